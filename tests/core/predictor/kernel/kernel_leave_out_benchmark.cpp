// SPDX-License-Identifier: GPL-3.0-or-later
// Leaves each train device of the published tasks out in turn and takes it for a new one: the
// figures every choice in the kernel predictor was made by. Test devices are never looked at.
//
//     kernel_leave_out_benchmark [labels] [seeds] [task]      needs LATENCY_STUDIO_DATA
#include "core/dataset/open_dataset.h"
#include "core/predictor/kernel/kernel_model.h"
#include "core/sampling/kernel_greedy_sampler.h"
#include "core/sampling/random_sampler.h"
#include "core/similarity/published_tasks.h"
#include "core/similarity/rank_correlation.h"

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <string>

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
    return task == "ND" ? 0.9 : task == "FD" || task == "F4" ? 2.0 : 0.7;
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

struct Figures {
    double rho = 0.0;    ///< over the unseen
    double inside = 0.0; ///< share of the unseen within two deviations
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
    for (std::size_t i = 0; i < unseen.size(); ++i) {
        if (std::isnan(unseen[i]))
            continue;
        ++count;
        if (std::abs(unseen[i] - fit.belief.milliseconds[i]) <= 2.0F * fit.belief.deviation[i])
            ++inside;
    }
    sum.inside += static_cast<double>(inside) / count / seeds;
}

Figures leaveOut(const LatencyTablePointer& table, const Case& one, const Sampler& sampler,
                 int labels, int seeds)
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
        const std::vector<int> picks = sampler.pick(request).value();
        std::vector<float> milliseconds;
        for (const int pick : picks)
            milliseconds.push_back(table->milliseconds(one.device)[static_cast<std::size_t>(pick)]);
        addTrial(sum, *table, one.device, model.fit(picks, milliseconds).value(), picks, seeds);
    }
    return sum;
}

/// Prints one task; returns its mean ρ.
double printTask(const PublishedTask& task, const LatencyTablePointer& table,
                 const Sampler& sampler, int labels, int seeds)
{
    Figures mean;
    const auto cases = casesOf(task, *table);
    std::printf("%s, %s:", task.name.c_str(), sampler.info().name.c_str());
    for (const Case& one : cases) {
        const Figures figures = leaveOut(table, one, sampler, labels, seeds);
        mean.rho += figures.rho / static_cast<double>(cases.size());
        mean.inside += figures.inside / static_cast<double>(cases.size());
        std::printf(" %s(%zu) %.3f", table->device(one.device).name.c_str(), one.sources.size(),
                    figures.rho);
    }
    std::printf("\n    mean %.4f, ±2σ holds %.1f %%\n", mean.rho, 100.0 * mean.inside);
    return mean.rho;
}

} // namespace

int main(int count, char** arguments)
{
    const int labels = count > 1 ? std::atoi(arguments[1]) : 20;
    const int seeds = count > 2 ? std::atoi(arguments[2]) : 3;
    const std::string only = count > 3 ? arguments[3] : "";
    for (const Sampler* sampler : {&kernelGreedySampler(), &randomSampler()}) {
        double sum = 0.0;
        int tasks = 0;
        for (const PublishedTask& task : publishedTasks()) {
            if (!only.empty() && task.name != only)
                continue;
            const auto table = openDataset("help:" + task.space, {dataFolders({}), {}, {}});
            if (!table || !missingDevices(task, **table).empty())
                continue;
            sum += printTask(task, *table, *sampler, labels, seeds);
            ++tasks;
        }
        std::printf("%s, mean of %d tasks: %.4f\n", sampler->info().name.c_str(), tasks,
                    tasks > 0 ? sum / tasks : 0.0);
    }
    return 0;
}
