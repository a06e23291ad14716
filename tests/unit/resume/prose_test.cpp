// Paragraphs, lists and line ends of running text.

#include "catch.h"
#include "resume/resume.h"
#include "unit/resume/read.h"

#include <array>
#include <random>
#include <string>
#include <string_view>
#include <vector>

using namespace hanjang;
using namespace hanjang::resume;

namespace {

std::string letters(const std::vector<Inline>& inlines) {
  std::string text;
  for (const Inline& part : inlines) text += part.text.text;
  return text;
}

// Paragraphs as they are, items behind a dash, line ends as a bar.
using Blocks = std::vector<std::string>;

Blocks blocks_of(const RichText& text) {
  Blocks blocks;
  if (!text.inlines.empty()) blocks.push_back(letters(text.inlines));
  for (const ProseBlock& block : text.rest)
    blocks.push_back((block.is_item ? "- " : "") + letters(block.inlines));
  for (std::string& block : blocks)
    for (std::size_t at; (at = block.find("\u2028")) != std::string::npos;) block.replace(at, 3, "|");
  return blocks;
}

const RichText& summary_of(const Reading& reading) {
  return reading.resume->sections.front().entries.front().get<LocalizedText>("text")->versions.front().second;
}

Reading read_summary(const std::string& value) {
  return read_file("summary = " + value + "\n[person]\nname = \"홍길동\"\n");
}

Blocks summary(const std::string& value) {
  const Reading reading = read_summary(value);
  CHECK(reading.faults().empty());
  return reading.resume ? blocks_of(summary_of(reading)) : Blocks{};
}

Faults faults(const std::string& value) { return read_summary(value).faults(); }

} // namespace

TEST_CASE("a blank line parts paragraphs, and lines behind a dash are a list") {
  CHECK(summary("'''\n가나\n다라\n\n마바\n'''") == Blocks{"가나 다라", "마바"});
  CHECK(summary("\"\"\"\n가나\n- 하나\n- 둘\n셋\n\n끝\"\"\"") == Blocks{"가나", "- 하나", "- 둘 셋", "끝"});
  CHECK(summary("'''\n- 하나\n\n- 둘\n'''") == Blocks{"- 하나", "- 둘"});
  CHECK(summary("'''\n  가\n  \t\n  나\n  - 다\n'''") == Blocks{"가", "나", "- 다"});
  CHECK(summary("\"가\\n\\n나\"") == Blocks{"가", "나"});
  CHECK(summary("\"- 가\"") == Blocks{"- 가"});
  CHECK(summary("\"-가 - 나\"") == Blocks{"-가 - 나"});
  CHECK(summary("'''\n가\n-5 % 나\n'''") == Blocks{"가 -5 % 나"});
}

TEST_CASE("a line that ends in a backslash ends there") {
  CHECK(summary("'''\n가\\\n나\n'''") == Blocks{"가|나"});
  CHECK(summary("\"\"\"\n가 \\\\\n   나\"\"\"") == Blocks{"가|나"});
  CHECK(summary("'''\n- 가\\\n나\\\n다\n- 라\n'''") == Blocks{"- 가|나|다", "- 라"});
  CHECK(summary("'''\n가\\\\\n나\n'''") == Blocks{"가\\ 나"});
  CHECK(blocks_of(summary_of(read_summary("'''\n가\\\n\n나\n'''"))) == Blocks{"가\\", "나"});
}

TEST_CASE("markup is read in each paragraph, and points at its place") {
  const Reading reading = read_summary("'''\n가 **나**\\\n다 [라](https://a.kr)\n\n- `마`\n'''");
  CHECK(reading.faults().empty());
  const RichText& text = summary_of(reading);
  REQUIRE(text.inlines.size() == 4);
  CHECK(text.inlines[1].strong);
  CHECK(reading.at(text.inlines[1].text.span) == "나");
  CHECK(reading.at(text.inlines[3].text.span) == "라");
  CHECK(text.inlines[3].url == "https://a.kr");
  REQUIRE(text.rest.size() == 1);
  CHECK(text.rest[0].inlines[0].code);
  CHECK(reading.at(text.rest[0].inlines[0].text.span) == "마");
  CHECK(text.plain() == "가 나\u2028다 라\n마");
}

