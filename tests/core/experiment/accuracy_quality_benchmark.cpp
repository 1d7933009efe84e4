// SPDX-License-Identifier: GPL-3.0-or-later
// How well accuracy is predicted from a few labels: within each published task of NAS-Bench-201,
// and across, learning on the other tasks. Encodings that take computing have to be computed
// before: latency-studio encode accuracy:nasbench201 --encoding zen
//
//     accuracy_quality_benchmark [LABELS [TRIALS]]
//
// needs LATENCY_STUDIO_DATA
#include "core/dataset/open_dataset.h"
#include "core/experiment/run_experiment.h"
#include "core/learning/torch_runtime.h"

#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

using namespace latency;

namespace
{

struct Method {
    std::string title;
    nlohmann::json predictor;
};

Method reading(const char* encoding)
{
    return {"multi-predict, " + std::string(encoding),
            {{"name", "multi-predict"}, {"encoding", encoding}}};
}

Method besideTheCell(const char* encoding)
{
    return {"multi-predict, cell and " + std::string(encoding),
            {{"name", "multi-predict"}, {"representation", "zcp_vec"}, {"supplement", encoding}}};
}

std::vector<Method> methods()
{
    return {{"ridge on one-hots", {{"name", "ridge"}}},
            {"kernel", {{"name", "kernel"}}},
            {"multi-predict, cell as a graph", {{"name", "multi-predict"}}},
            {"multi-predict, one-hots", {{"name", "multi-predict"}, {"encoding", "one-hot"}}},
            {"multi-predict, costs", {{"name", "multi-predict"}, {"encoding", "costs"}}},
            reading("arch2vec"),
            reading("cate"),
            reading("synflow"),
            reading("zen"),
            reading("proxies"),
            besideTheCell("synflow"),
            besideTheCell("zen"),
            besideTheCell("proxies")};
}

/// ρ of each task and their mean; a sentence when the method refuses.
void print(const Method& method, bool isAcross, const LatencyTablePointer& table, int labels,
           int trials)
{
    std::printf("%-34s%-8s", method.title.c_str(), isAcross ? "across" : "within");
    std::fflush(stdout);
    double sum = 0.0;
    double seconds = 0.0;
    for (const Device& task : table->devices()) {
        ExperimentSpec spec;
        spec.testDevices = {task.name};
        for (const Device& other : table->devices())
            if (isAcross && other.name != task.name)
                spec.trainDevices.push_back(other.name);
        spec.predictor = method.predictor;
        spec.sampleCount = labels;
        spec.trials = trials;
        const auto plan = planExperiment(spec, table);
        const auto result =
            plan ? runExperiment(*plan, {}, {}) : Result<ExperimentResult>(plan.error());
        if (!result) {
            std::printf("  %s\n", result.error().message.c_str());
            return;
        }
        const MeanDeviation rho = summarize(*result, false).front().spearman;
        std::printf("  %6.3f ± %.3f", rho.mean, rho.deviation);
        sum += rho.mean / table->deviceCount();
        seconds += result->totalSeconds;
    }
    std::printf("  %6.3f  %6.1f s\n", sum, seconds);
    std::fflush(stdout);
}

} // namespace

int main(int count, char** arguments)
{
    setTorchThreads(2);
    const int labels = count > 1 ? std::atoi(arguments[1]) : 20;
    const int trials = count > 2 ? std::atoi(arguments[2]) : 3;
    const auto table = openDataset("accuracy:nasbench201", {dataFolders({}), {}, {}});
    if (!table) {
        std::printf("%s\n", table.error().message.c_str());
        return 1;
    }
    std::printf("Spearman's rho over all unseen cells, %d random labels, mean ± std over %d "
                "trials\n%-34s%-8s",
                labels, trials, "predictor", "learned");
    for (const Device& task : (*table)->devices())
        std::printf("  %14s", task.name.c_str());
    std::printf("  %6s\n", "mean");
    for (const Method& method : methods())
        for (const bool isAcross : {false, true})
            print(method, isAcross, *table, labels, trials);
    return 0;
}
