#include "driver/starter.h"

#include "base/contains.h"
#include "diag/cells.h"
#include "driver/detail/starter_rows.h"
#include "driver/listings.h"
#include "resume/keys.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <utility>

namespace hanjang::driver {
namespace {

using schema::KeySpec;
using schema::TableSpec;

constexpr std::array<std::string_view, 2> kLanguages{"ko", "en"};
// The widest line that has its comment behind it, and the widest value that stands on one line, in columns.
constexpr std::size_t kCommentedWidth = 64;
constexpr std::size_t kLineWidth = 96;
constexpr std::size_t kGap = 2;

constexpr StarterText kIntro{
    "지어낸 사람의 {}입니다. 내용을 자신의 것으로 바꾸고, 필요 없는 줄은 지우세요.\n"
    "앞에 #가 있는 줄은 꺼져 있습니다. #를 지우면 켜집니다.",
    "{} of an invented person: make it yours, and take out the lines that you do not need.\n"
    "A line behind a # is switched off; take the # away to switch it on."};
// What is said of keys that the table tells of at more length than a beginner needs.
constexpr StarterText kLanguagesComment{"찍을 언어", "The languages to print"};
constexpr StarterText kLayoutComment{"모양의 이름; `hanjang layouts`가 모두 보여 줍니다",
                                     "How it looks; `hanjang layouts` lists the names"};
constexpr StarterText kPagesComment{"최대 쪽수", "How many pages at most"};
constexpr StarterText kTwoLanguages{
    "글은 어디에나 { ko = \"…\", en = \"…\" }처럼 두 언어로 쓸 수도 있습니다.",
    "Any text may be in two languages: { ko = \"…\", en = \"…\" }."};
constexpr StarterText kMore{
    "그 밖에 쓸 수 있는 것. `hanjang reference` 뒤에 이름을 쓰면 하나씩 자세히 보여 줍니다.",
    "More that may stand in this file; `hanjang reference` tells of each by its name."};
constexpr StarterText kOneEach{"{}; 하나마다 {} 한 번씩", "{}; one {} each"};

std::size_t width_of(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const diag::TerminalCell cell = diag::cell_at(text, at);
    width += cell.width;
    at += cell.length;
  }
  return width;
}

std::string_view next_line(std::string_view& text) {
  const std::string_view line = text.substr(0, text.find('\n'));
  text.remove_prefix(std::min(text.size(), line.size() + 1));
  return line;
}

// Every line of `text` behind `mark`, with its line end; an empty one has no blank at its end.
std::string marked(std::string_view text, std::string_view mark) {
  const std::string_view bare = mark.substr(0, mark.find_last_not_of(' ') + 1);
  std::string lines;
  while (!text.empty()) {
    const std::string_view line = next_line(text);
    lines += fmt::format("{}{}\n", line.empty() ? bare : mark, line);
  }
  return lines;
}

// A string over several lines keeps what its lines begin with.
std::string indented(const std::string& code, std::string_view indent) {
  return base::contains(code, R"(""")") ? fmt::format("{}{}\n", indent, code) : marked(code, indent);
}

std::string filled(std::string_view pattern, std::string_view value) {
  std::string text(pattern);
  if (const std::size_t place = text.find("{}"); place != std::string::npos) text.replace(place, 2, value);
  return text;
}

std::string header_of(std::string_view path, const KeySpec& key) {
  if (key.kind == schema::Kind::tables) return fmt::format("[[{}]]", path);
  return key.kind == schema::Kind::named_tables ? fmt::format("[{}.NAME]", path) : fmt::format("[{}]", path);
}

class Starter {
public:
  Starter(const StarterRequest& request, const StarterKind& kind, std::string layout)
      : request_(request), kind_(kind), layout_(std::move(layout)),
        comments_(request.languages == std::vector<std::string>{"ko"} ? "ko" : "en") {}

  std::string run() {
    write_intro();
    write_document();
    for (const StarterTable& table : kind_.tables) write(table);
    if (kind_.lists_sections) write_sections();
    if (const std::string_view end = kind_.end.in(comments_); !end.empty())
      out_ += fmt::format("\n{}", marked(filled(end, layout_), "# "));
    return std::move(out_);
  }

private:
  // A key with its value, in one or several lines, and what it is.
  struct Entry {
    std::string code;
    std::string comment;
  };

  bool is_bilingual() const { return request_.languages.size() > 1; }

