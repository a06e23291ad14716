#include "compose/detail/figures.h"

#include "compose/detail/looks.h"
#include "image/qr_code.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <span>
#include <string_view>
#include <utility>

namespace hanjang::compose {
namespace {

constexpr std::array<std::string_view, 2> kWideKinds{"chart", "diagram"};
constexpr std::string_view kFramedKind = "screen";

std::string_view kind_of(const resume::Record& image) {
  const auto* kind = image.get<diag::SourceText>("kind");
  return kind == nullptr ? std::string_view() : std::string_view(kind->text);
}

// The first text of the record that names what it is of: the project, the company.
std::string title_of(const resume::Record& record) {
  for (const auto& field : record.fields)
    if (const auto* text = std::get_if<resume::RichText>(&field.value)) return text->plain();
  return {};
}

class FigureComposer {
public:
  FigureComposer(const design::Row& row, const ComposeContext& context) : row_(row), context_(context) {}

  void images(std::span<const resume::Record> images) {
    images = images.subspan(std::min(row_.skip, images.size()));
    if (row_.most > 0) images = images.first(std::min(row_.most, images.size()));
    for (const resume::Record& image : images) {
      const bool is_wide = std::ranges::find(kWideKinds, kind_of(image)) != kWideKinds.end();
      if (is_wide) flush();
      if (auto figure = this->figure(image)) figures_.push_back(*std::move(figure));
      if (is_wide) flush();
    }
    flush();
  }

  void file(const diag::SourceText& file, std::string alt) {
    const FoundFigure found = context_.pictures(file);
    if (!found.exists()) return;
    figures_.push_back(this->figure(found, file, std::move(alt)));
    flush();
  }

private:
  page::TagId tag(std::string alt) const {
    const page::TagId tag = context_.tag(page::Role::figure);
    context_.flow.tags.back().alt = std::move(alt);
    return tag;
  }

  Figure figure(const FoundFigure& found, const diag::SourceText& file, std::string alt) const {
    Figure figure{
        .picture = found.picture, .drawing = found.drawing, .caption = {}, .tag = tag(std::move(alt))};
    if (found.drawing == nullptr) return figure;
    for (const page::DrawnText& text : found.drawing->texts)
      figure.labels.push_back(label(text, file.span, figure.tag));
    return figure;
  }

  // Whatever is said of a letter in it is said of the whole file.
  StyledText label(const page::DrawnText& text, diag::Span file, page::TagId tag) const {
    constexpr design::StyleIndex kBody = 0;
    StyledText result{.spans = {}, .tag = tag, .source = file};
    for (const page::DrawnSpan& span : text.spans) {
      diag::SourceText words{.text = span.text, .span = file, .origin = {}};
      words.origin.assign(span.text.size(), 0);
      words.origin.push_back(file.end - file.begin);
      result.spans.push_back({.text = std::move(words),
                              .look = drawn_look(span, kBody, context_.design, context_.flow),
                              .tag = tag,
                              .is_literal = true});
    }
    return result;
  }

  std::optional<Figure> figure(const resume::Record& image) {
    const auto* file = image.get<diag::SourceText>("file");
    const FoundFigure found = file == nullptr ? FoundFigure{} : context_.pictures(*file);
    if (!found.exists()) return std::nullopt;
    Figure figure = this->figure(found, *file, alt_of(image, *file));
    figure.is_framed = kind_of(image) == kFramedKind;
    if (const auto* caption = image.get<resume::RichText>("caption")) {
      TextBuilder text = context_.text(context_.tag(page::Role::paragraph));
      text.add(caption->inlines, row_.style);
      figure.caption = text.take();
    }
    return figure;
  }

  // Whoever cannot see it is told at least what stands under it.
  std::string alt_of(const resume::Record& image, const diag::SourceText& file) const {
    if (const auto* alt = image.get<resume::RichText>("alt")) return alt->plain();
    context_.diagnostics.report(
        diag::Code::missing_alt, file.span, fmt::format("nobody is told in words what `{}` shows", file.text),
        "write it beside `file`: alt = \"…\", for those who cannot see it, and for machines");
    const auto* caption = image.get<resume::RichText>("caption");
    return caption == nullptr ? file.text : caption->plain();
  }

  // Rows of equal numbers, as nearly as may be: of four pictures, three to a row at most, two and two.
  void flush() {
    const std::size_t rows = (figures_.size() + row_.columns - 1) / row_.columns;
    auto next = figures_.begin();
    for (std::size_t i = 0; i < rows; ++i) {
      const std::size_t left = static_cast<std::size_t>(figures_.end() - next);
      const auto count = static_cast<std::ptrdiff_t>((left + rows - i - 1) / (rows - i));
      add({std::make_move_iterator(next), std::make_move_iterator(next + count)});
      next += count;
    }
    figures_.clear();
  }

  void add(std::vector<Figure> figures) {
    const bool has_height = row_.height.loosest > 0;
    Block block;
    block.style = row_.style;
    block.content = FigureRow{.figures = std::move(figures),
                              .height = has_height ? row_.height : context_.design.picture.height};
    if (is_behind_others_) block.space_above.push_back(row_.space);
    is_behind_others_ = true;
    context_.flow.blocks.push_back(std::move(block));
  }

  const design::Row& row_;
  const ComposeContext& context_;
  std::vector<Figure> figures_;
  bool is_behind_others_ = false;
};

// An address, or the first of several.
std::string address_of(const resume::Record& record, std::string_view field) {
  if (const auto* address = record.get<diag::SourceText>(field)) return address->text;
  const auto* links = record.get<std::vector<resume::Record>>(field);
  if (links == nullptr || links->empty()) return {};
  const auto* address = links->front().get<diag::SourceText>("url");
  return address == nullptr ? std::string() : address->text;
}

} // namespace

void compose_qr_code(const resume::Record& record, const design::Row& row, const ComposeContext& context) {
  const std::string address = address_of(record, row.list.text);
  auto drawing = address.empty() ? std::nullopt : image::draw_qr_code(address);
  if (!drawing) return;
  const page::TagId tag = context.tag(page::Role::figure);
  context.flow.tags.back().alt = "QR: " + address;
  Block block;
  block.style = row.style;
  block.content =
      FigureRow{.figures = {{.picture = {},
                             .drawing = std::make_shared<const page::Drawing>(*std::move(drawing)),
                             .caption = {},
                             .tag = tag}},
                .height = row.height.loosest > 0 ? row.height : context.design.picture.height};
  context.flow.blocks.push_back(std::move(block));
}

void compose_figures(const resume::Record& record, const design::Row& row, const ComposeContext& context) {
  if (!context.pictures) return;
  FigureComposer composer(row, context);
  if (const auto* images = record.get<std::vector<resume::Record>>(row.list.text))
    composer.images(*images);
  else if (const auto* file = record.get<diag::SourceText>(row.list.text))
    composer.file(*file, title_of(record));
}

} // namespace hanjang::compose
