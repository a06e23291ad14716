#include "cli/arguments.h"

#include "base/contains.h"
#include "cli/commands.h"
#include "cli/detail/readers.h"
#include "cli/help.h"
#include "diag/suggest.h"
#include "driver/version.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <deque>
#include <fmt/format.h>
#include <optional>

namespace hanjang::cli {
namespace {

// A command of the table in the parser, and what stands on the command line of each of its options.
struct ParsedCommand {
  const CommandSpec* spec;
  CLI::App* app;
  CLI::Option* argument = nullptr;
  std::vector<CLI::Option*> options = {}; // in the order of the table
};

struct Parser {
  CLI::App app;
  std::deque<ParsedCommand> commands;
  bool wants_help = false;
  bool wants_version = false;

  Parser();
  Parser(const Parser&) = delete;
  Parser& operator=(const Parser&) = delete;

  const ParsedCommand* chosen() const;

private:
  void add_answers(CLI::App& to);
};

std::string names_of(const OptionSpec& option) {
  const std::string letter = option.letter == '\0' ? std::string() : fmt::format("-{},", option.letter);
  return fmt::format("{}--{}", letter, option.name);
}

// One value each time it is given, kept as written; which of them count is known when all are.
CLI::Option* add_option(CLI::App& app, const OptionSpec& option) {
  if (option.is_flag()) {
    CLI::Option* const flag = app.add_flag(names_of(option));
    return option.extra.empty() ? flag->disable_flag_override() : flag;
  }
  const CLI::callback_t keep = [](const CLI::results_t&) { return true; };
  return app.add_option(names_of(option), keep)
      ->expected(1, CLI::detail::expected_max_vector_size)
      ->allow_extra_args(false);
}

CLI::Option* add_argument(CLI::App& app, const ArgumentSpec& argument) {
  if (argument.name.empty()) return nullptr;
  const CLI::callback_t keep = [](const CLI::results_t&) { return true; };
  CLI::Option* option = app.add_option(std::string(argument.name), keep);
  if (!argument.only.empty()) return option;
  return option->expected(1, CLI::detail::expected_max_vector_size)->allow_extra_args();
}

// The help is one text of ours; each command only notes that it was asked for.
void Parser::add_answers(CLI::App& to) {
  to.set_help_flag();
  to.add_flag(names_of(kHelp), wants_help);
  to.add_flag(names_of(kVersion), wants_version);
}

Parser::Parser() {
  add_answers(app);
  app.require_subcommand(0, 1); // what follows a command may be called like one: `hanjang help build`
  for (const CommandSpec& spec : cli::commands()) {
    commands.push_back({.spec = &spec, .app = app.add_subcommand(std::string(spec.name))});
    ParsedCommand& command = commands.back();
    add_answers(*command.app);
    command.argument = add_argument(*command.app, spec.argument);
    for (const OptionSpec& option : spec.options) command.options.push_back(add_option(*command.app, option));
  }
}

const ParsedCommand* Parser::chosen() const {
  const auto found =
      std::ranges::find_if(commands, [](const auto& command) { return command.app->parsed(); });
  return found == commands.end() ? nullptr : &*found;
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

std::string example_hint(const OptionSpec& option) {
  return option.example.empty() ? std::string() : fmt::format("for example: {}", option.example);
}

// What is wrong with the values of an option. An option that is given and holds nothing is a slip, as of a
// shell variable that is not set.
std::optional<UsageError> fault_of(const GivenOption& given) {
  const OptionSpec& option = *given.option;
  const std::string name = fmt::format("--{}", option.name);
  const auto is_empty = [](const std::string& value) { return value.empty(); };
  if (!option.is_flag() && (given.values.empty() || std::ranges::any_of(given.values, is_empty)))
    return refuse(fmt::format("`{}` needs {}", name, option.needs), example_hint(option));
  for (const std::string& value : given.values) {
    if (option.is_taken != nullptr && !option.is_taken(value))
      return refuse(fmt::format("`{}` takes {}, not `{}`", name, option.takes, value), example_hint(option));
    if (option.words == nullptr) continue;
    const std::vector<Word> words = option.words();
    if (std::ranges::find(words, value, &Word::word) == words.end()) return refuse_word(name, value, words);
  }
  return std::nullopt;
}

// The values that count. Of a flag that was given without one there is none.
std::vector<std::string> values_of(const OptionSpec& option, std::vector<std::string> values) {
  if (option.is_flag()) {
    std::erase(values, "true");
    return values;
  }
  if (option.is_list) return split_at_commas(values);
  if (!option.may_repeat) values.erase(values.begin(), values.end() - 1);
  return values;
}

// The value of a flag stands behind `=`; behind a blank it would be a file.
std::optional<UsageError> fault_of_apart(const Parsed& parsed) {
  for (const GivenOption& given : parsed.options) {
    if (given.option->extra.empty() || !given.values.empty()) continue;
    for (const Word& word : words_from(given.option->words))
      if (base::contains(parsed.arguments, word.word))
        return refuse(fmt::format("`--{}` takes `{}` behind an equals sign", given.option->name, word.word),
                      fmt::format("write `--{}={}`", given.option->name, word.word));
  }
  return std::nullopt;
}

Command read_command(const ParsedCommand& command) {
  const CommandSpec& spec = *command.spec;
  Parsed parsed{.command = spec};
  for (std::size_t i = 0; i < spec.options.size(); ++i) {
    if (command.options[i]->count() == 0) continue;
    const OptionSpec& option = spec.options[i];
    parsed.options.push_back({&option, values_of(option, command.options[i]->results())});
    if (std::optional<UsageError> fault = fault_of(parsed.options.back())) return *fault;
  }
  if (command.argument != nullptr) parsed.arguments = command.argument->results();
  if (std::optional<UsageError> fault = fault_of_apart(parsed)) return *fault;
  const bool is_needed = !spec.argument.needs.empty() && !parsed.has(spec.argument.unless);
  if (is_needed && parsed.argument().empty())
    return refuse(fmt::format("`{}` needs {}", spec.name, spec.argument.needs),
                  fmt::format("for example: hanjang {} {}", spec.name, spec.argument.example));
  return spec.read(parsed);
}

Command read_line(const Parser& parser) {
  const ParsedCommand* command = parser.chosen();
  if (parser.wants_help) return Answer{command == nullptr ? program_help() : help_of(*command->spec)};
  if (parser.wants_version) return Answer{fmt::format("hanjang {}\n", driver::version())};
  if (command == nullptr) return UsageError{program_help()};
  return read_command(*command);
}

// True if `word` is one of the names that others use.
bool is_called(std::string_view also, std::string_view word) {
  return base::contains(fmt::format(" {} ", also), fmt::format(" {} ", word));
}

// Every option that may be meant: of the command, or of all of them.
std::vector<const OptionSpec*> options_of(const CommandSpec* command) {
  std::vector<const OptionSpec*> options{&kHelp, &kVersion};
  for (const CommandSpec& other : commands())
    if (command == nullptr || command == &other)
      for (const OptionSpec& option : other.options) options.push_back(&option);
  return options;
}

// The command that has an option, or nullptr; of several, that with the most, whose options are asked for
// most.
const CommandSpec* command_with(std::string_view option) {
  const CommandSpec* best = nullptr;
  for (const CommandSpec& command : commands())
    if (find_option(command, option) != nullptr &&
        (best == nullptr || command.options.size() > best->options.size()))
      best = &command;
  return best;
}

UsageError explain_option(const std::string& word, const CommandSpec* command) {
  const std::string dashed = word.substr(0, word.find('='));
  const std::string_view name = std::string_view(dashed).substr(std::min<std::size_t>(2, dashed.size()));
  const std::string unknown = fmt::format("there is no option `{}`", dashed);
  std::vector<std::string> names;
  for (const OptionSpec* option : options_of(command)) {
    if (is_called(option->also, name))
      return refuse(unknown, fmt::format("it is called `--{}`", option->name));
    names.push_back(fmt::format("--{}", option->name));
  }
  if (const CommandSpec* other = dashed.starts_with("--") ? command_with(name) : nullptr)
    return command == nullptr ? refuse(fmt::format("`{}` is an option of `hanjang {}`", dashed, other->name),
                                       fmt::format("write it behind `{}`", other->name))
                              : refuse(fmt::format("`hanjang {}` has no option `{}`", command->name, dashed),
                                       fmt::format("`hanjang {}` has", other->name));
  const std::vector<std::string_view> views(names.begin(), names.end());
  return refuse(unknown, diag::did_you_mean(dashed, views));
}

// A word that is neither an option nor the argument of a command.
UsageError explain_argument(const std::string& word, const ParsedCommand& command) {
  const CommandSpec& spec = *command.spec;
  const std::string unexpected = fmt::format("unexpected argument `{}`", word);
  if (!spec.argument.only.empty())
    return refuse(unexpected, fmt::format("`{}` takes {}", spec.name, spec.argument.only));
  for (std::size_t i = 0; i < spec.options.size(); ++i) {
    const OptionSpec& option = spec.options[i];
    if (option.offer != Offer::resumes) continue;
    if (command.options[i]->count() > 0)
      return refuse(unexpected, fmt::format("`--{}` takes one file", option.name));
    if (word.ends_with(".toml"))
      return refuse(unexpected,
                    fmt::format("did you mean `hanjang {} --{} {}`?", spec.name, option.name, word));
  }
  return refuse(unexpected, "");
}

UsageError explain_command(const std::string& word) {
  if (word.ends_with(".toml"))
    return refuse(fmt::format("`{}` is not a command", word),
                  fmt::format("did you mean `hanjang build {}`?", word));
  const std::string unknown = fmt::format("there is no command `{}`", word);
  std::vector<std::string_view> names;
  for (const CommandSpec& command : commands()) {
    if (is_called(command.also, word)) return refuse(unknown, fmt::format("it is called `{}`", command.name));
    names.push_back(command.name);
  }
  return refuse(unknown, diag::did_you_mean(word, names));
}

UsageError explain_extra(const std::string& word, const Parser& parser) {
  const ParsedCommand* command = parser.chosen();
  if (word.starts_with("-")) return explain_option(word, command == nullptr ? nullptr : command->spec);
  return command == nullptr ? explain_command(word) : explain_argument(word, *command);
}

// CLI11 names the option only in its message: `--lang: 1 required TEXT missing`, or `all was given a
// disallowed flag override`.
UsageError explain_mismatch(std::string_view message, const Parser& parser) {
  const std::string_view word = message.substr(0, message.find_first_of(": "));
  const std::string_view name = word.substr(std::min(word.find_first_not_of('-'), word.size()));
  const ParsedCommand* command = parser.chosen();
  const OptionSpec* option = command == nullptr ? nullptr : find_option(*command->spec, name);
  const bool is_flag = option == nullptr || option->is_flag();
  return refuse(fmt::format("`--{}` {} value", name, is_flag ? "takes no" : "needs a"), "");
}

} // namespace

Command parse_arguments(int argc, char** argv) {
  Parser parser;
  try {
    parser.app.parse(argc, argv);
    return read_line(parser);
  } catch (const CLI::ExtrasError&) {
    return explain_extra(parser.app.remaining(true).front(), parser);
  } catch (const CLI::ArgumentMismatch& error) {
    return explain_mismatch(error.what(), parser);
  } catch (const CLI::ParseError& error) {
    return refuse(error.what(), "");
  }
}

std::string format_usage_error(const std::string& message, const std::string& hint) {
  return fmt::format("hanjang: {}\n{}Try `hanjang --help`.\n", message,
                     hint.empty() ? std::string() : fmt::format("  {}\n", hint));
}

} // namespace hanjang::cli
