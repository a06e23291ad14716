#pragma once
// Words that would be printed in another language than the document's.

#include "base/date.h"
#include "design/design.h"
#include "diag/diagnostic.h"
#include "resume/model.h"

namespace hanjang::compose {

/// Reports, in one, every word of the layout that this resume would print and that the layout has in another
/// language only, dates as of `today`: a page with headings of its own and months of another language is no
/// page.
void check_borrowed_words(const resume::Resume& resume, const design::Design& design, base::Date today,
                          diag::Diagnostics& diagnostics);

} // namespace hanjang::compose
