#include "schema/detail/key_advice.h"

#include "diag/suggest.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <optional>
#include <vector>

namespace hanjang::schema {
namespace {

std::vector<std::string_view> names_of(const TableSpec& spec) {
  std::vector<std::string_view> names;
  for (const KeySpec& key : spec.keys) names.push_back(key.name);
  return names;
}

bool is_list_of_tables(const syntax::Node& node) {
  return node.array() != nullptr && node.array()->of_tables;
}

/// Where a key belongs.
struct Home {
  std::string heading;
  std::string_view name;        ///< of the key there
  const Scope* above = nullptr; ///< the scope around, below whose inner header the key stands
  const KeySpec* top = nullptr; ///< the key, where it belongs to no table
};

// How the table has the key: under its name, or under another tool's.
const KeySpec* key_in(const TableSpec& spec, std::string_view written) {
  const KeySpec* key = find_key(spec, written);
  return key != nullptr ? key : find_alias(spec, written);
}

std::optional<Home> find_home(const syntax::Member& member, const Scope& scope) {
  const std::string_view written = member.key;
  for (const Scope* outer = scope.outer; outer != nullptr; outer = outer->outer)
    if (const KeySpec* key = outer->is_top() ? nullptr : key_in(*outer->spec, written))
      return Home{outer->heading(), key->name, outer, nullptr};
  const Scope* top = &scope;
  while (top->outer != nullptr) top = top->outer;
  for (const bool by_name : {true, false}) {
    const KeySpec* own = by_name ? find_key(*top->spec, written) : find_alias(*top->spec, written);
    const bool is_meant = own != nullptr && (by_name || has_form(member.value, *own));
    if (is_meant && own->kind != Kind::table && !scope.is_top())
      return Home{name_in(*top, *own), own->name, nullptr, own};
    for (const KeySpec& section : top->spec->keys) {
      const bool is_header = section.kind == Kind::table || section.kind == Kind::tables;
      if (!is_header || section.table == nullptr || section.table == scope.spec) continue;
      const KeySpec* key = by_name ? find_key(*section.table, written) : find_alias(*section.table, written);
      if (key != nullptr) return Home{header_of(*top, section), key->name, nullptr, nullptr};
    }
  }
  return std::nullopt;
}

// The inner table of `scope` through which a key fell out of `outer`.
const Scope& below(const Scope& scope, const Scope& outer) {
  const Scope* inner = &scope;
  while (inner->outer != &outer) inner = inner->outer;
  return *inner;
}

const KeySpec* nearest_key(const TableSpec& spec, std::string_view written) {
  const std::vector<std::string_view> names = names_of(spec);
  const auto nearest = diag::nearest_name(written, names);
  return nearest ? find_key(spec, *nearest) : nullptr;
}

// The key under another tool's name; but `[[experience.position]]` is a slip for `positions`, which takes
// tables, and not the `title` that others call so.
const KeySpec* alias_of(const TableSpec& spec, const syntax::Member& member) {
  const KeySpec* alias = find_alias(spec, member.key);
  if (alias == nullptr || has_form(member.value, *alias)) return alias;
  const KeySpec* nearest = nearest_key(spec, member.key);
  return nearest != nullptr && has_form(member.value, *nearest) ? nullptr : alias;
}

// Of a key that belongs to no table.
void tell_top(const Home& home, const syntax::Member& member, const Scope& scope,
              diag::Diagnostic& diagnostic) {
  diagnostic.span_message = home.name == member.key
                                ? std::string("it belongs to no table")
                                : fmt::format("it is called {} here, and belongs to no table", home.heading);
  diagnostic.hints.push_back(has_form(member.value, *home.top) || home.top->kind != Kind::tables
                                 ? std::string("write it at the top of the file, above every [header]")
                                 : fmt::format("write {} behind the keys of {}, and its own keys below",
                                               home.heading, scope.heading()));
}

// `name_ko` for the Korean of `name`: the key, and how it is written.
std::optional<std::string> language_in_key(std::string_view written, const TableSpec& spec) {
  if (written.size() < 4 || !looks_like_language(written.substr(written.size() - 2))) return std::nullopt;
  const char between = written[written.size() - 3];
  const KeySpec* key = key_in(spec, written.substr(0, written.size() - 3));
  if ((between != '_' && between != '-') || key == nullptr || form_of(key->kind) != Kind::text)
    return std::nullopt;
  return fmt::format("languages stand in the value: {} = {{ ko = \"…\", en = \"…\" }}", key->name);
}

} // namespace

const KeySpec* meant_key(const TableSpec& spec, const syntax::Member& member) {
  const KeySpec* alias = alias_of(spec, member);
  return alias != nullptr ? alias : nearest_key(spec, member.key);
}

diag::Diagnostic unknown_key(const syntax::Member& member, const Scope& scope) {
  const std::vector<std::string_view> names = names_of(*scope.spec);
  diag::Diagnostic diagnostic;
  diagnostic.code = diag::Code::unknown_key;
  diagnostic.span = member.key_span;
  diagnostic.message = fmt::format("unknown key `{}` in {}", member.key, scope.heading());
  if (const KeySpec* alias = alias_of(*scope.spec, member)) {
    diagnostic.span_message = fmt::format("it is called {} here", name_in(scope, *alias));
    if (!has_form(member.value, *alias)) diagnostic.hints.push_back(date_example_of(*alias));
    return diagnostic;
  }
  if (const auto hint = language_in_key(member.key, *scope.spec)) {
    diagnostic.hints.push_back(*hint);
    return diagnostic;
  }
  const auto home = find_home(member, scope);
  const bool is_exact = home && home->name == member.key;
  if (!is_exact) diagnostic.span_message = diag::did_you_mean(member.key, names);
  if (!diagnostic.span_message.empty()) return diagnostic;
  if (home && home->top != nullptr) {
    tell_top(*home, member, scope, diagnostic);
    return diagnostic;
  }
  if (home) {
    diagnostic.span_message = is_exact ? fmt::format("it belongs to {}", home->heading)
                                       : fmt::format("it is `{}` of {}", home->name, home->heading);
    if (home->above != nullptr) {
      const Scope& header = below(scope, *home->above);
      diagnostic.labels.push_back({header.span, "move it above this header"});
      diagnostic.hints.push_back(fmt::format("move it above {}, or write that table inline: {} = [{{ … }}]",
                                             header.heading(), header.key));
    } else if (is_list_of_tables(member.value) && home->heading.starts_with("[[")) {
      diagnostic.hints.push_back(
          fmt::format("write [[{}.{}]]", home->heading.substr(2, home->heading.size() - 4), home->name));
    } else {
      diagnostic.hints.push_back(fmt::format("write it below {}", home->heading));
    }
    return diagnostic;
  }
  const bool is_table = member.value.table() != nullptr || is_list_of_tables(member.value);
  if (is_table && !scope.spec->other_tables.empty()) diagnostic.hints.emplace_back(scope.spec->other_tables);
  diagnostic.hints.push_back(fmt::format("the keys known here are {}", fmt::join(names, ", ")));
  return diagnostic;
}

std::string home_of(const syntax::Member& member, const Scope& scope) {
  const auto home = find_home(member, scope);
  return home ? home->heading : std::string{};
}

} // namespace hanjang::schema
