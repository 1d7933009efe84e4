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

/// How `varianceGreedyPicks` goes on; chosen by leaving train devices out
/// (resources/help/kernel.md).
struct VarianceGreedyRule {
    /// Variance of a measurement in units of the standardised latency, > 0.
    double noise = 0.1;
    /// So many picks lessen the mean variance over the table most (V-optimal); those after them go
    /// where the variance left is largest (D-optimal).
    int averagePicks = 10;
};

/// Picks before any label. The first few spend themselves on what most architectures have in
/// common, which the largest variance alone does not: it goes to the freaks at the edges first.
///
/// candidates  rows to choose from, at least `count`
/// returns     `count` distinct candidates in the order picked; of equals the first
/// source      V-optimal design, greedy on Σ_j cov(x, j)² / (var(x) + noise), then D-optimal design
std::vector<int> varianceGreedyPicks(const PriorModes& prior, const VarianceGreedyRule& rule,
                                     const std::vector<int>& candidates, int count);

} // namespace latency
