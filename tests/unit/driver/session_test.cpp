// A run in a session that has seen others against a run in a new one.

#include "catch.h"
#include "diag/print.h"
#include "driver/build.h"
#include "driver/session.h"
#include "support/disk.h"
#include "support/memory_world.h"

#include <array>
#include <fmt/format.h>
#include <random>
#include <set>

using namespace hanjang;
using namespace hanjang::test;
using namespace hanjang::driver;
namespace fs = std::filesystem;

namespace {

const fs::path kRoot = HANJANG_SOURCE_DIR;
constexpr std::size_t kMostBytes = 20'000'000;

std::string bytes_of(const fs::path& path) { return disk().read(kRoot / path, kMostBytes).bytes.value(); }

std::string pretendard(const std::string& style) {
  return bytes_of("fonts/node_modules/pretendard/dist/public/static/alternative/Pretendard-" + style +
                  ".ttf");
}

// Files that a writer of resumes may change, with texts to change them to: sound ones and faulty ones.
struct Draft {
  fs::path path;
  std::vector<std::string> sound;
  std::vector<std::string> faulty;
};

const std::vector<Draft>& drafts() {
  static const std::vector<Draft> all = [] {
    const std::string photo = bytes_of("examples/photo.jpg");
    const std::string manifest = "family = \"Mine\"\n[[face]]\npath = \"mine.ttf\"\n";
    return std::vector<Draft>{
        {"mine.toml",
         {"extends = \"classic\"\n", "extends = \"classic\"\n[page]\nsize = \"Letter\"\n",
          "extends = \"sidebar\"\n[color]\naccent = \"#8a1c2b\"\n"},
         {"extends = \"classic\"\n[page]\nszie = 3\n", "extends = \n", ""}},
        {"photo.jpg", {photo}, {photo.substr(0, photo.size() / 2), "no photo"}},
        {"/home/fonts/mine.toml",
         {manifest, "scale = 1.1\n" + manifest, "shift = 0.02\n" + manifest, manifest + "weight = 600\n"},
         {manifest + "wieght = 600\n", "family =\n"}},
        {"/home/fonts/mine.ttf",
         {pretendard("Regular"), pretendard("SemiBold")},
         {pretendard("Regular").substr(0, 100'000), ""}},
    };
  }();
  return all;
}

class Desk {
public:
  explicit Desk(unsigned seed) : dice_(seed) {
    for (const char* name : {"index", "base", "classic", "sidebar"}) {
      const fs::path path = fmt::format("layouts/{}.toml", name);
      world.files["/data" / path] = bytes_of(path);
    }
    world.files["/data/fonts/noto-sans-cjk-kr.toml"] = bytes_of("fonts/noto-sans-cjk-kr.toml");
    world.fonts = disk().font_folders();
    world.machine = &disk();
    for (const Draft& draft : drafts()) world.files[draft.path] = draft.sound.front();
    request_.name = "me.toml";
  }

  // Changes one thing.
  void edit() {
    switch (roll(10)) {
    case 0:
      return static_cast<void>(word_ = roll(1000));
    case 1:
      return static_cast<void>(request_.layout =
                                   pick<std::string>({"", "classic", "sidebar", "./mine.toml"}));
    case 2:
      return static_cast<void>(request_.languages = pick<Languages>({{}, {"ko"}, {"en", "ko"}}));
    case 3:
      return static_cast<void>(request_.product = roll(4) == 0 ? Product::contact_sheet : Product::documents);
    case 4:
      return static_cast<void>(layouts_ =
                                   pick<std::string>({"\"./mine.toml\"", R"(["./mine.toml", "sidebar"])"}));
    case 5:
      return static_cast<void>(
          fonts_ =
              pick<std::string>({"", "[layout.font.sans]\nfamilies = [\"Mine\", \"Noto Sans CJK KR\"]\n"}));
    default:
      edit_file();
    }
  }

  BuildRequest request() const {
    BuildRequest request = request_;
    request.text = fmt::format(
        "[document]\nlayout = {2}\n{3}"
        "[person]\nname = {{ ko = \"홍길동 {0}\", en = \"Gildong Hong {0}\" }}\nphoto = \"photo.jpg\"\n"
        "[[experience]]\norganization = \"Example Lab\"\nstart = \"2019-03\"\nend = \"2020-07\"\n"
        "[[experience.work]]\nproject.ko = \"언어 모델(BERT, XLNet) 사전학습 漢字 {1}\"\n"
        "project.en = \"Pre-training of language models, {1}\"\n",
        word_, word_ * 7, layouts_, fonts_);
    return request;
  }

  MemoryWorld world;

private:
  using Languages = std::vector<std::string>;

  std::size_t roll(std::size_t sides) { return dice_() % sides; }

  template <class Value>
  Value pick(const std::vector<Value>& values) {
    return values[roll(values.size())];
  }

  // Mends the file that was broken before, if one was. One time in four the next one is broken or goes.
  void edit_file() {
    if (!broken_.empty()) world.files[broken_] = mended_;
    broken_.clear();
    const Draft& draft = drafts()[roll(drafts().size())];
    std::string& text = world.files[draft.path];
    if (roll(4) != 0) return static_cast<void>(text = pick(draft.sound));
    broken_ = draft.path;
    mended_ = text;
    if (roll(3) == 0)
      world.files.erase(draft.path);
    else
      text = pick(draft.faulty);
  }

  std::mt19937 dice_; // the standard says which numbers it gives
  BuildRequest request_;
  std::size_t word_ = 0;
  std::string layouts_ = "\"./mine.toml\"";
  std::string fonts_ = "[layout.font.sans]\nfamilies = [\"Mine\", \"Noto Sans CJK KR\"]\n";
  fs::path broken_; ///< empty: none is
  std::string mended_;
};

// All that a run gives, but for the time it took.
struct Run {
  std::vector<std::string> names;
  std::vector<std::string> bytes;
  std::vector<std::string> fits;
  std::string diagnostics;
  std::vector<fs::path> dependencies;

  bool operator==(const Run&) const = default;
};

Run run(Session& session, const BuildRequest& request) {
  diag::SourceMap sources;
  diag::Diagnostics diagnostics;
  const BuildResult result = build(session, request, sources, diagnostics);
  Run run;
  for (const Output& output : result.outputs) {
    run.names.push_back(output.name);
    run.bytes.push_back(output.bytes);
    run.fits.push_back(
        fmt::format("{} {}\n{}", output.report.pages, output.report.fit, output.report.fit_details));
  }
  run.diagnostics = diag::print_diagnostics(diagnostics, sources, {diag::DiagnosticStyle::rich, false});
  run.dependencies = result.dependencies;
  return run;
}

} // namespace

TEST_CASE("a warm run gives what a cold run gives, whatever was edited before") {
  std::set<std::vector<std::string>> printed;
  std::size_t designs = 0;
  std::set<std::string> faults;
  for (const unsigned seed : {1U, 2U, 3U}) {
    Desk desk(seed);
    Session warm(desk.world, Runs::of_one_file);
    for (int step = 0; step < 40; ++step) {
      INFO("seed " << seed << ", step " << step);
      const BuildRequest request = desk.request();
      Session cold(desk.world);
      const Run expected = run(cold, request);
      const Run got = run(warm, request);
      CHECK(got.diagnostics == expected.diagnostics);
      CHECK((got == expected)); // in brackets: nobody wants to read PDFs
      printed.insert(expected.bytes);
      faults.insert(expected.diagnostics);
      desk.edit();
    }
    // It was put to the test: something was there to be used again, and no cache outgrew its limit.
    CHECK(warm.parsed.weight() > 0);
    CHECK(warm.parsed.weight() <= kMostParsedBytes);
    CHECK(warm.fonts.weight() > 1);
    CHECK(warm.fonts.weight() <= text::kMostCachedFaces);
    CHECK(warm.paragraphs.weight() > 0);
    CHECK(warm.pieces.weight() > 0);
    CHECK(warm.pieces.weight() <= syntax::kMostPieceBytes);
    CHECK(warm.paragraphs.weight() <= text::kMostParagraphBytes);
    designs += warm.designs.weight();
    CHECK(warm.designs.weight() <= kMostDesigns);
    CHECK(warm.pdf.streams.weight() > 0);
    CHECK(warm.pdf.streams.weight() <= pdf::kMostStreamBytes);
    CHECK(warm.pdf.subsets.weight() > 0);
    CHECK(warm.pdf.subsets.weight() <= pdf::kMostSubsetBytes);
  }
  CHECK(designs > 0); // only of layouts that nothing of the resume lies over
  CHECK(printed.size() > 30);
  CHECK(faults.size() > 8);
}

TEST_CASE("a second run opens, parses and cuts nothing again") {
  Desk desk(0);
  Session session(desk.world, Runs::of_one_file);
  const BuildRequest request = desk.request();
  run(session, request);
  const auto weights = [&] {
    return std::array{session.parsed.weight(),     session.designs.weight(), session.fonts.weight(),
                      session.paragraphs.weight(), session.photos.weight(),  session.pdf.subsets.weight(),
                      session.pdf.streams.weight()};
  };
  const auto before = weights();
  run(session, request);
  CHECK(before == weights());
}

TEST_CASE("fonts, manifests, layouts and the photo are files of a run, the missing ones as well") {
  Desk desk(0);
  desk.world.files.erase("/home/fonts/mine.ttf");
  Session session(desk.world);
  const Run result = run(session, desk.request());
  for (const char* path : {"mine.toml", "photo.jpg", "/home/fonts/mine.toml", "/home/fonts/mine.ttf",
                           "/data/layouts/base.toml"}) {
    INFO(path);
    CHECK(std::find(result.dependencies.begin(), result.dependencies.end(), fs::path(path)) !=
          result.dependencies.end());
  }
}
