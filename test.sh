#!/usr/bin/env bash
# Builds and checks everything. Stops at the first stage that fails; see ./test.sh --help.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

usage() {
  cat << 'END'
usage: ./test.sh [--quick | --all] [--only STAGE]
  (none)    release build of the programs and benchmarks; all tests under AddressSanitizer and
            UndefinedBehaviorSanitizer; tests of jobs, storage and packages under ThreadSanitizer; clang-format;
            clang-tidy and clazy on changed files; 60 s of each fuzz target
  --quick   release build and tests only
  --all     everything on all files, with large counts, and the benchmarks (hours)
  --only    one stage: release, asan, tsan, format, tidy, fuzz, bench
Environment: TOUCHSTONE_DATA folder of the shared test data (default: the one named in CMakeLists.txt);
  TOUCHSTONE_BASE what changed files are compared with (default: HEAD~1); TOUCHSTONE_FUZZ_SECONDS for each target;
  TOUCHSTONE_KILLS, TOUCHSTONE_POWERCUTS, TOUCHSTONE_MUTANTS, TOUCHSTONE_HISTORIES, TOUCHSTONE_BLIND_PROJECTS,
  TOUCHSTONE_ROUND_PROMPTS, TOUCHSTONE_ROUND_ORDERS and TOUCHSTONE_ITEMS for the tests that count them.
END
}

mode=normal
only=
while (($# > 0)); do
  case $1 in
    --quick) mode=quick ;;
    --all) mode=all ;;
    --only) only=${2:?--only needs a stage}; shift ;;
    --help | -h) usage; exit 0 ;;
    *) usage >&2; exit 2 ;;
  esac
  shift
done

jobs=$(nproc)
logs=build/logs
mkdir -p "$logs"
if [[ $mode == all ]]; then
  export TOUCHSTONE_KILLS=${TOUCHSTONE_KILLS:-1000}
  export TOUCHSTONE_POWERCUTS=${TOUCHSTONE_POWERCUTS:-20000}
  export TOUCHSTONE_MUTANTS=${TOUCHSTONE_MUTANTS:-10000} TOUCHSTONE_HISTORIES=${TOUCHSTONE_HISTORIES:-10000}
  export TOUCHSTONE_BLIND_PROJECTS=${TOUCHSTONE_BLIND_PROJECTS:-200}
  export TOUCHSTONE_ROUND_PROMPTS=${TOUCHSTONE_ROUND_PROMPTS:-300} TOUCHSTONE_ROUND_ORDERS=${TOUCHSTONE_ROUND_ORDERS:-50}
  export TOUCHSTONE_ITEMS=${TOUCHSTONE_ITEMS:-50}
  export QTEST_FUNCTION_TIMEOUT=${QTEST_FUNCTION_TIMEOUT:-3600000}
fi
fuzz_seconds=${TOUCHSTONE_FUZZ_SECONDS:-$([[ $mode == all ]] && echo 1800 || echo 60)}
base=${TOUCHSTONE_BASE:-HEAD~1}
options=()
[[ -z ${TOUCHSTONE_DATA:-} ]] || options+=("-DTOUCHSTONE_DATA=$TOUCHSTONE_DATA")

# --- helpers

configure() { # PRESET [cmake options]: the log is shown when it fails
  local preset=$1
  shift
  cmake --preset "$preset" "${options[@]}" "$@" > "$logs/configure-$preset.log" 2>&1 ||
    { cat "$logs/configure-$preset.log"; return 1; }
}

build() { # PRESET [targets]
  local preset=$1
  shift
  cmake --build "build/$preset" -j "$jobs" ${1:+--target "$@"}
}

closing() { # LOG: the closing summary of a ctest run
  sed -n '/tests passed,/,$p' "$1"
}

run_ctest() { # NAME DIR [ctest options]
  local log=$logs/ctest-$1.log dir=$2
  shift 2
  # One more than there are cores: tests of the window wait now and then.
  ctest --test-dir "$dir" --output-on-failure --no-tests=error -j "$((jobs + 1))" "$@" 2>&1 | tee "$log"
}

changed_files() { # those that differ from the commit before, committed or not; all where there is none
  if [[ $mode != all ]] && git rev-parse -q --verify "$base" > /dev/null 2>&1; then
    { git diff --name-only --diff-filter=d "$base"; git ls-files -o --exclude-standard; } | sort -u
  else
    git ls-files -co --exclude-standard
  fi
}

