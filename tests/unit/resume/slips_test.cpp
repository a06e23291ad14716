// What people type by mistake: names of other tools, headers that take keys away, broken lines.

#include "catch.h"
#include "resume/keys.h"
#include "unit/resume/read.h"

#include <algorithm>
#include <random>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

using namespace hanjang;
using namespace hanjang::resume;

namespace {

std::vector<std::string> words_in(std::string_view list) {
  std::istringstream stream{std::string(list)};
  std::vector<std::string> words;
  for (std::string word; stream >> word;) words.push_back(word);
  return words;
}

const std::string kGood = R"([document]
pages = 2
[person]
name = "Gildong Hong"
email = "gildong@example.com"
[[experience]]
organization = "Nurilab"
start = "2019-03"
end = "2020-07"
[[experience.work]]
project = "Search"
result = "30% faster"
[[skills]]
group = "Languages"
items = ["Python", "C++"]
)";

std::size_t line_of(const Reading& reading, diag::Span span) {
  return reading.sources.file(span.source).line_of(span.begin);
}

// The lines that anything is said of.
std::vector<std::size_t> lines_told(const std::string& text) {
  Reading reading;
  const diag::SourceId id = reading.sources.add("test.toml", text);
  syntax::read_toml(reading.sources, id, reading.diagnostics, english_key);
  std::vector<std::size_t> lines;
  for (const auto& one : reading.diagnostics.all()) lines.push_back(line_of(reading, one.span));
  std::ranges::sort(lines);
  return lines;
}

} // namespace

TEST_CASE("every name of another tool is answered with a key that there is, in one error") {
  std::size_t names = 0;
  for (const std::string_view kind : {"experience", "projects", "education", "awards", "publications",
                                      "activities", "certificates", "language_skills"}) {
    const schema::TableSpec& spec = *entry_spec(kind);
    for (const schema::KeySpec& key : spec.keys)
      for (const std::string& alias : words_in(key.aliases)) {
        if (schema::find_key(spec, alias) != nullptr) continue;
        CAPTURE(kind, alias);
        const std::string file = "[[" + std::string(kind) + "]]\n\"" + alias + "\" = \"x\"\n";
        const Reading reading = read_after_person(file);
        std::vector<const diag::Diagnostic*> about;
        for (const auto& one : reading.diagnostics.all())
          if (one.code == diag::Code::unknown_key) about.push_back(&one);
        REQUIRE(about.size() == 1);
        const auto called = about.front()->span_message;
        const std::size_t begin = called.find('`') + 1;
        CHECK(schema::find_key(spec, called.substr(begin, called.find('`', begin) - begin)) != nullptr);
        ++names;
      }
  }
  CHECK(names > 200);
}

TEST_CASE("a required key under another name is not missing as well") {
  CHECK(read_after_person("[[experience]]\ncompany = \"A\"\n").faults() == Faults{"E201 company"});
  CHECK(read_after_person("[[experience]]\norganisation = \"A\"\n").faults() == Faults{"E201 organisation"});
  CHECK(read_file("name = \"A\"\n").faults() == Faults{"E201 name"});
}

TEST_CASE("keys below an inner header are told where their entry lacks dates") {
  const std::string job = "[[experience]]\norganization = \"A\"\n";
  const std::string line = "[[experience.work]]\nproject = \"B\"\n";
  CHECK(read_after_person(job + line + "start = \"2019\"\nend = \"2020\"\n").faults() ==
        Faults{"E261 start"});
  CHECK(read_after_person(job + "start = \"2018\"\nend = \"2020\"\n" + line + "start = \"2019\"\n")
            .faults()
            .empty());
  CHECK(read_after_person(job + line + line + "stack = [\"C\"]\nend = \"2020\"\n").faults() ==
        Faults{"E261 stack"});
  CHECK(read_after_person(job + line + "start = \"2019\"\n" + line + "start = \"2020\"\n").faults().empty());
  CHECK(read_after_person(job + "work = [{ project = \"B\", start = \"2019\" }]\n").faults().empty());
  const std::string position = job + "[[experience.positions]]\ntitle = \"C\"\n";
  CHECK(read_after_person(position + "[[experience.positions.work]]\nproject = \"B\"\nstart = \"2019\"\n")
            .faults() == Faults{"E261 start"});
  CHECK(
      read_after_person("[[projects]]\nname = \"A\"\n[[projects.work]]\nproject = \"B\"\nstart = \"2019\"\n")
          .faults() == Faults{"E261 start"});
  CHECK(read_after_person("[[section]]\ntitle = \"A\"\n[[section.entries]]\ntitle = \"B\"\n"
                          "[[section.entries.work]]\nproject = \"C\"\nend = \"2019\"\n")
            .faults() == Faults{"E261 end"});
}

