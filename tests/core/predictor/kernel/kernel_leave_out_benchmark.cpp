// SPDX-License-Identifier: GPL-3.0-or-later
// Leaves each train device of the published tasks out in turn and takes it for a new one: the
// figures every choice in the kernel predictor was made by. Test devices are never looked at.
//
//     kernel_leave_out_benchmark [labels] [seeds] [tasks|all|DATASET<RHO] [sampler …]
//
// Labels is a number; tasks such as ND,F2. Of a dataset, such as help:fbnet<.7, every device is
// left out in turn, and those that correlate with it by RHO (.95) or more are no sources. Samplers
// are kernel-greedy and random unless others are named. Needs LATENCY_STUDIO_DATA.
#include "core/base/random_engine.h"
#include "core/dataset/open_dataset.h"
#include "core/dataset/options/dataset_reference.h"
#include "core/predictor/kernel/kernel_model.h"
#include "core/sampling/kernel_greedy_sampler.h"
#include "core/sampling/random_sampler.h"
#include "core/similarity/rank_correlation.h"
#include "tests/core/similarity/published_task_table.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <string>
#include <utility>
#include <vector>

using namespace latency;

namespace
{

struct Case {
    int device;
    std::vector<int> sources;
};

/// In tasks whose test devices are foreign, near relatives of the device left out are left out too.
double nearest(const std::string& task)
{
    return task.starts_with('N') ? 0.9 : task == "FD" || task == "F4" ? 2.0 : 0.7;
}

std::vector<Case> casesOf(const PublishedTask& task, const LatencyTable& table)
{
    std::vector<Case> cases;
    for (const std::string& name : task.trainDevices) {
        Case one{table.findDevice(name), {}};
        for (const std::string& other : task.trainDevices) {
            const int source = table.findDevice(other);
            if (other != name && spearman(table.milliseconds(one.device),
                                          table.milliseconds(source)) < nearest(task.name))
                one.sources.push_back(source);
        }
        cases.push_back(one);
    }
    return cases;
}

/// How the labelled architectures are chosen.
using Picks = std::function<std::vector<int>(const SamplingRequest&)>;

Picks picksOf(const Sampler& sampler)
{
    return [&sampler](const SamplingRequest& request) { return sampler.pick(request).value(); };
}

/// Every device of a dataset in turn; its sources are at most nine others, drawn at random, that
/// correlate with it by less than `relative`.
std::vector<Case> casesOf(const LatencyTable& table, double relative)
{
    constexpr int kSources = 9;
    std::vector<Case> cases;
    for (int device = 0; device < table.deviceCount(); ++device) {
        Case one{device, {}};
        for (int other = 0; other < table.deviceCount(); ++other)
            if (other != device &&
                spearman(table.milliseconds(device), table.milliseconds(other)) < relative)
                one.sources.push_back(other);
        if (static_cast<int>(one.sources.size()) > kSources) {
            RandomEngine random{Seed{7}.derive(static_cast<std::uint64_t>(device))};
            std::vector<int> drawn;
            for (const int at : random.distinct(kSources, static_cast<int>(one.sources.size())))
                drawn.push_back(one.sources[static_cast<std::size_t>(at)]);
            std::ranges::sort(drawn);
            one.sources = drawn;
        }
        cases.push_back(one);
    }
    return cases;
}

struct Figures {
    double rho = 0.0;    ///< over the unseen
    double inside = 0.0; ///< share of the unseen within two deviations
    double error = 0.0;  ///< mean absolute error over the unseen, share of their mean latency
};

void addTrial(Figures& sum, const LatencyTable& table, int device, const KernelFit& fit,
              const std::vector<int>& picks, int seeds)
{
    const auto truth = table.milliseconds(device);
    std::vector<float> unseen(truth.begin(), truth.end());
    for (const int pick : picks)
        unseen[static_cast<std::size_t>(pick)] = NAN;
    sum.rho += spearman(fit.belief.milliseconds, unseen) / seeds;
    int inside = 0;
    int count = 0;
    double off = 0.0;
    double total = 0.0;
    for (std::size_t i = 0; i < unseen.size(); ++i) {
        if (std::isnan(unseen[i]))
            continue;
        ++count;
        off += std::abs(unseen[i] - fit.belief.milliseconds[i]);
        total += unseen[i];
        if (std::abs(unseen[i] - fit.belief.milliseconds[i]) <= 2.0F * fit.belief.deviation[i])
            ++inside;
    }
    sum.inside += static_cast<double>(inside) / count / seeds;
    sum.error += off / total / seeds;
}

Figures leaveOut(const LatencyTablePointer& table, const Case& one, const Picks& choose, int labels,
                 int seeds)
{
    const KernelModel model(table, one.sources);
    Figures sum;
    for (int seed = 0; seed < seeds; ++seed) {
        SamplingRequest request;
        request.table = table;
        request.trainDevices = one.sources;
        request.targetDevice = one.device;
        request.count = labels;
        request.seed = Seed{1000 + static_cast<std::uint64_t>(seed)};
        const std::vector<int> picks = choose(request);
        std::vector<float> milliseconds;
        for (const int pick : picks)
            milliseconds.push_back(table->milliseconds(one.device)[static_cast<std::size_t>(pick)]);
        addTrial(sum, *table, one.device, model.fit(picks, milliseconds).value(), picks, seeds);
    }
    return sum;
}

/// Prints the cases of a task or a dataset; returns their means.
Figures printCases(const std::string& of, const std::vector<Case>& cases,
                   const LatencyTablePointer& table, const std::string& name, const Picks& choose,
                   int labels, int seeds)
{
    Figures mean;
    std::printf("%s, %s:", of.c_str(), name.c_str());
    for (const Case& one : cases) {
        const Figures figures = leaveOut(table, one, choose, labels, seeds);
        mean.rho += figures.rho / static_cast<double>(cases.size());
        mean.inside += figures.inside / static_cast<double>(cases.size());
        mean.error += figures.error / static_cast<double>(cases.size());
        std::printf(" %s(%zu) %.3f", table->device(one.device).name.c_str(), one.sources.size(),
                    figures.rho);
    }
    std::printf("\n    mean %.4f, mean error %.2f %%, ±2σ holds %.1f %%\n", mean.rho,
                100.0 * mean.error, 100.0 * mean.inside);
    std::fflush(stdout);
    return mean;
}

} // namespace

