#pragma once
// One record of a resume → its blocks, as the layout's entry of that kind says. Private to layout/.

#include "layout/cell_builder.h"
#include "layout/fields.h"

#include <functional>
#include <string>
#include <vector>

namespace hanjang {

/// Where an entry stands among those of its section.
struct EntryPlace {
  std::size_t section = 0;
  std::size_t entry = 0;  ///< of all section entries of the document, from 1; 0: the person
  std::size_t number = 0; ///< in its section, from 1
  Range space;            ///< above it
  Role first_role = Role::paragraph;
  bool can_hang = false; ///< there is a hanging column beside it
};

/// Composes entries onto the end of a flow.
class EntryComposer {
public:
  EntryComposer(const Design& design, const FieldPrinter& printer, Flow& flow, FontSet& fonts,
                Diagnostics& diagnostics)
      : design_(design), printer_(printer), flow_(flow), fonts_(fonts), diagnostics_(diagnostics) {}

  /// The rows of a record, set as entries of `kind` are.
  void entry(const Record& record, const std::string& kind, const EntryPlace& place);
  /// The titles of table columns, where these entries are table rows with titles.
  void table_titles(const std::vector<Record>& records, std::size_t section);

  TagId tag(Role role, TagId parent = 0);

private:
  void rows(const Record& record, const EntryDesign& design, const EntryPlace& place);
  void row(const Record& record, const Row& row, const EntryPlace& place, Role role);
  void nested(const Record& record, const std::string& list, const EntryPlace& place);
  void line(const Record& record, const Row& row, const EntryPlace& place, Role role);
  Row without_hang(const Record& record, Row row) const;
  void cells(const Record& record, const Row& row, Role role);
  void grid(const Record& record, const Row& row, Role role);
  void bullets(const Record& record, const Row& row, TagId parent = 0, std::size_t depth = 0);
  void bullet_record(const Record& record, const EntryDesign& design, TagId list, std::size_t depth);
  TagId bullet(TagId list, StyleIndex style, std::size_t depth,
               const std::function<void(CellBuilder&)>& fill);
  void number(const EntryDesign& design, const EntryPlace& place, std::size_t first_block);
  void mark(const EntryDesign& design, const EntryPlace& place, std::size_t first_block);
  void keep_header_with_list(std::size_t first_block);
  void add_part(const Record& record, std::size_t first_block);
  bool prints(const Record& record, const std::vector<FieldRef>& fields) const;
  Cell shape(const CellBuilder& cell) const { return cell.shape(fonts_, diagnostics_); }

  const Design& design_;
  const FieldPrinter& printer_;
  Flow& flow_;
  FontSet& fonts_;
  Diagnostics& diagnostics_;
};

} // namespace hanjang
