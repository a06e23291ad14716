#include "schema/detail/key_advice.h"

#include "diag/suggest.h"
#include "schema/detail/other_shapes.h"

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

bool is_header(const KeySpec& key) {
  return (key.kind == Kind::table || key.kind == Kind::tables) && key.table != nullptr;
}

// `languages = ["English"]` is not what [document] calls so.
bool takes(const KeySpec& key, const syntax::Node& value) {
  if (key.kind != Kind::language_codes) return true;
  return has_form(value, key) && std::ranges::all_of(value.array()->items, [](const syntax::Node& item) {
           return looks_like_language(item.string()->text);
         });
}

// The tables inside the one that lacks the key.
std::optional<Home> find_inside(const syntax::Member& member, const Scope& scope) {
  if (scope.is_top()) return std::nullopt;
  for (const auto find : {find_key, find_alias})
    for (const KeySpec& inner : scope.spec->keys) {
      if (inner.kind != Kind::tables) continue;
      if (const KeySpec* key = find(*inner.table, member.key))
        return Home{header_of(scope, inner), key->name, nullptr, nullptr};
    }
  return std::nullopt;
}

// The other tables of the file that have the key, those inside sections too.
std::vector<Home> homes_in_file(const syntax::Member& member, const Scope& scope, const Scope& top) {
  std::vector<Home> homes;
  for (const KeySpec& section : top.spec->keys) {
    if (!is_header(section) || section.table == scope.spec) continue;
    const KeySpec* key = find_key(*section.table, member.key);
    if (key != nullptr && takes(*key, member.value))
      homes.push_back({header_of(top, section), key->name, nullptr, nullptr});
  }
  return homes;
}

// The table that knows the key under another name. Names such as `rank` or `keywords` mean something in many,
// and then none is meant.
std::optional<Home> home_by_alias(const syntax::Member& member, const Scope& scope, const Scope& top) {
  std::optional<Home> home;
  for (const KeySpec& section : top.spec->keys) {
    if (!is_header(section) || section.table == scope.spec) continue;
    const KeySpec* key = find_alias(*section.table, member.key);
    if (key == nullptr || !has_form(member.value, *key)) continue;
    if (home && !scope.is_top()) return std::nullopt;
    if (!home) home = Home{header_of(top, section), key->name, nullptr, nullptr};
    if (section.kind == Kind::table) break;
  }
  return home;
}

// Several tables for one key, so that the writer can choose.
Home joined(const std::vector<Home>& homes) {
  constexpr std::size_t kMost = 3;
  Home all = homes.front();
  const std::size_t count = std::min(homes.size(), kMost);
  for (std::size_t i = 1; i < count; ++i)
    all.heading += (i + 1 == homes.size() ? " or " : ", ") + homes[i].heading;
  if (homes.size() > kMost) all.heading += " or another that has it";
  return all;
}

const Scope& top_of(const Scope& scope) {
  const Scope* top = &scope;
  while (top->outer != nullptr) top = top->outer;
  return *top;
}

std::optional<Home> find_home(const syntax::Member& member, const Scope& scope) {
  const std::string_view written = member.key;
  for (const Scope* outer = scope.outer; outer != nullptr; outer = outer->outer)
    if (const KeySpec* key = outer->is_top() ? nullptr : key_in(*outer->spec, written))
      return Home{outer->heading(), key->name, outer, nullptr};
  if (const auto inside = find_inside(member, scope)) return inside;
  const Scope& top = top_of(scope);
  const auto at_top = [&](const KeySpec* own) -> std::optional<Home> {
    if (own == nullptr || own->kind == Kind::table || scope.is_top()) return std::nullopt;
    return Home{name_in(top, *own), own->name, nullptr, own};
  };
  if (const auto home = at_top(find_key(*top.spec, written))) return home;
  const std::vector<Home> homes = homes_in_file(member, scope, top);
  // Outside of entries, the person and the document are the first that is meant.
  const bool is_single_table = !homes.empty() && !homes.front().heading.starts_with("[[");
  if (homes.size() == 1 || (is_single_table && !scope.in_array)) return homes.front();
  if (!homes.empty()) return scope.is_top() ? std::optional(joined(homes)) : std::nullopt;
  const KeySpec* alias = find_alias(*top.spec, written);
  if (alias != nullptr && (!scope.in_array || has_form(member.value, *alias)))
    if (const auto home = at_top(alias)) return home;
  return scope.in_array ? std::nullopt : home_by_alias(member, scope, top);
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
  diagnostic.hints.push_back(fits(member.value, *home.top) || home.top->kind != Kind::tables
                                 ? std::string("write it at the top of the file, above every [header]")
                                 : fmt::format("write {} behind the keys of {}, and its own keys below",
                                               home.heading, scope.heading()));
}

