#include "design/contrast.h"
#include "design/entry_reader.h"
#include "design/frame_reader.h"
#include "design/merge.h"
#include "design/resolver.h"
#include "syntax/schema.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fmt/format.h>
#include <utility>

namespace hanjang {
namespace {

constexpr std::string_view kBodyStyle = "body";

Size page_size(const Resolver& resolver) {
  const Node* node = resolver.need("page.size");
  const SourceText name = resolver.source_text(node);
  // ISO 216 A4 and ANSI A, in points.
  if (name.text == "A4") return {Pt{595.276}, Pt{841.89}};
  if (name.text == "Letter") return {Pt{612}, Pt{792}};
  const std::size_t times = name.text.find('x');
  const double width = std::strtod(name.text.c_str(), nullptr);
  const double height = times == std::string::npos ? 0 : std::strtod(name.text.c_str() + times + 1, nullptr);
  if (width >= 72 && height >= 72 && width <= 14400 && height <= 14400) return {Pt{width}, Pt{height}};
  if (node != nullptr)
    resolver.diagnostics().error(codes::bad_value, node->span,
                                 fmt::format("`{}` is not a page size", name.text),
                                 "write \"A4\", \"Letter\", or points as in \"595x842\" (72 to 14400 each)");
  return {Pt{595.276}, Pt{841.89}};
}

// A style as [style.NAME] says it, on top of what it inherits.
Style read_style(const Resolver& resolver, std::string name, const Node& node, Style style) {
  style.name = std::move(name);
  style.span = node.span;
  const Table* table = node.table();
  if (table == nullptr) return style;
  if (const Node* font = find(*table, "font")) style.families = resolver.families(*font);
  if (const Node* weight = find(*table, "weight")) style.weight = resolver.weight(*weight);
  if (const Node* color = find(*table, "color")) style.color = resolver.color(*color);
  if (const Node* features = find(*table, "features")) style.features = resolver.strings(features);
  style.size = resolver.range(find(*table, "size"), style.size);
  style.leading = resolver.range(find(*table, "leading"), style.leading);
  style.tracking = resolver.number(find(*table, "tracking"), {0, 1}, style.tracking);
  constexpr std::array<std::string_view, 2> kCases{"as-written", "upper"};
  style.upper = resolver.choice(find(*table, "case"), kCases, style.upper ? 1 : 0) == 1;
  return style;
}

std::vector<Style> read_styles(const Resolver& resolver) {
  std::vector<Style> styles;
  const Node* table = resolver.need("style");
  const Node* body = resolver.need("style.body");
  if (body == nullptr) return styles;
  styles.push_back(read_style(resolver, std::string(kBodyStyle), *body, Style{}));
  for (const std::string_view name : keys_of(table))
    if (name != kBodyStyle)
      styles.push_back(read_style(resolver, std::string(name), *find(*table->table(), name), styles.front()));
  // What `body` lacks all others lack: the first says it.
  const auto broken = std::find_if(styles.begin(), styles.end(), [](const Style& style) {
    return style.size.loosest < 4 || style.size.tightest < 4 || style.leading.loosest < 0.8 ||
           style.leading.tightest < 0.8 || style.families.empty();
  });
  if (broken != styles.end())
    resolver.diagnostics().error(codes::bad_value, broken->span,
                                 fmt::format("style `{}` cannot be set", broken->name),
                                 "it needs a font, a size of at least 4 points and a leading of at least "
                                 "0.8, of its own or from `body`");
  return styles;
}

InlineStyle read_inline(const Resolver& resolver, std::string_view path) {
  InlineStyle result;
  const Node* node = resolver.at(path);
  if (node == nullptr || node->table() == nullptr) return result;
  if (const Node* font = find(*node->table(), "font")) result.families = resolver.families(*font);
  if (const Node* weight = find(*node->table(), "weight")) result.weight = resolver.weight(*weight);
  if (const Node* color = find(*node->table(), "color")) result.color = resolver.color(*color);
  return result;
}

std::map<std::string, std::string> read_words(const Resolver& resolver, std::string_view path) {
  std::map<std::string, std::string> result;
  const Node* node = resolver.at(path);
  for (const std::string_view key : keys_of(node))
    result.emplace(key, resolver.string(find(*node->table(), key)));
  return result;
}

Words read_language(const Resolver& resolver) {
  Words words;
  words.titles = read_words(resolver, "title");
  words.present = read_words(resolver, "present");
  words.dates = read_words(resolver, "dates");
  if (const Node* dates = resolver.at("dates")) words.dates_span = dates->span;
  constexpr std::array<std::string_view, 3> kPhoneForms{"as-written", "national", "international"};
  words.phone = kPhoneForms[resolver.choice(resolver.at("phone"), kPhoneForms, 0)];
  return words;
}

// Each knob once, in the order in which it is turned.
std::vector<Knob> read_fit(const Resolver& resolver) {
  constexpr std::array<std::string_view, kKnobs> names{"leading", "space", "size", "margin"};
  std::vector<Knob> order;
  const Node* node = resolver.at("fit.order");
  if (node == nullptr || node->array() == nullptr) return order;
  for (const Node& item : node->array()->items) {
    const SourceText name = resolver.source_text(&item);
    const auto found = std::find(names.begin(), names.end(), name.text);
    const Knob knob = static_cast<Knob>(found - names.begin());
    if (found == names.end())
      report_unknown_name(name, "range to tighten called", codes::bad_value, {names.begin(), names.end()},
                          resolver.diagnostics());
    else if (std::find(order.begin(), order.end(), knob) == order.end())
      order.push_back(knob);
  }
  return order;
}

BulletDesign read_bullet(const Resolver& resolver, const EntryReader& reader) {
  BulletDesign bullet;
  bullet.glyph = resolver.source_text(resolver.need("bullet.glyph"));
  bullet.inner = resolver.source_text(resolver.need("bullet.inner"));
  bullet.style = reader.style(resolver.need("bullet.style"));
  bullet.indent = resolver.range("bullet.indent");
  bullet.space = resolver.range("bullet.space");
  return bullet;
}

Design read_design(const Resolver& resolver) {
  Design design;
  design.page = page_size(resolver);
  design.margins = {resolver.range("page.margin.top"), resolver.range("page.margin.right"),
                    resolver.range("page.margin.bottom"), resolver.range("page.margin.left")};
  design.styles = read_styles(resolver);
  design.strong = read_inline(resolver, "inline.strong");
  design.emphasis = read_inline(resolver, "inline.emphasis");
  design.code = read_inline(resolver, "inline.code");
  design.link = read_inline(resolver, "inline.link");
  const EntryReader reader(resolver, design.styles);
  read_frame(resolver, reader, design);
  design.bullet = read_bullet(resolver, reader);
  design.label = {resolver.number("label.most"), resolver.range("label.gap")};
  design.row_gap = resolver.range("row.gap");
  if (const Node* entries = resolver.need("entry"); entries != nullptr && entries->table() != nullptr)
    for (const Member& member : entries->table()->members)
      design.entries.emplace(member.key, reader.entry(member.value));
  design.order = resolver.strings(resolver.at("section.order"));
  design.hidden = resolver.strings(resolver.at("section.hide"));
  if (const Node* section = resolver.at("section")) design.sections_span = section->span;
  design.fit = read_fit(resolver);
  design.words = read_language(resolver);
  return design;
}

} // namespace

std::optional<SourceText> extends_of(const Node& layout) {
  const Node* node = layout.table() == nullptr ? nullptr : find(*layout.table(), "extends");
  if (node == nullptr || node->string() == nullptr) return std::nullopt;
  return *node->string();
}

std::string description_of(const Node& layout) {
  const Node* node = layout.table() == nullptr ? nullptr : find(*layout.table(), "description");
  return node == nullptr || node->string() == nullptr ? std::string{} : node->string()->text;
}

void check_layout(const Node& layout, Diagnostics& diagnostics) {
  check_shape(layout, layout_spec(), diagnostics);
  const Node* languages = layout.table() == nullptr ? nullptr : find(*layout.table(), "language");
  if (languages == nullptr || languages->table() == nullptr) return;
  for (const Member& member : languages->table()->members)
    if (!looks_like_language(member.key))
      diagnostics.error(codes::unknown_language, member.key_span,
                        fmt::format("`{}` is not a language code", member.key), "for example: [language.ko]");
}

std::optional<Design> resolve_design(const LayoutChain& chain, std::string_view language,
                                     Diagnostics& diagnostics) {
  if (chain.files.empty()) return std::nullopt;
  const std::size_t errors_before = diagnostics.error_count();
  Node merged = for_language(chain.files.front(), language);
  for (std::size_t i = 1; i < chain.files.size(); ++i)
    merged = merge(std::move(merged), for_language(chain.files[i], language));
  merged.span = chain.files.back().span;
  Design design = read_design(Resolver(merged, diagnostics));
  check_contrast(design, merged, diagnostics);
  if (diagnostics.error_count() > errors_before) return std::nullopt;
  design.name = chain.name;
  design.language = std::string(language);
  design.description = description_of(chain.files.back());
  return design;
}

} // namespace hanjang
