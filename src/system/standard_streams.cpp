#include "system/standard_streams.h"

#include "system/files.h"

#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace hanjang::system {

void guard_standard_streams() {
  // Neither can fail: both are signals of POSIX and may be ignored.
  static_cast<void>(std::signal(SIGPIPE, SIG_IGN));
  static_cast<void>(std::signal(SIGXFSZ, SIG_IGN));
  // Opened the wrong way round, so that using it still fails.
  for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
    if (::fcntl(descriptor, F_GETFD) == -1)
      static_cast<void>(::open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY));
}

base::ReadResult read_standard_input(std::size_t limit) { return read_descriptor(STDIN_FILENO, limit); }

std::string write_standard_output(std::string_view text) { return write_descriptor(STDOUT_FILENO, text); }

void write_standard_error(std::string_view text) { static_cast<void>(write_descriptor(STDERR_FILENO, text)); }

bool is_error_terminal() { return ::isatty(STDERR_FILENO) == 1; }

} // namespace hanjang::system