// What a key of another name takes, where what was written does not say it: its form, and the end of a time
// that is one key elsewhere.
std::optional<std::string> alias_hint(const syntax::Member& member, const KeySpec& alias,
                                      const TableSpec& spec) {
  constexpr std::string_view kWholeTimes = "date dates period year when duration timeperiod 기간 근무기간 "
                                           "재직기간 재학기간 복무기간 활동기간 날짜 일자";
  if (alias.name == "start" && find_key(spec, "end") != nullptr && has_word(kWholeTimes, member.key))
    return std::string("a time is two keys: start = \"2019-03\" and end = \"2020-07\"");
  if (fits(member.value, alias)) return std::nullopt;
  if (const std::string entry = alias.kind == Kind::tables ? entry_example(member, alias) : "";
      !entry.empty())
    return fmt::format("write {} = [{}]", alias.name, entry);
  return date_example_of(alias);
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

// Of a key that this table has under another name.
void tell_alias(const KeySpec& alias, const syntax::Member& member, const syntax::Table& table,
                const Scope& scope, diag::Diagnostic& diagnostic) {
  diagnostic.span_message = fmt::format("it is called {} here", name_in(scope, alias));
  if (!scope.is_top() && syntax::find(table, alias.name) != nullptr)
    diagnostic.hints.push_back(
        fmt::format("`{}` is there already: write both in it, or take one out", alias.name));
  if (auto hint = alias_hint(member, alias, *scope.spec)) diagnostic.hints.push_back(*std::move(hint));
}

// True if a key's table has nothing to do with the one it stands in: it is no place to move the key to.
bool is_foreign(const Home& home, const Scope& scope) {
  const bool is_around =
      scope.is_top() || home.above != nullptr || home.heading.starts_with("[[" + scope.path());
  return !is_around && (scope.in_array || home.heading.starts_with("[["));
}

// Of a key that belongs to another table.
void tell_home(const Home& home, const syntax::Member& member, const Scope& scope,
               diag::Diagnostic& diagnostic) {
  diagnostic.span_message = home.name == member.key
                                ? fmt::format("it belongs to {}", home.heading)
                                : fmt::format("it is `{}` of {}", home.name, home.heading);
  if (home.above != nullptr) {
    const Scope& header = below(scope, *home.above);
    diagnostic.labels.push_back({header.span, "move it above this header"});
    diagnostic.hints.push_back(fmt::format("move it above {}, or write that table inline: {} = [{{ … }}]",
                                           header.heading(), header.key));
  } else if (is_list_of_tables(member.value) && home.heading.starts_with("[[")) {
    diagnostic.hints.push_back(
        fmt::format("write [[{}.{}]]", home.heading.substr(2, home.heading.size() - 4), home.name));
  } else {
    diagnostic.hints.push_back(fmt::format("write it below {}", home.heading));
  }
}

// Of a key that nobody knows: those of the table.
void tell_known(const syntax::Member& member, const Scope& scope, diag::Diagnostic& diagnostic) {
  const bool is_table = member.value.table() != nullptr || is_list_of_tables(member.value);
  if (is_table && !scope.spec->other_tables.empty()) diagnostic.hints.emplace_back(scope.spec->other_tables);
  diagnostic.hints.push_back(
      fmt::format("the keys known here are {}", fmt::join(names_of(*scope.spec), ", ")));
}

// Of a key that named tables have which are of the same sort.
bool tell_kin(const syntax::Member& member, const Scope& scope, diag::Diagnostic& diagnostic) {
  if (scope.spec->kin.empty()) return false;
  const KeySpec& kin = *find_key(*top_of(scope).spec, scope.spec->kin);
  const KeySpec* key = find_key(*kin.table, member.key);
  if (key == nullptr || !has_form(member.value, *key)) return false;
  diagnostic.span_message = fmt::format("it belongs to a {}", kin.name);
  diagnostic.hints.push_back(fmt::format("write it below [{}.NAME], with a name that you choose", kin.name));
  return true;
}

} // namespace

