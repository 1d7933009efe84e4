#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/search/evolution.h"
#include "core/search/latency_search.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <vector>

namespace latency
{

/// The report of `latency-studio search`.
struct SearchReport {
    std::string device;
    bool isBoard = false;             ///< measurements come from outside, not from the table
    std::string predictions;          ///< file written, if any
    std::string worksheet;            ///< file written, if any
    std::vector<int> next;            ///< architectures to measure next
    std::vector<std::string> remarks; ///< a sentence each
    std::optional<EvolutionAnswer> evolved;
    double evolutionSeconds = 0.0;
    bool isComplete = true; ///< false when stopped
};

/// Evolves networks beyond the table under the search's limit, for multiply-adds.
///
/// returns  false when stopped
/// errors   a search without a limit or without a measurement, those of the predictor
Result<bool> evolveBeyondTable(const LatencySearch& search, int generations, std::stop_token stop,
                               SearchReport& report);

/// Answer or front, steps, ledger and published figures; simulated data are marked.
nlohmann::ordered_json searchReportJson(const LatencySearch& search, const SearchReport& report);
/// The same as text, made from the JSON.
std::string searchReportText(const nlohmann::ordered_json& report);

} // namespace latency