TEST_CASE("one of two dates below an inner header is told") {
  const std::string job = "[[experience]]\norganization = \"A\"\n";
  const std::string line = "[[experience.work]]\nproject = \"B\"\n";
  const std::string start = "start = \"2019\"\n";
  const std::string end = "end = \"2020\"\n";
  CHECK(read_after_person(job + start + line + end).faults() == Faults{"E261 end"});
  CHECK(read_after_person(job + end + line + start).faults() == Faults{"E261 start"});
  CHECK(read_after_person(job + start + line + line + "stack = [\"C\"]\n" + end).faults() ==
        Faults{"E261 end"});
  CHECK(read_after_person(job + start + end + line + end).faults().empty());
  CHECK(read_after_person(job + start + line + start + end).faults().empty());
  CHECK(read_after_person(job + start + line + end + line + end).faults().empty());
  // Whoever reads a line of it has both ways.
  CHECK(read_after_person(job + start + line + end).hint() ==
        "move it above the first [[experience.work]], or write that list inline: work = [{ project = \"검색 "
        "개편\", "
        "result = \"응답 **30%** 단축\" }]");
}

// Jobs with lines of work drawn at random. Whoever wrote the job's dates below its last line hears of it;
// nobody does whose job or whose several lines have dates of their own.
TEST_CASE("dates fallen below the last line are told, and no others, whatever stands around") {
  std::mt19937 random(20270212);
  const auto dates = [&](unsigned which) {
    return std::string(which % 2 != 0 ? "start = \"2019-03\"\n" : "") +
           (which >= 2 ? "end = \"2019-09\"\n" : "");
  };
  std::size_t told = 0;
  for (int run = 0; run < 600; ++run) {
    const auto of_job = static_cast<unsigned>(random() % 4);
    const std::size_t lines = 1 + random() % 3;
    std::string toml = "[[experience]]\norganization = \"A\"\n" + dates(of_job);
    bool are_earlier = false;
    unsigned of_last = 0;
    for (std::size_t i = 0; i < lines; ++i) {
      of_last = random() % 3 == 0 ? static_cast<unsigned>(1 + random() % 3) : 0;
      are_earlier = are_earlier || (i + 1 < lines && of_last != 0);
      toml += "[[experience.work]]\nproject = \"B\"\n";
      if (random() % 2 == 0) toml += "role = \"C\"\n";
      if (of_last != 0 && random() % 2 == 0) toml += "stack = [\"D\"]\n";
      toml += dates(of_last);
    }
    const bool is_fallen =
        of_last != 0 && !are_earlier && (of_job == 0 || (of_job != 3 && of_last == 3 - of_job));
    CAPTURE(toml);
    const Faults faults = read_after_person(toml).faults();
    CHECK(faults.size() == (is_fallen ? 1 : 0));
    if (is_fallen && !faults.empty()) CHECK(faults.front().substr(0, 4) == "E261");
    told += is_fallen ? 1 : 0;
  }
  CHECK(told > 30);
}

