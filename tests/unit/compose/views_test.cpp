// Views: which records a layout chooses, in which order, under which title; and what is told of the others.

#include "unit/compose/support.h"

using namespace hanjang;
using namespace hanjang::test;
using namespace hanjang::compose;

namespace {

const std::string kResume = R"(
[person]
name = "홍길동"

[[experience]]
organization = "한빛"
start = "2019-01"
end = "2022-12"
work = [
  { project = "W1", background = "까닭", priority = 5 },
  { project = "W2" },
]
[[experience.positions]]
title = "팀장"
start = "2021-01"
end = "2022-12"
work = [{ project = "W3", priority = 9 }]

[[projects]]
name = "P1"
priority = 5

[[projects]]
name = "P2"
background = "까닭"
priority = 7

[[section]]
title = "연구"
id = "lab"
as = "projects"
[[section.entries]]
name = "S1"
)";

// The resume shows views alone.
const std::string kHide = "[section]\nhide = [\"experience\", \"projects\", \"lab\"]\n";
const std::string kRows = "rows = [{ left = [\"name\"] }]\n";
const std::string kBothRows = "rows = [{ left = [\"name\", \"project\"] }]\n";

Lines shown(const std::string& views, const std::string& more = kHide) {
  const Composed run(kResume, more + views);
  Lines lines = run.lines();
  REQUIRE(lines.front() == "홍길동");
  lines.erase(lines.begin());
  return lines;
}

std::size_t notes_of(const Composed& run) {
  return static_cast<std::size_t>(
      std::ranges::count(run.diagnostics.all(), diag::Code::not_shown, &diag::Diagnostic::code));
}

} // namespace

TEST_CASE("a view shows the records of a section, those of the writer's own that are like it too") {
  CHECK(shown("[view.a]\nof = [\"projects\"]\n" + kRows) == Lines{"# 프로젝트", "P1", "P2", "S1"});
  CHECK(shown("[view.a]\nof = [\"lab\"]\n" + kRows) == Lines{"# 연구", "S1"});
}

TEST_CASE("a path leads to lists in entries, and into those of positions behind them") {
  CHECK(shown("[view.a]\nof = [\"experience.work\"]\nrows = [{ left = [\"project\"] }]\n") ==
        Lines{"# 경력", "W1", "W2", "W3"});
  CHECK(shown("[view.a]\nof = [\"experience.positions\"]\nrows = [{ left = [\"title\"] }]\n") ==
        Lines{"# 경력", "팀장"});
  CHECK(shown("[view.a]\nof = [\"experience.positions.work\"]\nrows = [{ left = [\"project\"] }]\n") ==
        Lines{"# 경력", "W3"});
}

TEST_CASE("of several paths the records follow each other, each of them once") {
  CHECK(shown("[view.a]\nof = [\"projects\", \"experience.work\", \"projects\", \"lab\"]\n" + kBothRows) ==
        Lines{"# 프로젝트", "P1", "P2", "S1", "W1", "W2", "W3"});
}

TEST_CASE("a view takes records that have one of some fields") {
  CHECK(shown("[view.a]\nof = [\"projects\", \"experience.work\"]\nwith = [\"background\", \"images\"]\n" +
              kBothRows) == Lines{"# 프로젝트", "P2", "W1"});
}

TEST_CASE("a view leaves out what views above it show") {
  const std::string deep = "[view.a]\nof = [\"projects\"]\nwith = [\"background\"]\n" + kRows;
  CHECK(shown(deep + "[view.b]\nof = [\"projects\"]\nwithout = [\"a\"]\n" + kRows) ==
        Lines{"# 프로젝트", "P2", "# 프로젝트", "P1", "S1"});
  // What the one above did not take, since it takes no more, is left to the next.
  CHECK(shown("[view.a]\nof = [\"projects\"]\nmost = 1\n" + kRows +
              "[view.b]\nof = [\"projects\"]\nmost = 1\nwithout = [\"a\"]\n" + kRows +
              "[view.c]\nof = [\"projects\"]\nwithout = [\"a\", \"b\"]\n" + kRows) ==
        Lines{"# 프로젝트", "P1", "# 프로젝트", "P2", "# 연구", "S1"});
}

