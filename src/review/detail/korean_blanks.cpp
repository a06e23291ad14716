// Two Korean words that one file writes together and apart.

#include "base/hangul.h"
#include "base/utf8.h"
#include "review/detail/korean_words.h"
#include "review/detail/rule.h"
#include "review/detail/scan.h"
#include "review/detail/words/particles_korean.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <map>
#include <set>
#include <string>

namespace hanjang::review {
namespace {

constexpr std::size_t kSyllable = base::hangul::kSyllableBytes;

bool is_hangul(std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    const auto [c, length] = base::utf8::decode(word, at);
    if (!base::hangul::is_syllable(c)) return false;
    at += length;
  }
  return true;
}

/// A particle, for a list sorted by what they end in.
struct Particle {
  char32_t last = 0;
  std::string_view text;
};

constexpr auto kByLastSyllable = [] {
  std::array<Particle, kParticlesKorean.size()> particles{};
  for (std::size_t i = 0; i < particles.size(); ++i)
    particles[i] = {base::hangul::last_syllable(kParticlesKorean[i]), kParticlesKorean[i]};
  std::ranges::sort(particles, [](const Particle& a, const Particle& b) {
    return a.last != b.last ? a.last < b.last : a.text.size() > b.text.size();
  });
  return particles;
}();

// A word as it may stand, with and without what could be its particle, the longest first.
std::vector<std::string_view> stems_of(std::string_view word) {
  std::vector<std::string_view> stems{word};
  const char32_t last = base::hangul::last_syllable(word);
  const auto first = std::ranges::lower_bound(kByLastSyllable, last, {}, &Particle::last);
  for (auto particle = first; particle != kByLastSyllable.end() && particle->last == last; ++particle)
    if (word.size() >= particle->text.size() + 2 * kSyllable && word.ends_with(particle->text))
      stems.push_back(word.substr(0, word.size() - particle->text.size()));
  return stems;
}

struct Place {
  const Passage* passage;
  Stretch place;
};

// Words that may be two written together, with and without what could be a particle.
using Closed = std::map<std::string_view, Place>;

void add_closed(const Passage& passage, Closed& closed) {
  constexpr std::size_t kLeastBytes = 4 * kSyllable;
  for (const Stretch word : passage.stretches) {
    const std::string_view text = word.of(passage.text);
    if (text.size() < kLeastBytes || !is_hangul(text)) continue;
    for (const std::string_view stem : stems_of(text))
      if (stem.size() >= kLeastBytes)
        closed.try_emplace(stem, Place{&passage, {word.begin, word.begin + stem.size()}});
  }
}

bool is_pair(std::string_view first, std::string_view second) {
  return first.size() >= 2 * kSyllable && second.size() >= 2 * kSyllable && is_hangul(first) &&
         is_hangul(second);
}

// Two words that stand apart, and together elsewhere.
void add_spaced(const Passage& passage, const Closed& closed, std::set<std::string>& told,
                Findings& findings) {
  const std::vector<Stretch>& words = passage.stretches;
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const std::string_view first = words[i].of(passage.text);
    const std::string_view second = words[i + 1].of(passage.text);
    if (words[i].end + 1 != words[i + 1].begin) continue;
    const auto nearest = closed.lower_bound(first);
    if (nearest == closed.end() || !nearest->first.starts_with(first) || !is_pair(first, second)) continue;
    for (const std::string_view stem : stems_of(second)) {
      const std::string joined = std::string(first) + std::string(stem);
      const auto other = closed.find(joined);
      if (other == closed.end() || !told.insert(joined).second) continue;
      const Place& place = other->second;
      findings.add(*place.passage, place.place.begin, place.place.end,
                   fmt::format("`{}` stands beside `{} {}` in this file", joined, first, stem),
                   "write it one way throughout");
      break;
    }
  }
}

void look_for_closed_and_spaced(const Reading& reading, Findings& findings) {
  const std::vector<const Passage*> passages = passages_of(
      reading, [](const Passage& passage) { return is_korean(passage) && passage.role != Role::name; });
  Closed closed;
  std::set<std::string> told;
  for (const Passage* passage : passages) add_closed(*passage, closed);
  for (const Passage* passage : passages) add_spaced(*passage, closed, told, findings);
}

constexpr std::array kRules{
    Rule{diag::Code::korean_closed_and_spaced, true, look_for_closed_and_spaced},
};

} // namespace

std::span<const Rule> korean_blank_rules() { return kRules; }

} // namespace hanjang::review
