#include "base/contains.h"
#include "design/detail/checks.h"
#include "design/detail/entry_reader.h"
#include "design/detail/for_language.h"
#include "design/detail/foreign_words.h"
#include "design/detail/page_parts_reader.h"
#include "design/detail/placeholders.h"
#include "design/detail/resolver.h"
#include "design/detail/views.h"
#include "diag/suggest.h"
#include "schema/language_codes.h"
#include "schema/schema.h"
#include "syntax/merge.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <fmt/format.h>
#include <system_error>
#include <utility>

namespace hanjang::design {
namespace {

constexpr std::string_view kBodyStyle = "body";

// The formats that lay out text themselves.
constexpr std::array<std::string_view, 1> kFormats{"txt"};

constexpr std::array<std::string_view, 4> kFileKeys{"extends", "description", "kind", "head"};

// Of the papers that go by a name, in the order of the key table, in points.
constexpr std::array<base::Size, 2> kPaperSizes{
    base::Size{base::Pt{595.276}, base::Pt{841.89}},
    base::Size{base::Pt{612}, base::Pt{792}},
};

// A side of a page in points at the beginning of `text`, which loses it.
std::optional<double> take_side(std::string_view& text, schema::Bounds bounds) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || !(value >= bounds.least && value <= bounds.most)) return std::nullopt;
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  return value;
}

std::optional<base::Size> parse_page_size(std::string_view text, const schema::KeySpec& key) {
  for (std::size_t i = 0; i < key.choices.size(); ++i)
    if (key.choices[i].word == text) return kPaperSizes.at(i);
  const auto width = take_side(text, key.bounds);
  if (!width || !text.starts_with('x')) return std::nullopt;
  text.remove_prefix(1);
  const auto height = take_side(text, key.bounds);
  if (!height || !text.empty()) return std::nullopt;
  return base::Size{base::Pt{*width}, base::Pt{*height}};
}

base::Size page_size(const Resolver& resolver) {
  const syntax::Node* node = resolver.need("page.size");
  const schema::KeySpec& key = resolver.values().inner("page").key("size");
  const diag::SourceText name = text_of(node);
  if (const auto size = parse_page_size(name.text, key)) return *size;
  if (node != nullptr)
    resolver.diagnostics().report(
        diag::Code::bad_page_size, node->span, fmt::format("`{}` is not a page size", name.text),
        fmt::format("write \"A4\", \"Letter\", or points as in \"595x842\" ({} to {} each)", key.bounds.least,
                    key.bounds.most));
  return kPaperSizes.front();
}

std::vector<std::string> strings(std::vector<diag::SourceText> texts) {
  std::vector<std::string> result;
  for (diag::SourceText& text : texts) result.push_back(std::move(text.text));
  return result;
}

// A style as [style.NAME] says it, on top of what it inherits.
Style read_style(const Resolver& resolver, std::string name, const Values& values, Style style) {
  style.name = std::move(name);
  style.span = values.node()->span;
  if (const syntax::Node* font = values.at("font")) style.families = resolver.families(*font);
  if (values.at("weight") != nullptr) style.weight = static_cast<int>(values.number("weight"));
  if (const syntax::Node* color = values.at("color")) style.color = resolver.color(*color);
  if (values.at("features") != nullptr) style.features = strings(values.texts("features"));
  if (values.at("size") != nullptr) style.size = values.range("size");
  if (values.at("leading") != nullptr) style.leading = values.range("leading");
  if (values.at("tracking") != nullptr) style.tracking = values.number("tracking");
  if (values.at("case") != nullptr) style.upper = values.word("case") == "upper";
  if (values.at("italic") != nullptr) style.italic = values.flag("italic");
  return style;
}

