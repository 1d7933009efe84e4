#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include <nlohmann/json_fwd.hpp>

#include <optional>
#include <string>

namespace latency
{

/// The user's choices for a search, as a session keeps them: devices and predictors by name, so
/// that another order of them does no harm.
struct SearchChoices {
    std::string device;          ///< empty: as the dataset suggests
    std::string predictor;       ///< likewise
    std::optional<double> limit; ///< in the unit of the table; none: suggested
    double confidence = 0.95;    ///< 0.5 … 0.99
    int measurements = 20;
    bool learnsFromTrainDevices = false; ///< else from every other device
    bool isOneTrip = false;              ///< all measurements on one worksheet
    int round = 4;                       ///< networks on each worksheet after the first, otherwise

    bool operator==(const SearchChoices&) const = default;
};

nlohmann::json toJson(const SearchChoices& choices);
/// Missing values and values out of range become defaults.
SearchChoices searchChoicesFromJson(const nlohmann::json& json);

} // namespace latency
