#pragma once
// Straight quotation marks and apostrophes.

#include "locale/quotation_marks.h"
#include "text/detail/mark_context.h"
#include "text/detail/typed_marks.h"

#include <vector>

namespace hanjang::text {

/// Adds pairs of straight quotation marks, and apostrophes, in no order. What has no partner stays straight,
/// as do marks of feet, inches and minutes behind a number.
void add_typed_quotes(const MarkContext& context, const locale::QuotationMarks& quotes,
                      std::vector<TypedMark>& marks);

} // namespace hanjang::text
