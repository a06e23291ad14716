#include "design/detail/resolver.h"

#include "diag/suggest.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <utility>

namespace hanjang::design {
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

base::Color Resolver::color(const syntax::Node& node) const {
  const diag::SourceText name = text_of(&node);
  const syntax::Node* named = at("color");
  const syntax::Node* value = member_of(named, name.text);
  const diag::SourceText literal = value != nullptr ? text_of(value) : name;
  if (const auto parsed = base::parse_color(literal.text)) return *parsed;
  // What is written like a colour and is none has been told.
  if (value == nullptr && !name.text.starts_with('#'))
    report_unknown_name(name, "color", diag::Code::unknown_color, keys_of(named), diagnostics_);
  return {};
}

std::optional<base::Color> Resolver::fill(const syntax::Node* node) const {
  if (node == nullptr || text_of(node).text == "none") return std::nullopt;
  return color(*node);
}

std::vector<std::string> Resolver::families(const syntax::Node& node) const {
  const diag::SourceText name = text_of(&node);
  const syntax::Node* fonts = at("font");
  const syntax::Node* font = member_of(fonts, name.text);
  if (font == nullptr || font->table() == nullptr) {
    report_unknown_name(name, "font", diag::Code::unknown_style, keys_of(fonts), diagnostics_);
    return {};
  }
  const syntax::Node* list = member_of(font, "families");
  std::vector<std::string> names;
  for (diag::SourceText& family : texts_of(list)) names.push_back(std::move(family.text));
  if (list != nullptr && names.empty())
    diagnostics_.report(diag::Code::empty_value, list->span,
                        fmt::format("font `{}` names no family", name.text),
                        "for example: families = [\"Pretendard\"]");
  return names;
}

std::string list_names(const std::vector<std::string_view>& names) {
  constexpr std::size_t kMost = 40;
  const std::size_t shown = std::min(names.size(), kMost);
  const auto end = names.begin() + static_cast<std::ptrdiff_t>(shown);
  return fmt::format("{}{}", fmt::join(names.begin(), end, ", "), shown < names.size() ? ", …" : "");
}

void report_unknown_name(const diag::SourceText& name, std::string_view what, diag::Code code,
                         const std::vector<std::string_view>& known, diag::Diagnostics& diagnostics) {
  std::string question = diag::did_you_mean(name.text, known);
  std::vector<std::string> hints;
  if (question.empty()) hints.push_back(fmt::format("there are: {}", list_names(known)));
  diagnostics.add({.code = code,
                   .message = fmt::format("the layout has no {} `{}`", what, name.text),
                   .span = name.span,
                   .span_message = std::move(question),
                   .labels = {},
                   .hints = std::move(hints)});
}

} // namespace hanjang::design
