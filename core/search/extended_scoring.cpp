// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/extended_scoring.h"

#include "core/search/belief_fit.h"

#include <algorithm>
#include <limits>
#include <set>

namespace latency
{
namespace
{

/// Enough for the predictors' source profiles, and few enough for quick batches.
constexpr int kSourceRows = 900;

} // namespace

Result<LatencyTablePointer> extendedTable(const LatencyTable& table, const std::vector<int>& rows,
                                          const std::vector<Architecture>& architectures)
{
    LatencyTableParts parts = table.parts();
    const std::size_t count = rows.size() + architectures.size();
    const auto devices = static_cast<std::size_t>(table.deviceCount());
    parts.architectures = ArchitectureMatrix(count, table.space().positions().size());
    parts.milliseconds = FloatMatrix(devices, count, std::numeric_limits<float>::quiet_NaN());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        std::ranges::copy(table.architecture(rows[i]), parts.architectures.row(i).begin());
        for (std::size_t d = 0; d < devices; ++d)
            parts.milliseconds(d, i) =
                table.milliseconds(static_cast<int>(d))[static_cast<std::size_t>(rows[i])];
    }
    for (std::size_t i = 0; i < architectures.size(); ++i) {
        if (auto error = table.space().check(architectures[i]))
            return *error;
        std::ranges::copy(architectures[i], parts.architectures.row(rows.size() + i).begin());
    }
    return LatencyTable::create(std::move(parts));
}

ExtendedScoring::ExtendedScoring(const PredictorKind& kind, nlohmann::json options,
                                 LatencyTablePointer table, std::vector<int> trainDevices,
                                 std::vector<std::pair<int, double>> measured, double confidence,
                                 Seed seed, std::stop_token stop)
    : kind_(&kind), options_(std::move(options)), table_(std::move(table)),
      trainDevices_(std::move(trainDevices)), measured_(std::move(measured)),
      confidence_(confidence), seed_(seed), stop_(std::move(stop))
{
    for (const auto& [row, milliseconds] : measured_)
        rows_.push_back(row);
    const int all = table_->architectureCount();
    for (const int row : RandomEngine(seed_).distinct(std::min(kSourceRows, all), all))
        if (std::ranges::find(rows_, row) == rows_.end())
            rows_.push_back(row);
}

Outcome<std::vector<double>> ExtendedScoring::scoreNew(const std::vector<Architecture>& batch)
{
    const auto extended = extendedTable(*table_, rows_, batch);
    if (!extended)
        return extended.error();
    std::vector<std::pair<int, double>> measured;
    for (std::size_t i = 0; i < measured_.size(); ++i)
        measured.emplace_back(static_cast<int>(i), measured_[i].second);
    BeliefFit fit(*kind_, options_, *extended, trainDevices_, -1, seed_);
    const auto outcome = fit.fit(measured, stop_);
    if (const Error* error = std::get_if<Error>(&outcome))
        return *error;
    const LatencyBelief* belief = std::get_if<LatencyBelief>(&outcome);
    if (!belief)
        return Stopped{};
    std::vector<double> scores;
    for (std::size_t i = 0; i < batch.size(); ++i)
        scores.push_back(belief->latencyAt(static_cast<int>(rows_.size() + i), confidence_));
    return scores;
}

Outcome<std::vector<double>>
ExtendedScoring::operator()(const std::vector<Architecture>& architectures)
{
    std::set<Architecture> unknown;
    for (const Architecture& one : architectures)
        if (!known_.contains(one))
            unknown.insert(one);
    if (!unknown.empty()) {
        const std::vector<Architecture> batch(unknown.begin(), unknown.end());
        const auto outcome = scoreNew(batch);
        const auto* scores = std::get_if<std::vector<double>>(&outcome);
        if (!scores)
            return outcome;
        for (std::size_t i = 0; i < batch.size(); ++i)
            known_.emplace(batch[i], (*scores)[i]);
    }
    std::vector<double> scores;
    for (const Architecture& one : architectures)
        scores.push_back(known_.at(one));
    return scores;
}

} // namespace latency
