#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds, and opens the window on the bundled data.
# Without a display it runs the bundled demonstration instead, prints its table and writes its figures.
#
#   bash app/run.sh [FILE…]       arguments go to latency-studio
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
source "$root/app/install-packages.sh"

build=${LATENCY_BUILD_DIR:-$root/build}
install_packages
configure_and_build "$build" latency-studio -DLATENCY_TESTS=OFF

if [ $# -gt 0 ] || [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    exec "$build/latency-studio" "$@"
fi

out=${LATENCY_DEMO_DIR:-$build/demonstration}
echo "There is no display, so no window is opened. Running the bundled demonstration instead:"
echo
"$build/latency-studio" run "$root/datasets/demonstration.json" --predictors kernel,nasflat,best-source,ridge,flops,params --out "$out"
"$build/latency-studio" plot "$out/kernel" --out "$out/predicted-vs-measured.svg"
"$build/latency-studio" report "$out"/*/result.json --out "$out/report.html"
echo
echo "Results and figures are in $out"
