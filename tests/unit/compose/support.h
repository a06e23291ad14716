#pragma once
// A resume and a layout of a test's own, composed; and a flow as text to read.

#include "catch.h"
#include "compose/compose.h"
#include "design/design.h"
#include "resume/resume.h"
#include "syntax/node.h"

#include <algorithm>
#include <fstream>
#include <memory>
#include <optional>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace hanjang::test {

using Lines = std::vector<std::string>;

inline std::string file_text(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  REQUIRE(file.good());
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

// A layout file of the program, behind those that it extends; without what all are laid over.
inline Lines layout_chain(const std::string& name) {
  const std::string text = file_text(HANJANG_SOURCE_DIR "/layouts/" + name + ".toml");
  Lines chain;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line) && !line.starts_with('[');)
    if (line.starts_with("extends"))
      chain = layout_chain(line.substr(line.find('"') + 1, line.rfind('"') - line.find('"') - 1));
  if (name != "base") chain.push_back(text);
  return chain;
}

inline std::string cells_text(std::span<const compose::TableCell> cells) {
  std::string result = "|";
  for (const compose::TableCell& cell : cells) {
    const std::string text = compose::plain_text(cell.text);
    result += cell.is_title ? " [" + text + "] |" : " " + text + " |";
  }
  return result;
}

// What each kind of block prints, on one line.
struct BlockText {
  std::string operator()(const compose::Heading& heading) const {
    return (heading.hangs ? "#> " : "# ") + compose::plain_text(heading.text);
  }
  std::string operator()(const compose::Row& row) const {
    std::string result;
    if (!row.hang.empty()) result += "{" + compose::plain_text(row.hang) + "} ";
    if (row.has_label_column) result += compose::plain_text(row.label) + ": ";
    result += compose::plain_text(row.left);
    if (!row.right.empty()) result += " >> " + compose::plain_text(row.right);
    return result;
  }
  std::string operator()(const compose::ListItem& item) const {
    const std::string marker = item.marker.empty() ? " " : compose::plain_text(item.marker);
    return std::string(item.depth * 2, ' ') + marker + " " + compose::plain_text(item.text);
  }
  std::string operator()(const compose::TableRow& row) const { return cells_text(row.cells); }
  std::string operator()(const compose::TableTitles& titles) const { return "=" + cells_text(titles.cells); }
  std::string operator()(const compose::Photo& photo) const {
    return photo.stands_beside ? "<photo beside>" : "<photo>";
  }
  std::string operator()(const compose::FigureRow& row) const {
    std::string result = "<figures>";
    for (const compose::Figure& figure : row.figures)
      result += " [" + compose::plain_text(figure.caption) + "]";
    return result;
  }
};

inline std::string text_of(const compose::Block& block) { return std::visit(BlockText{}, block.content); }

// base.toml with layout files laid over it, and a resume.
struct Composed {
  diag::SourceMap sources;
  diag::Diagnostics diagnostics;
  std::optional<design::Design> design;
  resume::DocumentSettings settings;
  resume::Resume resume;
  compose::Flow flow;

  explicit Composed(const std::string& resume_text, const std::string& over = {},
                    const std::string& language = "ko", std::shared_ptr<const page::Picture> photo = nullptr,
                    const compose::PictureSource& pictures = nullptr)
      : Composed(resume_text, Lines{over}, language, std::move(photo), pictures) {}

  Composed(const std::string& resume_text, Lines overlays, const std::string& language,
           std::shared_ptr<const page::Picture> photo, const compose::PictureSource& pictures = nullptr) {
    design::LayoutChain chain;
    chain.name = "test";
    overlays.insert(overlays.begin(), file_text(HANJANG_SOURCE_DIR "/layouts/base.toml"));
    for (const std::string& text : overlays) {
      const auto node = syntax::parse_toml(sources, sources.add("layout.toml", text), diagnostics);
      REQUIRE(node.has_value());
      design::check_layout(*node, diagnostics);
      chain.files.push_back(*node);
    }
    design = design::resolve_design(chain, language, diagnostics);
    const auto root = syntax::parse_toml(sources, sources.add("me.toml", resume_text), diagnostics);
    REQUIRE(root.has_value());
    const auto bilingual = resume::decode_resume(*root, diagnostics);
    REQUIRE(design.has_value());
    REQUIRE(bilingual.has_value());
    settings = bilingual->document;
    resume = resume::select_language(*bilingual, language, diagnostics);
    flow = compose::compose({resume, *design, {2024, 6, 15}, std::move(photo), pictures}, diagnostics);
  }

  Composed(const Composed&) = delete;
  Composed& operator=(const Composed&) = delete;

  std::vector<std::string> lines() const {
    std::vector<std::string> result;
    for (const compose::Block& block : flow.blocks) result.push_back(text_of(block));
    return result;
  }

  const compose::Block& block(const std::string& text) const {
    const auto found = std::find_if(flow.blocks.begin(), flow.blocks.end(),
                                    [&](const compose::Block& one) { return text_of(one) == text; });
    INFO("no block: " << text);
    REQUIRE(found != flow.blocks.end());
    return *found;
  }

  template <class Kind>
  const Kind& content(const std::string& text) const {
    return std::get<Kind>(block(text).content);
  }

  const compose::Look& look(const compose::StyledSpan& span) const { return flow.looks.at(span.look); }

  page::Role role(const compose::StyledText& text) const { return flow.tags.at(text.tag).role; }

  bool reports(diag::Code code, diag::Severity severity, const std::string& fragment) const {
    return std::any_of(diagnostics.all().begin(), diagnostics.all().end(), [&](const diag::Diagnostic& d) {
      return d.code == code && d.severity == severity && d.message.find(fragment) != std::string::npos;
    });
  }
};

inline std::shared_ptr<const page::Picture> dot_picture() {
  page::Picture picture;
  picture.width = picture.height = 1;
  picture.data = std::string(3, '\0');
  return std::make_shared<const page::Picture>(std::move(picture));
}

} // namespace hanjang::test
