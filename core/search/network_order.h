#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/table/latency_table.h"

#include <vector>

namespace latency
{

/// A table whose rows stand in an order that follows from its networks alone, so that whatever
/// draws by row or breaks ties by row finds the same in any order of a file: by official number
/// where the space has them, else as they are. Simulated tables stand as they are made.
class NetworkOrder
{
public:
    NetworkOrder(LatencyTablePointer table); // NOLINT: any table is its own order

    [[nodiscard]] const LatencyTablePointer& table() const { return ordered_; }
    /// Row of the ordered table that a row of the given one has, and back.
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
    /// Numbers of the ordered table's architectures, one for each of the given one's.
    [[nodiscard]] std::vector<float> inRows(std::vector<float> values) const;

private:
    LatencyTablePointer ordered_;
    std::vector<int> rows_;  ///< by rank; empty: the given table stands in order
    std::vector<int> ranks_; ///< by row
};

} // namespace latency
