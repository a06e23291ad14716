#include "cli/detail/shells.h"

#include <fmt/format.h>

namespace hanjang::cli {
namespace {

// Bash parts words at `=` as well (COMP_WORDBREAKS), so that `--option=value` comes as three.
constexpr std::string_view kHead = R"sh(# Completions of hanjang for bash, made by `hanjang completions bash`.

# The words of the first argument that begin as the current one; of a list, its last item.
_hanjang_words() {
  local head=''
  [[ $2 == list && $cur == *,* ]] && head=${cur%,*},
  mapfile -t COMPREPLY < <(compgen -P "$head" -W "$1" -- "${cur#"$head"}")
}

_hanjang_folders() {
  compopt -o filenames
  mapfile -t COMPREPLY < <(compgen -d -- "$cur")
}

_hanjang_paths() {
  compopt -o filenames
  mapfile -t COMPREPLY < <(compgen -f -- "$cur")
}

# Folders, and files in TOML.
_hanjang_resumes() {
  compopt -o filenames
  mapfile -t COMPREPLY < <(compgen -d -- "$cur"; compgen -f -X '!*.toml' -- "$cur")
}

_hanjang_layouts() {
  local name rest names=''
  while read -r name rest; do
    [[ $name == name ]] || names+=" $name"
  done < <("$program" layouts 2>/dev/null)
  _hanjang_resumes
  mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen -W "$names" -- "$cur")
}

# Variants of the files on the command line.
_hanjang_variants() {
  local word names=''
  for word in "${COMP_WORDS[@]:1}"; do
    [[ $word == *.toml && -f $word ]] &&
      names+=" $(sed -n 's/^[[:space:]]*\[variant\.\([A-Za-z0-9_-]*\)\].*/\1/p' -- "$word")"
  done
  _hanjang_words "$names" list
}

_hanjang() {
  local program=$1 cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]} command='' i
  COMPREPLY=()
  if [[ $cur == = ]]; then
    cur=''
  elif [[ $prev == = ]]; then
    prev=${COMP_WORDS[COMP_CWORD - 2]}
  fi
  for ((i = 1; i < COMP_CWORD; ++i)); do
    [[ ${COMP_WORDS[i]} == -* ]] && continue
    command=${COMP_WORDS[i]}
    break
  done
  case $command in
)sh";

constexpr std::string_view kTail = R"sh(  esac
}

complete -F _hanjang hanjang
)sh";

// The call that offers what may stand in a place; empty if nothing can be offered.
std::string offer(Offer what, const std::vector<Word>& words, bool is_list) {
  if (!words.empty())
    return fmt::format("_hanjang_words '{}'{}", joined_words(words), is_list ? " list" : "");
  switch (what) {
  case Offer::resumes:
    return "_hanjang_resumes";
  case Offer::paths:
    return "_hanjang_paths";
  case Offer::folders:
    return "_hanjang_folders";
  case Offer::layouts:
    return "_hanjang_layouts";
  case Offer::variants:
    return "_hanjang_variants";
  case Offer::nothing:
    break;
  }
  return {};
}

std::string names_of(const OptionSpec& option, std::string_view between) {
  const std::string letter =
      option.letter == '\0' ? std::string() : fmt::format("-{}{}", option.letter, between);
  return fmt::format("{}--{}", letter, option.name);
}

std::string command_case(const CommandSpec& command) {
  std::string cases;
  std::string names;
  for (const OptionSpec& option : all_options(command)) {
    names += fmt::format("{}{}", names.empty() ? "" : " ", names_of(option, " "));
    if (!option.extra.empty())
      for (const Word& word : words_from(option.words))
        names += fmt::format(" --{}={}", option.name, word.word);
    if (option.is_flag()) continue;
    const std::string call = offer(option.offer, words_from(option.words), option.is_list);
    cases += fmt::format("    {}) {} ;;\n", names_of(option, " | "), call.empty() ? ":" : call);
  }
  const std::string argument = offer(command.argument.offer, words_from(command.argument.words), false);
  return fmt::format("  {})\n"
                     "    case $prev in\n"
                     "{}"
                     "    *)\n"
                     "      if [[ $cur == -* ]]; then\n"
                     "        _hanjang_words '{}'\n"
                     "      else\n"
                     "        {}\n"
                     "      fi\n"
                     "      ;;\n"
                     "    esac\n"
                     "    ;;\n",
                     command.name, cases, names, argument.empty() ? ":" : argument);
}

} // namespace

std::string bash_completions() {
  std::string names;
  std::string cases;
  for (const CommandSpec& command : commands()) {
    names += fmt::format("{} ", command.name);
    cases += command_case(command);
  }
  return fmt::format("{}  '') _hanjang_words '{}{} {}' ;;\n{}{}", kHead, names, names_of(kHelp, " "),
                     names_of(kVersion, " "), cases, kTail);
}

} // namespace hanjang::cli
