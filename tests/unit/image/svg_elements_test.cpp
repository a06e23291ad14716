// Elements of SVG drawings → paths and texts.

#include "drawings.h"

#include <numbers>

using namespace hanjang;
using namespace hanjang::sample;
using namespace hanjang::page;

namespace {

constexpr base::Color kRed{255, 0, 0};
constexpr base::Color kGreen{0, 128, 0};

bool near(double a, double b) { return std::abs(a - b) < 1e-6; }

} // namespace

TEST_CASE("shapes are drawn where they stand") {
  CHECK(data_of(drawn("<rect x='1' y='2' width='3' height='4'/>").paths.at(0)) ==
        "m 1,2 l 4,2 l 4,6 l 1,6 z");
  CHECK(data_of(drawn("<rect width='50%' height='10%'/>").paths.at(0)) == "m 0,0 l 50,0 l 50,10 l 0,10 z");
  CHECK(data_of(drawn("<line x1='1' y1='2' x2='3' y2='4' stroke='red'/>").paths.at(0)) == "m 1,2 l 3,4");
  CHECK(data_of(drawn("<polygon points='0,0 5,0 5,5'/>").paths.at(0)) == "m 0,0 l 5,0 l 5,5 z");
  CHECK(data_of(drawn("<polyline points='0 0 5 0 5 5' fill='none' stroke='red'/>").paths.at(0)) ==
        "m 0,0 l 5,0 l 5,5");
  CHECK(drawn("<circle cx='10' cy='10' r='5'/>").paths.at(0).verbs.size() == 6);
  CHECK(drawn("<ellipse cx='10' cy='10' rx='5' ry='3'/>").paths.at(0).points.at(0).x == base::Pt{15});
  CHECK(drawn("<rect width='9' height='9' rx='2'/>").paths.at(0).verbs.size() == 10);
  CHECK(data_of(drawn("<path d='M0 0H9V9z' transform='translate(1 1)'/>").paths.at(0)) ==
        "m 1,1 l 10,1 l 10,10 z");
}

TEST_CASE("what is filled and drawn is two paths, the area first") {
  const Drawing drawing =
      drawn("<path d='M0 0H9V9zM2 2H5V5z' fill='red' fill-rule='evenodd' stroke='green' stroke-width='2'/>");
  REQUIRE(drawing.paths.size() == 2);
  CHECK(drawing.paths[0].color == kRed);
  CHECK(drawing.paths[0].stroke == base::Pt{0});
  CHECK(drawing.paths[0].even_odd);
  CHECK(drawing.paths[1].color == kGreen);
  CHECK(drawing.paths[1].stroke == base::Pt{2});
}

TEST_CASE("a drawing is as large as it says, in pixels") {
  const std::string line = "<path d='M0 0H10' stroke='red'/>";
  const auto size = [&](const std::string& attributes) {
    const Drawing drawing = read_drawing(svg(line, attributes));
    return std::pair{drawing.width, drawing.height};
  };
  using Size = std::pair<double, double>;
  CHECK(size("viewBox='0 0 40 20'") == Size{40, 20});
  CHECK(size("viewBox='0 0 40 20' width='72pt' height='36pt'") == Size{96, 48});
  CHECK(size("viewBox='0 0 40 20' width='80'") == Size{80, 40});
  CHECK(size("viewBox='0 0 40 20' width='100%' height='5'") == Size{10, 5});
  CHECK(size("width='30' height='20px'") == Size{30, 20});
  const Drawing scaled = read_drawing(svg(line, "viewBox='-10 0 40 20' width='80' height='40'"));
  CHECK(data_of(scaled.paths.at(0)) == "m 20,0 l 40,0");
  CHECK(scaled.paths.at(0).stroke == base::Pt{2});
  CHECK(scaled.unit == base::Pt{0.75});
}

TEST_CASE("a ground of a colour is drawn, and a white one is the paper") {
  const auto paths = [](const std::string& style) {
    return read_drawing(svg("<path d='M0 0H9' stroke='red'/>", "viewBox='0 0 40 20' style='" + style + "'"))
        .paths.size();
  };
  CHECK(paths("background-color: white") == 1);
  CHECK(paths("background: transparent") == 1);
  CHECK(paths("background-color: light-dark(#fff, #000)") == 1);
  CHECK(paths("background: #eee") == 2);
}

