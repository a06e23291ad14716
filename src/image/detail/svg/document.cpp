#include "image/detail/svg/document.h"

#include "base/ascii.h"
#include "base/utf8.h"
#include "image/detail/svg/limits.h"
#include "image/detail/svg/numbers.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace hanjang::image::svg {
namespace {

constexpr std::string_view kMark = "\xef\xbb\xbf";
constexpr std::string_view kNamespace = "http://www.w3.org/2000/svg";
constexpr std::array<std::string_view, 7> kMoving{
    "animate", "animateColor", "animateMotion", "animateTransform", "discard", "mpath", "set"};

// The encoding that an XML declaration names; empty if it names none.
std::string encoding_of(std::string_view prolog) {
  if (!prolog.starts_with("<?xml")) return {};
  const std::string_view declaration = prolog.substr(0, prolog.find("?>"));
  const std::size_t at = declaration.find("encoding");
  if (at == std::string_view::npos) return {};
  const std::size_t open = declaration.find_first_of("\"'", at);
  if (open == std::string_view::npos) return {};
  const std::size_t close = declaration.find(declaration[open], open + 1);
  return base::ascii::to_lower(trimmed(declaration.substr(open + 1, close - open - 1)));
}

bool is_utf8(const std::string& encoding) {
  return encoding.empty() || encoding == "utf-8" || encoding == "utf8" || encoding == "us-ascii" ||
         encoding == "ascii";
}

std::size_t line_of(std::string_view text, std::size_t offset) {
  return 1 + static_cast<std::size_t>(std::ranges::count(text.substr(0, offset), '\n'));
}

// Faults that show in the bytes, before a tree is made of them.
void check_bytes(std::string_view bytes, Faults& faults) {
  const auto front = prolog(bytes);
  if (!front) return faults.damage("the drawing is damaged: there is no element in its file");
  if (const std::string encoding = encoding_of(*front); !is_utf8(encoding))
    return faults.add(
        {diag::Code::broken_photo, fmt::format("the drawing says it is written in `{}`", encoding),
         "save it in UTF-8, and without `encoding` or with encoding=\"UTF-8\" in its first line"});
  if (const auto wrong = base::utf8::find_invalid(bytes))
    return faults.damage(
        fmt::format("the drawing is damaged: line {} of its file is not UTF-8", line_of(bytes, *wrong)));
  if (bytes.find('\0') != std::string_view::npos)
    return faults.damage("the drawing is damaged: its file holds a zero byte");
  const std::size_t type = front->find("<!DOCTYPE");
  if (type != std::string_view::npos && front->find('[', type) != std::string_view::npos)
    return faults.refuse("the drawing declares entities of its own, which are not read",
                         "take the part in brackets out of its DOCTYPE, or export it without one");
  if (static_cast<std::size_t>(std::ranges::count(bytes, '<')) > 3 * kMostElements)
    faults.excess(fmt::format("the drawing has more than {} elements", grouped(kMostElements)));
}

} // namespace

std::string_view without_mark(std::string_view bytes) {
  return bytes.starts_with(kMark) ? bytes.substr(kMark.size()) : bytes;
}

std::optional<std::string_view> prolog(std::string_view bytes) {
  std::size_t at = 0;
  const auto skip_behind = [&](std::string_view end) {
    const std::size_t found = bytes.find(end, at);
    at = found == std::string_view::npos ? bytes.size() : found + end.size();
  };
  while (at < bytes.size()) {
    const std::string_view rest = bytes.substr(at);
    if (is_blank(rest.front()))
      ++at;
    else if (rest.starts_with("<?"))
      skip_behind("?>");
    else if (rest.starts_with("<!--"))
      skip_behind("-->");
    else if (rest.starts_with("<!") && rest.substr(0, rest.find('>')).find('[') != std::string_view::npos)
      skip_behind("]>");
    else if (rest.starts_with("<!"))
      skip_behind(">");
    else
      return rest.front() == '<' ? std::optional(bytes.substr(0, at)) : std::nullopt;
  }
  return std::nullopt;
}

