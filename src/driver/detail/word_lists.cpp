#include "driver/detail/word_lists.h"

#include "base/path_text.h"

#include <fmt/format.h>
#include <span>
#include <utility>

namespace hanjang::driver {

namespace fs = std::filesystem;

WordLookup::WordLookup(fs::path folder, Spelling& spelling, const base::World& world,
                       diag::Diagnostics& diagnostics)
    : folder_(std::move(folder)), world_(world), diagnostics_(diagnostics),
      sources_{.dictionaries = spelling.dictionaries,
               .accepted = [this] { return read_lists(); },
               .go_on = spelling.go_on},
      told_(spelling.dictionaries.lacks().size()) {}

spelling::WordList WordLookup::read_lists() const {
  spelling::WordList words;
  for (const fs::path& list : {words_in(folder_), words_of_user(world_)}) {
    if (list.empty()) continue;
    const std::string error = spelling::add_words_of(list, world_, words);
    if (!error.empty())
      diagnostics_.report(diag::Code::cannot_read, {},
                          fmt::format("cannot read {}: {}", base::utf8_of(list), error));
  }
  return words;
}

void WordLookup::report_lacks() const {
  for (const spelling::Lack& lack : std::span(sources_.dictionaries.lacks()).subspan(told_))
    diagnostics_.report(diag::Code::no_dictionary, {}, lack.message, lack.hint);
}

} // namespace hanjang::driver
