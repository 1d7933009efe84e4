#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/formats/dataset_format.h"

namespace latency
{

DatasetFormat jsonFormat(); ///< tables as JSON or JSON lines

} // namespace latency
