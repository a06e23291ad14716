#include "design/detail/icon_path.h"

#include <cctype>
#include <charconv>
#include <cmath>
#include <string>

namespace hanjang::design {
namespace {

constexpr double kSquare = 24;
using XY = std::pair<double, double>;

class IconPathParser {
public:
  explicit IconPathParser(std::string_view data) : rest_(data) {}

  std::optional<IconPath> run() {
    skip_blanks();
    while (!rest_.empty()) {
      // Numbers that follow without a command repeat the last one; a move goes on as lines.
      if (std::isalpha(static_cast<unsigned char>(rest_.front())) != 0) {
        command_ = rest_.front();
        rest_.remove_prefix(1);
      } else if (command_ == 'M' || command_ == 'm') {
        command_ = command_ == 'M' ? 'L' : 'l';
      } else if (command_ == 'Z' || command_ == 'z') {
        return std::nullopt;
      }
      if (!step()) return std::nullopt;
      skip_blanks();
    }
    if (result_.verbs.empty()) return std::nullopt;
    return std::move(result_);
  }

private:
  bool step() {
    const bool relative = std::islower(static_cast<unsigned char>(command_)) != 0;
    const XY from = relative ? at_ : XY{0, 0};
    const char kind = static_cast<char>(std::toupper(static_cast<unsigned char>(command_)));
    if (result_.verbs.empty() && kind != 'M') return false;
    switch (kind) {
    case 'M':
      return to(IconPath::Verb::move, from, 1) && (start_ = at_, true);
    case 'L':
      return to(IconPath::Verb::line, from, 1);
    case 'C':
      return to(IconPath::Verb::curve, from, 3);
    case 'H':
    case 'V': {
      const auto value = number();
      if (!value) return false;
      if (kind == 'H')
        at_.first = from.first + *value;
      else
        at_.second = from.second + *value;
      add(IconPath::Verb::line);
      result_.points.push_back(scaled(at_));
      return true;
    }
    case 'Z':
      add(IconPath::Verb::close);
      at_ = start_;
      return true;
    default:
      return false;
    }
  }

  bool to(IconPath::Verb verb, XY from, int points) {
    add(verb);
    XY last = at_;
    for (int i = 0; i < points; ++i) {
      const auto x = number();
      const auto y = number();
      if (!x || !y) return false;
      last = {from.first + *x, from.second + *y};
      result_.points.push_back(scaled(last));
    }
    at_ = last;
    return true;
  }

  void add(IconPath::Verb verb) { result_.verbs.push_back(verb); }
  static XY scaled(XY point) { return {point.first / kSquare, point.second / kSquare}; }

  void skip_blanks() {
    while (!rest_.empty() &&
           (rest_.front() == ',' || std::isspace(static_cast<unsigned char>(rest_.front())) != 0))
      rest_.remove_prefix(1);
  }

  std::optional<double> number() {
    skip_blanks();
    std::string_view text = rest_;
    if (!text.empty() && text.front() == '+') text.remove_prefix(1);
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || !std::isfinite(value) || std::abs(value) > 1000) return std::nullopt;
    rest_ = std::string_view(end, static_cast<std::size_t>(rest_.data() + rest_.size() - end));
    return value;
  }

  std::string_view rest_;
  char command_ = 'L';
  XY at_{0, 0};
  XY start_{0, 0};
  IconPath result_;
};

} // namespace

std::optional<IconPath> read_icon_path(std::string_view data) { return IconPathParser(data).run(); }

} // namespace hanjang::design
