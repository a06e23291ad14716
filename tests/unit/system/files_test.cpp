#include "catch.h"
#include "support/temporary_folder.h"
#include "system/files.h"

#include <array>
#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

using namespace hanjang;
using namespace hanjang::test;
using namespace hanjang::system;
namespace fs = std::filesystem;

namespace {

std::optional<base::WriteError> replace_one(const fs::path& path, std::string_view bytes) {
  const std::array<base::FileContent, 1> files{base::FileContent{path, bytes}};
  return replace_files(files, Durability::disk);
}

mode_t mode_of(const fs::path& path) {
  struct stat status {};
  REQUIRE(::stat(path.c_str(), &status) == 0);
  return status.st_mode & 0777U;
}

// Lets no file grow beyond a size, as a full disk would.
class SizeLimit {
public:
  explicit SizeLimit(rlim_t bytes) : old_handler_(std::signal(SIGXFSZ, SIG_IGN)) {
    REQUIRE(::getrlimit(RLIMIT_FSIZE, &old_) == 0);
    const rlimit limit{bytes, old_.rlim_max};
    REQUIRE(::setrlimit(RLIMIT_FSIZE, &limit) == 0);
  }
  SizeLimit(const SizeLimit&) = delete;
  SizeLimit& operator=(const SizeLimit&) = delete;
  ~SizeLimit() {
    ::setrlimit(RLIMIT_FSIZE, &old_);
    std::signal(SIGXFSZ, old_handler_);
  }

private:
  rlimit old_{};
  void (*old_handler_)(int);
};

// Lets no more than so many descriptors be open.
class FewDescriptors {
public:
  explicit FewDescriptors(rlim_t count) {
    REQUIRE(::getrlimit(RLIMIT_NOFILE, &old_) == 0);
    const rlimit limit{count, old_.rlim_max};
    REQUIRE(::setrlimit(RLIMIT_NOFILE, &limit) == 0);
  }
  FewDescriptors(const FewDescriptors&) = delete;
  FewDescriptors& operator=(const FewDescriptors&) = delete;
  ~FewDescriptors() { ::setrlimit(RLIMIT_NOFILE, &old_); }

private:
  rlimit old_{};
};

std::string name_of(int number, const std::string& language) {
  return std::to_string(number) + "." + language + ".pdf";
}

} // namespace

TEST_CASE("a file is read whole, up to the limit") {
  const TemporaryFolder folder;
  folder.put("a", std::string("x\0y\n", 4));
  CHECK(read_file(folder / "a", 4).bytes == std::string("x\0y\n", 4));
  const base::ReadResult result = read_file(folder / "a", 3);
  CHECK(result.too_large);
  CHECK_FALSE(result.bytes);
}

TEST_CASE("what cannot be read says why") {
  const TemporaryFolder folder;
  CHECK(read_file(folder / "missing", 10).error == "No such file or directory");
  CHECK(read_file(folder.path(), 10).error == "Is a directory");
  CHECK(read_descriptor(-1, 10).error == "Bad file descriptor");
}

TEST_CASE("what may never end is no file") {
  const TemporaryFolder folder;
  REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
  CHECK(read_file(folder / "pipe", 10).error == "it is a pipe, not a file");
  CHECK(read_file("/dev/zero", 10).error == "it is a device, not a file");
  CHECK(read_file_or_pipe("/dev/zero", 10).error == "it is a device, not a file");
  std::thread writer([&] { CHECK(!replace_one(folder / "pipe", "text")); });
  CHECK(read_file_or_pipe(folder / "pipe", 10).bytes == "text");
  writer.join();
}

