#pragma once
// Font manifests, and whether a design's families are on this machine.

#include "design/design.h"
#include "driver/detail/inputs.h"
#include "text/font.h"

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>

namespace hanjang::driver {

/// Every family that a manifest names. The user's own manifest comes before one of the same family that comes
/// with hanjang. Reports a broken manifest and leaves its family out.
text::FontSet load_fonts(Inputs& inputs, std::size_t documents = 1);

/// Reports, once a run, families that have no file on this machine: an error where none of a style's families
/// is there, else a warning that says which one stands in.
class FamilyCheck {
public:
  /// `layouts`, the files of a layout with the root first, are where a family's name is looked for, so that a
  /// misspelt one is blamed where it was written. Both must outlive this.
  explicit FamilyCheck(const text::FontSet& fonts, std::span<const syntax::Tree> layouts = {})
      : fonts_(fonts), layouts_(layouts) {}

  /// True if every style has a family to be set in.
  bool check(const design::Design& design, diag::Diagnostics& diagnostics);

private:
  bool check_list(const std::vector<std::string>& families, diag::Span span, diag::Diagnostics& diagnostics);
  /// No weight is ever faked: a style that asks for one its family lacks is reported.
  void check_weight(const std::vector<std::string>& families, int weight, diag::Span span,
                    diag::Diagnostics& diagnostics);
  const text::FontFamily* find(const std::string& name) const;
  bool is_installed(const text::FontFamily& family);
  std::string hint_for(const std::string& name) const;

  /// Where the layouts name a family, or `fallback`.
  diag::Span place_of(const std::string& name, diag::Span fallback) const;

  const text::FontSet& fonts_;
  std::span<const syntax::Tree> layouts_;
  std::set<std::string> reported_;                    ///< first families of lists
  std::map<const text::FontFamily*, bool> installed_; ///< those that were looked for: styles share them
};

} // namespace hanjang::driver
