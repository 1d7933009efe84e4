// SPDX-License-Identifier: GPL-3.0-or-later
// Leaves each train device of the published tasks out in turn and takes it for a new one: the
// figures every choice in the kernel predictor was made by. Test devices are never looked at.
//
//     kernel_leave_out_benchmark [labels] [seeds] [setting=value …]
#include "core/dataset/open_dataset.h"
#include "core/predictor/kernel/kernel_model.h"
#include "core/sampling/kernel_greedy_sampler.h"
#include "core/sampling/random_sampler.h"
#include "core/similarity/published_tasks.h"
#include "core/similarity/rank_correlation.h"

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <map>
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

double unseenRho(const std::vector<float>& prediction, std::span<const float> truth,
                 const std::vector<int>& labelled)
{
    std::vector<float> left(truth.begin(), truth.end());
    for (const int i : labelled)
        left[static_cast<std::size_t>(i)] = NAN;
    return spearman(prediction, left);
}

struct Figures {
    double rho = 0.0;
    double inside = 0.0;
};

Figures leaveOut(const LatencyTablePointer& table, const Case& one, const Sampler& sampler,
                 int labels, int seeds, const KernelPriors& priors)
{
    const KernelModel model(table, one.sources, priors);
    Figures sum;
    for (int seed = 0; seed < seeds; ++seed) {
        SamplingRequest request{table,
                                one.sources,
                                one.device,
                                labels,
                                {},
                                {},
                                Seed{1000ULL + static_cast<std::uint64_t>(seed)}};
        const std::vector<int> picks = sampler.pick(request).value();
        std::vector<float> milliseconds;
        const auto truth = table->milliseconds(one.device);
        for (const int pick : picks)
            milliseconds.push_back(truth[static_cast<std::size_t>(pick)]);
        const auto fit = model.fit(picks, milliseconds);
        sum.rho += unseenRho(fit->belief.milliseconds, truth, picks) / seeds;
        double inside = 0;
        for (std::size_t i = 0; i < truth.size(); ++i)
            inside +=
                std::abs(truth[i] - fit->belief.milliseconds[i]) <= 2 * fit->belief.deviation[i];
        sum.inside += inside / static_cast<double>(truth.size()) / seeds;
    }
    if (std::getenv("SHOW")) {
        SamplingRequest request{table, one.sources, one.device, labels, {}, {}, Seed{1000ULL}};
        const std::vector<int> picks = sampler.pick(request).value();
        std::vector<float> ms;
        for (const int pick : picks)
            ms.push_back(table->milliseconds(one.device)[static_cast<std::size_t>(pick)]);
        const auto fit = model.fit(picks, ms);
        for (const auto& l : fit->leftOut)
            std::printf("   %s %.3f left out %.3f ± %.3f %s\n",
                        table->space().toText(table->architecture(l.architecture)).c_str(),
                        l.measured, l.predicted, l.deviation, l.isSuspicious ? "!" : "");
        for (const auto& [t, v] : fit->shares)
            std::printf("   %s %.3f\n", t.c_str(), v);
    }
    return sum;
}

} // namespace

int main(int count, char** arguments)
{
    const int labels = count > 1 ? std::atoi(arguments[1]) : 20;
    const int seeds = count > 2 ? std::atoi(arguments[2]) : 3;
    KernelPriors priors;
    bool isVerbose = false;
    std::string only;
    for (int i = 3; i < count; ++i) {
        const std::string text = arguments[i];
        const auto split = text.find('=');
        const std::string key = text.substr(0, split);
        const double value = split == std::string::npos ? 1 : std::atof(text.c_str() + split + 1);
        if (key == "noise")
            priors.noise = value;
        if (key == "noiseDeviation")
            priors.noiseDeviation = value;
        if (key == "weightDeviation")
            priors.weightDeviation = value;
        if (key == "constant")
            priors.constant = value;
        if (key == "rounds")
            priors.robustRounds = static_cast<int>(value);
        if (key == "freedom")
            priors.degreesOfFreedom = value;
        if (key == "verbose")
            isVerbose = true;
        if (key == "task")
            only = text.substr(split + 1);
    }
    double total[2] = {0, 0};
    std::string lines[2];
    for (const PublishedTask& task : publishedTasks()) {
        const auto table = openDataset("help:" + task.space, {dataFolders({}), {}, {}});
        if (!only.empty() && task.name != only)
            continue;
        if (!table || !missingDevices(task, **table).empty())
            continue;
        for (int s = 0; s < 2; ++s) {
            const Sampler& sampler = s == 0 ? kernelGreedySampler() : randomSampler();
            double mean = 0, inside = 0;
            const auto cases = casesOf(task, **table);
            for (const Case& one : cases) {
                const Figures f = leaveOut(*table, one, sampler, labels, seeds, priors);
                mean += f.rho / static_cast<double>(cases.size());
                inside += f.inside / static_cast<double>(cases.size());
                if (isVerbose)
                    std::printf("  %s %d %s (%zu) %.4f inside %.2f\n", task.name.c_str(), s,
                                (*table)->device(one.device).name.c_str(), one.sources.size(),
                                f.rho, f.inside);
            }
            char text[80];
            std::snprintf(text, sizeof text, " %s %.4f(%.2f)", task.name.c_str(), mean, inside);
            lines[s] += text;
            total[s] += mean / 7;
        }
    }
    std::printf("greedy%s | %.4f\nrandom%s | %.4f\n", lines[0].c_str(), total[0], lines[1].c_str(),
                total[1]);
}
