#include "driver/detail/photo.h"

#include <fmt/format.h>
#include <utility>

namespace hanjang::driver {
namespace {

// Fine enough for any printer, and a few kilobytes.
constexpr double kDotsPerInch = 300;
constexpr double kPointsPerInch = 72;

} // namespace

void PhotoLoader::note(const resume::BilingualResume& resume) {
  if (const auto* name = resume.person.get<diag::SourceText>("photo"))
    inputs_.read.push_back(inputs_.locate(folder_, name->text, name->span));
}

const std::optional<image::Raster>& PhotoLoader::raster(const diag::SourceText& name) {
  if (name_ == name.text) return raster_;
  name_ = name.text;
  raster_.reset();
  cuts_.clear();
  const std::filesystem::path path = inputs_.locate(folder_, name.text, name.span);
  inputs_.read.push_back(path);
  const base::ReadResult file = inputs_.world.read(path, image::kMostPhotoBytes);
  if (file.bytes)
    raster_ = image::read_photo(*file.bytes, name.span, inputs_.diagnostics);
  else if (file.too_large)
    inputs_.diagnostics.report(
        diag::Code::photo_size, name.span,
        fmt::format("`{}` holds more than {} MiB", name.text, image::kMostPhotoBytes >> 20),
        "save a smaller copy: 1000 pixels across are plenty");
  else
    inputs_.diagnostics.report(diag::Code::cannot_read, name.span,
                               fmt::format("cannot read the photo `{}`: {}", path.string(), file.error),
                               inputs_.world.kind(path) == base::PathKind::missing
                                   ? "its path starts at the folder of the resume"
                                   : "");
  return raster_;
}

std::shared_ptr<const page::Picture> PhotoLoader::load(const resume::Resume& resume,
                                                       const design::Design& design) {
  const design::PhotoDesign& photo = design.photo;
  const auto* name = resume.person.get<diag::SourceText>("photo");
  if (name == nullptr || photo.place == design::PhotoDesign::Place::none) return nullptr;
  const std::optional<image::Raster>& raster = this->raster(*name);
  if (!raster) return nullptr;
  image::check_resolution(*raster, {base::Pt{photo.width}, base::Pt{photo.height}}, name->span,
                          inputs_.diagnostics);
  const auto across = static_cast<unsigned>(photo.width / kPointsPerInch * kDotsPerInch);
  const double aspect = photo.height / photo.width;
  std::shared_ptr<const page::Picture>& cut = cuts_[{photo.round, aspect, across}];
  if (!cut)
    cut = image::make_picture(*raster, photo.round ? image::PhotoShape::round : image::PhotoShape::square,
                              aspect, across);
  return cut;
}

} // namespace hanjang::driver
