#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"
#include "core/dataset/columns/raw_table.h"

#include <string>

namespace latency
{

/// The rows and columns of a text separated by commas, semicolons or tabs.
///
/// where   names the file in an error
/// name    of the dataset
/// errors  with the line: a row of another length, a quotation mark that is never closed, no text,
///         no rows
Result<RawTable> rawTableFromCsv(const std::string& bytes, const std::string& where,
                                 const std::string& name);

} // namespace latency
