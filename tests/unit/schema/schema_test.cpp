#include "catch.h"
#include "schema/schema.h"
#include "support/parsed.h"

#include <array>
#include <string>

using namespace hanjang;
using namespace hanjang::test;
using namespace hanjang::schema;

namespace {

constexpr std::array kWorkKeys{
    KeySpec{"text", Kind::text, "What was done", "\"…\"", true},
    KeySpec{"tags", Kind::string_list, "Names to pick by", "[\"ml\"]"},
};
constexpr TableSpec kWork{"work", "A line of work", kWorkKeys, "text"};

constexpr std::array kJobKeys{
    KeySpec{"organization", Kind::text, "Where", "\"예시랩\"", true},
    KeySpec{"title", Kind::text, "As what", "{ ko = \"엔지니어\", en = \"Engineer\" }"},
    KeySpec{"start", Kind::date, "From", "\"2019-08\""},
    KeySpec{"end", Kind::end_date, "To", "\"present\""},
    KeySpec{"work", Kind::tables, "Lines of work", "[\"…\"]", false, &kWork},
};
constexpr TableSpec kJob{"experience", "A job", kJobKeys};

constexpr std::array kPersonKeys{
    KeySpec{"name", Kind::text, "The name", "\"홍길동\"", true},
    KeySpec{"score", Kind::number_text, "A number", "3.98"},
    KeySpec{"notes", Kind::text_list, "Texts", "[\"a\"]"},
    KeySpec{"hide", Kind::per_language_strings, "Left out", "[\"photo\"]"},
    KeySpec{"count", Kind::integer, "How many", "3"},
    KeySpec{"ratio", Kind::number, "How much", "0.5"},
    KeySpec{"size", Kind::range, "Size", "[10, 9]"},
    KeySpec{"photo", Kind::boolean, "With a photo", "true"},
    KeySpec{"signed", Kind::text_or_true, "Signed", "true"},
    KeySpec{"pages", Kind::pages, "Pages", "2"},
    KeySpec{"email", Kind::string, "Mail", "\"me@example.com\""},
    KeySpec{"row", Kind::text_or_tables, "Fields", "[\"title\"]", false, &kWork},
    KeySpec{"colors", Kind::word_map, "Colours", "{ ink = \"#000\" }"},
};
constexpr TableSpec kPerson{"person", "Who", kPersonKeys};

constexpr std::array kTopKeys{
    KeySpec{"person", Kind::table, "Who", "{ name = \"홍길동\" }", true, &kPerson},
    KeySpec{"experience", Kind::tables, "Jobs", "[{ organization = \"예시랩\" }]", false, &kJob},
    KeySpec{"variant", Kind::named_tables, "Variants", "{ data = { name = \"x\" } }", false, &kPerson},
};
constexpr TableSpec kTop{"resume", "A resume", kTopKeys};

Parsed checked(const std::string& text) {
  Parsed p(text);
  REQUIRE(p.root);
  check_form(*p.root, kTop, p.diagnostics);
  return p;
}

// What is said about one line of [person].
Strings in_person(const std::string& line) {
  return checked("[person]\nname = \"x\"\n" + line + "\n").faults();
}

} // namespace

TEST_CASE("A file of the right shape passes") {
  const Parsed p = checked(R"(
[person]
name = { ko = "홍길동", en = "Gildong", pt-BR = "" }
score = 3.98
notes = ["a", { ko = "가" }]
hide = { ko = ["photo"], en = [] }
count = 3
ratio = 1
size = [10, 9.5]
photo = true
pages = "1-2"
email = "me@example.com"
row = ["title", { text = "x" }]
colors = { ink = "#000" }
[[experience]]
organization = "예시랩"
start = 2019-08-01
end = "present"
work = ["short", { ko = "짧게" }, { text = "long", tags = ["a"] }]
[variant.data]
name = "x"
)");
  CHECK(p.faults().empty());
}

