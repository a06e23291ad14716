#include "schema/detail/other_shapes.h"

#include "schema/detail/form.h"
#include "schema/detail/key_advice.h"
#include "schema/language_codes.h"
#include "schema/schema.h"

#include <algorithm>
#include <fmt/format.h>
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

} // namespace

bool are_names(const syntax::Table& table, const TableSpec& spec) {
  bool is_alias_there = false;
  for (const syntax::Member& member : table.members) {
    if (member.value.table() != nullptr) {
      if (is_near_key(spec, member.key)) return false;
      continue;
    }
    const KeySpec* alias = find_alias(spec, member.key);
    const bool is_key =
        find_key(spec, member.key) != nullptr || (alias == nullptr && meant_key(spec, member) != nullptr);
    const bool is_first = alias != nullptr && (alias->is_required || alias == &spec.keys.front());
    if (is_key || is_first) return false;
    is_alias_there = is_alias_there || alias != nullptr;
  }
  return !table.members.empty() && (!is_alias_there || spec.keys.front().is_required);
}

bool are_called(const syntax::Table& table, const KeySpec& key, const TableSpec& around) {
  return !table.members.empty() && std::ranges::all_of(table.members, [&](const syntax::Member& member) {
    const KeySpec* called = find_alias(around, member.key);
    return is_string(member.value) && called != nullptr && called->name == key.name &&
           find_key(*key.table, member.key) == nullptr && find_alias(*key.table, member.key) == nullptr;
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
  const bool is_address = text != nullptr && text->text.find("://") != std::string::npos;
  const auto rest = key.table->keys.subspan(1);
  const auto holder = std::ranges::find_if(rest, [&](const KeySpec& one) {
    return has_form(first.value, one) && (one.kind == Kind::url) == is_address;
  });
  std::string hint = fmt::format("write {} for each of them, and below it {} = {}", scope.heading(),
                                 key.table->keys.front().name, quoted(first.key));
  if (first.value.table() != nullptr)
    hint += " and its keys";
  else if (holder != rest.end())
    hint += fmt::format(" and {} = {}", holder->name, text != nullptr ? quoted(text->text) : "…");
  return {.code = diag::Code::wrong_type,
          .message =
              fmt::format("`{}` takes an array of tables, and its keys are not names of your own", key.name),
          .span = node.span,
          .span_message = {},
          .labels = {},
          .hints = {std::move(hint)}};
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
