#include "cli/arguments.h"

#include "cli/help.h"
#include "diag/suggest.h"
#include "driver/version.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <optional>
#include <span>
#include <string_view>

namespace hanjang::cli {
namespace {

constexpr std::array<std::string_view, 7> kCommandNames{"build", "variants",  "count", "layouts",
                                                        "fonts", "reference", "schema"};
constexpr std::array<std::string_view, 17> kOptionNames{
    "--sheet", "--pages",   "--set",    "--explain-fit", "--output", "--variant",
    "--all",   "--lang",    "--layout", "--strict",      "--watch",  "--diagnostics",
    "--color", "--timings", "--format", "--help",        "--version"};

// The words an option takes, and the value of each.
template <class Value>
struct Choice {
  std::string_view word;
  Value value;
};

constexpr std::array<Choice<diag::DiagnosticStyle>, 3> kDiagnosticStyles{
    {{"rich", diag::DiagnosticStyle::rich},
     {"short", diag::DiagnosticStyle::brief},
     {"json", diag::DiagnosticStyle::json}}};
constexpr std::array<Choice<ColorChoice>, 3> kColorChoices{
    {{"auto", ColorChoice::automatic}, {"always", ColorChoice::always}, {"never", ColorChoice::never}}};
constexpr std::array<Choice<Reference>, 2> kReferenceChoices{
    {{"resume", Reference::resume}, {"layout", Reference::layout}}};

// Thrown inside this file only, where CLI11's own exceptions are at home.
struct WrongValue {
  std::string message;
  std::string hint;
};

[[noreturn]] void refuse(const std::string& option, const std::string& word,
                         const std::vector<std::string_view>& words) {
  throw WrongValue{fmt::format("`{}` takes {}, not `{}`", option, fmt::join(words, ", "), word),
                   diag::did_you_mean(word, words)};
}

template <class Value, std::size_t count>
Value choose(const std::string& option, const std::string& word,
             const std::array<Choice<Value>, count>& choices) {
  std::vector<std::string_view> words;
  for (const Choice<Value>& choice : choices) {
    if (choice.word == word) return choice.value;
    words.push_back(choice.word);
  }
  refuse(option, word, words);
}

driver::Format choose_format(const std::string& word) {
  if (const driver::FormatInfo* format = driver::find_format(word)) return format->word;
  std::vector<std::string_view> words;
  for (const driver::FormatInfo& format : driver::formats()) words.push_back(format.word);
  refuse("--format", word, words);
}

// Options as written, to be read when all of them are known.
struct RawBuild {
  BuildCommand command;
  std::optional<std::string> output;
  std::optional<std::string> layout;
  std::optional<std::string> pages;
  std::optional<std::string> root;
  std::optional<std::string> kind;
  std::vector<std::string> variants;
  std::vector<std::string> languages;
  std::optional<std::string> sheet;
  std::string diagnostics = "rich";
  std::string color = "auto";
  std::string format = "pdf";
};

// The program's parser and what it fills in.
struct Parser {
  CLI::App app;
  CLI::App* build;
  CLI::App* variants;
  CLI::App* count;
  CLI::App* layouts;
  CLI::App* fonts;
  CLI::App* reference;
  CLI::App* schema;
  RawBuild raw;
  std::string topic;
  bool wants_help = false;
  bool wants_version = false;

