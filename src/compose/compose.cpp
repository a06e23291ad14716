#include "compose/compose.h"

#include "compose/detail/borrowed_words.h"
#include "compose/detail/cards.h"
#include "compose/detail/contents.h"
#include "compose/detail/date_checks.h"
#include "compose/detail/description.h"
#include "compose/detail/entry_composer.h"
#include "compose/detail/heads.h"
#include "compose/detail/names.h"
#include "compose/detail/not_shown.h"
#include "compose/detail/regions.h"
#include "compose/detail/table_composer.h"
#include "compose/detail/views.h"
#include "compose/printable.h"

#include <algorithm>
#include <fmt/format.h>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace hanjang::compose {
namespace {

// Blocks of the main region's sequences are numbered from its own index times this, so that those of regions
// with pages of their own stand before or behind all of them.
constexpr std::size_t kSequences = 1'000'000;

class Composer {
public:
  Composer(const ComposeInput& input, diag::Diagnostics& diagnostics)
      : resume_(input.resume), design_(input.design), picture_(input.photo),
        printer_(design_, input.today, &resume_), pictures_(input.pictures), diagnostics_(diagnostics),
        context_{design_, printer_, flow_, pictures_, diagnostics_, table_}, entries_(context_) {}

  Flow run() {
    flow_.language = resume_.language;
    flow_.title = resume_.title;
    flow_.author = resume_.author;
    describe(resume_, design_, flow_);
    flow_.tags.push_back(
        {.role = page::Role::document, .parent = 0, .language = resume_.language, .alt = {}, .url = {}});
    for (const locale::PatternFault& fault : printer_.formatter().pattern_faults()) {
      const auto pattern = design_.words.dates.find(std::string(fault.form));
      diagnostics_.report(diag::Code::bad_pattern,
                          pattern == design_.words.dates.end() ? diag::Span{} : pattern->second.span,
                          fault.message);
    }
    report_doubles(design_, diagnostics_);
    footer();
    const auto regions = share_out_sections(resume_, design_);
    const std::size_t home = main_region();
    for (region_ = 0; region_ < regions.size(); ++region_) {
      const bool is_sole = design_.regions[region_].place == design::Region::Place::pages;
      sequence_ = (is_sole ? region_ : home) * kSequences;
      ends_pages_ = false;
      for (const RegionPart& part : regions[region_]) this->part(part, design_.regions[region_]);
    }
    if (contents_) contents();
    mark_page_begins();
    if (const std::string failure = printer_.formatter().failure(); !failure.empty())
      diagnostics_.report(diag::Code::pdf_failed, {}, failure,
                          "nothing would be printed in its place; write `duration` and the dates of "
                          "[language.CODE] in other forms, or use a program with all of ICU's data");
    return std::move(flow_);
  }

private:
  /// Where the contents are to stand.
  struct ContentsPlace {
    std::size_t region = 0;
    std::size_t sequence = 0;
    page::TagId heading = 0; ///< its element
    page::TagId element = 0; ///< that of the list
  };

  std::size_t main_region() const {
    const auto main = std::ranges::find(design_.regions, design::Region::Place::main, &design::Region::place);
    return static_cast<std::size_t>(main - design_.regions.begin());
  }

  // What was composed from `first` on stands in this region, but for rows that have one of their own.
  void place_from(BlockIndex first) {
    for (BlockIndex i = first; i < flow_.blocks.size(); ++i) {
      if (!flow_.blocks[i].stands_beside) flow_.blocks[i].region = region_;
      flow_.blocks[i].sequence = sequence_;
    }
  }

  // The first of each region's blocks in a sequence but the first.
  void mark_page_begins() {
    std::set<std::pair<std::size_t, std::size_t>> begun;
    for (Block& block : flow_.blocks)
      if (begun.emplace(block.sequence, block.region).second && block.sequence % kSequences > 0)
        block.breaks_page = true;
  }

  // What comes next begins pages of its own.
  void begin_pages() {
    if (has_blocks_here()) ++sequence_;
    ends_pages_ = false;
  }

  // Something stands on the pages of this sequence already, or the contents are to.
  bool has_blocks_here() const {
    if (contents_ && contents_->region == region_ && contents_->sequence == sequence_) return true;
    return std::ranges::any_of(flow_.blocks, [&](const Block& block) {
      return block.sequence == sequence_ && (block.region == region_ || block.stands_beside);
    });
  }

