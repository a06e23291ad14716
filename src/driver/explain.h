#pragma once
// What the codes of diagnostics mean.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hanjang::driver {

/// What a code means, why it is said, and an example of what is wrong and what is right; nothing for a name
/// that is no code.
std::optional<std::string> explain_code(std::string_view name);

/// A code in the list of all.
struct CodeInfo {
  std::string code; ///< `E201`, `R012`
  std::string
      severity; ///< `error`, `warning`, `note`, or `off` for a rule of the review that has to be asked for
  std::string name;
  std::string sentence;
};

/// Every code, in the order of their numbers.
std::vector<CodeInfo> list_codes();

/// The names that codes may be called by.
std::vector<std::string> code_names();

} // namespace hanjang::driver
