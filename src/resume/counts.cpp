#include "resume/counts.h"

#include "base/utf8.h"
#include "resume/keys.h"
#include "resume/links.h"

#include <algorithm>
#include <array>
#include <memory>
#include <set>
#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/utext.h>
#include <utility>

namespace hanjang::resume {
namespace {

using base::utf8::kLineSeparator;

constexpr std::string_view kItemMark = "- ";

bool is_blank(std::string_view text, std::size_t at) {
  return u_isUWhiteSpace(static_cast<UChar32>(base::utf8::decode(text, at).code_point)) != 0;
}

struct TextCloser {
  void operator()(UText* text) const { utext_close(text); }
};

// The ends of a text's grapheme clusters, in bytes.
std::vector<std::size_t> cluster_ends(std::string_view text) {
  std::vector<std::size_t> ends;
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> clusters(
      icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), status));
  const std::unique_ptr<UText, TextCloser> units(
      utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status));
  if (U_SUCCESS(status)) clusters->setText(units.get(), status);
  if (U_FAILURE(status)) { // without its data a cluster is a code point
    for (std::size_t at = 0; at < text.size();) ends.push_back(at += base::utf8::decode(text, at).length);
    return ends;
  }
  for (std::int32_t end = clusters->next(); end != icu::BreakIterator::DONE; end = clusters->next())
    ends.push_back(static_cast<std::size_t>(end));
  return ends;
}

// Adds what a stretch of a text holds: whole code points.
void add_code_points(std::string_view text, TextCounts& counts) {
  for (std::size_t at = 0; at < text.size();) {
    const auto [c, length] = base::utf8::decode(text, at);
    counts.code_points += 1;
    counts.utf16_units += c > 0xffff ? 2 : 1;
    counts.bytes_2 += c < 0x80 ? 1 : 2;
    counts.bytes_3 += length;
    at += length;
  }
}

void add_cluster(std::string_view cluster, TextCounts& counts) {
  if (cluster == "\n") {
    ++counts.line_ends;
    return;
  }
  ++counts.clusters;
  counts.clusters_without_blanks += is_blank(cluster, 0) ? 0 : 1;
  add_code_points(cluster, counts);
}

struct ConverterCloser {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};

} // namespace

std::string_view word_of(CountUnit unit) {
  const schema::KeySpec& key = *schema::find_key(*entry_spec(kQuestionsKey), "count");
  return key.choices[static_cast<std::size_t>(unit)].word;
}

std::size_t TextCounts::in(CountUnit unit, std::size_t newline) const {
  switch (unit) {
  case CountUnit::spaces:
    return clusters + line_ends * newline;
  case CountUnit::no_spaces:
    return clusters_without_blanks;
  case CountUnit::bytes_2:
    return bytes_2 + line_ends * newline;
  case CountUnit::bytes_3:
    return bytes_3 + line_ends * newline;
  }
  return clusters;
}

TextCounts count_text(std::string_view text) {
  TextCounts counts;
  std::size_t begin = 0;
  for (const std::size_t end : cluster_ends(text)) {
    add_cluster(text.substr(begin, end - begin), counts);
    begin = end;
  }
  return counts;
}

std::size_t end_of_limit(std::string_view text, CountUnit unit, std::size_t newline, std::size_t limit) {
  TextCounts counts;
  std::size_t begin = 0;
  for (const std::size_t end : cluster_ends(text)) {
    add_cluster(text.substr(begin, end - begin), counts);
    if (counts.in(unit, newline) > limit) return begin;
    begin = end;
  }
  return text.size();
}

diag::Span PastedText::locate(std::size_t at) const {
  const auto behind = std::ranges::upper_bound(pieces, at, {}, &Piece::begin);
  if (behind == pieces.begin()) return {};
  const Piece& piece = *std::prev(behind);
  const std::size_t local = std::min(at - piece.begin, piece.source.text.size());
  const std::size_t length =
      local < piece.source.text.size() ? base::utf8::decode(piece.source.text, local).length : 0;
  return piece.source.locate(local, local + length);
}

PastedText as_pasted(const RichText& text) {
  PastedText pasted;
  const auto add_line = [&](diag::SourceText line) {
    const std::size_t begin = pasted.text.size();
    pasted.text += line.text;
    pasted.pieces.push_back({begin, std::move(line)});
  };
  const auto add = [&](const std::vector<Inline>& inlines) {
    for (const Inline& part : inlines) {
      const std::string& letters = part.text.text;
      std::size_t begin = 0;
      for (std::size_t end = letters.find(kLineSeparator); end != std::string::npos;
           end = letters.find(kLineSeparator, begin)) {
        add_line(part.text.slice(begin, end));
        pasted.text += '\n';
        begin = end + kLineSeparator.size();
      }
      add_line(part.text.slice(begin, letters.size()));
      pasted.text += address_behind(letters, part.url);
    }
  };
  add(text.inlines);
  for (const ProseBlock& block : text.rest) {
    if (!pasted.text.empty()) pasted.text += block.is_item ? "\n" : "\n\n";
    if (block.is_item) pasted.text += kItemMark;
    add(block.inlines);
  }
  return pasted;
}

std::vector<std::size_t> find_outside_cp949(std::string_view text) {
  std::vector<std::size_t> found;
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, ConverterCloser> converter(ucnv_open("windows-949", &status));
  if (U_FAILURE(status)) return found;
  ucnv_setFallback(converter.get(), false);
  ucnv_setFromUCallBack(converter.get(), UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  std::set<char32_t> seen;
  for (std::size_t at = 0; at < text.size();) {
    const auto [c, length] = base::utf8::decode(text, at);
    if (c >= 0x80 && seen.insert(c).second) {
      std::array<UChar, 2> units{};
      std::int32_t count = 0;
      U16_APPEND_UNSAFE(units, count, static_cast<UChar32>(c));
      std::array<char, 8> bytes{};
      UErrorCode fault = U_ZERO_ERROR;
      ucnv_fromUChars(converter.get(), bytes.data(), static_cast<std::int32_t>(bytes.size()), units.data(),
                      count, &fault);
      // What is meant not to be seen the converter passes over.
      const bool is_unseen =
          u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0;
      if (U_FAILURE(fault) || is_unseen) found.push_back(at);
      ucnv_resetFromUnicode(converter.get());
    }
    at += length;
  }
  return found;
}

AnswerLimit limit_of(const Record& question) {
  AnswerLimit result;
  if (const auto* newline = question.get<std::int64_t>("newline"))
    result.newline = static_cast<std::size_t>(*newline);
  const schema::KeySpec& key = *schema::find_key(*question.spec, "count");
  const auto* word = question.get<diag::SourceText>("count");
  const auto choice =
      word == nullptr ? key.choices.end() : std::ranges::find(key.choices, word->text, &schema::Choice::word);
  if (choice == key.choices.end()) return result; // a limit that says not what it counts limits nothing
  result.unit = static_cast<CountUnit>(choice - key.choices.begin());
  if (const auto* limit = question.get<std::int64_t>("limit"))
    result.limit = static_cast<std::size_t>(*limit);
  return result;
}

} // namespace hanjang::resume
