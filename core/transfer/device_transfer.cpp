// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/device_transfer.h"

#include "core/dataset/table/label_groups.h"
#include "core/similarity/rank_correlation.h"
#include "core/transfer/latency_features.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace latency
{
namespace
{

constexpr double kNothing = std::numeric_limits<double>::quiet_NaN();
constexpr int kSourceBatch = 32;

/// Parts of a device's seed; each has its own draws, so that one never shifts another.
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

std::vector<int> drawn(const std::vector<int>& rows, int count, Seed seed)
{
    std::vector<int> chosen;
    for (const int place : RandomEngine(seed).distinct(count, static_cast<int>(rows.size())))
        chosen.push_back(rows[static_cast<std::size_t>(place)]);
    return chosen;
}

/// Without a known scale, labels are placed in the middle of the sigmoid.
LabelScale middleScale(std::span<const float> milliseconds)
{
    const LabelScale span = spannedScale(milliseconds);
    const float range = span.range / 0.6F;
    return {span.zero - 0.2F * range, range};
}

} // namespace

DeviceTransfer::DeviceTransfer(const TransferSetting& setting, std::string name)
    : setting_(setting), plan_(setting.plan), options_(plan_.options), name_(std::move(name)),
      seed_(plan_.seed.derive(static_cast<std::uint64_t>(plan_.source->findDevice(name_)))),
      sourceLatencies_(plan_.source->milliseconds(plan_.source->findDevice(name_))),
      targetLatencies_(plan_.target->milliseconds(plan_.target->findDevice(name_))), network_(1)
{
}

std::optional<Error> DeviceTransfer::prepare()
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
    // Source networks must be measured on all devices of the vector.
    std::erase_if(sourceRows_, [&](int row) {
        return !std::ranges::all_of(sourceFeatures_.row(static_cast<std::size_t>(row)),
                                    [](float value) { return std::isfinite(value); });
    });
    if (sourceRows_.size() < 2)
        return tooFew(*plan_.source, sourceRows_.size(), 2);
    targetFeatures_ = latencyFeatures(*plan_.target, vector_);
    network_ = SigmoidNetwork(static_cast<int>(vector_.size()));
    return std::nullopt;
}

bool DeviceTransfer::learnSource()
{
    RandomEngine random(seed_.derive(InitialPart));
    untrained_ = network_.initialValues(random);
    RandomEngine plainRandom(seed_.derive(PlainInitialPart));
    plain_ = setting_.plainNetwork.initialValues(plainRandom);
    learner_ = std::make_unique<ExampleLearner>(network_);
    plainLearner_ = std::make_unique<ExampleLearner>(setting_.plainNetwork);
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
                         seed_.derive(SourcePart), setting_.stop))
        return false;
    states_ = {pretrained_, untrained_, plain_};
    return true;
}

std::optional<TransferDraw> DeviceTransfer::draw(int repeat)
{
    TransferDraw made;
    made.repeat = repeat;
    made.device = name_;
    const auto part = static_cast<std::uint64_t>(repeat);
    order_ = drawn(rows_, static_cast<int>(rows_.size()), seed_.derive(LabelPart + part));
    test_ = testRows(repeat);
    made.testNetworks = static_cast<int>(test_.size());
    for (const int labels : plan_.labels) {
        const std::span<const int> rows(order_.data(), static_cast<std::size_t>(labels));
        for (const TransferArm arm : transferArms) {
            const auto rho = learnLabels(arm, rows, seed_.derive(LearnPart + part));
            if (!rho)
                return std::nullopt;
            made.rho[static_cast<std::size_t>(arm)].push_back(*rho);
        }
    }
    return made;
}

int DeviceTransfer::unmeasured() const
{
    return plan_.target->architectureCount() - static_cast<int>(rows_.size());
}

int DeviceTransfer::mostLabels() const
{
    return std::max(plan_.labels.back(), options_.scratchRepeats > 0 ? options_.scratchSamples : 0);
}

Error DeviceTransfer::tooFew(const LatencyTable& table, std::size_t found, int wanted) const
{
    return Error{"transfer: " + table.title() + " has " + std::to_string(found) + " " +
                 table.space().networkNoun() + "s measured on " + name_ +
                 " and its latency vector; expected at least " + std::to_string(wanted) + "."};
}

