#pragma once
// TOML tables → records, and the rules that hold between the fields of one record.

#include "diag/diagnostic.h"
#include "resume/model.h"
#include "schema/schema.h"
#include "syntax/node.h"

#include <vector>

namespace hanjang::resume {

/// One table, or the short form of one. Keys and values that check_form has refused are passed over.
SourceRecord read_record(const syntax::Node& node, const schema::TableSpec& spec,
                         diag::Diagnostics& diagnostics);

/// An array of tables. One table alone counts as an array of one.
std::vector<SourceRecord> read_records(const syntax::Node& node, const schema::TableSpec& spec,
                                       diag::Diagnostics& diagnostics);

/// Reports what the fields of a record cannot be, by themselves or together: a bad link, an end before its
/// start.
void check_fields(const SourceRecord& record, diag::Diagnostics& diagnostics);

/// Reports a record that says too little although every field of it could be read: a line of work without
/// project, role and result, a link that leads nowhere. Adds the `url` that a network and a handle make.
void check_complete(SourceRecord& record, diag::Diagnostics& diagnostics);

} // namespace hanjang::resume
