// SPDX-License-Identifier: GPL-3.0-or-later
// The published device splits beside the published figures: Spearman's rho on the architectures
// that were not labelled, 20 measurements on each test device in all (HELP's ten reference networks
// among them), picked at random, 900 source architectures of NAS-Bench-201 and 800 of FBNet, every
// predictor with its defaults.
//
//     published_tasks_benchmark [TASK,… [PREDICTOR,… [TRIALS [THREADS]]]]
//
// default N1,N2,N3,N4,NA kernel,nasflat,help,multi-predict 3 2; needs LATENCY_STUDIO_DATA with HELP
// and, for N1 to NA, Eagle
#include "core/dataset/open_dataset.h"
#include "core/dataset/options/dataset_reference.h"
#include "core/experiment/run_experiment.h"
#include "core/learning/torch_runtime.h"
#include "tests/core/similarity/published_task_table.h"

#include <cstdio>
#include <cstdlib>
#include <map>
#include <sstream>

using namespace latency;

namespace
{

constexpr int kMeasurements = 20;

std::vector<std::string> listOf(const std::string& text)
{
    std::vector<std::string> words;
    std::istringstream stream(text);
    for (std::string word; std::getline(stream, word, ',');)
        words.push_back(word);
    return words;
}

/// The task with so many samples that, with reference networks on top, `kMeasurements` are made.
Result<ExperimentPlan> planOf(const PublishedTask& task, const std::string& predictor, int trials,
                              const LatencyTablePointer& table)
{
    ExperimentSpec spec;
    spec.dataset = table->name();
    spec.task = task.name;
    spec.predictor = {{"name", predictor}};
    spec.sampleCount = kMeasurements;
    spec.trials = trials;
    auto plan = planExperiment(spec, table);
    if (!plan || plan->budget() == kMeasurements)
        return plan;
    spec.sampleCount -= plan->budget() - kMeasurements;
    return planExperiment(spec, table);
}

/// One line of Markdown.
std::string lineOf(const PublishedTask& task, const std::string& predictor, int trials, int threads)
{
    const auto table = publishedTaskTable(task);
    if (!table)
        return table.error().message + "\n";
    const auto plan = planOf(task, predictor, trials, *table);
    if (!plan)
        return plan.error().message + "\n";
    RunOptions options;
    options.threads = threads;
    const auto result = runExperiment(*plan, options, {});
    if (!result)
        return result.error().message + "\n";
    const std::vector<ResultSummary> summaries = summarize(*result, false);
    const ResultSummary& mean = summaries.back();
    char head[256];
    std::snprintf(head, sizeof head, "| %s | %s | %.3f ± %.3f | %.3f | ", task.name.c_str(),
                  predictor.c_str(), mean.spearman.mean, mean.spearman.deviation,
                  mean.kendall.mean);
    std::string line = head;
    for (std::size_t i = 0; i + 1 < summaries.size(); ++i) {
        std::snprintf(head, sizeof head, "%s%.3f", i == 0 ? "" : " / ", summaries[i].spearman.mean);
        line += head;
    }
    std::snprintf(head, sizeof head, " | %s | %d | %d | %.0f |\n", budgetText(*result).c_str(),
                  mean.architectures, mean.trials, result->totalSeconds);
    return line + head;
}

} // namespace

int main(int argc, char** argv)
{
    const auto argument = [&](int place, const char* otherwise) {
        return std::string(argc > place ? argv[place] : otherwise);
    };
    const int trials = std::atoi(argument(3, "3").c_str());
    const int threads = std::atoi(argument(4, "2").c_str());
    setTorchThreads(threads);
    std::printf("| task | predictor | ρ | τ-b | ρ per test device | measured on each | unseen "
                "architectures | seeds | seconds |\n|---|---|---|---|---|---|---|---|---|\n");
    for (const std::string& name : listOf(argument(1, "N1,N2,N3,N4,NA"))) {
        const PublishedTask* task = findPublishedTask(name);
        if (!task) {
            std::fprintf(stderr, "there is no task %s\n", name.c_str());
            return 2;
        }
        for (const std::string& predictor :
             listOf(argument(2, "kernel,nasflat,help,multi-predict"))) {
            std::fputs(lineOf(*task, predictor, trials, threads).c_str(), stdout);
            std::fflush(stdout);
        }
        std::printf("| %s | published: NASFLAT %.3f, HELP %.3f, Multi-Predict %.3f | | | | | | | "
                    "|\n",
                    name.c_str(), task->publishedNasflat, task->publishedHelp,
                    task->publishedMultiPredict);
    }
    return 0;
}
