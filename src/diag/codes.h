#pragma once
// The register of what can be said: every code once, with its severity, who has to act, and an example.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace hanjang::diag {

enum class Severity : std::uint8_t { note, warning, error };

/// Who has to act, which decides the exit code: the writer of the input (1), or the keeper of the machine
/// (3: files, fonts, disk).
enum class Fault : std::uint8_t { input, environment };

/// What is wrong, by a number that never changes its meaning. Hundreds tell what it is about.
enum class Code : std::uint16_t {
  none = 0,
  // 1 to 99: what a reviewer says of a resume that is right as a file
  job_without_number = 1,
  long_line = 2,
  weak_opener = 3,
  weak_ending = 4,
  first_person = 5,
  first_person_summary = 6,
  bare_verb = 7,
  ing_opener = 8,
  cliche = 9,
  mixed_style = 10,
  mixed_past = 11,
  hollow_progress = 12,
  lead_for_led = 13,
  wrong_article = 14,
  doubled_word = 15,
  uncountable_plural = 16,
  misspelt_korean = 17,
  loanword_style = 18,
  wrong_particle = 19,
  rate_suffix = 20,
  korean_spacing = 21,
  brand_spelling = 22,
  two_spellings = 23,
  closed_and_spaced = 24,
  korean_closed_and_spaced = 25,
  double_space = 26,
  no_space_after_comma = 27,
  space_before_mark = 28,
  no_space_before_bracket = 29,
  left_markup = 30,
  bare_address = 31,
  typed_sign = 32,
  mixed_apostrophes = 33,
  gap_between_jobs = 34,
  not_newest_first = 35,
  future_job = 36,
  same_line = 37,
  similar_lines = 38,
  same_opening = 39,
  mixed_stops = 40,
  long_job = 41,
  insecure_address = 42,
  private_host = 43,
  link_shortener = 44,
  example_address = 45,
  school_email = 46,
  birth_abroad = 47,
  password = 48,
  private_number = 49,
  misspelt_english = 50,
  slip_of_spelling = 51,
  unknown_english = 52,
  unknown_korean = 53,
  numbers_differ = 60,
  names_differ = 61,
  links_differ = 62,
  items_differ = 63,
  other_language = 64,
  unused_allow = 90,
  // 1xx: the text of a file
  invalid_utf8 = 101,
  toml_syntax = 102,
  empty_file = 103,
  file_too_large = 104,
  other_format = 105,
  // 2xx: keys and values, in resumes, layouts and font manifests alike
  unknown_key = 201,
  wrong_type = 202,
  missing_key = 203,
  bad_date = 204,
  reversed_dates = 205,
  unknown_language = 206,
  missing_translation = 207,
  bad_markup = 208,
  bad_url = 209,
  bad_email = 210,
  not_a_choice = 211,
  unknown_name = 212,
  empty_value = 213,
  nothing_to_print = 214,
  text_too_long = 215,
  direction_mark = 216,
  bad_phone = 217,
  bad_handle = 218,
  bad_doi = 219,
  named_twice = 220,
  cannot_hide = 221,
  bad_pages = 222,
  out_of_range = 223,
  unused_name = 224,
  taken_name = 225,
  scale_alone = 226,
  bad_score = 227,
  bad_path = 228,
  cannot_sort = 229,
  not_prose = 230,
  bad_list = 231,
  list_mark = 232,
  doubled_mark = 233,
  control_character = 234,
  doubtful_star = 235,
  typed_markup = 236,
  date_beside_start = 250,
  outside_job = 251,
  no_end = 252,
  no_start = 253,
  not_begun = 254,
  expected_but_over = 255,
  job_not_counted = 256,
  must_be_past = 257,
  standing_dates = 258,
  orphan_table = 260,
  below_header = 261,
  unasked_tag = 270,
  shows_nothing = 271,
  work_left_out = 272,
  lines_left_out = 273,
  section_not_there = 274,
  variant_circle = 275,
  bad_variant_name = 276,
  same_output = 277,
  bad_file_name = 278,
  hidden_and_shown = 279,
  left_out_abroad = 280,
  too_many_layouts = 281,
  letter_and_answers = 290,
  letter_kind = 291,
  letter_language = 292,
  over_limit = 293,
  other_organization = 294,
  outside_cp949 = 295,
  empty_placeholder = 296,
  no_text_form = 297,
  // 3xx: layouts
  unknown_layout = 301,
  unknown_field = 302,
  extends_cycle = 303,
  region_too_narrow = 304,
  not_shown = 305,
  low_contrast = 306,
  unknown_style = 307,
  unknown_color = 308,
  growing_range = 309,
  bad_color = 310,
  bad_page_size = 311,
  bad_feature = 312,
  placed_twice = 313,
  bad_placeholder = 314,
  bad_row = 315,
  cell_too_narrow = 316,
  bad_regions = 317,
  bad_icon_path = 318,
  bad_pattern = 319,
  name_not_shown = 320,
  lost_behind_bullet = 321,
  missing_words = 322,
  cannot_fill = 323,
  // 4xx: text
  missing_glyph = 401,
  missing_family = 402,
  broken_font = 403,
  missing_face = 404,
  substituted_family = 405,
  right_to_left = 406,
  missing_weight = 407,
  // 5xx: pages
  over_budget = 501,
  overfull_line = 502,
  nearly_empty_page = 503,
  dropped = 504,
  under_budget = 505,
  fits_elsewhere = 506,
  kept_apart = 507,
  // 6xx: photos and pictures
  photo_kind = 601,
  broken_photo = 602,
  photo_size = 603,
  coarse_photo = 604,
  missing_alt = 605,
  drawing_part = 606,
  // 9xx: the world
  cannot_read = 901,
  cannot_write = 902,
  pdf_failed = 903,
  outside_root = 904,
  no_dictionary = 905,
};

