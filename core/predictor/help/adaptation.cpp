// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/help/adaptation.h"

namespace latency::help
{
namespace
{

Modulation<float> modulationOf(const MetaParameters& parameters, const std::vector<float>& values,
                               const KnownDevice& device)
{
    return modulation<float>(parameters.modulator, values.data() + parameters.modulatorOffset(),
                             device.hardware);
}

std::vector<float> meanModulation(const MetaParameters& parameters,
                                  const std::vector<float>& values, const AdaptationPlan& plan,
                                  const KnownDevice& device)
{
    return plan.isModulated ? modulationOf(parameters, values, device).mean : std::vector<float>{};
}

void takeSteps(InnerLoop<float>& loop, const std::vector<float>& values, int steps,
               const KnownDevice& device, const std::stop_token& stop)
{
    for (int step = 0; step < steps && !stop.stop_requested(); ++step)
        loop.step(values.data(), device.support, device.hardware);
}

} // namespace

std::vector<std::vector<float>> adaptedStages(const MetaParameters& parameters,
                                              const std::vector<float>& values,
                                              const AdaptationPlan& plan, const KnownDevice& device,
                                              RowScorer& scorer, std::stop_token stop)
{
    InnerLoop<float> loop(parameters);
    loop.start(values.data(), meanModulation(parameters, values, plan, device));
    std::vector<std::vector<float>> stages;
    for (int step = 0; step <= plan.steps && !stop.stop_requested(); ++step) {
        takeSteps(loop, values, step == 0 ? 0 : 1, device, stop);
        stages.push_back(scorer.score(loop.values(), device.hardware, stop));
    }
    return stages;
}

std::vector<float> quickLabels(const MetaParameters& parameters, const std::vector<float>& values,
                               const AdaptationPlan& plan, const KnownDevice& device,
                               RowScorer& scorer, std::stop_token stop)
{
    InnerLoop<float> loop(parameters);
    loop.start(values.data(), meanModulation(parameters, values, plan, device));
    takeSteps(loop, values, plan.steps, device, stop);
    return scorer.score(loop.values(), device.hardware, stop);
}

std::vector<float> adaptedLabels(const MetaParameters& parameters, const std::vector<float>& values,
                                 const AdaptationPlan& plan, const KnownDevice& device,
                                 RowScorer& scorer, Seed seed, std::stop_token stop)
{
    if (!plan.isModulated)
        return quickLabels(parameters, values, plan, device, scorer, stop);
    const Modulation<float> known = modulationOf(parameters, values, device);
    InnerLoop<float> loop(parameters);
    RandomEngine random(seed);
    std::vector<float> sum;
    for (int sample = 0; sample < plan.samples; ++sample) {
        std::vector<float> noise;
        for (int i = 0; i < modulationWidth; ++i)
            noise.push_back(static_cast<float>(random.normal()));
        const bool isWanted = !plan.takesLastSample || sample + 1 == plan.samples;
        if (!isWanted)
            continue;
        loop.start(values.data(), known.draw(noise));
        takeSteps(loop, values, plan.steps, device, stop);
        const std::vector<float> labels = scorer.score(loop.values(), device.hardware, stop);
        if (labels.empty())
            return labels;
        sum.resize(labels.size());
        for (std::size_t i = 0; i < labels.size(); ++i)
            sum[i] += labels[i];
    }
    if (!plan.takesLastSample)
        for (float& value : sum)
            value /= static_cast<float>(plan.samples);
    return sum;
}

} // namespace latency::help
