#!/usr/bin/env bash
# Builds the benchmarks and prints their table. Not part of the tests: machines are noisy.
#   bash tests/bench/run.sh [FOLDER] [--only opening|list|curves|editing|status|processes]
#                     FOLDER keeps the made-up dossier (default: build/bench/data)
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
cd "$root"
# shellcheck source=app/packages.sh
source app/packages.sh
install_packages "${run_packages[@]}" "${test_packages[@]}"
cmake --preset bench >/dev/null
cmake --build --preset bench --target servanda_bench --target servanda
folder=build/bench/data
case "${1:-}" in '' | --*) ;; *) folder=$1 && shift ;; esac
build/bench/tests/bench/servanda_bench "$folder" build/bench/app/servanda "$@"