TEST_CASE("a use shows what it names, where it says") {
  const Drawing drawing =
      drawn("<defs><path id='p' d='M0 0H5V5z'/></defs><use href='#p' x='10' y='20' fill='red'/>"
            "<use xlink:href='#p' transform='scale(2)' fill='green'/>");
  REQUIRE(drawing.paths.size() == 2);
  CHECK(data_of(drawing.paths[0]) == "m 10,20 l 15,20 l 15,25 z");
  CHECK(drawing.paths[0].color == kRed);
  CHECK(data_of(drawing.paths[1]) == "m 0,0 l 10,0 l 10,10 z");
  const Drawing symbol = drawn("<symbol id='s' viewBox='0 0 10 10'><rect width='10' height='10'/></symbol>"
                               "<use href='#s' x='20' y='20' width='50' height='50'/>");
  CHECK(data_of(symbol.paths.at(0)) == "m 20,20 l 70,20 l 70,70 l 20,70 z");
  const Drawing nested =
      drawn("<svg x='10' y='10' width='20' height='20' viewBox='5 5 10 10'>"
            "<rect x='5' y='5' width='10' height='10'/><rect width='8' height='8' fill='red'/></svg>");
  CHECK(data_of(nested.paths.at(0)) == "m 10,10 l 30,10 l 30,30 l 10,30 z");
  REQUIRE(nested.paths.at(1).clip); // what reaches out of its port is cut off
  CHECK(nested.paths[1].clip->box.left == base::Pt{10});
}

TEST_CASE("what reaches out of the drawing is cut off, and what lies beyond is left out") {
  const Drawing drawing = drawn("<rect x='90' width='20' height='5'/><rect x='110' width='5' height='5'/>"
                                "<text x='50' y='50'>in</text><text x='50' y='500'>out</text>");
  REQUIRE(drawing.paths.size() == 1);
  REQUIRE(drawing.paths[0].clip);
  CHECK(drawing.paths[0].clip->box.right() == base::Pt{100});
  CHECK(words_of(drawing) == std::vector<std::string>{"in"});
}

TEST_CASE("clip paths and masks that are rectangles") {
  const Drawing drawing = drawn(
      "<clipPath id='c'><rect x='10' y='10' width='30' height='30'/></clipPath>"
      "<mask id='m'><rect width='100' height='100' fill='#fff'/><rect x='20' y='20' width='5' height='5'/>"
      "<rect x='80' y='80' width='5' height='5'/></mask>"
      "<g transform='scale(2)' clip-path='url(#c)'><path d='M0 15H90' stroke='red'/></g>"
      "<path d='M0 22H50' stroke='red' mask='url(#m)'/><path d='M12 12H14' stroke='red' clip-path='url(#c)'/>"
      "<path d='M12 12H14' stroke='red' clip-path='url(#nowhere)'/>");
  REQUIRE(drawing.paths.size() == 4);
  REQUIRE(drawing.paths[0].clip);
  CHECK(drawing.paths[0].clip->box.left == base::Pt{20});
  CHECK(drawing.paths[0].clip->box.width == base::Pt{60});
  REQUIRE(drawing.paths[1].clip);
  REQUIRE(drawing.paths[1].clip->holes.size() == 1);
  CHECK(drawing.paths[1].clip->holes[0].left == base::Pt{20});
  CHECK_FALSE(drawing.paths[2].clip);
  CHECK_FALSE(drawing.paths[3].clip);
}

TEST_CASE("markers stand on a line with the look of where they are defined") {
  const std::string marker =
      "<marker id='m' markerWidth='4' markerHeight='4' refX='2' refY='2' orient='auto'>"
      "<rect width='4' height='4' fill='red'/></marker>";
  const Drawing drawing =
      drawn("<g fill='green'>" + marker +
            "</g><path d='M10 50H50' stroke='blue' stroke-width='2' marker-end='url(#m)'/>");
  REQUIRE(drawing.paths.size() == 2);
  CHECK(data_of(drawing.paths[1]) == "m 46,46 l 54,46 l 54,54 l 46,54 z"); // in units of the line's width
  CHECK(drawing.paths[1].color == kRed);
  const Drawing several =
      drawn(marker + "<polyline points='0,0 50,0 50,50 0,50' fill='none' marker='url(#m)'/>"
                     "<rect width='9' height='9' fill='none' marker='url(#m)'/>");
  CHECK(several.paths.size() == 4);
}