  void contents() {
    region_ = contents_->region;
    sequence_ = contents_->sequence;
    ++flow_.sections;
    const BlockIndex first = flow_.blocks.size();
    const design::Region& region = design_.regions[region_];
    heading(title_of(std::string(kContentsPart)), region, contents_->heading);
    const BlockIndex lines = flow_.blocks.size();
    // What stands before them needs no list.
    std::erase_if(chapters_,
                  [&](const Chapter& chapter) { return flow_.blocks[chapter.block].sequence <= sequence_; });
    compose_contents(chapters_, contents_->element, first, context_);
    if (lines == flow_.blocks.size()) { // there is nothing to list
      flow_.blocks.resize(first);
      flow_.contents.reset();
      return;
    }
    if (lines > first) flow_.blocks[lines].space_above.clear();
    place_from(first);
  }

  void footer() {
    const auto text = [&](const diag::SourceText& pattern) {
      TextBuilder builder = context_.text(page::kArtifact);
      builder.add(pattern, design_.footer.style);
      return builder.take();
    };
    flow_.footer = {text(design_.footer.left), text(design_.footer.center), text(design_.footer.right)};
  }

  void part(const RegionPart& part, const design::Region& region) {
    if (ends_pages_) begin_pages();
    if (part.kind == RegionPart::Kind::contents) {
      const page::TagId heading = context_.tag(page::Role::h2);
      contents_ = {region_, sequence_, heading, context_.tag(page::Role::toc)};
      return;
    }
    ++flow_.sections;
    table_.close();
    const BlockIndex first = flow_.blocks.size();
    if (part.kind == RegionPart::Kind::person) person(region);
    if (part.kind == RegionPart::Kind::contact) contact(region);
    if (part.kind == RegionPart::Kind::section) return section(*part.section, region);
    place_from(first);
  }

  void person(const design::Region& region) {
    const std::size_t first = flow_.blocks.size();
    const std::size_t parts = flow_.parts.size();
    const std::optional<BlockIndex> photo = this->photo(kPersonKind);
    entries_.entry(resume_.person, std::string(kPersonKind),
                   {.section = flow_.sections,
                    .entry = 0,
                    .number = 1,
                    .space = {},
                    .head = is_named_in_contact(design_) ? page::Role::paragraph : page::Role::h1,
                    .can_hang = region.hang.exists()});
    if (photo) put_beside(*photo);
    for (BlockIndex i = first; i < flow_.blocks.size(); ++i) flow_.blocks[i].keep_with_next = true;
    flow_.parts.resize(parts); // the person is no part to do without
  }

  void contact(const design::Region& region) {
    const std::size_t parts = flow_.parts.size();
    const std::optional<BlockIndex> photo = this->photo(kContactKind);
    const std::size_t heading = flow_.blocks.size();
    this->heading(title_of(std::string(kContactKind)), region, context_.tag(page::Role::h2));
    const std::size_t first = flow_.blocks.size();
    entries_.entry(resume_.person, std::string(kContactKind),
                   {.section = flow_.sections,
                    .entry = 0,
                    .number = 1,
                    .space = {},
                    .peers = {},
                    .head = is_named_in_contact(design_) ? page::Role::h1 : page::Role::paragraph,
                    .can_hang = region.hang.exists()});
    finish_section(heading, first, region);
    if (photo) put_beside(*photo);
    flow_.parts.resize(parts);
  }

  // The block of the photo if it stands with that entry.
  std::optional<BlockIndex> photo(std::string_view entry) {
    const design::PhotoDesign& photo = design_.photo;
    if (photo.place == design::PhotoDesign::Place::none || photo.entry != entry || picture_ == nullptr)
      return std::nullopt;
    const page::TagId tag = context_.tag(page::Role::figure);
    flow_.tags.back().alt = resume_.author;
    const auto* file = resume_.person.get<diag::SourceText>(kPhotoField);
    Block block;
    block.content = Photo{.picture = picture_,
                          .tag = tag,
                          .stands_beside = photo.place != design::PhotoDesign::Place::above,
                          .source = file == nullptr ? diag::Span{} : file->span};
    block.keep_with_next = true;
    block.section = flow_.sections;
    const auto design = design_.entries.find(std::string(entry));
    block.center = design != design_.entries.end() && design->second.center;
    flow_.blocks.push_back(std::move(block));
    return flow_.blocks.size() - 1;
  }

