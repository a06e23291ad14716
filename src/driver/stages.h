#pragma once
// Steps that both ways through the pipeline share: compile() and compile_sheet().

#include "design/design.h"
#include "driver/compile.h"
#include "driver/inputs.h"
#include "layout/layout.h"
#include "pdf/pdf.h"
#include "resume/model.h"

#include <optional>
#include <string>
#include <vector>

namespace hanjang {

/// The tree of a resume file. Reports why there is none: it is blank or no TOML.
std::optional<Node> read_tree(const std::string& name, std::string source, Inputs& inputs);

/// Lays overlays over a layout, the first one first.
void add_overlays(LayoutChain& chain, std::vector<Node> overlays);

/// What lay_out() is to do: as the options say, else as the file says. No photo yet.
LayoutInput layout_input(const Resume& resume, const Design& design, const DocumentSettings& settings,
                         const CompileOptions& options);

/// How a resume was made to fit, for people in a hurry.
std::string in_few_words(const FitReport& fit);

PdfOptions pdf_options(const CompileOptions& options);

} // namespace hanjang
