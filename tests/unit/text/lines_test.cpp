#include "base/utf8.h"
#include "catch.h"
#include "support.h"
#include "text/detail/characters.h"
#include "unit/text/first_fit.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <random>

using namespace hanjang;
using namespace hanjang::text;
using namespace hanjang::base::literals;

namespace {

constexpr std::array kSize{10_pt};

std::vector<std::string> lines_of(std::string_view text, base::Pt width) {
  FontSet fonts = test::fonts();
  diag::Diagnostics diagnostics;
  const ShapedText shaped = test::shape_one(text, fonts, diagnostics);
  return test::visible(shaped, test::first_fit_lines(shaped, kSize, fonts, width));
}

using Lines = std::vector<std::string>;

std::string random_text(std::mt19937& random) {
  static constexpr std::array<std::string_view, 24> kPieces{
      "머신러닝",
      "모델의",
      "정보통신부장관표창수상자명단",
      "BERT를",
      "2019년",
      "PyTorch·TensorFlow",
      "(Next.js)를",
      "C++",
      "github.com/gildong/a-very-long-repository-name",
      "gildong@example.co.kr",
      "~",
      "2020.07",
      "office",
      "data-driven",
      "—",
      "大韓民國",
      "3.5%",
      "₩1,200",
      "“따옴표”",
      "e\u0301\u0301",
      "?",
      "pneumonoultramicroscopic",
      "한\u00AD글",
      "(",
  };
  std::uniform_int_distribution<std::size_t> piece(0, kPieces.size() - 1);
  std::uniform_int_distribution<int> count(0, 30);
  std::uniform_int_distribution<int> glue(0, 4);
  std::string text;
  for (int i = count(random); i > 0; --i) {
    text += kPieces[piece(random)];
    if (glue(random) != 0) text += " ";
  }
  return text;
}

bool is_hangul(char32_t c) { return c >= 0xAC00 && c <= 0xD7A3; }

// The Hangul word around a byte offset: how wide the whole token (blank to blank) is.
base::Pt token_width(const ShapedText& text, const FontSet& fonts, std::uint32_t offset) {
  std::size_t begin = offset;
  std::size_t end = offset;
  while (begin > 0 && text.text[begin - 1] != ' ') --begin;
  while (end < text.text.size() && text.text[end] != ' ') ++end;
  return width_of(text, kSize, fonts, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end));
}

void check_lines(const ShapedText& text, const FontSet& fonts, base::Pt room) {
  const std::vector<LineRange> lines = fit_lines(text, kSize, fonts, room);
  std::uint32_t expected = 0;
  for (const LineRange& line : lines) {
    REQUIRE(line.begin == expected);
    REQUIRE(line.begin <= line.visible_end);
    REQUIRE(line.visible_end <= line.end);
    REQUIRE(line.begin < line.end);
    expected = line.end;
    const base::Pt measured = width_of(text, kSize, fonts, line.begin, line.visible_end);
    // Of a squeezed line the blanks alone are narrower, and by no more than is unseen.
    const double squeezed = measured.value - line.width.value;
    if (line.squeeze > 0)
      REQUIRE((squeezed > 0 && squeezed < measured.value * 0.08));
    else
      REQUIRE(std::abs(squeezed) < 1e-6);
    const bool one_grapheme = grapheme_end(text.text, line.begin) >= line.visible_end;
    REQUIRE((one_grapheme || line.width.value <= room.value + 1e-6));
    if (line.end == text.text.size()) continue;
    const char32_t next = base::utf8::decode(text.text, line.end).code_point;
    const bool blank_before = line.visible_end < line.end;
    if (!blank_before && is_hangul(next) && line.end >= 3 &&
        is_hangul(base::utf8::decode(text.text, line.end - 3).code_point)) {
      REQUIRE(token_width(text, fonts, line.end) > room);
    }
  }
  REQUIRE(expected == text.text.size());
}

} // namespace

