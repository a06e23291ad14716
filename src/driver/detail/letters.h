#pragma once
// Which letter a document prints, and in which languages documents are made.

#include "driver/detail/materials.h"

namespace hanjang::driver {

/// True for the kinds of documents that print a letter, or the answers to questions.
bool prints_letter(design::DocumentKind kind);

/// Gives each document with a part that prints a letter the one that its recipe names. Where it names none
/// there will be a document of each letter of that kind that the recipe's tags show; on a contact sheet the
/// first. Reports a letter that the layouts have no place for, and layouts that there is no letter for.
void share_out_letters(const BuildRequest& request, Materials& materials, diag::Diagnostics& diagnostics);

/// Selects what a document prints in each of its languages; a letter in those alone that it is written in.
/// Reports one that has none of them.
void select_languages(const BuildRequest& request, const resume::SourceResume& resume, DocumentPlan& plan,
                      Inputs& inputs, Stopwatch& stopwatch);

/// Reports that none of several letters is written in a language that is asked for. One that some of them
/// lack is no fault: there is no document of those then.
void check_any_letter(const Materials& materials, diag::Diagnostics& diagnostics);

} // namespace hanjang::driver
