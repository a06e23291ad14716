#pragma once
// Options that several commands have.

#include "cli/detail/choices.h"
#include "driver/build.h"
#include "driver/formats.h"
#include "driver/starter.h"

#include <charconv>
#include <string_view>
#include <system_error>

namespace hanjang::cli {

/// `KEY=VALUE`.
inline bool is_assignment(std::string_view text) {
  const std::size_t equals = text.find('=');
  return equals != std::string_view::npos && text.find_first_not_of(' ') != equals;
}

/// A word without a blank, and without what begins a comment in a list of words.
inline bool is_word(std::string_view text) {
  return text.find_first_of(" \t\r\n#") == std::string_view::npos;
}

/// The most files that `--jobs` takes at a time.
inline constexpr unsigned kMostJobs = 256;

/// A number of files at a time, in digits.
inline bool is_job_count(std::string_view text) {
  unsigned count = 0;
  const char* const end = text.data() + text.size();
  const auto [last, error] = std::from_chars(text.data(), end, count);
  return error == std::errc() && last == end && count >= 1 && count <= kMostJobs;
}

/// The words of `--format`, from the table of writers.
inline std::vector<Word> format_words() {
  std::vector<Word> words;
  for (const driver::FormatInfo& format : driver::formats())
    words.push_back({std::string(format.word), std::string(format.meaning)});
  return words;
}

/// The kinds of documents.
inline std::vector<Word> kind_words() {
  std::vector<Word> words;
  for (const std::string_view kind : driver::document_kinds()) words.push_back({std::string(kind), {}});
  return words;
}

/// The word of `--spelling` for every word that no dictionary has.
inline constexpr std::string_view kAllWords = "all";
inline std::vector<Word> words_to_look_up() {
  return {{std::string(kAllWords), "also every word that that of Korean lacks"}};
}

/// The languages that `hanjang new` writes.
inline std::vector<Word> language_words() {
  std::vector<Word> words;
  for (const std::string_view language : driver::starter_languages())
    words.push_back({std::string(language), {}});
  return words;
}

inline constexpr ArgumentSpec kResumeFile{.name = "FILE",
                                          .meaning = "FILE is a resume in TOML; `-` reads standard input.",
                                          .needs = "a resume",
                                          .only = "one file",
                                          .example = "me.toml",
                                          .offer = Offer::resumes};

inline constexpr ArgumentSpec kResumeFiles{
    .name = "FILE",
    .meaning = "FILE is a resume in TOML, or a folder, which stands for its .toml files; `-` reads standard "
               "input.",
    .needs = "a resume",
    .example = "me.toml",
    .offer = Offer::resumes};

inline constexpr OptionSpec kOutput{.name = "output", .letter = 'o', .value = "PATH", .offer = Offer::paths};
inline constexpr OptionSpec kVariant{.name = "variant",
                                     .value = "NAME",
                                     .offer = Offer::variants,
                                     .is_list = true,
                                     .needs = "a name",
                                     .example = "--variant data"};
inline constexpr OptionSpec kLanguages{.name = "lang",
                                       .value = "LANGUAGES",
                                       .meaning = "which languages, as in `ko,en`",
                                       .otherwise = "the file's",
                                       .is_list = true,
                                       .needs = "a language",
                                       .example = "--lang ko,en",
                                       .also = "language languages locale"};
inline constexpr OptionSpec kAssignments{.name = "set",
                                         .value = "KEY=VALUE",
                                         .may_repeat = true,
                                         .takes = "KEY=VALUE",
                                         .is_taken = is_assignment,
                                         .example = "--set color.accent=#8a1c2b"};
inline constexpr OptionSpec kPages{.name = "pages",
                                   .value = "PAGES",
                                   .otherwise = "the file's",
                                   .takes = "a number of pages",
                                   .is_taken = driver::is_page_budget,
                                   .example = "--pages 2 (at most two) or --pages 1-2"};
inline constexpr OptionSpec kLayout{.name = "layout",
                                    .value = "LAYOUT",
                                    .meaning = "the name of a layout, or the path of a layout file",
                                    .offer = Offer::layouts,
                                    .also = "theme template"};
inline constexpr OptionSpec kStrict{
    .name = "strict", .meaning = "treat warnings as errors", .also = "werror"};
inline constexpr OptionSpec kRoot{
    .name = "root",
    .value = "FOLDER",
    .meaning = "read photos, pictures and layouts that the file names from there and below",
    .otherwise = "the folder of the file",
    .offer = Offer::folders};
inline constexpr OptionSpec kDiagnostics{.name = "diagnostics",
                                         .value = "STYLE",
                                         .meaning = "{}",
                                         .otherwise = "rich",
                                         .words = words_of<kDiagnosticStyles>};
inline constexpr OptionSpec kColor{.name = "color",
                                   .value = "WHEN",
                                   .meaning = "{}",
                                   .otherwise = "auto",
                                   .words = words_of<kColorChoices>,
                                   .also = "colour"};

} // namespace hanjang::cli
