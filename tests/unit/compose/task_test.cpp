// Work with more to it than a line, and what entries say of pages.

#include "unit/compose/support.h"

using namespace hanjang;
using namespace hanjang::test;
using namespace hanjang::compose;

namespace {

const std::string kJob = "[person]\nname = \"홍길동\"\n[[experience]]\norganization = \"예시랩\"\n"
                         "start = \"2019-01\"\nend = \"2022-12\"\n";

Lines job(const std::string& work) {
  const Composed run(kJob + work);
  Lines lines = run.lines();
  lines.erase(lines.begin(), lines.begin() + 3); // the name, the heading, the job
  return lines;
}

} // namespace

TEST_CASE("work with dates, a team, tools or details is set as an entry") {
  CHECK(job("work = [{ project = \"검색\", role = \"개발\", result = \"빨라짐\" }]\n") ==
        Lines{"• 검색 · 개발 — 빨라짐"});
  CHECK(job("work = [{ project = \"검색\", role = \"개발\", result = \"빨라짐\", start = \"2020-01\", end = "
            "\"2020-06\", "
            "stack = [\"C++\"], team = 4, share = 60, details = [\"색인\"] }]\n") ==
        Lines{"검색   개발 >> 2020.01 ~ 2020.06", "팀: 4 · 60%", "빨라짐", "• 색인", "기술: C++"});
  CHECK(job("work = [{ project = \"당번\", standing = true, details = [\"매주\"] }]\n") ==
        Lines{"당번 >> 상시", "• 매주"});
  CHECK(job("work = [{ project = \"당번\", standing = true }]\n") == Lines{"• 당번 (상시)"});
  const std::vector<std::pair<std::string, std::string>> shares{{"0.6", "60%"},       {"1.0", "100%"},
                                                                {"100", "100%"},      {"12.5", "12.5%"},
                                                                {"\"절반\"", "절반"}, {"\"60%\"", "60%"}};
  for (const auto& [share, printed] : shares)
    CHECK(job("work = [{ project = \"검색\", team = 2, share = " + share + " }]\n").back() ==
          "팀: 2 · " + printed);
}

TEST_CASE("a share and links make an entry of work: a line has no place for them") {
  CHECK(job("work = [{ project = \"검색\", share = 60 }]\n") == Lines{"검색", "60%"});
  CHECK(job("work = [{ project = \"검색\", links = [{ label = \"글\", url = \"https://a.kr\" }] }]\n") ==
        Lines{"검색", "글 a.kr"});
}

TEST_CASE("a line behind an entry is an entry, so that it does not look like part of it") {
  CHECK(job("work = [\"가\", { project = \"나\", details = [\"다\"] }, \"라\"]\n") ==
        Lines{"• 가", "나", "• 다", "라"});
}

TEST_CASE("what is written for longer documents is told once") {
  const Composed run(kJob + "work = [{ project = \"가\", background = \"왜\", learned = \"교훈\" }, "
                            "{ project = \"나\", background = \"왜\" }]\n");
  std::size_t notes = 0;
  for (const diag::Diagnostic& one : run.diagnostics.all())
    notes += one.code == diag::Code::not_shown ? 1 : 0;
  CHECK(notes == 1);
  CHECK(run.reports(diag::Code::not_shown, diag::Severity::note,
                    "no place for `work.background` (2), `work.learned` (1)"));
}

TEST_CASE("an entry begins a page, with the heading where it is the first") {
  const std::string awards =
      "[person]\nname = \"홍길동\"\n[summary]\nko = \"소개\"\n[[awards]]\ntitle = \"금상\"\n";
  const Composed second(awards + "[[awards]]\ntitle = \"은상\"\nbreak = \"page\"\n");
  CHECK(second.block("은상").breaks_page);
  CHECK_FALSE(second.block("# 수상").breaks_page);
  const Composed first(awards + "break = \"page\"\n");
  CHECK(first.block("# 수상").breaks_page);
  CHECK_FALSE(first.block("금상").breaks_page);
  CHECK(Composed(awards + "[document.section.awards]\nbreak = \"page\"\n").block("# 수상").breaks_page);
}

TEST_CASE("an entry or a section is kept whole") {
  const std::string awards = "[person]\nname = \"홍길동\"\n[[awards]]\ntitle = \"금상\"\n[[awards]]\ntitle = "
                             "\"은상\"\nkeep = true\n";
  const Composed entry(awards);
  CHECK(entry.block("금상").whole == 0);
  CHECK(entry.block("은상").whole != 0);
  const Composed section(awards + "[document.section.awards]\nkeep = true\n");
  CHECK(section.block("# 수상").whole != 0);
  CHECK(section.block("# 수상").whole == section.block("은상").whole);
}

TEST_CASE("a list may have a head that hangs beside it, and stands above it where nothing can hang") {
  const std::string rows = "[[entry.task.rows]]\nleft = [\"project\"]\n[[entry.task.rows]]\n"
                           "hang = [{ word = \"team\" }]\nbullets = \"details\"\n[[entry.task.rows]]\n"
                           "hang = [{ word = \"team\" }]\nleft = [\"background\"]\n";
  const std::string text =
      "[person]\nname = \"A\"\n[[experience]]\norganization = \"누리랩\"\n"
      "work = [{ project = \"가\", team = 2, details = [\"나\", \"다\"] }, { project = \"라\", team = 2 }]\n";
  const Composed hung(text, rows + "[region.main.hang]\nwidth = 80\ngap = 10\n");
  const auto& first = hung.content<compose::ListItem>("• 나");
  CHECK(compose::plain_text(first.hang) == "팀: ");
  CHECK(hung.content<compose::ListItem>("• 다").hang.empty());
  CHECK(hung.lines().back() == "라"); // a head without a list is none, nor is one beside nothing
  const Composed flat(text, rows);
  CHECK(flat.lines() == Lines{"A", "# 경력", "누리랩", "가", "팀: ", "• 나", "• 다", "라"});
}

TEST_CASE("entries of one kind may have the rows of another") {
  const std::string text =
      "[person]\nname = \"A\"\n[[experience]]\norganization = \"누리랩\"\nwork = [\"가\"]\n";
  const Composed run(text, "[[entry.experience.rows]]\nentries = \"work\"\n[entry.work]\nlike = \"task\"\n"
                           "[[entry.task.rows]]\nleft = [{ field = \"project\", before = \"<\" }]\n");
  CHECK(run.lines().back() == "<가");
}