std::vector<Style> read_styles(const Resolver& resolver, std::size_t errors_before) {
  std::vector<Style> styles;
  resolver.need("style");
  const syntax::Node* body = resolver.need("style.body");
  if (body == nullptr) return styles;
  const auto tables = resolver.values().named("style");
  const auto is_body = [](const auto& table) { return table.first.text == kBodyStyle; };
  styles.push_back(read_style(resolver, std::string(kBodyStyle),
                              std::find_if(tables.begin(), tables.end(), is_body)->second, Style{}));
  for (const auto& [name, values] : tables)
    if (name.text != kBodyStyle) styles.push_back(read_style(resolver, name.text, values, styles.front()));
  // What `body` lacks all others lack: the first says it. A wrong value has been told before.
  const Style& first = styles.front();
  const bool is_whole = first.size.loosest > 0 && first.leading.loosest > 0 && !first.families.empty();
  if (!is_whole && resolver.diagnostics().error_count() == errors_before)
    resolver.diagnostics().report(diag::Code::missing_key, first.span, "style `body` is not whole",
                                  "it needs a `font`, a `size` and a `leading`");
  return styles;
}

InlineStyle read_inline(const Resolver& resolver, const Values& values) {
  InlineStyle result;
  if (const syntax::Node* font = values.at("font")) result.families = resolver.families(*font);
  if (values.at("weight") != nullptr) result.weight = static_cast<int>(values.number("weight"));
  if (const syntax::Node* color = values.at("color")) result.color = resolver.color(*color);
  result.italic = values.flag("italic");
  return result;
}

// The texts of a table by their keys.
std::map<std::string, diag::SourceText> read_texts(const syntax::Node* table) {
  std::map<std::string, diag::SourceText> result;
  for (const std::string_view key : keys_of(table)) result.emplace(key, text_of(member_of(table, key)));
  return result;
}

// The keys of a table, where they stand.
std::vector<diag::SourceText> read_names(const syntax::Node* table) {
  std::vector<diag::SourceText> names;
  if (table == nullptr || table->table() == nullptr) return names;
  for (const syntax::Member& member : table->table()->members)
    names.push_back({member.key, member.key_span, {}});
  return names;
}

// Parts of an entry that are put together would be lost where a pattern has no place for them.
void check_patterns(const Words& words, diag::Diagnostics& diagnostics) {
  constexpr std::array<std::string_view, 2> kStudiesParts{"degree", "major"};
  constexpr std::array<std::string_view, 1> kLengthParts{"count"};
  if (const auto studies = words.patterns.find("studies"); studies != words.patterns.end())
    check_pattern(studies->second, "studies", kStudiesParts, "\"{degree} in {major}\"", diagnostics);
  for (const std::string_view unit : {"spaces", "no-spaces", "bytes-2", "bytes-3"})
    if (const auto length = words.patterns.find(std::string(unit)); length != words.patterns.end())
      check_pattern(length->second, unit, kLengthParts, "\"{count}\"", diagnostics);
}

Words read_language(const Values& layout) {
  Words words;
  words.title_names = read_names(layout.at("title"));
  words.present_names = read_names(layout.at("present"));
  words.titles = read_texts(layout.at("title"));
  words.dates = read_texts(layout.at("dates"));
  words.patterns = read_texts(layout.at("pattern"));
  words.documents = read_texts(layout.at("document"));
  for (const auto& [kind, text] : read_texts(layout.at("present"))) words.present.emplace(kind, text.text);
  words.phone = layout.word("phone");
  return words;
}

// Each knob once, in the order in which it is turned.
std::vector<Knob> read_fit(const Values& fit) {
  std::vector<Knob> order;
  const syntax::Node* node = fit.at("order");
  if (node == nullptr || node->array() == nullptr) return order;
  for (const syntax::Node& item : node->array()->items) {
    const Knob knob = static_cast<Knob>(schema::choice_of(&item, fit.key("order")));
    if (std::find(order.begin(), order.end(), knob) == order.end()) order.push_back(knob);
  }
  return order;
}

BulletDesign read_bullet(const Resolver& resolver, const EntryReader& reader) {
  const Values values = resolver.values().inner("bullet");
  BulletDesign bullet;
  bullet.glyph = text_of(resolver.need("bullet.glyph"));
  bullet.inner = text_of(resolver.need("bullet.inner"));
  bullet.style = reader.style(resolver.need("bullet.style"));
  bullet.inner_style = reader.style(values.at("inner_style"), bullet.style);
  bullet.indent = values.range("indent");
  bullet.space = values.range("space");
  return bullet;
}

