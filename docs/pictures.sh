#!/usr/bin/env bash
# Makes the pictures of docs/ again from the example dossier.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"
program=$(bash app/run.sh --build)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export XDG_CONFIG_HOME=$work
"$program" create "$work/Paris Declaration.dossier" --from resources/paris-declaration >/dev/null
for theme in light dark; do
    "$program" picture "$work/Paris Declaration.dossier" --out "$work" --theme $theme \
        --size 1440x900 --as-of 2026-06-30 >/dev/null
done
cp "$work/overview-light.png" "$work/overview-dark.png" "$work/pledges-light.png" \
    "$work/timeline-light.png" docs/
"$program" figure "$work/Paris Declaration.dossier" --chart training --as-of 2026-06-30 \
    --dpi 96 --out docs/training.png
