#include "base/utf8.h"
#include "catch.h"
#include "support.h"
#include "text/detail/substitutes.h"

#include <algorithm>
#include <cmath>

using namespace hanjang;
using namespace hanjang::text;

namespace {

std::string family_of(const ShapedText& text, const FontSet& fonts, std::size_t run) {
  return fonts[text.runs[run].face].family;
}

// The bytes of the text that some glyph stands for.
std::string covered(const ShapedText& text) {
  std::string result;
  std::uint32_t end = 0;
  for (const ShapedGlyph& glyph : text.glyphs) {
    if (glyph.text_begin < end) continue; // one more glyph of the same cluster
    result += text.text.substr(glyph.text_begin, glyph.text_end - glyph.text_begin);
    end = glyph.text_end;
  }
  return result;
}

} // namespace

TEST_CASE("Clusters cover the text in order") {
  FontSet fonts = test::fonts();
  diag::Diagnostics diagnostics;
  for (const char* sample :
       {"홍길동", "Office waffle 한글 2019~2020 (NLP)", "大韓民國 만세", "e\u0301a\u0308\u0301",
        "\u1112\u1161\u11AB글", "A\u2009B\u00A0C\u2011D\u3000E", "葛\U000E0100"}) {
    const ShapedText text = test::shape_one(sample, fonts, diagnostics);
    CHECK(covered(text) == sample);
    REQUIRE_FALSE(text.runs.empty());
    CHECK(text.runs.front().text_begin == 0);
    CHECK(text.runs.back().text_end == text.text.size());
    for (std::size_t i = 1; i < text.runs.size(); ++i) {
      CHECK(text.runs[i].text_begin == text.runs[i - 1].text_end);
      CHECK(text.runs[i].glyph_begin == text.runs[i - 1].glyph_end);
    }
  }
  CHECK_FALSE(diagnostics.has_errors());
}

TEST_CASE("No glyph is .notdef unless that is reported") {
  FontSet fonts = test::fonts();
  diag::Diagnostics diagnostics;
  const ShapedText text = test::shape_one(
      "모든 글자 Every glyph: 2019.08 ~ 2020.07 — “인용” • ₩ → ½ ㈜ ™ 漢字", fonts, diagnostics);
  CHECK_FALSE(diagnostics.has_errors());
  CHECK(std::ranges::none_of(text.glyphs, [](const ShapedGlyph& glyph) { return glyph.id == 0; }));
}

TEST_CASE("Each grapheme comes from the first family that has all of it") {
  FontSet fonts = test::fonts();
  diag::Diagnostics diagnostics;
  const ShapedText text = test::shape_one("홍길동(洪吉童) 드림", fonts, diagnostics);
  CHECK(family_of(text, fonts, 0) == "Pretendard");
  const auto hanja =
      std::ranges::find_if(text.runs, [](const ShapedRun& run) { return run.text_begin == 10; });
  REQUIRE(hanja != text.runs.end());
  CHECK(fonts[hanja->face].family == "Noto");
  CHECK(hanja->text_end == 19);
  CHECK_FALSE(diagnostics.has_errors());

  SECTION("old Hangul stays in one face") {
    const ShapedText old = test::shape_one("\u1112\u119E\u11AB", fonts, diagnostics);
    REQUIRE(old.runs.size() == 1);
    CHECK(family_of(old, fonts, 0) == "Noto");
    CHECK_FALSE(diagnostics.has_errors());
  }
}

TEST_CASE("A fallback family is not opened before a glyph needs it") {
  FontSet fonts = test::fonts();
  diag::Diagnostics diagnostics;
  test::shape_one("한글 Latin 2019", fonts, diagnostics);
  CHECK(fonts.opened() == 1);
  test::shape_one("漢", fonts, diagnostics);
  CHECK(fonts.opened() == 2);
}

