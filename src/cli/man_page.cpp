#include "cli/man_page.h"

#include "cli/detail/listing_commands.h"
#include "cli/detail/shells.h"
#include "cli/help.h"
#include "driver/version.h"

#include <algorithm>
#include <fmt/format.h>

namespace hanjang::cli {
namespace {

// `text` as a line of roff that prints as it is: a hyphen is one of ASCII, to be copied, and no line begins
// with a control character (groff_man_style(7)).
std::string plain(std::string_view text) {
  std::string line;
  for (const char c : text) {
    if (c == '\\')
      line += "\\e";
    else if (c == '-')
      line += "\\-";
    else if (c == '`')
      line += "\\(ga";
    else if (c == '\'')
      line += "\\(aq";
    else if (c == '~')
      line += "\\(ti";
    else if (c == '^')
      line += "\\(ha";
    else
      line += c;
  }
  return line.starts_with('.') ? "\\&" + line : line;
}

// Text in lines that roff fills, of 80 bytes at most where blanks allow it.
std::string filled(std::string_view text) {
  constexpr std::size_t kLength = 80;
  std::string lines;
  std::size_t length = 0;
  while (!text.empty()) {
    const std::string_view word = text.substr(0, text.find(' '));
    const bool is_first = length == 0;
    const bool fits = length + 1 + word.size() <= kLength;
    if (!is_first) lines += fits ? " " : "\n";
    if (!is_first && !fits && word.starts_with('.')) lines += "\\&";
    length = is_first || fits ? length + word.size() + (is_first ? 0 : 1) : word.size();
    lines += word;
    text.remove_prefix(std::min(text.size(), word.size() + 1));
  }
  return lines;
}

std::string bold(std::string_view text) { return fmt::format("\\fB{}\\fR", plain(text)); }
std::string italic(std::string_view text) { return fmt::format("\\fI{}\\fR", plain(text)); }

// The same, with code between backticks in bold.
std::string prose(std::string_view text) {
  std::string line;
  for (bool is_code = false; !text.empty(); is_code = !is_code) {
    const std::string_view part = text.substr(0, text.find('`'));
    if (!part.empty()) line += is_code ? bold(part) : plain(part);
    text.remove_prefix(std::min(text.size(), part.size() + 1));
  }
  return filled(line.starts_with('.') ? "\\&" + line : line);
}

std::string paragraphs(std::string_view text) {
  std::string result;
  while (!text.empty()) {
    const std::string_view paragraph = text.substr(0, text.find('\n'));
    result += fmt::format(".PP\n{}\n", prose(paragraph));
    text.remove_prefix(std::min(text.size(), paragraph.size() + 1));
  }
  return result;
}

std::string item(const std::string& head, const std::string& meaning) {
  return fmt::format(".TP\n{}\n{}\n", head, meaning);
}

std::string terms(std::span<const Term> rows) {
  std::string text;
  for (const Term& row : rows) text += item(bold(row.term), prose(row.meaning));
  return text;
}

std::string examples(std::span<const Example> rows) {
  std::string text;
  for (const Example& row : rows)
    text += row.result.empty() ? fmt::format(".PP\n{}\n", bold(row.line))
                               : item(bold(row.line), prose(row.result));
  return text;
}

std::string sentence(std::string text) {
  if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
    text.front() = static_cast<char>(text.front() - 'a' + 'A');
  return text.ends_with('.') ? text : text + ".";
}

std::string option(const OptionSpec& option) {
  const std::string letter =
      option.letter == '\0' ? std::string() : fmt::format("{}, ", bold(fmt::format("-{}", option.letter)));
  const std::string extra = option.extra.empty() ? std::string() : fmt::format("[={}]", italic(option.extra));
  const std::string value = option.is_flag() ? extra : fmt::format(" {}", italic(option.value));
  std::string meaning = prose(sentence(meaning_of(option)));
  if (option.may_repeat) meaning += "\nMay be given again.";
  if (!option.otherwise.empty()) meaning += fmt::format("\nDefault: {}.", prose(option.otherwise));
  std::string text =
      item(fmt::format("{}{}{}", letter, bold(fmt::format("--{}", option.name)), value), meaning);
  const std::vector<Word> words = words_from(option.words);
  if (!have_meanings(words)) return text;
  text += ".RS\n";
  for (const Word& word : words) text += item(bold(word.word), prose(word.meaning));
  return text + ".RE\n";
}

std::string command(const CommandSpec& command) {
  std::string text =
      fmt::format(".SS {}\n", plain(fmt::format("hanjang {}{}{}", command.name,
                                                command.synopsis.empty() ? "" : " ", command.synopsis)));
  text += paragraphs(command.intro);
  text += paragraphs(command.notes);
  text += terms(command.terms);
  text += paragraphs(command.argument.meaning);
  for (const OptionSpec& row : command.options) text += option(row);
  text += paragraphs(command.exit_note);
  return text + examples(command.examples);
}

std::string synopsis() {
  std::string text;
  for (const CommandSpec& command : commands())
    for (const std::string_view usage : command.usages)
      text += fmt::format("{}{} {}\n", text.empty() ? "" : ".br\n", bold("hanjang"), plain(usage));
  return text;
}

// A paragraph begins behind a heading of itself.
std::string without_idle_paragraphs(const std::string& text) {
  constexpr std::string_view kParagraph = ".PP\n";
  std::string result;
  bool is_behind_heading = false;
  for (std::string_view rest = text; !rest.empty();) {
    const std::string_view line = rest.substr(0, rest.find('\n') + 1);
    if (!is_behind_heading || line != kParagraph) result += line;
    is_behind_heading = line.starts_with(".SS ") || line.starts_with(".SH ");
    rest.remove_prefix(line.size());
  }
  return result;
}

} // namespace

std::string man_page() {
  std::string_view line = kProgramLine;
  line.remove_prefix(std::string_view("hanjang ").size());
  line.remove_suffix(1);
  std::string text =
      fmt::format(".\\\" Made by `hanjang man`.\n.TH HANJANG 1 {} \"hanjang {}\"\n.SH NAME\nhanjang \\- {}\n",
                  driver::version_date(), driver::version(), plain(line));
  text += fmt::format(".SH SYNOPSIS\n{}.SH DESCRIPTION\n{}\nEvery command takes {} and {}.\n", synopsis(),
                      prose(kProgramLine), bold("--help"), bold("--version"));
  text += ".SH COMMANDS\n";
  for (const CommandSpec& row : commands()) text += command(row);
  for (const TopicSpec& topic : topics())
    text += fmt::format(".SH {}\n{}\n{}", topic.section, prose(topic.intro), terms(topic.terms));
  text += fmt::format(".SH EXAMPLES\n{}", examples(program_examples()));
  return without_idle_paragraphs(text);
}

Command read_man(const Parsed& /*parsed*/) { return Answer{man_page()}; }

} // namespace hanjang::cli
