#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads `llvm-cov export -summary-only` and prints the lines covered per file, the fewest first, and of all."""
import json
import os
import sys

files = json.load(sys.stdin)["data"][0]["files"]
root = os.path.commonpath([file["filename"] for file in files])
lines = [(file["summary"]["lines"]["covered"], file["summary"]["lines"]["count"],
          os.path.relpath(file["filename"], root)) for file in files]
for covered, count, name in sorted(lines, key=lambda line: line[0] / max(line[1], 1)):
    print(f"{100 * covered / max(count, 1):6.1f} %  {count - covered:4} of {count:4} lines left  {name}")
covered, count = sum(line[0] for line in lines), sum(line[1] for line in lines)
print(f"{100 * covered / count:6.1f} %  {count - covered:4} of {count:4} lines left  all {len(lines)} files")
