#include "pdf/detail/color_profile.h"

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string_view>
#include <vector>

namespace hanjang::pdf {

namespace {

constexpr std::size_t kHeader = 128;
constexpr std::size_t kSizeOfEntry = 12;

void add(std::string& bytes, std::uint32_t number) {
  for (int shift = 24; shift >= 0; shift -= 8) bytes += static_cast<char>(number >> shift & 0xffU);
}

// s15Fixed16Number: 16 bits before the point and 16 behind it.
void add_fixed(std::string& bytes, double number) {
  constexpr double kOne = 65536;
  add(bytes, static_cast<std::uint32_t>(static_cast<std::int32_t>(std::lround(number * kOne))));
}

// A tag of a type that holds such numbers.
std::string fixed_numbers(std::string_view type, std::initializer_list<double> numbers) {
  std::string tag(type);
  add(tag, 0);
  for (const double number : numbers) add_fixed(tag, number);
  return tag;
}

// multiLocalizedUnicodeType with one text, of ASCII.
std::string localized(std::string_view text) {
  constexpr std::uint32_t kRecord = 12;
  constexpr std::uint32_t kTextAt = 28;
  std::string tag("mluc");
  add(tag, 0);
  add(tag, 1);
  add(tag, kRecord);
  tag += "enUS";
  add(tag, static_cast<std::uint32_t>(2 * text.size()));
  add(tag, kTextAt);
  for (const char c : text) {
    tag += '\0';
    tag += c;
  }
  return tag;
}

// parametricCurveType of the fourth form: a power, and a line below it near black.
std::string curve() {
  std::string tag("para");
  add(tag, 0);
  add(tag, 3U << 16U);
  for (const double number : {2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045}) add_fixed(tag, number);
  return tag;
}

struct Tag {
  std::vector<std::string_view> signatures; // that share it
  std::string data;
};

// Colours of the primaries and the matrix from D65 to D50, in which profiles are connected, by Bradford's
// method.
std::vector<Tag> tags() {
  return {
      {{"desc"}, localized("sRGB")},
      {{"cprt"}, localized("CC0")},
      {{"wtpt"}, fixed_numbers("XYZ ", {0.9642, 1, 0.8249})},
      {{"chad"},
       fixed_numbers("sf32",
                     {1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168})},
      {{"rXYZ"}, fixed_numbers("XYZ ", {0.43607, 0.22249, 0.01392})},
      {{"gXYZ"}, fixed_numbers("XYZ ", {0.38515, 0.71687, 0.09708})},
      {{"bXYZ"}, fixed_numbers("XYZ ", {0.14307, 0.06061, 0.71410})},
      {{"rTRC", "gTRC", "bTRC"}, curve()},
  };
}

// ICC.1, 7.2. Fields that may be zero are: no preferred maker, no device, no date that would differ.
std::string header(std::uint32_t size) {
  std::string bytes;
  add(bytes, size);
  add(bytes, 0);
  add(bytes, 0x04200000U);
  bytes += "mntrRGB XYZ ";
  for (const std::uint32_t date : {2024U << 16U | 1U, 1U << 16U, 0U}) add(bytes, date);
  bytes += "acsp";
  bytes.append(28, '\0'); // platform, flags, maker, model, attributes, intent
  for (const double white : {0.9642, 1.0, 0.8249}) add_fixed(bytes, white);
  bytes.resize(kHeader, '\0');
  return bytes;
}

} // namespace

std::string srgb_profile() {
  std::string table;
  std::string data;
  std::uint32_t count = 0;
  const std::vector<Tag> all = tags();
  for (const Tag& tag : all) count += static_cast<std::uint32_t>(tag.signatures.size());
  const std::size_t data_at = kHeader + sizeof count + kSizeOfEntry * count;
  add(table, count);
  for (const Tag& tag : all) {
    for (const std::string_view signature : tag.signatures) {
      table += signature;
      add(table, static_cast<std::uint32_t>(data_at + data.size()));
      add(table, static_cast<std::uint32_t>(tag.data.size()));
    }
    data += tag.data;
    data.resize((data.size() + 3) / 4 * 4, '\0'); // tags begin at multiples of four
  }
  return header(static_cast<std::uint32_t>(data_at + data.size())) + table + data;
}

} // namespace hanjang::pdf
