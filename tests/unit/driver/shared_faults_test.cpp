#include "catch.h"
#include "driver/detail/shared_faults.h"

using namespace hanjang;
using namespace hanjang::driver;

TEST_CASE("an error of several layouts is one error that names them") {
  diag::Diagnostics first;
  first.report(diag::Code::unknown_key, {}, "same");
  first.report(diag::Code::low_contrast, {}, "a warning");
  diag::Diagnostics second = first;
  second.report(diag::Code::unknown_key, {}, "other", "hint");
  SharedFaults faults("layout", diag::Severity::error);
  faults.add("a", first.all());
  faults.add("b", second.all());
  faults.add("b", second.all());
  diag::Diagnostics all;
  faults.report(3, all);
  REQUIRE(all.all().size() == 2);
  CHECK(all.all()[0].hints == std::vector<std::string>{"in the layouts `a`, `b`"});
  CHECK(all.all()[1].hints == std::vector<std::string>{"hint", "in the layout `b`"});
}

TEST_CASE("an error of all layouts is the resume's") {
  diag::Diagnostics found;
  found.report(diag::Code::missing_glyph, {}, "no font has it");
  SharedFaults faults("layout", diag::Severity::error);
  faults.add("a", found.all());
  faults.add("b", found.all());
  diag::Diagnostics all;
  faults.report(2, all);
  REQUIRE(all.all().size() == 1);
  CHECK(all.all()[0].hints.empty());
}

TEST_CASE("what several documents have in common is said once, warnings too") {
  diag::Diagnostics found;
  found.report(diag::Code::low_contrast, {}, "a warning");
  SharedFaults faults("variant", diag::Severity::warning);
  faults.add("", found.all());
  faults.add("ml", found.all());
  diag::Diagnostics all;
  faults.report(3, all);
  REQUIRE(all.all().size() == 1);
  CHECK(all.all()[0].hints == std::vector<std::string>{"in the variant `ml` and the file itself"});
}
