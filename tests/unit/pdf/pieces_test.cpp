// The small parts that the writer is put together from.

#include "catch.h"
#include "pdf/detail/color_profile.h"
#include "pdf/detail/conformance.h"
#include "pdf/detail/deflate.h"
#include "pdf/detail/glyph_text.h"
#include "pdf/detail/images.h"
#include "pdf/detail/metadata.h"
#include "pdf/detail/notation.h"
#include "pdf/detail/pack.h"

#include <cmath>
#include <cstdint>
#include <fmt/format.h>
#include <map>
#include <string>
#include <utility>
#include <vector>
#include <zlib.h>

using namespace hanjang;
using namespace hanjang::pdf;

namespace {

std::string hundredths(Hundredths value) {
  std::string out;
  append_hundredths(out, value);
  return out;
}

page::Glyph glyph(std::uint32_t begin, std::uint32_t end) {
  page::Glyph made;
  made.id = 1;
  made.text_begin = begin;
  made.text_end = end;
  return made;
}

std::vector<std::string_view> split(const page::GlyphRun& run) {
  std::vector<std::string_view> texts;
  split_text(run, texts);
  return texts;
}

} // namespace

TEST_CASE("numbers are written without needless digits") {
  CHECK(hundredths(0) == "0");
  CHECK(hundredths(1) == ".01");
  CHECK(hundredths(-50) == "-.5");
  CHECK(hundredths(1200) == "12");
  CHECK(hundredths(-123456) == "-1234.56");
  CHECK(to_hundredths(base::Pt{-0.001}) == 0);
  CHECK(to_hundredths(base::Pt{841.89}) == 84189);
  std::string channels;
  for (const std::uint8_t value : {std::uint8_t{0}, std::uint8_t{128}, std::uint8_t{255}}) {
    append_channel(channels, value);
    channels += ' ';
  }
  CHECK(channels == "0 .502 1 ");
}

TEST_CASE("text outside of pages") {
  CHECK(to_utf16be("A가😀") == std::string("\0A\xac\0\xd8\x3d\xde\0", 8));
  CHECK(is_plain_ascii("Gildong (Hong)"));
  CHECK_FALSE(is_plain_ascii("길동"));
  CHECK_FALSE(is_plain_ascii("a\nb"));
  CHECK(to_uri("https://example.com/a?b=c%20d#e") == "https://example.com/a?b=c%20d#e");
  CHECK(to_uri("https://example.com/가 \"") == "https://example.com/%EA%B0%80%20%22");
}

TEST_CASE("a ToUnicode map keeps to the limits of a CMap") {
  SECTION("consecutive codes make a range") {
    const std::string cmap = to_unicode_cmap({{1, "A"}, {2, "fi"}, {3, "😀"}, {4, ""}, {9, "가"}});
    CHECK(cmap.find("2 beginbfrange\n<0001> <0004> [<0041><00660069><D83DDE00><>]\n"
                    "<0009> <0009> [<AC00>]\nendbfrange\n") != std::string::npos);
  }
  SECTION("a range changes the last byte of codes only") {
    const std::string cmap = to_unicode_cmap({{0xff, "A"}, {0x100, "B"}});
    CHECK(cmap.find("<00FF> <00FF> [<0041>]\n<0100> <0100> [<0042>]\n") != std::string::npos);
  }
  SECTION("no block has more than 100 ranges") {
    std::vector<CodeText> codes;
    for (std::uint16_t i = 1; i <= 201; ++i) codes.push_back({static_cast<std::uint16_t>(i * 2), "A"});
    const std::string cmap = to_unicode_cmap(codes);
    CHECK(cmap.find("100 beginbfrange") != cmap.rfind("100 beginbfrange"));
    CHECK(cmap.find("\n1 beginbfrange") != std::string::npos);
  }
  SECTION("no codes") { CHECK(to_unicode_cmap({}).find("bfrange") == std::string::npos); }
}

TEST_CASE("every glyph of a cluster gets its share of the text") {
  page::GlyphRun run;
  run.text = "e\xcc\x81가b";
  SECTION("a glyph for a code point each") {
    run.glyphs = {glyph(0, 3), glyph(0, 3), glyph(3, 6), glyph(6, 7)};
    CHECK(split(run) == std::vector<std::string_view>{"e", "\xcc\x81", "가", "b"});
  }
  SECTION("one glyph for many") {
    run.glyphs = {glyph(0, 7)};
    CHECK(split(run) == std::vector<std::string_view>{run.text});
  }
  SECTION("more glyphs than code points") {
    run.glyphs = {glyph(0, 3), glyph(0, 3), glyph(0, 3), glyph(3, 6), glyph(3, 6), glyph(6, 7)};
    CHECK(split(run) == std::vector<std::string_view>{"e", "\xcc\x81", "", "가", "", "b"});
  }
}

