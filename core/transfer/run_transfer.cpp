// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/run_transfer.h"

#include "core/dataset/label_groups.h"
#include "core/predictor/arithmetic/parallel_parts.h"
#include "core/predictor/multi_predict/label_scale.h"
#include "core/similarity/rank_correlation.h"
#include "core/transfer/latency_features.h"
#include "core/transfer/network_examples.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
#include <limits>
#include <mutex>
#include <numeric>

namespace latency
{
namespace
{

using multi_predict::LabelScale;
using multi_predict::matchedScale;
using multi_predict::spannedScale;

constexpr double kNothing = std::numeric_limits<double>::quiet_NaN();
constexpr int kSourceBatch = 32;

/// Parts of a device's seed; each draws on its own so that one never shifts another.
enum SeedPart : std::uint64_t {
    SourceDraw,
    InitialPart,
    PlainInitialPart,
    SourcePart,
    LabelPart = 100,
    LearnPart = 10'000,
    ScratchPart = 20'000,
    TestPart = 30'000
};

std::vector<float> labelsOf(const LabelScale& scale, std::vector<float> milliseconds)
{
    for (float& value : milliseconds)
        value = scale.label(value);
    return milliseconds;
}

/// What no device of a transfer owns.
struct Shared {
    const TransferPlan& plan;
    FloatMatrix plainFeatures; ///< of the target
    SigmoidNetwork plainNetwork;
    const std::stop_token& stop;
};

/// One device under way.
class DeviceTransfer
{
public:
    DeviceTransfer(const Shared& shared, std::string name)
        : shared_(shared), plan_(shared.plan), options_(plan_.options), name_(std::move(name)),
          seed_(plan_.seed.derive(static_cast<std::uint64_t>(plan_.source->findDevice(name_)))),
          sourceLatencies_(plan_.source->milliseconds(plan_.source->findDevice(name_))),
          targetLatencies_(plan_.target->milliseconds(plan_.target->findDevice(name_))), network_(1)
    {
    }

    /// returns  what is wrong, or nothing; stopped, nothing
    std::optional<Error> prepare()
    {
        std::vector<int> measured = measuredOnAll(*plan_.source, {name_});
        if (static_cast<int>(measured.size()) < options_.sourceSamples)
            return tooFew(*plan_.source, measured.size(), options_.sourceSamples);
        sourceRows_ = drawn(measured, options_.sourceSamples, seed_.derive(SourceDraw));
        vector_ = chosenVector();
        std::vector<std::string> needed = vector_;
        needed.push_back(name_);
        rows_ = measuredOnAll(*plan_.target, needed);
        const int wanted = mostLabels() + 100;
        if (static_cast<int>(rows_.size()) < wanted)
            return tooFew(*plan_.target, rows_.size(), wanted);
        sourceFeatures_ = latencyFeatures(*plan_.source, vector_);
        // A source network that was never measured on one of the vector is of no use.
        std::erase_if(sourceRows_, [&](int row) {
            return !std::ranges::all_of(sourceFeatures_.row(static_cast<std::size_t>(row)),
                                        [](float value) { return std::isfinite(value); });
        });
        targetFeatures_ = latencyFeatures(*plan_.target, vector_);
        network_ = SigmoidNetwork(static_cast<int>(vector_.size()));
        return std::nullopt;
    }

    /// returns  false when stopped
    bool learnSource()
    {
        RandomEngine random(seed_.derive(InitialPart));
        untrained_ = network_.initialValues(random);
        RandomEngine plainRandom(seed_.derive(PlainInitialPart));
        plain_ = shared_.plainNetwork.initialValues(plainRandom);
        learner_ = std::make_unique<ExampleLearner>(network_);
        plainLearner_ = std::make_unique<ExampleLearner>(shared_.plainNetwork);
        pretrained_ = untrained_;
        sourceScale_ = options_.scalesByWholeTable
                           ? spannedScale(sourceLatencies_)
                           : spannedScale(valuesAt(sourceLatencies_, sourceRows_));
        const std::vector<float> labels =
            labelsOf(sourceScale_, valuesAt(sourceLatencies_, sourceRows_));
        LearningSchedule schedule;
        schedule.epochs = schedule.period = options_.epochs;
        schedule.batch = kSourceBatch;
        if (!learner_->learn(pretrained_, sourceFeatures_, sourceRows_, labels, schedule,
                             seed_.derive(SourcePart), shared_.stop))
            return false;
        states_ = {pretrained_, untrained_, plain_};
        return true;
    }

