#include "compose/detail/description.h"

#include "base/contains.h"
#include "compose/detail/fields.h"
#include "compose/detail/names.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hanjang::compose {
namespace {

constexpr std::string_view kHeadlineField = "headline";
constexpr std::string_view kSkillNameField = "name";
constexpr std::size_t kMostKeywords = 100; // more find nothing that those do not

void add_keywords(const resume::Record& skills, std::vector<std::string>& keywords) {
  const auto* items = skills.get<std::vector<resume::Record>>(kSkillsField);
  if (items == nullptr) return;
  for (const resume::Record& item : *items) {
    const auto* name = item.get<resume::RichText>(kSkillNameField);
    if (name == nullptr || keywords.size() == kMostKeywords) continue;
    std::string word = name->plain();
    if (!word.empty() && !base::contains(keywords, word)) keywords.push_back(std::move(word));
  }
}

} // namespace

void describe(const resume::Resume& resume, const design::Design& design, Flow& flow) {
  if (const auto* headline = resume.person.get<resume::RichText>(kHeadlineField))
    flow.subject = headline->plain();
  for (const resume::Section& section : resume.sections) {
    if (is_hidden(section, design)) continue;
    for (const resume::Record& record : section.entries)
      if (record.spec->name == "skills") add_keywords(record, flow.keywords);
  }
}

} // namespace hanjang::compose
