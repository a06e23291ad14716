#include "page/joined.h"

#include <cstdint>
#include <iterator>
#include <utility>
#include <variant>

namespace hanjang::page {
namespace {

/// Shifts every tag of an item.
struct TagShift {
  std::uint32_t by;

  void operator()(TextLine& line) const {
    for (GlyphRun& run : line.runs) shift(run.tag);
  }
  void operator()(Rule& rule) const { shift(rule.tag); }
  void operator()(Path& path) const { shift(path.tag); }
  void operator()(ImageItem& image) const { shift(image.tag); }

  void shift(TagId& tag) const {
    if (tag != kArtifact) tag += by;
  }
};

class Joiner {
public:
  explicit Joiner(const Document& first) {
    whole_.metadata = first.metadata;
    whole_.tags.push_back(
        {.role = Role::document, .parent = 0, .language = first.tags.front().language, .alt = {}, .url = {}});
  }

  void add(Part part) {
    const auto first_page = static_cast<std::uint32_t>(whole_.pages.size());
    outline(part, first_page);
    page_labels(part, first_page);
    tags(part.document, first_page);
    pages(part.document);
  }

  Document take() { return std::move(whole_); }

private:
  void outline(Part& part, std::uint32_t first_page) {
    whole_.outline.push_back({.title = part.word, .page = first_page, .top = {}});
    for (OutlineEntry& entry : part.document.outline) {
      entry.page += first_page;
      ++entry.level;
      whole_.outline.push_back(std::move(entry));
    }
  }

  void page_labels(const Part& part, std::uint32_t first_page) {
    std::vector<PageLabels> own = part.document.page_labels;
    if (own.empty()) own.emplace_back();
    for (PageLabels& labels : own) {
      labels.first_page += first_page;
      labels.prefix.insert(0, part.word + ' ');
      whole_.page_labels.push_back(std::move(labels));
    }
  }

  // The root of the part stands under the root of the whole.
  void tags(Document& part, std::uint32_t first_page) {
    shift_ = {static_cast<std::uint32_t>(whole_.tags.size())};
    for (std::size_t i = 0; i < part.tags.size(); ++i) {
      Tag& tag = part.tags[i];
      if (i > 0) tag.parent += shift_.by;
      if (tag.target) tag.target->page += first_page;
    }
    Tag& root = part.tags.front();
    root.role = Role::part;
    if (root.language == whole_.tags.front().language) root.language.clear();
    std::move(part.tags.begin(), part.tags.end(), std::back_inserter(whole_.tags));
  }

  void pages(Document& part) {
    for (Page& page : part.pages) {
      for (Item& item : page.items) std::visit(shift_, item);
      whole_.pages.push_back(std::move(page));
    }
  }

  Document whole_;
  TagShift shift_{0};
};

} // namespace

Document joined(std::vector<Part> parts) {
  if (parts.size() == 1) return std::move(parts.front().document);
  Joiner joiner(parts.front().document);
  for (Part& part : parts) joiner.add(std::move(part));
  return joiner.take();
}

} // namespace hanjang::page
