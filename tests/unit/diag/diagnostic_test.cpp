#include "catch.h"
#include "diag/diagnostic.h"

using namespace hanjang;
using namespace hanjang::diag;

TEST_CASE("a fault that is met twice is one fault") {
  Diagnostics diagnostics;
  diagnostics.report(Code::unknown_key, Span{1, 2, 3}, "the same");
  diagnostics.report(Code::unknown_key, Span{1, 2, 3}, "the same");
  diagnostics.report(Code::unknown_key, Span{1, 4, 5}, "the same");
  CHECK(diagnostics.count(Severity::error) == 2);
  CHECK(diagnostics.error_count() == 3);
}

TEST_CASE("Errors and warnings are counted apart") {
  Diagnostics diagnostics;
  CHECK_FALSE(diagnostics.has_errors());
  diagnostics.report(Code::missing_translation, Span{}, "w");
  diagnostics.report(Code::not_shown, Span{}, "n");
  CHECK_FALSE(diagnostics.has_errors());
  diagnostics.report(Code::unknown_key, Span{}, "e", "do this");
  CHECK(diagnostics.error_count() == 1);
  CHECK(diagnostics.count(Severity::warning) == 1);
  REQUIRE(diagnostics.all().size() == 3);
  CHECK(diagnostics.all()[2].hints == std::vector<std::string>{"do this"});
  CHECK(diagnostics.all()[0].hints.empty());
}

TEST_CASE("Strictness reaches back and ahead, but not to notes") {
  Diagnostics diagnostics;
  diagnostics.report(Code::missing_translation, Span{}, "before");
  diagnostics.report(Code::not_shown, Span{}, "n");
  diagnostics.promote_warnings();
  diagnostics.report(Code::missing_translation, Span{}, "after");
  CHECK(diagnostics.error_count() == 2);
  CHECK(diagnostics.count(Severity::warning) == 0);
  CHECK(diagnostics.all()[0].severity == Severity::error);
  CHECK(diagnostics.all()[1].severity == Severity::note);
  CHECK(diagnostics.all()[2].severity == Severity::error);
}

TEST_CASE("The machine is to blame only where nothing else is") {
  Diagnostics diagnostics;
  CHECK_FALSE(diagnostics.only_environment_errors());
  diagnostics.report(Code::cannot_read, Span{}, "no file");
  diagnostics.report(Code::missing_translation, Span{}, "w");
  CHECK(diagnostics.only_environment_errors());
  diagnostics.report(Code::unknown_key, Span{}, "e");
  CHECK_FALSE(diagnostics.only_environment_errors());
}
