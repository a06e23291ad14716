#pragma once
// SVG drawings as the tests write them, and what read_svg() makes of them.

#include "catch.h"
#include "diag/diagnostic.h"
#include "image/svg.h"

#include <cmath>
#include <fstream>
#include <optional>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace hanjang::sample {

inline const diag::Span kFile{1, 2, 3};

/// A drawing of 100 by 100 pixels with that inside.
inline std::string svg(const std::string& inside, const std::string& attributes = "viewBox=\"0 0 100 100\"") {
  return "<svg xmlns=\"http://www.w3.org/2000/svg\" " + attributes + ">" + inside + "</svg>";
}

/// The drawing in a file that is sound.
inline page::Drawing read_drawing(const std::string& file) {
  diag::Diagnostics diagnostics;
  auto drawing = image::read_svg(file, kFile, diagnostics);
  for (const diag::Diagnostic& diagnostic : diagnostics.all()) UNSCOPED_INFO(diagnostic.message);
  REQUIRE(drawing);
  CHECK(diagnostics.all().empty());
  return *std::move(drawing);
}

inline page::Drawing drawn(const std::string& inside) { return read_drawing(svg(inside)); }

/// The one error of a file that is refused.
inline diag::Diagnostic refused(const std::string& file) {
  diag::Diagnostics diagnostics;
  CHECK_FALSE(image::read_svg(file, kFile, diagnostics));
  REQUIRE(diagnostics.all().size() == 1);
  const diag::Diagnostic& error = diagnostics.all().front();
  CHECK(error.severity == diag::Severity::error);
  CHECK(error.span == kFile);
  CHECK_FALSE(error.hints.empty());
  return error;
}

/// Whether a file is refused with that code and those words.
inline bool is_refused(const std::string& file, diag::Code code, const std::string& words) {
  const diag::Diagnostic error = refused(file);
  UNSCOPED_INFO(error.message);
  return error.code == code && error.message.find(words) != std::string::npos;
}

/// A path's points, rounded to hundredths, with the letters of its verbs: `m 1,2 l 3,4 z`.
inline std::string data_of(const page::Path& path) {
  std::ostringstream out;
  const auto number = [](base::Pt value) {
    const double rounded = std::round(value.value * 100) / 100;
    return rounded == 0 ? 0 : rounded;
  };
  auto point = path.points.begin();
  for (const page::Path::Verb verb : path.verbs) {
    if (out.tellp() > 0) out << ' ';
    out << "mlcz"[static_cast<std::size_t>(verb)];
    for (int points = verb == page::Path::Verb::curve   ? 3
                      : verb == page::Path::Verb::close ? 0
                                                        : 1;
         points > 0; --points, ++point)
      out << ' ' << number(point->x) << ',' << number(point->y);
  }
  return out.str();
}

inline std::vector<std::string> words_of(const page::Drawing& drawing) {
  std::vector<std::string> result;
  for (const page::DrawnText& text : drawing.texts) {
    std::string& words = result.emplace_back();
    for (const page::DrawnSpan& span : text.spans) words += span.text;
  }
  return result;
}

inline std::string sample_file(const std::string& name) {
  std::ifstream file(HANJANG_SOURCE_DIR "/tests/drawings/" + name, std::ios::binary);
  REQUIRE(file.good());
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

} // namespace hanjang::sample
