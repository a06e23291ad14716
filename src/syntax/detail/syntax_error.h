#pragma once
// Syntax errors in the writer's terms.

#include "diag/diagnostic.h"
#include "syntax/detail/tree.h"
#include "syntax/node.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace hanjang::syntax {

/// What is wrong, and what to leave out of the text so that the rest can be read.
struct SyntaxFault {
  diag::Diagnostic diagnostic;
  std::size_t begin = 0; ///< bytes to blank out
  std::size_t end = 0;
  bool keep_value = false;   ///< put a value in their place
  bool fatal = false;        ///< what follows cannot be told apart from the fault
  bool redefinition = false; ///< a key or table that is there already
  bool header = false;       ///< the fault is in a header, so the keys after it lose their table
};

/// What keys are called.
struct KeyNames {
  EnglishKey english = nullptr;
  std::string_view file; ///< as it was written, with all its headers
};

/// Works out what the writer most likely meant at the place where the parser stopped.
SyntaxFault explain_syntax_error(std::string_view text, diag::SourceId id, const TomlError& error,
                                 const KeyNames& names);

} // namespace hanjang::syntax
