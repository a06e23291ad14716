#include "schema/detail/form.h"

#include "schema/schema.h"

#include <algorithm>
#include <cmath>

namespace hanjang::schema {
namespace {

bool in_range(char c, char first, char last) { return c >= first && c <= last; }

bool all_in_range(std::string_view text, char first, char last) {
  return std::all_of(text.begin(), text.end(), [=](char c) { return in_range(c, first, last); });
}

// ISO 3166-1 in two letters or UN M.49 in three digits.
bool is_region(std::string_view text) {
  return (text.size() == 2 && all_in_range(text, 'A', 'Z')) ||
         (text.size() == 3 && all_in_range(text, '0', '9'));
}

bool is_range(const syntax::Node& node) {
  return is_number(node) || (is_array_of(node, is_number) && node.array()->items.size() == 2);
}

bool is_date(const syntax::Node& node) {
  return is_string(node) || node.date() != nullptr || node.integer() != nullptr;
}

bool is_language_table(const syntax::Node& node, bool (*has_item_form)(const syntax::Node&)) {
  if (!is_table(node) || !has_text_form(node)) return false;
  const auto& members = node.table()->members;
  return std::all_of(members.begin(), members.end(),
                     [has_item_form](const syntax::Member& member) { return has_item_form(member.value); });
}

// A text, or a table that holds one.
bool is_text_list(const syntax::Node& node, const KeySpec& key) {
  return node.array() != nullptr && std::ranges::all_of(node.array()->items, [&](const syntax::Node& item) {
           if (!is_table_item(item, key)) return is_text(item);
           const syntax::Node* text = syntax::find(*item.table(), key.table->shorthand);
           return text != nullptr && is_text(*text);
         });
}

bool is_string_list(const syntax::Node& node) { return is_array_of(node, is_string); }

bool is_word_map(const syntax::Node& node) {
  const syntax::Table* table = node.table();
  return table != nullptr &&
         std::all_of(table->members.begin(), table->members.end(),
                     [](const syntax::Member& member) { return is_string(member.value); });
}

bool is_one_version(const syntax::Node& node) { return is_string(node) || is_string_list(node); }

} // namespace

bool is_string(const syntax::Node& node) { return node.string() != nullptr; }

bool is_number(const syntax::Node& node) {
  return node.integer() != nullptr || (node.real() != nullptr && std::isfinite(*node.real()));
}

bool is_table(const syntax::Node& node) { return node.table() != nullptr; }

bool is_array_of(const syntax::Node& node, bool (*has_item_form)(const syntax::Node&)) {
  const syntax::Array* array = node.array();
  return array != nullptr && std::all_of(array->items.begin(), array->items.end(), has_item_form);
}

bool is_text(const syntax::Node& node) { return is_string(node) || is_language_table(node, is_string); }

bool looks_like_language(std::string_view key) {
  const std::size_t dash = std::min(key.find('-'), key.size());
  const std::string_view language = key.substr(0, dash);
  const bool primary = (language.size() == 2 || language.size() == 3) && all_in_range(language, 'a', 'z');
  return primary && (dash == key.size() || is_region(key.substr(dash + 1)));
}

bool has_text_form(const syntax::Node& node) {
  if (is_string(node)) return true;
  const syntax::Table* table = node.table();
  return table != nullptr && !table->members.empty() &&
         std::all_of(table->members.begin(), table->members.end(),
                     [](const syntax::Member& member) { return looks_like_language(member.key); });
}

bool has_form(const syntax::Node& node, const KeySpec& key) {
  if (key.may_be_list && node.array() != nullptr)
    return std::ranges::all_of(node.array()->items,
                               [one = key.alone()](const syntax::Node& item) { return has_form(item, one); });
  switch (form_of(key.kind)) {
  case Kind::text:
    return is_text(node);
  case Kind::text_list:
    return is_text_list(node, key);
  case Kind::text_or_true:
    return is_text(node) || node.boolean() != nullptr;
  case Kind::number_text:
    return is_text(node) || is_number(node);
  case Kind::string:
    return is_string(node);
  case Kind::string_list:
    return is_string_list(node);
  case Kind::per_language_strings:
    return is_string_list(node) || is_language_table(node, is_string_list);
  case Kind::paragraphs:
    return is_string(node) || is_array_of(node, is_text) || is_language_table(node, is_one_version);
  case Kind::integer:
    return node.integer() != nullptr;
  case Kind::number:
    return is_number(node);
  case Kind::range:
    return is_range(node);
  case Kind::boolean:
    return node.boolean() != nullptr;
  case Kind::date:
  case Kind::end_date:
    return is_date(node);
  case Kind::pages:
    return is_string(node) || node.integer() != nullptr;
  case Kind::table:
  case Kind::named_tables:
  case Kind::layout_keys:
    return is_table(node);
  case Kind::tables:
    return node.array() != nullptr || (key.may_be_single && is_table(node));
  case Kind::text_or_tables:
    return node.array() != nullptr;
  case Kind::word_map:
    return is_word_map(node);
  default:
    return false; // form_of() gives no other
  }
}

std::string_view kind_name(Kind kind) {
  switch (form_of(kind)) {
  case Kind::text:
    return "text";
  case Kind::text_list:
    return "an array of texts";
  case Kind::text_or_true:
    return "`true` or text";
  case Kind::number_text:
    return "a number or text";
  case Kind::string:
    return "a string";
  case Kind::string_list:
    return "an array of strings";
  case Kind::per_language_strings:
    return "an array of strings, or one for each language";
  case Kind::paragraphs:
    return "text, or an array of paragraphs";
  case Kind::integer:
    return "an integer";
  case Kind::number:
    return "a number";
  case Kind::range:
    return "a number or a range [loosest, tightest]";
  case Kind::boolean:
    return "true or false";
  case Kind::date:
    return "a date";
  case Kind::end_date:
    return "a date or \"present\"";
  case Kind::pages:
    return "a number of pages";
  case Kind::table:
  case Kind::layout_keys:
    return "a table";
  case Kind::tables:
    return "an array of tables";
  case Kind::text_or_tables:
    return "an array of strings and tables";
  case Kind::named_tables:
    return "a table of named tables";
  case Kind::word_map:
    return "a table of strings";
  default:
    return "a value"; // form_of() gives no other
  }
}

} // namespace hanjang::schema
