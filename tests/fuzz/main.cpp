// Compiles faulty resumes in faulty layouts. Every run must end with pages or with an error, and soon.
//
//   hanjang_fuzz [RUNS [FIRST_SEED]]
//
// Each run prints its seed first, so that the last line before a crash says which it was.

#include "design/design.h"
#include "diag/print.h"
#include "driver/build.h"
#include "driver/check.h"
#include "fuzz/mutate.h"
#include "support/same_tree.h"
#include "syntax/pieces.h"
#include "system/real_world.h"

#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <exception>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <map>
#include <sstream>

namespace hanjang::fuzz {
namespace {

constexpr double kMostSeconds = 5; // for one run, also with sanitizers
constexpr std::string_view kLayout = "./fuzz.toml";

// The machine's files, and a layout that is not among them.
class FuzzWorld final : public base::World {
public:
  std::string layout;

  base::ReadResult read(const std::filesystem::path& path, std::size_t limit) const override {
    if (is_layout(path)) return {layout, {}};
    return world_.read(path, limit);
  }
  base::ReadResult read_file_or_pipe(const std::filesystem::path& path, std::size_t limit) const override {
    return read(path, limit);
  }
  std::shared_ptr<const base::MappedFile> map(const std::filesystem::path& path) const override {
    return world_.map(path);
  }
  std::optional<base::FileStamp> stamp(const std::filesystem::path& path) const override {
    return is_layout(path) ? std::nullopt : world_.stamp(path);
  }
  base::ReadResult read_standard_input(std::size_t) const override { return {std::nullopt, "closed"}; }
  std::optional<base::WriteError> replace(std::span<const base::FileContent>) const override {
    return std::nullopt;
  }
  std::string make_folder(const std::filesystem::path&) const override { return "read-only"; }
  base::PathKind kind(const std::filesystem::path& path) const override {
    return is_layout(path) ? base::PathKind::file : world_.kind(path);
  }
  bool same_file(const std::filesystem::path&, const std::filesystem::path&) const override { return false; }
  std::filesystem::path resolved(const std::filesystem::path& path) const override { return path; }
  std::vector<std::filesystem::path> list_toml(const std::filesystem::path& folder) const override {
    return world_.list_toml(folder);
  }
  base::Date today() const override { return {2026, 11, 21}; }
  std::filesystem::path data_folder() const override { return HANJANG_SOURCE_DIR; }
  std::vector<std::filesystem::path> manifest_folders() const override { return {data_folder() / "fonts"}; }
  std::vector<std::filesystem::path> font_folders() const override { return world_.font_folders(); }
  std::filesystem::path configuration_folder() const override { return {}; }
  std::vector<std::filesystem::path> dictionary_folders() const override { return {}; }
  std::vector<std::filesystem::path> word_list_folders() const override { return {}; }

private:
  static bool is_layout(const std::filesystem::path& path) { return path.filename() == "fuzz.toml"; }

  system::RealWorld world_{0};
};

struct Input {
  std::string resume;
  std::string layout;
  std::vector<std::string> assignments = {};
  driver::Format format = "pages";
};

// A file that is read in pieces is the file: true of whatever can be read so.
bool adds_up(const std::string& text) {
  diag::SourceMap sources;
  const diag::SourceId id = sources.add("pieces", text);
  syntax::PieceCache cache(syntax::kMostPieceBytes);
  const std::optional<syntax::Node> pieces = syntax::read_in_pieces(text, id, cache);
  if (!pieces) return true;
  diag::Diagnostics diagnostics;
  const std::optional<syntax::Node> whole = syntax::parse_toml(sources, id, diagnostics);
  return whole && diagnostics.all().empty() && test::same_tree(*pieces, *whole);
}

// What is wrong with how a run ended, or nothing. Counts a run with pages.
std::string fault_of(const Input& input, FuzzWorld& world, int& printed) {
  world.layout = input.layout;
  const driver::BuildRequest request{.name = "fuzz",
                                     .text = input.resume,
                                     .folder = HANJANG_SOURCE_DIR "/examples",
                                     .product = driver::Product::documents,
                                     .languages = {},
                                     .layout = std::string(kLayout),
                                     .assignments = input.assignments,
                                     .pages = {},
                                     .strict = false,
                                     .date = {},
                                     .format = input.format};
  if (!adds_up(input.resume)) return "its pieces are not the file";
  driver::Session session(world);
  diag::SourceMap sources;
  diag::Diagnostics diagnostics;
  const std::clock_t begin = std::clock(); // of the processor: others may keep it busy
  try {
    const driver::BuildResult result = driver::build(session, request, sources, diagnostics);
    const bool is_printed = !result.outputs.empty();
    if (!is_printed && !diagnostics.has_errors()) return "neither pages nor an error";
    if (is_printed) ++printed;
    if (is_printed && diagnostics.has_errors()) return "pages in spite of an error";
    diag::Diagnostics found;
    driver::Spelling spelling{.dictionaries = spelling::Dictionaries(world)};
    driver::check(session, {.build = request}, spelling, sources, found);
    diag::print_diagnostics(found, sources, {diag::DiagnosticStyle::sarif, false});
    const bool has_pages = input.format == driver::kPdf;
    if (has_pages && found.count(diag::Severity::error) < diagnostics.count(diag::Severity::error))
      return "a review that says less than a build";
  } catch (const std::exception& error) {
    return fmt::format("an exception: {}", error.what());
  }
  const double seconds = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
  return seconds > kMostSeconds ? fmt::format("it took {:.1f} s", seconds) : std::string{};
}

std::vector<std::string> read_folder(const std::filesystem::path& folder) {
  std::map<std::string, std::string> files; // by name: folders list in no order
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() != ".toml") continue;
    std::ostringstream text;
    text << std::ifstream(entry.path(), std::ios::binary).rdbuf();
    files.emplace(entry.path().filename().string(), text.str());
  }
  std::vector<std::string> texts;
  for (auto& [name, text] : files) texts.push_back(std::move(text));
  return texts;
}

