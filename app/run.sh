#!/usr/bin/env bash
# Installs what is missing, builds Servanda and opens it on the example dossier. Without a display
# it exports the example's figures instead. Safe to run again; quick the second time.
#
#   bash app/run.sh            the window, or the figures where there is no display
#   bash app/run.sh --build    only build; prints where the program is
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"
# shellcheck source=app/packages.sh
source app/packages.sh
install_packages "${run_packages[@]}"

mkdir -p build
log=build/run.log
[ -x build/release/app/servanda ] || echo "Building Servanda; the first time takes some minutes." >&2
cmake --preset release >"$log" 2>&1 || { cat "$log" >&2; exit 1; }
cmake --build --preset release >>"$log" 2>&1 || { cat "$log" >&2; exit 1; }
program=$root/build/release/app/servanda
if [ "${1:-}" = --build ]; then
    echo "$program"
    exit 0
fi

data=${XDG_DATA_HOME:-$HOME/.local/share}/servanda
example="$data/Paris Declaration.dossier"
mkdir -p "$data"
[ -e "$example" ] || "$program" create "$example" --from resources/paris-declaration

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    exec "$program" "$example"
fi

figures=$root/build/figures
mkdir -p "$figures"
echo "There is no display here, so the example's figures are exported instead:"
for chart in funding arms training; do
    for format in svg png pdf csv; do
        "$program" figure "$example" --chart "$chart" --out "$figures/$chart.$format"
    done
done
