// Inline markup. Every byte of the text gets a cell that says whether it is printed and how; the passes below
// fill the cells in, and the last one joins equal neighbours to inlines. All of it is linear in the text.

#include "base/ascii.h"
#include "base/utf8.h"
#include "resume/detail/autolinks.h"
#include "resume/detail/characters.h"
#include "resume/detail/code_spans.h"
#include "resume/detail/foreign_markup.h"
#include "resume/detail/mark_warnings.h"
#include "resume/detail/stars.h"
#include "resume/detail/strings.h"
#include "resume/links.h"
#include "resume/resume.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <fmt/format.h>
#include <utility>
#include <vector>

namespace hanjang::resume {
namespace {

constexpr std::size_t kNpos = std::string_view::npos;

// A link's address is not looked for beyond this, which keeps hostile input cheap.
constexpr std::size_t kLongestUrl = 2048;

// What stands before the @ of an e-mail address is no longer (RFC 5321, section 4.5.3.1.1).
constexpr std::size_t kLongestLocal = 64;

struct Cell {
  bool hidden = false;
  bool escaped = false; ///< the backslash before it belongs to it
  bool code = false;
  bool strong = false;
  bool emphasis = false;
  std::uint32_t link = 0; ///< 0: none, else the number of the link

  bool same_look(const Cell& other) const {
    return code == other.code && strong == other.strong && emphasis == other.emphasis && link == other.link;
  }
};

struct Target {
  std::string url;
  bool is_bare = false; ///< what is printed is the address itself
};

class Markup {
public:
  Markup(const diag::SourceText& source, diag::Diagnostics& diagnostics)
      : source_(source), text_(source.text), diagnostics_(diagnostics), cells_(text_.size()),
        closers_(text_.size(), kNpos), code_(find_code(text_)) {}

  RichText read() {
    match_brackets();
    scan(0, text_.size(), 0);
    take_pairs();
    warn_of_foreign_marks();
    return {join(), source_.span};
  }

private:
  // A mark character that a backslash makes plain.
  bool is_escape(std::size_t at) const {
    return text_[at] == '\\' && at + 1 < text_.size() &&
           std::string_view("\\*`[]()").find(text_[at + 1]) != kNpos;
  }

  // Notes for every `[` where its `]` is. Escapes and code are not looked into.
  void match_brackets() {
    std::vector<std::size_t> open;
    for (std::size_t at = 0; at < text_.size(); ++at) {
      if (is_escape(at)) {
        ++at;
      } else if (text_[at] == '`') {
        if (const CodeSpan* code = code_from(at)) at = code->end - 1;
      } else if (text_[at] == '[') {
        open.push_back(at);
      } else if (text_[at] == ']' && !open.empty()) {
        closers_[open.back()] = at;
        open.pop_back();
      }
    }
  }

  // Marks escapes, code and links in [begin, end) and collects the stars.
  void scan(std::size_t begin, std::size_t end, std::uint32_t link) {
    for (std::size_t at = begin; at < end;) {
      cells_[at].link = link;
      switch (text_[at]) {
      case '\\':
        at = take_escape(at, link);
        break;
      case '`':
        at = take_code(at, link);
        break;
      case '[':
        at = link == 0 ? take_link(at, end) : at + 1;
        break;
      case '*':
        at = take_stars(at, end, link);
        break;
      case '<':
      case 'h':
      case 'H':
      case 'w':
      case 'W':
        at = link == 0 ? take_web_address(at, end) : at + 1;
        break;
      case '@':
        at = link == 0 ? take_email(at, begin, end) : at + 1;
        break;
      default:
        ++at;
      }
    }
  }

  std::size_t take_escape(std::size_t at, std::uint32_t link) {
    if (!is_escape(at)) return at + 1;
    cells_[at].hidden = true;
    cells_[at + 1].escaped = true;
    cells_[at + 1].link = link;
    return at + 2;
  }

  // The code whose first backquote stands there.
  const CodeSpan* code_from(std::size_t at) const {
    const auto found = std::ranges::lower_bound(code_.spans, at, {}, &CodeSpan::open);
    return found != code_.spans.end() && found->open == at ? &*found : nullptr;
  }

