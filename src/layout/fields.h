#pragma once
// What a layout's field names print: the value of a key as inline text, dates and numbers in the language's
// form. Private to layout/.

#include "base/date.h"
#include "design/design.h"
#include "locale/format.h"
#include "resume/model.h"

#include <string_view>
#include <vector>

namespace hanjang {

/// Fields that a layout may name though no key is called so.
inline constexpr std::string_view kDatesField = "dates";       ///< start and end, or date
inline constexpr std::string_view kDurationField = "duration"; ///< months between start and end

/// How the fields of one document are printed.
class FieldPrinter {
public:
  FieldPrinter(const Words& words, std::string_view language, Date today);

  const Formatter& formatter() const { return formatter_; }

  /// The text of a field; empty if the record has nothing to print for it.
  std::vector<Inline> text(const Record& record, const FieldRef& field) const;

private:
  std::vector<Inline> dates(const Record& record) const;
  std::vector<Inline> duration(const Record& record) const;
  std::vector<Inline> links(const std::vector<Record>& links, const SourceText& join) const;
  Inline identifier(std::string_view key, const SourceText& value) const;
  RichText phone(const RichText& value) const;

  const Words& words_;
  Formatter formatter_;
  Date today_;
};

/// The keys whose value a field prints: itself, or for `dates` what it is made from.
std::vector<std::string_view> keys_behind(std::string_view field);

} // namespace hanjang
