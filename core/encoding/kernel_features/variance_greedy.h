#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/encoding/kernel_features/kernel_group.h"

#include <vector>

namespace latency
{

/// The prior kernel of all groups and a constant, in its principal directions.
struct PriorModes {
    FeatureMatrix modes;    ///< [architectures, modes], the largest first
    Eigen::VectorXf spread; ///< [modes] mean square of each
    Eigen::VectorXf rest;   ///< [architectures] variance that the modes leave out, >= 0
};

/// groups    groups of one table with that many architectures
/// constant  weight of the constant kernel, > 0
/// returns   the directions with all but a ten-thousandth of the variance
PriorModes priorModes(const std::vector<KernelGroup>& groups, int architectures, double constant);

/// Picks before any label: five architectures that each reduce the mean variance over the table
/// most (V-optimal), then in turns the one with the largest variance (D-optimal) and one of the
/// first kind. The first kind is the most informative about the table as a whole; the second covers
/// its extremes, so that nothing is extrapolated, but alone it would start with outliers.
///
/// noise       variance of a measurement in units of the standardised latency, > 0
/// candidates  rows to choose from, at least `count`
/// returns     `count` distinct candidates in the order picked; ties go to the first
/// source      greedy on Σ_j cov(x, j)² / (var(x) + noise) and on var(x); ours
std::vector<int> varianceGreedyPicks(const PriorModes& prior, double noise,
                                     const std::vector<int>& candidates, int count);

} // namespace latency
