#include "catch.h"
#include "text/paragraph.h"
#include "unit/text/first_fit.h"
#include "unit/text/support.h"

#include <algorithm>
#include <cmath>
#include <random>
#include <string>
#include <vector>

using namespace hanjang;
using namespace hanjang::text;
using namespace hanjang::test;

namespace {

const std::vector<std::string> kBullets{
    "검색 증강 생성(RAG) 기반 기술 문서 질의응답 · 파트원 4명 리드, 검색기와 평가 체계 설계 — 근거 문서 "
    "재현율 71% → 89%, 고객사 문의 처리 시간 38% 단축",
    "한국어 문장 임베딩 모델(4억 파라미터) 자체 학습 · 학습 데이터 선별, 대조 학습, 지식 증류 — 쓰던 상용 "
    "API보다 nDCG@10 6.2%p 높음",
    "대화 시스템용 상담 도메인 언어 모델(BERT, ELECTRA) 사전학습 · 말뭉치 38GB 정제, 분산 학습 — 기존 NLU "
    "대비 의도 분류 F1 5.1%p 향상",
    "의도 분류·개체명 인식 모델 경량화 · 지식 증류, INT8 양자화 — 정확도 손실 0.4%p로 CPU 추론 3.7배 가속, "
    "추론 서버 24대 → 9대",
    "Retrieval-augmented question answering over technical documents · led four engineers — evidence recall "
    "from 71% to 89%",
    "Feature store and training pipeline · designed and built on Feast and Argo, moved six teams onto it — "
    "model releases every day",
    "Compression of intent and entity models · distillation and INT8 quantization — CPU inference 3.7× "
    "faster for 0.4 points",
    "github.com/gildong/a-very-long-repository-name에 공개한 C++ 형태소 분석기와 "
    "PyTorch·TensorFlow·Kubernetes 예제 모음",
};

constexpr double kRuntShare = 0.15;

// Fields with separators that a line's end takes the place of.
ShapedText shape_facts(const std::vector<std::string>& texts, FontSet& set, diag::Diagnostics& diagnostics) {
  std::vector<TextSpan> spans;
  for (const std::string& text : texts) {
    spans.push_back(span(text));
    spans.back().is_discardable = text.starts_with(' ');
  }
  return shape(spans, "ko", set, diagnostics);
}

struct Census {
  std::size_t lines = 0;
  std::size_t runts = 0;
};

void count(const std::vector<LineRange>& lines, double measure, Census& census) {
  census.lines += lines.size();
  if (lines.size() > 1 && lines.back().width.value < kRuntShare * measure) ++census.runts;
}

} // namespace

TEST_CASE("total fit has at most a tenth of first fit's runts, and hardly a line more") {
  FontSet set = fonts();
  diag::Diagnostics diagnostics;
  Census first_fit;
  Census total_fit;
  for (const std::string& bullet : kBullets) {
    const ShapedText text = shape_one(bullet, set, diagnostics);
    const std::vector<base::Pt> sizes{base::Pt{9.5}};
    for (double measure = 180; measure <= 520; measure += 2) {
      count(test::first_fit_lines(text, sizes, set, base::Pt{measure}), measure, first_fit);
      count(fit_lines(text, sizes, set, base::Pt{measure}), measure, total_fit);
    }
  }
  INFO("first fit: " << first_fit.lines << " lines, " << first_fit.runts << " runts; total fit: "
                     << total_fit.lines << " lines, " << total_fit.runts << " runts");
  CHECK(first_fit.runts >= 30);
  CHECK(total_fit.runts * 10 <= first_fit.runts);
  CHECK(static_cast<double>(total_fit.lines) <= 1.01 * static_cast<double>(first_fit.lines));
}

