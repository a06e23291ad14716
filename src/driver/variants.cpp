#include "driver/variants.h"

#include "driver/detail/figures.h"
#include "driver/detail/parts.h"
#include "driver/detail/run.h"
#include "resume/keys.h"
#include "resume/letters.h"
#include "resume/resume.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>
#include <span>
#include <string_view>
#include <utility>

namespace hanjang::driver {
namespace {

using Place = std::pair<diag::SourceId, std::uint32_t>;

Place place_of(diag::Span span) { return {span.source, span.begin}; }

// A document in one language: the places of all that it prints, and of what had to go for its pages.
class Shown {
public:
  Shown(const resume::Resume& resume, const std::vector<diag::Span>& dropped) : language_(resume.language) {
    for (const diag::Span span : dropped) dropped_.insert(place_of(span));
    add_sections(resume);
  }

  /// What it prints besides: a letter.
  void add_sections(const resume::Resume& resume) {
    add(resume.person);
    for (const resume::Section& section : resume.sections) {
      const std::size_t before = places_.size();
      for (const resume::Record& entry : section.entries) add(entry);
      (places_.size() > before ? places_ : dropped_).insert(place_of(section.span));
    }
  }

  const std::string& language() const { return language_; }
  bool has(diag::Span span) const { return places_.contains(place_of(span)); }
  bool dropped(diag::Span span) const { return dropped_.contains(place_of(span)); }

private:
  void add(const resume::Record& record, bool is_dropped = false) {
    is_dropped = is_dropped || dropped_.contains(place_of(record.span));
    std::set<Place>& places = is_dropped ? dropped_ : places_;
    places.insert(place_of(record.span));
    for (const auto& field : record.fields) {
      if (const auto* records = std::get_if<std::vector<resume::Record>>(&field.value))
        for (const resume::Record& inner : *records) add(inner, is_dropped);
      if (const auto* text = std::get_if<resume::RichText>(&field.value)) places.insert(place_of(text->span));
      if (const auto* texts = std::get_if<std::vector<resume::RichText>>(&field.value))
        for (const resume::RichText& text : *texts) places.insert(place_of(text.span));
    }
  }

  std::string language_;
  std::set<Place> places_;
  std::set<Place> dropped_;
};

// A document as it was set, and what it prints in each of its languages.
struct SetDocument {
  VariantColumn column;
  std::optional<resume::LocalizedText> summary; ///< of the variant's own
  std::vector<Shown> shown = {};
};

// The rows of a file, from its top to its foot.
class RowWriter {
public:
  RowWriter(const std::vector<SetDocument>& documents, const diag::SourceMap& sources, std::string language)
      : documents_(documents), sources_(sources), language_(std::move(language)) {}

  std::vector<VariantRow> run(const resume::SourceResume& resume) {
    lists(resume.person, 0);
    const bool has_summary = std::ranges::find(resume.sections, resume::kSummarySection,
                                               &resume::SourceSection::kind) != resume.sections.end();
    if (!has_summary) own_summaries();
    for (const resume::SourceSection& section : resume.sections) {
      add(section.title ? text_of(*section.title) : section.kind, section.span, 0);
      for (const resume::SourceRecord& entry : section.entries) this->entry(entry);
    }
    for (const resume::SourceRecord& letter : resume.letters) {
      const std::string id = resume::letter_id(letter);
      add(id.empty() ? std::string(resume::kLetterKind) : fmt::format("{} {}", resume::kLetterKind, id),
          letter.span, 0);
    }
    return std::move(rows_);
  }

private:
  static constexpr std::string_view kAlways[]{"work", "positions"};

  // Those that variants alone have.
  void own_summaries() {
    for (const SetDocument& document : documents_)
      if (document.summary) add(std::string(resume::kSummarySection), document.summary->span, 0);
  }

  std::string text_of(const resume::LocalizedText& text) const {
    return resume::version_of(text, language_).plain();
  }

  // Its title, or the first of what it says.
  std::string label_of(const resume::SourceRecord& record) const {
    for (const auto& field : record.fields) {
      if (const auto* text = std::get_if<resume::LocalizedText>(&field.value)) return text_of(*text);
      if (const auto* plain = std::get_if<diag::SourceText>(&field.value)) return plain->text;
      const auto* list = std::get_if<std::vector<resume::LocalizedText>>(&field.value);
      if (list != nullptr && !list->empty()) return text_of(list->front());
    }
    return std::string(record.spec->name);
  }

  void add(std::string label, diag::Span span, std::size_t depth) {
    add(std::move(label), {&span, 1}, depth);
  }

