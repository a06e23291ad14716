#include "compose/detail/not_shown.h"

#include "base/contains.h"
#include "compose/detail/fields.h"
#include "compose/detail/names.h"
#include "compose/detail/views.h"
#include "compose/printable.h"
#include "resume/keys.h"
#include "resume/letters.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <fmt/format.h>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hanjang::compose {
namespace {

constexpr std::string_view kNamePath = "person.name"; // what no resume is without
constexpr std::string_view kWorkKind = "work";
constexpr std::string_view kPositionKind = "positions";

// What is written for descriptions of careers and for portfolios: a layout of another kind has no place for
// it.
constexpr std::array<std::string_view, 8> kDeepFields{"background", "actions", "choice", "learned",
                                                      "metrics",    "links",   "team",   "share"};
constexpr std::array<std::string_view, 2> kDeepKinds{kWorkKind, "projects"};
constexpr std::array<std::string_view, 2> kPictureFields{kImagesField, kLogoField};

// What is set as an entry was written as a line of work.
std::string_view written_as(std::string_view kind) { return kind == kTaskKind ? kWorkKind : kind; }

// The fields that a layout prints.
class ShownFields {
public:
  ShownFields(const resume::Resume& resume, const design::Design& design) : design_(design) {
    for (const design::ViewDesign& view : design.views)
      for (const diag::SourceText& path : view.of) viewed_.emplace(kind_of(path));
    for (const resume::Record* record : viewed_records(resume, design)) chosen_.insert(record);
  }

  const design::Design& design() const { return design_; }

  bool has(const std::string& kind, std::string_view key) { return shown_of(kind).contains(key); }

  // True if the records of a list in entries of that kind are printed by views alone.
  bool is_left_to_views(const std::string& kind, std::string_view list) const {
    const auto entry = design_.entries.find(kind);
    const bool prints = entry != design_.entries.end() &&
                        std::ranges::any_of(entry->second.rows,
                                            [&](const design::Row& row) { return row.list.text == list; });
    return !prints && takes(list);
  }

  // True if a view takes records of that kind.
  bool takes(std::string_view kind) const { return viewed_.contains(kind); }

  // True if a view shows the record.
  bool chooses(const resume::Record& record) const { return chosen_.contains(&record); }

private:
  const std::set<std::string, std::less<>>& shown_of(const std::string& kind) {
    const auto [place, is_new] = shown_.try_emplace(kind);
    const auto design = design_.entries.find(kind);
    if (is_new) add_viewed(kind, place->second);
    if (!is_new || design == design_.entries.end()) return place->second;
    add_fields(design->second, place->second);
    if (kind == kPersonKind) add_person(place->second);
    if (kind == resume::kFormSection) add_shared(place->second);
    return place->second;
  }

  using Names = std::set<std::string, std::less<>>;

  static void add_fields(const design::EntryDesign& entry, Names& shown) {
    for (const design::Row& row : entry.rows) {
      for (const design::FieldRef* field : fields_of(row))
        for (const std::string_view key : keys_behind(field->field)) shown.emplace(key);
      // Nobody reads an address in a code.
      if (!row.list.text.empty() && row.kind != design::Row::Kind::qr) shown.insert(row.list.text);
    }
  }

  // What views print of records of that kind, and which of its lists they take records from.
  void add_viewed(std::string_view kind, Names& shown) const {
    for (const design::ViewDesign& view : design_.views)
      for (const diag::SourceText& path : view.of) {
        const auto entry = design_.entries.find(view.name);
        if (kind_of(path) == written_as(kind) && entry != design_.entries.end())
          add_fields(entry->second, shown);
        if (section_of(path) == kind && kind_of(path) != kind) shown.emplace(kind_of(path));
        if (kind == kPositionKind && kind_of(path) == kWorkKind) shown.emplace(kWorkKind);
      }
  }

