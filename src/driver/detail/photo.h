#pragma once
// The photo a resume names, read once and cut as each design wants it.

#include "design/design.h"
#include "driver/detail/inputs.h"
#include "image/photo.h"
#include "resume/model.h"

#include <filesystem>
#include <memory>
#include <string>
#include <utility>

namespace hanjang::driver {

class PhotoLoader {
public:
  /// Paths in a resume start at `folder`.
  PhotoLoader(Inputs& inputs, std::filesystem::path folder) : inputs_(inputs), folder_(std::move(folder)) {}

  /// Counts the photo among the files of the run, whether or not any page shows it.
  void note(const resume::SourceResume& resume);

  /// The picture for one language; null if the resume has none there, the design shows none, or the file is
  /// of no use, which is reported.
  std::shared_ptr<const page::Picture> load(const resume::Resume& resume, const design::Design& design);

private:
  /// The photo of that name, read at most once a run. Null if the file is of no use.
  Photo* photo(const diag::SourceText& name);
  /// Takes the photo from the session if its file has not changed.
  std::shared_ptr<Photo> read(const diag::SourceText& name);

  Inputs& inputs_;
  std::filesystem::path folder_;
  std::string name_; ///< of the photo that was read
  std::shared_ptr<Photo> photo_;
};

} // namespace hanjang::driver
