#include "system/shared_library.h"

#include <dlfcn.h>

namespace hanjang::system {
namespace {

struct Close {
  void operator()(void* library) const { ::dlclose(library); }
};

class OpenLibrary final : public base::SharedLibrary {
public:
  explicit OpenLibrary(void* library) : library_(library) {}
  void* find(const char* name) const override { return ::dlsym(library_.get(), name); }

private:
  std::unique_ptr<void, Close> library_;
};

} // namespace

std::shared_ptr<const base::SharedLibrary> open_shared_library(const char* name) {
  void* const library = ::dlopen(name, RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE);
  return library == nullptr ? nullptr : std::make_shared<OpenLibrary>(library);
}

} // namespace hanjang::system
