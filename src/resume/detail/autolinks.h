#pragma once
// Addresses written straight into a text.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace hanjang::resume {

/// Bytes [begin, end) of a text that are an address, and where it leads.
struct AutoLink {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string url;
};

/// The address that begins at `at` with `http://`, `https://` or `www.` (GitHub Flavored Markdown 0.29,
/// section 6.9: stops at its end and brackets without a partner are the sentence's). Hangul belongs to it
/// where it begins a part of the path, as in `/wiki/한글`; behind a letter or a digit it is a particle.
std::optional<AutoLink> web_address_at(std::string_view text, std::size_t at);

/// The e-mail address around the `@` at `at`, which begins not before `least` (ibid.). `git@host:path` is
/// none.
std::optional<AutoLink> email_around(std::string_view text, std::size_t at, std::size_t least);

} // namespace hanjang::resume
