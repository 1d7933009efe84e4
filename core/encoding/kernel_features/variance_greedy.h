#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/encoding/kernel_features/kernel_group.h"

#include <vector>

namespace latency
{

/// The prior kernel of all groups and a constant, by its principal directions.
struct PriorModes {
    FeatureMatrix modes;    ///< [architectures, modes], the largest first
    Eigen::VectorXf spread; ///< [modes] mean square of each
    Eigen::VectorXf rest;   ///< [architectures] variance that the modes leave out, >= 0
};

/// groups    of one table, which has that many architectures
/// constant  weight of the constant kernel, > 0
/// returns   the directions that hold all but a ten-thousandth of the variance
PriorModes priorModes(const std::vector<KernelGroup>& groups, int architectures, double constant);

/// Picks before any label, in turns: the one that lessens the mean variance over the table most
/// (V-optimal), then the one whose variance is largest (D-optimal). The first kind says most of
/// what architectures have in common, the second holds the ends between which nothing is
/// extrapolated; by itself it goes to freaks first.
///
/// noise       variance of a measurement in units of the standardised latency, > 0
/// candidates  rows to choose from, at least `count`
/// returns     `count` distinct candidates in the order picked; of equals the first
/// source      greedy on Σ_j cov(x, j)² / (var(x) + noise) and on var(x); ours
std::vector<int> varianceGreedyPicks(const PriorModes& prior, double noise,
                                     const std::vector<int>& candidates, int count);

} // namespace latency
