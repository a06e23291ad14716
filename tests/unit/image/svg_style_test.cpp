// Colours, style sheets and what they come to.

#include "drawings.h"
#include "image/detail/svg/color.h"

using namespace hanjang;
using namespace hanjang::sample;
using namespace hanjang::image::svg;

namespace {

using base::Color;

// How a square looks with these attributes, in a drawing with that style sheet.
std::optional<Color> fill_of(const std::string& attributes, const std::string& sheet = {}) {
  const page::Drawing drawing =
      drawn("<style>" + sheet + "</style><path d='M0 0H1V1z' fill='#010203'/><rect width='9' height='9' " +
            attributes + "/>");
  return drawing.paths.size() < 2 ? std::nullopt : std::optional(drawing.paths[1].color);
}

constexpr Color kRed{255, 0, 0};
constexpr Color kGreen{0, 128, 0};
constexpr Color kBlue{0, 0, 255};

} // namespace

TEST_CASE("colours in every way of writing them") {
  const auto color = [](std::string_view text) { return parse_color(text).value_or(Rgba{{1, 2, 3}, 0.25}); };
  CHECK(color("#f00") == Rgba{kRed, 1});
  CHECK(color("#FF0000") == Rgba{kRed, 1});
  CHECK(color("#f008").alpha == 0x88 / 255.0);
  CHECK(color("#00800080").alpha == 128 / 255.0);
  CHECK(color(" Green ") == Rgba{kGreen, 1});
  CHECK(color("rebeccapurple").color == Color{0x66, 0x33, 0x99});
  CHECK(color("aliceblue").color == Color{0xf0, 0xf8, 0xff});
  CHECK(color("yellowgreen").color == Color{0x9a, 0xcd, 0x32});
  CHECK(color("transparent").alpha == 0);
  CHECK(color("rgb(255,0,0)") == Rgba{kRed, 1});
  CHECK(color("rgb(255 0 0 / 50%)") == Rgba{kRed, 0.5});
  CHECK(color("rgba(100%, 0%, 0%, .5)") == Rgba{kRed, 0.5});
  CHECK(color("rgb(300, -5, 0)") == Rgba{kRed, 1});
  CHECK(color("hsl(120, 100%, 25.1%)") == Rgba{kGreen, 1});
  CHECK(color("hsla(240deg 100% 50% / 1)") == Rgba{kBlue, 1});
  CHECK(color("hsl(-120, 100%, 50%)") == Rgba{kBlue, 1});
  for (const char* text : {"", "none", "currentColor", "#ff", "#12345", "#ggg", "rgb(1,2)", "rgb(1,2,3",
                           "rgb(1,2,3,4,5)", "lab(1 2 3)", "reddish"})
    CHECK_FALSE(parse_color(text));
}

TEST_CASE("values that stand for others") {
  CHECK(resolved_value("light-dark(#fff, var(--x, #121212))") == "#fff");
  CHECK(resolved_value("light-dark(rgb(1, 2, 3), rgb(4, 5, 6))") == "rgb(1, 2, 3)");
  CHECK(resolved_value("var(--a, var(--b, red))") == "red");
  CHECK(resolved_value("var(--a)") == "");
  CHECK(resolved_value("var(--a") == "");
  std::string deep = "red";
  for (int i = 0; i < 100; ++i) deep = "var(--a, " + deep + ")";
  CHECK_FALSE(resolved_value(deep));
}

TEST_CASE("what lets something through is blended with white paper") {
  CHECK(fill_of("fill='#000' opacity='0.5'") == Color{128, 128, 128});
  CHECK(fill_of("fill='rgba(255,0,0,0.5)' fill-opacity='50%'") == Color{255, 191, 191});
  CHECK(fill_of("fill='red' opacity='0'") == std::nullopt);
  CHECK(fill_of("fill='transparent'") == std::nullopt);
  CHECK(fill_of("fill='none'") == std::nullopt);
  const page::Drawing groups =
      drawn("<g opacity='.5'><g style='opacity:.5'><rect width='9' height='9' fill='#000'/></g></g>");
  CHECK(groups.paths.at(0).color == Color{191, 191, 191});
}

TEST_CASE("attributes, sheets, styles and what is important, the stronger over the weaker") {
  CHECK(fill_of("fill='red'") == kRed);
  CHECK(fill_of("fill='red'", "rect{fill:green}") == kGreen);
  CHECK(fill_of("fill='red' style='fill:blue'", "rect{fill:green}") == kBlue);
  CHECK(fill_of("style='fill:blue'", "rect{fill:green !important}") == kGreen);
  CHECK(fill_of("style='fill:blue!important'", "rect{fill:green !important}") == kBlue);
  CHECK(fill_of("class='a'", ".a{fill:green} rect{fill:red}") == kGreen);
  CHECK(fill_of("class='b a' id='i'", "#i{fill:green} .a.b{fill:red} *{fill:blue}") == kGreen);
  CHECK(fill_of("class='a'", ".a{fill:red} .a{fill:green}") == kGreen);
  CHECK(fill_of("class='ab'", ".a{fill:red}") == Color{0, 0, 0});
  CHECK(fill_of("", "path, rect , g{fill:green}") == kGreen);
  CHECK(fill_of("fill='blue'", "rect{fill:reddish}") == kBlue); // what cannot be read does not count
  CHECK(fill_of("fill='green' style='fill:'") == kGreen);
}

