#include "driver/detail/root.h"

#include <fmt/format.h>

namespace hanjang::driver {

bool is_below_root(const std::filesystem::path& path, const diag::SourceText& name, Inputs& inputs) {
  const std::filesystem::path relative =
      path.lexically_normal().lexically_relative(inputs.root.lexically_normal());
  if (!relative.empty() && *relative.begin() != "..") return true;
  inputs.diagnostics.report(diag::Code::outside_root, name.span,
                            fmt::format("`{}` is outside of the folder that files are read from", name.text),
                            "put it beside the resume, or name a folder that holds both with `--root`");
  return false;
}

} // namespace hanjang::driver
