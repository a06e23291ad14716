#include "catch.h"
#include "cli/commands.h"
#include "cli/completions.h"
#include "cli/man_page.h"
#include "command_line.h"

#include <algorithm>
#include <string>

using namespace hanjang;
using namespace hanjang::cli;
using namespace hanjang::test;

namespace {

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

bool is_ascii(const std::string& text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// As roff has a hyphen that may be copied.
std::string in_roff(std::string_view text) {
  std::string result;
  for (const char c : text) result += c == '-' ? std::string("\\-") : std::string(1, c);
  return result;
}

} // namespace

TEST_CASE("completions name every command, option and word in every shell") {
  for (const Word& shell : shell_words()) {
    const std::string script = completions_for(shell.word);
    CHECK(is_ascii(script));
    CHECK(std::get<Answer>(parse_line({"completions", shell.word})).text == script);
    for (const CommandSpec& command : commands()) {
      INFO(shell.word << " " << command.name);
      CHECK(holds(script, std::string(command.name)));
      for (const OptionSpec& option : command.options) {
        INFO(option.name);
        CHECK(holds(script, (shell.word == "fish" ? "-l " : "--") + std::string(option.name)));
        if (option.words == nullptr) continue;
        for (const Word& word : option.words()) CHECK(holds(script, word.word));
      }
    }
  }
  CHECK(completions_for("powershell").empty());
  CHECK(holds(std::get<UsageError>(parse_line({"completions", "bahs"})).text, "did you mean `bash`?"));
}

TEST_CASE("the manual page tells of every command and option") {
  const std::string page = man_page();
  CHECK(is_ascii(page));
  CHECK(std::get<Answer>(parse_line({"man"})).text == page);
  for (const CommandSpec& command : commands()) {
    INFO(command.name);
    const std::size_t chapter = page.find("\n.SS hanjang " + std::string(command.name));
    REQUIRE(chapter != std::string::npos);
    const std::size_t next = page.find("\n.S", chapter + 4);
    const std::string text = page.substr(chapter, next - chapter);
    for (const OptionSpec& option : command.options) {
      INFO(option.name);
      CHECK(holds(text, "\\fB\\-\\-" + in_roff(option.name) + "\\fR"));
      if (option.words == nullptr) continue;
      for (const Word& word : option.words()) CHECK(holds(text, in_roff(word.word)));
    }
  }
  for (const TopicSpec& topic : topics())
    for (const Term& term : topic.terms)
      CHECK((holds(page, std::string(term.term)) || holds(page, in_roff(term.term)) ||
             term.term.starts_with('~')));
}
