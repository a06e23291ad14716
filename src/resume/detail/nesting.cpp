#include "resume/detail/nesting.h"

#include "resume/keys.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <string>
#include <utility>
#include <vector>

namespace hanjang::resume {
namespace {

/// A list of tables inside an entry that was written under headers, not inline.
struct Inner {
  const schema::KeySpec* key;
  const schema::TableSpec* spec;
  const std::vector<syntax::Node>* items;
};

bool has(const syntax::Node& entry, std::string_view key) {
  return entry.table() != nullptr && syntax::find(*entry.table(), key) != nullptr;
}

bool has_dates(const syntax::Node& entry) {
  return has(entry, "start") || has(entry, "end") || has(entry, "date");
}

// True if the dates of an entry are those of the positions in it.
bool has_dated_positions(const syntax::Node& entry) {
  const syntax::Node* positions = syntax::find(*entry.table(), "positions");
  return positions != nullptr && positions->array() != nullptr &&
         std::ranges::any_of(positions->array()->items, has_dates);
}

// True if one of two dates is in the entry alone, and the other in the item alone.
bool are_parted(const syntax::Node& entry, const syntax::Node& item) {
  return (has(entry, "start") && !has(entry, "end") && has(item, "end") && !has(item, "start")) ||
         (has(entry, "end") && !has(entry, "start") && has(item, "start") && !has(item, "end"));
}

class NestingChecker {
public:
  explicit NestingChecker(diag::Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  void check_items(const syntax::Node& list, const schema::TableSpec& spec, const std::string& path) {
    if (list.array() == nullptr || !list.array()->of_tables) return;
    for (const syntax::Node& item : list.array()->items)
      if (item.table() != nullptr) check_entry(item, spec, path);
  }

  std::vector<diag::Span> dateless() && { return std::move(dateless_); }

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

  // The entry's dates, or one of the two, written below the header of the last table in it.
  void check_fallen(const syntax::Node& entry, const schema::TableSpec& spec, const Inner& list,
                    const std::string& path) {
    const syntax::Node& last = list.items->back();
    if (last.table() == nullptr || schema::find_key(spec, "start") == nullptr ||
        list.key->name == "positions" || has_dated_positions(entry))
      return;
    const bool is_half = are_parted(entry, last);
    const bool are_others = std::any_of(list.items->begin(), list.items->end() - 1, has_dates);
    if (are_others || !has_dates(last) || (has_dates(entry) && !is_half)) return;
    const std::vector<const syntax::Member*> fallen = fallen_keys(*last.table(), spec, is_half);
    if (fallen.empty()) return;
    report_fallen(fallen, list, path, is_half);
    dateless_.insert(dateless_.end(), {entry.span, last.span});
  }

  // Those from the first that must be the entry's: a date, or what stands beside one more often than not.
  static std::vector<const syntax::Member*> fallen_keys(const syntax::Table& table,
                                                        const schema::TableSpec& spec, bool is_half) {
    std::vector<const syntax::Member*> fallen;
    for (const syntax::Member& member : table.members) {
      const bool is_date = member.key == "start" || member.key == "end" || member.key == "date";
      const bool is_meant = is_date || (!is_half && (!fallen.empty() || may_fall(member.key)));
      if (is_meant && schema::find_key(spec, member.key) != nullptr) fallen.push_back(&member);
    }
    return fallen;
  }

  void report_fallen(const std::vector<const syntax::Member*>& fallen, const Inner& list,
                     const std::string& path, bool is_half) {
    std::vector<std::string> names;
    for (const syntax::Member* member : fallen) names.push_back("`" + member->key + "`");
    const bool is_one = fallen.size() == 1;
    const std::string header = fmt::format("[[{}.{}]]", path, list.key->name);
    diag::Diagnostic diagnostic;
    diagnostic.code = diag::Code::below_header;
    diagnostic.span = fallen.front()->key_span;
    diagnostic.message =
        fmt::format("{} below {} {} to it, and [[{}]] above has {}", fmt::join(names, ", "), header,
                    is_one ? "belongs" : "belong", path, is_half ? "the other date alone" : "no dates");
    diagnostic.labels.push_back({list.items->back().span, "this header takes all keys below it"});
    diagnostic.hints.push_back(fmt::format("move {} above the first {}, or write that list inline: {} = {}",
                                           is_one ? "it" : "them", header, list.key->name,
                                           list.key->example));
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
      diagnostic.hints.push_back(
          fmt::format("write [[{0}.{1}.{2}]]; or, if it is meant for [[{0}]], move it above the first {3}",
                      path, outer.key->name, list.key->name, above));
      diagnostics_.add(std::move(diagnostic));
    }
  }

  diag::Diagnostics& diagnostics_;
  std::vector<diag::Span> dateless_;
};

} // namespace

std::vector<diag::Span> check_nesting(const syntax::Table& file, diag::Diagnostics& diagnostics) {
  NestingChecker checker(diagnostics);
  for (const syntax::Member& member : file.members) {
    const schema::KeySpec* key = schema::find_key(resume_spec(), member.key);
    if (key != nullptr && key->kind == schema::Kind::tables)
      checker.check_items(member.value, *key->table, std::string(key->name));
  }
  return std::move(checker).dateless();
}

} // namespace hanjang::resume
