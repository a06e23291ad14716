#pragma once
// Running text: its paragraphs, lists and line ends, told apart before the markup of each is read.

#include "diag/diagnostic.h"
#include "resume/model.h"
#include "schema/schema.h"

namespace hanjang::resume {

/// Text of a key that takes prose. A blank line parts paragraphs; lines that begin with `- ` are the items of
/// a list, and a line below one goes on in it; a line that ends in a backslash ends there (CommonMark 0.31,
/// sections 4.8, 5.2 and 6.7, of which this is the part that resumes need). Reports a list inside a list, and
/// lines that begin with other marks of lists. Of a key that takes lines every line ends where it was
/// written, and `- ` is as good as any other sign.
RichText parse_prose(const diag::SourceText& source, const schema::KeySpec& key,
                     diag::Diagnostics& diagnostics);

/// Reports, where it stands, what a key that takes one paragraph cannot hold: a blank line inside the text, a
/// list, a line that ends in a backslash.
void check_one_paragraph(const diag::SourceText& source, const schema::KeySpec& key,
                         diag::Diagnostics& diagnostics);

/// Reports the mark that an item of one line begins with, `- ` or another: layouts give items theirs, or
/// none.
void check_item_mark(const diag::SourceText& source, const schema::KeySpec& key,
                     diag::Diagnostics& diagnostics);

} // namespace hanjang::resume
