// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/measurement_source.h"

#include "core/experiment/source_devices.h"

#include <cmath>

namespace latency
{

Result<double> TableMeasurements::measure(int architecture)
{
    const auto milliseconds = table_->milliseconds(device_);
    if (architecture < 0 || architecture >= table_->architectureCount() ||
        std::isnan(milliseconds[static_cast<std::size_t>(architecture)]))
        return Error{"search: architecture " + std::to_string(architecture) +
                     " is not measured on " + table_->device(device_).name + "."};
    return milliseconds[static_cast<std::size_t>(architecture)];
}

std::vector<int> measuredArchitectures(const LatencyTable& table, int device)
{
    return measuredRows(table, device);
}

} // namespace latency
