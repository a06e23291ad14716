#pragma once
// Reads what `[document]` and `[variant.NAME]` have in common.

#include "diag/diagnostic.h"
#include "resume/model.h"
#include "schema/schema.h"
#include "syntax/node.h"

#include <optional>
#include <string_view>
#include <vector>

namespace hanjang::resume {

/// The values of one table of settings. Those of a wrong form have been reported and are not there.
class SettingsReader {
public:
  /// All of them must outlive this.
  SettingsReader(const syntax::Node& node, const schema::TableSpec& spec, diag::Diagnostics& diagnostics)
      : node_(node), spec_(spec), diagnostics_(diagnostics) {}

  /// The value of a key if it is there and has the form that its row asks for, else nullptr.
  const syntax::Node* value(std::string_view key) const;
  /// Which of the words of a key stands there.
  std::optional<std::size_t> choice(std::string_view key) const;
  std::optional<LocalizedText> text(std::string_view key) const;
  /// A string; one that is empty is reported and is none.
  std::optional<diag::SourceText> string(std::string_view key) const;
  std::optional<std::vector<diag::SourceText>> strings(std::string_view key) const;
  bool is_true(std::string_view key) const;
  /// `languages`, without those that do not exist and are reported.
  std::optional<LanguageList> languages() const;
  /// `layout`: those of a document's parts, at least one. Reports names that are empty or stand there twice,
  /// and a list of none or too many.
  std::optional<std::vector<diag::SourceText>> layouts() const;
  std::optional<PageRule> pages() const;
  /// `file`: a pattern, of which placeholders that there are not are reported.
  std::optional<LocalizedText> file() const;
  /// `hide` and `show`.
  Visibility visibility() const;

private:
  const syntax::Node& node_;
  const schema::TableSpec& spec_;
  diag::Diagnostics& diagnostics_;
};

/// Reports what is named a second time; `what` is how the message calls it: `"ml"`, `the language "ko"`.
void report_named_twice(std::string_view what, diag::Span again, diag::Span first,
                        diag::Diagnostics& diagnostics);

} // namespace hanjang::resume
