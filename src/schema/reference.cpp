#include "schema/reference.h"

#include "schema/detail/table_homes.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <utility>
#include <vector>

namespace hanjang::schema {
namespace {

// A table and every path at which it stands.
struct Chapter {
  const TableSpec* spec;
  std::vector<std::string> headers;
  std::vector<std::string> paths; // of the headers
};

// How a table is written: under a header of its own, repeated for an array, or in braces for a field.
std::string header_of(const std::string& path, Kind kind) {
  if (kind == Kind::text_or_tables || form_of(kind) == Kind::text_list)
    return fmt::format("{} = [{{ … }}]", path);
  return kind == Kind::tables ? fmt::format("[[{}]]", path) : fmt::format("[{}]", path);
}

// Puts the tables into the order of reading, each at the path nearest to the top.
class Collector {
public:
  explicit Collector(const TableSpec& top) : top_(top), homes_(table_homes(top)) {}

  std::vector<Chapter> run() {
    visit(top_, {});
    return std::move(chapters_);
  }

private:
  void visit(const TableSpec& spec, const std::string& path) {
    const std::string& home = std::ranges::find(homes_, &spec, &TableHome::spec)->path;
    if (home != path) return;
    const std::size_t chapter = chapters_.size();
    chapters_.push_back({&spec, {}, {}});
    if (&spec != &top_) add_headers(chapters_[chapter], home);
    for (const KeySpec& key : spec.keys)
      if (key.table != nullptr && key.table != &top_) visit(*key.table, inner_path(path, key));
  }

  // The header at the table's own path, then those elsewhere.
  void add_headers(Chapter& chapter, const std::string& path) const {
    for (const TableHome& outer : homes_)
      for (const KeySpec& key : outer.spec->keys) {
        if (key.table != chapter.spec) continue;
        const std::string inner = inner_path(outer.path, key);
        const bool is_first = inner == path;
        chapter.headers.insert(is_first ? chapter.headers.begin() : chapter.headers.end(),
                               header_of(inner, key.kind));
        chapter.paths.insert(is_first ? chapter.paths.begin() : chapter.paths.end(), inner);
      }
  }

  const TableSpec& top_;
  std::vector<TableHome> homes_;
  std::vector<Chapter> chapters_;
};

std::string sentence(std::string_view text) {
  return fmt::format("{}{}", text, text.ends_with('.') ? "" : ".");
}

// The words of a row, and what they mean where that is said: `below` (below the heading), `above`.
std::string choice_list(const KeySpec& key) {
  std::string list;
  for (const Choice& choice : key.choices)
    list += fmt::format("{}{}{}", list.empty() ? "" : ", ", code_span(choice.word),
                        choice.doc.en.empty() ? std::string{} : fmt::format(" ({})", choice.doc.en));
  return list;
}

std::string bounds_clause(const KeySpec& key) {
  std::string clause;
  if (key.bounds != Bounds{}) clause = fmt::format(", {} to {}", key.bounds.least, key.bounds.most);
  if (key.otherwise != 0) clause += fmt::format("; {} if not given", key.otherwise);
  return clause;
}

std::string capitalized(std::string_view text) {
  std::string result(text);
  if (!result.empty() && result.front() >= 'a' && result.front() <= 'z')
    result.front() = static_cast<char>(result.front() - 'a' + 'A');
  return result;
}

// A kind by its own name, where kind_name() knows the form alone.
std::string_view name_of_kind(Kind kind) {
  switch (kind) {
  case Kind::phone:
    return "a telephone number, as text";
  case Kind::prose:
    return "text of any length, with paragraphs and lists";
  case Kind::prose_list:
    return "an array of texts of any length";
  case Kind::lines:
    return "text of any length; every line end is kept";
  case Kind::paragraphs:
    return "text of any length, with paragraphs and lists, or an array of paragraphs";
  case Kind::name:
    return "a name";
  case Kind::email:
    return "an e-mail address";
  case Kind::url:
    return "the address of a page";
  case Kind::doi:
    return "a DOI";
  case Kind::file:
    return "the path of a file";
  case Kind::names:
    return "an array of names";
  case Kind::features:
    return "an array of OpenType features";
  case Kind::language_codes:
    return "an array of language codes";
  case Kind::color_map:
    return "a table of colours `#rrggbb`";
  default:
    return kind_name(kind);
  }
}

// What a key takes where its row says more than the kind of it, else nothing.
std::string particular_value(const KeySpec& key) {
  if (key.may_be_list)
    return fmt::format("*{}, or an array of several.*", capitalized(name_of_kind(key.kind)));
  switch (key.kind) {
  case Kind::choice:
    return fmt::format("*One of* {}.", choice_list(key));
  case Kind::choices:
    return fmt::format("*An array of* {}.", choice_list(key));
  case Kind::page_size:
    return fmt::format("*One of* {}, *or width and height in points, {} to {} each.*", choice_list(key),
                       key.bounds.least, key.bounds.most);
  case Kind::color:
    return fmt::format("*A colour:* `#rrggbb`{} {}{}.",
                       key.choices.empty() ? " *or a name from*" : ", *a name from*",
                       code_span(fmt::format("[{}]", key.target)),
                       key.choices.empty() ? "" : fmt::format(", *or* {}", choice_list(key)));
  case Kind::length:
    return fmt::format("*A number of points{}.*", bounds_clause(key));
  case Kind::length_range:
    return fmt::format("*A number of points{}, or a range [loosest, tightest].*", bounds_clause(key));
  case Kind::range:
    return fmt::format("*A number{}, or a range [loosest, tightest].*", bounds_clause(key));
  case Kind::number:
  case Kind::integer:
    return fmt::format("*{}{}.*", capitalized(kind_name(key.kind)), bounds_clause(key));
  default:
    return {};
  }
}

class Writer {
public:
  explicit Writer(const std::vector<Chapter>& chapters) : chapters_(chapters) {}

