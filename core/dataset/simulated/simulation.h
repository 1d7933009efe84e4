#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"
#include "core/dataset/simulated/device_model.h"
#include "core/dataset/table/latency_table.h"

#include <string>
#include <vector>

namespace latency
{

/// The spaces with a bundled set.
const std::vector<std::string>& simulatedSpaces();

/// The bundled set: about 24 imaginary devices on every NAS-Bench-201 cell, in the order of the
/// operation ids read as a number with six digits, the first edge first; or on 5 000 random FBNet
/// networks of a fixed seed. The same on every machine.
///
/// space   one of `simulatedSpaces`
/// errors  another space
Result<LatencyTableParts> simulateLatencies(const std::string& space);

/// Milliseconds of `models` on `architectures`, [models, architectures], with the noise of each
/// model drawn from a seed of its name.
FloatMatrix simulatedMilliseconds(const SearchSpace& space, const ArchitectureMatrix& architectures,
                                  const std::vector<DeviceModel>& models);

} // namespace latency
