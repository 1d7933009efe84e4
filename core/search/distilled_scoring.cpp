// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/distilled_scoring.h"

#include "core/predictor/lookup_table/learned_table.h"
#include "core/search/belief_fit.h"
#include "core/search/extended_scoring.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <numeric>
#include <optional>

namespace latency
{
namespace
{

using lookup_table::LearnedTable;

constexpr int kTableNetworks = 900; ///< enough for the predictors' source profiles
constexpr int kNewNetworks = 1100;
constexpr std::size_t kHeldOut = 5; ///< every fifth network
/// Share of the median; smaller predictions are raised to it, because a table cannot represent
/// them.
constexpr double kLeastShare = 0.01;

enum Part : std::uint64_t { RowPart = 1, NetworkPart = 2 };

/// The measured rows first.
std::vector<int> thinnedRows(const LatencyTable& table,
                             const std::vector<std::pair<int, double>>& measured, Seed seed)
{
    std::vector<int> rows;
    for (const auto& [row, milliseconds] : measured)
        rows.push_back(row);
    const int all = table.architectureCount();
    for (const int row : RandomEngine(seed).distinct(std::min(kTableNetworks, all), all))
        if (std::ranges::find(rows, row) == rows.end())
            rows.push_back(row);
    return rows;
}

std::vector<float> predictions(const LatencyBelief& belief)
{
    std::vector<float> values(belief.milliseconds().begin(), belief.milliseconds().end());
    std::vector<float> sorted = values;
    std::ranges::sort(sorted);
    const float least = static_cast<float>(kLeastShare) * std::abs(sorted[sorted.size() / 2]);
    for (float& value : values)
        value = std::max(value, std::max(least, 1e-6F));
    return values;
}

/// Mean relative error on every fifth network of a table learned without them; nullopt when
/// stopped.
std::optional<double> heldOutError(const LatencyTable& table, const std::vector<float>& values,
                                   const std::stop_token& stop)
{
    std::vector<int> learned;
    std::vector<float> labels;
    for (std::size_t i = 0; i < values.size(); ++i)
        if (i % kHeldOut != 0) {
            learned.push_back(static_cast<int>(i));
            labels.push_back(values[i]);
        }
    LearnedTable without(table.space(), table.architectures(), stop);
    if (stop.stop_requested() || !without.learn(learned, labels, stop))
        return std::nullopt;
    const std::vector<float> answers = without.answers();
    double sum = 0.0;
    int count = 0;
    for (std::size_t i = 0; i < values.size(); i += kHeldOut, ++count)
        sum += std::abs(double{answers[i]} / double{values[i]} - 1.0);
    return count > 0 ? sum / count : 0.0;
}

} // namespace

Outcome<DistilledScorer> distilledScorer(const PredictorKind& kind, const nlohmann::json& options,
                                         const LatencyTablePointer& table,
                                         const std::vector<int>& trainDevices,
                                         const std::vector<std::pair<int, double>>& measured,
                                         Seed seed, const TrainingControl& control)
{
    const std::vector<int> rows = thinnedRows(*table, measured, seed.derive(RowPart));
    RandomEngine random(seed.derive(NetworkPart));
    std::vector<Architecture> networks;
    for (int i = 0; i < kNewNetworks; ++i)
        networks.push_back(table->space().random(random));
    const auto extended = extendedTable(*table, rows, networks);
    if (!extended)
        return extended.error();
    std::vector<std::pair<int, double>> labels;
    for (std::size_t i = 0; i < measured.size(); ++i)
        labels.emplace_back(static_cast<int>(i), measured[i].second);
    BeliefFit fit(kind, options, *extended, trainDevices, -1, seed);
    fit.reportLearning(control.report);
    const auto outcome = fit.fit(labels, control.stop);
    if (const Error* error = std::get_if<Error>(&outcome))
        return *error;
    const LatencyBelief* belief = std::get_if<LatencyBelief>(&outcome);
    if (!belief)
        return Stopped{};
    const std::vector<float> values = predictions(*belief);
    const auto error = heldOutError(**extended, values, control.stop);
    auto learned = std::make_shared<LearnedTable>((*extended)->space(),
                                                  (*extended)->architectures(), control.stop);
    std::vector<int> all(values.size());
    std::iota(all.begin(), all.end(), 0);
    if (!error || control.stop.stop_requested() || !learned->learn(all, values, control.stop))
        return Stopped{};
    return DistilledScorer{[learned](const std::vector<Architecture>& batch) {
                               std::vector<double> scores;
                               for (const Architecture& one : batch)
                                   scores.push_back(double{learned->answer(one)});
                               return Outcome<std::vector<double>>(std::move(scores));
                           },
                           *error};
}

} // namespace latency
