#include "catch.h"
#include "design/design.h"
#include "support/tables.h"

using namespace hanjang;
using namespace hanjang::test;

TEST_CASE("the rows of the layout language are whole") {
  for (const schema::TableSpec* table : tables_in(design::layout_spec())) check_rows(*table);
}

TEST_CASE("every example of the layout language is accepted") {
  for (const schema::TableSpec* table : tables_in(design::layout_spec())) check_examples(*table);
}

TEST_CASE("names of a layout lead to tables that a layout has") {
  for (const schema::TableSpec* table : tables_in(design::layout_spec()))
    for (const schema::KeySpec& key : table->keys) {
      CAPTURE(std::string(table->name), std::string(key.name));
      const bool is_name = key.kind == schema::Kind::name || key.kind == schema::Kind::names ||
                           key.kind == schema::Kind::color;
      CHECK(key.target.empty() != is_name);
      if (is_name) CHECK(schema::find_key(design::layout_spec(), key.target) != nullptr);
    }
}