TEST_CASE("a job whose positions have dates lacks none") {
  const std::string job = "[[experience]]\norganization = \"A\"\n";
  const std::string position = "[[experience.positions]]\ntitle = \"C\"\nstart = \"2019\"\nend = \"2020\"\n";
  const std::string line = "[[experience.work]]\nproject = \"B\"\nstart = \"2019\"\nend = \"2020\"\n";
  CHECK(read_after_person(job + line + position).faults().empty());
  CHECK(
      read_after_person(job + "positions = [{ title = \"C\", start = \"2019\" }]\n" + line).faults().empty());
  CHECK(read_after_person(job + "positions = [{ title = \"C\" }]\n" + line).faults() == Faults{"E261 start"});
}

TEST_CASE("a key of the job below a line that has what it would be called there") {
  const auto said = [](const std::string& lines) {
    const Reading reading =
        read_after_person("[[experience]]\norganization = \"A\"\n[[experience.work]]\n" + lines);
    return reading.diagnostics.all().size() == 1 ? reading.diagnostics.all().front().span_message
                                                 : std::string("?");
  };
  CHECK(said("project = \"B\"\ntitle = \"C\"\n") == "it belongs to [[experience]]");
  CHECK(said("project = \"B\"\ndepartment = \"C\"\n") == "it belongs to [[experience]]");
  CHECK(said("title = \"C\"\n") == "it is called `project` here");
  CHECK(said("project = \"B\"\nname = \"C\"\n") == "it is called `project` here");
}

TEST_CASE("a table above the entry it belongs to is told as such") {
  const auto said = [](const std::string& file) {
    Reading reading;
    const diag::SourceId id = reading.sources.add("test.toml", "[person]\nname = \"A\"\n" + file);
    syntax::read_toml(reading.sources, id, reading.diagnostics, english_key);
    const auto& all = reading.diagnostics.all();
    return all.size() == 1 ? all.front().message : std::to_string(all.size()) + " faults";
  };
  const std::string line = "[[experience.work]]\nproject = \"B\"\n";
  const std::string job = "[[experience]]\norganization = \"A\"\n";
  const std::string late = "`[[experience]]` comes too late for `[[experience.work]]`";
  CHECK(said(line + job) == late);
  CHECK(said(line + job + line + job) == late);
  CHECK(said(line + line + "[[skills]]\ngroup = \"C\"\nitems = [\"D\"]\n" + job) == late);
  CHECK(said("[[section.entries]]\ntitle = \"B\"\n[[section]]\ntitle = \"C\"\n") ==
        "`[[section]]` comes too late for `[[section.entries]]`");
  CHECK(said("[[experience]]\norganization = \"A\"\n[experience]\n") == "`[experience]` is defined already");
}

TEST_CASE("a line of work below a position is told") {
  const std::string job = "[[experience]]\norganization = \"A\"\n";
  const std::string position = "[[experience.positions]]\ntitle = \"B\"\nstart = \"2019\"\nend = \"2020\"\n";
  const std::string line = "[[experience.work]]\nproject = \"C\"\n";
  CHECK(read_after_person(job + position + line).faults() == Faults{"E261 [[experience.work]]"});
  CHECK(read_after_person(job + line + position).faults().empty());
  CHECK(read_after_person(job + position + "[[experience.positions.work]]\nproject = \"C\"\n")
            .faults()
            .empty());
}

TEST_CASE("broken lines are told, all in one run, and no others") {
  std::mt19937 random(20270105);
  const std::vector<std::string> lines = [] {
    std::istringstream stream(kGood);
    std::vector<std::string> all;
    for (std::string line; std::getline(stream, line);) all.push_back(line);
    return all;
  }();
  REQUIRE(lines_told(kGood).empty());
  for (int run = 0; run < 500; ++run) {
    std::vector<std::string> broken = lines;
    std::vector<std::size_t> expected;
    for (std::size_t i = 0; i < broken.size(); ++i) {
      std::string& line = broken[i];
      const std::size_t equals = line.find(" = ");
      if (random() % 4 != 0 || equals == std::string::npos) continue;
      switch (random() % 6) {
      case 0:
        line.replace(equals, 3, " == ");
        break;
      case 1:
        line.replace(equals, 3, " ");
        break;
      case 2:
        line.resize(equals + 2);
        break;
      case 3:
        line += ";";
        break;
      case 4:
        line += ",";
        break;
      default:
        line.replace(equals, 3, ": ");
      }
      expected.push_back(i + 1);
    }
    std::string text;
    for (const std::string& line : broken) text += line + "\n";
    CAPTURE(text);
    CHECK(lines_told(text) == expected);
  }
}

