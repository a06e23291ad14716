// How tight pages are set to keep to a budget, and what is said of it.

#include "base/contains.h"
#include "layout/detail/fit_report.h"
#include "layout/detail/openings.h"
#include "layout/detail/overflow.h"
#include "layout/detail/refusal.h"
#include "unit/layout/support.h"

#include <cmath>
#include <cstdint>
#include <tuple>
#include <vector>

using namespace hanjang;
using namespace hanjang::layout;
using namespace hanjang::test;

namespace {

const std::string kPerson = "[person]\nname = \"홍길동\"\n";

std::string work(int lines, const std::string& pages = {}, const std::string& line = "일") {
  std::string text =
      "[document]\n" + pages + kPerson + "[[experience]]\norganization = \"누리랩\"\nwork = [\n";
  for (int i = 0; i < lines; ++i) text += "\"" + line + " " + std::to_string(i) + "\",\n";
  return text + "]\n";
}

std::size_t lines_of(const Fit& fit) {
  std::size_t count = 0;
  for (const PlacedPage& page : fit.pages) count += page.size();
  return count;
}

// Where each line of a block begins and ends in its text, and where on the page.
std::vector<std::tuple<std::uint32_t, std::uint32_t, double, double>> extents_of(const BrokenBlock& block) {
  std::vector<std::tuple<std::uint32_t, std::uint32_t, double, double>> extents;
  for (const BrokenLine& line : block.lines)
    for (const Piece& piece : line.pieces)
      extents.emplace_back(piece.range.begin, piece.range.end, piece.x.value, piece.range.width.value);
  return extents;
}

bool has_label(const diag::Diagnostic& diagnostic, const std::string& fragment) {
  return std::any_of(diagnostic.labels.begin(), diagnostic.labels.end(), [&](const diag::Label& label) {
    return label.message.find(fragment) != std::string::npos;
  });
}

// What the only diagnostic of a check says.
template <class Check>
diag::Diagnostic only(const Check& check) {
  diag::Diagnostics found;
  check(found);
  REQUIRE(found.all().size() == 1);
  return found.all().front();
}

} // namespace

TEST_CASE("without a budget pages are as loose as can be, after one look") {
  const Shaped run(work(65));
  const FitInput input = run.input();
  Fitter fitter(input);
  const Fit fit = fitter.to({});
  CHECK(fit.tightness == 0);
  CHECK(fit.pages.size() == 2);
  REQUIRE(fitter.trials().size() == 1);
}

TEST_CASE("a budget is met by the least tightness that meets it") {
  const Shaped run(work(47, "pages = 1\n"));
  const FitInput input = run.input();
  Fitter fitter(input);
  const Fit fit = fitter.to(run.request.budget);
  REQUIRE(fit.pages.size() == 1);
  CHECK(fit.tightness > 0);
  CHECK(fit.tightness < 1);
  CHECK(Fitter(input).pages_at(fit.tightness - 1.0 / 64) == 2);
  CHECK(lines_of(fit) == lines_of(Fitter(input).to({})));
}

TEST_CASE("what a fitter keeps of one tightness changes nothing at another") {
  const Shaped run(
      work(9, {}, "여러 줄에 걸쳐 이어지는 결과와 그 까닭, 그리고 a fairly long English remark behind it"),
      "[fit]\norder = [\"margin\", \"size\"]\n");
  const FitInput input = run.input();
  Fitter kept(input);
  for (const double tightness : {0.0, 1.0, 0.3, 0.45, 0.8, 0.3, 0.0, 0.9}) {
    const Fit fit = kept.at(tightness);
    const Fit anew = Fitter(input).at(tightness);
    REQUIRE(fit.text->size() == anew.text->size());
    for (std::size_t i = 0; i < fit.text->size(); ++i)
      CHECK(extents_of((*fit.text)[i]) == extents_of((*anew.text)[i]));
  }
}

TEST_CASE("where nothing meets the budget the tightest is given") {
  const Shaped run(work(120, "pages = 1\n"));
  const FitInput input = run.input();
  const Fit fit = Fitter(input).to(run.request.budget);
  CHECK(fit.tightness == 1);
  CHECK(fit.pages.size() > 1);
}

TEST_CASE("pages are fewer where the last would be nearly empty and tighter ones hold all of it") {
  const auto pages_of = [](int lines, resume::PageBudget budget) {
    const Shaped run(work(lines));
    const FitInput input = run.input();
    Fitter fitter(input);
    const Fit fit = fitter.to(budget);
    CHECK(fit.pages.size() <= Fitter(input).pages_at(0));
    if (fit.pages.size() == Fitter(input).pages_at(0)) CHECK(fit.tightness == 0);
    return fit.pages.size();
  };
  for (const resume::PageBudget budget : {resume::PageBudget{}, resume::PageBudget{1, 2}}) {
    CHECK(pages_of(47, budget) == 1);
    CHECK(pages_of(65, budget) == 2);
  }
  CHECK(pages_of(47, {2, 2}) == 2);
}

