#include "driver/reference.h"

#include "base/contains.h"
#include "compose/printable.h"
#include "design/design.h"
#include "diag/suggest.h"
#include "driver/detail/layout_tables.h"
#include "resume/date_pattern.h"
#include "resume/keys.h"
#include "schema/json_schema.h"
#include "schema/language_codes.h"
#include "schema/reference.h"

#include <fmt/format.h>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace hanjang::driver {
namespace {

constexpr std::string_view kResumeIntroduction = R"(# What may stand in a resume

Made by `hanjang reference resume`. A resume is a TOML file. A chapter below is a table, each line in it a key.
The heading is how the table is written: `[person]` once, `[[experience]]` again for every entry; NAME stands
for a name that you choose.

*Text* is a string for all languages, or one for each: `{ ko = "서울", en = "Seoul" }`. It may hold `**strong**`,
`*emphasis*`, `` `code` `` and `[links](https://example.com)`. Text *of any length* has paragraphs, parted by a blank
line, and lists, lines that begin with `- `; a line ends where a backslash stands at its end.

A star is a mark only where a word begins and until one ends, inside of the same brackets: `Lee*`, `A* Search`, `5*3*2` and
`f(*args)` print as they are, and one star does not end what two began (`**Yoon*, Lee**`). A particle may follow the
closing mark. A mark that is to be printed takes a backslash: `'\*'`, or `"\\*"` in double quotes. `https://…`, `www.…` and
e-mail addresses are links by themselves. Hangul belongs to one where it begins a part of the path (`/wiki/한글`) or the path
goes on behind it; otherwise, and if it is a particle, it is the sentence's. Write `[text](https://…)` where that is not
what you mean.

A *date* is `"2019-08"`, `"2019.08"`, `"2019"` or `2019-08-01`; words do as well (`"2019년 8월"`, `"Aug 2019"`), and so do
seasons, quarters and halves (`"2024 봄"`, `"Q1 2024"`) and what is yet to come (`"2027-02 예정"`, `"2027-02 졸업예정"`,
`"expected 2027-02"`). Years have four digits and one key takes one date; any other form is an error that says what to write.
A date that is yet to come is printed as expected without being called so, and no duration stands beside it; a duration is
printed only where months are known on both sides, so none of quarters, halves and seasons. A period that contradicts itself
is an error if no reading of it is true (an end before its start); else it is printed and a warning tells what is doubtful: a
start without an end, an end without a start at a job or in military service, what goes on and has yet to begin, what is
expected and is over. A project's one date, or that of a degree, is when it was done. What has not begun is no part of how
long a job or all jobs took, and a position that is yet to begin does not make its job go on.

)";

constexpr std::string_view kLayoutIntroduction = R"(# What may stand in a layout

Made by `hanjang reference layout`. A layout is a TOML file; `[layout]` of a resume and `--set` take the same
keys. A chapter below is a table, each line in it a key. NAME in a heading stands for a name: one that you
choose (of a style, a region) or one that there is (of a kind of entry, a language).

A file says only what it changes. Tables are laid over those of the layout it `extends`, key by key; anything
else, an array too, replaces what was there. Lengths are in points, 72 to the inch. A range is
`[loosest, tightest]`: hanjang starts with the first number and moves towards the second where space is short;
a single number stays as it is. Colours, fonts and styles go by the names that `[color]`, `[font.NAME]` and
`[style.NAME]` give them.

)";

constexpr std::string_view kFieldsIntroduction = R"(## Fields

What the rows of `[entry.NAME]` may name, for each NAME. `dates` is the start and the end, or the date;
`duration` is how long that was. Of the person, `career` is how long all jobs took together, `age` the years since `birth`,
`english_name` the name in English beside one in another language, `salary` what `[form]` says of it; of skills,
`items_with_level` has how well and since when. A field that an entry does not have prints nothing, and so does what stands
around it. *Lists* go behind `bullets`, lists of tables also behind `entries`, which sets each item as the entry
of that name says.

)";

std::string code_list(const std::vector<std::string_view>& names) {
  std::string result;
  for (const std::string_view name : names)
    result += fmt::format("{}{}", result.empty() ? "" : ", ", schema::code_span(name));
  return result;
}

std::string fields_of_kind(std::string_view kind) {
  const schema::TableSpec& spec = *compose::spec_of_entries(kind);
  const std::string lists = code_list(compose::list_fields(spec, false));
  return fmt::format("- {}: {}.{}\n", schema::code_span(kind), code_list(compose::printable_fields(spec)),
                     lists.empty() ? "" : fmt::format(" *Lists:* {}.", lists));
}

