// Which blocks take room of their own, what hangs beside them, and what is dropped to fit.

#include "layout/detail/drop.h"
#include "unit/layout/support.h"

using namespace hanjang;
using namespace hanjang::layout;
using namespace hanjang::test;

namespace {

const std::string kPerson = "[person]\nname = \"홍길동\"\n";
const std::string kAwards = kPerson + R"([[awards]]
title = "금상"
priority = 1
[[awards]]
title = "은상"
priority = 2
[[awards]]
title = "동상"
priority = 3
)";
const std::string kHanging = "[region.main]\nhang = { width = 80, gap = 20 }\nheading = { place = \"hang\", "
                             "space = { above = 15, below = 4 } }\n";

Lines texts_of(const std::vector<ShownBlock>& blocks) {
  Lines result;
  for (const ShownBlock& shown : blocks) result.push_back(text_of(*shown.block));
  return result;
}

// What is set without the first parts of a flow.
std::vector<ShownBlock> shown_without(const Shaped& run, std::size_t parts) {
  FitInput input = run.input();
  drop(std::span(run.flow.parts).first(parts), input);
  return input.blocks;
}

Lines dropped(const std::string& resume) {
  const Shaped run("[document]\npages = 1\ndrop = \"lowest-priority\"\n" + resume);
  Lines result;
  for (const compose::Part& part : parts_to_drop(run.input()))
    result.push_back(text_of(run.flow.blocks[part.first_block]));
  return result;
}

std::string awards(int count, const std::string& priority) {
  std::string text;
  for (int i = 0; i < count; ++i) text += "[[awards]]\ntitle = \"상 " + std::to_string(i) + "\"\n" + priority;
  return text;
}

std::string long_project(int lines, const std::string& priority) {
  std::string text = "[[projects]]\nname = \"과제\"\n" + priority + "work = [";
  for (int i = 0; i < lines; ++i) text += "\"일\",";
  return text + "]\n";
}

} // namespace

TEST_CASE("a heading that hangs is no block of its own") {
  const Shaped run(kAwards, kHanging);
  CHECK(texts_of(run.shown) == Lines{"홍길동", "금상", "은상", "동상"});
  const ShownBlock& first = run.shown[1];
  REQUIRE(first.heading != nullptr);
  REQUIRE(first.hang != nullptr);
  CHECK(first.hang->text.text == "수상");
  CHECK(first.space_above().front().loosest == 15);
  CHECK(run.shown[2].heading == nullptr);
  CHECK(run.shown[2].hang == nullptr);
}

TEST_CASE("a heading stands above where its column has no room for a word of it") {
  // Four syllables take between 30 and 40 points in type of 10.
  const auto first = [](const std::string& title, const std::string& hang, const std::string& size = "10") {
    const std::string over = "[region.main]\nhang = { " + hang + " }\nheading = { place = \"hang\" }\n" +
                             "[style.heading]\nsize = " + size + "\n[title]\nawards = \"" + title + "\"\n";
    return texts_of(Shaped(kAwards, over, "en").shown).at(1);
  };
  CHECK(first("가나다라", "width = 40, gap = 20") == "금상");
  CHECK(first("가나다라 가나다라 가나다라", "width = 40, gap = 20") == "금상");
  CHECK(first("가나다라", "width = 30, gap = 20") == "금상");
  CHECK(first("가나다라", "width = 20, gap = 20") == "#> 가나다라");
  CHECK(first("가 가나다라", "width = 20, gap = 20") == "#> 가 가나다라");
  SECTION("not in the gap where a rule stands there") {
    CHECK(first("가나다라", "width = 30, gap = 20, rule = { thickness = 1 }") == "#> 가나다라");
    CHECK(first("가나다라", "width = 40, gap = 20, rule = { thickness = 1 }") == "금상");
  }
  SECTION("nor if it has room at some tightness alone") {
    CHECK(first("가나다라", "width = [30, 20], gap = 20") == "#> 가나다라");
    CHECK(first("가나다라", "width = 20, gap = 20", "[10, 5]") == "#> 가나다라");
  }
}

