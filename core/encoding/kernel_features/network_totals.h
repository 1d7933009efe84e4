#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/table/latency_table.h"

#include <Eigen/Core>

namespace latency
{

/// Costs of whole networks, how often each operation occurs, number of layers, and resolution
/// where it varies: [architectures, totals], in their own units.
Eigen::MatrixXd networkTotals(const LatencyTable& table);

/// The same for the networks as a runtime exports them (`exportedCell`); no columns in spaces
/// where that makes no difference.
Eigen::MatrixXd exportedTotals(const LatencyTable& table);

/// NAS-Bench-201: costs, operations, sums, degrees, paths and edges of the cells without what
/// cannot influence their output, as runtimes that fold constants run them; no columns in other
/// spaces.
Eigen::MatrixXd prunedGraphs(const LatencyTable& table);

/// NAS-Bench-201: operations of the cells and of the pruned cells where those without parameters
/// are computed once for each distinct input; no columns in other spaces.
Eigen::MatrixXd mergedOperations(const LatencyTable& table);

/// Decisions as ones and zeros, [architectures, oneHotWidth].
Eigen::MatrixXd decisions(const LatencyTable& table);

} // namespace latency
