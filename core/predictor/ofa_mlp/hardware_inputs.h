#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/matrix.h"
#include "core/dataset/table/hardware_specification.h"
#include "core/dataset/table/latency_table.h"

#include <array>

namespace latency::ofa_mlp
{

/// What the hardware-generalised network reads of a device behind the 128 columns of an
/// architecture: memory, cores, bandwidth, peak and batch size, in logarithms.
inline constexpr int kHardwareColumns = 5;
using HardwareColumns = std::array<double, kHardwareColumns>;

/// What is known of a device before anything is measured on it.
struct DeviceDescription {
    HardwareSpecification specification;
    int batch = 1;
};

/// errors  no specification, no batch size
Result<DeviceDescription> describeDevice(const HardwareSpecifications& known, const Device& device);

HardwareColumns hardwareColumns(const DeviceDescription& device);

/// What a data sheet alone says of a network's latency, ms: computing and moving memory at peak
/// rates, and 5 µs for each kernel started; the longer of both, with a soft corner.
double rooflineMilliseconds(const SearchSpace& space, ArchitectureView architecture,
                            const DeviceDescription& device);

} // namespace latency::ofa_mlp
