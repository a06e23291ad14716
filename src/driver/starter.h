#pragma once
// A first file to fill in.

#include "diag/diagnostic.h"
#include "driver/session.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hanjang::driver {

/// The languages that starters are written in.
std::vector<std::string_view> starter_languages();

struct StarterRequest {
  std::vector<std::string> languages; ///< some of starter_languages(), in the order of the documents
  std::string kind;                   ///< of the document: one of document_kinds()
  std::string file;                   ///< what its comments call it
};

/// A resume file in TOML with an invented person, which makes a document of that kind without a warning. Its
/// comments say what the keys are, in the words of their table; they are Korean where the file is, else
/// English. Keys that many do not need stand there switched off. Reports layouts that cannot be read, and
/// returns nothing then.
std::optional<std::string> make_starter(Session& session, const StarterRequest& request,
                                        diag::SourceMap& sources, diag::Diagnostics& diagnostics);

} // namespace hanjang::driver
