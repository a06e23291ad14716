#include "catch.h"
#include "resume/keys.h"
#include "support/tables.h"

#include <string>
#include <vector>

using namespace hanjang;
using namespace hanjang::test;
using namespace hanjang::resume;

TEST_CASE("the rows of the resume language are whole") {
  for (const schema::TableSpec* table : tables_in(resume_spec())) check_rows(*table);
}

TEST_CASE("every example of the resume language is accepted") {
  for (const schema::TableSpec* table : tables_in(resume_spec())) check_examples(*table);
}

TEST_CASE("layouts call entries by the names of their tables, each once") {
  const std::vector<std::string_view> wanted{"person",
                                             "links",
                                             "facts",
                                             "summary",
                                             "education",
                                             "experience",
                                             "positions",
                                             "work",
                                             "task",
                                             "metrics",
                                             "projects",
                                             "awards",
                                             "research_interests",
                                             "publications",
                                             "activities",
                                             "skills",
                                             "items",
                                             "certificates",
                                             "language_skills",
                                             "military",
                                             "form",
                                             "entries",
                                             "letter",
                                             "questions"};
  CHECK(entry_kinds() == wanted);
  for (const std::string_view kind : entry_kinds()) CHECK(entry_spec(kind)->name == kind);
  CHECK(entry_spec("section") == entry_spec("entries"));
}

TEST_CASE("what must be there is one of the table's own keys") {
  for (const schema::TableSpec* table : tables_in(resume_spec())) {
    if (table->one_of.keys.empty()) continue;
    CAPTURE(std::string(table->name));
    CHECK_FALSE(table->one_of.message.empty());
    CHECK_FALSE(table->one_of.hint.empty());
    std::size_t known = 0;
    for (const schema::KeySpec& key : table->keys)
      known += schema::has_word(table->one_of.keys, key.name) ? 1 : 0;
    const auto& words = table->one_of.keys;
    CHECK(known == static_cast<std::size_t>(std::count(words.begin(), words.end(), ' ')) + 1);
  }
}

TEST_CASE("all sections can be looked up, and all are keys of a resume") {
  for (const auto name : section_names()) {
    CHECK(entry_spec(name) != nullptr);
    CHECK(schema::find_key(resume_spec(), name) != nullptr);
  }
  for (const auto* name : {"person", "work", "positions", "links"}) CHECK(entry_spec(name) != nullptr);
  CHECK(entry_spec("document") == nullptr);
  CHECK(entry_spec("") == nullptr);
}

TEST_CASE("every entry and line of work takes tags and a priority") {
  for (const auto name : section_names()) {
    if (name == "summary") continue;
    CAPTURE(std::string(name));
    CHECK(schema::find_key(*entry_spec(name), "tags") != nullptr);
    CHECK(schema::find_key(*entry_spec(name), "priority") != nullptr);
  }
  CHECK(schema::find_key(*entry_spec("work"), "tags") != nullptr);
}
