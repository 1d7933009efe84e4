// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/belief_fit.h"

#include "core/predictor/score_calibration.h"

#include <algorithm>

namespace latency
{
namespace
{

constexpr int kSourceArchitectures = 900; ///< as HELP and NASFLAT take

} // namespace

BeliefFit::BeliefFit(const PredictorKind& kind, nlohmann::json options, NetworkOrder table,
                     std::vector<int> trainDevices, int device, Seed seed,
                     std::vector<int> references)
    : predictor_(kind.create(options)), order_(std::move(table)),
      trainDevices_(std::move(trainDevices)), device_(device), seed_(seed),
      references_(std::move(references))
{
    for (const int candidate : kind.validationDevices(*order_.table(), options))
        if (candidate != device_ &&
            std::ranges::find(trainDevices_, candidate) == trainDevices_.end())
            validationDevices_.push_back(candidate);
}

Outcome<std::monostate> BeliefFit::pretrain(std::stop_token stop)
{
    SourceData source;
    source.table = order_.table();
    source.trainDevices = trainDevices_;
    source.references = order_.ranks(references_);
    source.validationDevices = validationDevices_;
    const int all = order_.table()->architectureCount();
    source.sourceArchitectures =
        RandomEngine(seed_).distinct(std::min(kSourceArchitectures, all), all);
    auto outcome = predictor_->pretrain(source, seed_, {stop, learning_});
    isPretrained_ = std::holds_alternative<std::monostate>(outcome);
    return outcome;
}

TargetSamples BeliefFit::samplesOf(std::span<const std::pair<int, double>> measured) const
{
    TargetSamples samples;
    samples.device = device_;
    samples.deviceName = device_ < 0 ? "the new device" : order_.table()->device(device_).name;
    for (const auto& [architecture, milliseconds] : measured) {
        samples.architectures.push_back(architecture);
        samples.milliseconds.push_back(static_cast<float>(milliseconds));
    }
    for (const int reference : references_)
        for (const auto& [architecture, milliseconds] : measured)
            if (architecture == reference)
                samples.referenceMilliseconds.push_back(static_cast<float>(milliseconds));
    return samples;
}

Outcome<Prediction> BeliefFit::predict(const TargetSamples& samples, std::stop_token stop)
{
    if (!isPretrained_) {
        const auto outcome = pretrain(stop);
        if (const Error* error = std::get_if<Error>(&outcome))
            return *error;
        if (!isPretrained_)
            return Stopped{};
    }
    TargetSamples ordered = samples;
    ordered.architectures = order_.ranks(samples.architectures);
    auto outcome = predictor_->adapt(ordered, seed_, {stop, {}});
    if (Prediction* prediction = std::get_if<Prediction>(&outcome)) {
        prediction->values = order_.inRows(std::move(prediction->values));
        prediction->deviation = order_.inRows(std::move(prediction->deviation));
    }
    return outcome;
}

Outcome<LatencyBelief> BeliefFit::fit(std::span<const std::pair<int, double>> measured,
                                      std::stop_token stop)
{
    const TargetSamples samples = samplesOf(measured);
    auto outcome = predict(samples, stop);
    if (const Error* error = std::get_if<Error>(&outcome))
        return *error;
    Prediction* prediction = std::get_if<Prediction>(&outcome);
    if (!prediction)
        return Stopped{};
    std::vector<int> doubtful;
    for (std::size_t i = 0; i < prediction->leftOut.size(); ++i)
        if (prediction->leftOut[i].isSuspicious)
            doubtful.push_back(samples.architectures[i]);
    std::vector<float> guess = calibratedMilliseconds(*prediction, samples);
    std::vector<float> deviation = std::move(prediction->deviation);
    if (deviation.empty())
        deviation.assign(guess.size(), residualDeviation(guess, samples));
    return LatencyBelief(std::move(guess), std::move(deviation), measured, std::move(doubtful));
}

} // namespace latency
