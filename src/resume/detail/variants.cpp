#include "resume/detail/variants.h"

#include "base/contains.h"
#include "base/utf8.h"
#include "diag/suggest.h"
#include "resume/detail/settings_reader.h"
#include "resume/detail/values.h"
#include "resume/keys.h"
#include "syntax/merge.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <unicode/uchar.h>
#include <utility>

namespace hanjang::resume {
namespace {

constexpr std::size_t kMostNameBytes = 60;

// Letters and digits of any script, and what parts them: names go into names of files.
bool is_name(std::string_view name) {
  if (name.empty() || name.front() == '-') return false;
  for (std::size_t at = 0; at < name.size();) {
    const auto [c, length] = base::utf8::decode(name, at);
    if (c != U'-' && c != U'_' && u_isalnum(static_cast<UChar32>(c)) == 0) return false;
    at += length;
  }
  return true;
}

const schema::TableSpec& variant_spec() { return *schema::find_key(resume_spec(), "variant")->table; }

std::optional<diag::SourceText> parent_of(const syntax::Node& node, diag::Diagnostics& diagnostics) {
  return SettingsReader(node, variant_spec(), diagnostics).string("extends");
}

// Lays each variant over those it extends.
class Heritage {
public:
  Heritage(const syntax::Table& variants, diag::Diagnostics& diagnostics)
      : variants_(variants), diagnostics_(diagnostics) {}

  /// The variant's table with all that it takes from others.
  syntax::Node whole(const syntax::Member& variant) const {
    const std::vector<const syntax::Node*> line = line_of(variant);
    syntax::Node whole = *line.back();
    for (auto next = line.rbegin() + 1; next != line.rend(); ++next)
      whole = syntax::merge(std::move(whole), **next);
    return whole;
  }

private:
  // The variant, the one that it extends, and so on.
  std::vector<const syntax::Node*> line_of(const syntax::Member& variant) const {
    std::vector<const syntax::Node*> line{&variant.value};
    std::vector<std::string> seen{variant.key};
    for (auto parent = parent_of(variant.value, diagnostics_); parent;) {
      const syntax::Node* node = syntax::find(variants_, parent->text);
      if (node == nullptr) {
        report_unknown(*parent);
        break;
      }
      if (base::contains(seen, parent->text)) {
        // A variant that leads into a circle is not in it.
        if (parent->text == variant.key) report_circle(*parent, seen);
        break;
      }
      seen.push_back(parent->text);
      line.push_back(node);
      diag::Diagnostics told; // where that one is read
      parent = parent_of(*node, told);
    }
    return line;
  }

  void report_unknown(const diag::SourceText& parent) const {
    std::vector<std::string_view> names;
    for (const syntax::Member& member : variants_.members) names.push_back(member.key);
    diagnostics_.report(diag::Code::unknown_name, parent.span,
                        fmt::format("there is no variant \"{}\"", parent.text),
                        diag::did_you_mean_or_list(parent.text, names));
  }

  void report_circle(const diag::SourceText& parent, const std::vector<std::string>& seen) const {
    diagnostics_.report(diag::Code::variant_circle, parent.span,
                        seen.size() == 1 ? fmt::format("the variant {} extends itself", parent.text)
                                         : fmt::format("the variants {} extend each other in a circle",
                                                       fmt::join(seen, ", ")),
                        "take `extends` out of one of them");
  }

  const syntax::Table& variants_;
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
  variant.layout = reader.string("layout");
  if (const syntax::Node* set = reader.value("set")) variant.set = *set;
  variant.pages = reader.pages();
  if (reader.choice("drop")) variant.drop_lowest_priority = true; // it takes one word alone
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
    const syntax::Node whole = Heritage(*table, diagnostics).whole(member);
    diag::Diagnostics told; // where each part was written
    variants.push_back(read_variant(whole, told));
    variants.back().name = {member.key, member.key_span, {}};
  }
  return variants;
}

} // namespace hanjang::resume