    /// returns  nothing when stopped
    std::optional<TransferDraw> draw(int repeat)
    {
        TransferDraw made;
        made.repeat = repeat;
        made.device = name_;
        const auto part = static_cast<std::uint64_t>(repeat);
        const std::vector<int> order =
            drawn(rows_, static_cast<int>(rows_.size()), seed_.derive(LabelPart + part));
        test_ = testRows(order, repeat);
        made.testNetworks = static_cast<int>(test_.size());
        for (const int labels : plan_.labels) {
            const std::span<const int> rows(order.data(), static_cast<std::size_t>(labels));
            for (const TransferArm arm : transferArms) {
                const auto rho = learnLabels(arm, rows, seed_.derive(LearnPart + part));
                if (!rho)
                    return std::nullopt;
                made.rho[static_cast<std::size_t>(arm)].push_back(*rho);
            }
        }
        if (repeat > options_.scratchRepeats)
            return made;
        const auto rho =
            fromScratch(std::span(order).first(static_cast<std::size_t>(options_.scratchSamples)),
                        seed_.derive(ScratchPart + part));
        if (!rho)
            return std::nullopt;
        made.scratch = *rho;
        return made;
    }

    [[nodiscard]] const std::vector<std::string>& vector() const { return vector_; }
    [[nodiscard]] int unmeasured() const
    {
        return plan_.target->architectureCount() - static_cast<int>(rows_.size());
    }

private:
    [[nodiscard]] int mostLabels() const
    {
        return std::max(plan_.labels.back(),
                        options_.scratchRepeats > 0 ? options_.scratchSamples : 0);
    }

    Error tooFew(const LatencyTable& table, std::size_t found, int wanted) const
    {
        return Error{"transfer: " + table.title() + " has " + std::to_string(found) + " " +
                     table.space().networkNoun() + "s measured on " + name_ +
                     " and its latency vector; expected at least " + std::to_string(wanted) + "."};
    }

    static std::vector<int> drawn(const std::vector<int>& rows, int count, Seed seed)
    {
        std::vector<int> chosen;
        for (const int place : RandomEngine(seed).distinct(count, static_cast<int>(rows.size())))
            chosen.push_back(rows[static_cast<std::size_t>(place)]);
        return chosen;
    }

    std::vector<std::string> chosenVector() const
    {
        if (!plan_.vectorDevices.empty())
            return plan_.vectorDevices;
        const bool isTargetCells = plan_.target->space().name() == "nasbench201";
        const LatencyTable& table =
            options_.choosesByCells && isTargetCells ? *plan_.target : *plan_.source;
        std::vector<int> rows = sourceRows_;
        if (options_.choosesByCells) {
            rows.resize(static_cast<std::size_t>(table.architectureCount()));
            std::iota(rows.begin(), rows.end(), 0);
        }
        return leastCorrelated(table, name_, plan_.common, rows, options_.vectorSize);
    }

    /// Networks that carry no label of this draw, whatever the number of labels.
    std::vector<int> testRows(const std::vector<int>& order, int repeat) const
    {
        const std::span<const int> labelled(order.data(), static_cast<std::size_t>(mostLabels()));
        const std::vector<bool> isSeen =
            sharesLabel(*plan_.target, plan_.target->findDevice(name_), labelled);
        std::vector<int> rows = rows_;
        std::erase_if(rows, [&](int row) { return isSeen[static_cast<std::size_t>(row)]; });
        const int wanted = options_.testNetworks;
        if (wanted > 0 && wanted < static_cast<int>(rows.size()))
            rows = drawn(rows, wanted, seed_.derive(TestPart + static_cast<std::uint64_t>(repeat)));
        return rows;
    }