  // The person prints in two places, and as a picture beside one of them.
  void add_person(Names& shown) const {
    const bool has_contact =
        std::any_of(design_.regions.begin(), design_.regions.end(),
                    [](const design::Region& region) { return region.names(kContactKind); });
    const design::PhotoDesign& photo = design_.photo;
    if (photo.place != design::PhotoDesign::Place::none && (photo.entry == kPersonKind || has_contact))
      shown.emplace("photo");
    const auto contact = design_.entries.find(std::string(kContactKind));
    if (has_contact && contact != design_.entries.end()) add_fields(contact->second, shown);
  }

  // What the person's data take of the form.
  void add_shared(Names& shown) {
    const Names& of_person = shown_of(std::string(kPersonKind));
    if (of_person.contains(resume::kSalaryKey.name)) shown.emplace(resume::kSalaryKey.name);
  }

  const design::Design& design_;
  Names viewed_;                           ///< kinds of records that views take
  std::set<const resume::Record*> chosen_; ///< those that a view shows
  std::map<std::string, Names> shown_;
};

// What was used and not printed: `awards.note` → how often and where first.
class Unshown {
public:
  Unshown(const resume::Resume& resume, std::span<const design::Design> designs) {
    for (const design::Design& design : designs) layouts_.emplace_back(resume, design);
  }

  void visit_person(const resume::Record& person) { visit(person, all()); }

  // False for a section of which nothing is printed.
  bool visit(const resume::Section& section) {
    Printing printing = all();
    std::erase_if(printing, [&](const ShownFields* layout) {
      return is_hidden(section, layout->design()) && !is_viewed(section, layout->design());
    });
    if (printing.empty()) return false;
    const auto is_left = [&](const ShownFields& layout) { return is_hidden(section, layout.design()); };
    for (const resume::Record& record : section.entries) visit_chosen(record, printing, is_left);
    return true;
  }

  const std::map<std::string, std::pair<int, diag::Span>>& found() const { return found_; }

private:
  using Printing = std::vector<ShownFields*>;

  Printing all() {
    Printing layouts;
    for (ShownFields& layout : layouts_) layouts.push_back(&layout);
    return layouts;
  }

  void note(std::string path, diag::Span where) {
    auto& [count, span] = found_[std::move(path)];
    if (count++ == 0) span = where;
  }

  // A record that layouts leave to their views, and that none of them shows, is told as a whole.
  template <class IsLeft>
  void visit_chosen(const resume::Record& record, Printing printing, const IsLeft& is_left) {
    const Printing around = printing;
    std::erase_if(printing,
                  [&](const ShownFields* layout) { return is_left(*layout) && !layout->chooses(record); });
    if (!printing.empty()) return visit(record, printing);
    note(std::string(written_as(record.spec->name)), record.span);
    visit_parts(record, around);
  }

  // Of what is in a record that is not shown itself, views may show some.
  void visit_parts(const resume::Record& record, const Printing& around) {
    for (const auto& field : record.fields) {
      const auto* records = std::get_if<std::vector<resume::Record>>(&field.value);
      if (records == nullptr) continue;
      const bool is_viewed = std::ranges::any_of(
          around, [&](const ShownFields* layout) { return layout->takes(field.key->name); });
      for (const resume::Record& item : *records) {
        Printing showing = around;
        std::erase_if(showing, [&](const ShownFields* layout) { return !layout->chooses(item); });
        if (!showing.empty())
          visit(item, showing);
        else if (is_viewed)
          note(std::string(written_as(item.spec->name)), item.span);
        if (showing.empty()) visit_parts(item, around);
      }
    }
  }

