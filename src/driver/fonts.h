#pragma once
// Font manifests, and whether a design's families are on this machine.

#include "design/design.h"
#include "driver/inputs.h"
#include "text/font.h"

#include <optional>
#include <set>
#include <span>
#include <string>

namespace hanjang {

/// Every family that a manifest names. The user's own manifest comes before one of the same family that comes
/// with hanjang. Reports a broken manifest and leaves its family out.
FontSet load_fonts(Inputs& inputs);

/// Reports, once a run, families that have no file on this machine: an error where none of a style's families
/// is there, else a warning that says which one stands in.
class FamilyCheck {
public:
  /// `layouts`, the files of a layout with the root first, are where a family's name is looked for, so that a
  /// misspelt one is blamed where it was written. Both must outlive this.
  explicit FamilyCheck(const FontSet& fonts, std::span<const Node> layouts = {})
      : fonts_(fonts), layouts_(layouts) {}

  /// True if every style has a family to be set in.
  bool check(const Design& design, Diagnostics& diagnostics);

private:
  bool check_list(const std::vector<std::string>& families, Span span, Diagnostics& diagnostics);
  /// No weight is ever faked: a style that asks for one its family lacks is reported.
  void check_weight(const std::vector<std::string>& families, int weight, Span span,
                    Diagnostics& diagnostics);
  const FontFamily* find(const std::string& name) const;
  bool is_installed(const FontFamily& family) const;
  std::string hint_for(const std::string& name) const;

  /// Where the layouts name a family, or `fallback`.
  Span place_of(const std::string& name, Span fallback) const;

  const FontSet& fonts_;
  std::span<const Node> layouts_;
  std::set<std::string> reported_; ///< first families of lists
};

} // namespace hanjang