TEST_CASE("what has the highest priority comes first, and of equals what is written first") {
  CHECK(shown("[view.a]\nof = [\"projects\", \"experience.work\"]\nsort = \"priority\"\n" + kBothRows) ==
        Lines{"# 경력", "W3", "P2", "P1", "W1", "S1", "W2"});
  CHECK(shown("[view.a]\nof = [\"projects\"]\nsort = \"as-written\"\n" + kRows) ==
        Lines{"# 프로젝트", "P1", "P2", "S1"});
}

TEST_CASE("a view has at most and at least so many records") {
  CHECK(shown("[view.a]\nof = [\"projects\"]\nsort = \"priority\"\nmost = 2\n" + kRows) ==
        Lines{"# 프로젝트", "P2", "P1"});
  CHECK(shown("[view.a]\nof = [\"projects\"]\nleast = 4\n" + kRows).empty());
  CHECK(shown("[view.a]\nof = [\"projects\"]\nleast = 3\nmost = 1\n" + kRows) == Lines{"# 프로젝트", "P1"});
  // What it would have shown is left to the views below.
  CHECK(shown("[view.a]\nof = [\"lab\"]\nleast = 2\n" + kRows +
              "[view.b]\nof = [\"lab\"]\nwithout = [\"a\"]\n" + kRows) == Lines{"# 연구", "S1"});
}

TEST_CASE("a view of nothing is not there") {
  CHECK(shown("[view.a]\nof = [\"publications\"]\nrows = [{ left = [\"title\"] }]\n").empty());
  CHECK(shown("[view.a]\nof = [\"projects\"]\nrows = [{ left = [\"url\"] }]\n").empty());
  CHECK_FALSE(
      Composed(kResume, kHide + "[view.a]\nof = [\"publications\"]\nrows = [{ left = [\"title\"] }]\n")
          .diagnostics.has_errors());
}

TEST_CASE("the title of a view stands in the layout, else it is that of what comes first") {
  CHECK(shown("[view.a]\nof = [\"projects\"]\nmost = 1\n" + kRows + "[title]\na = \"대표작\"\n").front() ==
        "# 대표작");
  CHECK(shown("[view.a]\nof = [\"lab\", \"projects\"]\n" + kRows).front() == "# 연구");
}

TEST_CASE("order and regions place views by their names, else they stand where their records do") {
  const std::string views =
      "[view.a]\nof = [\"projects\"]\nmost = 1\n" + kRows +
      "[view.b]\nof = [\"experience.work\"]\nmost = 1\nrows = [{ left = [\"project\"] }]\n" +
      "[title]\na = \"A\"\nb = \"B\"\n";
  CHECK(shown(views) == Lines{"# B", "W1", "# A", "P1"});
  CHECK(shown(views, "[section]\norder = [\"a\", \"b\"]\nhide = [\"experience\", \"projects\", \"lab\"]\n") ==
        Lines{"# A", "P1", "# B", "W1"});
  const Lines beside = Composed(kResume, kHide +
                                             "[page]\nregions = [\"side\", \"main\"]\n[region.side]\n"
                                             "place = \"left\"\nwidth = 100\nsections = [\"a\"]\n" +
                                             views)
                           .lines();
  CHECK(beside == Lines{"# A", "P1", "홍길동", "# B", "W1"});
}

TEST_CASE("a view that no order names stands before its section and behind the views that stand there") {
  const Lines lines = shown("[view.a]\nof = [\"projects\"]\nmost = 1\n" + kRows +
                                "[view.b]\nof = [\"projects\"]\nwithout = [\"a\"]\nmost = 1\n" + kRows +
                                "[title]\na = \"A\"\nb = \"B\"\n[entry.projects]\n" + kRows,
                            "[section]\nhide = [\"experience\", \"lab\"]\n");
  CHECK(lines == Lines{"# A", "P1", "# B", "P2", "# 프로젝트", "P1", "P2"});
}

