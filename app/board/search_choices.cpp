// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/board/search_choices.h"

#include <nlohmann/json.hpp>

#include <cmath>

namespace latency
{
namespace
{

constexpr int kMostMeasurements = 1'000'000;

template <class Value>
void read(const nlohmann::json& json, const char* name, Value& value, auto&& isRight)
{
    const auto found = json.find(name);
    if (found == json.end())
        return;
    const bool isKind = std::is_same_v<Value, bool>          ? found->is_boolean()
                        : std::is_same_v<Value, std::string> ? found->is_string()
                        : std::is_same_v<Value, int>         ? found->is_number_integer()
                                                             : found->is_number();
    if (isKind && isRight(found->get<Value>()))
        value = found->get<Value>();
}

} // namespace

nlohmann::json toJson(const SearchChoices& choices)
{
    nlohmann::json json{{"device", choices.device},
                        {"predictor", choices.predictor},
                        {"confidence", choices.confidence},
                        {"measurements", choices.measurements},
                        {"learns_from_train_devices", choices.learnsFromTrainDevices},
                        {"one_trip", choices.isOneTrip},
                        {"round", choices.round}};
    if (choices.limit)
        json["limit"] = *choices.limit;
    return json;
}

SearchChoices searchChoicesFromJson(const nlohmann::json& json)
{
    SearchChoices choices;
    if (!json.is_object())
        return choices;
    const auto any = [](const auto&) { return true; };
    const auto count = [](int value) { return value >= 1 && value <= kMostMeasurements; };
    read(json, "device", choices.device, any);
    read(json, "predictor", choices.predictor, any);
    read(json, "confidence", choices.confidence,
         [](double value) { return value >= 0.5 && value <= 0.99; });
    read(json, "measurements", choices.measurements, count);
    read(json, "learns_from_train_devices", choices.learnsFromTrainDevices, any);
    read(json, "one_trip", choices.isOneTrip, any);
    read(json, "round", choices.round, count);
    double limit = 0.0;
    read(json, "limit", limit, [](double value) { return std::isfinite(value) && value > 0.0; });
    if (limit > 0.0)
        choices.limit = limit;
    return choices;
}

} // namespace latency
