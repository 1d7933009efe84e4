// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/ofa_mlp/ofa_mlp_predictor.h"

#include "core/predictor/ofa_mlp/network_inputs.h"
#include "core/predictor/ofa_mlp/network_training.h"
#include "core/predictor/ofa_mlp/source_training.h"
#include "core/predictor/open_ended_predictor.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace latency
{
namespace ofa_mlp
{
namespace
{

/// Parts of a run with their own draws.
enum Part : std::uint64_t { TrainingPart = 1, AdaptationPart = 2 };

class OfaMlpPredictor final : public OpenEndedPredictor
{
public:
    explicit OfaMlpPredictor(const nlohmann::json& options) : options_(ofaMlpOptions(options)) {}

    Outcome<std::monostate> pretrain(const SourceData& source, Seed seed,
                                     const TrainingControl& control) override;
    Outcome<Prediction> adapt(const TargetSamples& samples, Seed seed,
                              const TrainingControl& control) override;
    Outcome<std::vector<float>>
    predictOutside(const std::vector<Architecture>& architectures) override;

private:
    Outcome<std::monostate> readCheckpoint();
    Outcome<std::monostate> trainOn(const TargetSamples& samples, Seed seed,
                                    const TrainingControl& control);
    Outcome<std::monostate> fineTune(const TargetSamples& samples, Seed seed,
                                     const TrainingControl& control);
    Outcome<std::monostate> describeTarget(const TargetSamples& samples);
    Outcome<std::monostate> adaptNetwork(const TargetSamples& samples, Seed seed,
                                         const TrainingControl& control);

    OfaMlpOptions options_;
    LatencyTablePointer table_;
    RowInputs rows_; ///< of every architecture; of the target's hardware when generalised
    std::vector<SourceNetwork> sources_;
    HardwareSpecifications known_ = HardwareSpecifications::builtIn();
    HardwareEncoding encoding_;
    std::optional<DeviceDescription> target_;
    std::optional<AdaptedNetwork> adapted_;
};

Outcome<std::monostate> OfaMlpPredictor::readCheckpoint()
{
    const auto file = TensorFile::read(options_.checkpoint);
    if (!file)
        return file.error();
    auto network = DenseNetwork::fromTensors(*file, DenseShape::published(kNetworkColumns));
    if (!network)
        return network.error();
    sources_ = {{options_.checkpoint.stem().string(),
                 std::make_shared<const DenseNetwork>(std::move(network).value())}};
    return std::monostate{};
}

Outcome<std::monostate> OfaMlpPredictor::pretrain(const SourceData& source, Seed seed,
                                                  const TrainingControl& control)
{
    table_ = source.table;
    sources_.clear();
    adapted_.reset();
    if (options_.variant == Variant::Generalized) {
        if (!options_.checkpoint.empty())
            return Error{"predictor ofa-mlp: a checkpoint reads no hardware specifications; "
                         "expected none with the hardware-generalised variant."};
        if (!options_.specifications.empty()) {
            auto read = HardwareSpecifications::read(options_.specifications);
            if (!read)
                return read.error();
            known_ = std::move(read).value();
        }
        known_.setExactly(source.specifications);
        auto outcome = trainGeneralizedNetwork(source, known_, options_.hardware, options_.recipe,
                                               seed.derive(TrainingPart), control);
        if (auto* trained = std::get_if<GeneralizedNetwork>(&outcome)) {
            encoding_ = trained->encoding;
            sources_ = {std::move(trained->source)};
            return std::monostate{};
        }
        if (const Error* error = std::get_if<Error>(&outcome))
            return *error;
        return Stopped{};
    }
    rows_ = plainRows(table_->architectures());
    if (!options_.checkpoint.empty())
        return readCheckpoint();
    if (options_.variant == Variant::Base)
        return std::monostate{};
    auto outcome =
        trainDeviceNetworks(source, rows_, options_.recipe, seed.derive(TrainingPart), control);
    if (const Error* error = std::get_if<Error>(&outcome))
        return *error;
    if (std::holds_alternative<Stopped>(outcome))
        return Stopped{};
    sources_ = std::get<std::vector<SourceNetwork>>(std::move(outcome));
    return std::monostate{};
}

Outcome<std::monostate> OfaMlpPredictor::trainOn(const TargetSamples& samples, Seed seed,
                                                 const TrainingControl& control)
{
    if (samples.architectures.empty())
        return Error{"predictor ofa-mlp: device " + samples.deviceName +
                     " has no labelled network; expected some to train on."};
    auto outcome = trainNetwork(rows_.at(samples.architectures).view(), samples.milliseconds,
                                options_.recipe, seed, control);
    if (const Error* error = std::get_if<Error>(&outcome))
        return *error;
    if (std::holds_alternative<Stopped>(outcome))
        return Stopped{};
    adapted_.emplace(SourceNetwork{
        samples.deviceName,
        std::make_shared<const DenseNetwork>(std::get<DenseNetwork>(std::move(outcome)))});
    return std::monostate{};
}

Outcome<std::monostate> OfaMlpPredictor::fineTune(const TargetSamples& samples, Seed seed,
                                                  const TrainingControl& control)
{
    const RowInputs known = rows_.at(samples.architectures);
    const HeadOptions head{options_.headByDescent, options_.paperActivation};
    std::optional<AdaptedNetwork> best;
    for (const SourceNetwork& source : sources_) {
        if (control.stop.stop_requested())
            return Stopped{};
        AdaptedNetwork candidate(source);
        const auto outcome = candidate.learn(known, samples.milliseconds, head, seed, control.stop);
        if (!std::holds_alternative<std::monostate>(outcome))
            return outcome;
        if (!best || candidate.leaveOneOut() < best->leaveOneOut())
            best = std::move(candidate);
    }
    adapted_ = std::move(best);
    return std::monostate{};
}

Outcome<std::monostate> OfaMlpPredictor::describeTarget(const TargetSamples& samples)
{
    const Device device = samples.device >= 0 ? table_->device(samples.device)
                                              : deviceFromPublishedName(samples.deviceName);
    HardwareSpecifications known = known_;
    if (samples.specification)
        known.setExactly({{device.name, *samples.specification}});
    const auto described = describeDevice(known, device);
    if (!described)
        return described.error();
    target_ = *described;
    rows_ = encoding_.rows(table_->space(), table_->architectures(), *target_);
    return std::monostate{};
}

Outcome<std::monostate> OfaMlpPredictor::adaptNetwork(const TargetSamples& samples, Seed seed,
                                                      const TrainingControl& control)
{
    const bool isGeneralized = options_.variant == Variant::Generalized;
    const bool isAsTrained = isGeneralized ? samples.architectures.empty()
                                           : options_.variant == Variant::Base && !sources_.empty();
    if (isGeneralized) {
        if (sources_.empty())
            return Error{"predictor ofa-mlp: adapt was called before pretrain."};
        auto outcome = describeTarget(samples);
        if (!std::holds_alternative<std::monostate>(outcome))
            return outcome;
    }
    if (isAsTrained) {
        adapted_.emplace(sources_.front());
        return std::monostate{};
    }
    if (sources_.empty())
        return trainOn(samples, seed, control);
    if (samples.architectures.empty())
        return Error{"predictor ofa-mlp: device " + samples.deviceName +
                     " has no labelled network; expected at least one for its head."};
    return fineTune(samples, seed, control);
}

Outcome<Prediction> OfaMlpPredictor::adapt(const TargetSamples& samples, Seed seed,
                                           const TrainingControl& control)
{
    if (!table_)
        return Error{"predictor ofa-mlp: adapt was called before pretrain."};
    adapted_.reset();
    const auto outcome = adaptNetwork(samples, seed.derive(AdaptationPart), control);
    if (const Error* error = std::get_if<Error>(&outcome))
        return *error;
    if (std::holds_alternative<Stopped>(outcome))
        return Stopped{};
    Prediction prediction;
    prediction.values = adapted_->answers(rows_, control.stop);
    if (control.stop.stop_requested())
        return Stopped{};
    prediction.isMilliseconds = true;
    prediction.shares = {{adapted_->sourceName(), 1.0}};
    if (!std::ranges::all_of(prediction.values, [](float value) { return std::isfinite(value); }))
        return Error{"predictor ofa-mlp: adapting to " + samples.deviceName +
                     " diverged (non-finite values); use another training or head."};
    return prediction;
}

Outcome<std::vector<float>>
OfaMlpPredictor::predictOutside(const std::vector<Architecture>& architectures)
{
    if (!adapted_)
        return Error{"predictor ofa-mlp: predict was called before adapt."};
    ArchitectureMatrix matrix(architectures.size(), table_->space().positions().size());
    for (std::size_t i = 0; i < architectures.size(); ++i)
        std::ranges::copy(architectures[i], matrix.row(i).begin());
    return adapted_->answers(target_ ? encoding_.rows(table_->space(), matrix, *target_)
                                     : plainRows(matrix));
}

class OfaMlpKind final : public PredictorKind
{
public:
    [[nodiscard]] const MethodInfo& info() const override { return ofaMlpInfo(); }
    [[nodiscard]] std::unique_ptr<Predictor> create(const nlohmann::json& options) const override
    {
        return std::make_unique<OfaMlpPredictor>(options);
    }
};

} // namespace
} // namespace ofa_mlp

const PredictorKind& ofaMlpPredictor()
{
    static const ofa_mlp::OfaMlpKind kind;
    return kind;
}

} // namespace latency
