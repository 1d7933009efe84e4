// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/run_experiment.h"

#include "core/base/caught_error.h"
#include "core/dataset/table/table_checksum.h"
#include "core/experiment/device_evaluation.h"
#include "core/experiment/left_out_architectures.h"
#include "core/experiment/remaining_time.h"
#include "core/experiment/source_pool.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <numeric>
#include <optional>

namespace latency
{
namespace
{

// Parts of a trial's seed; each has its own draws, so that one never shifts another.
enum SeedPart : std::uint64_t {
    SourcePart = 1,
    PretrainPart = 2,
    PreviewPart = 3,
    SamplePart = 1000,
    AdaptPart = 2'000'000
};

std::string machineName()
{
    std::ifstream stream("/proc/cpuinfo");
    for (std::string line; std::getline(stream, line);)
        if (line.starts_with("model name"))
            return line.substr(std::min(line.size(), line.find(':') + 2));
    return "unknown";
}

/// A running experiment. Each step returns an error that ends the run; stops come through the
/// token.
class ExperimentRun
{
public:
    ExperimentRun(const ExperimentPlan& plan, const RunOptions& options,
                  const ExperimentControl& control, const std::vector<std::string>& remarks)
        : plan_(plan), options_(options), control_(control),
          time_(plan.spec.trials, static_cast<int>(plan.testDevices.size())),
          sourcePool_(sourcePool(*plan.table, plan.trainDevices))
    {
        result_.remarks = remarks;
    }

    Result<ExperimentResult> run()
    {
        describe();
        if (control_.report) {
            ExperimentProgress progress;
            progress.trials = plan_.spec.trials;
            progress.begun = std::make_shared<const ExperimentResult>(result_);
            control_.report(progress);
        }
        for (int trial = 1; trial <= plan_.spec.trials && !isStopped(); ++trial)
            if (auto error = runTrial(trial))
                return *error;
        result_.isComplete = !isStopped() && result_.trials.size() ==
                                                 plan_.testDevices.size() *
                                                     static_cast<std::size_t>(plan_.spec.trials);
        result_.totalSeconds = time_.elapsed();
        return std::move(result_);
    }

private:
    [[nodiscard]] bool isStopped() const { return control_.stop.stop_requested(); }

    void describe()
    {
        result_.spec = plan_.spec;
        const auto sources = static_cast<int>(sourcePool_.size());
        if (sources < plan_.spec.sourceSamples) {
            result_.spec.sourceSamples = sources;
            result_.remarks.push_back("Only " + std::to_string(sources) + " of the " +
                                      std::to_string(plan_.spec.sourceSamples) +
                                      " requested source samples are measured on a train " +
                                      plan_.table->quantity().subject + ".");
        }
        result_.datasetTitle = plan_.table->title();
        result_.datasetChecksum = tableChecksum(*plan_.table);
        result_.spaceName = plan_.table->space().name();
        result_.quantity = plan_.table->quantity();
        result_.isSimulated = plan_.table->isSimulated();
        result_.isOracle =
            plan_.sampler->isOracle() || plan_.predictor->looksAtTarget(plan_.predictorOptions);
        result_.referenceCount = plan_.budget() - plan_.spec.sampleCount;
        for (const int device : plan_.validationDevices)
            result_.validationDevices.push_back(plan_.table->device(device).name);
        result_.isLabelFree = plan_.predictor->isLabelFree();
        result_.readsWholeSourceTables = plan_.predictor->readsWholeSourceTables();
        result_.threads = options_.threads;
        result_.program = "latency-studio " LATENCY_VERSION;
        result_.machine = machineName();
    }

    std::optional<Error> runTrial(int trial)
    {
        trial_ = trial;
        epochsBefore_ = 0;
        seed_ = Seed{plan_.spec.seed}.derive(static_cast<std::uint64_t>(trial));
        std::vector<TargetSamples> samples;
        for (const int device : plan_.testDevices) {
            auto picked = sampleDevice(device);
            if (isStopped())
                return std::nullopt;
            if (!picked)
                return picked.error();
            samples.push_back(std::move(*picked));
        }
        const auto predictor = plan_.predictor->create(plan_.predictorOptions);
        if (auto error = pretrain(*predictor, samples))
            return error;
        for (const TargetSamples& target : samples) {
            if (isStopped())
                break;
            if (auto error = adapt(*predictor, target))
                return error;
        }
        return std::nullopt;
    }

