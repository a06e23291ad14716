#include "plain/plain.h"

#include "base/utf8.h"
#include "resume/links.h"

#include <cmath>
#include <cstddef>
#include <string_view>
#include <utility>

namespace hanjang::plain {
namespace {

using base::utf8::kLineSeparator;

constexpr std::string_view kItemMark = "- ";
constexpr std::string_view kApart = "  "; ///< between parts of a row
constexpr std::string_view kCellsApart = " | ";

// U+2028 ends a line, and no line ends in a blank.
std::string with_line_ends(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const bool is_end = text.substr(at).starts_with(kLineSeparator);
    if (is_end)
      while (result.ends_with(' ')) result.pop_back();
    result += is_end ? '\n' : text[at];
    at += is_end ? kLineSeparator.size() : 1;
  }
  while (result.ends_with(' ')) result.pop_back();
  return result;
}

class TextWriter {
public:
  TextWriter(const compose::Flow& flow, const design::Design& design) : flow_(flow), design_(design) {}

  std::string run() {
    for (const compose::Block& block : flow_.blocks) add(block);
    return std::move(text_);
  }

private:
  void add(const compose::Block& block) {
    const std::string lines = with_line_ends(
        std::visit([this](const auto& content) { return this->text_of(content); }, block.content));
    if (lines.empty()) return;
    if (!text_.empty()) text_.append(blank_lines(block), '\n');
    text_ += lines;
    text_ += '\n';
  }

  std::size_t blank_lines(const compose::Block& block) const {
    const design::Style& style = design_.styles[block.style];
    double space = 0;
    for (const design::Range& above : block.space_above) space += above.loosest;
    const double line = style.size.loosest * style.leading.loosest;
    return line > 0 && space > 0 ? static_cast<std::size_t>(std::lround(space / line)) : 0;
  }

  std::string text_of(const compose::Row& row) const {
    std::string text;
    for (const compose::StyledText* part : {&row.hang, &row.label, &row.left, &row.right})
      join(text, letters_of(*part), kApart);
    return text;
  }

  std::string text_of(const compose::Heading& heading) const { return letters_of(heading.text); }

  std::string text_of(const compose::ListItem& item) const {
    std::string text = letters_of(item.hang);
    if (!text.empty()) text += kLineSeparator;
    text += std::string(item.depth * kItemMark.size(), ' ');
    text += item.marker.empty() ? std::string(kItemMark.size(), ' ') : std::string(kItemMark);
    return text + letters_of(item.text);
  }

  std::string text_of(const compose::TableRow& row) const { return cells(row.cells); }
  std::string text_of(const compose::TableTitles& titles) const { return cells(titles.cells); }

  static std::string text_of(const compose::Photo& /*photo*/) { return {}; }

  std::string text_of(const compose::FigureRow& row) const {
    std::string text;
    for (const compose::Figure& figure : row.figures) join(text, letters_of(figure.caption), kLineSeparator);
    return text;
  }

  std::string cells(const std::vector<compose::TableCell>& cells) const {
    std::string text;
    for (const compose::TableCell& cell : cells) join(text, letters_of(cell.text), kCellsApart);
    return text;
  }

  static void join(std::string& text, const std::string& part, std::string_view between) {
    if (part.empty()) return;
    if (!text.empty()) text += between;
    text += part;
  }

  // With the addresses of links that do not show them.
  std::string letters_of(const compose::StyledText& text) const {
    std::string result;
    for (std::size_t i = 0; i < text.spans.size();) {
      const page::TagId tag = text.spans[i].tag;
      std::string words;
      for (; i < text.spans.size() && text.spans[i].tag == tag; ++i)
        if (text.spans[i].icon == nullptr) words += text.spans[i].text.text;
      result += words;
      if (tag < flow_.tags.size() && flow_.tags[tag].role == page::Role::link)
        result += resume::address_behind(words, flow_.tags[tag].url);
    }
    return result;
  }

  const compose::Flow& flow_;
  const design::Design& design_;
  std::string text_;
};

} // namespace

std::string write_text(const compose::Flow& flow, const design::Design& design) {
  return TextWriter(flow, design).run();
}

} // namespace hanjang::plain
