#pragma once
// What a layout's field names print: the value of a key as inline text, dates and numbers in the language's
// form.

#include "base/date.h"
#include "design/design.h"
#include "locale/format.h"
#include "resume/model.h"

#include <string>
#include <string_view>
#include <vector>

namespace hanjang::compose {

/// Fields that a layout may name though no key is called so.
inline constexpr std::string_view kDatesField = "dates";       ///< start and end, or date
inline constexpr std::string_view kDurationField = "duration"; ///< months between start and end

/// A degree and what it is in, as the language puts them together.
inline constexpr std::string_view kStudiesField = "studies";

inline constexpr std::string_view kAgeField = "age";       ///< in full years, from the date of birth
inline constexpr std::string_view kCareerField = "career"; ///< how long all jobs took together
inline constexpr std::string_view kTodayField = "today";   ///< the day the document is made

/// The key of a file's name, which is drawn and not printed.
inline constexpr std::string_view kPhotoField = "photo";

/// Lists whose items stand in a row as if each were a field of its own.
inline constexpr std::string_view kLinksField = "links";
inline constexpr std::string_view kImagesField = "images";
inline constexpr std::string_view kLogoField = "logo";
inline constexpr std::string_view kFactsField = "facts";

/// A person's part in a piece of work.
inline constexpr std::string_view kShareField = "share";

/// The key of a postal address.
inline constexpr std::string_view kAddressField = "address";

/// The list of skills: their names, or with how well and since when.
inline constexpr std::string_view kSkillsField = "items";
inline constexpr std::string_view kRatedSkillsField = "items_with_level";
inline constexpr std::string_view kSkillKind = "items";

/// True if a date is certainly yet to come. None is where there is no `today`.
bool is_ahead(const base::Date& date, const base::Date& today);

/// True if a text says that something is yet to come: 졸업 예정, expected; "unexpected" says nothing.
bool says_expected(const resume::RichText& text);

/// The key of a record that names it: the first that it must have, or the one that it may be written with
/// alone; empty if there is none.
std::string_view title_key(const schema::TableSpec& spec);

/// How the fields of one document are printed.
class FieldPrinter {
public:
  /// `resume` is asked for what is counted over all of it.
  FieldPrinter(const design::Design& design, base::Date today, const resume::Resume* resume = nullptr);

  const locale::Formatter& formatter() const { return formatter_; }

  /// What a field prints: one item, or as many as its list has; none if the record has nothing to print.
  std::vector<std::vector<resume::Inline>> items(const resume::Record& record, std::string_view field) const;

  /// The names of the icons of a field's items, as items() gives them: the field's own, or of links those of
  /// their networks.
  std::vector<std::string> icons(const resume::Record& record, std::string_view field) const;

private:
  std::vector<resume::Inline> dates(const resume::Record& record) const;
  std::vector<resume::Inline> duration(const resume::Record& record) const;
  std::vector<resume::Inline> career() const;
  bool is_expected(const resume::DateValue& value) const;
  std::vector<resume::Inline> age(const resume::Record& record) const;
  std::vector<resume::Inline> link(const resume::Record& link) const;
  std::vector<resume::Inline> skill(const resume::Record& skill, bool is_rated) const;
  std::vector<std::vector<resume::Inline>> listed(const resume::Record& record, std::string_view field) const;
  std::vector<std::vector<resume::Inline>> written(const resume::Record& record,
                                                   std::string_view field) const;
  resume::Inline identifier(std::string_view key, const diag::SourceText& value, std::string_view name) const;
  resume::RichText phone(const resume::RichText& value) const;

  const design::Words& words_;
  design::UrlDesign url_;
  locale::Formatter formatter_;
  base::Date today_;
  const resume::Resume* resume_;
};

/// The keys whose value a field prints: itself, or for `dates` what it is made from.
std::vector<std::string_view> keys_behind(std::string_view field);

} // namespace hanjang::compose
