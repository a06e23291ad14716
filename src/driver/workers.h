#pragma once
// Many results of one kind, made in several threads.

#include <condition_variable>
#include <cstddef>
#include <exception>
#include <functional>
#include <mutex>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

namespace hanjang::driver {

/// What came of one index.
template <class Result>
struct Finished {
  std::size_t index = 0;
  Result result = {};
  std::exception_ptr exception = {}; ///< that ended it; there is no result then
};

/// The most results that wait to be taken, which bounds the memory of a run. Who would make more waits.
inline constexpr std::size_t kMostFinished = 64;

/// Makes a result of each of the indices 0, 1, 2 … in several threads, each of which begins the next one that
/// nobody has begun. Results come in the order in which they are finished. None is begun any more when this
/// is destroyed.
template <class Result>
class Workers {
public:
  /// Called in any of the threads, with a number for each (from 0) so that it can have things of its own.
  using Act = std::function<Result(std::size_t index, std::size_t worker)>;

  /// A system that refuses threads gets by with fewer, but not with none: std::system_error.
  Workers(std::size_t count, std::size_t threads, Act act) : count_(count), act_(std::move(act)) {
    for (std::size_t worker = 0; worker < threads && worker < count; ++worker) {
      try {
        threads_.emplace_back([this, worker] { work(worker); });
      } catch (const std::system_error&) {
        if (worker == 0) throw;
        return;
      }
    }
  }
  Workers(const Workers&) = delete;
  Workers& operator=(const Workers&) = delete;

  ~Workers() {
    {
      const std::lock_guard lock(mutex_);
      begun_ = count_;
      is_over_ = true;
    }
    has_room_.notify_all();
    for (std::thread& thread : threads_) thread.join();
  }

  /// What was finished since the last call; waits until something is. Empty when all has been taken.
  std::vector<Finished<Result>> take() {
    std::unique_lock lock(mutex_);
    has_finished_.wait(lock, [this] { return !finished_.empty() || taken_ == count_; });
    taken_ += finished_.size();
    std::vector<Finished<Result>> taken = std::exchange(finished_, {});
    lock.unlock();
    has_room_.notify_all();
    return taken;
  }

private:
  void work(std::size_t worker) {
    std::unique_lock lock(mutex_);
    while (begun_ < count_) {
      Finished<Result> done{.index = begun_++};
      lock.unlock();
      try {
        done.result = act_(done.index, worker);
      } catch (...) {
        done.exception = std::current_exception();
      }
      lock.lock();
      has_room_.wait(lock, [this] { return finished_.size() < kMostFinished || is_over_; });
      finished_.push_back(std::move(done));
      has_finished_.notify_one();
    }
  }

  std::size_t count_;
  Act act_;
  std::mutex mutex_;
  std::condition_variable has_finished_;
  std::condition_variable has_room_;
  std::size_t begun_ = 0;
  std::size_t taken_ = 0;
  bool is_over_ = false;
  std::vector<Finished<Result>> finished_;
  std::vector<std::thread> threads_;
};

} // namespace hanjang::driver
