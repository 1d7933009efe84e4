// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/instant_plan.h"

namespace latency
{
namespace
{

const PredictorKind* instantKind(const StudioSetup& setup)
{
    const PredictorKind* chosen = findPredictor(setup.form.predictor);
    if (chosen && chosen->isInstant())
        return chosen;
    const PredictorKind* kernel = findPredictor("kernel");
    return kernel ? kernel : findPredictor("ridge");
}

/// Options of a method: as chosen, or its defaults if another method is chosen.
std::optional<nlohmann::json> optionsOf(const MethodInfo& method, const std::string& chosen,
                                        const nlohmann::json& options)
{
    auto resolved =
        resolveOptions(method.options, method.name == chosen ? options : nlohmann::json(), "");
    return resolved ? std::optional(std::move(*resolved)) : std::nullopt;
}

} // namespace

std::optional<ExperimentPlan> instantPlan(const StudioDocument& document)
{
    const StudioSetup& setup = document.setup();
    if (!document.dataset() || document.testDevices().empty())
        return std::nullopt;
    ExperimentPlan plan;
    plan.table = document.dataset()->table;
    plan.trainDevices = document.trainDevices();
    plan.testDevices = document.testDevices();
    plan.predictor = instantKind(setup);
    plan.sampler = findSampler(setup.form.sampler);
    if (!plan.predictor || !plan.sampler)
        return std::nullopt;
    auto predictor =
        optionsOf(plan.predictor->info(), setup.form.predictor, setup.form.predictorOptions);
    auto sampler = optionsOf(plan.sampler->info(), setup.form.sampler, setup.form.samplerOptions);
    if (!predictor || !sampler)
        return std::nullopt;
    plan.predictorOptions = std::move(*predictor);
    plan.samplerOptions = std::move(*sampler);
    plan.spec.seed = setup.form.seed;
    plan.spec.sampleCount = setup.form.sampleCount;
    return plan;
}

} // namespace latency
