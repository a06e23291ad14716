#include "bench/rebuild.h"

#include "base/path_text.h"
#include "bench/timing.h"
#include "driver/build.h"
#include "system/real_world.h"

#include <cstddef>
#include <fmt/format.h>
#include <fstream>
#include <iterator>

namespace hanjang::bench {
namespace {

std::string text_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

// The text with one more word before its first English one.
std::string changed(std::string text, std::size_t number) {
  const std::string_view mark = "en = \"";
  const std::size_t at = text.find(mark);
  if (at != std::string::npos) text.insert(at + mark.size(), fmt::format("{} ", 100 + number % 900));
  return text;
}

void build_once(driver::Session& session, const driver::BuildRequest& request) {
  diag::SourceMap sources;
  diag::Diagnostics diagnostics;
  driver::build(session, request, sources, diagnostics);
}

std::string cell(const Timing& timing) { return fmt::format("{:.1f} ms", timing.median); }

TableRow rebuild_row(const std::filesystem::path& file, const std::string& layout, int runs) {
  const system::RealWorld world(std::nullopt);
  driver::BuildRequest request{.name = base::utf8_of(file),
                               .text = text_of(file),
                               .folder = file.parent_path(),
                               .product = driver::Product::documents,
                               .languages = {},
                               .layout = layout,
                               .assignments = {},
                               .pages = {},
                               .strict = false,
                               .date = {},
                               .format = driver::kPdf};
  const Timing cold = time_runs(runs, [&] {
    driver::Session session(world);
    build_once(session, request);
  });
  driver::Session session(world, driver::Runs::of_one_file);
  build_once(session, request);
  const Timing same = time_runs(runs, [&] { build_once(session, request); });
  const std::string original = request.text;
  std::size_t number = 0;
  const Timing edited = time_runs(runs, [&] {
    request.text = changed(original, ++number);
    build_once(session, request);
  });
  return {base::utf8_of(file.stem()), layout.empty() ? "its own" : layout, cell(cold), cell(same),
          cell(edited)};
}

} // namespace

std::vector<TableRow> rebuild_rows(const std::vector<std::filesystem::path>& files,
                                   const std::vector<std::string>& layouts, int runs) {
  std::vector<TableRow> rows;
  for (const std::filesystem::path& file : files)
    for (const std::string& layout : layouts) rows.push_back(rebuild_row(file, layout, runs));
  return rows;
}

} // namespace hanjang::bench
