# hanjang_layer(NAME [HANJANG below…] [PRIVATE library…] [PUBLIC library…])
#
# Makes the static library hanjang_NAME from every .cpp in the current folder, its detail/ and the folders in that.
# HANJANG lists the folders it may include from; nothing else of the project is linked, so a forbidden include fails to link at the
# latest (tests/layers_test.py refuses it before that). The global property HANJANG_LAYERS has all names.
function(hanjang_layer name)
  cmake_parse_arguments(arg "" "" "HANJANG;PRIVATE;PUBLIC" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS
       "${CMAKE_CURRENT_SOURCE_DIR}/*.cpp" "${CMAKE_CURRENT_SOURCE_DIR}/detail/*.cpp"
       "${CMAKE_CURRENT_SOURCE_DIR}/detail/*/*.cpp")
  set(target hanjang_${name})
  set_property(GLOBAL APPEND PROPERTY HANJANG_LAYERS ${name})
  add_library(${target} STATIC ${sources})
  set_target_properties(${target} PROPERTIES LINKER_LANGUAGE CXX)
  target_include_directories(${target} PUBLIC ${PROJECT_SOURCE_DIR}/src)
  target_link_libraries(${target} PRIVATE hanjang_options ${arg_PRIVATE} PUBLIC ${arg_PUBLIC})
  foreach(below IN LISTS arg_HANJANG)
    target_link_libraries(${target} PUBLIC hanjang_${below})
  endforeach()
endfunction()
