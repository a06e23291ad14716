// What a layout names and a resume has must fit together, and what does not is told.

#include "compose/detail/names.h"
#include "compose/printable.h"
#include "resume/keys.h"
#include "unit/compose/support.h"

using namespace hanjang;
using namespace hanjang::test;

namespace {

const std::string kPerson = "[person]\nname = \"홍길동\"\n";

bool contains(const std::vector<std::string_view>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool hints(const Composed& run, diag::Code code, const std::string& fragment) {
  return std::any_of(
      run.diagnostics.all().begin(), run.diagnostics.all().end(), [&](const diag::Diagnostic& d) {
        return d.code == code && std::any_of(d.hints.begin(), d.hints.end(), [&](const std::string& hint) {
                 return hint.find(fragment) != std::string::npos;
               });
      });
}

} // namespace

TEST_CASE("base.toml has a heading in both languages and rows for every section") {
  for (const std::string language : {"en", "ko"}) {
    const Composed run(kPerson, {}, language);
    REQUIRE(run.design);
    for (const std::string_view section : resume::section_names()) {
      const std::string name(section);
      INFO(language << " " << name);
      CHECK(run.design->entries.contains(std::string(resume::entry_spec(section)->name)));
      if (name != "section") CHECK(run.design->words.titles.contains(name)); // has one of its own
    }
  }
}

TEST_CASE("a field nobody knows is an error with the nearest name") {
  const Composed run(kPerson, "[[entry.awards.rows]]\nleft = [\"titel\"]\n");
  CHECK(run.reports(diag::Code::unknown_field, diag::Severity::error, "`awards` has no field `titel`"));
  CHECK(hints(run, diag::Code::unknown_field, "did you mean `title`?"));
}

TEST_CASE("a field is looked for in every part of a row") {
  for (const std::string part : {"left", "right", "hang"}) {
    const Composed run(kPerson, "[[entry.awards.rows]]\n" + part + " = [\"titel\"]\n");
    CHECK(run.reports(diag::Code::unknown_field, diag::Severity::error, "`titel`"));
  }
  const Composed cells(kPerson, "[[entry.awards.rows]]\ncells = [{ fields = [\"titel\"] }]\n");
  CHECK(cells.reports(diag::Code::unknown_field, diag::Severity::error, "`titel`"));
}

TEST_CASE("a list must be one, and entries take lists of tables") {
  const Composed none(kPerson, "[[entry.awards.rows]]\nbullets = \"title\"\n");
  CHECK(none.reports(diag::Code::unknown_field, diag::Severity::error, "`awards.title` is not a list"));
  const Composed unknown(kPerson, "[[entry.experience.rows]]\nbullets = \"wrok\"\n");
  CHECK(unknown.reports(diag::Code::unknown_field, diag::Severity::error, "has no list `wrok`"));
  const Composed texts(kPerson, "[[entry.work.rows]]\nentries = \"details\"\n");
  CHECK(texts.reports(diag::Code::unknown_field, diag::Severity::error, "not a list of tables"));
}

TEST_CASE("tables and pictures do not print as text, and what to do is said") {
  const Composed tables(kPerson, "[[entry.experience.rows]]\nleft = [\"work\"]\n");
  CHECK(tables.reports(diag::Code::unknown_field, diag::Severity::error, "does not print as text"));
  CHECK(hints(tables, diag::Code::unknown_field, "`bullets` or `entries`"));
  const Composed photo(kPerson, "[[entry.person.rows]]\nleft = [\"photo\"]\n");
  CHECK(hints(photo, diag::Code::unknown_field, "[photo]"));
}

TEST_CASE("entry kinds and sections are looked up too") {
  CHECK(Composed(kPerson, "[[entry.award.rows]]\nleft = [\"title\"]\n")
            .reports(diag::Code::unknown_field, diag::Severity::error, "no entries are called `award`"));
  const Composed order(kPerson, "[section]\norder = [\"skils\"]\n");
  CHECK(order.reports(diag::Code::unknown_name, diag::Severity::error, "there is no section `skils`"));
  CHECK(hints(order, diag::Code::unknown_name, "did you mean `skills`?"));
  CHECK(Composed(kPerson, "[section]\nhide = [\"person\"]\n")
            .reports(diag::Code::unknown_name, diag::Severity::error, "`person` is no section"));
}

TEST_CASE("a section of the writer's own is known by its id") {
  const std::string own = kPerson + "[[section]]\nid = \"hobby\"\ntitle = \"취미\"\ntext = \"등산\"\n";
  CHECK_FALSE(Composed(own, "[section]\norder = [\"hobby\"]\n").diagnostics.has_errors());
  CHECK(Composed(kPerson, "[section]\norder = [\"hobby\"]\n").diagnostics.has_errors());
}

TEST_CASE("what is lost behind a bullet is told") {
  const Composed run(kPerson, "[[entry.work.rows]]\nleft = [\"project\"]\nright = [\"dates\"]\n");
  CHECK(std::any_of(run.diagnostics.all().begin(), run.diagnostics.all().end(),
                    [](const diag::Diagnostic& d) { return d.code == diag::Code::lost_behind_bullet; }));
}

TEST_CASE("words and icons that nothing asks for are told") {
  const Composed title(kPerson, "[language.ko.title]\nawrds = \"수상\"\n");
  CHECK(hints(title, diag::Code::unused_name, "did you mean `awards`?"));
  const Composed icon(kPerson, "[icon.path]\ngithubb = \"M0 0L1 1Z\"\n");
  CHECK(hints(icon, diag::Code::unused_name, "did you mean `github`?"));
  CHECK_FALSE(
      hints(Composed(kPerson, "[icon.path]\nmycompany = \"M0 0L1 1Z\"\n"), diag::Code::unused_name, ""));
}

TEST_CASE("what a resume uses and the layout does not show is told once, with how often") {
  const Composed run(
      kPerson + "[[awards]]\ntitle = \"가\"\nnote = \"나\"\n[[awards]]\ntitle = \"다\"\nnote = \"라\"\n",
      "[[entry.awards.rows]]\nleft = [\"title\"]\n");
  CHECK(run.reports(diag::Code::not_shown, diag::Severity::note, "`awards.note` (2)"));
  CHECK_FALSE(run.reports(diag::Code::not_shown, diag::Severity::note, "awards.title"));
}

TEST_CASE("a name that is not shown is more than a note") {
  const Composed run(kPerson + "email = \"a@example.com\"\n", "[[entry.person.rows]]\nleft = [\"email\"]\n");
  CHECK(
      std::any_of(run.diagnostics.all().begin(), run.diagnostics.all().end(), [](const diag::Diagnostic& d) {
        return d.code == diag::Code::name_not_shown && d.severity != diag::Severity::note;
      }));
}

TEST_CASE("fields that print are keys that are text, and what can be computed from dates") {
  const auto project = compose::printable_fields(*compose::spec_of_entries("projects"));
  CHECK(contains(project, "name"));
  CHECK(contains(project, "dates"));
  CHECK(contains(project, "duration"));
  CHECK_FALSE(contains(project, "work"));
  const auto award = compose::printable_fields(*compose::spec_of_entries("awards"));
  CHECK(contains(award, "dates"));
  const auto person = compose::printable_fields(*compose::spec_of_entries("person"));
  CHECK(contains(person, "links"));
  CHECK_FALSE(contains(person, "photo"));
}

TEST_CASE("the contact prints what the person does") {
  CHECK(compose::spec_of_entries("contact") == compose::spec_of_entries("person"));
  CHECK(compose::spec_of_entries("nobody") == nullptr);
}

TEST_CASE("bullets take lists of texts and of tables, entries only the latter") {
  const auto& experience = *compose::spec_of_entries("experience");
  CHECK(contains(compose::list_fields(experience, true), "positions"));
  const auto& work = *compose::spec_of_entries("work");
  CHECK(contains(compose::list_fields(work, false), "details"));
  CHECK_FALSE(contains(compose::list_fields(work, true), "details"));
}
