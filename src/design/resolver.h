#pragma once
// Reads the values of a merged layout tree. Private to design/.

#include "design/design.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hanjang {

/// What PDF allows for the sides of a page, in points (ISO 32000-1, annex C).
inline constexpr Range kLengths{0, 14400};

/// A layout tree and where to report. Lookups follow dotted paths; a missing value that base.toml should
/// have given is reported once, by its path.
class Resolver {
public:
  Resolver(const Node& root, Diagnostics& diagnostics) : root_(root), diagnostics_(diagnostics) {}

  const Node& root() const { return root_; }
  Diagnostics& diagnostics() const { return diagnostics_; }

  /// The node at `a.b.c`, or nullptr.
  const Node* at(std::string_view path) const;
  /// The same, but its absence is an error.
  const Node* need(std::string_view path) const;

  /// A range, or the fallback where there is none. Both its ends must be within `allowed`.
  Range range(const Node* node, Range fallback, Range allowed = kLengths) const;
  Range range(std::string_view path) const;
  /// A number within the ends of `allowed`, or the fallback where there is none.
  double number(const Node* node, Range allowed, double fallback) const;
  bool boolean(const Node* node, bool fallback) const;
  /// Which of `names` the node says, or the fallback where there is no node.
  std::size_t choice(const Node* node, std::span<const std::string_view> names, std::size_t fallback) const;
  std::string string(const Node* node) const;
  SourceText source_text(const Node* node) const;
  std::vector<std::string> strings(const Node* node) const;
  std::vector<SourceText> source_texts(const Node* node) const;

  /// A name from [color] or a literal colour.
  Color color(const Node& node) const;
  /// The families of a name from [font].
  std::vector<std::string> families(const Node& node) const;
  int weight(const Node& node) const;

private:
  const Node& root_;
  Diagnostics& diagnostics_;
};

/// The keys of a table node; empty for anything else.
std::vector<std::string_view> keys_of(const Node* node);

/// Known names for a hint; of very many the first ones.
std::string list_names(const std::vector<std::string_view>& names);

/// The message for a name that a layout does not know.
void report_unknown_name(const SourceText& name, std::string_view what, Code code,
                         const std::vector<std::string_view>& known, Diagnostics& diagnostics);

} // namespace hanjang
