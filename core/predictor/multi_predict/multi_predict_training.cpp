// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/multi_predict/multi_predict_training.h"

#include "core/encoding/encoding.h"
#include "core/encoding/standardize.h"
#include "core/learning/parallel_parts.h"
#include "core/predictor/multi_predict/closest_correlator.h"
#include "core/predictor/multi_predict/device_codes.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>

namespace latency::multi_predict
{
namespace
{

const std::string who = "predictor multi-predict: ";

/// Of a batch of pre-training, see inShares.
constexpr int sharesOfABatch = 2;

/// Parts of the seed of a training.
enum SeedPart : std::uint64_t { InitialPart, EpochPart, DrawPart, FirstRepeatPart };

bool allFinite(const std::vector<float>& numbers)
{
    return std::ranges::all_of(numbers, [](float number) { return std::isfinite(number); });
}

std::vector<float> measuredAt(std::span<const float> all, const std::vector<int>& rows)
{
    std::vector<float> measured;
    for (const int row : rows)
        measured.push_back(all[static_cast<std::size_t>(row)]);
    return measured;
}

std::vector<LabelScale> sourceScales(const SourceData& source, bool byWholeTable)
{
    std::vector<LabelScale> scales;
    for (const int device : source.trainDevices) {
        const std::span<const float> all = source.table->milliseconds(device);
        scales.push_back(byWholeTable ? spannedScale(all)
                                      : spannedScale(measuredAt(all, source.sourceArchitectures)));
    }
    return scales;
}

/// Places in trainDevices of the devices of the latency vector.
Result<std::vector<int>> vectorPlaces(const SourceData& source, const MultiPredictOptions& options)
{
    std::vector<int> places(source.trainDevices.size());
    std::iota(places.begin(), places.end(), 0);
    if (places.empty())
        return Error{who + "hwl_vec without a train device; expected at least one."};
    if (options.vectorDevices.empty())
        return places;
    places.clear();
    for (const std::string& name : options.vectorDevices) {
        const auto found = std::ranges::find(source.trainDevices, source.table->findDevice(name));
        if (found == source.trainDevices.end())
            return Error{who + "the latency vector asks for " + name +
                         ", which is not a train device; expected train devices only, because "
                         "latencies of others would leak."};
        const int place = static_cast<int>(found - source.trainDevices.begin());
        if (std::ranges::find(places, place) == places.end())
            places.push_back(place);
    }
    return places;
}

Result<std::vector<float>> deviceCodes(const SourceData& source, DeviceForm form)
{
    const int devices = static_cast<int>(source.trainDevices.size()) + 1;
    if (form == DeviceForm::Learned)
        return std::vector<float>{};
    if (form == DeviceForm::Index)
        return indexCodes(devices);
    std::vector<float> codes;
    for (const int device : source.trainDevices) {
        const std::vector<float> code =
            sampleCode(measuredAt(source.table->milliseconds(device), source.references));
        if (code.empty())
            return Error{who + source.table->device(device).name +
                         " has fewer than eight reference latencies, or all are equal; measure "
                         "them, or choose another device embedding."};
        codes.insert(codes.end(), code.begin(), code.end());
    }
    codes.resize(static_cast<std::size_t>(devices) * deviceWidth, 0.0F);
    return codes;
}

Outcome<FloatMatrix> standardizedEncoding(const std::string& name, const LatencyTable& table,
                                          const std::stop_token& stop)
{
    auto encoded = findEncoding(name)->encode(table, {stop, {}});
    if (FloatMatrix* rows = std::get_if<FloatMatrix>(&encoded))
        *rows = standardized(std::move(*rows));
    return encoded;
}

} // namespace

MultiPredictTraining::MultiPredictTraining(const SourceData& source,
                                           const MultiPredictOptions& options,
                                           std::vector<LabelScale> scales,
                                           ArchitectureRows architectures,
                                           const NetworkShape& shape, std::vector<float> codes)
    : source_(source), options_(options), scales_(std::move(scales)),
      architectures_(std::move(architectures)), parameters_(shape), codes_(std::move(codes)),
      trainer_(architectures_, parameters_, codes_, sharesOfABatch),
      repeats_(architectures_, parameters_, codes_)
{
}

Outcome<std::unique_ptr<MultiPredictTraining>>
MultiPredictTraining::create(const SourceData& source, const MultiPredictOptions& options,
                             Seed seed, const std::stop_token& stop)
{
    SourceData data = source;
    if (options.learnsFirstNetworks)
        std::iota(data.sourceArchitectures.begin(), data.sourceArchitectures.end(), 0);
    std::vector<LabelScale> scales = sourceScales(data, options.scalesByWholeTable);
    LatencyVectors vectors;
    std::vector<int> hidden;
    std::vector<int> devices;
    if (options.readsLatencyVector) {
        const auto places = vectorPlaces(data, options);
        if (!places)
            return places.error();
        std::vector<LabelScale> vectorScales;
        hidden.assign(data.trainDevices.size(), -1);
        for (const int place : *places) {
            hidden[static_cast<std::size_t>(place)] = static_cast<int>(devices.size());
            devices.push_back(data.trainDevices[static_cast<std::size_t>(place)]);
            vectorScales.push_back(scales[static_cast<std::size_t>(place)]);
        }
        vectors = LatencyVectors(*data.table, devices, vectorScales);
    }
    FloatMatrix features;
    const bool isCell = data.table->space().facts().isCell;
    const std::string encoding = options.encoding != "auto" ? options.encoding
                                 : isCell                   ? "published"
                                                            : "one-hot";
    if (encoding != "published") {
        auto encoded = standardizedEncoding(encoding, *data.table, stop);
        if (const Error* error = std::get_if<Error>(&encoded))
            return *error;
        if (std::holds_alternative<Stopped>(encoded))
            return Stopped{};
        features = std::move(std::get<FloatMatrix>(encoded));
    }
    if (!options.supplement.empty()) {
        auto encoded = standardizedEncoding(options.supplement, *data.table, stop);
        if (const Error* error = std::get_if<Error>(&encoded))
            return *error;
        if (std::holds_alternative<Stopped>(encoded))
            return Stopped{};
        vectors = LatencyVectors(std::move(std::get<FloatMatrix>(encoded)));
    }
    auto codes = deviceCodes(data, options.device);
    if (!codes)
        return codes.error();
    ArchitectureRows architectures(*data.table, std::move(features), std::move(vectors),
                                   std::move(hidden));
    NetworkShape shape;
    architectures.describe(shape);
    shape.devices = static_cast<int>(data.trainDevices.size()) + 1;
    shape.device = options.device;
    shape.width = options.width;
    shape.hiddenLayers = options.hiddenLayers;
    std::unique_ptr<MultiPredictTraining> made(new MultiPredictTraining(
        data, options, std::move(scales), std::move(architectures), shape, std::move(*codes)));
    made->vectorDevices_ = std::move(devices);
    RandomEngine random(seed.derive(InitialPart));
    made->values_ = made->parameters_.initialValues(random);
    return made;
}

Outcome<std::monostate> MultiPredictTraining::pretrain(Seed seed, const TrainingControl& control)
{
    if (control.stop.stop_requested())
        return Stopped{};
    const TrainingRows rows = sourceRows(*source_.table, source_.trainDevices,
                                         source_.sourceArchitectures, scales_, options_.pairing);
    if (rows.rows.empty())
        return std::monostate{};
    TrainingPlan schedule = options_.pretraining;
    if (schedule.epochs == 0)
        schedule.epochs = tunedEpochs(rows.rows.size());
    const bool isFinished =
        trainer_.train(values_, rows, schedule, seed.derive(EpochPart), control.stop,
                       [&](const EpochResult& result) {
                           if (control.report)
                               control.report({result.epoch, schedule.epochs, result.loss,
                                               result.seconds, previews(control.stop)});
                       });
    if (!isFinished)
        return Stopped{};
    if (!allFinite(values_))
        return Error{who +
                     "pre-training diverged (non-finite weights); use a smaller learning rate."};
    return std::monostate{};
}

/// Previews of test devices with the row of their closest correlator.
std::vector<PredictionPreview> MultiPredictTraining::previews(const std::stop_token& stop)
{
    std::vector<PredictionPreview> made;
    if (source_.previewArchitectures.empty())
        return made;
    for (std::size_t i = 0; i < source_.previewTargets.size(); ++i) {
        if (previews_.size() == i) {
            const int place = closest(source_.previewTargets[i], {});
            std::vector<NetworkRow> rows;
            for (const int architecture : source_.previewArchitectures)
                rows.push_back({architecture, place >= 0 ? place : newDevice()});
            previews_.push_back(
                std::make_unique<TableScorer>(architectures_, parameters_, codes_, rows));
        }
        std::vector<float> scores = previews_[i]->score(values_, stop);
        if (!scores.empty())
            made.push_back({source_.previewTargets[i].device,
                            std::make_shared<const std::vector<float>>(std::move(scores))});
    }
    return made;
}

/// Place among the train devices, or -1.
int MultiPredictTraining::closest(const TargetSamples& samples, Seed seed) const
{
    const LatencyTable& table = *source_.table;
    if (!options_.comparesOtherDraw || samples.device < 0)
        return closestCorrelator(table, source_.trainDevices, samples.architectures,
                                 samples.milliseconds);
    const std::vector<int> drawn =
        RandomEngine(seed.derive(DrawPart))
            .distinct(static_cast<int>(samples.architectures.size()), table.architectureCount());
    return closestCorrelator(table, source_.trainDevices, drawn,
                             measuredAt(table.milliseconds(samples.device), drawn), OnTie::Later);
}

LabelScale MultiPredictTraining::scaleOf(const TargetSamples& samples, int closest) const
{
    if (options_.scalesByWholeTable && samples.device >= 0)
        return spannedScale(source_.table->milliseconds(samples.device));
    if (closest < 0)
        return matchedScale(samples.milliseconds,
                            std::vector<float>(samples.milliseconds.size(), 0.5F), {});
    const auto place = static_cast<std::size_t>(closest);
    std::vector<float> known =
        measuredAt(source_.table->milliseconds(source_.trainDevices[place]), samples.architectures);
    for (float& label : known)
        label = scales_[place].label(label);
    return matchedScale(samples.milliseconds, known, scales_[place]);
}

void MultiPredictTraining::startDevice(std::vector<float>& values, int closest) const
{
    if (options_.device != DeviceForm::Learned || source_.trainDevices.empty())
        return;
    const MatrixView<float> table = parameters_.deviceTable().in(values.data());
    float* const to = table.data + newDevice() * table.stride;
    if (options_.start == DeviceStart::First || closest >= 0) {
        const int from = options_.start == DeviceStart::First ? 0 : closest;
        std::copy_n(table.data + from * table.stride, deviceWidth, to);
        return;
    }
    // Without a ranking of labels there is no closest device; the mean of all rows is the safest
    // start.
    for (int column = 0; column < deviceWidth; ++column) {
        float sum = 0.0F;
        for (int row = 0; row < newDevice(); ++row)
            sum += table.data[row * table.stride + column];
        to[column] = sum / static_cast<float>(newDevice());
    }
}

std::optional<Error> MultiPredictTraining::refusal(const TargetSamples& samples) const
{
    for (const int device : vectorDevices_)
        if (device == samples.device || source_.table->device(device).name == samples.deviceName)
            return Error{who + "the latency vector contains " + samples.deviceName +
                         ", whose latencies are predicted; expected a device that is not in it."};
    return std::nullopt;
}

Outcome<Prediction> MultiPredictTraining::adapt(const TargetSamples& samples, Seed seed,
                                                const TrainingControl& control)
{
    if (const auto refused = refusal(samples))
        return *refused;
    if (options_.device == DeviceForm::Sample) {
        const std::vector<float> code = sampleCode(samples.referenceMilliseconds);
        if (code.empty())
            return Error{who + samples.deviceName +
                         " has fewer than eight reference latencies, or all are equal; measure "
                         "them, or choose another device embedding."};
        std::ranges::copy(code, codes_.end() - deviceWidth);
    }
    if (!table_) {
        std::vector<NetworkRow> rows;
        for (int row = 0; row < source_.table->architectureCount(); ++row)
            rows.push_back({row, newDevice()});
        table_ = std::make_unique<TableScorer>(architectures_, parameters_, codes_, rows);
    }
    return learn(samples, seed, control);
}

Outcome<Prediction> MultiPredictTraining::learn(const TargetSamples& samples, Seed seed,
                                                const TrainingControl& control)
{
    const int place = closest(samples, seed);
    const LabelScale scale = scaleOf(samples, place);
    TrainingRows rows;
    for (std::size_t i = 0; i < samples.architectures.size(); ++i)
        if (std::isfinite(samples.milliseconds[i]))
            rows.add({samples.architectures[i], newDevice()}, scale.label(samples.milliseconds[i]));
    TrainingPlan schedule = options_.transfer;
    const int count = static_cast<int>(rows.rows.size());
    schedule.batch = std::max(1, schedule.batch < 0 ? count : count / 2);
    std::vector<float> start = values_;
    startDevice(start, place);
    std::vector<float> sum(static_cast<std::size_t>(source_.table->architectureCount()));
    EpochResult last;
    const auto report = [&](int epoch, bool isScored) {
        if (!control.report)
            return;
        TrainingProgress made{
            epoch, options_.repeats * schedule.epochs, last.loss, last.seconds, {}};
        if (isScored && !source_.previewArchitectures.empty())
            made.previews.push_back(
                {samples.device, std::make_shared<const std::vector<float>>(
                                     measuredAt(sum, source_.previewArchitectures))});
        control.report(made);
    };
    // A repeat that continues the previous one has to wait for it.
    const int atOnce = options_.continuesRepeats ? 1 : parallelParts();
    std::vector<std::vector<float>> states(1, start);
    for (int first = 0; first < options_.repeats;) {
        const int together = std::min(atOnce, options_.repeats - first);
        if (!options_.continuesRepeats)
            states.assign(static_cast<std::size_t>(together), start);
        std::vector<Seed> seeds;
        for (int repeat = first; repeat < first + together; ++repeat)
            seeds.push_back(seed.derive(FirstRepeatPart + static_cast<std::uint64_t>(repeat)));
        const auto afterEpoch = [&](const EpochResult& done) {
            last = done;
            if (done.epoch < schedule.epochs)
                report(first * schedule.epochs + done.epoch * together, false);
        };
        if (!repeats_.train(states, rows, schedule, seeds, control.stop, afterEpoch))
            return Stopped{};
        for (const std::vector<float>& state : states) {
            const std::vector<float> labels = table_->score(state, control.stop);
            if (labels.empty())
                return Stopped{};
            std::ranges::transform(sum, labels, sum.begin(), std::plus<>());
        }
        first += together;
        report(first * schedule.epochs, true);
    }
    Prediction prediction;
    for (const float labels : sum)
        prediction.values.push_back(
            scale.milliseconds(labels / static_cast<float>(options_.repeats)));
    if (!allFinite(prediction.values))
        return Error{who + "adapting to " + samples.deviceName +
                     " diverged (non-finite values); use a smaller transfer rate."};
    prediction.isMilliseconds = count > 0;
    return prediction;
}

} // namespace latency::multi_predict
