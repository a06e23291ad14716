// Running text on the page: paragraphs and lists where it stands in rows, behind bullets and in cells.

#include "unit/compose/support.h"

using namespace hanjang;
using namespace hanjang::test;
using namespace hanjang::compose;

namespace {

const std::string kPerson = "[person]\nname = \"홍길동\"\n";
const std::string kText = "'''\n가\n\n나\n- 다\n- 라\n\n마'''\n";

Lines body(const Composed& run) {
  Lines lines = run.lines();
  lines.erase(lines.begin(), lines.begin() + 2); // the name and the heading
  return lines;
}

} // namespace

TEST_CASE("paragraphs and lists of a row stand below it, and what else it prints behind them") {
  const std::string project = kPerson +
                              "[[projects]]\nname = \"검색기\"\nstack = [\"C++\"]\n"
                              "start = \"2020\"\nend = \"2021\"\ndescription = " +
                              kText;
  const Composed run(project, "[entry.projects]\nrows = [{ left = [\"name\", \"description\", \"stack\"], "
                              "right = [\"dates\"] }]\n");
  CHECK(body(run) == Lines{"검색기가 >> 2020 ~ 2021", "나", "• 다", "• 라", "마", "C++"});
  const auto parent = [&](page::TagId tag) { return run.flow.tags[tag].parent; };
  const auto& item = run.content<ListItem>("• 다");
  CHECK(run.role(item.text) == page::Role::list_body);
  CHECK(parent(parent(item.text.tag)) == parent(parent(run.content<ListItem>("• 라").text.tag)));
  CHECK(run.role(run.content<Row>("마").left) == page::Role::paragraph);
}

TEST_CASE("a text that begins with a list has nothing of it in its row") {
  const Composed run(kPerson + "[[projects]]\nname = \"검색기\"\ndescription = '''\n- 가\n- 나'''\n",
                     "[entry.projects]\nrows = [{ left = [\"name\"] }, { left = [\"description\"] }]\n");
  CHECK(body(run) == Lines{"검색기", "• 가", "• 나"});
}

TEST_CASE("an item of a list may have paragraphs and a list one deeper") {
  const std::string section = kPerson + "[[section]]\ntitle = \"활동\"\nitems = [" + kText + ", \"바\"]\n";
  const Composed run(section, "[entry.entries]\nrows = [{ bullets = \"items\" }]\n");
  CHECK(body(run) == Lines{"• 가", "  나", "  – 다", "  – 라", "  마", "• 바"});
  const auto parent = [&](page::TagId tag) { return run.flow.tags[tag].parent; };
  const page::TagId outer = run.content<ListItem>("• 가").text.tag;
  CHECK(parent(run.content<ListItem>("  나").text.tag) == outer);
  CHECK(parent(parent(parent(run.content<ListItem>("  – 다").text.tag))) == outer);
}

TEST_CASE("an item that is a list alone gives its items to the list it stands in") {
  const std::string section =
      kPerson + "[[section]]\ntitle = \"활동\"\nitems = [\"가\", '''\n- 나\n- 다\n\n라''', \"마\"]\n";
  const Composed run(section, "[entry.entries]\nrows = [{ bullets = \"items\" }]\n");
  CHECK(body(run) == Lines{"• 가", "• 나", "• 다", "  라", "• 마"});
  const auto parent = [&](page::TagId tag) { return run.flow.tags[tag].parent; };
  const page::TagId list = parent(parent(run.content<ListItem>("• 가").text.tag));
  CHECK(run.flow.tags[list].role == page::Role::list);
  for (const char* item : {"• 나", "• 다", "• 마"})
    CHECK(parent(parent(run.content<ListItem>(item).text.tag)) == list);
}

TEST_CASE("a line of work may have running text behind its bullet") {
  const std::string job = kPerson +
                          "[[experience]]\norganization = \"예시랩\"\n[[experience.work]]\n"
                          "project = \"검색\"\nactions = [\"색인\"]\ndescription = " +
                          kText;
  const Composed run(job, "[entry.work]\nrows = [{ left = [\"project\", { field = \"description\", "
                          "separator = \": \" }] }, { bullets = \"actions\" }]\n");
  CHECK(body(run) == Lines{"예시랩", "• 검색: 가", "  나", "  – 다", "  – 라", "  마", "  – 색인"});
}

TEST_CASE("in a cell, paragraphs and items stand on lines of their own") {
  const Composed run(kPerson + "[[projects]]\nname = \"검색기\"\ndescription = " + kText,
                     "[entry.projects]\nrows = [{ cells = [{ fields = [\"name\"] }, "
                     "{ fields = [\"description\"] }] }]\n");
  CHECK(body(run).back() == "| 검색기 | 가\u2028나\u2028• 다\u2028• 라\u2028마 |");
}