TEST_CASE("An unknown key has its nearest name, or all names") {
  const Parsed p =
      checked("[person]\nname = \"x\"\n[[experience]]\norganization = \"x\"\ntitel = \"y\"\nsalary = 1\n");
  CHECK(p.faults() == Strings{"E201 titel: unknown key `titel` in [[experience]]",
                              "E201 salary: unknown key `salary` in [[experience]]"});
  CHECK(p.diagnostics.all()[0].span_message == "did you mean `title`?");
  CHECK(p.hints() == Strings{"the keys known here are organization, title, start, end, work"});
}

TEST_CASE("Tables are named by their headers") {
  CHECK(checked("persn = 1\n[person]\nname = \"x\"\n").faults() ==
        Strings{"E201 persn: unknown key `persn` in the resume"});
  CHECK(in_person("nmae = 1") == Strings{"E201 nmae: unknown key `nmae` in [person]"});
  CHECK(checked("[person]\nname = \"x\"\n[variant.data]\nname = \"x\"\nz = 1\n").faults() ==
        Strings{"E201 z: unknown key `z` in [variant.data]"});
  CHECK(checked("[person]\nname = \"x\"\n[[experience]]\norganization = \"x\"\n[[experience.work]]\ntext = "
                "\"x\"\nz = 1\n")
            .faults() == Strings{"E201 z: unknown key `z` in [[experience.work]]"});
}

TEST_CASE("A missing key is reported at its table") {
  const Parsed p = checked("[person]\nname = \"x\"\n[[experience]]\n[[experience]]\norganization = "
                           "\"x\"\nwork = [{ tags = [] }]\n");
  CHECK(p.faults() == Strings{"E203 [[experience]]: [[experience]] has no `organization`",
                              "E203 { tags = [] }: [[experience.work]] has no `text`"});
  CHECK(p.hints()[0] == "for example: organization = \"예시랩\"");
  CHECK(checked("x.y = 1\n").diagnostics.all()[1].message == "the resume has no [person]");
}

TEST_CASE("Each kind says what it takes") {
  CHECK(in_person("score = true") == Strings{"E202 true: `score` takes a number or text, not a boolean"});
  CHECK(in_person("notes = \"a\"") == Strings{"E202 \"a\": `notes` takes an array of texts, not a string"});
  CHECK(in_person("notes = [1]") == Strings{"E202 1: each item of `notes` is text, not an integer"});
  CHECK(in_person("hide = [1]") == Strings{"E202 1: each item of `hide` is a string, not an integer"});
  CHECK(in_person("hide = { ko = \"x\" }") ==
        Strings{"E202 \"x\": `ko` takes an array of strings, not a string"});
  CHECK(in_person("count = 1.5") == Strings{"E202 1.5: `count` takes an integer, not a number"});
  CHECK(in_person("ratio = \"1\"") == Strings{"E202 \"1\": `ratio` takes a number, not a string"});
  CHECK(in_person("ratio = nan") == Strings{"E202 nan: `ratio` takes a number, not nan"});
  CHECK(in_person("size = [1]") ==
        Strings{"E202 [1]: `size` takes a number or a range [loosest, tightest], not an array"});
  CHECK(in_person("photo = 1") == Strings{"E202 1: `photo` takes true or false, not an integer"});
  CHECK(in_person("pages = true") == Strings{"E202 true: `pages` takes a number of pages, not a boolean"});
  CHECK(in_person("email = { ko = \"x\" }") ==
        Strings{"E202 { ko = \"x\" }: `email` takes a string, not a table"});
  CHECK(in_person("row = [1]") ==
        Strings{"E202 1: each item of `row` is a string or a table, not an integer"});
  CHECK(in_person("colors = { ink = 1 }") == Strings{"E202 1: `ink` takes a string, not an integer"});
  CHECK(in_person("colors = 1") == Strings{"E202 1: `colors` takes a table of strings, not an integer"});
}

