#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <Eigen/Core>

#include <string>

namespace latency
{

/// One row per architecture.
using FeatureMatrix = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

/// Weight of the constant kernel beside the groups: the expected variance of a device's level, in
/// units of the standardised latency's variance.
inline constexpr double kConstantWeight = 0.3;

/// A group of features by which architectures have similar latencies: the kernel between two
/// architectures is the product of their rows.
struct KernelGroup {
    std::string title;        ///< as shown, such as "source profiles"
    double priorWeight = 0.0; ///< expected share of a standardised latency's variance
    /// [architectures, features], no unit: columns have mean zero, rows a mean squared norm of one.
    FeatureMatrix features;
};

} // namespace latency
