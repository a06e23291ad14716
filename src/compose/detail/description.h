#pragma once
// What catalogues and searches are told of a document, beside its title and author.

#include "compose/flow.h"
#include "design/design.h"
#include "resume/model.h"

namespace hanjang::compose {

/// The subject, which is the person's headline, and the keywords, which are the skills that are printed.
void describe(const resume::Resume& resume, const design::Design& design, Flow& flow);

} // namespace hanjang::compose
