#pragma once
// The key table of the resume language: every key once, with its kind, its meaning and an example.

#include "schema/schema.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hanjang::resume {

/// The top of a resume file.
const schema::TableSpec& resume_spec();

/// The spec of what a name holds, or nullptr: `person`, the entries of a section (`experience`, `skills`, …)
/// or a nested list (`links`, `positions`, `work`). What a layout may name as a field comes from here.
/// `summary` has the one field `text`; `section` gives the entries of a section of the writer's own.
const schema::TableSpec* entry_spec(std::string_view name);

/// The names that entry_spec() knows by which layouts may call entries: each the name of its own spec.
std::vector<std::string_view> entry_kinds();

/// The names of all sections, in the order of the reference.
std::span<const std::string_view> section_names();

/// How a key that somebody wrote in Korean or for another tool is written in its table: `회사` below
/// [[experience]] → `organization`; as a header, `경력` → [[experience]]; where another table has it, with
/// that table's header. Empty for one that nobody knows.
std::string english_key(const syntax::WrittenKey& written);

/// The section that is one text.
inline constexpr std::string_view kSummarySection = "summary";

/// The section of what application forms ask for, and its key for what the writer declares.
inline constexpr std::string_view kFormSection = "form";
inline constexpr std::string_view kDeclarationKey = "declaration";

/// The section that a letter makes where one is printed, and the kind of its one entry; and what it holds.
inline constexpr std::string_view kLetterKind = "letter";
inline constexpr std::string_view kBodyKey = "body";
inline constexpr std::string_view kQuestionsKey = "questions";

/// The table of what a review says.
inline constexpr std::string_view kCheckTable = "check";

/// Keys that stand in no table: what select_language() adds to a record for layouts to name.
/// To the person, the name in English in a document of another language that has it.
inline constexpr schema::KeySpec kEnglishNameKey{.name = "english_name", .kind = schema::Kind::text};
/// To the person, what `[form]` says of the salary.
inline constexpr schema::KeySpec kSalaryKey{.name = "salary", .kind = schema::Kind::text};
/// To `[form]`, the name of who makes its declaration.
inline constexpr schema::KeySpec kSignerKey{.name = "signer", .kind = schema::Kind::text};
/// To a letter, the name of who writes it.
inline constexpr schema::KeySpec kSenderKey{.name = "sender", .kind = schema::Kind::text};
/// To a record of work that stands apart from its job, where that was.
inline constexpr schema::KeySpec kOrganizationKey{.name = "organization", .kind = schema::Kind::text};

/// The names of those that records of a table may have.
std::vector<std::string_view> added_names(const schema::TableSpec& spec);

} // namespace hanjang::resume
