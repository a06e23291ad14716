#include "catch.h"
#include "page/dump.h"
#include "support/disk.h"

#include <functional>
#include <numbers>
#include <vector>

using namespace hanjang;
using namespace hanjang::page;

namespace {

GlyphRun sample_run(const std::string& text, base::Pt x, TagId tag) {
  GlyphRun run;
  run.face.index = 3;
  run.size = base::Pt{9.5};
  run.color = {255, 0, 128};
  run.origin = {x, base::Pt{100.006}};
  run.text = text;
  run.glyphs = {
      {.id = 7, .advance = base::Pt{4.26}, .x_offset = {}, .y_offset = {}, .text_begin = 0, .text_end = 1},
      {.id = 8, .advance = base::Pt{4.26}, .x_offset = {}, .y_offset = {}, .text_begin = 1, .text_end = 2}};
  run.tag = tag;
  return run;
}

Path sample_path() {
  Path path;
  path.verbs = {Path::Verb::move, Path::Verb::curve, Path::Verb::close};
  path.points = {{base::Pt{-0.004}, base::Pt{-0.006}},
                 {base::Pt{1}, base::Pt{2}},
                 {base::Pt{3}, base::Pt{4}},
                 {base::Pt{5}, base::Pt{6}}};
  return path;
}

Document sample_document() {
  Document document;
  document.metadata = {"A \"B\"", "홍길동", "ko"};
  document.tags = {{Role::document, 0, "", "", ""},
                   {Role::h1, 0, "en", "", ""},
                   {Role::link, 1, "", "a\\b", "https://example.com"},
                   {Role::paragraph, 0, "", "", ""},
                   {Role::span, 1, "", "", ""}};
  GlyphRun aside = sample_run("ef", base::Pt{200}, 3);
  aside.color = {};
  aside.glyphs[0].y_offset = base::Pt{-1};
  document.pages.push_back(
      {{base::Pt{595.276}, base::Pt{841.89}},
       {TextLine{{sample_run("a\n", base::Pt{72}, 1), sample_run("b\"", base::Pt{80.52}, 1),
                  sample_run("cd", base::Pt{89.04}, 2), aside}},
        TextLine{}}});
  return document;
}

/// A document of nothing but drawn things.
Document drawn_document() {
  Document document;
  Path stroke = sample_path();
  stroke.stroke = base::Pt{0.5};
  auto picture = std::make_shared<Picture>();
  picture->format = Picture::Format::gray;
  picture->width = 3;
  picture->height = 4;
  picture->alpha = "x";
  document.pages.push_back({{base::Pt{10}, base::Pt{20}},
                            {Rule{{base::Pt{-0.001}, base::Pt{1}, base::Pt{2}, base::Pt{0.4}}, {}},
                             Rule{{base::Pt{3}, base::Pt{1}, base::Pt{2}, base::Pt{0.4}}, {}},
                             Rule{{base::Pt{6}, base::Pt{1}, base::Pt{1}, base::Pt{0.4}}, {1, 2, 3}},
                             Rule{{base::Pt{6}, base::Pt{3}, base::Pt{1}, base::Pt{5}}, {}}, sample_path(),
                             stroke, Rule{{base::Pt{6}, base::Pt{3}, base::Pt{1}, base::Pt{5}}, {}},
                             Rule{{base::Pt{6}, base::Pt{9}, base::Pt{1}, base::Pt{5}}, {}},
                             ImageItem{picture, {base::Pt{1}, base::Pt{2}, base::Pt{3}, base::Pt{4}}, 5},
                             ImageItem{nullptr, {}, kArtifact}}});
  document.outline = {{"경력", 0, base::Pt{-0.0}}, {"학력", 0, base::Pt{7}}, {"수상", 1, base::Pt{8}}};
  return document;
}

const text::FontSet kNoFonts({}, test::disk());

GlyphRun& run(Document& document, std::size_t index) {
  return std::get<TextLine>(document.pages[0].items[0]).runs[index];
}

std::string compact(const Document& document) { return dump(document, kNoFonts, Detail::compact); }
std::string full(const Document& document) { return dump(document, kNoFonts, Detail::full); }

using Change = std::function<void(Document&)>;

/// The first of the changes that leaves one of the two forms as it is; how many there are, if none does.
std::size_t first_unseen(const Document& document, const std::vector<Change>& changes) {
  std::size_t i = 0;
  for (; i < changes.size(); ++i) {
    Document changed = document;
    changes[i](changed);
    if (compact(changed) == compact(document) || full(changed) == full(document)) break;
  }
  return i;
}

} // namespace

