#include "compose/detail/contents.h"

#include <utility>

namespace hanjang::compose {
namespace {

// As wide as the numbers of most documents; it is not printed.
constexpr std::string_view kPageNumber = "00";

const StyledText& title_of(const Block& block) {
  static const StyledText kNone;
  if (const auto* heading = std::get_if<Heading>(&block.content)) return heading->text;
  const auto* row = std::get_if<Row>(&block.content);
  return row == nullptr ? kNone : row->left;
}

StyledText in_link(const std::string& text, diag::Span source, page::TagId link, design::StyleIndex style,
                   const ComposeContext& context) {
  diag::SourceText letters;
  letters.text = text;
  letters.span = source;
  letters.origin.assign(text.size() + 1, 0);
  TextBuilder builder = context.text(link);
  builder.add(letters, style);
  return builder.take();
}

} // namespace

void compose_contents(const std::vector<Chapter>& chapters, page::TagId element, BlockIndex heading,
                      const ComposeContext& context) {
  Flow& flow = context.flow;
  const design::ContentsDesign& design = context.design.contents;
  Contents contents{.first_block = heading, .lines = {}, .least_pages = design.least_pages};
  for (const Chapter& chapter : chapters) {
    const StyledText title = title_of(flow.blocks[chapter.block]);
    const std::string text = plain_text(title);
    if (text.empty()) continue;
    const design::StyleIndex style = chapter.is_entry ? design.inner_style : design.style;
    const page::TagId item = context.tag(page::Role::toc_item, element);
    const page::TagId link = context.tag(page::Role::link, context.tag(page::Role::reference, item));
    flow.tags[link].alt = text;
    Block block;
    block.style = style;
    block.section = flow.sections;
    block.content = Row{.label = {},
                        .left = in_link(text, title.source, link, style, context),
                        .right = in_link(std::string(kPageNumber), title.source, link, style, context),
                        .hang = {}};
    if (!contents.lines.empty()) block.space_above = {chapter.is_entry ? design.inner_space : design.space};
    contents.lines.push_back({.block = flow.blocks.size(), .target = chapter.block, .link = link});
    flow.blocks.push_back(std::move(block));
  }
  flow.contents = std::move(contents);
}

} // namespace hanjang::compose
