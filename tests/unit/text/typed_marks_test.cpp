#include "base/utf8.h"
#include "catch.h"
#include "support.h"
#include "text/detail/typed_marks.h"

#include <algorithm>
#include <array>
#include <random>
#include <string>

using namespace hanjang;
using namespace hanjang::text;

namespace {

constexpr Punctuation kAll{.quotes = true, .dashes = true, .minus = true};

// A text with its marks in place.
std::string with_marks(std::string_view text, const std::vector<TypedMark>& marks) {
  std::string result;
  std::size_t at = 0;
  for (const TypedMark& mark : marks) {
    result += text.substr(at, mark.begin - at);
    base::utf8::append(result, mark.drawn);
    at = mark.end;
  }
  return result + std::string(text.substr(at));
}

std::string drawn(std::string_view text, const Punctuation& punctuation = kAll,
                  std::string_view language = "ko") {
  return with_marks(text, find_typed_marks(text, {}, punctuation, language));
}

// Of a text in which ‹…› stand around what is literal.
std::string drawn_but_literal(std::string text) {
  std::vector<ByteRange> literal;
  for (std::size_t begin = text.find("‹"); begin != std::string::npos; begin = text.find("‹")) {
    text.erase(begin, 3);
    const std::size_t end = text.find("›");
    text.erase(end, 3);
    literal.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
  }
  return with_marks(text, find_typed_marks(text, literal, kAll, "ko"));
}

using Pair = std::pair<const char*, const char*>;

template <std::size_t Count>
void check_all(const std::array<Pair, Count>& pairs) {
  for (const auto& [typed, wanted] : pairs) {
    CAPTURE(typed);
    CHECK(drawn(typed) == wanted);
  }
}

template <std::size_t Count>
void check_as_typed(const std::array<const char*, Count>& texts) {
  for (const char* text : texts) CHECK(drawn(text) == text);
}

} // namespace

TEST_CASE("Dashes typed as hyphens are dashes") {
  check_all(std::array{
      Pair{"speech -- and text", "speech – and text"},
      Pair{"speech--text", "speech–text"},
      Pair{"2014--2016", "2014–2016"},
      Pair{"음성--텍스트", "음성–텍스트"},
      Pair{"speech --- and text", "speech — and text"},
      Pair{"speech---text", "speech—text"},
      Pair{"Hanjang - a compiler", "Hanjang – a compiler"},
      Pair{"한장 - 이력서 조판", "한장 – 이력서 조판"},
      Pair{"(2014) - \"a\"", "(2014) – “a”"},
      Pair{"a\u00A0- b", "a\u00A0– b"},
      Pair{"2014 - 2016", "2014 – 2016"},
      Pair{"a - b -- c --- d", "a – b – c — d"},
  });
  check_as_typed(std::array{"- first",
                            "first -",
                            "-",
                            "--",
                            " - ",
                            "a\u2028- b",
                            "a -\u2028b",
                            "a · - · b",
                            "git log --oneline",
                            "use --flag and --set a",
                            "i-- ",
                            "real-time",
                            "a -b",
                            "a- b",
                            "----",
                            "a ---- b",
                            "block__a--b",
                            "my--file.txt",
                            "src/a--b",
                            "a--b.com",
                            "a=b--c",
                            "a --\u20DD b",
                            "e-mail",
                            "x--@y"});
}

TEST_CASE("A hyphen before a number is a minus") {
  check_all(std::array{
      Pair{"-21%", "−21%"},
      Pair{"latency -5", "latency −5"},
      Pair{"(-3.2 dB)", "(−3.2 dB)"},
      Pair{"+8% / -21%", "+8% / −21%"},
      Pair{"+8%/-21%", "+8%/−21%"},
      Pair{"지연 -21% 감소", "지연 −21% 감소"},
      Pair{"\"-5\"", "“−5”"},
      Pair{"“-5”", "“−5”"},
      Pair{"[-1, 1]", "[−1, 1]"},
      Pair{"-20~-5℃", "−20~−5℃"},
      Pair{"3 -> 2, 40 ms → -5 ms", "3 -> 2, 40 ms → −5 ms"},
      Pair{"WER 12 -3%", "WER 12 −3%"},
      Pair{"+3 -2", "+3 −2"},
      Pair{"-3 -2", "−3 −2"},
      Pair{"a\u2028-5", "a\u2028−5"},
  });
  check_as_typed(std::array{"010-1234-5678", "COVID-19", "GPT-4", "2024-05-01", "v-1", "gcc -O2", "T-50",
                            "비타-500", "02-123-4567", "1588-0000", "2019 -2021", "010 -1234 -5678", "-5.txt",
                            "-2024-05", "27\"-32\"", "a/-5", "x_-5"});
}

