#pragma once
// What may stand in a file, as a page to read and as a schema for editors.

#include <string>
#include <string_view>
#include <vector>

namespace hanjang::driver {

/// The reference of resume files in Markdown, made from their key tables.
std::string resume_reference();

/// The reference of layout files in Markdown, made from their key tables and, for the fields that rows name,
/// from those of the resume.
std::string layout_reference();

/// The JSON Schema of resume files, made from their key tables; see schema::json_schema().
std::string resume_schema();

/// The same of layout files.
std::string layout_schema();

/// The names of the two pages, and of the chapter of layouts that is no table.
inline constexpr std::string_view kResumeTopic = "resume";
inline constexpr std::string_view kLayoutTopic = "layout";
inline constexpr std::string_view kFieldsTopic = "fields";

/// A part of a page that can be asked for.
struct ReferenceTopic {
  std::string name; ///< `person`, `experience.work`
  std::string_view meaning;
  std::string_view page; ///< kResumeTopic or kLayoutTopic: where it stands
};
/// All parts, those of resumes first, in the order of the pages.
std::vector<ReferenceTopic> reference_topics();

/// What is told of a topic, or what may be meant by it.
struct ReferencePart {
  std::string text; ///< in Markdown; empty: there is no such topic
  std::string hint; ///< where there is none; may be empty
};

/// A page, a part of one by a name of reference_topics(), a table by its header or the last part of its path,
/// or a key by its path. What both pages have is told of both.
ReferencePart reference_part(std::string_view topic);

} // namespace hanjang::driver
