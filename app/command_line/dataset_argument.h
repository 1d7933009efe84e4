#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dataset/open_dataset.h"

#include <CLI/CLI.hpp>

#include <string>
#include <vector>

namespace latency
{

/// DATASET and the options that say how to read it; shared by every verb that opens one.
struct DatasetArgument {
    std::string reference;
    std::vector<std::string> dataDirs;
    std::string unit;
    std::string space;

    /// Declares the options, and DATASET itself where `withReference`.
    void addTo(CLI::App& verb, bool withReference = true);

    [[nodiscard]] Result<OpenOptions> openOptions() const;
    /// Opens `other`, or DATASET when it is empty.
    [[nodiscard]] Result<LatencyTablePointer> open(const std::string& other = {}) const;
};

} // namespace latency
