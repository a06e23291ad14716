#include "pdf/detail/pack.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <fmt/format.h>
#include <optional>
#include <vector>

namespace hanjang::pdf {

namespace {

/// Where an object is: type, then two fields as the types of cross-reference streams have them.
struct Place {
  std::uint8_t type = 0;    ///< 0 free, 1 in the file, 2 in an object stream
  std::uint32_t first = 0;  ///< next free object, offset or number of the stream
  std::uint16_t second = 0; ///< generation or index in the stream
};

/// A file taken apart.
struct Parts {
  std::string_view header;
  std::vector<std::string_view> objects; ///< by number, what stands between `obj` and `endobj`; 0 is empty
  std::string_view trailer;              ///< the entries of the dictionary, one a line
};

std::optional<std::size_t> read_number(std::string_view text) {
  std::size_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc{} && end != text.data() ? std::optional(value) : std::nullopt;
}

/// What stands between two markers, the first of them sought from `from`; nothing if either is missing.
std::optional<std::string_view> between(std::string_view text, std::string_view before,
                                        std::string_view after, std::size_t from = 0) {
  const std::size_t found = text.find(before, from);
  if (found == std::string_view::npos) return std::nullopt;
  const std::size_t begin = found + before.size();
  const std::size_t end = text.find(after, begin);
  if (end == std::string_view::npos) return std::nullopt;
  return text.substr(begin, end - begin);
}

/// Offsets of all objects, from a table that has one section.
std::optional<std::vector<std::size_t>> read_table(std::string_view file, std::size_t at) {
  constexpr std::string_view kKeyword = "xref\n0 ";
  constexpr std::size_t kEntrySize = 20;
  if (file.substr(at, kKeyword.size()) != kKeyword) return std::nullopt;
  const std::size_t line_end = file.find('\n', at + kKeyword.size());
  const auto count = read_number(file.substr(at + kKeyword.size()));
  if (line_end == std::string_view::npos || !count) return std::nullopt;
  if (*count == 0 || *count > (file.size() - line_end) / kEntrySize) return std::nullopt;
  std::vector<std::size_t> offsets;
  for (std::size_t i = 0; i < *count; ++i) {
    const auto offset = read_number(file.substr(line_end + 1 + i * kEntrySize, 10));
    if (!offset) return std::nullopt;
    offsets.push_back(*offset);
  }
  return offsets;
}

std::optional<Parts> take_apart(std::string_view file) {
  constexpr std::string_view kStartKeyword = "\nstartxref\n";
  const std::size_t start = file.rfind(kStartKeyword);
  if (start == std::string_view::npos) return std::nullopt;
  const auto table_at = read_number(file.substr(start + kStartKeyword.size()));
  if (!table_at || *table_at >= start) return std::nullopt;
  auto offsets = read_table(file, *table_at);
  const auto trailer = between(file.substr(0, start), "trailer\n<<\n", ">>", *table_at);
  if (!offsets || offsets->size() < 2 || offsets->size() > UINT16_MAX || !trailer) return std::nullopt;

  offsets->push_back(*table_at);
  Parts parts{file.substr(0, (*offsets)[1]), {{}}, *trailer};
  for (std::size_t i = 1; i + 1 < offsets->size(); ++i) {
    const std::size_t begin = (*offsets)[i];
    const std::size_t end = (*offsets)[i + 1];
    const std::string opening = fmt::format("{} 0 obj\n", i);
    constexpr std::string_view kClosing = "\nendobj\n";
    if (end > file.size() || end < begin + opening.size() + kClosing.size()) return std::nullopt;
    const std::string_view object = file.substr(begin, end - begin);
    if (!object.starts_with(opening) || !object.ends_with(kClosing)) return std::nullopt;
    parts.objects.push_back(object.substr(opening.size(), object.size() - opening.size() - kClosing.size()));
  }
  return parts;
}

class Packer {
public:
  Packer(const Parts& parts, Deflater& deflater)
      : parts_(parts), deflater_(deflater), file_(parts.header), places_(parts.objects.size() + 2) {}

  std::optional<std::string> pack() {
    for (std::size_t i = 1; i < parts_.objects.size(); ++i) {
      if (is_stream(i) && !put_stream(i)) return std::nullopt;
    }
    if (!put_object_stream()) return std::nullopt;
    chain_free_objects();
    if (!put_cross_references()) return std::nullopt;
    return std::move(file_);
  }

private:
  bool is_stream(std::size_t number) const {
    return parts_.objects[number].find(">>\nstream\r\n") != std::string_view::npos;
  }

