#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

/// The published accuracy predictor on the seven networks HELP found (methods/search.md §3).
void printAccuracyFigures();
/// Networks found under the published limits on the Note 10, by several latency models.
void printSearchFigures();
/// Against trying every network of fixed-kernel CompOFA, in 20 seeds.
void printBruteForceFigures();
