#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/table/latency_table.h"
#include "core/encoding/kernel_features/layer_rates.h"

#include <Eigen/Core>

namespace latency
{

/// Regressors that smooth a device's latencies, removing measurement noise: decisions, totals, and
/// pairs of decisions in small spaces. Columns have mean zero.
Eigen::MatrixXd profileBasis(const LatencyTable& table, const LayerCatalogue& catalogue);

/// Smooth latencies of every architecture on each train device, by ridge regression of its measured
/// latencies, in ms and in log ms: [architectures, 2 · trainDevices]. A device with fewer than two
/// measurements gives zeros. Near-zero latencies count as a twentieth of the median, so that they
/// do not dominate the logarithm.
///
/// basis  from `profileBasis`
/// gram   basisᵀ basis, for fully measured devices
Eigen::MatrixXd smoothProfiles(const LatencyTable& table, const std::vector<int>& trainDevices,
                               const Eigen::MatrixXd& basis, const Eigen::MatrixXd& gram);

} // namespace latency
