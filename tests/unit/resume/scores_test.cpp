// Marks and the best mark there is.

#include "catch.h"
#include "unit/resume/read.h"

#include <string>

using namespace hanjang;
using namespace hanjang::resume;

namespace {

struct Case {
  const char* keys;
  const char* code; ///< of what is said; empty: nothing
  bool keeps_scale;
};

} // namespace

TEST_CASE("a scale is printed beside a mark that it measures, and no other") {
  const Case cases[]{
      {"score = 3.98\nscale = 4.5", "", true},
      {"score = \"3.98\"\nscale = \"4.5\"", "", true},
      {"score = 4.5\nscale = 4.5", "", true},
      {"score = \"A+ (4.3)\"\nscale = 4.5", "", true},
      {"score = { ko = \"4.1\", en = \"4.1\" }\nscale = 4.3", "", true},
      {"score = \"GPA: 3.9\"\nscale = 4", "", true},
      {"score = 92\nscale = 100", "", true},
      {"score = \"4.3/4.5\"\nscale = 4.5", "", false},
      {"score = \"4.3 / 4.5\"\nscale = 4.5", "", false},
      {"score = \"4.3/4.5\"", "", false},
      {"score = \"우등\"", "", false},
      {"score = \"First Class\"", "", false},
      {"score = \"상위 5%\"", "", false},
      {"scale = 4.5", "W226", false},
      {"score = \"우등\"\nscale = 4.5", "W226", false},
      {"score = 5.0\nscale = 4.5", "E227", true},
      {"score = \"4.6/4.5\"", "E227", false},
      {"score = \"4.1/4.3\"\nscale = 4.5", "E227", false},
      {"score = \"4.3/4.5/4.5\"", "E227", false},
      {"score = \"4.3 / 4.5 / 4.5\"\nscale = 4.5", "E227", false},
      {"score = 1.3\nscale = 1.0", "E227", true},
      {"score = \"1.3 (best: 1.0)\"", "", false},
      {"score = \"3,9\"\nscale = \"4,0\"", "", true},
      {"score = \"4,1/4,0\"", "E227", false},
      {"score = \"92/100점\"", "", false},
  };
  for (const Case& one : cases) {
    CAPTURE(one.keys);
    const Reading reading =
        read_after_person("[[education]]\ninstitution = \"가람대학교\"\n" + std::string(one.keys) + "\n");
    const Faults faults = reading.faults();
    CHECK(faults.size() == (one.code[0] == '\0' ? 0 : 1));
    if (!faults.empty()) CHECK(faults.front().substr(0, 4) == one.code);
    const SourceRecord& school = reading.resume->sections.front().entries.front();
    CHECK((school.get<LocalizedText>("scale") != nullptr) == one.keeps_scale);
  }
}
