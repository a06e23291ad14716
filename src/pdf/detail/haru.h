#pragma once
// libharu, as far as it is used: the graph of PDF objects, the cross-reference table and the writer. Fonts,
// content streams and images are made elsewhere and only stored here. The rest of pdf/ does not see its API.

#include "base/length.h"
#include "pdf/detail/deflate.h"
#include "pdf/detail/hash.h"

#include <cstdint>
#include <hpdf.h>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>

namespace hanjang::pdf {

class Haru;

struct Name {
  std::string_view value;
};
/// A number that need not be whole. Written on a grid of 1/8, where every libharu prints the same digits.
struct Real {
  double value;
};
/// Where on that grid a length comes to lie.
base::Pt on_grid(base::Pt length);

/// Text for people, UTF-8: becomes ASCII where that will do, UTF-16BE elsewhere.
struct Text {
  std::string_view utf8;
};
/// A string of bytes without an encoding.
struct Bytes {
  std::string_view data;
};
/// An indirect object, by reference.
struct Reference {
  void* object;
};

/// No value, where an array keeps a place for one.
struct Null {};

using Value = std::variant<bool, std::int32_t, Real, Name, Text, Bytes, Reference, Null>;

class Array;

/// A dictionary or a stream. A handle: the Haru it came from owns the object. Once the Haru has failed,
/// nothing it is told has an effect.
class Dict {
public:
  Dict() = default;
  Dict(Haru* haru, HPDF_Dict object) : haru_(haru), object_(object) {}
  void set(const char* key, const Value& value);
  Dict add_dict(const char* key);
  Array add_array(const char* key);
  Reference reference() const { return {object_}; }

private:
  friend class Haru;
  Haru* haru_ = nullptr;
  HPDF_Dict object_ = nullptr;
};

/// An array; a handle as Dict is.
class Array {
public:
  Array() = default;
  Array(Haru* haru, HPDF_Array object) : haru_(haru), object_(object) {}
  void add(const Value& value);
  Dict add_dict();
  Array add_array();
  Reference reference() const { return {object_}; }

private:
  Haru* haru_ = nullptr;
  HPDF_Array object_ = nullptr;
};

/// What a stream's data already is.
enum class Encoding {
  plain,    ///< left as it is
  deflate,  ///< plain, to be compressed
  deflated, ///< as zlib wrote it
  jpeg      ///< a JPEG file
};

/// A PDF document being built. Every status libharu returns is checked; the first failure is kept and makes
/// all that follows do nothing, so that callers ask once, at the end.
class Haru {
public:
  /// Streams are compressed by `deflater`, which must outlive the document.
  explicit Haru(Deflater& deflater);
  Haru(const Haru&) = delete;
  Haru& operator=(const Haru&) = delete;

  Dict catalog();
  Dict info();
  Dict add_dict();
  Array add_array();
  Dict add_stream(std::string_view data, Encoding encoding);
  /// A page with its content stream; `operators` get compressed.
  Dict add_page(base::Size size, std::string_view operators);
  /// An entry at the end of those under `parent`, or of the outline's own where there is none. Readers show
  /// what stands under an entry.
  Dict add_outline(const std::optional<Dict>& parent, std::string_view title, Dict page, base::Pt top);

  /// The file's bytes, or nothing after a failure. Gives the file an identifier made from its content.
  std::optional<std::string> save();
  /// In words, what failed first. Empty: nothing.
  std::string failure() const;

private:
  friend class Dict;
  friend class Array;
  struct Failure {
    HPDF_STATUS code = HPDF_OK;
    HPDF_STATUS detail = 0;
  };

  bool failed() const { return failure_.code != HPDF_OK; }
  void check(HPDF_STATUS status);
  /// Hands a pointer on, null having been recorded as a failure.
  template <typename T>
  T* check_pointer(T* pointer);
  /// A new object without an owner; null after a failure.
  void* make(const Value& value);
  void fill(HPDF_Dict stream, std::string_view data, Encoding encoding);
  void set_identifier();
  static void record(HPDF_STATUS code, HPDF_STATUS detail, void* failure);

  struct Free {
    void operator()(HPDF_Doc document) const { HPDF_Free(document); }
  };
  Deflater& deflater_;
  Failure failure_;
  Hash hash_;
  Hash second_hash_{0x9e3779b97f4a7c15U};
  std::unique_ptr<std::remove_pointer_t<HPDF_Doc>, Free> document_;
};

} // namespace hanjang::pdf