TEST_CASE("the full dump has a line for every glyph and every tag") {
  CHECK(full(sample_document()) == R"(document lang ko title "A \"B\"" author "홍길동"
page 1 595.28x841.89
  line
    run 72.00,100.01 width 8.52 unknown-face 9.50 #ff0080 tag 1 "a\x0a"
      glyph 7 4.26 0-1
      glyph 8 4.26 1-2
    run 80.52,100.01 width 8.52 unknown-face 9.50 #ff0080 tag 1 "b\""
      glyph 7 4.26 0-1
      glyph 8 4.26 1-2
    run 89.04,100.01 width 8.52 unknown-face 9.50 #ff0080 tag 2 "cd"
      glyph 7 4.26 0-1
      glyph 8 4.26 1-2
    run 200.00,100.01 width 8.52 unknown-face 9.50 #000000 tag 3 "ef"
      glyph 7 4.26 0-1 moved 0.00,-1.00
      glyph 8 4.26 1-2
  line
tags
  0 Document
  1 H1 in 0 lang en
  2 Link in 1 url "https://example.com" alt "a\\b"
  3 P in 0
  4 Span in 1
)");
}

TEST_CASE("the compact dump has a line for every printed line") {
  CHECK(compact(sample_document()) == R"(document lang ko title "A \"B\"" author "홍길동"
style F9.50 unknown-face 9.50 #ff0080
style F9.50-2 unknown-face 9.50 #000000
page 1 595.28x841.89
  72.00,100.01 w 25.56 H1+1 F9.50 "a\x0ab\"" Link+1 "cd" @200.00 w 8.52 P+1 F9.50-2 "ef" ~2177
  empty line
tags
  Document
  H1 lang en(Link url "https://example.com" alt "a\\b") P Span in -3
)");
}

TEST_CASE("a full dump has every point, and no negative zero") {
  CHECK(full(drawn_document()) == R"(document lang none title "" author ""
page 1 10.00x20.00
  rule 0.00,1.00 2.00x0.40 #000000 artifact
  rule 3.00,1.00 2.00x0.40 #000000 artifact
  rule 6.00,1.00 1.00x0.40 #010203 artifact
  rule 6.00,3.00 1.00x5.00 #000000 artifact
  path m 0.00,-0.01 c 1.00,2.00 3.00,4.00 5.00,6.00 z fill #000000 artifact
  path m 0.00,-0.01 c 1.00,2.00 3.00,4.00 5.00,6.00 z stroke 0.50 #000000 artifact
  rule 6.00,3.00 1.00x5.00 #000000 artifact
  rule 6.00,9.00 1.00x5.00 #000000 artifact
  image 1.00,2.00 3.00x4.00 gray 3x4 alpha ~ad8b tag 5
  image 0.00,0.00 0.00x0.00 missing artifact
outline page 1 top 0.00 "경력"
outline page 1 top 7.00 "학력"
outline page 2 top 8.00 "수상"
tags
)");
}

TEST_CASE("a compact dump joins the rules of a row or a column, and the outline of a page") {
  CHECK(compact(drawn_document()) == R"(document lang none title "" author ""
page 1 10.00x20.00
  rules y 1.00+0.40 #000000 0.00+2.00 3.00+2.00 #010203 6.00+1.00 artifact
  rule 6.00,3.00 1.00x5.00 #000000 artifact
  path 0.00,-0.01 5.00x6.01 3 verbs ~ba3d fill #000000 artifact
  path 0.00,-0.01 5.00x6.01 3 verbs ~ba3d stroke 0.50 #000000 artifact
  rules x 6.00+1.00 #000000 3.00+5.00 9.00+5.00 artifact
  image 1.00,2.00 3.00x4.00 gray 3x4 alpha ~ad8b unknown+5
  image 0.00,0.00 0.00x0.00 missing artifact
outline page 1 top 0.00 "경력" top 7.00 "학력"
outline page 2 top 8.00 "수상"
tags
)");
}

