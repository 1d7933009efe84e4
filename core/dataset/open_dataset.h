#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/latency_table.h"
#include "core/dataset/latency_unit.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace latency
{

/// What a reference alone does not say.
struct OpenOptions {
    std::vector<std::filesystem::path> dataFolders; ///< where "help:…" is looked for, in order
    std::optional<LatencyUnit> unit;                ///< for files that do not say theirs
    std::string space;                              ///< for files that do not say theirs
};

/// Opens any dataset the program reads.
///
/// reference  "simulated:nasbench201", "simulated:fbnet"; "help:nasbench201|fbnet|ofa"; or a path:
///            native *.latency.json, a HELP folder (…/nasbench201, …/fbnet, …/ofa), an OFANAS CSV
///            or a folder of them, a plain CSV (wide or long), an Eagle or HW-NAS-Bench pickle or a
///            folder of Eagle pickles; PATH#PART says what of it is meant: for HW-NAS-Bench the
///            images ("cifar100"), for a folder of tables a word in the names of its files
/// errors     one sentence: file, place, what is wrong, what was expected
Result<LatencyTablePointer> openDataset(const std::string& reference, const OpenOptions& options);

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
