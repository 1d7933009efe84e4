// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/commands.h"
#include "app/command_line/dataset_argument.h"
#include "app/command_line/exit_status.h"
#include "app/command_line/progress_line.h"
#include "app/command_line/signal_stop.h"
#include "core/base/atomic_file.h"
#include "core/base/json_text.h"
#include "core/base/plain_text.h"
#include "core/learning/torch_runtime.h"
#include "core/transfer/run_transfer.h"
#include "core/transfer/transfer_report.h"

#include <array>
#include <iostream>
#include <thread>

namespace latency
{
namespace
{

struct TransferArguments {
    DatasetArgument data; ///< its reference is the source
    std::string target;
    TransferSpec spec;
    std::string options;
    std::string out;
    int threads = 0;
    bool isOneWay = false;
    bool asPublished = false;
    bool asJson = false;
    bool isQuiet = false;
};

Result<TransferSpec> specOf(const TransferArguments& arguments)
{
    TransferSpec spec = arguments.spec;
    if (!arguments.options.empty()) {
        auto options = parseJson(arguments.options, "--options");
        if (!options)
            return options.error();
        spec.options = std::move(*options);
        if (!spec.options.is_object())
            return Error{"--options is not a JSON object; expected one such as "
                         "'{\"repeats\": 5}'."};
    }
    if (arguments.asPublished)
        spec.options.update(paperQuirks(transferOptionSpecs()));
    return spec;
}

Result<std::vector<TransferPlan>> plansOf(const TransferArguments& arguments)
{
    const auto spec = specOf(arguments);
    if (!spec)
        return spec.error();
    const auto source = arguments.data.open();
    if (!source)
        return source.error();
    const auto options = arguments.data.openOptions();
    if (!options)
        return options.error();
    const auto target = openDataset(arguments.target, *options); // --with is for the source
    if (!target)
        return target.error();
    std::vector<TransferPlan> plans;
    for (const bool isBack : {false, true}) {
        if (isBack && arguments.isOneWay)
            break;
        auto plan = planTransfer(*spec, isBack ? *target : *source, isBack ? *source : *target);
        if (!plan)
            return plan.error();
        plans.push_back(std::move(*plan));
    }
    return plans;
}

nlohmann::ordered_json jsonOf(const std::vector<TransferResult>& results)
{
    nlohmann::ordered_json all = nlohmann::ordered_json::array();
    for (const TransferResult& result : results)
        all.push_back(toJson(result));
    return all;
}

Result<void> writeFiles(const std::vector<TransferResult>& results,
                        const std::filesystem::path& folder)
{
    const std::string json = plainJson(jsonOf(results).dump(2)) + "\n";
    const std::string csv = transferCsv(results);
    const std::array<FileContents, 2> files{
        {{folder / "transfer.csv", csv}, {folder / "transfer.json", json}}};
    return writeFilesAtomically(files);
}

void print(const std::vector<TransferResult>& results, bool asJson)
{
    if (asJson)
        std::cout << plainJson(jsonOf(results).dump(2)) << '\n';
    else
        for (const TransferResult& result : results)
            std::cout << (&result == &results.front() ? "" : "\n") << transferText(result);
}

int run(const TransferArguments& arguments, SignalStop& stop)
{
    const auto plans = plansOf(arguments);
    if (!plans)
        return refuse(plans.error());
    const int cores = static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
    setTorchThreads(arguments.threads > 0 ? arguments.threads : cores);
    std::vector<TransferResult> results;
    for (const TransferPlan& plan : *plans) {
        auto result = [&] {
            ProgressLine line(arguments.isQuiet);
            return runTransfer(plan, {stop.token(), [&](const TransferProgress& progress) {
                                          line.show("transfer to " + plan.target->space().title() +
                                                    " · draw " + std::to_string(progress.draws) +
                                                    " of " + std::to_string(progress.total));
                                      }});
        }();
        if (!result)
            return refuse(result.error());
        results.push_back(std::move(*result));
        if (!results.back().isComplete)
            break;
    }
    auto writing = stop.beginWriting();
    if (!arguments.out.empty())
        if (const auto written = writeFiles(results, arguments.out); !written) {
            std::cerr << "latency-studio: " << written.error().message << '\n';
            return Failed;
        }
    writing.unlock();
    print(results, arguments.asJson);
    return results.back().isComplete ? Done : InterruptedByUser;
}

} // namespace

Command addTransferCommand(CLI::App& app)
{
    CLI::App* verb = app.add_subcommand(
        "transfer", "Learn devices on one search space and predict them on another");
    auto arguments = std::make_shared<TransferArguments>();
    arguments->data.addTo(*verb);
    verb->add_option("target", arguments->target, "the other space's dataset")->required();
    verb->add_option("--labels", arguments->spec.labels, "numbers of labels on the target")
        ->delimiter(',')
        ->capture_default_str();
    verb->add_option("--devices", arguments->spec.devices,
                     "devices to learn (default: all common ones)")
        ->delimiter(',');
    verb->add_option("--vector", arguments->spec.vectorDevices,
                     "devices of the latency vector (default: the 16 least correlated)")
        ->delimiter(',');
    verb->add_option("--options", arguments->options, "further options, as a JSON object");
    verb->add_flag("--paper", arguments->asPublished, "with all quirks of the reference");
    verb->add_flag("--one-way", arguments->isOneWay, "not back again");
    verb->add_option("--seed", arguments->spec.seed, "seed of draws and networks")
        ->capture_default_str();
    verb->add_option("--threads", arguments->threads,
                     "threads to compute with (default: all cores)")
        ->check(CLI::Range(1, 256));
    verb->add_option("--out", arguments->out, "folder for transfer.json and transfer.csv");
    verb->add_flag("--json", arguments->asJson, "as JSON");
    verb->add_flag("--quiet", arguments->isQuiet, "no progress");
    return {verb, [arguments](SignalStop& stop) { return run(*arguments, stop); }};
}

} // namespace latency
