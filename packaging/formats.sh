# The packages themselves, made of one tree of files. To be sourced by scripts/package, after lib.sh.
# shellcheck shell=bash disable=SC2034,SC2154 # variables of lib.sh, and for scripts/package

packages=$root/build/packages
tree=$packages/tree # bin and share, as they lie below a prefix
subsetter=fonttools==4.55.3
version=$(sed -nE 's/^project\(hanjang VERSION ([0-9.]+).*/\1/p' "$root/CMakeLists.txt")
portable=hanjang-$version-linux-x86_64

# When the files were made, as far as packages say: the last commit, so that the same commit gives the same packages.
package_time() { say "${SOURCE_DATE_EPOCH:-$(git -C "$root" log -1 --format=%ct 2>/dev/null || say 1764288000)}"; }

# What cmake installs, with the fonts that packages carry in place of npm's folders.
make_tree() {
  say "Gathering the files."
  rm -rf "$tree"
  (umask 022 && quietly "$root/build/setup/package-install.log" cmake --install "$root/build/static" --prefix "$tree") ||
    give_up "the files could not be gathered: see above."
  strip "$tree/bin/hanjang" || give_up "the program could not be stripped." # cmake passes over a failure
  rm -rf "$tree/share/hanjang/fonts"
  quietly "$root/build/setup/package-fonts.log" \
    python3 -B "$root/packaging/fonts.py" "$fonts" "$tree/share/hanjang/fonts" --tools "$tools" ||
    give_up "the fonts could not be cut: see above."
  write_copyright "$tree/share"
  chmod -R go=rX,u+w "$tree"
}

make_portable() {
  local inside=$packages/$portable
  rm -rf "$inside"
  cp -al "$tree" "$inside"
  cp "$root/packaging/README.txt" "$inside/README"
  tar -C "$packages" --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$(package_time)" -c "$portable" |
    libdeflate-gzip -12 -c >"$packages/$portable.tar.gz"
  rm -rf "$inside"
}

make_wheel() {
  rm -f "$packages/hanjang-$version"-py3-*.whl
  quietly "$root/build/setup/package-wheel.log" \
    python3 -B "$root/packaging/wheel.py" "$tree" "$packages" "$version" "$(package_time)" ||
    give_up "the wheel could not be made: see above."
}

# Static, so that there is one for all releases: Debian 12 and 13 have no library of ours under the same name (libicu72 and
# libicu76, libfmt9 and libfmt10, libhpdf 2.3 and 2.4), and a package for each would be built on each.
make_deb() {
  local inside=$packages/deb
  rm -rf "$inside"
  mkdir -p "$inside/DEBIAN" "$inside/usr" "$inside/usr/share/lintian/overrides"
  cp -a "$tree/bin" "$tree/share" "$inside/usr/"
  # Where Debian has these of packages, rather than of what is installed by hand.
  mkdir -p "$inside/usr/share/zsh/vendor-completions"
  mv "$inside/usr/share/zsh/site-functions/_hanjang" "$inside/usr/share/zsh/vendor-completions/"
  rmdir "$inside/usr/share/zsh/site-functions"
  gzip -9 -n "$inside/usr/share/man/man1/hanjang.1"
  cp "$root/packaging/debian/lintian-overrides" "$inside/usr/share/lintian/overrides/hanjang"
  printf 'hanjang (%s) stable; urgency=medium\n\n  * CHANGELOG.md of the source says what is new.\n\n -- %s  %s\n' "$version" \
    "$(sed -n 's/^Maintainer: //p' "$root/packaging/debian/control.in")" "$(date -u -R -d "@$(package_time)")" |
    gzip -9 -n >"$inside/usr/share/doc/hanjang/changelog.gz"
  sed -e "s/@VERSION@/$version/" -e "s/@SIZE@/$(du -sk --apparent-size "$inside/usr" | cut -f 1)/" \
    "$root/packaging/debian/control.in" >"$inside/DEBIAN/control"
  (cd "$inside" && find usr -type f -print0 | LC_ALL=C sort -z | xargs -0 md5sum) >"$inside/DEBIAN/md5sums"
  chmod -R u=rwX,go=rX "$inside"
  SOURCE_DATE_EPOCH=$(package_time) quietly "$root/build/setup/package-deb.log" \
    dpkg-deb --root-owner-group -Zxz --build "$inside" "$packages/hanjang_${version}_amd64.deb" ||
    give_up "the package could not be made: see above."
  rm -rf "$inside"
}
