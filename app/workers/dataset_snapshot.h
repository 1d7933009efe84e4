#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/matrix.h"
#include "core/dataset/open_dataset.h"
#include "core/similarity/dendrogram.h"
#include "core/similarity/device_map.h"
#include "core/similarity/device_similarity.h"

#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace latency
{

/// A label-free quantity of every architecture that an axis can show.
struct ArchitectureQuantity {
    std::string title;          ///< with its unit
    std::vector<double> values; ///< [architectures]
    bool isLog = false;         ///< spread over orders of magnitude
};

/// A dataset with everything the views show of it that grows with its size, computed once on a
/// worker when it is opened.
struct DatasetSnapshot {
    std::string reference; ///< what was opened
    std::string checksum;  ///< tableChecksum of the table
    LatencyTablePointer table;
    DeviceSimilarity similarity;
    Dendrogram dendrogram;
    std::vector<MapPoint> map;
    std::vector<ArchitectureQuantity> quantities;
    FloatMatrix features;   ///< [architectures, principal components], standardised one-hots
    FloatMatrix rankShares; ///< [devices, architectures], 0 fastest … 1 slowest; NaN = not measured
};
using DatasetSnapshotPointer = std::shared_ptr<const DatasetSnapshot>;

/// errors  what `openDataset` refuses
Result<DatasetSnapshotPointer> openSnapshot(const std::string& reference,
                                            const OpenOptions& options, std::stop_token stop);

/// Everything but the opening.
DatasetSnapshotPointer makeSnapshot(const std::string& reference, LatencyTablePointer table,
                                    std::stop_token stop);

} // namespace latency
