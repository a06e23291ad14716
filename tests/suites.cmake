# Tests that drive the built program, or read the source, from outside.
find_package(Python3 REQUIRED COMPONENTS Interpreter)

# hanjang_python_test(NAME script [argument…]): runs tests/SCRIPT. Exit code 77 counts as skipped.
function(hanjang_python_test name script)
  add_test(NAME ${name} COMMAND Python3::Interpreter -B ${CMAKE_CURRENT_SOURCE_DIR}/${script} ${ARGN})
  set_tests_properties(${name} PROPERTIES SKIP_RETURN_CODE 77)
endfunction()

set(program --hanjang $<TARGET_FILE:hanjang>)
set(documents ${CMAKE_CURRENT_BINARY_DIR}/documents)

# Rules that the source itself keeps.
hanjang_python_test(layers layers_test.py)
hanjang_python_test(codes_used codes_used_test.py)
hanjang_python_test(layout_names layout_names_test.py)
hanjang_python_test(banned_calls pdf/banned_calls_test.py)
hanjang_python_test(format format_test.py)
hanjang_python_test(mutants mutants_test.py)
find_program(SHELLCHECK shellcheck)
if(SHELLCHECK)
  file(GLOB scripts CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/scripts/*" "${PROJECT_SOURCE_DIR}/packaging/*.sh")
  add_test(NAME shellcheck COMMAND ${SHELLCHECK} -x ${scripts} .ci/run WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
endif()
# A build of its own, which asks for GCC; it need not be repeated from builds of another kind.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND NOT HANJANG_SANITIZE AND NOT HANJANG_ONE_DEFINITION)
  hanjang_python_test(one_definition one_definition_test.py --cmake ${CMAKE_COMMAND})
  set_tests_properties(one_definition PROPERTIES PROCESSORS 2 COST 1000)
endif()

# Suites with goldens, `scripts/test --update` writes those anew.
hanjang_python_test(diagnostics diagnostics_test.py ${program})
hanjang_python_test(cli cli_test.py ${program})
hanjang_python_test(pages pages_test.py ${program})
hanjang_python_test(reference reference_test.py ${program})
set_tests_properties(diagnostics cli pages reference PROPERTIES LABELS golden)

# Schemas for editors, by others who read such.
hanjang_python_test(schema schema_test.py ${program})
hanjang_python_test(taplo taplo_test.py ${program})

# Every example in every layout: built once, then looked at by one test after another.
hanjang_python_test(documents documents_test.py ${program} --out ${documents})
hanjang_python_test(extraction extraction_test.py ${program} --documents ${documents})
hanjang_python_test(structure structure_test.py --documents ${documents})
set_tests_properties(documents PROPERTIES FIXTURES_SETUP documents)
set_tests_properties(extraction structure PROPERTIES FIXTURES_REQUIRED documents)

hanjang_python_test(tutorial tutorial_test.py ${program})
hanjang_python_test(drawings drawings_test.py ${program})
hanjang_python_test(names names_test.py ${program})
hanjang_python_test(cuts cuts_test.py ${program})
hanjang_python_test(situations situations_test.py ${program})
hanjang_python_test(starter starter_test.py ${program})
hanjang_python_test(completions completions_test.py ${program})
hanjang_python_test(variants variants_test.py ${program})
hanjang_python_test(parts parts_test.py ${program})
hanjang_python_test(letters letters_test.py ${program})
hanjang_python_test(review review_test.py ${program})
hanjang_python_test(many many_test.py ${program})
hanjang_python_test(watch watch_test.py ${program})
hanjang_python_test(install install_test.py --build ${PROJECT_BINARY_DIR})

# The same answers whatever the machine's locale and time zone: a decimal comma, a dotless i, and a zone
# that once skipped a day.
set(locales ${CMAKE_CURRENT_BINARY_DIR}/locales)
hanjang_python_test(locales locales_test.py ${locales} de_DE tr_TR)
set_tests_properties(locales PROPERTIES FIXTURES_SETUP locales)
foreach(suite diagnostics cli pages)
  foreach(locale de_DE tr_TR)
    hanjang_python_test(${suite}.${locale} ${suite}_test.py ${program})
    set_tests_properties(${suite}.${locale} PROPERTIES LABELS repeated FIXTURES_REQUIRED locales
      ENVIRONMENT "LC_ALL=${locale}.UTF-8;LOCPATH=${locales};TZ=Pacific/Apia")
  endforeach()
endforeach()
