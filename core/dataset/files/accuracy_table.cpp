// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/files/accuracy_table.h"

#include "core/dataset/files/accuracy_csv.h"
#include "core/dataset/table/network_index.h"

#include <algorithm>
#include <array>
#include <limits>

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

/// All cells in the order of their official numbers.
ArchitectureMatrix officialCells(const SearchSpace& space)
{
    ArchitectureMatrix cells(static_cast<std::size_t>(space.officialCount()),
                             space.positions().size());
    for (int number = 0; number < space.officialCount(); ++number)
        std::ranges::copy(space.officialArchitecture(number),
                          cells.row(static_cast<std::size_t>(number)).begin());
    return cells;
}

/// [columns, cells] the file's numbers for every cell; NaN where missing.
FloatMatrix onAllCells(const AccuracyColumns& read, const LatencyTableParts& parts)
{
    const NetworkIndex index(*parts.space, read.architectures);
    FloatMatrix values(read.values.rows(), parts.architectures.rows(),
                       std::numeric_limits<float>::quiet_NaN());
    for (std::size_t cell = 0; cell < parts.architectures.rows(); ++cell)
        if (const int row = index.find(parts.architectures.row(cell)); row >= 0)
            for (std::size_t column = 0; column < values.rows(); ++column)
                values(column, cell) = read.values(column, static_cast<std::size_t>(row));
    return values;
}

} // namespace

bool isAccuracyCsv(std::string_view beginning)
{
    return beginning.starts_with("arch_idx,") &&
           beginning.substr(0, beginning.find('\n')).find(kTasks.front().column) !=
               std::string_view::npos;
}

Result<LatencyTableParts> readAccuracyTable(const std::filesystem::path& file)
{
    LatencyTableParts parts;
    parts.space = findSearchSpace("nasbench201");
    parts.name = "accuracy:nasbench201";
    parts.title = "Task errors · NAS-Bench-201";
    parts.source = "NAS-Bench-201 and NAS-Bench-360, as collected in HW-NAS-Bench-360";
    parts.quantity = taskError();
    parts.architectures = officialCells(*parts.space);
    std::vector<std::string> columns;
    for (const Task& task : kTasks)
        columns.emplace_back(task.column);
    const auto scores = readAccuracyColumns(file, columns, *parts.space);
    if (!scores)
        return scores.error();
    parts.milliseconds = onAllCells(*scores, parts);
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
