#include "unit/design/support.h"

using namespace hanjang;
using namespace hanjang::test;
using namespace hanjang::design;

TEST_CASE("a path leads through tables to a value") {
  const Tree tree("[page.margin]\ntop = 50\n");
  CHECK(tree.resolver.at("page.margin.top") == tree.get({"page", "margin", "top"}));
  CHECK(tree.resolver.at("page.margin") == tree.get({"page", "margin"}));
  CHECK(tree.resolver.at("page.size") == nullptr);
  CHECK(tree.resolver.at("page.margin.top.x") == nullptr);
  CHECK(tree.resolver.at("") == &*tree.root);
}

TEST_CASE("what is needed and missing is an error, once") {
  const Tree tree("[page]\n");
  CHECK(tree.resolver.need("page") != nullptr);
  CHECK(tree.resolver.need("page.size") == nullptr);
  CHECK(tree.resolver.need("page.size") == nullptr);
  REQUIRE(tree.diagnostics.all().size() == 1);
  CHECK(tree.diagnostics.all()[0].code == diag::Code::missing_key);
  CHECK(tree.diagnostics.all()[0].message == "the layout does not say `page.size`");
}

TEST_CASE("a colour is a name or a literal") {
  const Tree tree(
      "a = \"accent\"\nb = \"#102030\"\nc = \"acent\"\nd = \"none\"\n[color]\naccent = \"#fff\"\n");
  CHECK(tree.resolver.color(*tree.get({"a"})) == base::Color{255, 255, 255});
  CHECK(tree.resolver.color(*tree.get({"b"})) == base::Color{16, 32, 48});
  CHECK(tree.resolver.fill(tree.get({"b"})) == base::Color{16, 32, 48});
  CHECK_FALSE(tree.resolver.fill(tree.get({"d"})).has_value());
  CHECK_FALSE(tree.resolver.fill(nullptr).has_value());
  CHECK(tree.faults().empty());
  CHECK(tree.resolver.color(*tree.get({"c"})) == base::Color{});
  CHECK(tree.faults() == Strings{"E308 acent: the layout has no color `acent`"});
  CHECK(tree.diagnostics.all()[0].span_message == "did you mean `accent`?");
}

TEST_CASE("a font stands for its families") {
  const Tree tree("a = \"sans\"\nb = \"serif\"\nc = \"mono\"\n[font]\nsans.families = [\"A\", \"B\"]\n"
                  "mono.families = []\n");
  CHECK(tree.resolver.families(*tree.get({"a"})) == Strings{"A", "B"});
  CHECK(tree.faults().empty());
  CHECK(tree.resolver.families(*tree.get({"b"})).empty());
  CHECK(tree.resolver.families(*tree.get({"c"})).empty());
  CHECK(tree.faults() ==
        Strings{"E307 serif: the layout has no font `serif`", "E213 []: font `mono` names no family"});
}

TEST_CASE("of very many names a hint lists the first") {
  std::vector<std::string> names;
  for (int i = 0; i < 50; ++i) names.push_back("n" + std::to_string(i));
  const std::vector<std::string_view> views(names.begin(), names.end());
  CHECK(list_names({views.begin(), views.begin() + 3}) == "n0, n1, n2");
  const std::string list = list_names(views);
  CHECK(list.ends_with("n39, …"));
  CHECK(list_names({}).empty());
}

TEST_CASE("a name that is near to none has all of them as a hint") {
  const Tree tree("a = \"serif\"\n");
  report_unknown_name(*tree.get({"a"})->string(), "font", diag::Code::unknown_style, {"sans", "mono"},
                      tree.resolver.diagnostics());
  CHECK(tree.hints() == Strings{"there are: sans, mono"});
}
