#include "driver/detail/designs.h"

#include <optional>
#include <string>
#include <utility>

namespace hanjang::driver {
namespace {

std::shared_ptr<const design::Design> shared(std::optional<design::Design> design) {
  return design ? std::make_shared<const design::Design>(*std::move(design)) : nullptr;
}

} // namespace

std::shared_ptr<const design::Design> resolved(const ChosenLayout& layout, std::string_view language,
                                               Session& session, diag::Diagnostics& diagnostics,
                                               std::string_view format) {
  const design::LayoutChain& chain = *layout.chain;
  if (!layout.is_as_read) return shared(design::resolve_design(chain, language, diagnostics, format));
  const DesignKey key{chain.files, std::string(language), std::string(format)};
  const std::shared_ptr<const design::Design>* known = session.designs.find(key);
  if (known != nullptr && (*known)->name == chain.name) return *known;
  diag::Diagnostics found;
  std::shared_ptr<const design::Design> design =
      shared(design::resolve_design(chain, language, found, format));
  // What there is to tell depends on how strict the run is, and is told in every run.
  if (!found.all().empty()) return shared(design::resolve_design(chain, language, diagnostics, format));
  session.designs.put(key, design);
  return design;
}

} // namespace hanjang::driver
