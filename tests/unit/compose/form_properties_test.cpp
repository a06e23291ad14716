// The form of boxed tables holds whatever the file has: resumes of entries drawn at random.

#include "unit/compose/support.h"

#include <random>
#include <regex>

using namespace hanjang;
using namespace hanjang::test;
using namespace hanjang::compose;

namespace {

struct Section {
  std::string key;
  std::string named;              ///< the key that an entry cannot do without
  std::vector<std::string> texts; ///< what its cells hold
  std::vector<std::string> below; ///< what stands below them
  bool lasts = true;              ///< from a month to a month; else there is a date
};

const std::vector<Section>& sections() {
  static const std::vector<Section> all{
      {"education",
       "institution",
       {"degree", "major", "minor", "status", "location"},
       {"thesis", "advisor", "description"}},
      {"experience", "organization", {"title", "department", "employment", "location"}, {"description"}},
      {"projects", "name", {"role", "organization"}, {"description"}},
      {"military", "service", {"branch", "organization", "rank", "status", "specialty"}, {"note"}},
      {"activities", "title", {"organization", "location", "role", "description"}, {}},
      {"awards", "title", {"issuer", "note"}, {}, false},
      {"certificates", "name", {"issuer", "number", "note"}, {}, false},
      {"language_skills", "language", {"test", "score", "level"}, {}, false}};
  return all;
}

struct Entry {
  std::string name;
  std::vector<std::string> texts; ///< all of it, the name first
  std::vector<std::string> below;
};

// Entries of texts that occur once each: `x17y`.
class Draw {
public:
  explicit Draw(std::uint32_t seed) : random_(seed) {}

  std::string resume() {
    std::string toml = "[person]\nname = \"홍길동\"\n";
    for (const Section& section : sections())
      for (std::size_t i = 0, count = random_() % 4; i < count; ++i) toml += entry(section);
    return toml;
  }

  const std::vector<Entry>& entries() const { return entries_; }

private:
  std::string text() { return "x" + std::to_string(++last_) + "y"; }

  std::string entry(const Section& section) {
    Entry entry;
    std::string toml = "[[" + section.key + "]]\n";
    const auto add = [&](const std::string& key) {
      entry.texts.push_back(text());
      toml += key + " = \"" + entry.texts.back() + "\"\n";
    };
    add(section.named);
    entry.name = entry.texts.front();
    for (const std::string& key : section.texts)
      if (random_() % 2 == 0) add(key);
    for (const std::string& key : section.below)
      if (random_() % 2 == 0) {
        add(key);
        entry.below.push_back(entry.texts.back());
      }
    const std::string year = std::to_string(2000 + random_() % 20);
    if (!section.lasts)
      toml += "date = \"" + year + "-03\"\n";
    else if (random_() % 4 > 0)
      toml += "start = \"" + year + "-03\"\nend = \"" + year + "-11\"\n";
    entries_.push_back(entry);
    return toml;
  }

  std::mt19937 random_;
  int last_ = 0;
  std::vector<Entry> entries_;
};

std::size_t count_of(const Lines& lines, const std::string& text) {
  std::size_t count = 0;
  for (const std::string& line : lines)
    for (std::size_t at = line.find(text); at != std::string::npos; at = line.find(text, at + 1)) ++count;
  return count;
}

std::size_t line_of(const Lines& lines, const std::string& text) {
  const auto found = std::ranges::find_if(
      lines, [&](const std::string& line) { return line.find(text) != std::string::npos; });
  return static_cast<std::size_t>(found - lines.begin());
}

// A column of a table with a title and nothing below it, or a row of empty cells alone.
std::string emptiness(const Flow& flow) {
  std::vector<std::string> titles;
  std::vector<bool> used;
  std::string found;
  const auto close = [&] {
    for (std::size_t i = 0; i < titles.size(); ++i)
      if (!used[i]) found += titles[i] + "; ";
    titles.clear();
  };
  for (const Block& block : flow.blocks) {
    if (const auto* head = std::get_if<TableTitles>(&block.content)) {
      close();
      for (const TableCell& cell : head->cells) titles.push_back(plain_text(cell.text));
      used.assign(titles.size(), false);
    }
    const auto* row = std::get_if<TableRow>(&block.content);
    if (row == nullptr) continue;
    bool has_text = false;
    for (std::size_t i = 0; i < row->cells.size(); ++i) {
      const bool is_filled = !plain_text(row->cells[i].text).empty();
      has_text = has_text || is_filled;
      if (row->cells.size() == titles.size() && is_filled) used[i] = true;
    }
    if (!has_text) found += "a row; ";
  }
  close();
  return found;
}

// Cells that hold how long something was beside anything else.
std::string mixed_lengths(const Flow& flow) {
  static const std::regex length("[0-9]+년( [0-9]+개월)?|[0-9]+개월");
  std::string found;
  for (const Block& block : flow.blocks)
    if (const auto* row = std::get_if<TableRow>(&block.content))
      for (const TableCell& cell : row->cells)
        if (const std::string text = plain_text(cell.text);
            std::regex_search(text, length) && !std::regex_match(text, length) && !cell.is_title &&
            text.find("총") == std::string::npos)
          found += text + "; ";
  return found;
}

} // namespace

TEST_CASE("a form prints every text once, below its name, without an empty column") {
  const std::string form = file_text(HANJANG_SOURCE_DIR "/layouts/korean-form.toml");
  for (std::uint32_t seed = 1; seed <= 120; ++seed) {
    Draw draw(seed);
    const std::string toml = draw.resume();
    CAPTURE(seed, toml);
    const Composed run(toml, form);
    const Lines lines = run.lines();
    for (const Entry& entry : draw.entries()) {
      for (const std::string& text : entry.texts) {
        CAPTURE(text);
        CHECK(count_of(lines, text) == 1);
      }
      for (const std::string& text : entry.below) CHECK(line_of(lines, text) > line_of(lines, entry.name));
    }
    CHECK(emptiness(run.flow).empty());
    CHECK(mixed_lengths(run.flow).empty());
  }
}
