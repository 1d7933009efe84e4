#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/predictor/nasflat/nasflat_predictor.h"

#include <algorithm>
#include <cmath>

/// A small task that a network can learn: latencies that are sums over layers.
namespace latency::made_up
{

inline constexpr int architectureCount = 60;

/// Latencies that are sums over layers: device d prices an operation by its own random table.
inline LatencyTablePointer madeUpTable(const char* space = "fbnet", int devices = 3)
{
    LatencyTableParts parts;
    parts.name = "made up";
    parts.space = findSearchSpace(space);
    RandomEngine random(Seed{3});
    const std::size_t positions = parts.space->positions().size();
    parts.architectures = ArchitectureMatrix(architectureCount, positions);
    for (std::size_t row = 0; row < architectureCount; ++row)
        std::ranges::copy(parts.space->random(random), parts.architectures.row(row).begin());
    parts.milliseconds = FloatMatrix(static_cast<std::size_t>(devices), architectureCount);
    for (int device = 0; device < devices; ++device) {
        parts.devices.push_back(deviceFromPublishedName("board" + std::to_string(device)));
        std::vector<double> price;
        for (int value = 0; value < 300; ++value)
            price.push_back(1.0 + 0.3 * device * random.uniform() + value % 9);
        for (std::size_t row = 0; row < architectureCount; ++row) {
            double sum = 1.0;
            for (const std::int16_t value : parts.architectures.row(row))
                sum += price[static_cast<std::size_t>(value)];
            parts.milliseconds(static_cast<std::size_t>(device), row) = static_cast<float>(sum);
        }
    }
    return LatencyTable::create(std::move(parts)).value();
}

inline std::unique_ptr<Predictor> predictor(const nlohmann::json& given)
{
    const auto options = resolveOptions(nasflatPredictor().info().options, given, "test");
    return nasflatPredictor().create(options.value());
}

inline SourceData source(const LatencyTablePointer& table, std::vector<int> trainDevices)
{
    SourceData data;
    data.table = table;
    data.trainDevices = std::move(trainDevices);
    for (int i = 0; i < 40; ++i)
        data.sourceArchitectures.push_back(i);
    return data;
}

inline TargetSamples target(const LatencyTable& table, int device, int count)
{
    TargetSamples samples;
    samples.deviceName = table.device(device).name;
    samples.device = device;
    for (int i = 0; i < count; ++i) {
        samples.architectures.push_back(i * 3 % architectureCount);
        samples.milliseconds.push_back(
            table.milliseconds(device)[static_cast<std::size_t>(samples.architectures.back())]);
    }
    return samples;
}

inline std::vector<float> values(const Outcome<Prediction>& outcome)
{
    const auto* prediction = std::get_if<Prediction>(&outcome);
    return prediction ? prediction->values : std::vector<float>{};
}

inline bool allFinite(const std::vector<float>& numbers)
{
    return std::ranges::all_of(numbers, [](float value) { return std::isfinite(value); });
}

inline const nlohmann::json quick{{"epochs", 3}, {"transfer_epochs", 3}};

} // namespace latency::made_up
