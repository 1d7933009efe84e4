#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/matrix.h"
#include "core/dataset/table/latency_table.h"

#include <stop_token>

namespace latency
{

/// How well single columns of numbers rank the architectures of a table as its devices do.
struct ColumnCorrelation {
    Matrix values;           ///< Spearman, [columns, devices]; NaN where undefined
    BasicMatrix<int> counts; ///< architectures that have both the number and the latency
};

/// rows  [architectures, columns]; NaN for what is not known
/// stop  on request, columns not reached stay NaN
ColumnCorrelation columnCorrelation(const FloatMatrix& rows, const LatencyTable& table,
                                    std::stop_token stop = {});

} // namespace latency