TEST_CASE("a heading stands above where the column beside its section is taken") {
  const std::string hang = "[[entry.awards.rows]]\nhang = [\"issuer\"]\nleft = [\"title\"]\n";
  const std::string resume = kPerson + "[[awards]]\ntitle = \"금상\"\nissuer = \"학회\"\n";
  CHECK(texts_of(Shaped(resume, kHanging + hang).shown) == Lines{"홍길동", "#> 수상", "{학회} 금상"});
  CHECK(texts_of(Shaped(kAwards, kHanging + "[entry.awards]\nbox = true\n").shown)[1] == "#> 수상");
  CHECK(texts_of(Shaped(kAwards, kHanging + "[entry.awards]\nacross = true\n").shown)[1] == "#> 수상");
}

TEST_CASE("a heading that hung beside what was left out hangs beside what comes next") {
  const Shaped run(kAwards, kHanging);
  const std::vector<ShownBlock> rest = shown_without(run, 2);
  REQUIRE(texts_of(rest) == Lines{"홍길동", "동상"});
  CHECK(rest[1].hang->text.text == "수상");
  CHECK(rest[1].space_above().front().loosest == 15);
  CHECK(texts_of(shown_without(run, 3)) == Lines{"홍길동"});
}

TEST_CASE("a heading does not take the place of what hangs beside the next row") {
  const Shaped run(
      kPerson +
          "[[awards]]\ntitle = \"금상\"\npriority = 1\n[[awards]]\ntitle = \"은상\"\nissuer = \"학회\"\n",
      kHanging + "[[entry.awards.rows]]\nhang = [\"issuer\"]\nleft = [\"title\"]\n");
  CHECK(run.shown[1].heading != nullptr);
  const std::vector<ShownBlock> rest = shown_without(run, 1);
  REQUIRE(texts_of(rest) == Lines{"홍길동", "#> 수상", "{학회} 은상"});
  CHECK(rest[2].hang->text.text == "학회 ");
}

TEST_CASE("a row need not keep with what takes the place of its next") {
  const Shaped run(kAwards);
  CHECK(run.shown[run.at("금상")].keep_with_next);
  const std::vector<compose::Part> second{run.flow.parts[1]};
  FitInput input = run.input();
  drop(second, input);
  REQUIRE(texts_of(input.blocks) == Lines{"홍길동", "# 수상", "금상", "동상"});
  CHECK(input.blocks[1].keep_with_next);
  CHECK_FALSE(input.blocks[2].keep_with_next);
}

TEST_CASE("a photo at the side is no block of its own, one above is") {
  const std::string person = kPerson + "photo = \"me.jpg\"\n";
  const std::string size = "width = 90\nheight = 120\ngap = 10\n";
  const Shaped beside(person, "[photo]\nplace = \"left\"\n" + size, "ko", dot_picture());
  CHECK(texts_of(beside.shown) == Lines{"홍길동"});
  CHECK(beside.shown[0].photo != nullptr);
  const Shaped above(person, "[photo]\nplace = \"above\"\n" + size, "ko", dot_picture());
  CHECK(texts_of(above.shown) == Lines{"<photo>", "홍길동"});
  CHECK(above.shown[1].photo == nullptr);
}

TEST_CASE("the lowest priorities go first, and no more than it takes") {
  const Lines gone = dropped(kPerson + awards(60, "priority = 2\n") + long_project(10, "priority = 1\n"));
  REQUIRE(gone.size() > 1);
  CHECK(gone.front() == "과제");
  CHECK(gone.size() < 20);
}

TEST_CASE("what went before a large part and need not have gone is put back") {
  CHECK(dropped(kPerson + awards(10, "priority = 1\n") + long_project(80, "priority = 2\n")) ==
        Lines{"과제"});
}

TEST_CASE("nothing goes where that is not enough, or nothing may") {
  CHECK(dropped(kPerson + awards(3, "priority = 1\n") + long_project(90, "")).empty());
  CHECK(dropped(kPerson + awards(90, "")).empty());
}
