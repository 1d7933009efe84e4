#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/result.h"
#include "core/dataset/columns/raw_table.h"

#include <string>

namespace latency
{

/// The rows and columns of a JSON text: a list of records, one record per line, columns of equal
/// length, devices with a value for each network, networks with a value for each device, and the
/// forms of pandas. Texts beside them ("unit", "space", "name", …) are the table's comments.
///
/// where   names the file in an error
/// name    of the dataset
/// errors  no JSON, another shape, too many columns
Result<RawTable> rawTableFromJson(const std::string& bytes, const std::string& where,
                                  const std::string& name);

} // namespace latency
