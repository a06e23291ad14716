// Marks inside of marks, and stars beside them: what is printed with marks reads as the tree it was printed
// from.

#include "unit/resume/markup_support.h"

#include <algorithm>
#include <random>
#include <string>
#include <vector>

using namespace hanjang;
using namespace hanjang::test;

namespace {

enum class Kind { word, code, strong, emphasis, link };

struct Piece {
  Kind kind = Kind::word;
  std::string word; ///< of a word and of code
  std::vector<Piece> inside = {};
};

struct Look {
  bool strong = false;
  bool emphasis = false;
  bool link = false;
};

std::size_t draw(std::mt19937& random, std::size_t most) { return static_cast<std::size_t>(random() % most); }

const std::vector<std::string>& words() {
  static const std::vector<std::string> all{"search", "검색", "5%",  "(주)누리", "‘인용’", "A/B",   "C++",
                                            "Lee*",   "A*",   "5*3", "f(*x)",    "끝.",    "a_b_c", "900*,"};
  return all;
}

// Words between blanks, as marks begin where a word does. An emphasis holds no other of its kind, and a link
// none.
std::vector<Piece> random_pieces(std::mt19937& random, Look look, int depth) {
  std::vector<Piece> pieces;
  for (std::size_t i = 0, count = 1 + draw(random, 3); i < count; ++i) {
    if (i > 0) pieces.push_back({Kind::word, " "});
    const auto kind = static_cast<Kind>(draw(random, depth > 0 ? 5 : 2));
    const bool is_taken = (kind == Kind::strong && look.strong) ||
                          (kind == Kind::emphasis && look.emphasis) || (kind == Kind::link && look.link);
    Look inner = look;
    inner.strong |= kind == Kind::strong;
    inner.emphasis |= kind == Kind::emphasis;
    inner.link |= kind == Kind::link;
    if (kind == Kind::word || is_taken)
      pieces.push_back({Kind::word, words()[draw(random, words().size())]});
    else if (kind == Kind::code)
      pieces.push_back({Kind::code, draw(random, 2) == 0 ? "a*b" : "코드 **x**"});
    else
      pieces.push_back({kind, {}, random_pieces(random, inner, depth - 1)});
  }
  return pieces;
}

// A star at the end of what is emphasized would lengthen the mark behind it.
bool ends_in_star(const std::vector<Piece>& pieces) {
  const Piece& last = pieces.back();
  return last.kind == Kind::word   ? last.word.ends_with('*')
         : last.kind == Kind::code ? false
                                   : ends_in_star(last.inside);
}

std::string printed(const std::vector<Piece>& pieces) {
  std::string text;
  for (const Piece& piece : pieces) {
    const std::string inside = printed(piece.inside);
    switch (piece.kind) {
    case Kind::word:
      text += piece.word;
      break;
    case Kind::code:
      text += "`" + piece.word + "`";
      break;
    case Kind::strong:
      text += "**" + inside + "**";
      break;
    case Kind::emphasis:
      text += "*" + inside + "*";
      break;
    case Kind::link:
      text += "[" + inside + "](https://a.kr)";
    }
  }
  return text;
}

void collect(const std::vector<Piece>& pieces, Look look, std::vector<resume::Inline>& inlines) {
  for (const Piece& piece : pieces) {
    Look inner = look;
    inner.strong |= piece.kind == Kind::strong;
    inner.emphasis |= piece.kind == Kind::emphasis;
    inner.link |= piece.kind == Kind::link;
    if (piece.kind != Kind::word && piece.kind != Kind::code) {
      collect(piece.inside, inner, inlines);
      continue;
    }
    const resume::Inline one{{piece.word, {}, {}},
                             look.strong,
                             look.emphasis,
                             piece.kind == Kind::code,
                             look.link ? "https://a.kr" : ""};
    const bool is_same = !inlines.empty() && inlines.back().strong == one.strong &&
                         inlines.back().emphasis == one.emphasis && inlines.back().code == one.code &&
                         inlines.back().url == one.url;
    if (is_same)
      inlines.back().text.text += one.text.text;
    else
      inlines.push_back(one);
  }
}

bool has_doubtful_end(const std::vector<Piece>& pieces) {
  return std::ranges::any_of(pieces, [](const Piece& piece) {
    const bool is_marked = piece.kind == Kind::strong || piece.kind == Kind::emphasis;
    return (is_marked && ends_in_star(piece.inside)) || has_doubtful_end(piece.inside);
  });
}

// `Lee*` and `900*,` end an emphasis of one star: that is what a star behind a word means there.
bool has_star_in_emphasis(const std::vector<Piece>& pieces, bool in_emphasis) {
  return std::ranges::any_of(pieces, [&](const Piece& piece) {
    return (in_emphasis && piece.kind == Kind::word && piece.word.find('*') != std::string::npos) ||
           has_star_in_emphasis(piece.inside, in_emphasis || piece.kind == Kind::emphasis);
  });
}

} // namespace

TEST_CASE("a tree of marks drawn at random reads as it was printed") {
  std::mt19937 random(20270112);
  int read = 0;
  while (read < 600) {
    const std::vector<Piece> tree = random_pieces(random, {}, 3);
    if (has_doubtful_end(tree) || has_star_in_emphasis(tree, false)) continue;
    ++read;
    resume::RichText wanted;
    collect(tree, {}, wanted.inlines);
    const std::string text = printed(tree);
    CAPTURE(text);
    CHECK(mark(text).shown == show(wanted));
  }
}

