// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/commands.h"
#include "app/command_line/dataset_argument.h"
#include "app/command_line/exit_status.h"
#include "app/command_line/progress_line.h"
#include "app/command_line/signal_stop.h"
#include "core/base/atomic_file.h"
#include "core/base/json_text.h"
#include "core/base/plain_text.h"
#include "core/experiment/device_evaluation.h"
#include "core/learning/torch_runtime.h"
#include "core/search/network_search.h"
#include "core/search/open_ended_scoring.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <iostream>
#include <memory>
#include <thread>

namespace latency
{
namespace
{

struct EvolveArguments {
    DatasetArgument data;
    std::string device;
    std::vector<double> limits;
    std::string predictor = "kernel";
    std::string options = "{}";
    int labels = 20;
    std::vector<std::string> trainDevices;
    std::string part{kWholeOfa};
    std::string accuracy;
    std::vector<std::int16_t> resolutions;
    EvolutionOptions evolution;
    std::uint64_t seed = 1;
    std::string out;
    bool asJson = false;
};

Result<OfaPart> partNamed(const std::string& name)
{
    if (const auto part = ofaPartFromName(name))
        return *part;
    return Error{"--networks: \"" + name +
                 "\" is unknown; expected ofa, compofa-elastic or compofa-fixed."};
}

/// The first measured networks in a random order.
std::vector<int> randomLabels(const LatencyTable& table, int device, int count, Seed seed)
{
    std::vector<int> rows;
    for (const int row : RandomEngine(seed).permutation(table.architectureCount()))
        if (static_cast<int>(rows.size()) < count &&
            std::isfinite(table.milliseconds(device)[static_cast<std::size_t>(row)]))
            rows.push_back(row);
    return rows;
}

Result<ScoredDevice> scoredDevice(const EvolveArguments& arguments)
{
    auto table = arguments.data.open();
    if (!table)
        return table.error();
    ScoredDevice scored;
    scored.table = *table;
    if (&scored.table->space() != &evolvedSpace())
        return Error{"evolve: " + scored.table->name() + " has networks of " +
                     scored.table->space().title() + "; expected some of OFA-MobileNetV3."};
    const int device = scored.table->findDevice(arguments.device);
    if (device < 0)
        return Error{"--device: " + scored.table->name() + " has no device \"" + arguments.device +
                     "\"."};
    for (const std::string& name : arguments.trainDevices) {
        const int train = scored.table->findDevice(name);
        if (train < 0 || train == device)
            return Error{"--train: \"" + name + "\" is not another device of " +
                         scored.table->name() + "."};
        scored.trainDevices.push_back(train);
    }
    if (arguments.trainDevices.empty())
        for (int other = 0; other < scored.table->deviceCount(); ++other)
            if (other != device)
                scored.trainDevices.push_back(other);
    if (arguments.labels > 0)
        scored.samples = targetSamples(
            *scored.table, device,
            randomLabels(*scored.table, device, arguments.labels, Seed{arguments.seed}));
    scored.samples.deviceName = arguments.device;
    return scored;
}

/// The file named, or the published predictor in a data folder.
Result<AccuracyNetwork> accuracyNetwork(const EvolveArguments& arguments)
{
    if (!arguments.accuracy.empty())
        return AccuracyNetwork::read(arguments.accuracy);
    const auto options = arguments.data.openOptions();
    if (!options)
        return options.error();
    const auto file = findAccuracyNetwork(options->dataFolders);
    if (file.empty())
        return Error{"--accuracy: there is no acc_predictor.pth in the data folders; expected its "
                     "file name, or multiply-adds."};
    return AccuracyNetwork::read(file);
}

std::string percent(double share)
{
    char text[32];
    std::snprintf(text, sizeof(text), "%.1f %%", 100.0 * share);
    return text;
}

struct Report {
    std::vector<FoundNetwork> found;
    double seconds = 0.0;
    std::string model;
};

nlohmann::json reportJson(const Report& report, bool hasAccuracy)
{
    nlohmann::json all = nlohmann::json::array();
    for (const FoundNetwork& one : report.found) {
        nlohmann::json json = toJson(one, report.model);
        if (!hasAccuracy) {
            json.erase("predicted_top1");
            json["multiply_adds_millions"] = one.accuracy;
        }
        all.push_back(std::move(json));
    }
    return all;
}

void printReport(const Report& report, bool hasAccuracy)
{
    std::printf("Latency by %s; %.1f s\n%10s%16s%12s%20s\n", report.model.c_str(), report.seconds,
                "limit ms", "predicted ms", "image size",
                hasAccuracy ? "predicted top-1 %" : "M multiply-adds");
    if (hasAccuracy)
        std::printf(
            "(the accuracy predictor is about 4 points too high; it serves to rank networks)\n");
    for (const FoundNetwork& one : report.found)
        std::printf("%10.2f%16.2f%12d%20.2f\n  %s\n", one.limit, one.milliseconds,
                    one.network.back(), hasAccuracy ? 100.0 * one.accuracy : one.accuracy,
                    evolvedSpace().toText(one.network).c_str());
}

int run(const EvolveArguments& arguments, SignalStop& stop)
{
    const PredictorKind* kind = findPredictor(arguments.predictor);
    if (!kind || !kind->info().supportsSpace(evolvedSpace().name()))
        return refuse(Error{"--predictor: there is no predictor \"" + arguments.predictor +
                            "\" for OFA networks; see: list predictors."});
    const auto given = parseJson(arguments.options, "--options");
    if (!given)
        return refuse(given.error());
    const auto options = resolveOptions(kind->info().options, *given, "--options");
    if (!options)
        return refuse(options.error());
    const auto part = partNamed(arguments.part);
    if (!part)
        return refuse(part.error());
    const auto device = scoredDevice(arguments);
    if (!device)
        return refuse(device.error());
    for (const double limit : arguments.limits)
        if (!std::isfinite(limit) || limit <= 0.0)
            return refuse(Error{"--limit: expected latencies above zero, in ms."});
    const bool hasAccuracy = arguments.accuracy != "multiply-adds";
    for (const std::int16_t resolution : arguments.resolutions)
        if (hasAccuracy &&
            std::ranges::find(publishedResolutions(), resolution) == publishedResolutions().end())
            return refuse(Error{"--resolutions: the accuracy predictor supports images of 160, "
                                "176, 192, 208 and 224 pixels, not of " +
                                std::to_string(resolution) +
                                "; expected some of those, or --accuracy multiply-adds."});
    ArchitectureScorer objective = multiplyAddsScorer();
    if (hasAccuracy) {
        auto network = accuracyNetwork(arguments);
        if (!network)
            return refuse(network.error());
        objective = accuracyScorer(std::move(*network));
    }

    setTorchThreads(static_cast<int>(std::max(1U, std::thread::hardware_concurrency())));
    auto line = std::make_unique<ProgressLine>(false);
    const auto begin = std::chrono::steady_clock::now();
    auto trained = scorerOf(*kind, *options, *device, Seed{arguments.seed},
                            {stop.token(), [&](const TrainingProgress& progress) {
                                 line->show(kind->info().title + " learns · " +
                                            std::to_string(progress.epoch) + " of " +
                                            std::to_string(progress.epochs));
                             }});
    if (const Error* error = std::get_if<Error>(&trained))
        return refuse(*error);
    if (std::holds_alternative<Stopped>(trained))
        return InterruptedByUser;
    NetworkSearch search;
    search.part = *part;
    search.limits = arguments.limits;
    if (!arguments.resolutions.empty())
        search.resolutions = arguments.resolutions;
    search.evolution = arguments.evolution;
    search.seed = Seed{arguments.seed};
    auto outcome =
        searchNetworks(search, objective, std::get<TrainedScorer>(trained).scorer,
                       {stop.token(), [&](const NetworkSearchProgress& progress) {
                            line->show("limit " + std::to_string(progress.limit + 1) + " of " +
                                       std::to_string(search.limits.size()) + " · generation " +
                                       std::to_string(progress.evolution.generation) + " of " +
                                       std::to_string(progress.evolution.generations));
                        }});
    line.reset(); // ends its line before the table begins
    if (const Error* error = std::get_if<Error>(&outcome))
        return refuse(*error);
    if (std::holds_alternative<Stopped>(outcome))
        return InterruptedByUser;
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begin;
    Report report{std::get<std::vector<FoundNetwork>>(std::move(outcome)), seconds.count(),
                  kind->info().title + ", " + arguments.device};
    if (const auto error = std::get<TrainedScorer>(trained).distillationError)
        report.model += ", read from a table of layers that is " + percent(*error) + " off it";
    const std::string json = plainJson(reportJson(report, hasAccuracy).dump(2)) + "\n";
    auto writing = stop.beginWriting();
    if (!arguments.out.empty())
        if (const auto written = writeFileAtomically(arguments.out, json); !written)
            return refuse(written.error());
    writing.unlock();
    if (arguments.asJson)
        std::cout << json;
    else
        printReport(report, hasAccuracy);
    return Done;
}

} // namespace

Command addEvolveCommand(CLI::App& app)
{
    CLI::App* verb = app.add_subcommand(
        "evolve", "Breed Once-For-All networks for accuracy under latency limits");
    auto arguments = std::make_shared<EvolveArguments>();
    arguments->data.addTo(*verb);
    verb->add_option("--device", arguments->device, "target device")->required();
    verb->add_option("--limit", arguments->limits, "latency limits in ms, one search each")
        ->delimiter(',')
        ->required();
    verb->add_option("--predictor", arguments->predictor, "latency predictor; see: list predictors")
        ->capture_default_str();
    verb->add_option("--options", arguments->options, "options of the predictor, a JSON object")
        ->capture_default_str();
    verb->add_option("--labels", arguments->labels,
                     "number of random networks labelled from the table")
        ->check(CLI::Range(0, 1'000'000))
        ->capture_default_str();
    verb->add_option("--train", arguments->trainDevices, "train devices (default: all others)")
        ->delimiter(',');
    verb->add_option("--networks", arguments->part, "ofa, compofa-elastic or compofa-fixed")
        ->capture_default_str();
    verb->add_option("--accuracy", arguments->accuracy,
                     "the published accuracy predictor's file, or multiply-adds (default: "
                     "acc_predictor.pth in a data folder)");
    verb->add_option("--resolutions", arguments->resolutions,
                     "image sizes (default: 160,176,192,208,224)")
        ->check(CLI::Range(std::int16_t{128}, std::int16_t{224}))
        ->delimiter(',');
    verb->add_option("--generations", arguments->evolution.generations)
        ->check(CLI::Range(1, 1'000'000))
        ->capture_default_str();
    verb->add_option("--population", arguments->evolution.population)
        ->check(CLI::Range(2, 100'000))
        ->capture_default_str();
    verb->add_option("--seed", arguments->seed)->capture_default_str();
    verb->add_option("--out", arguments->out, "write the networks to this JSON file");
    verb->add_flag("--json", arguments->asJson, "as JSON");
    return {verb, [arguments](SignalStop& stop) { return run(*arguments, stop); }};
}

} // namespace latency
