#include "driver/variants.h"

#include "driver/detail/fonts.h"
#include "driver/detail/kinds.h"
#include "driver/detail/run.h"
#include "resume/resume.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

namespace hanjang::driver {
namespace {

using Place = std::pair<diag::SourceId, std::uint32_t>;

Place place_of(diag::Span span) { return {span.source, span.begin}; }

// The places of all that a document shows.
class Shown {
public:
  explicit Shown(const DocumentPlan& document) {
    for (const resume::Resume& resume : document.selected) {
      add(resume.person);
      for (const resume::Section& section : resume.sections) {
        places_.insert(place_of(section.span));
        for (const resume::Record& entry : section.entries) add(entry);
      }
    }
  }

  bool has(diag::Span span) const { return places_.contains(place_of(span)); }
  bool has(const resume::LocalizedText& text) const {
    using Version = std::pair<std::string, resume::RichText>;
    return std::ranges::any_of(text.versions,
                               [this](const Version& version) { return has(version.second.span); });
  }

private:
  void add(const resume::Record& record) {
    places_.insert(place_of(record.span));
    for (const auto& field : record.fields) {
      if (const auto* records = std::get_if<std::vector<resume::Record>>(&field.value))
        for (const resume::Record& inner : *records) add(inner);
      if (const auto* texts = std::get_if<std::vector<resume::RichText>>(&field.value))
        for (const resume::RichText& text : *texts) places_.insert(place_of(text.span));
    }
  }

  std::set<Place> places_;
};

// The rows of a file, from its top to its foot.
class RowWriter {
public:
  RowWriter(const std::vector<DocumentPlan>& documents, const diag::SourceMap& sources, std::string language)
      : sources_(sources), language_(std::move(language)) {
    for (const DocumentPlan& document : documents) shown_.emplace_back(document);
  }

  std::vector<VariantRow> run(const resume::SourceResume& resume) {
    lists(resume.person, 0);
    for (const resume::SourceSection& section : resume.sections) {
      add(section.title ? text_of(*section.title) : section.kind, section.span, 0);
      for (const resume::SourceRecord& entry : section.entries) record(entry, 1);
    }
    return std::move(rows_);
  }

private:
  static constexpr std::string_view kAlways[]{"work", "positions"};

  std::string text_of(const resume::LocalizedText& text) const {
    return resume::version_of(text, language_).plain();
  }

  // Its title, or the first of what it says.
  std::string label_of(const resume::SourceRecord& record) const {
    for (const auto& field : record.fields) {
      if (const auto* text = std::get_if<resume::LocalizedText>(&field.value)) return text_of(*text);
      if (const auto* plain = std::get_if<diag::SourceText>(&field.value)) return plain->text;
    }
    return std::string(record.spec->name);
  }

  void add(std::string label, diag::Span span, std::size_t depth) {
    VariantRow row{.label = std::move(label), .line = line_of(span), .depth = depth, .shown = {}};
    for (const Shown& shown : shown_) row.shown.push_back(shown.has(span));
    rows_.push_back(std::move(row));
  }

  std::size_t line_of(diag::Span span) const {
    return span ? sources_.file(span.source).line_of(span.begin) : 0;
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
    add(text_of(text), text.span, depth);
    for (std::size_t i = 0; i < shown_.size(); ++i) rows_.back().shown[i] = shown_[i].has(text);
  }

  const diag::SourceMap& sources_;
  std::string language_;
  std::vector<Shown> shown_;
  std::vector<VariantRow> rows_;
};

VariantColumn column_of(JobContext& context) {
  const DocumentPlan& document = context.document;
  VariantColumn column{.variant = document.recipe.variant, .layout = {}, .pages = {}};
  if (document.layouts.empty() || !document.layouts.front().chain) return column;
  const ChosenLayout& layout = document.layouts.front();
  column.layout = layout.name;
  if (!can_fill(layout, document, context.inputs.diagnostics)) return column;
  FamilyCheck families(context.materials.fonts, layout.chain->files);
  for (const Job& job : jobs_of(document, context.request)) {
    VariantPages& pages = column.pages.emplace_back(VariantPages{job.language, {}});
    const auto design = design::resolve_design(*layout.chain, job.language, context.inputs.diagnostics);
    if (!design || !families.check(*design, context.inputs.diagnostics)) continue;
    if (const auto set = set_pages(job, *design, context)) pages.report = report_of(set->fit);
  }
  return column;
}

} // namespace

VariantTable list_variants(Session& session, BuildRequest request, diag::SourceMap& sources,
                           diag::Diagnostics& diagnostics) {
  request.all_variants = true;
  std::vector<StageTime> times;
  Stopwatch stopwatch(times);
  Inputs inputs{session, sources, diagnostics};
  Materials materials = read_materials(request, inputs, stopwatch);
  PhotoLoader photos(inputs, request.folder);
  VariantTable table;
  for_each_document({request, materials, photos, inputs, stopwatch},
                    [&](JobContext& context) { table.columns.push_back(column_of(context)); });
  if (!materials.resume) return {};
  table.rows =
      RowWriter(materials.documents, sources, materials.resume->languages.front()).run(*materials.resume);
  return table;
}

} // namespace hanjang::driver
