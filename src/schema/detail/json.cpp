#include "schema/detail/json.h"

#include "base/json_string.h"
#include "base/utf8.h"

#include <cmath>
#include <cstddef>
#include <fmt/format.h>

namespace hanjang::schema {
namespace {

std::string on_one_line(const Json& json);

std::string joined(const Json::Array& items) {
  std::string result;
  for (const Json& item : items) result += (result.empty() ? "" : ", ") + on_one_line(item);
  return "[" + result + "]";
}

std::string joined(const Json::Object& members) {
  std::string result;
  for (const auto& [key, value] : members)
    result += fmt::format("{}{}: {}", result.empty() ? "" : ", ", base::json_string(key), on_one_line(value));
  return "{" + result + "}";
}

std::string on_one_line(const Json& json) {
  if (const auto* truth = std::get_if<bool>(&json.value)) return *truth ? "true" : "false";
  if (const auto* number = std::get_if<std::int64_t>(&json.value)) return fmt::format("{}", *number);
  if (const auto* number = std::get_if<double>(&json.value)) return fmt::format("{}", *number);
  if (const auto* text = std::get_if<std::string>(&json.value)) return base::json_string(*text);
  if (const auto* items = std::get_if<Json::Array>(&json.value)) return joined(*items);
  if (const auto* members = std::get_if<Json::Object>(&json.value)) return joined(*members);
  return "null";
}

Json array_of(const syntax::Array& array) {
  Json::Array items;
  items.reserve(array.items.size());
  for (const syntax::Node& item : array.items) items.push_back(json_of(item));
  return items;
}

Json object_of(const syntax::Table& table) {
  Json::Object members;
  members.reserve(table.members.size());
  for (const syntax::Member& member : table.members) members.push_back({member.key, json_of(member.value)});
  return members;
}

class Printer {
public:
  explicit Printer(std::size_t width) : width_(width) {}

  // `lead` is what stands before the value on its line, in characters.
  void print(const Json& json, std::size_t depth, std::size_t lead) {
    const std::string line = on_one_line(json);
    const auto* items = std::get_if<Json::Array>(&json.value);
    const auto* members = std::get_if<Json::Object>(&json.value);
    const bool has_parts = (items != nullptr && !items->empty()) || (members != nullptr && !members->empty());
    if (!has_parts || lead + base::utf8::count(line) <= width_) {
      out_ += line;
      return;
    }
    out_ += items != nullptr ? '[' : '{';
    const std::string indent(2 * (depth + 1), ' ');
    std::string_view before = "\n";
    const auto begin_part = [&] { out_.append(std::exchange(before, ",\n")).append(indent); };
    if (items != nullptr)
      for (const Json& item : *items) {
        begin_part();
        print(item, depth + 1, indent.size());
      }
    else
      for (const auto& [key, value] : *members) {
        begin_part();
        const std::string name = base::json_string(key) + ": ";
        out_ += name;
        print(value, depth + 1, indent.size() + base::utf8::count(name));
      }
    out_.append("\n").append(2 * depth, ' ').append(1, items != nullptr ? ']' : '}');
  }

  std::string text() && { return std::move(out_) + '\n'; }

private:
  std::size_t width_;
  std::string out_;
};

} // namespace

Json json_of(const syntax::Node& node) {
  if (const diag::SourceText* text = node.string()) return text->text;
  if (const std::int64_t* number = node.integer()) return *number;
  if (const double* number = node.real(); number != nullptr && std::isfinite(*number)) return *number;
  if (const bool* truth = node.boolean()) return *truth;
  if (const syntax::DateLiteral* date = node.date())
    return fmt::format("{:04}-{:02}-{:02}", date->year, date->month, date->day);
  if (const syntax::Array* array = node.array()) return array_of(*array);
  if (const syntax::Table* table = node.table()) return object_of(*table);
  return {};
}

std::string print_json(const Json& json, std::size_t width) {
  Printer printer(width);
  printer.print(json, 0, 0);
  return std::move(printer).text();
}

} // namespace hanjang::schema
