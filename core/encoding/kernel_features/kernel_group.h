#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <Eigen/Core>

#include <string>

namespace latency
{

/// One row per architecture.
using FeatureMatrix = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

/// Weight of the constant kernel beside the groups: how far a device's level may lie from what is
/// expected, in units of the standardised latency's variance.
inline constexpr double kConstantWeight = 0.3;

/// One reason why two architectures should have similar latencies: the kernel between them is the
/// product of their rows.
struct KernelGroup {
    std::string title;        ///< as shown, such as "source profiles"
    double priorWeight = 0.0; ///< expected share of a standardised latency's variance
    /// [architectures, features], no unit: columns have mean zero, rows a mean squared norm of one.
    FeatureMatrix features;
};

} // namespace latency
