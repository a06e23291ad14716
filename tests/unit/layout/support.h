#pragma once
// A resume and a layout of a test's own, set in the one font every test machine has.

#include "catch.h"
#include "layout/detail/fit.h"
#include "layout/layout.h"
#include "support/disk.h"
#include "unit/compose/support.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace hanjang::test {

using namespace hanjang::layout;

inline text::FontSet noto() {
  std::vector<text::FaceSource> faces;
  for (const auto& [style, weight] : {std::pair{"Regular", 400}, std::pair{"Bold", 700}}) {
    text::FaceSource face;
    face.path = std::string("opentype/noto/NotoSansCJK-") + style + ".ttc";
    face.postscript = std::string("NotoSansCJKkr-") + style;
    face.weight = weight;
    faces.push_back(face);
  }
  text::FontFamily family;
  family.name = "Noto Sans CJK KR";
  family.faces = faces;
  return text::FontSet({family}, disk());
}

// The font laid over base.toml.
inline const std::string kNotoLayout =
    "[font]\nsans.families = [\"Noto Sans CJK KR\"]\nserif.families = [\"Noto Sans CJK KR\"]\n";

// What `[document]` asks of pages.
inline PageRequest request_of(const resume::DocumentSettings& settings) {
  const resume::PageRule rule = settings.pages.value_or(resume::PageRule{});
  return {rule.budget, rule.span, settings.drop_lowest_priority, "[document]"};
}

// base.toml, in the one font every test machine has, with `over` laid on top; and a resume.
inline Lines behind_noto(Lines over) {
  over.insert(over.begin(), kNotoLayout);
  return over;
}

struct Run : Composed {
  std::optional<page::Document> document;
  FitReport fit;

  Run(const std::string& resume_text, const std::string& over, const std::string& language = "ko",
      std::shared_ptr<const page::Picture> photo = nullptr)
      : Run(resume_text, Lines{over}, language, std::move(photo)) {}

  Run(const std::string& resume_text, Lines over, const std::string& language,
      std::shared_ptr<const page::Picture> photo = nullptr)
      : Composed(resume_text, behind_noto(std::move(over)), language, std::move(photo)) {
    text::FontSet fonts = noto();
    std::optional<LayoutResult> result = lay_out(flow, *design, request_of(settings), fonts, diagnostics);
    if (!result) return;
    document = std::move(result->document);
    fit = std::move(result->fit);
  }

  // The text of every printed line, blanks at its end cut off.
  std::vector<std::string> lines() const {
    REQUIRE(document.has_value());
    std::vector<std::string> result;
    for (const page::Page& page : document->pages)
      for (const page::Item& item : page.items)
        if (const auto* line = std::get_if<page::TextLine>(&item)) {
          std::string text;
          for (const page::GlyphRun& run : line->runs) text += run.text;
          text.erase(text.find_last_not_of(' ') + 1);
          result.push_back(text);
        }
    return result;
  }

  // The first printed line of that text, with the page it stands on.
  struct Found {
    const page::TextLine* line = nullptr;
    std::size_t page = 0;
    double x = 0;
    double y = 0;
    double right = 0;
  };
  Found find(const std::string& wanted) const {
    REQUIRE(document.has_value());
    for (std::size_t i = 0; i < document->pages.size(); ++i)
      for (const page::Item& item : document->pages[i].items)
        if (const auto* line = std::get_if<page::TextLine>(&item)) {
          std::string text;
          double right = 0;
          for (const page::GlyphRun& run : line->runs) {
            double x = run.origin.x.value;
            for (const page::Glyph& glyph : run.glyphs) {
              x += glyph.advance.value;
              if (run.text[glyph.text_begin] != ' ') right = x;
            }
            text += run.text;
          }
          text.erase(text.find_last_not_of(' ') + 1);
          if (text == wanted)
            return {line, i, line->runs.front().origin.x.value, line->runs.front().origin.y.value, right};
        }
    INFO("no line: " << wanted);
    REQUIRE(false);
    return {};
  }

  template <class T>
  std::vector<T> items(std::size_t page = 0) const {
    REQUIRE(document.has_value());
    std::vector<T> result;
    for (const page::Item& item : document->pages.at(page).items)
      if (const auto* one = std::get_if<T>(&item)) result.push_back(*one);
    return result;
  }

  bool prints(const std::string& line) const {
    const auto all = lines();
    return std::find(all.begin(), all.end(), line) != all.end();
  }
};

// The same, shaped but not yet set.
struct Shaped : Composed {
  text::FontSet fonts = noto();
  std::vector<ShapedBlock> shaped;
  std::vector<ShownBlock> shown;
  PageRequest request;

  explicit Shaped(const std::string& resume_text, const std::string& over = {},
                  const std::string& language = "ko", std::shared_ptr<const page::Picture> photo = nullptr)
      : Composed(resume_text, {kNotoLayout, over}, language, std::move(photo)),
        request(request_of(settings)) {
    FlowShaper shaper(flow, *design, fonts, diagnostics);
    shaped = shape_flow(flow, shaper);
    shown = show_blocks(flow, shaped);
  }

  FitInput input() const { return {flow, shaped, *design, request, fonts, shown}; }

  // Where the block of that text is among those shown.
  std::size_t at(const std::string& text) const {
    for (std::size_t i = 0; i < shown.size(); ++i)
      if (text_of(*shown[i].block) == text) return i;
    INFO("not shown: " << text);
    REQUIRE(false);
    return 0;
  }
};

// The text of lines.
inline Lines texts_of(const std::vector<Piece>& pieces) {
  Lines result;
  for (const Piece& piece : pieces)
    result.push_back(
        piece.cell->text.text.substr(piece.range.begin, piece.range.visible_end - piece.range.begin));
  return result;
}

} // namespace hanjang::test