  std::string run() {
    for (const Chapter& chapter : chapters_) write(chapter);
    return std::move(out_);
  }

  /// Of some of the chapters, or of one key.
  std::string run(const std::vector<const Chapter*>& some) {
    for (const Chapter* chapter : some) write(*chapter);
    return std::move(out_);
  }
  std::string run(const KeySpec& key) {
    write(key);
    return std::move(out_);
  }

private:
  void write(const Chapter& chapter) {
    const bool is_top = chapter.headers.empty();
    if (!out_.empty()) out_ += '\n';
    out_ += fmt::format("## {}\n\n{}", is_top ? "At the top of the file" : code_span(chapter.headers.front()),
                        sentence(chapter.spec->doc.en));
    if (chapter.headers.size() > 1) {
      out_ += " The same keys are in";
      for (std::size_t i = 1; i < chapter.headers.size(); ++i)
        out_ += fmt::format("{} {}", i > 1 ? "," : "", code_span(chapter.headers[i]));
      out_ += '.';
    }
    if (!chapter.spec->shorthand.empty())
      out_ +=
          fmt::format(" A text alone stands for a table with just {}.", code_span(chapter.spec->shorthand));
    out_ += "\n\n";
    for (const KeySpec& key : chapter.spec->keys) write(key);
  }

  void write(const KeySpec& key) {
    out_ += fmt::format("- {} – {}{} {}{} Example: {}\n", code_span(key.name), sentence(key.doc.en),
                        key.is_required ? " **Required.**" : "", value_sentence(key), pointer(key),
                        code_span(fmt::format("{} = {}", key.name, key.example)));
  }

  std::string value_sentence(const KeySpec& key) const {
    if (std::string particular = particular_value(key); !particular.empty()) return particular;
    const std::string kind = capitalized(name_of_kind(key.kind));
    const KeySpec* names = find_key(*chapters_.front().spec, key.target);
    // Only the names of a table that stands in this format can be looked up in it.
    const bool is_here = names != nullptr && names->kind != Kind::table && names->kind != Kind::tables;
    return is_here ? fmt::format("*{} from* {}.", kind, code_span(fmt::format("[{}]", key.target)))
                   : fmt::format("*{}.*", kind);
  }

  // Where the keys of the table that a key takes are told.
  std::string pointer(const KeySpec& key) const {
    if (key.table == nullptr) return {};
    const auto chapter = std::find_if(chapters_.begin(), chapters_.end(),
                                      [&](const Chapter& candidate) { return candidate.spec == key.table; });
    if (chapter == chapters_.begin()) return " Its keys are those at the top of the file.";
    return fmt::format(" Its keys: {}.", code_span(chapter->headers.front()));
  }

