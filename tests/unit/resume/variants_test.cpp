// `[variant.NAME]`: what it says, what it takes from others, and what comes of it with `[document]`.

#include "catch.h"
#include "read.h"
#include "resume/recipe.h"

using namespace hanjang;
using namespace hanjang::resume;

namespace {

const std::string kJob = R"([[experience]]
organization = "Nurilab"
work = [{ project = "Search", tags = ["ml"] }, { project = "Logs", tags = ["data"] }]
)";

Recipe recipe(const Reading& reading, std::string_view name) {
  REQUIRE(reading.resume);
  const Variant* variant = find_variant(*reading.resume, name);
  REQUIRE(variant != nullptr);
  return recipe_of(*reading.resume, variant);
}

} // namespace

TEST_CASE("a variant takes what it does not say from the one it extends") {
  const Reading reading = read_after_person(kJob + R"(
[variant.a]
tags = ["ml"]
pages = 1
headline = { ko = "가", en = "A" }
set = { color = { accent = "#112233" }, page = { size = "A4" } }
[variant.b]
extends = "a"
tags = ["data"]
headline.en = "B"
set.page.size = "Letter"
[variant.c]
extends = "b"
)");
  CHECK(reading.faults().empty());
  const Recipe c = recipe(reading, "c");
  CHECK(c.tags->size() == 1); // lists replace
  CHECK(c.tags->at(0).text == "data");
  CHECK(c.pages->budget.most == 1);
  REQUIRE(c.headline->versions.size() == 2); // tables merge
  CHECK(c.headline->versions[0].second.plain() == "가");
  CHECK(c.headline->versions[1].second.plain() == "B");
  CHECK(syntax::find(*c.set->table(), "color") != nullptr);
  CHECK(syntax::find(*syntax::find(*c.set->table(), "page")->table(), "size")->string()->text == "Letter");
}

TEST_CASE("what a variant replaces does not come back from those behind it") {
  const Reading reading = read_after_person(kJob + R"(
[variant.a]
headline = { ko = "가", en = "A" }
hide = ["person.links"]
[variant.b]
extends = "a"
headline = "B"
hide = ["experience"]
[variant.c]
extends = "b"
headline = { ko = "다" }
)");
  const Recipe c = recipe(reading, "c");
  REQUIRE(c.headline->versions.size() == 1);
  CHECK(c.headline->versions[0].first == "ko");
  REQUIRE(c.visibility.back().hide.at("").size() == 1);
  CHECK(c.visibility.back().hide.at("")[0].text == "experience");
}

TEST_CASE("an empty list takes back what another variant says") {
  const Reading reading = read_after_person(
      kJob + "[variant.a]\ntags = [\"ml\"]\nwithout = [\"data\"]\nsections = [\"experience\"]\n"
             "[variant.b]\nextends = \"a\"\ntags = []\nwithout = []\nsections = []\n");
  const Recipe b = recipe(reading, "b");
  CHECK_FALSE(b.tags);
  CHECK(b.without.empty());
  CHECK_FALSE(b.sections);
}

TEST_CASE("a variant stands over the document") {
  const Reading reading = read_after_person(R"([document]
layout = "classic"
pages = 2
drop = "lowest-priority"
title = "T"
file = "{name}"
hide = ["person.email"]
[variant.a]
layout = "compact"
title = "A"
hide = ["education"]
[variant.b]
pages = 1
)" + kJob);
  const Recipe itself = recipe_of(*reading.resume);
  CHECK(itself.variant.empty());
  CHECK(itself.layouts.at(0).text == "classic");
  CHECK_FALSE(itself.pages); // it is the document's own
  CHECK(itself.document_pages->budget.most == 2);
  const Recipe a = recipe(reading, "a");
  CHECK(a.layouts.at(0).text == "compact");
  CHECK(a.title->versions[0].second.plain() == "A");
  CHECK(a.file->versions[0].second.plain() == "{name}");
  CHECK(a.visibility.size() == 2); // both are hidden
  CHECK_FALSE(a.pages);
  CHECK(a.document_drops_lowest_priority);
  CHECK(recipe(reading, "b").pages->budget.most == 1);
}

TEST_CASE("a document has one layout, or a list of those of its parts") {
  const Reading reading = read_after_person(kJob + R"(
[document]
layout = ["classic", "./mine.toml"]
[variant.a]
tags = ["ml"]
[variant.b]
layout = "compact"
[variant.c]
extends = "b"
layout = ["serif", "compact", "classic"]
)");
  const auto names = [](const Recipe& recipe) {
    std::vector<std::string> all;
    for (const diag::SourceText& layout : recipe.layouts) all.push_back(layout.text);
    return all;
  };
  using Names = std::vector<std::string>;
  CHECK(names(recipe_of(*reading.resume)) == Names{"classic", "./mine.toml"});
  CHECK(names(recipe(reading, "a")) == Names{"classic", "./mine.toml"});
  CHECK(names(recipe(reading, "b")) == Names{"compact"});
  CHECK(names(recipe(reading, "c")) == Names{"serif", "compact", "classic"}); // lists replace
  CHECK(recipe_of(*read_after_person(kJob).resume).layouts.empty());
}

