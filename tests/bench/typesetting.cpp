// Measures typesetting in one process, with everything read and every font open: what a watching run or a
// program that calls the stages pays for pages. It measures only: nothing here passes or fails.

#include "bench/line_census.h"
#include "bench/markdown.h"
#include "bench/rebuild.h"
#include "bench/timing.h"
#include "compose/compose.h"
#include "diag/print.h"
#include "driver/detail/fonts.h"
#include "driver/detail/inputs.h"
#include "driver/detail/languages.h"
#include "driver/detail/layouts.h"
#include "driver/session.h"
#include "layout/layout.h"
#include "resume/resume.h"
#include "system/real_world.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <filesystem>
#include <fmt/format.h>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hanjang::bench {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kDefaultLayout = "classic";
constexpr std::array<std::size_t, 3> kLengths{1, 10, 100};
// Three times as much has to be set to be refused; a hundred times as much is refused by its count of
// entries.
constexpr std::array<std::size_t, 2> kRefused{3, 100};
constexpr int kLeastRuns = 3;

struct Options {
  std::vector<fs::path> files;        ///< empty: every example
  std::vector<std::string> layouts;   ///< empty: the file's own
  std::vector<std::string> languages; ///< empty: the file's own
  std::vector<std::string> tables{"warm", "length", "lines", "rebuild"};
  int runs = 51;

  bool wants(std::string_view table) const {
    return std::find(tables.begin(), tables.end(), table) != tables.end();
  }
};

// One resume in one language and one layout, ready to be laid out.
struct Job {
  std::string name;
  resume::Resume resume;
  design::Design design;
  resume::PageBudget budget;
  bool drop_lowest_priority = false;
};

// What composing and laying out came to. No pages: it was refused.
struct Outcome {
  std::optional<layout::FitReport> fit;
  std::string refusal;
};

// The world of a run: all jobs share the fonts.
class Bench {
public:
  Bench() : inputs_{session_, sources_, diagnostics_}, fonts_(driver::load_fonts(inputs_)) {}

  /// One job for each language of a resume file and each layout asked for. What is wrong is kept for
  /// report().
  std::vector<Job> prepare(const fs::path& file, const Options& options) {
    std::vector<Job> jobs;
    const std::optional<syntax::Node> root = inputs_.load(file, {});
    if (!root) return jobs;
    const std::optional<resume::SourceResume> resume = resume::decode_resume(*root, diagnostics_);
    if (!resume) return jobs;
    for (driver::LayoutRequest& request : requests(*resume, file, options)) {
      const std::optional<design::LayoutChain> chain = driver::load_layout(inputs_, std::move(request));
      if (!chain) continue;
      for (const std::string& language :
           driver::languages_to_build(*resume, resume->languages, options.languages, diagnostics_))
        add_job(file.stem().string(), *resume, *chain, language, jobs);
    }
    return jobs;
  }

  Outcome lay_out_once(const Job& job, const resume::Resume& resume, resume::PageBudget budget) {
    diag::Diagnostics found;
    const compose::Flow flow = compose::compose({resume, job.design, today_}, found);
    const layout::PageRequest request{budget, {}, job.drop_lowest_priority};
    std::optional<layout::LayoutResult> result = layout::lay_out(flow, job.design, request, fonts_, found);
    if (result) return {std::move(result->fit), {}};
    const auto& all = found.all();
    const auto error = std::find_if(all.begin(), all.end(), [](const diag::Diagnostic& d) {
      return d.severity == diag::Severity::error;
    });
    return {{}, error == all.end() ? "refused" : fmt::format("E{}", diag::number_of(error->code))};
  }

  text::FontSet& fonts() { return fonts_; }
  diag::Diagnostics& diagnostics() { return diagnostics_; }
  std::string report() const {
    return diag::print_diagnostics(diagnostics_, sources_, {diag::DiagnosticStyle::brief, false});
  }

private:
  static std::vector<driver::LayoutRequest> requests(const resume::SourceResume& resume, const fs::path& file,
                                                     const Options& options) {
    std::vector<driver::LayoutRequest> result;
    for (const std::string& name : options.layouts) result.push_back({name, {}, {}});
    if (!result.empty()) return result;
    for (const diag::SourceText& name : resume.document.layouts)
      result.push_back({name.text, file.parent_path(), name.span});
    if (result.empty()) result.push_back({std::string(kDefaultLayout), {}, {}});
    return result;
  }

  void add_job(const std::string& stem, const resume::SourceResume& resume, const design::LayoutChain& chain,
               const std::string& language, std::vector<Job>& jobs) {
    resume::Resume selected = resume::select_language(resume, language, diagnostics_);
    std::optional<design::Design> design = design::resolve_design(chain, language, diagnostics_);
    if (!design || !driver::FamilyCheck(fonts_).check(*design, diagnostics_)) return;
    jobs.push_back({fmt::format("{} {}, {}", stem, language, chain.name), std::move(selected),
                    std::move(*design), resume.document.pages.value_or(resume::PageRule{}).budget,
                    resume.document.drop_lowest_priority});
  }

  system::RealWorld world_{std::nullopt};
  driver::Session session_{world_};
  diag::SourceMap sources_;
  diag::Diagnostics diagnostics_;
  driver::Inputs inputs_;
  text::FontSet fonts_;
  base::Date today_ = world_.today(); // once: the time zone is not what is measured
};

std::string milliseconds(double value) { return fmt::format("{:.2f} ms", value); }

