#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Writes the manual page and the completions that the program prints, and the news as Debian's changelog.
# Nothing in them depends on the time of the build.
#
#   print-texts.sh PROGRAM FOLDER NEWS MAINTAINER
set -euo pipefail
program=$1 folder=$2 news=$3 maintainer=$4

# "Latency Studio VERSION (YYYY-MM-DD)" and lines with stars, the newest version first.
changelog() {
    local line date=""
    close() { [ -z "$date" ] || printf '\n -- %s  %s\n\n' "$maintainer" "$(LC_ALL=C date -u -R -d "$date")"; }
    while IFS= read -r line; do
        if [[ $line =~ ^"Latency Studio "([0-9.]+)" ("([0-9-]+)")"$ ]]; then
            close
            date=${BASH_REMATCH[2]}
            printf 'latency-studio (%s) stable; urgency=medium\n\n' "${BASH_REMATCH[1]}"
        elif [ -n "$line" ]; then
            printf '%s\n' "$line"
        fi
    done <"$news"
    close
}

"$program" --completion bash >"$folder/latency-studio"
"$program" --completion zsh >"$folder/_latency-studio"
"$program" --manual | gzip -9nc >"$folder/latency-studio.1.gz"
changelog | gzip -9nc >"$folder/changelog.gz"
