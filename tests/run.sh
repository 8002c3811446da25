#!/usr/bin/env bash
# Installs what is missing, builds everything and runs every check. Safe to run again; quick the
# second time, because builds and clang-tidy results are kept in build/.
#
#   bash tests/run.sh            format headers test asan tidy
#   bash tests/run.sh STAGE...   only these: format headers test asan tidy, and alone
#   SERVANDA_LONG=1              the long versions of the loops
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"
# shellcheck source=app/packages.sh
source app/packages.sh
install_packages "${run_packages[@]}" "${test_packages[@]}"
export CCACHE_BASEDIR=$root CCACHE_NOHASHDIR=1
export QT_LOGGING_RULES='qt.qpa.*=false'
jobs=$(nproc)
started=$SECONDS
mkdir -p build

stage() { printf '\n== %s (%d s)\n' "$1" $((SECONDS - started)); }
quietly() { # the log only where something fails
    "$@" >build/stage.log 2>&1 || { tail -n 200 build/stage.log >&2; exit 1; }
}
sources() { git ls-files -- 'app/*' 'model/*' 'views/*' 'tests/*' | grep -E '\.(cpp|h)$'; }

check_format() {
    stage "format: every source as .clang-format has it"
    sources | xargs clang-format-14 --dry-run --Werror
}
check_headers() {
    stage "headers: every header compiles alone"
    quietly cmake --preset ci
    quietly cmake --build --preset ci --target all_verify_interface_header_sets
}
run_tests() {
    stage "test: release build, warnings are errors, every test"
    quietly cmake --preset ci
    quietly cmake --build --preset ci
    ctest --preset ci -j "$jobs" --output-on-failure --progress
}
run_sanitized() {
    stage "asan: the same tests with address and undefined-behaviour sanitizers"
    quietly cmake --preset asan
    quietly cmake --build --preset asan
    LSAN_OPTIONS=suppressions=$root/tests/support/leaks.txt:print_suppressions=0 \
    UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1 \
        ctest --preset asan -j "$jobs" --output-on-failure --progress
}
check_alone() { # not among the usual ones: it takes as long as two of them
    stage "alone: every source compiles by itself, as the dev preset builds it"
    quietly cmake --preset dev -DSERVANDA_TESTS=OFF
    quietly cmake --build --preset dev
}
check_tidy() {
    stage "tidy: clang-tidy on every source"
    quietly cmake --preset asan
    bash tests/support/tidy.sh build/asan "$jobs"
}

stages=("$@")
[ ${#stages[@]} -gt 0 ] || stages=(format headers test asan tidy)
for name in "${stages[@]}"; do
    case $name in
        format) check_format ;;
        headers) check_headers ;;
        test) run_tests ;;
        asan) run_sanitized ;;
        tidy) check_tidy ;;
        alone) check_alone ;;
        *) echo "tests/run.sh: no stage “$name”" >&2; exit 2 ;;
    esac
done
printf '\nAll checks passed in %d s.\n' $((SECONDS - started))
