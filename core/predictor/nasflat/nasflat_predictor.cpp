// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/nasflat/nasflat_predictor.h"

#include "core/predictor/nasflat/label_scale.h"
#include "core/predictor/nasflat/trainer.h"
#include "core/similarity/nearest_device.h"

#include <algorithm>
#include <cmath>
#include <exception>
#include <optional>

namespace latency
{

namespace nasflat
{
namespace
{

bool allFinite(const std::vector<float>& numbers)
{
    return std::ranges::all_of(numbers, [](float number) { return std::isfinite(number); });
}

/// Parts of a run's seed.
enum SeedPart : std::uint64_t { InitialValues, Batches };

class NasflatPredictor final : public Predictor
{
public:
    explicit NasflatPredictor(const NasflatOptions& options) : options_(options) {}

    Outcome<std::monostate> pretrain(const SourceData& source, Seed seed,
                                     const TrainingControl& control) override;
    Outcome<Prediction> adapt(const TargetSamples& samples, Seed seed,
                              const TrainingControl& control) override;

private:
    /// The table and network that training needs; made anew by each pretrain.
    struct State {
        State(const SourceData& data, const NasflatOptions& options)
            : source(data), catalogue(*data.table, options.fbnetGraph, options.nodeFeatures),
              parameters({catalogue.operationCount(),
                          static_cast<int>(data.trainDevices.size()) + 1, options.layers,
                          catalogue.featureRows()}),
              trainer(catalogue, parameters, options)
        {
        }
        SourceData source;
        GraphCatalogue catalogue;
        NetworkParameters parameters;
        Trainer trainer;
        std::vector<float> values;
    };

    [[nodiscard]] TrainingRows sourceRows() const;
    [[nodiscard]] int newDeviceRow() const
    {
        return static_cast<int>(state_->source.trainDevices.size());
    }
    [[nodiscard]] int nearestRow(const TargetSamples& samples) const;
    void startDevice(std::vector<float>& values, const TargetSamples& samples) const;
    [[nodiscard]] PredictionPreview preview(const std::vector<float>& values, int device, int row);
    bool pretrainNetwork(Seed seed, const TrainingControl& control);
    Outcome<Prediction> adaptNetwork(const TargetSamples& samples, Seed seed,
                                     const TrainingControl& control);

