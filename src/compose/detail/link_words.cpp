#include "compose/detail/link_words.h"

#include "compose/detail/fields.h"
#include "compose/detail/placeholders.h"

#include <array>
#include <fmt/format.h>

namespace hanjang::compose {
namespace {

std::string filled_in(const char* name, std::string_view placeholder, std::string_view value,
                      const design::Words& words) {
  const auto pattern = words.patterns.find(name);
  if (pattern == words.patterns.end()) return {};
  const std::array<Filling, 1> fillings{Filling{placeholder, std::string(value)}};
  return fill_in(pattern->second, fillings).text;
}

} // namespace

std::string mail_link_words(std::string_view address, const design::Words& words) {
  return filled_in("mail_link", "{address}", address, words);
}

std::string phone_link_words(std::string_view number, const design::Words& words) {
  return filled_in("phone_link", "{number}", number, words);
}

std::string page_link_words(std::string_view name, std::string_view address) {
  return name.empty() ? std::string(address) : fmt::format("{} ({})", name, address);
}

std::string name_of_page(const resume::Record& record) {
  const auto* title = record.get<resume::RichText>(title_key(*record.spec));
  return title == nullptr ? std::string() : title->plain();
}

} // namespace hanjang::compose
