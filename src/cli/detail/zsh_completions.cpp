#include "cli/detail/shells.h"
#include "cli/help.h"

#include <fmt/format.h>

namespace hanjang::cli {
namespace {

constexpr std::string_view kHead = R"sh(#compdef hanjang
# Completions of hanjang for zsh, made by `hanjang completions zsh`.

_hanjang_resumes() {
  _files -g '*.toml'
}

_hanjang_layouts() {
  local -a names
  names=(${${${(f)"$(_call_program layouts $hanjang_program layouts 2>/dev/null)"}[2,-1]}%% *})
  _alternative 'layouts:layout:compadd -a names' 'files:layout file:_hanjang_resumes'
}

# Variants of the files on the command line.
_hanjang_variants() {
  local -a names
  local word
  for word in ${(Q)words}; do
    [[ $word == *.toml && -f $word ]] || continue
    names+=(${(f)"$(sed -n 's/^[[:space:]]*\[variant\.\([A-Za-z0-9_-]*\)\].*/\1/p' -- $word)"})
  done
  (( $#names )) && _values -s , variant $names
}

_hanjang() {
  local curcontext=$curcontext hanjang_program=$words[1] state line
  local -a commands
  typeset -A opt_args
  _arguments -C \
    '(- *)'{-h,--help}'[print help]' \
    '(- *)--version[print the version]' \
    '1: :->command' \
    '*:: :->arguments' && return
  case $state in
  command)
    commands=(
)sh";

constexpr std::string_view kMiddle = R"sh(    )
    _describe -t commands command commands
    ;;
  arguments)
    curcontext="${curcontext%:*}-$words[1]:"
    case $words[1] in
)sh";

constexpr std::string_view kTail = R"sh(    esac
    ;;
  esac
}

if [[ $funcstack[1] == _hanjang ]]; then
  _hanjang "$@"
else
  compdef _hanjang hanjang
fi
)sh";

// Words with what they mean, as an action of _arguments (zshcompsys(1)), which evaluates them once more.
std::string described(const std::vector<Word>& words) {
  constexpr std::string_view kSpecial = "\\ \t\"'`$&;|<>()[]{}*?~#!,=:^";
  std::string list;
  for (const Word& word : words) {
    const std::string meaning =
        word.meaning.empty() ? std::string() : fmt::format("\\:{}", escaped(word.meaning, kSpecial, "\\"));
    list += fmt::format("{}{}{}", list.empty() ? "" : " ", escaped(word.word, kSpecial, "\\"), meaning);
  }
  return fmt::format("(({}))", list);
}

// A list of words with commas between.
std::string value_list(const std::vector<Word>& words) {
  return fmt::format("_values -s , word {}", joined_words(words));
}

std::string action(Offer what, const std::vector<Word>& words, bool is_list) {
  if (!words.empty()) return is_list ? value_list(words) : described(words);
  switch (what) {
  case Offer::resumes:
    return "_hanjang_resumes";
  case Offer::paths:
    return "_files";
  case Offer::folders:
    return "_files -/";
  case Offer::layouts:
    return "_hanjang_layouts";
  case Offer::variants:
    return "_hanjang_variants";
  case Offer::nothing:
    break;
  }
  return " ";
}

// `'(-o --output)'{-o+,--output=}'[where it goes]:PATH:_files'`
std::string spec_of(const OptionSpec& option) {
  const std::string meaning = fmt::format("[{}]", escaped(meaning_of(option), "\\[]", "\\"));
  const bool has_extra = !option.extra.empty();
  const bool has_value = !option.is_flag() || has_extra;
  const std::string value =
      has_value ? fmt::format("{}:{}:{}", has_extra ? ":" : "", has_extra ? option.extra : option.value,
                              action(option.offer, words_from(option.words), option.is_list))
                : std::string();
  // `=-`: a value stands in the same word, behind the sign.
  const std::string_view mark = has_extra ? "=-" : has_value ? "=" : "";
  const bool counts_all = option.may_repeat || option.is_list;
  if (option.letter == '\0')
    return single_quoted(
        fmt::format("{}--{}{}{}{}", counts_all ? "*" : "", option.name, mark, meaning, value));
  return fmt::format("'(-{0} --{1})'{{-{0}{2},--{1}{3}}}{4}", option.letter, option.name,
                     option.is_flag() ? "" : "+", mark, single_quoted(meaning + value));
}

std::string command_case(const CommandSpec& command) {
  std::string text = fmt::format("    {})\n      _arguments", command.name);
  for (const OptionSpec& option : all_options(command))
    text += fmt::format(" \\\n        {}", spec_of(option));
  const ArgumentSpec& argument = command.argument;
  if (!argument.name.empty())
    text += fmt::format(
        " \\\n        {}",
        single_quoted(fmt::format("{}:{}:{}",
                                  argument.only.empty()    ? "*"
                                  : argument.needs.empty() ? "1:"
                                                           : "1",
                                  argument.name, action(argument.offer, words_from(argument.words), false))));
  return text + "\n      ;;\n";
}

} // namespace

std::string zsh_completions() {
  std::string names;
  std::string cases;
  for (const CommandSpec& command : commands()) {
    names += fmt::format("      {}\n", single_quoted(fmt::format("{}:{}", command.name, command.line)));
    cases += command_case(command);
  }
  return fmt::format("{}{}{}{}{}", kHead, names, kMiddle, cases, kTail);
}

} // namespace hanjang::cli
