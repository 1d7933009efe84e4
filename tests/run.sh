#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs what is missing, builds everything and runs all tests without a display.
#
#   bash tests/run.sh [CTEST-ARGUMENT…]       such as: -R rank_correlation
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
source "$root/app/install-packages.sh"

build=${LATENCY_BUILD_DIR:-$root/build-tests}
install_packages xvfb xauth openbox slurmctld slurmd slurm-client munge "${package_tools[@]}"
configure_and_build "$build" all -DLATENCY_TESTS=ON -DLATENCY_WERROR="${LATENCY_WERROR:-OFF}"
cd "$build"
exec ctest --output-on-failure --no-tests=error -j "$(nproc)" "$@"
