#include "design/resolver.h"

#include "diag/suggest.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace hanjang {
namespace {

double plain(const Node& node) {
  return node.integer() != nullptr ? static_cast<double>(*node.integer())
         : node.real() != nullptr  ? *node.real()
                                   : 0.0;
}

} // namespace

const Node* Resolver::at(std::string_view path) const {
  const Node* node = &root_;
  while (node != nullptr && !path.empty()) {
    const std::size_t dot = path.find('.');
    const std::string_view key = path.substr(0, dot);
    path = dot == std::string_view::npos ? std::string_view{} : path.substr(dot + 1);
    node = node->table() == nullptr ? nullptr : find(*node->table(), key);
  }
  return node;
}

const Node* Resolver::need(std::string_view path) const {
  const Node* node = at(path);
  if (node == nullptr)
    diagnostics_.error(codes::missing_key, root_.span, fmt::format("the layout does not say `{}`", path),
                       "it or a layout that it extends must; the root of all layouts has all values");
  return node;
}

Range Resolver::range(const Node* node, Range fallback, Range allowed) const {
  if (node == nullptr) return fallback;
  const Array* pair = node->array();
  const bool is_pair = pair != nullptr && pair->items.size() == 2;
  const Node& loosest = is_pair ? pair->items[0] : *node;
  const Node& tightest = is_pair ? pair->items[1] : *node;
  const std::size_t errors_before = diagnostics_.error_count();
  const Range result{number(&loosest, allowed, 0), number(&tightest, allowed, 0)};
  if (diagnostics_.error_count() > errors_before) return fallback;
  if (result.tightest > result.loosest)
    diagnostics_.warning(codes::bad_value, node->span, "this range grows where space is short",
                         "the looser, larger number comes first: [loosest, tightest]");
  return result;
}

Range Resolver::range(std::string_view path) const { return range(need(path), {}); }

double Resolver::number(const Node* node, Range allowed, double fallback) const {
  if (node == nullptr) return fallback;
  const double value = plain(*node);
  if (value >= allowed.loosest && value <= allowed.tightest) return value;
  diagnostics_.error(
      codes::bad_value, node->span,
      fmt::format("this number must be between {} and {}, not {}", allowed.loosest, allowed.tightest, value));
  return fallback;
}

bool Resolver::boolean(const Node* node, bool fallback) const {
  return node != nullptr && node->boolean() != nullptr ? *node->boolean() : fallback;
}

std::size_t Resolver::choice(const Node* node, std::span<const std::string_view> names,
                             std::size_t fallback) const {
  if (node == nullptr) return fallback;
  const SourceText value = source_text(node);
  const auto found = std::find(names.begin(), names.end(), value.text);
  if (found != names.end()) return static_cast<std::size_t>(found - names.begin());
  const auto near = nearest_name(value.text, names);
  diagnostics_.error(codes::bad_value, node->span, fmt::format("`{}` is not a choice here", value.text),
                     near ? fmt::format("did you mean `{}`?", *near)
                          : fmt::format("write one of: {}", fmt::join(names, ", ")));
  return fallback;
}

std::string Resolver::string(const Node* node) const { return source_text(node).text; }

SourceText Resolver::source_text(const Node* node) const {
  return node != nullptr && node->string() != nullptr ? *node->string() : SourceText{};
}

std::vector<std::string> Resolver::strings(const Node* node) const {
  std::vector<std::string> result;
  if (node == nullptr || node->array() == nullptr) return result;
  for (const Node& item : node->array()->items) result.push_back(string(&item));
  return result;
}

std::vector<SourceText> Resolver::source_texts(const Node* node) const {
  std::vector<SourceText> result;
  if (node == nullptr || node->array() == nullptr) return result;
  for (const Node& item : node->array()->items) result.push_back(source_text(&item));
  return result;
}

Color Resolver::color(const Node& node) const {
  const SourceText name = source_text(&node);
  const Node* named = at("color");
  const Node* value =
      named != nullptr && named->table() != nullptr ? find(*named->table(), name.text) : nullptr;
  const SourceText literal = value != nullptr ? source_text(value) : name;
  if (const auto parsed = parse_color(literal.text)) return *parsed;
  if (value == nullptr && !name.text.starts_with('#'))
    report_unknown_name(name, "color", codes::unknown_color, keys_of(named), diagnostics_);
  else
    diagnostics_.error(codes::bad_value, literal.span, fmt::format("`{}` is not a color", literal.text),
                       "write it as \"#1f4b7a\"");
  return {};
}

std::vector<std::string> Resolver::families(const Node& node) const {
  const SourceText name = source_text(&node);
  const Node* fonts = at("font");
  const Node* font =
      fonts != nullptr && fonts->table() != nullptr ? find(*fonts->table(), name.text) : nullptr;
  if (font == nullptr || font->table() == nullptr) {
    report_unknown_name(name, "font", codes::unknown_style, keys_of(fonts), diagnostics_);
    return {};
  }
  const Node* list = find(*font->table(), "families");
  std::vector<std::string> names = strings(list);
  if (list != nullptr && names.empty())
    diagnostics_.error(codes::empty_value, list->span, fmt::format("font `{}` names no family", name.text),
                       "for example: families = [\"Pretendard\"]");
  return names;
}

int Resolver::weight(const Node& node) const {
  const auto* value = node.integer();
  if (value != nullptr && *value >= 1 && *value <= 1000) return static_cast<int>(*value);
  diagnostics_.error(codes::bad_value, node.span, "a weight is a number from 100 to 900");
  return 400;
}

std::string list_names(const std::vector<std::string_view>& names) {
  constexpr std::size_t kMost = 40;
  const std::size_t shown = std::min(names.size(), kMost);
  const auto end = names.begin() + static_cast<std::ptrdiff_t>(shown);
  return fmt::format("{}{}", fmt::join(names.begin(), end, ", "), shown < names.size() ? ", …" : "");
}

std::vector<std::string_view> keys_of(const Node* node) {
  std::vector<std::string_view> result;
  if (node == nullptr || node->table() == nullptr) return result;
  for (const Member& member : node->table()->members) result.push_back(member.key);
  return result;
}

void report_unknown_name(const SourceText& name, std::string_view what, Code code,
                         const std::vector<std::string_view>& known, Diagnostics& diagnostics) {
  const auto near = nearest_name(name.text, known);
  diagnostics.add({.severity = Severity::error,
                   .code = code,
                   .message = fmt::format("the layout has no {} `{}`", what, name.text),
                   .span = name.span,
                   .span_message = near ? fmt::format("did you mean `{}`?", *near) : std::string{},
                   .labels = {},
                   .hints = near
                                ? std::vector<std::string>{}
                                : std::vector<std::string>{fmt::format("there are: {}", list_names(known))}});
}

} // namespace hanjang
