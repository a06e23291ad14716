#include "catch.h"
#include "driver/reference.h"

#include <algorithm>
#include <set>
#include <string>

using namespace hanjang;
using namespace hanjang::driver;

TEST_CASE("every topic of the reference is told, by its own name") {
  std::set<std::pair<std::string_view, std::string>> names;
  const std::vector<ReferenceTopic> topics = reference_topics();
  for (const ReferenceTopic& topic : topics) {
    INFO(topic.name);
    CHECK(names.emplace(topic.page, topic.name).second);
    CHECK_FALSE(topic.meaning.empty());
    const ReferencePart part = reference_part(topic.name);
    CHECK(part.text.find("- `") != std::string::npos);
    // What is told alone stands in the whole page too, word by word.
    const std::string page = topic.page == kResumeTopic ? resume_reference() : layout_reference();
    const std::size_t chapter = std::min(part.text.find("## "), part.text.find("- `"));
    REQUIRE(chapter != std::string::npos);
    const bool is_of_both = part.text.starts_with("# In a resume");
    CHECK((is_of_both || page.find(part.text.substr(chapter)) != std::string::npos ||
           page.find(part.text.substr(chapter, part.text.find("\n## ", chapter) - chapter)) !=
               std::string::npos));
  }
  CHECK(reference_part(kResumeTopic).text == resume_reference());
  CHECK(reference_part(kLayoutTopic).text == layout_reference());
}

TEST_CASE("a part of the reference has many names") {
  const std::string jobs = reference_part("experience").text;
  CHECK(jobs.starts_with("## `[[experience]]`"));
  CHECK(jobs.find("## `[[experience.work]]`") != std::string::npos);
  CHECK(jobs.find("## `[[education]]`") == std::string::npos);
  CHECK(reference_part("[[experience]]").text == jobs);
  CHECK(reference_part("경력").text == jobs);
  CHECK(reference_part("jobs").text == jobs);
  CHECK(reference_part("person.name").text.starts_with("- `name` – Your name."));
  CHECK(reference_part("summary").text.starts_with("- `summary`"));
  CHECK(reference_part("[entry.NAME.rows]").text == reference_part("entry.rows").text);
  CHECK(reference_part("document").text.find("# In a layout") != std::string::npos);
}

TEST_CASE("a topic that there is not is answered with what may be meant") {
  CHECK(reference_part("persn").text.empty());
  CHECK(reference_part("persn").hint == "did you mean `person`?");
  CHECK(reference_part("layuot").hint == "did you mean `layout`?");
  CHECK(reference_part("institution").hint ==
        "it is a key of `education`; for it alone: hanjang reference education.institution");
  CHECK(reference_part("start").hint.starts_with("it is a key of `education` and others"));
  CHECK(reference_part("zzzzzzzz").hint.empty());
  CHECK(reference_part("").text.empty());
}