/// The number that is printed behind the letter of the severity, or behind the R of a reviewer's code.
constexpr unsigned number_of(Code code) { return static_cast<unsigned>(code); }

/// True for what a reviewer says.
constexpr bool is_review(Code code) { return number_of(code) > 0 && number_of(code) < 100; }

/// The file that an example is the text of.
enum class ExampleFile : std::uint8_t {
  none,   ///< no short text brings the code about: it takes a disk, a font or a photo that is amiss, or bulk
  resume, ///< a whole resume, in the default layout
  layout, ///< a whole layout file, `mine.toml`, for any resume with experience and skills
  manifest, ///< a font manifest of the family "Mine", which a layout asks for
  lines,    ///< lines of work in a job that has ended, one a line, in English or in Korean
  pair,     ///< a line of work in Korean, and below it the same in English
};

/// What brings a code about, and the same text mended. A resume finds three photos beside it: `photo.jpg`,
/// `half.jpg`, which is cut off, and `photo.gif`; two drawings: `flow.svg` and `gradient.svg`; and two
/// layouts, of a letter and of answers: `letter.toml` and `answers.toml`.
struct Example {
  ExampleFile file = ExampleFile::none;
  std::string_view wrong;
  std::string_view right;
};

/// A row of the register.
struct CodeEntry {
  Code code = Code::none;
  Severity severity = Severity::error; ///< unless the run is strict, which makes warnings errors
  Fault fault = Fault::input;
  std::string_view name;     ///< in words joined by hyphens: `unknown-key`
  std::string_view sentence; ///< what it means, without its full stop
  Example example;
  std::string_view reason = {}; ///< of what a reviewer says: why a reader minds, in one sentence
};

/// The row that goes by a name people type: `E201`, `201`, `R012`, `unknown-key`. Nullptr if there is none.
const CodeEntry* find_code(std::string_view name);

/// `R012` for a reviewer's code; for others a letter by severity and the number: `E201`.
std::string code_name(Code code, Severity severity);

/// The register, in the order of the numbers.
std::span<const CodeEntry> code_register();

/// The row of a code; that of an error without a name for Code::none.
const CodeEntry& entry_of(Code code);

} // namespace hanjang::diag