struct Corpus {
  std::vector<std::string> resumes;
  std::vector<std::string> layouts;
};

Corpus read_corpus() {
  const std::filesystem::path source = HANJANG_SOURCE_DIR;
  Corpus corpus{read_folder(source / "examples"), read_folder(source / "layouts")};
  for (std::string& seed : read_folder(source / "tests/fuzz/seeds"))
    corpus.layouts.push_back(std::move(seed));
  return corpus;
}

Input input_of(std::uint64_t seed, const Corpus& corpus) {
  Dice dice(seed);
  Input input{dice.pick(corpus.resumes), dice.pick(corpus.layouts)};
  const std::size_t what = dice.roll(4);
  if (what == 0) input.resume = mutate(input.resume, corpus.resumes, dice);
  if (what == 1 || what == 2) input.layout = mutate(input.layout, corpus.layouts, dice);
  if (what == 3)
    for (std::size_t count = 1 + dice.roll(5); count > 0; --count)
      input.assignments.push_back(odd_setting(design::layout_spec(), dice));
  if (dice.one_in(8)) input.format = driver::kPdf;
  if (dice.one_in(16)) input.format = "txt";
  return input;
}

// Inputs of unusual size.
std::vector<std::pair<std::string_view, Input>> large_inputs(const Corpus& corpus) {
  std::string regions = "[page]\nregions = [\"main\"";
  std::string tables;
  for (int i = 0; i < 100; ++i) {
    regions += fmt::format(", \"r{}\"", i);
    tables += fmt::format("[region.r{}]\nplace = \"top\"\nsections = [\"skills\"]\n", i);
  }
  std::string styles;
  for (int i = 0; styles.size() < 1'000'000; ++i) styles += fmt::format("[style.s{}]\nsize = [10, 9]\n", i);
  std::string rows = "[entry.skills]\nrows = [";
  for (int i = 0; i < 5000; ++i) rows += "{ left = [\"group\"] },\n";
  const std::string& resume = corpus.resumes.front();
  return {{"100 regions", {resume, regions + "]\n" + tables}},
          {"a megabyte of styles", {resume, styles}},
          {"a megabyte of styles and an unknown one", {resume, styles + "[heading]\nstyle = \"t1\"\n"}},
          {"5000 rows", {resume, rows + "]\n"}},
          {"deep brackets", {resume, "[page]\nsize = " + std::string(100'000, '[')}},
          {"nothing", {"", ""}}};
}

int run(std::uint64_t runs, std::uint64_t first) {
  const Corpus corpus = read_corpus();
  FuzzWorld world;
  int faults = 0;
  int printed = 0;
  const auto check = [&](std::string_view name, const Input& input) {
    fmt::print("{}\n", name);
    std::fflush(stdout);
    const std::string fault = fault_of(input, world, printed);
    if (fault.empty()) return;
    ++faults;
    fmt::print("FAILED {}: {}\n", name, fault);
    for (const std::string& setting : input.assignments) fmt::print("  {}\n", setting);
  };
  for (const auto& [name, input] : large_inputs(corpus)) check(name, input);
  for (std::uint64_t seed = first; seed < first + runs; ++seed)
    check(fmt::format("seed {}", seed), input_of(seed, corpus));
  fmt::print("{} runs, {} with pages, {} faults\n", runs, printed, faults);
  return faults == 0 ? 0 : 1;
}

} // namespace
} // namespace hanjang::fuzz

int main(int argc, char** argv) {
  const std::uint64_t runs = argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 300;
  const std::uint64_t first = argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 1;
  return hanjang::fuzz::run(runs, first);
}
