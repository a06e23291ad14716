#pragma once
// Steps that both ways through the pipeline share: compile() and compile_sheet().

#include "design/design.h"
#include "driver/compile.h"
#include "driver/detail/inputs.h"
#include "layout/layout.h"
#include "pdf/pdf.h"
#include "resume/model.h"

#include <optional>
#include <string>
#include <vector>

namespace hanjang::driver {

/// The tree of a resume file. Reports why there is none: it is blank or no TOML.
std::optional<syntax::Node> read_tree(const std::string& name, std::string source, Inputs& inputs);

/// Lays overlays over a layout, the first one first.
void add_overlays(design::LayoutChain& chain, std::vector<syntax::Node> overlays);

/// What lay_out() is to do: as the options say, else as the file says. No photo yet.
layout::LayoutInput layout_input(const resume::Resume& resume, const design::Design& design,
                                 const resume::DocumentSettings& settings, const CompileOptions& options);

/// How a resume was made to fit, for people in a hurry.
std::string in_few_words(const layout::FitReport& fit);

pdf::PdfOptions pdf_options(const CompileOptions& options);

} // namespace hanjang::driver
