#!/usr/bin/env bash
# From a fresh clone to a running Touchstone: packages, build, and the bundled sample. Usage: ./run.sh
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
root=$PWD

if (($# > 0)); then
  echo "usage: ./run.sh    (no options: installs what is missing, builds, opens the sample)" >&2
  exit 2
fi

./.ci/install

if [[ -f build/release/build.ninja ]]; then
  tree=build/release
  cmake --preset release > build/release/configure.log || { cat build/release/configure.log >&2; exit 1; }
else
  tree=build/run
  mkdir -p "$tree"
  echo "run: configuring $tree"
  cmake --preset release -B "$tree" -DTOUCHSTONE_TESTS=OFF -DTOUCHSTONE_BENCH=OFF > "$tree/configure.log" ||
    { cat "$tree/configure.log" >&2; exit 1; }
fi

targets=(touchstone-cli)
known=$(cmake --build "$tree" --target help)
if grep -q '^touchstone: ' <<< "$known"; then
  targets+=(touchstone)
fi
echo "run: building ${targets[*]} in $tree (some minutes the first time)"
cmake --build "$tree" --target "${targets[@]}"

program() { find "$tree" -name "$1" -type f -perm -u+x -print -quit; }
cli=$(program touchstone-cli)
window=$(program touchstone)
echo
echo "run: command line at $root/$cli"

if [[ -n $window ]]; then
  echo "run: window at $root/$window"
  if [[ -n ${DISPLAY:-}${WAYLAND_DISPLAY:-} ]]; then
    echo "run: opening the sample in the window"
    exec "$window" --demo
  fi
  echo "run: no display here (DISPLAY and WAYLAND_DISPLAY are empty), so the sample runs on the command line."
else
  echo "run: this build has no window, so the sample runs on the command line."
fi

# The command line never writes over a folder: each run has a fresh one.
demo=build/demo
for ((n = 2; ; n++)); do
  [[ -e $demo ]] || break
  demo=build/demo-$n
done
"$cli" demo --out "$demo"
echo
echo "run: everything of this sample lies in $root/$demo"
echo "run: go on with, for example, $root/$cli --help"
