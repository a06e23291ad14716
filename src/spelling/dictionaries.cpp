#include "spelling/dictionaries.h"

#include "base/ascii.h"
#include "base/path_text.h"
#include "spelling/detail/common_words.h"
#include "spelling/detail/hunspell_dictionary.h"

#include <array>
#include <initializer_list>
#include <span>
#include <utility>

namespace hanjang::spelling {
namespace {

namespace fs = std::filesystem;

struct Source {
  std::string_view language;
  std::array<std::string_view, 2> stems; // of its files, the first one that is there
  std::string_view package;              // of Debian and Ubuntu
};

constexpr Source source_of(DictionaryName name) {
  switch (name) {
  case DictionaryName::american:
    return {"American English", {"en_US", "en-US"}, "hunspell-en-us"};
  case DictionaryName::british:
    return {"British English", {"en_GB", "en-GB"}, "hunspell-en-gb"};
  case DictionaryName::korean:
    break;
  }
  return {"Korean", {"ko", "ko_KR"}, "hunspell-ko"};
}

struct Files {
  fs::path affixes;
  fs::path words;
};

std::optional<Files> find_files(const base::World& world, const Source& source) {
  for (const fs::path& folder : world.dictionary_folders())
    for (const std::string_view stem : source.stems) {
      Files files{folder / (std::string(stem) + ".aff"), folder / (std::string(stem) + ".dic")};
      if (world.kind(files.affixes) == base::PathKind::file &&
          world.kind(files.words) == base::PathKind::file)
        return files;
    }
  return std::nullopt;
}

// A list of words begins with how many there are (hunspell(5)). The library takes what it cannot read for a
// dictionary without a word, to which every word would be wrong.
bool looks_sound(const base::World& world, const Files& files) {
  const auto words = world.map(files.words);
  if (!words || !world.map(files.affixes)) return false;
  std::string_view bytes = words->bytes();
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  return !bytes.empty() && base::ascii::is_digit(bytes.front());
}

std::string package_hint(std::string_view package) {
  return "install the package `" + std::string(package) + "` (its name in Debian and Ubuntu)";
}

// Debian's wamerican-small: the 51,000 commonest forms, by the sizes of SCOWL up to 35.
constexpr std::string_view kCommonWordsFile = "american-english-small";

} // namespace

Dictionaries::Dictionaries(const base::World& world, LoadProgress progress)
    : world_(world), progress_(std::move(progress)) {}

Dictionaries::~Dictionaries() = default;

const Dictionary* Dictionaries::load(DictionaryName name) {
  const auto known = loaded_.find(name);
  if (known != loaded_.end()) return known->second.get();
  return loaded_.emplace(name, find(name)).first->second.get();
}

std::unique_ptr<const Dictionary> Dictionaries::find(DictionaryName name) {
  if (!has_library()) {
    tell({"this hanjang was built without libhunspell, so it cannot look words up in dictionaries",
          "build it anew where the package `libhunspell-dev` is installed"});
    return nullptr;
  }
  const Source source = source_of(name);
  const std::string language(source.language);
  const std::optional<Files> files = find_files(world_, source);
  if (!files) {
    tell({"there is no dictionary of " + language + " (" + std::string(source.stems.front()) +
              ") on this machine",
          package_hint(source.package)});
    return nullptr;
  }
  std::unique_ptr<const Dictionary> dictionary;
  if (progress_) progress_({source.language, false});
  if (looks_sound(world_, *files)) dictionary = open_dictionary(files->affixes, files->words);
  if (progress_) progress_({source.language, true});
  if (!dictionary)
    tell({"the dictionary of " + language + " cannot be read: " + base::utf8_of(files->words),
          "bring it anew: " + package_hint(source.package)});
  return dictionary;
}

void Dictionaries::tell(Lack lack) {
  for (const Lack& told : lacks_)
    if (told.message == lack.message) return;
  lacks_.push_back(std::move(lack));
}

const CommonWords* Dictionaries::common_words() {
  if (common_words_) return common_words_->get();
  common_words_.emplace();
  for (const fs::path& folder : world_.word_list_folders())
    if (auto file = world_.map(folder / fs::path(kCommonWordsFile))) {
      *common_words_ = std::make_unique<const CommonWords>(std::move(file));
      break;
    }
  return common_words_->get();
}

} // namespace hanjang::spelling
