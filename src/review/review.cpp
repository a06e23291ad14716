#include "review/review.h"

#include "base/contains.h"
#include "review/detail/dictionary.h"
#include "review/detail/rule.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <map>
#include <string>
#include <utility>

namespace hanjang::review {
namespace {

// Rules about the settings of the review itself.
constexpr std::array kOtherRules{
    RuleInfo{diag::Code::unused_allow, true},
};

constexpr std::array kTables{&wording_rules,
                             &korean_wording_rules,
                             &korean_spelling_rules,
                             &korean_blank_rules,
                             &english_spelling_rules,
                             &brand_rules,
                             &sign_rules,
                             &job_rules,
                             &time_rules,
                             &address_rules,
                             &privacy_rules,
                             &pair_rules,
                             &dictionary_rules,
                             &every_word_rules};

// The tables of each part.
struct PartTable {
  Part part;
  std::span<const Rule> (*rules)();
};
constexpr std::array kPartTables{
    PartTable{Part::parity, &pair_rules},           PartTable{Part::spelling, &korean_spelling_rules},
    PartTable{Part::spelling, &korean_blank_rules}, PartTable{Part::spelling, &english_spelling_rules},
    PartTable{Part::spelling, &brand_rules},        PartTable{Part::spelling, &dictionary_rules},
    PartTable{Part::every_word, &every_word_rules}};

std::vector<Rule> all_rules() {
  std::vector<Rule> rules;
  for (const auto& table : kTables) {
    const std::span<const Rule> some = table();
    rules.insert(rules.end(), some.begin(), some.end());
  }
  std::ranges::sort(rules, {}, &Rule::code);
  return rules;
}

// Those of some parts, each once.
std::vector<Rule> rules_of(std::span<const Part> parts) {
  std::vector<Rule> rules;
  for (const PartTable& table : kPartTables)
    if (base::contains(parts, table.part)) {
      const std::span<const Rule> some = table.rules();
      rules.insert(rules.end(), some.begin(), some.end());
    }
  std::ranges::sort(rules, {}, &Rule::code);
  return rules;
}

bool has_rule(std::span<const Rule> rules, diag::Code code) {
  return std::ranges::find(rules, code, &Rule::code) != rules.end();
}

bool needs_dictionary(const Rule& rule) {
  return has_rule(dictionary_rules(), rule.code) || has_rule(every_word_rules(), rule.code);
}

bool names_code(const std::vector<diag::SourceText>& names, diag::Code code) {
  return std::ranges::any_of(names, [code](const diag::SourceText& name) {
    const diag::CodeEntry* entry = diag::find_code(name.text);
    return entry != nullptr && entry->code == code;
  });
}

// What a file and its entries allow, and which of it was of use.
class Allowances {
public:
  explicit Allowances(const Reading& reading) : reading_(reading) {}

  // True if the finding is allowed; each allowance that allows it is in use then.
  bool allow(const Finding& finding) {
    bool is_allowed = use(reading_.resume.check.allow, finding.diagnostic.code);
    for (std::size_t entry = finding.entry; entry != Entry::kNone; entry = reading_.entries[entry].parent)
      is_allowed = use(reading_.entries[entry].record->allow, finding.diagnostic.code) || is_allowed;
    return is_allowed;
  }

  // True if anything speaks of a code at all: it is looked for then, though the file allows it.
  void report_unused(diag::Diagnostics& diagnostics) const {
    report_unused(reading_.resume.check.allow, diagnostics);
    for (const Entry& entry : reading_.entries) report_unused(entry.record->allow, diagnostics);
  }

private:
  bool use(const std::vector<diag::SourceText>& names, diag::Code code) {
    bool is_there = false;
    for (const diag::SourceText& name : names) {
      const diag::CodeEntry* entry = diag::find_code(name.text);
      if (entry == nullptr || entry->code != code) continue;
      used_[&name] = true;
      is_there = true;
    }
    return is_there;
  }

  void report_unused(const std::vector<diag::SourceText>& names, diag::Diagnostics& diagnostics) const {
    for (const diag::SourceText& name : names)
      if (!used_.contains(&name) && diag::find_code(name.text) != nullptr)
        diagnostics.report(diag::Code::unused_allow, name.span,
                           fmt::format("`{}` is allowed here, and nothing of that kind is found", name.text),
                           "take it out");
  }

