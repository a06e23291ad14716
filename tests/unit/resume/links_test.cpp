#include "catch.h"
#include "resume/links.h"

using namespace hanjang;
using namespace hanjang::resume;

namespace {

diag::SourceText source(std::string text) {
  const auto size = static_cast<std::uint32_t>(text.size());
  return {std::move(text), {1, 0, size}, {}};
}

// Empty if the link is fine, else the hint.
std::string url_fault(std::string text) {
  diag::Diagnostics diagnostics;
  const bool good = check_url(source(std::move(text)), diagnostics);
  CHECK(good == diagnostics.all().empty());
  return good ? std::string{} : diagnostics.all().front().hints.front();
}

bool is_email(std::string text) {
  diag::Diagnostics diagnostics;
  return check_email(source(std::move(text)), diagnostics);
}

} // namespace

TEST_CASE("links need a scheme and a host") {
  for (const auto* url : {"https://example.com", "HTTP://example.com/한글", "mailto:a@b.c", "tel:+8210"})
    CHECK(url_fault(url).empty());
  CHECK(url_fault("example.com/x") == "write \"https://example.com/x\"");
  CHECK(url_fault("gildong@example.com") == "write \"mailto:gildong@example.com\"");
  for (const auto* url : {"https://", "https:///x", "http:/example.com", "ftp://example.com", "gildong",
                          "https://exa mple.com", "javascript:alert(1)", "/etc/passwd"}) {
    CAPTURE(url);
    CHECK_FALSE(url_fault(url).empty());
  }
}

TEST_CASE("e-mail addresses are checked lightly") {
  for (const auto* email : {"a@b.kr", "first.last+tag@sub.example.com", "홍@한글.kr", "a%b#c@d.kr"})
    CHECK(is_email(email));
  for (const auto* email : {"", "a", "a@b", "@b.kr", "a@.kr", "a@b.", "a b@c.kr", "a@b@c.kr", "a@b..kr",
                            "<a@b.kr>", "a@b.kr(학교)", "a@b.kr,", "a@b.kr;c@d.kr", "a@b.kr/c", "(a@b.kr)",
                            "\"a\"@b.kr", "a@b_c.kr", "a@b.kr?subject=x"}) {
    CAPTURE(email);
    CHECK_FALSE(is_email(email));
  }
}

TEST_CASE("well-known networks make an address from a handle") {
  CHECK(network_url("GitHub", "gildong") == "https://github.com/gildong");
  CHECK(network_url("git hub", "@gildong") == "https://github.com/gildong");
  CHECK(network_url("LinkedIn", "gildong") == "https://www.linkedin.com/in/gildong");
  CHECK(network_url("Hugging Face", "gildong") == "https://huggingface.co/gildong");
  CHECK(network_url("velog", "gildong") == "https://velog.io/@gildong");
  CHECK(network_url("Tistory", "gildong") == "https://gildong.tistory.com");
  CHECK(network_url("X", "gildong") == "https://x.com/gildong");
  CHECK_FALSE(network_url("Google Scholar", "gildong"));
  CHECK_FALSE(network_url("누리망", "gildong"));
  CHECK_FALSE(network_url("", "gildong"));
}

TEST_CASE("a DOI makes an address") {
  for (const auto* doi :
       {"10.1000/182", "doi:10.1000/182", "DOI: 10.1000/182", "https://doi.org/10.1000/182"})
    CHECK(doi_url(doi) == "https://doi.org/10.1000/182");
  for (const auto* doi : {"", "10.1000", "10.1000/", "11.1/2", "10.1000/1 82", "https://example.com"})
    CHECK_FALSE(doi_url(doi));
}

TEST_CASE("hosts in other letters are followed in ASCII") {
  CHECK(link_target("https://한글.kr/가?q=나") == "https://xn--bj0bj06e.kr/가?q=나");
  CHECK(link_target("http://나@WWW.한글.kr:80") == "http://나@www.xn--bj0bj06e.kr:80");
  CHECK(link_target("mailto:가@한글.kr?subject=다") == "mailto:가@xn--bj0bj06e.kr?subject=다");
  CHECK(link_target("https://straße.de") == "https://xn--strae-oqa.de");
  for (const char* plain :
       {"https://Example.com/가", "tel:+82-10", "mailto:a@b.c", "https://a_b.example.com"})
    CHECK(link_target(plain) == plain);
  CHECK_FALSE(link_target("https://한글..kr"));
  CHECK_FALSE(url_fault("https://한글..kr").empty());
}

TEST_CASE("a link to an e-mail address holds what means something else in links coded") {
  using resume::mail_url;
  CHECK(mail_url("first.last+tag@example.com") == "mailto:first.last+tag@example.com");
  CHECK(mail_url("a%b#c?d&e@f.kr") == "mailto:a%25b%23c%3Fd%26e@f.kr");
  CHECK(mail_url("홍@a.kr") == "mailto:%ED%99%8D@a.kr");
}
