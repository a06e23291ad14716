#include "cli/completions.h"

#include "cli/detail/listing_commands.h"
#include "cli/detail/shells.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace hanjang::cli {
namespace {

struct Shell {
  std::string_view name;
  std::string (*completions)();
};
constexpr std::array kShells{Shell{"bash", bash_completions}, Shell{"zsh", zsh_completions},
                             Shell{"fish", fish_completions}};

} // namespace

std::string joined_words(const std::vector<Word>& words) {
  std::string text;
  for (const Word& word : words) text += fmt::format("{}{}", text.empty() ? "" : " ", word.word);
  return text;
}

std::string escaped(std::string_view text, std::string_view special, std::string_view escape) {
  std::string result;
  for (const char c : text) {
    if (special.find(c) != std::string_view::npos) result += escape;
    result += c;
  }
  return result;
}

std::string single_quoted(std::string_view text) {
  std::string result;
  for (const char c : text) result += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return fmt::format("'{}'", result);
}

std::vector<Word> shell_words() {
  std::vector<Word> words;
  words.reserve(kShells.size());
  for (const Shell& shell : kShells) words.push_back({std::string(shell.name), {}});
  return words;
}

std::string completions_for(std::string_view shell) {
  const auto found = std::ranges::find(kShells, shell, &Shell::name);
  return found == kShells.end() ? std::string() : found->completions();
}

Command read_completions(const Parsed& parsed) {
  const std::string shell = parsed.argument();
  std::string script = completions_for(shell);
  if (script.empty()) return refuse_word("completions", shell, shell_words());
  return Answer{std::move(script)};
}

} // namespace hanjang::cli
