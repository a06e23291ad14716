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
hanjang_python_test(layers layers.py)
hanjang_python_test(codes_used codes_used_test.py)
hanjang_python_test(layout_names layout_names.py)
hanjang_python_test(banned_calls pdf/banned_calls.py)
find_program(SHELLCHECK shellcheck)
if(SHELLCHECK)
  add_test(NAME shellcheck COMMAND ${SHELLCHECK} -x scripts/run scripts/test scripts/bench scripts/lib.sh .ci/run
           WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
endif()

# Suites with goldens, `scripts/test --update` writes those anew.
hanjang_python_test(diagnostics run_diagnostics.py ${program})
hanjang_python_test(cli run_cli.py ${program})
hanjang_python_test(pages run_pages.py ${program})
hanjang_python_test(reference run_reference.py ${program})
set_tests_properties(diagnostics cli pages reference PROPERTIES LABELS golden)

# Every example in every layout: built once, then looked at by one test after another.
hanjang_python_test(documents build_documents.py ${program} --out ${documents})
hanjang_python_test(extraction run_extract.py ${program} --documents ${documents})
hanjang_python_test(structure run_structure.py --documents ${documents})
set_tests_properties(documents PROPERTIES FIXTURES_SETUP documents)
set_tests_properties(extraction structure PROPERTIES FIXTURES_REQUIRED documents)

hanjang_python_test(tutorial run_tutorial.py ${program})
hanjang_python_test(watch watch_test.py ${program})
hanjang_python_test(install run_install.py --build ${PROJECT_BINARY_DIR})

# The same answers whatever the machine's locale and time zone: a decimal comma, a dotless i, and a zone
# that once skipped a day.
set(locales ${CMAKE_CURRENT_BINARY_DIR}/locales)
hanjang_python_test(locales make_locales.py ${locales} de_DE tr_TR)
set_tests_properties(locales PROPERTIES FIXTURES_SETUP locales)
foreach(suite diagnostics cli pages)
  foreach(locale de_DE tr_TR)
    hanjang_python_test(${suite}.${locale} run_${suite}.py ${program})
    set_tests_properties(${suite}.${locale} PROPERTIES LABELS repeated FIXTURES_REQUIRED locales
      ENVIRONMENT "LC_ALL=${locale}.UTF-8;LOCPATH=${locales};TZ=Pacific/Apia")
  endforeach()
endforeach()
