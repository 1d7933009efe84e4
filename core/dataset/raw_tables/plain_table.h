#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/columns/raw_table.h"
#include "core/dataset/containers/saved_values.h"
#include "core/dataset/options/open_options.h"

#include <optional>
#include <string>

namespace latency
{

/// A table from dictionaries and lists of Python programs: {device: {architecture: number}} and the
/// reverse, {column: [values]}, [{column: value}, …], [[architecture, device, number], …]. Columns
/// keep their names, which may contain units and quantities.
///
/// name    of the dataset
/// errors  with the file: lists of different lengths, out of proportion
/// returns nullopt for other values
Result<std::optional<RawTable>>
rawTableFromPlain(const SavedValues& values, const std::string& name, const OpenOptions& options);

/// Numbers without architectures, in the official order of a given space: [networks], or [devices,
/// networks] in either direction.
///
/// errors  with the file: no space given, another count
Result<RawTable> rawTableInOfficialOrder(const NumberBlock& block, const std::string& where,
                                         const std::string& name, const OpenOptions& options);

} // namespace latency
