#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/formats/dataset_format.h"

namespace latency
{

DatasetFormat ofanasFormat();       ///< one table of OFANAS
DatasetFormat ofanasFolderFormat(); ///< a folder of them, one file per device

} // namespace latency
