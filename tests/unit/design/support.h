#pragma once
// Layouts for the tests of design/: a few lines over base.toml, or a tree that stands alone.

#include "catch.h"
#include "design/design.h"
#include "design/detail/resolver.h"
#include "support/parsed.h"

#include <fstream>
#include <sstream>
#include <string>
#include <string_view>

namespace hanjang::test {

inline std::string base_layout() {
  std::ifstream file(HANJANG_SOURCE_DIR "/layouts/base.toml", std::ios::binary);
  REQUIRE(file.good());
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

/// base.toml with a layout of the test's own over it.
struct Loaded {
  diag::SourceMap sources;
  diag::Diagnostics diagnostics;
  design::LayoutChain chain;

  explicit Loaded(const std::string& over) {
    chain.name = "test";
    for (const std::string& text : {base_layout(), over}) add(text);
  }

  void add(const std::string& text) {
    const auto node = syntax::parse_toml(sources, sources.add("layout.toml", text), diagnostics);
    REQUIRE(node.has_value());
    design::check_layout(*node, diagnostics);
    chain.files.push_back(*node);
  }

  std::optional<design::Design> design(std::string_view language = "ko") {
    return design::resolve_design(chain, language, diagnostics);
  }

  /// The design, which must be whole.
  design::Design whole(std::string_view language = "ko") {
    auto result = design(language);
    INFO(diag::print_diagnostics(diagnostics, sources, {diag::DiagnosticStyle::brief, false}));
    REQUIRE(result.has_value());
    return *result;
  }

  /// Each diagnostic as `E211 what it points at: message`.
  Strings faults() const {
    Strings result;
    for (const diag::Diagnostic& one : diagnostics.all()) {
      const std::string& text = sources.file(one.span.source).text();
      result.push_back("E" + std::to_string(diag::number_of(one.code)) + " " +
                       text.substr(one.span.begin, one.span.end - one.span.begin) + ": " + one.message);
    }
    return result;
  }
};

/// What is said about a layout of a few lines.
inline Strings faults_of(const std::string& over) {
  Loaded loaded(over);
  loaded.design();
  return loaded.faults();
}

/// A layout tree that stands alone.
struct Tree : Parsed {
  explicit Tree(const std::string& text) : Parsed(text), resolver(*root, diagnostics) {}

  design::Values values() const { return resolver.values(); }

  design::Resolver resolver;
};

} // namespace hanjang::test
