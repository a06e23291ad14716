#include "text/detail/itemize.h"

#include "base/ascii.h"
#include "base/hangul.h"
#include "base/utf8.h"
#include "text/detail/characters.h"
#include "text/detail/stretches.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <optional>
#include <string>
#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <utility>

namespace hanjang::text {
namespace {

bool is_ignorable(char32_t c) {
  return c >= 0xAD && u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0;
}

// What HarfBuzz can show with this face: it makes up missing spaces from the common one and a non-breaking
// hyphen from the hyphen.
bool shows(const FontFace& face, char32_t c) {
  if (face.glyph(c)) return true;
  if (is_blank(c) || u_charType(static_cast<UChar32>(c)) == U_SPACE_SEPARATOR)
    return face.glyph(U' ').has_value();
  return c == 0x2011 && face.glyph(0x2010);
}

// "U+1F680 ROCKET (🚀)"
std::string describe(char32_t c) {
  std::array<char, 128> name{};
  UErrorCode status = U_ZERO_ERROR;
  u_charName(static_cast<UChar32>(c), U_EXTENDED_CHAR_NAME, name.data(), static_cast<int32_t>(name.size()),
             &status);
  std::string result = fmt::format("U+{:04X}", static_cast<std::uint32_t>(c));
  if (U_SUCCESS(status) != 0) result += fmt::format(" {}", name.data());
  if (u_isgraph(static_cast<UChar32>(c)) != 0) {
    result += " (";
    base::utf8::append(result, c);
    result += ")";
  }
  return result;
}

bool is_reported(const diag::Diagnostics& diagnostics, diag::Code code, std::string_view message) {
  return std::ranges::any_of(diagnostics.all(), [&](const diag::Diagnostic& known) {
    return known.code == code && known.message == message;
  });
}

bool is_alphabetic(char32_t c) {
  if (c < 0x80) return base::ascii::is_letter(c);
  const bool is_known = c < 0x530 || (c >= 0x1E00 && c <= 0x1FFF); // Latin, Greek, Cyrillic
  return is_known && u_isalpha(static_cast<UChar32>(c)) != 0;
}

bool is_mark(char32_t c) { return c >= 0x300 && c <= 0x36F; }

/// A word of Latin, Greek or Cyrillic letters and their marks.
struct Word {
  std::size_t end = 0;
  bool is_plain = true; ///< of letters that every face has
};

// The word that begins there; none where no such letter stands.
Word word_at(std::string_view text, std::size_t begin) {
  Word word{begin};
  hb_script_t script = HB_SCRIPT_COMMON;
  while (word.end < text.size()) {
    if (base::ascii::is_letter(text[word.end])) {
      if (script != HB_SCRIPT_COMMON && script != HB_SCRIPT_LATIN) break;
      script = HB_SCRIPT_LATIN;
      ++word.end;
      continue;
    }
    if (static_cast<unsigned char>(text[word.end]) < 0x80) break;
    const base::utf8::Decoded decoded = base::utf8::decode(text, word.end);
    const char32_t c = decoded.code_point;
    if (!is_alphabetic(c) && !(word.end > begin && is_mark(c))) break;
    const hb_script_t own = hb_unicode_script(hb_unicode_funcs_get_default(), c);
    if (own != HB_SCRIPT_INHERITED && script != HB_SCRIPT_COMMON && own != script) break;
    if (own != HB_SCRIPT_INHERITED) script = own;
    word.is_plain = false;
    word.end += decoded.length;
  }
  return word;
}

// The families of a request, opened one after the other as glyphs need them.
class Cascade {
public:
  /// Adds to `itemized` what is asked for.
  Cascade(const FontRequest& request, FontSet& fonts, Itemized& itemized, diag::Diagnostics& diagnostics)
      : request_(request), fonts_(fonts), itemized_(itemized), diagnostics_(diagnostics) {}

