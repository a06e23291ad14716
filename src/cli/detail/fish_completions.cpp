#include "cli/detail/shells.h"
#include "cli/help.h"

#include <fmt/format.h>

namespace hanjang::cli {
namespace {

constexpr std::string_view kHead = R"sh(# Completions of hanjang for fish, made by `hanjang completions fish`.

# The command on the command line, or nothing.
function __hanjang_command
    set -l words (commandline -opc)
    for word in $words[2..-1]
        if not string match -q -- '-*' $word
            echo $word
            return
        end
    end
end

function __hanjang_is
    set -l command (__hanjang_command)
    test "$command" = "$argv[1]"
end

# Folders, and files in TOML.
function __hanjang_resumes
    set -l token (string replace -r -- '^--[^=]*=' '' (commandline -ct))
    complete -C "'' $token" | string match -r '^[^\t]*(?:/|\.toml)(?=\t|$)'
end

function __hanjang_layouts
    set -l words (commandline -opc)
    $words[1] layouts 2>/dev/null | string replace -rf '^(?!name )(\S+).*' '$1'
    __hanjang_resumes
end

# Variants of the files on the command line.
function __hanjang_variants
    for word in (commandline -opc)
        if string match -q -- '*.toml' $word; and test -f $word
            string replace -rf '^\s*\[variant\.([A-Za-z0-9_-]+)\].*' '$1' <$word
        end
    end
end

complete -c hanjang -f
)sh";

// `text` within '…' of fish, where a backslash and a quote take a backslash.
std::string fish_quoted(std::string_view text) { return fmt::format("'{}'", escaped(text, "\\'", "\\")); }

// Words with what they mean. `complete` expands the list once more, as a command line.
std::string described(const std::vector<Word>& words) {
  std::string list;
  for (const Word& word : words) {
    const std::string meaning = word.meaning.empty() ? std::string() : "\\t" + fish_quoted(word.meaning);
    list += fmt::format("{}{}{}", list.empty() ? "" : " ", word.word, meaning);
  }
  return fish_quoted(list);
}

// What `complete` is told to offer; empty if nothing.
std::string offer(Offer what, const std::vector<Word>& words) {
  if (!words.empty()) return fmt::format(" -a {}", described(words));
  switch (what) {
  case Offer::resumes:
    return " -a '(__hanjang_resumes)'";
  case Offer::paths:
    return " -F";
  case Offer::folders:
    return " -a '(__fish_complete_directories)'";
  case Offer::layouts:
    return " -k -a '(__hanjang_layouts)'";
  case Offer::variants:
    return " -a '(__hanjang_variants)'";
  case Offer::nothing:
    break;
  }
  return {};
}

std::string option_line(std::string_view command, const OptionSpec& option) {
  const std::string letter = option.letter == '\0' ? std::string() : fmt::format(" -s {}", option.letter);
  const std::string extra =
      option.extra.empty() ? std::string() : offer(option.offer, words_from(option.words));
  const std::string value = option.is_flag()
                                ? extra
                                : fmt::format(" {}{}", option.offer == Offer::paths ? "-r" : "-x",
                                              offer(option.offer, words_from(option.words)));
  return fmt::format("complete -c hanjang -n '__hanjang_is {}'{} -l {} -d {}{}\n", command, letter,
                     option.name, fish_quoted(meaning_of(option)), value);
}

std::string command_lines(const CommandSpec& command) {
  std::string lines;
  for (const OptionSpec& option : all_options(command)) lines += option_line(command.name, option);
  const std::string argument = offer(command.argument.offer, words_from(command.argument.words));
  if (!argument.empty())
    lines += fmt::format("complete -c hanjang -n '__hanjang_is {}'{}\n", command.name, argument);
  return lines;
}

} // namespace

std::string fish_completions() {
  std::string text(kHead);
  text += fmt::format("{}{}", option_line("\"\"", kHelp), option_line("\"\"", kVersion));
  for (const CommandSpec& command : commands())
    text += fmt::format("complete -c hanjang -n '__hanjang_is \"\"' -a {} -d {}\n", command.name,
                        fish_quoted(command.line));
  for (const CommandSpec& command : commands()) text += command_lines(command);
  return text;
}

} // namespace hanjang::cli
