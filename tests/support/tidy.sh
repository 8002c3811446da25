#!/usr/bin/env bash
# tidy.sh BUILD JOBS: clang-tidy on every source of ours in BUILD's compile commands. A source is
# skipped when it, every header and the configuration are what they were when it last passed.
set -euo pipefail
build=$1 jobs=$2
stamps=build/tidy
mkdir -p "$stamps"
common=$(git ls-files -- '*.h' .clang-tidy | xargs cat | sha256sum | cut -d' ' -f1)
export build stamps common
tidy_one() {
    local stamp
    stamp=$stamps/$( (echo "$common"; cat "$1") | sha256sum | cut -d' ' -f1)
    [ -e "$stamp" ] && return 0
    if clang-tidy-14 -quiet -p "$build" "$1" >"$stamp.log" 2>/dev/null; then
        mv "$stamp.log" "$stamp"
    else
        cat "$stamp.log"
        rm -f "$stamp.log"
        return 1
    fi
}
export -f tidy_one
git ls-files -- 'app/*.cpp' 'model/*.cpp' 'views/*.cpp' \
    | xargs -P "$jobs" -I{} bash -c 'tidy_one {}'
