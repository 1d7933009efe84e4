#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Fuzzes every reader of bytes from outside, or says how much of the readers the inputs reach.
#
#   bash tests/fuzz/run.sh [MINUTES [TARGET…]]   all targets, one after the other, in MINUTES (60) altogether
#   bash tests/fuzz/run.sh coverage              lines of the readers that seeds, findings and corpus reach
#   bash tests/fuzz/run.sh table                 what all runs in this build folder have come to
#
# The corpus grows in BUILD/corpus from run to run. An input that breaks something stays in BUILD/broken; once the reader
# is mended it belongs in tests/fuzz/findings/TARGET under a name that says what it broke.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
fuzz=$root/tests/fuzz
build=${LATENCY_FUZZ_BUILD:-$root/build-fuzz}
covered=${LATENCY_COVERAGE_BUILD:-$root/build-coverage}
source "$root/app/install-packages.sh"

all_targets() { (cd "$fuzz/targets" && ls ./*.cpp) | sed 's|^\./||; s|\.cpp$||'; }

# dictionary TARGET: the words of all dictionaries that name the target.
dictionary() {
    local file
    for file in "$fuzz"/dictionaries/*.dict; do
        if grep -qE "^# targets:.* $1( |\$)" "$file"; then grep -v '^#' "$file"; fi
    done
    return 0
}

# fuzz_target TARGET SECONDS: appends a line to BUILD/executions.tsv.
fuzz_target() {
    local target=$1 seconds=$2 log=$build/logs/$1.log
    mkdir -p "$build/corpus/$target" "$build/broken" "$build/logs" "$fuzz/findings"
    dictionary "$target" >"$build/logs/$target.dict"
    local inputs=("$build/corpus/$target" "$fuzz/seeds/$target")
    [ ! -d "$fuzz/findings/$target" ] || inputs+=("$fuzz/findings/$target")
    local status=0
    "$build/tests/fuzz/fuzz_$target" -dict="$build/logs/$target.dict" -artifact_prefix="$build/broken/$target-" \
        -max_total_time="$seconds" -max_len=4096 -timeout=10 -rss_limit_mb=2048 -malloc_limit_mb=256 \
        -use_value_profile=1 -print_final_stats=1 -reload=0 "${inputs[@]}" >"$log" 2>&1 || status=$?
    rm -rf /dev/shm/latency-fuzz-*
    local runs edges
    runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log" | tail -1)
    [ -n "$runs" ] || runs=$(sed -n 's/^#\([0-9]*\)\t.*/\1/p' "$log" | tail -1)
    edges=$(sed -n 's/^#[0-9]*\t.* cov: \([0-9]*\) .*/\1/p' "$log" | tail -1)
    printf '%s\t%s\t%s\t%s\t%s\n' "$target" "${runs:-0}" "$seconds" "${edges:-0}" "$((status != 0))" \
        >>"$build/executions.tsv"
}

# Executions, seconds and crashes add up over runs; edges are those of the last.
print_table() {
    awk -F'\t' '
        { runs[$1] += $2; seconds[$1] += $3; edges[$1] = $4; broken[$1] += $5 }
        END {
            printf "%-20s %13s %9s %8s %8s\n", "target", "executions", "exec/s", "edges", "crashes"
            for (target in runs) {
                printf "%-20s %13d %9.0f %8d %8d\n", target, runs[target], runs[target] / seconds[target],
                       edges[target], broken[target] | "sort"
                total += runs[target]; crashes += broken[target]
            }
            close("sort")
            printf "%-20s %13d %9s %8s %8d\n", "all", total, "", "", crashes
        }' "$build/executions.tsv"
}

# build_with_clang FOLDER TARGET… -- CMAKE-OPTION…
build_with_clang() {
    local folder=$1 targets=()
    shift
    while [ "$1" != -- ]; do targets+=("$1"); shift; done
    shift
    cmake -S "$root" -B "$folder" -G Ninja -DCMAKE_CXX_COMPILER=clang++ -DCMAKE_BUILD_TYPE=Release "$@" \
        >"$folder.log" 2>&1 || { cat "$folder.log" >&2; return 1; }
    cmake --build "$folder" --target "${targets[@]}"
}

# The replay of all inputs, compiled so that it counts lines, on the files named in readers.txt.
print_coverage() {
    build_with_clang "$covered" fuzz_regression_test -- -DLATENCY_COVERAGE=ON -DCMAKE_CXX_FLAGS_RELEASE=-O1
    local replay=$covered/tests/fuzz/fuzz_regression_test folders=("$fuzz/seeds" "$fuzz/findings")
    [ ! -d "$build/corpus" ] || folders+=("$build/corpus")
    LLVM_PROFILE_FILE=$covered/readers.profraw "$replay" "${folders[@]}" >"$covered/replay.log"
    llvm-profdata merge -sparse "$covered/readers.profraw" -o "$covered/readers.profdata"
    local readers
    readers=$(cd "$root" && grep -v '^#' "$fuzz/readers.txt" | while read -r pattern; do compgen -G "$pattern"; done)
    # shellcheck disable=SC2086
    (cd "$root" && llvm-cov export -summary-only -instr-profile="$covered/readers.profdata" "$replay" $readers) |
        python3 "$fuzz/coverage_table.py"
}

install_packages clang llvm libclang-rt-14-dev
case ${1:-60} in
coverage) print_coverage ;;
table) print_table ;;
*)
    minutes=${1:-60}
    [ $# -eq 0 ] || shift
    mapfile -t targets < <([ $# -gt 0 ] && printf '%s\n' "$@" || all_targets)
    build_with_clang "$build" "${targets[@]/#/fuzz_}" -- -DLATENCY_FUZZ=ON -DCMAKE_CXX_FLAGS_RELEASE=-O1
    seconds=$((minutes * 60 / ${#targets[@]}))
    for target in "${targets[@]}"; do fuzz_target "$target" "$((seconds > 0 ? seconds : 1))"; done
    print_table
    if compgen -G "$build/broken/*" >/dev/null; then
        echo "Inputs that broke something are in $build/broken." >&2
        exit 1
    fi
    ;;
esac
