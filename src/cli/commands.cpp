#include "cli/commands.h"

#include "cli/detail/document_commands.h"
#include "cli/detail/listing_commands.h"
#include "cli/help.h"

#include <algorithm>
#include <array>

namespace hanjang::cli {
namespace {

constexpr std::array kCommands{kNew,   kBuild,     kCheck,  kExplain,     kVariants,    kCount, kLayouts,
                               kFonts, kReference, kSchema, kHelpCommand, kCompletions, kMan};

constexpr Term kFirstSteps[]{
    {"hanjang new me.toml", "writes a resume of an invented person, to be made your own"},
    {"hanjang build me.toml", "makes me.ko.pdf and me.en.pdf, or says line by line what is wrong"},
    {"hanjang build me.toml --watch", "makes them again whenever you save"},
    {"hanjang check me.toml", "says what a good reviewer would"},
    {"hanjang layouts --sheet me.toml", "shows the resume in every layout, to choose one"},
    {"hanjang reference resume", "lists every key that may stand in the file"},
};
constexpr Term kExitCodes[]{
    {"0", "done"},
    {"1", "the resume or the layout is wrong"},
    {"2", "the command line is wrong"},
    {"3", "a file, a font or the disk is in the way"},
    {"70", "a bug in hanjang"},
};
constexpr Term kEnvironment[]{
    {"NO_COLOR", "if it is not empty, nothing is printed in colour but where `--color always` asks for it"},
    {"SOURCE_DATE_EPOCH", "seconds since 1970 that stand for now: today's date, and the date in PDFs"},
    {"XDG_CONFIG_HOME", "the folder of settings in place of ~/.config"},
    {"XDG_DATA_HOME", "the folder of fonts of your own in place of ~/.local/share"},
    {"HANJANG_DATA", "the folder with the `layouts` and `fonts` to use in place of the program's own"},
};
constexpr Term kFiles[]{
    {"me.toml", "a resume; it may name files in its own folder and below, or below that of `--root`"},
    {"~/.config/hanjang/fonts", "manifests of your own fonts; they come before those of the program"},
    {"../share/hanjang", "layouts, font manifests and examples, as seen from the folder of the program"},
};
constexpr std::array kTopics{
    TopicSpec{"start", "FIRST STEPS", "the first steps", "From nothing to a resume:", kFirstSteps},
    TopicSpec{"exit-codes", "EXIT STATUS", "what the exit code says",
              "The exit code of every command:", kExitCodes},
    TopicSpec{"environment", "ENVIRONMENT", "variables that hanjang reads",
              "What hanjang takes from the environment:", kEnvironment},
    TopicSpec{"files", "FILES", "which files hanjang reads", "Where hanjang looks for files:", kFiles},
};

constexpr Example kProgramExamples[]{
    {"hanjang new me.toml", "a first resume to fill in"},
    {"hanjang build me.toml", "me.ko.pdf and me.en.pdf"},
    {"hanjang build me.toml --lang en", "me.en.pdf alone"},
    {"hanjang build me.toml --watch", "again whenever the file changes"},
    {"hanjang layouts --sheet me.toml", "me.layouts.pdf: me in every layout"},
};

template <class Row>
const Row* find_row(std::span<const Row> rows, std::string_view name) {
  const auto found = std::ranges::find(rows, name, &Row::name);
  return found == rows.end() ? nullptr : &*found;
}

const GivenOption* find_given(const Parsed& parsed, std::string_view option) {
  const auto found =
      std::ranges::find(parsed.options, option, [](const GivenOption& given) { return given.option->name; });
  return found == parsed.options.end() ? nullptr : &*found;
}

} // namespace

std::vector<Word> words_from(WordList list) { return list == nullptr ? std::vector<Word>() : list(); }

bool have_meanings(const std::vector<Word>& words) {
  return std::ranges::any_of(words, [](const Word& word) { return !word.meaning.empty(); });
}

std::span<const CommandSpec> commands() { return kCommands; }
const CommandSpec* find_command(std::string_view name) { return find_row(commands(), name); }
const OptionSpec* find_option(const CommandSpec& command, std::string_view name) {
  return find_row(command.options, name);
}

std::vector<OptionSpec> all_options(const CommandSpec& command) {
  std::vector<OptionSpec> options;
  options.reserve(command.options.size() + 1);
  options.assign(command.options.begin(), command.options.end());
  options.push_back(kHelp);
  return options;
}

std::span<const TopicSpec> topics() { return kTopics; }
const TopicSpec* find_topic(std::string_view name) { return find_row(topics(), name); }

std::span<const Example> program_examples() { return kProgramExamples; }

bool Parsed::has(std::string_view option) const { return find_given(*this, option) != nullptr; }

std::string Parsed::text(std::string_view option) const {
  const GivenOption* given = find_given(*this, option);
  return given == nullptr || given->values.empty() ? std::string() : given->values.back();
}

std::vector<std::string> Parsed::values(std::string_view option) const {
  const GivenOption* given = find_given(*this, option);
  return given == nullptr ? std::vector<std::string>() : given->values;
}

std::string Parsed::argument() const { return arguments.empty() ? std::string() : arguments.front(); }

} // namespace hanjang::cli
