#include "compose/detail/names.h"

#include "base/contains.h"
#include "compose/detail/fields.h"
#include "compose/detail/views.h"
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

constexpr std::string_view kOwnSection = "section"; // of the writer's own
constexpr std::string_view kAnyLink = "link";       // the icon of links without one of their own

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
  const bool of_tables_only = row.kind == design::Row::Kind::entries || row.kind == design::Row::Kind::cards;
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

// What a row lists, if it is one that lists something.
void check_listed(const schema::TableSpec& spec, const design::Row& row, diag::Diagnostics& diagnostics) {
  using Kind = design::Row::Kind;
  if (row.kind == Kind::bullets || row.kind == Kind::entries || row.kind == Kind::cards)
    check_list(spec, row, diagnostics);
  if (row.kind == Kind::pictures) check_drawn(spec, row, picture_fields(spec), "pictures", diagnostics);
  if (row.kind == Kind::qr) check_drawn(spec, row, address_fields(spec), "address", diagnostics);
}

// On a card there is room for left parts; what else its rows say is lost there.
void check_on_cards(const design::EntryDesign& entry, diag::Diagnostics& diagnostics) {
  for (const design::Row& row : entry.rows)
    if (row.kind != design::Row::Kind::line || !row.right.empty() || !row.hang.empty())
      diagnostics.report(diag::Code::lost_behind_bullet, row.span,
                         "on cards only `left` of their rows is printed", "put all fields in `left`");
}

// Entries stand on cards where they say so, and where a row of others does.
void check_cards(const design::Design& design, diag::Diagnostics& diagnostics) {
  std::set<std::string_view> listed;
  for (const auto& [kind, entry] : design.entries)
    for (const design::Row& row : entry.rows)
      if (row.kind == design::Row::Kind::cards) listed.insert(row.list.text);
  for (const auto& [kind, entry] : design.entries)
    if (entry.cards > 0 || listed.contains(kind)) check_on_cards(entry, diagnostics);
}

void check_entry(const schema::TableSpec& spec, const design::EntryDesign& entry,
                 diag::Diagnostics& diagnostics) {
  for (const design::Row& row : entry.rows) {
    for (const design::FieldRef* field : fields_of(row)) check_field(spec, *field, diagnostics);
    check_listed(spec, row, diagnostics);
  }
}

