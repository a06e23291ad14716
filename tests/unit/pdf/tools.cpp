#include "tools.h"

#include "catch.h"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sys/wait.h>

namespace hanjang::sample {

namespace {

std::string with_single_blanks(const std::string& text) {
  std::string out;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\n' || c == '\r' || c == '\f' || c == '\t';
    if (!blank) {
      out += c;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

} // namespace

TemporaryPdf::TemporaryPdf(const std::string& bytes) {
  std::string name = (std::filesystem::temp_directory_path() / "hanjang-pdf-XXXXXX").string();
  REQUIRE(mkdtemp(name.data()) != nullptr);
  folder_ = name;
  std::ofstream file(path(), std::ios::binary);
  file << bytes;
  file.close();
  REQUIRE(file.good());
}

TemporaryPdf::~TemporaryPdf() {
  std::error_code ignored;
  std::filesystem::remove_all(folder_, ignored);
}

ToolResult run_tool(const std::string& command, const TemporaryPdf& file) {
  std::string line = command;
  const auto place = line.find("{}");
  REQUIRE(place != std::string::npos);
  line.replace(place, 2, "'" + file.path() + "'");
  FILE* const pipe = popen(line.c_str(), "r");
  REQUIRE(pipe != nullptr);
  ToolResult result;
  char buffer[4096];
  for (std::size_t size = 0; (size = std::fread(buffer, 1, sizeof buffer, pipe)) > 0;) {
    result.output.append(buffer, size);
  }
  const int status = pclose(pipe);
  result.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  return result;
}

void require_sound(const TemporaryPdf& file) {
  const ToolResult syntax = run_tool("qpdf --check {} 2>&1", file);
  INFO(syntax.output);
  REQUIRE(syntax.status == 0);
  const ToolResult structure =
      run_tool("python3 -B " HANJANG_SOURCE_DIR "/tests/pdf/check_structure.py {} 2>&1", file);
  INFO(structure.output);
  REQUIRE(structure.status == 0);
}

std::string poppler_text(const TemporaryPdf& file) {
  const ToolResult result = run_tool("pdftotext -enc UTF-8 {} -", file);
  REQUIRE(result.status == 0);
  return with_single_blanks(result.output);
}

std::string mupdf_text(const TemporaryPdf& file) {
  const ToolResult result = run_tool("mutool draw -q -F txt {} 2>/dev/null", file);
  REQUIRE(result.status == 0);
  return with_single_blanks(result.output);
}

} // namespace hanjang::sample
