#pragma once
// Pictures of an entry → rows of them.

#include "compose/detail/compose_context.h"

namespace hanjang::compose {

/// Composes what a row with `pictures` prints of a record onto the end of the flow: charts and diagrams each
/// over the whole width, others beside each other, as evenly as their number allows. A picture that nothing
/// is said of in words is warned of.
void compose_figures(const resume::Record& record, const design::Row& row, const ComposeContext& context);

/// Composes the QR code that a row with `qr` asks for, of an address that the record has: of several the
/// first. Nothing where it has none, or one too long for a code.
void compose_qr_code(const resume::Record& record, const design::Row& row, const ComposeContext& context);

} // namespace hanjang::compose
