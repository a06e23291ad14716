# The libraries that the distribution has no archives of, made from its own sources, and ICU's data cut to what is asked
# for. To be sourced by scripts/package, after lib.sh.
# shellcheck shell=bash disable=SC2154 # the variables are those of lib.sh

archives=$root/build/packages/archives
sources=$root/build/packages/sources

# Each is taken in the version whose headers are installed.
source_packages=(harfbuzz:libharfbuzz-dev libharu:libhpdf-dev fmtlib:libfmt-dev)

source_version() { dpkg-query -W -f='${source:Version}' "$1"; }

# What the archives are made of: they are made anew when it changes.
archives_stamp() {
  local pair
  for pair in "${source_packages[@]}"; do say "${pair%:*} $(source_version "${pair#*:}")"; done
  say "icu $(source_version libicu-dev)"
  cat "$root/packaging/archives.sh" "$root/packaging/icu-unused.txt"
}

# This machine's apt sources of Debian or Ubuntu, for sources alone. The machine's own lists stay as they are.
write_source_lists() {
  local file parts=$sources/apt/parts
  rm -rf "$sources/apt"
  mkdir -p "$parts" "$sources/apt/lists/partial"
  for file in /etc/apt/sources.list /etc/apt/sources.list.d/*; do
    if [ ! -f "$file" ] || ! grep -qE '/(debian|debian-security|ubuntu)/?( |$)' "$file"; then continue; fi
    case $file in
    *.sources) sed -E 's/^Types:.*/Types: deb-src/' "$file" >"$parts/${file##*/}" ;;
    *.list) sed -nE 's/^deb (.*\/(debian|debian-security|ubuntu)\/? .*)/deb-src \1/p' "$file" >"$parts/${file##*/}" ;;
    esac
  done
}

apt_sources() {
  apt-get -q -o Dir::Etc::sourcelist=/dev/null -o Dir::Etc::sourceparts="$sources/apt/parts" \
    -o Dir::State::lists="$sources/apt/lists" -o Dir::Cache::pkgcache= -o Dir::Cache::srcpkgcache= \
    -o APT::Sandbox::User= -o APT::Get::List-Cleanup=0 "$@"
}

