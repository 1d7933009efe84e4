// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/table/latency_summary.h"

#include "core/dataset/table/network_index.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <unordered_set>

namespace latency
{
namespace
{

constexpr double kNearZeroShare = 0.01;
constexpr double kOutlierFactor = 2.0;
constexpr double kOutlierPercentile = 0.999;
constexpr int kFewestForOutliers = 100; // below, a percentile so far out means nothing

void countTies(const std::vector<float>& sorted, LatencySummary& summary)
{
    double tiedPairs = 0.0;
    for (std::size_t first = 0; first < sorted.size();) {
        std::size_t last = first;
        while (last < sorted.size() && sorted[last] == sorted[first])
            ++last;
        const auto run = static_cast<double>(last - first);
        tiedPairs += run * (run - 1.0) / 2.0;
        ++summary.distinct;
        first = last;
    }
    const auto count = static_cast<double>(sorted.size());
    if (sorted.size() > 1)
        summary.tiedPairShare = tiedPairs / (count * (count - 1.0) / 2.0);
}

int countOutliers(const std::vector<float>& sorted)
{
    if (sorted.size() < kFewestForOutliers)
        return 0;
    const auto place = static_cast<std::size_t>(
                           std::ceil(kOutlierPercentile * static_cast<double>(sorted.size()))) -
                       1;
    const auto limit = static_cast<float>(kOutlierFactor * double{sorted[place]});
    return static_cast<int>(sorted.end() - std::ranges::upper_bound(sorted, limit));
}

} // namespace

LatencySummary summarizeLatencies(std::span<const float> milliseconds)
{
    std::vector<float> sorted;
    sorted.reserve(milliseconds.size());
    for (const float value : milliseconds)
        if (!std::isnan(value))
            sorted.push_back(value);
    LatencySummary summary;
    summary.measured = static_cast<int>(sorted.size());
    if (sorted.empty())
        return summary;
    std::ranges::sort(sorted);

    const std::size_t middle = sorted.size() / 2;
    summary.minimum = double{sorted.front()};
    summary.maximum = double{sorted.back()};
    summary.median = sorted.size() % 2 == 1
                         ? double{sorted[middle]}
                         : (double{sorted[middle - 1]} + double{sorted[middle]}) / 2.0;
    countTies(sorted, summary);
    const auto nearZero = static_cast<float>(kNearZeroShare * summary.median);
    summary.nearZero =
        static_cast<int>(std::ranges::lower_bound(sorted, nearZero) - sorted.begin());
    summary.outliers = countOutliers(sorted);
    return summary;
}

int countDistinctArchitectures(const ArchitectureMatrix& architectures)
{
    std::unordered_set<std::string_view> rows(architectures.rows());
    for (std::size_t i = 0; i < architectures.rows(); ++i) {
        const auto bytes = std::as_bytes(architectures.row(i));
        rows.emplace(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    }
    return static_cast<int>(rows.size());
}

int countDistinctNetworks(const SearchSpace& space, const ArchitectureMatrix& architectures)
{
    return static_cast<int>(NetworkIndex(space, architectures).size());
}

TableSummary summarizeTable(const LatencyTable& table)
{
    TableSummary summary;
    double measured = 0.0;
    for (int device = 0; device < table.deviceCount(); ++device) {
        summary.devices.push_back(summarizeLatencies(table.milliseconds(device)));
        measured += summary.devices.back().measured;
    }
    summary.distinctArchitectures = countDistinctArchitectures(table.architectures());
    summary.distinctNetworks = countDistinctNetworks(table.space(), table.architectures());
    summary.coverage = measured / static_cast<double>(table.milliseconds().values().size());
    return summary;
}

} // namespace latency
