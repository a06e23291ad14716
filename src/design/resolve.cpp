#include "design/detail/contrast.h"
#include "design/detail/entry_reader.h"
#include "design/detail/frame_reader.h"
#include "design/detail/merge.h"
#include "design/detail/resolver.h"
#include "design/detail/room.h"
#include "design/detail/unused.h"
#include "schema/language_codes.h"
#include "schema/schema.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <fmt/format.h>
#include <system_error>
#include <utility>

namespace hanjang::design {
namespace {

constexpr std::string_view kBodyStyle = "body";

constexpr Range kTypeSizes{4, kLengths.tightest};
constexpr Range kLeadings{0.8, 10};
constexpr Range kPageSides{72, kLengths.tightest};

// A side of a page in points at the beginning of `text`, which loses it.
std::optional<double> take_side(std::string_view& text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || !(value >= kPageSides.loosest && value <= kPageSides.tightest))
    return std::nullopt;
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  return value;
}

std::optional<base::Size> parse_page_size(std::string_view text) {
  // ISO 216 A4 and ANSI A, in points.
  if (text == "A4") return base::Size{base::Pt{595.276}, base::Pt{841.89}};
  if (text == "Letter") return base::Size{base::Pt{612}, base::Pt{792}};
  const auto width = take_side(text);
  if (!width || !text.starts_with('x')) return std::nullopt;
  text.remove_prefix(1);
  const auto height = take_side(text);
  if (!height || !text.empty()) return std::nullopt;
  return base::Size{base::Pt{*width}, base::Pt{*height}};
}

base::Size page_size(const Resolver& resolver) {
  const syntax::Node* node = resolver.need("page.size");
  const diag::SourceText name = resolver.source_text(node);
  if (const auto size = parse_page_size(name.text)) return *size;
  if (node != nullptr)
    resolver.diagnostics().report(diag::Code::bad_page_size, node->span,
                                  fmt::format("`{}` is not a page size", name.text),
                                  "write \"A4\", \"Letter\", or points as in \"595x842\" (72 to 14400 each)");
  return {base::Pt{595.276}, base::Pt{841.89}};
}

// A feature as HarfBuzz reads it, for a whole style: `tnum`, `-kern`, `cv05=2`.
bool is_feature(std::string_view text) {
  if (text.starts_with('+') || text.starts_with('-')) text.remove_prefix(1);
  const std::string_view tag = text.substr(0, text.find('='));
  const std::string_view value = tag.size() == text.size() ? "1" : text.substr(tag.size() + 1);
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  const auto is_tag_letter = [&](char c) {
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  };
  return tag.size() == 4 && std::all_of(tag.begin(), tag.end(), is_tag_letter) && !value.empty() &&
         value.size() <= 4 && std::all_of(value.begin(), value.end(), is_digit);
}

std::vector<std::string> read_features(const Resolver& resolver, const syntax::Node& node) {
  std::vector<std::string> features;
  for (const diag::SourceText& feature : resolver.source_texts(&node)) {
    if (is_feature(feature.text))
      features.push_back(feature.text);
    else
      resolver.diagnostics().report(diag::Code::bad_feature, feature.span,
                                    fmt::format("`{}` is not an OpenType feature", feature.text),
                                    "a feature has four letters: \"tnum\", \"-kern\" (off) or \"cv05=2\"");
  }
  return features;
}

// A style as [style.NAME] says it, on top of what it inherits.
Style read_style(const Resolver& resolver, std::string name, const syntax::Node& node, Style style) {
  style.name = std::move(name);
  style.span = node.span;
  const syntax::Table* table = node.table();
  if (table == nullptr) return style;
  if (const syntax::Node* font = syntax::find(*table, "font")) style.families = resolver.families(*font);
  if (const syntax::Node* weight = syntax::find(*table, "weight")) style.weight = resolver.weight(*weight);
  if (const syntax::Node* color = syntax::find(*table, "color")) style.color = resolver.color(*color);
  if (const syntax::Node* features = syntax::find(*table, "features"))
    style.features = read_features(resolver, *features);
  style.size = resolver.range(syntax::find(*table, "size"), style.size, kTypeSizes);
  style.leading = resolver.range(syntax::find(*table, "leading"), style.leading, kLeadings);
  style.tracking = resolver.number(syntax::find(*table, "tracking"), {0, 1}, style.tracking);
  constexpr std::array<std::string_view, 2> kCases{"as-written", "upper"};
  style.upper = resolver.choice(syntax::find(*table, "case"), kCases, style.upper ? 1 : 0) == 1;
  return style;
}

std::vector<Style> read_styles(const Resolver& resolver) {
  std::vector<Style> styles;
  const std::size_t errors_before = resolver.diagnostics().error_count();
  const syntax::Node* table = resolver.need("style");
  const syntax::Node* body = resolver.need("style.body");
  if (body == nullptr) return styles;
  styles.push_back(read_style(resolver, std::string(kBodyStyle), *body, Style{}));
  for (const syntax::Member& member : table->table()->members)
    if (member.key != kBodyStyle)
      styles.push_back(read_style(resolver, member.key, member.value, styles.front()));
  // What `body` lacks all others lack: the first says it. A wrong value has been told before.
  const Style& first = styles.front();
  const bool is_whole = first.size.loosest > 0 && first.leading.loosest > 0 && !first.families.empty();
  if (!is_whole && resolver.diagnostics().error_count() == errors_before)
    resolver.diagnostics().report(diag::Code::missing_key, first.span, "style `body` is not whole",
                                  "it needs a `font`, a `size` and a `leading`");
  return styles;
}

InlineStyle read_inline(const Resolver& resolver, std::string_view path) {
  InlineStyle result;
  const syntax::Node* node = resolver.at(path);
  if (node == nullptr || node->table() == nullptr) return result;
  if (const syntax::Node* font = syntax::find(*node->table(), "font"))
    result.families = resolver.families(*font);
  if (const syntax::Node* weight = syntax::find(*node->table(), "weight"))
    result.weight = resolver.weight(*weight);
  if (const syntax::Node* color = syntax::find(*node->table(), "color"))
    result.color = resolver.color(*color);
  return result;
}

std::map<std::string, std::string> read_words(const Resolver& resolver, std::string_view path) {
  std::map<std::string, std::string> result;
  const syntax::Node* node = resolver.at(path);
  for (const std::string_view key : keys_of(node))
    result.emplace(key, resolver.string(syntax::find(*node->table(), key)));
  return result;
}

// The keys of a table, where they stand.
std::vector<diag::SourceText> read_names(const Resolver& resolver, std::string_view path) {
  std::vector<diag::SourceText> names;
  const syntax::Node* node = resolver.at(path);
  if (node == nullptr || node->table() == nullptr) return names;
  for (const syntax::Member& member : node->table()->members)
    names.push_back({member.key, member.key_span, {}});
  return names;
}

Words read_language(const Resolver& resolver) {
  Words words;
  words.title_names = read_names(resolver, "title");
  words.present_names = read_names(resolver, "present");
  if (const syntax::Node* titles = resolver.at("title"))
    for (const std::string_view key : keys_of(titles))
      words.titles.emplace(key, resolver.source_text(syntax::find(*titles->table(), key)));
  words.present = read_words(resolver, "present");
  if (const syntax::Node* dates = resolver.at("dates"))
    for (const std::string_view key : keys_of(dates))
      words.dates.emplace(key, resolver.source_text(syntax::find(*dates->table(), key)));
  constexpr std::array<std::string_view, 3> kPhoneForms{"as-written", "national", "international"};
  words.phone = kPhoneForms[resolver.choice(resolver.at("phone"), kPhoneForms, 0)];
  return words;
}

// Each knob once, in the order in which it is turned.
std::vector<Knob> read_fit(const Resolver& resolver) {
  constexpr std::array<std::string_view, kKnobs> kNames{"leading", "space", "size", "margin"};
  std::vector<Knob> order;
  const syntax::Node* node = resolver.at("fit.order");
  if (node == nullptr || node->array() == nullptr) return order;
  for (const syntax::Node& item : node->array()->items) {
    const diag::SourceText name = resolver.source_text(&item);
    const auto found = std::find(kNames.begin(), kNames.end(), name.text);
    const Knob knob = static_cast<Knob>(found - kNames.begin());
    if (found == kNames.end())
      report_unknown_name(name, "range to tighten called", diag::Code::not_a_choice,
                          {kNames.begin(), kNames.end()}, resolver.diagnostics());
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
  design.label.most = resolver.number(resolver.need("label.most"), {0.05, 0.9}, design.label.most);
  design.label.gap = resolver.range("label.gap");
  design.row_gap = resolver.range("row.gap");
  if (const syntax::Node* entries = resolver.need("entry"); entries != nullptr && entries->table() != nullptr)
    for (const syntax::Member& member : entries->table()->members)
      design.entries.emplace(member.key, reader.entry(member.value));
  design.order = resolver.source_texts(resolver.at("section.order"));
  design.hidden = resolver.source_texts(resolver.at("section.hide"));
  design.fit = read_fit(resolver);
  design.words = read_language(resolver);
  return design;
}

// Keys that hold for the file as a whole, and so have no place under a language.
void check_language_table(const syntax::Member& language, diag::Diagnostics& diagnostics) {
  if (language.value.table() == nullptr) return;
  for (const syntax::Member& member : language.value.table()->members)
    if (member.key == "extends" || member.key == "description")
      diagnostics.report(diag::Code::unknown_key, member.key_span,
                         fmt::format("`{}` has no place in [language.{}]", member.key, language.key),
                         "write it at the top of the file, where it holds for all languages");
    else if (member.key == "language")
      diagnostics.report(diag::Code::unknown_key, member.key_span,
                         fmt::format("`language` has no place in [language.{}]", language.key),
                         "write [language.CODE] at the top, once for each language");
}

} // namespace

std::optional<diag::SourceText> extends_of(const syntax::Node& layout) {
  const syntax::Node* node = layout.table() == nullptr ? nullptr : syntax::find(*layout.table(), "extends");
  if (node == nullptr || node->string() == nullptr) return std::nullopt;
  return *node->string();
}

std::string description_of(const syntax::Node& layout) {
  const syntax::Node* node =
      layout.table() == nullptr ? nullptr : syntax::find(*layout.table(), "description");
  return node == nullptr || node->string() == nullptr ? std::string{} : node->string()->text;
}

void check_layout(const syntax::Node& layout, diag::Diagnostics& diagnostics) {
  schema::check_shape(layout, layout_spec(), diagnostics);
  const syntax::Node* languages =
      layout.table() == nullptr ? nullptr : syntax::find(*layout.table(), "language");
  if (languages == nullptr || languages->table() == nullptr) return;
  for (const syntax::Member& member : languages->table()->members) {
    if (!schema::looks_like_language(member.key) || !schema::is_known_language(member.key))
      diagnostics.report(diag::Code::unknown_language, member.key_span,
                         fmt::format("`{}` is not a language code", member.key),
                         schema::language_hint(member.key).value_or("for example: [language.ko]"));
    check_language_table(member, diagnostics);
  }
}

std::optional<Design> resolve_design(const LayoutChain& chain, std::string_view language,
                                     diag::Diagnostics& diagnostics) {
  if (chain.files.empty()) return std::nullopt;
  const std::size_t errors_before = diagnostics.error_count();
  syntax::Node merged = for_language(chain.files.front(), language);
  for (std::size_t i = 1; i < chain.files.size(); ++i)
    merged = merge(std::move(merged), for_language(chain.files[i], language));
  merged.span = chain.files.back().span;
  const Resolver resolver(merged, diagnostics);
  Design design = read_design(resolver);
  check_unused(chain, resolver);
  if (diagnostics.error_count() > errors_before) return std::nullopt;
  check_room(design, resolver);
  check_contrast(design, resolver);
  if (diagnostics.error_count() > errors_before) return std::nullopt;
  design.name = chain.name;
  design.language = std::string(language);
  design.description = description_of(chain.files.back());
  return design;
}

} // namespace hanjang::design
