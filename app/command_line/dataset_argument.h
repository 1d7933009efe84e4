#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/open_dataset.h"

#include <CLI/CLI.hpp>

#include <optional>
#include <string>
#include <vector>

namespace latency
{

/// DATASET and the options for reading it; shared by all verbs that open one.
struct DatasetArgument {
    std::string reference;
    std::vector<std::string> with; ///< whose devices stand beside those of `reference`
    std::string join = "union";
    std::vector<std::string> dataDirs;
    std::string unit;
    std::string space;
    std::vector<std::string> columns; ///< NAME=role[:unit]
    std::vector<std::string> skip;    ///< NAME
    std::optional<int> batch;
    bool hasDecimalCommas = false;

    /// Declares the options, and DATASET itself where `withReference`.
    void addTo(CLI::App& verb, bool withReference = true);

    [[nodiscard]] Result<OpenOptions> openOptions() const;
    /// Opens `others`, or DATASET where there is none, with those of --with beside them.
    [[nodiscard]] Result<LatencyTablePointer>
    open(const std::vector<std::string>& others = {}) const;
};

} // namespace latency
