#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/open_dataset.h"
#include "core/similarity/published_tasks.h"

#include <map>
#include <string>
#include <vector>

namespace latency
{

/// The published table, or the tables joined, with all devices of a task; opened once. For
/// benchmarks: the data folders are those of the program, such as LATENCY_STUDIO_DATA.
inline Result<LatencyTablePointer> publishedTaskTable(const PublishedTask& task)
{
    static std::map<std::vector<std::string>, LatencyTablePointer> opened;
    std::vector<std::string> devices = task.trainDevices;
    devices.insert(devices.end(), task.testDevices.begin(), task.testDevices.end());
    const auto references = publishedDatasets(task, devices);
    if (!opened.contains(references)) {
        OpenOptions options;
        options.dataFolders = dataFolders({});
        const auto table = openDatasets(references, options);
        if (!table)
            return table.error();
        opened[references] = *table;
    }
    return opened[references];
}

} // namespace latency