  // The blocks behind a photo stand beside it; without any it is not drawn.
  void put_beside(BlockIndex photo) {
    if (!std::get<Photo>(flow_.blocks[photo].content).stands_beside) return;
    for (BlockIndex i = photo + 1; i < flow_.blocks.size(); ++i) flow_.blocks[i].photo = photo;
    if (photo + 1 == flow_.blocks.size()) flow_.blocks.pop_back();
  }

  std::vector<resume::Inline> title_of(const std::string& kind) const {
    resume::Inline part;
    part.text = section_title(design_.words, kind);
    return {part};
  }

  void section(const resume::Section& section, const design::Region& region) {
    const std::size_t heading = flow_.blocks.size();
    if (has_own_pages(section)) begin_pages();
    const std::size_t chapters = chapters_.size();
    this->heading(section.title ? section.title->inlines : title_of(section.kind), region,
                  context_.tag(page::Role::h2));
    if (const design::EntryDesign* design = design_of_first(section))
      compose_table_titles(section.entries, *design, flow_.sections, context_);
    const std::size_t first = flow_.blocks.size();
    BlockIndex unplaced = heading;
    if (const design::EntryDesign* cards = cards_of(section))
      this->cards(section, *cards);
    else
      unplaced = entries(section, region, heading);
    place_from(unplaced);
    keep_rows_together(first);
    finish_section(heading, first, region);
    if (heading == flow_.blocks.size()) return;
    obey(section, heading, first);
    if (is<Heading>(flow_.blocks[heading]))
      chapters_.insert(chapters_.begin() + static_cast<std::ptrdiff_t>(chapters), {.block = heading});
  }

  const design::EntryDesign* design_of(const resume::Section& section, const resume::Record& record) const {
    const auto design = design_.entries.find(entry_kind(section, record, design_));
    return design == design_.entries.end() ? nullptr : &design->second;
  }

  const design::EntryDesign* design_of_first(const resume::Section& section) const {
    return section.entries.empty() ? nullptr : design_of(section, section.entries.front());
  }

  bool has_own_pages(const resume::Section& section) const {
    return std::ranges::any_of(section.entries, [&](const resume::Record& record) {
      const design::EntryDesign* design = design_of(section, record);
      return design != nullptr && design->own_pages;
    });
  }

  // The design of a section's cards; null where its entries do not stand on cards.
  const design::EntryDesign* cards_of(const resume::Section& section) const {
    const design::EntryDesign* design = design_of_first(section);
    return design != nullptr && design->cards > 0 ? design : nullptr;
  }

  void cards(const resume::Section& section, const design::EntryDesign& design) {
    const BlockIndex first = flow_.blocks.size();
    compose_cards(section.entries, design, design.cards, context_);
    for (BlockIndex i = first; i < flow_.blocks.size(); ++i) {
      flow_.blocks[i].section = flow_.sections;
      flow_.blocks[i].entry = ++entry_;
      flow_.blocks[i].across = design.across;
    }
  }

  // Returns the first block of the pages that the last of them is on.
  BlockIndex entries(const resume::Section& section, const design::Region& region, BlockIndex heading) {
    EntrySpace space;
    std::size_t number = 0;
    BlockIndex begin = heading;
    const BlockIndex first_of_all = flow_.blocks.size();
    const bool has_heading = first_of_all > heading && is<Heading>(flow_.blocks[heading]);
    const page::Role head = has_heading ? page::Role::h3 : page::Role::h2;
    for (const resume::Record& record : section.entries) {
      const design::EntryDesign* design = design_of(section, record);
      if (design == nullptr) continue;
      const BlockIndex first = flow_.blocks.size();
      if (ends_pages_ || (design->own_pages && first > first_of_all)) {
        place_from(begin);
        begin_pages();
        begin = first;
      }
      space = entries_.entry(record, entry_kind(section, record, design_),
                             {.section = flow_.sections,
                              .entry = ++entry_,
                              .number = ++number,
                              .space = space,
                              .peers = section.entries,
                              .head = head,
                              .can_hang = region.hang.exists()});
      if (!design->own_pages || first == flow_.blocks.size()) continue;
      flow_.blocks[first].is_chapter = ends_pages_ = true;
      chapters_.push_back({.block = first, .is_entry = true});
    }
    return begin;
  }

