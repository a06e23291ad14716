// Addresses in a text: where a link ends and the sentence goes on.

#include "resume/links.h"
#include "unit/resume/markup_support.h"

#include <random>
#include <string>
#include <vector>

using namespace hanjang;
using namespace hanjang::test;

namespace {

struct Address {
  const char* before;
  const char* address; ///< empty: none
  const char* behind;
};

std::size_t draw(std::mt19937& random, std::size_t most) { return static_cast<std::size_t>(random() % most); }

} // namespace

TEST_CASE("addresses in a text are links, without what the sentence adds") {
  struct Case {
    const char* text;
    const char* shown;
  };
  const Case cases[]{
      {"https://a.kr", "L{https://a.kr|https://a.kr}"},
      {"http://a.kr/x.", "L{http://a.kr/x|http://a.kr/x}."},
      {"see https://a.kr/x, and", "see L{https://a.kr/x|https://a.kr/x}, and"},
      {"https://a.kr/x에서 확인", "L{https://a.kr/x|https://a.kr/x}에서 확인"},
      {"https://a.kr/에서", "L{https://a.kr/|https://a.kr/}에서"},
      {"https://a.kr은", "L{https://a.kr|https://a.kr}은"},
      {"https://a.kr/x(참고)", "L{https://a.kr/x|https://a.kr/x}(참고)"},
      {"(https://a.kr/x)", "(L{https://a.kr/x|https://a.kr/x})"},
      {"https://a.kr/C_(x)", "L{https://a.kr/C_(x)|https://a.kr/C_(x)}"},
      {"(see https://a.kr/C_(x))", "(see L{https://a.kr/C_(x)|https://a.kr/C_(x)})"},
      {"https://a.kr/한글", "L{https://a.kr/한글|https://a.kr/한글}"},
      {"https://a.kr/한글/가?나=다", "L{https://a.kr/한글/가?나=다|https://a.kr/한글/가?나=다}"},
      {"https://한글.kr/x", "L{https://xn--bj0bj06e.kr/x|https://한글.kr/x}"},
      {"https://a.kr/%ED%95%9C", "L{https://a.kr/%ED%95%9C|https://a.kr/한}"},
      {"https://a.kr/?a=1&b=2#c;", "L{https://a.kr/?a=1&b=2#c|https://a.kr/?a=1&b=2#c};"},
      {"<https://a.kr/x>", "L{https://a.kr/x|https://a.kr/x}"},
      {"<https://a.kr/x", "<L{https://a.kr/x|https://a.kr/x}"},
      {"HTTPS://A.KR", "L{https://A.KR|HTTPS://A.KR}"},
      {"www.a.kr", "L{https://www.a.kr|www.a.kr}"},
      {"www.a.kr/x!", "L{https://www.a.kr/x|www.a.kr/x}!"},
      {"블로그https://a.kr", "블로그L{https://a.kr|https://a.kr}"},
      {"xhttps://a.kr", "xhttps://a.kr"},
      {"https:// a", "https:// a"},
      {"https://", "https://"},
      {"www.", "www."},
      {"www", "www"},
      {"wow.", "wow."},
      {"a.kr/x", "a.kr/x"},
      {"https://a.kr…", "L{https://a.kr|https://a.kr}…"},
      {"https://a.kr’s", "L{https://a.kr|https://a.kr}’s"},
      {"“https://a.kr”", "“L{https://a.kr|https://a.kr}”"},
      {"https://a.kr/a_b_c", "L{https://a.kr/a_b_c|https://a.kr/a_b_c}"},
      {"**https://a.kr/x**", "L{https://a.kr/x|S{https://a.kr/x}}"},
      {"*https://a.kr* b", "L{https://a.kr|E{https://a.kr}} b"},
      {"`https://a.kr`", "C{https://a.kr}"},
      {"[https://a.kr](https://b.kr)", "L{https://b.kr|https://a.kr}"},
      {"https://a.kr https://b.kr", "L{https://a.kr|https://a.kr} L{https://b.kr|https://b.kr}"},
      {"https://a.kr,https://b.kr", "L{https://a.kr|https://a.kr},L{https://b.kr|https://b.kr}"},
      {"https://a.kr:8080/x", "L{https://a.kr:8080/x|https://a.kr:8080/x}"},
      {"https://a.kr/x-", "L{https://a.kr/x-|https://a.kr/x-}"},
      {"https://a.kr/x]", "L{https://a.kr/x|https://a.kr/x}]"},
      {"https://a.kr/x\"y", "L{https://a.kr/x|https://a.kr/x}\"y"},
      {"https://a.kr\u2028b", "L{https://a.kr|https://a.kr}\u2028b"},
      {"https://a.kr/~me", "L{https://a.kr/~me|https://a.kr/~me}"},
      {"https://a.kr/#/a", "L{https://a.kr/#/a|https://a.kr/#/a}"},
      {"https://a.kr?", "L{https://a.kr|https://a.kr}?"},
      {"me@a.kr", "L{mailto:me@a.kr|me@a.kr}"},
      {"me@a.kr로 연락", "L{mailto:me@a.kr|me@a.kr}로 연락"},
      {"메일me@a.kr", "메일L{mailto:me@a.kr|me@a.kr}"},
      {"(me@a.kr)", "(L{mailto:me@a.kr|me@a.kr})"},
      {"me.you+x@a.co.kr.", "L{mailto:me.you+x@a.co.kr|me.you+x@a.co.kr}."},
      {"me_you@a-b.kr,", "L{mailto:me_you@a-b.kr|me_you@a-b.kr},"},
      {"git@github.com:a/b.git", "git@github.com:a/b.git"},
      {"me@a.kr: 연락", "L{mailto:me@a.kr|me@a.kr}: 연락"},
      {"@gildong", "@gildong"},
      {"a@b", "a@b"},
      {"a@b.1", "a@b.1"},
      {"a @ b.kr", "a @ b.kr"},
      {"p@50 and k@10.5", "p@50 and k@10.5"},
      {"@@a.kr", "@@a.kr"},
      {"[me@a.kr](https://b.kr)", "L{https://b.kr|me@a.kr}"},
      {"**me@a.kr**", "L{mailto:me@a.kr|S{me@a.kr}}"},
      {"a@b.kr c@d.kr", "L{mailto:a@b.kr|a@b.kr} L{mailto:c@d.kr|c@d.kr}"},
  };
  for (const Case& one : cases) {
    CAPTURE(one.text);
    CHECK(clean(one.text) == one.shown);
  }
}

