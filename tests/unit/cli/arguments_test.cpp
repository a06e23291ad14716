#include "catch.h"
#include "cli/arguments.h"
#include "cli/commands.h"
#include "cli/help.h"
#include "command_line.h"

#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

using namespace hanjang;
using namespace hanjang::cli;

namespace {

Command parse(std::initializer_list<const char*> words) {
  return test::parse_line({words.begin(), words.end()});
}

BuildCommand parse_build(std::initializer_list<const char*> words) {
  const Command command = parse(words);
  REQUIRE(std::holds_alternative<BuildCommand>(command));
  return std::get<BuildCommand>(command);
}

std::string usage_fault(std::initializer_list<const char*> words) {
  const Command command = parse(words);
  return std::holds_alternative<UsageError>(command) ? std::get<UsageError>(command).text : "(none)";
}

} // namespace

TEST_CASE("a build without options leaves all to the file") {
  const BuildCommand command = parse_build({"build", "me.toml"});
  CHECK(command.inputs.front() == "me.toml");
  CHECK(command.output.empty());
  CHECK(command.languages.empty());
  CHECK(command.layout.empty());
  CHECK(command.format == driver::kPdf);
  CHECK_FALSE(command.sheet);
  CHECK_FALSE(command.watch);
  CHECK_FALSE(command.strict);
}

TEST_CASE("options of a build become values") {
  const BuildCommand command =
      parse_build({"build", "me.toml", "--lang", "ko,en", "--lang", "fr", "--set", "a=1", "--set", "b=2",
                   "--pages", "1-2", "--layout", "classic", "--format", "glyphs", "--strict"});
  CHECK(command.languages == std::vector<std::string>{"ko", "en", "fr"});
  CHECK(command.assignments == std::vector<std::string>{"a=1", "b=2"});
  CHECK(command.pages == "1-2");
  CHECK(command.layout == "classic");
  CHECK(command.format == "glyphs");
  CHECK(command.strict);
}

TEST_CASE("a build takes several files, and so many at a time") {
  const BuildCommand command = parse_build({"build", "a.toml", "b.toml", "-o", "out/", "cvs", "-j", "3"});
  CHECK(command.inputs == std::vector<std::string>{"a.toml", "b.toml", "cvs"});
  CHECK(command.output == "out/");
  CHECK(command.jobs == 3);
  CHECK(parse_build({"build", "a.toml", "--jobs", "256"}).jobs == 256);
  CHECK(parse_build({"build", "a.toml"}).jobs == 0);
  for (const char* wrong : {"0", "257", "-1", "two", "2x", "1.5", "99999999999999999999"})
    CHECK(usage_fault({"build", "a.toml", "--jobs", wrong}).find("a number from 1 to 256") !=
          std::string::npos);
}

TEST_CASE("what cannot be said of several files is refused") {
  const std::vector<std::pair<std::vector<const char*>, std::string>> faults{
      {{"-"}, "`-`, standard input, goes alone"},
      {{"--watch"}, "`--watch` builds one file"},
      {{"--explain-fit"}, "`--explain-fit` tells of one file"},
      {{"--timings"}, "`--timings` tells of one file"},
      {{"--format", "pages"}, "`--format pages` prints to standard output, and takes one file"},
      {{"-o", "-"}, "standard output takes one file"},
  };
  for (const auto& fault : faults) {
    std::vector<std::string> words{"build", "a.toml", "b.toml"};
    words.insert(words.end(), fault.first.begin(), fault.first.end());
    const Command command = test::parse_line(words);
    REQUIRE(std::holds_alternative<UsageError>(command));
    CHECK(std::get<UsageError>(command).text.find(fault.second) != std::string::npos);
  }
  CHECK(usage_fault({"build", "a.toml", "b.toml", "--format", "txt"}) == "(none)");
}

TEST_CASE("the sheet is a build of another kind") {
  const BuildCommand command = parse_build({"layouts", "--sheet", "me.toml", "-o", "all.pdf"});
  CHECK(command.sheet);
  CHECK(command.inputs.front() == "me.toml");
  CHECK(command.output == "all.pdf");
  CHECK(std::holds_alternative<ListLayouts>(parse({"layouts"})));
}

