#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

/// Each prints a table of measured figures beside the published ones (methods/ofa.md §8).

/// The published networks on their last 1500 rows.
void printReleasedFigures();
/// Networks trained here on the first 7000 rows, and the time they took.
void printBaseFigures();
/// A new head from 700 labels: ours, as published, and on the published networks.
void printFineTunedFigures();
/// All predictors at 20, 100 and 700 labels.
void printLabelFigures();
/// Each GPU of the HELP OFA table left out in turn.
void printGeneralizedFigures();