int main(int count, char** arguments)
{
    const int labels = count > 1 ? std::atoi(arguments[1]) : 20;
    const int seeds = count > 2 ? std::atoi(arguments[2]) : 3;
    const std::string only = count > 3 ? arguments[3] : "all";
    std::vector<std::pair<std::string, Picks>> ways;
    for (int i = 4; i < count; ++i)
        if (const Sampler* sampler = findSampler(arguments[i]))
            ways.emplace_back(arguments[i], picksOf(*sampler));
    if (ways.empty())
        ways = {{"kernel-greedy", picksOf(kernelGreedySampler())},
                {"random", picksOf(randomSampler())}};
    const std::size_t at = only.find('<');
    const std::string dataset = only.substr(0, at);
    if (isNamedDataset(dataset)) {
        OpenOptions options;
        options.dataFolders = dataFolders({});
        const auto table = openDataset(dataset, options);
        if (!table) {
            std::printf("%s\n", table.error().message.c_str());
            return 1;
        }
        const double relative = at == only.npos ? 0.95 : std::atof(only.c_str() + at + 1);
        for (const auto& [name, choose] : ways)
            printCases(only, casesOf(**table, relative), *table, name, choose, labels, seeds);
        return 0;
    }
    for (const auto& [name, choose] : ways) {
        Figures sum;
        int tasks = 0;
        for (const PublishedTask& task : publishedTasks()) {
            if (only != "all" && ("," + only + ",").find("," + task.name + ",") == only.npos)
                continue;
            const auto table = publishedTaskTable(task);
            if (!table) {
                std::printf("%s: %s\n", task.name.c_str(), table.error().message.c_str());
                continue;
            }
            const Figures mean =
                printCases(task.name, casesOf(task, **table), *table, name, choose, labels, seeds);
            sum.rho += mean.rho;
            sum.error += mean.error;
            sum.inside += mean.inside;
            ++tasks;
        }
        std::printf(
            "%s, %d labels, mean of %d tasks: %.4f, mean error %.2f %%, ±2σ holds %.1f %%\n",
            name.c_str(), labels, tasks, sum.rho / std::max(tasks, 1),
            100.0 * sum.error / std::max(tasks, 1), 100.0 * sum.inside / std::max(tasks, 1));
    }
    return 0;
}
