#include "catch.h"
#include "page/page.h"

using namespace hanjang;

namespace {

Document sample_document() {
  Document document;
  document.metadata = {"A \"B\"", "홍길동", "ko"};
  document.tags = {{Role::document, 0, "", "", ""},
                   {Role::h1, 0, "en", "", ""},
                   {Role::link, 1, "", "a\\b", "https://example.com"}};
  GlyphRun run;
  run.face.index = 3;
  run.size = Pt{9.5};
  run.color = {255, 0, 128};
  run.origin = {Pt{72}, Pt{100.006}};
  run.text = "가\n";
  run.glyphs.resize(2);
  run.glyphs[0].advance = run.glyphs[1].advance = Pt{4.26};
  run.tag = 2;
  document.pages.push_back({{Pt{595.276}, Pt{841.89}}, {TextLine{{run}}, TextLine{}}});
  return document;
}

const FontSet no_fonts({}, {});

} // namespace

TEST_CASE("a dump has a line for every item and every tag") {
  CHECK(dump(sample_document(), no_fonts) == R"(document lang ko title "A \"B\"" author "홍길동"
page 1 595.28x841.89
  line
    run 72.00,100.01 width 8.52 unknown-face 9.50 #ff0080 tag 2 "가\x0a"
  line
tags
  0 document
  1 h1 in 0 lang en
  2 link in 1 url "https://example.com" alt "a\\b"
)");
}

TEST_CASE("a dump has no negative zero") {
  Document document;
  Path path;
  path.verbs = {Path::Verb::move, Path::Verb::curve, Path::Verb::close};
  path.points = {{Pt{-0.004}, Pt{-0.006}}, {Pt{1}, Pt{2}}, {Pt{3}, Pt{4}}, {Pt{5}, Pt{6}}};
  Path stroke = path;
  stroke.stroke = Pt{0.5};
  auto picture = std::make_shared<Picture>();
  picture->format = Picture::Format::gray;
  picture->width = 3;
  picture->height = 4;
  picture->alpha = "x";
  document.pages.push_back(
      {{Pt{10}, Pt{20}},
       {Rule{{Pt{-0.001}, Pt{1}, Pt{2}, Pt{0.4}}, {}}, path, stroke,
        ImageItem{picture, {Pt{1}, Pt{2}, Pt{3}, Pt{4}}, 5}, ImageItem{nullptr, {}, artifact}}});
  document.outline = {{"경력", 0, Pt{-0.0}}};
  CHECK(dump(document, no_fonts) == R"(document lang none title "" author ""
page 1 10.00x20.00
  rule 0.00,1.00 2.00x0.40 #000000 artifact
  path m 0.00,-0.01 c 1.00,2.00 3.00,4.00 5.00,6.00 z fill #000000 artifact
  path m 0.00,-0.01 c 1.00,2.00 3.00,4.00 5.00,6.00 z stroke 0.50 #000000 artifact
  image 1.00,2.00 3.00x4.00 gray 3x4 alpha tag 5
  image 0.00,0.00 0.00x0.00 missing artifact
outline page 1 top 0.00 "경력"
tags
)");
}