# --- stages

stage_release() {
  configure release
  if [[ $mode == normal && $only != release ]]; then
    # The other tests run in the next stage; these start the program so often that they want it fast, or speak to
    # it by libraries that do not stand AddressSanitizer's strict checks.
    build release touchstone touchstone-cli tests/bench/all
    run_ctest release build/release -R '^(cli_exports_|gui_atspi$)'
  else
    build release
    run_ctest release build/release
  fi
}

stage_asan() {
  # Objects that leak or overflow inside a test must not pass as warnings.
  export ASAN_OPTIONS=detect_leaks=1:strict_string_checks=1:detect_stack_use_after_return=1
  export UBSAN_OPTIONS=print_stacktrace=1:halt_on_error=1
  configure asan && build asan && run_ctest asan build/asan
}

stage_tsan() {
  local part targets=() run=()
  export TSAN_OPTIONS=halt_on_error=1:second_deadlock_stack=1:suppressions=$PWD/tests/support/tsan.supp
  # ThreadSanitizer cannot place its memory under some kernels' address randomisation.
  ! setarch -R true 2> /dev/null || run=(setarch -R)
  for part in jobs storage packages; do
    [[ ! -f tests/unit/$part/CMakeLists.txt ]] || targets+=("tests/unit/$part")
  done
  configure tsan
  build tsan "${targets[@]/%//all}"
  for part in "${targets[@]}"; do
    "${run[@]}" ctest --test-dir "build/tsan/$part" --output-on-failure --no-tests=error -j "$jobs"
  done
}

stage_format() {
  local files
  mapfile -t files < <(git ls-files -co --exclude-standard -- '*.cpp' '*.h' | while IFS= read -r file; do
    [[ ! -f $file ]] || echo "$file"
  done)
  clang-format --dry-run -Werror "${files[@]}"
  echo "format: ${#files[@]} files are formatted"
}

# The compile commands come from a tree of its own, in which nothing is compiled: only what the sources include is
# made, the moc files and the headers of embedded resources. Asked for by name, ninja would first build all that the
# program around them links, so their commands are run by themselves.
prepare_tidy_tree() {
  local log=$logs/tidy-tree.log made
  configure tidy
  cat > "$logs/tidy-tree.sh" <<< "set -e"
  while IFS= read -r made; do
    ninja -C build/tidy -t commands -s "$made" | sed 's/.*/(&)/' >> "$logs/tidy-tree.sh"
  done < <(ninja -C build/tidy -t targets all |
    sed -nE 's#^([^/].*(_autogen/timestamp|/embedded_[a-z_]+\.h|_moc/[a-z_]+\.moc)): CUSTOM_COMMAND$#\1#p')
  (cd build/tidy && bash) < "$logs/tidy-tree.sh" > "$log" 2>&1 || { cat "$log"; return 1; }
}

# Translation units of the changed files: a header stands for the first unit that includes it.
units_to_check() {
  local file unit
  while IFS= read -r file; do
    case $file in
      *.cpp) echo "$file" ;;
      *.h)
        unit=${file%.h}.cpp
        [[ -f $unit ]] || unit=$(grep -rlE --include='*.cpp' "#include \"([a-z]+/)?${file##*/}\"" models ui app tests |
          sort | head -n 1) || true
        [[ -z $unit ]] || echo "$unit"
        ;;
    esac
  done < <(changed_files) | sort -u
}

