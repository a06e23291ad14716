// How to reach a person, facts, skills, addresses, labels and separators.

#include "unit/compose/support.h"

using namespace hanjang;
using namespace hanjang::test;
using namespace hanjang::compose;

namespace {

const std::string kPerson = "[person]\nname = \"홍길동\"\n";

// The row of a person that these fields make, and where its links lead.
struct Contact {
  std::string text;
  Lines links;
};

Contact contact(const std::string& person, const std::string& fields, const std::string& over = {}) {
  const Composed run(kPerson + person, "[entry.person]\nrows = [{ separator = \" | \", left = [\"name\", " +
                                           fields + "] }]\n" + over);
  CHECK_FALSE(run.diagnostics.has_errors());
  Contact result{run.lines().front(), {}};
  for (const page::Tag& tag : run.flow.tags)
    if (!tag.url.empty()) result.links.push_back(tag.url);
  return result;
}

std::string row(const std::string& entry, const std::string& fields) {
  const std::string kind = entry.substr(2, entry.find(']') - 2);
  const Composed run(kPerson + entry, "[entry." + kind + "]\nrows = [{ left = [" + fields + "] }]\n");
  CHECK_FALSE(run.diagnostics.has_errors());
  return run.lines().back();
}

} // namespace

TEST_CASE("several addresses and numbers each print and each link") {
  const Contact both =
      contact("email = [\"a@b.kr\", \"c@d.kr\"]\nphone = [\"010-1234-5678\", \"02-123-4567\"]\n",
              "\"email\", \"phone\"");
  CHECK(both.text == "홍길동 | a@b.kr | c@d.kr | 010-1234-5678 | 02-123-4567");
  CHECK(both.links == Lines{"mailto:a@b.kr", "mailto:c@d.kr", "tel:+821012345678", "tel:+8221234567"});
  CHECK(contact("email = \"a@b.kr\"\n", "\"email\"").links == Lines{"mailto:a@b.kr"});
  CHECK(contact("email = [\"a@b.kr\", \"c@d.kr\"]\n", "{ field = \"email\", separator = \"\" }").text ==
        "홍길동a@b.kr\u2028c@d.kr");
}

TEST_CASE("a number that cannot be called prints as it is, without a link") {
  const Contact two = contact("phone = \"010-1234-5678 / 02-123-4567\"\n", "\"phone\"");
  CHECK(two.text == "홍길동 | 010-1234-5678 / 02-123-4567");
  CHECK(two.links.empty());
}

TEST_CASE("facts print their label and value") {
  CHECK(
      contact("facts = [{ label = \"국적\", value = \"대한민국\" }, { label = \"비자\", value = \"F-4\" }]\n",
              "\"facts\"")
          .text == "홍길동 | 국적: 대한민국 | 비자: F-4");
}

TEST_CASE("links print label and address, or the label alone") {
  const std::string links =
      "links = [{ label = \"블로그\", url = \"https://a.kr/x\" }, "
      "{ network = \"GitHub\", handle = \"gildong\" }, { url = \"https://b.kr\", label = \"B\" }]\n";
  CHECK(contact(links, "\"links\"").text == "홍길동 | 블로그 a.kr/x | github.com/gildong | B b.kr");
  const Contact labels = contact(links, "\"links\"", "[url]\ncontacts = \"label\"\n");
  CHECK(labels.text == "홍길동 | 블로그 | GitHub | B");
  CHECK(labels.links == Lines{"https://a.kr/x", "https://github.com/gildong", "https://b.kr"});
}

TEST_CASE("an entry's name may be its link, and the address goes") {
  const std::string paper = kPerson + "[[publications]]\ntitle = \"논문\"\nurl = \"https://a.kr\"\n"
                                      "[[publications]]\ntitle = \"책\"\n";
  const std::string rows =
      "[entry.publications]\nrows = [{ left = [\"title\", { field = \"url\", separator = \" \" }] }]\n";
  const Composed plain(paper, rows);
  CHECK(plain.block("논문 a.kr").entry == 1);
  const Composed linked(paper, rows + "[url]\nentries = \"title\"\n");
  const Row& first = linked.content<Row>("논문");
  CHECK(linked.flow.tags[first.left.spans.front().tag].url == "https://a.kr");
  CHECK(linked.flow.tags[linked.content<Row>("책").left.spans.front().tag].url.empty());
}

TEST_CASE("percent-coded addresses are read decoded, and lead where they did") {
  const Contact blog =
      contact("links = [{ label = \"B\", url = \"https://a.kr/%ED%95%9C%EA%B8%80%20x%2F%E2%80%AE%FF\" }]\n",
              "\"links\"");
  CHECK(blog.text == "홍길동 | B a.kr/한글%20x%2F%E2%80%AE%FF");
  CHECK(blog.links == Lines{"https://a.kr/%ED%95%9C%EA%B8%80%20x%2F%E2%80%AE%FF"});
}