  std::size_t take_code(std::size_t at, std::uint32_t link) {
    const CodeSpan* code = code_from(at);
    if (code == nullptr) return at + 1;
    hide(code->open, code->begin);
    hide(code->close, code->end);
    const bool is_padded = code->close - code->begin > 2 && is_blank(text_[code->begin]) &&
                           is_blank(text_[code->close - 1]) && code->begin - code->open > 1;
    if (is_padded) cells_[code->begin].hidden = cells_[code->close - 1].hidden = true;
    for (std::size_t i = code->open; i < code->end; ++i) {
      cells_[i].code = true;
      cells_[i].link = link;
    }
    return code->end;
  }

  std::size_t take_link(std::size_t at, std::size_t end) {
    const std::size_t bracket = closers_[at];
    if (bracket == kNpos || bracket + 1 >= end || text_[bracket + 1] != '(') return at + 1;
    const std::size_t paren = url_end(bracket + 2, end);
    if (paren != kNpos && is_call(at, bracket + 2, paren)) return at + 1;
    if (paren == kNpos) {
      warn(diag::Code::bad_markup, bracket + 1, bracket + 2, "this ( of a link is never closed",
           "close the address with ); " + print_hint("["));
      return at + 1;
    }
    if (is_picture_mark(text_, at)) return at + 1; // told with other markup that prints as typed
    if (is_blank_text(text_.substr(at + 1, bracket - at - 1))) {
      warn(diag::Code::bad_markup, at, paren + 1, "this link has no text", "write it as [text](https://…)");
      return at + 1;
    }
    const diag::SourceText url = trim(source_.slice(bracket + 2, paren));
    if (!is_like_address(url.text)) {
      warn(diag::Code::bad_markup, bracket + 1, paren + 1,
           fmt::format("({}) behind brackets is no address, so both print as they are typed", url.text),
           print_hint("[") + "; a link is [text](https://…)");
      return at + 1;
    }
    check_url(url, diagnostics_);
    targets_.push_back({link_target(url.text).value_or(url.text)});
    hide(at, at + 1);
    hide(bracket, paren + 1);
    scan(at + 1, bracket, static_cast<std::uint32_t>(targets_.size()));
    return paren + 1;
  }

  // `list[int](3)`: brackets right behind a letter, around what can be no address.
  bool is_call(std::size_t at, std::size_t begin, std::size_t end) const {
    const char32_t before = character_before(text_, at);
    return before < 0x80 && is_word_character(before) &&
           text_.substr(begin, end - begin).find_first_of(":/.@#") == kNpos;
  }

  // What somebody may have meant for an address: not `[인턴](2020.03~2020.08)`.
  static bool is_like_address(std::string_view text) {
    if (text.find_first_of(":@/#") != kNpos) return true;
    const std::size_t dot = text.rfind('.');
    return dot != kNpos && dot + 1 < text.size() && base::ascii::is_letter_byte(text[dot + 1]) &&
           std::ranges::none_of(text, is_blank);
  }

  // Where the `)` of an address is. Parentheses inside it stand in pairs.
  std::size_t url_end(std::size_t begin, std::size_t end) const {
    std::size_t depth = 0;
    for (std::size_t at = begin; at < std::min(end, begin + kLongestUrl); ++at) {
      if (text_[at] == '(') ++depth;
      if (text_[at] != ')') continue;
      if (depth == 0) return at;
      --depth;
    }
    return kNpos;
  }

  std::size_t take_stars(std::size_t at, std::size_t end, std::uint32_t link) {
    std::size_t after = at;
    for (; after < end && text_[after] == '*'; ++after) cells_[after].link = link;
    Stars stars = stars_at(text_, at, after);
    stars.link = link;
    if (stars.count() <= 3) stars_.push_back(stars);
    return after;
  }

  // An address between < and >, or by itself.
  std::size_t take_web_address(std::size_t at, std::size_t end) {
    const bool is_bracketed = text_[at] == '<';
    const auto found = web_address_at(text_, at + (is_bracketed ? 1 : 0));
    if (!found || found->end > end) return at + 1;
    const bool is_closed = is_bracketed && found->end < end && text_[found->end] == '>';
    if (is_bracketed && !is_closed) return at + 1;
    if (is_closed) {
      hide(at, at + 1);
      hide(found->end, found->end + 1);
    }
    take_address(*found);
    return found->end + (is_closed ? 1 : 0);
  }

