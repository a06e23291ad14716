#pragma once
// A cache that keeps what was used last.

#include <cstddef>
#include <list>
#include <map>
#include <utility>

namespace hanjang::base {

/// Values by key. Together they weigh no more than a limit: what was not used for the longest time is dropped
/// for what is new. A value that alone weighs more than the limit is not kept at all.
template <class Key, class Value>
class RecentCache {
public:
  /// `limit` is in the unit of the weights given to put(): entries, bytes.
  explicit RecentCache(std::size_t limit) : limit_(limit) {}

  /// The value of `key`, or nullptr. Good until the next put().
  const Value* find(const Key& key) {
    const auto found = places_.find(key);
    if (found == places_.end()) return nullptr;
    entries_.splice(entries_.begin(), entries_, found->second);
    return &found->second->value;
  }

  /// Keeps a value, in the place of one of the same key.
  void put(const Key& key, Value value, std::size_t weight = 1) {
    drop(key);
    if (weight > limit_) return;
    while (weight_ + weight > limit_) drop(Key(entries_.back().key));
    entries_.push_front({key, std::move(value), weight});
    places_.emplace(key, entries_.begin());
    weight_ += weight;
  }

  /// What all values weigh together.
  std::size_t weight() const { return weight_; }

private:
  struct Entry {
    Key key;
    Value value;
    std::size_t weight;
  };

  void drop(const Key& key) {
    const auto found = places_.find(key);
    if (found == places_.end()) return;
    weight_ -= found->second->weight;
    entries_.erase(found->second);
    places_.erase(found);
  }

  std::size_t limit_;
  std::size_t weight_ = 0;
  std::list<Entry> entries_; ///< the one used last first
  std::map<Key, typename std::list<Entry>::iterator> places_;
};

} // namespace hanjang::base