TEST_CASE("A hyphen between a smaller and a greater number, or two years, is that of a range") {
  check_all(std::array{
      Pair{"2014-2016", "2014–2016"},
      Pair{"2014-2016년", "2014–2016년"},
      Pair{"(2014-2016)", "(2014–2016)"},
      Pair{"in 2014-2016.", "in 2014–2016."},
      Pair{"10-15%", "10–15%"},
      Pair{"10%-15%", "10%–15%"},
      Pair{"3-4 engineers", "3–4 engineers"},
      Pair{"개발자 3-4명", "개발자 3–4명"},
      Pair{"1,000-2,500 users", "1,000–2,500 users"},
      Pair{"0.5-1.5%", "0.5–1.5%"},
      Pair{"100-200ms", "100–200ms"},
      Pair{"$10-15M", "$10–15M"},
      Pair{"a 3-4-year plan", "a 3–4-year plan"},
      Pair{"ACL, pp. 1234-1241", "ACL, pp. 1234–1241"},
      Pair{"pp.12-15", "pp.12–15"},
      Pair{"평균으로 3-4개", "평균으로 3–4개"},
      Pair{"1-2, 3-4", "1–2, 3–4"},
      Pair{"\"3-4\"", "“3–4”"},
  });
  check_as_typed(std::array{"24-7",
                            "9-5",
                            "65-35",
                            "50-50",
                            "RFC 2119-3",
                            "IEEE 754-2008",
                            "2024-05-01",
                            "2024-05",
                            "2019-12",
                            "1-2-3",
                            "02-123",
                            "1588-1600",
                            "1544-9999",
                            "010-0000-0000",
                            "10-2019-0012345",
                            "A3-4",
                            "제3-4호",
                            "v1.2-1.3",
                            "1.2.3-4.5.6",
                            "2014-2016.pdf",
                            "report-2014-2016",
                            "data/2014-2016",
                            "2014-2016_final",
                            "역삼동 12-34",
                            "테헤란로 12-34 3층",
                            "Room 3-101",
                            "No. 12-34",
                            "12-345678",
                            "1234-5678",
                            "1,00-2,00",
                            "007-008",
                            "10-15abcdef",
                            "100-",
                            "-",
                            "12-34@x",
                            "1-%"});
}

TEST_CASE("Straight quotation marks in pairs, and apostrophes") {
  check_all(std::array{
      Pair{"\"text\"", "“text”"},
      Pair{"a \"text\", b", "a “text”, b"},
      Pair{"(\"text\")", "(“text”)"},
      Pair{"\"인용\"이라고 했다", "“인용”이라고 했다"},
      Pair{"팀\"한장\"을", "팀“한장”을"},
      Pair{"팀'한장'을", "팀‘한장’을"},
      Pair{"'text'", "‘text’"},
      Pair{"'인용'이라고", "‘인용’이라고"},
      Pair{"\"a 'b' c\"", "“a ‘b’ c”"},
      Pair{"'a \"b\" c'", "‘a “b” c’"},
      Pair{"\"'b' c\"", "“‘b’ c”"},
      Pair{"\"a\"/\"b\"", "“a”/“b”"},
      Pair{"\"a\",\"b\"", "“a”,“b”"},
      Pair{"don't", "don’t"},
      Pair{"the engineers' choice", "the engineers’ choice"},
      Pair{"the '90s", "the ’90s"},
      Pair{"1990's", "1990’s"},
      Pair{"'24.03 ~ '24.08", "’24.03 ~ ’24.08"},
      Pair{"'24년 상반기", "’24년 상반기"},
      Pair{"'23 ~ '24", "’23 ~ ’24"},
      Pair{"'10 years of ML'", "‘10 years of ML’"},
      Pair{"O'Neil", "O’Neil"},
      Pair{"rock 'n' roll", "rock ’n’ roll"},
      Pair{"'tis", "’tis"},
      Pair{"\"'tis fine\"", "“’tis fine”"},
      Pair{"'don't'", "‘don’t’"},
      Pair{"\"text\"'s", "“text”’s"},
      Pair{"l'été", "l’été"},
      Pair{"\"top 5\"", "“top 5”"},
      Pair{"\"a 27\" monitor\"", "“a 27\" monitor”"},
      Pair{"\"unpaired and \"paired\"", "\"unpaired and “paired”"},
      Pair{"'5'", "‘5’"},
      Pair{"AT&T's", "AT&T’s"},
  });
  check_as_typed(std::array{"27\"", "a 27\" monitor", "5'", "5'11\"", "6' 2\"", "say \"no", "no\" said",
                            "\"\"", "''", "\" a \"", "x=\"a\"", "\"", "'", "' '", "a ' b", "27\" and 32\"",
                            "“a\""});
}