TEST_CASE("A character that no font has is an error at its place, once") {
  FontSet fonts = test::fonts();
  diag::Diagnostics diagnostics;
  test::shape_one("홍길동 🚀 로켓 🚀", fonts, diagnostics);
  test::shape_one("또 🚀", fonts, diagnostics);
  REQUIRE(diagnostics.all().size() == 1);
  const diag::Diagnostic& missing = diagnostics.all()[0];
  CHECK(missing.severity == diag::Severity::error);
  CHECK(missing.code == diag::Code::missing_glyph);
  CHECK(missing.message == "no font has U+1F680 ROCKET (🚀)");
  CHECK(missing.span == diag::Span{1, 110, 114});
  REQUIRE(missing.hints.size() == 1);
  CHECK(missing.hints[0].find("Pretendard, Noto") != std::string::npos);

  SECTION("a Hanja is named too, with its own place in the second span") {
    const std::vector<TextSpan> spans{test::span("이름 "), test::span("漢", {{"Pretendard"}, 400, {}})};
    shape(spans, "ko", fonts, diagnostics);
    REQUIRE(diagnostics.all().size() == 2);
    CHECK(diagnostics.all()[1].message == "no font has U+6F22 CJK UNIFIED IDEOGRAPH-6F22 (漢)");
    CHECK(diagnostics.all()[1].span == diag::Span{1, 100, 103});
  }
  SECTION("control characters are told to be taken out") {
    test::shape_one("종\u0007소리", fonts, diagnostics);
    REQUIRE(diagnostics.all().size() == 2);
    CHECK(diagnostics.all()[1].message == "no font has U+0007 <control-0007>");
    CHECK(diagnostics.all()[1].hints[0].find("take it out") == 0);
  }
}

TEST_CASE("Text from right to left is refused, not printed the wrong way round") {
  FontSet fonts = test::fonts();
  diag::Diagnostics diagnostics;
  test::shape_one("שלום", fonts, diagnostics);
  REQUIRE_FALSE(diagnostics.all().empty());
  CHECK(diagnostics.all()[0].code == diag::Code::right_to_left);
  CHECK(diagnostics.all()[0].message == "right-to-left text cannot be set: שלום");
}

TEST_CASE("A text without any font to set it is an error of the machine") {
  FontSet fonts = test::fonts();
  diag::Diagnostics diagnostics;
  const std::vector<TextSpan> spans{test::span("가", {{"Nowhere", "Nothing"}, 400, {}})};
  const ShapedText text = shape(spans, "ko", fonts, diagnostics);
  CHECK(text.glyphs.empty());
  REQUIRE(diagnostics.all().size() == 1);
  CHECK(diagnostics.all()[0].code == diag::Code::missing_family);
  CHECK(diagnostics.all()[0].message.find("Nowhere, Nothing") != std::string::npos);
}

TEST_CASE("What does not print makes no glyph and stays out of the clusters") {
  FontSet fonts = test::fonts();
  diag::Diagnostics diagnostics;
  CHECK(covered(test::shape_one("데이\u00AD터\u200B베\uFEFF이\u2060스", fonts, diagnostics)) ==
        "데이터베이스");
  CHECK(covered(test::shape_one("\uFEFF가", fonts, diagnostics)) == "가");
  CHECK(test::shape_one("\u200B\u00AD", fonts, diagnostics).glyphs.empty());
  const ShapedText joined = test::shape_one("가\u200D나", fonts, diagnostics);
  CHECK(joined.glyphs.size() == 2);
  const ShapedText tabs = test::shape_one("가\t나\n다", fonts, diagnostics);
  CHECK(tabs.glyphs[1].id == *fonts[tabs.runs[0].face].glyph(U' '));
  CHECK_FALSE(diagnostics.has_errors());
}

