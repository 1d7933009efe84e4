#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <cstdint>
#include <span>
#include <vector>

namespace latency
{

/// A set of a table's rows, one bit per row.
class RowSet
{
public:
    RowSet() = default;
    /// Rows outside 0 … size-1 are left out.
    RowSet(int size, std::span<const int> rows);

    [[nodiscard]] int count() const { return count_; }
    [[nodiscard]] bool isEmpty() const { return count_ == 0; }
    [[nodiscard]] bool contains(int row) const;
    [[nodiscard]] std::vector<int> rows() const; ///< ascending
    /// The complement: all other rows of the table.
    [[nodiscard]] RowSet inverted() const;

    bool operator==(const RowSet&) const = default;

private:
    int size_ = 0;
    int count_ = 0;
    std::vector<std::uint64_t> words_;
};

} // namespace latency
