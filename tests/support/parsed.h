#pragma once
// A piece of TOML, read, with everything that was said about it.

#include "diag/print.h"
#include "syntax/node.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hanjang::test {

struct Parsed {
  explicit Parsed(std::string text) : id(sources.add("me.toml", std::move(text))) {
    root = syntax::parse_toml(sources, id, diagnostics);
  }

  std::string at(diag::Span span) const {
    return sources.file(id).text().substr(span.begin, span.end - span.begin);
  }

  /// The value at a path of keys; numbers pick an item of an array.
  const syntax::Node* get(const std::vector<std::string>& path) const {
    const syntax::Node* node = root ? &*root : nullptr;
    for (const std::string& step : path) {
      if (node == nullptr) return nullptr;
      if (const syntax::Array* array = node->array())
        node = &array->items.at(std::stoul(step));
      else
        node = node->table() != nullptr ? syntax::find(*node->table(), step) : nullptr;
    }
    return node;
  }

  /// The text that the value at a path was written as.
  std::string written(const std::vector<std::string>& path) const {
    const syntax::Node* node = get(path);
    return node == nullptr ? "(none)" : at(node->span);
  }

  std::string string(const std::vector<std::string>& path) const {
    const syntax::Node* node = get(path);
    return node != nullptr && node->string() != nullptr ? node->string()->text : "(none)";
  }

  /// The keys of the table at a path, in order.
  std::vector<std::string> keys(const std::vector<std::string>& path = {}) const {
    std::vector<std::string> result;
    const syntax::Node* node = get(path);
    if (node == nullptr || node->table() == nullptr) return result;
    for (const syntax::Member& member : node->table()->members) result.push_back(member.key);
    return result;
  }

  /// Each diagnostic as `E102 what it points at: message`.
  std::vector<std::string> faults() const {
    std::vector<std::string> result;
    for (const diag::Diagnostic& one : diagnostics.all()) {
      result.push_back("E" + std::to_string(diag::number_of(one.code)) + " " + at(one.span) + ": " +
                       one.message);
    }
    return result;
  }

  /// Every hint, in the order of the diagnostics.
  std::vector<std::string> hints() const {
    std::vector<std::string> result;
    for (const diag::Diagnostic& one : diagnostics.all()) {
      result.insert(result.end(), one.hints.begin(), one.hints.end());
    }
    return result;
  }

  std::string brief() const {
    return diag::print_diagnostics(diagnostics, sources, {diag::DiagnosticStyle::brief, false});
  }

  diag::SourceMap sources;
  diag::SourceId id;
  diag::Diagnostics diagnostics;
  std::optional<syntax::Node> root;
};

using Strings = std::vector<std::string>;

} // namespace hanjang::test