TEST_CASE("Kerning and features reach the glyphs") {
  FontSet fonts = test::fonts();
  diag::Diagnostics diagnostics;
  const auto width = [&](std::string_view text, std::vector<std::string> features) {
    const std::vector<TextSpan> spans{test::span(text, {{"Pretendard"}, 400, std::move(features)})};
    double sum = 0;
    for (const ShapedGlyph& glyph : shape(spans, "en", fonts, diagnostics).glyphs) sum += glyph.advance;
    return sum;
  };
  CHECK(width("WAVE To", {}) < width("WAVE To", {"kern=0"}) - 0.05);
  CHECK(std::abs(width("11", {}) - width("00", {})) > 0.1);
  CHECK(std::abs(width("11", {"tnum"}) - width("00", {"tnum"})) < 1e-9);
  CHECK(std::abs(width("11", {"no feature"}) - width("11", {})) < 1e-9);
}

TEST_CASE("A ligature is one cluster and no break goes through it") {
  FontSet fonts = test::fonts();
  diag::Diagnostics diagnostics;
  const std::vector<TextSpan> spans{test::span("ffi", {{"Noto"}, 400, {}})};
  const ShapedText text = shape(spans, "en", fonts, diagnostics);
  REQUIRE(text.glyphs.size() == 1);
  CHECK(text.glyphs[0].text_end == 3);
  CHECK(text.breaks.empty());
}

TEST_CASE("Weights of one family are different faces") {
  FontSet fonts = test::fonts();
  diag::Diagnostics diagnostics;
  const std::vector<TextSpan> spans{test::span("가"), test::span("나", {{"Pretendard"}, 600, {}})};
  const ShapedText text = shape(spans, "ko", fonts, diagnostics);
  REQUIRE(text.runs.size() == 2);
  CHECK(fonts[text.runs[0].face].weight == 400);
  CHECK(fonts[text.runs[1].face].weight == 600);
  CHECK(text.runs[1].span == 1);
}

TEST_CASE("Leaving glyph composition out where it has nothing to do changes nothing") {
  FontSet fonts = test::fonts();
  diag::Diagnostics diagnostics;
  std::string text;
  for (char first = '!'; first <= '~'; ++first) {
    for (char second = '!'; second <= '~'; ++second) text += {first, second, ' '};
  }
  text += "é ö ß ½ – — “quote” ‘it’s’ • …";
  for (const char* family : {"Pretendard", "Noto"}) {
    const auto glyphs = [&](std::vector<std::string> features) {
      const std::vector<TextSpan> spans{test::span(text, {{family}, 400, std::move(features)})};
      return shape(spans, "en", fonts, diagnostics).glyphs;
    };
    const auto same = [](const ShapedGlyph& a, const ShapedGlyph& b) {
      return a.id == b.id && a.text_begin == b.text_begin && std::abs(a.advance - b.advance) < 1e-12;
    };
    CHECK(std::ranges::equal(glyphs({}), glyphs({"ccmp=1"}), same));
  }
  CHECK_FALSE(diagnostics.has_errors());
  const ShapedText marked = test::shape_one("x\u0301", fonts, diagnostics); // no such letter composed
  REQUIRE(marked.glyphs.size() == 2);
  CHECK(std::abs(marked.glyphs[1].x_offset) + std::abs(marked.glyphs[1].y_offset) > 0);
  CHECK(marked.glyphs[1].text_begin == 0);
  CHECK(marked.glyphs[1].text_end == 3);
}

TEST_CASE("a word comes from one face, and letters of one kind of script are told in one") {
  FontSet fonts = test::fonts();
  diag::Diagnostics diagnostics;
  for (const char* word : {"Dvořák", "Łukasz", "Çağrı", "Ελλάδα", "Привет"}) {
    CAPTURE(word);
    const ShapedText shaped =
        shape(std::vector<TextSpan>{{{.text = std::string("a ") + word + " b", .span = {}, .origin = {}},
                                     {.families = {"Noto Serif CJK KR", "Pretendard", "Noto Sans CJK KR"},
                                      .features = {}}}},
              "en", fonts, diagnostics);
    std::size_t faces = 0;
    const std::size_t length = std::string_view(word).size();
    for (const ShapedRun& run : shaped.runs)
      if (run.text_begin < 2 + length && run.text_end > 2) ++faces;
    CHECK(faces == 1);
  }
  CHECK(diagnostics.all().empty());
  test::shape_one("สมชาย ใจดี", fonts, diagnostics);
  REQUIRE(diagnostics.all().size() == 1);
  CHECK(diagnostics.all()[0].message == "no font has Thai letters: สมชาย ใจดี");
  test::shape_one("محمد علي", fonts, diagnostics);
  CHECK(diagnostics.all().size() == 2);
}