  // A heading begins the page that its section or the first entry of it begins.
  void obey(const resume::Section& section, BlockIndex heading, BlockIndex first) {
    // Nobody wants a page with nothing on it but a name.
    const bool begins = has_section_ && (section.breaks_page || flow_.blocks[first].breaks_page);
    has_section_ = true;
    flow_.blocks[first].breaks_page = false;
    flow_.blocks[heading].breaks_page = begins;
    if (!section.keep) return;
    flow_.wholes.push_back(section.span);
    for (BlockIndex i = heading; i < flow_.blocks.size(); ++i) flow_.blocks[i].whole = flow_.wholes.size();
  }

  // One row alone under its heading at the foot of a page, or at the head of the next, looks lost.
  void keep_rows_together(std::size_t first) {
    const std::size_t end = flow_.blocks.size();
    const auto starts = [&](std::size_t i) {
      return i == end || i == first || flow_.blocks[i].entry != flow_.blocks[i - 1].entry;
    };
    if (first + 1 < end && starts(first + 1)) flow_.blocks[first].keep_with_next = true;
    if (first + 1 < end && starts(end - 1)) flow_.blocks[end - 2].keep_with_next = true;
  }

  void heading(const std::vector<resume::Inline>& title, const design::Region& region, page::TagId element) {
    TextBuilder text = context_.text(element);
    text.add(title, region.heading.style);
    if (text.empty()) return;
    Block block;
    block.content = Heading{.text = text.take(), .hangs = false};
    block.style = region.heading.style;
    block.section = flow_.sections;
    block.keep_with_next = true;
    block.space_above = {region.heading.space_above};
    block.center = region.heading.center;
    flow_.blocks.push_back(std::move(block));
  }

  // What stands between heading and text is the heading's to say. A heading without a section goes.
  void finish_section(BlockIndex heading, BlockIndex first, const design::Region& region) {
    if (first == flow_.blocks.size()) {
      flow_.blocks.resize(heading);
      return;
    }
    auto* const title = std::get_if<Heading>(&flow_.blocks[heading].content);
    if (title == nullptr) {
      flow_.blocks[heading].space_above = {region.heading.space_above};
      return;
    }
    title->hangs = region.heading.place == design::HeadingDesign::Place::hang && region.hang.exists();
    flow_.blocks[heading + 1].space_above.clear();
  }

  const resume::Resume& resume_;
  const design::Design& design_;
  std::shared_ptr<const page::Picture> picture_;
  FieldPrinter printer_;
  const PictureSource& pictures_;
  diag::Diagnostics& diagnostics_;
  Flow flow_;
  OpenTable table_;
  ComposeContext context_;
  EntryComposer entries_;
  std::vector<Chapter> chapters_;
  std::optional<ContentsPlace> contents_;
  std::size_t region_ = 0;   ///< being composed
  std::size_t sequence_ = 0; ///< of its pages
  std::size_t entry_ = 0;    ///< of the section entry being composed
  bool ends_pages_ = false;  ///< what comes next begins pages of its own
  bool has_section_ = false; ///< a section has been composed
};

} // namespace

Flow compose(const ComposeInput& input, diag::Diagnostics& diagnostics) {
  check_names(input.resume, input.design, diagnostics);
  report_not_shown(input.resume, input.parts.empty() ? std::span(&input.design, 1) : input.parts,
                   diagnostics);
  const std::optional<resume::Resume> viewed = with_views(input.resume, input.design);
  const ComposeInput shown{
      viewed ? *viewed : input.resume, input.design, input.today, input.photo, input.pictures, input.parts};
  check_borrowed_words(shown.resume, input.design, input.today, diagnostics);
  check_periods(input.resume, input.today, diagnostics);
  check_career(input.resume, input.design, input.today, diagnostics);
  Flow flow = Composer(shown, diagnostics).run();
  if (flow.blocks.empty() && !diagnostics.has_errors())
    diagnostics.report(
        diag::Code::nothing_to_print, {},
        fmt::format("layout `{}` shows nothing of the {} document", input.design.name, input.resume.language),
        "give [entry.NAME] rows, and take sections out of `section.hide`");
  return flow;
}

} // namespace hanjang::compose
