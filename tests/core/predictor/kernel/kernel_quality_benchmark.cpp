// SPDX-License-Identifier: GPL-3.0-or-later
// How good the kernel predictor is on the published tasks, beside the published figures.
//
//     kernel_quality_benchmark [help|ofa FOLDER]      needs LATENCY_STUDIO_DATA; default both
#include "core/dataset/open_dataset.h"
#include "core/predictor/kernel/kernel_model.h"
#include "core/sampling/kernel_greedy_sampler.h"
#include "core/sampling/random_sampler.h"
#include "core/similarity/published_tasks.h"
#include "core/similarity/rank_correlation.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <string>

using namespace latency;

namespace
{

constexpr int kSeeds = 5;

/// ρ over the unseen, share of them within ±2σ, mean absolute error in ms.
struct Figures {
    double rho = 0.0;
    double inside = 0.0;
    double error = 0.0;
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
    for (std::size_t i = 0; i < unseen.size(); ++i) {
        if (std::isnan(unseen[i]))
            continue;
        const double off = std::abs(unseen[i] - fit.belief.milliseconds[i]);
        figures.error += off;
        figures.inside += off <= 2.0 * fit.belief.deviation[i] ? 1.0 : 0.0;
        count += 1.0;
    }
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
    std::vector<double> byDevice;
};

TaskFigures taskFigures(const PublishedTask& task, const LatencyTablePointer& table,
                        const Sampler& sampler, int labels)
{
    std::vector<int> sources;
    for (const std::string& name : task.trainDevices)
        sources.push_back(table->findDevice(name));
    TaskFigures figures;
    figures.byDevice.resize(task.testDevices.size());
    const auto devices = static_cast<double>(task.testDevices.size());
    double square = 0.0;
    for (int seed = 0; seed < kSeeds; ++seed) {
        double mean = 0.0;
        for (std::size_t d = 0; d < task.testDevices.size(); ++d) {
            const Figures one = trial(table, sources, table->findDevice(task.testDevices[d]),
                                      sampler, labels, seed);
            mean += one.rho / devices;
            figures.byDevice[d] += one.rho / kSeeds;
            figures.inside += one.inside / devices / kSeeds;
        }
        figures.rho += mean / kSeeds;
        square += mean * mean / kSeeds;
    }
    figures.deviation = std::sqrt(std::max(0.0, square - figures.rho * figures.rho));
    return figures;
}

struct Target {
    const char* task;
    double least;
    double goal;
};
constexpr Target kTargets[] = {{"ND", .967, .973}, {"FD", .972, .990}, {"F1", .884, .905},
                               {"F2", .954, .965}, {"F3", .955, .965}, {"F4", .795, .820},
                               {"FA", .740, .795}};

void printHelp()
{
    std::printf("Spearman rho over the unseen architectures, mean ± std over %d seeds, mean over "
                "test devices\n",
                kSeeds);
    std::printf("%-5s%9s%7s%7s%7s%7s  %-16s%-16s%-16s%-16s%-16s%s\n", "task", "NASFLAT", "HELP",
                "M-Pred", "least", "goal", "20 greedy", "20 random", "10 greedy", "10 random",
                "5 greedy", "5 random");
    for (const Target& target : kTargets) {
        const PublishedTask& task = *findPublishedTask(target.task);
        const auto table = openDataset("help:" + task.space, {dataFolders({}), {}, {}});
        if (!table) {
            std::printf("%s\n", table.error().message.c_str());
            return;
        }
        std::printf("%-5s%9.3f%7.3f%7.3f%7.3f%7.3f  ", target.task, task.publishedNasflat,
                    task.publishedHelp, task.publishedMultiPredict, target.least, target.goal);
        TaskFigures first;
        for (const int labels : {20, 10, 5}) {
            for (const Sampler* sampler : {&kernelGreedySampler(), &randomSampler()}) {
                const TaskFigures figures = taskFigures(task, *table, *sampler, labels);
                if (labels == 20 && sampler == &kernelGreedySampler())
                    first = figures;
                std::printf("%.4f ± %.4f  ", figures.rho, figures.deviation);
                std::fflush(stdout);
            }
        }
        std::printf("\n      20 greedy: ±2σ holds %.1f %%;", 100.0 * first.inside);
        for (std::size_t d = 0; d < first.byDevice.size(); ++d)
            std::printf(" %s %.4f", task.testDevices[d].c_str(), first.byDevice[d]);
        std::printf("\n");
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