stage_tidy() {
  local units extra=() qt
  prepare_tidy_tree
  mapfile -t units < <(units_to_check | while IFS= read -r unit; do
    # Only what this tree compiles: fuzz targets are built by their own preset.
    ! grep -qF "/$unit\"" build/tidy/compile_commands.json || echo "$unit"
  done)
  if ((${#units[@]} == 0)); then
    echo "tidy: no C++ file has changed"
    return 0
  fi
  if [[ $mode != all ]] && ((${#units[@]} > 40)); then
    echo "tidy: ${#units[@]} files, so the path-sensitive analyzer is left to --all"
    extra=('--checks=-clang-analyzer-*')
  fi
  printf '%s\0' "${units[@]}" |
    xargs -0 -P "$jobs" -n 1 clang-tidy -p build/tidy --quiet "${extra[@]}" 2> "$logs/clang-tidy.err" ||
    { grep -E 'error:' "$logs/clang-tidy.err" || true; return 1; }
  echo "tidy: ${#units[@]} files are clean under clang-tidy"
  mapfile -t qt < <(grep -lE '#include <Q|#include "(service|tables)/' "${units[@]}" || true)
  if ((${#qt[@]} > 0)); then
    printf '%s\0' "${qt[@]}" |
      CLAZY_CHECKS=level0,level1,no-qstring-arg xargs -0 -P "$jobs" -n 1 clazy-standalone -p build/tidy \
        --header-filter='/(models|ui|app|tests)/' --ignore-dirs='/usr/.*|.*(_autogen|_moc/).*' \
        --extra-arg=-Wno-everything > "$logs/clazy.log" 2>&1 || { cat "$logs/clazy.log"; return 1; }
    if grep -qE 'warning:|error:' "$logs/clazy.log"; then
      cat "$logs/clazy.log"
      return 1
    fi
    echo "tidy: ${#qt[@]} files are clean under clazy"
  fi
}

fuzz_one() { # PROGRAM
  local name=${1##*/} corpus seeds=()
  corpus=build/fuzz-corpus/$name
  mkdir -p "$corpus" "$corpus-findings"
  [[ ! -d tests/fuzz/seeds/${name#fuzz_} ]] || seeds+=("tests/fuzz/seeds/${name#fuzz_}")
  "$1" -max_total_time="$fuzz_seconds" -max_len=4096 -timeout=20 -rss_limit_mb=2048 -print_final_stats=1 \
    -artifact_prefix="$corpus-findings/" "$corpus" "${seeds[@]}" > "$logs/$name.log" 2>&1 ||
    { echo "fuzz: $name found something, see $corpus-findings:"; tail -n 40 "$logs/$name.log"; return 1; }
  echo "fuzz: $name: $(grep -oE 'number_of_executed_units: *[0-9]+' "$logs/$name.log" | grep -oE '[0-9]+$') inputs"
}

stage_fuzz() {
  local programs
  configure fuzz
  build fuzz tests/fuzz/all
  mapfile -t programs < <(find build/fuzz/tests/fuzz -name 'fuzz_*' -type f -perm -u+x ! -name '*.o' | sort)
  if ((${#programs[@]} == 0)); then
    echo "fuzz: no target was built" >&2
    return 1
  fi
  export -f fuzz_one
  export fuzz_seconds logs
  printf '%s\0' "${programs[@]}" | xargs -0 -P "${#programs[@]}" -I{} bash -euo pipefail -c 'fuzz_one "$1"' fuzz {}
}

stage_bench() {
  local programs program
  configure release && build release
  mapfile -t programs < <(find build/release/tests/bench -name 'bench_*' -type f -perm -u+x ! -name '*.o' | sort)
  for program in "${programs[@]}"; do
    "$program"
  done
}

# --- run

case $mode in
  quick) stages=(release) ;;
  all) stages=(release asan tsan format tidy fuzz bench) ;;
  *) stages=(release asan tsan format tidy fuzz) ;;
esac
if [[ -n $only ]]; then
  declare -F "stage_$only" > /dev/null || { echo "test: no stage is called $only" >&2; exit 2; }
  stages=("$only")
fi

./.ci/install --dev
if [[ -z ${TOUCHSTONE_DATA:-} && ! -d ../shared/data ]]; then
  echo "test: no shared test data (TOUCHSTONE_DATA): tests that need them will say that they skip."
fi
summary=()
finish() {
  local code=$?
  echo
  echo "stages:"
  printf '  %s\n' "${summary[@]}"
  local kind
  for kind in release asan; do
    [[ -f $logs/ctest-$kind.log ]] || continue
    printf '\ntests (%s):\n' "$kind"
    closing "$logs/ctest-$kind.log"
  done
  exit "$code"
}
trap finish EXIT

rm -f "$logs"/ctest-{release,asan}.log
for stage in "${stages[@]}"; do
  echo
  echo "== $stage"
  began=$SECONDS
  # A shell of its own outside any condition, so that `set -e` holds inside the stage.
  set +e
  (trap - EXIT; set -e; "stage_$stage")
  code=$?
  set -e
  if ((code == 0)); then
    summary+=("$(printf '%-8s %5d s  passed' "$stage" $((SECONDS - began)))")
  else
    summary+=("$(printf '%-8s %5d s  FAILED' "$stage" $((SECONDS - began)))")
    exit 1
  fi
done