// The numbers that the root of all layouts has to give.
void check_whole(const Resolver& resolver) {
  for (const std::string_view path :
       {"page.margin.top", "page.margin.right", "page.margin.bottom", "page.margin.left", "bullet.indent",
        "bullet.space", "label.most", "label.gap", "row.gap", "entry"})
    resolver.need(path);
}

Design read_design(const Resolver& resolver, std::size_t errors_before) {
  const Values layout = resolver.values();
  Design design;
  design.page = page_size(resolver);
  check_whole(resolver);
  design.margins = read_margins(layout.inner("page").inner("margin"));
  design.styles = read_styles(resolver, errors_before);
  const Values marks = layout.inner("inline");
  design.strong = read_inline(resolver, marks.inner("strong"));
  design.emphasis = read_inline(resolver, marks.inner("emphasis"));
  design.code = read_inline(resolver, marks.inner("code"));
  design.link = read_inline(resolver, marks.inner("link"));
  const EntryReader reader(resolver, design.styles);
  read_page_parts(resolver, reader, design);
  design.bullet = read_bullet(resolver, reader);
  const Values url = resolver.values().inner("url");
  design.url = {.in_titles = url.word("entries") == "title", .labels_only = url.word("contacts") == "label"};
  const Values punctuation = layout.inner("punctuation");
  design.punctuation = {.quotes = punctuation.flag("quotes"),
                        .dashes = punctuation.flag("dashes"),
                        .minus = punctuation.flag("minus")};
  design.label = {layout.inner("label").number("most"), layout.inner("label").range("gap")};
  design.row_gap = layout.inner("row").range("gap");
  for (const auto& [kind, values] : layout.named("entry"))
    design.entries.emplace(kind.text, reader.entry(values));
  read_views(layout, reader, design);
  finish_entries(design, resolver.diagnostics());
  design.order = layout.inner("section").texts("order");
  design.hidden = layout.inner("section").texts("hide");
  design.fit = read_fit(layout.inner("fit"));
  design.words = read_language(layout);
  check_patterns(design.words, resolver.diagnostics());
  return design;
}

// Keys that have no place under a language or a format. `path` is how the table is called.
void check_inner_table(const syntax::Member& table, std::string_view path, diag::Diagnostics& diagnostics) {
  if (table.value.table() == nullptr) return;
  for (const syntax::Member& member : table.value.table()->members)
    if (base::contains(kFileKeys, std::string_view(member.key)))
      diagnostics.report(diag::Code::unknown_key, member.key_span,
                         fmt::format("`{}` has no place in [{}]", member.key, path),
                         "write it at the top of the file, where it holds for all languages");
    else if (member.key == "language")
      diagnostics.report(diag::Code::unknown_key, member.key_span,
                         fmt::format("`language` has no place in [{}]", path),
                         "write [language.CODE] at the top, once for each language");
}

// Those of `[format]`, at the top or below a language. `path` is how that table is called.
void check_formats(const syntax::Node& around, const std::string& path, diag::Diagnostics& diagnostics) {
  const syntax::Node* formats = around.table() == nullptr ? nullptr : syntax::find(*around.table(), "format");
  if (formats == nullptr || formats->table() == nullptr) return;
  for (const syntax::Member& member : formats->table()->members) {
    const std::string name = fmt::format("{}.{}", path, member.key);
    if (!base::contains(kFormats, std::string_view(member.key)))
      diagnostics.report(diag::Code::unknown_name, member.key_span,
                         fmt::format("there is no format `{}` that a layout can speak of", member.key),
                         diag::did_you_mean_or_list(member.key, kFormats));
    check_inner_table(member, name, diagnostics);
    if (member.value.table() == nullptr) continue;
    if (const syntax::Node* inner = syntax::find(*member.value.table(), "format"))
      diagnostics.report(diag::Code::unknown_key, inner->span,
                         fmt::format("`format` has no place in [{}]", name),
                         "write [format.WORD] at the top, once for each format");
  }
}

} // namespace

