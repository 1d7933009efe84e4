// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/studio_setup.h"

#include "app/workers/dataset_request.h"
#include "core/experiment/experiment_plan.h"
#include "core/experiment/picked_networks.h"
#include "core/similarity/device_partition.h"
#include "core/similarity/published_tasks.h"

#include <algorithm>

namespace latency
{
namespace
{

std::vector<std::string> namesWithRole(const StudioSetup& setup, const LatencyTable& table,
                                       DeviceRole role)
{
    std::vector<std::string> names;
    for (const int device : devicesWithRole(setup, role))
        names.push_back(table.device(device).name);
    return names;
}

void assign(StudioSetup& setup, const LatencyTable& table, const std::vector<std::string>& names,
            DeviceRole role)
{
    for (const std::string& name : names)
        if (const int device = table.findDevice(name); device >= 0)
            setup.roles[static_cast<std::size_t>(device)] = role;
}

nlohmann::json withName(const std::string& name, nlohmann::json options)
{
    if (!options.is_object())
        options = nlohmann::json::object();
    options["name"] = name;
    return options;
}

nlohmann::json withoutName(nlohmann::json method)
{
    method.erase("name");
    return method;
}

/// Every option of a method, with defaults for missing ones; unknown options are kept, so that the
/// plan refuses them.
template <class Method>
nlohmann::json completeOptions(const Method* method, const nlohmann::json& given,
                               const LatencyTable& table)
{
    if (method)
        if (auto options = resolveOptions(method->info(), given, table.space().name(), ""))
            return std::move(*options);
    return withoutName(given);
}

bool sameNames(std::vector<std::string> left, std::vector<std::string> right)
{
    std::ranges::sort(left);
    std::ranges::sort(right);
    return left == right;
}

} // namespace

BoardMeasurements emptyBoard(const std::string& space)
{
    return {"my board", space};
}

std::vector<int> devicesWithRole(const StudioSetup& setup, DeviceRole role)
{
    std::vector<int> devices;
    for (std::size_t i = 0; i < setup.roles.size(); ++i)
        if (setup.roles[i] == role)
            devices.push_back(static_cast<int>(i));
    return devices;
}

void applyTask(StudioSetup& setup, const std::string& task, const LatencyTable& table)
{
    setup.task = task;
    const PublishedTask* published = findPublishedTask(task);
    if (!published)
        return;
    std::ranges::fill(setup.roles, DeviceRole::Unused);
    assign(setup, table, published->trainDevices, DeviceRole::Train);
    assign(setup, table, published->testDevices, DeviceRole::Test);
}

std::string matchingTask(const StudioSetup& setup, const LatencyTable& table)
{
    const auto train = namesWithRole(setup, table, DeviceRole::Train);
    const auto test = namesWithRole(setup, table, DeviceRole::Test);
    for (const PublishedTask& task : publishedTasks())
        if (task.space == table.space().name() && sameNames(task.trainDevices, train) &&
            sameNames(task.testDevices, test))
            return task.name;
    return {};
}

ExperimentSpec experimentSpec(const StudioSetup& setup, const LatencyTable& table,
                              const std::string& dataset)
{
    ExperimentSpec spec;
    std::vector<std::string> references = referencesOf(requestFromText(dataset));
    spec.dataset = references.front();
    spec.withDatasets.assign(references.begin() + 1, references.end());
    spec.task = setup.task;
    spec.trainDevices = namesWithRole(setup, table, DeviceRole::Train);
    spec.testDevices = namesWithRole(setup, table, DeviceRole::Test);
    if (const PublishedTask* task = findPublishedTask(setup.task)) {
        // In the published order, so that seeds agree between window and file.
        spec.trainDevices = task->trainDevices;
        spec.testDevices = task->testDevices;
    }
    spec.predictor = withName(setup.form.predictor, setup.form.predictorOptions);
    spec.sampler = withName(setup.form.sampler, setup.form.samplerOptions);
    spec.sampleCount = setup.form.sampleCount;
    if (setup.form.sampler == "by-hand") {
        spec.handPicked = setup.picks;
        spec.sampleCount = std::max(1, static_cast<int>(setup.picks.size()));
    }
    spec.sourceSamples = setup.form.sourceSamples;
    spec.trials = setup.form.trials;
    spec.seed = setup.form.seed;
    spec.protocol = setup.form.protocol;
    spec.specifications = setup.specifications;
    return spec;
}

StudioSetup setupFromSpec(const ExperimentSpec& spec, const LatencyTable& table)
{
    StudioSetup setup;
    setup.roles.assign(static_cast<std::size_t>(table.deviceCount()), DeviceRole::Unused);
    assign(setup, table, spec.trainDevices, DeviceRole::Train);
    assign(setup, table, spec.testDevices, DeviceRole::Test);
    setup.task = matchingTask(setup, table);
    ExperimentSpec named = spec;
    if (findPickedRows(named, table))
        setup.picks = named.handPicked;
    setup.pickOrigin = setup.picks.empty() ? "" : "from the experiment file";
    setup.form.predictor = spec.predictor.value("name", "");
    setup.form.predictorOptions =
        completeOptions(findPredictor(setup.form.predictor), spec.predictor, table);
    setup.form.sampler = spec.sampler.value("name", "");
    setup.form.samplerOptions =
        completeOptions(findSampler(setup.form.sampler), spec.sampler, table);
    setup.form.sampleCount = spec.sampleCount;
    setup.form.sourceSamples =
        spec.sourceSamples > 0 ? spec.sourceSamples : defaultSourceSamples(table);
    setup.form.trials = spec.trials;
    setup.form.seed = spec.seed;
    setup.form.protocol = spec.protocol;
    setup.specifications = spec.specifications;
    return setup;
}

namespace
{

void assignInitialRoles(StudioSetup& setup, const LatencyTable& table, const Matrix& similarity)
{
    for (const PublishedTask& task : publishedTasks())
        if (task.space == table.space().name() && missingDevices(task, table).empty()) {
            applyTask(setup, task.name, table);
            return;
        }
    const int devices = table.deviceCount();
    if (!table.quantity().isLatency() && devices > 1) {
        // Tasks are few: one is the target, all others are sources.
        setup.roles.assign(static_cast<std::size_t>(devices), DeviceRole::Train);
        setup.roles.front() = DeviceRole::Test;
        return;
    }
    const int test = std::clamp(devices / 4, 1, 6);
    const int train = std::clamp(devices / 3, 1, 10);
    if (const auto partition =
            partitionDevices(similarity, train, test, PartitionObjective::Low, Seed{1})) {
        for (const int device : partition->train)
            setup.roles[static_cast<std::size_t>(device)] = DeviceRole::Train;
        for (const int device : partition->test)
            setup.roles[static_cast<std::size_t>(device)] = DeviceRole::Test;
    } else if (devices == 1) {
        setup.roles[0] = DeviceRole::Test;
    }
}

} // namespace

StudioSetup initialSetup(const LatencyTablePointer& table, const Matrix& similarity)
{
    StudioSetup setup;
    setup.roles.assign(static_cast<std::size_t>(table->deviceCount()), DeviceRole::Unused);
    assignInitialRoles(setup, *table, similarity);
    const PredictorKind& predictor = *predictors().front();
    const Sampler& sampler = *samplers().front();
    setup.form.predictor = predictor.info().name;
    setup.form.predictorOptions = *resolveOptions(predictor.info().options, {}, "");
    setup.form.sampler = sampler.info().name;
    setup.form.samplerOptions = *resolveOptions(sampler.info().options, {}, "");
    setup.form.sampleCount = std::min(20, std::max(1, table->architectureCount() / 4));
    setup.form.sourceSamples = defaultSourceSamples(*table);
    return setup;
}

} // namespace latency
