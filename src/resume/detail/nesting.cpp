#include "resume/detail/nesting.h"

#include "resume/keys.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <string>
#include <vector>

namespace hanjang::resume {
namespace {

/// A list of tables inside an entry that was written under headers, not inline.
struct Inner {
  const schema::KeySpec* key;
  const schema::TableSpec* spec;
  const std::vector<syntax::Node>* items;
};

bool has_dates(const syntax::Node& entry) {
  const auto has = [&](std::string_view key) { return syntax::find(*entry.table(), key) != nullptr; };
  return has("start") || has("end") || has("date");
}

class NestingChecker {
public:
  explicit NestingChecker(diag::Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  void check_items(const syntax::Node& list, const schema::TableSpec& spec, const std::string& path) {
    if (list.array() == nullptr || !list.array()->of_tables) return;
    for (const syntax::Node& item : list.array()->items)
      if (item.table() != nullptr) check_entry(item, spec, path);
  }

private:
  void check_entry(const syntax::Node& entry, const schema::TableSpec& spec, const std::string& path) {
    std::vector<Inner> inner;
    for (const syntax::Member& member : entry.table()->members) {
      const schema::KeySpec* key = schema::find_key(spec, member.key);
      if (key == nullptr || key->kind != schema::Kind::tables) continue;
      const schema::TableSpec* items = schema::table_of(*key, *entry.table());
      const syntax::Array* array = member.value.array();
      if (items == nullptr || array == nullptr || !array->of_tables || array->items.empty()) continue;
      inner.push_back({key, items, &array->items});
      check_items(member.value, *items, fmt::format("{}.{}", path, key->name));
    }
    for (const Inner& list : inner) check_fallen(entry, spec, list, path);
    for (const Inner& outer : inner)
      for (const Inner& list : inner) check_order(outer, list, path);
  }

  // The entry's dates, written below the header of the last table in it.
  void check_fallen(const syntax::Node& entry, const schema::TableSpec& spec, const Inner& list,
                    const std::string& path) {
    const syntax::Node& last = list.items->back();
    // The dates of positions are those of their job.
    const bool is_datable = schema::find_key(spec, "start") != nullptr && list.key->name != "positions";
    const bool are_others =
        std::any_of(list.items->begin(), list.items->end() - 1,
                    [](const syntax::Node& item) { return item.table() != nullptr && has_dates(item); });
    if (!is_datable || last.table() == nullptr || has_dates(entry) || !has_dates(last) || are_others) return;
    std::vector<std::string> fallen;
    diag::Span first;
    for (const syntax::Member& member : last.table()->members) {
      const bool is_date = member.key == "start" || member.key == "end" || member.key == "date";
      if (schema::find_key(spec, member.key) == nullptr ||
          (fallen.empty() && !is_date && !may_fall(member.key)))
        continue;
      if (fallen.empty()) first = member.key_span;
      fallen.push_back("`" + member.key + "`");
    }
    const std::string header = fmt::format("[[{}.{}]]", path, list.key->name);
    diag::Diagnostic diagnostic;
    diagnostic.code = diag::Code::below_header;
    diagnostic.span = first;
    diagnostic.message = fmt::format("{} below {} belong to it, and [[{}]] above has no dates",
                                     fmt::join(fallen, ", "), header, path);
    diagnostic.labels.push_back({last.span, "this header takes all keys below it"});
    diagnostic.hints.push_back(fmt::format("move them above the first {}", header));
    diagnostic.hints.push_back(
        fmt::format("or write that list inline: {} = {}", list.key->name, list.key->example));
    diagnostics_.add(std::move(diagnostic));
  }

  static bool may_fall(std::string_view key) {
    return key == "stack" || key == "url" || key == "description" || key == "location";
  }

  // A list that the tables of `outer` have as well, written below one of them.
  void check_order(const Inner& outer, const Inner& list, const std::string& path) {
    if (outer.key == list.key || schema::find_key(*outer.spec, list.key->name) == nullptr) return;
    const auto begin = outer.items->front().span.begin;
    for (const syntax::Node& item : *list.items) {
      if (item.span.begin < begin) continue;
      const std::string header = fmt::format("[[{}.{}]]", path, list.key->name);
      const std::string above = fmt::format("[[{}.{}]]", path, outer.key->name);
      diag::Diagnostic diagnostic;
      diagnostic.code = diag::Code::below_header;
      diagnostic.span = item.span;
      diagnostic.message = fmt::format("{} below {} belongs to [[{}]] and not to that", header, above, path);
      diagnostic.hints.push_back(fmt::format("write [[{}.{}.{}]]", path, outer.key->name, list.key->name));
      diagnostic.hints.push_back(
          fmt::format("or, if it is meant for [[{}]], move it above the first {}", path, above));
      diagnostics_.add(std::move(diagnostic));
    }
  }

  diag::Diagnostics& diagnostics_;
};

} // namespace

void check_nesting(const syntax::Table& file, diag::Diagnostics& diagnostics) {
  NestingChecker checker(diagnostics);
  for (const syntax::Member& member : file.members) {
    const schema::KeySpec* key = schema::find_key(resume_spec(), member.key);
    if (key != nullptr && key->kind == schema::Kind::tables)
      checker.check_items(member.value, *key->table, std::string(key->name));
  }
}

} // namespace hanjang::resume
