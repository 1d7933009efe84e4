#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"
#include "core/dataset/table/latency_table.h"

#include <filesystem>
#include <string>
#include <vector>

namespace latency
{

/// Accuracies of networks, in the order of their file.
struct AccuracyColumns {
    std::vector<std::string> names;   ///< as in the header
    ArchitectureMatrix architectures; ///< [rows, positions of the space], each network once
    FloatMatrix values;               ///< [columns, rows]; NaN where the file has no number
};

/// Reads columns of a CSV of accuracies. Its networks are in a column of architectures
/// ("architecture", "arch_str", …, in any spelling), or in one of official numbers ("arch_idx",
/// "index", …), which are translated here.
///
/// columns  names; empty: the obvious one (the published CIFAR-100 top-1, the only one, the only
///          accuracy)
/// space    whose networks, and whose official numbers
/// errors   with the line: neither kind of column, official numbers in a space without, a missing
///          or ambiguous column (candidates are named), an invalid network, a text in place of a
///          number, contradicting values of one network
Result<AccuracyColumns> readAccuracyColumns(const std::filesystem::path& file,
                                            const std::vector<std::string>& columns,
                                            const SearchSpace& space);

/// Accuracies of a table's rows.
struct JoinedAccuracies {
    std::string column;
    std::vector<float> values; ///< [architectures of the table]; NaN = none
    int missing = 0;           ///< rows of the table without one
    int unused = 0;            ///< networks of the file that the table lacks
};

/// Reads one column (empty: see above) and matches the table's networks to it.
///
/// errors  as above; no network of the table is in the file
Result<JoinedAccuracies> readAccuracies(const std::filesystem::path& file,
                                        const std::string& column, const LatencyTable& table);

/// One sentence on networks without a partner; empty if there are none.
///
/// isWholeSpace  the file contains every network of the space, so that networks missing from the
///               table are not worth mentioning
std::string joinRemark(const JoinedAccuracies& joined, const LatencyTable& table,
                       const std::filesystem::path& file, bool isWholeSpace);

} // namespace latency
