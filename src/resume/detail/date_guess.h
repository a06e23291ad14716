#pragma once
// What a text that is no date was probably meant to say, for the message that refuses it.

#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace hanjang::resume {

/// The date that a text probably means, as it should be written: `2020-07` for `'20.07`, `07/2020`, `202007`,
/// `2020.07 졸업`. Empty where there is no one reading.
std::string meant_date(std::string_view text);

/// The start and the end of a period in one text, as they should be written: `2020-07` and `present` for
/// `2020.07 ~ 현재`. One of them is empty where the text leaves it open (`~ 2022.06`).
std::optional<std::pair<std::string, std::string>> meant_period(std::string_view text);

} // namespace hanjang::resume
