// SPDX-License-Identifier: GPL-3.0-or-later
// How good the kernel predictor is on the published tasks, beside the published figures.
//
//     kernel_quality_benchmark [help|ofa FOLDER]      needs LATENCY_STUDIO_DATA; default both
#include "core/dataset/open_dataset.h"
#include "core/predictor/kernel/kernel_model.h"
#include "core/sampling/kernel_greedy_sampler.h"
#include "core/sampling/random_sampler.h"
#include "core/similarity/rank_correlation.h"
#include "tests/core/similarity/published_task_table.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <string>

using namespace latency;

namespace
{

constexpr int kSeeds = 5;

struct Figures {
    double rho = 0.0;      ///< over the unseen
    double inside = 0.0;   ///< share of the unseen within ±2σ
    double error = 0.0;    ///< mean absolute error over the unseen, ms
    double relative = 0.0; ///< the same as a share of their mean latency
};

Figures unseenFigures(const KernelFit& fit, std::span<const float> truth,
                      const std::vector<int>& labelled)
{
    std::vector<float> unseen(truth.begin(), truth.end());
    for (const int i : labelled)
        unseen[static_cast<std::size_t>(i)] = NAN;
    Figures figures;
    figures.rho = spearman(fit.belief.milliseconds, unseen);
    double count = 0.0;
    double total = 0.0;
    for (std::size_t i = 0; i < unseen.size(); ++i) {
        if (std::isnan(unseen[i]))
            continue;
        total += unseen[i];
        const double off = std::abs(unseen[i] - fit.belief.milliseconds[i]);
        figures.error += off;
        figures.inside += off <= 2.0 * fit.belief.deviation[i] ? 1.0 : 0.0;
        count += 1.0;
    }
    figures.relative = figures.error / total;
    figures.error /= count;
    figures.inside /= count;
    return figures;
}

Figures trial(const LatencyTablePointer& table, const std::vector<int>& sources, int target,
              const Sampler& sampler, int labels, int seed)
{
    SamplingRequest request;
    request.table = table;
    request.trainDevices = sources;
    request.targetDevice = target;
    request.count = labels;
    request.seed = Seed{static_cast<std::uint64_t>(seed) + 1};
    const auto picks = sampler.pick(request);
    std::vector<float> milliseconds;
    for (const int pick : *picks)
        milliseconds.push_back(table->milliseconds(target)[static_cast<std::size_t>(pick)]);
    const auto fit = KernelModel(table, sources).fit(*picks, milliseconds);
    return unseenFigures(*fit, table->milliseconds(target), *picks);
}

/// Means over test devices, one a seed.
struct TaskFigures {
    double rho = 0.0;
    double deviation = 0.0; ///< of ρ between seeds
    double inside = 0.0;
    double relative = 0.0;
    std::vector<double> byDevice;
};

TaskFigures taskFigures(const PublishedTask& task, const LatencyTablePointer& table,
                        const Sampler& sampler, int labels, int seeds)
{
    std::vector<int> sources;
    for (const std::string& name : task.trainDevices)
        sources.push_back(table->findDevice(name));
    TaskFigures figures;
    figures.byDevice.resize(task.testDevices.size());
    const auto devices = static_cast<double>(task.testDevices.size());
    double square = 0.0;
    for (int seed = 0; seed < seeds; ++seed) {
        double mean = 0.0;
        for (std::size_t d = 0; d < task.testDevices.size(); ++d) {
            const Figures one = trial(table, sources, table->findDevice(task.testDevices[d]),
                                      sampler, labels, seed);
            mean += one.rho / devices;
            figures.byDevice[d] += one.rho / seeds;
            figures.inside += one.inside / devices / seeds;
            figures.relative += one.relative / devices / seeds;
        }
        figures.rho += mean / seeds;
        square += mean * mean / seeds;
    }
    figures.deviation = std::sqrt(std::max(0.0, square - figures.rho * figures.rho));
    return figures;
}

/// Rows of the table in resources/help/kernel.md.
void printHelp()
{
    std::printf("Spearman rho over the unseen architectures, mean over test devices; kernel-greedy "
                "does not depend on the seed, random: mean ± std over %d seeds; mean error: share "
                "of the mean latency, greedy\n"
                "| task | NASFLAT | HELP | Multi-Predict | 20 greedy | 10 greedy | 5 greedy | "
                "20 random | 10 random | 5 random | mean error at 20, 10, 5 | ±2σ holds at 20, 10, "
                "5 |\n|---|---|---|---|---|---|---|---|---|---|---|---|\n",
                kSeeds);
    constexpr std::array kLabels{20, 10, 5};
    for (const PublishedTask& task : publishedTasks()) {
        const auto table = publishedTaskTable(task);
        if (!table) {
            std::printf("%s: %s\n", task.name.c_str(), table.error().message.c_str());
            continue;
        }
        std::printf("| %s | %.3f | %.3f | %.3f |", task.name.c_str(), task.publishedNasflat,
                    task.publishedHelp, task.publishedMultiPredict);
        std::vector<TaskFigures> greedy;
        for (const int labels : kLabels) {
            greedy.push_back(taskFigures(task, *table, kernelGreedySampler(), labels, 1));
            std::printf(" %.4f |", greedy.back().rho);
        }
        for (const int labels : kLabels) {
            const auto random = taskFigures(task, *table, randomSampler(), labels, kSeeds);
            std::printf(" %.4f ± %.4f |", random.rho, random.deviation);
        }
        for (const double TaskFigures::*figure : {&TaskFigures::relative, &TaskFigures::inside}) {
            for (std::size_t i = 0; i < greedy.size(); ++i)
                std::printf("%s%.1f", i == 0 ? " " : " / ", 100.0 * (greedy[i].*figure));
            std::printf(" %% |");
        }
        std::printf("\n");
        std::fflush(stdout);
        for (std::size_t d = 0; d < task.testDevices.size(); ++d)
            std::fprintf(stderr, " %s %.4f", task.testDevices[d].c_str(), greedy[0].byDevice[d]);
        std::fprintf(stderr, "\n");
    }
}

/// One table with the devices of several OFANAS files over the same networks.
LatencyTablePointer ofanasTable(const std::string& folder)
{
    LatencyTableParts parts;
    for (const char* path :
         {"RTX_2080_Ti_GPU/RTX_2080_Ti_GPU_ofa.csv", "Tesla_P40_GPU/Tesla_P40_GPU_ofa.csv",
          "Note10_LookupTable/note10_lookuptable_ofa.csv"}) {
        const auto table = openDataset(folder + "/" + path, {});
        if (!table) {
            std::printf("%s\n", table.error().message.c_str());
            return nullptr;
        }
        const LatencyTableParts& one = (*table)->parts();
        if (parts.devices.empty()) {
            parts = one;
            continue;
        }
        FloatMatrix all(parts.devices.size() + 1, parts.milliseconds.columns(), NAN);
        std::ranges::copy(parts.milliseconds.values(), all.values().begin());
        std::map<Architecture, std::size_t> places;
        for (std::size_t i = 0; i < parts.architectures.rows(); ++i) {
            const auto row = parts.architectures.row(i);
            places.emplace(Architecture(row.begin(), row.end()), i);
        }
        for (std::size_t i = 0; i < one.architectures.rows(); ++i) {
            const auto row = one.architectures.row(i);
            const auto place = places.find(Architecture(row.begin(), row.end()));
            if (place != places.end())
                all(parts.devices.size(), place->second) = one.milliseconds(0, i);
        }
        parts.devices.push_back(one.devices.front());
        parts.milliseconds = std::move(all);
    }
    const auto table = LatencyTable::create(std::move(parts));
    return table ? *table : nullptr;
}

void printOfa(const std::string& folder)
{
    const LatencyTablePointer table = ofanasTable(folder);
    if (!table)
        return;
    struct Transfer {
        const char* name;
        std::vector<int> sources;
        int target;
        const char* published;
        double goal;
    };
    const Transfer transfers[] = {{"RTX 2080 Ti -> Tesla P40", {0}, 1, "1.60", 0.76},
                                  {"RTX 2080 Ti -> Note 10", {0}, 2, "1.21", 0.39},
                                  {"Note 10 -> RTX 2080 Ti", {2}, 0, ".67", 0.37},
                                  {"none -> RTX 2080 Ti", {}, 0, "-", 0.57}};
    std::printf(
        "\nOFA, 20 kernel-greedy labels, mean absolute error over the unseen, ms, %d seeds\n"
        "%-26s%22s%8s%10s%9s%9s\n",
        kSeeds, "source -> target", "published, 700 labels", "goal", "here", "rho", "±2σ");
    for (const Transfer& transfer : transfers) {
        Figures mean;
        for (int seed = 0; seed < kSeeds; ++seed) {
            const Figures one =
                trial(table, transfer.sources, transfer.target, kernelGreedySampler(), 20, seed);
            mean.rho += one.rho / kSeeds;
            mean.error += one.error / kSeeds;
            mean.inside += one.inside / kSeeds;
        }
        std::printf("%-26s%22s%8.2f%10.3f%9.4f%8.1f%%\n", transfer.name, transfer.published,
                    transfer.goal, mean.error, mean.rho, 100.0 * mean.inside);
    }
}

} // namespace

int main(int count, char** arguments)
{
    const std::string part = count > 1 ? arguments[1] : "";
    const char* data = std::getenv("LATENCY_STUDIO_DATA");
    if (part != "ofa")
        printHelp();
    if (part != "help")
        printOfa(count > 2 ? arguments[2]
                           : std::string(data ? data : "../shared/datasets") + "/ofanas");
    return 0;
}
