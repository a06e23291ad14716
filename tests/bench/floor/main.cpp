// hanjang_floor LINES OUT.pdf FACE.ttf…: the least that any program must do that makes a PDF of the same
// text. The lines, their faces and their places are given; it maps the faces, shapes, subsets, compresses and
// writes. There is no source to read, no layout, no line breaking, no tags, links or outline. None of
// hanjang's own code is in it, so that it stays where it is while hanjang gets faster.

#include "face.h"
#include "pdf_file.h"
#include "printed.h"

#include <cmath>
#include <cstdio>
#include <fstream>
#include <iterator>

namespace hanjang::floor {
namespace {

constexpr int kPerEm = 1000; // glyph space of a PDF

struct ShapedRun {
  std::size_t face = 0;
  double size = 0;
  std::vector<Glyph> glyphs;
};

struct ShapedLine {
  double x = 0;
  double y = 0; // upwards from the page's lower edge
  std::vector<ShapedRun> runs;
};

struct ShapedPage {
  double width = 0;
  double height = 0;
  std::vector<ShapedLine> lines;
};

void append_hex(std::string& out, std::uint32_t value) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  for (int shift = 12; shift >= 0; shift -= 4) out += kDigits[value >> shift & 15U];
}

/// A length to a hundredth of a point.
void append_number(std::string& out, double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.2f ", value);
  out += text;
}

int per_mille(double units, const Face& face) {
  return static_cast<int>(std::lround(units * kPerEm / face.units_per_em()));
}

std::vector<ShapedPage> shape(const std::vector<Page>& pages, std::vector<Face>& faces) {
  std::vector<ShapedPage> shaped;
  for (const Page& page : pages) {
    ShapedPage& of_page = shaped.emplace_back(ShapedPage{page.width, page.height, {}});
    for (const Line& line : page.lines) {
      ShapedLine& of_line = of_page.lines.emplace_back(ShapedLine{line.x, page.height - line.y, {}});
      for (const Run& run : line.runs)
        of_line.runs.push_back({run.face, run.size, faces[run.face].shape(run.text)});
    }
  }
  return shaped;
}

void append_run(std::string& out, const ShapedRun& run, const Face& face, const Program& program) {
  out += "/F" + std::to_string(run.face) + ' ';
  append_number(out, run.size);
  out += "Tf[<";
  for (const Glyph& glyph : run.glyphs) {
    append_hex(out, program.codes.at(glyph.id));
    if (glyph.kerning != 0) out += '>' + std::to_string(-per_mille(glyph.kerning, face)) + '<';
  }
  out += ">]TJ\n";
}

std::string content_of(const ShapedPage& page, const std::vector<Face>& faces,
                       const std::vector<Program>& programs) {
  std::string out = "BT\n";
  for (const ShapedLine& line : page.lines) {
    out += "1 0 0 1 ";
    append_number(out, line.x);
    append_number(out, line.y);
    out += "Tm\n";
    for (const ShapedRun& run : line.runs) append_run(out, run, faces[run.face], programs[run.face]);
  }
  return out + "ET\n";
}

/// UTF-16, big endian, in hexadecimal digits. The text is sound UTF-8.
void append_utf16(std::string& out, std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const auto first = static_cast<unsigned char>(text[i]);
    const std::size_t length = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    std::uint32_t code = length == 1 ? first : first & (0x7fU >> length);
    for (std::size_t k = 1; k < length; ++k)
      code = code << 6 | (static_cast<unsigned char>(text[i + k]) & 0x3fU);
    i += length;
    if (code >= 0x10000) append_hex(out, 0xd800 + ((code - 0x10000) >> 10));
    append_hex(out, code >= 0x10000 ? 0xdc00 + (code & 0x3ff) : code);
  }
}

std::string unicode_map(const Face& face, const Program& program) {
  constexpr std::size_t kMostInBlock = 100; // ISO 32000-1, 9.10.3, by Adobe Technical Note 5014
  std::vector<std::string> rows;
  for (const auto& [glyph, text] : face.used()) {
    std::string& row = rows.emplace_back("<");
    append_hex(row, program.codes.at(glyph));
    row += "><";
    append_utf16(row, text);
    row += ">\n";
  }
  std::string out = "/CIDInit/ProcSet findresource begin 12 dict begin begincmap/CMapName/U def\n"
                    "1 begincodespacerange<0000><ffff>endcodespacerange\n";
  for (std::size_t i = 0; i < rows.size(); i += kMostInBlock) {
    const std::size_t count = std::min(kMostInBlock, rows.size() - i);
    out += std::to_string(count) + " beginbfchar\n";
    for (std::size_t k = 0; k < count; ++k) out += rows[i + k];
    out += "endbfchar\n";
  }
  return out + "endcmap end end\n";
}

