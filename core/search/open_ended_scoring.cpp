// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/open_ended_scoring.h"

#include "core/predictor/open_ended_predictor.h"
#include "core/search/extended_scoring.h"

#include <numeric>

namespace latency
{
namespace
{

constexpr double kBestGuess = 0.5;

SourceData sourceOf(const ScoredDevice& device)
{
    SourceData source;
    source.table = device.table;
    source.trainDevices = device.trainDevices;
    source.sourceArchitectures = device.sourceArchitectures;
    if (source.sourceArchitectures.empty()) {
        source.sourceArchitectures.resize(
            static_cast<std::size_t>(device.table->architectureCount()));
        std::iota(source.sourceArchitectures.begin(), source.sourceArchitectures.end(), 0);
    }
    return source;
}

LatencyScorer extendedScorer(const PredictorKind& kind, const nlohmann::json& options,
                             const ScoredDevice& device, Seed seed, std::stop_token stop)
{
    std::vector<std::pair<int, double>> measured;
    for (std::size_t i = 0; i < device.samples.architectures.size(); ++i)
        measured.emplace_back(device.samples.architectures[i],
                              double{device.samples.milliseconds[i]});
    const auto scoring =
        std::make_shared<ExtendedScoring>(kind, options, device.table, device.trainDevices,
                                          measured, kBestGuess, seed, std::move(stop));
    return [scoring](const std::vector<Architecture>& batch) { return (*scoring)(batch); };
}

} // namespace

Outcome<LatencyScorer> scorerOf(const PredictorKind& kind, const nlohmann::json& options,
                                const ScoredDevice& device, Seed seed,
                                const TrainingControl& control)
{
    const std::shared_ptr<Predictor> made = kind.create(options);
    const auto openEnded = std::dynamic_pointer_cast<OpenEndedPredictor>(made);
    if (!openEnded)
        return extendedScorer(kind, options, device, seed, control.stop);
    const auto trained = openEnded->pretrain(sourceOf(device), seed, control);
    if (const Error* error = std::get_if<Error>(&trained))
        return *error;
    if (std::holds_alternative<Stopped>(trained))
        return Stopped{};
    const auto adapted = openEnded->adapt(device.samples, seed, control);
    if (const Error* error = std::get_if<Error>(&adapted))
        return *error;
    if (std::holds_alternative<Stopped>(adapted))
        return Stopped{};
    return LatencyScorer([openEnded](const std::vector<Architecture>& batch) {
        auto outcome = openEnded->predictOutside(batch);
        const auto* values = std::get_if<std::vector<float>>(&outcome);
        if (values != nullptr)
            return Outcome<std::vector<double>>(
                std::vector<double>(values->begin(), values->end()));
        if (const Error* error = std::get_if<Error>(&outcome))
            return Outcome<std::vector<double>>(*error);
        return Outcome<std::vector<double>>(Stopped{});
    });
}

} // namespace latency