  /// The first face of which `fits` is true.
  template <typename Predicate>
  std::optional<FaceId> find(Predicate fits) {
    for (std::size_t i = 0;; ++i) {
      if (i == faces_.size() && !open_next()) return std::nullopt;
      if (fits(fonts_[faces_[i]])) return faces_[i];
    }
  }
  std::optional<FaceId> first() {
    return find([](const FontFace&) { return true; });
  }
  const FontRequest& request() const { return request_; }

private:
  bool open_next() {
    while (next_family_ < request_.families.size()) {
      const std::string& family = request_.families[next_family_++];
      const std::optional<FaceId> face = ask(family, {request_.weight, request_.italic});
      if (face && std::ranges::find(faces_, *face) == faces_.end()) {
        faces_.push_back(*face);
        return true;
      }
    }
    return false;
  }

  std::optional<FaceId> ask(const std::string& family, FaceWish wish) {
    const std::optional<FaceId> face = fonts_.face(family, wish, diagnostics_);
    if (!face) {
      itemized_.is_faultless = false;
      return face;
    }
    const auto is_same = [&](const AskedFace& asked) { return asked.wish == wish && asked.family == family; };
    if (std::ranges::none_of(itemized_.asked, is_same)) itemized_.asked.push_back({family, wish, *face});
    return face;
  }

  const FontRequest& request_;
  FontSet& fonts_;
  Itemized& itemized_;
  diag::Diagnostics& diagnostics_;
  std::vector<FaceId> faces_;
  std::size_t next_family_ = 0;
};

struct Grapheme {
  std::string_view text; // what is drawn
  std::size_t begin = 0; // in its span's own text
  std::size_t end = 0;
  char32_t base = 0; // its first character
};

// Itemises one span after the other. Blanks and neutral characters look at the item before them.
class Itemizer {
public:
  Itemizer(std::span<TypedMark> marks, FontSet& fonts, diag::Diagnostics& diagnostics)
      : fonts_(fonts), diagnostics_(diagnostics), marks_(marks) {}

  void add_span(const TextSpan& span, std::uint32_t index, std::uint32_t offset);
  Itemized take();

private:
  Grapheme grapheme_at(const std::string& text, std::size_t begin, std::uint32_t offset, Cascade& cascade);
  FaceId face_of(const Grapheme& grapheme, const TextSpan& span, std::uint32_t index, Cascade& cascade);
  bool add_word(TextItem item, std::string_view word, Cascade& cascade);
  static bool shows_all(const FontFace& face, std::string_view grapheme);
  hb_script_t script_of(char32_t c) const;
  void append(const TextItem& item);
  void report_missing(const Grapheme& grapheme, const TextSpan& span, Cascade& cascade);
  void report_right_to_left(const Grapheme& grapheme, const TextSpan& span);
  void report_script(std::size_t begin, const TextSpan& span, diag::Code code, std::string_view what,
                     std::string hint);
  void report(diag::Code code, diag::Span place, std::string message, std::string hint);

