// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/transfer_plan.h"

#include "core/transfer/latency_features.h"

#include <algorithm>
#include <optional>

namespace latency
{
namespace
{

const std::string who = "transfer: ";

bool holds(const std::vector<std::string>& names, const std::string& name)
{
    return std::ranges::find(names, name) != names.end();
}

std::optional<Error> checkNames(const TransferPlan& plan)
{
    for (const auto* names : {&plan.devices, &plan.vectorDevices})
        for (const std::string& name : *names)
            if (!holds(plan.common, name))
                return Error{who + "\"" + name + "\" is not measured in both " +
                             plan.source->title() + " and " + plan.target->title() +
                             "; expected one of their " + std::to_string(plan.common.size()) +
                             " common devices."};
    for (const std::string& name : plan.devices)
        if (holds(plan.vectorDevices, name))
            return Error{who + "the latency vector contains " + name +
                         ", whose latencies are to be predicted; expected a vector without it."};
    return std::nullopt;
}

std::optional<Error> checkLabels(const TransferPlan& plan)
{
    if (plan.labels.empty() || plan.labels.front() < 0)
        return Error{who + "the numbers of labels are " +
                     (plan.labels.empty() ? "missing" : "negative") +
                     "; expected numbers such as 2, 5, 10, 20."};
    const int networks = plan.target->architectureCount();
    const int scratch = plan.options.scratchRepeats > 0 ? plan.options.scratchSamples : 0;
    const int needed = std::max(plan.labels.back(), scratch) + 100;
    if (needed > networks)
        return Error{who + plan.target->title() + " has " + std::to_string(networks) + " " +
                     plan.target->space().networkNoun() + "s; expected at least " +
                     std::to_string(needed) + ", the largest number of labels and 100 to test on."};
    if (plan.options.sourceSamples > plan.source->architectureCount())
        return Error{who + plan.source->title() + " has " +
                     std::to_string(plan.source->architectureCount()) + " " +
                     plan.source->space().networkNoun() + "s; expected at least the " +
                     std::to_string(plan.options.sourceSamples) + " source samples."};
    return std::nullopt;
}

} // namespace

Result<TransferPlan> planTransfer(const TransferSpec& spec, LatencyTablePointer source,
                                  LatencyTablePointer target)
{
    if (!source->quantity().isLatency() || !target->quantity().isLatency())
        return Error{who + (source->quantity().isLatency() ? target : source)->title() +
                     " contains no latencies; expected two tables of latencies."};
    if (source->space().name() == target->space().name())
        return Error{who + "both tables are of " + source->space().title() +
                     "; expected two search spaces."};
    TransferPlan plan;
    plan.common = commonDevices(*source, *target);
    if (plan.common.size() < 2)
        return Error{who + source->title() + " and " + target->title() + " have " +
                     (plan.common.empty() ? "no device" : "one device only") +
                     " in common; expected at least two, one to learn and one to describe "
                     "architectures by."};
    const auto options = resolveOptions(transferOptionSpecs(), spec.options, "transfer");
    if (!options)
        return options.error();
    plan.options = transferOptions(*options);
    plan.source = std::move(source);
    plan.target = std::move(target);
    plan.devices = spec.devices;
    plan.vectorDevices = spec.vectorDevices;
    for (std::vector<std::string>* names : {&plan.devices, &plan.vectorDevices}) {
        std::vector<std::string> once; // a device named twice would count twice
        for (const std::string& name : *names)
            if (!holds(once, name))
                once.push_back(name);
        *names = std::move(once);
    }
    if (plan.devices.empty())
        for (const std::string& name : plan.common)
            if (!holds(plan.vectorDevices, name))
                plan.devices.push_back(name);
    plan.labels = spec.labels;
    std::ranges::sort(plan.labels);
    plan.labels.erase(std::ranges::unique(plan.labels).begin(), plan.labels.end());
    plan.seed = Seed{spec.seed};
    for (const auto check : {checkNames, checkLabels})
        if (auto wrong = check(plan))
            return *wrong;
    if (plan.devices.empty())
        return Error{who + "every common device is in the latency vector; expected one left to "
                           "learn."};
    return plan;
}

} // namespace latency
