// SPDX-License-Identifier: GPL-3.0-or-later
// How good NASFLAT is on the published tasks, beside the published figures, with 20 random labels:
//
//     paper           as published: 150 epochs, NAS-Bench-201 with 16 source samples and no
//                     supplement, FBNet with 800 and the 13 proxies, every quirk of the reference
//     corrected       what the studio starts with: every quirk corrected, 30 epochs, 900 or 800
//                     source samples, no supplement
//     corrected-long  the settings and samples of the paper, every quirk corrected
//
//     nasflat_quality_benchmark [TASK,… [paper,corrected,corrected-long [SEEDS]]]
//
// needs LATENCY_STUDIO_DATA
#include "core/dataset/open_dataset.h"
#include "core/experiment/run_experiment.h"
#include "core/learning/torch_runtime.h"
#include "core/similarity/published_tasks.h"

#include <cstdio>
#include <cstdlib>
#include <map>
#include <sstream>
#include <string>

using namespace latency;

namespace
{

[[noreturn]] void fail(const std::string& sentence)
{
    std::printf("%s\n", sentence.c_str());
    std::exit(1);
}

LatencyTablePointer tableOf(const std::string& space)
{
    static std::map<std::string, LatencyTablePointer> opened;
    LatencyTablePointer& table = opened[space];
    if (!table) {
        const auto found = openDataset("help:" + space, {dataFolders({}), {}, {}});
        if (!found)
            fail(found.error().message);
        table = *found;
    }
    return table;
}

/// NASFLAT's settings in a mode; quirks that a mode does not name are corrected by default.
nlohmann::json settingsOf(const std::string& mode, bool isCell)
{
    if (mode == "paper")
        return {{"name", "nasflat"}, {"preset", isCell ? "paper" : "paper-zcp"}};
    if (mode == "corrected")
        return {{"name", "nasflat"}};
    if (mode != "corrected-long")
        fail("the modes are paper, corrected and corrected-long, not " + mode);
    if (isCell)
        return {{"name", "nasflat"},
                {"epochs", 150},
                {"transfer_epochs", 40},
                {"transfer_rate", 0.003}};
    return {{"name", "nasflat"}, {"epochs", 150}, {"supplement", "zcp"}};
}

void printRow(const PublishedTask& task, const std::string& mode, int seeds)
{
    const bool isCell = task.space == "nasbench201";
    ExperimentSpec spec;
    spec.dataset = "help:" + task.space;
    spec.task = task.name;
    spec.predictor = settingsOf(mode, isCell);
    spec.sampler = {{"name", "random"}};
    spec.sampleCount = 20;
    spec.sourceSamples = !isCell ? 800 : mode == "corrected" ? 900 : 16;
    spec.trials = seeds;
    spec.seed = 1;
    spec.protocol = "nasflat-128";
    const auto plan = planExperiment(spec, tableOf(task.space));
    if (!plan)
        fail(plan.error().message);
    RunOptions options;
    options.threads = 2;
    const auto result = runExperiment(*plan, options, {});
    if (!result)
        fail(result.error().message);
    const ResultSummary counted = summarize(*result, true).back();
    const ResultSummary unseen = summarize(*result, false).back();
    std::printf("%-5s%-16s%.4f ± %.4f   %.4f ± %.4f%11.3f%9.1f s  ", task.name.c_str(),
                mode.c_str(), counted.spearman.mean, counted.spearman.deviation,
                unseen.spearman.mean, unseen.spearman.deviation, task.publishedNasflat,
                result->totalSeconds / seeds);
    for (const ResultSummary& device : summarize(*result, false))
        if (!device.deviceName.empty())
            std::printf(" %s %.3f", device.deviceName.c_str(), device.spearman.mean);
    std::printf("\n");
    std::fflush(stdout);
}

std::vector<std::string> parts(const std::string& list)
{
    std::vector<std::string> found;
    std::istringstream text(list);
    for (std::string part; std::getline(text, part, ',');)
        found.push_back(part);
    return found;
}

} // namespace

int main(int count, char** arguments)
{
    setTorchThreads(2);
    const auto tasks = parts(count > 1 ? arguments[1] : "ND,FD,F1,F2,F3,F4,FA");
    const auto modes = parts(count > 2 ? arguments[2] : "paper,corrected");
    const int seeds = count > 3 ? std::atoi(arguments[3]) : 3;
    std::printf("Spearman's rho, 20 random labels, mean ± std over %d seeds, mean over test "
                "devices\n%-5s%-16s%-18s%-18s%10s%11s   unseen, by device\n",
                seeds, "task", "mode", "nasflat-128", "unseen", "published", "a trial");
    for (const std::string& name : tasks) {
        const PublishedTask* task = findPublishedTask(name);
        if (!task)
            fail("there is no task " + name);
        for (const std::string& mode : modes)
            printRow(*task, mode, seeds);
    }
    return 0;
}
