#include "catch.h"
#include "diag/source.h"
#include "support.h"
#include "text/detail/charstrings.h"

#include <cmath>
#include <fstream>
#include <iterator>
#include <unistd.h>

using namespace hanjang;
using namespace hanjang::text;

namespace {

namespace fs = std::filesystem;

const fs::path kStatic = fs::path(HANJANG_SOURCE_DIR) / "fonts/node_modules/pretendard/dist/public/static";

// A folder of its own, gone at the end.
class TemporaryFolder {
public:
  TemporaryFolder() : path_(fs::temp_directory_path() / ("hanjang-font-test-" + std::to_string(::getpid()))) {
    fs::create_directories(path_);
  }
  ~TemporaryFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  const fs::path& path() const { return path_; }

private:
  fs::path path_;
};

std::string read(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string regular_bytes() {
  return read(fs::path(HANJANG_SOURCE_DIR) / "fonts" / test::pretendard("Regular", 400).path);
}

std::size_t table_record(const std::string& font, std::string_view tag) {
  const std::size_t record = font.find(tag);
  REQUIRE(record < 512);
  return record;
}

// Opens `bytes` as a font and tells what was reported; empty if it opened.
std::string fault_of(const std::string& bytes) {
  const TemporaryFolder folder;
  std::ofstream(folder.path() / "font.ttf", std::ios::binary) << bytes;
  FaceSource source;
  source.path = "font.ttf";
  source.span = {1, 5, 15};
  FontFamily broken;
  broken.name = "Broken";
  broken.folder = folder.path();
  broken.faces = {source};
  FontSet fonts({broken}, test::disk());
  diag::Diagnostics diagnostics;
  const auto face = fonts.face("Broken", {400}, diagnostics);
  CHECK(face.has_value() == diagnostics.all().empty());
  CHECK(fonts.face("Broken", {400}, diagnostics) == face);
  if (diagnostics.all().empty()) return {};
  REQUIRE(diagnostics.all().size() == 1); // asked for twice, reported once
  CHECK(diagnostics.all()[0].code == diag::Code::broken_font);
  CHECK(diagnostics.all()[0].span == source.span);
  const std::string& message = diagnostics.all()[0].message;
  return message.substr(message.find("font: it ") + 9);
}

// The font with one table gone: its name in the directory is changed.
std::string without(std::string font, std::string_view tag) {
  font.replace(table_record(font, tag), 4, "zzzz");
  return font;
}

std::size_t table_offset(const std::string& font, std::string_view tag) {
  std::size_t offset = 0;
  const std::size_t record = table_record(font, tag);
  for (std::size_t i = 8; i < 12; ++i) offset = offset << 8 | static_cast<unsigned char>(font[record + i]);
  return offset;
}

std::optional<FontFamily> decode(std::string manifest, diag::Diagnostics& diagnostics) {
  diag::SourceMap sources;
  const diag::SourceId id = sources.add("family.toml", std::move(manifest));
  const auto root = syntax::parse_toml(sources, id, diagnostics);
  REQUIRE(root.has_value());
  return decode_font_family(*root, "/fonts", diagnostics);
}

} // namespace

TEST_CASE("A face is described as its file says") {
  FontSet fonts = test::fonts();
  diag::Diagnostics diagnostics;
  const auto id = fonts.face("Pretendard", {600}, diagnostics);
  REQUIRE(id);
  const FontFace& face = fonts[*id];
  CHECK(face.postscript_name == "Pretendard-SemiBold");
  CHECK(face.family == "Pretendard");
  CHECK(face.weight == 600);
  CHECK(face.units_per_em == 2048);
  CHECK(face.ascender > 0.7);
  CHECK(face.descender < -0.1);
  CHECK(std::abs(face.cap_height - 0.71) < 0.03);
  CHECK(std::abs(face.italic_angle) < 1e-9);
  CHECK_FALSE(face.is_cff);
  CHECK_FALSE(face.is_fixed_pitch);
  CHECK(face.variations.empty());
  CHECK(face.glyph(U'가'));
  CHECK_FALSE(face.glyph(U'漢'));
  CHECK_FALSE(face.glyph(0x1F680));
}

TEST_CASE("A face of a collection is found by its PostScript name") {
  FontSet fonts = test::fonts();
  diag::Diagnostics diagnostics;
  const auto id = fonts.face("Noto", {400}, diagnostics);
  REQUIRE(id);
  CHECK(fonts[*id].postscript_name == "NotoSansCJKkr-Regular");
  CHECK(fonts[*id].is_cff);
  CHECK(fonts[*id].glyph(U'漢'));

  for (const std::string name : {"", "NotoSansCJKxx-Regular"}) {
    FaceSource source;
    source.path = "opentype/noto/NotoSansCJK-Regular.ttc";
    source.postscript = name;
    FontSet wrong({test::family("Noto", {source})}, test::disk());
    diag::Diagnostics faults;
    CHECK_FALSE(wrong.face("Noto", {400}, faults));
    REQUIRE(faults.all().size() == 1);
    CHECK(faults.all()[0].code == diag::Code::missing_face);
    CHECK(faults.all()[0].hints[0].find("NotoSansCJKkr-Regular") != std::string::npos);
  }
}

TEST_CASE("The nearest weight is taken as CSS does") {
  FontSet fonts(
      {test::family("Pretendard", {test::pretendard("Regular", 400), test::pretendard("Medium", 500),
                                   test::pretendard("SemiBold", 600), test::pretendard("Light", 300)})},
      test::disk());
  diag::Diagnostics diagnostics;
  const auto weight = [&](int wanted) {
    const auto face = fonts.face("Pretendard", {wanted}, diagnostics);
    REQUIRE(face.has_value());
    return fonts[*face].weight;
  };
  CHECK(weight(400) == 400);
  CHECK(weight(450) == 500);
  CHECK(weight(500) == 500);
  CHECK(weight(350) == 300);
  CHECK(weight(100) == 300);
  CHECK(weight(900) == 600);
  CHECK(weight(550) == 600);
  CHECK(fonts.opened() == 4);
}

TEST_CASE("A missing family or file is no face and no fault") {
  FaceSource source;
  source.path = "nowhere.ttf";
  FontSet fonts({test::family("Absent", {source}), test::family("Empty", {})}, test::disk());
  diag::Diagnostics diagnostics;
  CHECK_FALSE(fonts.face("Absent", {400}, diagnostics));
  CHECK_FALSE(fonts.face("Empty", {400}, diagnostics));
  CHECK_FALSE(fonts.face("Unknown", {400}, diagnostics));
  CHECK_FALSE(fonts.locate(fonts.families()[0], source));
  CHECK(diagnostics.all().empty());
}

TEST_CASE("A broken font is a fault that says what is wrong, never a crash") {
  const std::string font = regular_bytes();
  CHECK(fault_of(font).empty());
  CHECK(fault_of("") == "is empty or cannot be read");
  CHECK(fault_of("not a font") == "is not an OpenType or TrueType file");
  CHECK(fault_of(font.substr(0, 20)) == "is not an OpenType or TrueType file");
  CHECK(fault_of(font.substr(0, font.size() / 2)).find("is cut off") == 0);
  CHECK(fault_of(without(font, "head")) == "has no font header (head)");
  CHECK(fault_of(without(font, "maxp")) == "has no glyphs (maxp)");
  CHECK(fault_of(without(font, "hhea")) == "has no line metrics (hhea)");
  CHECK(fault_of(without(font, "hmtx")) == "has no glyph widths (hmtx)");
  CHECK(fault_of(without(font, "cmap")) == "has no character map (cmap)");
  CHECK(fault_of(without(font, "glyf")) == "has no outlines (glyf or CFF)");
  std::string no_em = font;
  no_em[table_offset(font, "head") + 18] = 0;
  no_em[table_offset(font, "head") + 19] = 1;
  CHECK(fault_of(no_em) == "says it has 1 units per em (16 to 16384)");
}

TEST_CASE("A character that the font maps to nothing drawn is not in the font") {
  std::string font = regular_bytes();
  const std::size_t loca = table_offset(font, "loca");
  const std::size_t glyf = table_offset(font, "glyf");
  std::fill(font.begin() + static_cast<std::ptrdiff_t>(loca),
            font.begin() + static_cast<std::ptrdiff_t>(loca) + 40000,
            '\0'); // the glyphs of Latin and of many Hangul syllables lose their outlines
  REQUIRE(glyf != 0);
  const TemporaryFolder folder;
  std::ofstream(folder.path() / "font.ttf", std::ios::binary) << font;
  FaceSource source;
  source.path = "font.ttf";
  diag::Diagnostics diagnostics;
  const auto face = open_font_face(folder.path() / "font.ttf", source, test::disk(), diagnostics);
  REQUIRE(face);
  CHECK_FALSE(face->glyph(U'A'));
  CHECK(face->glyph(U' '));
  CHECK(face->glyph(0xA0));
}

TEST_CASE("Of a CFF font, too, a character that draws nothing is not in it") {
  std::string font = read(kStatic / "Pretendard-Regular.otf");
  const std::size_t cff = table_offset(font, "CFF ");
  diag::Diagnostics diagnostics;
  const TemporaryFolder folder;
  FaceSource source;
  source.path = "font.otf";
  const auto opened = [&] {
    std::ofstream(folder.path() / "font.otf", std::ios::binary) << font;
    return open_font_face(folder.path() / "font.otf", source, test::disk(), diagnostics);
  };
  const auto whole = opened();
  REQUIRE(whole);
  CHECK(whole->is_cff);
  const auto glyph = whole->glyph(U'A');
  REQUIRE(glyph);
  CHECK(whole->glyph(U'가'));
  CHECK(whole->glyph(U'.'));
  CHECK(whole->glyph(U'|'));
  CHECK(whole->glyph(U' '));

  const std::string_view table = std::string_view(font).substr(cff);
  const auto first = find_charstring(table, 0);
  const auto charstring = find_charstring(table, *glyph);
  REQUIRE(first);
  REQUIRE(charstring);
  CHECK_FALSE(find_charstring(table, hb_face_get_glyph_count(whole->face.get())));
  // Its offsets stand before the first charstring. The glyph gets one byte, `endchar`, its follower the rest.
  const auto data = static_cast<std::size_t>(first->data() - font.data());
  const auto begin = static_cast<std::size_t>(charstring->data() - font.data());
  const std::size_t count = hb_face_get_glyph_count(whole->face.get());
  std::size_t size = 1;
  while (size < 4 && static_cast<std::size_t>(font[data - (count + 1) * size - 1]) != size) ++size;
  const std::size_t entry = data - (count - *glyph) * size;
  for (std::size_t i = 0, offset = begin + 2 - data; i < size; ++i, offset >>= 8)
    font[entry + size - 1 - i] = static_cast<char>(offset & 0xff);
  font[begin] = 14;
  CHECK(find_charstring(std::string_view(font).substr(cff), *glyph) == "\x0e");
  const auto blank = opened();
  REQUIRE(blank);
  CHECK_FALSE(blank->glyph(U'A'));
  CHECK(blank->glyph(U'가'));
  CHECK(blank->glyph(U' '));
}

TEST_CASE("Charstrings are found in sound tables alone") {
  const std::string font = read(kStatic / "Pretendard-Regular.otf");
  const std::string_view table = std::string_view(font).substr(table_offset(font, "CFF "), 100'000);
  const auto charstring = find_charstring(table, 5);
  REQUIRE(charstring);
  CHECK_FALSE(find_charstring({}, 0));
  for (std::size_t length = 0; length < table.size(); length += length < 4'000 ? 1 : 997) {
    const auto found = find_charstring(table.substr(0, length), 5);
    if (found) CHECK(*found == *charstring);
  }
  std::string wrong(table);
  for (std::size_t at = 0; at < 600; ++at) { // of whatever a byte is made, nothing is read past the end
    for (const char byte : {'\0', '\1', '\x1d', '\x1e', '\x7f', '\xff'}) {
      wrong[at] = byte;
      const auto found = find_charstring(wrong, 5);
      if (found) CHECK(found->data() + found->size() <= wrong.data() + wrong.size());
      wrong[at] = table[at];
    }
  }
}

TEST_CASE("The manifests that come with hanjang are right") {
  for (const char* name : {"pretendard.toml", "noto-sans-cjk-kr.toml", "noto-serif-cjk-kr.toml"}) {
    diag::Diagnostics diagnostics;
    auto family = decode(read(fs::path(HANJANG_SOURCE_DIR) / "fonts" / name), diagnostics);
    REQUIRE(family);
    CHECK(diagnostics.all().empty());
    CHECK(family->license == "OFL-1.1");
    CHECK_FALSE(family->source.empty());
    family->folder = fs::path(HANJANG_SOURCE_DIR) / "fonts";
    FontSet fonts({*family}, test::disk());
    for (const FaceSource& face : family->faces) {
      const auto id = fonts.face(family->name, {face.weight, face.italic}, diagnostics);
      REQUIRE(id);
      CHECK(fonts[*id].postscript_name == face.postscript);
    }
  }
}

TEST_CASE("A manifest is read with its places") {
  diag::Diagnostics diagnostics;
  const auto family =
      decode("family = \"Mine\"\nscale = 1.5\nshift = -0.02\n[[face]]\npath = \"a.ttf\"\n[[face]]\n"
             "path = \"b.ttf\"\nweight = 700\npostscript = \"B\"\n",
             diagnostics);
  REQUIRE(family);
  CHECK(family->name == "Mine");
  CHECK(family->folder == "/fonts");
  CHECK(std::abs(family->scale - 1.5) < 1e-9);
  CHECK(std::abs(family->shift + 0.02) < 1e-9);
  REQUIRE(family->faces.size() == 2);
  CHECK(family->faces[0].weight == 400);
  CHECK(family->faces[1].weight == 700);
  CHECK(family->faces[1].postscript == "B");
  CHECK(family->faces[0].span.begin > 40);
}

TEST_CASE("A wrong manifest is reported") {
  const auto code = [](std::string manifest) {
    diag::Diagnostics diagnostics;
    CHECK_FALSE(decode(std::move(manifest), diagnostics));
    REQUIRE_FALSE(diagnostics.all().empty());
    return diagnostics.all()[0].code;
  };
  CHECK(code("family = \"M\"\n") == diag::Code::missing_key);
  CHECK(code("family = 1\n[[face]]\npath = \"a\"\n") == diag::Code::wrong_type);
  CHECK(code("family = \"M\"\nface = []\n") == diag::Code::empty_value);
  CHECK(code("family = \"\"\n[[face]]\npath = \"a\"\n") == diag::Code::empty_value);
  CHECK(code("family = \"M\"\n[[face]]\npath = \"\"\n") == diag::Code::empty_value);
  CHECK(code("family = \"M\"\nscale = 100\n[[face]]\npath = \"a\"\n") == diag::Code::out_of_range);
  CHECK(code("family = \"M\"\n[[face]]\npath = \"a\"\nweight = 9000000000\n") == diag::Code::out_of_range);
}
