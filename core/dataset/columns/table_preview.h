#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/error.h"
#include "core/dataset/options/column_role.h"

#include <optional>
#include <string>
#include <vector>

namespace latency
{

/// The interpretation of a table of text, for display and correction before it is opened.
struct TablePreview {
    std::vector<ColumnMeaning> columns; ///< in the order of the file
    std::vector<std::string> notes;     ///< what the user should know, one sentence each
    std::optional<Error> error;         ///< why it cannot be opened as it stands
    bool mayHaveDecimalCommas = false;
    bool needsSpace = false; ///< an index without the space it counts in
};

} // namespace latency
