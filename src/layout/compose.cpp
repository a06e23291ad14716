#include "layout/compose.h"

#include "layout/cell_builder.h"
#include "layout/names.h"

#include <algorithm>
#include <utility>

namespace hanjang {
namespace {

class Composer {
public:
  Composer(const Resume& resume, const Design& design, Date today, FontSet& fonts, Diagnostics& diagnostics)
      : resume_(resume), design_(design), printer_(design.words, design.language, today), fonts_(fonts),
        diagnostics_(diagnostics) {}

  Flow run() {
    flow_.tags.push_back(
        {.role = Role::document, .parent = 0, .language = resume_.language, .alt = {}, .url = {}});
    if (const std::string fault = printer_.formatter().pattern_error(); !fault.empty())
      diagnostics_.error(codes::bad_value, design_.words.dates_span, fault);
    person();
    flow_.parts.clear(); // the person is no part to do without
    for (const Section* section : in_order()) this->section(*section);
    return std::move(flow_);
  }

private:
  TagId tag(Role role, TagId parent = 0) {
    flow_.tags.push_back({.role = role, .parent = parent, .language = {}, .alt = {}, .url = {}});
    return static_cast<TagId>(flow_.tags.size() - 1);
  }

  // Sections named in the layout's order first, the others as in the file.
  std::vector<const Section*> in_order() const {
    std::vector<const Section*> result;
    for (const std::string& name : design_.order)
      for (const Section& section : resume_.sections)
        if (section.kind == name) result.push_back(&section);
    for (const Section& section : resume_.sections)
      if (std::find(result.begin(), result.end(), &section) == result.end()) result.push_back(&section);
    return result;
  }

  void person() {
    const std::size_t first = flow_.blocks.size();
    entry(resume_.person, Range{}, Role::h1);
    for (std::size_t i = first; i < flow_.blocks.size(); ++i) flow_.blocks[i].keep_with_next = true;
  }

  void section(const Section& section) {
    heading(section);
    ++flow_.label_groups;
    const std::size_t first = flow_.blocks.size();
    entries(section.entries);
    // What stands between heading and text is the heading's to say.
    if (first < flow_.blocks.size()) flow_.blocks[first].space_above.clear();
  }

  void heading(const Section& section) {
    Block block;
    block.style = design_.heading.style;
    block.is_heading = true;
    block.keep_with_next = true;
    block.space_above = {design_.heading.space_above};
    CellBuilder text(design_, flow_.tags, tag(Role::h2));
    if (section.title) {
      text.add(section.title->inlines, block.style);
    } else {
      SourceText title;
      title.text = section_title(design_.words, section.kind);
      text.add(title, block.style);
    }
    block.left = text.shape(fonts_, diagnostics_);
    if (!block.left.empty()) flow_.blocks.push_back(std::move(block));
  }

  void entries(const std::vector<Record>& records) {
    bool first = true;
    for (const Record& record : records) {
      const auto design = design_.entries.find(std::string(record.spec->name));
      if (design == design_.entries.end()) continue;
      if (depth_ == 0) ++entry_;
      entry(record, first ? Range{} : design->second.space, Role::paragraph);
      first = false;
    }
  }

  // The rows of a record. The first one to print something takes `space` and, for a person, the H1.
  void entry(const Record& record, Range space, Role first_role) {
    const auto design = design_.entries.find(std::string(record.spec->name));
    if (design == design_.entries.end()) return;
    const std::size_t first_block = flow_.blocks.size();
    for (const Row& row : design->second.rows) {
      const bool is_first = flow_.blocks.size() == first_block;
      const std::size_t row_block = flow_.blocks.size();
      switch (row.kind) {
      case Row::Kind::line:
      case Row::Kind::labeled:
        line(record, row, is_first ? first_role : Role::paragraph);
        break;
      case Row::Kind::bullets:
        bullets(record, row);
        break;
      case Row::Kind::entries:
        if (const auto* records = record.get<std::vector<Record>>(row.list)) {
          ++depth_;
          entries(*records);
          --depth_;
        }
        break;
      }
      if (flow_.blocks.size() == row_block) continue;
      std::vector<Range>& above = flow_.blocks[row_block].space_above;
      above.push_back(row.space);
      if (is_first) above.push_back(space);
      for (std::size_t i = row_block; i < flow_.blocks.size(); ++i)
        flow_.blocks[i].center |= design->second.center;
    }
    keep_header_with_list(first_block);
    add_part(record, first_block);
  }