  void write_intro() {
    out_ += marked(filled(kIntro.in(comments_), kind_.name.in(comments_)), "# ");
    if (!is_bilingual()) out_ += marked(kTwoLanguages.in(comments_), "# ");
    std::size_t widest = 0;
    for (const StarterHint& hint : kind_.hints)
      widest = std::max(widest, width_of(filled(hint.command, request_.file)));
    out_ += "#\n";
    for (const StarterHint& hint : kind_.hints) {
      const std::string command = filled(hint.command, request_.file);
      out_ += fmt::format("#   {}{:{}}{}\n", command, "", widest - width_of(command) + kGap,
                          hint.meaning.in(comments_));
    }
  }

  void write_document() {
    const KeySpec& key = *schema::find_key(resume::resume_spec(), "document");
    is_new(key);
    out_ += fmt::format("\n# {}\n[document]\n", comment_of(key.doc));
    std::vector<Entry> entries{
        {fmt::format("languages = [\"{}\"]", fmt::join(request_.languages, "\", \"")),
         std::string(kLanguagesComment.in(comments_))},
        {fmt::format("layout = \"{}\"", layout_), std::string(kLayoutComment.in(comments_))}};
    if (!kind_.pages.empty())
      entries.push_back({fmt::format("pages = {}", kind_.pages), std::string(kPagesComment.in(comments_))});
    write(entries, "");
  }

  void write(const StarterTable& table) {
    const TableSpec* spec = &resume::resume_spec();
    const KeySpec* key = nullptr;
    std::string indent;
    for (std::string_view rest = table.path; !rest.empty();) {
      const std::string_view name = rest.substr(0, rest.find('.'));
      if (key != nullptr) indent += "  ";
      key = schema::find_key(*spec, name);
      spec = key->table;
      rest.remove_prefix(std::min(rest.size(), name.size() + 1));
    }
    const std::string header = header_of(table.path, *key);
    out_ += '\n';
    if (is_new(*key)) {
      const std::string comment = comment_of(key->doc);
      const std::string each = filled(filled(kOneEach.in(comments_), comment), header);
      out_ += fmt::format("{}# {}\n", indent, key->kind == schema::Kind::tables ? each : comment);
    }
    out_ += fmt::format("{}{}\n", indent, header);
    std::vector<Entry> entries;
    entries.reserve(table.lines.size());
    for (const StarterLine& line : table.lines) {
      const std::string code = code_of(line);
      entries.push_back(spec == nullptr ? Entry{code, {}} : entry_of(*spec, line.key, code));
    }
    write(entries, indent);
  }

  // Comments stand one below the other behind short lines, and above long ones.
  void write(const std::vector<Entry>& entries, const std::string& indent) {
    const auto is_short = [](const Entry& entry) {
      return !base::contains(entry.code, '\n') && width_of(entry.code) <= kCommentedWidth;
    };
    std::size_t column = 0;
    for (const Entry& entry : entries)
      if (is_short(entry) && !entry.comment.empty()) column = std::max(column, width_of(entry.code) + kGap);
    for (const Entry& entry : entries) {
      const std::string code = indented(entry.code, indent);
      if (entry.comment.empty())
        out_ += code;
      else if (is_short(entry))
        out_ += fmt::format("{}{}{:{}}# {}\n", indent, entry.code, "", column - width_of(entry.code),
                            entry.comment);
      else
        out_ += fmt::format("{}# {}\n{}", indent, entry.comment, code);
    }
  }

  // With a comment where the key stands for the first time.
  Entry entry_of(const TableSpec& spec, std::string_view name, std::string code) {
    const KeySpec& key = *schema::find_key(spec, name);
    if (!is_new(key)) return {std::move(code), {}};
    std::string comment = comment_of(key.doc);
    for (const schema::Choice& choice : key.choices)
      comment += fmt::format("{}{}", &choice == &key.choices.front() ? ": " : ", ", choice.word);
    return {std::move(code), std::move(comment)};
  }

  bool is_new(const KeySpec& key) {
    if (base::contains(told_, &key)) return false;
    told_.push_back(&key);
    return true;
  }

  std::string comment_of(const schema::Doc& doc) const {
    if (comments_ == "ko" && !doc.ko.empty()) return std::string(doc.ko);
    return std::string(doc.en);
  }

  std::string code_of(const StarterLine& line) const {
    std::string code = value_of(line);
    if (!line.is_off) return code;
    code = marked(code, "# ");
    code.pop_back();
    return code;
  }

