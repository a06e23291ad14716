#pragma once
// The words of options that choose a value, and the value of each.

#include "cli/commands.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace hanjang::cli {

template <class Value>
struct Choice {
  std::string_view word;
  Value value;
};

inline constexpr std::array kDiagnosticStyles{
    Choice<diag::DiagnosticStyle>{"rich", diag::DiagnosticStyle::rich},
    Choice<diag::DiagnosticStyle>{"short", diag::DiagnosticStyle::brief},
    Choice<diag::DiagnosticStyle>{"json", diag::DiagnosticStyle::json},
    Choice<diag::DiagnosticStyle>{"sarif", diag::DiagnosticStyle::sarif}};
inline constexpr std::array kColorChoices{Choice<ColorChoice>{"auto", ColorChoice::automatic},
                                          Choice<ColorChoice>{"always", ColorChoice::always},
                                          Choice<ColorChoice>{"never", ColorChoice::never}};

/// The words of an array of choices, as rows ask for them.
template <const auto& choices>
std::vector<Word> words_of() {
  std::vector<Word> words;
  words.reserve(choices.size());
  for (const auto& choice : choices) words.push_back({std::string(choice.word), {}});
  return words;
}

/// The value of the word that an option was given; of the first where it was not.
template <const auto& choices>
auto value_of(const Parsed& parsed, std::string_view option) {
  const std::string given = parsed.text(option);
  for (const auto& choice : choices)
    if (choice.word == given) return choice.value;
  return choices.front().value;
}

} // namespace hanjang::cli
