# Set-up and build, shared by the scripts beside this file. To be sourced by bash.
# shellcheck shell=bash disable=SC2034 # its variables are for the scripts

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
fonts=$root/fonts
kept_certificates=$root/build/setup/certificates.crt

# What the program is built from and what it runs with, by Debian's and Ubuntu's names.
build_packages=(
  cmake ninja-build g++ pkg-config
  libhpdf-dev libtomlplusplus-dev libfmt-dev libicu-dev libharfbuzz-dev libcli11-dev
  libpng-dev libjpeg-dev libwebp-dev libqrcodegencpp-dev libpugixml-dev libhunspell-dev zlib1g-dev libdeflate-dev
  fonts-noto-cjk
)
# What the tests need on top: readers of PDF, dictionaries, and the locales and time zones they run under.
test_packages=(
  catch2 libheif-dev python3 qpdf poppler-utils mupdf-tools locales tzdata
  hunspell-en-us hunspell-en-gb hunspell-ko wamerican-small
)
# One version of each, since they change their minds: from PyPI, into build/setup/tools.
formatter=clang-format==18.1.8
linter=clang-tidy==18.1.8
validator=(jsonschema==4.17.3 attrs==23.2.0 pyrsistent==0.20.0)
tools=$root/build/setup/tools
# What the test of the schemas asks, from npm.
taplo=$root/tests/taplo
installed_taplo=$root/build/setup/taplo

say() { printf '%s\n' "$*"; }
warn() { printf 'warning: %s\n' "$*" >&2; }

