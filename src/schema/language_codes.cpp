#include "schema/language_codes.h"

#include "base/ascii.h"
#include "base/contains.h"
#include "diag/suggest.h"
#include "schema/schema.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <unicode/uloc.h>

namespace hanjang::schema {
namespace {

struct Slip {
  std::string_view written;
  std::string_view code;
  std::string_view language;
};

// Country codes, three-letter codes and names in place of the two-letter code. `kr` does name a language
// (Kanuri), but a resume with `kr` in it means Korean.
constexpr std::array kSlips{
    Slip{"kr", "ko", "Korean"},     Slip{"kor", "ko", "Korean"},      Slip{"korean", "ko", "Korean"},
    Slip{"한국어", "ko", "Korean"}, Slip{"국문", "ko", "Korean"},     Slip{"us", "en", "English"},
    Slip{"eng", "en", "English"},   Slip{"english", "en", "English"}, Slip{"영어", "en", "English"},
    Slip{"영문", "en", "English"},  Slip{"gb", "en", "English"},      Slip{"jp", "ja", "Japanese"},
    Slip{"jpn", "ja", "Japanese"},  Slip{"cn", "zh", "Chinese"},      Slip{"chn", "zh", "Chinese"},
    Slip{"zho", "zh", "Chinese"},   Slip{"ger", "de", "German"},      Slip{"deu", "de", "German"},
    Slip{"fra", "fr", "French"},    Slip{"spa", "es", "Spanish"},     Slip{"vn", "vi", "Vietnamese"},
};

constexpr std::array<std::string_view, 12> kUsual{"ko", "en", "ja", "zh", "de", "fr",
                                                  "es", "pt", "it", "ru", "vi", "th"};

const Slip* find_slip(std::string_view code) {
  const std::string wanted = base::ascii::to_lower(code);
  const auto found =
      std::find_if(kSlips.begin(), kSlips.end(), [&](const Slip& slip) { return slip.written == wanted; });
  return found == kSlips.end() ? nullptr : &*found;
}

// `en_us` as BCP 47 writes it: `en-US`.
std::string usual_form(std::string_view code) {
  const std::size_t part = std::min(code.find_first_of("-_"), code.size());
  std::string form = base::ascii::to_lower(code.substr(0, part));
  if (part == code.size()) return form;
  form += '-';
  for (const char c : code.substr(part + 1))
    form += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  return form;
}

bool in_iso_639(std::string_view language) {
  if (base::contains(kUsual, language)) return true; // sooner than the two hundred
  for (const char* const* code = uloc_getISOLanguages(); *code != nullptr; ++code) {
    if (language == *code) return true;
  }
  return false;
}

} // namespace

bool is_known_language(std::string_view code) {
  return find_slip(code) == nullptr && in_iso_639(code.substr(0, code.find('-')));
}

std::string meant_language(std::string_view code) {
  if (base::contains(kUsual, code)) return std::string(code);
  if (const Slip* slip = find_slip(code)) return std::string(slip->code);
  const std::string form = usual_form(code);
  return is_language(form) ? form : std::string(code);
}

std::optional<std::string> language_hint(std::string_view code) {
  if (const Slip* slip = find_slip(code)) {
    return fmt::format("the code for {} is `{}`", slip->language, slip->code);
  }
  if (const std::string form = usual_form(code); form != code && is_language(form))
    return fmt::format("write \"{}\"", form);
  const std::string primary = base::ascii::to_lower(code.substr(0, code.find_first_of("-_")));
  if (primary.size() < code.size() && looks_like_language(primary) && in_iso_639(primary))
    return fmt::format("a code is a language, or a language and a country: `{0}`, or such as `{0}-{1}`",
                       primary, primary == "zh" ? "CN" : "US");
  std::string question = diag::did_you_mean(code, kUsual);
  return question.empty() ? std::nullopt : std::optional(std::move(question));
}

bool is_language(std::string_view code) { return looks_like_language(code) && is_known_language(code); }

std::string language_pattern(const std::vector<std::string_view>& others) {
  std::vector<std::string_view> refused;
  for (const Slip& slip : kSlips)
    if (looks_like_language(slip.written)) refused.push_back(slip.written);
  for (const std::string_view word : others)
    if (looks_like_language(word)) refused.push_back(word);
  return fmt::format("^(?!(?:{})$)[a-z]{{2,3}}(?:-(?:[A-Z]{{2}}|[0-9]{{3}}))?$", fmt::join(refused, "|"));
}

bool same_language(std::string_view a, std::string_view b) {
  const auto primary = [](std::string_view code) {
    return base::ascii::to_lower(code.substr(0, code.find('-')));
  };
  return primary(a) == primary(b);
}

} // namespace hanjang::schema
