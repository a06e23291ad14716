// The form for reviewers: what is different on the page shows in few lines of a diff, and an unchanged thing
// keeps its line.
//
// A printed line is one line, made of stretches of text without a gap:
//
//     X,Y w WIDTH TAG STYLE "text" STYLE "text" @X w WIDTH TAG STYLE "text" ~GLYPHS
//
// The tag is said where a line begins and where it changes, the style likewise.
//
// - A style is called by its weight and size (`SB11.60`), not by a count of styles: one more style renames no
//   other. Where several share both, the one used most goes without a number and the others by how much they
//   are used (`R9.60-2`), so that a rare new one comes last. What a colour or a family is stands in the list
//   of styles alone: another accent colour changes that list and no line of text.
// - A tag is said as its role and how far it stands from the tag before (`P+1`; bare, if it is the same): one
//   more paragraph changes its own lines, and not the number of each that follows.
// - A fingerprint stands for glyph numbers, advances, offsets and clusters, in em and from the line's start;
//   a moved line keeps it. For a path it stands for the points, from the corner of their box.
// - Neighbouring rules in one row, or one column, are one line: a row of a table is, whatever its cells. So
//   are the entries of the outline on one page, which move together.

#include "base/ascii.h"
#include "page/detail/dump_forms.h"
#include "page/detail/dump_values.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <functional>
#include <map>
#include <span>
#include <utility>
#include <vector>

namespace hanjang::page {
namespace {

// Half of what a dump shows: nearer places are one.
constexpr double kSamePlace = 0.005;

bool is_near(base::Pt a, base::Pt b) { return std::abs((a - b).value) < kSamePlace; }

/// The names of the looks a document uses.
class Styles {
public:
  Styles(const Document& document, const text::FontSet& fonts) : fonts_(fonts) {
    std::map<std::string, Use> uses; // by look
    for (const Page& page : document.pages)
      for (const Item& item : page.items)
        if (const auto* line = std::get_if<TextLine>(&item)) count(*line, uses);
    std::vector<std::pair<std::string, Use>> by_use(uses.begin(), uses.end());
    std::ranges::stable_sort(by_use, std::ranges::greater{}, [](const auto& use) { return use.second.runs; });
    std::map<std::string, int> namesakes;
    for (const auto& [look, use] : by_use) {
      const int number = ++namesakes[use.name];
      names_[look] = number == 1 ? use.name : fmt::format("{}-{}", use.name, number);
    }
  }

  const std::string& name(const GlyphRun& run) const { return names_.at(look(run)); }

  std::string legend() const {
    std::vector<std::string> lines;
    lines.reserve(names_.size());
    for (const auto& [look, name] : names_) lines.push_back(fmt::format("style {} {}\n", name, look));
    std::ranges::sort(lines);
    return fmt::format("{}", fmt::join(lines, ""));
  }

private:
  struct Use {
    std::string name; ///< the weight and size; others may share it
    std::size_t runs = 0;
  };

  std::string look(const GlyphRun& run) const {
    return fmt::format("{} {} {}", face_name(run.face, fonts_), in_points(run.size), in_hex(run.color));
  }

  // The capitals of the weight: `Pretendard-SemiBold` is SB.
  std::string weight_and_size(const GlyphRun& run) const {
    const std::string_view face = face_name(run.face, fonts_);
    std::string capitals;
    for (const char c : face.substr(face.rfind('-') + 1))
      if (base::ascii::is_upper(c)) capitals += c;
    return (capitals.empty() ? "F" : capitals) + in_points(run.size);
  }

  void count(const TextLine& line, std::map<std::string, Use>& uses) const {
    for (const GlyphRun& run : line.runs) {
      Use& use = uses[look(run)];
      if (++use.runs == 1) use.name = weight_and_size(run);
    }
  }

  const text::FontSet& fonts_;
  std::map<std::string, std::string> names_; ///< by look
};

/// Tags as steps from the one before.
class TagSteps {
public:
  explicit TagSteps(const std::vector<Tag>& tags) : tags_(tags) {}

