#pragma once
// The TOML files of one run: read, remembered for --watch, parsed.

#include "base/world.h"
#include "diag/diagnostic.h"
#include "driver/session.h"
#include "syntax/tree.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hanjang::driver {

/// The most bytes a TOML file may hold; far more than anybody writes about a career. Setting one of that size
/// takes some hundred times as much memory.
inline constexpr std::size_t kMostSourceBytes = 2'000'000;

/// Says why `name` could not be read. `span` is the place that asked for it, if any.
void report_unreadable(const std::string& name, const base::ReadResult& result, diag::Span span,
                       diag::Diagnostics& diagnostics);

/// True for a text without anything in it.
bool is_blank(std::string_view text);

/// Says that hanjang's own layouts and fonts are not where they should be.
void report_no_data(const base::World& world, diag::Diagnostics& diagnostics);

/// Where a run reads from and reports to.
struct Inputs {
  Session& session;
  diag::SourceMap& sources;
  diag::Diagnostics& diagnostics;
  std::filesystem::path root = {};              ///< the resume names no file outside of it
  std::vector<std::filesystem::path> read = {}; ///< files asked for, found or not

  const base::World& world() const { return session.world(); }

  /// Reads and parses one file, or takes it from the session if it has not changed; it is a file of `sources`
  /// of its own either way. Reports what is wrong with it, at `named_at` if it cannot be read, and returns
  /// nothing then.
  std::optional<syntax::Tree> load(const std::filesystem::path& path, diag::Span named_at);
  /// The path of the file that the text at `span` calls `name`; a relative one starts at `folder`. Text is in
  /// NFC here, and file systems keep names as they were given: the bytes as they were written, their NFC and
  /// their NFD are tried in turn. If none is there, the path is the one as written.
  std::filesystem::path locate(const std::filesystem::path& folder, const std::string& name,
                               diag::Span span) const;
};

} // namespace hanjang::driver
