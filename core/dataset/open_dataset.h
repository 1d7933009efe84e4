#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/columns/table_preview.h"
#include "core/dataset/options/open_options.h"
#include "core/dataset/table/latency_table.h"

#include <filesystem>
#include <string>
#include <vector>

namespace latency
{

/// Opens any dataset the program reads.
///
/// reference  "simulated:nasbench201", "simulated:fbnet"; "help:nasbench201|fbnet|ofa";
///            "eagle:nasbench201", "oneproxy:nasbench201"; "accuracy:nasbench201"; or a path to
///            anything in `datasetFormats`. PATH#PART selects a part: a quantity ("energy"), for
///            HW-NAS-Bench the images ("cifar100"), for a folder of tables a word in the names of
///            its files
/// errors     one sentence: file, place, fault, expectation
Result<LatencyTablePointer> openDataset(const std::string& reference, const OpenOptions& options);

/// Opens several datasets of one space as one: their devices side by side, matched by architecture
/// (see joinTables). A single reference is the same as `openDataset`.
Result<LatencyTablePointer> openDatasets(const std::vector<std::string>& references,
                                         const OpenOptions& options);

/// Reads the header and the first rows of a table of text or data frame.
///
/// errors  no such file, no table with columns
Result<TablePreview> previewTable(const std::filesystem::path& file, const OpenOptions& options);

/// The data folders in the order they are searched: `given` (--data-dir), LATENCY_STUDIO_DATA, the
/// user's data directory (XDG).
std::vector<std::filesystem::path> dataFolders(const std::vector<std::filesystem::path>& given);

/// References that can be opened right now: the simulated sets and the HELP sets found.
struct DatasetChoice {
    std::string reference;
    std::string title;
};
std::vector<DatasetChoice> availableDatasets(const std::vector<std::filesystem::path>& folders);

} // namespace latency
