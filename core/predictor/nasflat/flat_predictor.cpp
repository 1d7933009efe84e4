// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/nasflat/flat_predictor.h"

#include "core/predictor/nasflat/pair_loss.h"
#include "core/predictor/nasflat/supplement.h"

#include <algorithm>
#include <cmath>
#include <exception>
#include <new>

namespace latency::nasflat
{

namespace
{

/// Parts of a run's seed.
enum SeedPart : std::uint64_t { InitialValues, Batches };

// Appended to the encoding as in the reference implementation.
constexpr std::size_t zeros = 2;
constexpr std::size_t numberRepeats = 8;

} // namespace

/// The encoding, two zeros as published, and the device.
FloatMatrix FlatPredictor::inputsOf(const std::vector<Sample>& samples) const
{
    const std::size_t devices = source_.trainDevices.size() + 1;
    const std::size_t deviceColumns = options_.numbersDevices ? numberRepeats : devices;
    const std::size_t columns = encoding_.columns();
    FloatMatrix inputs(samples.size(), columns + zeros + deviceColumns);
    for (std::size_t row = 0; row < samples.size(); ++row) {
        const auto device = static_cast<std::size_t>(samples[row].device);
        std::ranges::copy(encoding_.row(static_cast<std::size_t>(samples[row].architecture)),
                          inputs.row(row).begin());
        const std::span<float> last = inputs.row(row).subspan(columns + zeros);
        if (options_.numbersDevices)
            std::ranges::fill(last, static_cast<float>(device));
        else
            last[device] = 1.0F;
    }
    return inputs;
}

bool FlatPredictor::train(FlatNetwork& network, const TrainingRows& rows, const Schedule& schedule,
                          Seed seed, const TrainingControl& control)
{
    const FloatMatrix inputs = inputsOf(rows.samples);
    network.startTraining(options_.weightDecay);
    const auto learn = [&](std::span<const int> batch, double rate, RandomEngine& random) {
        if (batch.size() < 2)
            return 0.0; // a batch norm needs two rows
        std::vector<float> labels;
        std::vector<int> devices;
        for (const int row : batch) {
            labels.push_back(rows.labels[static_cast<std::size_t>(row)]);
            if (!options_.pairsAcrossDevices)
                devices.push_back(rows.samples[static_cast<std::size_t>(row)].device);
        }
        const bool isHinge = options_.loss == Loss::Hinge;
        const std::vector<RankedPair> pairs =
            isHinge ? rankedPairs(labels, devices, random) : std::vector<RankedPair>{};
        if (isHinge && pairs.empty())
            return 0.0;
        const std::vector<float> scores = network.forward(inputs, batch);
        std::vector<float> gradient(scores.size());
        const double loss =
            isHinge ? hingeLoss(pairs, scores, gradient) : squaredLoss(labels, scores, gradient);
        network.step(gradient, rate);
        return loss * static_cast<double>(batch.size());
    };
    const auto report = [&](const EpochResult& done) {
        if (control.report)
            control.report({done.epoch, schedule.epochs, done.loss, done.seconds, {}});
    };
    return trainEpochs(static_cast<int>(rows.samples.size()), schedule, BatchSizes::Equal, seed,
                       control.stop, learn, report);
}

Outcome<std::monostate> FlatPredictor::pretrain(const SourceData& source, Seed seed,
                                                const TrainingControl& control)
{
    try {
        if (options_.supplement.empty())
            return Error{"predictor nasflat: a plain network needs an encoding; expected one as "
                         "supplement, such as adjacency."};
        source_ = source;
        auto encoding = supplementOf(*source.table, options_.supplement, options_.scalesSupplement,
                                     control.stop);
        if (const Error* error = std::get_if<Error>(&encoding))
            return *error;
        if (std::holds_alternative<Stopped>(encoding))
            return Stopped{};
        encoding_ = std::get<FloatMatrix>(std::move(encoding));
        const TrainingRows rows = sourceRows(source_, options_.scalesByWholeTable);
        RandomEngine random(seed.derive(InitialValues));
        network_ = FlatNetwork::create(static_cast<int>(inputsOf({{0, 0}}).columns()), random);
        if (!train(*network_, rows, options_.pretraining, seed.derive(Batches), control))
            return Stopped{};
        return std::monostate{};
    } catch (const std::bad_alloc&) {
        throw; // for the sentence of whoever asked
    } catch (const std::exception& failure) {
        return Error{std::string("predictor nasflat: pre-training failed: ") + failure.what()};
    }
}

Outcome<Prediction> FlatPredictor::adapt(const TargetSamples& samples, Seed seed,
                                         const TrainingControl& control)
{
    if (!network_)
        return Error{"predictor nasflat: adapt was called before pretrain."};
    try {
        const std::unique_ptr<FlatNetwork> network = network_->copy();
        const LabelScale scale = spannedScale(samples.milliseconds);
        const TrainingRows rows = targetRows(samples, newDevice(), scale);
        if (!train(*network, rows, options_.transfer, seed.derive(Batches), control))
            return Stopped{};
        Prediction prediction;
        prediction.values = network->score(inputsOf(wholeTable(*source_.table, newDevice())));
        if (!std::ranges::all_of(prediction.values, [](float v) { return std::isfinite(v); }))
            return Error{"predictor nasflat: adapting to " + samples.deviceName +
                         " diverged (non-finite values); use a smaller transfer rate."};
        if (options_.continuesWeights)
            network_ = network->copy();
        prediction.isMilliseconds = options_.loss == Loss::Squared;
        if (prediction.isMilliseconds)
            for (float& value : prediction.values)
                value = scale.milliseconds(value);
        return prediction;
    } catch (const std::bad_alloc&) {
        throw; // for the sentence of whoever asked
    } catch (const std::exception& failure) {
        return Error{"predictor nasflat: adapting to " + samples.deviceName +
                     " failed: " + failure.what()};
    }
}

} // namespace latency::nasflat
