#pragma once
// Values of a merged layout, taken as the key table says.

#include "design/page_parts.h"
#include "schema/schema.h"
#include "syntax/node.h"

#include <string_view>
#include <utility>
#include <vector>

namespace hanjang::design {

/// A table of the layout, which need not be there, and the rows of the key table that hold for it. The names
/// asked for must be in those rows. What is wrong with a value is not told here: schema::check_values() has.
/// The node must outlive it.
class Values {
public:
  Values(const syntax::Node* node, const schema::TableSpec& spec) : node_(node), spec_(&spec) {}

  const syntax::Node* node() const { return node_; }
  const schema::TableSpec& spec() const { return *spec_; }
  const schema::KeySpec& key(std::string_view name) const { return *schema::find_key(*spec_, name); }
  /// The value of a key, or nullptr.
  const syntax::Node* at(std::string_view name) const;

  /// The table under a key.
  Values inner(std::string_view name) const { return {at(name), *key(name).table}; }
  /// The tables of an array.
  std::vector<Values> items(std::string_view name) const;
  /// The tables under names of the writer's own.
  std::vector<std::pair<diag::SourceText, Values>> named(std::string_view name) const;

  /// Which of the row's words it says, as the enumeration that lists them in the same order.
  template <class Enumeration>
  Enumeration choice(std::string_view name) const {
    return static_cast<Enumeration>(schema::choice_of(at(name), key(name)));
  }
  /// That word itself.
  std::string_view word(std::string_view name) const;
  double number(std::string_view name) const { return schema::number_of(at(name), key(name)); }
  Range range(std::string_view name) const;
  /// False where nothing is said.
  bool flag(std::string_view name) const;
  diag::SourceText text(std::string_view name) const;
  std::vector<diag::SourceText> texts(std::string_view name) const;

private:
  const syntax::Node* node_;
  const schema::TableSpec* spec_;
};

/// A string, or an empty one for anything else.
diag::SourceText text_of(const syntax::Node* node);

/// The strings of an array; none for anything else.
std::vector<diag::SourceText> texts_of(const syntax::Node* node);

/// The keys of a table node; empty for anything else.
std::vector<std::string_view> keys_of(const syntax::Node* node);

/// The value of a key of a table, or nullptr.
const syntax::Node* member_of(const syntax::Node* node, std::string_view key);

} // namespace hanjang::design