  std::string to(TagId tag) {
    if (tag == kArtifact) return "artifact";
    const std::string_view role = tag < tags_.size() ? name(tags_[tag].role) : "unknown";
    const auto step = static_cast<std::int64_t>(tag) - std::exchange(last_, tag);
    return step == 0 ? std::string(role) : fmt::format("{}{:+}", role, step);
  }

private:
  const std::vector<Tag>& tags_;
  std::int64_t last_ = 0;
};

/// Runs that follow each other without a gap.
struct Stretch {
  base::Point origin;
  base::Pt width;
  std::span<const GlyphRun> runs;
};

std::vector<Stretch> stretches(const TextLine& line) {
  std::vector<Stretch> result;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < line.runs.size(); ++i) {
    const GlyphRun& run = line.runs[i];
    const bool follows = !result.empty() && is_near(run.origin.y, result.back().origin.y) &&
                         is_near(run.origin.x, result.back().origin.x + result.back().width);
    if (!follows) {
      begin = i;
      result.push_back({.origin = run.origin, .width = {}, .runs = {}});
    }
    result.back().width += width(run);
    result.back().runs = std::span(line.runs).subspan(begin, i - begin + 1);
  }
  return result;
}

std::string fingerprint(const TextLine& line) {
  constexpr double kUnit = 0.0001; // em
  Fingerprint glyphs;
  std::int64_t text_begin = 0;
  for (const GlyphRun& run : line.runs) {
    const double size = run.size > base::Pt{0} ? run.size.value : 1;
    for (const Glyph& glyph : run.glyphs) {
      glyphs.add(std::int64_t{glyph.id});
      for (const base::Pt length : {glyph.advance, glyph.x_offset, glyph.y_offset})
        glyphs.add(length.value / size, kUnit);
      glyphs.add(text_begin + glyph.text_begin);
      glyphs.add(text_begin + glyph.text_end);
    }
    text_begin += static_cast<std::int64_t>(run.text.size());
  }
  return glyphs.text();
}

/// The smallest box that holds all points.
base::Rect bounds(const std::vector<base::Point>& points) {
  if (points.empty()) return {};
  const auto [left, right] = std::ranges::minmax(points, {}, &base::Point::x);
  const auto [top, bottom] = std::ranges::minmax(points, {}, &base::Point::y);
  return {left.x, top.y, right.x - left.x, bottom.y - top.y};
}

std::string fingerprint(const Path& path, const base::Rect& box) {
  constexpr double kUnit = 0.01; // pt
  Fingerprint points;
  for (const Path::Verb verb : path.verbs) points.add(static_cast<std::int64_t>(verb));
  for (const base::Point& point : path.points) {
    points.add((point.x - box.left).value, kUnit);
    points.add((point.y - box.top).value, kUnit);
  }
  return points.text();
}

bool is_row(const Rule& a, const Rule& b) {
  return in_points(a.box.top) == in_points(b.box.top) && in_points(a.box.height) == in_points(b.box.height) &&
         a.tag == b.tag;
}

bool is_column(const Rule& a, const Rule& b) {
  return in_points(a.box.left) == in_points(b.box.left) && in_points(a.box.width) == in_points(b.box.width) &&
         a.tag == b.tag;
}

/// Writes the items of all pages, one after the other.
class Writer {
public:
  Writer(const Document& document, const text::FontSet& fonts)
      : styles_(document, fonts), tags_(document.tags), out_(styles_.legend()) {}

  void page(std::size_t number, const Page& page) {
    out_ += fmt::format("page {} {}x{}\n", number, in_points(page.size.width), in_points(page.size.height));
    for (const Item& item : page.items) {
      if (!std::holds_alternative<Rule>(item)) flush_rules();
      std::visit(*this, item);
    }
    flush_rules();
  }

  std::string finish() && { return std::move(out_); }

  // Kept back until the row or column it may belong to has ended.
  void operator()(const Rule& rule) {
    if (!rules_.empty()) {
      const bool is_second = rules_.size() == 1;
      is_row_ = is_second ? is_row(rules_.front(), rule) : is_row_;
      if (!(is_row_ ? is_row(rules_.front(), rule) : is_column(rules_.front(), rule))) flush_rules();
    }
    rules_.push_back(rule);
  }

  void operator()(const TextLine& line) {
    out_ += ' ';
    if (line.runs.empty()) out_ += " empty line";
    const GlyphRun* before = nullptr;
    for (const Stretch& stretch : stretches(line)) {
      place(stretch, line.runs.front());
      for (std::size_t i = 0; i < stretch.runs.size();) {
        const GlyphRun& run = stretch.runs[i];
        look(run, before);
        before = &run;
        std::string text;
        for (; i < stretch.runs.size() && is_alike(stretch.runs[i], run); ++i) text += stretch.runs[i].text;
        out_ += ' ' + in_quotes(text);
      }
    }
    out_ += line.runs.empty() ? "\n" : ' ' + fingerprint(line) + turn(line) + '\n';
  }

  void operator()(const Path& path) {
    const base::Rect box = bounds(path.points);
    out_ += fmt::format("  path {} {} verbs {}{} {}\n", in_points(box), path.verbs.size(),
                        fingerprint(path, box), paint(path), tags_.to(path.tag));
  }

