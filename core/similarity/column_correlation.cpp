// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/similarity/column_correlation.h"

#include "core/similarity/rank_correlation.h"

#include <cassert>
#include <cmath>
#include <limits>

namespace latency
{

ColumnCorrelation columnCorrelation(const FloatMatrix& rows, const LatencyTable& table,
                                    std::stop_token stop)
{
    assert(rows.rows() == static_cast<std::size_t>(table.architectureCount()));
    const auto devices = static_cast<std::size_t>(table.deviceCount());
    ColumnCorrelation found{
        Matrix(rows.columns(), devices, std::numeric_limits<double>::quiet_NaN()),
        BasicMatrix<int>(rows.columns(), devices, 0)};
    std::vector<float> column(rows.rows());
    for (std::size_t j = 0; j < rows.columns(); ++j) {
        for (std::size_t i = 0; i < rows.rows(); ++i)
            column[i] = rows(i, j);
        for (std::size_t device = 0; device < devices; ++device) {
            if (stop.stop_requested())
                return found;
            const auto latencies = table.milliseconds(static_cast<int>(device));
            found.values(j, device) = spearman(column, latencies);
            for (std::size_t i = 0; i < column.size(); ++i)
                found.counts(j, device) += !std::isnan(column[i]) && !std::isnan(latencies[i]);
        }
    }
    return found;
}

} // namespace latency