TEST_CASE(
    "any text at any measure: every byte on one line, none past the measure, no word torn without need") {
  FontSet set = fonts();
  diag::Diagnostics diagnostics;
  const std::vector<std::string> pieces{"한국어",
                                        "모델을",
                                        "C++",
                                        "(Next.js)를",
                                        "https://example.com/a/b-c?d=e",
                                        "BERT를",
                                        "PyTorch·TensorFlow",
                                        "2019년",
                                        "~",
                                        "—",
                                        "→",
                                        "띄어쓰기없이길게이어지는낱말",
                                        "gildong@example.com",
                                        "a",
                                        "engineer",
                                        "『책 제목』과"};
  std::mt19937 random(11);
  for (int round = 0; round < 120; ++round) {
    std::string bullet;
    const std::size_t words = 1 + random() % 24;
    for (std::size_t i = 0; i < words; ++i) bullet += (i > 0 ? " " : "") + pieces[random() % pieces.size()];
    const double measure = 60 + static_cast<double>(random() % 460);
    const ShapedText text = shape_one(bullet, set, diagnostics);
    const std::vector<base::Pt> sizes{base::Pt{9.5}};
    const auto lines = fit_lines(text, sizes, set, base::Pt{measure});
    INFO(bullet << " at " << measure);
    REQUIRE_FALSE(lines.empty());
    CHECK(lines.front().begin == 0);
    CHECK(lines.back().end == text.text.size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
      CHECK(lines[i].width.value <= measure + 1e-6);
      CHECK(lines[i].begin < lines[i].end);
      if (i == 0) continue;
      CHECK(lines[i].begin == lines[i - 1].end);
      const auto place = std::find_if(text.breaks.begin(), text.breaks.end(),
                                      [&](const Break& b) { return b.offset == lines[i].begin; });
      REQUIRE(place != text.breaks.end());
      if (place->tier < BreakTier::syllable) continue;
      // Torn: then the token around must be wider than the measure.
      const auto outside = [](const Break& b) { return b.tier < BreakTier::syllable; };
      const auto after = std::find_if(place, text.breaks.end(), outside);
      const auto before = std::find_if(std::make_reverse_iterator(place), text.breaks.rend(), outside);
      const std::uint32_t token_begin = before == text.breaks.rend() ? 0 : before->offset;
      std::uint32_t token_end =
          after == text.breaks.end() ? static_cast<std::uint32_t>(text.text.size()) : after->offset;
      while (token_end > token_begin && text.text[token_end - 1] == ' ') --token_end;
      CHECK(width_of(text, sizes, set, token_begin, token_end).value > measure);
    }
  }
}

TEST_CASE("a word that fills the measure to its last point is not torn, and a wider one is") {
  FontSet set = fonts();
  diag::Diagnostics diagnostics;
  const std::vector<base::Pt> sizes{base::Pt{9.5}};
  const std::string word = "띄어쓰기없이길게이어지는낱말";
  const ShapedText text = shape_one("가나 " + word + " 다라", set, diagnostics);
  const auto begin = static_cast<std::uint32_t>(text.text.find(word));
  const auto end = begin + static_cast<std::uint32_t>(word.size());
  const base::Pt measure = width_of(text, sizes, set, begin, end);
  CHECK(visible(text, fit_lines(text, sizes, set, measure)) ==
        std::vector<std::string>{"가나", word, "다라"});
  const auto torn = visible(text, fit_lines(text, sizes, set, measure - base::Pt{0.1}));
  CHECK(torn.size() == 2);
  CHECK(torn.front().starts_with("가나 띄"));
}

TEST_CASE("total fit of nothing is nothing, and of one word one line") {
  FontSet set = fonts();
  diag::Diagnostics diagnostics;
  const std::vector<base::Pt> sizes{base::Pt{10}};
  CHECK(fit_lines(ShapedText{}, sizes, set, base::Pt{100}).empty());
  CHECK(fit_lines(shape_one("한장", set, diagnostics), sizes, set, base::Pt{100}).size() == 1);
  CHECK(fit_lines(shape_one("가", set, diagnostics), sizes, set, base::Pt{1}).size() == 1);
}

TEST_CASE("total fit is linear in the length of the text") {
  FontSet set = fonts();
  diag::Diagnostics diagnostics;
  std::string text;
  for (int i = 0; i < 4000; ++i) text += "한국어 ";
  const ShapedText shaped = shape_one(text, set, diagnostics);
  const auto lines = fit_lines(shaped, std::vector<base::Pt>{base::Pt{10}}, set, base::Pt{300});
  CHECK(lines.size() > 300);
}

