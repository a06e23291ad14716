#pragma once
// A build in a world in memory, with the system's fonts.

#include "driver/build.h"
#include "support/disk.h"
#include "support/memory_world.h"
#include "system/real_world.h"

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <string>

namespace hanjang::test {

/// What a run takes. The world has the manifest of one font; layouts are each test's own to add.
struct MemoryRun {
  MemoryWorld world;
  diag::SourceMap sources;
  diag::Diagnostics diagnostics;
  driver::BuildRequest request;
  driver::Session session{world};

  MemoryRun() {
    const std::filesystem::path font = "fonts/noto-sans-cjk-kr.toml";
    world.files["/data" / font] = from_source_tree(font);
    world.fonts = system::RealWorld({}).font_folders();
    world.machine = &disk();
  }

  /// A file of this source tree.
  static std::string from_source_tree(const std::filesystem::path& path) {
    const std::filesystem::path root = HANJANG_SOURCE_DIR;
    return system::RealWorld({}).read(root / path, 1'000'000).bytes.value();
  }

  driver::BuildResult build(const std::string& text) {
    request.text = text;
    return driver::build(session, request, sources, diagnostics);
  }

  std::size_t count(diag::Code code) const {
    return static_cast<std::size_t>(
        std::count_if(diagnostics.all().begin(), diagnostics.all().end(),
                      [&](const diag::Diagnostic& diagnostic) { return diagnostic.code == code; }));
  }

  bool has(diag::Code code) const { return count(code) > 0; }
};

/// The same with the layouts of this source tree, for a file that is called me.toml.
struct LayoutsRun : MemoryRun {
  LayoutsRun() {
    const std::filesystem::path root = HANJANG_SOURCE_DIR;
    for (const std::filesystem::path& path : system::RealWorld({}).list_toml(root / "layouts"))
      world.files["/data/layouts" / path.filename()] = from_source_tree("layouts" / path.filename());
    request.name = "me.toml";
  }
};

} // namespace hanjang::test