TEST_CASE("Addresses, code and other literal text stay as typed and are seen by the marks beside them") {
  check_as_typed(std::array{"https://example.com/2014-2016", "see www.example.com/a--b/it's",
                            "kim--lee@example.com", "example.com/a--b", "https://example.com/-5/it's"});
  CHECK(drawn("'https://example.com/it's'") == "‘https://example.com/it's’");
  CHECK(drawn("don't https://example.com/don't don't") == "don’t https://example.com/don't don’t");
  CHECK(drawn_but_literal("‹a -- \"b\" -5 2014-2016›") == "a -- \"b\" -5 2014-2016");
  CHECK(drawn_but_literal("\"‹a\"b›\"") == "“a\"b”");
  CHECK(drawn_but_literal("‹cat›'s ‹it's› isn't") == "cat’s it's isn’t");
  CHECK(drawn_but_literal("\"a ‹\"› b\"") == "“a \" b”");
  CHECK(drawn_but_literal("a ‹-›- b") == "a -- b");
}

TEST_CASE("Each kind of mark can be left as typed") {
  const std::string_view text = "\"a\" - b -5";
  CHECK(drawn(text, {}) == text);
  CHECK(drawn(text, {.quotes = true}) == "“a” - b -5");
  CHECK(drawn(text, {.dashes = true}) == "\"a\" – b -5");
  CHECK(drawn(text, {.minus = true}) == "\"a\" - b −5");
}

TEST_CASE("Quotation marks are those of the language") {
  const std::string_view text = "\"a\" 'b' c's";
  CHECK(drawn(text, kAll, "en-GB") == "“a” ‘b’ c’s");
  CHECK(drawn(text, kAll, "de") == "„a“ ‚b‘ c’s");
  CHECK(drawn(text, kAll, "sv") == "”a” ’b’ c’s");
  CHECK(drawn(text, kAll, "fr") == "\"a\" 'b' c’s");
}

TEST_CASE("Marks of any text are in order, apart and of what was typed") {
  std::mt19937 random(7); // NOLINT(cert-msc51-cpp): the same texts in every run
  const std::array<std::string_view, 20> parts{"-", "-", "\"", "'",    "\"", "'",  " ", " ", "a", "s",
                                               "n", "1", "20", "2014", "가", "동", ".", ",", "%", "@"};
  for (int round = 0; round < 4000; ++round) {
    std::string text;
    const std::size_t count = random() % 16;
    for (std::size_t i = 0; i < count; ++i) text += parts.at(random() % parts.size());
    CAPTURE(text);
    std::uint32_t end = 0;
    for (const TypedMark& mark : find_typed_marks(text, {}, kAll, "en")) {
      REQUIRE(mark.begin >= end);
      REQUIRE(mark.end <= text.size());
      end = mark.end;
      const std::string typed = text.substr(mark.begin, mark.end - mark.begin);
      const bool is_hyphen = mark.drawn == 0x2013 || mark.drawn == 0x2014 || mark.drawn == 0x2212;
      REQUIRE(typed.find_first_not_of(is_hyphen              ? "-"
                                      : mark.drawn >= 0x201C ? "\""
                                                             : "'") == std::string::npos);
      REQUIRE(typed.size() <= (mark.drawn == 0x2014 ? 3U : mark.drawn == 0x2013 ? 2U : 1U));
    }
  }
}