TEST_CASE("blanks give way a little, and only where that saves a line or a runt") {
  FontSet set = fonts();
  diag::Diagnostics diagnostics;
  const std::vector<base::Pt> sizes{base::Pt{10}};
  const ShapedText text = shape_one("하나 둘셋 넷다섯 여섯 일곱여덟 아홉", set, diagnostics);
  const auto length = static_cast<std::uint32_t>(text.text.size());
  const base::Pt whole = width_of(text, sizes, set, 0, length);
  const base::Pt blank = width_of(text, sizes, set, 6, 7);
  const auto squeezed = fit_lines(text, sizes, set, whole - blank * (5 * 0.07));
  REQUIRE(squeezed.size() == 1);
  CHECK(squeezed.front().squeeze > 0.06);
  CHECK(squeezed.front().squeeze <= 0.08);
  CHECK(squeezed.front().width == whole - blank * (5 * 0.07));
  CHECK(fit_lines(text, sizes, set, whole - blank * (5 * 0.09)).size() == 2);
  CHECK(fit_lines(text, sizes, set, whole).front().squeeze == 0);
}

TEST_CASE("a separator is on neither side of a line's end, and has no width there") {
  FontSet set = fonts();
  diag::Diagnostics diagnostics;
  const std::vector<base::Pt> sizes(5, base::Pt{10});
  const ShapedText text = shape_facts({"하나 둘", " · ", "셋 넷", "   —  ", "다섯 여섯"}, set, diagnostics);
  for (double measure = 30; measure < 160; ++measure) {
    std::uint32_t end = 0;
    for (const LineRange& line : fit_lines(text, sizes, set, base::Pt{measure})) {
      const std::string seen = text.text.substr(line.begin, line.visible_end - line.begin);
      INFO(measure << ": " << seen);
      CHECK(line.begin == end);
      CHECK_FALSE((seen.starts_with(" ") || seen.starts_with("·") || seen.starts_with("—")));
      CHECK_FALSE((seen.ends_with(" ") || seen.ends_with("·") || seen.ends_with("—")));
      CHECK(std::abs((line.width - width_of(text, sizes, set, line.begin, line.visible_end)).value) < 4);
      end = line.end;
    }
    CHECK(end == text.text.size());
  }
  const base::Pt first = width_of(text, sizes, set, 0, static_cast<std::uint32_t>(text.text.find(" ·")));
  CHECK(visible(text, fit_lines(text, sizes, set, first)).front() == "하나 둘");
  const ShapedText mixed = shape_facts({"하나 둘", "· ", "셋 넷", " · ", "다섯 여섯"}, set, diagnostics);
  CHECK(visible(mixed, fit_lines(mixed, sizes, set, first + base::Pt{9})).front() == "하나 둘·");
}

TEST_CASE("the mark of a separator inside a line gives no way") {
  FontSet set = fonts();
  diag::Diagnostics diagnostics;
  const std::vector<base::Pt> sizes(3, base::Pt{10});
  const ShapedText text = shape_facts({"하나둘셋", " ———— ", "넷다섯"}, set, diagnostics);
  const auto length = static_cast<std::uint32_t>(text.text.size());
  const base::Pt whole = width_of(text, sizes, set, 0, length);
  const base::Pt blank = width_of(text, sizes, set, 12, 13);
  const auto squeezed = fit_lines(text, sizes, set, whole - blank * (2 * 0.07));
  REQUIRE(squeezed.size() == 1);
  CHECK(std::abs(squeezed.front().squeeze - 0.07) < 1e-6);
  CHECK(fit_lines(text, sizes, set, whole - blank * (2 * 0.09)).size() == 2);
}

