#include "text/detail/substitutes.h"

#include "base/utf8.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace hanjang::text {
namespace {

/// Signs that look alike, and the one of them that faces have.
struct Alike {
  std::string_view write;
  std::u32string_view signs;
};

constexpr std::array kAlike{
    Alike{"✓", U"✔✅☑🗸🗹"},
    Alike{"✗", U"✘❌❎☒"},
    Alike{"×", U"✕✖⨯"},
    Alike{"+", U"➕✚"},
    Alike{"-", U"➖‑"},
    Alike{"÷", U"➗"},
    Alike{"*", U"∗⁎✱✲✳﹡"},
    Alike{"·", U"∙⋅•⦁"},
    Alike{"~", U"∼∿〜"},
    Alike{"≈", U"≃≅≊≒≓"},
    Alike{":=", U"≔"},
    Alike{"…", U"⋮⋰⋱"},
    Alike{"\\", U"∖"},
    Alike{"–", U"⁃"},
    Alike{"→", U"⇀⇁⇝↝↠↣↦⇢⇾⟼➔➙➛➜➝➞➟➠➡➢➣➤➥➦➧➨➩➪➫➬➭➮➯➲➳➵➸➺➻➼➽➾⭢⮕👉"},
    Alike{"←", U"↼↽↜↞⇠⬅⭠⟻"},
    Alike{"↑", U"⇑⬆⭡"},
    Alike{"↓", U"⇓⬇⭣"},
    Alike{"↔", U"⬌⭤↭"},
    Alike{"▶", U"▸►⯈"},
    Alike{"▷", U"▹"},
    Alike{"◀", U"◂⯇"},
    Alike{"◁", U"◃"},
    Alike{"▲", U"▴"},
    Alike{"▼", U"▾"},
    Alike{"■", U"◼◾⬛∎❚▮🟦"},
    Alike{"□", U"☐◻◽▢❏❐❑❒▯"},
    Alike{"●", U"⬤⚫🔴🔵🟢"},
    Alike{"○", U"⚪⭕❍"},
    Alike{"◆", U"⬥❖🔹🔷🔸🔶"},
    Alike{"◇", U"⬦⋄⟡"},
    Alike{"★", U"⭐🌟✦✪✫✬✭✮✯✰⋆"},
    Alike{"☆", U"✩✧⭒"},
    Alike{"♥", U"❤💙"},
    Alike{"‹", U"❮"},
    Alike{"›", U"❯"},
    Alike{"!", U"❗❕"},
    Alike{"?", U"❓❔"},
    Alike{"’n", U"ŉ"},
    Alike{"E-mail", U"✉📧📩📨"},
    Alike{"Tel", U"✆📞📱🕿"},
};

} // namespace

std::string substitute_for(char32_t sign) {
  const auto alike = std::ranges::find_if(
      kAlike, [&](const Alike& row) { return row.signs.find(sign) != std::u32string_view::npos; });
  if (alike != kAlike.end()) return std::string(alike->write);
  if (const int digit = u_charDigitValue(static_cast<UChar32>(sign)); digit >= 0 && sign >= 0x80)
    return std::string(1, static_cast<char>('0' + digit));
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  const icu::Normalizer2* nfkc = icu::Normalizer2::getNFKCInstance(status);
  if (U_FAILURE(status)) return {};
  const auto c = static_cast<UChar32>(sign);
  icu::UnicodeString plain;
  // A letter with its marks apart is the same letter, which no face has the more for it.
  if (nfc->getRawDecomposition(c, plain) != 0 || nfkc->getRawDecomposition(c, plain) == 0) return {};
  plain.findAndReplace(icu::UnicodeString(UChar32{0x2044}), icu::UnicodeString("/"));
  std::string text;
  return plain.toUTF8String(text);
}

} // namespace hanjang::text
