#pragma once
// Numbers and lengths as SVG and CSS write them, whatever the machine's locale (SVG 1.1, 4.2 and 8.3.9).

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace hanjang::image::svg {

/// True for what stands between words: blank, tab and line ends.
constexpr bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

/// The text without blanks at its ends.
std::string_view trimmed(std::string_view text);

/// Reads a text from left to right.
class Scanner {
public:
  explicit Scanner(std::string_view text) : text_(text) {}

  bool at_end() const { return at_ == text_.size(); }
  std::size_t place() const { return at_; }
  /// The next character; 0 at the end.
  char peek() const { return at_end() ? '\0' : text_[at_]; }
  void skip(std::size_t count) { at_ += count; }
  bool take(char c);
  void skip_blanks();
  /// Blanks with one comma at most.
  void skip_separator();
  /// The letters that stand here.
  std::string_view word();
  /// A finite number up to kLargestNumber either way; else nothing is read.
  std::optional<double> number();
  /// `0` or `1`, which need no separator behind them (flags of arcs).
  std::optional<bool> flag();

private:
  std::size_t number_end() const;

  std::string_view text_;
  std::size_t at_ = 0;
};

/// A text that is one number and nothing else.
std::optional<double> parse_number(std::string_view text);

/// Numbers between separators; nothing if anything else stands there, or more than `most` of them do.
std::optional<std::vector<double>> parse_numbers(std::string_view text, std::size_t most);

/// What a length that is no number of pixels is a part of.
struct LengthBase {
  double font_size = 16; ///< pixels
  double whole = 0;      ///< what 100 % are, pixels
};

/// A length in CSS pixels (96 an inch): a number alone, or one with px, pt, pc, in, cm, mm, q, em, rem, ex,
/// ch or %. Nothing for anything else.
std::optional<double> parse_length(std::string_view text, const LengthBase& of);

} // namespace hanjang::image::svg