  std::size_t take_email(std::size_t at, std::size_t begin, std::size_t end) {
    std::size_t least = at;
    const std::size_t limit = std::max(begin, at - std::min(at, kLongestLocal));
    while (least > limit && cells_[least - 1].link == 0 && !cells_[least - 1].escaped) --least;
    const auto found = email_around(text_, at, least);
    if (!found || found->end > end) return at + 1;
    take_address(*found);
    return found->end;
  }

  void take_address(const AutoLink& address) {
    targets_.push_back({address.url, true});
    for (std::size_t i = address.begin; i < address.end; ++i)
      cells_[i].link = static_cast<std::uint32_t>(targets_.size());
  }

  void take_pairs() {
    if (auto warning = backquote_warning(text_, code_.loose)) warn(std::move(*warning));
    if (stars_.empty()) return;
    find_scopes(text_, stars_);
    const PairedStars paired = pair_stars(text_, stars_);
    std::vector<int> strong(text_.size() + 1, 0);
    std::vector<int> emphasis(text_.size() + 1, 0);
    for (const StarPair& pair : paired.pairs) {
      auto& change = pair.count == 2 ? strong : emphasis;
      ++change[pair.open + pair.count];
      --change[pair.close];
      hide(pair.open, pair.open + pair.count);
      hide(pair.close, pair.close + pair.count);
    }
    apply(strong, emphasis);
    for (MarkWarning& warning : star_warnings(text_, paired)) warn(std::move(warning));
  }

  void apply(const std::vector<int>& strong, const std::vector<int>& emphasis) {
    int strong_depth = 0;
    int emphasis_depth = 0;
    for (std::size_t i = 0; i < cells_.size(); ++i) {
      strong_depth += strong[i];
      emphasis_depth += emphasis[i];
      cells_[i].strong = strong_depth > 0;
      cells_[i].emphasis = emphasis_depth > 0;
    }
  }

  // True if what looks like a mark of another format belongs there: in code, and in an address, but for
  // `&amp;`.
  bool is_meant(std::size_t at) const {
    const Cell& cell = cells_[at];
    const bool is_address = cell.link != 0 && targets_[cell.link - 1].is_bare && text_[at] != '&';
    return cell.code || cell.escaped || cell.hidden || is_address;
  }

  // What other formats would take for a mark prints as it is typed: one word for a text.
  void warn_of_foreign_marks() {
    for (auto found = find_foreign_mark(text_); found; found = find_foreign_mark(text_, found->begin + 1)) {
      if (is_meant(found->begin)) continue;
      warn(diag::Code::typed_markup, found->begin, found->end,
           "`" + std::string(text_.substr(found->begin, found->end - found->begin)) +
               "` is printed as it is typed",
           found->hint);
      return;
    }
  }

  void warn(diag::Code code, std::size_t begin, std::size_t end, std::string message, std::string hint) {
    diagnostics_.report(code, source_.locate(begin, end), std::move(message), std::move(hint));
  }

  void warn(MarkWarning warning) {
    warn(warning.code, warning.begin, warning.end, std::move(warning.message), std::move(warning.hint));
  }

  void hide(std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) cells_[i].hidden = true;
  }

  // The bytes to print, in order: hidden ones left out, each run of blanks down to its first, none at the
  // ends.
  std::vector<std::size_t> printed() const {
    std::vector<std::size_t> kept;
    kept.reserve(text_.size());
    std::size_t blank = kNpos;
    for (std::size_t i = 0; i < text_.size(); ++i) {
      if (cells_[i].hidden) continue;
      if (is_blank(text_[i])) {
        if (blank == kNpos && !kept.empty()) blank = i;
        continue;
      }
      if (blank != kNpos) kept.push_back(blank);
      blank = kNpos;
      kept.push_back(i);
    }
    return kept;
  }