std::vector<std::string> DeviceTransfer::chosenVector() const
{
    if (!plan_.vectorDevices.empty())
        return plan_.vectorDevices;
    const bool isTargetCells = plan_.target->space().facts().isCell;
    const LatencyTable& table =
        options_.choosesByCells && isTargetCells ? *plan_.target : *plan_.source;
    std::vector<int> rows = sourceRows_;
    if (options_.choosesByCells) {
        rows.resize(static_cast<std::size_t>(table.architectureCount()));
        std::iota(rows.begin(), rows.end(), 0);
    }
    return leastCorrelated(table, name_, plan_.common, rows, options_.vectorSize);
}

/// Networks without a label of this draw, for any number of labels.
std::vector<int> DeviceTransfer::testRows(int repeat) const
{
    const std::span<const int> labelled(order_.data(), static_cast<std::size_t>(mostLabels()));
    const std::vector<bool> isSeen =
        sharesLabel(*plan_.target, plan_.target->findDevice(name_), labelled);
    std::vector<int> rows = rows_;
    std::erase_if(rows, [&](int row) { return isSeen[static_cast<std::size_t>(row)]; });
    const int wanted = options_.testNetworks;
    if (wanted > 0 && wanted < static_cast<int>(rows.size()))
        rows = drawn(rows, wanted, seed_.derive(TestPart + static_cast<std::uint64_t>(repeat)));
    return rows;
}

LabelScale DeviceTransfer::labelScale(TransferArm arm, std::span<const int> rows,
                                      const std::vector<float>& milliseconds)
{
    if (options_.scalesByWholeTable)
        return spannedScale(targetLatencies_);
    if (arm != TransferArm::Transferred)
        return middleScale(milliseconds);
    return matchedScale(milliseconds, learner_->score(pretrained_, targetFeatures_, rows),
                        sourceScale_);
}

std::optional<double> DeviceTransfer::learnLabels(TransferArm arm, std::span<const int> rows,
                                                  Seed seed)
{
    const bool isPlain = arm == TransferArm::Plain;
    ExampleLearner& learner = isPlain ? *plainLearner_ : *learner_;
    const FloatMatrix& features = isPlain ? setting_.plainFeatures : targetFeatures_;
    std::vector<float>& state = states_[static_cast<std::size_t>(arm)];
    if (!options_.continuesState)
        state = arm == TransferArm::Transferred ? pretrained_ : isPlain ? plain_ : untrained_;
    if (rows.empty())
        return arm == TransferArm::Transferred ? rhoOf(learner, state, features) : kNothing;
    const std::vector<float> milliseconds = valuesAt(targetLatencies_, rows);
    LearningSchedule schedule;
    schedule.epochs = options_.transferEpochs;
    const std::vector<float> labels = labelsOf(labelScale(arm, rows, milliseconds), milliseconds);
    if (!learner.learn(state, features, rows, labels, schedule, seed, setting_.stop))
        return std::nullopt;
    return rhoOf(learner, state, features);
}

std::optional<double> DeviceTransfer::fromScratch(int repeat)
{
    const auto rows = std::span(order_).first(static_cast<std::size_t>(options_.scratchSamples));
    const Seed seed = seed_.derive(ScratchPart + static_cast<std::uint64_t>(repeat));
    std::vector<float> state = plain_;
    const std::vector<float> milliseconds = valuesAt(targetLatencies_, rows);
    LearningSchedule schedule;
    schedule.epochs = schedule.period = options_.epochs;
    schedule.batch = kSourceBatch;
    if (!plainLearner_->learn(state, setting_.plainFeatures, rows,
                              labelsOf(spannedScale(milliseconds), milliseconds), schedule, seed,
                              setting_.stop))
        return std::nullopt;
    return rhoOf(*plainLearner_, state, setting_.plainFeatures);
}

double DeviceTransfer::rhoOf(ExampleLearner& learner, const std::vector<float>& state,
                             const FloatMatrix& features) const
{
    return spearman(learner.score(state, features, test_), valuesAt(targetLatencies_, test_));
}

} // namespace latency
