#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/formats/dataset_format.h"

namespace latency
{

DatasetFormat accuracyFormat(); ///< published accuracies of NAS-Bench-201

} // namespace latency