TEST_CASE("letters that are not ASCII belong to an address where they are its path") {
  const Address cases[]{
      {"", "https://a.kr/wiki/한글", "에서 확인"},
      {"", "https://a.kr/wiki/서울", "까지."},
      {"(", "https://a.kr/wiki/한글", "에서)"},
      {"", "https://a.kr/글#소개", "에서"},
      {"", "https://a.kr/가을", ""},
      {"", "https://a.kr/회의", " 기록"},
      {"", "https://a.kr/x/", "에서부터"},
      {"", "https://a.kr/x/", "로도 본다"},
      {"", "https://a.kr/@me/React에서-상태관리", " 글"},
      {"", "https://a.kr/@me/글-제목-입니다", ""},
      {"", "https://a.kr/@me/글-제목", "에서 확인"},
      {"", "https://a.kr/@me/입문부터-배포까지", ""},
      {"", "https://a.kr/2023년/회고", ""},
      {"", "https://a.kr/C언어_입문", "에서"},
      {"", "https://a.kr/?q=한글&r=가", ""},
      {"", "https://a.kr/?q=한글", "에서 찾음"},
      {"", "https://a.kr/x", "와/또는 y"},
      {"", "https://a.kr/x", "(데모 사이트)"},
      {"", "https://a.kr/x/", "(한글)"},
      {"", "https://a.kr/서울_(도시)", "에서"},
      {"", "https://a.kr/파이썬(언어)", ""},
      {"[", "https://a.kr/x", "]라고"},
      {"'", "https://a.kr/x", "'라고 함"},
      {"", "https://a.kr/x", ",그리고"},
      {"", "https://a.kr/x", ".그리고"},
      {"", "https://a.kr/x", "!라고"},
      {"", "https://a.kr/x", "?그"},
      {"", "https://a.kr/%ED%95%9C", "에서"},
      {"", "https://a.kr/café/münchen", " où"},
      {"", "https://a.kr/Москва", "."},
      {"", "https://a.jp/x", "を見る"},
      {"", "https://a.cn/x", "，见"},
      {"（", "https://a.kr/x", "）"},
      {"“", "https://a.kr/x", "”라는"},
      {"", "https://a.kr/x", "—y"},
      {"", "https://a.kr/x", "？"},
  };
  for (const Address& one : cases) {
    const std::string url = one.address;
    const std::string text = one.before + url + one.behind;
    CAPTURE(text);
    CHECK(clean(text) == one.before + ("L{" + url + "|" + resume::decoded_url(url) + "}") + one.behind);
  }
}

TEST_CASE("what else stands beside an address is the sentence's") {
  const Address cases[]{
      {"", "https://a.kr/x", "'s page"},
      {"", "https://a.kr/x", ";https:// y"},
      {"", "https://a.kr/x", "|y"},
      {"", "https://a.kr/x", "\\y"},
      {"", "https://a.kr/a*b", ""},
      {"", "https://a.kr/web/2020*/b", ""},
      {"", "https://a.kr/x", "* 표시"},
      {"", "https://a.kr/web/2020/https://b.kr/x", ""},
      {"", "https://a.kr:8080/x", "에서"},
      {"", "http://127.0.0.1:80/x", ""},
      {"see https://a..b, ", "", ""},
      {"https://-a.kr", "", ""},
      {"https://a.kr:abc", "", ""},
      {"http://localhost:3000", "", ""},
      {"http://host", "", ""},
      {"https://{host}.kr", "", ""},
      {"www..kr", "", ""},
      {"ftp://www.a.kr", "", ""},
      {"x@www", "", ""},
      {"ssh://git@github.com/a/b", "", ""},
      {"postgres://user:pw@db.host.com/x", "", ""},
      {"react@18.2.0 and a@b.1", "", ""},
  };
  for (const Address& one : cases) {
    const std::string url = one.address;
    const std::string text = one.before + url + one.behind;
    CAPTURE(text);
    const std::string link = url.empty() ? url : "L{" + url + "|" + url + "}";
    std::string shown = mark(text).shown;
    const std::string wanted = one.before + link + one.behind;
    while (!shown.empty() && shown.size() < wanted.size()) shown += ' '; // blanks at the end vanish
    CHECK(shown == wanted);
  }
  CHECK(mark("https://a.kr/?x=1&amp;y=2").warnings == 1);
}

