#pragma once
// PDF readers, to ask them what they make of a file.

#include <filesystem>
#include <string>

namespace hanjang::sample {

/// A file in a folder of its own, both gone with this object.
class TemporaryPdf {
public:
  explicit TemporaryPdf(const std::string& bytes);
  ~TemporaryPdf();
  TemporaryPdf(const TemporaryPdf&) = delete;
  TemporaryPdf& operator=(const TemporaryPdf&) = delete;
  std::string path() const { return (folder_ / "sample.pdf").string(); }

private:
  std::filesystem::path folder_;
};

struct ToolResult {
  int status = -1;    ///< 0: done
  std::string output; ///< standard output
};

/// Runs a command of the shell with the file's path at the place of `{}`.
ToolResult run_tool(const std::string& command, const TemporaryPdf& file);

/// Fails the test unless qpdf and the structure checker find nothing wrong.
void require_sound(const TemporaryPdf& file);

/// The text as a reader gives it, with every stretch of blanks and line ends made one blank.
std::string poppler_text(const TemporaryPdf& file);
std::string mupdf_text(const TemporaryPdf& file);

} // namespace hanjang::sample
