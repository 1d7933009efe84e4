// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sweep/sweep_jobs.h"

#include "core/base/checksum.h"
#include "core/base/json_text.h"

#include <algorithm>
#include <limits>
#include <unordered_map>

namespace latency
{
namespace
{

using nlohmann::json;

std::uint64_t saturatedProduct(std::uint64_t a, std::uint64_t b)
{
    constexpr std::uint64_t most = std::numeric_limits<std::uint64_t>::max();
    return b != 0 && a > most / b ? most : a * b;
}

/// The tasks to run on data; one without a name where it has devices or nothing is chosen.
std::vector<std::string> tasksOf(const SweepSpec& spec, const SweepData& data)
{
    if (!data.trainDevices.empty() || !data.testDevices.empty())
        return {""};
    const std::vector<std::string>& tasks = data.tasks.empty() ? spec.tasks : data.tasks;
    return tasks.empty() ? std::vector<std::string>{""} : tasks;
}

bool agreesWith(const ExperimentSpec& job, const std::string& key, const json& value)
{
    const auto isMethod = [&value](const json& method) {
        return value.is_string() ? method.value("name", json()) == value : method == value;
    };
    if (key == "task")
        return value == job.task;
    if (key == "predictor")
        return isMethod(job.predictor);
    if (key == "sampler")
        return isMethod(job.sampler);
    if (key == "samples")
        return value == job.sampleCount;
    if (key == "seed")
        return value == job.seed;
    return value == job.dataset; // "data": the first of several
}

bool isExcludedBy(const json& exclusion, const ExperimentSpec& job)
{
    for (const auto& [key, value] : exclusion.items())
        if (!agreesWith(job, key, value))
            return false;
    return true;
}

class Expansion
{
public:
    explicit Expansion(const SweepSpec& spec) : spec_(spec), uses_(spec.exclusions.size(), 0) {}

    void add(const SweepData& data, const std::string& task)
    {
        ExperimentSpec job;
        job.dataset = data.references.front();
        job.withDatasets.assign(data.references.begin() + 1, data.references.end());
        job.task = task;
        job.trainDevices = data.trainDevices;
        job.testDevices = data.testDevices;
        job.trials = spec_.trials;
        job.sourceSamples = spec_.sourceSamples;
        job.protocol = spec_.protocol;
        for (const json& predictor : spec_.predictors)
            for (const json& sampler : spec_.samplers)
                for (const int samples : spec_.samples)
                    for (const std::uint64_t seed : spec_.seeds) {
                        job.predictor = predictor;
                        job.sampler = sampler;
                        job.sampleCount = samples;
                        job.seed = seed;
                        add(job);
                    }
    }

    Result<std::vector<SweepJob>> finish(const std::string& where)
    {
        for (std::size_t i = 0; i < uses_.size(); ++i)
            if (uses_[i] == 0)
                return Error{where + ": the exclusion " + shownJson(spec_.exclusions[i]) +
                             " leaves out no job; expected values of the sweep."};
        if (jobs_.empty())
            return Error{where + ": the exclusions leave no job; expected at least one."};
        return std::move(jobs_);
    }

private:
    void add(const ExperimentSpec& job)
    {
        bool isExcluded = false;
        for (std::size_t i = 0; i < uses_.size(); ++i)
            if (isExcludedBy(spec_.exclusions[i], job)) {
                ++uses_[i];
                isExcluded = true;
            }
        if (isExcluded)
            return;
        std::string id = sweepJobId(job);
        if (places_.emplace(id, jobs_.size()).second)
            jobs_.push_back({std::move(id), job});
    }

    const SweepSpec& spec_;
    std::vector<std::size_t> uses_; ///< jobs left out by each exclusion
    std::vector<SweepJob> jobs_;
    std::unordered_map<std::string, std::size_t> places_;
};

} // namespace

std::string sweepJobId(const ExperimentSpec& experiment)
{
    return checksumText(
        fnv1a(toJson(experiment).dump(-1, ' ', false, json::error_handler_t::replace)));
}

std::uint64_t countCombinations(const SweepSpec& spec)
{
    std::uint64_t tasks = 0;
    for (const SweepData& data : spec.data)
        tasks += tasksOf(spec, data).size();
    std::uint64_t count = tasks;
    for (const std::size_t factor :
         {spec.predictors.size(), spec.samplers.size(), spec.samples.size(), spec.seeds.size()})
        count = saturatedProduct(count, factor);
    return count;
}

Result<std::vector<SweepJob>> expandSweep(const SweepSpec& spec, const std::string& where)
{
    const std::uint64_t combinations = countCombinations(spec);
    if (combinations > kMostSweepJobs)
        return Error{where + ": the sweep has " + groupedDigits(combinations) +
                     " jobs; expected at most " + groupedDigits(kMostSweepJobs) + "."};
    Expansion expansion(spec);
    for (const SweepData& data : spec.data)
        for (const std::string& task : tasksOf(spec, data))
            expansion.add(data, task);
    return expansion.finish(where);
}

std::string groupedDigits(std::uint64_t number)
{
    std::string text = std::to_string(number);
    for (std::ptrdiff_t place = static_cast<std::ptrdiff_t>(text.size()) - 3; place > 0; place -= 3)
        text.insert(static_cast<std::size_t>(place), " ");
    return text;
}

} // namespace latency
