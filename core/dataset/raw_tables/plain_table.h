#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/columns/raw_table.h"
#include "core/dataset/containers/saved_values.h"

#include <optional>
#include <string>

namespace latency
{

/// A table out of what Python programs keep in dictionaries and lists: {device: {architecture:
/// number}} and the other way round, {column: [values]}, [{column: value}, …], [[architecture,
/// device, number], …]. Columns keep their names, so that units and quantities in them are read.
///
/// name    of the dataset
/// errors  with the file: lists of different lengths, out of proportion
/// returns nothing for a value that is none of these
Result<std::optional<RawTable>>
rawTableFromPlain(const SavedValues& values, const std::string& name, const OpenOptions& options);

/// Numbers without architectures, in the official order of a space that was named: [networks], or
/// [devices, networks] in either direction.
///
/// errors  with the file: no space named, another count
Result<RawTable> rawTableInOfficialOrder(const NumberBlock& block, const std::string& where,
                                         const std::string& name, const OpenOptions& options);

} // namespace latency
