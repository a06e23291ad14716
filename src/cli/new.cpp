#include "cli/new.h"

#include "base/path_text.h"
#include "cli/detail/document_commands.h"
#include "cli/terminal.h"
#include "driver/starter.h"
#include "system/files.h"

#include <filesystem>
#include <fmt/format.h>
#include <string>

namespace hanjang::cli {
namespace {

// The file that a name means: that in a folder, if it is one.
std::filesystem::path file_of(const std::string& name, const base::World& world) {
  const std::filesystem::path path = base::path_of(name);
  return name.ends_with('/') || world.kind(path) == base::PathKind::folder ? path / kStarterFile : path;
}

// `name` as a shell takes it for one word (POSIX.1-2017, Shell Command Language, 2.2.2).
std::string shell_word(const std::string& name) {
  constexpr std::string_view kSafe = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-/+,@%";
  const bool is_safe = name.find_first_not_of(kSafe) == std::string::npos && !name.starts_with('-');
  if (is_safe) return name;
  std::string quoted = name.starts_with('-') ? "./" : "";
  for (const char c : name) quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return fmt::format("'{}'", quoted);
}

void write_file(const std::filesystem::path& path, const std::string& text, const base::World& world,
                diag::Diagnostics& diagnostics) {
  const std::string name = base::utf8_of(path);
  const system::Creation creation = system::create_file(path, text);
  if (creation.was_there)
    return diagnostics.report(diag::Code::cannot_write, {}, fmt::format("`{}` is there already", name),
                              "name another file, as in `hanjang new another.toml`; this one is unchanged");
  if (!creation.error.empty()) {
    const std::filesystem::path folder = path.parent_path();
    const bool lacks_folder = !folder.empty() && world.kind(folder) == base::PathKind::missing;
    return diagnostics.report(
        diag::Code::cannot_write, {}, fmt::format("cannot write `{}`: {}", name, creation.error),
        lacks_folder ? fmt::format("there is no folder `{}`; make it first", base::utf8_of(folder)) : "");
  }
  print_to_standard_output(fmt::format("{}\nMake it yours, then: hanjang build {}\n", name, shell_word(name)),
                           diagnostics);
}

} // namespace

ExitCode run_new(const NewCommand& command, const base::World& world) {
  driver::Session session(world);
  diag::SourceMap sources;
  diag::Diagnostics diagnostics;
  const bool is_printed = command.file == "-";
  const std::filesystem::path path = is_printed ? base::path_of(kStarterFile) : file_of(command.file, world);
  const driver::StarterRequest request{command.languages, command.kind,
                                       shell_word(base::utf8_of(path.filename()))};
  if (const auto text = driver::make_starter(session, request, sources, diagnostics)) {
    if (is_printed)
      print_to_standard_output(*text, diagnostics);
    else
      write_file(path, *text, world, diagnostics);
  }
  print_to_standard_error(diagnostics, sources,
                          print_options(diag::DiagnosticStyle::rich, ColorChoice::automatic));
  return exit_code_of(diagnostics);
}

} // namespace hanjang::cli