    /// Labels of a network that has no idea of the scale lie in the middle of the sigmoid.
    static LabelScale middleScale(std::span<const float> milliseconds)
    {
        const LabelScale span = spannedScale(milliseconds);
        const float range = span.range / 0.6F;
        return {span.zero - 0.2F * range, range};
    }

    LabelScale labelScale(TransferArm arm, std::span<const int> rows,
                          const std::vector<float>& milliseconds)
    {
        if (options_.scalesByWholeTable)
            return spannedScale(targetLatencies_);
        if (arm != TransferArm::Transferred)
            return middleScale(milliseconds);
        return matchedScale(milliseconds, learner_->score(pretrained_, targetFeatures_, rows),
                            sourceScale_);
    }

    /// returns  ρ after learning `rows`; nothing when stopped
    std::optional<double> learnLabels(TransferArm arm, std::span<const int> rows, Seed seed)
    {
        const bool isPlain = arm == TransferArm::Plain;
        ExampleLearner& learner = isPlain ? *plainLearner_ : *learner_;
        const FloatMatrix& features = isPlain ? shared_.plainFeatures : targetFeatures_;
        std::vector<float>& state = states_[static_cast<std::size_t>(arm)];
        if (!options_.continuesState)
            state = arm == TransferArm::Transferred ? pretrained_ : isPlain ? plain_ : untrained_;
        if (rows.empty())
            return arm == TransferArm::Transferred ? rhoOf(learner, state, features) : kNothing;
        const std::vector<float> milliseconds = valuesAt(targetLatencies_, rows);
        LearningSchedule schedule;
        schedule.epochs = options_.transferEpochs;
        const std::vector<float> labels =
            labelsOf(labelScale(arm, rows, milliseconds), milliseconds);
        if (!learner.learn(state, features, rows, labels, schedule, seed, shared_.stop))
            return std::nullopt;
        return rhoOf(learner, state, features);
    }

    std::optional<double> fromScratch(std::span<const int> rows, Seed seed)
    {
        std::vector<float> state = plain_;
        const std::vector<float> milliseconds = valuesAt(targetLatencies_, rows);
        LearningSchedule schedule;
        schedule.epochs = schedule.period = options_.epochs;
        schedule.batch = kSourceBatch;
        if (!plainLearner_->learn(state, shared_.plainFeatures, rows,
                                  labelsOf(spannedScale(milliseconds), milliseconds), schedule,
                                  seed, shared_.stop))
            return std::nullopt;
        return rhoOf(*plainLearner_, state, shared_.plainFeatures);
    }

    double rhoOf(ExampleLearner& learner, const std::vector<float>& state,
                 const FloatMatrix& features) const
    {
        return spearman(learner.score(state, features, test_), valuesAt(targetLatencies_, test_));
    }

    const Shared& shared_;
    const TransferPlan& plan_;
    const TransferOptions& options_;
    std::string name_;
    Seed seed_;
    std::span<const float> sourceLatencies_;
    std::span<const float> targetLatencies_;
    std::vector<int> sourceRows_;
    std::vector<int> rows_; ///< of the target that may be labelled or tested
    std::vector<int> test_;
    std::vector<std::string> vector_;
    FloatMatrix sourceFeatures_;
    FloatMatrix targetFeatures_;
    SigmoidNetwork network_;
    std::unique_ptr<ExampleLearner> learner_;
    std::unique_ptr<ExampleLearner> plainLearner_;
    LabelScale sourceScale_;
    std::vector<float> untrained_;
    std::vector<float> plain_;
    std::vector<float> pretrained_;
    std::array<std::vector<float>, transferArms.size()> states_; ///< one an arm
};

/// All devices, shared out among the threads.
class TransferRun
{
public:
    TransferRun(const TransferPlan& plan, const RunControl<TransferProgress>& control)
        : plan_(plan), control_(control), begin_(std::chrono::steady_clock::now()),
          shared_(makeShared(plan, control.stop))
    {
        describe();
    }

