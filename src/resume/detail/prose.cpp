#include "resume/detail/prose.h"

#include "base/contains.h"
#include "base/utf8.h"
#include "resume/detail/list_marks.h"
#include "resume/detail/strings.h"
#include "resume/resume.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <fmt/format.h>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hanjang::resume {
namespace {

constexpr std::string_view kItemMark = "- ";

// An item so far to the right of the one above is meant to be inside of it.
constexpr std::size_t kInnerIndent = 2;

/// A line of a text, bytes [begin, end) without its line end.
struct Line {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string_view text; ///< without the blanks at its ends

  std::size_t indent(std::string_view whole) const {
    return static_cast<std::size_t>(text.data() - whole.data()) - begin;
  }
  bool is_item() const { return text.starts_with(kItemMark); }
};

std::vector<Line> lines_of(std::string_view text) {
  std::vector<Line> lines;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    lines.push_back({begin, end, trim(text.substr(begin, end - begin))});
    begin = end + 1;
  }
  return lines;
}

// True if the line ends in a backslash that no other one makes plain.
bool ends_in_break(std::string_view line) {
  const std::size_t last = line.find_last_not_of('\\');
  const std::size_t count = line.size() - (last == std::string_view::npos ? 0 : last + 1);
  return count % 2 == 1;
}

/// A paragraph or an item of a list: bytes [begin, end) of a text, on its lines [first_line, end_line).
struct Part {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t first_line = 0;
  std::size_t end_line = 0;
  bool is_item = false;
};

class ProseReader {
public:
  ProseReader(const diag::SourceText& source, const schema::KeySpec& key, diag::Diagnostics& diagnostics)
      : source_(source), key_(key), diagnostics_(diagnostics), lines_(lines_of(source.text)),
        keeps_lines_(key.kind == schema::Kind::lines) {}

  RichText read() {
    if (!keeps_lines_) check_marks();
    RichText text{{}, source_.span};
    bool is_first = true;
    for (const Part& part : parts()) {
      check_last_break(part);
      std::vector<Inline> inlines = parse_markup(with_line_ends(part), diagnostics_).inlines;
      if (inlines.empty()) continue;
      if (is_first && !part.is_item)
        text.inlines = std::move(inlines);
      else
        text.rest.push_back({std::move(inlines), part.is_item});
      is_first = false;
    }
    return text;
  }

private:
  std::size_t offset(std::string_view part) const {
    return static_cast<std::size_t>(part.data() - source_.text.data());
  }

  std::vector<Part> parts() {
    std::vector<Part> parts;
    std::size_t list_indent = std::string::npos; // of the list that the line may go on; none is farther right
    bool goes_on = false;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const Line& line = lines_[i];
      if (is_blank_text(line.text)) {
        goes_on = false;
        continue;
      }
      const std::size_t begin = offset(line.text);
      if (line.is_item() && !keeps_lines_) {
        const std::size_t indent = line.indent(source_.text);
        if (list_indent < indent && indent - list_indent >= kInnerIndent) report_inner_list(line);
        list_indent = std::min(list_indent, indent);
        parts.push_back({.begin = begin + kItemMark.size(), .first_line = i, .is_item = true});
      } else if (!goes_on) {
        parts.push_back({.begin = begin, .first_line = i});
        list_indent = std::string::npos;
      }
      parts.back().end = begin + line.text.size();
      parts.back().end_line = i + 1;
      goes_on = true;
    }
    return parts;
  }

  void report_inner_list(const Line& line) {
    const std::size_t at = offset(line.text);
    diagnostics_.report(diag::Code::bad_list, source_.locate(at, at + 1),
                        "a list in a text has no lists inside",
                        "begin the line as far left as the item above, or write it into that item");
  }

  // A backslash that ends the last line of a paragraph is a letter (CommonMark 0.31, section 6.7).
  void check_last_break(const Part& part) {
    const std::string_view last = lines_[part.end_line - 1].text;
    if (!ends_in_break(last)) return;
    const std::size_t at = offset(last) + last.size() - 1;
    diagnostics_.report(diag::Code::bad_markup, source_.locate(at, at + 1),
                        "this \\ is printed: no line of the same paragraph follows it", "take it out");
  }

  // The source of a part, a line separator in place of each backslash that ends a line and the blanks around;
  // where all line ends are kept, in place of each of them.
  diag::SourceText with_line_ends(const Part& part) const {
    std::vector<std::size_t> broken;
    for (std::size_t i = part.first_line; i + 1 < part.end_line; ++i)
      if (keeps_lines_ || ends_in_break(lines_[i].text)) broken.push_back(i);
    if (broken.empty()) return source_.slice(part.begin, part.end);
    diag::SourceText text;
    text.span = source_.locate(part.begin, part.end);
    const auto place = [&](std::size_t at) { return source_.locate(at, at).begin - text.span.begin; };
    const auto append = [&](std::string_view letters, std::uint32_t origin) {
      text.text += letters;
      text.origin.insert(text.origin.end(), letters.size(), origin);
    };
    std::size_t at = part.begin;
    for (const std::size_t i : broken) {
      const std::size_t line_end = offset(lines_[i].text) + lines_[i].text.size();
      const std::size_t end = ends_in_break(lines_[i].text) ? line_end - 1 : line_end;
      const std::string_view before = trim(std::string_view(source_.text).substr(at, end - at));
      for (at = offset(before); at < offset(before) + before.size(); ++at)
        append({&source_.text[at], 1}, place(at));
      append(base::utf8::kLineSeparator, place(end));
      at = offset(lines_[i + 1].text);
    }
    for (; at < part.end; ++at) append({&source_.text[at], 1}, place(at));
    text.origin.push_back(place(part.end));
    return text;
  }

  // True for a line that prints behind another one, or before.
  bool is_joined(const Line& line) const {
    const auto at = static_cast<std::size_t>(&line - lines_.data());
    const bool goes_on = at + 1 < lines_.size() && !lines_[at + 1].text.empty() && !lines_[at + 1].is_item();
    return goes_on || (at > 0 && !lines_[at - 1].text.empty());
  }

  // One word for a text, at its first such line.
  void check_marks() {
    const auto first = std::ranges::find_if(lines_, [](const Line& line) { return !line.text.empty(); });
    for (const bool is_doubtful : {false, true}) {
      const auto is_marked = [&](const Line& line) {
        const ListMark mark = list_mark_of(line.text);
        return mark && mark.is_doubtful == is_doubtful && is_joined(line);
      };
      const auto marked = std::ranges::find_if(lines_, is_marked);
      if (marked == lines_.end()) continue;
      if ((marked == first && !is_doubtful) || std::ranges::count_if(lines_, is_marked) > 1)
        return report_mark(*marked);
    }
  }

  void report_mark(const Line& line) {
    const std::size_t at = offset(line.text);
    const std::size_t length = list_mark_of(line.text).length;
    diagnostics_.report(diag::Code::list_mark, source_.locate(at, at + length),
                        fmt::format("\"{}\" makes no list in `{}`: such lines are joined",
                                    line.text.substr(0, length), key_.name),
                        "begin each item of a list with \"- \", or part the lines by a blank line");
  }

  const diag::SourceText& source_;
  const schema::KeySpec& key_;
  diag::Diagnostics& diagnostics_;
  std::vector<Line> lines_;
  bool keeps_lines_; ///< each line end is one, and nothing makes a list
};

