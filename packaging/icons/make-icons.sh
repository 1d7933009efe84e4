#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Draws the sizes of the program's icon from its drawings (rsvg-convert, Debian package librsvg2-bin): from 48 pixels
# on the full drawing, below it one with fewer and thicker strokes on whole pixels.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
for size in 16 24 32; do rsvg-convert -w $size -h $size small.svg -o $size.png; done
for size in 48 64 128 256; do rsvg-convert -w $size -h $size io.github.latency_studio.svg -o $size.png; done
