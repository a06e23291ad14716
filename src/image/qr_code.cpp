#include "image/qr_code.h"

#include <qrcodegen/qrcodegen.hpp>
#include <stdexcept>
#include <string>

namespace hanjang::image {
namespace {

constexpr int kQuietZone = 4;

void add_rectangle(page::Path& path, double left, double top, double right, double bottom) {
  using Verb = page::Path::Verb;
  path.verbs.insert(path.verbs.end(), {Verb::move, Verb::line, Verb::line, Verb::line, Verb::close});
  for (const auto& [x, y] : {std::pair{left, top}, {right, top}, {right, bottom}, {left, bottom}})
    path.points.push_back({base::Pt{x}, base::Pt{y}});
}

// Dark modules beside each other are one rectangle: no seams between them.
page::Path modules_of(const qrcodegen::QrCode& code) {
  page::Path path{.verbs = {}, .points = {}, .color = {0, 0, 0}, .stroke = {}};
  for (int y = 0; y < code.getSize(); ++y)
    for (int x = 0; x < code.getSize();) {
      int end = x;
      while (end < code.getSize() && code.getModule(end, y)) ++end;
      if (end > x) add_rectangle(path, x + kQuietZone, y + kQuietZone, end + kQuietZone, y + 1 + kQuietZone);
      x = end + 1;
    }
  return path;
}

} // namespace

std::optional<page::Drawing> draw_qr_code(std::string_view text) {
  try {
    const auto code =
        qrcodegen::QrCode::encodeText(std::string(text).c_str(), qrcodegen::QrCode::Ecc::MEDIUM);
    const double side = code.getSize() + kQuietZone * 2;
    page::Path ground{.verbs = {}, .points = {}, .color = {255, 255, 255}, .stroke = {}};
    add_rectangle(ground, 0, 0, side, side);
    return page::Drawing{.width = side, .height = side, .paths = {std::move(ground), modules_of(code)}};
  } catch (const std::length_error&) {
    return std::nullopt;
  }
}

} // namespace hanjang::image
