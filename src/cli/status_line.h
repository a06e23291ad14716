#pragma once
// The line that says how things stand.

#include <string>

namespace hanjang::cli {

/// A line on standard error. On a terminal each one takes the place of the one before.
class StatusLine {
public:
  StatusLine();

  bool is_on_terminal() const { return is_terminal_; }
  void show(const std::string& line);
  /// Leaves the line where it is; what is printed next starts below.
  void leave();
  /// Takes the line away; what is printed next takes its place.
  void clear();

private:
  bool is_terminal_;
  bool is_open_ = false;
};

} // namespace hanjang::cli