TEST_CASE("one star does not end what two began, so that footnote marks stay in strong text") {
  CHECK(clean("**Yoon*, Lee*, Kim**, Park*") == "S{Yoon*, Lee*, Kim}, Park*");
  CHECK(clean("**윤가람*, 이예시***, 박보기") == "S{윤가람*, 이예시}*, 박보기");
  CHECK(clean("**A* Search**와 D*") == "S{A* Search}와 D*");
  CHECK(clean("[**Yoon*, Lee**](https://a.kr)*") == "L{https://a.kr|S{Yoon*, Lee}}*");
  for (const auto* text : {"**굵게*", "*굵게**"}) {
    CAPTURE(text);
    CHECK(mark(text).shown == text);
    CHECK(mark(text).warnings > 0);
  }
}

TEST_CASE("no emphasis leaves the brackets that it begins in") {
  CHECK(clean("f(*x) and A*") == "f(*x) and A*");
  CHECK(clean("박보기 (*공동 1저자), 윤가람*") == "박보기 (*공동 1저자), 윤가람*");
  CHECK(clean("[*] joint, Lee*") == "[*] joint, Lee*");
  CHECK(clean("(*a (b) c*), (**d**) *e (f) g*") == "(E{a (b) c}), (S{d}) E{e (f) g}");
  CHECK(clean("**a (b** c") == "S{a (b} c");
}

TEST_CASE("two stars begin strong text behind arrows and bullets too") {
  CHECK(clean("✔**검색** →**5%** ㈜**누리**에서 ※**주의**") == "✔S{검색} →S{5%} ㈜S{누리}에서 ※S{주의}");
  CHECK(clean("**A**→**B**, **A**+**B**") == "S{A}→S{B}, S{A}+S{B}");
  CHECK(clean("5★*3*2") == "5★*3*2");
}

TEST_CASE("strong text that begins inside of a word prints as typed, and the word says where it may begin") {
  for (const auto* text :
       {"성능을**5%**높임", "성능을**5%** 높임", "(주)**누리랩**", "[1]**굵게**는", "1.**검색** 끝"}) {
    CAPTURE(text);
    diag::Diagnostics diagnostics;
    const std::string source = text;
    resume::parse_markup({source, {1, 0, static_cast<std::uint32_t>(source.size())}, {}}, diagnostics);
    CHECK(mark(text).shown == text);
    REQUIRE(diagnostics.all().size() == 1);
    CHECK(diagnostics.all().front().message == "this ** does not begin a word, so it prints");
  }
}

TEST_CASE("stars of file names, arguments, products and signatures are nothing to speak of") {
  for (const auto* text : {"*.cpp, *.h", "*.example.com", "src/**/*.tsx", "**/*.ts, src/**", "def f(a, *, b)",
                           "*: 참고", "(a+b)**2 + (c)**3", "f(x)**g(x)**h(x)", "(a)*(b)*(c)",
                           "COUNT(*), SUM(*)", "0 0 * * *", "/* a */ /* b */", "*Nature* 2*3"}) {
    CAPTURE(text);
    CHECK(mark(text).warnings == 0);
  }
}

TEST_CASE("brackets right behind a letter are a call, but for an address") {
  for (const auto* text : {"list[int](3)", "f[i](j)", "array[0](x)"}) {
    CAPTURE(text);
    CHECK(clean(text) == text);
  }
  CHECK(clean("Lee[1](https://a.kr)") == "LeeL{https://a.kr|1}");
  CHECK(clean("논문[1](https://a.kr)") == "논문L{https://a.kr|1}");
}

TEST_CASE("tags and dollars that are spoken of are no markup") {
  for (const auto* text :
       {"List<a>", "Optional<b>", "if (a<b && b>c)", "n<p and q>r", "HTML <table> 태그", "<div> 렌더링",
        "template <i>", "${a}/${b}", "$(a)$(b)", "# of users: 100", "|x| ≤ 1", "| a | b |", "_id_",
        "__FILE__", "Wow![1](https://a.kr)", "a</b> b", "Q&A; P&L;", "https://a.kr/~~x~~/_a_b_"}) {
    CAPTURE(text);
    CHECK(mark(text).warnings == 0);
  }
  for (const auto* text :
       {"<kbd>Ctrl</kbd>", "<DIV CLASS=x>a</DIV>", "<!-- x -->", "&eacute; &hearts;", "_Nature_", "\\item a",
        "| A | B |\n| --- | :-: |", "[a&nbsp;b](https://a.kr)", "![a](https://a.kr/b.png)"}) {
    CAPTURE(text);
    CHECK(mark(text).warnings == 1);
  }
  CHECK(mark("![a](https://a.kr/b.png)").shown == "![a](L{https://a.kr/b.png|https://a.kr/b.png})");
}

TEST_CASE("what stands behind brackets and is no address is told how to be printed") {
  for (const auto* text : {"[인턴](2020.03~2020.08)", "[1](Kim 2020)", "[필수](경력 3년)", "[x]()", "[a](b)",
                           "[v](1.2.3)", "[경력](12개월)"}) {
    CAPTURE(text);
    diag::Diagnostics diagnostics;
    const std::string source = text;
    resume::parse_markup({source, {1, 0, static_cast<std::uint32_t>(source.size())}, {}}, diagnostics);
    REQUIRE(diagnostics.all().size() == 1);
    CHECK(diagnostics.all().front().code == diag::Code::bad_markup);
    CHECK(diagnostics.all().front().hints.front().find("to print [") == 0);
    CHECK(mark(text).shown == text);
  }
}
