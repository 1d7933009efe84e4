// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/network_order.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace latency
{
namespace
{

/// Rows by official number; empty if they are in that order or have none.
std::vector<int> officialRows(const LatencyTable& table)
{
    const SearchSpace& space = table.space();
    if (space.officialCount() == 0 || table.isSimulated())
        return {};
    std::vector<int> numbers;
    for (int row = 0; row < table.architectureCount(); ++row)
        numbers.push_back(space.officialNumber(table.architecture(row)));
    if (std::ranges::is_sorted(numbers))
        return {};
    std::vector<int> rows(numbers.size());
    std::iota(rows.begin(), rows.end(), 0);
    std::ranges::stable_sort(
        rows, {}, [&numbers](int row) { return numbers[static_cast<std::size_t>(row)]; });
    return rows;
}

LatencyTablePointer reordered(const LatencyTable& table, const std::vector<int>& rows)
{
    LatencyTableParts parts = table.parts();
    parts.notes.clear();
    parts.marks.clear();
    for (std::size_t rank = 0; rank < rows.size(); ++rank) {
        const auto row = static_cast<std::size_t>(rows[rank]);
        std::ranges::copy(table.architectures().row(row), parts.architectures.row(rank).begin());
        for (std::size_t device = 0; device < parts.milliseconds.rows(); ++device) {
            parts.milliseconds(device, rank) = table.milliseconds()(device, row);
            if (parts.spread.rows() > 0)
                parts.spread(device, rank) = table.parts().spread(device, row);
        }
        for (std::size_t column = 0; column < parts.columns.size(); ++column)
            parts.columns[column].values[rank] = table.columns()[column].values[row];
    }
    return LatencyTable::create(std::move(parts)).value(); // what was a table still is one
}

} // namespace

NetworkOrder::NetworkOrder(LatencyTablePointer table) : ordered_(std::move(table))
{
    rows_ = officialRows(*ordered_);
    if (rows_.empty())
        return;
    ranks_.resize(rows_.size());
    for (std::size_t rank = 0; rank < rows_.size(); ++rank)
        ranks_[static_cast<std::size_t>(rows_[rank])] = static_cast<int>(rank);
    ordered_ = reordered(*ordered_, rows_);
}

std::vector<int> NetworkOrder::ranks(std::vector<int> rows) const
{
    for (int& each : rows)
        each = rank(each);
    return rows;
}

std::vector<int> NetworkOrder::rows(std::vector<int> ranks) const
{
    for (int& each : ranks)
        each = row(each);
    return ranks;
}

std::vector<float> NetworkOrder::inRows(std::vector<float> values) const
{
    if (ranks_.empty() || values.empty())
        return values;
    std::vector<float> found;
    found.reserve(values.size());
    for (const int rank : ranks_)
        found.push_back(values[static_cast<std::size_t>(rank)]);
    return found;
}

} // namespace latency
