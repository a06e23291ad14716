#pragma once
// Reads the values of a merged layout tree. Private to design/.

#include "design/design.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hanjang::design {

/// What PDF allows for the sides of a page, in points (ISO 32000-1, annex C).
inline constexpr Range kLengths{0, 14400};

/// A layout tree and where to report. Lookups follow dotted paths; a missing value that base.toml should
/// have given is reported once, by its path.
class Resolver {
public:
  Resolver(const syntax::Node& root, diag::Diagnostics& diagnostics)
      : root_(root), diagnostics_(diagnostics) {}

  const syntax::Node& root() const { return root_; }
  diag::Diagnostics& diagnostics() const { return diagnostics_; }

  /// The node at `a.b.c`, or nullptr.
  const syntax::Node* at(std::string_view path) const;
  /// The same, but its absence is an error.
  const syntax::Node* need(std::string_view path) const;

  /// A range, or the fallback where there is none. Both its ends must be within `allowed`.
  Range range(const syntax::Node* node, Range fallback, Range allowed = kLengths) const;
  Range range(std::string_view path) const;
  /// A number within the ends of `allowed`, or the fallback where there is none.
  double number(const syntax::Node* node, Range allowed, double fallback) const;
  bool boolean(const syntax::Node* node, bool fallback) const;
  /// Which of `names` the node says, or the fallback where there is no node.
  std::size_t choice(const syntax::Node* node, std::span<const std::string_view> names,
                     std::size_t fallback) const;
  std::string string(const syntax::Node* node) const;
  diag::SourceText source_text(const syntax::Node* node) const;
  std::vector<std::string> strings(const syntax::Node* node) const;
  std::vector<diag::SourceText> source_texts(const syntax::Node* node) const;

  /// A name from [color] or a literal colour.
  base::Color color(const syntax::Node& node) const;
  /// The families of a name from [font].
  std::vector<std::string> families(const syntax::Node& node) const;
  int weight(const syntax::Node& node) const;

private:
  const syntax::Node& root_;
  diag::Diagnostics& diagnostics_;
};

/// The keys of a table node; empty for anything else.
std::vector<std::string_view> keys_of(const syntax::Node* node);

/// Known names for a hint; of very many the first ones.
std::string list_names(const std::vector<std::string_view>& names);

/// The message for a name that a layout does not know.
void report_unknown_name(const diag::SourceText& name, std::string_view what, diag::Code code,
                         const std::vector<std::string_view>& known, diag::Diagnostics& diagnostics);

} // namespace hanjang::design
