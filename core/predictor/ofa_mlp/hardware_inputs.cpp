// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/ofa_mlp/hardware_inputs.h"

#include <cmath>

namespace latency::ofa_mlp
{
namespace
{

constexpr double kLaunchMilliseconds = 5e-3;
constexpr double kBytes = 4.0; ///< a number in single precision

} // namespace

Result<DeviceDescription> describeDevice(const HardwareSpecifications& known, const Device& device)
{
    const auto specification = known.find(device);
    if (!specification)
        return Error{"predictor ofa-mlp: there is no data sheet of " + device.name +
                     "; expected its cores, memory, bandwidth and peak in a file of "
                     "specifications."};
    if (!device.batchSize || *device.batchSize < 1)
        return Error{"predictor ofa-mlp: the batch size of " + device.name +
                     " is not known; expected it in the table."};
    return DeviceDescription{*specification, *device.batchSize};
}

HardwareColumns hardwareColumns(const DeviceDescription& device)
{
    const HardwareSpecification& one = device.specification;
    return {std::log(one.memory), std::log(one.cores), std::log(one.bandwidth), std::log(one.peak),
            std::log(static_cast<double>(device.batch))};
}

double rooflineMilliseconds(const SearchSpace& space, ArchitectureView architecture,
                            const DeviceDescription& device)
{
    const HardwareSpecification& one = device.specification;
    const Costs costs = space.costs(architecture);
    const double batch = device.batch;
    const double computing = batch * costs.flops * 2.0 / (one.peak * 1e9);
    const double moving = batch * costs.memoryTraffic * kBytes / (one.bandwidth * 1e6);
    const double starting = costs.launches * kLaunchMilliseconds;
    const double running = computing + moving;
    return std::sqrt(running * running + starting * starting);
}

} // namespace latency::ofa_mlp
