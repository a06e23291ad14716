#pragma once
// Libraries that only few files need: they are opened for those, and cost nothing where there are none.

#include <memory>

namespace hanjang::base {

/// A library of code, open for as long as this lives.
class SharedLibrary {
public:
  SharedLibrary() = default;
  SharedLibrary(const SharedLibrary&) = delete;
  SharedLibrary& operator=(const SharedLibrary&) = delete;
  virtual ~SharedLibrary() = default;
  /// The function of that name, to be called as the library's header declares it. Null if there is none.
  virtual void* find(const char* name) const = 0;
};

/// Opens a library by the name that the machine's loader knows it by ("libm.so.6"). Null if it is not there.
using OpenLibrary = std::shared_ptr<const SharedLibrary> (*)(const char* name);

} // namespace hanjang::base