std::span<const std::string_view> file_keys() { return kFileKeys; }

std::span<const std::string_view> text_formats() { return kFormats; }

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

std::span<const DocumentKind> all_kinds() {
  static constexpr std::array kKinds{DocumentKind::resume, DocumentKind::career, DocumentKind::portfolio,
                                     DocumentKind::letter, DocumentKind::essay};
  return kKinds;
}

std::optional<DocumentKind> find_kind(std::string_view word) {
  for (const DocumentKind kind : all_kinds())
    if (word == word_of(kind)) return kind;
  return std::nullopt;
}

std::string_view word_of(DocumentKind kind) {
  return schema::find_key(layout_spec(), "kind")->choices[static_cast<std::size_t>(kind)].word;
}

bool takes_head(const LayoutChain& chain) {
  const schema::KeySpec& key = *schema::find_key(layout_spec(), "head");
  const auto head_in = [&](const syntax::Node& file) {
    return file.table() == nullptr ? nullptr : syntax::find(*file.table(), key.name);
  };
  const auto file = std::find_if(chain.files.rbegin(), chain.files.rend(), head_in);
  return file != chain.files.rend() && schema::choice_of(head_in(*file), key) > 0;
}

LayoutChain laid_over(const LayoutChain& below, const LayoutChain& layout) {
  LayoutChain chain{.name = layout.name, .files = below.files};
  if (!layout.files.empty())
    chain.files.insert(chain.files.end(), layout.files.begin() + 1, layout.files.end());
  return chain;
}

DocumentKind kind_of(const LayoutChain& chain) {
  const auto kind_in = [](const syntax::Node& file) {
    return file.table() == nullptr ? nullptr : syntax::find(*file.table(), "kind");
  };
  const auto file = std::find_if(chain.files.rbegin(), chain.files.rend(), kind_in);
  if (file == chain.files.rend()) return DocumentKind::resume;
  return static_cast<DocumentKind>(
      schema::choice_of(kind_in(*file), *schema::find_key(layout_spec(), "kind")));
}

void check_layout(const syntax::Node& layout, diag::Diagnostics& diagnostics) {
  schema::check_form(layout, layout_spec(), diagnostics);
  check_formats(layout, "format", diagnostics);
  const syntax::Node* languages =
      layout.table() == nullptr ? nullptr : syntax::find(*layout.table(), "language");
  if (languages == nullptr || languages->table() == nullptr) return;
  for (const syntax::Member& member : languages->table()->members) {
    if (!schema::looks_like_language(member.key) || !schema::is_known_language(member.key))
      diagnostics.report(diag::Code::unknown_language, member.key_span,
                         fmt::format("`{}` is not a language code", member.key),
                         schema::language_hint(member.key).value_or("for example: [language.ko]"));
    const std::string name = fmt::format("language.{}", member.key);
    check_inner_table(member, name, diagnostics);
    check_formats(member.value, name + ".format", diagnostics);
  }
}

std::optional<Design> resolve_design(const LayoutChain& chain, std::string_view language,
                                     diag::Diagnostics& diagnostics, std::string_view format) {
  if (chain.files.empty()) return std::nullopt;
  const std::size_t errors_before = diagnostics.error_count();
  syntax::Node merged = for_document(chain.files.front(), language, format);
  for (std::size_t i = 1; i < chain.files.size(); ++i)
    merged = syntax::merge(std::move(merged), for_document(chain.files[i], language, format));
  merged.span = chain.files.back()->span;
  schema::check_values(merged, layout_spec(), diagnostics);
  const Resolver resolver(merged, diagnostics);
  Design design = read_design(resolver, errors_before);
  check_unused(chain, resolver);
  if (diagnostics.error_count() > errors_before) return std::nullopt;
  check_space(design, resolver);
  check_contrast(design, resolver);
  if (diagnostics.error_count() > errors_before) return std::nullopt;
  design.words.foreign = foreign_words(chain, merged, language);
  design.name = chain.name;
  design.kind = kind_of(chain);
  design.language = std::string(language);
  design.description = description_of(chain.files.back());
  return design;
}

} // namespace hanjang::design