// What is amiss with a line of a text that is one paragraph, or nothing.
std::string_view misfit(const Line& line, bool is_last) {
  if (line.is_item()) return "a list";
  if (line.text.empty()) return "a blank line";
  return !is_last && ends_in_break(line.text) ? "a line break" : "";
}

} // namespace

RichText parse_prose(const diag::SourceText& source, const schema::KeySpec& key,
                     diag::Diagnostics& diagnostics) {
  const bool is_one_line = source.text.find('\n') == std::string::npos;
  const bool is_item =
      key.kind != schema::Kind::lines && trim(std::string_view(source.text)).starts_with(kItemMark);
  if (is_one_line && !is_item) return parse_markup(source, diagnostics);
  return ProseReader(source, key, diagnostics).read();
}

void check_one_paragraph(const diag::SourceText& source, const schema::KeySpec& key,
                         diag::Diagnostics& diagnostics) {
  if (source.text.find('\n') == std::string::npos) return;
  const std::vector<Line> lines = lines_of(source.text);
  const auto has_text = [](const Line& line) { return !line.text.empty(); };
  const auto first = std::ranges::find_if(lines, has_text);
  const auto end = std::find_if(lines.rbegin(), lines.rend(), has_text).base();
  for (auto line = first; line < end; ++line) {
    const std::string_view what = misfit(*line, line + 1 == end);
    if (what.empty()) continue;
    const std::size_t at =
        line->text.empty() ? line->begin : static_cast<std::size_t>(line->text.data() - source.text.data());
    diagnostics.report(
        diag::Code::not_prose, source.locate(at, std::max(line->end, at + 1)),
        fmt::format("`{}` is one paragraph and cannot hold {}", key.name, what),
        "join its lines; paragraphs and lists may stand in `summary`, `description`, `details` "
        "and the `text` of sections");
    return;
  }
}

void check_item_mark(const diag::SourceText& source, const schema::KeySpec& key,
                     diag::Diagnostics& diagnostics) {
  const std::string_view text = trim(std::string_view(source.text));
  if (base::contains(text, '\n')) return; // told with its lines
  const bool is_dash = text.starts_with(kItemMark);
  const ListMark mark = list_mark_of(text);
  if (!is_dash && (!mark || mark.is_doubtful || text.starts_with('+'))) return; // `+ 보너스 10%`
  const std::size_t length = is_dash ? 1 : mark.length;
  const auto at = static_cast<std::size_t>(text.data() - source.text.data());
  diagnostics.report(
      diag::Code::doubled_mark, source.locate(at, at + length),
      fmt::format("\"{}\" begins an item of `{}` as a mark, and items get theirs from the layout",
                  text.substr(0, length), key.name),
      is_dash ? "take it out; a minus stands before its number without a blank: -3%" : "take it out");
}

} // namespace hanjang::resume
