#include "catch.h"
#include "pdf/detail/cff.h"
#include "pdf/detail/subset.h"
#include "sample.h"

#include <string>
#include <vector>

using namespace hanjang;
using namespace hanjang::pdf;

namespace {

std::string index(const std::vector<std::string>& items) {
  std::string out{'\0', static_cast<char>(items.size())};
  if (items.empty()) return out;
  out += '\1';
  char offset = 1;
  out += offset;
  for (const std::string& item : items)
    out += offset = static_cast<char>(offset + static_cast<char>(item.size()));
  for (const std::string& item : items) out += item;
  return out;
}

std::string number(std::size_t value) {
  return {'\x1d', '\0', '\0', static_cast<char>(value >> 8), static_cast<char>(value & 0xff)};
}

/// A font of four empty glyphs whose top dictionary starts with `top` and gives these places.
std::string font(const std::string& top, const std::string& charset) {
  const std::string head = std::string("\1\0\4\1", 4) + index({"F"});
  const std::string rest = index({}) + index({});
  const std::size_t top_size = top.size() + 12;
  const std::size_t glyphs_at = head.size() + 5 + top_size + rest.size();
  const std::string glyphs = index({"\x0e", "\x0e", "\x0e", "\x0e"});
  const std::string places = number(glyphs_at + glyphs.size()) + "\x0f" + number(glyphs_at) + "\x11";
  return head + index({top + places}) + rest + glyphs + charset;
}

const std::string kRos = "\x8b\x8b\x8b\x0c\x1e"; // Registry, Ordering, Supplement: 0 0 0

std::optional<FontProgram> subset_of(std::string_view family, const std::string& text) {
  text::FontSet fonts = sample::open_fonts();
  const text::FaceId face = sample::open_face(fonts, family);
  std::vector<std::uint32_t> glyphs;
  for (const page::Glyph& glyph : sample::shape(fonts, {face, base::Pt{10}, {}, 0}, {}, text).glyphs)
    glyphs.push_back(glyph.id);
  return subset_face(fonts[face], glyphs);
}

} // namespace

TEST_CASE("the charset of a CID-keyed CFF font tells its CIDs") {
  using Cids = std::vector<std::uint16_t>;
  CHECK(read_cids(font(kRos, std::string("\0\0\5\0\7\1\0", 7))) == Cids{0, 5, 7, 256});
  CHECK(read_cids(font(kRos, std::string("\1\0\5\1\0\x20\0", 7))) == Cids{0, 5, 6, 32});
  CHECK(read_cids(font(kRos, std::string("\2\0\5\0\2", 5))) == Cids{0, 5, 6, 7});
  CHECK(read_cids(font("", std::string("\0\0\5\0\7\0\x09", 7))) == Cids{0, 1, 2, 3}); // name-keyed
  CHECK_FALSE(read_cids(font(kRos, std::string("\0\0\5", 3))));
  CHECK_FALSE(read_cids(font(kRos, "\7")));
}

TEST_CASE("a broken CFF table is refused at any length") {
  const auto program = subset_of(sample::kScaledCff, "한글 ABC");
  REQUIRE(program);
  REQUIRE(program->format == FontProgram::Format::cff);
  REQUIRE(read_cids(program->data));
  for (std::size_t size = 0; size < 100; ++size) {
    INFO(size);
    CHECK_FALSE(read_cids(program->data.substr(0, size)));
    CHECK_FALSE(with_top_font_matrix(program->data.substr(0, size)));
  }
  for (std::size_t at = 0; at < program->data.size(); ++at) { // any answer will do, as long as there is one
    std::string changed = program->data;
    changed[at] = static_cast<char>(changed[at] ^ 0xff);
    read_cids(changed);
    with_top_font_matrix(changed);
  }
}

TEST_CASE("the scale of a CID-keyed font moves to the top dictionary once") {
  const auto program = subset_of(sample::kScaledCff, "한글 ABC");
  REQUIRE(program);
  CHECK(with_top_font_matrix(program->data) == program->data); // moved already when it was cut down
  const auto unscaled = subset_of(sample::kCollection, "한글 ABC");
  REQUIRE(unscaled);
  CHECK(with_top_font_matrix(unscaled->data) == unscaled->data);
}
