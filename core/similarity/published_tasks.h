#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/table/latency_table.h"

#include <string>
#include <string_view>
#include <vector>

namespace latency
{

/// One of the twelve published device splits of NASFLAT (methods/tasks.md §1).
struct PublishedTask {
    std::string name;  ///< "ND", "N1" … "FA"
    std::string space; ///< "nasbench201" or "fbnet"
    std::vector<std::string> trainDevices;
    std::vector<std::string> testDevices;
    double publishedNasflat = 0.0; ///< Spearman, end-to-end table, methods/tasks.md §2
    double publishedHelp = 0.0;
    double publishedMultiPredict = 0.0;
};

const std::vector<PublishedTask>& publishedTasks();
const PublishedTask* findPublishedTask(std::string_view name); ///< nullptr when there is none

/// Devices of `task` that `table` lacks; empty when the task can be run on it.
std::vector<std::string> missingDevices(const PublishedTask& task, const LatencyTable& table);

/// The published datasets that contain these devices of a task, each once, in the order for opening
/// them: "help:nasbench201", "eagle:nasbench201", "help:fbnet".
std::vector<std::string> publishedDatasets(const PublishedTask& task,
                                           const std::vector<std::string>& devices);

} // namespace latency
