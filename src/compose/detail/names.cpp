#include "compose/detail/names.h"

#include "base/contains.h"
#include "compose/detail/fields.h"
#include "compose/printable.h"
#include "diag/suggest.h"
#include "resume/keys.h"
#include "resume/links.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <map>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

namespace hanjang::compose {
namespace {

constexpr std::string_view kOwnSection = "section";   // of the writer's own
constexpr std::string_view kNamePath = "person.name"; // what no resume is without
constexpr std::string_view kAnyLink = "link";         // the icon of links without one of their own
constexpr std::string_view kWorkKind = "work";

// What is written for descriptions of careers and for portfolios: a layout of another kind has no place for
// it.
constexpr std::array<std::string_view, 8> kDeepFields{"background", "actions", "choice", "learned",
                                                      "metrics",    "links",   "team",   "share"};
constexpr std::array<std::string_view, 2> kDeepKinds{kWorkKind, "projects"};
constexpr std::array<std::string_view, 2> kPictureFields{kImagesField, kLogoField};

// A key that there is but does not print in a row, and what it is good for instead.
std::string reason_not_printed(const schema::KeySpec& key) {
  if (key.name == kImagesField || key.name == kLogoField) return "it is drawn: name it in `pictures`";
  if (key.kind == schema::Kind::tables) return "it is a list of tables: name it in `bullets` or `entries`";
  return key.kind == schema::Kind::file ? "[photo] says where it stands"
                                        : "it is there to choose what is printed";
}

// A word beside a field is what its `true` prints.
void check_word(const schema::TableSpec& spec, const design::FieldRef& field,
                diag::Diagnostics& diagnostics) {
  const schema::KeySpec* key = schema::find_key(spec, field.field);
  if (field.word.text.empty() || (key != nullptr && key->kind == schema::Kind::text_or_true)) return;
  diagnostics.report(
      diag::Code::unknown_field, field.span,
      fmt::format("`{}.{}` is never `true`, so its `word` is not printed", spec.name, field.field),
      "name the field and the word apart, or give the field a `label`");
}

// What a field is beside may print anywhere in its entry, or be a list.
void check_beside(const schema::TableSpec& spec, const design::FieldRef& field,
                  diag::Diagnostics& diagnostics) {
  for (const diag::SourceText& name : field.beside) {
    auto names = printable_fields(spec);
    if (base::contains(names, name.text) || schema::find_key(spec, name.text) != nullptr) continue;
    diagnostics.report(diag::Code::unknown_field, name.span,
                       fmt::format("`{}` has no field `{}`", spec.name, name.text),
                       diag::did_you_mean_or_list(name.text, names));
  }
}

void check_field(const schema::TableSpec& spec, const design::FieldRef& field,
                 diag::Diagnostics& diagnostics) {
  check_beside(spec, field, diagnostics);
  const auto names = printable_fields(spec);
  if (base::contains(names, field.field)) return check_word(spec, field, diagnostics);
  if (const schema::KeySpec* key = schema::find_key(spec, field.field))
    return diagnostics.report(diag::Code::unknown_field, field.span,
                              fmt::format("`{}.{}` does not print as text", spec.name, field.field),
                              reason_not_printed(*key));
  diagnostics.report(diag::Code::unknown_field, field.span,
                     fmt::format("`{}` has no field `{}`", spec.name, field.field),
                     diag::did_you_mean_or_list(field.field, names));
}

void check_list(const schema::TableSpec& spec, const design::Row& row, diag::Diagnostics& diagnostics) {
  const bool of_tables_only = row.kind == design::Row::Kind::entries;
  const auto names = list_fields(spec, of_tables_only);
  if (base::contains(names, row.list.text)) return;
  if (schema::find_key(spec, row.list.text) == nullptr)
    return diagnostics.report(diag::Code::unknown_field, row.list.span,
                              fmt::format("`{}` has no list `{}`", spec.name, row.list.text),
                              diag::did_you_mean_or_list(row.list.text, names));
  const bool is_list = base::contains(list_fields(spec, false), row.list.text);
  diagnostics.report(
      diag::Code::unknown_field, row.list.span,
      fmt::format("`{}.{}` is not a list{}", spec.name, row.list.text, is_list ? " of tables" : ""),
      is_list ? "name it in `bullets` or `left`" : "name it in `left` or `right`");
}

void check_drawn(const schema::TableSpec& spec, const design::Row& row,
                 const std::vector<std::string_view>& names, std::string_view what,
                 diag::Diagnostics& diagnostics) {
  if (!base::contains(names, row.list.text))
    diagnostics.report(diag::Code::unknown_field, row.list.span,
                       fmt::format("`{}` has no {} in `{}`", spec.name, what, row.list.text),
                       diag::did_you_mean_or_list(row.list.text, names));
}

void check_entry(const schema::TableSpec& spec, const design::EntryDesign& entry,
                 diag::Diagnostics& diagnostics) {
  for (const design::Row& row : entry.rows) {
    for (const design::FieldRef* field : fields_of(row)) check_field(spec, *field, diagnostics);
    if (row.kind == design::Row::Kind::bullets || row.kind == design::Row::Kind::entries)
      check_list(spec, row, diagnostics);
    if (row.kind == design::Row::Kind::pictures)
      check_drawn(spec, row, picture_fields(spec), "pictures", diagnostics);
    if (row.kind == design::Row::Kind::qr)
      check_drawn(spec, row, address_fields(spec), "address", diagnostics);
  }
}

// Behind a bullet there is room for left parts and for lists; what else their entries say is lost there.
bool is_lost_behind_bullet(const design::Row& row) {
  return row.kind == design::Row::Kind::entries || row.kind == design::Row::Kind::pictures ||
         row.kind == design::Row::Kind::qr || !row.cells.empty() || !row.right.empty() ||
         !row.label.empty() || !row.hang.empty();
}

void check_bulleted(const schema::TableSpec& spec, const design::EntryDesign& entry,
                    const design::Design& design, diag::Diagnostics& diagnostics) {
  for (const design::Row& row : entry.rows) {
    const schema::KeySpec* key =
        row.kind == design::Row::Kind::bullets ? schema::find_key(spec, row.list.text) : nullptr;
    if (key == nullptr || key->kind != schema::Kind::tables) continue;
    const auto items = design.entries.find(std::string(key->table->name));
    if (items == design.entries.end()) continue;
    for (const design::Row& item : items->second.rows)
      if (is_lost_behind_bullet(item))
        diagnostics.report(
            diag::Code::lost_behind_bullet, item.span,
            fmt::format("behind bullets only `left` and `bullets` of [entry.{}] are printed", items->first),
            fmt::format("put all fields in `left`, or write `entries = \"{}\"` in place of `bullets`",
                        key->name));
  }
}

void report_unused(const diag::SourceText& name, std::string_view table,
                   const std::vector<std::string_view>& known, diag::Diagnostics& diagnostics) {
  diagnostics.report(diag::Code::unused_name, name.span,
                     fmt::format("nothing asks for `{}` of [{}]", name.text, table),
                     diag::did_you_mean_or_list(name.text, known));
}

// An icon may be one of any network that somebody names; a slip in a known name is told all the same.
void check_icons(const design::IconDesign& icons, diag::Diagnostics& diagnostics) {
  std::vector<std::string_view> known = resume::network_names();
  known.push_back(kAnyLink);
  for (const std::string_view kind : resume::entry_kinds())
    for (const std::string_view field : printable_fields(*resume::entry_spec(kind))) known.push_back(field);
  for (const diag::SourceText& name : icons.names)
    if (!base::contains(known, name.text) && diag::nearest_name(name.text, known))
      report_unused(name, "icon.path", known, diagnostics);
}

// The names of [title] and [present] that nothing asks for.
void check_words(const design::Words& words, diag::Diagnostics& diagnostics) {
  std::vector<std::string_view> titles(resume::section_names().begin(), resume::section_names().end());
  std::erase(titles, kOwnSection); // has a title of its own
  titles.push_back(kContactKind);
  std::vector<std::string_view> lasting{"other"};
  for (const std::string_view kind : resume::entry_kinds())
    if (const schema::TableSpec* spec = resume::entry_spec(kind); schema::find_key(*spec, "end") != nullptr)
      lasting.push_back(kind);
  const auto check = [&](const std::vector<diag::SourceText>& names, std::string_view table,
                         const std::vector<std::string_view>& known) {
    for (const diag::SourceText& name : names)
      if (!base::contains(known, name.text)) report_unused(name, table, known, diagnostics);
  };
  check(words.title_names, "title", titles);
  check(words.present_names, "present", lasting);
}

// What was used and not printed: `awards.note` → how often and where first.
class Unshown {
public:
  explicit Unshown(const design::Design& design) : design_(design) {}

