#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"
#include "core/dataset/latency_table.h"
#include "core/dataset/plain_value.h"

#include <string>

namespace latency
{

/// True when the value looks like HW-NAS-Bench's: a dictionary with the key "nasbench201" or
/// "fbnet".
bool isHwNasBenchPickle(const PlainDocument& document);

/// Reads HW-NAS-Bench: {"nasbench201": {images: {"config": [{"arch_str": cell}, …],
/// "<device>_latency": [milliseconds, …], …}}}. Its FBNet part holds costs of layers and no
/// networks, so that it is no table and is not read.
///
/// images  "cifar10", "cifar100" or "ImageNet16-120": the images whose size was measured
/// where   names the file in an error
Result<LatencyTableParts> readHwNasBench(const PlainDocument& document, const std::string& images,
                                         const std::string& where);

} // namespace latency
