#pragma once
// The photo a resume names, read once and cut as each design wants it.

#include "design/design.h"
#include "driver/detail/inputs.h"
#include "image/photo.h"
#include "resume/model.h"

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <tuple>
#include <utility>

namespace hanjang::driver {

class PhotoLoader {
public:
  /// Paths in a resume start at `folder`.
  PhotoLoader(Inputs& inputs, std::filesystem::path folder) : inputs_(inputs), folder_(std::move(folder)) {}

  /// Counts the photo among the files of the run, whether or not any page shows it.
  void note(const resume::BilingualResume& resume);

  /// The picture for one language; null if the resume has none there, the design shows none, or the file is
  /// of no use, which is reported.
  std::shared_ptr<const page::Picture> load(const resume::Resume& resume, const design::Design& design);

private:
  const std::optional<image::Raster>& raster(const diag::SourceText& name);

  /// How a design has a photo cut: round or not, height to width, pixels across.
  using Cut = std::tuple<bool, double, unsigned>;

  Inputs& inputs_;
  std::filesystem::path folder_;
  std::string name_; ///< of the photo that was read
  std::optional<image::Raster> raster_;
  std::map<Cut, std::shared_ptr<const page::Picture>>
      cuts_; ///< of that photo, so that a PDF holds each one once
};

} // namespace hanjang::driver
