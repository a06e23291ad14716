#pragma once
// What can be said to the program, said once: commands, what each takes, and topics of help. The parser of
// the command line, `--help`, `hanjang help` and "did you mean" are made from these rows.

#include "cli/arguments.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hanjang::cli {

/// A word that an option or an argument takes, and what it means where the word does not say it all.
struct Word {
  std::string word;
  std::string meaning;
};
/// Lists the words; a function, since some lists are made from what other folders know.
using WordList = std::vector<Word> (*)();
/// The words of a list; none where there is none.
std::vector<Word> words_from(WordList list);
/// True if some of the words mean more than they say.
bool have_meanings(const std::vector<Word>& words);

/// What a shell may offer where a value is asked for. Words are offered wherever there are some.
enum class Offer {
  nothing,
  resumes, ///< resume files
  paths,   ///< any path, of a file or of a folder
  folders,
  layouts,  ///< names of layouts, and layout files
  variants, ///< names of variants of the resume on the command line
};

/// A term and what it means, as rows of help.
struct Term {
  std::string_view term;
  std::string_view meaning;
};

/// An option of a command. One with no `value` is a flag. Rows are made with braces and the modifiers below.
struct OptionSpec {            // NOLINT(clang-analyzer-optin.performance.Padding): in the order rows are read
  std::string_view name;       ///< without its dashes
  char letter = '\0';          ///< `o` for `-o`, or none
  std::string_view value = {}; ///< how help calls the value: PATH
  std::string_view extra = {}; ///< of a flag that may be given a value behind `=`: how help calls that
  std::string_view meaning = {};   ///< one phrase; `{}` stands for the words it takes
  std::string_view otherwise = {}; ///< what holds where it is not given
  WordList words = nullptr;        ///< the words it takes, or any value
  Offer offer = Offer::nothing;
  bool is_list = false;    ///< its value is split at commas; all that are given count
  bool may_repeat = false; ///< all that are given count, and help says so; else the last does
  /// What it takes, where that is more than the form of a value: `a number of pages`.
  std::string_view takes = {};
  bool (*is_taken)(std::string_view) = nullptr;
  std::string_view needs = "a value"; ///< what is missing from one that is empty
  std::string_view example = {};      ///< a right use, for what is said of a wrong one
  std::string_view also = {};         ///< what people of other tools call it, with blanks between

  constexpr bool is_flag() const { return value.empty(); }
  constexpr OptionSpec means(std::string_view phrase) const {
    OptionSpec changed = *this;
    changed.meaning = phrase;
    return changed;
  }
  constexpr OptionSpec or_else(std::string_view phrase) const {
    OptionSpec changed = *this;
    changed.otherwise = phrase;
    return changed;
  }
  constexpr OptionSpec again() const {
    OptionSpec changed = *this;
    changed.may_repeat = true;
    return changed;
  }
};

/// What a command takes besides options.
struct ArgumentSpec {
  std::string_view name = {};    ///< FILE; empty: it takes nothing
  std::string_view meaning = {}; ///< a sentence, for help
  std::string_view needs = {}; ///< what is missing where there is none: `a resume`; empty: it may be left out
  std::string_view unless = {};  ///< the option with which it may be left out all the same
  std::string_view only = {};    ///< what is said of a second one: `one file`; empty: there may be more
  std::string_view example = {}; ///< a right one
  WordList words = nullptr;      ///< to choose from; the command holds it against them
  Offer offer = Offer::nothing;
};

/// A command line and what comes of it.
struct Example {
  std::string_view line;
  std::string_view result = {};
};

struct CommandSpec;

/// An option that stands on the command line.
struct GivenOption {
  const OptionSpec* option;
  std::vector<std::string> values; ///< none of a flag
};

/// A command line that has the form its command asks for: options are its own, none is empty, words are among
/// those to choose from, and the argument is there if it must be.
struct Parsed {
  const CommandSpec& command;
  std::vector<GivenOption> options = {}; ///< in the order of the table
  std::vector<std::string> arguments = {};

  /// True if the option stands there.
  bool has(std::string_view option) const;
  /// The value that counts, or an empty one.
  std::string text(std::string_view option) const;
  /// All values, those of a list one by one.
  std::vector<std::string> values(std::string_view option) const;
  /// The first argument, or an empty one.
  std::string argument() const;
};

/// A row of the table of commands.
struct CommandSpec {
  std::string_view name;
  std::string_view line;                         ///< what it does, for the list of commands
  std::string_view synopsis = {};                ///< what it takes, for the same list: `[--sheet FILE]`
  std::string_view intro = {};                   ///< what it does, in sentences
  std::span<const std::string_view> usages = {}; ///< ways to call it, without the program's name
  std::string_view notes = {};                   ///< paragraphs, with line ends between
  std::span<const Term> terms = {};              ///< words of what it prints
  ArgumentSpec argument = {};
  std::span<const OptionSpec> options = {};
  std::string_view exit_note = {}; ///< what its exit code means
  bool lists_exit_codes = false;   ///< its help has all of them
  std::span<const Example> examples = {};
  Command (*read)(const Parsed&) =
      nullptr;                ///< what was parsed as a value; what makes no sense is a UsageError
  std::string_view also = {}; ///< what people of other tools call it, with blanks between
};

/// A topic of `hanjang help`.
struct TopicSpec {
  std::string_view name;
  std::string_view section; ///< what the manual page calls it (man-pages(7))
  std::string_view line;    ///< what it is about, for the list of topics
  std::string_view intro;   ///< a sentence or more
  std::span<const Term> terms;
};

/// All commands, in the order of listings.
std::span<const CommandSpec> commands();
/// The one of that name, or nullptr.
const CommandSpec* find_command(std::string_view name);
/// The option of that name, without its dashes, or nullptr.
const OptionSpec* find_option(const CommandSpec& command, std::string_view name);

/// `--help`, which every command takes.
inline constexpr OptionSpec kHelp{.name = "help", .letter = 'h', .meaning = "print this"};
/// `--version`, which every command takes and the program's help names.
inline constexpr OptionSpec kVersion{.name = "version", .meaning = "print the version"};

/// The options of a command, and `--help` behind them.
std::vector<OptionSpec> all_options(const CommandSpec& command);

/// All topics, in the order of listings.
std::span<const TopicSpec> topics();
/// The one of that name, or nullptr.
const TopicSpec* find_topic(std::string_view name);

/// What the program does.
inline constexpr std::string_view kProgramLine =
    "hanjang sets a resume: one TOML file in, a Korean and an English PDF out.";
/// What stands in its help in place of a command's examples.
std::span<const Example> program_examples();

/// Reads `hanjang help WORD`: the help of a command, of a topic, or of the program.
Command read_help(const Parsed& parsed);

} // namespace hanjang::cli
