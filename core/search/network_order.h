#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/table/latency_table.h"

#include <vector>

namespace latency
{

/// A table with rows in an order that depends on its networks only, so that draws and ties by row
/// do not depend on the order of a file: by official number if the space has them, else unchanged.
/// Simulated tables keep their order.
class NetworkOrder
{
public:
    NetworkOrder(LatencyTablePointer table); // NOLINT: any table is its own order

    [[nodiscard]] const LatencyTablePointer& table() const { return ordered_; }
    /// Row of the ordered table for a row of the given one, and back.
    [[nodiscard]] int rank(int row) const
    {
        return ranks_.empty() ? row : ranks_[static_cast<std::size_t>(row)];
    }
    [[nodiscard]] int row(int rank) const
    {
        return rows_.empty() ? rank : rows_[static_cast<std::size_t>(rank)];
    }
    [[nodiscard]] std::vector<int> ranks(std::vector<int> rows) const;
    [[nodiscard]] std::vector<int> rows(std::vector<int> ranks) const;
    /// Reorders numbers of the ordered table's architectures to those of the given table.
    [[nodiscard]] std::vector<float> inRows(std::vector<float> values) const;

private:
    LatencyTablePointer ordered_;
    std::vector<int> rows_;  ///< by rank; empty: the given table stands in order
    std::vector<int> ranks_; ///< by row
};

} // namespace latency
