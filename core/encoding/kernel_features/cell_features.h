#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/table/latency_table.h"

#include <Eigen/Core>

namespace latency
{

/// Features of NAS-Bench-201 cells for the kernel, beyond those of any network: the forms in which
/// runtimes run them. No columns in other spaces.

/// `networkTotals` of the networks as a runtime exports them (`exportedCell`).
Eigen::MatrixXd exportedTotals(const LatencyTable& table);

/// Costs, operations, sums, degrees, paths and edges of the cells without what
/// cannot influence their output, as runtimes that fold constants run them.
Eigen::MatrixXd prunedGraphs(const LatencyTable& table);

/// Operations of the cells and of the pruned cells where those without parameters
/// are computed once for each distinct input.
Eigen::MatrixXd mergedOperations(const LatencyTable& table);

} // namespace latency
