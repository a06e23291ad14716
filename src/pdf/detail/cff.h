#pragma once
// The little of the Compact Font Format that embedding a subset needs (Adobe Technical Note 5176).

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hanjang::pdf {

/// The CID of every glyph. In a CID-keyed font the charset tells them; in a name-keyed one a PDF reader takes
/// the glyph index (ISO 32000-1, 9.7.4.2). Nothing if the data is not a sound CFF table.
std::optional<std::vector<std::uint16_t>> read_cids(std::string_view cff);

/// A CID-keyed font may scale its outlines in its font dictionaries alone. Readers that look for the scale in
/// the top dictionary then take the wrong width for every glyph. This moves it there; anything else comes
/// back as it was. Nothing if the data is not a sound CFF table.
std::optional<std::string> with_top_font_matrix(std::string_view cff);

} // namespace hanjang::pdf