  const Reading& reading_;
  std::map<const diag::SourceText*, bool> used_;
};

bool is_wanted(const Rule& rule, const Reading& reading) {
  const resume::CheckSettings& check = reading.resume.check;
  const auto is_named = [&](const Entry& entry) { return names_code(entry.record->allow, rule.code); };
  return rule.is_on || names_code(check.warn, rule.code) || names_code(check.deny, rule.code) ||
         names_code(check.allow, rule.code) || std::ranges::any_of(reading.entries, is_named);
}

// True if a finding of the rule is to be told where nothing allows it.
bool is_told(const Rule& rule, const resume::CheckSettings& check) {
  return rule.is_on || names_code(check.warn, rule.code) || names_code(check.deny, rule.code);
}

// What findings have in common that are told as one.
std::string common_of(const Finding& finding, Told told, const Reading& reading) {
  if (told == Told::once_a_form) return finding.diagnostic.message;
  return std::to_string(finding.entry == Entry::kNone ? finding.entry : reading.top_of(finding.entry));
}

// Findings with something in common as one: the first, with the places of the others.
std::vector<Finding> merged(std::vector<Finding> findings, Told told, const Reading& reading) {
  constexpr std::size_t kMostPlaces = 6;
  std::vector<Finding> result;
  std::map<std::string, std::size_t> first;
  for (Finding& finding : findings) {
    const auto [known, is_new] = first.try_emplace(common_of(finding, told, reading), result.size());
    if (is_new)
      result.push_back(std::move(finding));
    else if (auto& labels = result[known->second].diagnostic.labels; labels.size() < kMostPlaces)
      labels.push_back({finding.diagnostic.span, "here too"});
  }
  return result;
}

bool overlap(diag::Span a, diag::Span b) {
  return a.source == b.source && a.begin < b.end && b.begin < a.end;
}

// One review: what it reads, and where it reports to.
class Review {
public:
  Review(const ReviewInput& input, std::span<const Part> parts, diag::Diagnostics& diagnostics)
      : input_(input), reading_(read_for_review(input)), allowances_(reading_), diagnostics_(diagnostics),
        first_(diagnostics.all().size()), parts_(parts),
        rules_(parts.empty() ? all_rules() : rules_of(parts)) {
    std::erase_if(rules_, [this](const Rule& rule) { return !is_asked(rule) && !is_wanted(rule, reading_); });
    if (input.words == nullptr) std::erase_if(rules_, needs_dictionary);
  }

  void run() {
    // What a list has told of a word says more than that a dictionary lacks it.
    std::stable_partition(rules_.begin(), rules_.end(),
                          [](const Rule& rule) { return !needs_dictionary(rule); });
    look_words_up();
    for (const Rule& rule : rules_) run(rule);
    if (parts_.empty()) allowances_.report_unused(diagnostics_);
  }

private:
  // True if a part asks for the rule, on or off.
  bool is_asked(const Rule& rule) const {
    return !parts_.empty() && (needs_dictionary(rule) || has_rule(pair_rules(), rule.code));
  }

  void look_words_up() {
    std::vector<spelling::Language> languages;
    for (const Rule& rule : rules_)
      if (has_rule(dictionary_rules(), rule.code)) languages = {spelling::Language::english};
    for (const Rule& rule : rules_)
      if (has_rule(every_word_rules(), rule.code)) languages.push_back(spelling::Language::korean);
    if (!languages.empty()) reading_.misspellings = look_up(reading_, languages, *input_.words);
  }

  void run(const Rule& rule) {
    Findings found(rule.code);
    rule.look(reading_, found);
    std::vector<Finding> findings = found.take();
    if (needs_dictionary(rule))
      std::erase_if(findings, [this](const Finding& finding) { return is_told_of(finding); });
    std::erase_if(findings, [this](const Finding& finding) { return allowances_.allow(finding); });
    const resume::CheckSettings& check = reading_.resume.check;
    if ((!is_asked(rule) && !is_told(rule, check)) || names_code(check.allow, rule.code)) return;
    if (rule.told != Told::each) findings = merged(std::move(findings), rule.told, reading_);
    const bool is_denied = names_code(check.deny, rule.code);
    for (Finding& finding : findings) {
      if (is_denied)
        diagnostics_.add_as(diag::Severity::error, std::move(finding.diagnostic));
      else
        diagnostics_.add(std::move(finding.diagnostic));
    }
  }

  // True if another rule speaks of the place.
  bool is_told_of(const Finding& finding) const {
    const auto all = std::span(diagnostics_.all()).subspan(first_);
    return std::ranges::any_of(all, [&](const diag::Diagnostic& told) {
      return diag::is_review(told.code) && overlap(told.span, finding.diagnostic.span);
    });
  }

  const ReviewInput& input_;
  Reading reading_;
  Allowances allowances_;
  diag::Diagnostics& diagnostics_;
  std::size_t first_; // of what this review has told
  std::span<const Part> parts_;
  std::vector<Rule> rules_;
};

} // namespace

std::span<const RuleInfo> rules() {
  static const std::vector<RuleInfo> kAll = [] {
    std::vector<RuleInfo> infos(kOtherRules.begin(), kOtherRules.end());
    for (const Rule& rule : all_rules()) infos.push_back({rule.code, rule.is_on});
    std::ranges::sort(infos, {}, &RuleInfo::code);
    return infos;
  }();
  return kAll;
}

void review(const ReviewInput& input, std::span<const Part> parts, diag::Diagnostics& diagnostics) {
  Review(input, parts, diagnostics).run();
}

} // namespace hanjang::review
