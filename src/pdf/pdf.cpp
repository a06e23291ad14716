#include "pdf/pdf.h"

#include "pdf/detail/check.h"
#include "pdf/detail/conformance.h"
#include "pdf/detail/deflate.h"
#include "pdf/detail/fonts.h"
#include "pdf/detail/haru.h"
#include "pdf/detail/images.h"
#include "pdf/detail/metadata.h"
#include "pdf/detail/pack.h"
#include "pdf/detail/page_content.h"
#include "pdf/detail/structure.h"

#include <algorithm>
#include <cstdint>
#include <fmt/format.h>
#include <utility>
#include <vector>

namespace hanjang::pdf {

namespace {

using namespace pdf;

void write_fonts(Haru& haru, Dict resources, const EncodedFaces& faces, const text::FontSet& fonts) {
  if (faces.empty()) return;
  Dict dict = resources.add_dict("Font");
  for (const auto& [id, face] : faces) {
    dict.set(face.resource.c_str(), write_font(haru, face, fonts[id]).reference());
  }
}

/// Every picture once, however often it stands on a page.
PictureNames write_pictures(Haru& haru, Dict resources, const page::Document& document) {
  PictureNames names;
  Dict dict;
  for (const page::Page& page : document.pages) {
    for (const page::Item& item : page.items) {
      const auto* const image = std::get_if<page::ImageItem>(&item);
      if (!image || names.contains(image->picture.get())) continue;
      if (names.empty()) dict = resources.add_dict("XObject");
      const std::string name = fmt::format("I{}", names.size() + 1);
      dict.set(name.c_str(), write_picture(haru, *image->picture).reference());
      names.emplace(image->picture.get(), name);
    }
  }
  return names;
}

bool has_transparency(const page::Page& page) {
  return std::ranges::any_of(page.items, [](const page::Item& item) {
    const auto* const image = std::get_if<page::ImageItem>(&item);
    return image != nullptr && !image->picture->alpha.empty();
  });
}

/// Pages with their content; all of them share one dictionary of resources.
std::vector<WrittenPage> write_pages(Haru& haru, const page::Document& document, const text::FontSet& fonts,
                                     const EncodedFaces& faces) {
  const Dict resources = haru.add_dict();
  write_fonts(haru, resources, faces, fonts);
  const PictureNames pictures = write_pictures(haru, resources, document);
  const PageResources used{document.tags, fonts, faces, pictures};
  std::vector<WrittenPage> pages;
  for (const page::Page& page : document.pages) {
    const base::Pt height = on_grid(page.size.height);
    PageContent content = write_content(page, height, used);
    Dict written = haru.add_page(page.size, content.operators);
    written.set("Resources", resources.reference());
    if (has_transparency(page)) { // what is seen through is mixed in sRGB (ISO 32000-1, 11.6.6)
      Dict group = written.add_dict("Group");
      group.set("S", Name{"Transparency"});
      group.set("CS", Name{"DeviceRGB"});
    }
    pages.push_back({written, height, std::move(content)});
  }
  return pages;
}

void write_outline(Haru& haru, const page::Document& document, const std::vector<WrittenPage>& pages) {
  std::vector<Dict> line; // the last entry, and before it those that it stands under
  for (const page::OutlineEntry& entry : document.outline) {
    const WrittenPage& page = pages[entry.page];
    line.resize(entry.level);
    const std::optional<Dict> parent = line.empty() ? std::nullopt : std::optional(line.back());
    line.push_back(haru.add_outline(parent, entry.title, page.page, page.height - entry.top));
  }
}

// Pages without labels of their own count from 1.
void write_page_labels(Haru& haru, const page::Document& document) {
  Array numbers = haru.catalog().add_dict("PageLabels").add_array("Nums");
  std::vector<page::PageLabels> all = document.page_labels;
  if (all.empty()) all.emplace_back();
  for (const page::PageLabels& labels : all) {
    numbers.add(static_cast<std::int32_t>(labels.first_page));
    Dict dict = numbers.add_dict();
    dict.set("S", Name{"D"});
    if (!labels.prefix.empty()) dict.set("P", Text{labels.prefix});
    dict.set("St", static_cast<std::int32_t>(labels.first_number));
  }
}

} // namespace

std::optional<std::string> write_pdf(const page::Document& document, const text::FontSet& fonts,
                                     const PdfOptions& options, diag::Diagnostics& diagnostics,
                                     PdfCaches* caches) {
  if (const auto fault = find_fault(document, fonts)) {
    diagnostics.report(diag::Code::pdf_failed, {}, "the PDF cannot be written: " + *fault);
    return std::nullopt;
  }
  const auto faces =
      encode_faces(document, fonts, caches == nullptr ? nullptr : &caches->subsets, diagnostics);
  if (!faces) return std::nullopt;

  Deflater deflater(caches == nullptr ? nullptr : &caches->streams);
  Haru haru(deflater);
  auto pages = write_pages(haru, document, fonts, *faces);
  write_structure(haru, document, pages);
  write_outline(haru, document, pages);
  write_page_labels(haru, document);
  write_output_intent(haru);
  write_metadata(haru, document.metadata, options, is_accessible(document, pages));
  const auto bytes = haru.save();
  if (!bytes) {
    diagnostics.report(diag::Code::pdf_failed, {}, "the PDF could not be written: " + haru.failure());
    return std::nullopt;
  }
  return packed(*bytes, deflater);
}

} // namespace hanjang::pdf
