#include "catch.h"
#include "page/dump.h"
#include "page/joined.h"
#include "support/disk.h"

using namespace hanjang;
using namespace hanjang::page;

namespace {

const text::FontSet kNoFonts({}, test::disk());

/// Two pages with a heading on the first and a link to the second.
Document sample(const std::string& language) {
  Document document;
  document.metadata = {"홍길동", "Gildong", language};
  document.tags = {{Role::document, 0, language, "", ""},
                   {Role::h1, 0, "", "", ""},
                   {Role::paragraph, 0, "", "", ""},
                   {Role::link, 2, "", "", "", Destination{.page = 1, .top = base::Pt{30}}}};
  GlyphRun name;
  name.text = "A";
  name.tag = 1;
  GlyphRun link = name;
  link.text = "B";
  link.tag = 3;
  const Rule tagged{{}, {}, 2};
  Path drawn;
  drawn.tag = 2;
  document.pages = {{{base::Pt{100}, base::Pt{200}}, {TextLine{{name, link}}, Rule{}}},
                    {{base::Pt{100}, base::Pt{200}}, {tagged, drawn, ImageItem{nullptr, {}, 2}}}};
  document.outline = {{"경력", 0, base::Pt{10}, 0}, {"회사", 1, base::Pt{20}, 1}};
  return document;
}

std::string full(const Document& document) { return dump(document, kNoFonts, Detail::full); }

} // namespace

TEST_CASE("documents are joined in one, each as a part of it") {
  const Document whole = joined({{sample("ko"), "이력서"}, {sample("en"), "Career History"}});
  CHECK(full(whole) == R"(document lang ko title "홍길동" author "Gildong"
page 1 100.00x200.00
  line
    run 0.00,0.00 width 0.00 unknown-face 0.00 #000000 tag 2 "A"
    run 0.00,0.00 width 0.00 unknown-face 0.00 #000000 tag 4 "B"
  rule 0.00,0.00 0.00x0.00 #000000 artifact
page 2 100.00x200.00
  rule 0.00,0.00 0.00x0.00 #000000 tag 3
  path fill #000000 tag 3
  image 0.00,0.00 0.00x0.00 missing tag 3
page 3 100.00x200.00
  line
    run 0.00,0.00 width 0.00 unknown-face 0.00 #000000 tag 6 "A"
    run 0.00,0.00 width 0.00 unknown-face 0.00 #000000 tag 8 "B"
  rule 0.00,0.00 0.00x0.00 #000000 artifact
page 4 100.00x200.00
  rule 0.00,0.00 0.00x0.00 #000000 tag 7
  path fill #000000 tag 7
  image 0.00,0.00 0.00x0.00 missing tag 7
outline page 1 top 0.00 "이력서"
outline page 1 level 1 top 10.00 "경력"
outline page 2 level 2 top 20.00 "회사"
outline page 3 top 0.00 "Career History"
outline page 3 level 1 top 10.00 "경력"
outline page 4 level 2 top 20.00 "회사"
labels from page 1 "이력서 " 1
labels from page 3 "Career History " 1
tags
  0 Document lang ko
  1 Part in 0
  2 H1 in 1
  3 P in 1
  4 Link in 3 to page 2 top 30.00
  5 Part in 0 lang en
  6 H1 in 5
  7 P in 5
  8 Link in 7 to page 4 top 30.00
)");
}

TEST_CASE("one document alone is no part of anything") {
  CHECK(full(joined({{sample("ko"), "이력서"}})) == full(sample("ko")));
}

TEST_CASE("page labels that a document has stand behind its word") {
  Document first = sample("ko");
  first.page_labels = {{.first_page = 0, .prefix = "부록 ", .first_number = 3},
                       {.first_page = 1, .prefix = "", .first_number = 1}};
  const std::vector<PageLabels> labels = joined({{first, "이력서"}, {first, "경력기술서"}}).page_labels;
  REQUIRE(labels.size() == 4);
  CHECK(labels[0].prefix == "이력서 부록 ");
  CHECK(labels[0].first_number == 3);
  CHECK(labels[1].prefix == "이력서 ");
  CHECK(labels[3].first_page == 3);
}
