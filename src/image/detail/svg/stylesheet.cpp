#include "image/detail/svg/stylesheet.h"

#include "base/ascii.h"
#include "image/detail/svg/limits.h"
#include "image/detail/svg/numbers.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace hanjang::image::svg {
namespace {

constexpr std::size_t kNowhere = std::string_view::npos;
// Ranks from the lowest bit up: the order, the specificity (types, classes, ids), `!important`.
constexpr unsigned kOrderBits = 20;
constexpr unsigned kCountBits = 8;
constexpr std::uint64_t kMostCount = 255;
constexpr std::uint64_t kImportant = std::uint64_t{1} << 60;

// The place behind what begins at `at`: a string in quotation marks, a comment, or one character.
std::size_t next_place(std::string_view text, std::size_t at) {
  if (text.substr(at, 2) == "/*") {
    const std::size_t end = text.find("*/", at + 2);
    return end == kNowhere ? text.size() : end + 2;
  }
  if (text[at] == '\\') return std::min(at + 2, text.size());
  if (text[at] != '"' && text[at] != '\'') return at + 1;
  for (std::size_t i = at + 1; i < text.size(); ++i) {
    if (text[i] == '\\')
      ++i;
    else if (text[i] == text[at])
      return i + 1;
  }
  return text.size();
}

// The first of some characters outside of strings, comments and round brackets; the text's end if none is.
std::size_t find_outside(std::string_view text, std::size_t from, std::string_view wanted) {
  int open = 0;
  for (std::size_t at = from; at < text.size(); at = next_place(text, at)) {
    if (text[at] == '(') ++open;
    if (text[at] == ')') open = std::max(open - 1, 0);
    if (open == 0 && wanted.find(text[at]) != kNowhere) return at;
  }
  return text.size();
}

// Behind the bracket that closes the body which begins at `from`; what is inside of it is skipped.
std::size_t behind_body(std::string_view text, std::size_t from) {
  int open = 1;
  int brackets = 0;
  std::size_t at = from;
  while (at < text.size() && open > 0) {
    if (text[at] == '(') ++brackets;
    if (text[at] == ')') brackets = std::max(brackets - 1, 0);
    if (brackets == 0 && text[at] == '{') ++open;
    if (brackets == 0 && text[at] == '}') --open;
    at = next_place(text, at);
  }
  return at;
}

std::string_view without_comments_in_front(std::string_view text) {
  text = trimmed(text);
  while (text.starts_with("/*") || text.starts_with("<!--") || text.starts_with("-->")) {
    if (text.starts_with("/*")) {
      text.remove_prefix(next_place(text, 0));
    } else {
      text.remove_prefix(text.starts_with("<!--") ? 4 : 3);
    }
    text = trimmed(text);
  }
  return text;
}

bool is_name_char(char c) {
  return base::ascii::is_letter_byte(c) || base::ascii::is_digit(c) || c == '-' || c == '_';
}

std::string_view take_name(std::string_view& text) {
  std::size_t length = 0;
  while (length < text.size() && is_name_char(text[length])) ++length;
  const std::string_view name = text.substr(0, length);
  text.remove_prefix(length);
  return name;
}

bool has_word(std::string_view words, std::string_view word) {
  for (std::size_t at = words.find(word); at != kNowhere; at = words.find(word, at + 1)) {
    const bool begins = at == 0 || is_blank(words[at - 1]);
    const std::size_t end = at + word.size();
    if (begins && (end == words.size() || is_blank(words[end]))) return true;
  }
  return false;
}

} // namespace

std::string_view local_name(pugi::xml_node node) {
  const std::string_view name = node.name();
  const std::size_t colon = name.find(':');
  return colon == kNowhere ? name : name.substr(colon + 1);
}

std::vector<Declaration> parse_declarations(std::string_view text) {
  std::vector<Declaration> result;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = find_outside(text, at, ";{");
    const std::string_view one = without_comments_in_front(text.substr(at, end - at));
    at = end < text.size() && text[end] == '{' ? behind_body(text, end + 1) : end + 1;
    const std::size_t colon = one.find(':');
    if (colon == kNowhere || (end < text.size() && text[end] == '{')) continue;
    Declaration declaration{trimmed(one.substr(0, colon)), trimmed(one.substr(colon + 1))};
    const std::size_t mark = declaration.value.rfind('!');
    if (mark != kNowhere && trimmed(declaration.value.substr(mark + 1)) == "important") {
      declaration.is_important = true;
      declaration.value = trimmed(declaration.value.substr(0, mark));
    }
    result.push_back(declaration);
  }
  return result;
}

void StyleSheet::add(std::string_view text, Faults& faults) {
  for (text = without_comments_in_front(text); !text.empty() && !faults.any();
       text = without_comments_in_front(text)) {
    const std::size_t open = find_outside(text, 0, "{;");
    const bool is_at_rule = text.front() == '@';
    if (open == text.size()) return;
    if (text[open] == ';') { // `@import …;`, which is not followed
      text.remove_prefix(open + 1);
      continue;
    }
    const std::size_t end = behind_body(text, open + 1);
    const bool is_closed = end > open + 1 && text[end - 1] == '}';
    const std::string_view body = text.substr(open + 1, end - open - 1 - (is_closed ? 1 : 0));
    if (!is_at_rule) add_rule(text.substr(0, open), body, faults);
    text.remove_prefix(end);
  }
}

