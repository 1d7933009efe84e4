#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"
#include "core/experiment/experiment_result.h"

#include <filesystem>
#include <string>
#include <vector>

namespace latency
{

/// One test device in one trial.
struct DeviceScore {
    std::string device;
    int trial = 1;
    double spearman = 0.0; ///< on unseen architectures; NaN where undefined
    double kendall = 0.0;
};

/// What a board needs of a job: its scores and costs, in job.json beside result.json.
struct FinishedJob {
    std::string id;
    std::vector<DeviceScore> scores;
    int architectures = 0; ///< fewest unseen architectures of a score
    int budget = 0;        ///< measurements per test device, reference networks included
    bool isSimulated = false;
    bool isOracle = false;
    double seconds = 0.0;           ///< of the whole process, from its start
    double experimentSeconds = 0.0; ///< of the experiment alone
    double processorSeconds = 0.0;  ///< of all threads
    double peakMegabytes = 0.0;
    int threads = 1;
    std::string program; ///< version
    std::string machine; ///< CPU
    std::string host;
    std::string datasetChecksum;

    /// Mean over test devices and trials; NaN without any.
    [[nodiscard]] double meanSpearman() const;
    [[nodiscard]] double meanKendall() const;
};

/// The scores of a result; costs besides those the result has are 0.
FinishedJob finishedJob(const std::string& id, const ExperimentResult& result);

nlohmann::json toJson(const FinishedJob& job);

/// file    job.json
/// errors  missing, not of the format
Result<FinishedJob> readFinishedJob(const std::filesystem::path& file);

} // namespace latency
