#include "diag/cells.h"
#include "diag/detail/format.h"

#include <algorithm>
#include <fmt/format.h>
#include <string>
#include <vector>

namespace hanjang::diag {
namespace {

constexpr std::size_t kMaxColumns = 100;

// ANSI colours, or nothing at all where none are asked for.
class Paint {
public:
  explicit Paint(bool on) : on_(on) {}
  std::string bold(std::string_view text) const { return wrap("1", text); }
  std::string gutter(std::string_view text) const { return wrap("1;34", text); }
  std::string severity(Severity severity, std::string_view text) const {
    switch (severity) {
    case Severity::note:
      return wrap("1;36", text);
    case Severity::warning:
      return wrap("1;33", text);
    case Severity::error:
      break;
    }
    return wrap("1;31", text);
  }

private:
  std::string wrap(std::string_view code, std::string_view text) const {
    return on_ && !text.empty() ? fmt::format("\x1b[{}m{}\x1b[0m", code, text) : std::string(text);
  }
  bool on_;
};

// A marked range of one source line: the diagnostic's own place, or a second one.
struct Mark {
  std::size_t line;
  std::size_t begin; // bytes from the start of the line
  std::size_t end;
  bool primary;
  std::string_view message;
};

// All marks of one file.
struct Block {
  SourceId source;
  std::vector<Mark> marks;
};

Mark make_mark(const SourceFile& file, Span span, bool primary, std::string_view message) {
  const std::size_t line = file.line_of(span.begin);
  const std::size_t start = file.line_start(line);
  const std::size_t begin = span.begin - start;
  const std::size_t end = std::max(span.begin, span.end) - start;
  return Mark{line, begin, end, primary, message};
}

Block& block_of(std::vector<Block>& blocks, SourceId source) {
  const auto found = std::ranges::find(blocks, source, &Block::source);
  return found != blocks.end() ? *found : blocks.emplace_back(Block{source, {}});
}

std::vector<Block> collect_blocks(const Diagnostic& diagnostic, const SourceMap& sources) {
  std::vector<Block> blocks;
  const auto mark = [&](Span span, bool primary, std::string_view message) {
    if (!span) return;
    block_of(blocks, span.source)
        .marks.push_back(make_mark(sources.file(span.source), span, primary, message));
  };
  mark(diagnostic.span, true, diagnostic.span_message);
  for (const Label& label : diagnostic.labels) mark(label.span, false, label.message);
  for (Block& block : blocks) std::ranges::stable_sort(block.marks, {}, &Mark::line);
  return blocks;
}

std::size_t gutter_width(const std::vector<Block>& blocks) {
  std::size_t last = 1;
  for (const Block& block : blocks) last = std::max(last, block.marks.back().line);
  return std::to_string(last).size();
}

class Writer {
public:
  Writer(const Diagnostic& diagnostic, Paint paint, std::size_t gutter)
      : severity_(diagnostic.severity), paint_(paint), gutter_(gutter) {}

  void head(const Diagnostic& diagnostic) {
    out_ += paint_.severity(severity_, heading(diagnostic)) +
            paint_.bold(": " + printable(diagnostic.message)) + "\n";
  }

  // `first` marks the block that holds the diagnostic's own place.
  void block(const Block& block, const SourceFile& file, bool first) {
    const Mark& lead = *std::ranges::max_element(block.marks, {}, &Mark::primary);
    out_ += std::string(gutter_, ' ') + paint_.gutter(first ? "--> " : "::: ") +
            fmt::format("{}:{}:{}\n", printable(file.name()), lead.line,
                        file.column_of(file.line_start(lead.line) + lead.begin));
    rule();
    std::size_t shown = 0;
    for (const Mark& mark : block.marks) {
      const std::string_view text = file.line_text(mark.line);
      const LineWindow window = window_around(text, mark.begin, mark.end, kMaxColumns);
      skip_to(shown, mark.line, file);
      // Marks in one line share it, unless it is cut differently for each of them.
      if (mark.line != shown || window.text != last_text_) source_line(mark.line, window.text);
      mark_line(mark, window);
      shown = mark.line;
      last_text_ = window.text;
    }
  }

  void hints(const Diagnostic& diagnostic, bool after_block) {
    if (after_block && !diagnostic.hints.empty()) rule();
    for (const std::string& hint : diagnostic.hints) {
      out_ += std::string(gutter_, ' ') + paint_.gutter(" = ") + paint_.bold("help: ");
      for (std::size_t at = 0; at != std::string::npos;) { // lines to be pasted stand without a gutter
        const std::size_t end = hint.find('\n', at);
        out_ += (at == 0 ? "" : "    ") + printable(std::string_view(hint).substr(at, end - at)) + "\n";
        at = end == std::string::npos ? end : end + 1;
      }
    }
  }

  std::string take() { return std::move(out_); }

private:
  void rule() { out_ += paint_.gutter(std::string(gutter_, ' ') + " |") + "\n"; }

  // What lies between two marked lines: nothing, the one line, or dots.
  void skip_to(std::size_t shown, std::size_t line, const SourceFile& file) {
    if (shown == 0 || line <= shown + 1) return;
    if (line == shown + 2)
      source_line(shown + 1, window_around(file.line_text(shown + 1), 0, 0, kMaxColumns).text);
    else
      out_ += paint_.gutter("...") + "\n";
  }

  void source_line(std::size_t number, std::string_view text) {
    out_ += paint_.gutter(fmt::format("{:>{}} |", number, gutter_));
    out_ += text.empty() ? "\n" : fmt::format(" {}\n", text);
  }

  void mark_line(const Mark& mark, const LineWindow& window) {
    std::string marks(window.width, mark.primary ? '^' : '-');
    if (!mark.message.empty()) marks.append(1, ' ').append(printable(mark.message));
    out_ += paint_.gutter(std::string(gutter_, ' ') + " |") + std::string(window.indent + 1, ' ');
    out_ += (mark.primary ? paint_.severity(severity_, marks) : paint_.gutter(marks)) + "\n";
  }

  Severity severity_;
  Paint paint_;
  std::size_t gutter_;
  std::string out_;
  std::string last_text_;
};

} // namespace

std::string format_rich(const Diagnostic& diagnostic, const SourceMap& sources, bool color) {
  const std::vector<Block> blocks = collect_blocks(diagnostic, sources);
  Writer writer(diagnostic, Paint(color), gutter_width(blocks));
  writer.head(diagnostic);
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    writer.block(blocks[i], sources.file(blocks[i].source), i == 0 && diagnostic.span);
  }
  writer.hints(diagnostic, !blocks.empty());
  return writer.take();
}

} // namespace hanjang::diag
