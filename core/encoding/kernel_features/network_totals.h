#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/latency_table.h"

#include <Eigen/Core>

namespace latency
{

/// Costs of whole networks, how often each operation occurs, number of layers, and resolution
/// where it varies: [architectures, totals], in their own units.
Eigen::MatrixXd networkTotals(const LatencyTable& table);

/// The same for the networks as a runtime exports them (`exportedCell`); no columns in spaces
/// where that makes no difference.
Eigen::MatrixXd exportedTotals(const LatencyTable& table);

/// Decisions as ones and zeros, [architectures, oneHotWidth].
Eigen::MatrixXd decisions(const LatencyTable& table);

} // namespace latency
