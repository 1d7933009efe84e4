#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/board/known_measurements.h"
#include "core/search/latency_search.h"

#include <filesystem>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace latency
{

/// A search with all previous measurements of its device, and the truth for judging its answer.
struct PreparedSearch {
    std::shared_ptr<LatencySearch> search;
    std::vector<FrontPoint> tableFront; ///< of the table; never looked at by the search
};

/// problem  without candidates and objective; both are determined here
/// folders  searched for the file of published accuracies
/// errors   those of the search
Result<PreparedSearch> prepareSearch(SearchProblem problem, const KnownMeasurements& known,
                                     const std::vector<std::filesystem::path>& folders);

/// One step: looks up the most promising network in the table and refits everything.
Outcome<std::monostate> measureOne(LatencySearch& search, std::stop_token stop);

/// The initial limit, ms: a published one for the device, or else a usual latency of the train
/// devices, rounded to two digits.
double suggestedLimit(const LatencyTable& table, const std::string& device,
                      const std::vector<int>& trainDevices);

} // namespace latency
