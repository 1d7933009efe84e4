#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds the package of the committed tree in two folders of different names and lengths, and compares every byte.
#
#   bash tests/reproducible.sh            prints the digests; LATENCY_PACKAGE=OFF compares the trial of packaging/deb.sh
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
scratch=$(mktemp -d -t latency-twice.XXXXXX)
trap 'rm -rf "$scratch"' EXIT
SOURCE_DATE_EPOCH=$(git -C "$root" log -1 --format=%ct)
export SOURCE_DATE_EPOCH
for folder in a another-folder/of/another-length; do
    mkdir -p "$scratch/$folder"
    git -C "$root" archive HEAD | tar -x -C "$scratch/$folder"
    bash "$scratch/$folder/packaging/deb.sh" "$scratch/$folder/out" >"$scratch/log" 2>&1 || { tail -n 30 "$scratch/log"; exit 1; }
    cat "$scratch/$folder/out/SHA256SUMS"
    rm -rf "$scratch/$folder/build-package"
done
cmp "$scratch/a/out/SHA256SUMS" "$scratch/another-folder/of/another-length/out/SHA256SUMS"
echo "the same bytes in both folders"
