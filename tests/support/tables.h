#pragma once
// What holds for every key table.

#include "catch.h"
#include "schema/schema.h"
#include "support/parsed.h"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace hanjang::test {

/// A table and all tables inside it, each once.
inline std::vector<const schema::TableSpec*> tables_in(const schema::TableSpec& top) {
  std::vector<const schema::TableSpec*> tables{&top};
  for (std::size_t i = 0; i < tables.size(); ++i)
    for (const schema::KeySpec& key : tables[i]->keys)
      for (const schema::TableSpec* inner : {key.table, key.entry})
        if (inner != nullptr && std::find(tables.begin(), tables.end(), inner) == tables.end())
          tables.push_back(inner);
  return tables;
}

inline bool has_hangul(std::string_view text) {
  // The first byte of a Hangul syllable in UTF-8 (U+AC00 to U+D7A3).
  return std::any_of(text.begin(), text.end(), [](char c) {
    return static_cast<unsigned char>(c) >= 0xEA && static_cast<unsigned char>(c) <= 0xED;
  });
}

inline void check_doc(const schema::Doc& doc) {
  CHECK_FALSE(doc.en.empty());
  CHECK(has_hangul(doc.ko));
  CHECK_FALSE(doc.en.ends_with('.'));
  CHECK_FALSE(doc.ko.ends_with('.'));
}

/// Each name once, be it a key or an alias; described in both languages; with the words and bounds it needs.
inline void check_rows(const schema::TableSpec& table) {
  CAPTURE(std::string(table.name));
  check_doc(table.doc);
  std::set<std::string> names;
  for (const schema::KeySpec& key : table.keys) {
    CAPTURE(std::string(key.name));
    CHECK(names.insert(std::string(key.name)).second);
    check_doc(key.doc);
    const schema::Kind shape = schema::form_of(key.kind);
    const bool has_words = key.kind == schema::Kind::choice || key.kind == schema::Kind::choices ||
                           key.kind == schema::Kind::page_size;
    CHECK((key.choices.empty() || has_words || key.kind == schema::Kind::color));
    CHECK(key.choices.empty() <= !has_words);
    for (const schema::Choice& choice : key.choices) CHECK(choice.doc.en.empty() == choice.doc.ko.empty());
    const bool has_bounds = key.bounds != schema::Bounds{};
    CHECK((!has_bounds || shape == schema::Kind::number || shape == schema::Kind::integer ||
           shape == schema::Kind::range || key.kind == schema::Kind::page_size));
    const bool is_inside = key.otherwise == 0 || (key.otherwise >= schema::bounds_of(key).least &&
                                                  key.otherwise <= schema::bounds_of(key).most);
    CHECK(is_inside);
  }
  for (const schema::KeySpec& key : table.keys) {
    for (std::size_t begin = 0; begin < key.aliases.size();) {
      const std::size_t end = std::min(key.aliases.find(' ', begin), key.aliases.size());
      const std::string alias(key.aliases.substr(begin, end - begin));
      CAPTURE(std::string(key.name), alias);
      CHECK_FALSE(alias.empty());
      CHECK(names.insert(alias).second);
      begin = end + 1;
    }
  }
  if (!table.shorthand.empty()) CHECK(schema::find_key(table, table.shorthand) != nullptr);
}

/// Each example, alone in its table, is of the right shape and says what the row allows.
inline void check_examples(const schema::TableSpec& table) {
  for (const schema::KeySpec& key : table.keys) {
    const Parsed p(std::string(key.name) + " = " + std::string(key.example) + "\n");
    CAPTURE(std::string(table.name), std::string(key.name), std::string(key.example));
    REQUIRE(p.root);
    CHECK(schema::has_form(*p.get({std::string(key.name)}), key));
    diag::Diagnostics found;
    const schema::KeySpec row = key;
    const schema::TableSpec alone{"alone", "One key", std::span(&row, 1)};
    schema::check_form(*p.root, alone, found);
    schema::check_values(*p.root, alone, found);
    CHECK(found.all().empty());
  }
}

} // namespace hanjang::test
