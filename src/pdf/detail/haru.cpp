#include "pdf/detail/haru.h"

#include "pdf/detail/notation.h"

#include <cmath>
#include <fmt/format.h>

namespace hanjang::pdf {

namespace {

HPDF_STATUS write_flate_filter(HPDF_Dict, HPDF_Stream out) {
  return HPDF_Stream_WriteStr(out, "/Filter /FlateDecode\012");
}

HPDF_STATUS write_jpeg_filter(HPDF_Dict, HPDF_Stream out) {
  return HPDF_Stream_WriteStr(out, "/Filter /DCTDecode\012");
}

HPDF_Binary make_binary(HPDF_MMgr memory, std::string bytes) {
  return HPDF_Binary_New(memory, reinterpret_cast<HPDF_BYTE*>(bytes.data()),
                         static_cast<HPDF_UINT>(bytes.size()));
}

void* make_text(HPDF_MMgr memory, std::string_view text) {
  if (is_plain_ascii(text)) return HPDF_String_New(memory, std::string(text).c_str(), nullptr);
  return make_binary(memory, "\xfe\xff" + to_utf16be(text));
}

void* make_real(HPDF_MMgr memory, double value) {
  const double rounded = on_grid(base::Pt{value}).value;
  if (rounded == std::trunc(rounded)) return HPDF_Number_New(memory, static_cast<HPDF_INT32>(rounded));
  return HPDF_Real_New(memory, static_cast<HPDF_REAL>(rounded));
}

} // namespace

base::Pt on_grid(base::Pt length) { return base::Pt{std::round(length.value * 8) / 8}; }

void Dict::set(const char* key, const Value& value) {
  if (haru_->failed()) return;
  void* const object = haru_->make(value);
  if (object) haru_->check(HPDF_Dict_Add(object_, key, object));
}

// A container is attached before it is filled, so that it has an owner whatever happens next.
Dict Dict::add_dict(const char* key) {
  if (haru_->failed()) return {haru_, nullptr};
  const auto dict = haru_->check_pointer(HPDF_Dict_New(haru_->document_->mmgr));
  if (dict) haru_->check(HPDF_Dict_Add(object_, key, dict));
  return {haru_, dict};
}

Array Dict::add_array(const char* key) {
  if (haru_->failed()) return {haru_, nullptr};
  const auto array = haru_->check_pointer(HPDF_Array_New(haru_->document_->mmgr));
  if (array) haru_->check(HPDF_Dict_Add(object_, key, array));
  return {haru_, array};
}

void Array::add(const Value& value) {
  if (haru_->failed()) return;
  void* const object = haru_->make(value);
  if (object) haru_->check(HPDF_Array_Add(object_, object));
}

Dict Array::add_dict() {
  if (haru_->failed()) return {haru_, nullptr};
  const auto dict = haru_->check_pointer(HPDF_Dict_New(haru_->document_->mmgr));
  if (dict) haru_->check(HPDF_Array_Add(object_, dict));
  return {haru_, dict};
}

Array Array::add_array() {
  if (haru_->failed()) return {haru_, nullptr};
  const auto array = haru_->check_pointer(HPDF_Array_New(haru_->document_->mmgr));
  if (array) haru_->check(HPDF_Array_Add(object_, array));
  return {haru_, array};
}

Haru::Haru(Deflater& deflater) : deflater_(deflater), document_(HPDF_New(&Haru::record, &failure_)) {
  if (check_pointer(document_.get())) document_->pdf_version = HPDF_VER_17;
}

void Haru::record(HPDF_STATUS code, HPDF_STATUS detail, void* failure) {
  auto& first = *static_cast<Failure*>(failure);
  if (first.code == HPDF_OK) first = {code, detail};
}

void Haru::check(HPDF_STATUS status) {
  if (status != HPDF_OK) record(status, 0, &failure_);
}

template <typename T>
T* Haru::check_pointer(T* pointer) {
  if (!pointer) {
    const HPDF_STATUS code = document_ ? HPDF_GetError(document_.get()) : HPDF_FAILD_TO_ALLOC_MEM;
    check(code != HPDF_OK ? code : HPDF_INVALID_OBJECT);
  }
  return pointer;
}

void* Haru::make(const Value& value) {
  HPDF_MMgr_Rec* const memory = document_->mmgr;
  struct Maker {
    Haru& haru;
    HPDF_MMgr memory;
    void* operator()(bool flag) const { return HPDF_Boolean_New(memory, flag ? HPDF_TRUE : HPDF_FALSE); }
    void* operator()(std::int32_t number) const { return HPDF_Number_New(memory, number); }
    void* operator()(Real real) const { return make_real(memory, real.value); }
    void* operator()(Name name) const { return HPDF_Name_New(memory, std::string(name.value).c_str()); }
    void* operator()(Text text) const {
      haru.hash_.add(text.utf8);
      haru.second_hash_.add(text.utf8);
      return make_text(memory, text.utf8);
    }
    void* operator()(Bytes bytes) const { return make_binary(memory, std::string(bytes.data)); }
    void* operator()(Reference reference) const { return reference.object; }
    void* operator()(Null) const { return HPDF_Null_New(memory); }
  };
  return check_pointer(std::visit(Maker{*this, memory}, value));
}

Dict Haru::catalog() { return {this, failed() ? nullptr : document_->catalog}; }

Dict Haru::info() { return {this, failed() ? nullptr : document_->info}; }

Dict Haru::add_dict() {
  if (failed()) return {this, nullptr};
  const auto dict = check_pointer(HPDF_Dict_New(document_->mmgr));
  if (dict) check(HPDF_Xref_Add(document_->xref, dict));
  return {this, dict};
}

Array Haru::add_array() {
  if (failed()) return {this, nullptr};
  const auto array = check_pointer(HPDF_Array_New(document_->mmgr));
  if (array) check(HPDF_Xref_Add(document_->xref, array));
  return {this, array};
}

Dict Haru::add_stream(std::string_view data, Encoding encoding) {
  if (failed()) return {this, nullptr};
  const auto stream = check_pointer(HPDF_DictStream_New(document_->mmgr, document_->xref));
  if (stream) fill(stream, data, encoding);
  return {this, stream};
}

void Haru::fill(HPDF_Dict stream, std::string_view data, Encoding encoding) {
  std::optional<std::string> compressed;
  if (encoding == Encoding::deflate) {
    compressed = deflater_.deflated(data);
    if (!compressed) return check(HPDF_ZLIB_ERROR);
    data = *compressed;
    stream->write_fn = write_flate_filter;
  } else if (encoding == Encoding::deflated) {
    stream->write_fn = write_flate_filter;
  } else if (encoding == Encoding::jpeg) {
    stream->write_fn = write_jpeg_filter;
  }
  hash_.add(data);
  second_hash_.add(data);
  check(HPDF_Stream_Write(stream->stream, reinterpret_cast<const HPDF_BYTE*>(data.data()),
                          static_cast<HPDF_UINT>(data.size())));
}

Dict Haru::add_page(base::Size size, std::string_view operators) {
  if (failed()) return {this, nullptr};
  const HPDF_Page page = check_pointer(HPDF_AddPage(document_.get()));
  if (!page) return {this, nullptr};
  Array box = Dict{this, page}.add_array("MediaBox");
  box.add(0);
  box.add(0);
  box.add(Real{size.width.value});
  box.add(Real{size.height.value});
  const auto contents = static_cast<HPDF_Dict>(HPDF_Dict_GetItem(page, "Contents", HPDF_OCLASS_DICT));
  if (check_pointer(contents)) fill(contents, operators, Encoding::deflate);
  return {this, page};
}

Dict Haru::add_outline(const std::optional<Dict>& parent, std::string_view title, Dict page, base::Pt top) {
  if (failed()) return {this, nullptr};
  // libharu's title knows no character above U+FFFF, so it is replaced.
  const HPDF_Outline entry =
      check_pointer(HPDF_CreateOutline(document_.get(), parent ? parent->object_ : nullptr, "-", nullptr));
  if (!entry) return {this, nullptr};
  Dict{this, entry}.set("Title", Text{title});
  Array destination = Dict{this, entry}.add_array("Dest");
  destination.add(page.reference());
  destination.add(Name{"FitH"});
  destination.add(Real{top.value});
  return {this, entry};
}

void Haru::set_identifier() {
  std::string bytes;
  for (const std::uint64_t half : {hash_.value(), second_hash_.value()}) {
    for (int shift = 56; shift >= 0; shift -= 8) bytes += static_cast<char>(half >> shift & 0xff);
  }
  Array identifier = Dict{this, document_->trailer}.add_array("ID");
  identifier.add(Bytes{bytes});
  identifier.add(Bytes{bytes});
}

std::optional<std::string> Haru::save() {
  if (failed()) return std::nullopt;
  set_identifier();
  check(HPDF_GetError(document_.get()));
  if (failed()) return std::nullopt;
  check(HPDF_SaveToStream(document_.get()));
  if (failed()) return std::nullopt;
  HPDF_UINT32 size = HPDF_GetStreamSize(document_.get());
  std::string bytes(size, '\0');
  check(HPDF_ResetStream(document_.get()));
  check(HPDF_ReadFromStream(document_.get(), reinterpret_cast<HPDF_BYTE*>(bytes.data()), &size));
  if (failed() || size != bytes.size()) return std::nullopt;
  return bytes;
}

std::string Haru::failure() const {
  if (!failed()) return {};
  switch (failure_.code) {
  case HPDF_FAILD_TO_ALLOC_MEM:
    return "out of memory";
  case HPDF_ZLIB_ERROR:
    return "a stream could not be compressed";
  case HPDF_BINARY_LENGTH_ERR:
  case HPDF_STRING_OUT_OF_RANGE:
    return "a text is longer than libharu allows";
  case HPDF_ARRAY_COUNT_ERR:
  case HPDF_DICT_COUNT_ERR:
  case HPDF_XREF_COUNT_ERR:
    return "the document has more parts than libharu allows";
  default:
    return fmt::format("libharu reports error {:#06x}, detail {}", failure_.code, failure_.detail);
  }
}

} // namespace hanjang::pdf