    Result<TargetSamples> sampleDevice(int device) const
    {
        SamplingRequest request;
        request.table = plan_.table;
        request.trainDevices = plan_.trainDevices;
        request.targetDevice = device;
        request.count = plan_.spec.sampleCount;
        request.handPicked = plan_.spec.handPicked;
        request.options = plan_.samplerOptions;
        request.seed = seed_.derive(SamplePart + static_cast<std::uint64_t>(device));
        request.stop = control_.stop;
        auto picked = plan_.sampler->pick(request);
        if (!picked)
            return picked.error();
        return targetSamples(*plan_.table, device,
                             plan_.countsReferencesAsSamples ? afterReferences(*picked) : *picked,
                             plan_.references);
    }

    /// The references, then picks up to the budget.
    std::vector<int> afterReferences(const std::vector<int>& picks) const
    {
        std::vector<int> rows = plan_.references;
        for (const int pick : picks)
            if (static_cast<int>(rows.size()) < plan_.spec.sampleCount &&
                std::ranges::find(plan_.references, pick) == plan_.references.end())
                rows.push_back(pick);
        return rows;
    }

    /// Rows for the live view that are not labelled on any test device, drawn from a seed of their
    /// own.
    std::vector<int> previewRows(const std::vector<TargetSamples>& samples) const
    {
        std::vector<char> isLabelled(static_cast<std::size_t>(plan_.table->architectureCount()));
        for (const TargetSamples& target : samples)
            for (const int row : target.architectures)
                isLabelled[static_cast<std::size_t>(row)] = 1;
        for (const int row : plan_.references)
            isLabelled[static_cast<std::size_t>(row)] = 1;
        std::vector<int> rows;
        for (const int row :
             RandomEngine(seed_.derive(PreviewPart)).permutation(plan_.table->architectureCount()))
            if (static_cast<int>(rows.size()) < options_.previewArchitectures &&
                !isLabelled[static_cast<std::size_t>(row)])
                rows.push_back(row);
        std::ranges::sort(rows);
        return rows;
    }

    std::optional<Error> pretrain(Predictor& predictor, const std::vector<TargetSamples>& samples)
    {
        time_.beginPretraining();
        const double begin = time_.elapsed();
        SourceData source;
        source.table = plan_.table;
        source.trainDevices = plan_.trainDevices;
        source.references = plan_.references;
        source.validationDevices = plan_.validationDevices;
        source.specifications = plan_.spec.specifications;
        for (const int place :
             RandomEngine(seed_.derive(SourcePart))
                 .distinct(result_.spec.sourceSamples, static_cast<int>(sourcePool_.size())))
            source.sourceArchitectures.push_back(sourcePool_[static_cast<std::size_t>(place)]);
        if (options_.previewArchitectures > 0) {
            source.previewTargets = samples;
            source.previewArchitectures = previewRows(samples);
        }
        previewRows_ = std::make_shared<const std::vector<int>>(source.previewArchitectures);
        targets_ = &samples;
        report(ExperimentProgress::Phase::Pretraining, "", {});
        const auto outcome =
            predictor.pretrain(source, seed_.derive(PretrainPart),
                               {control_.stop, [this](const TrainingProgress& epoch) {
                                    result_.epochSeconds.push_back(epoch.seconds);
                                    report(ExperimentProgress::Phase::Pretraining, "", epoch);
                                    pretrainEpochs_ = epoch.epochs;
                                }});
        epochsBefore_ = pretrainEpochs_;
        result_.pretrainSeconds.push_back(time_.elapsed() - begin);
        if (const Error* error = std::get_if<Error>(&outcome))
            return *error;
        return std::nullopt;
    }

    std::optional<Error> adapt(Predictor& predictor, const TargetSamples& target)
    {
        time_.beginAdaptation();
        const double begin = time_.elapsed();
        const auto outcome = predictor.adapt(
            target, seed_.derive(AdaptPart + static_cast<std::uint64_t>(target.device)),
            {control_.stop, [&](const TrainingProgress& epoch) {
                 adaptEpochs_ = epoch.epochs;
                 report(ExperimentProgress::Phase::Adapting, target.deviceName, epoch);
             }});
        if (const Error* error = std::get_if<Error>(&outcome))
            return *error;
        const Prediction* prediction = std::get_if<Prediction>(&outcome);
        if (!prediction || isStopped())
            return std::nullopt;
        const double seconds = time_.elapsed() - begin;
        finishDevice(target, *prediction, seconds);
        return std::nullopt;
    }

