// Pictures of the work, from the resume to the page.

#include "catch.h"
#include "unit/driver/support.h"

#include <png.h>

using namespace hanjang;
using namespace hanjang::test;
namespace fs = std::filesystem;

namespace {

// A grey PNG file of one colour.
std::string png(std::uint32_t width, std::uint32_t height) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  image.width = width;
  image.height = height;
  image.format = PNG_FORMAT_GRAY;
  const std::vector<std::uint8_t> samples(std::size_t{width} * height, 200);
  std::string file(samples.size() + 10'000, '\0');
  png_alloc_size_t size = file.size();
  REQUIRE(png_image_write_to_memory(&image, file.data(), &size, 0, samples.data(), 0, nullptr) != 0);
  file.resize(size);
  return file;
}

// Layouts and one with a place for pictures: 100 points high at most.
struct Run : MemoryRun {
  Run() {
    const fs::path root = HANJANG_SOURCE_DIR;
    for (const fs::path& path : system::RealWorld({}).list_toml(root / "layouts"))
      world.files["/data/layouts" / path.filename()] = from_source_tree("layouts" / path.filename());
    world.files["mine.toml"] = "extends = \"classic\"\n[[entry.projects.rows]]\nleft = [\"name\"]\n"
                               "[[entry.projects.rows]]\npictures = \"images\"\nheight = 100\n";
    world.files["in/a.png"] = png(2000, 1000);
    world.files["in/b.png"] = png(400, 400);
    request.folder = "in";
    request.layout = "./mine.toml";
    request.format = "pages";
  }

  std::string pages(const std::string& images) {
    const driver::BuildResult result = build(
        "[person]\nname = \"Gildong Hong\"\n[[projects]]\nname = \"Kite\"\nimages = [" + images + "]\n");
    return result.outputs.empty() ? std::string() : result.outputs.front().bytes;
  }
};

// A drawing with a line, a level and a turned text.
const std::string kFlow = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 200 100\">"
                          "<path d=\"M0 50H200\" stroke=\"navy\" stroke-dasharray=\"4 2\"/>"
                          "<text x=\"100\" y=\"40\" text-anchor=\"middle\">\u1100\u1161 API</text>"
                          "<text transform=\"translate(20 90) rotate(-90)\">Axis</text></svg>";

std::string picture(const std::string& file) { return "{ file = \"" + file + "\", alt = \"A kite\" }, "; }

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

} // namespace

TEST_CASE("pictures come as fine as print needs at their place") {
  Run run;
  const std::string pages = run.pages(picture("a.png"));
  INFO(pages);
  CHECK(holds(pages, "200.00x100.00"));
  CHECK(holds(pages, "834x417")); // 300 an inch
  CHECK_FALSE(run.diagnostics.has_errors());
}

TEST_CASE("a picture that is missing, broken or of another kind is told once, at its name") {
  Run missing;
  CHECK(missing.pages(picture("nowhere.png") + picture("nowhere.png")).empty());
  CHECK(missing.count(diag::Code::cannot_read) == 1);
  Run broken;
  broken.world.files["in/broken.png"] = png(64, 64).substr(0, 60);
  CHECK(broken.pages(picture("broken.png")).empty());
  CHECK(broken.count(diag::Code::broken_photo) == 1);
  Run text;
  text.world.files["in/text.png"] = "no picture";
  CHECK(text.pages(picture("text.png")).empty());
  CHECK(text.count(diag::Code::photo_kind) == 1);
}

TEST_CASE("no file outside of the folder of the resume is read, but below the root that the command names") {
  Run up;
  up.world.files["up.png"] = png(64, 64);
  CHECK(up.pages(picture("../up.png")).empty());
  CHECK(up.count(diag::Code::outside_root) == 1);
  Run absolute;
  CHECK(absolute.pages(picture("/in/a.png")).empty());
  CHECK(absolute.count(diag::Code::outside_root) == 1);
  Run root;
  root.world.files["up.png"] = png(64, 64);
  root.request.root = ".";
  CHECK_FALSE(root.pages(picture("../up.png")).empty());
  Run below;
  below.world.files["in/sub/a.png"] = png(64, 64);
  CHECK_FALSE(below.pages(picture("sub/../sub/a.png")).empty());
  Run layout;
  layout.request.layout = {};
  CHECK(layout.build("[document]\nlayout = \"../mine.toml\"\n[person]\nname = \"A\"\n").outputs.empty());
  CHECK(layout.count(diag::Code::outside_root) == 1);
}

TEST_CASE("an SVG drawing is lines and text on the page, in the letters' composed form") {
  Run run;
  run.world.files["in/flow.svg"] = kFlow;
  const std::string pages = run.pages(picture("flow.svg"));
  INFO(pages);
  CHECK(holds(pages, "\"\xea\xb0\x80 API\"")); // 가, which the file has in two parts
  CHECK(holds(pages, " turned -90.00"));
  CHECK(holds(pages, " Figure"));
  CHECK(holds(pages, " dashes "));
  CHECK_FALSE(run.diagnostics.has_errors());
  CHECK(run.pages(picture("flow.svg")) == pages);
  run.world.files["in/flow.svg"].replace(run.world.files["in/flow.svg"].find("API"), 3, "GUI");
  CHECK(holds(run.pages(picture("flow.svg")), "GUI"));
}

TEST_CASE("a drawing that cannot be printed is told once, at its name") {
  Run run;
  run.world.files["in/flow.svg"] = "<svg viewBox=\"0 0 9 9\"><image/></svg>";
  CHECK(run.pages(picture("flow.svg") + picture("flow.svg")).empty());
  CHECK(run.count(diag::Code::drawing_part) == 1);
  Run logo;
  logo.world.files["mine.toml"] += "[[entry.projects.rows]]\npictures = \"logo\"\n";
  logo.world.files["in/flow.svg"] = kFlow;
  const auto result =
      logo.build("[person]\nname = \"A\"\n[[projects]]\nname = \"Kite\"\nlogo = \"flow.svg\"\n");
  REQUIRE(result.outputs.size() == 1);
  CHECK(holds(result.outputs[0].bytes, "API"));
  Run photo;
  photo.world.files["in/flow.svg"] = kFlow;
  photo.request.layout = {};
  photo.build("[person]\nname = \"홍길동\"\nphoto = \"flow.svg\"\n[layout.photo]\nplace = \"right\"\n");
  CHECK(photo.count(diag::Code::photo_kind) == 1);
}

TEST_CASE("a warm run sets the same pictures as a cold one, and one that changed anew") {
  Run run;
  const std::string first = run.pages(picture("a.png"));
  CHECK(run.pages(picture("a.png")) == first);
  run.world.files["in/a.png"] = png(1000, 1000);
  const std::string changed = run.pages(picture("a.png"));
  CHECK(changed != first);
  CHECK(holds(changed, "100.00x100.00"));
}
