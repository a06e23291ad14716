#include "resume/detail/paragraphs.h"

#include "resume/detail/values.h"
#include "schema/language_codes.h"

#include <algorithm>
#include <fmt/format.h>
#include <string>
#include <utility>
#include <vector>

namespace hanjang::resume {
namespace {

void append(RichText& text, RichText paragraph) {
  if (paragraph.empty()) return;
  const bool is_first = text.empty();
  if (is_first)
    text.inlines = std::move(paragraph.inlines);
  else if (!paragraph.inlines.empty())
    text.rest.push_back({.inlines = std::move(paragraph.inlines), .is_item = false});
  std::ranges::move(paragraph.rest, std::back_inserter(text.rest));
}

class ParagraphReader {
public:
  ParagraphReader(const schema::KeySpec& key, diag::Diagnostics& diagnostics)
      : key_(key), diagnostics_(diagnostics) {}

  LocalizedText read(const syntax::Node& node) {
    if (node.array() != nullptr) return list(node);
    if (node.table() == nullptr) return read_text(node, key_, diagnostics_);
    LocalizedText text{{}, node.span};
    for (const syntax::Member& member : node.table()->members)
      text.versions.emplace_back(schema::meant_language(member.key), version(member.value));
    return text;
  }

private:
  // A string, or an array of strings.
  RichText version(const syntax::Node& node) {
    if (node.array() == nullptr) return read_version(node, key_, diagnostics_);
    RichText text{{}, node.span};
    for (const syntax::Node& item : node.array()->items) {
      RichText paragraph = read_version(item, key_, diagnostics_);
      check_filled(paragraph.empty(), item);
      append(text, std::move(paragraph));
    }
    return text;
  }

  // Each paragraph a text: a plain string stands in every language.
  LocalizedText list(const syntax::Node& node) {
    std::vector<LocalizedText> paragraphs;
    LocalizedText text{{}, node.span};
    for (const syntax::Node& item : node.array()->items) {
      paragraphs.push_back(read_text(item, key_, diagnostics_));
      check_filled(is_empty(paragraphs.back()), item);
      for (const auto& [language, version] : paragraphs.back().versions)
        if (!language.empty() &&
            std::ranges::find(text.versions, language, &Version::first) == text.versions.end())
          text.versions.emplace_back(language, RichText{{}, node.span});
    }
    if (text.versions.empty() && !paragraphs.empty()) text.versions.emplace_back("", RichText{{}, node.span});
    for (auto& [language, whole] : text.versions)
      for (const LocalizedText& paragraph : paragraphs) append(whole, in(paragraph, language));
    return text;
  }

  using Version = std::pair<std::string, RichText>;

  RichText in(const LocalizedText& paragraph, const std::string& language) {
    for (const std::string& code : {language, std::string()})
      if (const auto found = std::ranges::find(paragraph.versions, code, &Version::first);
          found != paragraph.versions.end())
        return found->second;
    if (!paragraph.versions.empty())
      diagnostics_.report(
          diag::Code::missing_translation, paragraph.span,
          fmt::format("this paragraph of `{}` has no text in \"{}\", and is left out there", key_.name,
                      language),
          fmt::format("give it one; an empty text says that it is not meant for \"{}\"", language));
    return {};
  }

  void check_filled(bool is_blank, const syntax::Node& item) {
    const std::string* text = item.string() == nullptr ? nullptr : &item.string()->text;
    if (!is_blank || (text != nullptr && !text->empty())) return; // blanks have been told
    diagnostics_.report(diag::Code::empty_value, item.span,
                        fmt::format("a paragraph of `{}` is empty", key_.name),
                        "write a text, or take the paragraph out");
  }

  const schema::KeySpec& key_;
  diag::Diagnostics& diagnostics_;
};

} // namespace

LocalizedText read_paragraphs(const syntax::Node& node, const schema::KeySpec& key,
                              diag::Diagnostics& diagnostics) {
  const std::size_t errors = diagnostics.error_count();
  LocalizedText text = ParagraphReader(key, diagnostics).read(node);
  if (is_empty(text) && diagnostics.error_count() == errors)
    diagnostics.report(diag::Code::empty_value, node.span, fmt::format("`{}` is empty", key.name),
                       schema::example_of(key));
  return text;
}

} // namespace hanjang::resume