// Hosts, paths and what may stand around them, drawn at random: the link is the address, and no letter is
// lost.
TEST_CASE("addresses drawn at random lead where they are written") {
  std::mt19937 random(20270111);
  const std::vector<std::string> hosts{"a.kr", "www.b.co.kr", "sub.c-d.io:8080", "한글.kr"};
  const std::vector<std::string> paths{"",           "/",           "/x",        "/x/y.html", "/a_b",
                                       "/한글",      "/wiki/C_(x)", "/?q=1&r=2", "/#top",     "/@me/글-제목",
                                       "/%EA%B0%80", "/~me/x-y"};
  const std::vector<std::string> before{"", "(", "참고: ", "see ", "“", "「", "링크", "— "};
  const std::vector<std::string> behind{"",        ".", ", 그리고", " 참고",  "에서 확인",
                                        "로 옮김", "!", "…",        "; next", "”"};
  for (int run = 0; run < 500; ++run) {
    const std::string host = hosts[draw(random, hosts.size())];
    const std::string url = "https://" + host + paths[draw(random, paths.size())];
    const std::string head = before[draw(random, before.size())];
    std::string tail = behind[draw(random, behind.size())];
    if (head == "(") tail = ")" + tail;
    // A single syllable behind Hangul may be the end of a name.
    if (tail.starts_with("로") && static_cast<unsigned char>(url.back()) >= 0x80) tail = " " + tail;
    const std::string text = head + url + tail;
    CAPTURE(text);
    const std::string shown = clean(text);
    CHECK(shown.find("|" + resume::decoded_url(url) + "}" + tail) != std::string::npos);
    CHECK(shown.starts_with(head + "L{https://"));
  }
}

TEST_CASE("an address in a text is shown decoded, and leads where it was written") {
  CHECK(clean("https://ko.wikipedia.org/wiki/%ED%95%9C%EA%B8%80를 봄") ==
        "L{https://ko.wikipedia.org/wiki/%ED%95%9C%EA%B8%80|https://ko.wikipedia.org/wiki/한글}를 봄");
  CHECK(clean("https://a.kr/%ED%95%9C글에서") == "L{https://a.kr/%ED%95%9C글|https://a.kr/한글}에서");
  CHECK(clean("https://a.kr/%ED%95%9C글/b") == "L{https://a.kr/%ED%95%9C글/b|https://a.kr/한글/b}");
  CHECK(clean("https://a.kr/kim_ 끝") == "L{https://a.kr/kim_|https://a.kr/kim_} 끝");
  CHECK(mark("_https://a.kr/kim_ 끝").shown.find("_L{https://a.kr/kim|") == 0);
}

TEST_CASE("an address is decoded to letters that every layout prints, and to nothing else") {
  using resume::decoded_url;
  CHECK(decoded_url("a.kr/%ED%95%9C%EA%B8%80") == "a.kr/한글");
  CHECK(decoded_url("a.kr/%E1%84%92%E1%85%A1%E1%86%AB") == "a.kr/한"); // letters of a syllable
  CHECK(decoded_url("a.kr/caf%C3%A9-%CE%B1-%D0%B6-%E6%BC%A2-%E3%81%82") == "a.kr/café-α-ж-漢-あ");
  for (const char* kept :
       {"a.kr/%F0%9F%98%80", "a.kr/%D8%B3%D9%84", "a.kr/%E0%B8%81", "a.kr/%20%2F%41", "a.kr/%ED%95",
        "a.kr/%ZZ", "a.kr/%E2%80%8B", "a.kr/%E2%80%AE", "a.kr/%F0%A0%80%80", "a.kr/%EF%BF%BD", "a.kr/%"})
    CHECK(decoded_url(kept) == kept);
  CHECK(decoded_url("a.kr/%F0%9F%98%80%ED%95%9C") == "a.kr/%F0%9F%98%80한");
}

TEST_CASE("a bracket that nothing closes ends an address, and a pattern of addresses is none") {
  CHECK(clean("https://a.kr/b(2024년 3월)") == "L{https://a.kr/b|https://a.kr/b}(2024년 3월)");
  CHECK(clean("https://a.kr/b(MIT 라이선스)") == "L{https://a.kr/b|https://a.kr/b}(MIT 라이선스)");
  CHECK(clean("https://a.kr/b_(c) d") == "L{https://a.kr/b_(c)|https://a.kr/b_(c)} d");
  CHECK(clean("https://a.kr/* 전부") == "https://a.kr/* 전부");
}
