#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/formats/dataset_format.h"

namespace latency
{

DatasetFormat tableFolderFormat(); ///< a folder of tables as text or JSON, one file per device

} // namespace latency
