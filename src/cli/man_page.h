#pragma once
// The manual page, made from the table of commands.

#include <string>

namespace hanjang::cli {

/// hanjang(1) in roff, in the macros of man(7); in ASCII.
std::string man_page();

} // namespace hanjang::cli
