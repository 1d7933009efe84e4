#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/matrix.h"
#include "core/dataset/table/latency_table.h"

#include <stop_token>

namespace latency
{

/// Rank correlation between single columns of numbers and the devices of a table.
struct ColumnCorrelation {
    Matrix values;           ///< Spearman, [columns, devices]; NaN where undefined
    BasicMatrix<int> counts; ///< architectures that have both the number and the latency
};

/// rows  [architectures, columns]; NaN where unknown
/// stop  when stopped, remaining columns stay NaN
ColumnCorrelation columnCorrelation(const FloatMatrix& rows, const LatencyTable& table,
                                    std::stop_token stop = {});

} // namespace latency