TEST_CASE("a sign that no face has is met with one that they have") {
  FontSet fonts = test::fonts();
  for (const auto& [sign, write] : {std::pair{"✔", "write ✓"},
                                    {"∙", "write ·"},
                                    {"∼", "write ~"},
                                    {"➜", "write →"},
                                    {"➤", "write →"},
                                    {"∗", "write *"},
                                    {"≒", "write ≈"},

                                    {"📧", "write E-mail"},
                                    {"📞", "write Tel"},
                                    {"✕", "write ×"},
                                    {"☒", "write ✗"},
                                    {"⚪", "write ○"},
                                    {"ℝ", "write R"},
                                    {"⅗", "write 3/5"},
                                    {"𝑥", "write x"},
                                    {"➠", "write →"},
                                    {"🔴", "write ●"}}) {
    diag::Diagnostics diagnostics;
    test::shape_one(sign, fonts, diagnostics);
    CAPTURE(sign);
    REQUIRE(diagnostics.all().size() == 1);
    CHECK(diagnostics.all()[0].hints[0] == write);
    diag::Diagnostics again;
    test::shape_one(std::string(write).substr(6), fonts, again);
    CHECK(again.all().empty());
  }
}

TEST_CASE("characters that no face has are told together where they stand together") {
  FontSet fonts = test::fonts();
  struct Case {
    const char* text;
    const char* behind; ///< of the message
    const char* write;  ///< empty: nothing is known
  };
  for (const Case& one :
       {Case{"𝓗𝓸𝓷𝓰", ", nor the 3 behind it", "write Hong"}, Case{"𝐇i", "(𝐇)", "write H"},
        Case{"∙✔", ", nor the one behind it", "write ·✓"},
        Case{"٠١٠-١٢٣٤", ", nor the 6 behind it", "write 010-1234"},
        Case{"😀😁😂", ", nor the 2 behind it", ""}, Case{"∙😀", ", nor the one behind it", ""},
        Case{"မြန်မာ", "Myanmar letters: မြန်မာ", ""}}) {
    CAPTURE(one.text);
    diag::Diagnostics diagnostics;
    test::shape_one(one.text, fonts, diagnostics);
    REQUIRE(diagnostics.all().size() == 1);
    CHECK(diagnostics.all()[0].message.ends_with(one.behind));
    if (one.write[0] != '\0')
      CHECK(diagnostics.all()[0].hints[0] == one.write);
    else
      CHECK(diagnostics.all()[0].hints[0].starts_with("write something else") !=
            diagnostics.all()[0].hints[0].starts_with("write it in"));
  }
  diag::Diagnostics diagnostics;
  test::shape_one("😀 a 😁", fonts, diagnostics);
  CHECK(diagnostics.all().size() == 2);
}

TEST_CASE("what to write for a sign can be printed, or is not said") {
  FontSet fonts = test::fonts();
  std::size_t told = 0;
  for (char32_t sign = 0x2000; sign < 0x1F700; sign = sign == 0x2BFF ? U'\U0001D400' : sign + 1) {
    const std::string write = substitute_for(sign);
    if (write.empty()) continue;
    diag::Diagnostics diagnostics;
    std::string text;
    base::utf8::append(text, sign);
    test::shape_one(text, fonts, diagnostics);
    if (diagnostics.all().empty() || diagnostics.all()[0].hints.empty()) continue;
    if (diagnostics.all()[0].hints[0] != "write " + write) continue;
    ++told;
    diag::Diagnostics again;
    test::shape_one(write, fonts, again);
    CAPTURE(text, write);
    CHECK(again.all().empty());
  }
  CHECK(told > 300);
}
