#include "cli/help.h"

#include "cli/detail/columns.h"
#include "cli/detail/listing_commands.h"
#include "diag/suggest.h"

#include <algorithm>
#include <fmt/format.h>
#include <limits>

namespace hanjang::cli {
namespace {

// Where the meanings of options begin at the latest, and which gaps stand before meanings.
constexpr std::size_t kOptionColumn = 26;
constexpr std::size_t kGap = 2;
constexpr std::size_t kExampleGap = 3;
constexpr std::size_t kAnyColumn = std::numeric_limits<std::size_t>::max();

// `-o, --output PATH`
std::string head_of(const OptionSpec& option) {
  const std::string letter = option.letter == '\0' ? "    " : fmt::format("-{}, ", option.letter);
  const std::string extra = option.extra.empty() ? std::string() : fmt::format("[={}]", option.extra);
  return fmt::format("{}--{}{}{}{}", letter, option.name, extra, option.is_flag() ? "" : " ", option.value);
}

std::string sentence_of(const OptionSpec& option) {
  return fmt::format("{}{}{}", meaning_of(option), option.may_repeat ? "; may be given again" : "",
                     option.otherwise.empty() ? std::string()
                                              : fmt::format(" (default: {})", option.otherwise));
}

// The words of an option below it, where they mean more than they say.
void add_words(Columns& columns, const std::vector<Word>& words) {
  std::size_t widest = 0;
  for (const Word& word : words) widest = std::max(widest, word.word.size());
  for (const Word& word : words)
    columns.add_below(fmt::format("{:{}}{}", word.word, widest + kGap, word.meaning));
}

std::string describe_options(std::span<const OptionSpec> options) {
  Columns columns(kGap, kOptionColumn);
  for (const OptionSpec& option : options) {
    const std::vector<Word> words = words_from(option.words);
    const bool tells_words = have_meanings(words);
    columns.add(head_of(option), fmt::format("{}{}", sentence_of(option), tells_words ? ":" : ""));
    if (tells_words) add_words(columns, words);
  }
  return columns.str();
}

std::string describe_terms(std::span<const Term> terms) {
  Columns columns(kGap, kAnyColumn);
  for (const Term& term : terms) columns.add(std::string(term.term), std::string(term.meaning));
  return columns.str();
}

std::string describe_examples(std::span<const Example> examples) {
  Columns columns(kExampleGap, kAnyColumn);
  for (const Example& example : examples) columns.add(std::string(example.line), std::string(example.result));
  return fmt::format("Examples:\n{}", columns.str());
}

std::string describe_usages(std::span<const std::string_view> usages) {
  std::string text;
  for (const std::string_view usage : usages)
    text += fmt::format("{} hanjang {}\n", text.empty() ? "Usage:" : "      ", usage);
  return text;
}

// `text` with a line end for each in it, and a blank line between.
std::string describe_paragraphs(std::string_view text) {
  std::string paragraphs;
  while (!text.empty()) {
    const std::string_view paragraph = text.substr(0, text.find('\n'));
    paragraphs += fmt::format("{}{}\n", paragraphs.empty() ? "" : "\n", wrapped(paragraph, 0));
    text.remove_prefix(std::min(text.size(), paragraph.size() + 1));
  }
  return paragraphs;
}

// Parts with a blank line between those that hold something.
std::string joined(std::initializer_list<std::string> parts) {
  std::string text;
  for (const std::string& part : parts)
    if (!part.empty()) text += fmt::format("{}{}", text.empty() ? "" : "\n", part);
  return text;
}

std::string describe_options(const CommandSpec& command) {
  if (command.options.empty()) return {};
  return fmt::format("Options:\n{}", describe_options(all_options(command)));
}

std::string describe_exit(const CommandSpec& command) {
  if (command.lists_exit_codes)
    return fmt::format("Exit codes:\n{}", describe_terms(find_topic("exit-codes")->terms));
  return describe_paragraphs(command.exit_note);
}

} // namespace

std::string listed(std::span<const Word> words) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string_view before = i == 0 ? "" : i + 1 == words.size() ? " or " : ", ";
    text += fmt::format("{}{}", before, words[i].word);
  }
  return text;
}

std::string meaning_of(const OptionSpec& option) {
  constexpr std::string_view kPlace = "{}";
  std::string meaning(option.meaning);
  if (const std::size_t place = meaning.find(kPlace); place != std::string::npos)
    meaning.replace(place, kPlace.size(), listed(words_from(option.words)));
  return meaning;
}

std::string help_of(const CommandSpec& command) {
  return joined({describe_paragraphs(command.intro), describe_usages(command.usages),
                 describe_paragraphs(command.notes), describe_terms(command.terms),
                 describe_paragraphs(command.argument.meaning), describe_options(command),
                 describe_exit(command),
                 command.examples.empty() ? std::string() : describe_examples(command.examples)});
}

std::string help_of(const TopicSpec& topic) {
  return joined({describe_paragraphs(topic.intro), describe_terms(topic.terms)});
}

std::string program_help() {
  constexpr std::string_view kUsage[]{"COMMAND [options]"};
  Columns list(kGap, kAnyColumn);
  for (const CommandSpec& command : commands())
    list.add(fmt::format("{}{}{}", command.name, command.synopsis.empty() ? "" : " ", command.synopsis),
             std::string(command.line));
  Columns topic_list(kGap, kAnyColumn);
  for (const TopicSpec& topic : topics()) topic_list.add(std::string(topic.name), std::string(topic.line));
  const OptionSpec options[]{kHelp.means("print this; `hanjang build --help` tells more"), kVersion};
  return joined(
      {describe_paragraphs(kProgramLine), describe_usages(kUsage), fmt::format("Commands:\n{}", list.str()),
       fmt::format("Topics, for `hanjang help TOPIC`:\n{}", topic_list.str()),
       fmt::format("Options:\n{}", describe_options(options)), describe_examples(program_examples())});
}

std::vector<Word> help_words() {
  std::vector<Word> words;
  words.reserve(commands().size() + topics().size());
  for (const CommandSpec& command : commands())
    words.push_back({std::string(command.name), std::string(command.line)});
  for (const TopicSpec& topic : topics()) words.push_back({std::string(topic.name), std::string(topic.line)});
  return words;
}

Command read_help(const Parsed& parsed) {
  const std::string word = parsed.argument();
  if (word.empty()) return Answer{program_help()};
  if (const CommandSpec* command = find_command(word)) return Answer{help_of(*command)};
  if (const TopicSpec* topic = find_topic(word)) return Answer{help_of(*topic)};
  const std::vector<Word> words = help_words();
  std::vector<std::string_view> names(words.size());
  std::ranges::transform(words, names.begin(), &Word::word);
  return refuse(fmt::format("there is no help on `{}`", word), diag::did_you_mean(word, names));
}

} // namespace hanjang::cli
