#pragma once
// A resume, reviewed: what is said, at which bytes.

#include "catch.h"
#include "diag/codes.h"
#include "resume/resume.h"
#include "review/review.h"
#include "syntax/node.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hanjang::test {

/// Something that was told: its code, and what it is told of.
struct Said {
  std::string code;
  std::string blamed;
  std::string hint;

  bool operator==(const Said&) const = default;
};

inline std::vector<Said> reviewed(const std::string& text, base::Date today = {2026, 11, 28},
                                  std::initializer_list<review::Part> parts = {},
                                  const review::WordSources* words = nullptr) {
  diag::SourceMap sources;
  diag::Diagnostics diagnostics;
  const diag::SourceId source = sources.add("me.toml", text);
  const auto tree = syntax::parse_toml(sources, source, diagnostics);
  INFO(text);
  REQUIRE(tree);
  const auto resume = resume::decode_resume(*tree, diagnostics);
  REQUIRE(resume);
  diag::Diagnostics found;
  review::review({*resume, today, {}, &sources, words}, std::vector<review::Part>(parts), found);
  std::vector<Said> said;
  for (const diag::Diagnostic& diagnostic : found.all())
    said.push_back({diag::code_name(diagnostic.code, diagnostic.severity),
                    text.substr(diagnostic.span.begin, diagnostic.span.end - diagnostic.span.begin),
                    diagnostic.hints.empty() ? std::string() : diagnostic.hints.front()});
  return said;
}

/// What is blamed by one code.
inline std::vector<std::string> blamed(std::string_view code, const std::string& text) {
  std::vector<std::string> found;
  for (const Said& said : reviewed(text))
    if (said.code == code) found.push_back(said.blamed);
  return found;
}

/// Lines of work in a job that has ended, or goes on.
inline std::string job(const std::vector<std::string>& lines, const std::string& end = "2020-07",
                       const std::string& settings = "") {
  std::string text = settings +
                     "[person]\nname = \"Gildong Hong\"\n[[experience]]\norganization = \"Nurilab\"\n"
                     "start = \"2019-03\"\nend = \"" +
                     end + "\"\nwork = [\n";
  for (const std::string& line : lines) text += "'''" + line + "''',\n";
  return text + "]\n";
}

/// `[check] warn` of one code.
inline std::string asking_for(const std::string& code) { return "[check]\nwarn = [\"" + code + "\"]\n"; }

using Texts = std::vector<std::string>;

} // namespace hanjang::test
