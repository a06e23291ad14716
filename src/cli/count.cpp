#include "cli/count.h"

#include "cli/folders.h"
#include "cli/terminal.h"
#include "driver/answers.h"
#include "driver/source.h"

#include <fmt/format.h>
#include <string>
#include <utility>
#include <vector>

namespace hanjang::cli {
namespace {

using Row = std::vector<std::string>;

constexpr std::size_t kQuestionWidth = 28;

// `612 of 700 no-spaces, 87 %`
Row limit_of(const driver::AnswerCount& answer) {
  if (!answer.limit) return {"-", "-"};
  const double share = static_cast<double>(answer.used) / static_cast<double>(*answer.limit);
  return {fmt::format("{} {}", *answer.limit, answer.unit), fmt::format("{:.0f} %", share * 100)};
}

std::string format_counts(const std::vector<driver::AnswerCount>& answers) {
  std::vector<Row> rows;
  Row& head = rows.emplace_back(Row{"line", "letter", "", "question"});
  for (const driver::UnitCount& count : answers.front().counts) head.push_back(count.unit);
  head.insert(head.end(), {"code points", "UTF-16", "line ends", "limit", "full"});
  for (const driver::AnswerCount& answer : answers) {
    Row& row = rows.emplace_back(
        Row{std::to_string(answer.line), answer.letter, answer.language,
            fmt::format("{}. {}", answer.number, shortened(answer.question, kQuestionWidth))});
    for (const driver::UnitCount& count : answer.counts) row.push_back(std::to_string(count.count));
    row.push_back(std::to_string(answer.code_points));
    row.push_back(std::to_string(answer.utf16_units));
    row.push_back(fmt::format("{} x {}", answer.line_ends, answer.newline));
    for (std::string& cell : limit_of(answer)) row.push_back(std::move(cell));
  }
  return format_table(rows,
                      {true, false, false, false, true, true, true, true, true, true, true, true, true});
}

} // namespace

ExitCode print_counts(const CountCommand& command, const base::World& world) {
  driver::Session session(world);
  diag::SourceMap sources;
  diag::Diagnostics diagnostics;
  const driver::SourceName source{command.input};
  if (std::optional<std::string> text = driver::read_source(source, world, diagnostics)) {
    driver::BuildRequest request = request_of(source, std::move(*text), "");
    request.languages = command.languages;
    request.variants = command.variants;
    const auto answers = driver::count_answers(session, std::move(request), sources, diagnostics);
    const std::string printed = answers.empty() ? std::string() : format_counts(answers);
    print_to_standard_output(printed, diagnostics);
    const bool are_chosen = !command.languages.empty() || !command.variants.empty();
    if (answers.empty() && !diagnostics.has_errors())
      diagnostics.report(diag::Code::cannot_fill, {},
                         are_chosen ? "there are no answers to count in what is asked for"
                                    : "there are no answers to count",
                         are_chosen ? "ask for another language or variant, or for all: `hanjang count FILE`"
                                    : "write [[letter]] with [[letter.questions]]");
  }
  print_to_standard_error(diagnostics, sources, print_options(command.diagnostics, command.color));
  return exit_code_of(diagnostics);
}

} // namespace hanjang::cli
