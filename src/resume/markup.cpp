#include "base/ascii.h"
// Inline markup. Every byte of the text gets a cell that says whether it is printed and how; the passes below
// fill the cells in, and the last one joins equal neighbours to inlines. All of it is linear in the text.

#include "resume/detail/strings.h"
#include "resume/links.h"
#include "resume/resume.h"

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

namespace hanjang::resume {
namespace {

constexpr std::size_t kNpos = std::string_view::npos;

// A link's address is not looked for beyond this, which keeps hostile input cheap.
constexpr std::size_t kLongestUrl = 2048;

// An emphasis opened further back than this many open marks is not closed any more, for the same reason.
constexpr std::size_t kMostOpenMarks = 32;

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

// A row of one to three `*`. What of it is used up as marks is taken off at the inner end.
struct Stars {
  std::size_t begin;
  std::size_t end;
  bool can_open;
  bool can_close;
  std::uint32_t link; ///< both ends of an emphasis stand in the same link, or outside of all

  std::size_t count() const { return end - begin; }
  bool both() const { return can_open && can_close; }
};

// TOML takes a backslash of its own out of "…" strings.
std::string print_hint(std::string_view marks) {
  std::string once;
  std::string twice;
  for (const char mark : marks) {
    once.append("\\") += mark;
    twice.append("\\\\") += mark;
  }
  return "to print " + std::string(marks) + ", write " + twice + " between \" quotes, " + once +
         " between ' quotes";
}

bool is_word(char c) { return base::ascii::is_letter_or_digit(c); }

class Markup {
public:
  Markup(const diag::SourceText& source, diag::Diagnostics& diagnostics)
      : source_(source), text_(source.text), diagnostics_(diagnostics), cells_(text_.size()),
        closers_(text_.size(), kNpos) {}

