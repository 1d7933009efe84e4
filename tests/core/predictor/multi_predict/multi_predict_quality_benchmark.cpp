// SPDX-License-Identifier: GPL-3.0-or-later
// How good Multi-Predict is on the published tasks, beside the published figures, or on held-out
// train devices, by which alone its settings are chosen.
//
//     multi_predict_quality_benchmark tasks|leave-out [TASK,… [OPTIONS [SEEDS [LABELS,…]]]]
//
// needs LATENCY_STUDIO_DATA
#include "core/dataset/open_dataset.h"
#include "core/experiment/device_evaluation.h"
#include "core/experiment/evaluation_metrics.h"
#include "core/learning/torch_runtime.h"
#include "core/predictor/multi_predict/multi_predict_predictor.h"
#include "core/similarity/published_tasks.h"

#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <sstream>
#include <string>

using namespace latency;

namespace
{

using Clock = std::chrono::steady_clock;

struct Settings {
    std::vector<std::string> tasks{"ND", "FD", "F1", "F2", "F3", "F4", "FA"};
    nlohmann::json options;
    int seeds = 3;
    std::vector<int> labels{8, 12, 16, 20};
};

/// ρ of one device, or means of them.
struct Scores {
    double all = 0.0;
    double unseen = 0.0;
    double seconds = 0.0;
};

std::vector<int> rowsOf(const LatencyTable& table, const std::vector<std::string>& names)
{
    std::vector<int> rows;
    for (const std::string& name : names)
        rows.push_back(table.findDevice(name));
    return rows;
}

void fail(const std::string& sentence)
{
    std::printf("%s\n", sentence.c_str());
    std::exit(1);
}

template <class Value>
const Value& valueOf(const Outcome<Value>& outcome)
{
    if (const Error* error = std::get_if<Error>(&outcome))
        fail(error->message);
    return std::get<Value>(outcome);
}

struct Run {
    LatencyTablePointer table;
    nlohmann::json options;
    std::vector<int> references;
    std::unique_ptr<Predictor> predictor;
    double seconds = 0.0;
};

Run pretrained(const LatencyTablePointer& table, const std::vector<int>& devices,
               const nlohmann::json& options, Seed seed)
{
    Run run{table, options, {}, multiPredictPredictor().create(options), 0.0};
    const auto references =
        multiPredictPredictor().referenceArchitectures({table, devices, options, seed});
    if (!references)
        fail(references.error().message);
    run.references = *references;
    SourceData data;
    data.table = table;
    data.trainDevices = devices;
    data.references = run.references;
    // As many as published.
    data.sourceArchitectures = RandomEngine(seed.derive(1))
                                   .distinct(table->space().name() == "nasbench201" ? 900 : 4000,
                                             table->architectureCount());
    const auto begin = Clock::now();
    valueOf(run.predictor->pretrain(data, seed.derive(2), {}));
    run.seconds = std::chrono::duration<double>(Clock::now() - begin).count();
    return run;
}

Scores adapted(const Run& run, int device, int labels, Seed seed)
{
    const Seed own = seed.derive(100 + static_cast<std::uint64_t>(device));
    const TargetSamples samples = targetSamples(
        *run.table, device, RandomEngine(own).distinct(labels, run.table->architectureCount()),
        run.references);
    const auto begin = Clock::now();
    const auto outcome = run.predictor->adapt(samples, own, {});
    const double seconds = std::chrono::duration<double>(Clock::now() - begin).count();
    const DeviceTrial trial = evaluateDevice(*run.table, samples, valueOf(outcome),
                                             EvaluationProtocol::All, run.references);
    return {trial.asked.spearman, trial.unseen.spearman, seconds};
}

LatencyTablePointer tableOf(const PublishedTask& task)
{
    static std::map<std::string, LatencyTablePointer> opened;
    LatencyTablePointer& table = opened[task.space];
    if (!table) {
        const auto found = openDataset("help:" + task.space, {dataFolders({}), {}, {}});
        if (!found)
            fail(found.error().message);
        table = *found;
    }
    return table;
}

void printTask(const PublishedTask& task, const Settings& settings)
{
    const LatencyTablePointer table = tableOf(task);
    const std::vector<int> tests = rowsOf(*table, task.testDevices);
    std::map<int, std::vector<double>> all;
    std::map<int, std::vector<double>> unseen;
    std::map<int, Scores> last;
    double pretraining = 0.0;
    double adapting = 0.0;
    for (int seed = 1; seed <= settings.seeds; ++seed) {
        const Seed own{static_cast<std::uint64_t>(seed)};
        const Run run = pretrained(table, rowsOf(*table, task.trainDevices), settings.options, own);
        pretraining += run.seconds / settings.seeds;
        for (const int labels : settings.labels) {
            Scores mean;
            for (const int device : tests) {
                const Scores one = adapted(run, device, labels, own);
                mean.all += one.all / static_cast<double>(tests.size());
                mean.unseen += one.unseen / static_cast<double>(tests.size());
                if (labels != settings.labels.back())
                    continue;
                last[device].all += one.all / settings.seeds;
                last[device].unseen += one.unseen / settings.seeds;
                adapting += one.seconds / settings.seeds;
            }
            all[labels].push_back(mean.all);
            unseen[labels].push_back(mean.unseen);
        }
    }
    for (const int labels : settings.labels) {
        const MeanDeviation a = meanDeviation(all[labels]);
        const MeanDeviation u = meanDeviation(unseen[labels]);
        std::printf("%-5s%7d   %.4f ± %.4f   %.4f ± %.4f", task.name.c_str(), labels, a.mean,
                    a.deviation, u.mean, u.deviation);
        if (labels == 20)
            std::printf("%11.3f  %s", task.publishedMultiPredict,
                        a.mean >= task.publishedMultiPredict ? "reached" : "below");
        std::printf("\n");
    }
    std::printf("      %d labels: pre-training %.1f s, adapting %.1f s;", settings.labels.back(),
                pretraining, adapting);
    for (const auto& [device, scores] : last)
        std::printf(" %s %.3f", table->device(device).name.c_str(), scores.all);
    std::printf("\n");
    std::fflush(stdout);
}

void printLeaveOut(const PublishedTask& task, const Settings& settings)
{
    const LatencyTablePointer table = tableOf(task);
    const std::vector<int> devices = rowsOf(*table, task.trainDevices);
    std::map<int, double> mean;
    std::string each;
    for (const int held : devices) {
        std::vector<int> others = devices;
        std::erase(others, held);
        std::map<int, double> own;
        for (int seed = 1; seed <= settings.seeds; ++seed) {
            const Seed of{static_cast<std::uint64_t>(seed)};
            const Run run = pretrained(table, others, settings.options, of);
            for (const int labels : settings.labels)
                own[labels] += adapted(run, held, labels, of).unseen / settings.seeds;
        }
        for (const auto& [labels, rho] : own)
            mean[labels] += rho / static_cast<double>(devices.size());
        char text[80];
        std::snprintf(text, sizeof text, " %s %.3f", table->device(held).name.c_str(),
                      own[settings.labels.back()]);
        each += text;
    }
    std::printf("%-5s", task.name.c_str());
    for (const auto& [labels, rho] : mean)
        std::printf(" n=%d %.4f", labels, rho);
    std::printf("  %s\n", each.c_str());
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
    const std::string what = count > 1 ? arguments[1] : "";
    if (what != "tasks" && what != "leave-out") {
        std::printf("usage: multi_predict_quality_benchmark tasks|leave-out [TASK,... [OPTIONS "
                    "[SEEDS [LABELS,...]]]]\n");
        return 2;
    }
    setTorchThreads(2);
    Settings settings;
    if (count > 2 && std::string(arguments[2]) != "all")
        settings.tasks = parts(arguments[2]);
    const auto options =
        resolveOptions(multiPredictPredictor().info().options,
                       count > 3 ? nlohmann::json::parse(arguments[3]) : nlohmann::json::object(),
                       "multi-predict");
    if (!options)
        fail(options.error().message);
    settings.options = *options;
    if (count > 4)
        settings.seeds = std::atoi(arguments[4]);
    if (count > 5) {
        settings.labels.clear();
        for (const std::string& labels : parts(arguments[5]))
            settings.labels.push_back(std::atoi(labels.c_str()));
    }
    if (what == "tasks")
        std::printf("Spearman's rho, random labels, mean ± std over %d seeds, mean over test "
                    "devices\n%-5s%7s   %-15s   %-15s%12s\n",
                    settings.seeds, "task", "labels", "all", "unseen", "published");
    else
        std::printf("Spearman's rho over the unseen of held-out train devices, %d seeds\n",
                    settings.seeds);
    for (const std::string& name : settings.tasks) {
        const PublishedTask* task = findPublishedTask(name);
        if (!task)
            fail("there is no task " + name);
        if (what == "tasks")
            printTask(*task, settings);
        else
            printLeaveOut(*task, settings);
    }
    return 0;
}
