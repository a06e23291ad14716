#include "driver/reference.h"

#include "cli/detail/columns.h"
#include "cli/detail/listing_commands.h"

#include <algorithm>
#include <fmt/format.h>
#include <limits>

namespace hanjang::cli {
namespace {

constexpr std::size_t kGap = 2;
constexpr std::size_t kAnyColumn = std::numeric_limits<std::size_t>::max();

// The tables of a page that stand in no other.
std::string list_topics(const std::vector<driver::ReferenceTopic>& topics, std::string_view page) {
  Columns columns(kGap, kAnyColumn);
  for (const driver::ReferenceTopic& topic : topics)
    if (topic.page == page && topic.name.find('.') == std::string::npos)
      columns.add(topic.name, std::string(topic.meaning.substr(0, topic.meaning.find(". "))));
  return columns.str();
}

std::string list_topics() {
  const std::vector<driver::ReferenceTopic> topics = driver::reference_topics();
  return fmt::format(
      "{}\n\nOf a resume (`hanjang reference {}` prints all of it):\n{}"
      "\nOf a layout (`hanjang reference {}` prints all of it):\n{}",
      wrapped("What may stand in a file, table by table: `hanjang reference TOPIC` prints the keys of "
              "one and of those inside it, what each means and an example.",
              0),
      driver::kResumeTopic, list_topics(topics, driver::kResumeTopic), driver::kLayoutTopic,
      list_topics(topics, driver::kLayoutTopic));
}

} // namespace

std::vector<Word> reference_words() {
  std::vector<Word> words{{std::string(driver::kResumeTopic), "all of a resume"},
                          {std::string(driver::kLayoutTopic), "all of a layout"}};
  for (driver::ReferenceTopic& topic : driver::reference_topics()) {
    const auto is_known = [&](const Word& word) { return word.word == topic.name; };
    if (std::ranges::none_of(words, is_known))
      words.push_back({std::move(topic.name), std::string(topic.meaning)});
  }
  return words;
}

std::vector<Word> schema_words() {
  return {{std::string(driver::kResumeTopic), "a resume"}, {std::string(driver::kLayoutTopic), "a layout"}};
}

Command read_schema(const Parsed& parsed) {
  const std::string topic = parsed.argument();
  if (topic == driver::kResumeTopic) return Answer{driver::resume_schema()};
  if (topic == driver::kLayoutTopic) return Answer{driver::layout_schema()};
  return refuse_word("schema", topic, schema_words());
}

Command read_reference(const Parsed& parsed) {
  const std::string topic = parsed.argument();
  if (topic.empty()) return Answer{list_topics()};
  driver::ReferencePart part = driver::reference_part(topic);
  if (!part.text.empty()) return Answer{std::move(part.text)};
  return refuse(fmt::format("`reference` knows no `{}`", topic),
                part.hint.empty() ? "`hanjang reference` lists what it knows" : part.hint);
}

} // namespace hanjang::cli