  std::string value_of(const StarterLine& line) const {
    switch (line.form) {
    case StarterForm::texts:
      return texts_of(line);
    case StarterForm::toml:
      return fmt::format("{} = {}", line.key, line.text.ko);
    case StarterForm::text:
      if (std::string code = in_braces(line); !code.empty()) return code;
      break;
    default:
      break;
    }
    std::string code;
    for (const std::string& language : request_.languages)
      code += fmt::format("{}{} = {}", code.empty() ? "" : "\n", key_in(line, language),
                          value_in(line, language));
    return code;
  }

  // `name.ko`; of a file in one language, `name`; of a table that is the text itself, `ko`.
  std::string key_in(const StarterLine& line, const std::string& language) const {
    if (line.key.empty()) return language;
    return is_bilingual() ? fmt::format("{}.{}", line.key, language) : std::string(line.key);
  }

  static std::string value_in(const StarterLine& line, const std::string& language) {
    if (line.form == StarterForm::lines) return fmt::format("\"\"\"\n{}\"\"\"", line.text.in(language));
    if (line.form == StarterForm::text) return fmt::format("\"{}\"", line.text.in(language));
    std::string items;
    for (const StarterText& item : line.items) items += fmt::format("  \"{}\",\n", item.in(language));
    return fmt::format("[\n{}]", items);
  }

  // Both languages on one line; empty if there is one language, or no room.
  std::string in_braces(const StarterLine& line) const {
    if (!is_bilingual() || line.key.empty()) return {};
    const std::string code = fmt::format("{} = {}", line.key, both(line.text));
    return width_of(code) <= kLineWidth ? code : std::string();
  }

  // A text that is the same in all languages is written once.
  std::string both(const StarterText& text) const {
    if (text.ko == text.en) return fmt::format("\"{}\"", text.ko);
    std::string pairs;
    for (const std::string& language : request_.languages)
      pairs += fmt::format("{}{} = \"{}\"", pairs.empty() ? "" : ", ", language, text.in(language));
    return is_bilingual() ? fmt::format("{{ {} }}", pairs)
                          : fmt::format("\"{}\"", text.in(request_.languages.front()));
  }

  std::string texts_of(const StarterLine& line) const {
    std::string inside;
    std::string below;
    for (const StarterText& item : line.items) {
      inside += fmt::format("{}{}", inside.empty() ? "" : ", ", both(item));
      below += fmt::format("  {},\n", both(item));
    }
    const std::string code = fmt::format("{} = [{}]", line.key, inside);
    return width_of(code) <= kCommentedWidth ? code : fmt::format("{} = [\n{}]", line.key, below);
  }

  void write_sections() {
    std::vector<std::pair<std::string, std::string>> rows;
    std::size_t widest = 0;
    for (const KeySpec& key : resume::resume_spec().keys) {
      if (base::contains(told_, &key)) continue;
      rows.emplace_back(header_of(key.name, key), comment_of(key.doc));
      widest = std::max(widest, rows.back().first.size());
    }
    out_ += fmt::format("\n# {}\n#\n", kMore.in(comments_));
    for (const auto& [header, comment] : rows)
      out_ += fmt::format("#   {:{}}{}\n", header, widest + kGap, comment);
  }

  const StarterRequest& request_;
  const StarterKind& kind_;
  std::string layout_;
  std::string_view comments_; // their language
  std::vector<const KeySpec*> told_ = {};
  std::string out_ = {};
};

} // namespace

std::vector<std::string_view> starter_languages() { return {kLanguages.begin(), kLanguages.end()}; }

std::optional<std::string> make_starter(Session& session, const StarterRequest& request,
                                        diag::SourceMap& sources, diag::Diagnostics& diagnostics) {
  const std::vector<LayoutInfo> layouts = list_layouts(session, sources, diagnostics);
  const auto layout = std::ranges::find(layouts, request.kind, &LayoutInfo::kind);
  const auto kind = std::ranges::find(starter_kinds(), request.kind, &StarterKind::kind);
  if (diagnostics.has_errors()) return std::nullopt;
  if (layout == layouts.end() || kind == starter_kinds().end()) {
    diagnostics.report(diag::Code::cannot_fill, {},
                       fmt::format("there is no layout of the kind `{}`", request.kind),
                       "`hanjang layouts` lists those that there are");
    return std::nullopt;
  }
  return Starter(request, *kind, layout->name).run();
}

} // namespace hanjang::driver
