#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/random_engine.h"
#include "core/base/result.h"
#include "core/dataset/table/latency_table.h"
#include "core/transfer/transfer_options.h"

#include <string>
#include <vector>

namespace latency
{

/// Specification of a transfer between two search spaces.
struct TransferSpec {
    std::vector<std::string> devices;       ///< learned one after the other; empty: all common ones
    std::vector<std::string> vectorDevices; ///< of the latency vector; empty: the least correlated
    std::vector<int> labels{0, 2, 4, 5, 6, 7, 8, 9, 10, 15, 20, 30, 40, 85};
    nlohmann::json options = nlohmann::json::object(); ///< see transferOptionSpecs
    std::uint64_t seed = 1;
};

/// A transfer with all names resolved and all numbers checked against both tables.
struct TransferPlan {
    LatencyTablePointer source;
    LatencyTablePointer target;
    std::vector<std::string> common; ///< devices of both
    std::vector<std::string> devices;
    std::vector<std::string> vectorDevices; ///< empty: the least correlated
    std::vector<int> labels;                ///< ascending
    TransferOptions options;
    Seed seed;
};

/// errors  the same space twice; fewer than two common devices; a device that is not common; a
///         vector with a predicted device, which would contain the answer; invalid numbers of
///         labels, or more than networks; unknown options
Result<TransferPlan> planTransfer(const TransferSpec& spec, LatencyTablePointer source,
                                  LatencyTablePointer target);

} // namespace latency
