#pragma once
// One record of a resume → its blocks, as the layout's entry of that kind says.

#include "compose/detail/compose_context.h"
#include "compose/detail/prose.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hanjang::compose {

/// The space between two entries of a list, as the upper one says.
struct EntrySpace {
  design::Range usual;
  design::Range of_long; ///< where the lower one prints several rows
};

/// Where an entry stands among those of its section.
struct EntryPlace {
  std::size_t section = 0;
  std::size_t entry = 0;  ///< of all section entries of the document, from 1; 0: the person
  std::size_t number = 0; ///< in its section, from 1
  EntrySpace space = {};  ///< above it
  std::span<const resume::Record> peers = {}; ///< the entries of its list, itself among them
  /// What a row is that names an entry with something to head; a paragraph: none is more than that.
  page::Role head = page::Role::paragraph;
  bool can_hang = false; ///< there is a hanging column beside it
  bool is_boxed = false; ///< it stands in a box
  bool is_inner = false; ///< in another entry
};

/// Composes entries onto the end of a flow.
class EntryComposer {
public:
  explicit EntryComposer(const ComposeContext& context) : context_(context) {}

  /// The rows of a record, set as entries of `kind` are. Returns the space below it; where nothing is
  /// printed, that above it.
  EntrySpace entry(const resume::Record& record, const std::string& kind, const EntryPlace& place);

private:
  using RowIterator = std::vector<design::Row>::const_iterator;

  void rows(const resume::Record& record, const design::EntryDesign& design, const EntryPlace& place);
  void row(const resume::Record& record, const design::Row& row, const EntryPlace& place, page::Role head);
  void cards(const resume::Record& record, const design::Row& row);
  // What was composed from that block on stands in a region of its own.
  void put_beside(std::size_t region, BlockIndex first_block);
  // True for a row with a hanging column that prints nothing beside it.
  bool lacks_text(const resume::Record& record, const design::Row& row) const;
  // The first of the rows to print something, if that is a line of text beside which nothing hangs.
  RowIterator find_text(const resume::Record& record, RowIterator begin, RowIterator end) const;
  void line(const resume::Record& record, const design::Row& row, const EntryPlace& place, page::Role role);
  design::Row without_hang(const resume::Record& record, design::Row row) const;
  // The list of a row behind bullets, but for what is set as entries.
  void list(const resume::Record& record, const design::Row& row, const EntryPlace& place);
  // A list with what hangs beside its first item; where nothing can hang that stands above it.
  void headed_bullets(const resume::Record& record, const design::Row& row, const EntryPlace& place);
  void bullets(const resume::Record& record, const design::Row& row, page::TagId parent = 0,
               std::size_t depth = 0);
  void record_bullets(std::span<const resume::Record> records, page::TagId parent = 0, std::size_t depth = 0);
  void entries(std::span<const resume::Record> records, const EntryPlace& place, std::string_view kind = {});
  void bullet_record(const resume::Record& record, const design::EntryDesign& design, page::TagId list,
                     std::size_t depth);
  void text_bullet(const resume::RichText& text, const BulletPlace& place);
  void bullet_row(const resume::Record& record, const design::Row& row, const BulletPlace& place,
                  page::TagId& body);
  void number(const design::EntryDesign& design, const EntryPlace& place, BlockIndex first_block);
  void mark(const design::EntryDesign& design, const EntryPlace& place, BlockIndex first_block);
  static bool may_end_page(const Block& block);
  static bool is_part(const Block& block);
  void keep_header_with_list(BlockIndex first_block);
  void add_part(const resume::Record& record, BlockIndex first_block);
  // What the record says of pages.
  void obey(const resume::Record& record, BlockIndex first_block);

  const ComposeContext& context_;
};

} // namespace hanjang::compose
