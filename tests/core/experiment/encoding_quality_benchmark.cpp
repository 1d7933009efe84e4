// SPDX-License-Identifier: GPL-3.0-or-later
// What encodings are worth: Spearman's rho on the unseen architectures of a published task, with
// each encoding as the metric of the k-means sampler (kernel predictor) and as NASFLAT's
// supplement, beside doing without. Encodings that take computing have to be computed before:
// latency-studio encode help:nasbench201 --encoding caz
//
//     encoding_quality_benchmark [TASK [TRIALS [SOURCE_SAMPLES [EPOCHS]]]]
//
// needs LATENCY_STUDIO_DATA
#include "core/dataset/open_dataset.h"
#include "core/experiment/run_experiment.h"
#include "core/learning/torch_runtime.h"
#include "core/similarity/published_tasks.h"

#include <cstdio>
#include <cstdlib>

using namespace latency;

namespace
{

struct Setting {
    ExperimentSpec spec;
    LatencyTablePointer table;
};

void printRow(const char* use, const std::string& encoding, const Setting& setting)
{
    std::printf("%-11s%-16s", use, encoding.c_str());
    const auto plan = planExperiment(setting.spec, setting.table);
    if (!plan) {
        std::printf("%s\n", plan.error().message.c_str());
        return;
    }
    RunOptions options;
    options.threads = torchThreads();
    const auto result = runExperiment(*plan, options, {});
    if (!result) {
        std::printf("%s\n", result.error().message.c_str());
        return;
    }
    const ResultSummary mean = summarize(*result, false).back();
    std::printf("%.4f ± %.4f  %.4f ± %.4f  %7.1f s\n", mean.spearman.mean, mean.spearman.deviation,
                mean.kendall.mean, mean.kendall.deviation, result->totalSeconds);
    std::fflush(stdout);
}

void printSamplers(Setting setting)
{
    setting.spec.predictor = {{"name", "kernel"}};
    setting.spec.trials = 10;
    setting.spec.sampler = {{"name", "random"}};
    printRow("sampler", "none (random)", setting);
    for (const char* encoding : {"one-hot", "costs", "proxies", "arch2vec", "cate", "caz"}) {
        setting.spec.sampler = {{"name", "kmeans"}, {"encoding", encoding}};
        printRow("sampler", encoding, setting);
    }
}

void printSupplements(Setting setting, int epochs)
{
    for (const char* encoding : {"none", "one-hot", "proxies", "arch2vec", "cate", "caz"}) {
        setting.spec.predictor = {
            {"name", "nasflat"}, {"supplement", encoding}, {"epochs", epochs}};
        printRow("supplement", encoding, setting);
    }
}

} // namespace

int main(int count, char** arguments)
{
    setTorchThreads(2);
    Setting setting;
    setting.spec.task = count > 1 ? arguments[1] : "ND";
    setting.spec.trials = count > 2 ? std::atoi(arguments[2]) : 3;
    setting.spec.sourceSamples = count > 3 ? std::atoi(arguments[3]) : 300;
    const int epochs = count > 4 ? std::atoi(arguments[4]) : 20;
    const PublishedTask* task = findPublishedTask(setting.spec.task);
    if (!task)
        return 2;
    setting.spec.dataset = "help:" + task->space;
    setting.spec.sampler = {{"name", "random"}};
    const auto table = openDataset(setting.spec.dataset, {dataFolders({}), {}, {}});
    if (!table) {
        std::printf("%s\n", table.error().message.c_str());
        return 1;
    }
    setting.table = *table;
    std::printf("%s, 20 labels, %d source samples, mean ± std over trials (10 of the kernel "
                "predictor, %d of NASFLAT at %d epochs)\n%-11s%-16s%-17s%-17s\n",
                setting.spec.task.c_str(), setting.spec.sourceSamples, setting.spec.trials, epochs,
                "use", "encoding", "Spearman", "Kendall");
    printSamplers(setting);
    printSupplements(setting, epochs);
    return 0;
}