  std::vector<Inline> join() const {
    const std::vector<std::size_t> kept = printed();
    std::vector<Inline> inlines;
    for (std::size_t first = 0; first < kept.size();) {
      const Cell& cell = cells_[kept[first]];
      std::size_t last = first;
      while (last < kept.size() && cells_[kept[last]].same_look(cell)) ++last;
      const Target target = cell.link == 0 ? Target{} : targets_[cell.link - 1];
      diag::SourceText text = gather(kept, first, last);
      if (target.is_bare && text.text.find('%') != kNpos) decode(text);
      inlines.push_back({std::move(text), cell.strong, cell.emphasis, cell.code, target.url});
      first = last;
    }
    return inlines;
  }

  // An address as people read it; every byte of what is decoded stands for the whole of it.
  static void decode(diag::SourceText& address) {
    std::string decoded = decoded_url(address.text);
    if (decoded == address.text) return;
    address.text = std::move(decoded);
    address.origin.assign(address.text.size() + 1, 0);
    address.origin.back() = address.span.end - address.span.begin;
  }

  // The bytes kept[first, last) as one text with its way back.
  diag::SourceText gather(const std::vector<std::size_t>& kept, std::size_t first, std::size_t last) const {
    const auto place = [&](std::size_t i) {
      return source_.origin.empty() ? static_cast<std::uint32_t>(i) : source_.origin[i];
    };
    const auto start = [&](std::size_t i) { return place(cells_[i].escaped ? i - 1 : i); };
    const std::uint32_t begin = start(kept[first]);
    const std::uint32_t end = place(kept[last - 1] + 1);
    diag::SourceText text;
    text.span = {source_.span.source, source_.span.begin + begin, source_.span.begin + end};
    text.text.reserve(last - first);
    text.origin.reserve(last - first + 1);
    bool straight = true;
    for (std::size_t i = first; i < last; ++i) {
      const char c = text_[kept[i]];
      text.text += is_blank(c) ? ' ' : c;
      text.origin.push_back(start(kept[i]) - begin);
      straight = straight && text.origin.back() == i - first;
    }
    text.origin.push_back(end - begin);
    if (straight && text.origin.back() == text.text.size()) text.origin.clear();
    return text;
  }

  const diag::SourceText& source_;
  std::string_view text_;
  diag::Diagnostics& diagnostics_;
  std::vector<Cell> cells_;
  std::vector<std::size_t> closers_; ///< for each `[`, its `]`
  std::vector<Target> targets_;
  CodeSpans code_;
  std::vector<Stars> stars_;
};

// By byte: whether a mark of this markup or of another may lie there, or a blank that is not printed as it
// stands.
constexpr auto kMayMark = [] {
  std::array<bool, 256> may{};
  for (const char c : std::string_view("\\*`[]<>@#|&~$!_\t\n\r")) may[static_cast<unsigned char>(c)] = true;
  return may;
}();

// True of a text that prints as it is written, of which nothing is to be told: most of them are such.
bool prints_as_written(std::string_view text) {
  char before = ' ';
  for (const char c : text) {
    const bool may_begin_address =
        (c == '/' && before == '/') || ((c == 'w' || c == 'W') && (before == 'w' || before == 'W'));
    if (may_begin_address || (c == ' ' && before == ' ') || kMayMark[static_cast<unsigned char>(c)])
      return false;
    before = c;
  }
  return before != ' ';
}

} // namespace

RichText parse_markup(const diag::SourceText& source, diag::Diagnostics& diagnostics) {
  if (source.origin.empty() && prints_as_written(source.text)) {
    diag::SourceText text{source.text, source.span, {}};
    text.span.end = text.span.begin + static_cast<std::uint32_t>(text.text.size());
    return {{Inline{std::move(text), false, false, false, {}}}, source.span};
  }
  return Markup(source, diagnostics).read();
}

std::string RichText::plain() const {
  std::string letters;
  for (const auto& part : inlines) letters += part.text.text;
  for (const ProseBlock& block : rest) {
    if (!letters.empty()) letters += '\n';
    for (const auto& part : block.inlines) letters += part.text.text;
  }
  return letters;
}

} // namespace hanjang::resume
