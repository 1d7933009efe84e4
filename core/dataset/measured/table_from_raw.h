#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/columns/raw_table.h"
#include "core/dataset/columns/table_preview.h"
#include "core/dataset/options/open_options.h"
#include "core/dataset/table/latency_table.h"

#include <string>

namespace latency
{

/// Decides the roles of the columns (see ColumnMeaning) and reads the table.
///
/// quantity  which of several ("energy"); empty: latency, or the only one
/// errors    ErrorKind::ColumnsUnclear if choices of columns would help
Result<LatencyTableParts> tableFromRaw(const RawTable& table, const OpenOptions& options,
                                       const std::string& quantity);

/// The same decision without reading the rows.
TablePreview previewOf(const RawTable& table, const OpenOptions& options,
                       const std::string& quantity);

} // namespace latency
