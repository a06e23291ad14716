#include "text/detail/known_paragraph.h"

#include <algorithm>
#include <array>
#include <bit>
#include <type_traits>
#include <utility>

namespace hanjang::text {
namespace {

// Bytes of a key for a span of most layouts, besides its text.
constexpr std::size_t kRoomOfSpan = 96;

class Key {
public:
  explicit Key(std::size_t room) { bytes_.reserve(room); }

  // Its size stands before a text, so that no two lists of texts make one key.
  void add(std::string_view text) {
    add(text.size());
    bytes_ += text;
  }

  template <typename Number>
    requires std::is_arithmetic_v<Number>
  void add(Number number) {
    const auto bytes = std::bit_cast<std::array<char, sizeof(number)>>(number);
    bytes_.append(bytes.data(), bytes.size());
  }

  // The bindings name every field: one that is added does not compile until it has a part in the key.
  void add(const FontRequest& font) {
    const auto& [families, weight, features, tracking, is_italic] = font;
    add(families);
    add(weight);
    add(features);
    add(tracking);
    add(is_italic);
  }

  void add(const TextSpan& span) {
    const auto& [text, font, is_literal, is_discardable] = span;
    add(std::string_view(text.text));
    add(font);
    add(is_literal);
    add(is_discardable);
  }

  void add(const Punctuation& punctuation) {
    const auto& [quotes, dashes, minus] = punctuation;
    add(quotes);
    add(dashes);
    add(minus);
  }

  std::string take() { return std::move(bytes_); }

private:
  void add(const std::vector<std::string>& names) {
    add(names.size());
    for (const std::string& name : names) add(std::string_view(name));
  }

  std::string bytes_;
};

std::size_t weight_of(const std::string& key, const KnownParagraph& paragraph) {
  const ShapedText& text = paragraph.text;
  return key.size() + text.text.size() + text.runs.size() * sizeof(ShapedRun) +
         text.glyphs.size() * sizeof(ShapedGlyph) + text.breaks.size() * sizeof(Break) +
         paragraph.faces.size() * sizeof(KnownParagraph::Face);
}

} // namespace

std::string paragraph_key(std::span<const TextSpan> spans, std::string_view language,
                          const Punctuation& punctuation) {
  std::size_t room = language.size();
  for (const TextSpan& span : spans) room += span.text.text.size() + kRoomOfSpan;
  Key key(room);
  for (const TextSpan& span : spans) key.add(span);
  key.add(language);
  key.add(punctuation);
  return key.take();
}

std::optional<ShapedText> as_known(const KnownParagraph& known, FontSet& fonts,
                                   diag::Diagnostics& diagnostics) {
  std::vector<std::pair<FaceId, FaceId>> numbers; // those of the paragraph, and those of the set
  numbers.reserve(known.faces.size());
  for (const KnownParagraph::Face& face : known.faces) {
    const std::optional<FaceId> id = fonts.face(face.family, face.wish, diagnostics);
    if (!id || fonts.shared(*id) != face.face) return std::nullopt;
    numbers.emplace_back(face.id, *id);
  }
  ShapedText text = known.text;
  for (ShapedRun& run : text.runs)
    run.face = std::ranges::find(numbers, run.face, &std::pair<FaceId, FaceId>::first)->second;
  return text;
}

void keep_paragraph(const std::string& key, const ShapedText& text, std::span<const AskedFace> asked,
                    const FontSet& fonts) {
  auto paragraph = std::make_shared<KnownParagraph>(KnownParagraph{text, {}});
  paragraph->faces.reserve(asked.size());
  for (const AskedFace& one : asked)
    paragraph->faces.push_back({one.family, one.wish, one.face, fonts.shared(one.face)});
  const std::size_t weight = weight_of(key, *paragraph);
  fonts.paragraphs()->put(key, std::move(paragraph), weight);
}

} // namespace hanjang::text
