# What the packaged program is made of, and under which licences. To be sourced by scripts/package, after archives.sh.
# shellcheck shell=bash disable=SC2154 # the variables are those of lib.sh

# Whose code is in the program: a name and the package of the distribution with its terms.
linked_packages() {
  local compiler
  compiler=$(gcc -dumpversion)
  printf '%s %s\n' HarfBuzz libharfbuzz-dev libharu libhpdf-dev ICU libicu-dev fmt libfmt-dev \
    toml++ libtomlplusplus-dev CLI11 libcli11-dev libpng libpng-dev libjpeg-turbo "$(package_of jpeglib.h)" \
    libwebp libwebp-dev QR-Code-generator libqrcodegencpp-dev pugixml libpugixml-dev Hunspell libhunspell-dev \
    zlib zlib1g-dev libstdc++ "libstdc++-${compiler%%.*}-dev" glibc libc6-dev
}

package_of() { dpkg-query -S "/usr/include/$1" | sed 's/:.*//' | head -n 1; }

# write_copyright SHARE: SHARE/doc/hanjang/copyright, of the program, its libraries and the fonts in SHARE/hanjang/fonts.
write_copyright() {
  local share=$1 name package font
  mkdir -p "$share/doc/hanjang"
  {
    printf '%s\n' "Hanjang, a resume compiler, is under the MIT license:" ""
    cat "$root/LICENSE"
    printf '%s\n' "" "Its fonts, in share/hanjang/fonts, are under the SIL Open Font License 1.1, of which each folder has" \
      "its copy. The families Noto Sans KR and Noto Serif KR are cut to some of their characters, all others are whole:" ""
    for font in "$share"/hanjang/fonts/*/OFL.txt; do
      printf '  %s: %s\n' "$(basename "$(dirname "$font")")" "$(head -n 1 "$font")"
    done
    printf '%s\n' "" "The program holds code of the libraries below, linked from Debian's packages or built from Debian's sources" \
      "(HarfBuzz, libharu, fmt) without change. The source of each is what \`apt-get source NAME=VERSION\` brings; that of" \
      "hanjang itself, with scripts/package, links the program anew with another version of any of them. Hunspell is used" \
      "under the Mozilla Public License 1.1, glibc under the GNU Lesser General Public License 2.1, libstdc++ under the" \
      "GNU General Public License 3 with the GCC Runtime Library Exception. Files that the terms below name in" \
      "/usr/share/common-licenses stand at https://www.gnu.org/licenses/ and https://www.mozilla.org/MPL/ too."
    while read -r name package; do
      printf '\n==== %s ====\n\n' "$name (source package $(dpkg-query -W -f='${source:Package} ${source:Version}' "$package"))"
      cat "/usr/share/doc/$package/copyright"
    done < <(linked_packages)
  } >"$share/doc/hanjang/copyright"
}
