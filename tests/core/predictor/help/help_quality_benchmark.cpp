// SPDX-License-Identifier: GPL-3.0-or-later
#include "help_tasks.h"

#include "core/learning/torch_runtime.h"

#include <chrono>
#include <cstdio>
#include <cstring>

using namespace latency;
using namespace help_tasks;

namespace
{

struct Target {
    const char* space;
    const char* device;
    double published;
};
constexpr Target targets[]{{"nasbench201", "titan_rtx_256", .987},
                           {"nasbench201", "gold_6226", .989},
                           {"nasbench201", "fpga", .985},
                           {"nasbench201", "pixel2", .802},
                           {"nasbench201", "raspi4", .890},
                           {"nasbench201", "eyeriss", .940},
                           {"fbnet", "fpga", .892},
                           {"fbnet", "raspi4", .887},
                           {"fbnet", "eyeriss", .943},
                           {"ofa", "titan_rtx_64", NAN}};

void printScores(const char* what, const std::string& space, Predictor& predictor,
                 const SourceData& data, bool fromPool)
{
    Scores mean;
    double published = 0.0;
    int devices = 0;
    for (const Target& target : targets) {
        if (space != target.space)
            continue;
        const Scores scores =
            meanScores(predictor, data, data.table->findDevice(target.device), fromPool, 5);
        std::printf("%-34s %-12s %-14s %9.3f %9.3f %9.3f\n", what, space.c_str(), target.device,
                    scores.help800, scores.unseen, target.published);
        mean.help800 += scores.help800;
        mean.unseen += scores.unseen;
        published += target.published;
        ++devices;
    }
    std::printf("%-34s %-12s %-14s %9.4f %9.4f %9.3f\n", what, space.c_str(), "mean",
                mean.help800 / devices, mean.unseen / devices, published / devices);
    std::fflush(stdout);
}

void released(const std::string& space, const char* what, nlohmann::json given, bool fromPool)
{
    given["checkpoint"] =
        (publishedData() / "help/data" / space / "checkpoint/help_max_corr.pt").string();
    const nlohmann::json options = resolved(given);
    const SourceData data = source(openTable(space), options);
    const auto predictor = helpPredictor().create(options);
    const auto outcome = predictor->pretrain(data, Seed{1}, {});
    if (const Error* error = std::get_if<Error>(&outcome))
        std::printf("%s\n", error->message.c_str());
    else
        printScores(what, space, *predictor, data, fromPool);
}

void trained(const std::string& space, const char* what, const nlohmann::json& given, int seeds)
{
    const nlohmann::json options = resolved(given);
    const SourceData data = source(openTable(space), options);
    for (int seed = 1; seed <= seeds; ++seed) {
        const auto predictor = helpPredictor().create(options);
        const auto begin = std::chrono::steady_clock::now();
        double validation = 0.0;
        TrainingControl control;
        control.report = [&](const TrainingProgress& progress) {
            validation = std::max(validation, progress.validation);
        };
        const auto outcome =
            predictor->pretrain(data, Seed{static_cast<std::uint64_t>(seed)}, control);
        const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begin;
        if (const Error* error = std::get_if<Error>(&outcome))
            std::printf("%s\n", error->message.c_str());
        std::printf("best on validation devices %.4f\n", validation);
        const std::string label = std::string(what) + ", seed " + std::to_string(seed) + ", " +
                                  std::to_string(static_cast<int>(seconds.count())) + " s";
        printScores((label + ", pool").c_str(), space, *predictor, data, true);
        printScores((label + ", any").c_str(), space, *predictor, data, false);
    }
}

/// Each train device in turn is left out and predicted: what settings are chosen by.
void leftOut(const std::string& space, const nlohmann::json& given, int seeds)
{
    const nlohmann::json options = resolved(given);
    SourceData data = source(openTable(space), options);
    const std::vector<int> devices = data.trainDevices;
    double mean = 0.0;
    for (const int held : devices) {
        data.trainDevices = devices;
        std::erase(data.trainDevices, held);
        Scores scores;
        for (int seed = 1; seed <= seeds; ++seed) {
            const auto predictor = helpPredictor().create(options);
            const auto outcome =
                predictor->pretrain(data, Seed{static_cast<std::uint64_t>(seed)}, {});
            if (const Error* error = std::get_if<Error>(&outcome))
                std::printf("%s\n", error->message.c_str());
            const Scores one = meanScores(*predictor, data, held, true, 5);
            scores.help800 += one.help800 / seeds;
            scores.unseen += one.unseen / seeds;
        }
        mean += scores.help800 / static_cast<double>(devices.size());
        std::printf("%-34s %-12s %-14s %9.4f %9.4f\n", "left out", space.c_str(),
                    data.table->device(held).name.c_str(), scores.help800, scores.unseen);
        std::fflush(stdout);
    }
    std::printf("%-34s %-12s %-14s %9.4f\n", "left out", space.c_str(), "mean", mean);
}

} // namespace

/// help_quality_benchmark released|trained|leave-out SPACE [options as JSON] [seeds]: ten samples
/// besides the ten references, mean over five draws of samples, from the device's trimmed pool as
/// HELP draws them ("pool") or from the whole table ("any"); help-800, unseen, published.
int main(int count, char** arguments)
{
    setTorchThreads(2);
    if (publishedData().empty() || count < 3) {
        std::printf(
            "usage: help_quality_benchmark released|trained|leave-out SPACE [OPTIONS [SEEDS]]\n"
            "The published tables have to be there: set LATENCY_STUDIO_DATA.\n");
        return 2;
    }
    const std::string space = arguments[2];
    const nlohmann::json options =
        count > 3 ? nlohmann::json::parse(arguments[3]) : nlohmann::json::object();
    std::printf("%-34s %-12s %-14s %9s %9s %9s\n", "", "space", "device", "help-800", "unseen",
                "published");
    if (std::strcmp(arguments[1], "released") == 0) {
        nlohmann::json paper = options;
        paper["label_scale"] = "paper";
        released(space, "released, as published", paper, true);
        released(space, "released, samples of any speed", paper, false);
        released(space, "released, measured scale", options, true);
        released(space, "released, both", options, false);
    } else if (std::strcmp(arguments[1], "leave-out") == 0) {
        leftOut(space, options, count > 4 ? std::atoi(arguments[4]) : 1);
    } else {
        trained(space, "trained", options, count > 4 ? std::atoi(arguments[4]) : 1);
    }
    return 0;
}
