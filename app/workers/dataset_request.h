#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/open_dataset.h"

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace latency
{

/// The user's interpretation of one file's columns.
struct TableReading {
    std::vector<ColumnChoice> columns; ///< win over what the reader of columns would decide
    std::vector<std::string> skip;     ///< columns to leave out
    std::optional<LatencyUnit> unit;   ///< of latencies that do not say theirs
    std::string space;                 ///< the official numbers count in; empty: as the file says
    std::optional<int> batch;          ///< images per run
    bool hasDecimalCommas = false;
    bool isDecided = false; ///< by a person, even when nothing differs: nothing remembered applies

    bool operator==(const TableReading&) const = default;
};

/// One dataset of a request.
struct DatasetSource {
    std::string reference; ///< as `openDataset` takes it
    TableReading reading;

    bool operator==(const DatasetSource&) const = default;
};

/// The dataset to open: one, or several with their devices side by side. Its text is the plain
/// reference if that suffices and JSON otherwise, so that lists of recent datasets, sessions and
/// new windows can all store one string.
struct DatasetRequest {
    std::vector<DatasetSource> sources;
    JoinRows rows = JoinRows::Union;

    [[nodiscard]] bool isPlain() const; ///< one reference, read as it says
    bool operator==(const DatasetRequest&) const = default;
};

DatasetRequest plainRequest(const std::string& reference);

nlohmann::json toJson(const DatasetRequest& request);
/// errors  damaged JSON, no dataset; `where` begins the sentence
Result<DatasetRequest> datasetRequestFromJson(const nlohmann::json& json, const std::string& where);

std::string requestText(const DatasetRequest& request);
/// Never refuses: any text other than the JSON of a request is a reference.
DatasetRequest requestFromText(const std::string& text);

/// The references in order, as an experiment file lists them.
std::vector<std::string> referencesOf(const DatasetRequest& request);

OpenOptions openOptions(const TableReading& reading,
                        const std::vector<std::filesystem::path>& dataFolders);

/// Opens the datasets of a request, each with its own options, and joins them.
///
/// errors  those of `openDataset` and `joinTables`
Result<LatencyTablePointer> openRequest(const DatasetRequest& request,
                                        const std::vector<std::filesystem::path>& dataFolders);

/// Splits a reference at its '#'; the second part is empty without one. The name of an existing
/// file that contains '#' is not split.
struct SplitReference {
    std::string path;
    std::string part;
};
SplitReference splitReference(const std::string& reference);

} // namespace latency
