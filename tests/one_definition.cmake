# Two programs that are linked and never run: the linker compares the definitions of all folders. All objects are
# named, since of a library only those that something asks for would be linked.
set(layer_objects "")
foreach(layer IN LISTS layers)
  list(APPEND layer_objects $<TARGET_OBJECTS:hanjang_${layer}>)
endforeach()
# Only the libraries that the folders need are linked from here.
add_executable(one_definition EXCLUDE_FROM_ALL ${PROJECT_SOURCE_DIR}/src/main.cpp ${layer_objects})
target_link_libraries(one_definition PRIVATE hanjang_options hanjang_cli)
add_executable(one_definition_tests EXCLUDE_FROM_ALL ${layer_objects} ${unit_objects})
target_link_libraries(one_definition_tests PRIVATE hanjang_test_main hanjang_pdf_tools hanjang_cli JPEG::JPEG PNG::PNG)

# Two types of one name that differ, each in a file of its own: must be refused, or this checks nothing.
set(planted ${CMAKE_CURRENT_BINARY_DIR}/planted)
file(CONFIGURE OUTPUT ${planted}/first.cpp CONTENT [[
namespace planted {
struct Part { int first; };
int first(const Part& part) { return part.first; }
} // namespace planted
]])
file(CONFIGURE OUTPUT ${planted}/second.cpp CONTENT [[
namespace planted {
struct Part { double second; char more[9]; };
int first(const Part& part);
} // namespace planted
int main() { return planted::first(planted::Part{1.0, {}}); }
]])
add_executable(one_definition_planted EXCLUDE_FROM_ALL ${planted}/first.cpp ${planted}/second.cpp)
target_link_libraries(one_definition_planted PRIVATE hanjang_options)
