// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/lookup_table/learned_table.h"

#include "core/predictor/lookup_table/nonnegative_ridge.h"

#include <algorithm>
#include <cmath>

namespace latency::lookup_table
{
namespace
{

constexpr std::size_t kRates = 5; ///< the four rates and the constant
constexpr double kRateShrink = 1e-3;

/// The quantity an entry scales with for different image sizes.
double sizeOf(const LayerCost& layer)
{
    return layer.costs.flops > 0.0 ? layer.costs.flops : layer.costs.memoryTraffic;
}

double ratio(double value, double mean)
{
    return mean > 0.0 ? value / mean : 0.0;
}

} // namespace

LayerKey keyOf(const LayerCost& layer)
{
    return {static_cast<double>(layer.position),
            static_cast<double>(layer.kind),
            layer.kernel,
            layer.groups,
            layer.widthIn,
            layer.widthOut,
            layer.stride,
            layer.costs.parameters};
}

LearnedTable::LearnedTable(const SearchSpace& space, const ArchitectureMatrix& architectures,
                           const std::stop_token& stop)
    : space_(&space)
{
    struct Use {
        Entry* entry;
        double size;
    };
    std::vector<std::vector<Use>> uses;
    std::vector<Costs> totals;
    for (std::size_t i = 0; i < architectures.rows() && !stop.stop_requested(); ++i) {
        uses.emplace_back();
        totals.emplace_back();
        for (const LayerCost& layer : space.layers(architectures.row(i))) {
            totals.back() += layer.costs;
            Entry& entry = entries_.try_emplace(keyOf(layer)).first->second;
            entry.cost += sizeOf(layer);
            entry.share += layer.costs.flops;
            entry.seen += 1.0;
            uses.back().push_back({&entry, sizeOf(layer)});
        }
        mean_ += totals.back();
    }
    const auto count = static_cast<double>(uses.size());
    mean_.flops /= count;
    mean_.depthwiseFlops /= count;
    mean_.memoryTraffic /= count;
    mean_.launches /= count;
    std::size_t column = kRates;
    for (auto& [key, entry] : entries_) {
        entry.column = column++;
        entry.cost /= entry.seen;
        // The cheapest layer may still take a hundredth of a network's latency.
        entry.share = std::max(0.01, ratio(entry.share / entry.seen, mean_.flops));
    }
    columns_ = FloatMatrix(uses.size(), column);
    for (std::size_t i = 0; i < uses.size() && !stop.stop_requested(); ++i) {
        const auto row = columns_.row(i);
        for (const Use& use : uses[i])
            row[use.entry->column] += static_cast<float>(weightOf(*use.entry, use.size));
        const auto rates = ratesOf(totals[i]);
        std::ranges::transform(rates, row.begin(),
                               [](double value) { return static_cast<float>(value); });
        row[kRates - 1] = 1.0F;
    }
}

double LearnedTable::weightOf(const Entry& entry, double size)
{
    return entry.share * (entry.cost > 0.0 ? size / entry.cost : 1.0);
}

std::array<double, 4> LearnedTable::ratesOf(const Costs& costs) const
{
    return {ratio(costs.flops, mean_.flops), ratio(costs.depthwiseFlops, mean_.depthwiseFlops),
            ratio(costs.memoryTraffic, mean_.memoryTraffic), ratio(costs.launches, mean_.launches)};
}

bool LearnedTable::learn(std::span<const int> rows, std::span<const float> milliseconds,
                         std::stop_token stop)
{
    Matrix x(rows.size(), columns_.columns());
    std::vector<double> y(milliseconds.begin(), milliseconds.end());
    for (std::size_t i = 0; i < rows.size(); ++i)
        std::ranges::copy(columns_.row(static_cast<std::size_t>(rows[i])), x.row(i).begin());
    std::vector<double> shrink(columns_.columns(), 1.0);
    std::fill_n(shrink.begin(), kRates, kRateShrink);
    weights_ = fitNonnegativeRidge(x, y, shrink, std::move(stop));
    return !weights_.empty();
}

std::vector<float> LearnedTable::answers() const
{
    std::vector<float> all;
    for (std::size_t i = 0; i < columns_.rows(); ++i) {
        double sum = 0.0;
        const auto row = columns_.row(i);
        for (std::size_t j = 0; j < row.size(); ++j)
            sum += weights_[j] * static_cast<double>(row[j]);
        all.push_back(static_cast<float>(sum));
    }
    return all;
}

float LearnedTable::answer(ArchitectureView architecture) const
{
    double sum = weights_[kRates - 1];
    for (const LayerCost& layer : space_->layers(architecture))
        sum += layerMilliseconds(layer);
    return static_cast<float>(sum);
}

double LearnedTable::layerMilliseconds(const LayerCost& layer) const
{
    const std::array<double, 4> rates = ratesOf(layer.costs);
    double sum = 0.0;
    for (std::size_t i = 0; i < rates.size(); ++i)
        sum += weights_[i] * rates[i];
    if (const auto found = entries_.find(keyOf(layer)); found != entries_.end())
        sum += weights_[found->second.column] * weightOf(found->second, sizeOf(layer));
    return sum;
}

} // namespace latency::lookup_table
