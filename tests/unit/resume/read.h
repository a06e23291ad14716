#pragma once
// A resume from a piece of TOML, with everything that was said about it.

#include "diag/diagnostic.h"
#include "diag/source.h"
#include "resume/resume.h"
#include "syntax/node.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hanjang::resume {

struct Reading {
  diag::SourceMap sources;
  diag::Diagnostics diagnostics;
  std::optional<SourceResume> resume;

  /// The source text that a span covers.
  std::string_view at(diag::Span span) const {
    if (!span) return "(nowhere)";
    return std::string_view(sources.file(span.source).text()).substr(span.begin, span.end - span.begin);
  }

  /// Each diagnostic as `E204 13`: its code and the text it points at.
  std::vector<std::string> faults() const {
    std::vector<std::string> all;
    for (const auto& one : diagnostics.all()) {
      const char letter = one.severity == diag::Severity::error     ? 'E'
                          : one.severity == diag::Severity::warning ? 'W'
                                                                    : 'N';
      all.push_back(letter + std::to_string(diag::number_of(one.code)) + " " + std::string(at(one.span)));
    }
    return all;
  }

  /// The first hint of the first diagnostic.
  std::string hint() const {
    const auto& all = diagnostics.all();
    return all.empty() || all.front().hints.empty() ? std::string{} : all.front().hints.front();
  }
};

using Faults = std::vector<std::string>;

/// Reads a whole file.
inline Reading read_file(std::string text) {
  Reading reading;
  const diag::SourceId id = reading.sources.add("test.toml", std::move(text));
  if (const auto root = syntax::parse_toml(reading.sources, id, reading.diagnostics))
    reading.resume = decode_resume(*root, reading.diagnostics);
  return reading;
}

/// The same with a person before it.
inline Reading read_after_person(std::string text) {
  return read_file("[person]\nname = \"홍길동\"\n" + std::move(text));
}

inline std::string plain(const RichText* text) { return text == nullptr ? "(none)" : text->plain(); }

} // namespace hanjang::resume
