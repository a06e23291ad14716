// Drawings that are refused: by what is in them, since it is broken, or since it is more than is read.

#include "drawings.h"

#include <limits>
#include <vector>

using namespace hanjang;
using namespace hanjang::sample;
using namespace std::string_literals;
using diag::Code;

namespace {

bool refuses(const std::string& inside, const std::string& words) {
  return is_refused(svg(inside), Code::drawing_part, words);
}

bool is_broken(const std::string& file, const std::string& words) {
  return is_refused(file, Code::broken_photo, words);
}

bool is_too_much(const std::string& file, const std::string& words) {
  return is_refused(file, Code::photo_size, words);
}

std::string repeated(const std::string& text, std::size_t times) {
  std::string result;
  result.reserve(text.size() * times);
  for (std::size_t i = 0; i < times; ++i) result += text;
  return result;
}

const std::string kRect = "<rect width='9' height='9'/>";

// Whatever becomes of it, it comes to an end, and to a drawing or one error.
void read_in_peace(const std::string& file) {
  diag::Diagnostics diagnostics;
  const auto drawing = image::read_svg(file, kFile, diagnostics);
  CHECK(diagnostics.all().size() == (drawing ? 0U : 1U));
}

} // namespace

TEST_CASE("what would not be printed is refused by its name and its line") {
  CHECK(
      refuses("\n<rect width='9' height='9' fill='url(#g)'/><linearGradient id='g'/>", "`<rect>` in line 2"));
  CHECK(refuses("<radialGradient id='g'/><path d='M0 0H9' stroke='url(#g)'/>", "gradient"));
  CHECK(refuses("<pattern id='g'/><rect width='9' height='9' fill='url(\"#g\") red'/>", "pattern"));
  CHECK(refuses("<image href='data:image/png;base64,AA' width='9' height='9'/>", "picture"));
  CHECK(
      refuses("<foreignObject width='9' height='9'><div xmlns='x'>Label</div></foreignObject>", "web page"));
  CHECK(refuses("<switch><foreignObject><p>Label</p></foreignObject></switch>", "web page"));
  CHECK(refuses("<switch><foreignObject><p>Label</p></foreignObject><image/></switch>", "picture"));
  CHECK(refuses("<text><textPath href='#p'>a</textPath></text>", "`<textPath>`"));
  CHECK(refuses("<text style='writing-mode: vertical-rl'>a</text>", "from top to bottom"));
  CHECK(refuses("<defs><script>alert(1)</script></defs>" + kRect, "script"));
  CHECK(refuses("<rect width='9' height='9'><animate attributeName='x'/></rect>", "moves"));
  CHECK(refuses("<use href='other.svg#a'/>", "another file"));
  CHECK(refuses("<use href='http://a.kr/a.svg#a'/>", "another file"));
  CHECK(refuses("<flowRoot>a</flowRoot>", "`<flowRoot>`"));
  CHECK(refuses("<clipPath id='c'><circle r='9'/></clipPath><rect width='9' height='9' clip-path='url(#c)'/>",
                "clip path"));
  CHECK(refuses("<rect width='9' height='9' clip-path='circle(5px)'/>", "clip path"));
  CHECK(refuses("<clipPath id='c'><rect width='9' height='9'/><rect/></clipPath><g clip-path='url(#c)'>" +
                    kRect + "</g>",
                "clip path"));
  CHECK(refuses("<clipPath id='c'><rect width='9' height='9'/></clipPath><g transform='rotate(9)' "
                "clip-path='url(#c)'>" +
                    kRect + "</g>",
                "clip path"));
  CHECK(refuses("<mask id='m'><circle r='9' fill='#fff'/></mask><rect width='9' height='9' mask='url(#m)'/>",
                "mask"));
  CHECK(refuses("<mask id='m'/><rect width='9' height='9' mask='url(#m)'/>", "mask"));
  CHECK(refused(svg("<foreignObject>a</foreignObject>")).hints.at(0).find("htmlLabels: false") !=
        std::string::npos);
}

TEST_CASE("a label that the program cut short is refused, for it would be printed so") {
  const auto label = [](const std::string& words) {
    return "<switch><foreignObject><div>A long label of a box</div></foreignObject><text y='9'>" + words +
           "</text></switch>";
  };
  CHECK(refuses(label("A long label o..."), "cut short"));
  CHECK(words_of(drawn(label("A long label of a box"))).size() == 1);
}

TEST_CASE("what is only defined, or says nothing, is no matter") {
  const page::Drawing drawing = drawn(
      "<defs><linearGradient id='g'/><filter id='f'/><pattern id='p'/><image/></defs>"
      "<foreignObject width='0' height='0'><div xmlns='http://www.w3.org/1999/xhtml'> </div></foreignObject>"
      "<sodipodi:namedview><image/></sodipodi:namedview><metadata><image/></metadata><title>a</title>"
      "<x xmlns='http://a.kr'><image/></x><image display='none'/><use/>"
      "<rect width='9' height='9' filter='url(#f)' onclick='alert(1)' fill='url(#nowhere) red'/>");
  REQUIRE(drawing.paths.size() == 1);
  CHECK(drawing.paths[0].color == base::Color{255, 0, 0});
}

