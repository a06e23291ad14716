#include "compose/detail/unshown.h"

#include "base/contains.h"
#include "compose/detail/fields.h"
#include "compose/detail/names.h"
#include "compose/detail/views.h"
#include "compose/printable.h"
#include "resume/keys.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
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

// What was used and not printed: `awards.note` → how often and where first.
class Unshown {
public:
  Unshown(const resume::Resume& resume, const design::Design& design) : design_(design) {
    for (const design::ViewDesign& view : design.views)
      for (const diag::SourceText& path : view.of) viewed_.emplace(kind_of(path));
    for (const resume::Record* record : viewed_records(resume, design)) chosen_.insert(record);
  }

  // A record that is left to views, and that none of them shows, is told as a whole.
  void visit(const resume::Record& record, bool is_left_to_views = false) {
    const std::string kind(record.spec->name);
    if (is_left_to_views && !chosen_.contains(&record))
      return note(std::string(written_as(kind)), record.span);
    const std::set<std::string, std::less<>>& shown = shown_of(kind);
    for (const auto& field : record.fields) {
      const std::string_view key = field.key->name;
      if (schema::find_key(*record.spec, key) == nullptr) continue; // nothing that was written
      // These print as a whole: of links, network and handle make the address; a picture is told in words.
      const bool is_whole =
          kind == kLinksField || kind == kFactsField || kind == kSkillKind || kind == kImagesField;
      if (!shown.contains(key) && !is_whole) {
        note(fmt::format("{}.{}", written_as(kind), key), field.span);
      } else if (const auto* records = std::get_if<std::vector<resume::Record>>(&field.value)) {
        const bool is_left = !prints(kind, key) && viewed_.contains(key);
        for (const resume::Record& item : *records) visit(item, is_left);
      }
    }
  }

  const std::map<std::string, std::pair<int, diag::Span>>& found() const { return found_; }

private:
  using Names = std::set<std::string, std::less<>>;

  // What is set as an entry was written as a line of work.
  static std::string_view written_as(std::string_view kind) { return kind == kTaskKind ? kWorkKind : kind; }

  void note(std::string path, diag::Span where) {
    auto& [count, span] = found_[std::move(path)];
    if (count++ == 0) span = where;
  }

  // True if entries of that kind print a list themselves, whatever views show of it.
  bool prints(const std::string& kind, std::string_view list) const {
    const auto entry = design_.entries.find(kind);
    return entry != design_.entries.end() &&
           std::ranges::any_of(entry->second.rows,
                               [&](const design::Row& row) { return row.list.text == list; });
  }

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
  std::set<std::string, std::less<>> viewed_; ///< kinds of records that views take
  std::set<const resume::Record*> chosen_;    ///< those that a view shows
  std::map<std::string, std::set<std::string, std::less<>>> shown_;
  std::map<std::string, std::pair<int, diag::Span>> found_;
};

bool is_deep(std::string_view path) {
  const std::size_t dot = path.find('.');
  const std::string_view field = path.substr(dot + 1);
  return base::contains(kPictureFields, field) ||
         (base::contains(kDeepKinds, path.substr(0, dot)) && base::contains(kDeepFields, field));
}

// What is told in one note: whoever writes at length knows that a resume is short, and that a portfolio
// shows the work.
bool is_told_together(std::string_view path, const design::Design& design) {
  return path != kNamePath && (design.kind != design::DocumentKind::resume || is_deep(path));
}

void report_together(const std::map<std::string, std::pair<int, diag::Span>>& found,
                     const design::Design& design, diag::Diagnostics& diagnostics) {
  std::string list;
  diag::Span first;
  for (const auto& [path, use] : found) {
    if (!is_told_together(path, design)) continue;
    list += fmt::format("{}`{}` ({})", list.empty() ? "" : ", ", path, use.first);
    if (!first || use.second.begin < first.begin) first = use.second;
  }
  if (!list.empty())
    diagnostics.report(diag::Code::not_shown, first,
                       fmt::format("layout `{}` has no place for {}", design.name, list));
}

} // namespace

void report_not_shown(const resume::Resume& resume, const design::Design& design,
                      diag::Diagnostics& diagnostics) {
  Unshown unshown(resume, design);
  unshown.visit(resume.person);
  for (const resume::Section& section : resume.sections) {
    const bool is_left_to_views = is_hidden(section, design) && is_viewed(section, design);
    if (is_hidden(section, design) && !is_left_to_views) {
      diagnostics.report(diag::Code::not_shown, section.span,
                         fmt::format("layout `{}` does not show `{}` ({})", design.name, section.kind,
                                     section.entries.size()));
      continue;
    }
    for (const resume::Record& record : section.entries) unshown.visit(record, is_left_to_views);
  }
  report_together(unshown.found(), design, diagnostics);
  for (const auto& [path, use] : unshown.found())
    if (!is_told_together(path, design))
      diagnostics.add(
          {.code = path == kNamePath ? diag::Code::name_not_shown : diag::Code::not_shown,
           .message = fmt::format("layout `{}` does not show `{}` ({})", design.name, path, use.first),
           .span = use.second,
           .span_message = {},
           .labels = {},
           .hints = {}});
}

} // namespace hanjang::compose
