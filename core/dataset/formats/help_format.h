#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/formats/dataset_format.h"

namespace latency
{

DatasetFormat helpFormat();       ///< the folder of one space of HELP
DatasetFormat helpDeviceFormat(); ///< one device in it

} // namespace latency
