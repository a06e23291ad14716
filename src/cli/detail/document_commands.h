#pragma once
// The rows of commands that write or read a resume.

#include "cli/detail/options.h"
#include "cli/detail/readers.h"

namespace hanjang::cli {

/// What `hanjang new` writes where no file is named.
inline constexpr std::string_view kStarterFile = "resume.toml";

inline constexpr std::string_view kNewUsages[]{"new [FILE] [options]"};
inline constexpr OptionSpec kNewOptions[]{
    OptionSpec{.name = "lang",
               .value = "LANGUAGES",
               .meaning = "which languages it is written in: {}, or both",
               .otherwise = "ko,en",
               .words = language_words,
               .is_list = true,
               .needs = "a language",
               .example = "--lang ko",
               .also = "language languages locale"},
    OptionSpec{.name = "kind",
               .value = "KIND",
               .meaning = "what it makes: {}",
               .otherwise = "resume",
               .words = kind_words},
    kOutput.means("the same as FILE"),
};
inline constexpr Example kNewExamples[]{
    {"hanjang new", "resume.toml, in Korean and English"},
    {"hanjang new me.toml --lang ko", "me.toml, in Korean alone"},
    {"hanjang new career.toml --kind career", "a description of a career, project by project"},
    {"hanjang new - --lang en", "prints it"},
};
inline constexpr CommandSpec kNew{
    .name = "new",
    .line = "write a first resume to fill in",
    .synopsis = "[FILE]",
    .intro =
        "Writes a first file to fill in: an invented person, with a comment on every line that needs one. It "
        "asks nothing, and writes over nothing.",
    .usages = kNewUsages,
    .argument = {.name = "FILE",
                 .meaning =
                     "FILE is what to write (default: resume.toml), a folder to write that in, or `-` for "
                     "standard output.",
                 .only = "one file",
                 .offer = Offer::paths},
    .options = kNewOptions,
    .exit_note = "The exit code is 3 if there is a file of that name.",
    .examples = kNewExamples,
    .read = read_new,
    .also = "init create start starter generate"};

inline constexpr std::string_view kBuildUsages[]{"build FILE... [options]"};
inline constexpr OptionSpec kBuildOptions[]{
    kOutput.means("where the PDFs go: a folder, or of one file also a file name, or `-` for standard output")
        .or_else("FILE's name, in this folder"),
    OptionSpec{.name = "jobs",
               .letter = 'j',
               .value = "N",
               .meaning = "how many files to build at a time, at most 256",
               .otherwise = "as many as there are processors",
               .takes = "a number from 1 to 256",
               .is_taken = is_job_count,
               .example = "--jobs 4",
               .also = "threads parallel workers"},
    kVariant.means("a variant of the file in its place").again(),
    OptionSpec{.name = "all", .meaning = "the file itself, and then every variant it has"},
    kLanguages,
    kLayout,
    kAssignments.means("change a value of the layout, as in page.size=Letter"),
    kPages.means("how many pages at most, as in 2 or 1-2"),
    kRoot,
    OptionSpec{.name = "explain-fit", .meaning = "print what was tried to fit the pages"},
    kStrict,
    OptionSpec{.name = "watch", .meaning = "build again whenever a file that was read changes"},
    kDiagnostics,
    kColor,
    OptionSpec{.name = "timings", .meaning = "print how long each stage took"},
    OptionSpec{.name = "format",
               .value = "FORMAT",
               .meaning = "what to make",
               .otherwise = driver::kPdf,
               .words = format_words,
               .also = "emit to"},
};
inline constexpr Example kBuildExamples[]{
    {"hanjang build me.toml", "me.ko.pdf and me.en.pdf"},
    {"hanjang build me.toml --lang ko -o cv.pdf", "one PDF under that name"},
    {"hanjang build me.toml -o out/", "out/me.ko.pdf and out/me.en.pdf"},
    {"hanjang build me.toml --variant data", "me.data.ko.pdf and me.data.en.pdf"},
    {"hanjang build me.toml --all -o out/", "every variant, in out/"},
    {"hanjang build a.toml b.toml cvs/ -o out/", "both, and every .toml file of the folder cvs"},
    {"hanjang build me.toml --layout ./mine.toml", "in a layout of your own"},
    {"hanjang build me.toml --set color.accent=#8a1c2b"},
    {"hanjang build - --lang en -o - < me.toml > me.pdf"},
};
inline constexpr CommandSpec kBuild{.name = "build",
                                    .line = "make the PDFs of a resume",
                                    .synopsis = "FILE...",
                                    .intro = "Makes the PDFs of a resume, one for each language; of many, "
                                             "several at a time.",
                                    .usages = kBuildUsages,
                                    .argument = kResumeFiles,
                                    .options = kBuildOptions,
                                    .lists_exit_codes = true,
                                    .examples = kBuildExamples,
                                    .read = read_build,
                                    .also = "make compile render pdf"};

inline constexpr std::string_view kVariantsUsages[]{"variants FILE [options]"};
inline constexpr Term kVariantsTerms[]{
    {"x", "printed"},
    {"ko", "in this language alone"},
    {"dropped", "left out to keep to the pages"},
};
inline constexpr OptionSpec kVariantsOptions[]{kLanguages.or_else("each variant's"), kRoot, kDiagnostics,
                                               kColor};
inline constexpr CommandSpec kVariants{
    .name = "variants",
    .line = "list what each variant of a resume shows",
    .synopsis = "FILE",
    .intro =
        "Lists the variants of a resume: the layout of each, its pages and how full the last of them is, "
        "and entry by entry what it shows.",
    .usages = kVariantsUsages,
    .terms = kVariantsTerms,
    .argument = kResumeFile,
    .options = kVariantsOptions,
    .read = read_variants};

inline constexpr std::string_view kCountUsages[]{"count FILE [options]"};
inline constexpr Term kCountTerms[]{
    {"spaces", "characters, blanks included"},
    {"no-spaces", "characters without blanks"},
    {"bytes-2", "bytes, two for a character beyond ASCII"},
    {"bytes-3", "bytes in UTF-8"},
    {"code points", "what many forms call characters; an emoji may be several"},
    {"UTF-16", "what other forms call characters; most emoji are two or more"},
    {"line ends", "how many, and what `newline` counts each for"},
    {"limit, full", "the answer's own limit, and how much of it is used; 80 to 90 % is the custom"},
};
inline constexpr OptionSpec kCountOptions[]{
    kVariant.means("the letter of a variant alone").again(),
    kLanguages.means("answers in these languages alone, as in `ko,en`").or_else(""), kDiagnostics, kColor};
inline constexpr CommandSpec kCount{
    .name = "count",
    .line = "count the answers of a resume as forms count them",
    .synopsis = "FILE",
    .intro = "Counts the answers to set questions as the forms may count that they are pasted into.",
    .usages = kCountUsages,
    .terms = kCountTerms,
    .argument = kResumeFile,
    .options = kCountOptions,
    .read = read_count};

inline constexpr std::string_view kCheckUsages[]{"check FILE... [options]", "check --learn WORD [FILE...]"};
inline constexpr OptionSpec kCheckOptions[]{
    OptionSpec{.name = "parity", .meaning = "only compare the languages, and count the texts of each"},
    OptionSpec{.name = "spelling",
               .extra = "WORDS",
               .meaning = "only look at spelling, with dictionaries of English",
               .words = words_to_look_up,
               .also = "spell spellcheck"},
    OptionSpec{.name = "suggest",
               .meaning =
                   "look up what every unknown word of Korean may have meant, however long that takes"},
    OptionSpec{.name = "learn",
               .value = "WORD",
               .meaning = "add a word to words.txt, beside FILE or your own",
               .may_repeat = true,
               .takes = "one word",
               .is_taken = is_word,
               .needs = "a word",
               .example = "--learn Kubeflow"},
    kVariant.means("a variant of the file in its place").again(),
    kLanguages,
    kLayout,
    kRoot,
    kStrict,
    kDiagnostics,
    kColor,
};
inline constexpr Example kCheckExamples[]{
    {"hanjang check me.toml"},
    {"hanjang check me.toml --parity", "what one language has and the other lacks"},
    {"hanjang check me.toml --spelling=all", "also every word that the dictionary of Korean lacks"},
    {"hanjang check --learn Kubeflow", "a word that is right"},
    {"hanjang check *.toml --diagnostics sarif > found.sarif"},
};
inline constexpr CommandSpec kCheck{
    .name = "check",
    .line = "say what a good reviewer would",
    .synopsis = "FILE...",
    .intro = "Says what a build says of a resume, and what a good reviewer would: of wording, spelling and "
             "signs, of "
             "jobs and their dates, of addresses and private matters, and of the two languages side by side.",
    .usages = kCheckUsages,
    .notes =
        "[check] in the file and `allow` in an entry choose what is said; `hanjang explain` lists the codes.",
    .argument = {.name = "FILE",
                 .meaning = "FILE is a resume in TOML; `-` reads standard input.",
                 .needs = "a resume",
                 .unless = "learn",
                 .example = "me.toml",
                 .offer = Offer::resumes},
    .options = kCheckOptions,
    .exit_note = "The exit code is 1 if there is an error, under --strict also if there is a warning.",
    .examples = kCheckExamples,
    .read = read_check,
    .also = "lint review validate test proofread"};

inline constexpr std::string_view kLayoutsUsages[]{"layouts", "layouts --sheet FILE [options]"};
inline constexpr OptionSpec kLayoutsOptions[]{
    OptionSpec{.name = "sheet",
               .value = "FILE",
               .meaning = "the resume to show; `-` reads standard input",
               .offer = Offer::resumes},
    kOutput.means("where the sheet goes: a folder, a file name, or `-` for standard output")
        .or_else("FILE's name with `.layouts.pdf`, in this folder"),
    OptionSpec{.name = "kind",
               .value = "KIND",
               .meaning = "layouts of this kind: {}",
               .otherwise = "that of FILE's layout",
               .words = kind_words},
    kVariant.means("a variant of FILE in its place"),
    kLanguages,
    kAssignments.means("change a value of every layout"),
    kPages.means("how many pages at most"),
    kRoot,
    kDiagnostics,
    kColor,
};
inline constexpr Example kLayoutsExamples[]{
    {"hanjang layouts --sheet me.toml", "me.layouts.pdf"},
    {"hanjang layouts --sheet me.toml --lang ko --pages 1 -o choose.pdf"},
};
inline constexpr CommandSpec kLayouts{
    .name = "layouts",
    .line = "list the layouts, or show a resume in all of them",
    .synopsis = "[--sheet FILE]",
    .intro =
        "Lists the layouts that `hanjang build --layout` takes by name, or shows a resume in all of them.",
    .usages = kLayoutsUsages,
    .notes =
        "The list tells what kind of document a layout makes and how many columns it has; `+ margin` is a "
        "hanging column beside the text, for headings or dates.\n"
        "The sheet is one PDF of small pages: FILE in every layout of one kind, and how it fits. Each "
        "language "
        "starts a page of the sheet. A layout that would break the page budget is shown without it, one in "
        "which FILE cannot be set is listed with the reason.",
    .options = kLayoutsOptions,
    .exit_note = "The exit code is 1 if FILE is wrong, or cannot be set in some layout.",
    .examples = kLayoutsExamples,
    .read = read_layouts,
    .also = "themes templates sheet"};

} // namespace hanjang::cli
