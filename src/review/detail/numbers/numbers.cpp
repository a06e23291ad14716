#include "review/detail/numbers/numbers.h"

#include "review/detail/numbers/number_reader.h"
#include "review/detail/numbers/number_tokens.h"

namespace hanjang::review {

std::vector<Quantity> read_quantities(std::string_view text, Language language) {
  const Tokens tokens(number_tokens(text));
  return NumberReader(tokens, language).read();
}

} // namespace hanjang::review
