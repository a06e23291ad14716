#pragma once
// Diagnostics are plain values. Every stage adds what it finds to one Diagnostics and goes on as far as it
// can; how they look on a terminal is print.h's affair alone.

#include "diag/source.h"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace hanjang::diag {

enum class Severity { note, warning, error };

/// Who has to act, which decides the exit code: the writer of the input (1), or the keeper of the machine
/// (3: files, fonts, disk).
enum class Fault { input, environment };

/// What is wrong, by a number that never changes its meaning. Hundreds tell the stage.
struct Code {
  unsigned number;
  Fault fault = Fault::input;

  constexpr bool operator==(const Code& other) const { return number == other.number; }
};

namespace codes {
// 1xx: the text of a file
inline constexpr Code invalid_utf8{101};
inline constexpr Code toml_syntax{102};
inline constexpr Code empty_file{103};
inline constexpr Code file_too_large{104};
// 2xx: keys and values, in resumes, layouts and font manifests alike
inline constexpr Code unknown_key{201};
inline constexpr Code wrong_type{202};
inline constexpr Code missing_key{203};
inline constexpr Code bad_date{204};
inline constexpr Code reversed_dates{205};
inline constexpr Code unknown_language{206};
inline constexpr Code missing_translation{207};
inline constexpr Code bad_markup{208};
inline constexpr Code bad_url{209};
inline constexpr Code bad_email{210};
inline constexpr Code bad_value{211};
inline constexpr Code unknown_name{212}; // a tag, variant or section that is referred to but not there
inline constexpr Code empty_value{213};
inline constexpr Code nothing_to_print{214};
// 3xx: layouts
inline constexpr Code unknown_layout{301};
inline constexpr Code unknown_field{302};
inline constexpr Code extends_cycle{303};
inline constexpr Code region_too_narrow{304};
inline constexpr Code not_shown{305};
inline constexpr Code low_contrast{306};
inline constexpr Code unknown_style{307};
inline constexpr Code unknown_color{308};
// 4xx: text
inline constexpr Code missing_glyph{401};
inline constexpr Code missing_family{402, Fault::environment};
inline constexpr Code broken_font{403, Fault::environment};
inline constexpr Code missing_face{404};
inline constexpr Code substituted_family{405};
inline constexpr Code right_to_left{406};
// 5xx: pages
inline constexpr Code over_budget{501};
inline constexpr Code overfull_line{502};
inline constexpr Code nearly_empty_page{503};
inline constexpr Code dropped{504};
inline constexpr Code under_budget{505};
// 6xx: photos
inline constexpr Code photo_kind{601};
inline constexpr Code broken_photo{602};
inline constexpr Code photo_size{603};
inline constexpr Code coarse_photo{604};
// 9xx: the world
inline constexpr Code cannot_read{901, Fault::environment};
inline constexpr Code cannot_write{902, Fault::environment};
inline constexpr Code pdf_failed{903, Fault::environment};
} // namespace codes

/// A second place and what it has to do with the first.
struct Label {
  Span span;
  std::string message;
};

struct Diagnostic {
  Severity severity = Severity::error;
  Code code{0};
  std::string message;      ///< stands alone: all that the short form prints
  Span span;                ///< where; an empty Span if no file is to blame
  std::string span_message; ///< a few words beside the caret, may be empty
  std::vector<Label> labels;
  std::vector<std::string> hints; ///< what to do, one line each
};

/// What a run has found so far, in the order found.
class Diagnostics {
public:
  /// One that is there already, at the same place in the same words, is kept once.
  void add(Diagnostic diagnostic);
  /// The common cases in one call; `hint` may be empty.
  void error(Code code, Span span, std::string message, std::string hint = {});
  void warning(Code code, Span span, std::string message, std::string hint = {});
  void note(Code code, Span span, std::string message, std::string hint = {});

  bool has_errors() const { return error_count_ > 0; }
  /// Errors met so far, repeats included: what a stage compares before and after.
  std::size_t error_count() const { return error_count_; }
  /// How many of a severity there are to show.
  std::size_t count(Severity severity) const;
  const std::vector<Diagnostic>& all() const { return all_; }
  /// True if every error found is the machine's fault; false where there is none.
  bool only_environment_errors() const;
  /// Makes every warning an error from now on, and those already found.
  void promote_warnings();

private:
  std::vector<Diagnostic> all_;
  std::unordered_set<std::string> seen_; ///< a fault that both languages meet is one fault
  std::size_t error_count_ = 0;
  bool strict_ = false;
};

} // namespace hanjang::diag
