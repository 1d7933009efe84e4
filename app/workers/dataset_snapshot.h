#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/workers/dataset_request.h"
#include "core/base/matrix.h"
#include "core/similarity/dendrogram.h"
#include "core/similarity/device_map.h"
#include "core/similarity/device_similarity.h"

#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace latency
{

/// A quantity of every architecture for axes, independent of labels.
struct ArchitectureQuantity {
    std::string title;          ///< with its unit
    std::vector<double> values; ///< [architectures]
    bool isLog = false;         ///< spread over orders of magnitude
};

/// Interpretation of one file of an open dataset, to be shown and corrected afterwards.
struct ReadColumns {
    DatasetSource source;
    std::vector<ColumnMeaning> columns; ///< in the order of the file
};

/// A dataset with all derived data of the views that grow with its size, computed once on a worker
/// when it is opened.
struct DatasetSnapshot {
    std::string reference;            ///< what was opened, see `requestText`
    std::vector<ReadColumns> columns; ///< of the tables with columns among what was opened
    std::string checksum;             ///< tableChecksum of the table
    LatencyTablePointer table;
    DeviceSimilarity similarity;
    Dendrogram dendrogram;
    std::vector<MapPoint> map;
    std::vector<ArchitectureQuantity> quantities;
    FloatMatrix features;   ///< [architectures, principal components], standardised one-hots
    FloatMatrix rankShares; ///< [devices, architectures], 0 fastest … 1 slowest; NaN = not measured
};
using DatasetSnapshotPointer = std::shared_ptr<const DatasetSnapshot>;

/// errors  those of `openRequest`
Result<DatasetSnapshotPointer> openSnapshot(const DatasetRequest& request,
                                            const std::vector<std::filesystem::path>& dataFolders,
                                            std::stop_token stop);

/// Everything but the opening.
DatasetSnapshotPointer makeSnapshot(const std::string& reference, LatencyTablePointer table,
                                    std::stop_token stop);

} // namespace latency
