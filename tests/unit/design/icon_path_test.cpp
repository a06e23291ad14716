#include "catch.h"
#include "design/detail/icon_path.h"

#include <string>
#include <vector>

using namespace hanjang::design;

namespace {

using Verb = IconPath::Verb;
using Points = std::vector<std::pair<double, double>>;

// The points of an outline in the square of 24 that it was written in.
Points points_of(const IconPath& outline) {
  Points points = outline.points;
  for (auto& [x, y] : points) {
    x *= 24;
    y *= 24;
  }
  return points;
}

} // namespace

TEST_CASE("an outline is scaled from a square of 24") {
  const auto outline = read_icon_path("M0 0L24 12Z");
  REQUIRE(outline.has_value());
  CHECK(outline->verbs == std::vector<Verb>{Verb::move, Verb::line, Verb::close});
  CHECK(outline->points == Points{{0, 0}, {1, 0.5}});
}

TEST_CASE("small letters count from where the pen is") {
  const auto outline = read_icon_path("m2 3 l4 0 h3 v-1 H0 V24");
  REQUIRE(outline.has_value());
  CHECK(points_of(*outline) == Points{{2, 3}, {6, 3}, {9, 3}, {9, 2}, {0, 2}, {0, 24}});
}

TEST_CASE("a curve has three points, and small letters count from its start") {
  const auto outline = read_icon_path("M6 6c0 6 6 6 6 0");
  REQUIRE(outline.has_value());
  CHECK(outline->verbs == std::vector<Verb>{Verb::move, Verb::curve});
  CHECK(points_of(*outline) == Points{{6, 6}, {6, 12}, {12, 12}, {12, 6}});
}

TEST_CASE("numbers that follow repeat the command, a move as lines") {
  const auto outline = read_icon_path("M0 0 12 0 12 12");
  REQUIRE(outline.has_value());
  CHECK(outline->verbs == std::vector<Verb>{Verb::move, Verb::line, Verb::line});
  CHECK(read_icon_path("M0,0,L6,6,12,12")->verbs.size() == 3);
}

TEST_CASE("a closed part goes on from its start") {
  const auto outline = read_icon_path("M6 6l6 0zl0 6");
  REQUIRE(outline.has_value());
  CHECK(points_of(*outline).back() == std::pair<double, double>{6, 12});
}

TEST_CASE("what is no path data of the commands known is refused") {
  for (const std::string wrong :
       {"", " ", "L1 1", "H3", "M", "M1", "M1 x", "M0 0Q1 1 2 2", "M0 0A1 1 0 0 0 2 2", "M0 0Z1 1",
        "M0 0C1 1 2 2", "Mnan 0", "Minf 0", "M9999 0", "12 12", "M0 0 L"}) {
    INFO(wrong);
    CHECK_FALSE(read_icon_path(wrong).has_value());
  }
}
