#include "catch.h"
#include "driver/shared_faults.h"

using namespace hanjang;

TEST_CASE("an error of several layouts is one error that names them") {
  Diagnostics first;
  first.error(codes::unknown_key, {}, "same");
  first.warning(codes::low_contrast, {}, "a warning");
  Diagnostics second = first;
  second.error(codes::unknown_key, {}, "other", "hint");
  SharedFaults faults;
  faults.add("a", first);
  faults.add("b", second);
  faults.add("b", second);
  Diagnostics all;
  faults.report(3, all);
  REQUIRE(all.all().size() == 2);
  CHECK(all.all()[0].hints == std::vector<std::string>{"in the layouts `a`, `b`"});
  CHECK(all.all()[1].hints == std::vector<std::string>{"hint", "in the layout `b`"});
}

TEST_CASE("an error of all layouts is the resume's") {
  Diagnostics found;
  found.error(codes::missing_glyph, {}, "no font has it");
  SharedFaults faults;
  faults.add("a", found);
  faults.add("b", found);
  Diagnostics all;
  faults.report(2, all);
  REQUIRE(all.all().size() == 1);
  CHECK(all.all()[0].hints.empty());
}
