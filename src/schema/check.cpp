#include "base/contains.h"
#include "schema/detail/form.h"
#include "schema/detail/key_advice.h"
#include "schema/detail/other_shapes.h"
#include "schema/detail/truth.h"
#include "schema/language_codes.h"
#include "schema/schema.h"

#include <algorithm>
#include <fmt/format.h>
#include <string>
#include <utility>
#include <vector>

namespace hanjang::schema {
namespace {

class Checker {
public:
  explicit Checker(diag::Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  void check_table(const syntax::Node& node, const Scope& scope) {
    const syntax::Table* table = node.table();
    if (table == nullptr) return;
    const TableSpec& spec = *scope.spec;
    std::vector<std::string_view> meant; // keys that are there under another name
    for (const syntax::Member& member : table->members) {
      if (const KeySpec* key = find_key(spec, member.key)) {
        check_member(member.value, *key, *table, scope);
        continue;
      }
      diagnostics_.add(unknown_key(member, *table, scope));
      if (const KeySpec* key =
              fallen_key(member, *table, scope) == nullptr ? meant_key(spec, member) : nullptr) {
        meant.push_back(key->name);
        check_misnamed(member, *key, *table, scope);
      }
      if (scope.is_top()) meant_homes_.push_back(home_of(member, scope));
    }
    for (const KeySpec& key : spec.keys) {
      if (!key.is_required || syntax::find(*table, key.name) != nullptr) continue;
      const bool is_told =
          base::contains(meant, key.name) || base::contains(meant_homes_, header_of(scope, key));
      if (!is_told) report_missing(node, key, scope);
    }
  }

private:
  // What stands in a table under another name is held against the one that is meant. What it lacks may be
  // there under a name that nobody knows.
  void check_misnamed(const syntax::Member& member, const KeySpec& key, const syntax::Table& around,
                      const Scope& scope) {
    if (key.table == nullptr || !fits(member.value, key)) return;
    diag::Diagnostics inside;
    Checker(inside).check_member(member.value, key, around, scope);
    for (const diag::Diagnostic& fault : inside.all())
      if (fault.code != diag::Code::missing_key) diagnostics_.add(fault);
  }

  void report_missing(const syntax::Node& table, const KeySpec& key, const Scope& scope) {
    diagnostics_.report(diag::Code::missing_key, table.span,
                        fmt::format("{} has no {}", scope.heading(), name_in(scope, key)), example_of(key));
  }

  void report_type(const syntax::Node& node, std::string_view name, std::string_view wanted,
                   std::string hint) {
    const bool finite = node.real() == nullptr || is_number(node);
    diagnostics_.report(
        diag::Code::wrong_type, node.span,
        fmt::format("`{}` takes {}, not {}", name, wanted, finite ? syntax::kind_of(node) : node.lexeme),
        std::move(hint));
  }

  void report_type(const syntax::Node& node, const KeySpec& key) {
    if ((key.kind == Kind::date || key.kind == Kind::end_date) && node.real() != nullptr && is_number(node))
      return diagnostics_.report(diag::Code::wrong_type, node.span,
                                 fmt::format("`{}` takes a date, and {} is a number", key.name, node.lexeme),
                                 fmt::format("put it in quotes: {} = \"{}\"", key.name, node.lexeme));
    const bool has_short_form = key.kind == Kind::tables && !key.table->shorthand.empty();
    report_type(node, key.name, has_short_form ? "an array of texts or tables" : kind_name(key.kind),
                type_hint(node, key));
  }

  // A word that means true or false would be printed.
  void check_text_or_true(const syntax::Node& node, const KeySpec& key) {
    if (node.boolean() != nullptr) return;
    const auto truth = truth_word(node);
    if (!truth) return check_text(node, key);
    diagnostics_.report(diag::Code::wrong_type, node.span,
                        fmt::format("`{}` would print this word, and not be {}", key.name, *truth),
                        fmt::format("write {} = {}, without quotes", key.name, *truth));
  }

  // Without knowing what the items are, nothing can be said of them.
  void check_member(const syntax::Node& node, const KeySpec& key, const syntax::Table& around,
                    const Scope& scope) {
    if (key.selector.empty()) return check_value(node, key, scope);
    if (const TableSpec* table = table_of(key, around)) check_value(node, key.of(*table), scope);
  }

  void check_value(const syntax::Node& node, const KeySpec& key, const Scope& scope) {
    if (key.may_be_list && node.array() != nullptr)
      return check_items(node, key, [&](const syntax::Node& item) { check_value(item, key.alone(), scope); });
    switch (form_of(key.kind)) {
    case Kind::text:
      check_text(node, key);
      break;
    case Kind::text_or_true:
      check_text_or_true(node, key);
      break;
    case Kind::number_text:
      if (!is_number(node)) check_text(node, key);
      break;
    case Kind::text_list:
      if (node.array() != nullptr && node.array()->of_tables) return report_tables(node, key, scope);
      check_items(node, key, [&](const syntax::Node& item) { check_text_item(item, key, scope); });
      break;
    case Kind::string_list:
      check_items(node, key, [&](const syntax::Node& item) { check_string_item(item, key); });
      break;
    case Kind::per_language_strings:
      check_per_language(node, key);
      break;
    case Kind::paragraphs:
      check_paragraphs(node, key);
      break;
    case Kind::table:
      check_one_table(node, key, scope);
      break;
    case Kind::tables:
      check_tables(node, key, scope);
      break;
    case Kind::text_or_tables:
      check_items(node, key, [&](const syntax::Node& item) { check_field(item, key, scope); });
      break;
    case Kind::named_tables:
      check_named_tables(node, key, scope);
      break;
    case Kind::word_map:
      check_named(node, key, [&](const syntax::Member& member) {
        if (!is_string(member.value)) report_type(member.value, member.key, "a string", example_of(key));
      });
      break;
    default:
      if (!has_form(node, key)) report_type(node, key);
    }
  }

  // A header of an array of tables where texts belong.
  void report_tables(const syntax::Node& node, const KeySpec& key, const Scope& scope) {
    const auto entries = std::ranges::find(scope.spec->keys, Kind::tables, &KeySpec::kind);
    const std::string hint = entries == scope.spec->keys.end()
                                 ? example_of(key)
                                 : fmt::format("for entries with keys of their own write {}; {}",
                                               header_of(scope, *entries), example_of(key));
    diagnostics_.report(diag::Code::wrong_type, node.span,
                        fmt::format("`{}` is a list of texts, and has no tables", key.name), hint);
  }

  template <typename Check>
  void check_items(const syntax::Node& node, const KeySpec& key, Check check) {
    if (node.array() == nullptr) return report_type(node, key);
    wrong_items_ = {};
    for (const syntax::Node& item : node.array()->items) check(item);
  }

  template <typename Check>
  void check_named(const syntax::Node& node, const KeySpec& key, Check check) {
    if (node.table() == nullptr) return report_type(node, key);
    for (const syntax::Member& member : node.table()->members) check(member);
  }

  // Twenty items of one wrong form are one slip.
  void report_item(const syntax::Node& item, const KeySpec& key, std::string_view wanted) {
    const std::size_t form = item.value.index();
    if (wrong_items_ == std::pair{&key, form}) return;
    wrong_items_ = {&key, form};
    diagnostics_.report(
        diag::Code::wrong_type, item.span,
        fmt::format("each item of `{}` is {}, not {}", key.name, wanted, syntax::kind_of(item)),
        example_of(key));
  }

  void check_string_item(const syntax::Node& item, const KeySpec& key) {
    if (!is_string(item)) report_item(item, key, "a string");
  }

  void check_text(const syntax::Node& node, const KeySpec& key) {
    if (is_string(node)) return;
    if (!has_members(node)) return report_type(node, key);
    if (has_parts(*node.table())) return diagnostics_.add(parts_fault(node, key));
    check_languages(node, "a string", is_string, example_of(key));
  }

  void check_text_item(const syntax::Node& item, const KeySpec& key, const Scope& scope) {
    if (is_table_item(item, key) && !holds_other_list(item, *key.table))
      return check_table_item(item, key, scope);
    if (holds_list(item))
      return diagnostics_.report(
          diag::Code::bad_list, item.span,
          fmt::format("an item of `{}` is a text: lists go no deeper", key.name),
          "write its points as lines that begin with \"- \" in one text, or as items of this list");
    if (is_string(item) || has_members(item)) return check_text(item, key);
    report_item(item, key, "text");
  }

  // `{ ko = "…", en = "…", tags = […] }`: a text has languages, and a table with tags has the text.
  void check_table_item(const syntax::Node& item, const KeySpec& key, const Scope& scope) {
    const TableSpec& spec = *key.table;
    const auto is_language = [&](const syntax::Member& member) {
      return find_key(spec, member.key) == nullptr && looks_like_language(member.key) &&
             is_known_language(member.key);
    };
    const bool lacks_text = syntax::find(*item.table(), spec.shorthand) == nullptr;
    if (!lacks_text || std::ranges::none_of(item.table()->members, is_language))
      return check_table(item, scope.inner(spec, key.name, true, item.span));
    diagnostics_.report(
        diag::Code::wrong_type, item.span,
        fmt::format("the languages of an item of `{}` stand beside its other keys", key.name),
        fmt::format("put them in a table of their own: {} = {{ ko = \"…\", en = \"…\" }}", spec.shorthand));
  }

  // A table that is no text in several languages, and holds a list: somebody means one list deeper.
  static bool holds_list(const syntax::Node& item) {
    if (item.array() != nullptr) return true;
    return item.table() != nullptr &&
           std::ranges::any_of(item.table()->members,
                               [](const syntax::Member& member) { return member.value.array() != nullptr; });
  }

  // The same of a table with keys that it may have.
  static bool holds_other_list(const syntax::Node& item, const TableSpec& spec) {
    return std::ranges::any_of(item.table()->members, [&](const syntax::Member& member) {
      return member.value.array() != nullptr && meant_key(spec, member) == nullptr &&
             find_key(spec, member.key) == nullptr;
    });
  }

  static bool has_members(const syntax::Node& node) {
    return node.table() != nullptr && !node.table()->members.empty();
  }

  void check_per_language(const syntax::Node& node, const KeySpec& key) {
    if (node.array() != nullptr) {
      return check_items(node, key, [&](const syntax::Node& item) { check_string_item(item, key); });
    }
    if (!has_members(node)) return report_type(node, key);
    const auto is_list = [](const syntax::Node& value) { return is_array_of(value, is_string); };
    check_languages(node, "an array of strings", is_list, example_of(key));
  }

  void check_paragraphs(const syntax::Node& node, const KeySpec& key) {
    if (is_string(node)) return;
    if (node.array() != nullptr)
      return check_items(node, key, [&](const syntax::Node& item) {
        if (is_string(item) || has_members(item)) return check_text(item, key);
        report_item(item, key, "text");
      });
    if (!has_members(node)) return report_type(node, key);
    const auto is_version = [](const syntax::Node& value) {
      return is_string(value) || is_array_of(value, is_string);
    };
    check_languages(node, "text or an array of paragraphs", is_version, example_of(key));
  }

  // A table with one value for each language.
  void check_languages(const syntax::Node& node, std::string_view wanted,
                       bool (*has_item_form)(const syntax::Node&), const std::string& hint) {
    for (const syntax::Member& member : node.table()->members) {
      if (!looks_like_language(member.key) || !is_known_language(member.key))
        report_language(member);
      else if (!has_item_form(member.value))
        report_type(member.value, member.key, wanted, hint);
    }
  }

  void report_language(const syntax::Member& member) {
    const std::string hint = language_hint(member.key)
                                 .value_or("a text is a string, or one string for each language: "
                                           "{ ko = \"…\", en = \"…\" }");
    diagnostics_.report(diag::Code::unknown_language, member.key_span,
                        fmt::format("`{}` is not the code of a language", member.key), hint);
  }

  void check_one_table(const syntax::Node& node, const KeySpec& key, const Scope& scope) {
    const syntax::Array* array = node.array();
    if (array != nullptr && array->of_tables) {
      const Scope single = scope.inner(*key.table, key.name, false, node.span);
      diagnostics_.report(diag::Code::wrong_type, node.span,
                          fmt::format("`{}` is one table, not an array of tables", key.name),
                          fmt::format("write {} once, in single brackets", single.heading()));
      return;
    }
    if (node.table() == nullptr) return report_type(node, key);
    check_table(node, scope.inner(*key.table, key.name, false, node.span));
  }

  void check_tables(const syntax::Node& node, const KeySpec& key, const Scope& scope) {
    const Scope inner = scope.inner(*key.table, key.name, true, node.span);
    if (node.table() != nullptr) {
      if (!key.may_be_single && is_orphan(*node.table())) return report_orphan(node, inner);
      if (!key.may_be_single && are_names(*node.table(), *key.table))
        return diagnostics_.add(names_fault(node, key, inner));
      if (!key.may_be_single)
        diagnostics_.report(diag::Code::wrong_type, node.span,
                            fmt::format("`{}` takes an array of tables, not a single table", key.name),
                            fmt::format("write {} as the header, in double brackets", inner.heading()));
      check_table(node, inner);
      return;
    }
    check_items(node, key, [&](const syntax::Node& item) {
      if (is_short_form(item, *key.table))
        check_short_form(item, *key.table);
      else if (item.table() != nullptr &&
               (are_called(*item.table(), key, *scope.spec) || has_only_names(*item.table(), inner)))
        diagnostics_.add(names_fault(item, key, inner));
      else if (item.table() != nullptr)
        check_table(item, scope.inner(*key.table, key.name, true, item.span));
      else
        report_item(item, key, key.table->shorthand.empty() ? "a table" : "a table or text");
    });
  }

  // True for a table that no header made, but those of tables inside.
  static bool is_orphan(const syntax::Table& table) {
    return !table.members.empty() && std::ranges::all_of(table.members, [](const syntax::Member& member) {
      return member.value.array() != nullptr && member.value.array()->of_tables;
    });
  }

  void report_orphan(const syntax::Node& node, const Scope& scope) {
    for (const syntax::Member& member : node.table()->members)
      diagnostics_.report(
          diag::Code::orphan_table, member.key_span,
          fmt::format("there is no {} above [[{}.{}]]", scope.heading(), scope.path(), member.key),
          fmt::format("write {} and its keys first", scope.heading()));
  }

  void check_short_form(const syntax::Node& item, const TableSpec& spec) {
    const KeySpec* key = find_key(spec, spec.shorthand);
    if (key != nullptr && form_of(key->kind) == Kind::text) check_text(item, *key);
  }

  void check_field(const syntax::Node& item, const KeySpec& key, const Scope& scope) {
    if (is_string(item)) return;
    if (item.table() != nullptr)
      check_table(item, scope.inner(*key.table, key.name, true, item.span));
    else
      report_item(item, key, "a string or a table");
  }

  // Keys of a table that should have a name stand right under the key for such tables.
  static bool lacks_name(const syntax::Table& tables, const KeySpec& key) {
    return std::ranges::any_of(tables.members, [&](const syntax::Member& member) {
      return member.value.table() == nullptr && find_key(*key.table, member.key) != nullptr;
    });
  }

  void check_named_tables(const syntax::Node& node, const KeySpec& key, const Scope& scope) {
    if (node.table() == nullptr) return report_type(node, key);
    const bool is_nameless = lacks_name(*node.table(), key);
    if (is_nameless) {
      const std::string path = scope.inner(*key.table, key.name, false, node.span).path();
      diagnostics_.report(diag::Code::wrong_type, node.span,
                          fmt::format("[{}] holds tables with a name each, and no keys of its own", path),
                          fmt::format("write [{}.NAME], with a name that you choose", path));
    }
    for (const syntax::Member& member : node.table()->members)
      if (!is_nameless || find_key(*key.table, member.key) == nullptr) check_named_table(member, key, scope);
  }

  void check_named_table(const syntax::Member& member, const KeySpec& key, const Scope& scope) {
    const Scope named = scope.inner(*key.table, key.name, false, member.key_span);
    const Scope inner = named.inner(*key.table, member.key, false, member.value.span);
    if (member.value.table() != nullptr) return check_table(member.value, inner);
    report_type(member.value, member.key, "a table", fmt::format("write {} as a header", inner.heading()));
  }

  diag::Diagnostics& diagnostics_;
  std::pair<const KeySpec*, std::size_t> wrong_items_; ///< of what form, in the list that is checked
  std::vector<std::string> meant_homes_;               ///< tables that keys at the top of the file belong to
};

} // namespace

bool has_word(std::string_view list, std::string_view word) {
  for (std::size_t begin = 0; begin < list.size() && !word.empty();) {
    const std::size_t end = std::min(list.find(' ', begin), list.size());
    if (list.substr(begin, end - begin) == word) return true;
    begin = end + 1;
  }
  return false;
}

const KeySpec* find_key(const TableSpec& spec, std::string_view name) {
  const auto found = std::find_if(spec.keys.begin(), spec.keys.end(),
                                  [name](const KeySpec& key) { return key.name == name; });
  return found == spec.keys.end() ? nullptr : &*found;
}

const TableSpec* table_of(const KeySpec& key, const syntax::Table& around) {
  const syntax::Node* selector = key.selector.empty() ? nullptr : syntax::find(around, key.selector);
  if (selector == nullptr || selector->string() == nullptr) return key.table;
  const auto choice = std::ranges::find(key.tables, selector->string()->text, &TableChoice::word);
  return choice == key.tables.end() ? nullptr : choice->table;
}

bool is_short_form(const syntax::Node& node, const TableSpec& spec) {
  if (spec.shorthand.empty() || !has_text_form(node)) return false;
  if (node.table() == nullptr) return true;
  const KeySpec* key = find_key(spec, spec.shorthand);
  if (key == nullptr || form_of(key->kind) != Kind::text) return false; // no language parts an address
  return std::ranges::none_of(node.table()->members, [&](const syntax::Member& member) {
    return find_key(spec, member.key) != nullptr;
  });
}

bool is_table_item(const syntax::Node& item, const KeySpec& key) {
  return key.table != nullptr && item.table() != nullptr && form_of(key.kind) == Kind::text_list &&
         std::ranges::any_of(item.table()->members, [&](const syntax::Member& member) {
           return find_key(*key.table, member.key) != nullptr;
         });
}

std::string example_of(const KeySpec& key) {
  return fmt::format("for example: {} = {}", key.name, key.example);
}

std::string date_example_of(const KeySpec& key) {
  return example_of(key) + (key.kind == Kind::end_date ? ", or \"present\" if it goes on" : "");
}

void check_form(const syntax::Node& node, const TableSpec& spec, diag::Diagnostics& diagnostics) {
  Checker(diagnostics).check_table(node, Scope{.spec = &spec, .key = {}, .span = node.span});
}

} // namespace hanjang::schema
