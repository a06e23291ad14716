#pragma once
// Being asked to stop.

#include "system/files.h"

namespace hanjang::system {

/// Takes Ctrl-C and its like (SIGINT, SIGTERM, SIGHUP) out of the ordinary way of signals, for the rest of
/// the program's life, so that none can tear a build apart. FileWatcher::wait() tells of them.
class StopSignals {
public:
  StopSignals();

  /// False if the system refuses.
  bool works() const { return descriptor_.get() >= 0; }
  /// Becomes readable when a stop is asked for.
  int descriptor() const { return descriptor_.get(); }

private:
  FileDescriptor descriptor_;
};

} // namespace hanjang::system