TEST_CASE("facts share their lines evenly, as many as they need") {
  FontSet set = fonts();
  diag::Diagnostics diagnostics;
  const std::vector<base::Pt> sizes(7, base::Pt{10});
  const ShapedText text = shape_facts(
      {"gildong@example.com", " · ", "010-0000-0000", " · ", "서울", " · ", "linkedin.com/in/gildong"}, set,
      diagnostics);
  const base::Pt whole = width_of(text, sizes, set, 0, static_cast<std::uint32_t>(text.text.size()));
  const base::Pt measure = whole - base::Pt{8};
  CHECK(visible(text, fit_lines(text, sizes, set, measure)) ==
        std::vector<std::string>{"gildong@example.com · 010-0000-0000 · 서울", "linkedin.com/in/gildong"});
  CHECK(visible(text, fit_lines(text, sizes, set, measure, TextKind::facts)) ==
        std::vector<std::string>{"gildong@example.com · 010-0000-0000", "서울 · linkedin.com/in/gildong"});
  for (double width = 40; width < whole.value + 10; width += 2) {
    const auto prose = fit_lines(text, sizes, set, base::Pt{width});
    CHECK(fit_lines(text, sizes, set, base::Pt{width}, TextKind::facts).size() == prose.size());
  }
}

TEST_CASE(
    "in a row a break behind a separator is better than one that fills the line, and in prose it is not") {
  FontSet set = fonts();
  diag::Diagnostics diagnostics;
  const std::vector<base::Pt> sizes(3, base::Pt{10});
  const std::string first = "여섯 일곱 여덟 아홉 열";
  const ShapedText text = shape_facts({first, " · ", "둘 셋넷다섯여섯일곱여덟"}, set, diagnostics);
  const base::Pt measure =
      width_of(text, sizes, set, 0, static_cast<std::uint32_t>((first + " · 둘").size())) + base::Pt{1};
  CHECK(visible(text, fit_lines(text, sizes, set, measure, TextKind::row)).front() == first);
  CHECK(visible(text, fit_lines(text, sizes, set, measure)).front() == first + " · 둘");
}

TEST_CASE("in prose a line ends rather beside a separator than at it, if that is as good") {
  FontSet set = fonts();
  diag::Diagnostics diagnostics;
  const std::vector<base::Pt> sizes(3, base::Pt{10});
  const std::string first = "여섯 일곱 여덟 아홉 열둘 열";
  const ShapedText text = shape_facts({first, " · ", "둘셋넷다섯여섯일곱"}, set, diagnostics);
  const base::Pt measure =
      width_of(text, sizes, set, 0, static_cast<std::uint32_t>(first.size())) + base::Pt{3};
  CHECK(visible(text, fit_lines(text, sizes, set, measure)).front() == "여섯 일곱 여덟 아홉 열둘");
  CHECK(visible(text, fit_lines(text, sizes, set, measure, TextKind::row)).front() == first);
}

TEST_CASE("two lines share a paragraph's length rather than leave a stub") {
  FontSet set = fonts();
  diag::Diagnostics diagnostics;
  const std::vector<base::Pt> sizes{base::Pt{9.5}};
  double first_fit = 0;
  double total_fit = 0;
  std::size_t count = 0;
  for (const std::string& bullet : kBullets) {
    const ShapedText text = shape_one(bullet, set, diagnostics);
    for (double measure = 180; measure <= 520; measure += 2) {
      const auto greedy = test::first_fit_lines(text, sizes, set, base::Pt{measure});
      const auto best = fit_lines(text, sizes, set, base::Pt{measure});
      if (greedy.size() != 2 || best.size() != 2) continue;
      ++count;
      first_fit += greedy[1].width / greedy[0].width;
      total_fit += best[1].width / best[0].width;
    }
  }
  REQUIRE(count > 100);
  INFO("second line as a share of the first: first fit "
       << first_fit / static_cast<double>(count) << ", total fit " << total_fit / static_cast<double>(count));
  CHECK(total_fit > first_fit * 1.1);
}

TEST_CASE("a line separator ends a line in any case") {
  FontSet set = fonts();
  diag::Diagnostics diagnostics;
  const std::vector<base::Pt> sizes{base::Pt{10}};
  const ShapedText text = shape_one("하나 둘\u2028셋 넷\u2028다섯", set, diagnostics);
  const auto lines = fit_lines(text, sizes, set, base::Pt{500});
  REQUIRE(lines.size() == 3);
  CHECK(text.text.substr(lines[1].begin, lines[1].visible_end - lines[1].begin) == "셋 넷");
  CHECK(fit_lines(text, sizes, set, base::Pt{12}).size() == 7); // a syllable each
}
