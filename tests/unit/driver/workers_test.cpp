#include "catch.h"
#include "driver/workers.h"

#include <algorithm>
#include <atomic>
#include <stdexcept>
#include <vector>

using namespace hanjang::driver;

namespace {

template <class Result>
std::vector<Finished<Result>> take_all(Workers<Result>& workers) {
  std::vector<Finished<Result>> all;
  for (auto some = workers.take(); !some.empty(); some = workers.take())
    for (auto& one : some) all.push_back(std::move(one));
  return all;
}

} // namespace

TEST_CASE("every index is done once, however many threads there are") {
  for (const std::size_t threads : {1U, 2U, 7U, 40U}) {
    Workers<std::size_t> workers(500, threads, [](std::size_t index, std::size_t) { return index * index; });
    std::vector<Finished<std::size_t>> all = take_all(workers);
    std::ranges::sort(all, {}, &Finished<std::size_t>::index);
    REQUIRE(all.size() == 500);
    for (std::size_t i = 0; i < all.size(); ++i) {
      CHECK(all[i].index == i);
      CHECK(all[i].result == i * i);
    }
  }
}

TEST_CASE("no two threads share a number, and no number goes beyond their count") {
  std::vector<std::atomic<int>> busy(3);
  std::atomic<bool> is_shared = false;
  Workers<int> workers(300, busy.size(), [&](std::size_t, std::size_t worker) {
    if (busy.at(worker)++ != 0) is_shared = true;
    --busy[worker];
    return 0;
  });
  CHECK(take_all(workers).size() == 300);
  CHECK_FALSE(is_shared);
}

TEST_CASE("one that ends with an exception spoils no other") {
  Workers<int> workers(9, 2, [](std::size_t index, std::size_t) {
    if (index == 4) throw std::runtime_error("four");
    return 1;
  });
  const std::vector<Finished<int>> all = take_all(workers);
  CHECK(all.size() == 9);
  for (const Finished<int>& one : all) CHECK((one.exception != nullptr) == (one.index == 4));
}

TEST_CASE("results that nobody takes stop the threads") {
  std::atomic<std::size_t> done = 0;
  {
    Workers<int> workers(10'000, 4, [&](std::size_t, std::size_t) {
      ++done;
      return 0;
    });
    CHECK_FALSE(workers.take().empty());
  }
  // Each thread may have had one more in its hands, before and after.
  CHECK(done <= 2 * (kMostFinished + 4));
}

TEST_CASE("of nothing there is nothing to take") {
  Workers<int> workers(0, 4, [](std::size_t, std::size_t) { return 0; });
  CHECK(workers.take().empty());
}
