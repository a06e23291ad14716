#pragma once
// What readers show about a file: document information, XMP, viewer preferences.

#include "page/page.h"
#include "pdf/detail/haru.h"
#include "pdf/pdf.h"

#include <string>

namespace hanjang::pdf {

/// Writes all of it into the document's own objects. Every file calls itself PDF/A-2 (ISO 19005-2): level A
/// if it is `accessible`, when it is PDF/UA-1 too, or else level U.
void write_metadata(Haru& haru, const page::Metadata& metadata, const PdfOptions& options, bool accessible);

/// What the colours of the file are, as PDF/A asks (ISO 19005-2, 6.2.3): those of DeviceRGB and DeviceGray
/// are sRGB's.
void write_output_intent(Haru& haru);

/// The XMP packet (ISO 16684-1): the same as the document information says.
std::string xmp_packet(const page::Metadata& metadata, const PdfOptions& options, bool accessible);

} // namespace hanjang::pdf