  // `around` are the layouts that print the record.
  void visit(const resume::Record& record, const Printing& around) {
    const std::string kind(record.spec->name);
    // These print as a whole: of links, network and handle make the address; a picture is told in words.
    const bool is_whole =
        kind == kLinksField || kind == kFactsField || kind == kSkillKind || kind == kImagesField;
    for (const auto& field : record.fields) {
      const std::string_view key = field.key->name;
      const schema::KeySpec* spec = schema::find_key(*record.spec, key);
      if (spec == nullptr) continue; // nothing that was written
      if (spec->kind == schema::Kind::choice || spec->kind == schema::Kind::integer)
        continue; // nothing to print
      Printing printing = around;
      if (!is_whole) std::erase_if(printing, [&](ShownFields* layout) { return !layout->has(kind, key); });
      const auto is_left = [&](const ShownFields& layout) { return layout.is_left_to_views(kind, key); };
      if (printing.empty())
        note(fmt::format("{}.{}", written_as(kind), key), field.span);
      else if (const auto* records = std::get_if<std::vector<resume::Record>>(&field.value))
        for (const resume::Record& item : *records) visit_chosen(item, printing, is_left);
    }
  }

  std::vector<ShownFields> layouts_;
  std::map<std::string, std::pair<int, diag::Span>> found_;
};

// The layouts as the subject of a sentence.
struct Subject {
  std::string names;
  bool is_one;

  explicit Subject(std::span<const design::Design> designs) : is_one(designs.size() == 1) {
    for (std::size_t i = 0; i < designs.size(); ++i)
      names += fmt::format("{}`{}`", i == 0 ? "" : i + 1 == designs.size() ? " and " : ", ", designs[i].name);
  }

  std::string does_not_show(std::string_view what, std::size_t count) const {
    return fmt::format("{} {} {} not show `{}` ({})", is_one ? "layout" : "layouts", names,
                       is_one ? "does" : "do", what, count);
  }
  std::string has_no_place_for(std::string_view list) const {
    return fmt::format("{} {} {} no place for {}", is_one ? "layout" : "layouts", names,
                       is_one ? "has" : "have", list);
  }
};

bool is_deep(std::string_view path) {
  const std::size_t dot = path.find('.');
  const std::string_view field = path.substr(dot + 1);
  return base::contains(kPictureFields, field) ||
         (base::contains(kDeepKinds, path.substr(0, dot)) && base::contains(kDeepFields, field));
}

// What is told in one note: whoever writes at length knows that a resume is short, and that a portfolio
// shows the work.
bool is_told_together(std::string_view path, std::span<const design::Design> designs) {
  const bool is_of_resume = std::ranges::any_of(
      designs, [](const design::Design& design) { return design.kind == design::DocumentKind::resume; });
  return path != kNamePath && (!is_of_resume || is_deep(path));
}

} // namespace

void report_not_shown(const resume::Resume& resume, std::span<const design::Design> designs,
                      diag::Diagnostics& diagnostics) {
  const Subject layouts(designs);
  Unshown unshown(resume, designs);
  const bool is_letter = resume::is_letter(resume);
  if (!is_letter) unshown.visit_person(resume.person); // a letter is about something else
  for (const resume::Section& section : resume.sections)
    if (!unshown.visit(section))
      diagnostics.report(diag::Code::not_shown, section.span,
                         layouts.does_not_show(section.kind, section.entries.size()));
  std::string list;
  diag::Span first;
  for (const auto& [path, use] : unshown.found()) {
    if (!is_told_together(path, designs)) continue;
    list += fmt::format("{}`{}` ({})", list.empty() ? "" : ", ", path, use.first);
    if (!first || use.second.begin < first.begin) first = use.second;
  }
  if (!list.empty()) diagnostics.report(diag::Code::not_shown, first, layouts.has_no_place_for(list));
  for (const auto& [path, use] : unshown.found())
    if (!is_told_together(path, designs))
      diagnostics.add({.code = path == kNamePath ? diag::Code::name_not_shown : diag::Code::not_shown,
                       .message = layouts.does_not_show(path, static_cast<std::size_t>(use.first)),
                       .span = use.second,
                       .span_message = {},
                       .labels = {},
                       .hints = {}});
}

} // namespace hanjang::compose
