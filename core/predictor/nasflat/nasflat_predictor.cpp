// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/nasflat/nasflat_predictor.h"

#include "core/predictor/reads_encodings.h"

#include "core/learning/label_scale.h"
#include "core/predictor/nasflat/flat_predictor.h"
#include "core/predictor/nasflat/supplement.h"
#include "core/predictor/nasflat/trainer.h"
#include "core/similarity/nearest_device.h"

#include <algorithm>
#include <cmath>
#include <exception>
#include <new>
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

/// Epochs over which the reference implementation averages its metric.
constexpr int countedEpochs = 4;

class NasflatPredictor final : public Predictor
{
public:
    explicit NasflatPredictor(const NasflatOptions& options) : options_(options) {}

    Outcome<std::monostate> pretrain(const SourceData& source, Seed seed,
                                     const TrainingControl& control) override;
    Outcome<Prediction> adapt(const TargetSamples& samples, Seed seed,
                              const TrainingControl& control) override;

private:
    /// Table and network for training; created by each pretrain.
    struct State {
        State(const SourceData& data, GraphCatalogue graphs, const NasflatOptions& options)
            : source(data), catalogue(std::move(graphs)),
              parameters({catalogue.operationCount(),
                          static_cast<int>(data.trainDevices.size()) + 1, options.layers,
                          catalogue.featureRows(), options.fusion, options.hardware,
                          catalogue.supplementColumns()}),
              trainer(catalogue, parameters, options)
        {
        }
        SourceData source;
        GraphCatalogue catalogue;
        NetworkParameters parameters;
        Trainer trainer;
        std::vector<float> values;
        std::vector<float> newDevice; ///< [deviceWidth] its row before any device was learned
    };

    [[nodiscard]] Outcome<GraphCatalogue> catalogueOf(const SourceData& source,
                                                      const std::stop_token& stop) const;
    [[nodiscard]] int newDeviceRow() const
    {
        return static_cast<int>(state_->source.trainDevices.size());
    }
    [[nodiscard]] std::span<float> newDevice(std::vector<float>& values) const
    {
        const Parameter& table = state_->parameters.deviceTable;
        return std::span(values).subspan(
            table.offset + static_cast<std::size_t>(newDeviceRow()) * deviceWidth, deviceWidth);
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

/// Row of the device table from which a new device starts, or -1.
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
    const MatrixView<float> table = state_->parameters.deviceTable.in(values.data());
    float* to = table.data + newDeviceRow() * table.stride;
    std::ranges::copy(state_->newDevice, to);
    if (!options_.transfersHardware || devices == 0)
        return;
    const int nearest = nearestRow(samples);
    for (int column = 0; column < deviceWidth; ++column) {
        // Without a ranking of labels there is no nearest device; the mean of all rows is the
        // safest start.
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

Outcome<GraphCatalogue> NasflatPredictor::catalogueOf(const SourceData& source,
                                                      const std::stop_token& stop) const
{
    GraphCatalogue catalogue(*source.table, options_.fbnetGraph, options_.nodeFeatures);
    if (options_.supplement.empty())
        return catalogue;
    auto supplement =
        supplementOf(*source.table, options_.supplement, options_.scalesSupplement, stop);
    if (const Error* error = std::get_if<Error>(&supplement))
        return *error;
    if (std::holds_alternative<Stopped>(supplement))
        return Stopped{};
    catalogue.supplement(std::get<FloatMatrix>(std::move(supplement)));
    return catalogue;
}

Outcome<std::monostate> NasflatPredictor::pretrain(const SourceData& source, Seed seed,
                                                   const TrainingControl& control)
{
    try {
        auto catalogue = catalogueOf(source, control.stop);
        if (const Error* error = std::get_if<Error>(&catalogue))
            return *error;
        if (std::holds_alternative<Stopped>(catalogue))
            return Stopped{};
        state_ = std::make_unique<State>(source, std::get<GraphCatalogue>(std::move(catalogue)),
                                         options_);
        RandomEngine random(seed.derive(InitialValues));
        state_->values = state_->parameters.initialValues(random);
        const auto row = newDevice(state_->values);
        state_->newDevice.assign(row.begin(), row.end());
        if (!pretrainNetwork(seed.derive(Batches), control))
            return Stopped{};
        if (!allFinite(state_->values))
            return Error{"predictor nasflat: pre-training diverged (non-finite weights); use a "
                         "smaller learning rate."};
        return std::monostate{};
    } catch (const std::bad_alloc&) {
        throw; // for the sentence of whoever asked
    } catch (const std::exception& failure) {
        return Error{std::string("predictor nasflat: pre-training failed: ") + failure.what()};
    }
}

bool NasflatPredictor::pretrainNetwork(Seed seed, const TrainingControl& control)
{
    if (control.stop.stop_requested())
        return false;
    const TrainingRows rows = sourceRows(state_->source, options_.scalesByWholeTable);
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
        return Error{"predictor nasflat: adapt was called before pretrain."};
    try {
        return adaptNetwork(samples, seed, control);
    } catch (const std::bad_alloc&) {
        throw; // for the sentence of whoever asked
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
    const LabelScale scale = spannedScale(samples.milliseconds);
    const TrainingRows rows = targetRows(samples, newDeviceRow(), scale);
    const std::vector<Sample> all = wholeTable(*state_->source.table, newDeviceRow());
    const int epochs = options_.transfer.epochs;
    Prediction prediction;
    const bool finished = state_->trainer.train(
        values, rows, options_.transfer, seed.derive(Batches), control.stop,
        [&](const EpochResult& result) {
            // The last epoch's is the prediction itself.
            if (options_.averagesLastEpochs && result.epoch > epochs - countedEpochs &&
                result.epoch < epochs)
                prediction.lastEpochs.push_back(state_->trainer.score(values, all, control.stop));
            if (!control.report)
                return;
            TrainingProgress progress{result.epoch, epochs, result.loss, result.seconds, {}};
            if (!state_->source.previewArchitectures.empty() && !control.stop.stop_requested())
                progress.previews.push_back(preview(values, samples.device, newDeviceRow()));
            control.report(progress);
        });
    if (finished)
        prediction.values = state_->trainer.score(values, all, control.stop);
    if (prediction.values.size() != all.size() || control.stop.stop_requested())
        return Stopped{};
    if (!allFinite(prediction.values))
        return Error{"predictor nasflat: adapting to " + samples.deviceName +
                     " diverged (non-finite values); use a smaller transfer rate."};
    if (options_.averagesLastEpochs)
        prediction.lastEpochs.push_back(prediction.values);
    if (options_.continuesWeights)
        state_->values = std::move(values);
    prediction.isMilliseconds = options_.loss == Loss::Squared;
    if (prediction.isMilliseconds)
        for (float& value : prediction.values)
            value = scale.milliseconds(value);
    return prediction;
}

class NasflatKind final : public PredictorKind, public ReadsEncodings
{
public:
    [[nodiscard]] const MethodInfo& info() const override { return nasflatInfo(); }
    [[nodiscard]] std::unique_ptr<Predictor> create(const nlohmann::json& options) const override
    {
        const NasflatOptions typed = nasflatOptions(options);
        if (typed.network == NetworkKind::Flat)
            return std::make_unique<FlatPredictor>(typed);
        return std::make_unique<NasflatPredictor>(typed);
    }
    [[nodiscard]] std::vector<const Encoding*>
    encodingsRead(const nlohmann::json& options) const override
    {
        const std::string name = options.at("supplement").get<std::string>();
        if (name == "all")
            return encodings();
        if (const Encoding* encoding = findEncoding(name))
            return {encoding};
        return {};
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
