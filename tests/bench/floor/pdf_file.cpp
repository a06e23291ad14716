#include "pdf_file.h"

#include <cstdio>
#include <zlib.h>

namespace hanjang::floor {

void PdfFile::put(std::size_t number, std::string_view body) {
  places_[number - 1] = bytes_.size();
  bytes_.append(std::to_string(number)).append(" 0 obj\n").append(body).append("\nendobj\n");
}

std::size_t PdfFile::add(std::string_view body) {
  const std::size_t number = reserve();
  put(number, body);
  return number;
}

std::size_t PdfFile::add_stream(std::string_view data, std::string_view entries) {
  constexpr int kLevel = 6;
  uLongf size = compressBound(data.size());
  std::string compressed(size, '\0');
  if (compress2(reinterpret_cast<Bytef*>(compressed.data()), &size,
                reinterpret_cast<const Bytef*>(data.data()), data.size(), kLevel) != Z_OK)
    return 0;
  compressed.resize(size);
  std::string body = "<</Filter/FlateDecode/Length " + std::to_string(size);
  body.append(entries).append(">>\nstream\n").append(compressed).append("\nendstream");
  return add(body);
}

std::string PdfFile::finish(std::size_t root) {
  const std::size_t table = bytes_.size();
  const std::string count = std::to_string(places_.size() + 1);
  bytes_ += "xref\n0 " + count + "\n0000000000 65535 f \n";
  for (const std::size_t place : places_) {
    char entry[32];
    std::snprintf(entry, sizeof entry, "%010zu 00000 n \n", place);
    bytes_ += entry;
  }
  bytes_ += "trailer\n<</Size " + count + "/Root " + std::to_string(root) + " 0 R>>\nstartxref\n" +
            std::to_string(table) + "\n%%EOF\n";
  return std::move(bytes_);
}

} // namespace hanjang::floor