    void finishDevice(const TargetSamples& target, const Prediction& prediction, double seconds)
    {
        auto trial = std::make_shared<DeviceTrial>(
            evaluateDevice(*plan_.table, target, prediction, plan_.protocol, plan_.references));
        trial->trial = trial_;
        trial->seconds = seconds;
        time_.endAdaptation();

        ExperimentProgress progress = state(ExperimentProgress::Phase::Adapting, target.deviceName);
        progress.epoch = progress.epochs = adaptEpochs_;
        progress.curve.push_back({target.device, trial_, epochsBefore_ + std::max(1, adaptEpochs_),
                                  trial->unseen.spearman, trial->unseen.architectures, true});
        progress.finished = trial;
        result_.trials.push_back(*trial);
        if (control_.report)
            control_.report(progress);
    }

    ExperimentProgress state(ExperimentProgress::Phase phase, const std::string& device) const
    {
        ExperimentProgress progress;
        progress.phase = phase;
        progress.trial = trial_;
        progress.trials = plan_.spec.trials;
        progress.deviceName = device;
        progress.fraction = time_.fraction();
        progress.secondsLeft = time_.secondsLeft();
        return progress;
    }

    void report(ExperimentProgress::Phase phase, const std::string& device,
                const TrainingProgress& epoch)
    {
        if (epoch.epochs > 0)
            time_.setPhaseFraction(static_cast<double>(epoch.epoch) / epoch.epochs);
        if (!control_.report)
            return;
        ExperimentProgress progress = state(phase, device);
        progress.epoch = epoch.epoch;
        progress.epochs = epoch.epochs;
        progress.loss = epoch.loss;
        for (const PredictionPreview& preview : epoch.previews)
            addPreview(progress, preview, epochsBefore_ + epoch.epoch);
        control_.report(progress);
    }

    void addPreview(ExperimentProgress& progress, const PredictionPreview& preview, int epoch) const
    {
        const auto target = std::ranges::find(*targets_, preview.device, &TargetSamples::device);
        if (target == targets_->end() || preview.scores->size() != previewRows_->size())
            return;
        LivePrediction live;
        live.device = preview.device;
        live.labelled = target->architectures;
        auto rows = std::make_shared<std::vector<int>>();
        auto predicted = std::make_shared<std::vector<float>>();
        const std::vector<float> inMilliseconds = liveMilliseconds(*preview.scores, *target);
        std::vector<float> scores;
        std::vector<float> measured;
        for (std::size_t i = 0; i < previewRows_->size(); ++i) {
            const float truth = plan_.table->milliseconds(
                preview.device)[static_cast<std::size_t>((*previewRows_)[i])];
            if (std::isnan(truth))
                continue;
            rows->push_back((*previewRows_)[i]);
            predicted->push_back(inMilliseconds[i]);
            scores.push_back((*preview.scores)[i]);
            measured.push_back(truth);
        }
        std::vector<int> every(rows->size());
        std::iota(every.begin(), every.end(), 0);
        live.metrics = evaluationMetrics(scores, *predicted, measured, every, false);
        live.rows = std::move(rows);
        live.predicted = std::move(predicted);
        progress.curve.push_back({preview.device, trial_, epoch, live.metrics.spearman,
                                  live.metrics.architectures, false});
        progress.live.push_back(std::move(live));
    }

    /// Scores have no unit before adaptation ends; for the live view they get the mean and standard
    /// deviation of the labels.
    static std::vector<float> liveMilliseconds(const std::vector<float>& scores,
                                               const TargetSamples& target)
    {
        const std::vector<double> wide(scores.begin(), scores.end());
        const std::vector<double> labels(target.milliseconds.begin(), target.milliseconds.end());
        const MeanDeviation from = meanDeviation(wide);
        const MeanDeviation to = meanDeviation(labels);
        const double scale = from.deviation > 0.0 ? to.deviation / from.deviation : 0.0;
        std::vector<float> milliseconds;
        for (const double score : wide)
            milliseconds.push_back(static_cast<float>(to.mean + (score - from.mean) * scale));
        return milliseconds;
    }

    const ExperimentPlan& plan_;
    const RunOptions& options_;
    const ExperimentControl& control_;
    RemainingTime time_;
    std::vector<int> sourcePool_;
    ExperimentResult result_;
    Seed seed_;
    int trial_ = 0;
    int pretrainEpochs_ = 0;
    int adaptEpochs_ = 0;
    int epochsBefore_ = 0;
    std::shared_ptr<const std::vector<int>> previewRows_;
    const std::vector<TargetSamples>* targets_ = nullptr;
};

} // namespace

Result<ExperimentResult> runExperiment(const ExperimentPlan& plan, const RunOptions& options,
                                       const ExperimentControl& control)
try {
    ExperimentPlan encoded = plan;
    auto remarks = leaveOutUnencoded(encoded);
    if (!remarks)
        return remarks.error();
    return ExperimentRun(encoded, options, control, *remarks).run();
} catch (...) {
    return caughtError();
}

} // namespace latency
