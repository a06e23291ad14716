#include "compose/detail/borrowed_words.h"

#include "base/contains.h"
#include "base/utf8.h"
#include "compose/detail/fields.h"
#include "compose/detail/names.h"
#include "compose/detail/views.h"
#include "compose/printable.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hanjang::compose {
namespace {

// What of the dates holds no words: orders of year, month and day, whose names ICU has in every language.
// Whether a duration prints is seen at its field; its pattern would not print what is put behind it.
constexpr std::array<std::string_view, 5> kUnmarked{"dates.year", "dates.month", "dates.day", "dates.range",
                                                    "dates.duration"};

constexpr char32_t kFirstMark = 0xF0000; // of a plane for private use, which no resume has letters of

// `dates.since` or `pattern.studies` of the words of a design; null: they have no pattern of that name.
template <typename Words>
auto* pattern_of(Words& words, std::string_view name) {
  const std::string_view table = name.substr(0, name.find('.'));
  auto& patterns = table == "pattern" ? words.patterns : words.dates;
  const auto found = patterns.find(std::string(name.substr(name.find('.') + 1)));
  const bool is_there = (table == "pattern" || table == "dates") && found != patterns.end();
  return is_there ? &found->second : nullptr;
}

// `present.other` likewise.
template <typename Words>
auto* present_of(Words& words, std::string_view name) {
  constexpr std::string_view kTable = "present.";
  const auto found = name.starts_with(kTable) ? words.present.find(std::string(name.substr(kTable.size())))
                                              : words.present.end();
  return found != words.present.end() ? &found->second : nullptr;
}

/// Words that were put marks behind, to see in what is printed which of them it is made with.
struct Marked {
  design::Design design;
  std::vector<std::pair<std::string, std::string>> names; ///< a word's mark, and its name
};

Marked with_marks(const design::Design& design) {
  Marked marked;
  marked.design.language = design.language;
  marked.design.url = design.url;
  marked.design.words = design.words;
  const auto mark = [&](const std::string& name, std::string& word) {
    std::string sign;
    base::utf8::append(sign, kFirstMark + static_cast<char32_t>(marked.names.size()));
    word += sign;
    marked.names.emplace_back(std::move(sign), name);
  };
  for (const auto& [place, name] : design.words.foreign) {
    if (base::contains(kUnmarked, name)) continue;
    if (diag::SourceText* pattern = pattern_of(marked.design.words, name))
      mark(name, pattern->text);
    else if (std::string* word = present_of(marked.design.words, name))
      mark(name, *word);
  }
  return marked;
}

class WordCollector {
public:
  WordCollector(const resume::Resume& resume, const design::Design& design, base::Date today)
      : design_(design), marked_(with_marks(design)), printer_(marked_.design, today, &resume) {}

  void section(const resume::Section& section) {
    if (!section.title) title(section.kind);
    for (const resume::Record& record : section.entries)
      this->record(record, entry_kind(section, record, design_));
  }

  void title(const std::string& kind) {
    if (const auto found = design_.words.titles.find(kind); found != design_.words.titles.end())
      add(found->second);
  }

  void record(const resume::Record& record, const std::string& kind) {
    const auto design = design_.entries.find(kind);
    if (design == design_.entries.end()) return;
    for (const design::Row& row : design->second.rows) this->row(record, row);
  }

  /// The names of the words, each with what the layout has for it.
  const std::map<std::string, std::string>& words() const { return words_; }

private:
  void row(const resume::Record& record, const design::Row& row) {
    for (const auto* fields : {&row.hang, &row.label, &row.left, &row.right}) this->fields(record, *fields);
    for (const design::CellDesign& cell : row.cells)
      if (fields(record, cell.fields)) add(cell.title);
    const auto* inner = record.get<std::vector<resume::Record>>(row.list.text);
    if (inner == nullptr) return;
    for (const resume::Record& item : *inner) this->record(item, std::string(item.spec->name));
  }

  // True if one of them prints; words alone always do.
  bool fields(const resume::Record& record, const std::vector<design::FieldRef>& fields) {
    const auto is_word = [](const design::FieldRef& field) { return field.field.empty(); };
    bool prints = std::ranges::all_of(fields, is_word);
    for (const design::FieldRef& field : fields) {
      if (is_word(field)) continue;
      const auto items = printer_.items(record, field.field);
      if (items.empty()) continue;
      prints = true;
      if (field.is_labelled) add(field.before);
      if (record.get<bool>(field.field) != nullptr) add(field.word);
      if (field.field == kDurationField || field.field == kCareerField) add(std::string("dates.duration"));
      for (const auto& item : items)
        for (const resume::Inline& part : item) marks_of(part.text.text);
    }
    if (prints)
      for (const design::FieldRef& field : fields)
        if (is_word(field)) add(field.word);
    return prints && !fields.empty();
  }

  void marks_of(std::string_view text) {
    for (const auto& [mark, name] : marked_.names)
      if (base::contains(text, mark)) add(name);
  }

  void add(const std::string& name) {
    if (const diag::SourceText* pattern = pattern_of(design_.words, name)) return add(*pattern);
    if (const std::string* word = present_of(design_.words, name)) words_.emplace(name, *word);
  }

  void add(const diag::SourceText& word) {
    const auto found = design_.words.foreign.find({word.span.source, word.span.begin});
    if (!word.text.empty() && found != design_.words.foreign.end()) words_.emplace(found->second, word.text);
  }

  const design::Design& design_;
  Marked marked_;
  FieldPrinter printer_;
  std::map<std::string, std::string> words_;
};

// As a string of TOML, to be pasted.
std::string quoted(std::string_view text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') result += '\\';
    result += c;
  }
  return result + "\"";
}

} // namespace

void check_borrowed_words(const resume::Resume& resume, const design::Design& design, base::Date today,
                          diag::Diagnostics& diagnostics) {
  if (design.words.foreign.empty()) return;
  WordCollector words(resume, design, today);
  words.record(resume.person, std::string(kPersonKind));
  for (const design::Region& region : design.regions)
    if (region.names(kContactKind)) {
      words.record(resume.person, std::string(kContactKind));
      words.title(std::string(kContactKind));
    }
  for (const resume::Section& section : resume.sections)
    if (!is_hidden(section, design)) words.section(section);
  if (words.words().empty()) return;
  const std::string primary = resume.language.substr(0, resume.language.find('-'));
  std::string lines;
  for (const auto& [name, text] : words.words()) lines += fmt::format("\n{} = {}", name, quoted(text));
  diagnostics.report(diag::Code::missing_words, resume.language_span,
                     fmt::format("layout `{}` has no words in \"{}\"", design.name, resume.language),
                     fmt::format("add these to the file, and write each in \"{0}\":\n"
                                 "[layout.language.{0}]{1}",
                                 primary, lines));
}

} // namespace hanjang::compose
