#include "driver/check.h"

#include "base/contains.h"
#include "driver/detail/figures.h"
#include "driver/detail/inputs.h"
#include "driver/detail/materials.h"
#include "driver/detail/parts.h"
#include "driver/detail/photo.h"
#include "driver/detail/run.h"
#include "driver/detail/stopwatch.h"
#include "driver/detail/word_lists.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace hanjang::driver {
namespace {

// Sets every document, for what is told of it and for the lines that are long on its pages.
std::vector<review::LongText> set_documents(const Run& run) {
  std::vector<review::LongText> long_texts;
  for_each_document(run, [&](JobContext& context) {
    PartSetter setter(context);
    if (!setter.can_set()) return;
    for (const Job& job : jobs_of(context.document, context.request)) {
      const auto parts = setter.set(job);
      if (!parts) continue;
      for (std::size_t i = 0; i < parts->size(); ++i) {
        if (context.document.layouts[i].kind != design::DocumentKind::resume) continue;
        for (const layout::LongItem& item : (*parts)[i].fit.long_items)
          long_texts.push_back({item.span, job.language, item.lines, item.characters});
      }
    }
  });
  return long_texts;
}

// The findings of each section, in the order in which sections stand in the file.
std::vector<SectionFindings> count_findings(const resume::SourceResume& resume,
                                            const diag::Diagnostics& diagnostics) {
  std::vector<SectionFindings> sections;
  for (const diag::Diagnostic& diagnostic : diagnostics.all()) {
    const std::string name = diagnostic.span ? review::section_at(resume, diagnostic.span) : std::string();
    auto known = std::ranges::find(sections, name, &SectionFindings::section);
    if (known == sections.end()) known = sections.insert(sections.end(), SectionFindings{name, 0, 0, 0});
    switch (diagnostic.severity) {
    case diag::Severity::error:
      ++known->errors;
      break;
    case diag::Severity::warning:
      ++known->warnings;
      break;
    case diag::Severity::note:
      ++known->notes;
      break;
    }
  }
  return sections;
}

// What reading has told and is of use where only some parts are looked at: what is wrong, and for parity
// which texts lack a language.
void keep_some(const diag::Diagnostics& found, bool is_parity, diag::Diagnostics& diagnostics) {
  for (const diag::Diagnostic& diagnostic : found.all())
    if (diagnostic.severity == diag::Severity::error ||
        (is_parity && diagnostic.code == diag::Code::missing_translation))
      diagnostics.add(diagnostic);
}

CheckResult result_of(const resume::SourceResume& resume, const diag::Diagnostics& diagnostics) {
  review::ParityTable parity = review::parity_of(resume);
  CheckResult result{.findings = count_findings(resume, diagnostics),
                     .languages = std::move(parity.languages),
                     .parity = {}};
  for (review::ParityRow& row : parity.rows)
    result.parity.push_back(
        {std::move(row.section), row.entries, std::move(row.texts), std::move(row.missing)});
  return result;
}

} // namespace

CheckResult check(Session& session, CheckRequest request, Spelling& spelling, diag::SourceMap& sources,
                  diag::Diagnostics& diagnostics) {
  BuildRequest& build = request.build;
  if (build.strict) diagnostics.promote_warnings();
  const bool is_whole = request.parts.empty();
  diag::Diagnostics found;
  Inputs inputs{session, sources, is_whole ? diagnostics : found, root_of(build)};
  std::vector<StageTime> times;
  Stopwatch stopwatch(times);
  Materials materials = read_materials(build, inputs, stopwatch);
  std::vector<review::LongText> long_texts;
  if (is_whole) {
    PhotoLoader photos(inputs, build.folder);
    if (materials.resume) photos.note(*materials.resume);
    FigureLoader figures(inputs, build.folder);
    long_texts = set_documents({build, materials, photos, figures, inputs, stopwatch});
  } else {
    keep_some(found, base::contains(request.parts, CheckPart::parity), diagnostics);
  }
  if (!materials.resume) return {};
  const WordLookup lookup(build.folder, spelling, inputs.world(), diagnostics);
  review::review({*materials.resume, inputs.world().today(), long_texts, &sources, &lookup.sources()},
                 request.parts, diagnostics);
  lookup.report_lacks();
  return result_of(*materials.resume, diagnostics);
}

} // namespace hanjang::driver
