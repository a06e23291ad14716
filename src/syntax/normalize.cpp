#include "syntax/normalize.h"

#include "base/ascii.h"

#include <cstddef>
#include <unicode/bytestream.h>
#include <unicode/edits.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <utility>
#include <vector>

namespace hanjang::syntax {
namespace {

icu::StringPiece piece(std::string_view text) {
  return icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size()));
}

// Nothing to do, or no Unicode data to do it with.
const icu::Normalizer2* normalizer_for(std::string_view text) {
  if (base::ascii::is_all(text)) return nullptr;
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status) || nfc->isNormalizedUTF8(piece(text), status) || U_FAILURE(status)) return nullptr;
  return nfc;
}

std::uint32_t old_origin(const diag::SourceText& text, std::size_t byte) {
  return text.origin.empty() ? static_cast<std::uint32_t>(byte) : text.origin[byte];
}

// Unchanged bytes keep their place; all bytes of a changed stretch get the place where it starts.
std::vector<std::uint32_t> map_back(const diag::SourceText& text, const icu::Edits& edits) {
  std::vector<std::uint32_t> origin;
  UErrorCode status = U_ZERO_ERROR;
  icu::Edits::Iterator edit = edits.getFineIterator();
  while (edit.next(status)) {
    const auto start = static_cast<std::size_t>(edit.sourceIndex());
    for (std::int32_t i = 0; i < edit.newLength(); ++i) {
      origin.push_back(old_origin(text, edit.hasChange() ? start : start + static_cast<std::size_t>(i)));
    }
  }
  origin.push_back(old_origin(text, text.text.size()));
  return origin;
}

} // namespace

diag::SourceText to_nfc(diag::SourceText text) {
  const icu::Normalizer2* nfc = normalizer_for(text.text);
  if (!nfc) return text;
  std::string normalized;
  icu::StringByteSink<std::string> sink(&normalized);
  icu::Edits edits;
  UErrorCode status = U_ZERO_ERROR;
  nfc->normalizeUTF8(0, piece(text.text), sink, &edits, status);
  if (U_FAILURE(status)) return text;
  text.origin = map_back(text, edits);
  text.text = std::move(normalized);
  return text;
}

std::string to_nfd(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfd =
      base::ascii::is_all(text) ? nullptr : icu::Normalizer2::getNFDInstance(status);
  if (nfd == nullptr || U_FAILURE(status)) return std::string(text);
  std::string normalized;
  icu::StringByteSink<std::string> sink(&normalized);
  nfd->normalizeUTF8(0, piece(text), sink, nullptr, status);
  return U_FAILURE(status) ? std::string(text) : normalized;
}

std::string to_nfc(std::string_view text) { return to_nfc(diag::SourceText{std::string(text), {}, {}}).text; }

} // namespace hanjang::syntax
