#include "pdf/detail/cff.h"

#include <algorithm>
#include <cstddef>

namespace hanjang::pdf {

namespace {

// Operators of dictionaries, tables 9, 10 and 23; 12 is the escape of two-byte ones.
constexpr unsigned kEscape = 12 << 8;
constexpr unsigned kOpCharset = 15;
constexpr unsigned kOpEncoding = 16;
constexpr unsigned kOpCharStrings = 17;
constexpr unsigned kOpPrivate = 18;
constexpr unsigned kOpFontMatrix = kEscape | 7;
constexpr unsigned kOpRos = kEscape | 30;
constexpr unsigned kOpFdArray = kEscape | 36;
constexpr unsigned kOpFdSelect = kEscape | 37;

/// Reads big-endian numbers; past the end it gives zeros and remembers.
class Reader {
public:
  explicit Reader(std::string_view data, std::size_t at = 0) : data_(data), at_(at) {}
  std::size_t at() const { return at_; }
  bool sound() const { return sound_; }
  bool at_end() const { return at_ >= data_.size(); }

  unsigned byte() {
    if (at_end()) {
      sound_ = false;
      return 0;
    }
    return static_cast<unsigned char>(data_[at_++]);
  }
  std::uint32_t number(unsigned bytes) {
    std::uint32_t value = 0;
    while (bytes-- > 0) value = value << 8 | byte();
    return value;
  }
  std::string_view take(std::size_t size) {
    if (size > data_.size() - std::min(at_, data_.size())) {
      sound_ = false;
      return {};
    }
    at_ += size;
    return data_.substr(at_ - size, size);
  }

private:
  std::string_view data_;
  std::size_t at_;
  bool sound_ = true;
};

/// One entry of a dictionary: the operands as they are written, and the integers among them.
struct Entry {
  unsigned op = 0;
  std::string operands;
  std::vector<std::int32_t> integers;
};
using Dictionary = std::vector<Entry>;

/// Section 5. An empty INDEX is its count alone.
std::optional<std::vector<std::string_view>> read_index(Reader& reader) {
  const std::uint32_t count = reader.number(2);
  std::vector<std::string_view> items;
  if (count == 0) return reader.sound() ? std::optional(items) : std::nullopt;
  const unsigned offset_size = reader.byte();
  if (offset_size < 1 || offset_size > 4) return std::nullopt;
  std::vector<std::uint32_t> offsets;
  for (std::uint32_t i = 0; i <= count; ++i) {
    offsets.push_back(reader.number(offset_size));
    if (!reader.sound() || offsets.back() < (i == 0 ? 1 : offsets[i - 1])) return std::nullopt;
  }
  for (std::uint32_t i = 0; i < count; ++i) items.push_back(reader.take(offsets[i + 1] - offsets[i]));
  return reader.sound() ? std::optional(items) : std::nullopt;
}

/// One operand, section 4. Its integer, or 0 for a real.
std::int32_t read_operand(Reader& reader, unsigned first) {
  if (first >= 32 && first <= 246) return static_cast<std::int32_t>(first) - 139;
  if (first >= 247 && first <= 250)
    return static_cast<std::int32_t>((first - 247) * 256 + reader.byte() + 108);
  if (first >= 251 && first <= 254)
    return -static_cast<std::int32_t>((first - 251) * 256 + reader.byte() + 108);
  if (first == 28) return static_cast<std::int16_t>(reader.number(2));
  if (first == 29) return static_cast<std::int32_t>(reader.number(4));
  if (first == 30) {
    while (reader.sound() && (reader.byte() & 0xf) != 0xf) {
    }
  }
  return 0;
}

std::optional<Dictionary> read_dictionary(std::string_view data) {
  Dictionary dictionary;
  Reader reader(data);
  Entry entry;
  std::size_t begin = 0;
  while (!reader.at_end()) {
    const unsigned first = reader.byte();
    if (first > 21) {
      entry.integers.push_back(read_operand(reader, first));
      continue;
    }
    entry.operands = data.substr(begin, reader.at() - 1 - begin);
    entry.op = first == 12 ? kEscape | reader.byte() : first;
    dictionary.push_back(std::move(entry));
    entry = {};
    begin = reader.at();
  }
  return reader.sound() ? std::optional(dictionary) : std::nullopt;
}

const Entry* find(const Dictionary& dictionary, unsigned op) {
  const auto entry = std::ranges::find(dictionary, op, &Entry::op);
  return entry == dictionary.end() ? nullptr : &*entry;
}

/// The offset that an entry's last operand is; nothing if it is not there.
std::optional<std::size_t> find_offset(const Dictionary& dictionary, unsigned op) {
  const Entry* const entry = find(dictionary, op);
  if (!entry || entry->integers.empty() || entry->integers.back() <= 0) return std::nullopt;
  return static_cast<std::size_t>(entry->integers.back());
}

struct Font {
  Dictionary top;
  std::size_t top_begin = 0; ///< of the Top DICT INDEX
  std::size_t top_end = 0;
};

std::optional<Font> read_font(std::string_view cff) {
  Reader header(cff, 2);
  Reader reader(cff, header.byte());
  if (!read_index(reader)) return std::nullopt;
  Font font;
  font.top_begin = reader.at();
  const auto tops = read_index(reader);
  font.top_end = reader.at();
  if (!tops || tops->size() != 1) return std::nullopt;
  auto top = read_dictionary(tops->front());
  if (!top) return std::nullopt;
  font.top = std::move(*top);
  return font;
}

/// Section 13; formats 1 and 2 differ in the size of a range's count only.
std::optional<std::vector<std::uint16_t>> read_charset(Reader reader, std::size_t glyph_count) {
  std::vector<std::uint16_t> cids{0};
  const unsigned format = reader.byte();
  if (format > 2) return std::nullopt;
  while (cids.size() < glyph_count) {
    std::uint32_t cid = reader.number(2);
    const std::uint32_t more = format == 0 ? 0 : reader.number(format);
    if (!reader.sound()) return std::nullopt;
    for (std::uint32_t i = 0; i <= more && cids.size() < glyph_count; ++i) {
      cids.push_back(static_cast<std::uint16_t>(cid++));
    }
  }
  return cids;
}

void append_big_endian(std::string& out, std::uint32_t value, unsigned bytes) {
  for (unsigned shift = bytes * 8; shift > 0; shift -= 8)
    out += static_cast<char>(value >> (shift - 8) & 0xff);
}

/// A number in the form whose size does not depend on its value.
void append_operand(std::string& out, std::size_t value) {
  out += static_cast<char>(29);
  append_big_endian(out, static_cast<std::uint32_t>(value), 4);
}

void append_operator(std::string& out, unsigned op) {
  if (op >= kEscape) out += static_cast<char>(op >> 8);
  out += static_cast<char>(op & 0xff);
}

std::string write_index(const std::vector<std::string>& items) {
  std::string index;
  append_big_endian(index, static_cast<std::uint32_t>(items.size()), 2);
  index += '\4';
  std::uint32_t offset = 1;
  append_big_endian(index, offset, 4);
  for (const auto& item : items)
    append_big_endian(index, offset += static_cast<std::uint32_t>(item.size()), 4);
  for (const auto& item : items) index += item;
  return index;
}

/// Font dictionaries whose private data has moved on by `shift` bytes, with the unit matrix.
std::string write_font_dictionaries(const std::vector<Dictionary>& dictionaries, std::size_t shift) {
  std::vector<std::string> items;
  for (const Dictionary& dictionary : dictionaries) {
    std::string& item = items.emplace_back();
    for (const Entry& entry : dictionary) {
      if (entry.op == kOpFontMatrix) {
        item += "\x8c\x8b\x8b\x8c\x8b\x8b"; // 1 0 0 1 0 0
      } else if (entry.op == kOpPrivate && entry.integers.size() == 2) {
        append_operand(item, static_cast<std::size_t>(entry.integers[0]));
        append_operand(item, static_cast<std::size_t>(entry.integers[1]) + shift);
      } else {
        item += entry.operands;
      }
      append_operator(item, entry.op);
    }
  }
  return write_index(items);
}

/// A top dictionary with that matrix, all offsets moved on by `shift`.
std::string write_top(const Dictionary& top, const Entry& matrix, std::size_t shift, std::size_t fd_array) {
  std::string item;
  for (const Entry& entry : top) {
    if (entry.op == kOpFdArray) {
      append_operand(item, fd_array);
    } else if ((entry.op == kOpCharset || entry.op == kOpEncoding || entry.op == kOpCharStrings ||
                entry.op == kOpFdSelect) &&
               !entry.integers.empty()) {
      append_operand(item, static_cast<std::size_t>(entry.integers.back()) + shift);
    } else {
      item += entry.operands;
    }
    append_operator(item, entry.op);
    if (entry.op == kOpRos) { // which has to stay first
      item += matrix.operands;
      append_operator(item, matrix.op);
    }
  }
  return write_index({item});
}

/// The font dictionaries of a CID-keyed font; nothing if they are not sound.
std::optional<std::vector<Dictionary>> read_font_dictionaries(std::string_view cff, const Dictionary& top) {
  const auto offset = find_offset(top, kOpFdArray);
  if (!offset) return std::nullopt;
  Reader reader(cff, *offset);
  const auto items = read_index(reader);
  if (!items || items->empty()) return std::nullopt;
  std::vector<Dictionary> dictionaries;
  for (const std::string_view item : *items) {
    auto dictionary = read_dictionary(item);
    if (!dictionary) return std::nullopt;
    dictionaries.push_back(std::move(*dictionary));
  }
  return dictionaries;
}

} // namespace

std::optional<std::vector<std::uint16_t>> read_cids(std::string_view cff) {
  const auto font = read_font(cff);
  if (!font) return std::nullopt;
  const auto char_strings = find_offset(font->top, kOpCharStrings);
  if (!char_strings) return std::nullopt;
  Reader reader(cff, *char_strings);
  const std::size_t glyph_count = reader.number(2);
  if (!reader.sound()) return std::nullopt;
  const auto charset = find_offset(font->top, kOpCharset);
  if (find(font->top, kOpRos) && charset) return read_charset(Reader(cff, *charset), glyph_count);
  std::vector<std::uint16_t> cids;
  for (std::size_t i = 0; i < glyph_count; ++i) cids.push_back(static_cast<std::uint16_t>(i));
  return cids;
}

std::optional<std::string> with_top_font_matrix(std::string_view cff) {
  const auto font = read_font(cff);
  if (!font) return std::nullopt;
  if (!find(font->top, kOpRos) || find(font->top, kOpFontMatrix)) return std::string(cff);
  const auto dictionaries = read_font_dictionaries(cff, font->top);
  if (!dictionaries) return std::nullopt;
  const Entry* const matrix = find(dictionaries->front(), kOpFontMatrix);
  const bool all_alike = matrix && std::ranges::all_of(*dictionaries, [&](const Dictionary& d) {
                           const Entry* const other = find(d, kOpFontMatrix);
                           return other && other->operands == matrix->operands;
                         });
  if (!all_alike) return std::string(cff);

  // The top dictionary grows, so all that follows moves on; the font dictionaries go to the end.
  const std::size_t old_size = font->top_end - font->top_begin;
  const std::size_t shift = write_top(font->top, *matrix, 0, 0).size() - old_size;
  std::string patched(cff.substr(0, font->top_begin));
  patched += write_top(font->top, *matrix, shift, cff.size() + shift);
  patched += cff.substr(font->top_end);
  patched += write_font_dictionaries(*dictionaries, shift);
  return patched;
}

} // namespace hanjang::pdf
