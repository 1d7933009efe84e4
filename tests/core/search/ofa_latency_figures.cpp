// SPDX-License-Identifier: GPL-3.0-or-later
#include "ofa_latency_figures.h"

#include "core/dataset/open_dataset.h"
#include "core/experiment/device_evaluation.h"
#include "core/predictor/predictor.h"
#include "core/similarity/rank_correlation.h"
#include "tests/core/predictor/ofa_mlp/ofanas_tables.h"

#include <chrono>
#include <cstdio>
#include <map>

using namespace latency;
using namespace ofanas_tables;

namespace
{

using json = nlohmann::json;

double secondsSince(std::chrono::steady_clock::time_point begin)
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

std::unique_ptr<Predictor> makePredictor(const char* name, const json& given)
{
    const PredictorKind* kind = findPredictor(name);
    const auto options = resolveOptions(kind->info().options, given, name);
    if (!options) {
        std::printf("%s\n", options.error().message.c_str());
        return nullptr;
    }
    return kind->create(*options);
}

SourceData sourceData(const LatencyTablePointer& table, std::vector<int> devices, int rows)
{
    SourceData source;
    source.table = table;
    source.trainDevices = std::move(devices);
    source.sourceArchitectures = firstRows(rows);
    return source;
}

std::vector<float> predicted(const Outcome<Prediction>& outcome)
{
    if (const Error* error = std::get_if<Error>(&outcome))
        std::printf("%s\n", error->message.c_str());
    const Prediction* prediction = std::get_if<Prediction>(&outcome);
    return prediction ? prediction->values : std::vector<float>{};
}

bool isTrained(const Outcome<std::monostate>& outcome)
{
    if (const Error* error = std::get_if<Error>(&outcome))
        std::printf("%s\n", error->message.c_str());
    return std::holds_alternative<std::monostate>(outcome);
}

void printErrors(const LatencyTable& table, int device, const std::vector<float>& values,
                 const char* after)
{
    if (values.empty())
        return;
    const auto measured = table.milliseconds(device);
    const TestError error = testError(values, measured);
    const double rho = spearman(std::span(values).last(kTestRows), measured.last(kTestRows));
    std::printf("%8.4f %8.4f %8.4f  %s\n", error.meanAbsolute, error.rootMeanSquare, rho, after);
    std::fflush(stdout);
}

constexpr const char* kNames[]{"RTX 2080 Ti", "Tesla P40", "Note 10"};
constexpr const char* kCheckpoints[]{"checkpoint_RTX_2080_Ti_GPU_ofa.pt",
                                     "checkpoint_Tesla_P40_GPU_ofa.pt", "checkpoint_note10_ofa.pt"};

std::string checkpoint(int device)
{
    return (folder() / "checkpoints" / kCheckpoints[device]).string();
}

struct Pair {
    int source;
    int target;
    const char* published; ///< with the last ReLU at prediction only / consistently
};
constexpr Pair kPairs[]{{kNote10, kRtx, " .713 /  .668"},
                        {kNote10, kP40, "1.609 / 1.265"},
                        {kRtx, kP40, "10.82 / 1.595"},
                        {kRtx, kNote10, "7.45  / 1.205"},
                        {kP40, kRtx, "-"},
                        {kP40, kNote10, "-"}};

} // namespace

void printReleasedFigures()
{
    std::printf("\nPublished networks, last 1500 rows      MAE     RMSE      rho  (ms)\n");
    const auto table = openTable();
    const char* published[]{"published MAE  .386", "published MAE 1.181", "published MAE  .352"};
    for (int device = 0; device < 3; ++device) {
        const auto predictor =
            makePredictor("ofa-mlp", {{"variant", "base"}, {"checkpoint", checkpoint(device)}});
        if (!isTrained(predictor->pretrain(sourceData(table, {}, 0), Seed{1}, {})))
            continue;
        std::printf("  %-32s", kNames[device]);
        printErrors(*table, device,
                    predicted(predictor->adapt({kNames[device], device, {}, {}}, Seed{1}, {})),
                    published[device]);
    }
}

void printBaseFigures()
{
    std::printf("\nTrained here on 7000 rows               MAE     RMSE      rho  (ms)\n");
    const auto table = openTable();
    const char* goals[]{"at most .386", "at most .69", "at most .352"};
    for (int device = 0; device < 3; ++device) {
        const auto predictor = makePredictor("ofa-mlp", {{"variant", "base"}});
        const auto begin = std::chrono::steady_clock::now();
        predictor->pretrain(sourceData(table, {}, 0), Seed{1}, {});
        const auto values = predicted(
            predictor->adapt(targetSamples(*table, device, firstRows(kTrainRows)), Seed{1}, {}));
        std::printf("  %-32s", kNames[device]);
        const std::string after =
            std::string(goals[device]) + ", " + std::to_string(secondsSince(begin)) + " s";
        printErrors(*table, device, values, after.c_str());
    }
}

