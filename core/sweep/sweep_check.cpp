// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sweep/sweep_check.h"

#include "core/dataset/open_dataset.h"
#include "core/dataset/table/table_checksum.h"
#include "core/experiment/experiment_plan.h"
#include "core/sweep/sweep_folder.h"

#include <set>

namespace latency
{
namespace
{

/// "kernel on task N1 of help:nasbench201".
std::string combinationText(const ExperimentSpec& experiment)
{
    return experiment.predictor.value("name", "") +
           (experiment.task.empty() ? "" : " on task " + experiment.task + " of") +
           (experiment.task.empty() ? " on " : " ") + datasetKey(experiment);
}

} // namespace

Result<std::map<std::string, std::string>>
checkSweep(const std::vector<SweepJob>& jobs, const std::vector<std::filesystem::path>& folders,
           std::stop_token stop)
{
    OpenOptions options;
    options.dataFolders = folders;
    std::map<std::string, std::string> checksums;
    std::set<std::string> planned;
    std::string openKey;
    LatencyTablePointer table; // the jobs are sorted by data: one table at a time
    for (const SweepJob& job : jobs) {
        if (stop.stop_requested())
            return Error{"The check of the sweep was stopped."};
        ExperimentSpec experiment = job.experiment;
        experiment.seed = 1;
        if (!planned.insert(sweepJobId(experiment)).second)
            continue;
        if (const std::string key = datasetKey(experiment); key != openKey || !table) {
            std::vector<std::string> references{experiment.dataset};
            references.insert(references.end(), experiment.withDatasets.begin(),
                              experiment.withDatasets.end());
            auto opened = openDatasets(references, options);
            if (!opened)
                return opened.error();
            table = std::move(opened).value();
            openKey = key;
            checksums[key] = tableChecksum(*table);
        }
        if (const auto plan = planExperiment(experiment, table); !plan)
            return Error{combinationText(experiment) + " cannot run: " + plan.error().message};
    }
    return checksums;
}

} // namespace latency