  FontSet& fonts_;
  diag::Diagnostics& diagnostics_;
  Itemized itemized_;
  std::size_t told_until_ = 0; ///< of the span: what was told in one word
  std::span<TypedMark> marks_; ///< those that are still to come; one that no face has is to draw 0
  std::string drawn_;          ///< in place of the mark last met
};

// Common characters take a neighbour's script, so that contextual features see whole phrases: ASCII and
// Latin-1 go with Latin, East Asian brackets with Hangul, blanks and the rest with what stands before.
// HB_SCRIPT_COMMON is left only where nothing stands before.
hb_script_t Itemizer::script_of(char32_t c) const {
  const hb_script_t before = itemized_.items.empty() ? HB_SCRIPT_COMMON : itemized_.items.back().script;
  if (is_blank(c)) return before;
  if (c < 0x100) return HB_SCRIPT_LATIN;
  if (base::hangul::is_syllable(c)) return HB_SCRIPT_HANGUL;
  const hb_script_t script = hb_unicode_script(hb_unicode_funcs_get_default(), c);
  if (script != HB_SCRIPT_COMMON && script != HB_SCRIPT_INHERITED) return script;
  const bool east_asian = (c >= 0x3001 && c <= 0x303F) || (c >= 0xFF01 && c <= 0xFF65);
  return east_asian ? HB_SCRIPT_HANGUL : before;
}

bool Itemizer::shows_all(const FontFace& face, std::string_view grapheme) {
  for (std::size_t at = 0; at < grapheme.size();) {
    const base::utf8::Decoded decoded = base::utf8::decode(grapheme, at);
    if (!is_ignorable(decoded.code_point) && !shows(face, decoded.code_point)) return false;
    at += decoded.length;
  }
  return true;
}

// The grapheme there, or the character that is drawn for a mark.
Grapheme Itemizer::grapheme_at(const std::string& text, std::size_t begin, std::uint32_t offset,
                               Cascade& cascade) {
  for (; !marks_.empty() && marks_.front().begin < offset + begin; marks_ = marks_.subspan(1))
    marks_.front().drawn = 0; // of a span without a font
  if (!marks_.empty() && marks_.front().begin == offset + begin) {
    TypedMark& mark = marks_.front();
    marks_ = marks_.subspan(1);
    if (cascade.find([&](const FontFace& face) { return shows(face, mark.drawn); })) {
      drawn_.clear();
      base::utf8::append(drawn_, mark.drawn);
      return {drawn_, begin, mark.end - offset, mark.drawn};
    }
    mark.drawn = 0;
  }
  const std::size_t end = grapheme_end(text, begin);
  const std::string_view bytes = std::string_view(text).substr(begin, end - begin);
  return {bytes, begin, end, base::utf8::decode(bytes, 0).code_point};
}

FaceId Itemizer::face_of(const Grapheme& grapheme, const TextSpan& span, std::uint32_t index,
                         Cascade& cascade) {
  const FaceId first = *cascade.first();
  if (is_right_to_left(grapheme.base)) {
    report_right_to_left(grapheme, span);
    return first;
  }
  const bool goes_along = is_blank(grapheme.base) || is_ignorable(grapheme.base);
  if (goes_along && !itemized_.items.empty() && itemized_.items.back().span == index) {
    const FaceId before = itemized_.items.back().face;
    if (shows_all(fonts_[before], grapheme.text)) return before;
  }
  const auto face =
      cascade.find([&](const FontFace& candidate) { return shows_all(candidate, grapheme.text); });
  if (face) return *face;
  report_missing(grapheme, span, cascade);
  return first;
}

void Itemizer::append(const TextItem& item) {
  if (!itemized_.items.empty()) {
    TextItem& last = itemized_.items.back();
    if (last.script == HB_SCRIPT_COMMON) { // only neutral characters so far: they go with this one
      for (TextItem& before : itemized_.items) before.script = item.script;
    }
    if (last.span == item.span && last.face == item.face && last.script == item.script) {
      last.end = item.end;
      return;
    }
  }
  itemized_.items.push_back(item);
}

// All of a word comes from one face, since half a name in another looks like a mistake. False where no face
// has all of it.
bool Itemizer::add_word(TextItem item, std::string_view word, Cascade& cascade) {
  const auto face = cascade.find([&](const FontFace& candidate) { return shows_all(candidate, word); });
  if (!face) return false;
  item.face = *face;
  item.script = script_of(base::utf8::decode(word, 0).code_point);
  append(item);
  return true;
}

void Itemizer::add_span(const TextSpan& span, std::uint32_t index, std::uint32_t offset) {
  const std::string& text = span.text.text;
  if (text.empty()) return;
  told_until_ = 0;
  Cascade cascade(span.font, fonts_, itemized_, diagnostics_);
  if (!cascade.first()) {
    report(diag::Code::missing_family, span.text.span,
           fmt::format("no font to set this text with: {}", fmt::join(span.font.families, ", ")),
           "install one of them, or name another family in the layout");
    return;
  }
  std::size_t looked_until = 0; // the end of a word whose letters come one by one
  for (std::size_t begin = 0; begin < text.size();) {
    if (begin >= looked_until) {
      const Word word = word_at(text, begin);
      looked_until = word.end;
      TextItem item;
      item.span = index;
      item.begin = offset + static_cast<std::uint32_t>(begin);
      item.end = offset + static_cast<std::uint32_t>(word.end);
      if (!word.is_plain && add_word(item, std::string_view(text).substr(begin, word.end - begin), cascade)) {
        begin = word.end;
        continue;
      }
    }
    const Grapheme grapheme = grapheme_at(text, begin, offset, cascade);
    append({index, face_of(grapheme, span, index, cascade), script_of(grapheme.base),
            offset + static_cast<std::uint32_t>(begin), offset + static_cast<std::uint32_t>(grapheme.end)});
    begin = grapheme.end;
  }
}

Itemized Itemizer::take() {
  for (TextItem& item : itemized_.items) {
    if (item.script == HB_SCRIPT_COMMON) item.script = HB_SCRIPT_LATIN;
  }
  return std::move(itemized_);
}

void Itemizer::report(diag::Code code, diag::Span place, std::string message, std::string hint) {
  itemized_.is_faultless = false;
  if (is_reported(diagnostics_, code, message)) return;
  diagnostics_.report(code, place, std::move(message), std::move(hint));
}

// True if each character has a face.
bool can_set(Cascade& cascade, std::string_view text) {
  return std::ranges::all_of(base::utf8::to_utf32(text), [&](char32_t c) {
    return cascade.find([c](const FontFace& face) { return shows(face, c); }).has_value();
  });
}

// Blames the first character that no face has. Where each has one, but no face has all, it blames the mark.
void Itemizer::report_missing(const Grapheme& grapheme, const TextSpan& span, Cascade& cascade) {
  base::utf8::Decoded missing{};
  std::size_t place = 0;
  for (std::size_t at = 0; at < grapheme.text.size(); at += missing.length) {
    missing = base::utf8::decode(grapheme.text, at);
    place = at;
    const char32_t c = missing.code_point;
    if (is_ignorable(c)) continue;
    if (!cascade.find([c](const FontFace& face) { return shows(face, c); })) break;
  }
  const bool is_control = u_charType(static_cast<UChar32>(missing.code_point)) == U_CONTROL_CHAR;
  const std::size_t begin = grapheme.begin + place;
  if (begin < told_until_) return;
  if (const char* script = foreign_script(missing.code_point))
    return report_script(begin, span, diag::Code::missing_glyph,
                         fmt::format("no font has {} letters", script),
                         "write it in Latin letters or in Hangul, or add a font that has them to the layout");
  const auto is_missing = [&](char32_t c) {
    return !is_ignorable(c) && !cascade.find([c](const FontFace& face) { return shows(face, c); });
  };
  const Stretch stretch = missing_stretch(span.text.text, begin, is_missing);
  told_until_ = stretch.end;
  std::string what = fmt::format("no font has {}", describe(missing.code_point));
  if (stretch.characters > 1)
    what += fmt::format(", nor the {} behind it",
                        stretch.characters == 2 ? "one" : fmt::format("{}", stretch.characters - 1));
  const bool has_substitute = !stretch.substitute.empty() && can_set(cascade, stretch.substitute);
  report(diag::Code::missing_glyph, span.text.locate(begin, stretch.end), std::move(what),
         has_substitute ? fmt::format("write {}", stretch.substitute)
         : is_control
             ? std::string("take it out: control characters cannot be printed")
             : fmt::format("write something else, or add a font that has it to the layout (tried: {})",
                           fmt::join(cascade.request().families, ", ")));
}

void Itemizer::report_right_to_left(const Grapheme& grapheme, const TextSpan& span) {
  report_script(grapheme.begin, span, diag::Code::right_to_left, "right-to-left text cannot be set",
                "write it in Latin letters or in Hangul");
}

// One word for a stretch of such letters, and not one for each.
void Itemizer::report_script(std::size_t begin, const TextSpan& span, diag::Code code, std::string_view what,
                             std::string hint) {
  if (begin < told_until_) return;
  const std::size_t end = end_of_foreign(span.text.text, begin);
  told_until_ = end;
  report(code, span.text.locate(begin, end),
         fmt::format("{}: {}", what, std::string_view(span.text.text).substr(begin, end - begin)),
         std::move(hint));
}

} // namespace

Itemized itemize(std::span<const TextSpan> spans, std::vector<TypedMark>& marks, FontSet& fonts,
                 diag::Diagnostics& diagnostics) {
  Itemizer itemizer(marks, fonts, diagnostics);
  std::uint32_t offset = 0;
  for (std::uint32_t i = 0; i < spans.size(); ++i) {
    itemizer.add_span(spans[i], i, offset);
    offset += static_cast<std::uint32_t>(spans[i].text.text.size());
  }
  std::erase_if(marks, [](const TypedMark& mark) { return mark.drawn == 0; });
  return itemizer.take();
}

} // namespace hanjang::text
