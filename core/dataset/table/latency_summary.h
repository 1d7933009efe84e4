#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/table/latency_table.h"

#include <span>
#include <vector>

namespace latency
{

/// Statistics of one device's measurements, in milliseconds; all zero when nothing is measured.
struct LatencySummary {
    int measured = 0;
    int distinct = 0; ///< different values
    double minimum = 0.0;
    double median = 0.0;
    double maximum = 0.0;
    double tiedPairShare = 0.0; ///< pairs of equal latency among all pairs, 0…1
    int nearZero = 0;           ///< below 1 % of the median
    int outliers = 0;           ///< beyond twice the 99.9th percentile

    bool operator==(const LatencySummary&) const = default;
};

/// milliseconds  of one device, [architectures]; NaN = not measured
LatencySummary summarizeLatencies(std::span<const float> milliseconds);

/// Summary that `latency-studio info` prints beside the devices.
struct TableSummary {
    std::vector<LatencySummary> devices;
    int distinctArchitectures = 0; ///< different rows
    int distinctNetworks = 0;      ///< different networks; fewer where decisions have no effect
    double coverage = 0.0;         ///< measured among all pairs of device and architecture, 0…1
};

TableSummary summarizeTable(const LatencyTable& table);

/// Number of distinct rows.
int countDistinctArchitectures(const ArchitectureMatrix& architectures);
/// Number of distinct networks (SearchSpace::sameNetwork).
int countDistinctNetworks(const SearchSpace& space, const ArchitectureMatrix& architectures);

} // namespace latency