TEST_CASE("no change of a text line is lost in a dump") {
  const std::vector<Change> changes{
      [](Document& d) { run(d, 1).color.blue ^= 1; },
      [](Document& d) { run(d, 1).size += base::Pt{0.02}; },
      [](Document& d) { run(d, 1).tag = kArtifact; },
      [](Document& d) { run(d, 1).tag = 2; },
      [](Document& d) { run(d, 1).text[0] = 'B'; },
      [](Document& d) { run(d, 1).origin.x += base::Pt{0.02}; },
      [](Document& d) { run(d, 1).origin.y -= base::Pt{0.02}; },
      [](Document& d) { run(d, 1).glyphs[0].id = 9; },
      [](Document& d) { run(d, 1).glyphs[0].advance += base::Pt{0.02}; },
      [](Document& d) { run(d, 1).glyphs[0].x_offset += base::Pt{0.02}; },
      [](Document& d) { run(d, 1).glyphs[0].y_offset += base::Pt{0.02}; },
      [](Document& d) { run(d, 1).glyphs[0].text_end = 2; },
      // The width stays, as where one blank is squeezed and another is not.
      [](Document& d) {
        run(d, 1).glyphs[0].advance += base::Pt{0.02};
        run(d, 1).glyphs[1].advance -= base::Pt{0.02};
      },
  };
  CHECK(first_unseen(sample_document(), changes) == changes.size());
}

TEST_CASE("a dump says where links inside of the document lead") {
  Document document;
  document.tags = {{Role::document, 0, "", "", ""},
                   {Role::toc, 0, "", "", ""},
                   {Role::toc_item, 1, "", "", ""},
                   {Role::reference, 2, "", "", ""},
                   {Role::link, 3, "", "", "", Destination{.page = 1, .top = base::Pt{72.5}}}};
  CHECK(compact(document) == R"(document lang none title "" author ""
tags
  Document
  TOC(TOCI(Reference(Link to page 2 top 72.50)))
)");
}

TEST_CASE("a dump says what pages are called") {
  Document document;
  document.page_labels = {{.first_page = 0, .prefix = "이력서 "},
                          {.first_page = 2, .prefix = "경력기술서 ", .first_number = 3}};
  CHECK(full(document) == R"(document lang none title "" author ""
labels from page 1 "이력서 " 1
labels from page 3 "경력기술서 " 3
tags
)");
}

TEST_CASE("a dump says how a line is turned, and how a path is not as a page begins") {
  Document document = sample_document();
  std::get<TextLine>(document.pages[0].items[0]).rotation = std::numbers::pi / -2;
  CHECK(full(document).find("  line turned -90.00\n") != std::string::npos);
  CHECK(compact(document).find(" ~2177 turned -90.00\n") != std::string::npos);
  Document drawn = drawn_document();
  Path& path = std::get<Path>(drawn.pages[0].items[5]);
  path.even_odd = true;
  path.pen = {Pen::Cap::round, Pen::Join::bevel, 4, {base::Pt{3}, base::Pt{1}}, base::Pt{2}};
  path.clip = Clip{{base::Pt{0}, base::Pt{0}, base::Pt{4}, base::Pt{5}},
                   {{base::Pt{1}, base::Pt{1}, base::Pt{1}, base::Pt{1}}}};
  const std::string words = " stroke 0.50 #000000 even-odd cap round join bevel miter 4.00 dashes 3.00 1.00 "
                            "from 2.00 in 0.00,0.00 4.00x5.00 without 1.00,1.00 1.00x1.00 artifact\n";
  CHECK(full(drawn).find(words) != std::string::npos);
  CHECK(compact(drawn).find(words) != std::string::npos);
}