TEST_CASE("a drawing is told by its bytes") {
  using image::is_svg;
  CHECK(is_svg("<svg/>"));
  CHECK(is_svg(
      "\xef\xbb\xbf <?xml version='1.0'?>\n<!-- <svg> --><!DOCTYPE svg PUBLIC 'a' 'b'>\n<svg width='1'>"));
  CHECK(is_svg("<!DOCTYPE svg [<!ENTITY a 'b'>]><s:svg>"));
  CHECK(is_svg("\xff\xfe<\0s\0v\0g\0"s));
  for (const char* const file : {"", "svg", "<html><svg/>", "<svgx>", "<!-- <svg/>", "<?xml version='1.0'?>",
                                 "\x89PNG", "<!DOCTYPE html><html>"}) {
    CAPTURE(file);
    CHECK_FALSE(is_svg(file));
  }
}

TEST_CASE("files that are broken") {
  CHECK(is_broken("<svg viewBox='0 0 9 9'><rect></svg>", "no XML"));
  CHECK(is_broken("<svg viewBox='0 0 9 9'>\n<rect width='9'", "line 2"));
  CHECK(is_broken(svg("<path d='M0 0 L1 x'/>"), "from `x` on"));
  CHECK(is_broken(svg("<path d='M0 0 LNaN 1'/>"), "NaN"));
  CHECK(is_broken(svg("<rect width='wide' height='9'/>"), "`width`"));
  CHECK(is_broken(svg("<polygon points='1,2 x'/>"), "points"));
  CHECK(is_broken(svg("<g transform='spin(9)'>" + kRect + "</g>"), "transform"));
  CHECK(is_broken(svg("<use href='#nowhere'/>"), "#nowhere"));
  CHECK(is_broken(svg(""), "nothing"));
  CHECK(is_broken(svg("<rect fill='none' width='9' height='9'/>"), "nothing"));
  CHECK(is_broken(svg(kRect + "\xff"), "UTF-8"));
  CHECK(is_broken(svg(kRect + "\0"s), "zero byte"));
  CHECK(is_broken("<svg>" + kRect + "</svg>", "how large"));
  CHECK(is_broken(svg(kRect, "viewBox='0 0 NaN 9'"), "how large"));
  CHECK(is_broken(svg(kRect, "viewBox='0 0 -5 9'"), "how large"));
  CHECK(is_broken("\xff\xfe<\0s\0v\0g\0/\0>\0"s, "UTF-16"));
  CHECK(is_broken("<?xml version='1.0' encoding='UTF-16'?>" + svg(kRect), "utf-16"));
  CHECK(is_broken("<?xml version='1.0' encoding='ISO-8859-1'?>" + svg(kRect), "iso-8859-1"));
  CHECK(is_broken("", ""));
  CHECK(is_refused("<?xml version='1.0'?><rss/>", Code::photo_kind, "<rss>"));
  CHECK(read_drawing("\xef\xbb\xbf<?xml version='1.0' encoding='utf-8'?>\n" + svg(kRect)).paths.size() == 1);
  CHECK(
      read_drawing(
          "<s:svg xmlns:s='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><s:rect width='9' height='9'/><rect "
          "width='1' height='1'/></s:svg>")
          .paths.size() == 1);
}

TEST_CASE("entities are not expanded, and those that a file declares are refused") {
  std::string laughs = "<!DOCTYPE svg [<!ENTITY a 'ha'>";
  for (char c = 'b'; c <= 'j'; ++c)
    laughs += "<!ENTITY "s + c + " '" + repeated("&"s + static_cast<char>(c - 1) + ";", 10) + "'>";
  CHECK(is_refused(laughs + "]>" + svg("<text y='9'>&j;</text>"), Code::drawing_part, "entities"));
  CHECK(is_refused("<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>" + svg("<text>&x;</text>"),
                   Code::drawing_part, "entities"));
  CHECK(words_of(drawn("<text y='9'>&x;</text>")) == std::vector<std::string>{"&x;"});
}