// What both schemas have in common; a resume holds tables of the layout language.
schema::JsonSchemaFacts schema_facts(const LayoutTables& layout) {
  const std::string languages = schema::language_pattern();
  schema::TableNames formats{&layout.of_format(), {}, {}};
  formats.usual.assign(design::text_formats().begin(), design::text_formats().end());
  return {.id = {},
          .title = {},
          .date_pattern = resume::date_pattern(),
          .end_date_pattern = resume::end_date_pattern(),
          .layout_keys = &layout.of_changes(),
          .names = {{&layout.of_language(), {"ko", "en"}, languages}, std::move(formats)}};
}

std::string describe_fields() {
  std::string fields(kFieldsIntroduction);
  for (const std::string_view kind : resume::entry_kinds()) {
    fields += fields_of_kind(kind);
    if (kind == compose::kPersonKind) fields += fields_of_kind(compose::kContactKind);
  }
  return fields;
}

// A topic without the brackets of a header.
std::string without_brackets(std::string_view topic) {
  std::string name;
  for (const char c : topic)
    if (!base::contains("[] ", c)) name += c;
  return name;
}

// What both formats tell of a name; empty if nothing.
std::string describe_name(std::string_view name) {
  const std::optional<std::string> in_resume = schema::describe_part(resume::resume_spec(), name);
  const std::optional<std::string> in_layout = schema::describe_part(design::layout_spec(), name);
  if (in_resume && in_layout)
    return fmt::format("# In a resume\n\n{}\n# In a layout\n\n{}", *in_resume, *in_layout);
  return in_resume ? *in_resume : in_layout.value_or("");
}

// A section by the name that others, or Koreans, have for it; empty if nobody has.
std::string_view section_called(std::string_view name) {
  for (const schema::KeySpec& key : resume::resume_spec().keys)
    if (schema::has_word(key.aliases, name)) return key.name;
  return {};
}

// What may be meant by a name that is no table: a key of some, or a table of nearly that name.
std::string hint_for(const std::string& name) {
  std::vector<std::string> tables = schema::tables_with_key(resume::resume_spec(), name);
  if (tables.empty()) tables = schema::tables_with_key(design::layout_spec(), name);
  if (!tables.empty())
    return fmt::format("it is a key of `{}`{}; for it alone: hanjang reference {}.{}", tables.front(),
                       tables.size() > 1 ? " and others" : "", tables.front(), name);
  std::vector<std::string> names{std::string(kResumeTopic), std::string(kLayoutTopic)};
  for (ReferenceTopic& topic : reference_topics()) {
    names.push_back(topic.name.substr(topic.name.rfind('.') + 1));
    names.push_back(std::move(topic.name));
  }
  return diag::did_you_mean(name, std::vector<std::string_view>(names.begin(), names.end()));
}

} // namespace

std::string resume_reference() {
  return fmt::format("{}{}", kResumeIntroduction, schema::describe_tables(resume::resume_spec()));
}

std::string layout_reference() {
  return fmt::format("{}{}\n{}", kLayoutIntroduction, schema::describe_tables(design::layout_spec()),
                     describe_fields());
}

std::vector<ReferenceTopic> reference_topics() {
  std::vector<ReferenceTopic> topics;
  const std::vector<schema::TableEntry> tables = schema::list_tables(resume::resume_spec());
  for (const schema::KeySpec& key : resume::resume_spec().keys) {
    // A section that is one text has a line, and no table.
    if (key.entry != nullptr && key.table == nullptr)
      topics.push_back({std::string(key.name), key.doc.en, kResumeTopic});
    for (const schema::TableEntry& table : tables)
      if (table.path.substr(0, table.path.find('.')) == key.name)
        topics.push_back({table.path, table.meaning, kResumeTopic});
  }
  for (schema::TableEntry& table : schema::list_tables(design::layout_spec()))
    topics.push_back({std::move(table.path), table.meaning, kLayoutTopic});
  topics.push_back({std::string(kFieldsTopic), "What rows of entries may name", kLayoutTopic});
  return topics;
}

ReferencePart reference_part(std::string_view topic) {
  if (topic == kResumeTopic) return {resume_reference(), {}};
  if (topic == kLayoutTopic) return {layout_reference(), {}};
  if (topic == kFieldsTopic) return {describe_fields(), {}};
  const std::string name = without_brackets(topic);
  if (std::string text = describe_name(name); !text.empty()) return {std::move(text), {}};
  if (const std::string_view section = section_called(name); !section.empty())
    return {describe_name(section), {}};
  return {{}, hint_for(name)};
}

std::string resume_schema() {
  const LayoutTables layout;
  schema::JsonSchemaFacts facts = schema_facts(layout);
  facts.id = "hanjang:///schema/resume";
  facts.title = "Hanjang: a resume";
  return schema::json_schema(resume::resume_spec(), facts);
}

std::string layout_schema() {
  const LayoutTables layout;
  schema::JsonSchemaFacts facts = schema_facts(layout);
  facts.id = "hanjang:///schema/layout";
  facts.title = "Hanjang: a layout";
  return schema::json_schema(layout.of_file(), facts);
}

} // namespace hanjang::driver
