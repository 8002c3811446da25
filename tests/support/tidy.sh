#!/usr/bin/env bash
# tidy.sh BUILD JOBS: clang-tidy on every source of ours. BUILD is configured with unity files, so
# that Qt's headers are read once for several sources. A unity file is skipped when its sources,
# every header and the configuration are what they were when it last passed.
set -euo pipefail
build=$PWD/$1 jobs=$2
stamps=build/tidy
mkdir -p "$stamps"
common=$(git ls-files -- '*.h' .clang-tidy | xargs cat | sha256sum | cut -d' ' -f1)
export build stamps common root=$PWD
tidy_one() {
    local stamp
    stamp=$stamps/$( (echo "$common"; sed -n 's/^#include "\(.*\)"$/\1/p' "$1" | xargs cat) \
        | sha256sum | cut -d' ' -f1)
    [ -e "$stamp" ] && return 0
    # A unity file includes sources: that is its purpose.
    if clang-tidy-14 -quiet -p "$build" -checks=-bugprone-suspicious-include \
        -header-filter="^$root/(app|model|views)/" "$1" >"$stamp.log" 2>/dev/null; then
        mv "$stamp.log" "$stamp"
    else
        cat "$stamp.log"
        rm -f "$stamp.log"
        return 1
    fi
}
export -f tidy_one
# Asked of the compile commands, because a build folder may hold unity files of an older layout.
sed -n 's/^ *"file": "\(.*\)",\{0,1\}$/\1/p' "$build/compile_commands.json" \
    | grep -E "^$build/(app|model|views)/.*/Unity/unity_" | sort -u \
    | xargs -P "$jobs" -I{} bash -c 'tidy_one {}'
