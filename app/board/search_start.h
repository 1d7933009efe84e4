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

/// A search that has been told what is known of its device, and what will judge its answer.
struct PreparedSearch {
    std::shared_ptr<LatencySearch> search;
    std::vector<FrontPoint> tableFront; ///< of the table; never looked at by the search
};

/// problem  without candidates and objective; those are found here
/// folders  where the file of published accuracies is looked for
/// errors   what the search refuses
Result<PreparedSearch> prepareSearch(SearchProblem problem, const KnownMeasurements& known,
                                     const std::vector<std::filesystem::path>& folders);

/// One step: what promises most is measured in the table, and everything is fitted again.
Outcome<std::monostate> measureOne(LatencySearch& search, std::stop_token stop);

/// The limit to begin with, ms: one that was published for the device, or else what is usual for
/// the devices that are learned from, rounded to two digits.
double suggestedLimit(const LatencyTable& table, const std::string& device,
                      const std::vector<int>& trainDevices);

} // namespace latency