TEST_CASE("a command line that makes no sense says what to do") {
  CHECK(usage_fault({"build"}).find("`build` needs a resume") != std::string::npos);
  CHECK(usage_fault({"biuld", "me.toml"}).find("did you mean `build`?") != std::string::npos);
  CHECK(usage_fault({"build", "me.toml", "--layuot", "x"}).find("did you mean `--layout`?") !=
        std::string::npos);
  CHECK(usage_fault({"build", "-", "--watch"}).find("`--watch` needs a file") != std::string::npos);
  CHECK(usage_fault({"build", "me.toml", "--set", "=1"}).find("KEY=VALUE") != std::string::npos);
  CHECK(usage_fault({"build", "me.toml", "--pages", "many"}).find("number of pages") != std::string::npos);
  CHECK(usage_fault({"layouts", "--lang", "ko"}).find("needs `--sheet FILE`") != std::string::npos);
}

TEST_CASE("help and version are answers") {
  CHECK(std::holds_alternative<Answer>(parse({"--version"})));
  CHECK(std::get<Answer>(parse({"build", "--help"})).text.find("--format") != std::string::npos);
}

TEST_CASE("help names every format, and the command line takes each") {
  for (const driver::FormatInfo& format : driver::formats()) {
    INFO(format.word);
    CHECK(help_of(*find_command("build")).find(format.word) != std::string::npos);
    CHECK_FALSE(format.meaning.empty());
    CHECK(driver::find_format(format.word) != nullptr);
  }
  CHECK(driver::formats().front().word == driver::kPdf);
  CHECK(driver::find_format("odt") == nullptr);
}

TEST_CASE("an option counts as often as it may be given") {
  const BuildCommand command =
      parse_build({"build", "me.toml", "-o", "a.pdf", "-o", "b.pdf", "--variant", "x,y", "--variant", "z"});
  CHECK(command.output == "b.pdf");
  CHECK(command.variants == std::vector<std::string>{"x", "y", "z"});
}

TEST_CASE("values are taken as they are written") {
  const BuildCommand command =
      parse_build({"build", "[me].toml", "--set", "section.order=[\"a\", \"b\"]", "--set={}=1"});
  CHECK(command.inputs.front() == "[me].toml");
  CHECK(command.assignments == std::vector<std::string>{"section.order=[\"a\", \"b\"]", "{}=1"});
}

TEST_CASE("a word that is no command is answered with the one that is meant") {
  CHECK(usage_fault({"render", "me.toml"}).find("it is called `build`") != std::string::npos);
  CHECK(usage_fault({"zzz"}).find("did you mean") == std::string::npos);
  CHECK(usage_fault({"help", "biuld"}).find("did you mean `build`?") != std::string::npos);
  CHECK(usage_fault({"help", "exit-code"}).find("did you mean `exit-codes`?") != std::string::npos);
  CHECK(usage_fault({"help", "build", "fonts"}).find("takes one command or topic") != std::string::npos);
}

TEST_CASE("an option that a command lacks is answered with the command that has it") {
  CHECK(usage_fault({"fonts", "--lang=ko"})
            .find("`hanjang fonts` has no option `--lang`\n  `hanjang build` has") != std::string::npos);
  CHECK(usage_fault({"--all"}).find("`--all` is an option of `hanjang build`") != std::string::npos);
  CHECK(usage_fault({"build", "me.toml", "--emit", "txt"}).find("it is called `--format`") !=
        std::string::npos);
  CHECK(usage_fault({"build", "me.toml", "--all=no"}).find("`--all` takes no value") != std::string::npos);
  CHECK(usage_fault({"build", "me.toml", "--lang"}).find("`--lang` needs a value") != std::string::npos);
  CHECK(usage_fault({"layouts", "me.toml"}).find("did you mean `hanjang layouts --sheet me.toml`?") !=
        std::string::npos);
}
