// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/accuracy_table.h"

#include "core/dataset/accuracy_csv.h"
#include "core/dataset/help_folder.h"

#include <array>
#include <cmath>

namespace latency
{
namespace
{

struct Task {
    const char* name;
    const char* column;
    float perfect;   ///< score without error
    float inPercent; ///< of one unit of the score
    const char* measurement;
    const char* source;
};
constexpr std::array kTasks{
    Task{"cifar100", "cifar100_top1_percent", 100.0F, 1.0F, "100 − top-1 accuracy",
         "NAS-Bench-201"},
    Task{"ninapro", "ninapro_score", 100.0F, 1.0F, "100 − score", "NAS-Bench-360"},
    Task{"darcy", "darcy_score", 1.0F, 100.0F, "100 · (1 − score), relative ℓ² error",
         "NAS-Bench-360"}};

Result<LatencyTableParts> officialCells(const std::vector<std::filesystem::path>& folders)
{
    for (const std::filesystem::path& folder : folders)
        if (const auto found = findHelpFolders(folder, "nasbench201"); !found.empty())
            return readHelpArchitectures(found.front());
    return Error{"The accuracies of NAS-Bench-201 count in the official order of its cells, and "
                 "HELP's list of them is not there; say where with --data-dir or "
                 "LATENCY_STUDIO_DATA."};
}

} // namespace

bool isAccuracyCsv(std::string_view beginning)
{
    return beginning.starts_with("arch_idx,") &&
           beginning.substr(0, beginning.find('\n')).find(kTasks.front().column) !=
               std::string_view::npos;
}

Result<LatencyTableParts> readAccuracyTable(const std::filesystem::path& file,
                                            const std::vector<std::filesystem::path>& folders)
{
    auto cells = officialCells(folders);
    if (!cells)
        return cells.error();
    LatencyTableParts parts = std::move(cells).value();
    parts.name = "accuracy:nasbench201";
    parts.title = "Task errors · NAS-Bench-201";
    parts.source = "NAS-Bench-201 and NAS-Bench-360, as collected in HW-NAS-Bench-360";
    parts.licence.clear();
    parts.quantity = taskError();
    std::vector<std::string> columns;
    for (const Task& task : kTasks)
        columns.emplace_back(task.column);
    auto scores = readAccuracyColumns(file, columns, static_cast<int>(parts.architectures.rows()));
    if (!scores)
        return scores.error();
    parts.milliseconds = std::move(scores).value();
    for (std::size_t i = 0; i < kTasks.size(); ++i) {
        const Task& task = kTasks[i];
        for (float& value : parts.milliseconds.row(i)) {
            if (value > task.perfect)
                return Error{file.string() + ": " + task.column + " holds " +
                             std::to_string(value) + "; expected at most " +
                             std::to_string(static_cast<int>(task.perfect)) + "."};
            value = (task.perfect - value) * task.inPercent;
        }
        Device device;
        device.name = task.name;
        device.measurement = task.measurement;
        device.source = task.source;
        parts.devices.push_back(std::move(device));
    }
    return parts;
}

} // namespace latency
