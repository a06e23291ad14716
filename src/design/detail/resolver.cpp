#include "design/detail/resolver.h"

#include "diag/suggest.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace hanjang::design {
namespace {

double plain(const syntax::Node& node) {
  return node.integer() != nullptr ? static_cast<double>(*node.integer())
         : node.real() != nullptr  ? *node.real()
                                   : 0.0;
}

} // namespace

const syntax::Node* Resolver::at(std::string_view path) const {
  const syntax::Node* node = &root_;
  while (node != nullptr && !path.empty()) {
    const std::size_t dot = path.find('.');
    const std::string_view key = path.substr(0, dot);
    path = dot == std::string_view::npos ? std::string_view{} : path.substr(dot + 1);
    node = node->table() == nullptr ? nullptr : syntax::find(*node->table(), key);
  }
  return node;
}

const syntax::Node* Resolver::need(std::string_view path) const {
  const syntax::Node* node = at(path);
  if (node == nullptr)
    diagnostics_.report(diag::Code::missing_key, root_.span,
                        fmt::format("the layout does not say `{}`", path),
                        "it or a layout that it extends must; the root of all layouts has all values");
  return node;
}

Range Resolver::range(const syntax::Node* node, Range fallback, Range allowed) const {
  if (node == nullptr) return fallback;
  const syntax::Array* pair = node->array();
  const bool is_pair = pair != nullptr && pair->items.size() == 2;
  const syntax::Node& loosest = is_pair ? pair->items[0] : *node;
  const syntax::Node& tightest = is_pair ? pair->items[1] : *node;
  const std::size_t errors_before = diagnostics_.error_count();
  const Range result{number(&loosest, allowed, 0), number(&tightest, allowed, 0)};
  if (diagnostics_.error_count() > errors_before) return fallback;
  if (result.tightest > result.loosest)
    diagnostics_.report(diag::Code::growing_range, node->span, "this range grows where space is short",
                        "the looser, larger number comes first: [loosest, tightest]");
  return result;
}

Range Resolver::range(std::string_view path) const { return range(need(path), {}); }

double Resolver::number(const syntax::Node* node, Range allowed, double fallback) const {
  if (node == nullptr) return fallback;
  const double value = plain(*node);
  if (value >= allowed.loosest && value <= allowed.tightest) return value;
  diagnostics_.report(
      diag::Code::out_of_range, node->span,
      fmt::format("this number must be between {} and {}, not {}", allowed.loosest, allowed.tightest, value));
  return fallback;
}

bool Resolver::boolean(const syntax::Node* node, bool fallback) const {
  return node != nullptr && node->boolean() != nullptr ? *node->boolean() : fallback;
}

std::size_t Resolver::choice(const syntax::Node* node, std::span<const std::string_view> names,
                             std::size_t fallback) const {
  if (node == nullptr) return fallback;
  const diag::SourceText value = source_text(node);
  const auto found = std::find(names.begin(), names.end(), value.text);
  if (found != names.end()) return static_cast<std::size_t>(found - names.begin());
  const auto near = diag::nearest_name(value.text, names);
  diagnostics_.report(diag::Code::not_a_choice, node->span,
                      fmt::format("`{}` is not a choice here", value.text),
                      near ? fmt::format("did you mean `{}`?", *near)
                           : fmt::format("write one of: {}", fmt::join(names, ", ")));
  return fallback;
}

std::string Resolver::string(const syntax::Node* node) const { return source_text(node).text; }

diag::SourceText Resolver::source_text(const syntax::Node* node) const {
  return node != nullptr && node->string() != nullptr ? *node->string() : diag::SourceText{};
}

std::vector<std::string> Resolver::strings(const syntax::Node* node) const {
  std::vector<std::string> result;
  if (node == nullptr || node->array() == nullptr) return result;
  for (const syntax::Node& item : node->array()->items) result.push_back(string(&item));
  return result;
}

std::vector<diag::SourceText> Resolver::source_texts(const syntax::Node* node) const {
  std::vector<diag::SourceText> result;
  if (node == nullptr || node->array() == nullptr) return result;
  for (const syntax::Node& item : node->array()->items) result.push_back(source_text(&item));
  return result;
}

base::Color Resolver::color(const syntax::Node& node) const {
  const diag::SourceText name = source_text(&node);
  const syntax::Node* named = at("color");
  const syntax::Node* value =
      named != nullptr && named->table() != nullptr ? syntax::find(*named->table(), name.text) : nullptr;
  const diag::SourceText literal = value != nullptr ? source_text(value) : name;
  if (const auto parsed = base::parse_color(literal.text)) return *parsed;
  if (value == nullptr && !name.text.starts_with('#'))
    report_unknown_name(name, "color", diag::Code::unknown_color, keys_of(named), diagnostics_);
  else
    diagnostics_.report(diag::Code::bad_color, literal.span, fmt::format("`{}` is not a color", literal.text),
                        "write it as \"#1f4b7a\"");
  return {};
}

std::vector<std::string> Resolver::families(const syntax::Node& node) const {
  const diag::SourceText name = source_text(&node);
  const syntax::Node* fonts = at("font");
  const syntax::Node* font =
      fonts != nullptr && fonts->table() != nullptr ? syntax::find(*fonts->table(), name.text) : nullptr;
  if (font == nullptr || font->table() == nullptr) {
    report_unknown_name(name, "font", diag::Code::unknown_style, keys_of(fonts), diagnostics_);
    return {};
  }
  const syntax::Node* list = syntax::find(*font->table(), "families");
  std::vector<std::string> names = strings(list);
  if (list != nullptr && names.empty())
    diagnostics_.report(diag::Code::empty_value, list->span,
                        fmt::format("font `{}` names no family", name.text),
                        "for example: families = [\"Pretendard\"]");
  return names;
}

int Resolver::weight(const syntax::Node& node) const {
  const auto* value = node.integer();
  if (value != nullptr && *value >= 1 && *value <= 1000) return static_cast<int>(*value);
  diagnostics_.report(diag::Code::out_of_range, node.span, "a weight is a number from 100 to 900");
  return 400;
}

std::string list_names(const std::vector<std::string_view>& names) {
  constexpr std::size_t kMost = 40;
  const std::size_t shown = std::min(names.size(), kMost);
  const auto end = names.begin() + static_cast<std::ptrdiff_t>(shown);
  return fmt::format("{}{}", fmt::join(names.begin(), end, ", "), shown < names.size() ? ", …" : "");
}

std::vector<std::string_view> keys_of(const syntax::Node* node) {
  std::vector<std::string_view> result;
  if (node == nullptr || node->table() == nullptr) return result;
  for (const syntax::Member& member : node->table()->members) result.push_back(member.key);
  return result;
}

void report_unknown_name(const diag::SourceText& name, std::string_view what, diag::Code code,
                         const std::vector<std::string_view>& known, diag::Diagnostics& diagnostics) {
  const auto near = diag::nearest_name(name.text, known);
  diagnostics.add({.code = code,
                   .message = fmt::format("the layout has no {} `{}`", what, name.text),
                   .span = name.span,
                   .span_message = near ? fmt::format("did you mean `{}`?", *near) : std::string{},
                   .labels = {},
                   .hints = near
                                ? std::vector<std::string>{}
                                : std::vector<std::string>{fmt::format("there are: {}", list_names(known))}});
}

} // namespace hanjang::design
