#include "driver/detail/layout_index.h"

#include "schema/schema.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <fmt/format.h>
#include <string>
#include <utility>

namespace hanjang::driver {
namespace {

namespace fs = std::filesystem;

using schema::KeySpec;
using schema::Kind;

constexpr std::array kIndexKeys{
    KeySpec{"root",
            Kind::string,
            {"The layout that all others are laid over", "다른 레이아웃이 모두 딛고 서는 것"},
            "\"common\""}
        .required(),
    KeySpec{"default",
            Kind::string,
            {"The layout where none is asked for", "고르지 않았을 때의 레이아웃"},
            "\"plain\""}
        .required(),
    KeySpec{"order",
            Kind::string_list,
            {"Which layouts are listed first; the others follow by name",
             "먼저 늘어놓을 레이아웃; 나머지는 이름 차례"},
            "[\"plain\", \"fancy\"]"},
};
constexpr schema::TableSpec kIndexSpec{
    "layout index", {"What is said of the layouts as a whole", "레이아웃 전체에 대한 것"}, kIndexKeys};

fs::path folder_of(const base::World& world) { return world.data_folder() / "layouts"; }

fs::path index_path(const base::World& world) {
  return folder_of(world) / fmt::format("{}.toml", kLayoutIndexName);
}

// The key table holds whenever this is called: a key of another form has been reported.
diag::SourceText string_at(const syntax::Table& table, std::string_view key) {
  const syntax::Node* node = syntax::find(table, key);
  return node != nullptr && node->string() != nullptr ? *node->string() : diag::SourceText{};
}

std::vector<diag::SourceText> strings_at(const syntax::Table& table, std::string_view key) {
  std::vector<diag::SourceText> strings;
  const syntax::Node* node = syntax::find(table, key);
  if (node == nullptr || node->array() == nullptr) return strings;
  for (const syntax::Node& item : node->array()->items)
    if (item.string() != nullptr) strings.push_back(*item.string());
  return strings;
}

} // namespace

const schema::TableSpec& layout_index_spec() { return kIndexSpec; }

std::optional<LayoutIndex> load_layout_index(Inputs& inputs) {
  const fs::path path = index_path(inputs.world());
  if (inputs.world().data_folder().empty() || inputs.world().kind(path) == base::PathKind::missing) {
    inputs.read.push_back(path);
    report_no_data(inputs.world(), inputs.diagnostics);
    return std::nullopt;
  }
  const std::optional<syntax::Tree> root = inputs.load(path, {});
  if (!root || (*root)->table() == nullptr) return std::nullopt;
  const std::size_t errors_before = inputs.diagnostics.error_count();
  schema::check_form(*root, kIndexSpec, inputs.diagnostics);
  if (inputs.diagnostics.error_count() > errors_before) return std::nullopt;
  const syntax::Table& table = *(*root)->table();
  return LayoutIndex{string_at(table, "root"), string_at(table, "default"), strings_at(table, "order")};
}

std::vector<fs::path> layout_files(const LayoutIndex& index, const base::World& world) {
  if (world.data_folder().empty()) return {};
  std::vector<fs::path> files = world.list_toml(folder_of(world));
  std::erase_if(files, [&](const fs::path& file) {
    return file.stem() == kLayoutIndexName || file.stem() == index.root.text;
  });
  const auto place = [&](const fs::path& file) {
    return std::find_if(index.order.begin(), index.order.end(),
                        [&](const diag::SourceText& name) { return file.stem() == name.text; }) -
           index.order.begin();
  };
  std::stable_sort(files.begin(), files.end(),
                   [&](const fs::path& a, const fs::path& b) { return place(a) < place(b); });
  return files;
}

void check_layout_order(const LayoutIndex& index, const base::World& world, diag::Diagnostics& diagnostics) {
  const std::vector<fs::path> files = layout_files(index, world);
  for (const diag::SourceText& name : index.order)
    if (std::none_of(files.begin(), files.end(),
                     [&](const fs::path& file) { return file.stem() == name.text; }))
      diagnostics.report(diag::Code::unknown_layout, name.span,
                         fmt::format("there is no layout `{}`", name.text),
                         "name the files of this folder, without their `.toml`");
}

} // namespace hanjang::driver
