#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/formats/dataset_format.h"

namespace latency
{

/// Files that hold no table this program reads, such as a Git LFS pointer, an Excel workbook or a
/// Parquet file: reading one is the sentence of what it is and how it becomes one that is read.
DatasetFormat foreignFormat();

} // namespace latency