  // `spans` are where it is written, one for each of its versions.
  void add(std::string label, std::span<const diag::Span> spans, std::size_t depth) {
    VariantRow row{.label = std::move(label), .line = line_of(spans.front()), .depth = depth, .marks = {}};
    for (const SetDocument& document : documents_) {
      VariantMark& mark = row.marks.emplace_back();
      for (const Shown& shown : document.shown) {
        if (std::ranges::any_of(spans, [&](diag::Span span) { return shown.has(span); }))
          mark.languages.push_back(shown.language());
        else if (std::ranges::any_of(spans, [&](diag::Span span) { return shown.dropped(span); }))
          mark.is_dropped = true;
      }
    }
    rows_.push_back(std::move(row));
  }

  std::size_t line_of(diag::Span span) const {
    return span ? sources_.file(span.source).line_of(span.begin) : 0;
  }

  // A summary stands where its section does: its text tells which one it is.
  void entry(const resume::SourceRecord& entry) {
    const auto* text = entry.get<resume::LocalizedText>("text");
    if (entry.spec->name == resume::kSummarySection && text != nullptr)
      add_text(*text, 1);
    else
      record(entry, 1);
  }

  void record(const resume::SourceRecord& record, std::size_t depth) {
    add(label_of(record), record.span, depth);
    lists(record, depth + 1);
  }

  void lists(const resume::SourceRecord& record, std::size_t depth) {
    const auto has_tags = [](const auto& item) { return !item.tags.empty(); };
    for (const auto& field : record.fields) {
      const auto* records = std::get_if<std::vector<resume::SourceRecord>>(&field.value);
      const bool is_always = std::ranges::find(kAlways, field.key->name) != std::end(kAlways);
      if (records != nullptr && (is_always || std::ranges::any_of(*records, has_tags)))
        for (const resume::SourceRecord& inner : *records) this->record(inner, depth);
      const auto* texts = std::get_if<std::vector<resume::LocalizedText>>(&field.value);
      if (texts != nullptr && std::ranges::any_of(*texts, has_tags))
        for (const resume::LocalizedText& text : *texts) add_text(text, depth);
    }
  }

  void add_text(const resume::LocalizedText& text, std::size_t depth) {
    std::vector<diag::Span> spans;
    for (const auto& [language, version] : text.versions) spans.push_back(version.span);
    add(text_of(text), spans, depth);
  }

  const std::vector<SetDocument>& documents_;
  const diag::SourceMap& sources_;
  std::string language_;
  std::vector<VariantRow> rows_;
};

// What had to go of every part: what one of them prints is printed.
std::vector<diag::Span> dropped_of(const std::vector<SetPart>& parts) {
  std::vector<diag::Span> dropped = parts.front().fit.dropped;
  for (const SetPart& part : parts)
    std::erase_if(dropped, [&](diag::Span span) {
      return std::ranges::find(part.fit.dropped, place_of(span), place_of) == part.fit.dropped.end();
    });
  return dropped;
}

// As its files are called.
std::string name_of(const DocumentPlan& document) {
  const std::string& variant = document.recipe.variant;
  if (!document.is_one_of_letters) return variant;
  return variant.empty() ? document.letter_name() : variant + "." + document.letter_name();
}

SetDocument set_document(JobContext& context) {
  const DocumentPlan& document = context.document;
  SetDocument result{.column = {.variant = name_of(document), .layout = layout_names(document), .pages = {}},
                     .summary = document.recipe.summary};
  PartSetter setter(context);
  const bool can_be_set = setter.can_set();
  for (const Job& job : jobs_of(document, context.request)) {
    const auto parts = can_be_set ? setter.set(job) : std::nullopt;
    result.column.pages.push_back(
        {job.language, parts ? std::optional(report_of(*parts, document)) : std::nullopt});
    Shown& shown = result.shown.emplace_back(document.resume_in(job.language),
                                             parts ? dropped_of(*parts) : std::vector<diag::Span>{});
    for (const resume::Resume& letter : document.letters)
      if (letter.language == job.language) shown.add_sections(letter);
  }
  return result;
}

} // namespace

VariantTable list_variants(Session& session, BuildRequest request, diag::SourceMap& sources,
                           diag::Diagnostics& diagnostics) {
  request.all_variants = true;
  std::vector<StageTime> times;
  Stopwatch stopwatch(times);
  Inputs inputs{session, sources, diagnostics, root_of(request)};
  Materials materials = read_materials(request, inputs, stopwatch);
  const bool is_wrong = diagnostics.has_errors();
  PhotoLoader photos(inputs, request.folder);
  FigureLoader figures(inputs, request.folder);
  std::vector<SetDocument> documents;
  for_each_document({request, materials, photos, figures, inputs, stopwatch},
                    [&](JobContext& context) { documents.push_back(set_document(context)); });
  VariantTable table;
  if (is_wrong) return table;
  const auto is_of_no_language = [](const SetDocument& document) { return document.shown.empty(); };
  if (!materials.resume || std::ranges::all_of(documents, is_of_no_language)) return table;
  table.rows = RowWriter(documents, sources, materials.resume->languages.front()).run(*materials.resume);
  for (SetDocument& document : documents) table.columns.push_back(std::move(document.column));
  return table;
}

} // namespace hanjang::driver
