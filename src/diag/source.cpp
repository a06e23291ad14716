#include "diag/source.h"

#include "base/utf8.h"

#include <algorithm>
#include <utility>

namespace hanjang::diag {
namespace {

std::uint32_t offset_in(const SourceText& text, std::size_t byte) {
  if (!text.origin.empty()) return text.origin[std::min(byte, text.origin.size() - 1)];
  return static_cast<std::uint32_t>(std::min<std::size_t>(byte, text.span.end - text.span.begin));
}

// Where the source of bytes [.., end) ends. Bytes that came from one place (an escape, a composed syllable)
// share their start, so the end is where the next place starts.
std::uint32_t end_offset_in(const SourceText& text, std::size_t begin, std::size_t end) {
  if (text.origin.empty() || end <= begin) return offset_in(text, end);
  std::size_t next = std::min(end, text.origin.size() - 1);
  while (next + 1 < text.origin.size() && text.origin[next] == text.origin[next - 1]) ++next;
  return text.origin[next];
}

// Drops a map that says no more than "byte for byte".
std::vector<std::uint32_t> without_identity(std::vector<std::uint32_t> origin) {
  for (std::size_t i = 0; i < origin.size(); ++i) {
    if (origin[i] != i) return origin;
  }
  return {};
}

} // namespace

Span SourceText::locate(std::size_t begin, std::size_t end) const {
  if (!span) return span;
  const std::uint32_t first = offset_in(*this, begin);
  const std::uint32_t last = end_offset_in(*this, begin, end);
  return Span{span.source, span.begin + first, span.begin + std::max(first, last)};
}

SourceText SourceText::slice(std::size_t begin, std::size_t end) const {
  const std::size_t last = std::min(end, text.size());
  const std::size_t first = std::min(begin, last);
  SourceText part{text.substr(first, last - first), locate(first, last), {}};
  if (origin.empty()) return part;
  const std::uint32_t base = offset_in(*this, first);
  for (std::size_t i = first; i < last; ++i) part.origin.push_back(offset_in(*this, i) - base);
  part.origin.push_back(end_offset_in(*this, first, last) - base);
  part.origin = without_identity(std::move(part.origin));
  return part;
}

SourceFile::SourceFile(std::string name, std::string text)
    : name_(std::move(name)), text_(std::move(text)), line_starts_{0} {
  for (std::size_t at = text_.find('\n'); at != std::string::npos; at = text_.find('\n', at + 1))
    line_starts_.push_back(at + 1);
}

std::size_t SourceFile::line_of(std::size_t offset) const {
  const auto after = std::ranges::upper_bound(line_starts_, offset);
  return static_cast<std::size_t>(after - line_starts_.begin());
}

std::size_t SourceFile::column_of(std::size_t offset) const {
  const std::size_t start = line_start(line_of(offset));
  const auto first = text_.begin() + static_cast<std::ptrdiff_t>(start);
  const auto last = text_.begin() + static_cast<std::ptrdiff_t>(std::min(offset, text_.size()));
  return 1 + static_cast<std::size_t>(
                 std::count_if(first, last, [](char c) { return !base::utf8::is_continuation(c); }));
}

std::string_view SourceFile::line_text(std::size_t line) const {
  const std::size_t start = line_start(line);
  std::size_t end = line < line_starts_.size() ? line_starts_[line] - 1 : text_.size();
  if (line < line_starts_.size() && end > start && text_[end - 1] == '\r') --end;
  return std::string_view(text_).substr(start, end - start);
}

SourceId SourceMap::add(std::string name, std::string text) {
  files_.emplace_back(std::move(name), std::move(text));
  return static_cast<SourceId>(files_.size());
}

const SourceFile& SourceMap::file(SourceId id) const { return files_[id - 1]; }

} // namespace hanjang::diag