void printFineTunedFigures()
{
    const auto table = openTable();
    std::printf("\nFine-tuned with the first 700 rows; MAE published with the last ReLU at "
                "prediction only / consistent\n");
    const std::pair<const char*, json> variants[]{
        {"here", json::object()},
        {"published network, our head", {{"checkpoint", ""}}},
        {"published, descent", {{"checkpoint", ""}, {"head", "descent"}}},
        {"published, descent, paper",
         {{"checkpoint", ""}, {"head", "descent"}, {"activation", "paper"}}}};
    std::map<int, std::unique_ptr<Predictor>> trained;
    for (const Pair& pair : kPairs) {
        for (const auto& [title, given] : variants) {
            json options = given;
            if (options.contains("checkpoint"))
                options["checkpoint"] = checkpoint(pair.source);
            const bool isOurs = options.empty();
            auto& predictor = trained[isOurs ? pair.source : -1];
            if (!isOurs || !predictor) {
                predictor = makePredictor("ofa-mlp", options);
                predictor->pretrain(sourceData(table, {pair.source}, kTrainRows), Seed{1}, {});
            }
            const std::string name =
                std::string(kNames[pair.source]) + " -> " + kNames[pair.target];
            std::printf("  %-26s%-28s", name.c_str(), title);
            printErrors(*table, pair.target,
                        predicted(predictor->adapt(
                            targetSamples(*table, pair.target, firstRows(700)), Seed{1}, {})),
                        pair.published);
        }
    }
}

void printLabelFigures()
{
    const auto table = openTable();
    std::printf("\nMAE on the last 1500 rows, ms; labels are the first rows\n"
                "  %-26s%-16s%10s%10s%10s\n",
                "source -> target", "predictor", "20", "100", "700");
    for (const Pair& pair : kPairs) {
        for (const char* name : {"ofa-mlp", "lookup-table", "ridge", "kernel"}) {
            if (!findPredictor(name))
                continue;
            const auto predictor = makePredictor(name, json::object());
            predictor->pretrain(sourceData(table, {pair.source}, kTrainRows), Seed{1}, {});
            const std::string pairName =
                std::string(kNames[pair.source]) + " -> " + kNames[pair.target];
            std::printf("  %-26s%-16s", pairName.c_str(), name);
            for (const int labels : {20, 100, 700}) {
                const auto values = predicted(predictor->adapt(
                    targetSamples(*table, pair.target, firstRows(labels)), Seed{1}, {}));
                if (!values.empty())
                    std::printf("%10.3f",
                                testError(values, table->milliseconds(pair.target)).meanAbsolute);
                std::fflush(stdout);
            }
            std::printf("\n");
        }
    }
}

void printGeneralizedFigures()
{
    const auto table = openDataset("help:ofa", {{publishedData()}, {}, {}});
    if (!table)
        return;
    std::printf("\nHardware-generalised, one GPU left out, no label (published rho .285 / .552)\n"
                "  %-16s%10s%10s%10s%14s\n",
                "device", "MAE (ms)", "median", "rho", "with 20: MAE");
    const std::vector<std::string> gpus{"2080ti", "titan_rtx", "titan_xp", "v100"};
    for (const std::string& left : gpus) {
        std::vector<int> train;
        std::vector<int> test;
        for (int device = 0; device < (*table)->deviceCount(); ++device)
            ((*table)->device(device).name.starts_with(left) ? test : train).push_back(device);
        const auto predictor = makePredictor("ofa-mlp", {{"variant", "generalized"}});
        const auto begin = std::chrono::steady_clock::now();
        if (!isTrained(predictor->pretrain(sourceData(*table, train, (*table)->architectureCount()),
                                           Seed{1}, {})))
            return;
        const double seconds = secondsSince(begin);
        for (const int device : test) {
            const auto measured = (*table)->milliseconds(device);
            const std::string& name = (*table)->device(device).name;
            const auto values = predicted(predictor->adapt({name, device, {}, {}}, Seed{1}, {}));
            const auto tuned = predicted(
                predictor->adapt(targetSamples(**table, device, firstRows(20)), Seed{1}, {}));
            std::vector<float> sorted(measured.begin(), measured.end());
            std::ranges::sort(sorted);
            if (values.empty() || tuned.empty())
                continue;
            std::printf("  %-16s%10.3f%10.2f%10.4f%14.3f   (trained in %.0f s)\n", name.c_str(),
                        testError(values, measured, (*table)->architectureCount()).meanAbsolute,
                        sorted[sorted.size() / 2], spearman(values, measured),
                        testError(tuned, measured, (*table)->architectureCount()).meanAbsolute,
                        seconds);
            std::fflush(stdout);
        }
    }
}
