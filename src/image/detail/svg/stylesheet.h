#pragma once
// Style sheets inside of a drawing (SVG 1.1, 6; CSS 2.2, 4 to 6), as far as programs that export write them.

#include "image/detail/svg/fault.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace hanjang::image::svg {

/// One `name: value` of a style, as it is written. Both are views into what was read.
struct Declaration {
  std::string_view name;
  std::string_view value;
  bool is_important = false;
};

/// The declarations of a `style` attribute or a rule's body.
std::vector<Declaration> parse_declarations(std::string_view text);

/// The name of an element without the prefix of its namespace.
std::string_view local_name(pugi::xml_node node);

/// A declaration that holds for an element, and which of several wins: the one that ranks highest.
struct RankedDeclaration {
  Declaration declaration;
  std::uint64_t rank = 0;
};

/// The rules of a drawing. Selectors are elements, `*`, classes and ids, written together, behind each other
/// (descendants) and with `>` (children), and lists of them. Others hold for nothing, such as those with a
/// `:` or a `[`; so do rules with an `@`.
class StyleSheet {
public:
  /// Adds the text of a `<style>`, which must outlive the sheet.
  void add(std::string_view text, Faults& faults);

  /// The declarations of all rules that hold for an element, in the order of the sheets.
  void match(pugi::xml_node element, std::vector<RankedDeclaration>& result, Faults& faults) const;

private:
  // Elements, classes and an id that one element has to have; and how it stands to the part before.
  struct Part {
    std::string_view element;
    std::string_view id;
    std::vector<std::string_view> classes;
    bool is_child = false;
  };
  // What specificity counts (CSS 2.1, 6.4.3).
  struct Counts {
    std::uint64_t ids = 0;
    std::uint64_t classes = 0;
    std::uint64_t elements = 0;
  };
  struct Rule {
    std::vector<Part> parts; ///< the last is the element's own
    std::size_t body = 0;
    std::uint64_t rank = 0; ///< specificity, and then the order
  };

  void add_rule(std::string_view selectors, std::string_view body, Faults& faults);
  static bool parse_marks(std::string_view& text, Part& part, Counts& counts);
  static bool parse_selector(std::string_view text, Rule& rule);
  void keep(Rule rule);
  static bool holds(const Rule& rule, std::size_t part, pugi::xml_node element, Faults& faults);

  std::vector<Rule> rules_;
  std::vector<std::vector<Declaration>> bodies_;
  std::map<std::string_view, std::vector<std::size_t>> by_key_; ///< `#id`, `.class`, element or `*` → rules
};

} // namespace hanjang::image::svg
