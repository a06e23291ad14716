#include "cli/cli.h"

#include "cli/arguments.h"
#include "cli/build.h"
#include "cli/build_many.h"
#include "cli/check.h"
#include "cli/count.h"
#include "cli/detail/bug.h"
#include "cli/exit_code.h"
#include "cli/lists.h"
#include "cli/new.h"
#include "cli/terminal.h"
#include "cli/variants.h"
#include "cli/watch.h"
#include "system/real_world.h"
#include "system/standard_streams.h"

#include <cstdlib>
#include <exception>
#include <fmt/format.h>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace hanjang::cli {
namespace {

ExitCode usage_error(const std::string& text) {
  system::write_standard_error(text);
  return ExitCode::usage;
}

ExitCode answer(const std::string& text) {
  const std::string reason = system::write_standard_output(text);
  if (reason.empty()) return ExitCode::done;
  system::write_standard_error(fmt::format("hanjang: cannot write standard output: {}\n", reason));
  return ExitCode::environment;
}

ExitCode dispatch(const Command& command) {
  if (const auto* text = std::get_if<Answer>(&command)) return answer(text->text);
  if (const auto* error = std::get_if<UsageError>(&command)) return usage_error(error->text);

  if (const auto* explain = std::get_if<ExplainCommand>(&command)) return print_explanation(*explain);

  const char* variable = std::getenv("SOURCE_DATE_EPOCH");
  const std::string_view written = variable == nullptr ? "" : variable;
  const std::optional<long long> date = system::parse_source_date_epoch(written);
  if (!written.empty() && !date)
    return usage_error(format_usage_error(fmt::format("SOURCE_DATE_EPOCH is `{}`, which is no date", written),
                                          "it takes seconds since 1970, in digits only"));
  const auto* watched = std::get_if<BuildCommand>(&command);
  // While watching, the next edit makes the file anew; a disk takes longer than setting it.
  const bool is_watched = watched != nullptr && watched->watch;
  const system::RealWorld world(date, is_watched ? system::Durability::process : system::Durability::disk);
  if (const auto* starter = std::get_if<NewCommand>(&command)) return run_new(*starter, world);
  if (std::holds_alternative<ListLayouts>(command)) return print_layouts(world);
  if (std::holds_alternative<ListFonts>(command)) return print_fonts(world);
  if (const auto* variants = std::get_if<VariantsCommand>(&command)) return print_variants(*variants, world);
  if (const auto* count = std::get_if<CountCommand>(&command)) return print_counts(*count, world);
  if (const auto* check = std::get_if<CheckCommand>(&command)) return run_check(*check, world);
  const auto& build = std::get<BuildCommand>(command);
  if (names_many(build, world)) return run_build_many(build, date, world);
  return build.watch ? run_watch(build, date, world) : run_build(build, date, world);
}

// Makes no string of its own: memory may be what has run out.
ExitCode report_bug(std::string_view what) {
  for (const std::string_view part : {kBugOpening, what, kBugClosing}) system::write_standard_error(part);
  return ExitCode::bug;
}

} // namespace

int run(int argc, char** argv) {
  try {
    system::guard_standard_streams();
    return static_cast<int>(dispatch(parse_arguments(argc, argv)));
  } catch (const std::exception& error) {
    return static_cast<int>(report_bug(error.what()));
  } catch (...) {
    return static_cast<int>(report_bug("an unknown exception"));
  }
}

} // namespace hanjang::cli
