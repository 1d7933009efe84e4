#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/formats/dataset_format.h"

namespace latency
{

DatasetFormat nativeFormat();       ///< *.latency.json
DatasetFormat nativeFolderFormat(); ///< a folder with one of them

} // namespace latency
