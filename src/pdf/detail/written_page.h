#pragma once
// What later writers need to know of a page that has been written.

#include "base/length.h"
#include "pdf/detail/haru.h"
#include "pdf/detail/page_content.h"

namespace hanjang::pdf {

/// A page as written, with what its content stream told.
struct WrittenPage {
  Dict page;
  base::Pt height;
  PageContent content;
};

} // namespace hanjang::pdf