TEST_CASE("a pipe is read to its end") {
  std::array<int, 2> ends{};
  REQUIRE(::pipe(ends.data()) == 0);
  const FileDescriptor out(ends[0]);
  // More than a pipe holds, so that both ends have to wait for each other.
  const std::string text(300'000, 'p');
  std::thread writer([&] {
    const FileDescriptor in(ends[1]);
    static_cast<void>(write_descriptor(in.get(), text));
  });
  const base::ReadResult result = read_descriptor(out.get(), 1'000'000);
  writer.join();
  CHECK(result.bytes == text);
}

TEST_CASE("a new file gets the permissions of any new file") {
  const TemporaryFolder folder;
  const mode_t old = ::umask(027);
  CHECK_FALSE(replace_one(folder / "new", "text"));
  ::umask(old);
  CHECK(folder.get("new") == "text");
  CHECK(mode_of(folder / "new") == 0640);
  CHECK(folder.size() == 1);
}

TEST_CASE("a replaced file keeps its permissions") {
  const TemporaryFolder folder;
  folder.put("old", "a longer text than the new one");
  fs::permissions(folder / "old", fs::perms(0604));
  CHECK_FALSE(replace_one(folder / "old", "new"));
  CHECK(folder.get("old") == "new");
  CHECK(mode_of(folder / "old") == 0604);
  CHECK(folder.size() == 1);
}

TEST_CASE("a symbolic link stays, and what it leads to is replaced") {
  const TemporaryFolder folder;
  folder.put("far/target", "old");
  fs::create_symlink("far/target", folder / "link");
  fs::create_symlink("far/new", folder / "dangling");
  CHECK_FALSE(replace_one(folder / "link", "new"));
  CHECK(fs::is_symlink(folder / "link"));
  CHECK(folder.get("far/target") == "new");
  CHECK_FALSE(replace_one(folder / "dangling", "made"));
  CHECK(folder.get("far/new") == "made");
  fs::create_symlink("loop", folder / "loop");
  CHECK(replace_one(folder / "loop", "x")->reason == "Too many levels of symbolic links");
}

TEST_CASE("a name as long as the file system takes can be written") {
  const TemporaryFolder folder;
  const std::string name(255, 'n');
  CHECK_FALSE(replace_one(folder / name, "text"));
  CHECK(folder.get(name) == "text");
}

TEST_CASE("a folder, a missing folder and a full device are told apart") {
  const TemporaryFolder folder;
  CHECK(replace_one(folder.path(), "x")->reason == "Is a directory");
  CHECK(replace_one(folder / "no/file", "x")->reason == "No such file or directory");
  CHECK(replace_one("/dev/full", "x")->reason == "No space left on device");
  CHECK_FALSE(replace_one("/dev/null", "x"));
  CHECK(folder.size() == 0);
}

TEST_CASE("a disk that fills up leaves every file as it was") {
  const TemporaryFolder folder;
  folder.put("first", "good");
  folder.put("second", "good too");
  const std::string long_text(20'000, 'x');
  const std::array<base::FileContent, 2> files{base::FileContent{folder / "first", "short"},
                                               base::FileContent{folder / "second", long_text}};
  std::optional<base::WriteError> error;
  {
    const SizeLimit limit(10'000);
    error = replace_files(files, Durability::disk);
  }
  REQUIRE(error);
  CHECK(error->path == folder / "second");
  CHECK(error->reason == "File too large");
  CHECK(folder.get("first") == "good");
  CHECK(folder.get("second") == "good too");
  CHECK(folder.size() == 2);
}

TEST_CASE("hundreds of files are replaced at once") {
  TemporaryFolder folder;
  std::vector<base::FileContent> files;
  for (int i = 0; i < 300; ++i) files.push_back({folder.path() / std::to_string(i), "new"});
  CHECK_FALSE(replace_files(files, Durability::disk));
  CHECK(read_file(files.back().path, 100).bytes == "new");
}

TEST_CASE("sets of files are replaced each on its own") {
  TemporaryFolder folder;
  folder.put("kept", "good");
  fs::create_directory(folder / "taken");
  const std::vector<std::vector<base::FileContent>> sets{
      {{folder / "a", "1"}, {folder / "b", "2"}},
      {{folder / "kept", "bad"}, {folder / "taken", "3"}},
      {},
      {{folder / "nowhere" / "c", "4"}},
      {{folder / "d", "5"}},
  };
  const std::vector<std::optional<base::WriteError>> errors = replace_each_set(sets, Durability::disk);
  REQUIRE(errors.size() == sets.size());
  CHECK_FALSE(errors[0]);
  REQUIRE(errors[1]);
  CHECK(errors[1]->path == folder / "taken");
  CHECK_FALSE(errors[2]);
  REQUIRE(errors[3]);
  CHECK_FALSE(errors[4]);
  CHECK(folder.get("b") == "2");
  CHECK(folder.get("kept") == "good");
  CHECK(folder.get("d") == "5");
  CHECK(folder.size() == 5); // nothing is left over
}

TEST_CASE("more sets are replaced than files may be open") {
  TemporaryFolder folder;
  std::vector<std::vector<base::FileContent>> sets;
  for (int i = 0; i < 150; ++i)
    sets.push_back({{folder.path() / name_of(i, "ko"), "new"}, {folder.path() / name_of(i, "en"), "new"}});
  const FewDescriptors few(100);
  for (const auto& error : replace_each_set(sets, Durability::disk)) CHECK_FALSE(error);
  CHECK(folder.size() == 300);
}

TEST_CASE("a new file is made only where nothing stands") {
  const TemporaryFolder folder;
  const Creation made = create_file(folder / "new.toml", "first");
  CHECK_FALSE(made.was_there);
  CHECK(made.error.empty());
  CHECK(folder.get("new.toml") == "first");
  CHECK(create_file(folder / "new.toml", "second").was_there);
  CHECK(folder.get("new.toml") == "first");

  fs::create_symlink("nowhere.toml", folder / "link.toml");
  CHECK(create_file(folder / "link.toml", "third").was_there);
  CHECK_FALSE(fs::exists(folder / "nowhere.toml"));

  const Creation lost = create_file(folder / "missing" / "new.toml", "fourth");
  CHECK_FALSE(lost.was_there);
  CHECK(lost.error == "No such file or directory");
}

TEST_CASE("a new file that cannot be completed is taken away") {
  const TemporaryFolder folder;
  const SizeLimit limit(16);
  CHECK_FALSE(create_file(folder / "new.toml", std::string(64, 'x')).error.empty());
  CHECK_FALSE(fs::exists(folder / "new.toml"));
}