TEST_CASE("markers are turned and sized as they say") {
  const auto first = [](const std::string& attributes, const std::string& use) {
    return data_of(drawn("<marker id='m' markerWidth='4' markerHeight='4' " + attributes +
                         "><path d='M0 0H4V2z'/></marker><path d='M50 10V50' fill='none' " + use + "/>")
                       .paths.at(0));
  };
  CHECK(first("orient='auto'", "marker-start='url(#m)'") == "m 50,10 l 50,14 l 48,14 z");
  CHECK(first("orient='auto-start-reverse'", "marker-start='url(#m)'") == "m 50,10 l 50,6 l 52,6 z");
  CHECK(first("orient='auto-start-reverse'", "marker-end='url(#m)'") == "m 50,50 l 50,54 l 48,54 z");
  CHECK(first("", "marker-end='url(#m)'") == "m 50,50 l 54,50 l 54,52 z");
  CHECK(first("orient='180'", "marker-end='url(#m)'") == "m 50,50 l 46,50 l 46,48 z");
  CHECK(first("viewBox='0 0 8 8' refX='8'", "marker-end='url(#m)'") == "m 46,50 l 48,50 l 48,51 z");
  CHECK(first("markerUnits='userSpaceOnUse'", "stroke-width='9' marker-end='url(#m)'") ==
        "m 50,50 l 54,50 l 54,52 z");
  CHECK(first("", "marker-end='url(http://a.kr/#m)'") == "m 50,50 l 54,50 l 54,52 z");
}

TEST_CASE("a marker may be painted as its line is, and not by itself") {
  const Drawing drawing =
      drawn("<marker id='m' markerWidth='4' markerHeight='4'>"
            "<path d='M0 0H4V4z' fill='context-stroke' stroke='context-fill' marker-end='url(#m)'/></marker>"
            "<path d='M0 50H50' fill='none' stroke='red' marker-end='url(#m)'/>");
  REQUIRE(drawing.paths.size() == 2);
  CHECK(drawing.paths[1].color == kRed);
}

TEST_CASE("of a switch the first that can be shown is") {
  const std::string page =
      "<foreignObject requiredFeatures='x'><div xmlns='http://www.w3.org/1999/xhtml'>a</div></foreignObject>";
  CHECK(words_of(drawn("<switch>" + page + "<text x='1' y='9'>a</text><text>b</text></switch>")) ==
        std::vector<std::string>{"a"});
  CHECK(words_of(drawn("<rect width='9' height='9'/><switch><g requiredFeatures='x'/><a "
                       "href='http://a.kr'><text>Text is "
                       "not SVG</text></a></switch>"))
            .empty());
  CHECK(words_of(drawn("<switch><text requiredExtensions='x'>a</text><text y='9'>b</text></switch>")) ==
        std::vector<std::string>{"b"});
}

TEST_CASE("texts have a place, a size and a look") {
  const Drawing drawing =
      drawn("<text x='10' y='20' font-size='12' font-weight='bold' font-style='italic' fill='red' "
            "text-anchor='middle' font-family='\"Courier New\", monospace'>가 나</text>");
  REQUIRE(drawing.texts.size() == 1);
  const DrawnText& text = drawing.texts[0];
  CHECK(text.x == 10);
  CHECK(text.y == 20);
  CHECK(text.anchor == DrawnText::Anchor::middle);
  CHECK(text.rotation == 0);
  REQUIRE(text.spans.size() == 1);
  const DrawnSpan& span = text.spans[0];
  CHECK(span.text == "가 나");
  CHECK(span.size == 12);
  CHECK(span.weight == 700);
  CHECK(span.italic);
  CHECK(span.color == kRed);
  CHECK(span.family == DrawnSpan::Family::mono);
  CHECK(drawing.text_size == 12);
}

TEST_CASE("a transform turns and scales text") {
  const Drawing drawing =
      drawn("<g transform='translate(10 90) scale(2) rotate(-90)'><text x='5' font-size='10'>a</text></g>");
  const DrawnText& text = drawing.texts.at(0);
  CHECK(near(text.x, 10));
  CHECK(near(text.y, 80));
  CHECK(near(text.rotation, -std::numbers::pi / 2));
  CHECK(near(text.spans.at(0).size, 20));
}

