// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/sample_curve.h"

#include "core/experiment/instant_fit.h"
#include "core/sampling/suggest_next.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace latency
{
namespace
{

constexpr std::array kCounts{2, 3, 4, 5, 7, 10, 14, 20, 28, 40};
constexpr int kSeeds = 3;
constexpr int kAhead = 10;
/// A rank correlation over fewer is meaningless.
constexpr int kFewestUnseen = 10;
/// At most this many prefixes of hand-made picks are fitted, always including the last ones.
constexpr std::size_t kPrefixes = 20;

/// The median band; a mean would be dominated by the few predictions near zero.
double medianBand(const DeviceTrial& trial)
{
    std::vector<double> bands;
    for (std::size_t i = 0; i < trial.deviation.size(); ++i)
        if (trial.predicted[i] > 0.0F && std::isfinite(trial.deviation[i]))
            bands.push_back(2.0 * trial.deviation[i] / trial.predicted[i]);
    if (bands.empty())
        return std::numeric_limits<double>::quiet_NaN();
    const auto middle = bands.begin() + static_cast<std::ptrdiff_t>(bands.size() / 2);
    std::ranges::nth_element(bands, middle);
    return *middle;
}

/// Collects the trials of one curve; the first failure ends it.
class CurveBuilder
{
public:
    CurveBuilder(ExperimentPlan plan, int device, std::stop_token stop)
        : plan_(std::move(plan)), stop_(std::move(stop))
    {
        plan_.testDevices = {device};
        curve_.device = device;
    }

    [[nodiscard]] bool isOver() const { return failure_ || stop_.stop_requested(); }

    void addPoint(const std::vector<std::vector<int>>& picksOfSeeds, bool isAhead)
    {
        SampleCurvePoint point;
        std::vector<double> spearman;
        std::vector<double> bands;
        for (const std::vector<int>& picks : picksOfSeeds) {
            if (isOver())
                return;
            const auto trials = fit_.fit(plan_, picks, stop_);
            if (!trials) {
                failure_ = trials.error();
                return;
            }
            if (trials->empty())
                continue;
            const DeviceTrial& trial = trials->front();
            if (trial.unseen.architectures < kFewestUnseen)
                continue;
            point.samples = static_cast<int>(picks.size());
            spearman.push_back(trial.unseen.spearman);
            bands.push_back(medianBand(trial));
            curve_.architectures = curve_.architectures == 0
                                       ? trial.unseen.architectures
                                       : std::min(curve_.architectures, trial.unseen.architectures);
        }
        point.trials = static_cast<int>(spearman.size());
        point.isAhead = isAhead;
        const MeanDeviation mean = meanDeviation(spearman);
        point.spearman = mean.mean;
        point.spearmanDeviation = mean.deviation;
        point.band = meanDeviation(bands).mean;
        if (point.trials > 0)
            curve_.points.push_back(point);
    }

    void fail(Error error) { failure_ = std::move(error); }

    [[nodiscard]] Outcome<SampleCurve> outcome() &&
    {
        if (failure_)
            return *failure_;
        if (stop_.stop_requested())
            return Stopped{};
        return std::move(curve_);
    }

private:
    ExperimentPlan plan_;
    std::stop_token stop_;
    InstantFit fit_;
    SampleCurve curve_;
    std::optional<Error> failure_;
};

void addHandPicked(CurveBuilder& builder, const ExperimentPlan& plan, std::vector<int> picks)
{
    const std::size_t first =
        picks.size() > kPrefixes ? picks.size() - kPrefixes : std::size_t{InstantFit::kFewestPicks};
    for (std::size_t count = first; count <= picks.size() && !builder.isOver(); ++count)
        builder.addPoint({{picks.begin(), picks.begin() + static_cast<std::ptrdiff_t>(count)}},
                         false);
    for (int step = 0; step < kAhead && !builder.isOver(); ++step) {
        const auto next = suggestNext(plan.table, plan.trainDevices, picks);
        if (!next)
            return;
        picks.push_back(*next);
        builder.addPoint({picks}, true);
    }
}

void addSampled(CurveBuilder& builder, const ExperimentPlan& plan, int device)
{
    SamplingRequest request;
    request.table = plan.table;
    request.trainDevices = plan.trainDevices;
    request.targetDevice = device;
    request.options = plan.samplerOptions;
    const int pool = static_cast<int>(candidates(request).size());
    std::vector<int> counts(kCounts.begin(), kCounts.end());
    counts.push_back(plan.spec.sampleCount);
    std::ranges::sort(counts);
    counts.erase(std::ranges::unique(counts).begin(), counts.end());
    for (const int count : counts) {
        if (count < InstantFit::kFewestPicks || count >= pool || count > kCounts.back())
            continue;
        std::vector<std::vector<int>> picksOfSeeds;
        for (int seed = 0; seed < kSeeds && !builder.isOver(); ++seed) {
            request.count = count;
            request.seed = Seed{plan.spec.seed}.derive(static_cast<std::uint64_t>(seed));
            auto picks = plan.sampler->pick(request);
            if (!picks) {
                builder.fail(picks.error());
                return;
            }
            picksOfSeeds.push_back(std::move(*picks));
        }
        builder.addPoint(picksOfSeeds, false);
    }
}

} // namespace

Outcome<SampleCurve> sampleCurve(const ExperimentPlan& plan, int device,
                                 const std::vector<int>& picks, std::stop_token stop)
{
    CurveBuilder builder(plan, device, stop);
    if (plan.sampler->info().name == "by-hand")
        addHandPicked(builder, plan, picks);
    else
        addSampled(builder, plan, device);
    return std::move(builder).outcome();
}

} // namespace latency