TEST_CASE("skills print their names, or with how well and since when") {
  const std::string skills = kPerson +
                             "[[skills]]\ngroup = \"언어\"\nitems = [\"Python\", "
                             "{ name = \"Kotlin\", level = \"능숙\", since = 2016 }, "
                             "{ name = \"Go\", since = \"2020-03\" }, { name = \"C\", level = \"기초\" }]\n";
  const auto print = [&](const std::string& field) {
    return Composed(skills, "[entry.skills]\nrows = [{ left = [\"" + field + "\"] }]\n").lines().back();
  };
  CHECK(print("items") == "Python, Kotlin, Go, C");
  CHECK(print("items_with_level") == "Python, Kotlin (능숙, 2016년부터), Go (2020년부터), C (기초)");
}

TEST_CASE("a separator that begins with a stop drops it behind a stop") {
  const std::string fields = "\"authors\", { field = \"venue\", separator = \". \" }";
  const auto print = [&](const std::string& authors) {
    return row("[[publications]]\ntitle = \"T\"\nauthors = " + authors + "\nvenue = \"V\"\n", fields);
  };
  CHECK(print("\"Yoon\"") == "Yoon. V");
  CHECK(print("\"Yoon et al.\"") == "Yoon et al. V");
  CHECK(print("\"Work?\"") == "Work? V");
  CHECK(print("\"Work!\"") == "Work! V");
  CHECK(print("\"Work…\"") == "Work… V");
  CHECK(print("\"“Work?”\"") == "“Work?” V");
  CHECK(print("\"**Park, K. B.**\"") == "Park, K. B. V");
  CHECK(print("\"Yoon (ed.)\"") == "Yoon (ed.). V");
  CHECK(row("[[publications]]\ntitle = \"T\"\nauthors = \"Inc.\"\nvenue = \"V\"\n",
            "\"authors\", { field = \"venue\", separator = \", \" }") == "Inc., V");
}

TEST_CASE("no doubled stop comes of any two fields") {
  const std::vector<std::string> ends{"a", "a.", "a?", "a!", "a.\u201D", "a…", "가.", "가다"};
  for (const std::string& first : ends)
    for (const std::string& second : ends) {
      const std::string line =
          row("[[publications]]\ntitle = \"" + first + "\"\nauthors = \"" + second + "\"\nvenue = \"V\"\n",
              "\"title\", { field = \"authors\", separator = \". \", after = \".\" }, "
              "{ field = \"venue\", separator = \" \" }");
      CAPTURE(line);
      for (const std::string stop : {"..", "?.", "!.", "….", ".\u201D."})
        CHECK(line.find(stop) == std::string::npos);
    }
}

TEST_CASE("a label stands before numbers alone") {
  const std::string fields = "{ field = \"score\", label = \"score\" }";
  const auto print = [&](const std::string& score) {
    return row("[[education]]\ninstitution = \"A\"\nscore = " + score + "\n", fields);
  };
  CHECK(print("3.9") == "학점 3.9");
  CHECK(print("\"4.3/4.5\"") == "학점 4.3/4.5");
  CHECK(print("\"GPA: 3.9\"") == "GPA: 3.9");
  CHECK(print("\"우등\"") == "우등");
  for (const char* mark : {"4.1 / 4.5 (상위 5%)", "4.1/4.5 만점", "3,9", "9.2/10", "10", "3.9 out of 4.0"})
    CHECK(print("\"" + std::string(mark) + "\"") == "학점 " + std::string(mark));
  for (const char* mark : {"3.9 GPA", "1등급", "2:1", "95%", "90점", "92/100점", "92/100", "88.5",
                           "4.1 (학점)", "1st class", "3.9+"})
    CHECK(print("\"" + std::string(mark) + "\"") == mark);
  CHECK(print("92\nscale = 100") == "92");
}

TEST_CASE("what has a form of its own is literal, and what people write is not") {
  const Composed run(
      kPerson + "email = \"a@b.kr\"\nphone = \"010-1234-5678\"\naddress = \"예시동 12-34\"\n"
                "headline = \"Tim's\"\nbirth = \"1990\"\n"
                "facts = [{ label = \"A's\", value = \"5-6\" }]\n"
                "links = [{ label = \"Tim's\", url = \"https://example.com/1-2\" }]\n",
      "[entry.person]\nrows = [{ separator = \"|\", left = [\"name\", \"headline\", \"email\", "
      "\"phone\", \"address\", \"birth\", \"facts\", \"links\"] }]\n");
  CHECK_FALSE(run.diagnostics.has_errors());
  std::string literal;
  std::string free;
  for (const StyledSpan& span : std::get<Row>(run.flow.blocks.front().content).left.spans)
    (span.is_literal ? literal : free) += span.text.text;
  CHECK(literal == "a@b.kr010-1234-5678예시동 12-341990:  example.com/1-2");
  CHECK(free == "홍길동|Tim's|||||A's5-6|Tim's");
}