    Result<TransferResult> run()
    {
        total_ = static_cast<int>(plan_.devices.size()) * plan_.options.repeats;
        inParallel(static_cast<int>(plan_.devices.size()), [&](int part, int first, int last) {
            // Every device's first draw before any second one: a run that is stopped early, or
            // watched, has seen them all.
            std::vector<std::unique_ptr<DeviceTransfer>> devices;
            for (int repeat = 1; repeat <= plan_.options.repeats; ++repeat)
                for (int i = first; i < last && !hasEnded(); ++i) {
                    if (repeat == 1)
                        devices.push_back(learnedDevice(static_cast<std::size_t>(i)));
                    if (const auto& device = devices[static_cast<std::size_t>(i - first)])
                        drawLabels(*device, repeat, part == 0);
                }
        });
        if (error_)
            return *error_;
        // In the order asked for, whichever thread was faster.
        std::ranges::stable_sort(result_.draws, {}, [&](const TransferDraw& draw) {
            return std::pair(std::ranges::find(plan_.devices, draw.device), draw.repeat);
        });
        result_.isComplete = static_cast<int>(result_.draws.size()) == total_;
        result_.seconds = elapsed();
        return std::move(result_);
    }

private:
    static Shared makeShared(const TransferPlan& plan, const std::stop_token& stop)
    {
        FloatMatrix features = plainFeatures(*plan.target, plan.options.readsPlainNumbers);
        const int columns = static_cast<int>(features.columns());
        return {plan, std::move(features), SigmoidNetwork(columns), stop};
    }

    void describe()
    {
        const TransferOptions& options = plan_.options;
        result_.sourceTitle = plan_.source->title();
        result_.targetTitle = plan_.target->title();
        result_.labels = plan_.labels;
        result_.scratchLabels = options.scratchRepeats > 0 ? options.scratchSamples : 0;
        result_.sourceSamples = options.sourceSamples;
        result_.repeats = options.repeats;
        result_.devices = plan_.devices;
        result_.vectors.resize(plan_.devices.size());
        result_.isPublishedForm = options.continuesState || options.scalesByWholeTable ||
                                  options.choosesByCells || options.readsPlainNumbers;
        result_.isSimulated = plan_.source->isSimulated() || plan_.target->isSimulated();
    }

    [[nodiscard]] bool hasEnded() const { return control_.stop.stop_requested() || hasFailed_; }
    [[nodiscard]] double elapsed() const
    {
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin_).count();
    }

    /// returns  null when stopped or refused
    std::unique_ptr<DeviceTransfer> learnedDevice(std::size_t place)
    {
        auto device = std::make_unique<DeviceTransfer>(shared_, plan_.devices[place]);
        auto error = device->prepare();
        {
            const std::lock_guard lock(mutex_);
            result_.vectors[place] = device->vector();
            result_.unmeasured = std::max(result_.unmeasured, device->unmeasured());
            if (error)
                error_ = std::move(error);
            hasFailed_ = hasFailed_ || error_;
        }
        return hasEnded() || !device->learnSource() ? nullptr : std::move(device);
    }

    void drawLabels(DeviceTransfer& device, int repeat, bool mayReport)
    {
        auto draw = device.draw(repeat);
        if (!draw)
            return;
        std::shared_ptr<TransferResult> soFar;
        {
            const std::lock_guard lock(mutex_);
            result_.draws.push_back(std::move(*draw));
            if (mayReport && control_.report)
                soFar = std::make_shared<TransferResult>(result_);
        }
        if (!soFar)
            return;
        soFar->seconds = elapsed();
        control_.report({static_cast<int>(soFar->draws.size()), total_, soFar});
    }

    const TransferPlan& plan_;
    const RunControl<TransferProgress>& control_;
    std::chrono::steady_clock::time_point begin_;
    Shared shared_;
    int total_ = 0;
    std::mutex mutex_; ///< of what follows
    TransferResult result_;
    std::optional<Error> error_;
    std::atomic<bool> hasFailed_ = false;
};

} // namespace

Result<TransferResult> runTransfer(const TransferPlan& plan,
                                   const RunControl<TransferProgress>& control)
{
    return TransferRun(plan, control).run();
}

} // namespace latency
