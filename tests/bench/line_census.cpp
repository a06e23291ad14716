#include "bench/line_census.h"

#include "bench/markdown.h"
#include "bench/timing.h"
#include "text/paragraph.h"
#include "unit/text/first_fit.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <fmt/format.h>
#include <string_view>
#include <utility>
#include <variant>

namespace hanjang::bench {
namespace {

constexpr std::size_t kParagraphs = 8;
constexpr double kTypeSize = 9.5;
constexpr int kNarrowest = 180;
constexpr int kWidest = 520;
constexpr int kStep = 2;

// A last line shorter than this share of the measure is a runt.
constexpr double kRuntShare = 0.15;

enum class Method { first_fit, total_fit };

struct Census {
  std::size_t paragraphs = 0;
  std::size_t lines = 0;
  std::size_t runts = 0;
  double square_sum = 0; ///< of widths against the mean of their own paragraph; last lines do not count
  std::size_t freedom = 0;

  double rag() const { return freedom == 0 ? 0 : std::sqrt(square_sum / static_cast<double>(freedom)); }
};

// A paragraph's last line may end anywhere, so only the others say how even its edge is.
void count_rag(const std::vector<text::LineRange>& lines, Census& census) {
  if (lines.size() < 3) return;
  const std::size_t count = lines.size() - 1;
  double mean = 0;
  for (std::size_t i = 0; i < count; ++i) mean += lines[i].width.value / static_cast<double>(count);
  for (std::size_t i = 0; i < count; ++i)
    census.square_sum += (lines[i].width.value - mean) * (lines[i].width.value - mean);
  census.freedom += count - 1;
}

void count(const std::vector<text::LineRange>& lines, double measure, Census& census) {
  ++census.paragraphs;
  census.lines += lines.size();
  if (lines.size() > 1 && lines.back().width.value < kRuntShare * measure) ++census.runts;
  count_rag(lines, census);
}

Census set_all(const std::vector<text::ShapedText>& texts, const text::FontSet& fonts, Method method) {
  const std::vector<base::Pt> sizes{base::Pt{kTypeSize}};
  Census census;
  for (const text::ShapedText& text : texts)
    for (int width = kNarrowest; width <= kWidest; width += kStep) {
      const base::Pt measure{static_cast<double>(width)};
      count(method == Method::first_fit ? test::first_fit_lines(text, sizes, fonts, measure)
                                        : text::fit_lines(text, sizes, fonts, measure),
            measure.value, census);
    }
  return census;
}

std::vector<text::ShapedText> shape_corpus(const Corpus& corpus, const text::FontRequest& font,
                                           text::FontSet& fonts, diag::Diagnostics& diagnostics) {
  std::vector<text::ShapedText> texts;
  for (const std::string& paragraph : corpus.paragraphs) {
    const std::vector<text::TextSpan> spans{{diag::SourceText{paragraph, {}, {}}, font}};
    texts.push_back(text::shape(spans, corpus.language, fonts, diagnostics));
  }
  return texts;
}

// As many paragraphs as the census takes, evenly spread, so that each resume has a say.
Corpus sample(const Corpus& all) {
  Corpus result{all.language, {}};
  const std::size_t wanted = std::min(kParagraphs, all.paragraphs.size());
  for (std::size_t i = 0; i < wanted; ++i)
    result.paragraphs.push_back(all.paragraphs[i * all.paragraphs.size() / wanted]);
  return result;
}

TableRow census_row(std::string_view language, std::string_view method, const Census& census, Timing timing) {
  return {std::string(language),
          std::string(method),
          std::to_string(census.paragraphs),
          std::to_string(census.lines),
          std::to_string(census.runts),
          fmt::format("{:.1f} pt", census.rag()),
          fmt::format("{:.1f} µs", timing.median * 1000 /
                                       static_cast<double>(std::max<std::size_t>(census.paragraphs, 1)))};
}

// How much more `after` is than `before`, in per cent of it.
double change(std::size_t before, std::size_t after) {
  if (before == 0) return 0;
  return (static_cast<double>(after) / static_cast<double>(before) - 1) * 100;
}

void add_record(const resume::Record& record, Corpus& corpus) {
  const auto* project = record.get<resume::RichText>("project");
  const auto* role = record.get<resume::RichText>("role");
  const auto* result = record.get<resume::RichText>("result");
  if (project != nullptr && role != nullptr && result != nullptr)
    corpus.paragraphs.push_back(
        fmt::format("{} · {} — {}", project->plain(), role->plain(), result->plain()));
  for (const auto& field : record.fields)
    if (const auto* records = std::get_if<std::vector<resume::Record>>(&field.value))
      for (const resume::Record& item : *records) add_record(item, corpus);
}

} // namespace

void add_work_lines(const resume::Resume& resume, Corpus& corpus) {
  for (const resume::Section& section : resume.sections)
    for (const resume::Record& record : section.entries) add_record(record, corpus);
}

void print_line_census(const std::vector<Corpus>& corpora, const design::Design& design, text::FontSet& fonts,
                       int runs, diag::Diagnostics& diagnostics) {
  const design::Style& body = design.styles.front();
  const text::FontRequest font{body.families, body.weight, body.features};
  std::vector<TableRow> rows;
  std::vector<TableRow> changes;
  for (const Corpus& corpus : corpora) {
    const std::vector<text::ShapedText> texts = shape_corpus(sample(corpus), font, fonts, diagnostics);
    const auto measured = [&](std::string_view name, Method method) {
      const Census census = set_all(texts, fonts, method);
      const Timing timing = time_runs(runs, [&] { set_all(texts, fonts, method); });
      rows.push_back(census_row(corpus.language, name, census, timing));
      return census;
    };
    const Census first = measured("first fit", Method::first_fit);
    const Census total = measured("total fit", Method::total_fit);
    changes.push_back(
        {corpus.language, fmt::format("{:+.1f} %", change(first.runts, total.runts)),
         fmt::format("{:+.2f} %", change(first.lines, total.lines)),
         fmt::format("{:+.1f} %", first.rag() > 0 ? (total.rag() / first.rag() - 1) * 100 : 0)});
  }
  fmt::print(
      "{} work lines of each language in {}, {} pt, measures of {} to {} pt in steps of {} pt; a runt is a "
      "last line below {:.0f} % of the measure, rag the standard deviation of the other lines' widths\n\n",
      kParagraphs, body.families.front(), kTypeSize, kNarrowest, kWidest, kStep, kRuntShare * 100);
  print_table({"lines", "way", "paragraphs set", "lines", "runts", "rag", "time of a paragraph"}, rows);
  print_table({"total fit against first fit", "runts", "lines", "rag"}, changes);
}

} // namespace hanjang::bench