namespace {

struct Sample {
  FontSet fonts = test::fonts();
  diag::Diagnostics diagnostics;

  ShapedText shaped(std::string_view text, const Punctuation& punctuation = kAll) {
    return shaped(std::vector{test::span(text)}, punctuation);
  }
  ShapedText shaped(const std::vector<TextSpan>& spans, const Punctuation& punctuation = kAll) {
    return shape(spans, "ko", fonts, diagnostics, punctuation);
  }
  std::uint32_t glyph(const ShapedText& text, char32_t c) const { return *fonts[text.runs[0].face].glyph(c); }
};

std::vector<std::uint32_t> ids(const ShapedText& text) {
  std::vector<std::uint32_t> result;
  for (const ShapedGlyph& glyph : text.glyphs) result.push_back(glyph.id);
  return result;
}

} // namespace

TEST_CASE("A mark is drawn as another character and its cluster is what was typed") {
  Sample sample;
  const ShapedText text = sample.shaped("a -- -5 \"b\"");
  CHECK(text.text == "a -- -5 \"b\"");
  REQUIRE(text.glyphs.size() == 10);
  CHECK(text.glyphs[2].id == sample.glyph(text, U'–'));
  CHECK(text.glyphs[2].text_begin == 2);
  CHECK(text.glyphs[2].text_end == 4);
  CHECK(text.glyphs[4].id == sample.glyph(text, U'−'));
  CHECK(text.glyphs[4].text_end == 6);
  CHECK(text.glyphs[7].id == sample.glyph(text, U'“'));
  CHECK(text.glyphs[9].id == sample.glyph(text, U'”'));
  CHECK(std::ranges::none_of(text.breaks, [](const Break& place) { return place.offset == 3; }));
  CHECK(sample.diagnostics.all().empty());
}

TEST_CASE("What is drawn looks as if it had been typed so") {
  for (const auto& [typed, wanted] : {Pair{"\"한장\" -- 이력서 -5%, don't", "“한장” – 이력서 −5%, don’t"},
                                      Pair{"2014-2016 - '가'나", "2014–2016 – ‘가’나"}}) {
    Sample sample;
    const ShapedText set = sample.shaped(typed);
    const ShapedText meant = sample.shaped(wanted, {});
    CHECK(ids(set) == ids(meant));
    REQUIRE(set.runs.size() == meant.runs.size());
    for (std::size_t i = 0; i < set.runs.size(); ++i) CHECK(set.runs[i].face == meant.runs[i].face);
  }
}

TEST_CASE("Words shaped before with other marks do not come back") {
  Sample sample;
  const std::vector<std::uint32_t> plain = ids(sample.shaped("2014-2016", {}));
  const std::vector<std::uint32_t> set = ids(sample.shaped("2014-2016"));
  CHECK(plain != set);
  CHECK(ids(sample.shaped("2014-2016", {})) == plain);
  CHECK(ids(sample.shaped("2014-2016")) == set);
}

TEST_CASE("Quotation marks find each other across spans, and literal spans stay") {
  Sample sample;
  TextSpan bold = test::span("b -- c", {{"Pretendard", "Noto"}, 600, {}});
  const ShapedText text = sample.shaped({test::span("\""), bold, test::span("\"")});
  CHECK(text.glyphs.front().id == sample.glyph(text, U'“'));
  CHECK(text.glyphs.size() == 7);
  bold.is_literal = true;
  const ShapedText code = sample.shaped({test::span("\""), bold, test::span("\"")});
  CHECK(code.glyphs.front().id == sample.glyph(code, U'“'));
  CHECK(code.glyphs.size() == 8);
}

TEST_CASE("A dash whose hyphens stand in two spans stays as typed") {
  Sample sample;
  const ShapedText text = sample.shaped({test::span("a -"), test::span("- b")});
  CHECK(text.glyphs.size() == 6);
  CHECK(text.glyphs[2].id == sample.glyph(text, U'-'));
}

TEST_CASE("What no font can draw stays as typed") {
  Sample sample;
  TextSpan nowhere = test::span("a -- b", {{"No such family"}, 400, {}});
  const ShapedText text = sample.shaped({nowhere, test::span(" c -- d")});
  CHECK(text.glyphs.size() == 6);
  CHECK(text.glyphs[3].id == sample.glyph(text, U'–'));
}
