// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/open_ended_scoring.h"

#include "core/predictor/open_ended_predictor.h"
#include "core/search/distilled_scoring.h"

#include <algorithm>
#include <numeric>

namespace latency
{
namespace
{

/// errors  missing reference networks
Result<SourceData> sourceOf(const PredictorKind& kind, const nlohmann::json& options,
                            const ScoredDevice& device, Seed seed)
{
    SourceData source;
    auto references =
        kind.referenceArchitectures({device.table, device.trainDevices, options, seed});
    if (!references)
        return references.error();
    source.references = std::move(*references);
    for (const int candidate : kind.validationDevices(*device.table, options))
        if (candidate != device.samples.device &&
            std::ranges::find(device.trainDevices, candidate) == device.trainDevices.end())
            source.validationDevices.push_back(candidate);
    source.table = device.table;
    source.trainDevices = device.trainDevices;
    source.specifications = device.specifications;
    source.sourceArchitectures = device.sourceArchitectures;
    if (source.sourceArchitectures.empty()) {
        source.sourceArchitectures.resize(
            static_cast<std::size_t>(device.table->architectureCount()));
        std::iota(source.sourceArchitectures.begin(), source.sourceArchitectures.end(), 0);
    }
    return source;
}

/// Reference latencies from the table, if none are given.
TargetSamples withReferences(TargetSamples samples, const LatencyTable& table,
                             const std::vector<int>& references)
{
    if (samples.device >= 0 && samples.referenceMilliseconds.empty())
        for (const int reference : references)
            samples.referenceMilliseconds.push_back(
                table.milliseconds(samples.device)[static_cast<std::size_t>(reference)]);
    return samples;
}

Outcome<TrainedScorer> distilled(const PredictorKind& kind, const nlohmann::json& options,
                                 const ScoredDevice& device, Seed seed,
                                 const TrainingControl& control)
{
    std::vector<std::pair<int, double>> measured;
    for (std::size_t i = 0; i < device.samples.architectures.size(); ++i)
        measured.emplace_back(device.samples.architectures[i],
                              double{device.samples.milliseconds[i]});
    if (measured.empty())
        return Error{"predictor " + kind.info().name +
                     " has no labelled network to learn from; expected at least one."};
    auto outcome =
        distilledScorer(kind, options, device.table, device.trainDevices, measured, seed, control);
    if (const Error* error = std::get_if<Error>(&outcome))
        return *error;
    if (auto* scorer = std::get_if<DistilledScorer>(&outcome))
        return TrainedScorer{std::move(scorer->scorer), scorer->error};
    return Stopped{};
}

} // namespace

Outcome<TrainedScorer> scorerOf(const PredictorKind& kind, const nlohmann::json& options,
                                const ScoredDevice& device, Seed seed,
                                const TrainingControl& control)
{
    const std::shared_ptr<Predictor> made = kind.create(options);
    const auto openEnded = std::dynamic_pointer_cast<OpenEndedPredictor>(made);
    if (!openEnded)
        return distilled(kind, options, device, seed, control);
    const auto source = sourceOf(kind, options, device, seed);
    if (!source)
        return source.error();
    const auto trained = openEnded->pretrain(*source, seed, control);
    if (const Error* error = std::get_if<Error>(&trained))
        return *error;
    if (std::holds_alternative<Stopped>(trained))
        return Stopped{};
    if (openEnded->needsAdaptation()) {
        const auto adapted = openEnded->adapt(
            withReferences(device.samples, *device.table, source->references), seed, control);
        if (const Error* error = std::get_if<Error>(&adapted))
            return *error;
        if (std::holds_alternative<Stopped>(adapted))
            return Stopped{};
    }
    return TrainedScorer{[openEnded](const std::vector<Architecture>& batch) {
                             auto outcome = openEnded->predictOutside(batch);
                             const auto* values = std::get_if<std::vector<float>>(&outcome);
                             if (values != nullptr)
                                 return Outcome<std::vector<double>>(
                                     std::vector<double>(values->begin(), values->end()));
                             if (const Error* error = std::get_if<Error>(&outcome))
                                 return Outcome<std::vector<double>>(*error);
                             return Outcome<std::vector<double>>(Stopped{});
                         },
                         std::nullopt};
}

} // namespace latency
