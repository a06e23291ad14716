#include "catch.h"
#include "unit/compose/support.h"

using namespace hanjang;
using namespace hanjang::test;

namespace {

const std::string kLayout = R"([[entry.projects.rows]]
left = ["name"]
[[entry.projects.rows]]
pictures = "images"
columns = 3
[[entry.projects.rows]]
pictures = "logo"
)";

compose::FoundFigure square(const diag::SourceText& /*file*/) {
  auto picture = std::make_shared<page::Picture>();
  picture->width = picture->height = 100;
  return {.picture = picture};
}

std::string image(const std::string& name, const std::string& more = "") {
  return "{ file = \"" + name + ".png\", alt = \"" + name + "\", caption = \"" + name + "\"" + more + " }, ";
}

Composed composed(const std::string& images, const compose::PictureSource& source = square) {
  return Composed("[person]\nname = \"A\"\n[[projects]]\nname = \"연\"\nimages = [" + images + "]\n", kLayout,
                  "ko", nullptr, source);
}

} // namespace

TEST_CASE("pictures stand in rows of equal numbers, charts and diagrams alone") {
  CHECK(composed(image("a") + image("b") + image("c") + image("d")).lines() ==
        Lines{"A", "# 프로젝트", "연", "<figures> [a] [b]", "<figures> [c] [d]"});
  CHECK(
      composed(image("a") + image("b", ", kind = \"chart\"") + image("c") + image("d", ", kind = \"screen\""))
          .lines() == Lines{"A", "# 프로젝트", "연", "<figures> [a]", "<figures> [b]", "<figures> [c] [d]"});
}

TEST_CASE("a picture is told in words, and that is missed where nobody has said it") {
  const Composed run = composed("{ file = \"a.png\", caption = \"글\" }, \"b.png\", " + image("c"));
  CHECK(run.reports(diag::Code::missing_alt, diag::Severity::warning, "`a.png`"));
  CHECK(run.reports(diag::Code::missing_alt, diag::Severity::warning, "`b.png`"));
  std::vector<std::string> words;
  for (const page::Tag& tag : run.flow.tags)
    if (tag.role == page::Role::figure) words.push_back(tag.alt);
  CHECK(words == std::vector<std::string>{"글", "b.png", "c"});
}

TEST_CASE("a picture that cannot be read leaves no room") {
  const auto none = [](const diag::SourceText& /*file*/) { return compose::FoundFigure{}; };
  CHECK(composed(image("a"), none).lines() == Lines{"A", "# 프로젝트", "연"});
  CHECK(composed(image("a"), nullptr).lines() == Lines{"A", "# 프로젝트", "연"});
}

TEST_CASE("a logo is a picture that is called after whose it is") {
  const Composed run("[person]\nname = \"A\"\n[[projects]]\nname = \"연\"\nlogo = \"l.png\"\n", kLayout, "ko",
                     nullptr, square);
  CHECK(run.lines() == Lines{"A", "# 프로젝트", "연", "<figures> []"});
  CHECK(std::ranges::any_of(
      run.flow.tags, [](const page::Tag& tag) { return tag.role == page::Role::figure && tag.alt == "연"; }));
}

TEST_CASE("a layout without a place for pictures says so once") {
  const Composed run(
      "[person]\nname = \"A\"\n[[projects]]\nname = \"연\"\nimages = [\"a.png\"]\nlogo = \"l.png\"\n", "",
      "ko", nullptr, square);
  CHECK(run.reports(diag::Code::not_shown, diag::Severity::note,
                    "no place for `projects.images` (1), `projects.logo` (1)"));
}

TEST_CASE("an address may stand as a code, which tells in words where it leads") {
  const std::string text = "[person]\nname = \"A\"\nlinks = [\"https://a.kr\", \"https://b.kr\"]\n";
  const Composed run(
      text, "[[entry.person.rows]]\nleft = [\"name\"]\n[[entry.person.rows]]\nqr = \"links\"\nheight = 60\n");
  CHECK(run.lines() == Lines{"A", "<figures> []"});
  CHECK(run.flow.tags.back().alt == "QR: https://a.kr");
  CHECK(run.reports(diag::Code::not_shown, diag::Severity::note, "`person.links`"));
  const Composed none("[person]\nname = \"A\"\n",
                      "[[entry.person.rows]]\nleft = [\"name\"]\n[[entry.person.rows]]\nqr = \"links\"\n");
  CHECK(none.lines() == Lines{"A"});
  CHECK(Composed(text, "[[entry.person.rows]]\nqr = \"email\"\n")
            .reports(diag::Code::unknown_field, diag::Severity::error, "no address in `email`"));
}