TEST_CASE("selectors go through the elements around") {
  const auto fill = [](const std::string& sheet) {
    return drawn("<style>" + sheet +
                 "</style><g id='o' class='x'><g class='y z'><a><rect width='9' height='9' "
                 "fill='blue'/></a></g></g>")
        .paths.at(0)
        .color;
  };
  CHECK(fill("#o rect{fill:red}") == kRed);
  CHECK(fill("g.x .y.z rect{fill:red}") == kRed);
  CHECK(fill("g > a > rect{fill:red}") == kRed);
  CHECK(fill(".x > rect{fill:red}") == kBlue);
  CHECK(fill(".x > .y rect{fill:red}") == kRed);
  CHECK(fill("svg>g *{fill:red}") == kRed);
  CHECK(fill(".y .x rect{fill:red}") == kBlue);
  CHECK(fill("rect:hover{fill:red} rect[x]{fill:red} a + rect{fill:red} > rect{fill:red} .{fill:red}") ==
        kBlue);
}

TEST_CASE("what a style sheet has besides rules is passed over") {
  CHECK(fill_of("", "@import url(http://a.kr/a.css); /* rect{fill:red} */ rect{/* x */fill:green;}") ==
        kGreen);
  CHECK(fill_of("", "@media (prefers-color-scheme: dark){rect{fill:red}} rect{fill:green}") == kGreen);
  CHECK(fill_of("", "@font-face{font-family:X;src:url(data:font/woff2;base64,AA}BB)} rect{fill:green}") ==
        kGreen);
  CHECK(fill_of("", "@keyframes a{from{fill:red}to{fill:red}}rect{fill:green}") == kGreen);
  CHECK(fill_of("", "rect{content:'}';fill:green}") == kGreen);
  CHECK(fill_of("", "<![CDATA[rect{fill:green}]]>") == kGreen);
  CHECK(fill_of("", "rect{fill:green") == kGreen);
  CHECK(fill_of("", "rect{fill:green} rect") == kGreen);
  CHECK(fill_of("", "rect{fill:green} a{b:c}}} x") == kGreen);
}

TEST_CASE("an element has what those around it have, and says what it changes") {
  const page::Drawing drawing =
      drawn("<g fill='none' stroke='red' stroke-width='4' stroke-linecap='round' stroke-linejoin='bevel' "
            "stroke-miterlimit='7'"
            " color='blue' stroke-dasharray='3' stroke-dashoffset='-1'><path d='M0 0H9'/>"
            "<path d='M0 1H9' stroke='currentColor' style='stroke-dasharray:none;stroke-width:1'/>"
            "<path d='M0 2H9' stroke='inherit' stroke-dasharray='0 0' transform='scale(2)'/></g>");
  REQUIRE(drawing.paths.size() == 3);
  const page::Path& first = drawing.paths[0];
  CHECK(first.color == kRed);
  CHECK(first.stroke == base::Pt{4});
  CHECK(first.pen == page::Pen{page::Pen::Cap::round, page::Pen::Join::bevel, 7, {base::Pt{3}}, base::Pt{5}});
  CHECK(drawing.paths[1].color == kBlue);
  CHECK(drawing.paths[1].pen.dashes.empty());
  CHECK(drawing.paths[1].stroke == base::Pt{1});
  CHECK(drawing.paths[2].stroke == base::Pt{8});
  CHECK(drawing.paths[2].pen.dashes.empty());
  CHECK(drawn("<path d='M0 0H9' stroke='red'/>").paths[0].pen.miter_limit == 4);
}

TEST_CASE("what is hidden leaves nothing, and may hold what is not") {
  const page::Drawing drawing =
      drawn("<g display='none'><rect width='9' height='9'/></g>"
            "<g visibility='hidden'><rect width='9' height='9' fill='red'/>"
            "<rect width='9' height='9' fill='green' visibility='visible'/></g>"
            "<rect width='9' height='9' style='display:none'/><text display='none'>a</text>"
            "<text visibility='hidden'>b</text>");
  REQUIRE(drawing.paths.size() == 1);
  CHECK(drawing.paths[0].color == kGreen);
  CHECK(drawing.texts.empty());
}
