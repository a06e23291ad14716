#pragma once
// Command lines as the tests write them.

#include "cli/arguments.h"

#include <string>
#include <vector>

namespace hanjang::test {

/// What the words behind the program's name ask for.
inline cli::Command parse_line(const std::vector<std::string>& words) {
  std::vector<std::string> texts{"hanjang"};
  texts.insert(texts.end(), words.begin(), words.end());
  std::vector<char*> pointers;
  for (std::string& text : texts) pointers.push_back(text.data());
  pointers.push_back(nullptr);
  return cli::parse_arguments(static_cast<int>(texts.size()), pointers.data());
}

} // namespace hanjang::test