// Behind a bullet there is room for left parts and for lists; what else their entries say is lost there.
bool is_lost_behind_bullet(const design::Row& row) {
  return row.kind == design::Row::Kind::entries || row.kind == design::Row::Kind::pictures ||
         row.kind == design::Row::Kind::qr || row.kind == design::Row::Kind::cards || !row.cells.empty() ||
         !row.right.empty() || !row.label.empty() || !row.hang.empty();
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
void check_words(const design::Design& design, diag::Diagnostics& diagnostics) {
  const design::Words& words = design.words;
  std::vector<std::string_view> titles(resume::section_names().begin(), resume::section_names().end());
  std::erase(titles, kOwnSection); // has a title of its own
  titles.insert(titles.end(), {kContactKind, kContentsPart});
  for (const design::ViewDesign& view : design.views) titles.push_back(view.name);
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

// The specs of the records that a view may take; reports a path that leads to none.
std::vector<const schema::TableSpec*> specs_of(const design::ViewDesign& view, const resume::Resume& resume,
                                               diag::Diagnostics& diagnostics) {
  std::vector<std::string_view> known(resume::section_names().begin(), resume::section_names().end());
  for (const resume::Section& section : resume.sections)
    if (!section.id.empty()) known.push_back(section.id);
  std::vector<const schema::TableSpec*> specs;
  for (const diag::SourceText& path : view.of) {
    const bool is_known = base::contains(known, section_of(path));
    const schema::TableSpec* spec =
        spec_of_entries(is_known && section_of(path) == path.text && resume::entry_spec(path.text) == nullptr
                            ? kOwnSection
                            : kind_of(path));
    if (is_known && spec != nullptr)
      specs.push_back(spec);
    else
      diagnostics.report(diag::Code::unknown_name, path.span,
                         fmt::format("there are no records in `{}`", path.text),
                         diag::did_you_mean_or_list(section_of(path), known));
  }
  return specs;
}

std::vector<std::string_view> keys_of(const schema::TableSpec& spec) {
  std::vector<std::string_view> names;
  for (const schema::KeySpec& key : spec.keys) names.push_back(key.name);
  return names;
}

// What a view names must be a field of some of its records.
void check_view(const design::ViewDesign& view, const resume::Resume& resume, const design::Design& design,
                diag::Diagnostics& diagnostics) {
  const std::vector<const schema::TableSpec*> specs = specs_of(view, resume, diagnostics);
  const auto entry = design.entries.find(view.name);
  if (specs.empty() || entry == design.entries.end()) return;
  const auto spec_with = [&](std::string_view name) -> const schema::TableSpec& {
    const auto found = std::ranges::find_if(specs, [&](const schema::TableSpec* spec) {
      return schema::find_key(*spec, name) != nullptr || base::contains(printable_fields(*spec), name);
    });
    return found == specs.end() ? *specs.front() : **found;
  };
  for (const diag::SourceText& field : view.with)
    if (const schema::TableSpec& spec = spec_with(field.text); schema::find_key(spec, field.text) == nullptr)
      diagnostics.report(diag::Code::unknown_field, field.span,
                         fmt::format("`{}` has no field `{}`", spec.name, field.text),
                         diag::did_you_mean_or_list(field.text, keys_of(spec)));
  for (const design::Row& row : entry->second.rows) {
    for (const design::FieldRef* field : fields_of(row))
      check_field(spec_with(field->field), *field, diagnostics);
    check_listed(spec_with(row.list.text), row, diagnostics);
  }
}

void check_sections(const resume::Resume& resume, const design::Design& design,
                    diag::Diagnostics& diagnostics) {
  std::vector<std::string_view> known(resume::section_names().begin(), resume::section_names().end());
  for (const resume::Section& section : resume.sections)
    if (!section.id.empty()) known.push_back(section.id);
  for (const design::ViewDesign& view : design.views) known.push_back(view.name);
  const auto check = [&](const diag::SourceText& name) {
    if (!base::contains(known, name.text))
      diagnostics.report(diag::Code::unknown_name, name.span,
                         fmt::format("there is no section `{}`", name.text),
                         diag::did_you_mean_or_list(name.text, known));
  };
  for (const auto* names : {&design.order, &design.hidden})
    for (const diag::SourceText& name : *names) {
      const bool is_person =
          name.text == kPersonKind || name.text == kContactKind || name.text == kContentsPart;
      if (!is_person || base::contains(known, name.text))
        check(name);
      else
        diagnostics.report(
            diag::Code::unknown_name, name.span,
            fmt::format("`{}` is no section to put in order or to hide", name.text),
            fmt::format("[{}{}] says what is printed of it, and `sections` of [region.NAME] where",
                        name.text == kContentsPart ? "" : "entry.", name.text));
    }
  known.insert(known.end(), {kPersonKind, kContactKind, kContentsPart, resume::kLetterKind});
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
  const bool is_in_view = is_viewed(section, design);
  // What was asked for is shown all the same, unless views show it.
  return (!section.is_asked_for || is_in_view) &&
         std::any_of(design.hidden.begin(), design.hidden.end(), [&](const diag::SourceText& name) {
           return is_in_view ? goes_by(section, name.text) : is_called(section, name.text);
         });
}

diag::SourceText section_title(const design::Words& words, const std::string& kind) {
  const auto found = words.titles.find(kind);
  return found == words.titles.end() ? diag::SourceText{kind, {}, {}} : found->second;
}

void check_names(const resume::Resume& resume, const design::Design& design, diag::Diagnostics& diagnostics) {
  check_sections(resume, design, diagnostics);
  std::vector<std::string_view> kinds = resume::entry_kinds();
  kinds.push_back(kContactKind);
  for (const design::ViewDesign& view : design.views) check_view(view, resume, design, diagnostics);
  for (const auto& [kind, entry] : design.entries) {
    if (find_view(design, kind) != nullptr) continue;
    if (base::contains(kinds, kind)) {
      const schema::TableSpec& spec = *spec_of_entries(kind);
      check_entry(spec, entry, diagnostics);
      check_bulleted(spec, entry, design, diagnostics);
      continue;
    }
    diagnostics.report(diag::Code::unknown_field, entry.span, fmt::format("no entries are called `{}`", kind),
                       diag::did_you_mean_or_list(kind, kinds));
  }
  check_cards(design, diagnostics);
  check_words(design, diagnostics);
  check_icons(design.icon, diagnostics);
}

} // namespace hanjang::compose
