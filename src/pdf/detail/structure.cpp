#include "pdf/detail/structure.h"

#include "pdf/detail/links.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <utility>

namespace hanjang::pdf {

namespace {

constexpr std::size_t kNever = SIZE_MAX;

/// Marked content: identifier `mcid` of a page.
struct Mark {
  std::size_t page = 0;
  std::int32_t mcid = 0;
};

/// An annotation that belongs to an element.
struct Annotation {
  std::size_t page = 0;
  Reference object{};
};

/// A part of an element: marked content, or the element of another tag.
struct Kid {
  std::size_t order = 0; ///< its place in the reading order of the whole document
  std::optional<Mark> mark;
  page::TagId child = 0;
};

/// What one tag becomes.
struct Element {
  std::size_t first_mark = kNever; ///< of itself or anything in it; kNever: it is left out
  std::vector<Kid> kids;
  std::vector<Annotation> annotations;
  std::optional<base::Rect> area;  ///< of a figure, as far as it is on its first page
  std::optional<std::size_t> page; ///< the first that has content of its own
  Dict object;
};

bool is_cell(const page::Tag& tag) {
  return tag.role == page::Role::table_cell || tag.role == page::Role::row_title ||
         tag.role == page::Role::column_title;
}

class StructureWriter {
public:
  StructureWriter(Haru& haru, const page::Document& document, std::vector<WrittenPage>& pages)
      : haru_(haru), tags_(document.tags), pages_(pages), links_(haru, document, pages),
        elements_(document.tags.size()) {}

  void write() {
    collect_marks();
    collect_children();
    root_ = haru_.add_dict();
    for (std::size_t i = 0; i < elements_.size(); ++i) {
      if (is_written(i)) elements_[i].object = haru_.add_dict();
    }
    write_annotations();
    write_parent_tree();
    for (std::size_t i = 0; i < elements_.size(); ++i) {
      if (is_written(i)) write_element(static_cast<page::TagId>(i));
    }
    root_.set("Type", Name{"StructTreeRoot"});
    if (elements_.front().first_mark != kNever) root_.set("K", elements_.front().object.reference());
    haru_.catalog().set("StructTreeRoot", root_.reference());
    haru_.catalog().add_dict("MarkInfo").set("Marked", true);
  }

private:
  void collect_marks() {
    std::size_t order = 0;
    for (std::size_t page = 0; page < pages_.size(); ++page) {
      const PageContent& content = pages_[page].content;
      for (std::size_t mcid = 0; mcid < content.marks.size(); ++mcid, ++order) {
        Element& element = elements_[content.marks[mcid]];
        element.first_mark = std::min(element.first_mark, order);
        if (!element.page) element.page = page;
        element.kids.push_back({order, Mark{page, static_cast<std::int32_t>(mcid)}, 0});
      }
      for (const TaggedArea& figure : content.figures) {
        Element& element = elements_[figure.tag];
        if (element.page == page)
          element.area = element.area ? united(*element.area, figure.box) : figure.box;
      }
    }
  }

  /// Children stand in the order of the tags, the element's own content between them where it is read.
  void collect_children() {
    for (std::size_t i = elements_.size(); i-- > 1;) {
      std::size_t& first = elements_[tags_[i].parent].first_mark;
      first = std::min(first, elements_[i].first_mark);
    }
    std::vector<std::size_t> last_child(elements_.size(), 0);
    for (std::size_t i = 1; i < elements_.size(); ++i) {
      if (!is_written(i)) continue;
      const page::TagId parent = tags_[i].parent;
      if (elements_[i].first_mark != kNever)
        last_child[parent] = std::max(last_child[parent], elements_[i].first_mark);
      elements_[parent].kids.push_back({last_child[parent], std::nullopt, static_cast<page::TagId>(i)});
    }
    for (Element& element : elements_) std::ranges::stable_sort(element.kids, {}, &Kid::order);
  }

  void write_annotations() {
    auto key = static_cast<std::int32_t>(pages_.size()); // the pages' own come first
    for (std::size_t page = 0; page < pages_.size(); ++page) {
      const auto& links = pages_[page].content.links;
      if (links.empty()) continue;
      Array annotations = pages_[page].page.add_array("Annots");
      for (const TaggedArea& link : links) {
        Dict annotation = links_.write(link, page);
        annotation.set("StructParent", key++);
        annotations.add(annotation.reference());
        Element& element = elements_[link.tag];
        element.annotations.push_back({page, annotation.reference()});
        if (!element.page) element.page = page;
        annotated_.push_back(link.tag);
      }
    }
  }

  /// For every page the elements by marked-content identifier, then for every annotation its own.
  void write_parent_tree() {
    Dict tree = haru_.add_dict();
    root_.set("ParentTree", tree.reference());
    Array numbers = tree.add_array("Nums");
    std::int32_t key = 0;
    for (WrittenPage& page : pages_) {
      page.page.set("StructParents", key);
      page.page.set("Tabs", Name{"S"});
      numbers.add(key++);
      Array parents = numbers.add_array();
      for (const page::TagId tag : page.content.marks) parents.add(elements_[tag].object.reference());
    }
    for (const page::TagId tag : annotated_) {
      numbers.add(key++);
      numbers.add(elements_[tag].object.reference());
    }
    root_.set("ParentTreeNextKey", key);
  }

