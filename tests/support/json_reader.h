#pragma once
// JSON (RFC 8259) for tests that look at what the program prints.

#include "base/utf8.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hanjang::test {

struct JsonMember;

/// A value that was read. What a value of another kind would hold is empty.
struct JsonValue {
  char kind = 'n'; ///< what it begins with: `{`, `[`, `"`, `t`, `f`, `n`, or `0` for a number
  std::string text;
  double number = 0;
  std::vector<JsonValue> items;
  std::vector<JsonMember> members;

  /// The member of that name, or nullptr.
  const JsonValue* find(std::string_view name) const;
  /// The same for what must be there.
  const JsonValue& at(std::string_view name) const;
};

struct JsonMember {
  std::string key;
  JsonValue value;
};

inline const JsonValue* JsonValue::find(std::string_view name) const {
  for (const JsonMember& member : members)
    if (member.key == name) return &member.value;
  return nullptr;
}

inline const JsonValue& JsonValue::at(std::string_view name) const {
  if (const JsonValue* found = find(name)) return *found;
  throw std::runtime_error("there is no " + std::string(name));
}

/// Reads one text of JSON; throws where it is none.
class JsonReader {
public:
  explicit JsonReader(std::string_view text) : text_(text) {}

  JsonValue read() {
    JsonValue value = read_value();
    skip_blanks();
    if (at_ != text_.size()) fail();
    return value;
  }

private:
  [[noreturn]] void fail() const { throw std::runtime_error("no JSON at byte " + std::to_string(at_)); }

  void skip_blanks() { at_ = std::min(text_.find_first_not_of(" \n\t\r", at_), text_.size()); }

  char next() {
    skip_blanks();
    if (at_ == text_.size()) fail();
    return text_[at_];
  }

  bool take(char c) {
    if (next() != c) return false;
    ++at_;
    return true;
  }

  void expect(std::string_view word) {
    if (!text_.substr(at_).starts_with(word)) fail();
    at_ += word.size();
  }

  JsonValue read_value() {
    JsonValue value;
    value.kind = next();
    switch (value.kind) {
    case '{':
      read_members(value);
      break;
    case '[':
      read_items(value);
      break;
    case '"':
      value.text = read_string();
      break;
    case 't':
      expect("true");
      break;
    case 'f':
      expect("false");
      break;
    case 'n':
      expect("null");
      break;
    default:
      read_number(value);
    }
    return value;
  }

  void read_members(JsonValue& value) {
    ++at_;
    if (take('}')) return;
    do {
      if (next() != '"') fail();
      std::string key = read_string();
      if (!take(':')) fail();
      value.members.push_back({std::move(key), read_value()});
    } while (take(','));
    if (!take('}')) fail();
  }

  void read_items(JsonValue& value) {
    ++at_;
    if (take(']')) return;
    do value.items.push_back(read_value());
    while (take(','));
    if (!take(']')) fail();
  }

  void read_number(JsonValue& value) {
    value.kind = '0';
    const auto [end, fault] = std::from_chars(text_.data() + at_, text_.data() + text_.size(), value.number);
    if (fault != std::errc{}) fail();
    at_ = static_cast<std::size_t>(end - text_.data());
  }

  std::string read_string() {
    std::string result;
    for (++at_; at_ < text_.size() && text_[at_] != '"'; ++at_) {
      const char c = text_[at_];
      if (static_cast<unsigned char>(c) < 0x20) fail();
      if (c != '\\')
        result += c;
      else
        read_escape(result);
    }
    if (at_ == text_.size()) fail();
    ++at_;
    return result;
  }

  // At a backslash; stays at the last character of the escape. Surrogates are not read, none is printed.
  void read_escape(std::string& result) {
    constexpr std::string_view kLetters = "\"\\/bfnrt";
    constexpr std::string_view kMeant = "\"\\/\b\f\n\r\t";
    if (++at_ == text_.size()) fail();
    if (const std::size_t letter = kLetters.find(text_[at_]); letter != std::string_view::npos) {
      result += kMeant[letter];
      return;
    }
    const std::string_view digits = text_.substr(at_ + 1, 4);
    unsigned code_point = 0;
    const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), code_point, 16);
    if (text_[at_] != 'u' || fault != std::errc{} || end != digits.data() + 4) fail();
    base::utf8::append(result, code_point);
    at_ += 4;
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

} // namespace hanjang::test