std::string widths_of(const Face& face, const Program& program) {
  std::string out = "[";
  for (const auto& entry : program.codes)
    out +=
        std::to_string(entry.second) + '[' + std::to_string(per_mille(face.width(entry.first), face)) + ']';
  return out + ']';
}

std::string reference(std::size_t number) { return ' ' + std::to_string(number) + " 0 R"; }

/// Writes a face, and names the object it begins with.
std::size_t put_font(PdfFile& file, const Face& face, const Program& program) {
  const std::size_t data = file.add_stream(program.data, "/Length1 " + std::to_string(program.data.size()));
  const std::size_t map = file.add_stream(unicode_map(face, program));
  const std::size_t descriptor = file.add(
      "<</Type/FontDescriptor/FontName/Face/Flags 4/FontBBox[0 -200 1000 800]/ItalicAngle 0/Ascent 800"
      "/Descent -200/CapHeight 700/StemV 80/FontFile2" +
      reference(data) + ">>");
  const std::size_t descendant =
      file.add("<</Type/Font/Subtype/CIDFontType2/BaseFont/Face/CIDToGIDMap/Identity/CIDSystemInfo<</Registry"
               "(Adobe)/Ordering(Identity)/Supplement 0>>/W" +
               widths_of(face, program) + "/FontDescriptor" + reference(descriptor) + ">>");
  return file.add("<</Type/Font/Subtype/Type0/BaseFont/Face/Encoding/Identity-H/DescendantFonts[" +
                  reference(descendant) + "]/ToUnicode" + reference(map) + ">>");
}

std::optional<std::string> pdf_of(const std::vector<Page>& pages, std::vector<Face>& faces) {
  const std::vector<ShapedPage> shaped = shape(pages, faces);
  std::vector<Program> programs;
  for (const Face& face : faces) {
    auto program = face.subset();
    if (!program) return std::nullopt;
    programs.push_back(*std::move(program));
  }
  PdfFile file;
  const std::size_t tree = file.reserve();
  std::string fonts;
  for (std::size_t i = 0; i < faces.size(); ++i)
    fonts += "/F" + std::to_string(i) + reference(put_font(file, faces[i], programs[i]));
  std::string kids;
  for (const ShapedPage& page : shaped) {
    const std::size_t content = file.add_stream(content_of(page, faces, programs));
    std::string body = "<</Type/Page/Parent" + reference(tree) + "/MediaBox[0 0 ";
    append_number(body, page.width);
    append_number(body, page.height);
    kids += reference(
        file.add(body + "]/Resources<</Font<<" + fonts + ">>>>/Contents" + reference(content) + ">>"));
  }
  file.put(tree, "<</Type/Pages/Count " + std::to_string(shaped.size()) + "/Kids[" + kids + "]>>");
  return file.finish(file.add("<</Type/Catalog/Pages" + reference(tree) + ">>"));
}

bool faces_are_there(const std::vector<Page>& pages, std::size_t faces) {
  for (const Page& page : pages)
    for (const Line& line : page.lines)
      for (const Run& run : line.runs)
        if (run.face >= faces) return false;
  return true;
}

int fail(const char* what) {
  std::fprintf(stderr, "error: %s\n", what);
  return 1;
}

int run(int argc, char** argv) {
  if (argc < 4) return fail("usage: hanjang_floor LINES OUT.pdf FACE.ttf...");
  std::ifstream input(argv[1], std::ios::binary);
  const std::string rows{std::istreambuf_iterator<char>(input), {}};
  const auto pages = read_pages(rows);
  std::vector<Face> faces;
  for (int i = 3; i < argc; ++i) {
    auto face = Face::open(argv[i]);
    if (!face) return fail("there is no font in a file that was named");
    faces.push_back(*std::move(face));
  }
  if (!pages || pages->empty() || !faces_are_there(*pages, faces.size())) return fail("these are no pages");
  const auto pdf = pdf_of(*pages, faces);
  if (!pdf) return fail("a face could not be cut down to what was used");
  std::ofstream output(argv[2], std::ios::binary);
  output << *pdf;
  return output.flush() ? 0 : fail("the PDF could not be written");
}

} // namespace
} // namespace hanjang::floor

int main(int argc, char** argv) { return hanjang::floor::run(argc, argv); }
