#pragma once
// A resume as values. One form serves both ends of select(): with every language in each text
// (SourceResume), and with one (Resume).

#include "base/date.h"
#include "diag/source.h"
#include "schema/schema.h"
#include "syntax/node.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace hanjang::resume {

/// A stretch of text of one look. `text` has the markup characters taken out and remembers where each byte
/// stood in the source.
struct Inline {
  diag::SourceText text;
  bool strong = false;
  bool emphasis = false;
  bool code = false;
  std::string url;             ///< empty: not a link
  std::string link_words = {}; ///< of a link what it is, where its text is an address and does not say
};

/// A further paragraph of a text, or an item of a list in it.
struct ProseBlock {
  std::vector<Inline> inlines;
  bool is_item = false;
};

/// Text of one language with its markup read. U+2028 in it ends a line.
struct RichText {
  std::vector<Inline> inlines; ///< its first paragraph; none where it begins with a list
  diag::Span span;
  std::vector<ProseBlock> rest = {}; ///< what stands below that, of keys that take prose

  bool empty() const { return inlines.empty() && rest.empty(); }
  /// The letters alone, paragraphs and items parted by line ends.
  std::string plain() const;
};

/// Names by which variants pick what bears them.
using Tags = std::vector<diag::SourceText>;

/// Text in every language its writer gave. The language "" is a plain string: it serves all of them.
struct LocalizedText {
  std::vector<std::pair<std::string, RichText>> versions;
  diag::Span span;
  Tags tags = {}; ///< of an item of a list
};

/// A date with the place it was written at. `present` only where the key takes it.
struct DateValue {
  base::Date date;
  bool present = false;
  diag::Span span;
  bool is_expected = false; ///< written as one that is yet to come
};

template <class Text>
struct BasicRecord;

/// What a field holds. SourceText is for what is the same in every language: an address, a path. `true`
/// stands for words of the layout's.
template <class Text>
using FieldValue = std::variant<Text, std::vector<Text>, diag::SourceText, std::vector<diag::SourceText>,
                                DateValue, bool, std::int64_t, std::vector<BasicRecord<Text>>>;

template <class Text>
struct Field {
  const schema::KeySpec* key; ///< in the key table; never null
  diag::Span span;
  FieldValue<Text> value;
};

/// A table of the source: a person, a job, a line of work. Fields stand in source order, each key once. Where
/// a link has a known network and a handle and no `url`, a `url` field made from them comes last. Empty texts
/// and lists are left out.
template <class Text>
struct BasicRecord {
  const schema::TableSpec* spec = nullptr;
  diag::Span span;
  std::vector<Field<Text>> fields;
  Tags tags;
  Tags allow; ///< codes of a review that say nothing of it
  std::int64_t priority = 0;
  bool breaks_page = false; ///< begins a page
  bool keep = false;        ///< no page ends in the middle of it
  bool is_whole = true;     ///< no field is missing that was written: all could be read, and none is hidden

  /// The value of a key if it is there and holds a T, else nullptr.
  template <class T>
  const T* get(std::string_view name) const {
    for (const auto& field : fields)
      if (field.key->name == name) return std::get_if<T>(&field.value);
    return nullptr;
  }
};

/// A section as it will stand under one heading. `kind` is the key it was written under.
///
/// `summary` has one entry with the field `text`. A `[[section]]` of the writer's own has kind "section", a
/// title, perhaps an `id`, and its `entries`, of the spec of the kind it is `as`, else of
/// `entry_spec("section")`; what was written as its own `text` and `items` comes first, as an entry of that
/// spec without a title.
template <class Text>
struct BasicSection {
  std::string kind;
  std::optional<Text> title;
  diag::Span span;
  std::vector<BasicRecord<Text>> entries;
  std::string id; ///< the writer's name for a section of their own; empty: none
  bool breaks_page = false;
  bool keep = false;
  bool is_asked_for = false; ///< by name, to be printed also where a layout hides it
};

/// True if a section goes by that name: the key it was written under, or its writer's own name for it.
template <class Text>
bool is_called(const BasicSection<Text>& section, std::string_view name) {
  return section.kind == name || (!section.id.empty() && section.id == name);
}