// Trials are told only in the details of the fit: one arrow for each on the line of what was tried.
std::string trials_of(const layout::FitReport& fit) {
  const std::size_t begin = fit.details.find("  tried ");
  if (begin == std::string::npos) return "–";
  const std::size_t end = std::min(fit.details.find(" (", begin), fit.details.find('\n', begin));
  std::size_t count = 0;
  for (std::size_t i = fit.details.find("→", begin); i < end; i = fit.details.find("→", i + 1)) ++count;
  return std::to_string(count);
}

TableRow warm_row(Bench& bench, const Job& job, int runs) {
  const Outcome outcome = bench.lay_out_once(job, job.resume, job.budget);
  const Timing timing = time_runs(runs, [&] { bench.lay_out_once(job, job.resume, job.budget); });
  return {job.name, milliseconds(timing.median), milliseconds(timing.best),
          outcome.fit ? std::to_string(outcome.fit->pages) : outcome.refusal,
          outcome.fit ? trials_of(*outcome.fit) : "–"};
}

// The same resume with the entries of each section so many times over, which is what bench.py's long files
// decode to.
resume::Resume repeated(const resume::Resume& resume, std::size_t times) {
  resume::Resume result = resume;
  for (std::size_t i = 0; i < resume.sections.size(); ++i) {
    if (resume.sections[i].kind == "summary") continue;
    const std::vector<resume::Record>& once = resume.sections[i].entries;
    std::vector<resume::Record>& entries = result.sections[i].entries;
    entries.reserve(once.size() * times);
    for (std::size_t n = 1; n < times; ++n) entries.insert(entries.end(), once.begin(), once.end());
  }
  return result;
}

std::string outcome_cell(Bench& bench, const Job& job, const resume::Resume& resume,
                         resume::PageBudget budget, int runs) {
  const Outcome outcome = bench.lay_out_once(job, resume, budget);
  const Timing timing = time_runs(runs, [&] { bench.lay_out_once(job, resume, budget); });
  return fmt::format("{} ({})", milliseconds(timing.median),
                     outcome.fit ? fmt::format("{} p.", outcome.fit->pages) : outcome.refusal);
}

TableRow length_row(Bench& bench, const Job& job, int runs) {
  TableRow row{job.name};
  const auto add = [&](std::size_t times, resume::PageBudget budget) {
    const int fewer = std::max(kLeastRuns, runs / static_cast<int>(times));
    row.push_back(outcome_cell(bench, job, repeated(job.resume, times), budget, fewer));
  };
  for (const std::size_t times : kLengths) add(times, {1, 0});
  for (const std::size_t times : kRefused) add(times, {1, 2});
  return row;
}

std::vector<Corpus> corpora_of(const std::vector<Job>& jobs) {
  std::vector<Corpus> corpora;
  for (const Job& job : jobs) {
    auto corpus = std::find_if(corpora.begin(), corpora.end(),
                               [&](const Corpus& c) { return c.language == job.resume.language; });
    if (corpus == corpora.end()) corpus = corpora.insert(corpora.end(), {job.resume.language, {}});
    add_work_lines(job.resume, *corpus);
  }
  return corpora;
}

template <class MakeRow>
std::vector<TableRow> rows_of(const std::vector<Job>& jobs, const MakeRow& make_row) {
  std::vector<TableRow> rows;
  for (const Job& job : jobs) rows.push_back(make_row(job));
  return rows;
}

void measure_all(Bench& bench, const std::vector<Job>& jobs, const Options& options) {
  if (options.wants("warm"))
    print_table({"lay_out, warm", "median", "best", "pages", "trials"},
                rows_of(jobs, [&](const Job& job) { return warm_row(bench, job, options.runs); }));
  if (options.wants("length"))
    print_table({"lay_out, warm median", "1×", "10×", "100×", "2× in 2 pages", "100× in 2 pages"},
                rows_of(jobs, [&](const Job& job) { return length_row(bench, job, options.runs); }));
  if (options.wants("lines"))
    print_line_census(corpora_of(jobs), jobs.front().design, bench.fonts(), options.runs,
                      bench.diagnostics());
}

std::vector<fs::path> examples() {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(fs::path(HANJANG_SOURCE_DIR) / "examples"))
    if (entry.path().extension() == ".toml") files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

int run(int argc, char** argv) {
  Options options;
  CLI::App app{"Measures typesetting in one process and prints Markdown tables."};
  app.add_option("files", options.files, "resumes; all examples without any");
  app.add_option("--layout", options.layouts, "a layout to set them in, repeatable; else the file's own")
      ->allow_extra_args(false);
  app.add_option("--lang", options.languages, "a language, repeatable; else the file's own")
      ->allow_extra_args(false);
  app.add_option("--table", options.tables, "warm, length, lines or rebuild, repeatable; all without any")
      ->allow_extra_args(false);
  app.add_option("--runs", options.runs, "how often each thing is measured");
  CLI11_PARSE(app, argc, argv);

  const std::vector<fs::path> files = options.files.empty() ? examples() : options.files;
  if (options.wants("rebuild"))
    print_table({"a whole run, both languages", "layout", "new session", "same file again", "a word changed"},
                rebuild_rows(files, options.layouts.empty() ? std::vector<std::string>{""} : options.layouts,
                             options.runs));
  Bench bench;
  std::vector<Job> jobs;
  for (const fs::path& file : files)
    for (Job& job : bench.prepare(file, options)) jobs.push_back(std::move(job));
  if (!jobs.empty()) measure_all(bench, jobs, options);
  fmt::print(stderr, "{}", bench.report());
  return jobs.empty() ? 1 : 0;
}

} // namespace
} // namespace hanjang::bench

int main(int argc, char** argv) { return hanjang::bench::run(argc, argv); }