TEST_CASE("no change of a tag is lost in a dump") {
  const std::vector<Change> changes{
      [](Document& d) { d.tags[2].alt = "other"; },   [](Document& d) { d.tags[2].url = "other"; },
      [](Document& d) { d.tags[2].language = "ko"; }, [](Document& d) { d.tags[2].role = Role::span; },
      [](Document& d) { d.tags[2].parent = 0; },      [](Document& d) { d.tags[4].parent = 2; },
      [](Document& d) { d.tags[4].parent = 3; },      [](Document& d) { d.tags[4].parent = 0; },
      [](Document& d) { d.tags[0].language = "ko"; }, [](Document& d) { d.tags[2].target = Destination{}; },
  };
  CHECK(first_unseen(sample_document(), changes) == changes.size());
}

TEST_CASE("no change of a drawn thing is lost in a dump") {
  const auto rule = [](Document& d) -> Rule& { return std::get<Rule>(d.pages[0].items[1]); };
  const auto path = [](Document& d) -> Path& { return std::get<Path>(d.pages[0].items[4]); };
  const std::vector<Change> changes{
      [&](Document& d) { rule(d).color.red = 1; },
      [&](Document& d) { rule(d).box.left += base::Pt{0.02}; },
      [&](Document& d) { rule(d).box.top += base::Pt{0.02}; },
      [&](Document& d) { rule(d).box.width += base::Pt{0.02}; },
      [&](Document& d) { rule(d).box.height += base::Pt{0.02}; },
      [&](Document& d) { rule(d).tag = 3; },
      [&](Document& d) { std::swap(d.pages[0].items[0], d.pages[0].items[1]); },
      [&](Document& d) { path(d).points[1].x += base::Pt{0.02}; },
      [&](Document& d) { path(d).points[3].y += base::Pt{0.02}; },
      [&](Document& d) { path(d).verbs[2] = Path::Verb::move; },
      [&](Document& d) { path(d).tag = 3; },
      [&](Document& d) { d.outline[1].top += base::Pt{0.02}; },
      [&](Document& d) { d.outline[1].page = 1; },
      [&](Document& d) { d.outline[1].level = 1; },
      [](Document& d) { d.page_labels = {{}}; },
      [](Document& d) {
        auto& image = std::get<ImageItem>(d.pages[0].items[8]);
        auto other = std::make_shared<Picture>(*image.picture);
        other->alpha = "y";
        image.picture = other;
      },
  };
  CHECK(first_unseen(drawn_document(), changes) == changes.size());
}

TEST_CASE("what stays as it was keeps its line in a compact dump") {
  const auto lines_of_text = [](const std::string& dump) {
    const std::size_t begin = dump.find("\npage");
    return dump.substr(begin, dump.find("\ntags") - begin);
  };
  const std::string before = lines_of_text(compact(sample_document()));

  Document other_color = sample_document();
  for (std::size_t i = 0; i < 3; ++i) run(other_color, i).color = {0, 0, 200};
  CHECK(lines_of_text(compact(other_color)) == before);

  // A look that is new and rare takes no name from the others, though it comes before them.
  Document one_more_look = sample_document();
  TextLine first{{sample_run("gh", base::Pt{72}, kArtifact)}};
  first.runs[0].color = {9, 9, 9};
  std::vector<Item>& items = one_more_look.pages[0].items;
  items.insert(items.begin(), first);
  const std::string new_line = "  72.00,100.01 w 8.52 artifact F9.50-3 \"gh\" ~1123\n";
  std::string longer = before;
  longer.insert(longer.find("  72.00"), new_line);
  CHECK(lines_of_text(compact(one_more_look)) == longer);

  Document moved = sample_document();
  for (std::size_t i = 0; i < 4; ++i) run(moved, i).origin.y += base::Pt{10};
  std::string lower = before;
  lower.replace(lower.find("100.01"), 6, "110.01");
  CHECK(lines_of_text(compact(moved)) == lower);
}
