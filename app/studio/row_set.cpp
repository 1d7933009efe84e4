// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/row_set.h"

#include <bit>

namespace latency
{
namespace
{
constexpr int kBits = 64;
}

RowSet::RowSet(int size, std::span<const int> rows)
    : size_(size), words_(static_cast<std::size_t>((size + kBits - 1) / kBits))
{
    for (const int row : rows) {
        if (row < 0 || row >= size || contains(row))
            continue;
        words_[static_cast<std::size_t>(row / kBits)] |= std::uint64_t{1} << (row % kBits);
        ++count_;
    }
}

bool RowSet::contains(int row) const
{
    return row >= 0 && row < size_ &&
           (words_[static_cast<std::size_t>(row / kBits)] >> (row % kBits) & 1U) != 0;
}

std::vector<int> RowSet::rows() const
{
    std::vector<int> rows;
    rows.reserve(static_cast<std::size_t>(count_));
    for (std::size_t i = 0; i < words_.size(); ++i)
        for (std::uint64_t left = words_[i]; left != 0; left &= left - 1)
            rows.push_back(static_cast<int>(i) * kBits + std::countr_zero(left));
    return rows;
}

RowSet RowSet::inverted() const
{
    std::vector<int> others;
    for (int row = 0; row < size_; ++row)
        if (!contains(row))
            others.push_back(row);
    return {size_, others};
}

} // namespace latency
