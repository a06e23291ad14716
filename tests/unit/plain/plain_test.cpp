// Flows as text to paste.

#include "catch.h"
#include "compose/compose.h"
#include "plain/plain.h"
#include "resume/resume.h"
#include "unit/compose/support.h"

using namespace hanjang;
using namespace hanjang::test;

namespace {

std::string text_of(const std::string& resume, const std::string& layout) {
  const Composed run(resume, layout, "ko");
  return plain::write_text(run.flow, *run.design);
}

const std::string kPerson = "[person]\nname = \"홍길동\"\nemail = \"a@example.com\"\n";

} // namespace

TEST_CASE("space above a block becomes blank lines, as many as it comes near to") {
  const std::string rows = "[[entry.person.rows]]\nstyle = \"body\"\nleft = [\"name\"]\n"
                           "[[entry.person.rows]]\nstyle = \"body\"\nspace = ";
  CHECK(text_of(kPerson, rows + "6\nleft = [\"email\"]") == "홍길동\na@example.com\n");
  CHECK(text_of(kPerson, rows + "14\nleft = [\"email\"]") == "홍길동\n\na@example.com\n");
  CHECK(text_of(kPerson, rows + "29\nleft = [\"email\"]") == "홍길동\n\n\na@example.com\n");
}

TEST_CASE("parts of a row stand beside each other, items behind a hyphen, and lines end where they must") {
  const std::string resume =
      kPerson + "[[section]]\ntitle = \"기록\"\ntext = '''\n첫 줄\\\n둘째 줄\n- 하나\n- 둘'''\n";
  const std::string layout =
      "[heading]\nspace = { above = 15 }\n[[entry.person.rows]]\nstyle = \"body\"\nleft = [\"name\"]\n"
      "right = [\"email\"]\n";
  CHECK(text_of(resume, layout) == "홍길동  a@example.com\n\n기록\n첫 줄\n둘째 줄\n- 하나\n- 둘\n");
}

TEST_CASE("behind the words of a link stands its address, unless they are it") {
  const std::string resume =
      kPerson + "[[section]]\ntitle = \"글\"\ntext = \"[여기](https://example.com/a)와 https://example.com/b "
                "그리고 끝\"\n";
  CHECK(text_of(resume, "").find("여기 (https://example.com/a)와 https://example.com/b 그리고 끝\n") !=
        std::string::npos);
}
