#!/usr/bin/env bash
# Builds the benchmarks and prints their table. Not part of the tests: machines are noisy.
#   bash tests/bench/run.sh [FOLDER]    FOLDER keeps the made-up dossier (default: build/bench/data)
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
cd "$root"
# shellcheck source=app/packages.sh
source app/packages.sh
install_packages "${run_packages[@]}" "${test_packages[@]}"
cmake --preset bench >/dev/null
cmake --build --preset bench --target servanda_bench --target servanda
build/bench/tests/bench/servanda_bench "${1:-build/bench/data}" build/bench/app/servanda
