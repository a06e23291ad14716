#include "driver/photo.h"

#include <fmt/format.h>
#include <utility>

namespace hanjang {
namespace {

// Fine enough for any printer, and a few kilobytes.
constexpr double kDotsPerInch = 300;
constexpr double kPointsPerInch = 72;

} // namespace

void PhotoLoader::note(const BilingualResume& resume) {
  if (const auto* name = resume.person.get<SourceText>("photo"))
    inputs_.read.push_back(inputs_.locate(folder_, name->text, name->span));
}

const std::optional<Raster>& PhotoLoader::raster(const SourceText& name) {
  if (name_ == name.text) return raster_;
  name_ = name.text;
  raster_.reset();
  cuts_.clear();
  const std::filesystem::path path = inputs_.locate(folder_, name.text, name.span);
  inputs_.read.push_back(path);
  const ReadResult file = inputs_.world.read(path, kMostPhotoBytes);
  if (file.bytes)
    raster_ = read_photo(*file.bytes, name.span, inputs_.diagnostics);
  else if (file.too_large)
    inputs_.diagnostics.error(codes::photo_size, name.span,
                              fmt::format("`{}` holds more than {} MiB", name.text, kMostPhotoBytes >> 20),
                              "save a smaller copy: 1000 pixels across are plenty");
  else
    inputs_.diagnostics.error(
        codes::cannot_read, name.span,
        fmt::format("cannot read the photo `{}`: {}", path.string(), file.error),
        inputs_.world.kind(path) == PathKind::missing ? "its path starts at the folder of the resume" : "");
  return raster_;
}

std::shared_ptr<const Picture> PhotoLoader::load(const Resume& resume, const Design& design) {
  const PhotoDesign& photo = design.photo;
  const auto* name = resume.person.get<SourceText>("photo");
  if (name == nullptr || photo.place == PhotoDesign::Place::none) return nullptr;
  const std::optional<Raster>& raster = this->raster(*name);
  if (!raster) return nullptr;
  check_resolution(*raster, {Pt{photo.width}, Pt{photo.height}}, name->span, inputs_.diagnostics);
  const auto across = static_cast<unsigned>(photo.width / kPointsPerInch * kDotsPerInch);
  const double aspect = photo.height / photo.width;
  std::shared_ptr<const Picture>& cut = cuts_[{photo.round, aspect, across}];
  if (!cut) cut = make_picture(*raster, photo.round ? PhotoShape::round : PhotoShape::square, aspect, across);
  return cut;
}

} // namespace hanjang
