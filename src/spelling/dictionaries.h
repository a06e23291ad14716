#pragma once
// The dictionaries of this machine: each is looked for and loaded when it is first asked for, and once.

#include "base/world.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hanjang::spelling {

class CommonWords;
class Dictionary;

/// What spelling has to do without, in words for the user.
struct Lack {
  std::string message; ///< "there is no dictionary of Korean (ko)"
  std::string hint;    ///< "install the package `hunspell-ko`"
};

/// A dictionary that is about to be loaded, or has been. Korean takes most of a second.
struct LoadStep {
  std::string_view language; ///< "Korean", "British English"
  bool is_done;
};

/// Called before and after a dictionary is loaded, in the thread that loads it.
using LoadProgress = std::function<void(const LoadStep&)>;

/// Which dictionary; English words are right if either English one has them.
enum class DictionaryName { american, british, korean };

/// False if the program was built without the library that reads dictionaries; then there are none.
bool has_library();

/// The dictionaries of one run. For one thread at a time.
class Dictionaries {
public:
  /// `world` must outlive this. Nothing is read yet.
  explicit Dictionaries(const base::World& world, LoadProgress progress = {});
  Dictionaries(const Dictionaries&) = delete;
  Dictionaries& operator=(const Dictionaries&) = delete;
  ~Dictionaries();

  /// Loads a dictionary, if that was not done; null if there is none. May be called early, and in another
  /// thread as long as nothing else is called meanwhile, so that loading does not have to be waited for.
  const Dictionary* load(DictionaryName name);

  /// The common words of English, by which a slip is told from a word that no dictionary has. Null if this
  /// machine has no list of them.
  const CommonWords* common_words();

  /// What was asked for and is not there, each once and in that order.
  const std::vector<Lack>& lacks() const { return lacks_; }

private:
  std::unique_ptr<const Dictionary> find(DictionaryName name);
  void tell(Lack lack);

  const base::World& world_;
  LoadProgress progress_;
  std::map<DictionaryName, std::unique_ptr<const Dictionary>> loaded_; ///< null: not there
  std::optional<std::unique_ptr<const CommonWords>> common_words_;
  std::vector<Lack> lacks_;
};

} // namespace hanjang::spelling
