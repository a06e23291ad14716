// What markup looks like in the layouts that come with the program.

#include "base/color.h"
#include "unit/compose/support.h"

#include <filesystem>
#include <set>
#include <tuple>

using namespace hanjang;
using namespace hanjang::test;
using namespace hanjang::compose;

namespace {

const std::string kResume = R"(
[person]
name = "홍길동"
headline = "가 *나* **다** ***라*** `마`"
[summary]
ko = "글 *나* **다** ***라*** `마`"
en = "a *b* **c** ***d*** `e`"
)";

// All but what the others are laid over.
std::vector<std::filesystem::path> layouts() {
  std::vector<std::filesystem::path> found;
  for (const auto& file : std::filesystem::directory_iterator(HANJANG_SOURCE_DIR "/layouts"))
    if (file.path().extension() == ".toml" && file.path().stem() != "index") found.push_back(file.path());
  return found;
}

using Seen = std::tuple<std::vector<std::string>, int, std::string>;

Seen seen(const Look& look) {
  const auto& [red, green, blue] = look.color;
  return {look.families, look.weight,
          std::to_string(red) + "," + std::to_string(green) + "," + std::to_string(blue)};
}

// The looks of one style, by their marks.
std::set<Seen> looks_of(const Composed& run, std::string_view style) {
  std::set<Seen> found;
  for (const Look& look : run.flow.looks)
    if (run.design->styles[look.style].name == style) found.insert(seen(look));
  return found;
}

} // namespace

TEST_CASE("running text, emphasis, strong text, both and code are five looks in every layout") {
  for (const auto& path : layouts())
    for (const std::string language : {"ko", "en"}) {
      CAPTURE(path.stem().string(), language);
      const Composed run(kResume, layout_chain(path.stem().string()), language, nullptr);
      const Look& plain = run.flow.looks.at(
          run.content<Row>(language == "ko" ? "글 나 다 라 마" : "a b c d e").left.spans.front().look);
      CHECK(looks_of(run, run.design->styles[plain.style].name).size() >= 5);
    }
}

// A style that can be read on what is under it stays readable with any mark.
TEST_CASE("no mark makes text hard to read on what stands under it") {
  for (const auto& path : layouts()) {
    const Composed run(kResume, layout_chain(path.stem().string()), "ko", nullptr);
    for (const Look& look : run.flow.looks) {
      const base::Color style = run.design->styles[look.style].color;
      CAPTURE(path.stem().string(), run.design->styles[look.style].name, look.emphasis, look.code);
      for (const design::Region& region : run.design->regions) {
        const base::Color ground = region.fill.value_or(base::Color{255, 255, 255});
        if (base::contrast_ratio(style, ground) < 4.5) continue; // it does not stand there
        CHECK(base::contrast_ratio(look.color, ground) >= 4.5);
      }
    }
  }
}
