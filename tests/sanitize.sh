#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds the tests with sanitizers and runs them; the first report fails its test.
#
#   bash tests/sanitize.sh address|thread [ROOM…] [CTEST-OPTION…]     such as: address core/base core/dataset -j 1
#
# address  memory and undefined behaviour: all tests
# thread   data races: the rooms that compute without LibTorch, whose threads ThreadSanitizer cannot follow
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
source "$root/app/install-packages.sh"

kind=${1:-}
case $kind in
address) sanitizers=address,undefined rooms=(core widgets app field fuzz rules) ;;
thread) sanitizers=thread rooms=(core/base core/space core/dataset core/similarity) ;;
*) sed -n '3,8s/^# \{0,1\}//p' "${BASH_SOURCE[0]}" >&2; exit 2 ;;
esac
shift

given=()
while [ $# -gt 0 ] && [ -d "$root/tests/$1" ]; do given+=("$1"); shift; done
[ ${#given[@]} -eq 0 ] || rooms=("${given[@]}")

build=${LATENCY_BUILD_DIR:-$root/build-$kind}
install_packages xvfb xauth openbox
targets=()
for room in "${rooms[@]}"; do
    while read -r list; do targets+=("$(dirname "${list#"$root/"}")/all"); done \
        < <(find "$root/tests/$room" -name CMakeLists.txt)
done
# -O1: half the time of -O3 to build, and reports name the right lines.
configure_and_build "$build" "${targets[0]}" -DLATENCY_TESTS=ON -DLATENCY_SANITIZE=$sanitizers \
    -DCMAKE_CXX_FLAGS_RELEASE=-O1
cmake --build "$build" --target "${targets[@]}"

export ASAN_OPTIONS=detect_stack_use_after_return=1:strict_string_checks=1:${ASAN_OPTIONS:-}
export LSAN_OPTIONS=suppressions=$root/tests/sanitizers/leaks.txt:print_suppressions=0
export UBSAN_OPTIONS=print_stacktrace=1
export TSAN_OPTIONS=suppressions=$root/tests/sanitizers/races.txt:halt_on_error=1
labels=$(IFS='|'; echo "${rooms[*]}")
cd "$build"
exec ctest --output-on-failure --no-tests=error -L "^($labels)(/|\$)" "$@"