TEST_CASE("a tspan with an x begins a text of its own; others go on") {
  const Drawing lines =
      drawn("<text y='10' font-size='10'><tspan x='5'>one</tspan> <tspan x='5' dy='1.2em'>two</tspan>"
            "<tspan x='5' dy='12'>three</tspan></text>");
  CHECK(words_of(lines) == std::vector<std::string>{"one", "two", "three"});
  CHECK(lines.texts[1].y == 22);
  CHECK(lines.texts[2].y == 34);
  const Drawing words =
      drawn("<text x='5' y='10'>\n  <tspan>a</tspan>\n  <tspan font-weight='bold'> b</tspan>"
            "<tspan dy='-4' dx='2'>c</tspan><tspan baseline-shift='sub'>d</tspan></text>");
  REQUIRE(words.texts.size() == 1);
  CHECK(words_of(words) == std::vector<std::string>{"a bcd"});
  const auto& spans = words.texts[0].spans;
  REQUIRE(spans.size() == 4);
  CHECK(spans[1].weight == 700);
  CHECK(spans[2].rise == 4);
  CHECK(spans[2].gap == 2);
  CHECK(near(spans[3].rise, 4 - 16 * 0.2));
}

TEST_CASE("of a list of places the first counts, and blanks are kept where they are asked for") {
  CHECK(drawn("<text x='5 9 13' y='10,20'>abc</text>").texts.at(0).x == 5);
  CHECK(words_of(drawn("<text y='9'>  a \n b  </text>")) == std::vector<std::string>{"a b"});
  CHECK(words_of(drawn("<text y='9' xml:space='preserve'>  a  b</text>")) ==
        std::vector<std::string>{"  a  b"});
  CHECK(words_of(drawn("<text y='9' style='white-space: pre'>a  b</text>")) ==
        std::vector<std::string>{"a  b"});
  CHECK(words_of(drawn("<rect width='1' height='1'/><text y='9'>  </text><text y='9'/>")).empty());
  CHECK(words_of(drawn("<text y='9'>a &amp; &lt;b&gt; &#xac00;</text>")) ==
        std::vector<std::string>{"a & <b> 가"});
}

TEST_CASE("a text stands on its baseline, whichever line of it is named") {
  const auto y = [](const std::string& baseline) {
    return drawn("<text y='50' font-size='10' dominant-baseline='" + baseline + "'>a</text>").texts.at(0).y;
  };
  CHECK(y("alphabetic") == 50);
  CHECK(near(y("central"), 53.55));
  CHECK(near(y("middle"), 52.7));
  CHECK(near(y("hanging"), 57.4));
  CHECK(near(y("text-before-edge"), 59));
  CHECK(near(y("text-after-edge"), 47.8));
}

TEST_CASE("a text may have a length, and type in one line of a style") {
  CHECK(drawn("<text y='9' textLength='40'>abc</text>").texts.at(0).length == 40);
  const DrawnSpan span =
      drawn("<text y='9' style=\"font: italic bold 10px/1.2 'DejaVu Serif', serif\">a</text>")
          .texts.at(0)
          .spans.at(0);
  CHECK(span.size == 10);
  CHECK(span.weight == 700);
  CHECK(span.italic);
  CHECK(span.family == DrawnSpan::Family::serif);
  const auto family = [](const std::string& names) {
    return drawn("<text y='9' font-family=\"" + names + "\">a</text>").texts.at(0).spans.at(0).family;
  };
  CHECK(family("Helvetica") == DrawnSpan::Family::sans);
  CHECK(family("Virgil, 'Segoe UI Emoji'") == DrawnSpan::Family::sans);
  CHECK(family("Nanum Myeongjo") == DrawnSpan::Family::serif);
  CHECK(family("'DejaVu Sans Mono'") == DrawnSpan::Family::mono);
  CHECK(family("Unknown, 'Times New Roman', sans-serif") == DrawnSpan::Family::serif);
}

TEST_CASE("texts know what is painted before them") {
  const Drawing drawing = drawn(
      "<text y='9'>a</text><rect width='9' height='9'/><text y='9'>b</text><rect width='9' height='9'/>");
  REQUIRE(drawing.texts.size() == 2);
  CHECK(drawing.texts[0].paths_below == 0);
  CHECK(drawing.texts[1].paths_below == 1);
}