# Ends the script: something about this machine is missing. Each argument is a line.
give_up() {
  printf 'error: %s\n' "$1" >&2
  shift
  [ $# -eq 0 ] || printf '       %s\n' "$@" >&2
  exit 3
}

# Runs a command with its output in a log file; shows the end of the log if it fails.
quietly() {
  local log=$1
  shift
  mkdir -p "$(dirname "$log")"
  if "$@" >"$log" 2>&1 </dev/null; then return 0; fi
  tail -n 8 "$log" >&2
  say "(the whole log: $log)" >&2
  return 1
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

can_be_root() { [ "$(id -u)" -eq 0 ] || command -v sudo >/dev/null; }

# Prints those of the packages that are not installed.
missing_packages() {
  local package status
  for package in "$@"; do
    status=$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null) || status=
    [ "$status" = installed ] || printf '%s\n' "$package"
  done
}

apt_install() {
  local apt=(env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=120)
  as_root true || return 1 # asks for a password before the output goes to a log
  # A failed update is not the end: what is known already may be enough.
  quietly "$root/build/setup/apt-update.log" as_root "${apt[@]}" update ||
    warn "the package lists could not be brought up to date"
  quietly "$root/build/setup/apt-install.log" \
    as_root "${apt[@]}" install --no-install-recommends --no-remove "$@"
}

# Installs those of the packages that are missing, or ends the script.
install_packages() {
  if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    say "This is not Debian or Ubuntu: going on with the libraries that are here."
    return
  fi
  local missing
  mapfile -t missing < <(missing_packages "$@")
  [ ${#missing[@]} -gt 0 ] || return 0
  local by_hand="apt-get install --no-install-recommends ${missing[*]}"
  can_be_root || give_up "${#missing[@]} packages are missing, and there is no sudo to install them with." \
    "As root, run:" "  $by_hand"
  say "Installing ${#missing[@]} packages with apt-get (and what they depend on):"
  say "  ${missing[*]}"
  keep_certificates
  apt_install "${missing[@]}" ||
    give_up "the packages could not be installed. Is there a network, and may you use sudo?" "By hand, as root:" "  $by_hand"
}

# Installs a package that not everything stands or falls with. Returns non-zero if it is not there after that.
install_if_possible() {
  command -v dpkg-query >/dev/null || return 1
  [ -n "$(missing_packages "$1")" ] || return 0
  (install_packages "$1") && return
  warn "going on without $1."
  return 1
}

# The font files that the manifests take from npm packages, relative to fonts/.
npm_font_files() {
  sed -n 's/^[[:space:]]*path[[:space:]]*=[[:space:]]*"\(node_modules\/[^"]*\)".*/\1/p' "$fonts"/*.toml
}

fonts_are_there() {
  local file
  while IFS= read -r file; do
    [ -f "$fonts/$file" ] || return 1
  done < <(npm_font_files)
}

# packages_are_current SOURCE TARGET: whether TARGET has what the lock file of SOURCE says. That file is copied beside
# the packages it led to, so that a change of it is seen.
packages_are_current() { cmp -s "$1/package-lock.json" "$2/node_modules/.installed-lock.json"; }

fonts_are_current() { packages_are_current "$fonts" "$fonts" && fonts_are_there; }

# Debian's npm, where there is none. Returns non-zero if there still is none.
ensure_npm() {
  command -v npm >/dev/null && return
  command -v apt-get >/dev/null && can_be_root || return 1
  say "Installing npm with apt-get. Debian splits it into some hundred small packages, so this takes a minute or two."
  keep_certificates
  apt_install npm
}

# npm and pip bring Debian's ca-certificates, which write their own file over the machine's: certificates that
# somebody put there by hand would be lost to them.
keep_certificates() {
  local bundle=${NODE_EXTRA_CA_CERTS:-/etc/ssl/certs/ca-certificates.crt}
  [ -f "$bundle" ] && [ -n "$(missing_packages ca-certificates)" ] || return 0
  mkdir -p "$root/build/setup"
  cp "$bundle" "$kept_certificates"
}

# fetch_packages SOURCE TARGET: fills a new folder from the lock file of SOURCE and puts it in the place of the old one
# in TARGET only when it is whole.
fetch_packages() {
  local source=$1 target=$2 fresh
  mkdir -p "$target"
  fresh=$(mktemp -d "$target/.fetch.XXXXXX")
  cp "$source/package.json" "$source/package-lock.json" "$fresh/"
  [ ! -f "$kept_certificates" ] || export NODE_EXTRA_CA_CERTS=$kept_certificates
  if ! quietly "$root/build/setup/npm.log" npm ci --prefix "$fresh" --ignore-scripts --no-audit --no-fund \
    --prefer-offline --fetch-retries=1 --fetch-retry-mintimeout=1000 --loglevel=error; then
    rm -rf "$fresh"
    return 1
  fi
  cp "$source/package-lock.json" "$fresh/node_modules/.installed-lock.json"
  rm -rf "$target/node_modules"
  mv "$fresh/node_modules" "$target/node_modules"
  rm -rf "$fresh"
}

# Brings the pinned taplo. Returns non-zero if it is not there after that.
install_taplo() {
  packages_are_current "$taplo" "$installed_taplo" && return
  if ensure_npm; then
    say "Fetching the taplo of tests/taplo/package-lock.json with npm."
    fetch_packages "$taplo" "$installed_taplo" && return
  fi
  warn "npm could not fetch taplo. Is there a network?"
  return 1
}

# Brings the pinned fonts. Without them everything works, with another face.
install_fonts() {
  if fonts_are_current; then return; fi
  if ensure_npm; then
    say "Fetching the fonts of fonts/package-lock.json with npm."
    if fetch_packages "$fonts" "$fonts"; then return; fi
    warn "npm could not fetch the fonts. Is there a network?"
  else
    warn "there is no npm to fetch the fonts with."
  fi
  if fonts_are_there; then
    warn "Going on with the fonts that are here; they may not be those of fonts/package-lock.json."
  else
    warn "The fonts from npm are missing: Noto CJK stands in for them. Run this script again to try again."
  fi
}

# Whether the package of PyPI, NAME==VERSION, is among the tools.
tool_is_there() { [ -d "$tools/$(tr - _ <<<"${1%%==*}")-${1##*==}.dist-info" ]; }

# install_tools NAME==VERSION…: brings tools from PyPI. Returns non-zero if one of them is not there after that.
install_tools() {
  local tool missing=()
  for tool in "$@"; do tool_is_there "$tool" || missing+=("$tool"); done
  [ ${#missing[@]} -gt 0 ] || return 0
  python3 -m pip --version >/dev/null 2>&1 || install_if_possible python3-pip || return 1
  say "Fetching ${missing[*]} with pip."
  [ ! -f "$kept_certificates" ] || export PIP_CERT=${PIP_CERT:-$kept_certificates}
  quietly "$root/build/setup/pip.log" python3 -m pip install --disable-pip-version-check --no-deps --upgrade \
    --retries 1 --target "$tools" "${missing[@]}" && return
  warn "pip could not fetch ${missing[*]}. Is there a network?"
  return 1
}

cached() { sed -n "s/^$2:[A-Z]*=//p" "$root/build/$1/CMakeCache.txt" 2>/dev/null; }

# configure PRESET [-DNAME=VALUE…]: configures unless that has been done with these values.
configure() {
  local preset=$1 argument value done=yes
  shift
  local fresh=()
  [ -f "$root/build/$preset/build.ninja" ] || done=no
  if [ "$(cached "$preset" CMAKE_HOME_DIRECTORY)" != "$root" ]; then
    done=no
    fresh=(--fresh) # a build folder that was moved is of no use
  fi
  for argument in "$@"; do
    value=$(cached "$preset" "$(expr "$argument" : '-D\([^=]*\)=')") || value=
    [ "$value" = "${argument#*=}" ] || done=no
  done
  [ "$done" = no ] || return 0
  say "Configuring build/$preset."
  (cd "$root" && quietly "build/setup/configure-$preset.log" \
    cmake --preset "$preset" ${fresh[@]+"${fresh[@]}"} "$@") ||
    give_up "the build could not be set up: see above for what is missing."
}

# build PRESET [TARGET…]: builds what has changed.
build() {
  local preset=$1 targets=()
  shift
  [ $# -eq 0 ] || targets=(--target "$@")
  say "Building build/$preset."
  cmake --build "$root/build/$preset" ${targets[@]+"${targets[@]}"} && return
  printf 'error: the build failed\n' >&2
  exit 70
}