TEST_CASE("lists go one deep in a text, and other marks make none") {
  CHECK(faults("'''\n- 가\n  - 나\n'''") == Faults{"E231 -"});
  CHECK(faults("'''\n - 가\n- 나\n'''").empty());
  CHECK(faults("'''\n* 가\n* 나\n'''") == Faults{"W232 *"});
  CHECK(faults("'''\n가\n1. 나\n2. 다\n'''") == Faults{"W232 1."});
  CHECK(faults("'''\n• 가\n나\n'''") == Faults{"W232 •"});
  CHECK(faults("'''\n• 가\n'''").empty());
  CHECK(faults("'''\n가 나\n· 다\n'''").empty());
  CHECK(faults("'''\n2024. 가을\n나\n'''").empty());
}

TEST_CASE("lines behind marks of other lists are told, and words alike are not") {
  for (const std::string mark :
       {"*",   "+",  "•",   "·",  "●",   "○",   "■",   "□",    "▪",   "▶", "→", "√", "ㅇ", "o", "①",
        "(1)", "1)", "12.", "a)", "(A)", "가.", "나)", "(다)", "iv.", "–", "−", "✓", "㉠", "❶"}) {
    CAPTURE(mark);
    CHECK(faults("'\'\'\n" + mark + " 하나\n" + mark + " 둘\n'\'\'") == Faults{"W232 " + mark});
  }
  for (const std::string mark : {"●", "■", "▶", "①", "-"}) {
    CAPTURE(mark);
    CHECK(faults("'\'\'\n" + mark + "하나\n" + mark + "둘\n'\'\'") == Faults{"W232 " + mark});
  }
  CHECK(faults("'\'\'\n-\tone\n-\ttwo\n'\'\'") == Faults{"W232 -"});
  for (const std::string text :
       {"1. 하나\n둘", "(1) 하나\n둘", "A. Kim\nB. Lee", "-5%\n-7%", "2024. 봄\n2025. 봄", "한 줄\n-based 둘",
        "가나다\n나다라", "iOS 앱\nvi 편집기", "o 하나\n둘", "1. 하나\n\n2. 둘", "• 하나\n\n• 둘",
        "– 하나\n- 둘", "① 하나\n둘", "(가칭) 하나\n(나) 둘 셋"}) {
    CAPTURE(text);
    CHECK(faults("'\'\'\n" + text + "\n'\'\'").empty());
  }
}

TEST_CASE("an item of a list needs no mark of its own") {
  const auto job = [](const std::string& line) {
    return read_after_person("[[experience]]\norganization = \"A\"\nstart = \"2019\"\nend = \"2020\"\n" +
                             line)
        .faults();
  };
  CHECK(job("work = [\"- a\", \"• b\", \"c\"]\n") == Faults{"W233 -", "W233 •"});
  CHECK(job("work = [{ project = \"a\", details = [\"■ b\", \"* c\", \"→ d\"] }]\n") ==
        Faults{"W233 ■", "W233 *", "W233 →"});
  CHECK(job("work = [{ ko = \"• 가\", en = \"• a\" }]\n") == Faults{"W233 •", "W233 •"});
  CHECK(
      job("work = [\"-5% a\", \"1. b\", \"a - b\", \"★ c\", \"*강조* d\", \"-O2\", \"+ 보너스\"]\n").empty());
}

