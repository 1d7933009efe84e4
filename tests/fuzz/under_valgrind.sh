#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# under_valgrind.sh PROGRAM [ARGUMENT…]: fails where valgrind reports anything; 77, which ctest shows as skipped, without it.
if ! command -v valgrind >/dev/null; then
    echo "SKIPPED: valgrind is not installed (apt-get install valgrind)."
    exit 77
fi
exec valgrind --quiet --error-exitcode=1 --leak-check=full --errors-for-leak-kinds=definite,possible "$@"