using SourceRecord = BasicRecord<LocalizedText>;
using SourceSection = BasicSection<LocalizedText>;
using Record = BasicRecord<RichText>;
using Section = BasicSection<RichText>;

/// How many pages are allowed.
struct PageBudget {
  int least = 1;
  int most = 0; ///< 0: as many as it takes

  /// True if so many are not too many.
  bool holds(std::size_t pages) const { return most == 0 || pages <= static_cast<std::size_t>(most); }
};

/// The order of a section's entries.
enum class Sort : std::uint8_t { as_written, newest, oldest };

/// `[document.section.NAME]`: what is to be said of a whole section, whose own key is an array of entries.
struct SectionSettings {
  diag::SourceText name;              ///< of a section, or the `id` of one
  std::optional<LocalizedText> title; ///< in place of the layout's
  Sort sort = Sort::as_written;
  diag::Span sort_span;
  bool breaks_page = false;
  bool keep = false;
};

/// Key paths (`person.birth`, `education.score`, `military`) by language; "" is all.
using PathsByLanguage = std::map<std::string, std::vector<diag::SourceText>>;

/// What is not printed, and what is all the same.
struct Visibility {
  PathsByLanguage hide;
  PathsByLanguage show;
};

/// Languages in the order wanted, with the places that name them.
using LanguageList = std::vector<std::pair<std::string, diag::Span>>;

/// How many pages, and where it says so.
struct PageRule {
  PageBudget budget;
  diag::Span span;
};

/// `[document]`.
struct DocumentSettings {
  LanguageList languages;                ///< empty: all that occur
  std::vector<diag::SourceText> layouts; ///< of each of its parts; empty: one part, in the default layout
  std::optional<PageRule> pages;
  bool drop_lowest_priority = false;  ///< leave out what has the lowest priority rather than refuse
  std::optional<LocalizedText> title; ///< of the PDF; else made from the name and the headline
  std::optional<LocalizedText> file;  ///< a pattern of file names
  Visibility visibility;
  std::vector<SectionSettings> sections;
  bool without_internships = false; ///< in the years of all jobs
};

/// `[variant.NAME]`, with what it takes from those it extends. What is not there is as `[document]` has it.
struct Variant {
  diag::SourceText name;
  std::optional<Tags> tags; ///< what shows has one of them, or none of its own
  Tags without;
  std::optional<std::vector<diag::SourceText>> sections;
  std::optional<LanguageList> languages;
  std::optional<LocalizedText> headline;
  std::optional<LocalizedText> summary;
  std::optional<std::vector<diag::SourceText>> layouts; ///< of each of its parts; at least one
  std::optional<syntax::Node> set;                      ///< laid over the layouts
  std::optional<PageRule> pages;
  bool drop_lowest_priority = false;
  std::optional<LocalizedText> title;
  std::optional<LocalizedText> file;
  Visibility visibility; ///< on top of the document's
  std::optional<diag::SourceText> letter;
};

/// `[check]`: what a review says of the file, by codes such as `R012`.
struct CheckSettings {
  std::vector<diag::SourceText> allow; ///< not at all
  std::vector<diag::SourceText> warn;  ///< also where it is not said by default
  std::vector<diag::SourceText> deny;  ///< as an error
};

/// The whole file, every language in it.
struct SourceResume {
  DocumentSettings document;
  SourceRecord person;
  std::vector<SourceSection> sections; ///< in source order
  std::vector<Variant> variants;
  std::vector<SourceRecord> letters; ///< each with a `body` or with `questions`
  CheckSettings check;
  /// What to build: as asked for, or all that occur, in order of first use.
  std::vector<std::string> languages;
  /// All that occur in a text; none if every text is a plain string.
  std::vector<std::string> languages_written;
};

/// One language of it, ready to be set.
struct Resume {
  std::string language;     ///< BCP 47
  diag::Span language_span; ///< where it is asked for, if it is
  std::string title;        ///< of the PDF
  std::string author;       ///< the person's name
  Record person;
  std::vector<Section> sections;
  bool sections_are_in_order = false; ///< as a variant asks for them, whatever the layout says
  bool without_internships = false;   ///< in the years of all jobs
};

} // namespace hanjang::resume
