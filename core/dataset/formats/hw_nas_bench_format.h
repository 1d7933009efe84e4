#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/containers/saved_values.h"
#include "core/dataset/formats/dataset_format.h"

#include <string>

namespace latency
{

DatasetFormat hwNasBenchFormat();

/// True when the value looks like HW-NAS-Bench's: a dictionary with the key "nasbench201" or
/// "fbnet".
bool isHwNasBench(const PlainDocument& document);

/// Reads HW-NAS-Bench: {"nasbench201": {images: {"config": [cell, …], "<device>_latency":
/// [milliseconds, …], "<device>_energy": [millijoules, …], …}}}, where None and NaN are missing.
/// Its FBNet part contains costs of layers instead of networks and is not read.
///
/// part  words separated by other characters than letters, digits and "-": the image set ("cifar10"
///       by default, "cifar100" or "ImageNet16-120"), and "energy"
Result<LatencyTableParts> readHwNasBench(const SavedValues& values, const std::string& part,
                                         const OpenOptions& options);

} // namespace latency