  void operator()(const ImageItem& image) {
    out_ += fmt::format("  {} {}\n", describe(image), tags_.to(image.tag));
  }

private:
  void place(const Stretch& stretch, const GlyphRun& first_of_line) {
    const bool is_first = stretch.runs.data() == &first_of_line;
    const bool is_on_baseline = !is_first && is_near(stretch.origin.y, first_of_line.origin.y);
    out_ += is_first ? " " : " @";
    out_ += is_on_baseline ? in_points(stretch.origin.x) : in_points(stretch.origin);
    out_ += " w " + in_points(stretch.width);
  }

  // What is not as in the line's run before; all of it, if there is none.
  void look(const GlyphRun& run, const GlyphRun* before) {
    if (before == nullptr || run.tag != before->tag) out_ += ' ' + tags_.to(run.tag);
    if (before == nullptr || styles_.name(run) != styles_.name(*before)) out_ += ' ' + styles_.name(run);
  }

  bool is_alike(const GlyphRun& a, const GlyphRun& b) const {
    return a.tag == b.tag && styles_.name(a) == styles_.name(b);
  }

  void flush_rules() {
    if (rules_.size() == 1)
      out_ += fmt::format("  rule {} {}", in_points(rules_[0].box), in_hex(rules_[0].color));
    else if (!rules_.empty())
      series();
    if (!rules_.empty()) out_ += ' ' + tags_.to(rules_.front().tag) + '\n';
    rules_.clear();
  }

  // What all have in common, then where each begins and how far it goes.
  void series() {
    const base::Rect& first = rules_.front().box;
    out_ += is_row_ ? fmt::format("  rules y {}+{}", in_points(first.top), in_points(first.height))
                    : fmt::format("  rules x {}+{}", in_points(first.left), in_points(first.width));
    std::string color;
    for (const Rule& rule : rules_) {
      if (in_hex(rule.color) != color) out_ += ' ' + in_hex(rule.color);
      color = in_hex(rule.color);
      out_ += fmt::format(" {}+{}", in_points(is_row_ ? rule.box.left : rule.box.top),
                          in_points(is_row_ ? rule.box.width : rule.box.height));
    }
  }

  Styles styles_;
  TagSteps tags_;
  std::string out_;
  std::vector<Rule> rules_; ///< a row or a column, not yet written
  bool is_row_ = false;
};

bool is_heading(const Tag& tag) {
  return tag.role == Role::h1 || tag.role == Role::h2 || tag.role == Role::h3;
}

/// Tags in the order of their numbers, what is inside a tag in brackets behind it. Tag 0 holds all.
class Tree {
public:
  void add(std::size_t id, const Tag& tag) {
    const bool is_inside = close_down_to(tag.parent);
    const bool is_top = open_.empty();
    if (is_top)
      out_ += is_heading(tag) || id == 1 ? "\n  " : " ";
    else
      out_ += std::exchange(open_.back().has_children, true) ? ' ' : '(';
    out_ += name(tag.role);
    // Not under what precedes it; how far back its parent is keeps when tags come or go before both.
    if (!is_inside) out_ += fmt::format(" in -{}", static_cast<std::int64_t>(id) - tag.parent);
    out_ += attributes(tag);
    open_.push_back({id, false});
  }

  std::string finish() && {
    close_down_to(0);
    return std::move(out_);
  }

private:
  struct Open {
    std::size_t id;
    bool has_children;
  };

  bool close_down_to(std::size_t parent) {
    const bool is_known = parent == 0 || std::ranges::find(open_, parent, &Open::id) != open_.end();
    for (; !open_.empty() && !(is_known && open_.back().id == parent); open_.pop_back())
      if (open_.back().has_children) out_ += ')';
    return is_known;
  }

  std::vector<Open> open_;
  std::string out_;
};

} // namespace

std::string compact_pages(const Document& document, const text::FontSet& fonts) {
  Writer writer(document, fonts);
  for (std::size_t i = 0; i < document.pages.size(); ++i) writer.page(i + 1, document.pages[i]);
  return std::move(writer).finish();
}

std::string compact_outline(const Document& document) {
  std::string out;
  std::uint32_t page = UINT32_MAX;
  for (const OutlineEntry& entry : document.outline) {
    if (entry.page != page) out += fmt::format("{}outline page {}", out.empty() ? "" : "\n", entry.page + 1);
    page = entry.page;
    out += outline_values(entry);
  }
  return out.empty() ? out : out + '\n';
}

std::string compact_tags(const Document& document) {
  if (document.tags.empty()) return {};
  Tree tree;
  for (std::size_t i = 1; i < document.tags.size(); ++i) tree.add(i, document.tags[i]);
  const Tag& root = document.tags.front();
  return fmt::format("  {}{}{}\n", name(root.role), attributes(root), std::move(tree).finish());
}

} // namespace hanjang::page