# Upstream's files, as the distribution signs them. Its patches are for its own builds.
fetch_sources() {
  local pair wanted=() tarball
  write_source_lists
  for pair in "${source_packages[@]}"; do wanted+=("${pair%:*}=$(source_version "${pair#*:}")"); done
  say "Fetching the sources of ${wanted[*]} with apt-get."
  quietly "$root/build/setup/source-lists.log" apt_sources update ||
    give_up "the distribution's lists of sources could not be fetched. Is there a network?"
  (cd "$sources" && quietly "$root/build/setup/sources.log" apt_sources source --download-only --tar-only "${wanted[@]}") ||
    give_up "the distribution's sources could not be fetched."
  for pair in "${source_packages[@]}"; do
    tarball=("$sources/${pair%:*}"_*.orig.tar.*)
    rm -rf "${sources:?}/${pair%:*}"
    mkdir "$sources/${pair%:*}"
    tar -C "$sources/${pair%:*}" --strip-components=1 -xf "${tarball[-1]}"
  done
}

compile=(-O2 -DNDEBUG -fPIC -ffunction-sections -fdata-sections -fstack-protector-strong -w)

# HarfBuzz in one piece, as its authors mean it for programs that bring it along. Files are mapped, not read.
make_harfbuzz() {
  local has=(-DHAVE_UNISTD_H -DHAVE_SYS_MMAN_H -DHAVE_MMAP -DHAVE_MPROTECT -DHAVE_SYSCONF -DHAVE_GETPAGESIZE -DHAVE_PTHREAD)
  g++ -std=c++17 "${compile[@]}" "${has[@]}" -fno-exceptions -fno-rtti -fno-threadsafe-statics \
    -c "$sources/harfbuzz/src/harfbuzz-subset.cc" -o "$archives/harfbuzz-subset.o"
  ar rcs "$archives/lib/libharfbuzz.a" "$archives/harfbuzz-subset.o"
  local name
  for name in harfbuzz harfbuzz-subset; do
    printf '%s\n' "Name: $name" "Description: text shaping, as an archive" \
      "Version: $(pkg-config --modversion harfbuzz)" "Cflags: $(pkg-config --cflags harfbuzz)" \
      "Libs: -L$archives/lib -lharfbuzz" >"$archives/lib/pkgconfig/$name.pc"
  done
}

# libharu without its reader of PNG, which nothing here calls.
make_libharu() {
  local file objects=$archives/libharu
  mkdir -p "$objects"
  printf '%s\n' '#define LIBHPDF_HAVE_NOPNGLIB' >"$objects/hpdf_config.h"
  for file in "$sources"/libharu/src/*.c; do
    gcc "${compile[@]}" -I"$objects" -I"$sources/libharu/include" -c "$file" -o "$objects/$(basename "$file" .c).o"
  done
  ar rcs "$archives/lib/libhpdf.a" "$objects"/*.o
}

make_fmt() {
  local objects=$archives/fmt
  mkdir -p "$objects"
  g++ -std=c++17 "${compile[@]}" -I"$sources/fmtlib/include" -c "$sources/fmtlib/src/format.cc" -o "$objects/format.o"
  ar rcs "$archives/lib/libfmt.a" "$objects/format.o"
}

# Of toml++ the headers are the source.
make_tomlplusplus() {
  printf '%s\n' '#define TOML_IMPLEMENTATION' '#include <toml++/toml.h>' |
    g++ -std=c++17 "${compile[@]}" -DTOML_HEADER_ONLY=0 -x c++ -c - -o "$archives/tomlplusplus.o"
  ar rcs "$archives/lib/libtomlplusplus.a" "$archives/tomlplusplus.o"
}

# Takes ICU's data out of the distribution's archive, and from it what nothing here asks for.
make_icu_data() {
  local folder=$archives/icu object data PATH=$PATH:/usr/sbin
  rm -rf "$folder"
  mkdir -p "$folder/checked" "$folder/kept"
  (cd "$folder" && ar x "$(gcc -print-file-name=libicudata.a)")
  object=("$folder"/icudt*_dat.o)
  data=$(basename "${object[0]}" _dat.o) # icudt72l: the name says the version and the order of bytes
  objcopy -O binary --only-section=.rodata "${object[0]}" "$folder/$data.dat"
  patterns() { sed -n "s/^${1:-}//p" "$root/packaging/icu-unused.txt" | grep -v '^[#!]'; }
  icupkg -l "$folder/$data.dat" >"$folder/items.txt"
  grep -Ex -f <(patterns) "$folder/items.txt" | grep -vEx -f <(patterns '!') >"$folder/unused.txt"
  # Root's breaks name the words of Chinese; nothing else may miss what goes.
  grep -v cjdict "$folder/unused.txt" >"$folder/first.txt"
  # The name of the file is written into it.
  icupkg -r "$folder/first.txt" "$folder/$data.dat" "$folder/checked/$data.dat"
  icupkg --ignore-deps -r brkitr/cjdict.dict "$folder/checked/$data.dat" "$folder/kept/$data.dat"
  printf '%s\n' ".section .rodata" ".balign 16" ".globl ${data%l}_dat" ".type ${data%l}_dat, @object" "${data%l}_dat:" \
    ".incbin \"$folder/kept/$data.dat\"" ".size ${data%l}_dat, . - ${data%l}_dat" '.section .note.GNU-stack,"",@progbits' \
    >"$folder/data.s"
  gcc -c "$folder/data.s" -o "$folder/data.o"
  rm -f "$archives/lib/libicudata.a"
  ar rcs "$archives/lib/libicudata.a" "$folder/data.o"
}

# Brings everything that the static program is linked from and the distribution has not. Made once for each version.
make_archives() {
  local stamp=$archives/made-of.txt made
  if [ -f "$stamp" ] && [ "$(archives_stamp)" = "$(cat "$stamp")" ]; then return 0; fi
  rm -rf "$archives" "$sources"
  mkdir -p "$archives/lib/pkgconfig" "$sources"
  fetch_sources
  for made in icu_data fmt tomlplusplus libharu harfbuzz; do
    say "Making the archive of ${made/_/ }."
    quietly "$root/build/setup/archive-$made.log" run_strictly "make_$made" || give_up "it could not be made: see above."
  done
  archives_stamp >"$stamp"
}

# Ends at the first failing command, also where its result is asked for.
run_strictly() { (
  trap 'exit 1' ERR
  set -E
  "$@"
); }
