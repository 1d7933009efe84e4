#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/formats/dataset_format.h"

namespace latency
{

/// Files of other kinds, such as a Git LFS pointer, an Excel workbook or a Parquet file: reading
/// one gives an error with its kind and a way to convert it.
DatasetFormat foreignFormat();

} // namespace latency
