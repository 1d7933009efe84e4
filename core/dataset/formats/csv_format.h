#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/formats/dataset_format.h"

namespace latency
{

DatasetFormat csvFormat(); ///< anything separated by commas, semicolons or tabs

} // namespace latency
