#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/columns/raw_table.h"
#include "core/dataset/containers/saved_values.h"

#include <string>

namespace latency
{

/// True when the value is a data frame or series of pandas.
bool isDataFrame(const SavedValues& values);

/// A pickled data frame of pandas, from its columns, index and blocks: the layouts of pandas 0.14
/// to 3. The index becomes the first column unless it only numbers the rows. Nothing of pandas is
/// executed.
///
/// name    of the dataset; of the one column of a series without a name
/// errors  with the file: an unknown layout or kind of column
Result<RawTable> rawTableFromDataFrame(const SavedValues& values, const std::string& name);

} // namespace latency