    NasflatOptions options_;
    std::unique_ptr<State> state_;
};

TrainingRows NasflatPredictor::sourceRows() const
{
    const SourceData& source = state_->source;
    TrainingRows rows;
    for (std::size_t row = 0; row < source.trainDevices.size(); ++row) {
        const std::span<const float> all = source.table->milliseconds(source.trainDevices[row]);
        std::vector<float> measured;
        for (const int architecture : source.sourceArchitectures)
            measured.push_back(all[static_cast<std::size_t>(architecture)]);
        const LabelScale scale(options_.scalesByWholeTable ? all : measured);
        for (std::size_t i = 0; i < measured.size(); ++i)
            if (std::isfinite(measured[i]))
                rows.add({source.sourceArchitectures[i], static_cast<int>(row)},
                         scale.label(measured[i]));
    }
    return rows;
}

/// Row of the device table that a new device starts from, or -1.
int NasflatPredictor::nearestRow(const TargetSamples& samples) const
{
    const std::vector<int>& devices = state_->source.trainDevices;
    if (!options_.transfersHardware || devices.empty())
        return -1;
    const int nearest =
        nearestDevice(*state_->source.table, devices, samples.architectures, samples.milliseconds);
    const auto found = std::ranges::find(devices, nearest);
    return found == devices.end() ? -1 : static_cast<int>(found - devices.begin());
}

void NasflatPredictor::startDevice(std::vector<float>& values, const TargetSamples& samples) const
{
    const std::size_t devices = state_->source.trainDevices.size();
    if (!options_.transfersHardware || devices == 0)
        return;
    const int nearest = nearestRow(samples);
    const MatrixView<float> table = state_->parameters.deviceTable.in(values.data());
    float* to = table.data + newDeviceRow() * table.stride;
    for (int column = 0; column < deviceWidth; ++column) {
        // Labels that rank nothing give no nearest device; the middle of all is the safest start.
        float sum = 0.0F;
        for (std::size_t row = 0; row < devices; ++row)
            sum += table.data[static_cast<int>(row) * table.stride + column];
        to[column] = nearest >= 0 ? table.data[nearest * table.stride + column]
                                  : sum / static_cast<float>(devices);
    }
}

PredictionPreview NasflatPredictor::preview(const std::vector<float>& values, int device, int row)
{
    std::vector<Sample> samples;
    for (const int architecture : state_->source.previewArchitectures)
        samples.push_back({architecture, row});
    return {device,
            std::make_shared<const std::vector<float>>(state_->trainer.score(values, samples, {}))};
}

Outcome<std::monostate> NasflatPredictor::pretrain(const SourceData& source, Seed seed,
                                                   const TrainingControl& control)
{
    try {
        state_ = std::make_unique<State>(source, options_);
        RandomEngine random(seed.derive(InitialValues));
        state_->values = state_->parameters.initialValues(random);
        if (!pretrainNetwork(seed.derive(Batches), control))
            return Stopped{};
        if (!allFinite(state_->values))
            return Error{"predictor nasflat: pre-training left the range of numbers; expected a "
                         "smaller learning rate."};
        return std::monostate{};
    } catch (const std::exception& failure) {
        return Error{std::string("predictor nasflat: pre-training failed: ") + failure.what()};
    }
}

bool NasflatPredictor::pretrainNetwork(Seed seed, const TrainingControl& control)
{
    if (control.stop.stop_requested())
        return false;
    const TrainingRows rows = sourceRows();
    if (rows.samples.empty())
        return true;
    const SourceData& source = state_->source;
    std::vector<int> previewRows;
    for (const TargetSamples& target : source.previewTargets) {
        const int nearest = nearestRow(target);
        previewRows.push_back(nearest >= 0 ? nearest : newDeviceRow());
    }
    return state_->trainer.train(
        state_->values, rows, options_.pretraining, seed, control.stop,
        [&](const EpochResult& result) {
            if (!control.report)
                return;
            TrainingProgress progress{
                result.epoch, options_.pretraining.epochs, result.loss, result.seconds, {}};
            for (std::size_t i = 0; i < previewRows.size(); ++i)
                if (!source.previewArchitectures.empty() && !control.stop.stop_requested())
                    progress.previews.push_back(
                        preview(state_->values, source.previewTargets[i].device, previewRows[i]));
            control.report(progress);
        });
}

Outcome<Prediction> NasflatPredictor::adapt(const TargetSamples& samples, Seed seed,
                                            const TrainingControl& control)
{
    if (!state_)
        return Error{"predictor nasflat: asked to adapt before it was pre-trained."};
    try {
        return adaptNetwork(samples, seed, control);
    } catch (const std::exception& failure) {
        return Error{"predictor nasflat: adapting to " + samples.deviceName +
                     " failed: " + failure.what()};
    }
}

Outcome<Prediction> NasflatPredictor::adaptNetwork(const TargetSamples& samples, Seed seed,
                                                   const TrainingControl& control)
{
    std::vector<float> values = state_->values;
    startDevice(values, samples);
    const LabelScale scale(samples.milliseconds);
    TrainingRows rows;
    for (std::size_t i = 0; i < samples.architectures.size(); ++i)
        if (std::isfinite(samples.milliseconds[i]))
            rows.add({samples.architectures[i], newDeviceRow()},
                     scale.label(samples.milliseconds[i]));
    const bool finished = state_->trainer.train(
        values, rows, options_.transfer, seed.derive(Batches), control.stop,
        [&](const EpochResult& result) {
            if (!control.report)
                return;
            TrainingProgress progress{
                result.epoch, options_.transfer.epochs, result.loss, result.seconds, {}};
            if (!state_->source.previewArchitectures.empty() && !control.stop.stop_requested())
                progress.previews.push_back(preview(values, samples.device, newDeviceRow()));
            control.report(progress);
        });
    std::vector<Sample> all;
    for (int architecture = 0; architecture < state_->source.table->architectureCount();
         ++architecture)
        all.push_back({architecture, newDeviceRow()});
    Prediction prediction;
    if (finished)
        prediction.values = state_->trainer.score(values, all, control.stop);
    if (prediction.values.size() != all.size())
        return Stopped{};
    if (!allFinite(prediction.values))
        return Error{"predictor nasflat: adapting to " + samples.deviceName +
                     " left the range of numbers; expected a smaller transfer rate."};
    prediction.isMilliseconds = options_.loss == Loss::Squared;
    if (prediction.isMilliseconds)
        for (float& value : prediction.values)
            value = scale.milliseconds(value);
    return prediction;
}

class NasflatKind final : public PredictorKind
{
public:
    [[nodiscard]] const MethodInfo& info() const override { return nasflatInfo(); }
    [[nodiscard]] std::unique_ptr<Predictor> create(const nlohmann::json& options) const override
    {
        return std::make_unique<NasflatPredictor>(nasflatOptions(options));
    }
};

} // namespace
} // namespace nasflat

const PredictorKind& nasflatPredictor()
{
    static const nasflat::NasflatKind kind;
    return kind;
}

} // namespace latency
