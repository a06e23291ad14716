#include "driver/detail/photo.h"

#include "driver/detail/picture_file.h"
#include "driver/detail/root.h"
#include "system/shared_library.h"

#include <optional>
#include <utility>

namespace hanjang::driver {
void PhotoLoader::note(const resume::SourceResume& resume) {
  if (const auto* name = resume.person.get<diag::SourceText>("photo"))
    inputs_.read.push_back(inputs_.locate(folder_, name->text, name->span));
}

Photo* PhotoLoader::photo(const diag::SourceText& name) {
  if (name_ != name.text) {
    name_ = name.text;
    photo_ = read(name);
  }
  return photo_.get();
}

std::shared_ptr<Photo> PhotoLoader::read(const diag::SourceText& name) {
  const std::filesystem::path path = inputs_.locate(folder_, name.text, name.span);
  if (!is_below_root(path, name, inputs_)) return nullptr;
  inputs_.read.push_back(path);
  const std::optional<base::FileStamp> stamp = inputs_.world().stamp(path);
  if (stamp)
    if (const auto* known = inputs_.session.photos.find({path, *stamp})) return *known;
  constexpr PictureWords kWords{"photo", "save a smaller copy: 1000 pixels across are plenty"};
  const std::optional<std::string> bytes = read_picture_file(path, name.text, name.span, kWords, inputs_);
  if (!bytes) return nullptr;
  diag::Diagnostics found;
  std::optional<image::Raster> raster =
      image::read_photo(*bytes, system::open_shared_library, name.span, found);
  for (const diag::Diagnostic& diagnostic : found.all()) inputs_.diagnostics.add(diagnostic);
  if (!raster) return nullptr;
  auto photo = std::make_shared<Photo>(Photo{std::move(*raster)});
  if (stamp && found.all().empty())
    inputs_.session.photos.put({path, *stamp}, photo, photo->raster.samples.size());
  return photo;
}

std::shared_ptr<const page::Picture> PhotoLoader::load(const resume::Resume& resume,
                                                       const design::Design& design) {
  const design::PhotoDesign& photo = design.photo;
  const auto* name = resume.person.get<diag::SourceText>("photo");
  if (name == nullptr || photo.place == design::PhotoDesign::Place::none) return nullptr;
  Photo* const read = this->photo(*name);
  if (read == nullptr) return nullptr;
  image::check_resolution(read->raster, {base::Pt{photo.width}, base::Pt{photo.height}}, name->span,
                          inputs_.diagnostics);
  const auto across = static_cast<unsigned>(photo.width / image::kPointsPerInch * kDotsPerInch);
  const double aspect = photo.height / photo.width;
  std::shared_ptr<const page::Picture>& cut = read->cuts[{photo.round, aspect, across}];
  if (!cut)
    cut = image::make_picture(
        read->raster, photo.round ? image::PhotoShape::round : image::PhotoShape::square, aspect, across);
  return cut;
}

} // namespace hanjang::driver
