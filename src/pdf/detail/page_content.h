#pragma once
// One page's content stream, and what structure and annotations need to know about it.

#include "page/page.h"
#include "pdf/detail/fonts.h"

#include <map>
#include <string>
#include <vector>

namespace hanjang::pdf {

/// Where on a page a tag's content stands.
struct TaggedArea {
  page::TagId tag = page::kArtifact;
  base::Rect box;
};

/// The smallest box that holds both.
base::Rect united(const base::Rect& a, const base::Rect& b);

struct PageContent {
  std::string operators;
  std::vector<page::TagId> marks;  ///< tag by marked-content identifier
  std::vector<TaggedArea> links;   ///< one per link and line, in reading order
  std::vector<TaggedArea> figures; ///< boxes of what a figure consists of
};

/// Resource names of pictures.
using PictureNames = std::map<const page::Picture*, std::string>;

/// What pages refer to, all borrowed.
struct PageResources {
  const std::vector<page::Tag>& tags; ///< of the document
  const text::FontSet& fonts;
  const EncodedFaces& faces;
  const PictureNames& pictures;
};

/// `height` is the page's in the file, where the PDF's y starts from.
PageContent write_content(const page::Page& page, base::Pt height, const PageResources& resources);

} // namespace hanjang::pdf
