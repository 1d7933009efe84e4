// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/latency_features.h"

#include "core/learning/architecture_catalogue.h"
#include "core/learning/label_scale.h"
#include "core/similarity/rank_correlation.h"

#include <algorithm>
#include <cmath>

namespace latency
{
namespace
{

std::vector<float> plainRow(const SearchSpace& space, ArchitectureView architecture)
{
    if (!space.facts().isCell)
        return denseEncoding(space, architecture);
    std::vector<float> row;
    for (std::size_t edge = 0; edge < architecture.size(); ++edge)
        row.push_back(static_cast<float>(architecture[edge]) /
                      static_cast<float>(space.positions()[edge].values.size() - 1));
    return row;
}

} // namespace

std::vector<float> valuesAt(std::span<const float> all, std::span<const int> rows)
{
    std::vector<float> chosen;
    for (const int row : rows)
        chosen.push_back(all[static_cast<std::size_t>(row)]);
    return chosen;
}

std::vector<std::string> commonDevices(const LatencyTable& one, const LatencyTable& other)
{
    std::vector<std::string> names;
    for (const Device& device : one.devices())
        if (other.findDevice(device.name) >= 0)
            names.push_back(device.name);
    return names;
}

std::vector<std::string> leastCorrelated(const LatencyTable& table, const std::string& device,
                                         const std::vector<std::string>& among,
                                         std::span<const int> rows, int count)
{
    const std::vector<float> own = valuesAt(table.milliseconds(table.findDevice(device)), rows);
    std::vector<std::pair<double, std::string>> order;
    for (const std::string& name : among) {
        if (name == device)
            continue;
        const double rho =
            spearman(own, valuesAt(table.milliseconds(table.findDevice(name)), rows));
        order.emplace_back(std::isfinite(rho) ? rho : -2.0, name);
    }
    std::ranges::stable_sort(order, {}, &std::pair<double, std::string>::first);
    std::vector<std::string> names;
    for (const auto& [rho, name] : order)
        if (static_cast<int>(names.size()) < count)
            names.push_back(name);
    return names;
}

FloatMatrix latencyFeatures(const LatencyTable& table, const std::vector<std::string>& devices)
{
    FloatMatrix features(static_cast<std::size_t>(table.architectureCount()), devices.size());
    for (std::size_t column = 0; column < devices.size(); ++column) {
        const std::span<const float> all = table.milliseconds(table.findDevice(devices[column]));
        const LabelScale scale = spannedScale(all);
        for (std::size_t row = 0; row < all.size(); ++row)
            features(row, column) = scale.label(all[row]);
    }
    return features;
}

FloatMatrix plainFeatures(const LatencyTable& table, bool isPlain)
{
    const SearchSpace& space = table.space();
    FloatMatrix features;
    for (int i = 0; i < table.architectureCount(); ++i) {
        std::vector<float> row(static_cast<std::size_t>(space.oneHotWidth()));
        if (isPlain)
            row = plainRow(space, table.architecture(i));
        else
            space.oneHot(table.architecture(i), row);
        if (features.isEmpty())
            features = FloatMatrix(static_cast<std::size_t>(table.architectureCount()), row.size());
        std::ranges::copy(row, features.row(static_cast<std::size_t>(i)).begin());
    }
    return features;
}

std::vector<int> measuredOnAll(const LatencyTable& table, const std::vector<std::string>& devices)
{
    std::vector<int> rows;
    for (int row = 0; row < table.architectureCount(); ++row)
        if (std::ranges::all_of(devices, [&](const std::string& name) {
                return std::isfinite(
                    table.milliseconds(table.findDevice(name))[static_cast<std::size_t>(row)]);
            }))
            rows.push_back(row);
    return rows;
}

} // namespace latency
