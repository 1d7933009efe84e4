#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/matrix.h"
#include "core/dataset/table/hardware_specification.h"
#include "core/dataset/table/latency_table.h"

#include <array>

namespace latency::ofa_mlp
{

/// Device inputs of the hardware-generalised network, after the 128 columns of an architecture:
/// memory, cores, bandwidth, peak and batch size, in logarithms.
inline constexpr int kHardwareColumns = 5;
using HardwareColumns = std::array<double, kHardwareColumns>;

/// Description of a device without measurements.
struct DeviceDescription {
    HardwareSpecification specification;
    int batch = 1;
};

/// errors  no specification, no batch size
Result<DeviceDescription> describeDevice(const HardwareSpecifications& known, const Device& device);

HardwareColumns hardwareColumns(const DeviceDescription& device);

/// A network's latency by the data sheet alone, ms: a smooth maximum of computing and memory
/// traffic at peak rates, and of 5 µs per kernel launch.
double rooflineMilliseconds(const SearchSpace& space, ArchitectureView architecture,
                            const DeviceDescription& device);

} // namespace latency::ofa_mlp
