#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"
#include "core/sweep/sweep_jobs.h"

#include <filesystem>
#include <map>
#include <stop_token>
#include <string>
#include <vector>

namespace latency
{

/// Opens the datasets of the jobs and plans each of their combinations once, whatever the seed, so
/// that unknown names are refused before anything is written or submitted.
///
/// returns  checksums of the tables, by datasetKey
/// errors   the first combination that cannot run, a dataset that does not open, a stop
Result<std::map<std::string, std::string>>
checkSweep(const std::vector<SweepJob>& jobs, const std::vector<std::filesystem::path>& dataFolders,
           std::stop_token stop);

} // namespace latency
