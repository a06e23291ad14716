#include "resume/detail/records.h"

#include "resume/detail/paragraphs.h"
#include "resume/detail/settings.h"
#include "resume/detail/shared_keys.h"
#include "resume/detail/values.h"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

namespace hanjang::resume {
namespace {

void require_text(const LocalizedText& text, const schema::KeySpec& key, diag::Span span,
                  diag::Diagnostics& diagnostics) {
  if (text.versions.empty())
    diagnostics.report(diag::Code::empty_value, span, fmt::format("`{}` is empty", key.name),
                       schema::example_of(key));
  for (const auto& [language, version] : text.versions)
    if (version.empty())
      diagnostics.report(diag::Code::empty_value, version.span, fmt::format("`{}` is empty", key.name),
                         schema::example_of(key));
}

template <class Value>
void add_field(SourceRecord& record, const schema::KeySpec& key, diag::Span span, Value value) {
  record.fields.push_back({&key, span, std::move(value)});
}

void read_text_field(const syntax::Node& node, const schema::KeySpec& key, SourceRecord& record,
                     diag::Diagnostics& diagnostics) {
  const std::size_t errors = diagnostics.error_count();
  auto text = read_text(node, key, diagnostics);
  if (key.is_required && diagnostics.error_count() == errors) require_text(text, key, node.span, diagnostics);
  if (!is_empty(text)) add_field(record, key, node.span, std::move(text));
}

// Several values of a key that takes one or a list.
void read_list_field(const syntax::Node& node, const schema::KeySpec& key, SourceRecord& record,
                     diag::Diagnostics& diagnostics) {
  if (node.array()->items.empty())
    return diagnostics.report(diag::Code::empty_value, node.span, fmt::format("`{}` is empty", key.name),
                              schema::example_of(key) + "; or leave the key out");
  if (schema::form_of(key.kind) == schema::Kind::text) {
    if (auto texts = read_texts(node, key, diagnostics); !texts.empty())
      add_field(record, key, node.span, std::move(texts));
    return;
  }
  std::vector<diag::SourceText> strings;
  for (auto& text : read_strings(node)) {
    if (text.text.empty())
      diagnostics.report(diag::Code::empty_value, text.span,
                         fmt::format("an item of `{}` is empty", key.name),
                         "write one, or take the item out");
    else if (check_characters(text, key, diagnostics))
      strings.push_back(std::move(text));
  }
  if (!strings.empty()) add_field(record, key, node.span, std::move(strings));
}

// Where an entry begins, for which there is one word, or what a picture is.
void read_choice(const syntax::Node& node, const schema::KeySpec& key, SourceRecord& record) {
  if (key.name == kBreakKey.name)
    record.breaks_page = true;
  else
    add_field(record, key, node.span, read_string(node));
}

void read_integer(std::int64_t number, const syntax::Node& node, const schema::KeySpec& key,
                  SourceRecord& record) {
  const auto value = static_cast<double>(number);
  if (key.name == kPriorityKey.name)
    record.priority = number;
  else if (value >= key.bounds.least && value <= key.bounds.most)
    add_field(record, key, node.span, number);
}

void read_field(const syntax::Node& node, const schema::KeySpec& key, SourceRecord& record,
                diag::Diagnostics& diagnostics) {
  if (key.kind == schema::Kind::choice) return read_choice(node, key, record);
  if (key.may_be_list && node.array() != nullptr) return read_list_field(node, key, record, diagnostics);
  switch (schema::form_of(key.kind)) {
  case schema::Kind::text_or_true:
    if (node.boolean() == nullptr) return read_text_field(node, key, record, diagnostics);
    if (*node.boolean()) add_field(record, key, node.span, true);
    return;
  case schema::Kind::text:
  case schema::Kind::number_text:
    return read_text_field(node, key, record, diagnostics);
  case schema::Kind::text_list:
    if (auto texts = read_texts(node, key, diagnostics); !texts.empty())
      add_field(record, key, node.span, std::move(texts));
    return;
  case schema::Kind::string:
    if (auto text = read_string(node); !text.text.empty() && check_characters(text, key, diagnostics))
      add_field(record, key, node.span, std::move(text));
    return;
  case schema::Kind::date:
  case schema::Kind::end_date:
    if (const auto date = read_date(node, key, *record.spec, diagnostics))
      add_field(record, key, node.span, *date);
    return;
  case schema::Kind::string_list:
    if (key.name == kAllowKey.name) {
      record.allow = read_strings(node);
      check_review_codes(record.allow, diagnostics);
    } else {
      record.tags = read_strings(node);
    }
    return;
  case schema::Kind::boolean:
    record.keep = *node.boolean();
    return;
  case schema::Kind::paragraphs:
    if (auto text = read_paragraphs(node, key, diagnostics); !is_empty(text))
      add_field(record, key, node.span, std::move(text));
    return;
  case schema::Kind::integer:
    return read_integer(*node.integer(), node, key, record);
  default:
    return; // no entry of the key table has any other kind
  }
}

void read_tables_field(const syntax::Node& node, const schema::KeySpec& key, const schema::TableSpec& items,
                       SourceRecord& record, diag::Diagnostics& diagnostics) {
  if (auto records = read_records(node, items, diagnostics); !records.empty())
    add_field(record, key, node.span, std::move(records));
}

} // namespace

SourceRecord read_record(const syntax::Node& node, const schema::TableSpec& spec,
                         diag::Diagnostics& diagnostics) {
  SourceRecord record;
  record.spec = &spec;
  record.span = node.span;
  const std::size_t errors = diagnostics.error_count();
  bool all_read = true;
  if (schema::is_short_form(node, spec)) {
    const schema::KeySpec& key = *schema::find_key(spec, spec.shorthand);
    read_field(node, key, record, diagnostics);
    if (schema::form_of(key.kind) == schema::Kind::text) check_item_marks(node, key, diagnostics);
  } else if (const syntax::Table* table = node.table()) {
    for (const syntax::Member& member : table->members) {
      const schema::KeySpec* key = schema::find_key(spec, member.key);
      const bool is_right = key != nullptr && schema::has_form(member.value, *key);
      const bool is_list = is_right && key->kind == schema::Kind::tables;
      const schema::TableSpec* items = is_list ? schema::table_of(*key, *table) : nullptr;
      if (!is_right || (is_list && items == nullptr))
        all_read = false;
      else if (is_list)
        read_tables_field(member.value, *key, *items, record, diagnostics);
      else
        read_field(member.value, *key, record, diagnostics);
    }
  }
  check_fields(record, diagnostics);
  // A key that could not be read may be the very one that is missing: one fault, one message.
  record.is_whole = all_read && diagnostics.error_count() == errors;
  if (record.is_whole) check_complete(record, diagnostics);
  return record;
}

std::vector<SourceRecord> read_records(const syntax::Node& node, const schema::TableSpec& spec,
                                       diag::Diagnostics& diagnostics) {
  std::vector<SourceRecord> records;
  if (const syntax::Array* array = node.array()) {
    for (const syntax::Node& item : array->items)
      if (item.table() != nullptr || schema::is_short_form(item, spec))
        records.push_back(read_record(item, spec, diagnostics));
  } else if (node.table() != nullptr) {
    records.push_back(read_record(node, spec, diagnostics));
  }
  return records;
}

} // namespace hanjang::resume
