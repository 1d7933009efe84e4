#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/options/column_role.h"
#include "core/dataset/units/latency_unit.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace latency
{

/// Architectures of a dataset joined from several.
enum class JoinRows {
    Union,       ///< of any of them; what a device lacks is not measured
    Intersection ///< of all of them
};

/// Options beyond the reference of a dataset.
struct OpenOptions {
    std::vector<std::filesystem::path> dataFolders; ///< where "help:…" is looked for, in order
    std::optional<LatencyUnit> unit;                ///< for files that do not say theirs
    std::string space;                              ///< for files that do not say theirs
    std::vector<ColumnChoice> columns{};            ///< decided by a person; win over the reader
    std::vector<std::string> skip{};                ///< columns to leave out
    std::optional<int> batch{};                     ///< images per run, for throughputs
    bool hasDecimalCommas = false;                  ///< numbers such as 9,1
    JoinRows join = JoinRows::Union;                ///< for `openDatasets`
};

} // namespace latency
