// A paragraph that was shaped before against the same shaped anew.

#include "catch.h"
#include "support.h"
#include "text/detail/known_paragraph.h"

#include <algorithm>
#include <functional>
#include <set>
#include <string>

using namespace hanjang;
using namespace hanjang::text;
using namespace hanjang::test;

namespace {

FontSet set_with(FontCaches caches) {
  return FontSet({family("Pretendard", {pretendard("Regular", 400), pretendard("SemiBold", 600)})}, disk(),
                 caches);
}

TextSpan weighing(std::string_view text, int weight) { return span(text, {{"Pretendard"}, weight, {}}); }

bool same_runs(const ShapedText& a, const ShapedText& b) {
  return std::ranges::equal(a.runs, b.runs, [](const ShapedRun& one, const ShapedRun& other) {
    return one.face == other.face && one.span == other.span && one.glyph_begin == other.glyph_begin &&
           one.glyph_end == other.glyph_end && one.text_begin == other.text_begin &&
           one.text_end == other.text_end;
  });
}

bool same_text(const ShapedText& a, const ShapedText& b) {
  const auto same_glyph = [](const ShapedGlyph& one, const ShapedGlyph& other) {
    return one.id == other.id && one.advance == other.advance && one.text_begin == other.text_begin &&
           one.text_end == other.text_end;
  };
  const auto same_break = [](const Break& one, const Break& other) {
    return one.offset == other.offset && one.tier == other.tier && one.discards == other.discards;
  };
  return a.text == b.text && same_runs(a, b) && std::ranges::equal(a.glyphs, b.glyphs, same_glyph) &&
         std::ranges::equal(a.breaks, b.breaks, same_break);
}

} // namespace

TEST_CASE("a known paragraph has the faces of the set it is asked for in, numbered as if it were new") {
  FontCache faces(kMostCachedFaces);
  ParagraphCache paragraphs(kMostParagraphBytes);
  diag::Diagnostics diagnostics;
  const std::vector<TextSpan> bold{weighing("굵게 bold", 600)};
  const std::vector<TextSpan> both{weighing("보통 ", 400), weighing("굵게", 600)};
  FontSet first = set_with({&faces, &paragraphs});
  shape(bold, "ko", first, diagnostics);
  const ShapedText of_first = shape(both, "ko", first, diagnostics);
  CHECK(paragraphs.weight() > 0);

  FontSet second = set_with({&faces, &paragraphs});
  const std::size_t weight = paragraphs.weight();
  const ShapedText known = shape(both, "ko", second, diagnostics);
  CHECK(paragraphs.weight() == weight);
  FontSet fresh = set_with({});
  CHECK(same_text(known, shape(both, "ko", fresh, diagnostics)));
  CHECK_FALSE(same_runs(known, of_first)); // which asked for bold first
  CHECK(diagnostics.all().empty());
}

TEST_CASE("whatever shaping depends on makes another key") {
  const std::vector<TextSpan> plain{weighing("a - b", 400), weighing("c", 400)};
  std::set<std::string> keys;
  std::size_t count = 0;
  const auto add = [&](const std::vector<TextSpan>& spans, std::string_view language,
                       const Punctuation& marks) {
    keys.insert(paragraph_key(spans, language, marks));
    ++count;
  };
  const auto add_changed = [&](const std::function<void(std::vector<TextSpan>&)>& change) {
    std::vector<TextSpan> spans = plain;
    change(spans);
    add(spans, "ko", {});
  };
  add(plain, "ko", {});
  add(plain, "en", {});
  for (const Punctuation& marks :
       {Punctuation{true, false, false}, Punctuation{false, true, false}, Punctuation{false, false, true}})
    add(plain, "ko", marks);
  add_changed([](auto& spans) {
    spans[0].text.text = "a - ";
    spans[1].text.text = "bc";
  });
  add_changed([](auto& spans) { spans.pop_back(); });
  add_changed([](auto& spans) { spans[0].is_literal = true; });
  add_changed([](auto& spans) { spans[0].is_discardable = true; });
  add_changed([](auto& spans) { spans[0].font.weight = 600; });
  add_changed([](auto& spans) { spans[0].font.italic = true; });
  add_changed([](auto& spans) { spans[0].font.tracking = 0.01; });
  add_changed([](auto& spans) { spans[0].font.features = {"tnum"}; });
  add_changed([](auto& spans) { spans[0].font.families = {"Pretendard", "Noto"}; });
  add_changed([](auto& spans) { spans[0].font.families = {"Pretendard", "Noto", "tnum"}; });
  CHECK(keys.size() == count);
}

TEST_CASE("a paragraph of which something is to be told is not kept: each run has to tell it") {
  FontCache faces(kMostCachedFaces);
  ParagraphCache paragraphs(kMostParagraphBytes);
  const std::vector<TextSpan> spans{weighing("이모지 🚀", 400)};
  for (int run = 0; run < 2; ++run) {
    FontSet fonts = set_with({&faces, &paragraphs});
    diag::Diagnostics diagnostics;
    shape(spans, "ko", fonts, diagnostics);
    CHECK(diagnostics.has_errors());
    shape(spans, "ko", fonts, diagnostics); // told once, and still not kept
  }
  CHECK(paragraphs.weight() == 0);
}
