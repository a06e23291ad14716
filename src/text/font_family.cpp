#include "schema/schema.h"
#include "text/font.h"

#include <array>
#include <fmt/format.h>
#include <utility>

namespace hanjang::text {
namespace {

constexpr std::array kFaceKeys{
    schema::KeySpec{"path", schema::Kind::string,
                    "The file, from the manifest's folder or from a font folder of the system",
                    "\"opentype/noto/NotoSansCJK-Regular.ttc\"", true},
    schema::KeySpec{"postscript", schema::Kind::string, "Which face of a collection, by its PostScript name",
                    "\"NotoSansCJKkr-Regular\""},
    schema::KeySpec{"weight", schema::Kind::integer, "1 to 1000; 400 is regular, 700 is bold", "400"},
};
constexpr schema::TableSpec kFace{"face", "One weight of a family", kFaceKeys};

constexpr std::array kFamilyKeys{
    schema::KeySpec{"family", schema::Kind::string, "The name that layouts call it by", "\"Pretendard\"",
                    true},
    schema::KeySpec{"license", schema::Kind::string, "Its licence, as an SPDX identifier", "\"OFL-1.1\""},
    schema::KeySpec{"source", schema::Kind::string, "The package that brings its files",
                    "\"npm: pretendard\""},
    schema::KeySpec{"scale", schema::Kind::number, "Size against the other families of a style", "1.02"},
    schema::KeySpec{"shift", schema::Kind::number, "Shift of the baseline upwards, in em", "0.01"},
    schema::KeySpec{"face", schema::Kind::tables, "Its faces", "[{ path = \"Mine-Regular.ttf\" }]", true,
                    &kFace},
};
constexpr schema::TableSpec kFamily{"font family", "A font family", kFamilyKeys};

std::string string_of(const syntax::Table& table, std::string_view key) {
  const syntax::Node* node = syntax::find(table, key);
  const diag::SourceText* text = node == nullptr ? nullptr : node->string();
  return text == nullptr ? std::string{} : text->text;
}

struct Limits {
  double least;
  double most;
};

double number_of(const syntax::Table& table, std::string_view key, double otherwise, Limits limits,
                 diag::Diagnostics& diagnostics) {
  const syntax::Node* node = syntax::find(table, key);
  if (node == nullptr) return otherwise;
  double value = otherwise;
  if (const double* real = node->real()) value = *real;
  if (const std::int64_t* integer = node->integer()) value = static_cast<double>(*integer);
  if (value >= limits.least && value <= limits.most) return value;
  diagnostics.report(diag::Code::out_of_range, node->span, fmt::format("`{}` is out of range", key),
                     fmt::format("give a number from {} to {}", limits.least, limits.most));
  return otherwise;
}

FaceSource decode_face(const syntax::Node& node, diag::Diagnostics& diagnostics) {
  const syntax::Table& table = *node.table();
  FaceSource face;
  face.path = string_of(table, "path");
  face.postscript = string_of(table, "postscript");
  face.weight = static_cast<int>(number_of(table, "weight", 400, {1, 1000}, diagnostics));
  const syntax::Node* path = syntax::find(table, "path");
  face.span = path == nullptr ? node.span : path->span;
  if (face.path.empty()) {
    diagnostics.report(diag::Code::empty_value, face.span, "`path` is empty", "name the font file");
  }
  return face;
}

} // namespace

std::optional<FontFamily> decode_font_family(const syntax::Node& root, std::filesystem::path folder,
                                             diag::Diagnostics& diagnostics) {
  const std::size_t errors_before = diagnostics.error_count();
  schema::check_shape(root, kFamily, diagnostics);
  const syntax::Table* table = root.table();
  if (table == nullptr || diagnostics.error_count() != errors_before) return std::nullopt;
  FontFamily family;
  family.name = string_of(*table, "family");
  family.folder = std::move(folder);
  family.scale = number_of(*table, "scale", 1, {0.25, 4}, diagnostics);
  family.shift = number_of(*table, "shift", 0, {-1, 1}, diagnostics);
  family.license = string_of(*table, "license");
  family.source = string_of(*table, "source");
  const syntax::Node* name = syntax::find(*table, "family");
  family.span = name->span;
  for (const syntax::Node& face : syntax::find(*table, "face")->array()->items) {
    family.faces.push_back(decode_face(face, diagnostics));
  }
  if (family.name.empty()) {
    diagnostics.report(diag::Code::empty_value, family.span, "`family` is empty",
                       "give the name layouts call it by");
  }
  if (family.faces.empty()) {
    diagnostics.report(diag::Code::empty_value, syntax::find(*table, "face")->span,
                       "a family needs at least one face", "add [[face]] with a `path`");
  }
  if (diagnostics.error_count() != errors_before) return std::nullopt;
  return family;
}

} // namespace hanjang::text
