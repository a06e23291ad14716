#pragma once
// Pictures of the work: measured before pages are set, and read when it is known how large they are; and
// drawings, which are read at once.

#include "compose/compose.h"
#include "driver/detail/inputs.h"
#include "image/figure.h"
#include "page/page.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace hanjang::driver {

/// The pictures that documents of one run name, each measured once.
class FigureLoader {
public:
  /// Paths start at `folder`.
  FigureLoader(Inputs& inputs, std::filesystem::path folder) : inputs_(inputs), folder_(std::move(folder)) {}

  /// What finds pictures by their files; this must outlive it.
  compose::PictureSource source();

  /// Gives the pictures of a document their data, each once, as fine as print needs where it is largest.
  /// False where one cannot be read, which is reported.
  bool fill(const page::Document& document);

private:
  struct File {
    std::filesystem::path path;
    diag::Span span;                        ///< that names it first
    std::shared_ptr<page::Picture> picture; ///< null: it is a drawing, or of no use
    std::shared_ptr<const page::Drawing> drawing;
  };

  compose::FoundFigure find(const diag::SourceText& name);
  File measure(const diag::SourceText& name);
  std::optional<std::string> read(const File& file);
  std::shared_ptr<const page::Drawing> drawn(const File& file, std::string_view bytes,
                                             const std::optional<base::FileStamp>& stamp);
  std::shared_ptr<const page::Picture> packed(const File& file, std::uint32_t width);

  Inputs& inputs_;
  std::filesystem::path folder_;
  std::map<std::string, File> files_; ///< by the name that the resume gives
};

} // namespace hanjang::driver
