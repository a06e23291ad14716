// What is left of a flow without some of its parts, and its footer.

#include "unit/compose/support.h"

using namespace hanjang;
using namespace hanjang::test;
using namespace hanjang::compose;

namespace {

const std::string kResume = R"([person]
name = "홍길동"
[[experience]]
organization = "예시랩"
priority = 2
work = ["사전학습"]
[[experience]]
organization = "다른랩"
priority = 4
[[awards]]
title = "금상"
priority = 1
)";

std::vector<Part> parts_of(const Flow& flow, std::int64_t most) {
  std::vector<Part> result;
  for (const Part& part : flow.parts)
    if (part.priority != 0 && part.priority <= most) result.push_back(part);
  return result;
}

Lines lines_without(const Composed& run, std::int64_t most) {
  Lines result;
  for (const BlockIndex index : blocks_without(run.flow, parts_of(run.flow, most)))
    result.push_back(text_of(run.flow.blocks[index]));
  return result;
}

} // namespace

TEST_CASE("without any part left out all blocks stay, in order") {
  const Composed run(kResume);
  const std::vector<BlockIndex> all = blocks_without(run.flow, {});
  REQUIRE(all.size() == run.flow.blocks.size());
  CHECK(std::is_sorted(all.begin(), all.end()));
  CHECK(all.front() == 0);
  CHECK(all.back() == all.size() - 1);
}

TEST_CASE("a section that has nothing left loses its heading too") {
  const Composed run(kResume);
  CHECK(lines_without(run, 0) ==
        Lines{"홍길동", "# 경력", "예시랩", "• 사전학습", "다른랩", "# 수상", "금상"});
  CHECK(lines_without(run, 1) == Lines{"홍길동", "# 경력", "예시랩", "• 사전학습", "다른랩"});
  CHECK(lines_without(run, 2) == Lines{"홍길동", "# 경력", "다른랩"});
  CHECK(lines_without(run, 4) == Lines{"홍길동"});
}

TEST_CASE("a table that has no rows left loses its titles too") {
  const Composed run(kResume, R"(
[word]
prize = "상 이름"
[[entry.awards.rows]]
cells = [{ title = "prize", fields = ["title"] }]
)");
  CHECK(lines_without(run, 0) ==
        Lines{"홍길동", "# 경력", "예시랩", "• 사전학습", "다른랩", "# 수상", "=| [상 이름] |", "| 금상 |"});
  CHECK(lines_without(run, 1) == Lines{"홍길동", "# 경력", "예시랩", "• 사전학습", "다른랩"});
}

TEST_CASE("only blocks of tables have cells") {
  const Composed run(kResume,
                     "[[entry.awards.rows]]\ncells = [{ fields = [\"title\"] }, { fields = [\"title\"] }]\n");
  CHECK(cells_of(run.block("| 금상 | 금상 |")).size() == 2);
  CHECK(cells_of(run.block("# 수상")).empty());
  CHECK(cells_of(run.block("예시랩")).empty());
}

TEST_CASE("a footer is filled in page by page") {
  const Composed run(kResume, "[footer]\nleft = \"{name}\"\nright = \"{page} / {pages}\"\n");
  const Footer second = footer_of_page(run.flow, 2, 12);
  CHECK(plain_text(second.left) == "홍길동");
  CHECK(plain_text(second.right) == "2 / 12");
  CHECK(second.center.empty());
  CHECK(second.left.tag == page::kArtifact);
  CHECK(second.left.spans.front().tag == page::kArtifact);
}

TEST_CASE("what a footer was filled with is not looked into") {
  const Composed run("[person]\nname = \"{page} of {pages}\"\n", "[footer]\ncenter = \"{name} {page}\"\n");
  CHECK(plain_text(footer_of_page(run.flow, 3, 4).center) == "{page} of {pages} 3");
}

TEST_CASE("a layout without a footer gives none") {
  const Composed run(kResume);
  const Footer footer = footer_of_page(run.flow, 1, 2);
  CHECK(footer.left.empty());
  CHECK(footer.center.empty());
  CHECK(footer.right.empty());
}

TEST_CASE("a letter of a footer is blamed on the layout that asks for it") {
  const Composed run(kResume, "[footer]\nleft = \"쪽 {page}\"\n");
  const diag::SourceText text = footer_of_page(run.flow, 10, 12).left.spans.front().text;
  REQUIRE(text.text == "쪽 10");
  const diag::Span digit = text.locate(5, 6);
  CHECK(run.sources.file(digit.source).name() == "layout.toml");
  CHECK(run.sources.file(digit.source).text().substr(digit.begin).starts_with("{page}"));
}