TEST_CASE("deep, long and endless drawings are refused before they take time") {
  CHECK(
      is_too_much(svg(repeated("<g>", 100'000) + kRect + repeated("</g>", 100'000)), "inside of each other"));
  CHECK(is_too_much(svg(repeated("<g>", 120) + kRect + repeated("</g>", 120)), "inside of each other"));
  CHECK(is_too_much(svg(repeated("<g/>", 100'001)), "elements"));
  CHECK(is_too_much(svg(repeated("<g></g>", 200'000)), "elements"));
  CHECK(is_broken(svg("<g id='a'><use href='#a'/></g>"), "itself"));
  CHECK(is_broken(svg("<g id='a'><use href='#b'/></g><g id='b'><use href='#a'/></g>"), "itself"));
  CHECK(is_broken(svg("<use id='a' href='#a'/>"), "itself"));
  std::string bomb = kRect;
  for (int level = 0; level < 12; ++level) {
    const std::string name = "u" + std::to_string(level);
    const std::string before = "u" + std::to_string(level - 1);
    const std::string uses = level == 0 ? kRect : repeated("<use href='#" + before + "'/>", 10);
    bomb += "<g id='" + name + "'>" + uses + "</g>";
  }
  CHECK(is_too_much(svg(bomb), ""));
  std::string chain = "<g id='u0'>" + kRect + "</g>";
  for (int i = 1; i < 200; ++i)
    chain += "<g id='u" + std::to_string(i) + "'><use href='#u" + std::to_string(i - 1) + "'/></g>";
  CHECK(is_too_much(svg("<defs>" + chain + "</defs><use href='#u199'/>"), "inside of each other"));
  std::string path = "M0 0";
  path += repeated("h1", 300'001);
  CHECK(is_too_much(svg("<path d='" + path + "'/>"), "parts"));
  CHECK(is_too_much(
      svg("<path id='p' d='M0 0" + repeated("h0", 100'000) + "'/>" + repeated("<use href='#p'/>", 5)),
      "parts"));
  CHECK(is_too_much(svg(repeated("<text y='9'>a</text>", 5'001)), "texts"));
  CHECK(is_too_much(svg("<text y='9'>" + std::string(2'001, 'a') + "</text>"), "bytes of text"));
  CHECK(is_too_much(svg("<style>" + repeated("a,", 5'001) + "a{fill:red}</style>" + kRect), "selectors"));
  CHECK(is_too_much(svg("<text>" + std::string(image::kMostSvgBytes, ' ') + "</text>"), "MiB"));
}

TEST_CASE("a line has so many dashes and no more") {
  const auto line = [](std::size_t dashes) {
    return svg("<path d='M0 0H9' stroke='red' stroke-dasharray='" + repeated("1 ", dashes) + "'/>");
  };
  CHECK(read_drawing(line(32)).paths.at(0).pen.dashes.size() == 32);
  CHECK(is_too_much(line(40), "dashes"));
  CHECK(is_too_much(line(1'000'000), "dashes"));
}

TEST_CASE("work that grows with the square of a file is refused") {
  const std::string blanks(2'000'000, ' ');
  CHECK(
      is_too_much(svg("<path id='p' d='" + blanks + "'/>" + repeated("<use href='#p'/>", 200)), "too long"));
  CHECK(is_too_much(
      svg("<g id='p' style='" + repeated("fill:red;", 200'000) + "'/>" + repeated("<use href='#p'/>", 200)),
      "too long"));
  const std::string classes = repeated("a ", 100'000);
  CHECK(is_too_much(svg("<style>" + repeated(".z .y,", 2'000) + ".z .y{fill:red}</style><g class='" +
                        classes + "'>" + repeated("<g class='y'/>", 2'000) + "</g>"),
                    "too long"));
  const std::string marker = "<marker id='m'><path d='M0 0" + repeated("h1", 1'000) + "'/></marker>";
  CHECK(is_too_much(svg(marker + "<path d='M0 0" + repeated("h1", 2'000) + "' marker-mid='url(#m)'/>"),
                    "parts"));
}

TEST_CASE("sizes and places beyond any paper are refused") {
  CHECK(is_too_much(svg(kRect, "viewBox='0 0 1e8 1e8'"), "measures"));
  CHECK(is_too_much(svg(kRect, "viewBox='0 0 1e-8 1e-8'"), "measures"));
  CHECK(is_too_much(svg(kRect, "viewBox='0 0 2100 100'"), "times as long"));
  CHECK(is_broken(svg(kRect, "viewBox='0 0 1e20 1e20'"), "how large"));
  CHECK(is_too_much(svg("<rect x='1e6' width='9' height='9'/>"), "far outside"));
  CHECK(is_too_much(svg("<path d='M0 0H1e9' stroke='red'/>"), "far outside"));
  CHECK(is_too_much(svg("<g transform='scale(1e9)'><g transform='scale(1e9)'>" + kRect + "</g></g>"),
                    "far outside"));
  CHECK(
      is_broken(svg(repeated("<g transform='scale(1e9)'>", 50) + kRect + repeated("</g>", 50)), "transform"));
  CHECK(is_too_much(svg("<text font-size='1e8' y='9'>a</text>"), "larger than the drawing"));
  CHECK(is_too_much(svg("<text y='9'>a<tspan dx='1e6'>b</tspan></text>"), "far outside"));
}

TEST_CASE("a drawing cut off anywhere, or with a byte changed, is read or refused in peace") {
  for (const char* name : {"drawio.svg", "mermaid.svg", "matplotlib.svg"}) {
    const std::string file = sample_file(name);
    for (std::size_t length = 0; length < file.size(); length += 41) read_in_peace(file.substr(0, length));
    for (std::size_t at = 7; at < file.size(); at += 53) {
      std::string changed = file;
      changed[at] = "0\"<>&;({#-e"[at % 11];
      read_in_peace(changed);
    }
  }
  read_in_peace("<svg \x01\x02\x80\xff\xfe<<<>>>");
  read_in_peace("<svg" + std::string(1'000, '\0'));
}
