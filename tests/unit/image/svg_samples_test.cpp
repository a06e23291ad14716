// Drawings as programs export them.

#include "drawings.h"

#include <algorithm>
#include <numbers>

using namespace hanjang;
using namespace hanjang::sample;

namespace {

using Words = std::vector<std::string>;

const page::DrawnText& text_of(const page::Drawing& drawing, const std::string& words) {
  const Words all = words_of(drawing);
  const auto found = std::ranges::find(all, words);
  INFO(words);
  REQUIRE(found != all.end());
  return drawing.texts[static_cast<std::size_t>(found - all.begin())];
}

bool has_path(const page::Drawing& drawing, base::Color color, bool is_line) {
  return std::ranges::any_of(drawing.paths, [&](const page::Path& path) {
    return path.color == color && (path.stroke > base::Pt{0}) == is_line;
  });
}

} // namespace

TEST_CASE(
    "draw.io: labels beside their web pages, in the colours of light mode, without the note at the end") {
  const page::Drawing drawing = read_drawing(sample_file("drawio.svg"));
  CHECK(words_of(drawing) == Words{"주문 접수", "재고 있음?", "아니오", "대기열", "v2 흐름"});
  CHECK(has_path(drawing, {218, 232, 252}, false));
  CHECK(has_path(drawing, {0, 0, 0}, false));
  CHECK(text_of(drawing, "주문 접수").anchor == page::DrawnText::Anchor::middle);
  CHECK(std::abs(text_of(drawing, "v2 흐름").rotation + std::numbers::pi / 2) < 1e-9);
}

TEST_CASE(
    "Excalidraw: groups turned about their middles, fonts of its own passed over, arrows behind labels") {
  const page::Drawing drawing = read_drawing(sample_file("excalidraw.svg"));
  CHECK(words_of(drawing) == Words{"수집기", "store  v2", "매시간", "두 줄로 된", "설명 글"});
  CHECK(text_of(drawing, "store  v2").spans[0].family == page::DrawnSpan::Family::mono);
  CHECK(text_of(drawing, "store  v2").rotation > 0.14);
  CHECK(std::ranges::count_if(drawing.paths, [](const page::Path& path) {
          return path.clip && path.clip->holes.size() == 1;
        }) == 1);
}

TEST_CASE("mermaid: the style sheet, the arrows and labels word by word") {
  const page::Drawing drawing = read_drawing(sample_file("mermaid.svg"));
  CHECK(words_of(drawing) == Words{"배치 서버", "매일", "Order API", "큰가?", "쪼개기"});
  CHECK(text_of(drawing, "Order API").spans.size() == 1);
  CHECK(text_of(drawing, "Order API").anchor == page::DrawnText::Anchor::middle);
  CHECK(text_of(drawing, "배치 서버").spans.at(1).weight == 700);
  CHECK(has_path(drawing, {0xec, 0xec, 0xff}, false));
  CHECK(has_path(drawing, {0xff, 0xe0, 0xcc}, false)); // the class of one node
  CHECK(has_path(drawing, {0x33, 0x33, 0x33}, false)); // an arrow's head
  CHECK(drawing.text_size == 16);
}

TEST_CASE("graphviz: its shapes in points, links as what they are of") {
  const page::Drawing drawing = read_drawing(sample_file("graphviz.svg"));
  CHECK(words_of(drawing) == Words{"cluster", "수집 & 검사", "id: int", "name: str"});
  CHECK(drawing.width == 312);
  CHECK(std::abs(drawing.text_size - 14 * 4 / 3.0) < 0.05);
  CHECK(has_path(drawing, {0xa0, 0xc4, 0xff}, false));
}

TEST_CASE("matplotlib: letters as outlines and as text, lines that end at the axes") {
  const page::Drawing drawing = read_drawing(sample_file("matplotlib.svg"));
  CHECK(words_of(drawing) == Words{"낮", "시각", "초당 요청 (천)", "하루의 부하", "p95"});
  CHECK(text_of(drawing, "초당 요청 (천)").spans[0].italic);
  CHECK(std::ranges::any_of(drawing.paths, [](const page::Path& path) {
    return path.clip && path.color == base::Color{0xd6, 0x27, 0x28} && path.stroke > base::Pt{0};
  }));
  CHECK(has_path(drawing, {0xc7, 0xdd, 0xec}, false)); // an area that lets white through
}

TEST_CASE("d2: a drawing in the drawing, lines that leave room for labels") {
  const page::Drawing drawing = read_drawing(sample_file("d2.svg"));
  CHECK(words_of(drawing) == Words{"수집", "저장", "두 줄", "kafka"});
  CHECK(text_of(drawing, "두 줄").y == text_of(drawing, "저장").y + 18.5);
  CHECK(std::ranges::any_of(drawing.paths,
                            [](const page::Path& path) { return path.clip && !path.clip->holes.empty(); }));
}
