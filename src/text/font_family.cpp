#include "syntax/schema.h"
#include "text/font.h"

#include <array>
#include <fmt/format.h>
#include <utility>

namespace hanjang {
namespace {

constexpr std::array kFaceKeys{
    KeySpec{"path", Kind::string, "The file, from the manifest's folder or from a font folder of the system",
            "\"opentype/noto/NotoSansCJK-Regular.ttc\"", true},
    KeySpec{"postscript", Kind::string, "Which face of a collection, by its PostScript name",
            "\"NotoSansCJKkr-Regular\""},
    KeySpec{"weight", Kind::integer, "1 to 1000; 400 is regular, 700 is bold", "400"},
};
constexpr TableSpec kFace{"face", "One weight of a family", kFaceKeys};

constexpr std::array kFamilyKeys{
    KeySpec{"family", Kind::string, "The name that layouts call it by", "\"Pretendard\"", true},
    KeySpec{"license", Kind::string, "Its licence, as an SPDX identifier", "\"OFL-1.1\""},
    KeySpec{"source", Kind::string, "The package that brings its files", "\"npm: pretendard\""},
    KeySpec{"scale", Kind::number, "Size against the other families of a style", "1.02"},
    KeySpec{"shift", Kind::number, "Shift of the baseline upwards, in em", "0.01"},
    KeySpec{"face", Kind::tables, "Its faces", "[{ path = \"Mine-Regular.ttf\" }]", true, &kFace},
};
constexpr TableSpec kFamily{"font family", "A font family", kFamilyKeys};

std::string string_of(const Table& table, std::string_view key) {
  const Node* node = find(table, key);
  const SourceText* text = node == nullptr ? nullptr : node->string();
  return text == nullptr ? std::string{} : text->text;
}

struct Limits {
  double least;
  double most;
};

double number_of(const Table& table, std::string_view key, double otherwise, Limits limits,
                 Diagnostics& diagnostics) {
  const Node* node = find(table, key);
  if (node == nullptr) return otherwise;
  double value = otherwise;
  if (const double* real = node->real()) value = *real;
  if (const std::int64_t* integer = node->integer()) value = static_cast<double>(*integer);
  if (value >= limits.least && value <= limits.most) return value;
  diagnostics.error(codes::bad_value, node->span, fmt::format("`{}` is out of range", key),
                    fmt::format("give a number from {} to {}", limits.least, limits.most));
  return otherwise;
}

FaceSource decode_face(const Node& node, Diagnostics& diagnostics) {
  const Table& table = *node.table();
  FaceSource face;
  face.path = string_of(table, "path");
  face.postscript = string_of(table, "postscript");
  face.weight = static_cast<int>(number_of(table, "weight", 400, {1, 1000}, diagnostics));
  const Node* path = find(table, "path");
  face.span = path == nullptr ? node.span : path->span;
  if (face.path.empty()) {
    diagnostics.error(codes::empty_value, face.span, "`path` is empty", "name the font file");
  }
  return face;
}

} // namespace

std::optional<FontFamily> decode_font_family(const Node& root, std::filesystem::path folder,
                                             Diagnostics& diagnostics) {
  const std::size_t errors_before = diagnostics.error_count();
  check_shape(root, kFamily, diagnostics);
  const Table* table = root.table();
  if (table == nullptr || diagnostics.error_count() != errors_before) return std::nullopt;
  FontFamily family;
  family.name = string_of(*table, "family");
  family.folder = std::move(folder);
  family.scale = number_of(*table, "scale", 1, {0.25, 4}, diagnostics);
  family.shift = number_of(*table, "shift", 0, {-1, 1}, diagnostics);
  family.license = string_of(*table, "license");
  family.source = string_of(*table, "source");
  const Node* name = find(*table, "family");
  family.span = name->span;
  for (const Node& face : find(*table, "face")->array()->items) {
    family.faces.push_back(decode_face(face, diagnostics));
  }
  if (family.name.empty()) {
    diagnostics.error(codes::empty_value, family.span, "`family` is empty",
                      "give the name layouts call it by");
  }
  if (family.faces.empty()) {
    diagnostics.error(codes::empty_value, find(*table, "face")->span, "a family needs at least one face",
                      "add [[face]] with a `path`");
  }
  if (diagnostics.error_count() != errors_before) return std::nullopt;
  return family;
}

} // namespace hanjang