  // A table's rows are equally wide: cells without content count.
  bool is_empty_cell(page::TagId id) const {
    return is_cell(tags_[id]) && elements_[id].first_mark == kNever &&
           elements_[tags_[id].parent].first_mark != kNever;
  }

  bool is_written(std::size_t i) const {
    return elements_[i].first_mark != kNever || is_empty_cell(static_cast<page::TagId>(i));
  }

  void write_element(page::TagId id) {
    Element& element = elements_[id];
    const page::Tag& tag = tags_[id];
    Dict& object = element.object;
    object.set("S", Name{structure_type(tag)});
    object.set("P", id == 0 ? root_.reference() : elements_[tag.parent].object.reference());
    if (!tag.language.empty()) object.set("Lang", Text{tag.language});
    if (tag.role == page::Role::figure && !tag.alt.empty()) object.set("Alt", Text{tag.alt});
    write_attributes(element, tag);
    if (element.page) object.set("Pg", pages_[*element.page].page.reference());
    write_kids(element);
  }

  void write_kids(Element& element) {
    if (element.kids.empty() && element.annotations.empty()) return;
    const bool alone = element.kids.size() == 1 && element.annotations.empty();
    const Kid& first = element.kids.front();
    if (alone && (!first.mark || first.mark->page == element.page)) {
      return element.object.set("K", value_of(first));
    }
    Array array = element.object.add_array("K");
    for (const Kid& kid : element.kids) {
      if (kid.mark && kid.mark->page != element.page) {
        Dict content = array.add_dict();
        content.set("Type", Name{"MCR"});
        content.set("Pg", pages_[kid.mark->page].page.reference());
        content.set("MCID", kid.mark->mcid);
      } else {
        array.add(value_of(kid));
      }
    }
    for (const Annotation& annotation : element.annotations) {
      Dict reference = array.add_dict();
      reference.set("Type", Name{"OBJR"});
      reference.set("Obj", annotation.object);
      if (annotation.page != element.page) reference.set("Pg", pages_[annotation.page].page.reference());
    }
  }

  Value value_of(const Kid& kid) const {
    if (kid.mark) return kid.mark->mcid;
    return elements_[kid.child].object.reference();
  }

  void write_attributes(Element& element, const page::Tag& tag) {
    if (tag.role == page::Role::figure && element.area) {
      Dict layout = element.object.add_dict("A");
      layout.set("O", Name{"Layout"});
      add_box(layout.add_array("BBox"), *element.area, pages_[*element.page].height);
    }
    if (is_cell(tag)) write_cell(element, tag);
    if (tag.role == page::Role::list) {
      if (!list_attributes_) {
        list_attributes_ = haru_.add_dict();
        list_attributes_->set("O", Name{"List"});
        list_attributes_->set("ListNumbering", Name{"Disc"});
      }
      element.object.set("A", list_attributes_->reference());
    }
  }

  // ISO 32000-1, 14.8.5.7; cells of one kind and width share what is said of them.
  void write_cell(Element& element, const page::Tag& tag) {
    const bool is_plain = tag.role == page::Role::table_cell;
    if (is_plain && tag.columns == 1) return;
    const auto [known, is_new] = cell_attributes_.try_emplace({tag.role, tag.columns});
    if (is_new) {
      Dict table = known->second = haru_.add_dict();
      table.set("O", Name{"Table"});
      if (!is_plain) table.set("Scope", Name{tag.role == page::Role::row_title ? "Row" : "Column"});
      if (tag.columns > 1) table.set("ColSpan", static_cast<std::int32_t>(tag.columns));
    }
    element.object.set("A", known->second.reference());
  }

  Haru& haru_;
  const std::vector<page::Tag>& tags_;
  std::vector<WrittenPage>& pages_;
  LinkWriter links_;
  std::vector<Element> elements_;
  std::vector<page::TagId> annotated_; ///< by annotation, in the order of their keys
  std::optional<Dict> list_attributes_;
  std::map<std::pair<page::Role, std::uint32_t>, Dict> cell_attributes_;
  Dict root_;
};

} // namespace

const char* structure_type(const page::Tag& tag) {
  switch (tag.role) {
  case page::Role::document:
    return "Document";
  case page::Role::h1:
    return "H1";
  case page::Role::h2:
    return "H2";
  case page::Role::h3:
    return "H3";
  case page::Role::paragraph:
    return "P";
  case page::Role::list:
    return "L";
  case page::Role::list_item:
    return "LI";
  case page::Role::label:
    return "Lbl";
  case page::Role::list_body:
    return "LBody";
  case page::Role::link:
    return page::leads_somewhere(tag) ? "Link" : "Span";
  case page::Role::span:
    return "Span";
  case page::Role::figure:
    return "Figure";
  case page::Role::toc:
    return "TOC";
  case page::Role::toc_item:
    return "TOCI";
  case page::Role::reference:
    return "Reference";
  case page::Role::part:
    return "Part";
  case page::Role::table:
    return "Table";
  case page::Role::table_row:
    return "TR";
  case page::Role::row_title:
  case page::Role::column_title:
    return "TH";
  case page::Role::table_cell:
    return "TD";
  }
  return "Span";
}

void write_structure(Haru& haru, const page::Document& document, std::vector<WrittenPage>& pages) {
  StructureWriter(haru, document, pages).write();
}

} // namespace hanjang::pdf
