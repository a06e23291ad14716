// Whole documents, read back by other programs.

#include "catch.h"
#include "page/joined.h"
#include "pdf/pdf.h"
#include "sample.h"
#include "tools.h"

#include <limits>
#include <numbers>
#include <regex>
#include <vector>

using namespace hanjang;
using namespace hanjang::pdf;
using namespace hanjang::sample;

namespace {

const PdfOptions kOptions{1'700'000'000, "hanjang 0.1.0"};

std::string write(const page::Document& document, const text::FontSet& fonts) {
  diag::Diagnostics diagnostics;
  const auto bytes = write_pdf(document, fonts, kOptions, diagnostics);
  for (const diag::Diagnostic& diagnostic : diagnostics.all()) UNSCOPED_INFO(diagnostic.message);
  REQUIRE(bytes);
  CHECK(diagnostics.all().empty());
  return *bytes;
}

bool fails(const page::Document& document, const text::FontSet& fonts) {
  diag::Diagnostics diagnostics;
  const bool written = write_pdf(document, fonts, kOptions, diagnostics).has_value();
  return !written && diagnostics.error_count() == 1 &&
         diagnostics.all().front().code == diag::Code::pdf_failed;
}

std::size_t count(const std::string& text, std::string_view part) {
  std::size_t found = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

std::string structure_of(const TemporaryPdf& file) {
  return run_tool("pdfinfo -struct-text {}", file).output;
}
/// Links inside of the document as poppler finds them: the page they lead to, from 1, and their text.
std::vector<std::string> links_of(const TemporaryPdf& file) {
  const std::string pages = run_tool("pdftohtml -xml -i -stdout {}", file).output;
  const std::regex link("<a href=\"[^\"]*#(\\d+)\">([^<]*)</a>");
  std::vector<std::string> links;
  for (std::sregex_iterator found(pages.begin(), pages.end(), link), end; found != end; ++found)
    links.push_back((*found)[1].str() + ' ' + (*found)[2].str());
  return links;
}

/// The outline as mupdf reads it, an entry a line: its level, its title, its page from 1.
std::string outline_of(const TemporaryPdf& file) {
  const std::string read = run_tool("mutool show {} outline", file).output;
  const std::regex entry(".(\t+)\"([^\"]*)\"\t#page=(\\d+)[^\n]*\n");
  std::string outline;
  for (std::sregex_iterator found(read.begin(), read.end(), entry), end; found != end; ++found)
    outline +=
        std::to_string((*found)[1].length() - 1) + ' ' + (*found)[2].str() + ' ' + (*found)[3].str() + '\n';
  return outline;
}

std::string plain(const TemporaryPdf& file) {
  return run_tool("qpdf --qdf --object-streams=disable {} -", file).output;
}

} // namespace

TEST_CASE("text comes back exactly, from every kind of font") {
  const std::string text = "홍길동 Gildong AVATAR office ffi fl é ~ – — “ ” • ₩ → · 뷁";
  for (const std::string_view family : {kTrueType, kScaledCff, kCollection}) {
    INFO(family);
    text::FontSet fonts = open_fonts();
    const text::FaceId face = open_face(fonts, family);
    page::Document document = empty_document();
    const page::TagId heading = add_tag(document, page::Role::h1);
    document.pages[0].items = {
        line(fonts, {face, base::Pt{11}, {40, 40, 40}, heading}, {base::Pt{72}, base::Pt{90}}, text)};
    const std::string bytes = write(document, fonts);
    CHECK(write(document, fonts) == bytes);
    CHECK(count(bytes, "/Type /ObjStm") == 1); // packed, not left as libharu wrote it
    const TemporaryPdf file(bytes);
    require_sound(file);
    CHECK(poppler_text(file) == text);
    CHECK(mupdf_text(file) == text);
    CHECK(structure_of(file).find("  H1 (block)\n    \"" + text + "\"") != std::string::npos);
  }
}

TEST_CASE("one glyph that stands for several texts comes back as each of them") {
  // A hyphen drawn for a minus, a space for a no-break space; CFF has but one code for a glyph.
  for (const std::string_view family : {kTrueType, kScaledCff}) {
    INFO(family);
    text::FontSet fonts = open_fonts();
    page::Document document = empty_document();
    const page::TagId tag = add_tag(document, page::Role::paragraph);
    const Style style{open_face(fonts, family), base::Pt{10}, {}, tag};
    page::GlyphRun first = shape(fonts, style, {base::Pt{72}, base::Pt{90}}, "a-b");
    page::GlyphRun second = shape(fonts, style, {base::Pt{72}, base::Pt{110}}, "c-d");
    second.text = "c\xe2\x88\x92"
                  "d";
    second.glyphs[1].text_end = second.glyphs[2].text_begin = 4;
    second.glyphs[2].text_end = 5;
    document.pages[0].items = {page::TextLine{{first}}, page::TextLine{{second}}};
    const TemporaryPdf file(write(document, fonts));
    require_sound(file);
    CHECK(poppler_text(file) == "a-b c\xe2\x88\x92"
                                "d");
  }
}

TEST_CASE("a glyph without a text of its own adds nothing to what is read") {
  text::FontSet fonts = open_fonts();
  page::Document document = empty_document();
  const Style style{open_face(fonts, kTrueType), base::Pt{10}, {}, add_tag(document, page::Role::paragraph)};
  page::GlyphRun run = shape(fonts, style, {base::Pt{72}, base::Pt{90}}, "가나다");
  run.text = "가다";
  run.glyphs[1].text_begin = 0; // the second glyph is part of the first one's cluster
  run.glyphs[1].text_end = 3;
  run.glyphs[1].advance = base::Pt{0};
  run.glyphs[2].text_begin = 3;
  run.glyphs[2].text_end = 6;
  document.pages[0].items = {page::TextLine{{run}}};
  const TemporaryPdf file(write(document, fonts));
  require_sound(file);
  CHECK(poppler_text(file) == "가다"); // MuPDF puts U+FFFD for a code that has no text
}

TEST_CASE("characters beyond the BMP come back") {
  text::FontSet fonts = open_fonts();
  page::Document document = empty_document();
  document.metadata.title = "이력서 😀";
  const Style style{
      open_face(fonts, kCollection), base::Pt{10}, {}, add_tag(document, page::Role::paragraph)};
  document.pages[0].items = {line(fonts, style, {base::Pt{72}, base::Pt{90}}, "𠮷野家")};
  const TemporaryPdf file(write(document, fonts));
  require_sound(file);
  CHECK(poppler_text(file) == "𠮷野家");
  CHECK(run_tool("pdfinfo -enc UTF-8 {}", file).output.find("이력서 😀") != std::string::npos);
}

TEST_CASE("glyphs stand where the layout puts them") {
  text::FontSet fonts = open_fonts();
  page::Document document = empty_document();
  const Style style{open_face(fonts, kTrueType), base::Pt{10}, {}, add_tag(document, page::Role::paragraph)};
  page::GlyphRun run = shape(fonts, style, {base::Pt{72}, base::Pt{100}}, "가나 다");
  run.glyphs[0].advance = base::Pt{30};
  run.glyphs[3].y_offset = base::Pt{-5};
  page::GlyphRun far = shape(fonts, style, {base::Pt{400}, base::Pt{100}}, "라");
  document.pages[0].items = {page::TextLine{{run, far}}};
  const TemporaryPdf file(write(document, fonts));
  require_sound(file);
  const std::string content = plain(file);
  CHECK(content.find("72 741.88 Td") !=
        std::string::npos); // 841.875, the page's height on the grid, less 100
  CHECK(content.find("5 Ts") != std::string::npos);
  const std::string words = run_tool("pdftotext -bbox {} -", file).output;
  CHECK(words.find("xMin=\"102.000000\"") != std::string::npos); // 나, after an advance of 30
  CHECK(words.find("xMin=\"400.000000\"") != std::string::npos);
}

TEST_CASE("content of an element may go over pages") {
  text::FontSet fonts = open_fonts();
  page::Document document = empty_document();
  document.pages.push_back(document.pages[0]);
  const page::TagId paragraph = add_tag(document, page::Role::paragraph);
  const Style style{open_face(fonts, kTrueType), base::Pt{10}, {}, paragraph};
  document.pages[0].items = {line(fonts, style, {base::Pt{72}, base::Pt{800}}, "앞 "),
                             line(fonts, style, {base::Pt{72}, base::Pt{815}}, "줄 ")};
  document.pages[1].items = {line(fonts, style, {base::Pt{72}, base::Pt{72}}, "뒤")};
  const TemporaryPdf file(write(document, fonts));
  require_sound(file);
  const std::string content = plain(file);
  CHECK(count(content, "/Type /MCR") == 1);
  CHECK(count(content, "BDC") == 2); // lines of one tag share a mark
  CHECK(count(content, "BT\n") == 3);
}

TEST_CASE("tables have rows of cells, which say how wide they are and what they are the titles of") {
  text::FontSet fonts = open_fonts();
  const text::FaceId face = open_face(fonts, kTrueType);
  page::Document document = empty_document();
  const page::TagId table = add_tag(document, page::Role::table);
  double y = 100;
  const auto add_cell = [&](page::TagId row, page::Role role, const std::string& text,
                            std::uint32_t columns = 1) {
    const page::TagId cell = add_tag(document, role, row);
    document.tags[cell].columns = columns;
    if (text.empty()) return;
    y += 15;
    document.pages[0].items.emplace_back(
        line(fonts, {face, base::Pt{10}, {}, cell}, {base::Pt{72}, base::Pt{y}}, text));
  };
  const page::TagId titles = add_tag(document, page::Role::table_row, table);
  for (const char* title : {"기간", "회사", "직책"}) add_cell(titles, page::Role::column_title, title);
  const page::TagId job = add_tag(document, page::Role::table_row, table);
  add_cell(job, page::Role::row_title, "2020");
  add_cell(job, page::Role::table_cell, "누리랩");
  add_cell(job, page::Role::table_cell, ""); // nothing is written there, but the row is as wide
  const page::TagId below = add_tag(document, page::Role::table_row, table);
  add_cell(below, page::Role::table_cell, "한 일", 3);
  const page::TagId unused = add_tag(document, page::Role::table_row, table);
  add_cell(unused, page::Role::table_cell, ""); // nothing is left of such a row
  const TemporaryPdf file(write(document, fonts));
  require_sound(file);
  const std::string tree = structure_of(file);
  CHECK(count(tree, "TR") == 3);
  CHECK(count(tree, "TH") == 4);
  CHECK(count(tree, "TD") == 3);
  CHECK(count(tree, "/Scope /Column") == 3);
  CHECK(count(tree, "/Scope /Row") == 1);
  CHECK(count(tree, "/ColSpan 3") == 1);
}

TEST_CASE("words that are spread or set in capitals come back as they were written") {
  text::FontSet fonts = open_fonts();
  page::Document document = empty_document();
  const Style style{open_face(fonts, kTrueType), base::Pt{20}, {}, add_tag(document, page::Role::h1)};
  page::GlyphRun run = shape(fonts, style, {base::Pt{72}, base::Pt{90}}, "이력서");
  for (page::Glyph& glyph : run.glyphs) glyph.advance += base::Pt{12};
  page::GlyphRun capitals = shape(fonts, style, {base::Pt{72}, base::Pt{120}}, "SKILLS");
  document.pages[0].items = {page::TextLine{{run}}, page::TextLine{{capitals}}};
  CHECK(poppler_text(TemporaryPdf(write(document, fonts))) == "이 력 서 SKILLS");
  run.actual_text = run.text;
  capitals.actual_text = "Skills";
  document.pages[0].items = {page::TextLine{{run}}, page::TextLine{{capitals}}};
  const TemporaryPdf file(write(document, fonts));
  require_sound(file);
  CHECK(poppler_text(file) == "이력서 Skills");
}

TEST_CASE("links have an annotation per line, inside of the tree") {
  text::FontSet fonts = open_fonts();
  page::Document document = empty_document();
  const page::TagId paragraph = add_tag(document, page::Role::paragraph);
  const page::TagId link = add_tag(document, page::Role::link, paragraph);
  document.tags[link].url = "https://example.com/가";
  const page::TagId inner = add_tag(document, page::Role::span, link);
  document.tags[inner].language = "en";
  const page::TagId dead = add_tag(document, page::Role::link, paragraph);
  const text::FaceId face = open_face(fonts, kTrueType);
  const Style text{face, base::Pt{10}, {}, paragraph}, linked{face, base::Pt{10}, {0, 0, 200}, link};
  page::TextLine first = line(fonts, text, {base::Pt{72}, base::Pt{100}}, "본문 ");
  first.runs.push_back(shape(fonts, linked, {base::Pt{120}, base::Pt{100}}, "링크 "));
  first.runs.push_back(
      shape(fonts, {face, base::Pt{10}, {}, inner}, {base::Pt{150}, base::Pt{100}}, "link "));
  page::TextLine second = line(fonts, linked, {base::Pt{72}, base::Pt{115}}, "다음 줄");
  second.runs.push_back(
      shape(fonts, {face, base::Pt{10}, {}, dead}, {base::Pt{200}, base::Pt{115}}, " 주소 없음"));
  document.pages[0].items = {first, second};
  const TemporaryPdf file(write(document, fonts));
  require_sound(file);
  const std::string content = plain(file);
  CHECK(count(content, "/Subtype /Link") == 2);
  CHECK(count(content, "/Type /OBJR") == 2);
  CHECK(count(content, "/URI (https://example.com/%EA%B0%80)") == 2);
}

namespace {

/// A table of contents of one entry, which leads to the heading on the second page.
struct Contents {
  page::Document document = empty_document();
  page::TagId toc = 0;
  page::TagId item = 0;
  page::TagId link = 0;
};

Contents contents(text::FontSet& fonts) {
  Contents made;
  page::Document& document = made.document;
  document.pages.push_back(document.pages[0]);
  made.toc = add_tag(document, page::Role::toc);
  made.item = add_tag(document, page::Role::toc_item, made.toc);
  const page::TagId label = add_tag(document, page::Role::label, made.item);
  const page::TagId reference = add_tag(document, page::Role::reference, made.item);
  made.link = add_tag(document, page::Role::link, reference);
  document.tags[made.link].target = page::Destination{.page = 1, .top = base::Pt{72}};
  const page::TagId heading = add_tag(document, page::Role::h1);
  const text::FaceId face = open_face(fonts, kTrueType);
  const auto style = [&](page::TagId tag) { return Style{face, base::Pt{10}, {}, tag}; };
  page::TextLine entry = line(fonts, style(label), {base::Pt{72}, base::Pt{100}}, "1 ");
  entry.runs.push_back(shape(fonts, style(made.link), {base::Pt{84}, base::Pt{100}}, "주요 "));
  document.pages[0].items = {entry,
                             line(fonts, style(made.link), {base::Pt{84}, base::Pt{115}}, "프로젝트 ")};
  document.pages[1].items = {line(fonts, style(heading), {base::Pt{72}, base::Pt{84}}, "주요 프로젝트")};
  return made;
}

} // namespace

TEST_CASE("links inside of the document lead to a place of a page") {
  text::FontSet fonts = open_fonts();
  Contents made = contents(fonts);
  SECTION("in the words of their text") {
    const TemporaryPdf file(write(made.document, fonts));
    require_sound(file);
    const std::string content = plain(file);
    CHECK(count(content, "/Subtype /Link") == 2);
    CHECK(count(content, "/Type /OBJR") == 2);
    CHECK(count(content, "/XYZ\n    0\n    769.875\n    null\n") == 2);
    CHECK(count(content, "/S /URI") == 0);
    CHECK(links_of(file) == std::vector<std::string>{"2 주요 ", "2 프로젝트 "});
    CHECK(structure_of(file).find("  TOC\n    TOCI\n      Lbl (block)\n        \"1 \"\n"
                                  "      Reference (inline)\n        Link (inline)\n          \"주요 \"") !=
          std::string::npos);
  }
  SECTION("or in their own") {
    made.document.tags[made.link].alt = "Projects";
    CHECK(count(plain(TemporaryPdf(write(made.document, fonts))), "/Contents (Projects)") == 2);
  }
}

TEST_CASE("lists, languages and empty tags") {
  text::FontSet fonts = open_fonts();
  page::Document document = empty_document();
  const text::FaceId face = open_face(fonts, kTrueType);
  const page::TagId list = add_tag(document, page::Role::list);
  const page::TagId item = add_tag(document, page::Role::list_item, list);
  const page::TagId label = add_tag(document, page::Role::label, item);
  const page::TagId body = add_tag(document, page::Role::list_body, item);
  document.tags[body].language = "en";
  const page::TagId empty = add_tag(document, page::Role::paragraph);
  page::TextLine row = line(fonts, {face, base::Pt{10}, {}, label}, {base::Pt{72}, base::Pt{100}}, "•");
  row.runs.push_back(shape(fonts, {face, base::Pt{10}, {}, empty}, {base::Pt{80}, base::Pt{100}}, ""));
  row.runs.push_back(shape(fonts, {face, base::Pt{10}, {}, body}, {base::Pt{84}, base::Pt{100}}, "item"));
  document.pages[0].items = {row, page::TextLine{}};
  const TemporaryPdf file(write(document, fonts));
  require_sound(file);
  const std::string tree = structure_of(file);
  CHECK(tree.find("    LI (block)\n      Lbl (block)\n        \"•\"\n      LBody (block)") !=
        std::string::npos);
  CHECK(tree.find("  P ") == std::string::npos);
  CHECK(plain(file).find("/Lang (en)") != std::string::npos);
}

TEST_CASE("rules, outlines and pictures") {
  text::FontSet fonts = open_fonts();
  page::Document document = empty_document();
  const page::TagId figure = add_tag(document, page::Role::figure);
  document.tags[figure].alt = "증명사진";
  auto photo = std::make_shared<page::Picture>();
  photo->width = photo->height = 2;
  photo->data = std::string("\xff\0\0\0\xff\0\0\0\xff\xff\xff\xff", 12);
  photo->alpha = std::string("\xff\x80\x80\xff", 4);
  page::Path path;
  path.verbs = {page::Path::Verb::move, page::Path::Verb::line, page::Path::Verb::curve,
                page::Path::Verb::close};
  path.points = {{base::Pt{10}, base::Pt{10}},
                 {base::Pt{20}, base::Pt{10}},
                 {base::Pt{20}, base::Pt{20}},
                 {base::Pt{10}, base::Pt{20}},
                 {base::Pt{10}, base::Pt{15}}};
  page::Path stroke = path;
  stroke.stroke = base::Pt{0.5};
  stroke.color = {0, 128, 255};
  document.pages[0].items = {
      page::ImageItem{photo, {base::Pt{400}, base::Pt{50}, base::Pt{80}, base::Pt{100}}, figure},
      page::ImageItem{photo, {base::Pt{300}, base::Pt{50}, base::Pt{8}, base::Pt{8}}},
      page::Rule{{base::Pt{72}, base::Pt{160}, base::Pt{400}, base::Pt{0.4}}, {200, 200, 200}}, path, stroke};
  document.outline = {{"경력 😀", 0, base::Pt{90}}, {"Skills", 0, base::Pt{300}}};
  const TemporaryPdf file(write(document, fonts));
  require_sound(file);
  const std::string content = plain(file);
  CHECK(content.find("q 80 0 0 100 400 691.88 cm /I1 Do Q") != std::string::npos);
  CHECK(count(content, "/Subtype /Image") == 2); // the picture once, and its mask
  CHECK(content.find("72 681.48 400 .4 re f") != std::string::npos);
  CHECK(content.find(".5 w\n10 831.88 m 20 831.88 l 20 821.88 10 821.88 10 826.88 c h S") !=
        std::string::npos);
  CHECK(count(content, "BDC") == 1);
  CHECK(count(content, "/Artifact BMC") == 1);
}

TEST_CASE("an outline has levels") {
  text::FontSet fonts = open_fonts();
  page::Document document = empty_document();
  document.pages.push_back(document.pages[0]);
  document.outline = {{"이력서", 0, base::Pt{0}, 0},     {"경력", 0, base::Pt{90}, 1},
                      {"Acme", 0, base::Pt{110}, 2},     {"학력", 0, base::Pt{300}, 1},
                      {"경력기술서", 1, base::Pt{0}, 0}, {"프로젝트", 1, base::Pt{40}, 1}};
  const TemporaryPdf file(write(document, fonts));
  CHECK(outline_of(file) == "0 이력서 1\n1 경력 1\n2 Acme 1\n1 학력 1\n0 경력기술서 2\n1 프로젝트 2\n");
  const std::string content = plain(file);
  CHECK(count(content, "/Parent ") == 8); // two of them are the pages'
  CHECK(count(content, "/Count 6") == 1); // all are open: the outline itself,
  CHECK(count(content, "/Count 3") == 1); // 이력서,
  CHECK(count(content, "/Count 1") == 2); // 경력 and 경력기술서
  CHECK(run_tool("qpdf --check {}", file).status == 0);
}

TEST_CASE("pages have the labels that they are given, or count from 1") {
  const text::FontSet fonts = open_fonts();
  page::Document document = empty_document();
  document.pages.assign(4, document.pages[0]);
  const TemporaryPdf counted(write(document, fonts));
  CHECK(count(run_tool("qpdf --json --json-key=pagelabels {}", counted).output, "\"/St\": 1") == 1);
  document.page_labels = {{.first_page = 0, .prefix = "이력서 "},
                          {.first_page = 2, .prefix = "Career (1) ", .first_number = 1},
                          {.first_page = 3, .prefix = "", .first_number = 7}};
  const TemporaryPdf file(write(document, fonts));
  const std::string labels = run_tool("qpdf --json --json-key=pagelabels {}", file).output;
  CHECK(count(labels, "\"index\": ") == 3);
  CHECK(labels.find("이력서 \"") != std::string::npos);
  CHECK(labels.find("Career (1) \"") != std::string::npos);
  CHECK(count(labels, "\"/P\": ") == 2);
  CHECK(labels.find("\"/St\": 7") != std::string::npos);
  CHECK(run_tool("qpdf --check {}", file).status == 0);
}

TEST_CASE("lines have ends, corners and dashes, which are set back behind them") {
  text::FontSet fonts = open_fonts();
  page::Document document = empty_document();
  page::Path path;
  path.verbs = {page::Path::Verb::move, page::Path::Verb::line};
  path.points = {{base::Pt{10}, base::Pt{10}}, {base::Pt{20}, base::Pt{10}}};
  path.stroke = base::Pt{1};
  page::Path dashed = path;
  dashed.pen = {page::Pen::Cap::round, page::Pen::Join::bevel, 4, {base::Pt{3}, base::Pt{1}}, base::Pt{2}};
  page::Path fine = path;
  fine.pen.dashes = {base::Pt{0.001}};
  page::Path hollow = path;
  hollow.stroke = {};
  hollow.even_odd = true;
  document.pages[0].items = {dashed, path, fine, hollow};
  const TemporaryPdf file(write(document, fonts));
  require_sound(file);
  const std::string content = plain(file);
  CHECK(content.find("1 J\n2 j\n4 M\n[ 3 1 ] 2 d\n10 831.88 m 20 831.88 l S") != std::string::npos);
  CHECK(content.find("0 J\n0 j\n10 M\n[ ] 0 d\n10 831.88 m 20 831.88 l S") != std::string::npos);
  CHECK(count(content, "] 0 d") == 2);
  CHECK(content.find("l f*") != std::string::npos);
}

TEST_CASE("a clip holds for its path alone, with what was set inside of it") {
  text::FontSet fonts = open_fonts();
  page::Document document = empty_document();
  page::Path path;
  path.verbs = {page::Path::Verb::move, page::Path::Verb::line, page::Path::Verb::line};
  path.points = {{base::Pt{10}, base::Pt{10}}, {base::Pt{90}, base::Pt{10}}, {base::Pt{90}, base::Pt{90}}};
  path.color = {255, 0, 0};
  page::Path cut = path;
  cut.clip = page::Clip{{base::Pt{20}, base::Pt{0}, base::Pt{50}, base::Pt{50}},
                        {{base::Pt{30}, base::Pt{10}, base::Pt{5}, base::Pt{5}}}};
  document.pages[0].items = {cut, path};
  const TemporaryPdf file(write(document, fonts));
  require_sound(file);
  const std::string content = plain(file);
  CHECK(content.find("q 20 791.88 50 50 re W n\n20 791.88 50 50 re 30 826.88 5 5 re W* n\n1 0 0 rg\n") !=
        std::string::npos);
  CHECK(content.find("f\nQ\n1 0 0 rg\n") != std::string::npos);
}

TEST_CASE("a line is turned about its beginning, and its text can be taken out") {
  text::FontSet fonts = open_fonts();
  page::Document document = empty_document();
  const page::TagId figure = add_tag(document, page::Role::figure);
  document.tags[figure].alt = "축";
  page::TextLine upright = line(fonts, {open_face(fonts, kTrueType), base::Pt{10}, {}, figure},
                                {base::Pt{72}, base::Pt{300}}, "초당 요청");
  upright.rotation = -std::numbers::pi / 2;
  document.pages[0].items = {upright};
  const TemporaryPdf file(write(document, fonts));
  require_sound(file);
  CHECK(plain(file).find("0 1 -1 0 72 541.88 Tm\n") != std::string::npos);
  CHECK(run_tool("pdftotext {} -", file).output.find("초당 요청") != std::string::npos);
  const std::string content = plain(file);
  const std::size_t box = content.find("/BBox");
  REQUIRE(box != std::string::npos);
  INFO(content.substr(box, 60));
  CHECK(content.substr(box, 60).find(" 541.875") != std::string::npos); // its foot, where the text begins
}

TEST_CASE("a page may be empty") {
  const text::FontSet fonts = open_fonts();
  const TemporaryPdf file(write(empty_document(), fonts));
  const ToolResult check = run_tool("qpdf --check {}", file);
  CHECK(check.status == 0);
}

TEST_CASE("a document only claims to be accessible if it is") {
  text::FontSet fonts = open_fonts();
  page::Document document = empty_document();
  const page::TagId heading = add_tag(document, page::Role::h1);
  document.pages[0].items = {line(fonts, {open_face(fonts, kTrueType), base::Pt{10}, {}, heading},
                                  {base::Pt{72}, base::Pt{100}}, "이력서")};
  const auto claims = [&] { return write(document, fonts).find("<pdfuaid:part>1<") != std::string::npos; };
  CHECK(claims());
  SECTION("not without a title") { document.metadata.title.clear(); }
  SECTION("not without a language") { document.metadata.language.clear(); }
  SECTION("not with a level skipped") { document.tags[heading].role = page::Role::h2; }
  SECTION("not with a picture without words") { document.tags[heading].role = page::Role::figure; }
  CHECK_FALSE(claims());
}

TEST_CASE("a table of contents is accessible if it consists of entries, and its links of words") {
  text::FontSet fonts = open_fonts();
  Contents made = contents(fonts);
  const auto claims = [&] {
    return write(made.document, fonts).find("<pdfuaid:part>1<") != std::string::npos;
  };
  CHECK(claims());
  SECTION("not with an entry outside") { made.document.tags[made.toc].role = page::Role::list; }
  SECTION("not with something else inside") { made.document.tags[made.item].role = page::Role::paragraph; }
  SECTION("not with a link around a drawing") {
    made.document.pages[0].items = {page::Rule{{base::Pt{1}, base::Pt{1}, base::Pt{1}, base::Pt{1}}, {}}};
  }
  CHECK_FALSE(claims());
}

TEST_CASE("joined documents are parts of one") {
  text::FontSet fonts = open_fonts();
  Contents first = contents(fonts);
  const page::TagId name = add_tag(first.document, page::Role::h2);
  first.document.pages[1].items.push_back(line(fonts, {open_face(fonts, kTrueType), base::Pt{10}, {}, name},
                                               {base::Pt{72}, base::Pt{200}}, "경력"));
  first.document.outline = {{"경력", 1, base::Pt{190}}};
  Contents second = first;
  second.document.tags[second.link].alt = "프로젝트";
  const page::Document whole = page::joined({{first.document, "이력서"}, {second.document, "경력기술서"}});
  const std::string bytes = write(whole, fonts);
  CHECK(bytes.find("<pdfuaid:part>1<") != std::string::npos);
  const TemporaryPdf file(bytes);
  require_sound(file);
  const std::string tree = structure_of(file);
  CHECK(count(tree, "\n  Part") == 2);
  CHECK(count(tree, "\n    H1 (block)") == 2);
  CHECK(links_of(file) == std::vector<std::string>{"2 주요 ", "2 프로젝트 ", "4 주요 ", "4 프로젝트 "});
  CHECK(outline_of(file) == "0 이력서 1\n1 경력 2\n0 경력기술서 3\n1 경력 4\n");
}

TEST_CASE("what cannot be written is refused in words") {
  text::FontSet fonts = open_fonts();
  const text::FaceId face = open_face(fonts, kTrueType);
  page::Document document = empty_document();
  const page::TagId tag = add_tag(document, page::Role::paragraph);
  page::GlyphRun run = shape(fonts, {face, base::Pt{10}, {}, tag}, {base::Pt{72}, base::Pt{100}}, "글");
  page::Path path;
  auto picture = std::make_shared<page::Picture>();
  picture->width = picture->height = 1;
  picture->data = "rgb";
  page::ImageItem image{picture, {}, page::kArtifact};
  const auto with = [&](page::Item item) {
    page::Document changed = document;
    changed.pages[0].items = {std::move(item)};
    return changed;
  };
  REQUIRE_FALSE(fails(with(page::TextLine{{run}}), fonts));
  REQUIRE_FALSE(fails(with(image), fonts));

  SECTION("no page") {
    document.pages.clear();
    CHECK(fails(document, fonts));
  }
  SECTION("a page of no size") {
    document.pages[0].size.width = base::Pt{2};
    CHECK(fails(document, fonts));
  }
  SECTION("a page beyond measure") {
    document.pages[0].size.height = base::Pt{20'000};
    CHECK(fails(document, fonts));
  }
  SECTION("links inside of the document that lead out of it, to two places, or are none") {
    const page::TagId link = add_tag(document, page::Role::link);
    const auto fails_with = [&](page::Role role, std::string url, page::Destination target) {
      page::Document changed = document;
      changed.tags[link] = {role, 0, "", "", std::move(url), target};
      return fails(changed, fonts);
    };
    REQUIRE_FALSE(fails_with(page::Role::link, "", {}));
    CHECK(fails_with(page::Role::link, "", {.page = 1, .top = {}}));
    CHECK(fails_with(page::Role::link, "", {.page = 0, .top = base::Pt{40'000}}));
    CHECK(fails_with(page::Role::link, "https://example.com", {}));
    CHECK(fails_with(page::Role::span, "", {}));
  }
  SECTION("no tags") {
    document.tags.clear();
    CHECK(fails(document, fonts));
  }
  SECTION("a tag above its parent") {
    document.tags[tag].parent = tag;
    CHECK(fails(document, fonts));
  }
  SECTION("an outline into nowhere") {
    document.outline = {{"A", 1, base::Pt{0}}};
    CHECK(fails(document, fonts));
  }
  SECTION("page labels of no page, out of order, or without a number to begin with") {
    const std::uint32_t too_high = std::uint32_t{INT32_MAX} + 1;
    for (const page::PageLabels& labels :
         {page::PageLabels{1, "", 1}, page::PageLabels{0, "", 0}, page::PageLabels{0, "", too_high}}) {
      document.page_labels = {labels};
      CHECK(fails(document, fonts));
    }
    document.page_labels = {{0, "", 1}, {0, "", 1}};
    CHECK(fails(document, fonts));
    document.pages.push_back(document.pages[0]);
    document.page_labels = {{1, "", 1}};
    CHECK(fails(document, fonts));
  }
  SECTION("an outline that skips a level") {
    document.outline = {{"A", 0, base::Pt{0}, 0}, {"B", 0, base::Pt{0}, 2}};
    CHECK(fails(document, fonts));
    document.outline = {{"A", 0, base::Pt{0}, 1}};
    CHECK(fails(document, fonts));
  }
  SECTION("an unknown tag") {
    run.tag = 7;
    CHECK(fails(with(page::TextLine{{run}}), fonts));
  }
  SECTION("an unknown face") {
    run.face.index = 9;
    CHECK(fails(with(page::TextLine{{run}}), fonts));
  }
  SECTION("a missing glyph") {
    run.glyphs[0].id = 0;
    CHECK(fails(with(page::TextLine{{run}}), fonts));
  }
  SECTION("a glyph the font has not") {
    run.glyphs[0].id = 65'535;
    CHECK(fails(with(page::TextLine{{run}}), fonts));
  }
  SECTION("a cluster past the text") {
    run.glyphs[0].text_end = 9;
    CHECK(fails(with(page::TextLine{{run}}), fonts));
  }
  SECTION("text that is not UTF-8") {
    run.text[0] = '\xff';
    CHECK(fails(with(page::TextLine{{run}}), fonts));
  }
  SECTION("type of no size") {
    run.size = base::Pt{0};
    CHECK(fails(with(page::TextLine{{run}}), fonts));
  }
  SECTION("a place that is no number") {
    run.origin.x = base::Pt{std::numeric_limits<double>::quiet_NaN()};
    CHECK(fails(with(page::TextLine{{run}}), fonts));
  }
  SECTION("a line turned by no number") {
    CHECK(fails(with(page::TextLine{{run}, std::numeric_limits<double>::infinity()}), fonts));
  }
  SECTION("dashes of a negative length") {
    path.pen.dashes = {base::Pt{-1}};
    CHECK(fails(with(path), fonts));
  }
  SECTION("a clip that lies too far out") {
    path.clip = page::Clip{{base::Pt{1e9}, {}, {}, {}}, {}};
    CHECK(fails(with(path), fonts));
  }
  SECTION("a path without its points") {
    path.verbs = {page::Path::Verb::move};
    CHECK(fails(with(path), fonts));
  }
  SECTION("a picture with too little data") {
    picture->data = "r";
    CHECK(fails(with(image), fonts));
  }
  SECTION("a picture with too much coverage") {
    picture->alpha = "ab";
    CHECK(fails(with(image), fonts));
  }
  SECTION("a JPEG that is none") {
    picture->format = page::Picture::Format::jpeg;
    CHECK(fails(with(image), fonts));
  }
}