TEST_CASE("what is no TOML at all is told by its name, once") {
  const auto message = [](const std::string& text) {
    const Reading reading = read_file(text);
    REQUIRE(reading.diagnostics.all().size() == 1);
    return reading.diagnostics.all().front().message;
  };
  CHECK(message("{\n  \"name\": \"A\"\n}\n") == "this looks like JSON, and hanjang reads TOML");
  CHECK(message("[\n  {\"name\": \"A\"}\n]\n") == "this looks like JSON, and hanjang reads TOML");
  CHECK(message("---\ncv:\n  name: A\n") == "this looks like YAML, and hanjang reads TOML");
  CHECK(message("이름: 가\n경력:\n  - 회사: 나\n") == "this looks like YAML, and hanjang reads TOML");
  CHECK(message("<resume><name>A</name></resume>\n") ==
        "this looks like XML or HTML, and hanjang reads TOML");
  CHECK(message("\\documentclass{article}\n\\begin{document}\n") ==
        "this looks like LaTeX, and hanjang reads TOML");
  CHECK(message("Gildong Hong\nEngineer in Seoul\n") == "this looks like plain text, and hanjang reads TOML");
}

TEST_CASE("keys in Korean have an English name in their table") {
  struct Case {
    syntax::WrittenKey written;
    std::string_view name;
  };
  const std::vector<Case> cases{
      {{"경력", "", true}, "[[experience]]"},
      {{"경력.업무", "", true}, "[[experience.work]]"},
      {{"인적사항", "", true}, "[person]"},
      {{"이름", "", false}, "`name` of [person]"},
      {{"이름", "person", false}, "`name`"},
      {{"자기소개", "", false}, "`summary`"},
      {{"자기소개", "person", false}, "`summary`"},
      {{"회사", "experience", false}, "`organization`"},
      {{"회사 명", "경력", false}, "`organization`"},
      {{"입사일", "experience", false}, "`start`"},
      {{"퇴사일", "experience", false}, "`end`"},
      {{"직위", "experience", false}, "`title`"},
      {{"직책", "experience.positions", false}, "`title`"},
      {{"담당업무", "experience", false}, "`work`"},
      {{"담당업무", "experience.work", false}, "`project`"},
      {{"성과", "experience.work", false}, "`result`"},
      {{"입학", "education", false}, "`start`"},
      {{"졸업", "education", false}, "`end`"},
      {{"학점", "education", false}, "`score`"},
      {{"학교", "education", false}, "`institution`"},
      {{"입대일", "military", false}, "`start`"},
      {{"전역일", "military", false}, "`end`"},
      {{"주소", "person", false}, "`address`"},
      {{"생년월일", "person", false}, "`birth`"},
      {{"연락처", "person", false}, "`phone`"},
      {{"휴대폰", "person", false}, "`phone`"},
      {{"자격증명", "certificates", false}, "`name`"},
      {{"발급기관", "certificates", false}, "`issuer`"},
      {{"취득일", "certificates", false}, "`date`"},
      {{"수상명", "awards", false}, "`title`"},
      {{"기관", "awards", false}, "`issuer`"},
      {{"점수", "language_skills", false}, "`score`"},
      {{"회사", "person", false}, "`organization` of [[experience]]"},
      {{"나라", "", false}, ""},
      {{"나라", "person", false}, ""},
  };
  for (const Case& one : cases) {
    CAPTURE(one.written.key, one.written.table);
    CHECK(english_key(one.written) == one.name);
  }
}
