#include "schema/schema.h"
#include "text/font.h"

#include <array>
#include <fmt/format.h>
#include <utility>

namespace hanjang::text {
namespace {

using schema::KeySpec;
using schema::Kind;

constexpr std::array kFaceKeys{
    KeySpec{"path",
            Kind::file,
            {"The file, from the manifest's folder or from a font folder of the system",
             "글꼴 파일, 목록 파일의 폴더나 시스템 글꼴 폴더에서부터"},
            "\"opentype/noto/NotoSansCJK-Regular.ttc\""}
        .required(),
    KeySpec{"postscript",
            Kind::string,
            {"Which face of a collection, by its PostScript name", "글꼴 모음 안의 서체, PostScript 이름"},
            "\"NotoSansCJKkr-Regular\""},
    KeySpec{"weight",
            Kind::integer,
            {"How heavy; 400 is regular, 700 is bold", "굵기; 400은 보통, 700은 굵게"},
            "400"}
        .within({1, 1000})
        .or_else(400),
    KeySpec{"italic", Kind::boolean, {"A face that leans", "기울인 서체"}, "true"},
};
constexpr schema::TableSpec kFace{"face", {"One weight of a family", "글꼴의 한 굵기"}, kFaceKeys};

constexpr std::array kFamilyKeys{
    KeySpec{"family",
            Kind::string,
            {"The name that layouts call it by", "레이아웃에서 부르는 이름"},
            "\"Pretendard\""}
        .required(),
    KeySpec{"license",
            Kind::string,
            {"Its licence, as an SPDX identifier", "SPDX 식별자로 적은 라이선스"},
            "\"OFL-1.1\""},
    KeySpec{"source",
            Kind::string,
            {"The package that brings its files", "파일이 든 꾸러미"},
            "\"npm: pretendard\""},
    KeySpec{"scale",
            Kind::number,
            {"Size against the other families of a style", "다른 글꼴에 견준 크기"},
            "1.02"}
        .within({0.25, 4})
        .or_else(1),
    KeySpec{"shift",
            Kind::number,
            {"Shift of the baseline upwards, in em", "기준선을 위로 옮기는 거리, em"},
            "0.01"}
        .within({-1, 1}),
    KeySpec{"face", Kind::tables, {"Its faces", "서체"}, "[{ path = \"Mine-Regular.ttf\" }]"}.required().of(
        kFace),
};
constexpr schema::TableSpec kFamily{"font family", {"A font family", "글꼴"}, kFamilyKeys};

std::string string_of(const syntax::Table& table, std::string_view key) {
  const syntax::Node* node = syntax::find(table, key);
  const diag::SourceText* text = node == nullptr ? nullptr : node->string();
  return text == nullptr ? std::string{} : text->text;
}

double number_of(const syntax::Table& table, const schema::TableSpec& spec, std::string_view key) {
  return schema::number_of(syntax::find(table, key), *schema::find_key(spec, key));
}

FaceSource decode_face(const syntax::Node& node, diag::Diagnostics& diagnostics) {
  const syntax::Table& table = *node.table();
  FaceSource face;
  face.path = string_of(table, "path");
  face.postscript = string_of(table, "postscript");
  face.weight = static_cast<int>(number_of(table, kFace, "weight"));
  const syntax::Node* italic = syntax::find(table, "italic");
  face.italic = italic != nullptr && italic->boolean() != nullptr && *italic->boolean();
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
  schema::check_form(root, kFamily, diagnostics);
  const syntax::Table* table = root.table();
  if (table == nullptr || diagnostics.error_count() != errors_before) return std::nullopt;
  schema::check_values(root, kFamily, diagnostics);
  FontFamily family;
  family.name = string_of(*table, "family");
  family.folder = std::move(folder);
  family.scale = number_of(*table, kFamily, "scale");
  family.shift = number_of(*table, kFamily, "shift");
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
