#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/studio/run_record.h"
#include "core/base/result.h"
#include "core/dataset/table/latency_table.h"

#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

namespace latency
{

/// Results read from files, ready for the list of runs.
struct ResultRecords {
    std::vector<RunRecord> runs;      ///< in the order of the files, without ids
    std::vector<std::string> remarks; ///< what was left out, a sentence each
};

/// Reads result.json files with the predictions.csv beside each. Devices are matched by name,
/// networks by architecture; a result without predictions contributes its figures only.
///
/// errors  no result that belongs to the table; the first fault is reported
Result<ResultRecords> readResultRecords(const std::vector<std::filesystem::path>& files,
                                        const LatencyTable& table, std::stop_token stop);

} // namespace latency