TEST_CASE("Lines are filled first-fit and end at blanks") {
  CHECK(lines_of("", 100_pt).empty());
  CHECK(lines_of("가나 다라", 100_pt) == Lines{"가나 다라"});
  CHECK(lines_of("가나 다라 마바", 40_pt) == Lines{"가나 다라", "마바"});
  CHECK(lines_of("가나 다라 마바", 38_pt) == Lines{"가나 다라", "마바"});
  CHECK(lines_of("가나 다라 마바", 36_pt) == Lines{"가나", "다라", "마바"});
  CHECK(lines_of("가나 다라 마바   ", 40_pt) == Lines{"가나 다라", "마바"});
}

TEST_CASE("A word that fits a line of its own is moved, not broken") {
  CHECK(lines_of("가나 정보통신부장관표창", 90_pt) == Lines{"가나", "정보통신부장관표창"});
  CHECK(lines_of("가나 정보통신부장관표창", 60_pt) == Lines{"가나", "정보통신부장", "관표창"});
  CHECK(lines_of("수상 Kubernetes·TensorFlow", 75_pt) == Lines{"수상 Kubernetes·", "TensorFlow"});
}

TEST_CASE("What is wider than the line is broken at its best places") {
  CHECK(lines_of("hong.gildong.with.long.name@department.example.co.kr", 150_pt) ==
        Lines{"hong.gildong.with.long.name@", "department.example.co.kr"});
  CHECK(lines_of("가나다", 5_pt) == Lines{"가", "나", "다"});
  CHECK(lines_of("office", 1_pt).size() == 6);
  CHECK(lines_of("정말 ? ? ?", 1_pt) == Lines{"정", "말", "?", "?", "?"});
}

TEST_CASE("Widths count the sizes of their spans and no blanks at the end") {
  FontSet fonts = test::fonts();
  diag::Diagnostics diagnostics;
  const std::vector<TextSpan> spans{test::span("가 "), test::span("나 ")};
  const ShapedText text = shape(spans, "ko", fonts, diagnostics);
  const std::vector<base::Pt> sizes{10_pt, 20_pt};
  const double syllable = text.glyphs[0].advance;
  const double blank = text.glyphs[1].advance;
  CHECK(std::abs(width_of(text, sizes, fonts, 0, 4).value - 10 * (syllable + blank)) < 1e-9);
  const auto lines = fit_lines(text, sizes, fonts, 100_pt);
  REQUIRE(lines.size() == 1);
  CHECK(std::abs(lines[0].width.value - (10 * (syllable + blank) + 20 * syllable)) < 1e-9);
  CHECK(lines[0].visible_end == 7);
  CHECK(lines[0].end == 8);
}

TEST_CASE("Any text at any measure: no byte lost, no line too wide, no Hangul word torn that fits") {
  FontSet fonts = test::fonts();
  std::mt19937 random(20240801);
  std::uniform_real_distribution<double> width(1, 300);
  for (int i = 0; i < 400; ++i) {
    diag::Diagnostics diagnostics;
    const ShapedText text = test::shape_one(random_text(random), fonts, diagnostics);
    REQUIRE_FALSE(diagnostics.has_errors());
    for (int j = 0; j < 4; ++j) check_lines(text, fonts, base::Pt{width(random)});
  }
}

TEST_CASE("A token of a hundred thousand bytes is broken in linear time") {
  FontSet fonts = test::fonts();
  diag::Diagnostics diagnostics;
  std::string token;
  for (int i = 0; i < 5000; ++i) token += "가나-/.——@a";
  const ShapedText text = test::shape_one(token, fonts, diagnostics);
  const std::vector<LineRange> lines = fit_lines(text, kSize, fonts, 100_pt);
  CHECK(lines.size() > 3000);
  CHECK(lines.back().end == token.size());
  CHECK(std::ranges::all_of(lines, [](const LineRange& line) { return line.width <= base::Pt{100 + 1e-6}; }));
}
