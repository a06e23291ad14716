#include "pdf/detail/links.h"

#include "pdf/detail/notation.h"

namespace hanjang::pdf {

namespace {

/// Adds the texts of links, as they stand on the pages, to the words of those that have no others.
void add_texts(const page::Document& document, const std::vector<bool>& is_wordless,
               std::vector<std::string>& words) {
  const std::vector<page::TagId> links = enclosing_links(document.tags);
  for (const page::Page& page : document.pages) {
    for (const page::Item& item : page.items) {
      const auto* const line = std::get_if<page::TextLine>(&item);
      if (line == nullptr) continue;
      for (const page::GlyphRun& run : line->runs) {
        const page::TagId link = run.tag == page::kArtifact ? page::kArtifact : links[run.tag];
        if (link != page::kArtifact && is_wordless[link])
          words[link] += run.actual_text.empty() ? run.text : run.actual_text;
      }
    }
  }
}

} // namespace

std::vector<page::TagId> enclosing_links(const std::vector<page::Tag>& tags) {
  std::vector<page::TagId> links(tags.size(), page::kArtifact);
  for (std::size_t i = 1; i < tags.size(); ++i) // a parent comes before its children
    links[i] = page::leads_somewhere(tags[i]) ? static_cast<page::TagId>(i) : links[tags[i].parent];
  return links;
}

std::vector<std::string> link_words(const page::Document& document) {
  std::vector<std::string> words(document.tags.size());
  std::vector<bool> is_wordless(document.tags.size(), false);
  bool any = false;
  for (std::size_t i = 1; i < document.tags.size(); ++i) {
    const page::Tag& tag = document.tags[i];
    if (!page::leads_somewhere(tag)) continue;
    words[i] = tag.alt;
    is_wordless[i] = words[i].empty();
    any = any || words[i].empty();
  }
  if (!any) return words;
  add_texts(document, is_wordless, words);
  for (std::size_t i = 1; i < words.size(); ++i) {
    std::string& text = words[i];
    if (!text.empty() && text.back() == ' ') text.pop_back(); // the end of its last line
    if (text.empty() && is_wordless[i]) text = document.tags[i].url;
  }
  return words;
}

void add_box(Array array, const base::Rect& box, base::Pt page_height) {
  array.add(Real{box.left.value});
  array.add(Real{(page_height - box.bottom()).value});
  array.add(Real{box.right().value});
  array.add(Real{(page_height - box.top).value});
}

Dict LinkWriter::write(const TaggedArea& link, std::size_t page) const {
  Dict annotation = haru_.add_dict();
  annotation.set("Type", Name{"Annot"});
  annotation.set("Subtype", Name{"Link"});
  add_box(annotation.add_array("Rect"), link.box, pages_[page].height);
  Array border = annotation.add_array("Border");
  for (int i = 0; i < 3; ++i) border.add(0);
  constexpr int kPrintFlag = 4; // ISO 32000-1, table 165
  annotation.set("F", kPrintFlag);
  annotation.set("Contents", Text{words_[link.tag]});
  write_target(annotation, tags_[link.tag]);
  return annotation;
}

void LinkWriter::write_target(Dict& annotation, const page::Tag& tag) const {
  if (!tag.target) {
    Dict action = annotation.add_dict("A");
    action.set("S", Name{"URI"});
    action.set("URI", Text{to_uri(tag.url)});
    return;
  }
  // The left edge of the page comes into view, and the reader's magnification stays.
  const WrittenPage& page = pages_[tag.target->page];
  Array destination = annotation.add_array("Dest");
  destination.add(page.page.reference());
  destination.add(Name{"XYZ"});
  destination.add(0);
  destination.add(Real{(page.height - tag.target->top).value});
  destination.add(Null{});
}

} // namespace hanjang::pdf
