// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/experiment_plan.h"

#include "core/experiment/picked_networks.h"
#include "core/experiment/source_devices.h"
#include "core/similarity/published_tasks.h"

#include <algorithm>
#include <cmath>

namespace latency
{
namespace
{

template <class Methods>
std::string knownNames(const Methods& methods)
{
    std::string names;
    for (const auto* method : methods)
        names += (names.empty() ? "" : ", ") + method->info().name;
    return names;
}

std::optional<Error> applyTask(ExperimentSpec& spec, const LatencyTable& table)
{
    if (spec.task.empty())
        return std::nullopt;
    const PublishedTask* task = findPublishedTask(spec.task);
    if (!task)
        return Error{"experiment: there is no task \"" + spec.task +
                     "\"; expected one of ND, N1-N4, NA, FD, F1-F4, FA."};
    const bool listsGiven = !spec.trainDevices.empty() || !spec.testDevices.empty();
    if (!listsGiven && task->space != table.space().name())
        return Error{"experiment: task " + task->name + " is on " + task->space + ", but " +
                     table.name() + " holds " + table.space().name() + "."};
    if (spec.trainDevices.empty())
        spec.trainDevices = task->trainDevices;
    if (spec.testDevices.empty())
        spec.testDevices = task->testDevices;
    return std::nullopt;
}

Result<std::vector<int>> deviceRows(const std::vector<std::string>& names,
                                    const LatencyTable& table, const std::string& list)
{
    std::vector<int> rows;
    for (const std::string& name : names) {
        const int row = table.findDevice(name);
        if (row < 0)
            return Error{"experiment: " + list + " names device \"" + name + "\", which " +
                         table.name() + " does not have; expected one of its " +
                         std::to_string(table.deviceCount()) + " devices."};
        if (std::ranges::find(rows, row) != rows.end())
            return Error{"experiment: " + list + " names device \"" + name +
                         "\" twice; expected each once."};
        rows.push_back(row);
    }
    return rows;
}

std::optional<Error> checkDevices(const ExperimentPlan& plan)
{
    if (plan.testDevices.empty())
        return Error{"experiment: test_devices is empty; expected at least one device."};
    for (const int device : plan.testDevices)
        if (std::ranges::find(plan.trainDevices, device) != plan.trainDevices.end())
            return Error{"experiment: device \"" + plan.table->device(device).name +
                         "\" is in both train_devices and test_devices; expected one of them."};
    for (const auto& [name, specification] : plan.spec.specifications)
        if (plan.table->findDevice(name) < 0)
            return Error{"experiment: specifications has \"" + name +
                         "\"; expected whole names of devices of " + plan.table->name() +
                         ", such as \"" + plan.table->device(0).name + "\"."};
    return std::nullopt;
}

std::optional<Error> checkCounts(const ExperimentPlan& plan, PlanPurpose purpose)
{
    const int architectures = plan.table->architectureCount();
    if (plan.spec.sourceSamples > architectures)
        return Error{"experiment: source_samples is " + std::to_string(plan.spec.sourceSamples) +
                     ", but " + plan.table->name() + " has " + std::to_string(architectures) +
                     " architectures."};
    for (const int pick : plan.spec.handPicked)
        if (pick >= architectures)
            return Error{"experiment: picks names architecture " + std::to_string(pick) + ", but " +
                         plan.table->name() + " has " + std::to_string(architectures) + "."};
    for (const int device : plan.testDevices) {
        const int measured = plan.table->measuredCount(device);
        if (purpose == PlanPurpose::Evaluation && plan.budget() + 2 > measured)
            return Error{"experiment: " + std::to_string(plan.budget()) +
                         " samples leave fewer than two of the " + std::to_string(measured) +
                         " architectures measured on " + plan.table->device(device).name +
                         " to be predicted; expected fewer samples, or \"latency-studio predict\", "
                         "which learns from all of them and predicts the networks that are not "
                         "measured."};
    }
    const int needed = neededArchitectures(plan.protocol, plan.table->space());
    if (architectures < needed)
        return Error{"experiment: protocol " + plan.spec.protocol + " needs " +
                     std::to_string(needed) + " architectures, but " + plan.table->name() +
                     " has " + std::to_string(architectures) + "."};
    return std::nullopt;
}

std::optional<Error> findMethods(ExperimentPlan& plan)
{
    const ExperimentSpec& spec = plan.spec;
    const std::string predictor = spec.predictor.value("name", "");
    plan.predictor = findPredictor(predictor);
    if (!plan.predictor)
        return Error{"experiment: there is no predictor \"" + predictor + "\"; expected one of " +
                     knownNames(predictors()) + "."};
    if (!plan.predictor->info().supportsSpace(plan.table->space().name()))
        return Error{"experiment: predictor " + predictor + " does not know " +
                     plan.table->space().title() + "."};
    const std::string sampler = spec.sampler.value("name", "");
    plan.sampler = findSampler(sampler);
    if (!plan.sampler)
        return Error{"experiment: there is no sampler \"" + sampler + "\"; expected one of " +
                     knownNames(samplers()) + "."};
    const auto protocol = evaluationProtocolFromName(spec.protocol);
    if (!protocol)
        return Error{"experiment: there is no protocol \"" + spec.protocol +
                     "\"; expected one of unseen, all, nasflat-128, help-800."};
    plan.protocol = *protocol;

    auto predictorOptions = resolveOptions(plan.predictor->info(), spec.predictor,
                                           plan.table->space().name(), "predictor " + predictor);
    if (!predictorOptions)
        return predictorOptions.error();
    auto samplerOptions =
        resolveOptions(plan.sampler->info().options, spec.sampler, "sampler " + sampler);
    if (!samplerOptions)
        return samplerOptions.error();
    plan.predictorOptions = std::move(*predictorOptions);
    plan.samplerOptions = std::move(*samplerOptions);
    return std::nullopt;
}

std::string deviceAndRow(const ExperimentPlan& plan, int device, int row)
{
    return plan.table->device(device).name + " is " +
           plan.table->space().toText(plan.table->architecture(row)) + " (number " +
           std::to_string(row) + ")";
}

/// Determines the predictor's inputs besides samples and train devices.
std::optional<Error> findReferences(ExperimentPlan& plan)
{
    const auto references = plan.predictor->referenceArchitectures(
        {plan.table, plan.trainDevices, plan.predictorOptions, Seed{plan.spec.seed}});
    if (!references)
        return references.error();
    plan.references = *references;
    plan.countsReferencesAsSamples =
        !plan.references.empty() &&
        plan.predictor->countsReferencesAsSamples(plan.predictorOptions);
    const int count = static_cast<int>(plan.references.size());
    if (plan.countsReferencesAsSamples && plan.spec.sampleCount < count)
        return Error{"experiment: " + std::to_string(plan.spec.sampleCount) +
                     " samples are fewer than the " + std::to_string(count) +
                     " reference networks that count as samples."};
    const auto isMissing = [&](int device, int row) {
        return std::isnan(plan.table->milliseconds(device)[static_cast<std::size_t>(row)]);
    };
    for (const std::vector<int>* devices : {&plan.trainDevices, &plan.testDevices})
        for (const int device : *devices)
            for (const int row : plan.references)
                if (isMissing(device, row))
                    return Error{"experiment: not measured on " + deviceAndRow(plan, device, row) +
                                 ", a reference network of predictor " +
                                 plan.predictor->info().name +
                                 "; expected it measured, other reference networks or another "
                                 "device."};
    for (const int device : plan.predictor->validationDevices(*plan.table, plan.predictorOptions)) {
        const auto isAmong = [device](const std::vector<int>& devices) {
            return std::ranges::find(devices, device) != devices.end();
        };
        const bool lacksReferences =
            std::ranges::any_of(plan.references, [&](int row) { return isMissing(device, row); });
        if (!isAmong(plan.trainDevices) && !isAmong(plan.testDevices) && !lacksReferences)
            plan.validationDevices.push_back(device);
    }
    return std::nullopt;
}

} // namespace

int ExperimentPlan::budget() const
{
    return spec.sampleCount + (countsReferencesAsSamples ? 0 : static_cast<int>(references.size()));
}

int defaultSourceSamples(const LatencyTable& table)
{
    return std::min(table.architectureCount(), table.space().facts().sourceSamples);
}

Result<ExperimentPlan> planExperiment(const ExperimentSpec& spec, LatencyTablePointer table,
                                      PlanPurpose purpose)
{
    ExperimentPlan plan;
    plan.spec = spec;
    auto measured = withoutPredictedCells(std::move(table));
    if (!measured)
        return measured.error();
    plan.table = std::move(*measured);
    if (auto error = applyTask(plan.spec, *plan.table))
        return *error;
    if (plan.spec.sourceSamples == 0)
        plan.spec.sourceSamples = defaultSourceSamples(*plan.table);
    if (auto found = findPickedRows(plan.spec, *plan.table); !found)
        return found.error();
    if (plan.spec.sampler.value("name", "") == "by-hand")
        plan.spec.sampleCount = static_cast<int>(plan.spec.handPicked.size());

    auto train = deviceRows(plan.spec.trainDevices, *plan.table, "train_devices");
    if (!train)
        return train.error();
    auto test = deviceRows(plan.spec.testDevices, *plan.table, "test_devices");
    if (!test)
        return test.error();
    plan.trainDevices = std::move(*train);
    plan.testDevices = std::move(*test);
    if (const auto error = checkDevices(plan))
        return *error;
    if (const auto error = findMethods(plan))
        return *error;
    if (const auto error = findReferences(plan))
        return *error;
    if (const auto error = checkCounts(plan, purpose))
        return *error;
    return plan;
}

} // namespace latency
