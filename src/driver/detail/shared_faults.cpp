#include "driver/detail/shared_faults.h"

#include "base/contains.h"
#include "base/counted.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace hanjang::driver {
namespace {

bool is_same(const diag::Diagnostic& a, const diag::Diagnostic& b) {
  return a.code == b.code && a.message == b.message && a.span.source == b.span.source &&
         a.span.begin == b.span.begin && a.span.end == b.span.end;
}

} // namespace

void SharedFaults::add(const std::string& name, std::span<const diag::Diagnostic> found) {
  for (const diag::Diagnostic& diagnostic : found) {
    if (diagnostic.severity < least_) continue;
    auto known = std::find_if(faults_.begin(), faults_.end(),
                              [&](const Shared& shared) { return is_same(shared.diagnostic, diagnostic); });
    if (known == faults_.end()) known = faults_.insert(known, {diagnostic, {}});
    if (!base::contains(known->names, name)) known->names.push_back(name);
  }
}

void SharedFaults::report(std::size_t all, diag::Diagnostics& diagnostics) const {
  for (const Shared& shared : faults_) {
    diag::Diagnostic diagnostic = shared.diagnostic;
    if (shared.names.size() < all) diagnostic.hints.push_back(hint_of(shared.names));
    diagnostics.add(std::move(diagnostic));
  }
}

std::string SharedFaults::hint_of(const std::vector<std::string>& names) const {
  constexpr std::string_view kItself = "the file itself";
  std::vector<std::string_view> named(names.begin(), names.end());
  const bool is_in_itself = std::erase(named, std::string_view()) > 0;
  if (named.empty()) return fmt::format("in {}", kItself);
  return fmt::format("in the {} `{}`{}{}", base::noun_for(named.size(), noun_), fmt::join(named, "`, `"),
                     is_in_itself ? " and " : "", is_in_itself ? kItself : "");
}

} // namespace hanjang::driver