const KeySpec* meant_key(const TableSpec& spec, const syntax::Member& member) {
  const KeySpec* alias = alias_of(spec, member);
  return alias != nullptr ? alias : nearest_key(spec, member.key);
}

bool fits(const syntax::Node& value, const KeySpec& key) {
  if (!has_form(value, key)) return false;
  return key.kind != Kind::tables || value.array() == nullptr ||
         std::ranges::all_of(value.array()->items, [&](const syntax::Node& item) {
           return item.table() != nullptr || is_short_form(item, *key.table);
         });
}

bool is_near_key(const TableSpec& spec, std::string_view written) {
  return find_key(spec, written) != nullptr || nearest_key(spec, written) != nullptr;
}

const KeySpec* fallen_key(const syntax::Member& member, const syntax::Table& table, const Scope& scope) {
  const KeySpec* alias = alias_of(*scope.spec, member);
  if (alias == nullptr || syntax::find(table, alias->name) == nullptr) return nullptr;
  for (const Scope* outer = scope.outer; outer != nullptr && !outer->is_top(); outer = outer->outer)
    if (const KeySpec* key = find_key(*outer->spec, member.key)) return key;
  return nullptr;
}

diag::Diagnostic unknown_key(const syntax::Member& member, const syntax::Table& table, const Scope& scope) {
  diag::Diagnostic diagnostic;
  diagnostic.code = diag::Code::unknown_key;
  diagnostic.span = member.key_span;
  diagnostic.message = fmt::format("unknown key `{}` in {}", member.key, scope.heading());
  if (tell_kin(member, scope, diagnostic)) return diagnostic;
  const bool is_fallen = fallen_key(member, table, scope) != nullptr;
  if (const KeySpec* alias = is_fallen ? nullptr : alias_of(*scope.spec, member)) {
    tell_alias(*alias, member, table, scope, diagnostic);
    return diagnostic;
  }
  if (const auto hint = language_in_key(member.key, *scope.spec)) {
    diagnostic.hints.push_back(*hint);
    return diagnostic;
  }
  const std::vector<std::string_view> names = names_of(*scope.spec);
  const auto home = find_home(member, scope);
  const bool is_exact = home && home->name == member.key;
  if (!is_exact) diagnostic.span_message = diag::did_you_mean(member.key, names);
  if (!diagnostic.span_message.empty()) return diagnostic;
  if (home && home->top != nullptr) {
    tell_top(*home, member, scope, diagnostic);
  } else if (home && !is_foreign(*home, scope)) {
    tell_home(*home, member, scope, diagnostic);
  } else {
    if (home)
      diagnostic.hints.push_back(is_exact ? fmt::format("`{}` is a key of {}", home->name, home->heading)
                                          : fmt::format("{} has `{}`", home->heading, home->name));
    tell_known(member, scope, diagnostic);
  }
  return diagnostic;
}

std::string home_of(const syntax::Member& member, const Scope& scope) {
  const auto home = find_home(member, scope);
  return home ? home->heading : std::string{};
}

} // namespace hanjang::schema
