#pragma once
// A resume and a layout of a test's own, set in the one font every test machine has.

#include "catch.h"
#include "design/design.h"
#include "layout/layout.h"
#include "resume/resume.h"
#include "support/disk.h"

#include <algorithm>
#include <fstream>
#include <memory>
#include <optional>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace hanjang::test {

using namespace hanjang::layout;

inline std::string file_text(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  REQUIRE(file.good());
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

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

// base.toml, in the one font every test machine has, with `over` laid on top; and a resume.
struct Run {
  diag::SourceMap sources;
  diag::Diagnostics diagnostics;
  std::optional<page::Document> document;

  Run(const std::string& resume_text, const std::string& over, const std::string& language = "ko",
      std::shared_ptr<const page::Picture> photo = nullptr) {
    design::LayoutChain chain;
    chain.name = "test";
    const std::string font = "[font.sans]\nfamilies = [\"Noto Sans CJK KR\"]\n";
    for (const std::string& text : {file_text(HANJANG_SOURCE_DIR "/layouts/base.toml"), font, over}) {
      const auto node = syntax::parse_toml(sources, sources.add("layout.toml", text), diagnostics);
      REQUIRE(node.has_value());
      design::check_layout(*node, diagnostics);
      chain.files.push_back(*node);
    }
    const auto design = design::resolve_design(chain, language, diagnostics);
    const auto root = syntax::parse_toml(sources, sources.add("me.toml", resume_text), diagnostics);
    REQUIRE(root.has_value());
    const auto bilingual = resume::decode_resume(*root, diagnostics);
    REQUIRE(design.has_value());
    REQUIRE(bilingual.has_value());
    text::FontSet fonts = noto();
    const resume::Resume resume = resume::select_language(*bilingual, language, diagnostics);
    const LayoutInput input{.resume = resume,
                            .design = *design,
                            .budget = bilingual->document.pages.value_or(resume::PageBudget{}),
                            .budget_span = bilingual->document.pages_span,
                            .drop_lowest_priority = bilingual->document.drop_lowest_priority,
                            .today = {2024, 6, 0},
                            .photo = std::move(photo)};
    if (auto result = lay_out(input, fonts, diagnostics)) document = std::move(result->document);
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

  bool reports(diag::Code code, diag::Severity severity, const std::string& fragment) const {
    return std::any_of(diagnostics.all().begin(), diagnostics.all().end(), [&](const diag::Diagnostic& d) {
      return d.code == code && d.severity == severity && d.message.find(fragment) != std::string::npos;
    });
  }
};

} // namespace hanjang::test