TEST_CASE("the sections that a variant asks for come in its order, with the views of each where it stands") {
  const std::string views =
      "[view.a]\nof = [\"projects\"]\nmost = 1\n" + kRows +
      "[view.b]\nof = [\"experience.work\"]\nmost = 1\nrows = [{ left = [\"project\"] }]\n" +
      "[title]\na = \"A\"\nb = \"B\"\n[section]\norder = [\"b\", \"a\"]\n"
      "hide = [\"experience\", \"projects\", \"lab\"]\n";
  Composed run(kResume, views);
  std::ranges::reverse(run.resume.sections);
  run.resume.sections_are_in_order = true;
  run.flow = compose::compose({run.resume, *run.design, {2024, 6, 15}}, run.diagnostics);
  CHECK(run.lines() == Lines{"홍길동", "# A", "S1", "# B", "W1"});
}

TEST_CASE("work shown apart has the organization of its job") {
  CHECK(shown("[view.a]\nof = [\"experience.work\"]\nrows = [{ left = [\"project\", \"organization\"], "
              "separator = \", \" }]\n") == Lines{"# 경력", "W1, 한빛", "W2, 한빛", "W3, 한빛"});
  CHECK(shown("[view.a]\nof = [\"experience.positions\"]\nrows = [{ left = [\"title\", \"organization\"], "
              "separator = \", \" }]\n",
              kHide) == Lines{"# 경력", "팀장, 한빛"});
}

TEST_CASE("a record shown by several views is set as each of them says") {
  CHECK(
      shown(
          "[view.a]\nof = [\"projects\"]\nmost = 1\n" + kRows +
          "[view.b]\nof = [\"projects\"]\nmost = 1\nrows = [{ bullets = \"details\" }, { left = [\"name\"], "
          "right = [\"background\"] }]\n[title]\nb = \"B\"\n") == Lines{"# 프로젝트", "P1", "# B", "P1"});
}

TEST_CASE("records that a layout leaves to its views, and that none shows, are told once, by their number") {
  const Composed some(kResume, kHide + "[view.a]\nof = [\"projects\", \"experience.work\"]\nwith = "
                                       "[\"background\"]\n"
                                       "rows = [{ left = [\"name\", \"project\", \"background\"] }]\n");
  CHECK(some.reports(diag::Code::not_shown, diag::Severity::note, "`projects` (2)"));
  CHECK(some.reports(diag::Code::not_shown, diag::Severity::note, "`work` (2)"));
  const Composed all(kResume, kHide + "[view.a]\nof = [\"projects\", \"experience.work\"]\nrows = [{ left = "
                                      "[\"name\", \"project\", \"background\"] }]\n");
  for (const diag::Diagnostic& one : all.diagnostics.all())
    if (one.code == diag::Code::not_shown) {
      CHECK(one.message.find("`projects`") == std::string::npos);
      CHECK(one.message.find("`work`") == std::string::npos);
    }
}

TEST_CASE("a portfolio tells all that it does not show in one note, and no section that views show") {
  const Composed run(kResume, "kind = \"portfolio\"\n" + kHide +
                                  "[view.a]\nof = [\"projects\", \"experience.work\"]\nmost = 1\n" +
                                  kBothRows);
  CHECK(notes_of(run) == 1);
  CHECK(run.reports(diag::Code::not_shown, diag::Severity::note, "has no place for "));
  CHECK_FALSE(run.reports(diag::Code::not_shown, diag::Severity::note, "does not show `projects`"));
}

TEST_CASE("names that a view's rows do not find in what it shows are told") {
  const Composed run(kResume, kHide + "[view.a]\nof = [\"projects\"]\nrows = [{ left = [\"nmae\"] }]\n");
  CHECK(run.reports(diag::Code::unknown_field, diag::Severity::error, "`projects` has no field `nmae`"));
}

TEST_CASE("a page that a record's writer begins is not begun where a view shows it") {
  const std::string text =
      "[person]\nname = \"홍길동\"\n[[projects]]\nname = \"P1\"\n[[projects]]\nname = \"P2\"\n"
      "break = \"before\"\n";
  const Composed run(text, kHide + "[view.a]\nof = [\"projects\"]\n" + kRows);
  CHECK_FALSE(run.block("P2").breaks_page);
}
