#pragma once
// What the names in a merged layout stand for.

#include "design/design.h"
#include "design/detail/values.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hanjang::design {

/// A layout tree and where to report. Lookups follow dotted paths; a missing value that base.toml should
/// have given is reported once, by its path.
class Resolver {
public:
  Resolver(const syntax::Node& root, diag::Diagnostics& diagnostics)
      : root_(root), diagnostics_(diagnostics) {}

  /// The whole layout.
  Values values() const { return {&root_, layout_spec()}; }
  diag::Diagnostics& diagnostics() const { return diagnostics_; }

  /// The node at `a.b.c`, or nullptr.
  const syntax::Node* at(std::string_view path) const;
  /// The same, but its absence is an error.
  const syntax::Node* need(std::string_view path) const;

  /// A name from [color] or a literal colour. Reports a name that there is not.
  base::Color color(const syntax::Node& node) const;
  /// The same, or nothing for what says none of them: no node, or `none`.
  std::optional<base::Color> fill(const syntax::Node* node) const;
  /// The families of a name from [font]. Reports a name that there is not, and a font without families.
  std::vector<std::string> families(const syntax::Node& node) const;

private:
  const syntax::Node& root_;
  diag::Diagnostics& diagnostics_;
};

/// Known names for a hint; of very many the first ones.
std::string list_names(const std::vector<std::string_view>& names);

/// The message for a name that a layout does not know.
void report_unknown_name(const diag::SourceText& name, std::string_view what, diag::Code code,
                         const std::vector<std::string_view>& known, diag::Diagnostics& diagnostics);

} // namespace hanjang::design
