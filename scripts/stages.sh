# The stages of `scripts/test --full`. To be sourced by scripts/test, after lib.sh.
# shellcheck shell=bash disable=SC2154 # the variables are those of lib.sh and of scripts/test

stages=(fast clang threads sanitizers one-definition fuzz mutants tidy conformance packages bookworm trixie)

# Seeds of the test `fuzz` in ctest end at 300; these go on from there.
fuzz_first=301
fuzz_runs=3000
mutants=12

# Prints the stages that a name on the command line stands for; nothing if there is no such stage.
stages_named() {
  local stage
  [ "$1" != bare ] || printf '%s\n' bookworm trixie
  for stage in "${stages[@]}"; do [ "$stage" != "$1" ] || printf '%s\n' "$stage"; done
}

is_among() {
  local word=$1
  shift
  case " $* " in *" $word "*) return 0 ;; *) return 1 ;; esac
}

is_chosen() {
  { [ ${#only[@]} -eq 0 ] || is_among "$1" "${only[@]}"; } &&
    { [ ${#without[@]} -eq 0 ] || ! is_among "$1" "${without[@]}"; }
}

install_for_tests() {
  install_packages "${build_packages[@]}" "${test_packages[@]}" "$@"
  install_fonts
}

stage_fast() { "$root/.ci/run"; }

configure_clang() {
  install_for_tests clang
  configure clang -DHANJANG_TESTS=ON -DHANJANG_WERROR=ON
}

stage_clang() {
  configure_clang
  build clang
  ctest --test-dir "$root/build/clang" --output-on-failure -j "$(nproc)" -R '^unit\.'
}

# Many files at a time; a race ends with an exit code of its own. How ICU and HarfBuzz, which are not built for
# the sanitizer, hand over what they make once, it cannot see.
stage_threads() {
  local work=$root/build/setup/threads
  install_for_tests
  configure tsan
  build tsan hanjang
  rm -rf "$work"
  python3 -B "$root/tests/many_resumes.py" 40 "$work/cvs"
  TSAN_OPTIONS="exitcode=66 ignore_noninstrumented_modules=1" HANJANG_DATA=$root \
    "$root/build/tsan/src/hanjang" build "$work/cvs" "$root/examples" --jobs 4 --diagnostics short -o "$work/out/"
}

stage_sanitizers() { "$root/scripts/test" --asan; }

stage_one_definition() {
  install_for_tests
  python3 -B "$root/tests/one_definition_test.py" --target one_definition_tests
}

# One process for each processor, each with seeds of its own. The log's last line names the seed of a crash.
stage_fuzz() {
  install_for_tests
  configure asan -DHANJANG_TESTS=ON
  build asan hanjang_fuzz
  local processes each i pids=() failed=0
  processes=$(nproc)
  each=$(((fuzz_runs + processes - 1) / processes))
  for ((i = 0; i < processes; ++i)); do
    "$root/build/asan/tests/hanjang_fuzz" "$each" $((fuzz_first + i * each)) >"$root/build/setup/fuzz-$i.log" 2>&1 &
    pids+=($!)
  done
  for i in "${!pids[@]}"; do
    wait "${pids[i]}" || failed=1
    grep '^FAILED' "$root/build/setup/fuzz-$i.log" || true
    tail -n 1 "$root/build/setup/fuzz-$i.log"
  done
  [ "$failed" = 0 ] || say "(the whole logs: build/setup/fuzz-*.log)"
  return "$failed"
}

# A few of the changes that scripts/mutants makes; all of them take hours.
stage_mutants() { "$root/scripts/mutants" --count "$mutants"; }

stage_tidy() {
  install_tools "$linter" || give_up "there is no ${linter/==/ } to run."
  configure_clang
  find "$root/src" -name '*.cpp' -print0 |
    xargs -0 -P "$(nproc)" -n 1 "$tools/clang_tidy/data/bin/clang-tidy" \
      -p "$root/build/clang" --quiet --warnings-as-errors='*' 2>"$root/build/setup/tidy.log"
}

# Every example in every layout, language and variant is PDF/UA-1 and PDF/A-2a, says veraPDF; where it cannot be had
# that is said.
stage_conformance() {
  install_for_tests
  configure release -DHANJANG_TESTS=ON -DHANJANG_WERROR=ON
  build release hanjang
  local package
  for package in default-jdk-headless maven; do install_if_possible "$package" || true; done
  python3 -B "$root/tests/conformance/conformance.py" --hanjang "$root/build/release/src/hanjang" \
    --folder "$root/build/setup/conformance"
}

# Makes the packages, which bookworm and trixie install, and holds the program in them to the one built here. Debian's
# own checks of packages are run where they are to be had.
stage_packages() {
  install_for_tests
  "$root/scripts/package"
  configure release -DHANJANG_TESTS=ON -DHANJANG_WERROR=ON
  build release hanjang
  python3 -B "$root/tests/static_test.py" --hanjang "$root/build/release/src/hanjang" --tree "$root/build/packages/tree" \
    --items "$root/build/packages/archives/icu/items.txt" --tools "$tools"
  if install_if_possible lintian; then lintian --fail-on error "$root"/build/packages/hanjang_*.deb; fi
}

stage_bookworm() { bare_machine bookworm; }
stage_trixie() { bare_machine trixie; }

# bare_machine SUITE: what is committed, on a Debian with nothing but its base.
bare_machine() {
  can_be_root || give_up "a bare machine takes root or sudo." "Leave it out: scripts/test --full --without bare"
  install_packages debootstrap git
  local clone=$root/build/bare/$1.clone
  [ -z "$(git -C "$root" status --porcelain)" ] || warn "what is not committed is not on the bare machine"
  rm -rf "$clone"
  mkdir -p "$root/build/bare"
  git clone --quiet --depth 1 "file://$root" "$clone"
  if compgen -G "$root/build/packages/hanjang*" >/dev/null; then
    mkdir -p "$clone/build/packages"
    cp "$root"/build/packages/hanjang[-_]*.{tar.gz,whl,deb} "$clone/build/packages/"
  else
    warn "there are no packages to try: scripts/package, or the stage \`packages\`, makes them"
  fi
  # sudo hands nothing on; what leads out to the network is named.
  as_root env "CA_BUNDLE=${SSL_CERT_FILE:-/etc/ssl/certs/ca-certificates.crt}" \
    "http_proxy=${http_proxy:-}" "https_proxy=${https_proxy:-}" "no_proxy=${no_proxy:-}" \
    "$root/scripts/bare" "$1" "$root/build/bare/$1" "$clone"
}

duration() { printf '%d:%02d' $(($1 / 60)) $(($1 % 60)); }

# Runs the chosen stages, all of them whatever fails, and ends the script.
run_stages() {
  local stage status begin result passed=0 failed=0 table=()
  for stage in "${stages[@]}"; do
    is_chosen "$stage" || continue
    say "=== $stage"
    begin=$SECONDS
    set +e
    # A stage ends at its first failing command, which `if` or `||` around it would prevent.
    (
      set -e
      "stage_${stage//-/_}"
    )
    status=$?
    set -e
    if [ "$status" -eq 0 ]; then
      result=passed
      passed=$((passed + 1))
    else
      result="failed (exit code $status)"
      failed=$((failed + 1))
    fi
    table+=("$(printf '%-15s %7s  %s' "$stage" "$(duration $((SECONDS - begin)))" "$result")")
    say "=== $stage: $result after $(duration $((SECONDS - begin)))"
    say
  done
  [ $((passed + failed)) -gt 0 ] || give_up "no stage is left to run."
  say "stage           minutes"
  printf '%s\n' "${table[@]}"
  say
  say "$passed passed, $failed failed"
  [ "$failed" -eq 0 ] || exit 1
  exit 0
}
