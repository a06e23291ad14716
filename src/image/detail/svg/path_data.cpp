#include "base/ascii.h"
#include "image/detail/svg/numbers.h"
#include "image/detail/svg/outline.h"

#include <array>
#include <numbers>

namespace hanjang::image::svg {
namespace {

class PathReader {
public:
  PathReader(std::string_view data, std::size_t most) : scanner_(data), most_(most) {}

  PathReading run() && {
    scanner_.skip_blanks();
    while (!scanner_.at_end() && !result_.is_too_long)
      if (!command()) {
        result_.fault = scanner_.place();
        break;
      }
    return std::move(result_);
  }

private:
  // One letter, and what follows it as often as it does.
  bool command() {
    const char letter = scanner_.peek();
    if (letter == '\0' || std::string_view("MmLlHhVvCcSsQqTtAaZz").find(letter) == std::string_view::npos)
      return false;
    if (result_.outline.is_empty() && letter != 'M' && letter != 'm') return false;
    scanner_.skip(1);
    scanner_.skip_blanks();
    is_relative_ = letter >= 'a';
    char kind = base::ascii::to_lower(letter);
    if (kind == 'z') return close();
    for (bool is_first = true; is_first || is_number_next(); is_first = false) {
      if (!step(kind)) return false;
      if (kind == 'm') kind = 'l'; // further points of a move are lines
      if (result_.outline.segments.size() > most_) {
        result_.is_too_long = true;
        return true;
      }
      scanner_.skip_separator();
    }
    return true;
  }

  bool is_number_next() const {
    const char next = scanner_.peek();
    return base::ascii::is_digit(next) || next == '-' || next == '+' || next == '.';
  }

  bool close() {
    result_.outline.close(start_);
    at_ = start_;
    previous_ = 'z';
    scanner_.skip_separator();
    return true;
  }

  bool step(char kind) {
    begin_part(kind);
    switch (kind) {
    case 'm':
      return move();
    case 'l':
      return line();
    case 'h':
      return along(true);
    case 'v':
      return along(false);
    case 'c':
      return cubic(false);
    case 's':
      return cubic(true);
    case 'q':
      return quadratic(false);
    case 't':
      return quadratic(true);
    case 'a':
      return arc();
    default:
      return false;
    }
  }

  // Behind a close the next part begins where the last one did.
  void begin_part(char kind) {
    if (previous_ != 'z' || kind == 'm') return;
    result_.outline.move(start_);
    result_.outline.segments.back().is_vertex = false;
  }

  bool move() {
    const auto to = point();
    if (!to) return false;
    result_.outline.move(*to);
    start_ = *to;
    return arrive(*to, 'm');
  }

  bool line() {
    const auto to = point();
    if (!to) return false;
    result_.outline.line(*to);
    return arrive(*to, 'l');
  }

  bool along(bool is_horizontal) {
    const auto value = scanner_.number();
    if (!value) return false;
    Vec to = at_;
    double& side = is_horizontal ? to.x : to.y;
    side = is_relative_ ? side + *value : *value;
    result_.outline.line(to);
    return arrive(to, 'l');
  }

  bool cubic(bool is_smooth) {
    const Vec mirrored = previous_ == 'c' ? at_ * 2 - control_ : at_;
    const auto first = is_smooth ? std::optional(mirrored) : point();
    if (!is_smooth) scanner_.skip_separator();
    const auto second = first ? point() : std::nullopt;
    scanner_.skip_separator();
    const auto to = second ? point() : std::nullopt;
    if (!to) return false;
    result_.outline.curve(*first, *second, *to);
    control_ = *second;
    return arrive(*to, 'c');
  }

  bool quadratic(bool is_smooth) {
    const Vec mirrored = previous_ == 'q' ? at_ * 2 - control_ : at_;
    const auto control = is_smooth ? std::optional(mirrored) : point();
    if (!is_smooth) scanner_.skip_separator();
    const auto to = control ? point() : std::nullopt;
    if (!to) return false;
    constexpr double kThird = 1.0 / 3;
    result_.outline.curve((at_ + *control * 2) * kThird, (*to + *control * 2) * kThird, *to);
    control_ = *control;
    return arrive(*to, 'q');
  }

  bool arc() {
    constexpr double kDegree = std::numbers::pi / 180;
    std::array<double, 3> numbers{};
    for (double& number : numbers) {
      const auto value = scanner_.number();
      if (!value) return false;
      number = *value;
      scanner_.skip_separator();
    }
    const auto is_large = scanner_.flag();
    scanner_.skip_separator();
    const auto is_clockwise = is_large ? scanner_.flag() : std::nullopt;
    scanner_.skip_separator();
    const auto to = is_clockwise ? point() : std::nullopt;
    if (!to) return false;
    add_arc(result_.outline, at_,
            {.rx = numbers[0],
             .ry = numbers[1],
             .rotation = numbers[2] * kDegree,
             .is_large = *is_large,
             .is_clockwise = *is_clockwise},
            *to);
    return arrive(*to, 'a');
  }

  std::optional<Vec> point() {
    const auto x = scanner_.number();
    scanner_.skip_separator();
    const auto y = x ? scanner_.number() : std::nullopt;
    if (!y) return std::nullopt;
    return is_relative_ ? at_ + Vec{*x, *y} : Vec{*x, *y};
  }

  bool arrive(Vec to, char kind) {
    at_ = to;
    previous_ = kind;
    return true;
  }

  Scanner scanner_;
  std::size_t most_;
  PathReading result_;
  Vec at_;
  Vec start_;            // of the part of the outline
  Vec control_;          // of the curve before
  char previous_ = '\0'; // what kind of segment is before
  bool is_relative_ = false;
};

} // namespace

PathReading read_path(std::string_view data, std::size_t most) { return PathReader(data, most).run(); }

} // namespace hanjang::image::svg
