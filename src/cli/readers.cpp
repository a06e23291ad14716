#include "cli/detail/readers.h"

#include "base/contains.h"
#include "cli/build_many.h"
#include "cli/detail/document_commands.h"
#include "diag/suggest.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <optional>
#include <utility>

namespace hanjang::cli {
namespace {

// What cannot go together, each said in its own words.
std::optional<UsageError> fault_together(const BuildCommand& command) {
  const bool is_file = driver::find_format(command.format)->is_file();
  if (!is_file && !command.output.empty())
    return refuse(fmt::format("`--format {}` prints to standard output and takes no `-o`", command.format),
                  "");
  if (command.all && !command.variants.empty())
    return refuse("`--all` builds every variant, and takes no `--variant`", "leave one of them out");
  if (command.all && !command.layout.empty())
    return refuse("`--all` builds each variant in its own layout, and takes no `--layout`",
                  "name the variants, as in `--variant ml --variant data`");
  if (command.sheet && command.variants.size() > 1)
    return refuse("`--sheet` shows one document", "give `--variant` once");
  if (command.inputs.size() > 1) return fault_of_many(command);
  if (!command.watch) return std::nullopt;
  if (command.inputs.front() == "-")
    return refuse("`--watch` needs a file; standard input does not change", "");
  if (command.output == "-" || !is_file) return refuse("`--watch` writes files, not standard output", "");
  return std::nullopt;
}

// Digits, as is_job_count() takes them; 0 where there are none.
std::size_t number_of(std::string_view text) {
  std::size_t count = 0;
  std::from_chars(text.data(), text.data() + text.size(), count);
  return count;
}

// The word is one of the formats; its view must outlive what was parsed.
driver::Format format_of(const Parsed& parsed) {
  const driver::FormatInfo* format = driver::find_format(parsed.text("format"));
  return format == nullptr ? driver::kPdf : format->word;
}

} // namespace

UsageError refuse(const std::string& message, const std::string& hint) {
  return {format_usage_error(message, hint)};
}

UsageError refuse_word(std::string_view what, const std::string& word, std::span<const Word> words) {
  std::vector<std::string_view> names(words.size());
  std::ranges::transform(words, names.begin(), &Word::word);
  return refuse(fmt::format("`{}` takes {}, not `{}`", what, fmt::join(names, ", "), word),
                diag::did_you_mean(word, names));
}

Command read_new(const Parsed& parsed) {
  if (parsed.has("output") && !parsed.argument().empty())
    return refuse("`new` writes one file, and `-o` names another", "leave one of them out");
  NewCommand command{.file = parsed.has("output") ? parsed.text("output") : parsed.argument(),
                     .languages = {},
                     .kind = parsed.text("kind")};
  for (std::string& language : parsed.values("lang"))
    if (!base::contains(command.languages, language)) command.languages.push_back(std::move(language));
  if (command.file.empty()) command.file = kStarterFile;
  if (command.languages.empty())
    for (const Word& word : language_words()) command.languages.push_back(word.word);
  if (command.kind.empty()) command.kind = kind_words().front().word;
  return command;
}

Command read_build(const Parsed& parsed) {
  const bool is_sheet = parsed.has("sheet");
  BuildCommand command{.sheet = is_sheet,
                       .inputs = is_sheet ? std::vector{parsed.text("sheet")} : parsed.arguments,
                       .output = parsed.text("output"),
                       .jobs = number_of(parsed.text("jobs")),
                       .variants = parsed.values("variant"),
                       .all = parsed.has("all"),
                       .languages = parsed.values("lang"),
                       .layout = parsed.text("layout"),
                       .pages = parsed.text("pages"),
                       .kind = parsed.text("kind"),
                       .root = parsed.text("root"),
                       .assignments = parsed.values("set"),
                       .strict = parsed.has("strict"),
                       .explain_fit = parsed.has("explain-fit"),
                       .watch = parsed.has("watch"),
                       .timings = parsed.has("timings"),
                       .diagnostics = value_of<kDiagnosticStyles>(parsed, "diagnostics"),
                       .color = value_of<kColorChoices>(parsed, "color"),
                       .format = format_of(parsed)};
  if (std::optional<UsageError> fault = fault_together(command)) return *fault;
  return command;
}

Command read_variants(const Parsed& parsed) {
  return VariantsCommand{.input = parsed.argument(),
                         .root = parsed.text("root"),
                         .languages = parsed.values("lang"),
                         .diagnostics = value_of<kDiagnosticStyles>(parsed, "diagnostics"),
                         .color = value_of<kColorChoices>(parsed, "color")};
}

Command read_count(const Parsed& parsed) {
  return CountCommand{.input = parsed.argument(),
                      .variants = parsed.values("variant"),
                      .languages = parsed.values("lang"),
                      .diagnostics = value_of<kDiagnosticStyles>(parsed, "diagnostics"),
                      .color = value_of<kColorChoices>(parsed, "color")};
}

Command read_check(const Parsed& parsed) {
  std::vector<driver::CheckPart> parts;
  if (parsed.has("parity")) parts.push_back(driver::CheckPart::parity);
  if (parsed.has("spelling")) parts.push_back(driver::CheckPart::spelling);
  if (parsed.text("spelling") == kAllWords) parts.push_back(driver::CheckPart::every_word);
  return CheckCommand{.inputs = parsed.arguments,
                      .root = parsed.text("root"),
                      .layout = parsed.text("layout"),
                      .variants = parsed.values("variant"),
                      .languages = parsed.values("lang"),
                      .parts = std::move(parts),
                      .learn = parsed.values("learn"),
                      .suggest = parsed.has("suggest"),
                      .strict = parsed.has("strict"),
                      .diagnostics = value_of<kDiagnosticStyles>(parsed, "diagnostics"),
                      .color = value_of<kColorChoices>(parsed, "color")};
}

Command read_explain(const Parsed& parsed) { return ExplainCommand{.codes = parsed.arguments}; }

// The options of `layouts` are the sheet's; the listing has none.
Command read_layouts(const Parsed& parsed) {
  if (parsed.has("sheet")) return read_build(parsed);
  if (!parsed.options.empty())
    return refuse(fmt::format("`--{}` needs `--sheet FILE`", parsed.options.front().option->name),
                  "for example: hanjang layouts --sheet me.toml");
  return ListLayouts{};
}

Command read_fonts(const Parsed& /*parsed*/) { return ListFonts{}; }

} // namespace hanjang::cli