TEST_CASE("a backslash with no line behind it is told") {
  CHECK(faults("'\'\'\n가\\\n\n나\n'\'\'") == Faults{"W208 \\"});
  CHECK(faults("'\'\'\n- 가\\\n- 나\n'\'\'") == Faults{"W208 \\"});
  CHECK(faults("'\'\'\n가\\\n나\\\n'\'\'") == Faults{"W208 \\"});
  CHECK(faults("'\'\'\n가\\\n나\\\\\n'\'\'").empty());
}

TEST_CASE("keys of one paragraph say where they are none") {
  const auto headline = [](const std::string& value) {
    return read_file("[person]\nname = \"홍길동\"\nheadline = " + value + "\n").faults();
  };
  CHECK(headline("'''\n가\n나\n'''").empty());
  CHECK(headline("\"- 가\"").empty());
  CHECK(headline("'''\n가\n- 나\n'''") == Faults{"E230 - 나"});
  CHECK(headline("'''\n가\n\n나\n'''") == Faults{"E230 \n"});
  CHECK(headline("'''\n가\\\n나\n'''") == Faults{"E230 가\\"});
  CHECK(headline("'''\n\n가\n\n'''").empty());
}

TEST_CASE("running text may stand in every key that takes it") {
  const std::string text = "'''\n가\n\n- 나\n'''";
  const std::string list = "[" + text + "]";
  const std::vector<std::string> files{
      "[[experience]]\norganization = \"A\"\ndescription = " + text,
      "[[experience]]\norganization = \"A\"\n[[experience.positions]]\ntitle = \"B\"\ndescription = " + text,
      "[[experience]]\norganization = \"A\"\nwork = [{ project = \"B\", description = " + text + " }]",
      "[[experience]]\norganization = \"A\"\nwork = [{ project = \"B\", details = " + list + " }]",
      "[[projects]]\nname = \"A\"\ndescription = " + text,
      "[[education]]\ninstitution = \"A\"\ndescription = " + text,
      "[[education]]\ninstitution = \"A\"\nhighlights = " + list,
      "[[activities]]\ntitle = \"A\"\ndescription = " + text,
      "[[section]]\ntitle = \"A\"\ntext = " + text,
      "[[section]]\ntitle = \"A\"\nitems = " + list,
      "[[section]]\ntitle = \"A\"\nentries = [{ title = \"B\", text = " + text + " }]",
      "[[section]]\ntitle = \"A\"\nentries = [{ title = \"B\", items = " + list + " }]",
      "[[section]]\ntitle = \"A\"\nentries = [{ title = \"B\", description = " + text + " }]"};
  for (const std::string& file : files) {
    INFO(file);
    CHECK(read_after_person(file + "\n").faults().empty());
  }
}

TEST_CASE("running text drawn at random comes back block by block") {
  std::mt19937 random(20270101);
  const std::array<std::string_view, 8> words{"검색", "search", "**굵게**", "3.5배",
                                              "a-b",  "`코드`", "끝.",      "(주)"};
  const auto draw = [&](std::size_t most) { return static_cast<std::size_t>(random() % most); };
  for (int run = 0; run < 300; ++run) {
    std::string source = "\n";
    Blocks expected;
    for (std::size_t blocks = 1 + draw(5); blocks > 0; --blocks) {
      const bool is_item = draw(2) == 0;
      std::string written = is_item ? "- " : "";
      std::string printed = written;
      for (std::size_t count = 1 + draw(9), i = 0; i < count; ++i) {
        const std::string_view word = words.at(draw(words.size()));
        const std::size_t part = i == 0 ? 3 : draw(4);
        written += part == 0 ? "\n" : part == 1 ? "\\\n  " : part == 2 ? " " : i == 0 ? "" : "  ";
        printed += part == 1 ? "|" : i == 0 ? "" : " ";
        written += word;
        for (const char c : word)
          if (c != '*' && c != '`') printed += c;
      }
      source += written + (draw(3) == 0 ? "\n \n\n" : "\n\n");
      expected.push_back(printed);
    }
    INFO(source);
    CHECK(summary("'''" + source + "'''") == expected);
  }
}