void StyleSheet::add_rule(std::string_view selectors, std::string_view body, Faults& faults) {
  bodies_.push_back(parse_declarations(body));
  while (!selectors.empty()) {
    const std::size_t comma = find_outside(selectors, 0, ",");
    Rule rule;
    rule.body = bodies_.size() - 1;
    if (parse_selector(without_comments_in_front(selectors.substr(0, comma)), rule)) keep(std::move(rule));
    selectors.remove_prefix(std::min(comma + 1, selectors.size()));
  }
  if (rules_.size() > kMostRules)
    faults.excess("the style sheet of the drawing has more than 5,000 selectors");
}

// `.name` and `#name` behind an element, or alone.
bool StyleSheet::parse_marks(std::string_view& text, Part& part, Counts& counts) {
  while (!text.empty() && (text.front() == '.' || text.front() == '#')) {
    const bool is_id = text.front() == '#';
    text.remove_prefix(1);
    const std::string_view name = take_name(text);
    if (name.empty()) return false;
    if (is_id)
      part.id = name;
    else
      part.classes.push_back(name);
    ++(is_id ? counts.ids : counts.classes);
  }
  return true;
}

bool StyleSheet::parse_selector(std::string_view text, Rule& rule) {
  Counts counts;
  bool is_child = false;
  text = trimmed(text);
  while (!text.empty()) {
    if (rule.parts.size() == kMostParts) return false;
    Part part;
    part.is_child = std::exchange(is_child, false);
    const std::size_t before = text.size();
    if (text.front() == '*')
      text.remove_prefix(1);
    else
      part.element = take_name(text);
    if (!parse_marks(text, part, counts) || text.size() == before) return false;
    if (!text.empty() && !is_blank(text.front()) && text.front() != '>') return false;
    if (!part.element.empty()) ++counts.elements;
    rule.parts.push_back(std::move(part));
    text = trimmed(text);
    if (text.starts_with('>')) {
      is_child = true;
      text = trimmed(text.substr(1));
    }
  }
  rule.rank = std::min(counts.ids, kMostCount) << (2 * kCountBits) |
              std::min(counts.classes, kMostCount) << kCountBits | std::min(counts.elements, kMostCount);
  return !rule.parts.empty() && !is_child;
}

void StyleSheet::keep(Rule rule) {
  const Part& own = rule.parts.back();
  std::string_view key = "*";
  // The view is of the selector, of which the mark is a part.
  if (!own.id.empty())
    key = {own.id.data() - 1, own.id.size() + 1};
  else if (!own.classes.empty())
    key = {own.classes.front().data() - 1, own.classes.front().size() + 1};
  else if (!own.element.empty())
    key = own.element;
  rule.rank = rule.rank << kOrderBits | std::min<std::uint64_t>(rules_.size(), (1U << kOrderBits) - 1);
  by_key_[key].push_back(rules_.size());
  rules_.push_back(std::move(rule));
}

bool StyleSheet::holds(const Rule& rule, std::size_t part, pugi::xml_node element, Faults& faults) {
  const Part& wanted = rule.parts[part];
  if (!wanted.element.empty() && wanted.element != local_name(element)) return false;
  if (!wanted.id.empty() && wanted.id != element.attribute("id").value()) return false;
  const std::string_view own = element.attribute("class").value();
  if (!faults.spend(1 + wanted.classes.size() * own.size())) return false;
  for (const std::string_view name : wanted.classes)
    if (!has_word(own, name)) return false;
  if (part == 0) return true;
  for (pugi::xml_node above = element.parent(); above.type() == pugi::node_element; above = above.parent()) {
    if (holds(rule, part - 1, above, faults)) return true;
    if (wanted.is_child || faults.any()) return false;
  }
  return false;
}

void StyleSheet::match(pugi::xml_node element, std::vector<RankedDeclaration>& result, Faults& faults) const {
  if (rules_.empty()) return;
  const auto try_key = [&](std::string_view key) {
    const auto found = by_key_.find(key);
    if (found == by_key_.end()) return;
    for (const std::size_t index : found->second) {
      const std::vector<Declaration>& body = bodies_[rules_[index].body];
      if (!holds(rules_[index], rules_[index].parts.size() - 1, element, faults)) continue;
      if (!faults.spend(body.size())) return;
      for (const Declaration& declaration : body)
        result.push_back({declaration, rules_[index].rank | (declaration.is_important ? kImportant : 0)});
    }
  };
  try_key("*");
  try_key(local_name(element));
  const std::string id = std::string("#") + element.attribute("id").value();
  if (id.size() > 1) try_key(id);
  std::string_view classes = trimmed(element.attribute("class").value());
  for (int i = 0; !classes.empty() && i < 32; ++i) {
    const std::size_t end = std::min(classes.find_first_of(" \t\n\r"), classes.size());
    try_key("." + std::string(classes.substr(0, end)));
    classes = trimmed(classes.substr(end));
  }
}

} // namespace hanjang::image::svg