std::string_view href_of(pugi::xml_node node) {
  for (const pugi::xml_attribute attribute : node.attributes()) {
    const std::string_view name = attribute.name();
    if (name == "href" || name.ends_with(":href")) return trimmed(attribute.value());
  }
  return {};
}

Document::Document(std::string_view bytes, Faults& faults) : bytes_(without_mark(bytes)) {
  check_bytes(bytes_, faults);
  if (faults.any() || !parse(faults)) return;
  look_through(faults);
}

bool Document::parse(Faults& faults) {
  constexpr unsigned kHow = pugi::parse_cdata | pugi::parse_escapes | pugi::parse_eol |
                            pugi::parse_ws_pcdata | pugi::parse_wconv_attribute;
  const pugi::xml_parse_result result =
      xml_.load_buffer(bytes_.data(), bytes_.size(), kHow, pugi::encoding_utf8);
  if (!result) {
    const auto offset = static_cast<std::size_t>(std::max<std::ptrdiff_t>(result.offset, 0));
    faults.damage(fmt::format("the drawing is damaged: line {} of its file is no XML ({})",
                              line_of(bytes_, offset), result.description()));
    return false;
  }
  root_ = xml_.document_element();
  const std::string_view name = root_.name();
  prefix_ = name.substr(0, name.size() - local_name(root_).size());
  if (local_name(root_) == "svg") return true;
  faults.add({diag::Code::photo_kind,
              fmt::format("the file is XML, but no drawing: it begins with `<{}>`", name),
              "name an SVG file, or a JPEG or PNG file of the picture"});
  return false;
}

// Step by step and not by recursion: the depth is what the file says.
void Document::look_through(Faults& faults) {
  std::size_t count = 0;
  std::size_t depth = 1;
  for (pugi::xml_node node = root_; node && !faults.any();) {
    if (node.type() == pugi::node_element) {
      if (++count > kMostElements)
        return faults.excess(fmt::format("the drawing has more than {} elements", grouped(kMostElements)));
      note(node, faults);
    }
    if (node.first_child()) {
      node = node.first_child();
      if (++depth > kMostDepth)
        return faults.excess(fmt::format("the drawing has more than {} elements inside of each other, as {}",
                                         kMostDepth, place(node.parent())));
      continue;
    }
    while (node && node != root_ && !node.next_sibling()) {
      node = node.parent();
      --depth;
    }
    node = node == root_ ? pugi::xml_node() : node.next_sibling();
  }
}

void Document::note(pugi::xml_node node, Faults& faults) {
  if (const std::string_view id = node.attribute("id").value(); !id.empty()) ids_.emplace(id, node);
  if (!is_svg(node)) return;
  const std::string_view name = local_name(node);
  if (name == "script")
    faults.refuse(fmt::format("the drawing has a script ({}), which is not run", place(node)),
                  "export it as a plain drawing, without scripts");
  if (std::ranges::find(kMoving, name) != kMoving.end())
    faults.refuse(fmt::format("the drawing moves ({}), which paper does not", place(node)),
                  "export it without animation");
  if (name != "style") return;
  for (const pugi::xml_node text : node.children())
    if (text.type() == pugi::node_pcdata || text.type() == pugi::node_cdata) sheet_.add(text.value(), faults);
}

pugi::xml_node Document::find(std::string_view id) const {
  const auto found = ids_.find(id);
  return found == ids_.end() ? pugi::xml_node() : found->second;
}

bool Document::is_svg(pugi::xml_node node) const {
  const std::string_view name = node.name();
  if (name.size() - local_name(node).size() != prefix_.size() || !name.starts_with(prefix_)) return false;
  const std::string_view space = node.attribute("xmlns").value();
  return space.empty() || space == kNamespace;
}

std::string Document::place(pugi::xml_node node) const {
  const std::ptrdiff_t offset = node.offset_debug();
  const std::string name = fmt::format("`<{}>`", node.name());
  return offset < 0 ? name
                    : fmt::format("{} in line {}", name, line_of(bytes_, static_cast<std::size_t>(offset)));
}

} // namespace hanjang::image::svg
