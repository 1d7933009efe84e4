// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/run_comparison.h"

#include "core/experiment/run_origins.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>

namespace latency
{
namespace
{

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t kMostExact = 25; // pairs

/// Ranks of |differences|, doubled so that mean ranks of ties are whole.
std::vector<int> doubledRanks(const std::vector<double>& differences)
{
    std::vector<std::size_t> order(differences.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto size = [&](std::size_t i) { return std::abs(differences[i]); };
    std::ranges::sort(order, {}, size);
    std::vector<int> ranks(differences.size());
    for (std::size_t first = 0; first < order.size();) {
        std::size_t last = first;
        while (last + 1 < order.size() && size(order[last + 1]) == size(order[first]))
            ++last;
        for (std::size_t i = first; i <= last; ++i)
            ranks[order[i]] = static_cast<int>(first + last + 2);
        first = last + 1;
    }
    return ranks;
}

/// Two-sided probability of a sum of positive ranks at least as far from the middle, over all
/// choices of signs.
double exactProbability(const std::vector<int>& ranks, int positive)
{
    const int total = std::accumulate(ranks.begin(), ranks.end(), 0);
    std::vector<double> ways(static_cast<std::size_t>(total) + 1);
    ways[0] = 1;
    for (const int rank : ranks)
        for (int sum = total; sum >= rank; --sum)
            ways[static_cast<std::size_t>(sum)] += ways[static_cast<std::size_t>(sum - rank)];
    const int lower = std::min(positive, total - positive);
    double below = 0;
    for (int sum = 0; sum <= lower; ++sum)
        below += ways[static_cast<std::size_t>(sum)];
    return std::min(1.0, 2 * below / std::pow(2.0, static_cast<double>(ranks.size())));
}

double normalProbability(const std::vector<int>& ranks, int positive)
{
    double mean = 0;
    double variance = 0;
    for (const int rank : ranks) {
        mean += rank / 2.0;
        variance += 0.25 * rank * rank;
    }
    const double away = std::max(0.0, std::abs(positive - mean) - 1.0); // half a rank, doubled
    return std::erfc(away / std::sqrt(2 * variance));
}

std::vector<RunOnDevice> devicesOf(const ExperimentResult& result)
{
    std::vector<RunOnDevice> devices;
    for (const DeviceTrial& trial : result.trials) {
        auto place = std::ranges::find(devices, trial.deviceName, &RunOnDevice::deviceName);
        if (place == devices.end())
            place = devices.insert(devices.end(), {trial.deviceName, {}});
        place->spearman.push_back(trial.unseen.spearman);
    }
    return devices;
}

/// Mean over the shared devices of every trial that has them all, by trial number.
std::map<int, double> trialMeans(const ExperimentResult& result,
                                 const std::vector<std::string>& shared)
{
    std::map<int, std::pair<double, std::size_t>> sums;
    for (const DeviceTrial& trial : result.trials)
        if (std::ranges::find(shared, trial.deviceName) != shared.end()) {
            sums[trial.trial].first += trial.unseen.spearman;
            ++sums[trial.trial].second;
        }
    std::map<int, double> means;
    for (const auto& [trial, sum] : sums)
        if (sum.second == shared.size())
            means[trial] = sum.first / static_cast<double>(sum.second);
    return means;
}

std::string text(const nlohmann::json& value)
{
    return value.is_string() ? value.get<std::string>() : value.dump();
}

std::vector<std::pair<std::string, std::string>> optionsOf(const ExperimentResult& result)
{
    const ExperimentSpec& spec = result.spec;
    std::vector<std::pair<std::string, std::string>> options;
    const auto addMethod = [&](const std::string& what, const nlohmann::json& method,
                               const std::string& prefix) {
        options.emplace_back(what, method.value("name", ""));
        for (const auto& [name, value] : method.items())
            if (name != "name")
                options.emplace_back(prefix + name, text(value));
    };
    addMethod("predictor", spec.predictor, "");
    addMethod("sampler", spec.sampler, "sampler's ");
    options.emplace_back("samples", std::to_string(spec.sampleCount));
    if (!spec.handPicked.empty()) {
        std::string picks;
        for (const int row : spec.handPicked)
            picks += (picks.empty() ? "" : " ") + std::to_string(row);
        options.emplace_back("picks", picks);
    }
    options.emplace_back("source samples", std::to_string(spec.sourceSamples));
    options.emplace_back("trials", std::to_string(spec.trials));
    options.emplace_back("seed", std::to_string(spec.seed));
    options.emplace_back("protocol", spec.protocol);
    options.emplace_back("task", spec.task.empty() ? "custom" : spec.task);
    const auto names = [](const std::vector<std::string>& devices) {
        std::string joined;
        for (const std::string& device : devices)
            joined += (joined.empty() ? "" : ", ") + device;
        return joined;
    };
    options.emplace_back("train devices", names(spec.trainDevices));
    options.emplace_back("test devices", names(spec.testDevices));
    std::string dataset = spec.dataset;
    for (const std::string& with : spec.withDatasets)
        dataset += " + " + with;
    options.emplace_back("dataset", dataset);
    return options;
}

std::vector<RunComparison::Option> differing(const std::vector<const ExperimentResult*>& results)
{
    std::vector<RunComparison::Option> options;
    for (std::size_t run = 0; run < results.size(); ++run)
        for (const auto& [name, value] : optionsOf(*results[run])) {
            auto place = std::ranges::find(options, name, &RunComparison::Option::name);
            if (place == options.end())
                place = options.insert(options.end(),
                                       {name, std::vector<std::string>(results.size(), "–")});
            place->values[run] = value;
        }
    std::erase_if(options, [](const RunComparison::Option& option) {
        return std::ranges::all_of(option.values, [&](const std::string& value) {
            return value == option.values.front();
        });
    });
    return options;
}

/// The reason why there is no probability.
std::string whyNone(const ExperimentResult& run, const ExperimentResult& baseline,
                    std::size_t pairs)
{
    if (run.spec.seed != baseline.spec.seed)
        return "the runs have different first seeds, so their trials are not paired";
    if (pairs < kFewestPairsForWilcoxon)
        return "Wilcoxon's test needs " + std::to_string(kFewestPairsForWilcoxon) +
               " seeds in both runs; there are " + std::to_string(pairs);
    return "no pair of seeds differs";
}

} // namespace

std::optional<double> wilcoxonSignedRank(std::span<const double> differences)
{
    std::vector<double> kept;
    std::ranges::copy_if(differences, std::back_inserter(kept),
                         [](double difference) { return difference != 0.0; });
    if (kept.empty())
        return std::nullopt;
    const std::vector<int> ranks = doubledRanks(kept);
    int positive = 0;
    for (std::size_t i = 0; i < kept.size(); ++i)
        positive += kept[i] > 0 ? ranks[i] : 0;
    return kept.size() <= kMostExact ? exactProbability(ranks, positive)
                                     : normalProbability(ranks, positive);
}

RunComparison compareRuns(const std::vector<const ExperimentResult*>& results, int baseline)
{
    RunComparison comparison;
    for (const ExperimentResult* result : results)
        comparison.runs.push_back({devicesOf(*result), {}, kNaN, kNaN, 0, {}, {}, {}});
    if (results.empty())
        return comparison;
    for (const RunOnDevice& device : comparison.runs.front().devices)
        if (std::ranges::all_of(comparison.runs, [&](const ComparedRun& run) {
                return std::ranges::find(run.devices, device.deviceName,
                                         &RunOnDevice::deviceName) != run.devices.end();
            }))
            comparison.sharedDevices.push_back(device.deviceName);

    std::vector<std::map<int, double>> means;
    for (std::size_t i = 0; i < results.size(); ++i) {
        ComparedRun& run = comparison.runs[i];
        means.push_back(trialMeans(*results[i], comparison.sharedDevices));
        for (const auto& [trial, mean] : means.back())
            run.meanSpearman.push_back(mean);
        if (!run.meanSpearman.empty())
            run.mean = meanDeviation(run.meanSpearman).mean;
        if (run.meanSpearman.size() > 1)
            run.deviation = meanDeviation(run.meanSpearman).deviation;
        run.architectures = std::numeric_limits<int>::max();
        for (const DeviceTrial& trial : results[i]->trials)
            run.architectures = std::min(run.architectures, trial.unseen.architectures);
        if (results[i]->trials.empty())
            run.architectures = 0;
    }
    for (std::size_t i = 0; baseline >= 0 && i < results.size(); ++i) {
        if (static_cast<int>(i) == baseline)
            continue;
        ComparedRun& run = comparison.runs[i];
        const auto base = static_cast<std::size_t>(baseline);
        const bool isPaired = results[i]->spec.seed == results[base]->spec.seed;
        for (const auto& [trial, mean] : means[i])
            if (isPaired && means[base].contains(trial))
                run.differences.push_back(mean - means[base].at(trial));
        if (run.differences.size() >= kFewestPairsForWilcoxon)
            run.probability = wilcoxonSignedRank(run.differences);
        if (!run.probability)
            run.whyNone = whyNone(*results[i], *results[base], run.differences.size());
    }
    comparison.differing = differing(results);
    comparison.origins = differentOrigins(results);
    return comparison;
}

} // namespace latency
