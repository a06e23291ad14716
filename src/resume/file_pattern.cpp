#include "resume/file_pattern.h"

#include "base/ascii.h"
#include "base/contains.h"
#include "base/utf8.h"
#include "diag/suggest.h"
#include "resume/detail/characters.h"
#include "syntax/normalize.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <string_view>
#include <unicode/uchar.h>
#include <utility>
#include <vector>

namespace hanjang::resume {
namespace {

constexpr std::array<std::string_view, 7> kPlaceholders{"name",   "headline", "variant", "organization",
                                                        "letter", "document", "lang"};

// What Windows takes for a device, whatever stands behind a full stop ("Naming Files, Paths, and
// Namespaces").
constexpr std::array<std::string_view, 22> kDevices{
    "con",  "prn",  "aux",  "nul",  "com1", "com2", "com3", "com4", "com5", "com6", "com7",
    "com8", "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9"};

const std::string& word_of(std::size_t placeholder, const FileWords& words) {
  const std::array<const std::string*, kPlaceholders.size()> all{
      &words.name,   &words.headline, &words.variant, &words.organization,
      &words.letter, &words.document, &words.lang};
  return *all.at(placeholder);
}

std::string filled(std::string_view pattern, const FileWords& words) {
  std::string result;
  for (std::size_t at = 0; at < pattern.size();) {
    std::size_t found = kPlaceholders.size();
    for (std::size_t i = 0; i < kPlaceholders.size(); ++i)
      if (pattern.substr(at).starts_with(fmt::format("{{{}}}", kPlaceholders.at(i)))) found = i;
    if (found == kPlaceholders.size()) {
      result += pattern[at++];
    } else {
      result += word_of(found, words);
      at += kPlaceholders.at(found).size() + 2;
    }
  }
  return result;
}

bool is_blank(char32_t c) { return u_isUWhiteSpace(static_cast<UChar32>(c)) != 0; }

// Letters and digits, and of the signs those that belong to words (C++, C#) and that every system takes: FAT
// and NTFS refuse <>:"/\|?*, and nobody sees what is made not to be seen.
bool is_taken(char32_t c) {
  constexpr std::string_view kSigns = "+#.()&,'";
  if (c < 0x80 && base::contains(kSigns, static_cast<char>(c))) return true;
  return is_word_character(c) &&
         u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_DEFAULT_IGNORABLE_CODE_POINT) == 0;
}

constexpr std::string_view kEnding = ".pdf";

bool is_joint(char c) { return c == '-' || c == '_' || c == '.'; }

// Letters as they are; what parts them is one sign, an underscore before a hyphen.
class StemWriter {
public:
  void add(char32_t c) {
    if (c == U'_') return part('_');
    if (c == U'.' && (stem_.empty() || is_joint(stem_.back()))) return; // no `..`, and no hidden file
    const bool is_hangul_here = resume::is_hangul(c);
    if (gap_ && !stem_.empty() && !is_joint(stem_.back()) && !is_hangul_here && !ends_in_hangul_)
      stem_ += '-';
    gap_ = false;
    ends_in_hangul_ = is_hangul_here;
    base::utf8::append(stem_, c);
  }
  void blank() { gap_ = true; }
  void part(char sign) {
    gap_ = ends_in_hangul_ = false;
    if (stem_.empty() || !is_joint(stem_.back()))
      stem_ += sign;
    else if (sign == '_')
      stem_.back() = sign;
  }
  std::string take() {
    while (!stem_.empty() && is_joint(stem_.back())) stem_.pop_back();
    stem_.erase(0, std::min(stem_.find_first_not_of("-_."), stem_.size()));
    return std::move(stem_);
  }

private:
  std::string stem_;
  bool gap_ = false;
  bool ends_in_hangul_ = false;
};

std::string safe(std::string_view text) {
  StemWriter writer;
  for (std::size_t at = 0; at < text.size();) {
    const auto [c, length] = base::utf8::decode(text, at);
    at += length;
    if (is_blank(c))
      writer.blank();
    else if (is_taken(c) || c == U'_')
      writer.add(c);
    else
      writer.part('-');
  }
  std::string stem = writer.take();
  const std::size_t dot = std::min(stem.find('.'), stem.size());
  if (base::contains(kDevices, base::ascii::to_lower(stem.substr(0, dot)))) stem.insert(dot, "_");
  return stem;
}

} // namespace

void check_file_pattern(const RichText& pattern, diag::Diagnostics& diagnostics) {
  const std::string text = pattern.plain();
  for (std::size_t open = text.find('{'); open != std::string::npos; open = text.find('{', open + 1)) {
    const std::size_t close = text.find('}', open);
    if (close == std::string::npos)
      return diagnostics.report(diag::Code::bad_file_name, pattern.span,
                                "`file` has a { that is never closed",
                                "write a placeholder in braces: {name}");
    const std::string word = text.substr(open + 1, close - open - 1);
    if (!base::contains(kPlaceholders, std::string_view(word)))
      diagnostics.report(diag::Code::unknown_name, pattern.span, fmt::format("`file` knows no {{{}}}", word),
                         diag::did_you_mean_or_list(word, kPlaceholders));
  }
}

std::string file_stem(const RichText& pattern, const FileWords& words, diag::Diagnostics& diagnostics) {
  std::string written = pattern.plain();
  // The ending comes with the format, and is written here by habit.
  if (base::ascii::to_lower(written).ends_with(kEnding)) written.resize(written.size() - kEnding.size());
  std::string stem = syntax::to_nfc(safe(filled(written, words)));
  if (stem.empty())
    diagnostics.report(diag::Code::bad_file_name, pattern.span, "`file` leaves no name",
                       "for example: file = \"{name}_{headline}_{document}\"");
  if (stem.size() > kMostStemBytes) {
    diagnostics.report(
        diag::Code::bad_file_name, pattern.span,
        fmt::format("`file` makes a name of {} bytes: `{}`", stem.size(), stem),
        fmt::format("not every system takes more than {}; leave {{headline}} out, or give a shorter one",
                    kMostStemBytes));
    stem.clear();
  }
  return stem;
}

} // namespace hanjang::resume
