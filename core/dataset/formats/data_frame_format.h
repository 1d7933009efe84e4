#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/formats/dataset_format.h"

namespace latency
{

DatasetFormat dataFrameFormat(); ///< what pandas' to_pickle writes

} // namespace latency