TEST_CASE("A word for true or false is no truth value, and is not printed for one") {
  const auto hints = [](const std::string& line) {
    const Parsed p = checked("[person]\nname = \"x\"\n" + line + "\n");
    CHECK(p.diagnostics.error_count() == p.hints().size());
    return p.hints();
  };
  for (const std::string word : {"false", "False", "no", "off", "아니오", "아니요", "없음"}) {
    CHECK(hints("signed = \"" + word + "\"") == Strings{"write signed = false, without quotes"});
    CHECK(hints("photo = \"" + word + "\"") == Strings{"write false, without quotes"});
  }
  for (const std::string word : {"true", "YES", "예", "네", "동의함"}) {
    CHECK(hints("signed = { ko = \"" + word + "\" }") == Strings{"write signed = true, without quotes"});
    CHECK(hints("photo = \"" + word + "\"") == Strings{"write true, without quotes"});
  }
  for (const std::string line :
       {"signed = true", "signed = \"위 내용은 사실입니다.\"", "signed = { ko = \"맞음\" }"})
    CHECK(hints(line).empty());
  CHECK(hints("photo = \"maybe\"") == Strings{"for example: photo = true"});
}

TEST_CASE("A wrong date has an example") {
  const Parsed p = checked("[person]\nname = \"x\"\n[[experience]]\norganization = \"x\"\nstart = 2019.08\n");
  CHECK(p.faults() == Strings{"E202 2019.08: `start` takes a date, and 2019.08 is a number"});
  CHECK(p.hints() == Strings{"put it in quotes: start = \"2019.08\""});
}

TEST_CASE("A text has a string for each language") {
  CHECK(checked("[person]\nname = { ko = 1 }\n").faults() ==
        Strings{"E202 1: `ko` takes a string, not an integer"});
  CHECK(checked("[person]\nname = {}\n").faults() == Strings{"E202 {}: `name` takes text, not a table"});
  CHECK(checked("[person]\nname = { first = \"a\" }\n").faults() ==
        Strings{"E202 first: `name` is one text, and has no parts of its own"});
}

TEST_CASE("A wrong language code has the right one") {
  const auto hint = [](const std::string& code) {
    const Parsed p = checked("[person]\nname." + code + " = \"x\"\n");
    REQUIRE(p.faults() == Strings{"E206 " + code + ": `" + code + "` is not the code of a language"});
    return p.hints()[0];
  };
  CHECK(hint("kr") == "the code for Korean is `ko`");
  CHECK(hint("jp") == "the code for Japanese is `ja`");
  CHECK(hint("cn") == "the code for Chinese is `zh`");
  CHECK(hint("eng") == "the code for English is `en`");
  CHECK(hint("KO") == "write \"ko\"");
  CHECK(hint("qq").substr(0, 18) == "a text is a string");
}

TEST_CASE("One table where many are meant, and the other way round") {
  const Parsed one = checked("[person]\nname = \"x\"\n[experience]\ntitel = \"y\"\n");
  CHECK(one.faults() ==
        Strings{"E202 [experience]: `experience` takes an array of tables, not a single table",
                "E201 titel: unknown key `titel` in [[experience]]",
                "E203 [experience]: [[experience]] has no `organization`"});
  CHECK(one.hints()[0] == "write [[experience]] as the header, in double brackets");
  const Parsed many = checked("[[person]]\nname = \"x\"\n");
  CHECK(many.faults() == Strings{"E202 [[person]]: `person` is one table, not an array of tables"});
  CHECK(many.hints() == Strings{"write [person] once, in single brackets"});
}

TEST_CASE("An empty array of tables is nothing to complain about") {
  CHECK(checked("experience = []\n[person]\nname = \"x\"\n").faults().empty());
}

TEST_CASE("The short form of an entry is checked as its text") {
  const std::string head = "[person]\nname = \"x\"\n[[experience]]\norganization = \"x\"\n";
  CHECK(checked(head + "work = [{ kr = \"x\" }]\n").faults() ==
        Strings{"E206 kr: `kr` is not the code of a language"});
  CHECK(checked(head + "work = [1]\n").faults() ==
        Strings{"E202 1: each item of `work` is a table or text, not an integer"});
}

