#include "schema/detail/scope.h"

#include "base/ascii.h"

#include <algorithm>
#include <fmt/format.h>

namespace hanjang::schema {
namespace {

std::string inner_path(const Scope& scope, std::string_view key) {
  return scope.is_top() ? std::string(key) : fmt::format("{}.{}", scope.path(), key);
}

std::string bracketed(std::string_view path, bool is_array) {
  return is_array ? fmt::format("[[{}]]", path) : fmt::format("[{}]", path);
}

} // namespace

std::string Scope::path() const { return is_top() ? std::string{} : inner_path(*outer, key); }

std::string Scope::heading() const {
  return is_top() ? fmt::format("the {}", spec->name) : bracketed(path(), in_array);
}

std::string header_of(const Scope& scope, const KeySpec& key) {
  return bracketed(inner_path(scope, key.name), key.kind == Kind::tables);
}

std::string name_in(const Scope& scope, const KeySpec& key) {
  const bool is_header = scope.is_top() && (key.kind == Kind::table || key.kind == Kind::tables);
  return is_header ? header_of(scope, key) : fmt::format("`{}`", key.name);
}

const KeySpec* find_alias(const TableSpec& spec, std::string_view written) {
  const std::string name = base::ascii::to_lower(written);
  std::string joined = name;
  std::erase_if(joined, [](char c) { return c == '_' || c == '-' || c == ' '; });
  const auto found = std::ranges::find_if(spec.keys, [&](const KeySpec& key) {
    return has_word(key.aliases, name) || has_word(key.aliases, joined);
  });
  return found == spec.keys.end() ? nullptr : &*found;
}

} // namespace hanjang::schema
