// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/help/help_training.h"

#include "core/learning/label_scale.h"
#include "core/predictor/help/checkpoint_file.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace latency::help
{
namespace
{

constexpr std::size_t fewestTrainDevices = 3;
constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

/// Parts of the seed of a training.
enum SeedPart : std::uint64_t { InitialPart, EpisodePart, ValidationPart, TrainScorePart };

/// Keeps the values of the best state so far.
class BestValues
{
public:
    void offer(double score, const std::vector<float>& values)
    {
        if (!(score > best_))
            return;
        best_ = score;
        values_ = values;
    }
    void restore(std::vector<float>& values)
    {
        if (!values_.empty())
            values = std::move(values_);
    }

private:
    double best_ = -2.0;
    std::vector<float> values_;
};

/// The mean of states.
class MeanValues
{
public:
    void add(const std::vector<float>& values)
    {
        sums_.resize(values.size());
        for (std::size_t i = 0; i < values.size(); ++i)
            sums_[i] += static_cast<double>(values[i]);
        ++count_;
    }
    void restore(std::vector<float>& values) const
    {
        for (std::size_t i = 0; i < sums_.size(); ++i)
            values[i] = static_cast<float>(sums_[i] / count_);
    }

private:
    std::vector<double> sums_;
    int count_ = 0;
};

} // namespace

HelpTraining::HelpTraining(const SourceData& source, const HelpOptions& options)
    : source_(source), options_(options),
      catalogue_(source.table->space(), source.table->architectures()),
      parameters_(catalogue_.shape())
{
}

std::vector<std::string> HelpTraining::referenceTexts() const
{
    std::vector<std::string> texts;
    for (const int row : source_.references)
        texts.push_back(source_.table->space().toText(source_.table->architecture(row)));
    return texts;
}

Result<std::vector<float>> HelpTraining::hardware(std::span<const float> milliseconds,
                                                  const std::string& device) const
{
    if (!options_.readsHardware)
        return std::vector<float>(referenceCount);
    if (milliseconds.size() != referenceCount)
        return Error{"predictor help: " + device + " has " + std::to_string(milliseconds.size()) +
                     " reference latencies; expected " + std::to_string(referenceCount) + "."};
    for (std::size_t i = 0; i < milliseconds.size(); ++i)
        if (!std::isfinite(milliseconds[i]))
            return Error{"predictor help: reference network " +
                         std::to_string(source_.references[i]) + " is not measured on " + device +
                         "; expected a latency."};
    std::vector<float> vector = scaledToOne(milliseconds);
    if (vector.empty())
        return Error{"predictor help: all reference networks have the same latency on " + device +
                     "; expected latencies that differ."};
    return vector;
}

Result<std::vector<MetaDevice>> HelpTraining::metaDevices(const std::vector<int>& devices) const
{
    std::vector<MetaDevice> made;
    for (const int device : devices) {
        MetaDevice meta;
        meta.milliseconds = source_.table->milliseconds(device);
        for (const int row : source_.references)
            meta.references.push_back(meta.milliseconds[static_cast<std::size_t>(row)]);
        const std::string& name = source_.table->device(device).name;
        auto vector = hardware(meta.references, name);
        if (!vector)
            return vector.error();
        meta.hardware = std::move(*vector);
        if (!options_.readsHardware)
            meta.references.clear();
        meta.pool = trimmedPool(meta.milliseconds, source_.sourceArchitectures);
        if (static_cast<int>(meta.pool.rows.size()) <= options_.schedule.supports)
            return Error{"predictor help: " + name + " has " +
                         std::to_string(meta.pool.rows.size()) +
                         " source samples without its fastest and slowest tenth; expected more "
                         "than the " +
                         std::to_string(options_.schedule.supports) + " support networks."};
        if (meta.pool.range.isEmpty())
            return Error{"predictor help: all source samples have the same latency on " + name +
                         "; expected latencies that differ."};
        made.push_back(std::move(meta));
    }
    return made;
}

Outcome<std::monostate> HelpTraining::run(Seed seed, const TrainingControl& control)
{
    if (control.stop.stop_requested())
        return Stopped{};
    if (!options_.checkpoint.empty())
        return load();
    if (source_.trainDevices.size() < fewestTrainDevices)
        return Error{"predictor help: " + std::to_string(source_.trainDevices.size()) +
                     " train devices are too few for meta-training; expected at least " +
                     std::to_string(fewestTrainDevices) + "."};
    auto outcome = train(seed, control);
    if (!std::holds_alternative<std::monostate>(outcome) || options_.saveTo.empty())
        return outcome;
    const auto saved =
        writeCheckpoint(options_.saveTo, catalogue_.shape(),
                        {source_.table->space().name(), referenceTexts(),
                         options_.schedule.isModulated, options_.readsHardware, values_});
    if (!saved)
        return saved.error();
    return outcome;
}

Outcome<std::monostate> HelpTraining::load()
{
    auto read = readCheckpoint(options_.checkpoint, source_.table->space().name(), parameters_);
    if (!read)
        return read.error();
    const bool isPlain = options_.variant == Variant::Maml || options_.variant == Variant::MetaSgd;
    if (isPlain && read->readsHardware)
        return Error{
            options_.checkpoint +
            " contains a network with reference latencies; expected variant help or tuned."};
    if (!isPlain && !read->readsHardware)
        return Error{
            options_.checkpoint +
            " contains a network without reference latencies; expected variant meta-sgd or maml."};
    if (!read->references.empty() && read->references != referenceTexts())
        return Error{options_.checkpoint + " was trained with other reference networks; expected "
                                           "those of the experiment."};
    options_.adaptation.isModulated = options_.adaptation.isModulated && read->isModulated;
    values_ = std::move(read->values);
    return std::monostate{};
}

std::vector<std::pair<int, std::vector<float>>> HelpTraining::sourceHardware() const
{
    std::vector<std::pair<int, std::vector<float>>> vectors;
    for (const int device : source_.trainDevices) {
        std::vector<float> milliseconds;
        for (const int row : source_.references)
            milliseconds.push_back(
                source_.table->milliseconds(device)[static_cast<std::size_t>(row)]);
        if (auto vector = hardware(milliseconds, source_.table->device(device).name))
            vectors.emplace_back(device, std::move(*vector));
    }
    return vectors;
}

Outcome<std::monostate> HelpTraining::train(Seed seed, const TrainingControl& control)
{
    auto devices = metaDevices(source_.trainDevices);
    if (!devices)
        return devices.error();
    auto validationDevices = metaDevices(source_.validationDevices);
    if (!validationDevices)
        return validationDevices.error();
    const AdaptationPlan& plan = options_.adaptation;
    Validation validation(catalogue_, parameters_, plan, *validationDevices,
                          options_.schedule.supports, options_.scale, seed.derive(ValidationPart));
    Validation trainScore(catalogue_, parameters_, plan,
                          options_.best == BestState::Mixed ? *devices : std::vector<MetaDevice>{},
                          options_.schedule.supports, options_.scale, seed.derive(TrainScorePart));

    RandomEngine random(seed.derive(InitialPart));
    values_ = parameters_.initialValues(random, options_.innerRate);
    MetaTrainer trainer(catalogue_, parameters_, options_.schedule, std::move(*devices));
    BestValues best;
    MeanValues mean;
    const bool averages = options_.best == BestState::Average;
    const bool isFinished = trainer.train(
        values_, seed.derive(EpisodePart), control.stop, [&](const EpisodesDone& done) {
            double score = kNone;
            for (Validation* scored : {&trainScore, &validation})
                if (!scored->isEmpty())
                    best.offer(score = scored->score(values_, control.stop), values_);
            if (averages && 2 * done.epoch > done.epochs)
                mean.add(values_);
            if (control.report)
                control.report({done.epoch, done.epochs, done.loss, done.seconds, previews(control),
                                validation.isEmpty() ? kNone : score});
        });
    if (averages)
        mean.restore(values_);
    else
        best.restore(values_);
    if (!isFinished)
        return Stopped{};
    if (!std::ranges::all_of(values_, [](float value) { return std::isfinite(value); }))
        return Error{"predictor help: meta-training diverged (non-finite weights); use a smaller "
                     "meta rate."};
    return std::monostate{};
}

std::vector<PredictionPreview> HelpTraining::previews(const TrainingControl& control)
{
    std::vector<PredictionPreview> made;
    if (source_.previewArchitectures.empty())
        return made;
    if (!previewRows_)
        previewRows_ = std::make_unique<RowScorer>(catalogue_, parameters_.network,
                                                   source_.previewArchitectures);
    for (const TargetSamples& samples : source_.previewTargets) {
        const auto known = target(samples);
        if (!known)
            continue;
        std::vector<float> scores = quickLabels(parameters_, values_, options_.adaptation,
                                                known->known, *previewRows_, control.stop);
        if (!scores.empty())
            made.push_back(
                {samples.device, std::make_shared<const std::vector<float>>(std::move(scores))});
    }
    return made;
}

Result<HelpTarget> HelpTraining::target(const TargetSamples& samples) const
{
    HelpTarget made;
    auto vector = hardware(samples.referenceMilliseconds, samples.deviceName);
    if (!vector)
        return vector.error();
    made.known.hardware = std::move(*vector);

    std::vector<int> rows;
    std::vector<float> measured;
    for (std::size_t i = 0; i < samples.architectures.size(); ++i)
        if (std::isfinite(samples.milliseconds[i])) {
            rows.push_back(samples.architectures[i]);
            measured.push_back(samples.milliseconds[i]);
        }
    if (rows.empty())
        return Error{"predictor help: " + samples.deviceName +
                     " has no sample to adapt to; expected at least one."};
    std::vector<float> known = measured;
    if (options_.readsHardware)
        known.insert(known.end(), samples.referenceMilliseconds.begin(),
                     samples.referenceMilliseconds.end());
    made.range =
        options_.scale == RangeSource::Pool && samples.device >= 0
            ? trimmedPool(source_.table->milliseconds(samples.device), source_.sourceArchitectures)
                  .range
            : estimatedRange(std::move(known));
    if (made.range.isEmpty())
        return Error{"predictor help: all measured networks have the same latency on " +
                     samples.deviceName + "; expected latencies that differ."};
    catalogue_.gather(rows, made.known.support.batch);
    for (const float milliseconds : measured)
        made.known.support.labels.push_back(made.range.label(milliseconds));
    return made;
}

} // namespace latency::help
