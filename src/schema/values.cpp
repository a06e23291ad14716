#include "base/ascii.h"
#include "base/color.h"
#include "diag/suggest.h"
#include "schema/detail/form.h"
#include "schema/schema.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <vector>

namespace hanjang::schema {
namespace {

double plain(const syntax::Node& node) {
  return node.integer() != nullptr ? static_cast<double>(*node.integer())
         : node.real() != nullptr  ? *node.real()
                                   : 0.0;
}

bool is_within(double value, Bounds bounds) { return value >= bounds.least && value <= bounds.most; }

bool is_choice(std::string_view word, const KeySpec& key) {
  return std::any_of(key.choices.begin(), key.choices.end(),
                     [word](const Choice& choice) { return choice.word == word; });
}

// A feature as HarfBuzz reads it, for a whole style: `tnum`, `-kern`, `cv05=2`.
bool is_feature(std::string_view text) {
  if (text.starts_with('+') || text.starts_with('-')) text.remove_prefix(1);
  const std::string_view tag = text.substr(0, text.find('='));
  const std::string_view value = tag.size() == text.size() ? "1" : text.substr(tag.size() + 1);
  const auto is_digit = [](char c) { return base::ascii::is_digit(c); };
  const auto is_tag_letter = [](char c) { return base::ascii::is_letter_or_digit(c); };
  return tag.size() == 4 && std::ranges::all_of(tag, is_tag_letter) && !value.empty() && value.size() <= 4 &&
         std::ranges::all_of(value, is_digit);
}

class ValueChecker {
public:
  explicit ValueChecker(diag::Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  void check_table(const syntax::Node& node, const TableSpec& spec) {
    if (node.table() == nullptr) return;
    for (const syntax::Member& member : node.table()->members)
      if (const KeySpec* key = find_key(spec, member.key)) check_member(member.value, *key, *node.table());
  }

private:
  void check_member(const syntax::Node& node, const KeySpec& key, const syntax::Table& around) {
    if (key.selector.empty()) return check(node, key);
    if (const TableSpec* table = table_of(key, around)) check(node, key.of(*table));
  }

  void check(const syntax::Node& node, const KeySpec& key) {
    if (key.table != nullptr) return check_tables(node, key);
    switch (key.kind) {
    case Kind::choice:
      return check_choice(node, key);
    case Kind::choices:
      return check_items(node, [&](const syntax::Node& item) { check_choice(item, key); });
    case Kind::features:
      return check_items(node, [&](const syntax::Node& item) { check_feature(item); });
    case Kind::color:
      return check_color(node, key);
    case Kind::color_map:
      return check_colors(node);
    case Kind::integer:
    case Kind::number:
    case Kind::length:
      check_number(node, bounds_of(key));
      return;
    case Kind::range:
    case Kind::length_range:
      return check_range(node, bounds_of(key));
    default:
      return;
    }
  }

  void check_tables(const syntax::Node& node, const KeySpec& key) {
    if (key.kind == Kind::named_tables && node.table() != nullptr) {
      for (const syntax::Member& member : node.table()->members) check_table(member.value, *key.table);
    } else if (node.table() != nullptr) {
      check_table(node, *key.table);
    } else {
      check_items(node, [&](const syntax::Node& item) { check_table(item, *key.table); });
    }
  }

  template <typename Check>
  void check_items(const syntax::Node& node, Check check) {
    if (node.array() == nullptr) return;
    for (const syntax::Node& item : node.array()->items) check(item);
  }

  void check_choice(const syntax::Node& node, const KeySpec& key) {
    const diag::SourceText* word = node.string();
    if (word == nullptr || is_choice(word->text, key)) return;
    std::vector<std::string_view> words;
    for (const Choice& choice : key.choices) words.push_back(choice.word);
    const std::string question = diag::did_you_mean(word->text, words);
    diagnostics_.report(
        diag::Code::not_a_choice, node.span, fmt::format("`{}` is not a choice here", word->text),
        question.empty() ? fmt::format("write one of: {}", fmt::join(words, ", ")) : question);
  }

  void check_feature(const syntax::Node& node) {
    const diag::SourceText* feature = node.string();
    if (feature == nullptr || is_feature(feature->text)) return;
    diagnostics_.report(diag::Code::bad_feature, feature->span,
                        fmt::format("`{}` is not an OpenType feature", feature->text),
                        "a feature has four letters: \"tnum\", \"-kern\" (off) or \"cv05=2\"");
  }

  // Whether there is a colour of that name is the reader's to say.
  void check_color(const syntax::Node& node, const KeySpec& key) {
    const diag::SourceText* color = node.string();
    if (color != nullptr && color->text.starts_with('#') && !is_choice(color->text, key))
      check_literal(*color);
  }

  void check_colors(const syntax::Node& node) {
    if (node.table() == nullptr) return;
    for (const syntax::Member& member : node.table()->members)
      if (const diag::SourceText* color = member.value.string()) check_literal(*color);
  }

  void check_literal(const diag::SourceText& color) {
    if (!base::parse_color(color.text))
      diagnostics_.report(diag::Code::bad_color, color.span, fmt::format("`{}` is not a color", color.text),
                          "write it as \"#1f4b7a\"");
  }

  // True if it is within its bounds.
  bool check_number(const syntax::Node& node, Bounds bounds) {
    const double value = plain(node);
    if (!is_number(node) || is_within(value, bounds)) return true;
    diagnostics_.report(
        diag::Code::out_of_range, node.span,
        fmt::format("this number must be between {} and {}, not {}", bounds.least, bounds.most, value));
    return false;
  }

  void check_range(const syntax::Node& node, Bounds bounds) {
    const syntax::Array* ends = node.array();
    if (ends == nullptr) {
      check_number(node, bounds);
      return;
    }
    if (ends->items.size() != 2) return;
    const bool is_loosest = check_number(ends->items[0], bounds);
    const bool is_tightest = check_number(ends->items[1], bounds);
    if (is_loosest && is_tightest && plain(ends->items[1]) > plain(ends->items[0]))
      diagnostics_.report(diag::Code::growing_range, node.span, "this range grows where space is short",
                          "the looser, larger number comes first: [loosest, tightest]");
  }

  diag::Diagnostics& diagnostics_;
};

} // namespace

void check_values(const syntax::Node& node, const TableSpec& spec, diag::Diagnostics& diagnostics) {
  ValueChecker(diagnostics).check_table(node, spec);
}

std::size_t choice_of(const syntax::Node* node, const KeySpec& key) {
  const diag::SourceText* word = node == nullptr ? nullptr : node->string();
  if (word == nullptr) return 0;
  const auto found = std::find_if(key.choices.begin(), key.choices.end(),
                                  [&](const Choice& choice) { return choice.word == word->text; });
  return found == key.choices.end() ? 0 : static_cast<std::size_t>(found - key.choices.begin());
}

double number_of(const syntax::Node* node, const KeySpec& key) {
  if (node == nullptr || !is_number(*node)) return key.otherwise;
  const double value = plain(*node);
  return is_within(value, bounds_of(key)) ? value : key.otherwise;
}

} // namespace hanjang::schema