TEST_CASE("What other tools call a key is known by name") {
  static constexpr std::array kInner{
      KeySpec{"organization", Kind::text, "Where", "\"x\""}.also("company employer 회사"),
      KeySpec{"companies", Kind::text, "Others", "\"x\""},
  };
  static constexpr TableSpec kInnerSpec{"experience", "A job", kInner};
  const std::array top{
      KeySpec{"experience", Kind::tables, "Jobs", "[{}]"}.of(kInnerSpec).also("work 경력"),
      KeySpec{"person", Kind::table, "Who", "{}"}.of(kInnerSpec).also("basics"),
      KeySpec{"note", Kind::text, "A note", "\"x\""}.also("memo"),
  };
  const TableSpec spec{"resume", "A resume", top};
  Strings hints;
  const auto meant = [&](const std::string& text) {
    Parsed p(text);
    REQUIRE(p.root);
    check_form(*p.root, spec, p.diagnostics);
    REQUIRE(p.diagnostics.all().size() == 1);
    CHECK(p.diagnostics.all()[0].code == diag::Code::unknown_key);
    hints = p.hints();
    return p.diagnostics.all()[0].span_message;
  };
  CHECK(meant("[[experience]]\ncompany = \"x\"\n") == "it is called `organization` here");
  CHECK(meant("[[experience]]\nCompany = \"x\"\n") == "it is called `organization` here");
  CHECK(meant("[[experience]]\n\"회사\" = \"x\"\n") == "it is called `organization` here");
  CHECK(meant("[[experience]]\ncompanis = \"x\"\n") == "did you mean `companies`?");
  CHECK(meant("[[\"경력\"]]\n") == "it is called [[experience]] here");
  CHECK(meant("[[work]]\n") == "it is called [[experience]] here");
  CHECK(meant("[basics]\n") == "it is called [person] here");
  CHECK(meant("memo = \"x\"\n") == "it is called `note` here");
  CHECK(hints.empty());
  // What was written will not do under that name either.
  CHECK(meant("basics = \"x\"\n") == "it is called [person] here");
  CHECK(hints == Strings{"for example: person = {}"});
}

TEST_CASE("A table that may be single stands for an array of one") {
  const std::array top{KeySpec{.name = "military",
                               .kind = Kind::tables,
                               .doc = "Service",
                               .example = "[{}]",
                               .table = &kWork,
                               .may_be_single = true}};
  const TableSpec spec{"resume", "A resume", top};
  const Parsed right("[military]\ntext = \"x\"\n");
  CHECK(has_form(*right.get({"military"}), top[0]));
  Parsed p("[military]\ntxt = \"x\"\n");
  check_form(*p.root, spec, p.diagnostics);
  CHECK(p.faults() == Strings{"E201 txt: unknown key `txt` in [[military]]"});
}

TEST_CASE("Shapes of language codes") {
  for (const char* code : {"ko", "en", "fil", "pt-BR", "es-419"}) CHECK(looks_like_language(code));
  for (const char* code : {"", "k", "KO", "text", "ko-", "ko-kr", "ko_KR", "k1", "-KR"}) {
    CHECK_FALSE(looks_like_language(code));
  }
}

TEST_CASE("has_form looks one level deep") {
  const Parsed p("t = { ko = \"x\" }\nbad = { ko = 1 }\ntables = [{ nonsense = 1 }]\nempty = {}\n");
  CHECK(has_form(*p.get({"t"}), kPersonKeys[0]));
  CHECK_FALSE(has_form(*p.get({"bad"}), kPersonKeys[0]));
  CHECK_FALSE(has_form(*p.get({"empty"}), kPersonKeys[0]));
  CHECK(has_form(*p.get({"tables"}), kJobKeys[4]));
  CHECK_FALSE(has_form(*p.get({"t"}), kJobKeys[4]));
}