  Parser();
  Parser(const Parser&) = delete;
  Parser& operator=(const Parser&) = delete;
};

Parser::Parser()
    : build(app.add_subcommand("build")), variants(app.add_subcommand("variants")),
      count(app.add_subcommand("count")), layouts(app.add_subcommand("layouts")),
      fonts(app.add_subcommand("fonts")), reference(app.add_subcommand("reference")),
      schema(app.add_subcommand("schema")) {
  // The help is one text of ours; each command only notes that it was asked for.
  for (CLI::App* command : {&app, build, variants, count, layouts, fonts, reference, schema}) {
    command->set_help_flag();
    command->add_flag("-h,--help", wants_help);
    command->add_flag("--version", wants_version);
  }
  for (CLI::App* teller : {reference, schema}) teller->add_option("TOPIC", topic);
  BuildCommand& command = raw.command;
  for (CLI::App* maker : {build, layouts}) {
    maker->add_option("-o,--output", raw.output)->take_last();
    maker->add_option("--set", command.assignments)->allow_extra_args(false);
    maker->add_option("--pages", raw.pages)->take_last();
  }
  for (CLI::App* chooser : {build, layouts, count})
    chooser->add_option("--variant", raw.variants)->allow_extra_args(false);
  for (CLI::App* reader : {build, variants, layouts}) reader->add_option("--root", raw.root)->take_last();
  for (CLI::App* reader : {build, variants, count, layouts}) {
    reader->add_option("--lang", raw.languages)->allow_extra_args(false);
    reader->add_option("--diagnostics", raw.diagnostics)->take_last();
    reader->add_option("--color", raw.color)->take_last();
  }
  layouts->add_option("--sheet", raw.sheet)->take_last();
  layouts->add_option("--kind", raw.kind)->take_last();
  for (CLI::App* reader : {build, variants, count}) reader->add_option("FILE", command.input);
  build->add_option("--layout", raw.layout)->take_last();
  build->add_flag("--all", command.all);
  build->add_flag("--explain-fit", command.explain_fit);
  build->add_flag("--strict", command.strict);
  build->add_flag("--watch", command.watch);
  build->add_flag("--timings", command.timings);
  build->add_option("--format", raw.format)->take_last();
}

std::vector<std::string> split_at_commas(const std::vector<std::string>& lists) {
  std::vector<std::string> items;
  for (std::string_view list : lists)
    for (std::size_t comma = 0; comma != std::string_view::npos;) {
      comma = list.find(',');
      if (const std::string_view item = list.substr(0, comma); !item.empty()) items.emplace_back(item);
      if (comma != std::string_view::npos) list.remove_prefix(comma + 1);
    }
  return items;
}

// What cannot go together, each said in its own words.
void check_together(const BuildCommand& command) {
  if (command.input.empty()) throw WrongValue{"`build` needs a resume", "for example: hanjang build me.toml"};
  const bool is_file = driver::find_format(command.format)->is_file();
  if (!is_file && !command.output.empty())
    throw WrongValue{fmt::format("`--format {}` prints to standard output and takes no `-o`", command.format),
                     ""};
  if (command.all && !command.variants.empty())
    throw WrongValue{"`--all` builds every variant, and takes no `--variant`", "leave one of them out"};
  if (command.all && !command.layout.empty())
    throw WrongValue{"`--all` builds each variant in its own layout, and takes no `--layout`",
                     "name the variants, as in `--variant ml --variant data`"};
  if (command.sheet && command.variants.size() > 1)
    throw WrongValue{"`--sheet` shows one document", "give `--variant` once"};
  if (!command.watch) return;
  if (command.input == "-") throw WrongValue{"`--watch` needs a file; standard input does not change", ""};
  if (command.output == "-" || !is_file) throw WrongValue{"`--watch` writes files, not standard output", ""};
}

// An option that is given and holds nothing is a slip, as of a shell variable that is not set.
std::string read_text(const std::string& option, const std::optional<std::string>& text) {
  if (text && text->empty()) throw WrongValue{fmt::format("`{}` needs a value", option), ""};
  return text.value_or("");
}

void check_assignment(const std::string& assignment) {
  const std::size_t equals = assignment.find('=');
  if (equals == std::string::npos || assignment.find_first_not_of(' ') == equals)
    throw WrongValue{fmt::format("`--set` takes KEY=VALUE, not `{}`", assignment),
                     "for example: --set color.accent=#8a1c2b"};
}

std::vector<std::string> read_languages(const RawBuild& raw) {
  std::vector<std::string> languages = split_at_commas(raw.languages);
  if (languages.empty() && !raw.languages.empty())
    throw WrongValue{"`--lang` needs a language", "for example: --lang ko,en"};
  return languages;
}

std::vector<std::string> read_variant_names(const RawBuild& raw) {
  std::vector<std::string> names = split_at_commas(raw.variants);
  if (names.empty() && !raw.variants.empty())
    throw WrongValue{"`--variant` needs a name", "for example: --variant data"};
  return names;
}

BuildCommand read_build(const RawBuild& raw) {
  BuildCommand command = raw.command;
  command.sheet = raw.sheet.has_value();
  if (command.sheet) command.input = read_text("--sheet", raw.sheet);
  command.output = read_text("--output", raw.output);
  command.layout = read_text("--layout", raw.layout);
  command.pages = read_text("--pages", raw.pages);
  command.root = read_text("--root", raw.root);
  if (!command.pages.empty() && !driver::is_page_budget(command.pages))
    throw WrongValue{fmt::format("`--pages` takes a number of pages, not `{}`", command.pages),
                     "for example: --pages 2 (at most two) or --pages 1-2"};
  command.kind = read_text("--kind", raw.kind);
  if (!command.kind.empty() && !driver::is_document_kind(command.kind))
    throw WrongValue{fmt::format("`--kind` does not know `{}`", command.kind),
                     "the kinds are those that `hanjang layouts` lists"};
  for (const std::string& assignment : command.assignments) check_assignment(assignment);
  command.languages = read_languages(raw);
  command.variants = read_variant_names(raw);
  command.diagnostics = choose("--diagnostics", raw.diagnostics, kDiagnosticStyles);
  command.color = choose("--color", raw.color, kColorChoices);
  command.format = choose_format(raw.format);
  check_together(command);
  return command;
}

VariantsCommand read_variants(const RawBuild& raw) {
  if (raw.command.input.empty())
    throw WrongValue{"`variants` needs a resume", "for example: hanjang variants me.toml"};
  return {.input = raw.command.input,
          .root = read_text("--root", raw.root),
          .languages = read_languages(raw),
          .diagnostics = choose("--diagnostics", raw.diagnostics, kDiagnosticStyles),
          .color = choose("--color", raw.color, kColorChoices)};
}

CountCommand read_count(const RawBuild& raw) {
  if (raw.command.input.empty())
    throw WrongValue{"`count` needs a resume", "for example: hanjang count me.toml"};
  return {.input = raw.command.input,
          .variants = read_variant_names(raw),
          .languages = read_languages(raw),
          .diagnostics = choose("--diagnostics", raw.diagnostics, kDiagnosticStyles),
          .color = choose("--color", raw.color, kColorChoices)};
}

// The options of `layouts` are the sheet's; the listing has none.
Command read_layouts(const Parser& parser) {
  if (parser.raw.sheet) return read_build(parser.raw);
  for (const CLI::Option* option : parser.layouts->get_options())
    if (option->count() > 0)
      throw WrongValue{fmt::format("`{}` needs `--sheet FILE`", option->get_name()),
                       "for example: hanjang layouts --sheet me.toml"};
  return ListLayouts{};
}

// The topic of `reference` and of `schema`.
Reference read_topic(const std::string& command, const std::string& topic) {
  if (topic.empty())
    throw WrongValue{fmt::format("`{}` needs a topic: resume or layout", command),
                     fmt::format("for example: hanjang {} layout", command)};
  return choose(command, topic, kReferenceChoices);
}

Answer answer_help(const Parser& parser) {
  if (parser.build->parsed()) return {build_help()};
  const std::string_view text = parser.variants->parsed()    ? kVariantsHelp
                                : parser.count->parsed()     ? kCountHelp
                                : parser.layouts->parsed()   ? kLayoutsHelp
                                : parser.fonts->parsed()     ? kFontsHelp
                                : parser.reference->parsed() ? kReferenceHelp
                                : parser.schema->parsed()    ? kSchemaHelp
                                                             : kMainHelp;
  return {std::string(text)};
}

Command read_command(const Parser& parser) {
  if (parser.wants_help) return answer_help(parser);
  if (parser.wants_version) return Answer{fmt::format("hanjang {}\n", driver::version())};
  if (parser.build->parsed()) return read_build(parser.raw);
  if (parser.variants->parsed()) return read_variants(parser.raw);
  if (parser.count->parsed()) return read_count(parser.raw);
  if (parser.layouts->parsed()) return read_layouts(parser);
  if (parser.fonts->parsed()) return ListFonts{};
  if (parser.reference->parsed()) return read_topic("reference", parser.topic);
  if (parser.schema->parsed()) return SchemaCommand{read_topic("schema", parser.topic)};
  return UsageError{std::string(kMainHelp)};
}

UsageError explain_option(const std::string& word) {
  if (word == "--emit") return {format_usage_error("there is no option `--emit`", "it is called `--format`")};
  const bool is_known = std::find(kOptionNames.begin(), kOptionNames.end(), word) != kOptionNames.end();
  const std::string_view command = word == "--sheet" ? "layouts" : "build";
  if (is_known)
    return {format_usage_error(fmt::format("`{}` is an option of `hanjang {}`", word, command),
                               fmt::format("write it behind `{}`", command))};
  return {format_usage_error(fmt::format("there is no option `{}`", word),
                             diag::did_you_mean(word, kOptionNames))};
}

// A word that is neither an option nor a command nor the one FILE.
UsageError explain_extra(const std::string& word, const Parser& parser) {
  if (word.starts_with("-")) return explain_option(word);
  if (parser.build->parsed())
    return {format_usage_error(fmt::format("unexpected argument `{}`", word), "`build` takes one file")};
  if (parser.variants->parsed())
    return {format_usage_error(fmt::format("unexpected argument `{}`", word), "`variants` takes one file")};
  if (parser.count->parsed())
    return {format_usage_error(fmt::format("unexpected argument `{}`", word), "`count` takes one file")};
  if (parser.raw.sheet)
    return {format_usage_error(fmt::format("unexpected argument `{}`", word), "`--sheet` takes one file")};
  if (parser.layouts->parsed() && word.ends_with(".toml"))
    return {format_usage_error(fmt::format("unexpected argument `{}`", word),
                               fmt::format("did you mean `hanjang layouts --sheet {}`?", word))};
  if (parser.reference->parsed())
    return {format_usage_error(fmt::format("unexpected argument `{}`", word), "`reference` takes one topic")};
  if (parser.schema->parsed())
    return {format_usage_error(fmt::format("unexpected argument `{}`", word), "`schema` takes one topic")};
  if (!parser.app.get_subcommands().empty())
    return {format_usage_error(fmt::format("unexpected argument `{}`", word), "")};
  if (word.ends_with(".toml"))
    return {format_usage_error(fmt::format("`{}` is not a command", word),
                               fmt::format("did you mean `hanjang build {}`?", word))};
  return {format_usage_error(fmt::format("there is no command `{}`", word),
                             diag::did_you_mean(word, kCommandNames))};
}

// CLI11 names the option only in its message, `--lang: 1 required TEXT missing`.
UsageError explain_missing_value(std::string_view message) {
  return {format_usage_error(fmt::format("`{}` needs a value", message.substr(0, message.find(':'))), "")};
}

Command parse(Parser& parser, int argc, char** argv) {
  try {
    parser.app.parse(argc, argv);
    return read_command(parser);
  } catch (const CLI::ExtrasError&) {
    return explain_extra(parser.app.remaining(true).front(), parser);
  } catch (const CLI::ArgumentMismatch& error) {
    return explain_missing_value(error.what());
  } catch (const CLI::ParseError& error) {
    return UsageError{format_usage_error(error.what(), "")};
  } catch (const WrongValue& error) {
    return UsageError{format_usage_error(error.message, error.hint)};
  }
}

} // namespace

Command parse_arguments(int argc, char** argv) {
  Parser parser;
  return parse(parser, argc, argv);
}

std::string format_usage_error(const std::string& message, const std::string& hint) {
  return fmt::format("hanjang: {}\n{}Try `hanjang --help`.\n", message,
                     hint.empty() ? std::string() : fmt::format("  {}\n", hint));
}

} // namespace hanjang::cli
