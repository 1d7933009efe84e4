// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/help/device_labels.h"

#include <algorithm>
#include <cmath>

namespace latency::help
{
namespace
{

/// Quantile of sorted values, linearly interpolated.
float quantile(const std::vector<float>& sorted, double share)
{
    const double place = share * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    const auto weight = static_cast<float>(place - static_cast<double>(below));
    return sorted[below] + weight * (sorted[above] - sorted[below]);
}

} // namespace

DevicePool trimmedPool(std::span<const float> milliseconds, std::span<const int> rows)
{
    DevicePool pool;
    const auto of = [&](int row) { return milliseconds[static_cast<std::size_t>(row)]; };
    for (const int row : rows)
        if (std::isfinite(of(row)))
            pool.rows.push_back(row);
    std::ranges::stable_sort(pool.rows, {}, of);
    const auto trim = static_cast<std::ptrdiff_t>(pool.rows.size() / 10);
    pool.rows = {pool.rows.begin() + trim, pool.rows.end() - trim};
    if (!pool.rows.empty())
        pool.range = {of(pool.rows.front()), of(pool.rows.back())};
    std::ranges::sort(pool.rows);
    return pool;
}

LabelRange estimatedRange(std::vector<float> milliseconds)
{
    if (milliseconds.empty())
        return {0.0F, 0.0F};
    std::ranges::sort(milliseconds);
    const LabelRange range{quantile(milliseconds, 0.1), quantile(milliseconds, 0.9)};
    return range.isEmpty() ? LabelRange{milliseconds.front(), milliseconds.back()} : range;
}

} // namespace latency::help
