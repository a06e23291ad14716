#pragma once
// The rows of commands that tell of hanjang itself.

#include "cli/completions.h"
#include "cli/detail/readers.h"

namespace hanjang::cli {

inline constexpr std::string_view kFontsUsages[]{"fonts"};
inline constexpr CommandSpec kFonts{
    .name = "fonts",
    .line = "list the fonts, and where they are",
    .intro = "Lists the fonts that layouts may ask for, and where they are on this machine.",
    .usages = kFontsUsages,
    .notes = "A font of your own needs a manifest, a small TOML file in ~/.config/hanjang/fonts.",
    .read = read_fonts};

inline constexpr std::string_view kExplainUsages[]{"explain", "explain CODE..."};
inline constexpr Example kExplainExamples[]{
    {"hanjang explain R022"},
    {"hanjang explain unknown-key"},
};
inline constexpr CommandSpec kExplain{
    .name = "explain",
    .line = "tell what a code means, with an example",
    .synopsis = "[CODE...]",
    .intro = "Tells what the code of a message means, why it is said, and what is wrong and right.",
    .usages = kExplainUsages,
    .notes =
        "Without a code it lists all of them; `off` is what a review says only where the file asks for it.",
    .argument = {.name = "CODE",
                 .meaning = "CODE is the number or the name of a code, as in R022 or unknown-key."},
    .examples = kExplainExamples,
    .read = read_explain,
    .also = "why"};

/// What `hanjang reference` takes.
std::vector<Word> reference_words();

inline constexpr std::string_view kReferenceUsages[]{"reference", "reference TOPIC"};
inline constexpr Term kReferenceTerms[]{
    {"resume, layout", "all that may stand in such a file"},
    {"person",
     "a table by its name, and those inside it; its header, or what other tools call it, will do too"},
    {"person.name", "one key of a table"},
};
inline constexpr Example kReferenceExamples[]{
    {"hanjang reference", "lists the topics"},
    {"hanjang reference experience", "a job, its positions and its lines of work"},
    {"hanjang reference letter.questions", "the questions of a form"},
};
inline constexpr CommandSpec kReference{
    .name = "reference",
    .line = "print what may stand in a resume or a layout",
    .synopsis = "[TOPIC]",
    .intro = "Prints the keys that may stand in a file, what each means and an example, as Markdown.",
    .usages = kReferenceUsages,
    .notes = "TOPIC is:",
    .terms = kReferenceTerms,
    .argument = {.name = "TOPIC", .only = "one topic", .words = reference_words},
    .examples = kReferenceExamples,
    .read = read_reference,
    .also = "docs doc keys"};

/// What `hanjang schema` takes.
std::vector<Word> schema_words();

inline constexpr std::string_view kSchemaUsages[]{"schema resume", "schema layout"};
inline constexpr Term kSchemaTerms[]{{"#:schema ./resume.schema.json", "as the first line"}};
inline constexpr Example kSchemaExamples[]{{"hanjang schema resume > resume.schema.json"}};
inline constexpr CommandSpec kSchema{
    .name = "schema",
    .line = "print a JSON Schema of a file, for editors",
    .synopsis = "TOPIC",
    .intro = "Prints a JSON Schema, by which editors that ask taplo, such as VS Code with Even Better TOML, "
             "complete keys, tell what they mean and mark what is wrong.",
    .usages = kSchemaUsages,
    .notes = "Write it once, and name it in the file beside it:",
    .terms = kSchemaTerms,
    .argument = {.name = "TOPIC",
                 .needs = "a topic: resume or layout",
                 .only = "one topic",
                 .example = "resume",
                 .words = schema_words},
    .examples = kSchemaExamples,
    .read = read_schema,
    .also = "json-schema jsonschema"};

/// What `hanjang help` takes.
std::vector<Word> help_words();

inline constexpr std::string_view kHelpUsages[]{"help", "help COMMAND", "help TOPIC"};
inline constexpr CommandSpec kHelpCommand{
    .name = "help",
    .line = "print the help of a command, or about a topic",
    .synopsis = "[COMMAND or TOPIC]",
    .intro = "Prints the help of a command, as its option `--help` does, or about a topic.",
    .usages = kHelpUsages,
    .notes = "`hanjang help` alone lists the commands and the topics.",
    .argument = {.name = "TOPIC", .only = "one command or topic", .words = help_words},
    .read = read_help};

inline constexpr std::string_view kCompletionsUsages[]{"completions bash", "completions zsh",
                                                       "completions fish"};
inline constexpr Example kCompletionsExamples[]{
    {"source <(hanjang completions bash)", "for this shell; in ~/.bashrc, for every one"},
    {"hanjang completions zsh > ~/.zfunc/_hanjang", "with ~/.zfunc in $fpath, before compinit"},
    {"hanjang completions fish > ~/.config/fish/completions/hanjang.fish"},
};
inline constexpr CommandSpec kCompletions{
    .name = "completions",
    .line = "print what completes command lines in a shell",
    .synopsis = "SHELL",
    .intro =
        "Prints a script by which a shell completes commands, options, the words they take, files, and the "
        "names of layouts and variants.",
    .usages = kCompletionsUsages,
    .notes = "An installed hanjang has brought them along.",
    .argument = {.name = "SHELL",
                 .needs = "a shell: bash, zsh or fish",
                 .only = "one shell",
                 .example = "bash",
                 .words = shell_words},
    .examples = kCompletionsExamples,
    .read = read_completions,
    .also = "completion"};

inline constexpr std::string_view kManUsages[]{"man"};
inline constexpr Example kManExamples[]{{"hanjang man | man -l -", "shows it"}};
inline constexpr CommandSpec kMan{.name = "man",
                                  .line = "print the manual page",
                                  .intro = "Prints the manual page, hanjang(1), in roff.",
                                  .usages = kManUsages,
                                  .examples = kManExamples,
                                  .read = read_man,
                                  .also = "manual manpage"};

} // namespace hanjang::cli
