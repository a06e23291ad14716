// What keys in Korean are called.

#include "base/ascii.h"
#include "resume/detail/shared_keys.h"
#include "resume/keys.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace hanjang::resume {
namespace {

using schema::KeySpec;
using schema::Kind;
using schema::TableSpec;

std::string in_ticks(std::string_view name) { return "`" + std::string(name) + "`"; }

// True if people call the key so; they write blanks and capitals where aliases have none.
bool is_called(const KeySpec& key, std::string_view written) {
  std::string words = base::ascii::to_lower(written);
  std::string joined = words;
  std::ranges::replace(words, ' ', '_');
  std::erase(joined, ' ');
  return key.name == words || schema::has_word(key.aliases, words) || schema::has_word(key.aliases, joined);
}

const KeySpec* key_called(const TableSpec& spec, std::string_view written) {
  const auto found =
      std::ranges::find_if(spec.keys, [&](const KeySpec& key) { return is_called(key, written); });
  return found == spec.keys.end() ? nullptr : &*found;
}

// The parts of a dotted path.
std::vector<std::string_view> parts_of(std::string_view path) {
  std::vector<std::string_view> parts;
  while (!path.empty()) {
    const std::size_t dot = std::min(path.find('.'), path.size());
    parts.push_back(path.substr(0, dot));
    path.remove_prefix(std::min(dot + 1, path.size()));
  }
  return parts;
}

// The table that a header leads to, by the names of its parts or what people call them; nullptr if there is
// none such.
const TableSpec* table_at(std::string_view path) {
  const TableSpec* table = &resume_spec();
  bool is_own_name = false;
  for (const std::string_view part : parts_of(path)) {
    if (is_own_name) {
      is_own_name = false;
      continue;
    }
    const KeySpec* key = key_called(*table, part);
    if (key == nullptr || key->table == nullptr) return nullptr;
    table = key->table;
    is_own_name = key->kind == Kind::named_tables;
  }
  return table;
}

// The header of a table, or the key where it is none.
std::string header_of(const std::string& before, const KeySpec& key) {
  const std::string path = before + std::string(key.name);
  return key.kind == Kind::tables  ? "[[" + path + "]]"
         : key.kind == Kind::table ? "[" + path + "]"
                                   : in_ticks(path);
}

// `경력.업무` → [[experience.work]]
std::string english_header(std::string_view path) {
  const TableSpec* table = &resume_spec();
  std::string before;
  const std::vector<std::string_view> parts = parts_of(path);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const KeySpec* key = key_called(*table, parts[i]);
    if (key == nullptr) return {};
    if (i + 1 == parts.size()) return header_of(before, *key);
    if (key->table == nullptr) return {};
    table = key->table;
    before += std::string(key->name) + ".";
  }
  return {};
}

// A key of the table itself.
std::string own_key(const TableSpec& table, const KeySpec& key, std::string_view written) {
  constexpr std::string_view kWholeTimes =
      "기간 근무기간 재직기간 재학기간 복무기간 활동기간 수행기간 참여기간";
  if (key.name == kStartKey.name && schema::has_word(kWholeTimes, written))
    return in_ticks(key.name) + " and " + in_ticks(kEndKey.name);
  return &table == &resume_spec() ? header_of({}, key) : in_ticks(key.name);
}

// A key of one of the tables inside.
std::string inner_key(const TableSpec& table, std::string_view written) {
  for (const KeySpec& inner : table.keys)
    if (const KeySpec* key = inner.kind == Kind::tables ? key_called(*inner.table, written) : nullptr)
      return in_ticks(key->name) + " of " + header_of(std::string(table.name) + ".", inner);
  return {};
}

// A key of any table of the file.
std::string key_anywhere(std::string_view written) {
  for (const KeySpec& section : resume_spec().keys) {
    if (schema::form_of(section.kind) == Kind::text && is_called(section, written))
      return in_ticks(section.name);
    if (section.table == nullptr || section.kind == Kind::named_tables) continue;
    if (const KeySpec* key = key_called(*section.table, written))
      return in_ticks(key->name) + " of " + header_of({}, section);
  }
  return english_header(written);
}

} // namespace

std::string english_key(const syntax::WrittenKey& written) {
  if (written.is_header) return english_header(written.key);
  const TableSpec* table = table_at(written.table);
  if (table == nullptr) return key_anywhere(written.key);
  if (const KeySpec* key = key_called(*table, written.key)) return own_key(*table, *key, written.key);
  const std::string inner = table == &resume_spec() ? std::string{} : inner_key(*table, written.key);
  return inner.empty() ? key_anywhere(written.key) : inner;
}

} // namespace hanjang::resume
