#include "schema/detail/other_shapes.h"

#include "base/ascii.h"
#include "schema/detail/form.h"
#include "schema/detail/key_advice.h"
#include "schema/detail/truth.h"
#include "schema/language_codes.h"
#include "schema/schema.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hanjang::schema {
namespace {

// A text for an example, if it can stand there as it is.
std::string quoted(std::string_view text) {
  const bool is_plain = text.size() <= 60 && text.find_first_of("\"\\\n") == std::string_view::npos;
  return fmt::format("\"{}\"", is_plain ? text : "…");
}

bool is_address(const syntax::Node& value) {
  return value.string() != nullptr && value.string()->text.find("://") != std::string::npos;
}

// `a.kr`, `example.com/me`: an address without its scheme.
bool is_host(std::string_view text) {
  const std::string_view host = text.substr(0, text.find('/'));
  const std::size_t dot = host.rfind('.');
  return dot != std::string_view::npos && dot > 0 && host.size() - dot > 2 &&
         std::ranges::all_of(host.substr(dot + 1), [](char c) { return base::ascii::is_letter(c); }) &&
         text.find_first_of(" \t@") == std::string_view::npos;
}

// The key of an entry, but for its first, that takes the value.
const KeySpec* holder_of(const syntax::Node& value, const TableSpec& entry) {
  const auto rest = entry.keys.subspan(1);
  const auto holder = std::ranges::find_if(rest, [&](const KeySpec& one) {
    return has_form(value, one) && (one.kind == Kind::url) == is_address(value);
  });
  return holder == rest.end() ? nullptr : &*holder;
}

} // namespace

bool are_names(const syntax::Table& table, const TableSpec& spec) {
  bool is_alias_there = false;
  for (const syntax::Member& member : table.members) {
    if (find_key(spec, member.key) != nullptr) return false;
    if (member.value.table() != nullptr) {
      if (is_near_key(spec, member.key)) return false;
      continue;
    }
    const KeySpec* alias = find_alias(spec, member.key);
    const bool is_key = alias == nullptr && meant_key(spec, member) != nullptr;
    const bool is_first = alias != nullptr && (alias->is_required || alias == &spec.keys.front());
    if (is_key || is_first) return false;
    is_alias_there = is_alias_there || alias != nullptr;
  }
  return !table.members.empty() && (!is_alias_there || spec.keys.front().is_required);
}

bool are_called(const syntax::Table& table, const KeySpec& key, const TableSpec& around) {
  return !table.members.empty() && std::ranges::all_of(table.members, [&](const syntax::Member& member) {
    if (!is_string(member.value) || find_key(*key.table, member.key) != nullptr) return false;
    const KeySpec* called = find_alias(around, member.key);
    return called != nullptr && called->name == key.name && find_alias(*key.table, member.key) == nullptr;
  });
}

bool has_only_names(const syntax::Table& table, const Scope& scope) {
  const TableSpec& spec = *scope.spec;
  if (!spec.keys.front().is_required || !are_names(table, spec)) return false;
  std::vector<const KeySpec*> aliases;
  for (const syntax::Member& member : table.members) {
    const KeySpec* alias = find_alias(spec, member.key);
    if (alias == nullptr && (member.value.table() != nullptr || !home_of(member, scope).empty()))
      return false;
    if (alias != nullptr) aliases.push_back(alias);
  }
  std::ranges::sort(aliases);
  // A key that nobody knows may be a name where one of several others has to stand beside the first.
  if (aliases.empty()) return !spec.one_of.keys.empty();
  return std::ranges::adjacent_find(aliases) != aliases.end();
}

diag::Diagnostic names_fault(const syntax::Node& node, const KeySpec& key, const Scope& scope) {
  const syntax::Member& first = node.table()->members.front();
  const diag::SourceText* text = first.value.string();
  const KeySpec* holder = holder_of(first.value, *key.table);
  std::string hint = fmt::format("write {} for each of them, and below it {} = {}", scope.heading(),
                                 key.table->keys.front().name, quoted(first.key));
  if (first.value.table() != nullptr)
    hint += " and its keys";
  else if (holder != nullptr)
    hint += fmt::format(" and {} = {}", holder->name, text != nullptr ? quoted(text->text) : "…");
  return {.code = diag::Code::wrong_type,
          .message =
              fmt::format("`{}` takes an array of tables, and its keys are not names of your own", key.name),
          .span = node.span,
          .span_message = {},
          .labels = {},
          .hints = {std::move(hint)}};
}

std::string entry_example(const syntax::Member& member, const KeySpec& key) {
  const diag::SourceText* text = member.value.string();
  if (text == nullptr || key.table == nullptr) return {};
  const KeySpec* short_form = find_key(*key.table, key.table->shorthand);
  if (short_form != nullptr && (short_form->kind != Kind::url || is_address(member.value)))
    return quoted(text->text);
  if (short_form != nullptr && is_host(text->text)) return quoted("https://" + text->text);
  const KeySpec* holder = holder_of(member.value, *key.table);
  if (holder == nullptr) return {};
  return fmt::format("{{ {} = {}, {} = {} }}", key.table->keys.front().name, quoted(member.key), holder->name,
                     quoted(text->text));
}

std::string list_example(const syntax::Node& text) {
  constexpr std::size_t kLongestPart = 24;
  std::vector<std::string> parts;
  std::string_view rest = text.string()->text;
  bool are_short = true;
  while (true) {
    const std::size_t comma = std::min(rest.find(','), rest.size());
    std::string_view part = rest.substr(0, comma);
    part.remove_prefix(std::min(part.find_first_not_of(' '), part.size()));
    part = part.substr(0, part.find_last_not_of(' ') + 1);
    are_short = are_short && part.size() <= kLongestPart;
    if (!part.empty()) parts.push_back(quoted(part));
    if (comma == rest.size()) break;
    rest.remove_prefix(comma + 1);
  }
  return are_short && !parts.empty() ? fmt::format("[{}]", fmt::join(parts, ", "))
                                     : fmt::format("[{}]", quoted(text.string()->text));
}

std::string type_hint(const syntax::Node& node, const KeySpec& key) {
  if (const auto truth = key.kind == Kind::boolean ? truth_word(node) : std::nullopt)
    return fmt::format("write {}, without quotes", *truth);
  const bool has_short_form = key.kind == Kind::tables && !key.table->shorthand.empty();
  const Kind form = form_of(key.kind);
  const bool is_list =
      form == Kind::text_list || form == Kind::string_list || form == Kind::per_language_strings;
  if (node.table() != nullptr && !key.table_hint.empty()) return std::string(key.table_hint);
  if (is_string(node) && (has_short_form || is_list))
    return fmt::format("write {} = {}", key.name, list_example(node));
  return example_of(key);
}

bool has_parts(const syntax::Table& table) {
  return std::ranges::none_of(table.members, [](const syntax::Member& member) {
    return looks_like_language(member.key) || language_hint(member.key) || member.value.string() == nullptr;
  });
}

diag::Diagnostic parts_fault(const syntax::Node& node, const KeySpec& key) {
  std::string whole;
  for (const syntax::Member& member : node.table()->members)
    whole += (whole.empty() ? "" : ", ") + member.value.string()->text;
  return {.code = diag::Code::wrong_type,
          .message = fmt::format("`{}` is one text, and has no parts of its own", key.name),
          .span = node.table()->members.front().key_span,
          .span_message = {},
          .labels = {},
          .hints = {fmt::format("write {} = {}", key.name, quoted(whole))}};
}

} // namespace hanjang::schema
