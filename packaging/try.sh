#!/usr/bin/env bash
# Tries packages on the machine this runs on: try.sh FOLDER portable deb wheel. To be run as root by scripts/bare, on a
# machine that is thrown away. Each package makes the same PDFs of an example; what one installs is taken off again.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
packages=$(cd "$1" && pwd)
shift
unset HANJANG_DATA
export SOURCE_DATE_EPOCH=1798759800
example=$root/examples/ml-engineer.toml
made=/tmp/hanjang-made

fail() {
  printf 'FAILED %s\n' "$*"
  exit 1
}

# build NAME COMMAND…: builds the example, which every package must do alike, and in a serif layout with nothing to say.
build() {
  local name=$1
  shift
  rm -rf "${made:?}/$name"
  mkdir -p "$made/$name"
  "$@" build "$example" -o "$made/$name/" --diagnostics short >/dev/null
  "$@" build "$example" --layout serif --lang ko -o "$made/$name/serif.pdf" --strict --diagnostics short >/dev/null
  [ "$(find "$made/$name" -name '*.pdf' -size +10k | wc -l)" = 3 ] || fail "$name: not all PDFs are there"
  [ -d "$made/first" ] || cp -r "$made/$name" "$made/first"
  diff -r "$made/first" "$made/$name" || fail "$name: the PDFs differ from those of another package"
  printf '%s: %s\n' "$name" "$("$@" --version)"
}

try_portable() {
  local folder="/tmp/unpacked here"
  rm -rf "$folder"
  mkdir "$folder"
  tar -C "$folder" -xzf "$packages"/hanjang-*-linux-x86_64.tar.gz
  build portable "$folder"/hanjang-*/bin/hanjang
  mv "$folder" "$folder too"
  build moved "$folder too"/hanjang-*/bin/hanjang
  rm -rf "$folder too"
}

try_deb() {
  dpkg -i "$packages"/hanjang_*_amd64.deb
  build deb hanjang
  # A minimal Debian leaves pages out when it installs; the package has it.
  dpkg -L hanjang >"$made/files"
  for file in man/man1/hanjang.1.gz bash-completion/completions/hanjang zsh/vendor-completions/_hanjang \
    fish/vendor_completions.d/hanjang.fish doc/hanjang/copyright; do
    grep -qx "/usr/share/$file" "$made/files" || fail "deb: there is no /usr/share/$file"
  done
  dpkg --purge hanjang
  [ ! -e /usr/share/hanjang ] || fail "deb: something was left behind"
}

try_wheel() {
  rm -rf "$made/venv"
  python3 -m venv "$made/venv"
  "$made/venv/bin/pip" install --quiet --no-index "$packages"/hanjang-*.whl
  build wheel "$made/venv/bin/hanjang"
  (cd / && "$made/venv/bin/python" "$root/tests/wheel_test.py" "$example")
}

mkdir -p "$made"
for package in "$@"; do "try_$package"; done
