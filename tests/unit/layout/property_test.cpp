// Whatever a resume holds, its pages keep the rules.

#include "catch.h"
#include "unit/layout/support.h"

#include <filesystem>
#include <map>
#include <random>

using namespace hanjang;
using namespace hanjang::layout;
using namespace hanjang::test;

namespace {

const std::vector<std::string> kHangul{
    "검색",   "모델을",     "운영했습니다", "데이터파이프라인", "추천시스템고도화",
    "성능을", "향상시켰고", "자동화하여",   "기여했습니다",     "설계하였음"};
const std::vector<std::string> kOther{
    "C++",
    "(Next.js)를",
    "BERT를",
    "2019년",
    "PyTorch·TensorFlow·Kubernetes",
    "https://example.com/a-very-long/path/to/something/that/never/ends?query=value&more=1",
    "gildong.hong.with.a.long.name@department.example.com",
    "engineering",
    "40% → 12%",
    "—"};

std::string pick(std::mt19937& random, const std::vector<std::string>& from) {
  return from[random() % from.size()];
}

std::string sentence(std::mt19937& random, std::size_t most) {
  std::string text;
  const std::size_t words = 1 + random() % most;
  for (std::size_t i = 0; i < words; ++i)
    text += (i > 0 ? " " : "") + (random() % 4 == 0 ? pick(random, kOther) : pick(random, kHangul));
  if (random() % 12 == 0) text += ' ' + std::string(40 + random() % 200, 'w');
  if (random() % 12 == 0) {
    text += ' ';
    for (int i = 0; i < 80; ++i) text += "가나다라";
  }
  return text;
}

std::string random_resume(std::mt19937& random) {
  static const std::vector<std::string> budgets{"", "pages = 1\n", "pages = 2\n", "pages = 4\n"};
  std::string text = "[document]\n" + pick(random, budgets) +
                     "[person]\nname = \"홍길동\"\nemail = \"gildong@example.com\"\n";
  if (random() % 2 == 0) text += "[summary]\nko = '" + sentence(random, 60) + "'\n";
  const std::size_t entries = 1 + random() % 60;
  for (std::size_t i = 0; i < entries; ++i) {
    text += "[[experience]]\norganization = '" + sentence(random, 4) + "'\ntitle = '" + sentence(random, 4) +
            "'\nstart = \"2019-03\"\nend = \"present\"\nwork = [";
    for (std::size_t line = random() % 5; line > 0; --line) text += "'" + sentence(random, 30) + "',\n";
    text += "]\n";
    if (random() % 6 == 0) text += "[[awards]]\ntitle = '" + sentence(random, 5) + "'\ndate = \"2020\"\n";
  }
  // TOML wants each array of tables in one go.
  return text;
}

// The same with every award behind all jobs.
std::string ordered(const std::string& text) {
  std::string jobs;
  std::string awards;
  std::istringstream lines(text);
  bool in_award = false;
  for (std::string line; std::getline(lines, line);) {
    if (line == "[[awards]]") in_award = true;
    if (line == "[[experience]]") in_award = false;
    (in_award ? awards : jobs) += line + "\n";
  }
  return jobs + awards;
}

std::size_t count(const std::string& text, const std::string& word) {
  std::size_t found = 0;
  for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + word.size()))
    ++found;
  return found;
}

std::string text_of(const page::TextLine& line) {
  std::string text;
  for (const page::GlyphRun& run : line.runs) text += run.text;
  return text;
}

double right_edge(const page::TextLine& line) {
  double right = 0;
  for (const page::GlyphRun& run : line.runs) {
    double x = run.origin.x.value;
    double inked = x;
    for (const page::Glyph& glyph : run.glyphs) {
      x += glyph.advance.value;
      if (run.text[glyph.text_begin] != ' ') inked = x;
    }
    right = std::max(right, inked);
  }
  return right;
}

// What must stay free of text around a page.
struct Margins {
  double side;
  double foot;
};

void check_page(const page::Page& page, const page::Document& document, bool is_last, Margins margins) {
  const page::TextLine* last = nullptr;
  for (const page::Item& item : page.items)
    if (const auto* line = std::get_if<page::TextLine>(&item)) {
      if (line->runs.empty() || line->runs.front().tag == page::kArtifact) continue; // the footer
      last = line;
      CHECK(right_edge(*line) <= page.size.width.value - margins.side + 0.01);
      for (const page::GlyphRun& run : line->runs) {
        CHECK(run.origin.x.value >= margins.side - 0.01);
        CHECK(run.origin.y.value <= page.size.height.value - margins.foot + 0.01);
      }
    }
  REQUIRE(last != nullptr);
  if (!is_last) CHECK(document.tags[last->runs.front().tag].role != page::Role::h2);
}

// The rules of the page, for one resume as far as it could be set.
void check_pages(const Run& run, const std::string& text, Margins margins) {
  const auto& pages = run.document->pages;
  const std::size_t at = text.find("pages = ");
  if (at != std::string::npos) CHECK(pages.size() <= static_cast<std::size_t>(text[at + 8] - '0'));
  std::string joined;
  std::map<std::string, std::size_t> whole;
  for (const page::Page& page : pages) {
    check_page(page, *run.document, &page == &pages.back(), margins);
    for (const page::Item& item : page.items)
      if (const auto* line = std::get_if<page::TextLine>(&item)) {
        const std::string printed = text_of(*line);
        joined += printed;
        for (const std::string& word : kHangul) whole[word] += count(printed, word);
      }
  }
  for (const std::string& word : kHangul) CHECK(whole[word] == count(joined, word));
}

} // namespace

TEST_CASE("200 resumes of any content keep the rules of the page") {
  std::mt19937 random(2026);
  std::size_t set = 0;
  std::size_t refused = 0;
  for (int round = 0; round < 200; ++round) {
    const std::string text = ordered(random_resume(random));
    const std::string language = round % 2 == 0 ? "ko" : "en";
    INFO("round " << round << " in " << language << "\n" << text);
    const Run run(text, "", language);
    if (!run.document) {
      ++refused;
      CHECK(run.reports(diag::Code::over_budget, diag::Severity::error, "over by"));
      continue;
    }
    ++set;
    check_pages(run, text, {.side = 44, .foot = 40}); // at the tightest
  }
  INFO(set << " set, " << refused << " refused");
  CHECK(set >= 50);
  CHECK(refused >= 20);
}

TEST_CASE("every layout keeps the rules of the page") {
  std::mt19937 random(4);
  std::size_t set = 0;
  std::size_t layouts = 0;
  for (const auto& file : std::filesystem::directory_iterator(HANJANG_SOURCE_DIR "/layouts")) {
    const std::string name = file.path().stem().string();
    if (file.path().extension() != ".toml" || name == "base" || name == "index") continue;
    ++layouts;
    const Lines layout = layout_chain(name);
    for (int round = 0; round < 12; ++round) {
      const std::string text = ordered(random_resume(random));
      const std::string language = round % 2 == 0 ? "ko" : "en";
      INFO(name << ", round " << round << " in " << language << "\n" << text);
      const Run run(text, layout, language);
      if (!run.document) {
        CHECK(run.reports(diag::Code::over_budget, diag::Severity::error, "over by"));
        continue;
      }
      ++set;
      check_pages(run, text, {.side = 20, .foot = 30});
    }
  }
  INFO(set << " set");
  CHECK(layouts >= 8);
  CHECK(set >= 40);
}
