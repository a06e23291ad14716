#include "resume/detail/variants.h"

#include "base/contains.h"
#include "diag/suggest.h"
#include "resume/detail/settings_reader.h"
#include "resume/detail/strings.h"
#include "resume/detail/values.h"
#include "resume/keys.h"
#include "syntax/merge.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <map>
#include <utility>

namespace hanjang::resume {
namespace {

constexpr std::size_t kMostNameBytes = 60;

const schema::TableSpec& variant_spec() { return *schema::find_key(resume_spec(), "variant")->table; }

// Lays each variant over the one that it extends, and that over its own, each once.
class Heritage {
public:
  Heritage(const syntax::Table& variants, diag::Diagnostics& diagnostics) : diagnostics_(diagnostics) {
    for (const syntax::Member& member : variants.members) variants_.emplace(member.key, &member);
  }

  /// The variant's table with all that it takes from others.
  const syntax::Node& whole(const syntax::Member& variant) {
    std::vector<const syntax::Member*> line; // the variant, the one that it extends, and so on
    const syntax::Member* next = &variant;
    while (next != nullptr && !wholes_.contains(next->key)) {
      line.push_back(next);
      next = parent_of(*next, line);
    }
    for (; !line.empty(); line.pop_back()) {
      const syntax::Member& member = *line.back();
      wholes_.emplace(member.key,
                      next == nullptr ? member.value : syntax::merge(wholes_.at(next->key), member.value));
      next = &member;
    }
    return wholes_.at(variant.key);
  }

private:
  // `line` leads to the variant, which is its last. Reports one that is not there, or leads into a circle.
  const syntax::Member* parent_of(const syntax::Member& variant,
                                  const std::vector<const syntax::Member*>& line) {
    const auto name = SettingsReader(variant.value, variant_spec(), diagnostics_).string("extends");
    if (!name) return nullptr;
    const auto parent = variants_.find(name->text);
    if (parent == variants_.end()) {
      report_unknown(*name, variant);
      return nullptr;
    }
    const auto in_circle = std::ranges::find(line, parent->second);
    if (in_circle == line.end()) return parent->second;
    report_circle(*name, {in_circle, line.end()});
    return nullptr;
  }

  void report_unknown(const diag::SourceText& parent, const syntax::Member& own) const {
    std::vector<std::string_view> names;
    for (const auto& [name, variant] : variants_)
      if (variant != &own) names.push_back(name);
    diagnostics_.report(diag::Code::unknown_name, parent.span,
                        fmt::format("there is no variant \"{}\"", parent.text),
                        names.empty() ? "there is no other variant: take it out"
                                      : diag::did_you_mean_or_list(parent.text, names));
  }

  void report_circle(const diag::SourceText& parent, const std::vector<const syntax::Member*>& circle) const {
    std::vector<std::string_view> names;
    for (const syntax::Member* variant : circle) names.push_back(variant->key);
    diagnostics_.report(diag::Code::variant_circle, parent.span,
                        names.size() == 1 ? fmt::format("the variant {} extends itself", parent.text)
                                          : fmt::format("the variants {} extend each other in a circle",
                                                        fmt::join(names, ", ")),
                        "take `extends` out of one of them");
  }

  std::map<std::string_view, const syntax::Member*> variants_;
  std::map<std::string_view, syntax::Node> wholes_;
  diag::Diagnostics& diagnostics_;
};

Variant read_variant(const syntax::Node& node, diag::Diagnostics& diagnostics) {
  const SettingsReader reader(node, variant_spec(), diagnostics);
  Variant variant;
  const auto list = [&](std::string_view key) {
    auto names = reader.strings(key);
    return names && names->empty() ? std::nullopt : names; // takes back what another variant says
  };
  variant.tags = list("tags");
  variant.without = reader.strings("without").value_or(Tags{});
  variant.sections = list("sections");
  variant.languages = reader.languages();
  variant.headline = reader.text("headline");
  variant.summary = reader.text("summary");
  variant.layouts = reader.layouts();
  if (const syntax::Node* set = reader.value("set")) variant.set = *set;
  variant.pages = reader.pages();
  variant.drop_lowest_priority = reader.choice("drop").has_value(); // it takes one word alone
  variant.title = reader.text("title");
  variant.file = reader.file();
  variant.visibility = reader.visibility();
  variant.letter = reader.string("letter");
  return variant;
}

} // namespace

std::vector<Variant> read_variants(const syntax::Node& node, diag::Diagnostics& diagnostics) {
  std::vector<Variant> variants;
  const syntax::Table* table = node.table();
  if (table == nullptr) return variants;
  Heritage heritage(*table, diagnostics);
  for (const syntax::Member& member : table->members) {
    if (member.value.table() == nullptr) continue;
    if (member.key.size() > kMostNameBytes)
      diagnostics.report(
          diag::Code::bad_variant_name, member.key_span,
          fmt::format("the name of this variant has {} bytes, and files are called by it", member.key.size()),
          fmt::format("take one of at most {}", kMostNameBytes));
    else if (!is_name(member.key))
      diagnostics.report(
          diag::Code::bad_variant_name, member.key_span,
          fmt::format("\"{}\" cannot be the name of a variant: files are called by it", member.key),
          "use letters, digits, - and _, for example: [variant.data-engineer]");
    read_variant(member.value, diagnostics);
    diag::Diagnostics told; // where each part was written
    variants.push_back(read_variant(heritage.whole(member), told));
    variants.back().name = {member.key, member.key_span, {}};
  }
  return variants;
}

} // namespace hanjang::resume
