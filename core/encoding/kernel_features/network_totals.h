#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/table/latency_table.h"

#include <Eigen/Core>

namespace latency
{

/// Costs of whole networks, occurrences of each operation, number of layers, and resolution if it
/// varies: [architectures, totals], in their own units.
Eigen::MatrixXd networkTotals(const LatencyTable& table);

/// The same of one network of the space.
Eigen::RowVectorXd totalsOf(const SearchSpace& space, ArchitectureView architecture);
Eigen::Index totalsWidth(const SearchSpace& space);

/// Decisions as ones and zeros, [architectures, oneHotWidth].
Eigen::MatrixXd decisions(const LatencyTable& table);

} // namespace latency
