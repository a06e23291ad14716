#pragma once
// Fonts and short cuts for the tests of text/.

#include "support/disk.h"
#include "text/font.h"
#include "text/paragraph.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hanjang::test {

using namespace hanjang::text;

inline FaceSource pretendard(std::string_view style, int weight) {
  FaceSource source;
  source.path =
      "node_modules/pretendard/dist/public/static/alternative/Pretendard-" + std::string(style) + ".ttf";
  source.postscript = "Pretendard-" + std::string(style);
  source.weight = weight;
  return source;
}

inline FontFamily family(std::string name, std::vector<FaceSource> faces) {
  FontFamily result;
  result.name = std::move(name);
  result.folder = std::filesystem::path(HANJANG_SOURCE_DIR) / "fonts";
  result.faces = std::move(faces);
  return result;
}

/// Pretendard, and Noto Sans CJK KR for what it lacks.
inline FontSet fonts() {
  FaceSource noto;
  noto.path = "opentype/noto/NotoSansCJK-Regular.ttc";
  noto.postscript = "NotoSansCJKkr-Regular";
  return FontSet({family("Pretendard", {pretendard("Regular", 400), pretendard("SemiBold", 600)}),
                  family("Noto", {noto})},
                 disk());
}

/// Text of a file 1 in which it stands from byte 100 on.
inline TextSpan span(std::string_view text, FontRequest request = {{"Pretendard", "Noto"}, 400, {}}) {
  const diag::SourceText source{
      std::string(text), {1, 100, 100 + static_cast<std::uint32_t>(text.size())}, {}};
  return {source, std::move(request)};
}

inline ShapedText shape_one(std::string_view text, FontSet& fonts, diag::Diagnostics& diagnostics,
                            std::string_view language = "ko") {
  const std::vector<TextSpan> spans{span(text)};
  return shape(spans, language, fonts, diagnostics);
}

/// Texts of the lines, without the blanks at their ends.
inline std::vector<std::string> visible(const ShapedText& text, const std::vector<LineRange>& lines) {
  std::vector<std::string> result;
  for (const LineRange& line : lines)
    result.push_back(text.text.substr(line.begin, line.visible_end - line.begin));
  return result;
}

} // namespace hanjang::test
