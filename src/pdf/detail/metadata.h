#pragma once
// What readers show about a file: document information, XMP, viewer preferences.

#include "page/page.h"
#include "pdf/detail/haru.h"
#include "pdf/pdf.h"

#include <string>

namespace hanjang::pdf {

/// Writes all of it into the document's own objects. `accessible`: the file may call itself PDF/UA-1.
void write_metadata(Haru& haru, const page::Metadata& metadata, const PdfOptions& options, bool accessible);

/// The XMP packet (ISO 16684-1): the same as the document information says.
std::string xmp_packet(const page::Metadata& metadata, const PdfOptions& options, bool accessible);

} // namespace hanjang::pdf