  void visit(const resume::Record& record) {
    const std::string kind(record.spec->name);
    const std::set<std::string, std::less<>>& shown = shown_of(kind);
    for (const auto& field : record.fields) {
      const std::string_view key = field.key->name;
      if (schema::find_key(*record.spec, key) == nullptr) continue; // nothing that was written
      // These print as a whole: of links, network and handle make the address; a picture is told in words.
      const bool is_whole =
          kind == kLinksField || kind == kFactsField || kind == kSkillKind || kind == kImagesField;
      if (!shown.contains(key) && !is_whole) {
        // What is set as an entry was written as a line of work.
        const std::string_view written = kind == kTaskKind ? kWorkKind : std::string_view(kind);
        auto& [count, span] = found_[fmt::format("{}.{}", written, key)];
        if (count++ == 0) span = field.span;
      } else if (const auto* records = std::get_if<std::vector<resume::Record>>(&field.value)) {
        for (const resume::Record& item : *records) visit(item);
      }
    }
  }

  const std::map<std::string, std::pair<int, diag::Span>>& found() const { return found_; }

private:
  const std::set<std::string, std::less<>>& shown_of(const std::string& kind) {
    const auto [place, is_new] = shown_.try_emplace(kind);
    const auto design = design_.entries.find(kind);
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
  std::map<std::string, std::set<std::string, std::less<>>> shown_;
  std::map<std::string, std::pair<int, diag::Span>> found_;
};

bool is_deep(std::string_view path) {
  const std::size_t dot = path.find('.');
  const std::string_view field = path.substr(dot + 1);
  return base::contains(kPictureFields, field) ||
         (base::contains(kDeepKinds, path.substr(0, dot)) && base::contains(kDeepFields, field));
}

// Said once: whoever writes them knows that a resume is short.
void report_deep(const std::map<std::string, std::pair<int, diag::Span>>& found, const design::Design& design,
                 diag::Diagnostics& diagnostics) {
  std::string list;
  diag::Span first;
  for (const auto& [path, use] : found) {
    if (!is_deep(path)) continue;
    list += fmt::format("{}`{}` ({})", list.empty() ? "" : ", ", path, use.first);
    if (!first || use.second.begin < first.begin) first = use.second;
  }
  if (!list.empty())
    diagnostics.report(diag::Code::not_shown, first,
                       fmt::format("layout `{}` has no place for {}", design.name, list));
}

void check_sections(const resume::Resume& resume, const design::Design& design,
                    diag::Diagnostics& diagnostics) {
  std::vector<std::string_view> known(resume::section_names().begin(), resume::section_names().end());
  for (const resume::Section& section : resume.sections)
    if (!section.id.empty()) known.push_back(section.id);
  const auto check = [&](const diag::SourceText& name) {
    if (!base::contains(known, name.text))
      diagnostics.report(diag::Code::unknown_name, name.span,
                         fmt::format("there is no section `{}`", name.text),
                         diag::did_you_mean_or_list(name.text, known));
  };
  for (const auto* names : {&design.order, &design.hidden})
    for (const diag::SourceText& name : *names) {
      const bool is_person = name.text == kPersonKind || name.text == kContactKind;
      if (!is_person || base::contains(known, name.text))
        check(name);
      else
        diagnostics.report(
            diag::Code::unknown_name, name.span,
            fmt::format("`{}` is no section to put in order or to hide", name.text),
            fmt::format("[entry.{}] says what is printed of it, and `sections` of [region.NAME] where",
                        name.text));
    }
  known.insert(known.end(), {kPersonKind, kContactKind});
  for (const design::Region& region : design.regions)
    for (const diag::SourceText& name : region.sections) check(name);
}

} // namespace

std::vector<const design::FieldRef*> fields_of(const design::Row& row) {
  std::vector<const design::FieldRef*> result;
  const auto add = [&](const std::vector<design::FieldRef>& fields) {
    for (const design::FieldRef& field : fields)
      if (!field.field.empty()) result.push_back(&field);
  };
  for (const auto* fields : {&row.hang, &row.label, &row.left, &row.right}) add(*fields);
  for (const design::CellDesign& cell : row.cells) add(cell.fields);
  return result;
}

bool is_hidden(const resume::Section& section, const design::Design& design) {
  return !section.is_asked_for &&
         std::any_of(design.hidden.begin(), design.hidden.end(),
                     [&](const diag::SourceText& name) { return is_called(section, name.text); });
}

diag::SourceText section_title(const design::Words& words, const std::string& kind) {
  const auto found = words.titles.find(kind);
  return found == words.titles.end() ? diag::SourceText{kind, {}, {}} : found->second;
}

void check_names(const resume::Resume& resume, const design::Design& design, diag::Diagnostics& diagnostics) {
  check_sections(resume, design, diagnostics);
  std::vector<std::string_view> kinds = resume::entry_kinds();
  kinds.push_back(kContactKind);
  for (const auto& [kind, entry] : design.entries) {
    if (base::contains(kinds, kind)) {
      const schema::TableSpec& spec = *spec_of_entries(kind);
      check_entry(spec, entry, diagnostics);
      check_bulleted(spec, entry, design, diagnostics);
      continue;
    }
    diagnostics.report(diag::Code::unknown_field, entry.span, fmt::format("no entries are called `{}`", kind),
                       diag::did_you_mean_or_list(kind, kinds));
  }
  check_words(design.words, diagnostics);
  check_icons(design.icon, diagnostics);
}

void report_not_shown(const resume::Resume& resume, const design::Design& design,
                      diag::Diagnostics& diagnostics) {
  Unshown unshown(design);
  unshown.visit(resume.person);
  for (const resume::Section& section : resume.sections) {
    if (is_hidden(section, design)) {
      diagnostics.report(diag::Code::not_shown, section.span,
                         fmt::format("layout `{}` does not show `{}` ({})", design.name, section.kind,
                                     section.entries.size()));
      continue;
    }
    for (const resume::Record& record : section.entries) unshown.visit(record);
  }
  report_deep(unshown.found(), design, diagnostics);
  for (const auto& [path, use] : unshown.found())
    if (!is_deep(path))
      diagnostics.add(
          {.code = path == kNamePath ? diag::Code::name_not_shown : diag::Code::not_shown,
           .message = fmt::format("layout `{}` does not show `{}` ({})", design.name, path, use.first),
           .span = use.second,
           .span_message = {},
           .labels = {},
           .hints = {}});
}

} // namespace hanjang::compose