  const std::vector<Chapter>& chapters_;
  std::string out_;
};

// `path` without the names that are the writer's own.
std::string plain_path(std::string_view path) {
  std::string plain;
  for (std::size_t begin = 0; begin <= path.size();) {
    const std::size_t end = std::min(path.find('.', begin), path.size());
    const std::string_view part = path.substr(begin, end - begin);
    if (part != kOwnName) plain += fmt::format("{}{}", plain.empty() ? "" : ".", part);
    begin = end + 1;
  }
  return plain;
}

std::string_view last_part(std::string_view path) { return path.substr(path.rfind('.') + 1); }

bool stands_at(const Chapter& chapter, std::string_view name) {
  return std::ranges::any_of(chapter.paths,
                             [&](const std::string& path) { return plain_path(path) == name; });
}

bool ends_so(const Chapter& chapter, std::string_view name) {
  return std::ranges::any_of(chapter.paths,
                             [&](const std::string& path) { return last_part(plain_path(path)) == name; });
}

bool is_inside(const Chapter& chapter, const Chapter& outer) {
  return !chapter.paths.empty() && chapter.paths.front().starts_with(outer.paths.front() + ".");
}

// The chapters that a name means, each with those inside it, once.
template <class Test>
std::vector<const Chapter*> chapters_of(const std::vector<Chapter>& all, Test is_meant) {
  std::vector<const Chapter*> meant;
  for (const Chapter& chapter : all) {
    const bool is_below =
        std::ranges::any_of(meant, [&](const Chapter* outer) { return is_inside(chapter, *outer); });
    if (is_below || is_meant(chapter)) meant.push_back(&chapter);
  }
  return meant;
}

// The key that a path names, or nullptr: of the top, or of the table at what stands before its last part.
const KeySpec* key_at(const std::vector<Chapter>& all, std::string_view name) {
  const std::size_t dot = name.rfind('.');
  if (dot == std::string_view::npos) return find_key(*all.front().spec, name);
  for (const Chapter& chapter : all)
    if (stands_at(chapter, name.substr(0, dot))) return find_key(*chapter.spec, name.substr(dot + 1));
  return nullptr;
}

} // namespace

std::vector<TableEntry> list_tables(const TableSpec& spec) {
  std::vector<TableEntry> tables;
  for (const Chapter& chapter : Collector(spec).run())
    if (!chapter.paths.empty()) tables.push_back({plain_path(chapter.paths.front()), chapter.spec->doc.en});
  return tables;
}

std::optional<std::string> describe_part(const TableSpec& spec, std::string_view name) {
  const std::vector<Chapter> chapters = Collector(spec).run();
  const std::string plain = plain_path(name);
  std::vector<const Chapter*> meant =
      chapters_of(chapters, [&](const Chapter& chapter) { return stands_at(chapter, plain); });
  if (meant.empty())
    meant = chapters_of(chapters, [&](const Chapter& chapter) { return ends_so(chapter, plain); });
  if (!meant.empty()) return Writer(chapters).run(meant);
  const KeySpec* key = key_at(chapters, plain);
  return key == nullptr ? std::nullopt : std::optional(Writer(chapters).run(*key));
}

std::vector<std::string> tables_with_key(const TableSpec& spec, std::string_view key) {
  std::vector<std::string> tables;
  for (const Chapter& chapter : Collector(spec).run())
    if (!chapter.paths.empty() && find_key(*chapter.spec, key) != nullptr)
      tables.push_back(plain_path(chapter.paths.front()));
  return tables;
}

std::string describe_tables(const TableSpec& spec) {
  const std::vector<Chapter> chapters = Collector(spec).run();
  return Writer(chapters).run();
}

std::string code_span(std::string_view text) {
  std::size_t longest = 0;
  std::size_t length = 0;
  for (const char c : text) {
    length = c == '`' ? length + 1 : 0;
    longest = std::max(longest, length);
  }
  const std::string fence(longest + 1, '`');
  const std::string_view pad = longest > 0 ? " " : "";
  return fmt::format("{}{}{}{}{}", fence, pad, text, pad, fence);
}

} // namespace hanjang::schema
