#include "design/detail/values.h"

namespace hanjang::design {

const syntax::Node* Values::at(std::string_view name) const { return member_of(node_, name); }

std::vector<Values> Values::items(std::string_view name) const {
  std::vector<Values> result;
  const syntax::Node* array = at(name);
  if (array == nullptr || array->array() == nullptr) return result;
  const schema::TableSpec& table = *key(name).table;
  for (const syntax::Node& item : array->array()->items)
    if (item.table() != nullptr) result.emplace_back(&item, table);
  return result;
}

std::vector<std::pair<diag::SourceText, Values>> Values::named(std::string_view name) const {
  std::vector<std::pair<diag::SourceText, Values>> result;
  const syntax::Node* tables = at(name);
  if (tables == nullptr || tables->table() == nullptr) return result;
  const schema::TableSpec& table = *key(name).table;
  for (const syntax::Member& member : tables->table()->members)
    result.emplace_back(diag::SourceText{member.key, member.key_span, {}}, Values(&member.value, table));
  return result;
}

std::string_view Values::word(std::string_view name) const {
  const schema::KeySpec& row = key(name);
  return row.choices[schema::choice_of(at(name), row)].word;
}

Range Values::range(std::string_view name) const {
  const syntax::Node* node = at(name);
  const syntax::Array* ends = node == nullptr ? nullptr : node->array();
  const bool is_pair = ends != nullptr && ends->items.size() == 2;
  const schema::KeySpec& row = key(name);
  return {schema::number_of(is_pair ? ends->items.data() : node, row),
          schema::number_of(is_pair ? &ends->items[1] : node, row)};
}

bool Values::flag(std::string_view name) const {
  const syntax::Node* node = at(name);
  return node != nullptr && node->boolean() != nullptr && *node->boolean();
}

diag::SourceText Values::text(std::string_view name) const { return text_of(at(name)); }

std::vector<diag::SourceText> Values::texts(std::string_view name) const { return texts_of(at(name)); }

diag::SourceText text_of(const syntax::Node* node) {
  return node != nullptr && node->string() != nullptr ? *node->string() : diag::SourceText{};
}

std::vector<diag::SourceText> texts_of(const syntax::Node* node) {
  std::vector<diag::SourceText> result;
  if (node == nullptr || node->array() == nullptr) return result;
  for (const syntax::Node& item : node->array()->items) result.push_back(text_of(&item));
  return result;
}

std::vector<std::string_view> keys_of(const syntax::Node* node) {
  std::vector<std::string_view> result;
  if (node == nullptr || node->table() == nullptr) return result;
  for (const syntax::Member& member : node->table()->members) result.push_back(member.key);
  return result;
}

const syntax::Node* member_of(const syntax::Node* node, std::string_view key) {
  return node == nullptr || node->table() == nullptr ? nullptr : syntax::find(*node->table(), key);
}

} // namespace hanjang::design
