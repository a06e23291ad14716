#include "review/detail/numbers/number_units.h"

#include "base/ascii.h"
#include "base/contains.h"
#include "base/hangul.h"

#include <algorithm>
#include <array>
#include <string>

namespace hanjang::review {
namespace {

constexpr Unit kPercent{Dimension::percent, {1, 100}};
constexpr Unit kPoints{Dimension::points};
constexpr Unit kMicrosecond{Dimension::clock, {1, 1'000'000}};
constexpr Unit kNanosecond{Dimension::clock, {1, 1'000'000'000}};
constexpr Unit kMillisecond{Dimension::clock, {1, 1000}};
constexpr Unit kSecond{Dimension::clock};
constexpr Unit kMinute{Dimension::clock, {60, 1}};
constexpr Unit kHour{Dimension::clock, {3600, 1}};
constexpr Unit kDay{Dimension::clock, {86'400, 1}};
constexpr Unit kWeek{Dimension::clock, {604'800, 1}};
constexpr Unit kMonth{Dimension::calendar};
constexpr Unit kYear{Dimension::calendar, {12, 1}};

constexpr Unit bytes(std::int64_t count) { return {Dimension::bytes, {count, 1}}; }

/// A unit of Korean, written right behind the number.
struct KoreanUnit {
  std::string_view text;
  Unit unit;
  std::string_view other_words = {}; ///< syllables that make another word of it: 분 + 야
  std::int64_t times = 1;
};

// Where one begins with another, the longer stands first.
constexpr std::array kKoreanUnits{
    KoreanUnit{"퍼센트포인트", kPoints},
    KoreanUnit{"퍼센트", kPercent},
    KoreanUnit{"프로", kPercent, "젝그토덕세필모"},
    KoreanUnit{"포인트", kPoints},
    KoreanUnit{"점", kPoints, "포심자선검수령"},
    KoreanUnit{"할", kPercent, "인당부일증", 10},
    KoreanUnit{"나노초", kNanosecond},
    KoreanUnit{"마이크로초", kMicrosecond},
    KoreanUnit{"밀리초", kMillisecond},
    KoreanUnit{"초", kSecond, "과기안본"},
    KoreanUnit{"분기", Unit{}},
    KoreanUnit{"분", kMinute, "의위야류할석포산업획리담"},
    KoreanUnit{"시간", kHour},
    KoreanUnit{"일", kDay, "정부체반류상본치괄관련"},
    KoreanUnit{"주년", Unit{}},
    KoreanUnit{"주차", Unit{}},
    KoreanUnit{"주일", kWeek},
    KoreanUnit{"주", kWeek, "기제요문식택민소자인권주"},
    KoreanUnit{"개월", kMonth},
    KoreanUnit{"달러", Unit{Dimension::dollar}},
    KoreanUnit{"달", kMonth, "성력인"},
    KoreanUnit{"월", Unit{Dimension::month}, "급세등평"},
    KoreanUnit{"년대", Unit{}},
    KoreanUnit{"년도", Unit{}},
    KoreanUnit{"년생", Unit{}},
    KoreanUnit{"년", kYear},
    KoreanUnit{"해", kYear, "당결석외상킹시"},
    KoreanUnit{"원", Unit{Dimension::won}, "칙인자소격생리본천형문데탁"},
    KoreanUnit{"불", Unit{Dimension::dollar}, "만가량편일"},
    KoreanUnit{"유로", Unit{Dimension::euro}},
    KoreanUnit{"엔", Unit{Dimension::yen}, "지드터진트"},
    KoreanUnit{"위안", Unit{Dimension::yuan}},
    KoreanUnit{"파운드", Unit{Dimension::pound}},
    KoreanUnit{"킬로바이트", bytes(1000)},
    KoreanUnit{"메가바이트", bytes(1'000'000)},
    KoreanUnit{"기가바이트", bytes(1'000'000'000)},
    KoreanUnit{"테라바이트", bytes(1'000'000'000'000)},
    KoreanUnit{"페타바이트", bytes(1'000'000'000'000'000)},
};

/// A unit that a Latin word names.
struct LatinUnit {
  std::string_view text; ///< in small letters
  Unit unit;
  bool takes_plural = false; ///< an s behind it is the same
  bool stands_apart = true;  ///< a blank may stand before it
  bool is_time_word = false; ///< a word that may stand behind `a`
};

constexpr LatinUnit time_unit(std::string_view text, Unit unit) { return {text, unit, true, true, true}; }

constexpr std::array kLatinUnits{
    time_unit("second", kSecond),
    time_unit("minute", kMinute),
    time_unit("hour", kHour),
    time_unit("day", kDay),
    time_unit("week", kWeek),
    time_unit("fortnight", Unit{Dimension::clock, {1'209'600, 1}}),
    time_unit("month", kMonth),
    time_unit("year", kYear),
    time_unit("decade", Unit{Dimension::calendar, {120, 1}}),
    time_unit("millisecond", kMillisecond),
    time_unit("microsecond", kMicrosecond),
    time_unit("nanosecond", kNanosecond),
    LatinUnit{"ms", kMillisecond},
    LatinUnit{"us", kMicrosecond, false, false},
    LatinUnit{"ns", kNanosecond},
    LatinUnit{"s", kSecond},
    LatinUnit{"sec", kSecond, true},
    LatinUnit{"min", kMinute, true},
    LatinUnit{"h", kHour},
    LatinUnit{"hr", kHour, true},
    LatinUnit{"d", kDay, false, false},
    LatinUnit{"wk", kWeek, true},
    LatinUnit{"mo", kMonth, true, false},
    LatinUnit{"yr", kYear, true},
    LatinUnit{"percent", kPercent},
    LatinUnit{"pct", kPercent},
    LatinUnit{"point", kPoints, true},
    LatinUnit{"pt", kPoints, true, false},
    LatinUnit{"pp", kPoints, true},
    LatinUnit{"won", Unit{Dimension::won}},
    LatinUnit{"krw", Unit{Dimension::won}},
    LatinUnit{"dollar", Unit{Dimension::dollar}, true},
    LatinUnit{"usd", Unit{Dimension::dollar}},
    LatinUnit{"euro", Unit{Dimension::euro}, true},
    LatinUnit{"eur", Unit{Dimension::euro}},
    LatinUnit{"yen", Unit{Dimension::yen}},
    LatinUnit{"jpy", Unit{Dimension::yen}},
    LatinUnit{"yuan", Unit{Dimension::yuan}},
    LatinUnit{"cny", Unit{Dimension::yuan}},
    LatinUnit{"gbp", Unit{Dimension::pound}},
    LatinUnit{"kb", bytes(1000)},
    LatinUnit{"mb", bytes(1'000'000)},
    LatinUnit{"gb", bytes(1'000'000'000)},
    LatinUnit{"tb", bytes(1'000'000'000'000)},
    LatinUnit{"pb", bytes(1'000'000'000'000'000)},
};

const LatinUnit* latin_unit(std::string_view word) {
  constexpr std::size_t kLongest = 12;
  if (word.empty() || word.size() > kLongest) return nullptr;
  if (word.size() == 1 && base::ascii::is_upper(word[0])) return nullptr; // `3D`
  const std::string lower = base::ascii::to_lower(word);
  const auto names = [&](const LatinUnit& unit) {
    const std::string_view whole = lower;
    return whole == unit.text ||
           (unit.takes_plural && whole.ends_with('s') && whole.substr(0, whole.size() - 1) == unit.text);
  };
  const auto found = std::ranges::find_if(kLatinUnits, names);
  return found == kLatinUnits.end() ? nullptr : &*found;
}

// Particles, endings and nouns that stand behind a counter without a blank; the longer first.
constexpr auto kParticles = std::to_array<std::string_view>(
    {"이었습니다", "였습니다", "입니다", "이었던", "이었고", "이지만", "으로써", "으로서", "이상", "이하",
     "미만",       "초과",     "이내",   "동안",   "정도",   "가량",   "남짓",   "짜리",   "까지", "부터",
     "마다",       "보다",     "에서",   "에게",   "으로",   "이나",   "밖에",   "처럼",   "였고", "이고",
     "이며",       "이던",     "이라",   "이다",   "인데",   "로써",   "로서",   "조차",   "대로", "만에",
     "간의",       "어치",     "단위",   "규모",   "넘게",   "가까이", "수준",   "은",     "는",   "이",
     "가",         "을",       "를",     "의",     "에",     "로",     "와",     "과",     "도",   "만",
     "당",         "간",       "씩",     "째",     "차",     "후",     "전",     "뒤",     "안",   "내",
     "쯤",         "치",       "대",     "들",     "중",     "나",     "여",     "인",     "다"});

constexpr std::size_t kSyllable = base::hangul::kSyllableBytes;

std::optional<UnitMatch> korean_unit(const Tokens& tokens, Place place) {
  const std::string_view rest = tokens.rest(place);
  const bool is_attached = tokens.is_attached(place);
  for (const KoreanUnit& unit : kKoreanUnits) {
    if (!rest.starts_with(unit.text)) continue;
    const std::string_view behind = rest.substr(unit.text.size());
    const bool is_other = !behind.empty() && base::contains(unit.other_words, behind.substr(0, kSyllable));
    if (is_other || (!is_attached && !is_particles(behind))) return std::nullopt;
    return UnitMatch{unit.unit, tokens.after(place, unit.text.size()), {unit.times, 1}};
  }
  return std::nullopt;
}

// Behind `%`: whether it is of percentage points.
std::optional<UnitMatch> percent(const Tokens& tokens, Place place) {
  const std::size_t next = place.token + 1;
  const std::string_view word = tokens.at(next).text;
  if (tokens.at(next).is_attached && tokens.at(next).kind == TokenKind::word)
    for (const std::string_view points : {"p", "P", "pt", "pts", "pp", "point", "points"})
      if (word == points) return UnitMatch{kPoints, {next + 1, 0}};
  if (tokens.is_word(next, "points")) return UnitMatch{kPoints, {next + 1, 0}};
  if (tokens.is_sign(next, U'-') && (tokens.is_word(next + 1, "point") || tokens.is_word(next + 1, "points")))
    return UnitMatch{kPoints, {next + 2, 0}};
  constexpr std::string_view kKoreanPoint = "포인트";
  if (tokens.at(next).kind == TokenKind::hangul && word.starts_with(kKoreanPoint))
    return UnitMatch{kPoints, tokens.after({next, 0}, kKoreanPoint.size())};
  return UnitMatch{kPercent, {next, 0}};
}

std::optional<UnitMatch> latin(const Tokens& tokens, std::size_t at, bool is_attached) {
  if (tokens.is_word(at, "per") && tokens.is_word(at + 1, "cent")) return UnitMatch{kPercent, {at + 2, 0}};
  if (tokens.is_word(at, "percentage")) {
    const std::size_t next = tokens.is_sign(at + 1, U'-') ? at + 2 : at + 1;
    if (tokens.is_word(next, "points") || tokens.is_word(next, "point"))
      return UnitMatch{kPoints, {next + 1, 0}};
  }
  const LatinUnit* unit = latin_unit(tokens.at(at).text);
  if (unit == nullptr || (!is_attached && !unit->stands_apart)) return std::nullopt;
  return UnitMatch{unit->unit, {at + 1, 0}};
}

std::optional<UnitMatch> sign(const Tokens& tokens, Place place) {
  const Token& token = tokens.at(place);
  if (token.sign == U'%') return percent(tokens, place);
  if ((token.sign == 0x00B5 || token.sign == 0x03BC) && tokens.is_word(place.token + 1, "s"))
    return UnitMatch{kMicrosecond, {place.token + 2, 0}};
  const bool is_hyphen = token.sign == U'-' || token.sign == 0x2011 || token.sign == 0x2010;
  const Token& next = tokens.at(place.token + 1);
  if (is_hyphen && token.is_attached && next.is_attached && next.kind == TokenKind::word)
    return latin(tokens, place.token + 1, false);
  return std::nullopt;
}

std::optional<Dimension> currency_sign(char32_t sign) {
  switch (sign) {
  case 0x20A9: // ₩
  case 0xFFE6:
    return Dimension::won;
  case U'$':
    return Dimension::dollar;
  case 0x20AC: // €
    return Dimension::euro;
  case 0x00A5: // ¥
  case 0xFFE5:
    return Dimension::yen;
  case 0x00A3: // £
    return Dimension::pound;
  default:
    return std::nullopt;
  }
}

bool is_money(Dimension dimension) { return dimension >= Dimension::won && dimension <= Dimension::pound; }

} // namespace

bool is_particles(std::string_view hangul) {
  while (!hangul.empty()) {
    const auto particle =
        std::ranges::find_if(kParticles, [&](std::string_view one) { return hangul.starts_with(one); });
    if (particle == kParticles.end()) return false;
    hangul.remove_prefix(particle->size());
  }
  return true;
}

std::optional<UnitMatch> unit_at(const Tokens& tokens, Place place) {
  switch (tokens.at(place).kind) {
  case TokenKind::hangul:
    return korean_unit(tokens, place);
  case TokenKind::word:
    return latin(tokens, place.token, tokens.is_attached(place));
  case TokenKind::sign:
    return sign(tokens, place);
  case TokenKind::number:
  case TokenKind::gap:
    return std::nullopt;
  }
  return std::nullopt;
}

std::optional<CurrencyMatch> currency_before(const Tokens& tokens, std::size_t index) {
  const Token& token = tokens.before(index);
  if (token.kind == TokenKind::sign)
    if (const auto dimension = currency_sign(token.sign)) {
      const bool has_country = index > 1 && token.is_attached &&
                               tokens.at(index - 2).kind == TokenKind::word &&
                               tokens.at(index - 2).text.size() <= 2;
      return CurrencyMatch{*dimension, has_country ? index - 2 : index - 1};
    }
  constexpr std::size_t kCode = 3;
  if (token.kind != TokenKind::word || token.text.size() != kCode || !base::ascii::is_upper(token.text[1]))
    return std::nullopt;
  const LatinUnit* unit = latin_unit(token.text);
  if (unit == nullptr || !is_money(unit->unit.dimension)) return std::nullopt;
  return CurrencyMatch{unit->unit.dimension, index - 1};
}

std::optional<Unit> time_word(std::string_view lower, bool is_singular) {
  const LatinUnit* unit = latin_unit(lower);
  if (unit == nullptr || !unit->is_time_word || (is_singular && unit->text != lower)) return std::nullopt;
  return unit->unit;
}

} // namespace hanjang::review
