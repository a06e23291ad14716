#pragma once
// Records on cards beside each other.

#include "compose/detail/compose_context.h"

#include <span>
#include <string>

namespace hanjang::compose {

/// Composes records onto the end of the flow, `columns` of them at most beside each other: each with `left`
/// of the rows of `design` that print something, one below the other.
void compose_cards(std::span<const resume::Record> records, const design::EntryDesign& design,
                   std::size_t columns, const ComposeContext& context);

} // namespace hanjang::compose
