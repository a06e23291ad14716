#pragma once
// A degree and what it is in, as one.

#include "design/design.h"
#include "resume/model.h"

#include <vector>

namespace hanjang::compose {

/// "M.S. in Computer Science", "컴퓨터공학 석사": degree and major of a record, put together as the pattern
/// `studies` of the words says. One of the two alone is that one, and a degree that names its major already
/// is itself; nothing if the record has neither.
std::vector<resume::Inline> studies_of(const resume::Record& record, const design::Words& words);

} // namespace hanjang::compose
