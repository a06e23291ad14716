#include "driver/detail/texts.h"

#include "driver/detail/designs.h"
#include "driver/detail/letters.h"
#include "driver/detail/parts.h"
#include "plain/plain.h"

#include <fmt/format.h>
#include <span>
#include <vector>

namespace hanjang::driver {
namespace {

bool is_made_as_text(const ChosenLayout& layout, diag::Diagnostics& diagnostics) {
  if (prints_letter(layout.kind)) return true;
  diagnostics.report(diag::Code::no_text_form, {},
                     fmt::format("layout `{}` is of the kind `{}`, which is not made as text yet",
                                 layout.name, design::word_of(layout.kind)),
                     "letters and answers are: choose a layout of the kind `letter` or `essay`");
  return false;
}

} // namespace

std::optional<WrittenText> write_text(const Job& job, JobContext& context) {
  diag::Diagnostics& diagnostics = context.inputs.diagnostics;
  WrittenText written;
  std::vector<std::string> words;
  for (const ChosenLayout& part : context.document.layouts) {
    if (!is_made_as_text(part, diagnostics)) return std::nullopt;
    const auto design = resolved(part, job.language, context.inputs.session, diagnostics, job.format);
    if (!design) return std::nullopt;
    // What a mail or a form leaves out is no loss: they say it elsewhere.
    diag::Diagnostics found = diagnostics;
    const std::size_t before = found.all().size();
    const compose::Flow flow =
        composed(context.document.resume_for(part, job.language), *design, context, found);
    for (const diag::Diagnostic& diagnostic : std::span(found.all()).subspan(before))
      if (diagnostic.code != diag::Code::not_shown) diagnostics.add(diagnostic);
    if (!written.text.empty()) written.text += '\n';
    written.text += plain::write_text(flow, *design);
    words.push_back(word_for(part.kind, *design));
  }
  if (diagnostics.has_errors()) return std::nullopt;
  written.words = joined_words(words);
  return written;
}

} // namespace hanjang::driver
