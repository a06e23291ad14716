#include "catch.h"
#include "cli/commands.h"
#include "cli/help.h"
#include "command_line.h"

#include <algorithm>
#include <set>
#include <sstream>
#include <string>
#include <vector>

using namespace hanjang;
using namespace hanjang::cli;
using namespace hanjang::test;

namespace {

std::vector<std::string> words_in(std::string_view text) {
  std::istringstream stream{std::string(text)};
  std::vector<std::string> words;
  for (std::string word; stream >> word;) words.push_back(word);
  return words;
}

// The shortest line that the command takes with any of its options.
std::vector<std::string> line_of(const CommandSpec& command) {
  std::vector<std::string> line{std::string(command.name)};
  if (!command.argument.needs.empty()) line.emplace_back(command.argument.example);
  if (find_option(command, "sheet") != nullptr) line.insert(line.end(), {"--sheet", "me.toml"});
  return line;
}

// A value that an option takes and that is none it has already.
std::string value_for(const OptionSpec& option) {
  if (option.words != nullptr) return option.words().back().word;
  const std::vector<std::string> example = words_in(option.example);
  return example.size() > 1 ? example[1] : "another";
}

} // namespace

TEST_CASE("every row of the table of commands says what it must") {
  std::set<std::string_view> names;
  for (const CommandSpec& command : commands()) {
    INFO(command.name);
    CHECK(names.insert(command.name).second);
    CHECK_FALSE(command.line.empty());
    CHECK(command.intro.ends_with("."));
    CHECK(command.read != nullptr);
    REQUIRE_FALSE(command.usages.empty());
    for (const std::string_view usage : command.usages) CHECK(words_in(usage).front() == command.name);
    CHECK(command.argument.needs.empty() == command.argument.example.empty());
    CHECK(find_command(command.name) == &command);
  }
  CHECK(find_command("biuld") == nullptr);
  for (const TopicSpec& topic : topics()) {
    INFO(topic.name);
    CHECK(names.insert(topic.name).second); // `hanjang help` tells them apart by nothing else
    CHECK_FALSE(topic.terms.empty());
    CHECK(find_topic(topic.name) == &topic);
  }
}

TEST_CASE("every option of the table says what it must") {
  for (const CommandSpec& command : commands()) {
    std::set<std::string_view> names{kHelp.name, kVersion.name};
    std::set<char> letters{kHelp.letter};
    for (const OptionSpec& option : command.options) {
      INFO(command.name << " --" << option.name);
      CHECK(names.insert(option.name).second);
      CHECK((option.letter == '\0' || letters.insert(option.letter).second));
      CHECK_FALSE(meaning_of(option).empty());
      CHECK((option.takes.empty()) == (option.is_taken == nullptr));
      CHECK((option.takes.empty() || !option.example.empty()));
      CHECK((option.extra.empty() || (option.is_flag() && option.words != nullptr)));
      CHECK((!option.is_flag() || option.offer == Offer::nothing));
      CHECK((!option.is_flag() || (option.words != nullptr) == !option.extra.empty()));
    }
  }
}

TEST_CASE("names that other tools use are none of ours") {
  std::set<std::string> others;
  for (const CommandSpec& command : commands())
    for (const std::string& word : words_in(command.also)) {
      INFO(word);
      CHECK(others.insert(word).second);
      CHECK(find_command(word) == nullptr);
    }
  for (const CommandSpec& command : commands())
    for (const OptionSpec& option : command.options)
      for (const std::string& word : words_in(option.also)) {
        INFO(command.name << " --" << word);
        CHECK(find_option(command, word) == nullptr);
      }
}

TEST_CASE("every option that is given is read") {
  for (const CommandSpec& command : commands())
    for (const OptionSpec& option : command.options) {
      INFO(command.name << " --" << option.name);
      std::vector<std::string> line = line_of(command);
      const Command without = parse_line(line);
      CHECK_FALSE(std::holds_alternative<UsageError>(without));
      line.push_back("--" + std::string(option.name));
      if (!option.is_flag()) line.push_back(value_for(option));
      const Command with = parse_line(line);
      CHECK_FALSE(std::holds_alternative<UsageError>(with));
      CHECK(with != without);
      if (option.extra.empty()) continue;
      line.back() += "=" + std::string(option.words().front().word);
      const Command with_extra = parse_line(line);
      CHECK_FALSE(std::holds_alternative<UsageError>(with_extra));
      CHECK(with_extra != with);
      line.back() += "-";
      CHECK(std::holds_alternative<UsageError>(parse_line(line)));
    }
}

TEST_CASE("help names every option and fits into 80 columns") {
  std::vector<std::string> texts{program_help()};
  for (const CommandSpec& command : commands()) {
    INFO(command.name);
    texts.push_back(help_of(command));
    CHECK(std::get<Answer>(parse_line({"help", std::string(command.name)})).text == texts.back());
    CHECK(std::get<Answer>(parse_line({std::string(command.name), "--help"})).text == texts.back());
    CHECK(texts.front().find("\n  " + std::string(command.name)) != std::string::npos);
    for (const OptionSpec& option : command.options) {
      INFO(option.name);
      CHECK(texts.back().find("--" + std::string(option.name) +
                              (option.is_flag() ? option.extra.empty() ? " " : "[="
                                                : " " + std::string(option.value))) != std::string::npos);
      if (option.words == nullptr) continue;
      for (const Word& word : option.words()) CHECK(texts.back().find(word.word) != std::string::npos);
    }
  }
  for (const TopicSpec& topic : topics()) {
    texts.push_back(help_of(topic));
    CHECK(std::get<Answer>(parse_line({"help", std::string(topic.name)})).text == texts.back());
  }
  for (const std::string& text : texts) {
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
      INFO(line);
      CHECK(line.size() <= 80);
      CHECK_FALSE(line.ends_with(' '));
    }
  }
}

TEST_CASE("words are listed as a sentence has them") {
  const std::vector<Word> words{{"a", ""}, {"b", ""}, {"c", ""}};
  CHECK(listed(words) == "a, b or c");
  CHECK(listed(std::span(words).first(2)) == "a or b");
  CHECK(listed(std::span(words).first(1)) == "a");
}