TEST_CASE("a last page is spared up to a third of it, though only less than a quarter is nearly empty") {
  bool was_spared = false;
  for (int lines = 40; lines < 65; ++lines) {
    const Shaped run(work(lines), "[style.body]\nsize = [11, 6]\n");
    const FitInput input = run.input();
    const Fit loose = Fitter(input).at(0);
    const double last = fullness(loose.pages.back(), Measures{*run.design, 0});
    if (loose.pages.size() != 2 || last < kLeastLastPage) continue;
    CHECK_FALSE(ends_nearly_empty(loose, *run.design));
    CHECK(Fitter(input).to({}).pages.size() == (last < kSparedLastPage ? 1 : 2));
    was_spared = was_spared || last < kSparedLastPage;
  }
  CHECK(was_spared);
}

TEST_CASE("a nearly empty page stays where the tightest setting does not save it") {
  const Shaped run(work(48), "[style.body]\nsize = 10\nleading = 1.4\n[bullet]\nspace = 2\n");
  const FitInput input = run.input();
  const Fit fit = Fitter(input).to({});
  CHECK(fit.pages.size() == 2);
  CHECK(fit.tightness == 0);
  CHECK(ends_nearly_empty(fit, *run.design));
}

TEST_CASE("the last line of a section is pulled back from the head of a page where that is possible") {
  // Of all lengths about a page and a half one strands a line.
  bool was_stranded = false;
  std::string more;
  for (int i = 0; i < 20; ++i) more += "[[awards]]\ntitle = \"금상\"\n";
  for (int lines = 35; lines < 60; ++lines) {
    const Shaped run(work(lines) + more, "[page]\nmargin = { top = [60, 20], bottom = [60, 20] }\n");
    const FitInput input = run.input();
    Fitter fitter(input);
    const Fit fit = fitter.to({});
    CHECK(find_poor_openings(fit.pages, Measures{*run.design, fit.tightness}).empty());
    if (fit.tightness > 0) {
      was_stranded = true;
      CHECK(fit.tightness <= 0.24 + 1e-9);
      CHECK(fit.pages.size() <= Fitter(input).pages_at(0));
    }
  }
  CHECK(was_stranded);
}

TEST_CASE("the last item of a short entry is pulled back from the head of a page where that is possible") {
  // Of all lengths about a page one splits an entry that the page nearly holds.
  bool was_split = false;
  std::string more;
  for (int i = 0; i < 8; ++i) more += "[[projects]]\nname = \"누리\"\nwork = [\"가\", \"나\"]\n";
  for (int lines = 25; lines < 50; ++lines) {
    const Shaped run(work(lines) + more, "[page]\nmargin = { top = [60, 20], bottom = [60, 20] }\n");
    const FitInput input = run.input();
    const Fit fit = Fitter(input).to({});
    const Fit loosest = Fitter(input).at(0);
    const int before = fault_of(find_poor_openings(loosest.pages, Measures{*run.design, 0}));
    CHECK(fault_of(find_poor_openings(fit.pages, Measures{*run.design, fit.tightness})) == 0);
    CHECK(fit.pages.size() <= loosest.pages.size());
    was_split |= before == 1 && fit.tightness > 0;
  }
  CHECK(was_split);
}

TEST_CASE("a report tells what was tried and what each range came to") {
  const Shaped run(work(47, "pages = 1\n"));
  const FitInput input = run.input();
  Fitter fitter(input);
  const Fit fit = fitter.to(run.request.budget);
  const Measures measures{*run.design, fit.tightness};
  const FitReport report = report_fit(fit, fitter.trials(), measures, run.request.budget);
  CHECK(report.pages == 1);
  CHECK(report.body_size == measures.size(0).value);
  CHECK(std::abs(report.leading - measures.leading(0) / measures.size(0)) < 1e-9);
  CHECK(report.fullness > 0.9);
  CHECK(report.fullness <= 1.001);
  CHECK(report.details.find("budget   at most 1 page\n") != std::string::npos);
  CHECK(report.details.find(" 0.000→2 1.000→1 ") != std::string::npos);
  CHECK(report.details.find("margin   100 % spent") != std::string::npos);
  CHECK(report.details.find("page 1   ") != std::string::npos);
  CHECK(report_fit(fit, fitter.trials(), measures, {}).details.starts_with("  no page budget\n"));
}