TEST_CASE("a JPEG file tells its components in the frame header") {
  const std::string start("\xff\xd8\xff\xe0\0\4ab", 8);
  const std::string frame("\xff\xc2\0\x0b\x08\0\1\0\1\3\1\x11\0", 13);
  CHECK(jpeg_components(start + frame) == 3U);
  CHECK(jpeg_components(start + "\xff" + frame) == 3U);
  CHECK_FALSE(jpeg_components(start));
  CHECK_FALSE(jpeg_components(start + "x" + frame));
  CHECK_FALSE(jpeg_components("PNG"));
  for (std::size_t size = 0; size + 4 < (start + frame).size(); ++size) {
    CHECK_FALSE(jpeg_components((start + frame).substr(0, size)));
  }
}

TEST_CASE("XMP says what the document information says") {
  const page::Metadata metadata{"A < B & 이력서\x01", "홍길동", "ko", "검색 엔지니어", {"C++", "R&D"}};
  const std::string xmp = xmp_packet(metadata, {951'782'399, "hanjang 0.1.0"}, true);
  CHECK(xmp.find(">A &lt; B &amp; 이력서</rdf:li>") != std::string::npos);
  CHECK(xmp.find("<pdfuaid:part>1</pdfuaid:part>") != std::string::npos);
  CHECK(xmp.find("<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">검색 엔지니어</rdf:li>") !=
        std::string::npos);
  CHECK(xmp.find("<dc:subject><rdf:Bag><rdf:li>C++</rdf:li><rdf:li>R&amp;D</rdf:li></rdf:Bag>") !=
        std::string::npos);
  CHECK(xmp.find("<pdf:Keywords>C++, R&amp;D</pdf:Keywords>") != std::string::npos);
  CHECK(xmp.find("<xmp:CreateDate>2000-02-28T23:59:59Z</xmp:CreateDate>") != std::string::npos);
  const std::string plain = xmp_packet({"A", "", ""}, {std::nullopt, "hanjang"}, false);
  CHECK(plain.find("pdfuaid:part") == std::string::npos);
  CHECK(plain.find("dc:subject") == std::string::npos);
  CHECK(plain.find("Keywords") == std::string::npos);
  for (const auto& [packet, level] : {std::pair(xmp, "A"), std::pair(plain, "U")}) {
    CHECK(packet.find("<pdfaid:part>2</pdfaid:part>") != std::string::npos);
    CHECK(packet.find(fmt::format("<pdfaid:conformance>{}</pdfaid:conformance>", level)) !=
          std::string::npos);
  }
  CHECK(plain.find("Date") == std::string::npos);
  CHECK(plain.find("dc:creator") == std::string::npos);
  CHECK(xmp_packet({}, {999'999'999'999'999, ""}, false).find("Date") == std::string::npos);
}

TEST_CASE("the profile of colours is one: its tags lie in it, and white comes out white") {
  const std::string profile = srgb_profile();
  const auto number = [&](std::size_t at) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i) value = value << 8U | static_cast<unsigned char>(profile.at(at + i));
    return value;
  };
  CHECK(number(0) == profile.size());
  CHECK(profile.substr(12, 12) == "mntrRGB XYZ ");
  CHECK(profile.substr(36, 4) == "acsp");
  std::map<std::string, std::size_t> tags;
  for (std::size_t i = 0; i < number(128); ++i) {
    const std::size_t entry = 132 + 12 * i;
    const std::size_t begin = number(entry + 4);
    CHECK(begin % 4 == 0);
    CHECK(begin + number(entry + 8) <= profile.size());
    tags[profile.substr(entry, 4)] = begin;
  }
  for (std::size_t axis = 0; axis < 3; ++axis) {
    double sum = 0;
    for (const char* primary : {"rXYZ", "gXYZ", "bXYZ"}) sum += number(tags.at(primary) + 8 + 4 * axis);
    CHECK(std::abs(sum - number(tags.at("wtpt") + 8 + 4 * axis)) < 16); // a quarter of a thousandth
  }
  CHECK(tags.at("rTRC") == tags.at("bTRC"));
}

TEST_CASE("streams are zlib's, the same ones whatever was compressed before") {
  const std::string words = "the same words, and the same words again; ";
  for (const std::string& text : {std::string(), words, words + words + words, std::string(100'000, 'a')}) {
    Deflater fresh;
    Deflater used;
    REQUIRE(used.deflated(words + text));
    const std::optional<std::string> first = fresh.deflated(text);
    REQUIRE(first);
    CHECK(used.deflated(text) == first);
    uLongf size = text.size() + 1;
    std::string back(size, '\0');
    REQUIRE(uncompress(reinterpret_cast<Bytef*>(back.data()), &size,
                       reinterpret_cast<const Bytef*>(first->data()), first->size()) == Z_OK);
    back.resize(size);
    CHECK(back == text);
    if (text.size() > 100) CHECK(first->size() < text.size());
  }
}

TEST_CASE("what is not libharu's form of a file is not packed") {
  Deflater deflater;
  for (const std::string file :
       {"", "%PDF-1.7\n", "xref\n0 9\n\nstartxref\n0\n", "\nstartxref\n99999999999999999999\n"}) {
    CHECK(packed(file, deflater) == file);
  }
}
