#include "driver/detail/figures.h"

#include "base/path_text.h"
#include "driver/detail/picture_file.h"
#include "driver/detail/root.h"
#include "image/svg.h"
#include "syntax/normalize.h"
#include "system/shared_library.h"

#include <algorithm>
#include <cmath>

namespace hanjang::driver {
namespace {

std::uint32_t pixels_of(base::Pt width) {
  return static_cast<std::uint32_t>(std::ceil(width.value / image::kPointsPerInch * kDotsPerInch));
}

// How wide each picture is where it is widest.
std::map<const page::Picture*, base::Pt> widths_in(const page::Document& document) {
  std::map<const page::Picture*, base::Pt> widths;
  for (const page::Page& page : document.pages)
    for (const page::Item& item : page.items)
      if (const auto* image = std::get_if<page::ImageItem>(&item)) {
        base::Pt& width = widths[image->picture.get()];
        width = std::max(width, image->box.width);
      }
  return widths;
}

// What a drawing weighs.
std::size_t parts_of(const page::Drawing& drawing) {
  std::size_t parts = 1;
  for (const page::Path& path : drawing.paths) parts += 1 + path.points.size();
  for (const page::DrawnText& text : drawing.texts)
    for (const page::DrawnSpan& span : text.spans) parts += 1 + span.text.size();
  return parts;
}

} // namespace

compose::PictureSource FigureLoader::source() {
  return [this](const diag::SourceText& name) { return find(name); };
}

compose::FoundFigure FigureLoader::find(const diag::SourceText& name) {
  auto known = files_.find(name.text);
  if (known == files_.end()) known = files_.emplace(name.text, measure(name)).first;
  return {known->second.picture, known->second.drawing};
}

FigureLoader::File FigureLoader::measure(const diag::SourceText& name) {
  File file{
      .path = inputs_.locate(folder_, name.text, name.span), .span = name.span, .picture = {}, .drawing = {}};
  if (!is_below_root(file.path, name, inputs_)) return file;
  inputs_.read.push_back(file.path);
  const std::optional<base::FileStamp> stamp = inputs_.world().stamp(file.path);
  if (stamp)
    if (const auto* known = inputs_.session.drawings.find({file.path, *stamp})) {
      file.drawing = *known;
      return file;
    }
  const std::optional<std::string> bytes = read(file);
  if (!bytes) return file;
  if (image::is_svg(*bytes)) {
    file.drawing = drawn(file, *bytes, stamp);
    return file;
  }
  const auto size =
      image::measure_figure(*bytes, system::open_shared_library, file.span, inputs_.diagnostics);
  if (!size) return file;
  file.picture = std::make_shared<page::Picture>();
  file.picture->width = size->width;
  file.picture->height = size->height;
  return file;
}

std::shared_ptr<const page::Drawing> FigureLoader::drawn(const File& file, std::string_view bytes,
                                                         const std::optional<base::FileStamp>& stamp) {
  auto drawing = image::read_svg(bytes, file.span, inputs_.diagnostics);
  if (!drawing) return nullptr;
  for (page::DrawnText& text : drawing->texts)
    for (page::DrawnSpan& span : text.spans) span.text = syntax::to_nfc(std::string_view(span.text));
  auto shared = std::make_shared<const page::Drawing>(*std::move(drawing));
  if (stamp) inputs_.session.drawings.put({file.path, *stamp}, shared, parts_of(*shared));
  return shared;
}

std::optional<std::string> FigureLoader::read(const File& file) {
  constexpr PictureWords kWords{"picture", "save a smaller copy: 3000 pixels across are plenty"};
  return read_picture_file(file.path, base::utf8_of(file.path), file.span, kWords, inputs_);
}

std::shared_ptr<const page::Picture> FigureLoader::packed(const File& file, std::uint32_t width) {
  const std::optional<base::FileStamp> stamp = inputs_.world().stamp(file.path);
  if (stamp)
    if (const auto* known = inputs_.session.figures.find({{file.path, *stamp}, width})) return *known;
  const std::optional<std::string> bytes = read(file);
  if (!bytes) return nullptr;
  auto picture =
      image::read_figure(*bytes, width, system::open_shared_library, file.span, inputs_.diagnostics);
  if (picture && stamp)
    inputs_.session.figures.put({{file.path, *stamp}, width}, picture, picture->data.size());
  return picture;
}

bool FigureLoader::fill(const page::Document& document) {
  const std::map<const page::Picture*, base::Pt> widths = widths_in(document);
  bool are_filled = true;
  for (auto& [name, file] : files_) {
    const auto width = widths.find(file.picture.get());
    if (file.picture == nullptr || width == widths.end()) continue;
    if (const auto picture = packed(file, pixels_of(width->second)))
      *file.picture = *picture;
    else
      are_filled = false;
  }
  return are_filled;
}

} // namespace hanjang::driver