TEST_CASE("a list of layouts names each once, and some, but not too many") {
  const auto faults = [](const std::string& list) {
    std::vector<diag::Code> codes;
    const Reading reading = read_after_person("[document]\nlayout = " + list + '\n');
    for (const diag::Diagnostic& diagnostic : reading.diagnostics.all()) codes.push_back(diagnostic.code);
    return codes;
  };
  CHECK(faults("[\"classic\"]").empty());
  CHECK(faults("[]") == std::vector{diag::Code::empty_value});
  CHECK(faults("\"\"") == std::vector{diag::Code::empty_value});
  CHECK(faults("[\"classic\", \"\"]") == std::vector{diag::Code::empty_value});
  CHECK(faults("[\"classic\", \"serif\", \"classic\"]") == std::vector{diag::Code::named_twice});
  CHECK(faults("[\"a\", \"b\", \"c\", \"d\", \"e\", \"f\", \"g\", \"h\"]").empty());
  CHECK(faults("[\"a\", \"b\", \"c\", \"d\", \"e\", \"f\", \"g\", \"h\", \"i\"]") ==
        std::vector{diag::Code::too_many_layouts});
  CHECK(faults("[1]") == std::vector{diag::Code::wrong_type});
}

TEST_CASE("a circle of variants is one error, at one of its links, and not of those that lead into it") {
  const Reading reading = read_after_person(
      kJob + "[variant.a]\nextends = \"b\"\n[variant.b]\nextends = \"a\"\n[variant.c]\nextends = \"a\"\n");
  CHECK(reading.faults() == Faults{"E275 a"});
}

TEST_CASE("a long line of variants, each upon the last, is read at once") {
  std::string text = kJob + "[variant.v0]\ntitle = \"T\"\n";
  for (int i = 1; i < 4000; ++i)
    text += "[variant.v" + std::to_string(i) + "]\nextends = \"v" + std::to_string(i - 1) + "\"\n";
  const Reading reading = read_after_person(text);
  CHECK(reading.faults().empty());
  CHECK(recipe(reading, "v3999").title->versions[0].second.plain() == "T");
}

TEST_CASE("a choice of what is not there is told, and not what would come of it") {
  CHECK(read_after_person(kJob + "[variant.a]\nsections = [\"experiense\"]\n").faults() ==
        Faults{"E212 experiense"});
  CHECK(read_after_person(kJob + "[variant.a]\ntags = [\"mll\"]\n").faults() ==
        Faults{"W270 data", "E212 mll"});
  CHECK(read_after_person(kJob + "[[projects]]\nname = \"K\"\ntags = \"ml\"\n[variant.a]\ntags = [\"ml\"]\n")
            .faults()
            .size() == 2); // the form of the tags, and W270
}

TEST_CASE("the names of variants are parts of names of files") {
  CHECK(read_after_person(kJob + "[variant.\"데이터-엔지니어_2\"]\npages = 1\n").faults().empty());
  for (const std::string& name :
       {std::string("a b"), std::string("a/b"), std::string("a.b"), std::string("-a"), std::string(),
        std::string("a:b"), std::string(".."), std::string("\\u0007"), std::string(61, 'a')})
    CHECK(read_after_person(kJob + "[variant.\"" + name + "\"]\npages = 1\n").faults().size() == 1);
}

TEST_CASE("a variant that shows nothing, or no work, is told") {
  const auto check = [](const std::string& variant) {
    Reading reading = read_after_person(kJob + "[[awards]]\ntitle = \"Prize\"\n[variant.v]\n" + variant);
    REQUIRE(reading.resume);
    check_recipe(*reading.resume, recipe(reading, "v"), reading.diagnostics);
    return reading.faults();
  };
  CHECK(check("tags = [\"ml\"]\nwithout = [\"data\"]\n").empty());
  CHECK(check("without = [\"ml\", \"data\"]\n") == Faults{"W272 v"});
  CHECK(
      check("sections = [\"awards\"]\nwithout = [\"ml\"]\ntags = [\"data\"]\n").empty()); // it asks for none
  CHECK(check("sections = [\"skills\"]\ntags = [\"ml\"]\nwithout = [\"data\"]\n") ==
        Faults{"W274 skills", "E271 v"});
  CHECK(check("sections = [\"awards\"]\nsummary = \"S\"\ntags = [\"ml\", \"data\"]\n").size() == 1);
}
