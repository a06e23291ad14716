#include "catch.h"
#include "spelling/detail/hunspell_dictionary.h"
#include "support/small_dictionaries.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

using namespace hanjang;
using namespace hanjang::spelling;
using namespace hanjang::test;

namespace {

struct Korean : SmallDictionaries {
  Korean() {
    put("ko",
        {"설계", "설계를", "설계로", "설계했습니다", "개발", "개발을", "개발로", "구현", "구현을", "구현으로",
         "역할", "역할을", "운영", "역할까지"},
        "TRY 할\n");
  }

  std::vector<Misspelling> check(std::string_view text) {
    Dictionaries dictionaries(world);
    const Text one{text, Language::korean};
    return spelling::check(std::span(&one, 1), dictionaries, accepted);
  }

  WordList accepted;
};

} // namespace

TEST_CASE("a Korean word that no dictionary has is found where it stands, without suggestions yet") {
  if (!has_library()) return;
  Korean korean;
  constexpr std::string_view kText = "설계를 역활을 운영";
  std::vector<Misspelling> found = korean.check(kText);
  CHECK(listed(found) == Lines{"역활을"});
  CHECK(kText.substr(found[0].begin, found[0].end - found[0].begin) == "역활을");
  CHECK(found[0].evidence == Evidence::unknown);
  CHECK_FALSE(found[0].suggestions);
  Dictionaries dictionaries(korean.world);
  suggest(found, dictionaries);
  CHECK(found[0].suggestions == Lines{"역할을"});
}

TEST_CASE("a term that the dictionary lacks takes the endings of a noun that ends like it") {
  if (!has_library()) return;
  Korean korean;
  // 도커 ends in a vowel like 설계, 파이프라인 in ㄴ like 구현, 레이블링 in ㅇ, 나눗셈 (accepted) in ㅁ,
  // 메타휠 in ㄹ like 개발.
  korean.accepted.add("메타휠");
  CHECK(listed(korean.check("도커를 도커로 도커했습니다 파이프라인을 파이프라인으로 메타휠로 메타휠을 도커별 "
                            "파이프라인들을")) == Lines{});
  CHECK(listed(korean.check("도커을 파이프라인를 메타휠으로 파이프라인로")) ==
        Lines{"도커을", "파이프라인를", "메타휠으로", "파이프라인로"});
}

TEST_CASE("a suffix makes a word of the dictionary's own nouns, and endings do not") {
  if (!has_library()) return;
  Korean korean;
  CHECK(listed(korean.check("역할별 운영팀 운영팀을 운영자로")) == Lines{});
  CHECK(listed(korean.check("운영를 역할했습니다")) == Lines{"운영를", "역할했습니다"});
}

TEST_CASE("a second particle may stand behind a first one") {
  if (!has_library()) return;
  Korean korean;
  CHECK(listed(korean.check("역할까지의 역할까지도 역할의도")) == Lines{"역할의도"});
}

TEST_CASE("Korean that is spelled out is looked up in syllables") {
  if (!has_library()) return;
  Korean korean;
  CHECK(listed(korean.check("\u1109\u1165\u11AF\u1100\u1168\u1105\u1173\u11AF")) == Lines{});
  CHECK(listed(korean.check("\u110B\u1167\u11A8\u1112\u116A\u11AF")) == Lines{"역활"});
}

TEST_CASE("English in a Korean text, and what belongs to it, is not asked about") {
  if (!has_library()) return;
  Korean korean;
  CHECK(listed(korean.check("Kubernetess를 3개월간 (API)라는")) == Lines{});
}

TEST_CASE("suggestions are looked up while there is time, each word once") {
  if (!has_library()) return;
  Korean korean;
  std::vector<Misspelling> found = korean.check("역활 역활 역활을 개발으로");
  REQUIRE(found.size() == 4);
  Dictionaries dictionaries(korean.world);
  int asked = 0;
  suggest(found, dictionaries, [&] { return ++asked <= 2; });
  CHECK(asked == 3);
  CHECK(found[0].suggestions == Lines{"역할"});
  CHECK(found[1].suggestions == found[0].suggestions);
  CHECK(found[2].suggestions);
  CHECK_FALSE(found[3].suggestions);
  suggest(found, dictionaries, [] { return false; });
  CHECK_FALSE(found[3].suggestions);
  suggest(found, dictionaries);
  CHECK(found[3].suggestions);
}
