#include "driver/detail/further_faults.h"

#include "base/contains.h"
#include "resume/resume.h"

#include <algorithm>
#include <array>

namespace hanjang::driver {
namespace {

using diag::Code;

// What is wrong with a value or a key whatever stands around it.
constexpr std::array kCertain{Code::unknown_key, Code::wrong_type,   Code::bad_date,     Code::reversed_dates,
                              Code::bad_url,     Code::bad_email,    Code::bad_doi,      Code::bad_handle,
                              Code::bad_pages,   Code::not_a_choice, Code::out_of_range, Code::bad_score};

bool is_adrift(const diag::Diagnostic& fault, const std::vector<diag::Span>& adrift) {
  return std::ranges::any_of(adrift, [&](const diag::Span& span) {
    return fault.span.begin >= span.begin && fault.span.begin < span.end;
  });
}

// A table that lost a key may look like no table of its kind.
bool is_thinned(const diag::Diagnostic& fault, const std::vector<diag::Span>& thinned) {
  return fault.code == Code::wrong_type && std::ranges::any_of(thinned, [&](const diag::Span& header) {
           return fault.span.begin == header.begin;
         });
}

} // namespace

void report_further_faults(const syntax::TomlReading& parsed, diag::Diagnostics& diagnostics) {
  if (!parsed.rest) return;
  diag::Diagnostics found;
  resume::decode_resume(*parsed.rest, found);
  for (const diag::Diagnostic& fault : found.all())
    if (base::contains(kCertain, fault.code) && !is_adrift(fault, parsed.adrift) &&
        !is_thinned(fault, parsed.thinned))
      diagnostics.add(fault);
}

} // namespace hanjang::driver
