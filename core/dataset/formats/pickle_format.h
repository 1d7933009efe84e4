#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/dataset_format.h"

namespace latency
{

DatasetFormat pickleFormat();       ///< Eagle or HW-NAS-Bench
DatasetFormat pickleFolderFormat(); ///< Eagle, one file per device

} // namespace latency