  RichText read() {
    match_brackets();
    scan(0, text_.size(), 0);
    pair_stars();
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
    bool code_left = true; // once a backtick has no partner, no later one has
    for (std::size_t at = 0; at < text_.size(); ++at) {
      if (is_escape(at)) {
        ++at;
      } else if (text_[at] == '`' && code_left) {
        const std::size_t close = text_.find('`', at + 1);
        code_left = close != kNpos;
        if (code_left) at = close;
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
        at = take_code(at, end, link);
        break;
      case '[':
        at = link == 0 ? take_link(at, end) : at + 1;
        break;
      case '*':
        at = take_stars(at, end, link);
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

  std::size_t take_code(std::size_t at, std::size_t end, std::uint32_t link) {
    const std::size_t close = text_.find('`', at + 1);
    if (close == kNpos || close >= end) {
      warn(at, at + 1, "this ` is never closed", print_hint("`"));
      return at + 1;
    }
    if (close == at + 1) return close + 1;
    cells_[at].hidden = cells_[close].hidden = true;
    for (std::size_t i = at; i <= close; ++i) {
      cells_[i].code = true;
      cells_[i].link = link;
    }
    return close + 1;
  }

  std::size_t take_link(std::size_t at, std::size_t end) {
    const std::size_t bracket = closers_[at];
    if (bracket == kNpos || bracket + 1 >= end || text_[bracket + 1] != '(') return at + 1;
    const std::size_t paren = url_end(bracket + 2, end);
    if (paren == kNpos) {
      warn(bracket + 1, bracket + 2, "this ( of a link is never closed",
           "close the address with ); " + print_hint("["));
      return at + 1;
    }
    if (is_blank_text(text_.substr(at + 1, bracket - at - 1))) {
      warn(at, paren + 1, "this link has no text", "write it as [text](https://…)");
      return at + 1;
    }
    const diag::SourceText url = trim(source_.slice(bracket + 2, paren));
    check_url(url, diagnostics_);
    urls_.push_back(link_target(url.text).value_or(url.text));
    hide(at, at + 1);
    hide(bracket, paren + 1);
    scan(at + 1, bracket, static_cast<std::uint32_t>(urls_.size()));
    return paren + 1;
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

  // CommonMark calls this flanking; here blanks alone decide, since a Korean particle follows its word, and
  // so a closing mark, without one.
  std::size_t take_stars(std::size_t at, std::size_t end, std::uint32_t link) {
    std::size_t after = at;
    for (; after < end && text_[after] == '*'; ++after) cells_[after].link = link;
    const bool can_open = after < end && !is_blank(text_[after]);
    const bool can_close = at > 0 && !is_blank(text_[at - 1]);
    if (after - at <= 3 && (can_open || can_close)) stars_.push_back({at, after, can_open, can_close, link});
    return after;
  }

  void pair_stars() {
    std::vector<int> strong(text_.size() + 1, 0);
    std::vector<int> emphasis(text_.size() + 1, 0);
    std::vector<Stars> open;
    for (Stars stars : stars_) {
      while (stars.can_close && stars.count() > 0) {
        const std::size_t partner = find_opener(open, stars);
        if (partner == kNpos) break;
        for (std::size_t i = partner + 1; i < open.size(); ++i) warn_unpaired(open[i]);
        open.resize(partner + 1);
        const std::size_t used = std::min<std::size_t>({2, open.back().count(), stars.count()});
        auto& change = used == 2 ? strong : emphasis;
        ++change[open.back().end];
        --change[stars.begin];
        hide(open.back().end - used, open.back().end);
        hide(stars.begin, stars.begin + used);
        open.back().end -= used;
        stars.begin += used;
        if (open.back().count() == 0) open.pop_back();
      }
      if (stars.count() == 0) continue;
      if (stars.can_open)
        open.push_back(stars);
      else
        warn_unpaired(stars);
    }
    for (const Stars& stars : open) warn_unpaired(stars);
    apply(strong, emphasis);
  }

  // The nearest open stars that `closer` may end. Of a row that could do either, `**` does not end at a `*`
  // (CommonMark 0.31, emphasis rules 9 and 10).
  static std::size_t find_opener(const std::vector<Stars>& open, const Stars& closer) {
    const std::size_t stop = open.size() - std::min(open.size(), kMostOpenMarks);
    for (std::size_t i = open.size(); i > stop; --i) {
      const Stars& opener = open[i - 1];
      const std::size_t sum = opener.count() + closer.count();
      const bool clash = (opener.both() || closer.both()) && sum % 3 == 0 && opener.count() % 3 != 0;
      if (opener.link == closer.link && !clash) return i - 1;
    }
    return kNpos;
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

  // Stars without a partner are printed. They are worth a word only where they look like marks: `2*3`,
  // `char *` and a footnote's `5.0*` do not.
  void warn_unpaired(const Stars& stars) {
    const bool in_word = stars.begin > 0 && stars.end < text_.size() && is_word(text_[stars.begin - 1]) &&
                         is_word(text_[stars.end]);
    if (in_word || (stars.count() == 1 && !stars.can_open)) return;
    const std::string marks(stars.count(), '*');
    warn(stars.begin, stars.end, "this " + marks + (stars.can_open ? " is never closed" : " closes nothing"),
         print_hint(marks));
  }

  void warn(std::size_t begin, std::size_t end, std::string message, std::string hint) {
    diagnostics_.report(diag::Code::bad_markup, source_.locate(begin, end), std::move(message),
                        std::move(hint));
  }

  void hide(std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) cells_[i].hidden = true;
  }

  // The bytes to print, in order: hidden ones left out, each run of blanks down to its first, none at the
  // ends.
  std::vector<std::size_t> printed() const {
    std::vector<std::size_t> kept;
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
      const auto url = cell.link == 0 ? std::string{} : urls_[cell.link - 1];
      inlines.push_back({gather(kept, first, last), cell.strong, cell.emphasis, cell.code, url});
      first = last;
    }
    return inlines;
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
  std::vector<std::string> urls_;
  std::vector<Stars> stars_;
};

} // namespace

RichText parse_markup(const diag::SourceText& source, diag::Diagnostics& diagnostics) {
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
