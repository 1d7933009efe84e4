#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/command_line/board_argument.h"
#include "app/command_line/dataset_argument.h"
#include "core/search/latency_search.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace latency
{

/// Arguments of `search`.
struct SearchArguments {
    DatasetArgument data;
    BoardArgument board;
    std::string device;
    double limit = 0.0;
    bool wantsFront = false;
    std::optional<int> measurements;
    std::string predictor = "kernel";
    double confidence = 0.95;
    std::uint64_t seed = 1;
    std::vector<std::string> trainDevices;
    std::string accuracy;
    std::string column;
    std::string worksheet;
    int repeats = 3;
    std::optional<int> batch;
    bool isOneShot = false;
    int evolve = 0;
    std::string out;
    bool asJson = false;

    [[nodiscard]] bool usesFiles() const { return !worksheet.empty() || !board.files.empty(); }
    static constexpr int kMeasurements = 20;
    static constexpr int kBatch = 4;
};

/// A search with all previous measurements of the device.
struct StartedSearch {
    LatencySearch search;
    bool isBoard = false;       ///< measurements come from outside, not from the table
    bool isUnitDoubted = false; ///< the first remark asks about the measurements' unit
    std::vector<std::string> remarks;
};

/// errors  those of the dataset, the files of measurements and the search
Result<StartedSearch> startSearch(const SearchArguments& arguments);

} // namespace latency