TEST_CASE("a refusal says by how much, what to cut and what the next budget would give") {
  const std::string line(110, 'w');
  Shaped run(work(60, "pages = 1\n", "가나다 " + line) + "[[awards]]\ntitle = \"금상\"\npriority = 2\n");
  const FitInput input = run.input();
  const Fit fit = Fitter(input).to(run.request.budget);
  FlowShaper shaper(run.flow, *run.design, run.fonts, run.diagnostics);
  const diag::Diagnostic refusal =
      only([&](diag::Diagnostics& found) { report_over_budget(fit, input, shaper, found); });
  CHECK(refusal.code == diag::Code::over_budget);
  CHECK(refusal.message.find("does not fit 1 page: over by") != std::string::npos);
  CHECK(refusal.span == run.request.budget_span);
  CHECK(has_label(refusal, "fewer here save a line"));
  CHECK(has_label(refusal, "priority 2: 1 line fewer without it"));
  CHECK_FALSE(has_label(refusal, "priority 0")); // of what has none
  REQUIRE(refusal.hints.size() == 3);
  CHECK(refusal.hints[0].find("not enough") != std::string::npos);
  CHECK(refusal.hints[1].starts_with("with `--pages "));
  CHECK(refusal.hints[2].find("lowest-priority") != std::string::npos);
}

TEST_CASE("a refusal tells where a page that is begun by its writer is too much") {
  Shaped run(work(10, "pages = 1\n") + "[[awards]]\ntitle = \"금상\"\nbreak = \"page\"\n");
  const FitInput input = run.input();
  const Fit fit = Fitter(input).to(run.request.budget);
  FlowShaper shaper(run.flow, *run.design, run.fonts, run.diagnostics);
  const diag::Diagnostic refusal =
      only([&](diag::Diagnostics& found) { report_over_budget(fit, input, shaper, found); });
  CHECK(base::contains(refusal.hints, std::string(R"(it fits without `break = "page"`)")));
}

TEST_CASE("so many entries that they cannot fit are told by their count") {
  std::string text = "[document]\npages = 1\n" + kPerson;
  for (int i = 0; i < 400; ++i) text += "[[awards]]\ntitle = \"상\"\n";
  const Shaped many(text);
  const diag::Diagnostic refusal =
      only([&](diag::Diagnostics& found) { CHECK(report_far_over_budget(many.input(), found)); });
  CHECK(refusal.message.find("over by at least") != std::string::npos);
  REQUIRE(refusal.hints.size() == 1);
  CHECK(refusal.hints.front().find("401 lines") != std::string::npos);
  diag::Diagnostics none;
  CHECK_FALSE(report_far_over_budget(Shaped(work(20, "pages = 1\n")).input(), none));
  CHECK_FALSE(report_far_over_budget(Shaped(text.substr(text.find("[person]"))).input(), none));
  CHECK(none.all().empty());
}

TEST_CASE("entries of hidden sections do not count") {
  std::string text = "[document]\npages = 1\n" + kPerson;
  for (int i = 0; i < 400; ++i) text += "[[awards]]\ntitle = \"상\"\n";
  diag::Diagnostics none;
  CHECK_FALSE(report_far_over_budget(Shaped(text, "[section]\nhide = [\"awards\"]\n").input(), none));
}

TEST_CASE("what runs off the page or into other text is told with its style") {
  const auto overflow = [](const std::string& resume, const std::string& over,
                           std::shared_ptr<const page::Picture> photo = nullptr) {
    const Shaped run(resume, over, "ko", std::move(photo));
    const FitInput input = run.input();
    const Fit fit = Fitter(input).to({});
    diag::Diagnostics found;
    check_overflow(fit, input, found);
    return found.all().empty() ? std::string() : found.all().front().message;
  };
  CHECK(overflow(work(3), "").empty());
  CHECK(overflow(work(3), "[page]\nsize = \"300x2000\"\n[style.name]\nsize = 900\n") ==
        "this does not fit on the page in style `name` of layout `test`");
  const std::string side =
      "[page]\nregions = [\"side\", \"main\"]\n[region.side]\nplace = \"left\"\nwidth = 120\ngap = 30\n";
  CHECK(overflow(work(3), side + "sections = [\"experience\"]\n[style.name]\nsize = 400\n") ==
        "this does not fit in region `main` in style `name` of layout `test`");
  const std::string photo = "photo = \"me.jpg\"\n";
  const std::string place = "[photo]\nplace = \"right\"\nheight = 120\ngap = 10\nwidth = ";
  CHECK(overflow(kPerson + photo, place + "100\n", dot_picture()).empty());
  CHECK(overflow(kPerson + photo, "[page]\nsize = \"300x600\"\n" + place + "150\n", dot_picture())
            .find("leaves no room for text") != std::string::npos);
}
