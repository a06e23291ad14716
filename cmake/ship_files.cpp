// ship_files OUT FILE…: writes the source of driver::shipped_files(): TOML files as they are, and their
// trees. Part of the build, and of nothing that is installed.

#include "diag/diagnostic.h"
#include "diag/print.h"
#include "diag/source.h"
#include "syntax/node.h"
#include "syntax/packed_tree.h"

#include <cstddef>
#include <fstream>
#include <iostream>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>

namespace {

using namespace hanjang;

// As numbers: compilers limit how long a literal may be, and none of these needs to be read.
void write_bytes(std::ostream& out, std::string_view name, std::size_t number, std::string_view bytes) {
  out << "const char k" << name << number << "[] = {";
  for (std::size_t i = 0; i < bytes.size(); ++i)
    out << (i % 64 == 0 ? "\n" : "") << static_cast<int>(static_cast<signed char>(bytes[i])) << ',';
  out << "0};\n"; // none is empty
}

bool write_file(std::ostream& out, const std::string& path, std::size_t number) {
  std::ifstream in(path, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(in), {}};
  diag::SourceMap sources;
  diag::Diagnostics diagnostics;
  const diag::SourceId id = sources.add(path, text);
  const std::optional<syntax::Node> root = syntax::parse_toml(sources, id, diagnostics);
  if (!in || !root || !diagnostics.all().empty()) {
    std::cerr << path << ": cannot be read, or is not TOML\n"
              << diag::print_diagnostics(diagnostics, sources, {});
    return false;
  }
  write_bytes(out, "Text", number, text);
  write_bytes(out, "Tree", number, syntax::pack_tree(*root, text));
  return true;
}

} // namespace

int main(int argc, char** argv) {
  std::ofstream out(argv[1], std::ios::binary);
  const auto count = static_cast<std::size_t>(argc) - 2;
  out << "#include \"driver/detail/shipped_files.h\"\n\nnamespace hanjang::driver {\nnamespace {\n";
  for (std::size_t i = 0; i < count; ++i)
    if (!write_file(out, argv[i + 2], i)) return 1;
  out << "constexpr ShippedFile kFiles[]{\n";
  for (std::size_t i = 0; i < count; ++i)
    out << "{{kText" << i << ", sizeof kText" << i << " - 1}, {kTree" << i << ", sizeof kTree" << i
        << " - 1}},\n";
  out << "};\n} // namespace\n\nstd::span<const ShippedFile> shipped_files() { return kFiles; }\n\n"
         "} // namespace hanjang::driver\n";
  out.close();
  return out ? 0 : 1;
}
