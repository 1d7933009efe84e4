#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes the small mistakes of mutations.txt one after another in a copy of the tree and prints which of them fail the
# tests named there. The status is 0 when at least 90 % do.
#
#   bash tests/mutations/run.sh [ID…]
#
# LATENCY_MUTATION_DIR  where the copy and its build are kept, build-mutations by default
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
work=${LATENCY_MUTATION_DIR:-$root/build-mutations}
list=$root/tests/mutations/mutations.txt
tree=$work/tree
build=$tree/build # in the tree as anywhere else: the compiler's cache compares relative paths

# The tests find their data beside the tree.
mkdir -p "$tree"
[ ! -e "$root/../shared" ] || ln -sfn "$(cd "$root/../shared" && pwd)" "$work/shared"
# Only what differs is written, so that only that is built again.
(cd "$root" && git ls-files -z --cached --others --exclude-standard) |
    while IFS= read -r -d '' file; do
        [ -f "$root/$file" ] || continue
        cmp -s "$root/$file" "$tree/$file" || install -D -m 644 "$root/$file" "$tree/$file"
    done

[ -f "$build/build.ninja" ] ||
    cmake -S "$tree" -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=Release -DLATENCY_TESTS=ON > "$work/configure.log"
compile() { cmake --build "$build" --target "$@" > "$work/build.log" 2>&1; }
# failing TEST…: prints those of the tests that fail.
failing() {
    local names
    names=$(IFS='|'; echo "$*")
    ctest --test-dir "$build" -R "^($names)\$" --no-tests=error --timeout 300 --output-on-failure -j "$(nproc)" \
        > "$work/test.log" 2>&1 || sed -n 's/^\t *[0-9]* - \([^ ]*\) .*/\1/p' "$work/test.log"
}
testsOf() { "$mutate" "$list" | sed -n "s/^$1 //p"; }

compile mutate || { tail -n 20 "$work/build.log"; exit 2; }
mutate=$build/tests/mutations/mutate
if [ $# -gt 0 ]; then ids=("$@"); else mapfile -t ids < <("$mutate" "$list" | cut -d' ' -f1); fi
for id in "${ids[@]}"; do
    [ -n "$(testsOf "$id")" ] || { echo "There is no mistake named $id."; exit 2; }
done

# What fails already cannot notice anything.
mapfile -t all < <(for id in "${ids[@]}"; do testsOf "$id"; done | tr ' ' '\n' | sort -u)
compile "${all[@]}" || { tail -n 20 "$work/build.log"; exit 2; }
useless=$(failing "${all[@]}")
[ -z "$useless" ] || echo "Tests that fail without any mistake:" $useless

noticed=0
missed=()
unjudged=()
for id in "${ids[@]}"; do
    read -r -a tests < <(testsOf "$id")
    if grep -qxF "$(printf '%s\n' "${tests[@]}")" <<< "$useless"; then
        echo "unjudged $id"
        unjudged+=("$id")
        continue
    fi
    file=$("$mutate" "$list" "$id" "$root" "$tree")
    if ! compile "${tests[@]}"; then
        echo "unjudged $id: it does not compile"
        unjudged+=("$id")
    else
        by=$(failing "${tests[@]}")
        if [ -n "$by" ]; then
            echo "noticed  $id by" $by
            noticed=$((noticed + 1))
        else
            echo "missed   $id"
            missed+=("$id")
        fi
    fi
    install -m 644 "$root/$file" "$tree/$file"
done

echo "$noticed of ${#ids[@]} mistakes are noticed ($((100 * noticed / ${#ids[@]})) %)."
[ ${#missed[@]} -eq 0 ] || echo "Missed: ${missed[*]}"
[ ${#unjudged[@]} -eq 0 ] || echo "Not judged: ${unjudged[*]}"
[ $((100 * noticed)) -ge $((90 * ${#ids[@]})) ]
