#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/column_role.h"
#include "core/dataset/latency_table.h"
#include "core/dataset/latency_unit.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace latency
{

/// Which architectures a dataset joined from several has.
enum class JoinRows {
    Union,       ///< of any of them; what a device lacks is not measured
    Intersection ///< of all of them
};

/// What a reference alone does not say.
struct OpenOptions {
    std::vector<std::filesystem::path> dataFolders; ///< where "help:…" is looked for, in order
    std::optional<LatencyUnit> unit;                ///< for files that do not say theirs
    std::string space;                              ///< for files that do not say theirs
    std::vector<ColumnChoice> columns{};            ///< decided by a person; win over the reader
    std::vector<std::string> skip{};                ///< columns to leave out
    std::optional<int> batch{};                     ///< images a run, for throughputs
    bool hasDecimalCommas = false;                  ///< numbers such as 9,1
    JoinRows join = JoinRows::Union;                ///< for `openDatasets`
};

/// Opens any dataset the program reads.
///
/// reference  "simulated:nasbench201", "simulated:fbnet"; "help:nasbench201|fbnet|ofa";
///            "eagle:nasbench201", "oneproxy:nasbench201"; "accuracy:nasbench201"; or a path to
///            anything in `datasetFormats`. PATH#PART names what of it is meant: a quantity
///            ("energy"), for HW-NAS-Bench the images ("cifar100"), for a folder of tables a word in
///            the names of its files
/// errors     one sentence: file, place, what is wrong, what was expected
Result<LatencyTablePointer> openDataset(const std::string& reference, const OpenOptions& options);

/// Opens several datasets of one space as one: their devices side by side, matched by architecture
/// (see joinTables). One reference alone is the same as `openDataset`.
Result<LatencyTablePointer> openDatasets(const std::vector<std::string>& references,
                                         const OpenOptions& options);

/// How a table of text was understood, for showing and correcting before it is opened.
struct TablePreview {
    std::vector<ColumnMeaning> columns; ///< in the order of the file
    std::vector<std::string> notes;     ///< what the user should know, one sentence each
    std::optional<Error> error;         ///< why it cannot be opened as it stands
    bool mayHaveDecimalCommas = false;
    bool needsSpace = false; ///< an index without the space it counts in
};

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
