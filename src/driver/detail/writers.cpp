#include "driver/detail/writers.h"

#include "page/dump.h"

#include <algorithm>
#include <array>

namespace hanjang::driver {
namespace {

struct FormatRow {
  FormatInfo info;
  Writer write; ///< null: it takes no pages
};

std::optional<std::string> dump_pages(const page::Document& document, JobContext& context) {
  return page::dump(document, context.materials.fonts, page::Detail::compact);
}

std::optional<std::string> dump_glyphs(const page::Document& document, JobContext& context) {
  return page::dump(document, context.materials.fonts, page::Detail::full);
}

// A new format is one row here, and its writer a folder of its own.
constexpr std::array kFormats{
    FormatRow{{kPdf, "a PDF", ".pdf"}, write_pdf},
    FormatRow{{"txt", "plain text to paste, of letters and answers", ".txt", true}, nullptr},
    FormatRow{{"pages", "what stands on each page, and where, as text", {}}, dump_pages},
    FormatRow{{"glyphs", "the same, glyph by glyph", {}}, dump_glyphs},
};

const FormatRow* find_row(Format format) {
  const auto* const found =
      std::ranges::find(kFormats, format, [](const FormatRow& row) { return row.info.word; });
  return found == kFormats.end() ? nullptr : found;
}

} // namespace

std::vector<FormatInfo> formats() {
  std::vector<FormatInfo> infos;
  infos.reserve(kFormats.size());
  for (const FormatRow& row : kFormats) infos.push_back(row.info);
  return infos;
}

const FormatInfo* find_format(std::string_view word) {
  const FormatRow* row = find_row(word);
  return row == nullptr ? nullptr : &row->info;
}

Writer writer_of(Format format) { return find_row(format)->write; }

} // namespace hanjang::driver