  void add_part(const Record& record, std::size_t first_block) {
    for (std::size_t i = first_block; i < flow_.blocks.size(); ++i) flow_.blocks[i].entry = entry_;
    if (first_block < flow_.blocks.size())
      flow_.parts.push_back({record.span, record.priority, first_block, flow_.blocks.size()});
  }

  // What stands above a list in its entry must not be parted from the list's first item.
  void keep_header_with_list(std::size_t first_block) {
    for (std::size_t i = first_block; i + 1 < flow_.blocks.size(); ++i)
      if (flow_.blocks[i].kind == Lead::none || flow_.blocks[i].kind == Lead::label)
        flow_.blocks[i].keep_with_next = true;
  }

  void line(const Record& record, const Row& row, Role role) {
    // An element is made only where there is text to put in it: the fields are asked first.
    if (!prints(record, row.left) && !prints(record, row.right) && !prints(record, row.label)) return;
    const TagId element = tag(role);
    CellBuilder label(design_, flow_.tags, element);
    CellBuilder left(design_, flow_.tags, element);
    CellBuilder right(design_, flow_.tags, element);
    label.add(record, row.label, row.style, printer_);
    left.add(record, row.left, row.style, printer_);
    right.add(record, row.right, row.style, printer_);
    if (!left.empty() || !right.empty()) label.end_with_blank();
    if (!right.empty()) left.end_with_blank();
    Block block;
    block.style = row.style;
    block.kind = row.kind == Row::Kind::labeled ? Lead::label : Lead::none;
    block.label_group = flow_.label_groups;
    block.lead = label.shape(fonts_, diagnostics_);
    block.left = left.shape(fonts_, diagnostics_);
    block.right = right.shape(fonts_, diagnostics_);
    flow_.blocks.push_back(std::move(block));
  }

  bool prints(const Record& record, const std::vector<FieldRef>& fields) const {
    return std::any_of(fields.begin(), fields.end(),
                       [&](const FieldRef& field) { return !printer_.items(record, field.field).empty(); });
  }

  void bullets(const Record& record, const Row& row) {
    if (const auto* texts = record.get<std::vector<RichText>>(row.list);
        texts != nullptr && !texts->empty()) {
      const TagId list = tag(Role::list);
      for (const RichText& text : *texts)
        bullet(
            list, [&](CellBuilder& cell) { cell.add(text.inlines, row.style); }, row.style);
    }
    const auto* records = record.get<std::vector<Record>>(row.list);
    if (records == nullptr || records->empty()) return;
    const TagId list = tag(Role::list);
    for (const Record& item : *records) {
      const auto design = design_.entries.find(std::string(item.spec->name));
      if (design == design_.entries.end() || design->second.rows.empty()) continue;
      const Row& item_row = design->second.rows.front();
      const std::size_t block = flow_.blocks.size();
      bullet(
          list, [&](CellBuilder& cell) { cell.add(item, item_row.left, item_row.style, printer_); },
          item_row.style);
      add_part(item, block);
    }
  }

  template <class Fill>
  void bullet(TagId list, Fill fill, StyleIndex style) {
    const TagId item = tag(Role::list_item, list);
    CellBuilder marker(design_, flow_.tags, tag(Role::label, item));
    marker.add(design_.bullet.glyph, design_.bullet.style);
    marker.end_with_blank();
    CellBuilder body(design_, flow_.tags, tag(Role::list_body, item));
    fill(body);
    Block block;
    block.kind = Lead::marker;
    block.style = style;
    block.space_above = {design_.bullet.space};
    block.lead = marker.shape(fonts_, diagnostics_);
    block.left = body.shape(fonts_, diagnostics_);
    flow_.blocks.push_back(std::move(block));
  }

  const Resume& resume_;
  const Design& design_;
  FieldPrinter printer_;
  FontSet& fonts_;
  Diagnostics& diagnostics_;
  Flow flow_;
  std::size_t entry_ = 0; ///< of the section entry being composed
  int depth_ = 0;         ///< of entries within entries
};

} // namespace

Flow compose(const Resume& resume, const Design& design, Date today, FontSet& fonts,
             Diagnostics& diagnostics) {
  return Composer(resume, design, today, fonts, diagnostics).run();
}

} // namespace hanjang