  void open_object(std::size_t number) {
    places_[number] = {1, static_cast<std::uint32_t>(file_.size()), 0};
    file_ += fmt::format("{} 0 obj\n", number);
  }

  /// Puts the length into the stream's dictionary; the object that held it falls free.
  bool put_stream(std::size_t number) {
    constexpr std::string_view kKey = "<<\n/Length ";
    constexpr std::string_view kReference = " 0 R";
    const std::string_view object = parts_.objects[number];
    if (!object.starts_with(kKey)) return false;
    const auto holder = read_number(object.substr(kKey.size()));
    if (!holder || *holder >= parts_.objects.size()) return false;
    const std::size_t end = object.find(kReference, kKey.size());
    if (end > kKey.size() + 10) return false;
    lengths_.push_back(*holder);
    open_object(number);
    file_.append(kKey).append(parts_.objects[*holder]).append(object.substr(end + kReference.size()));
    file_ += "\nendobj\n";
    return true;
  }

  bool put_object_stream() {
    for (const std::size_t number : lengths_) places_[number] = {0, 0, 1};
    const std::size_t stream = parts_.objects.size();
    std::string index;
    std::string bodies;
    std::uint16_t count = 0;
    for (std::size_t i = 1; i < stream; ++i) {
      if (is_stream(i) || is_length(i)) continue;
      places_[i] = {2, static_cast<std::uint32_t>(stream), count++};
      index += fmt::format("{} {} ", i, bodies.size());
      bodies.append(parts_.objects[i]).append("\n");
    }
    const auto data = deflater_.deflated(index + bodies);
    if (!data) return false;
    open_object(stream);
    file_ += fmt::format("<</Type /ObjStm /N {} /First {} /Length {} /Filter /FlateDecode>>\nstream\n", count,
                         index.size(), data->size());
    file_ += *data;
    file_ += "\nendstream\nendobj\n";
    return true;
  }

  bool is_length(std::size_t number) const {
    return places_[number].type == 0 && places_[number].second == 1;
  }

  void chain_free_objects() {
    std::uint32_t next = 0;
    for (std::size_t i = places_.size() - 1; i-- > 1;) {
      if (places_[i].type != 0) continue;
      places_[i].first = next;
      next = static_cast<std::uint32_t>(i);
    }
    places_[0] = {0, next, UINT16_MAX};
  }

  /// Rows of seven bytes, each told as the difference from the one above: most then are alike.
  bool put_cross_references() {
    const std::size_t number = places_.size() - 1;
    const std::size_t start = file_.size();
    open_object(number);
    constexpr std::size_t kRowSize = 7;
    std::array<std::uint8_t, kRowSize> above{};
    std::string rows;
    for (const Place& place : places_) {
      std::array<std::uint8_t, kRowSize> row{place.type};
      for (unsigned i = 0; i < 4; ++i) row[1 + i] = static_cast<std::uint8_t>(place.first >> (24 - 8 * i));
      row[5] = static_cast<std::uint8_t>(place.second >> 8);
      row[6] = static_cast<std::uint8_t>(place.second);
      constexpr char kUpFilter = 2;
      rows += kUpFilter;
      for (std::size_t i = 0; i < kRowSize; ++i) rows += static_cast<char>(row[i] - above[i]);
      above = row;
    }
    const auto data = deflater_.deflated(rows);
    if (!data) return false;
    file_ += fmt::format("<</Type /XRef /Size {} /W [1 4 2] /Length {} /Filter /FlateDecode"
                         " /DecodeParms <</Predictor 12 /Columns {}>>\n",
                         places_.size(), data->size(), kRowSize);
    put_trailer();
    file_ += ">>\nstream\n";
    file_ += *data;
    file_ += fmt::format("\nendstream\nendobj\nstartxref\n{}\n%%EOF\n", start);
    return true;
  }

  void put_trailer() {
    std::string_view rest = parts_.trailer;
    while (!rest.empty()) {
      const std::string_view entry = rest.substr(0, rest.find('\n'));
      rest.remove_prefix(std::min(entry.size() + 1, rest.size()));
      if (!entry.starts_with("/Size ")) file_.append(entry).append("\n");
    }
  }

  const Parts& parts_;
  Deflater& deflater_;
  std::string file_;
  std::vector<Place> places_;
  std::vector<std::size_t> lengths_; ///< objects that held the length of a stream
};

} // namespace

std::string packed(std::string_view file, Deflater& deflater) {
  const auto parts = take_apart(file);
  if (!parts) return std::string(file);
  return Packer(*parts, deflater).pack().value_or(std::string(file));
}

} // namespace hanjang::pdf
