// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/architecture_choice.h"
#include "app/command_line/commands.h"
#include "app/command_line/exit_status.h"
#include "app/command_line/progress_line.h"
#include "app/command_line/signal_stop.h"
#include "core/dataset/files/native_file.h"
#include "core/encoding/row_cache/cache_folder.h"
#include "core/measurement/measure_device.h"
#include "core/measurement/runtimes/runtime_registry.h"

#include <cmath>
#include <cstdio>
#include <iostream>

namespace latency
{
namespace
{

struct MeasureArguments {
    DatasetArgument data;
    ArchitectureChoice choice;
    std::string runtime = "libtorch";
    RuntimeSettings settings;
    std::string form = "built";
    double seconds = 60.0;
    std::uint64_t seed = 1;
    std::string device;
    std::string store;
    std::vector<int> cores;
    bool isRepeated = false;
    std::string out;
};

std::filesystem::path storeFile(const MeasureArguments& arguments)
{
    if (!arguments.store.empty())
        return arguments.store;
    std::string stem = arguments.out;
    for (const std::string_view ending : {".latency.json", ".json"})
        if (stem.ends_with(ending)) {
            stem.resize(stem.size() - ending.size());
            break;
        }
    return stem + ".measurements.sqlite";
}

DeviceMeasuring measuringOf(const MeasureArguments& arguments, const RuntimeInfo& runtime,
                            const SearchSpace& space, std::vector<Architecture> architectures)
{
    DeviceMeasuring measuring;
    measuring.task.child.space = &space;
    measuring.task.child.form = networkFormFromName(arguments.form).value_or(NetworkForm::Built);
    measuring.task.child.settings = arguments.settings;
    measuring.task.child.cores = arguments.cores;
    measuring.task.child.load = [&runtime] { return loadRuntime(runtime); };
    measuring.task.architectures = std::move(architectures);
    measuring.task.seconds = arguments.seconds;
    measuring.task.seed = Seed{arguments.seed};
    measuring.device = arguments.device;
    measuring.runtime = runtime.name;
    measuring.runtimeTitle = runtime.title;
    measuring.store = storeFile(arguments);
    measuring.lock = cacheFolder() / "measuring.lock";
    measuring.isRepeated = arguments.isRepeated;
    return measuring;
}

void printMeasured(const DeviceMeasured& measured, int networks)
{
    std::printf("%s: %d networks, %d settled", measured.device.c_str(), networks,
                measured.settled + measured.alreadySettled);
    if (measured.alreadySettled > 0)
        std::printf(" (%d in earlier sessions)", measured.alreadySettled);
    if (measured.failed > 0)
        std::printf(", %d failed", measured.failed);
    std::printf("; %d repeats in %d rounds, %d outside Tukey's fences\n", measured.repeats,
                measured.rounds, measured.outsideFences);
    if (measured.slowedRounds > 0)
        std::printf("the anchor network was over 3 %% slower in %d rounds\n",
                    measured.slowedRounds);
    if (std::abs(measured.drift) > 0.03)
        std::printf("the machine drifted: the anchor network took %.1f %% %s in the second half\n",
                    100.0 * std::abs(measured.drift), measured.drift > 0 ? "more" : "less");
    if (!measured.before.energyJoules)
        std::printf("energy: this machine offers no counter of it (RAPL)\n");
}

/// Settings that the runtime lacks.
std::optional<Error> unofferedSetting(const RuntimeInfo& runtime, const RuntimeSettings& settings)
{
    if (settings.precision == "bf16" && !runtime.hasPrecisions)
        return Error{"--precision: " + runtime.title + " is measured with fp32 only."};
    if (settings.precision == "bf16" && !readMachine().hasBf16)
        return Error{"--precision: this processor has no bf16 arithmetic; expected fp32."};
    if (settings.isChannelsLast && !runtime.hasMemoryFormats)
        return Error{"--channels-last: " + runtime.title +
                     " is measured with its own memory format only."};
    return std::nullopt;
}

int measure(const MeasureArguments& arguments, SignalStop& stop)
{
    const RuntimeInfo& runtime = *findRuntimeInfo(arguments.runtime);
    if (const auto unoffered = unofferedSetting(runtime, arguments.settings))
        return refuse(*unoffered);
    const auto table = arguments.data.open();
    if (!table)
        return refuse(table.error());
    auto chosen = arguments.choice.choose(*table, Seed{arguments.seed}, stop.token());
    if (!chosen)
        return refuse(chosen.error());
    const int networks = static_cast<int>(chosen->size());
    if (const auto plan =
            formPlan((*table)->space(), chosen->front(), NetworkForm::Built);
        !plan)
        return refuse(plan.error());
    DeviceMeasuring measuring =
        measuringOf(arguments, runtime, (*table)->space(), std::move(chosen).value());
    for (const std::string& warning : machineWarnings(readMachine()))
        std::cerr << "latency-studio: " << warning << '\n';
    ProgressLine line(false);
    measuring.task.stop = stop.token();
    measuring.progress = [&line](int settled, int total, int rounds, double secondsLeft) {
        line.show(std::to_string(settled) + " of " + std::to_string(total) + " settled · round " +
                  std::to_string(rounds) + " · at most " +
                  std::to_string(std::lround(secondsLeft)) + " s left");
    };
    const auto outcome = measureDevice(measuring);
    if (std::holds_alternative<Stopped>(outcome))
        return InterruptedByUser;
    if (const Error* error = std::get_if<Error>(&outcome))
        return refuse(*error);
    const auto& measured = std::get<DeviceMeasured>(outcome);
    const auto writing = stop.beginWriting();
    if (const auto written = writeNativeFile(*measured.table, arguments.out); !written) {
        std::cerr << "latency-studio: " << written.error().message << '\n';
        return Failed;
    }
    printMeasured(measured, networks);
    std::cout << arguments.out << '\n';
    return Done;
}

void addRuntimeOptions(CLI::App& verb, MeasureArguments& arguments)
{
    std::vector<std::string> names;
    for (const RuntimeInfo& info : runtimeInfos())
        names.push_back(info.name);
    verb.add_option("--runtime", arguments.runtime, runtimeNames() + " (default libtorch)")
        ->check(CLI::IsMember(names));
    verb.add_option("--threads", arguments.settings.threads, "of the runtime (default 1)")
        ->check(CLI::Range(1, 1024));
    verb.add_option("--batch", arguments.settings.batch, "images per pass (default 1)")
        ->check(CLI::Range(1, 4096));
    verb.add_option("--precision", arguments.settings.precision,
                    "fp32 (default) or, with LibTorch on processors that have it, bf16")
        ->check(CLI::IsMember({"fp32", "bf16"}));
    verb.add_flag("--channels-last", arguments.settings.isChannelsLast,
                  "memory format NHWC, with LibTorch");
    verb.add_option("--form", arguments.form,
                    "built (default): every layer; pruned: without layers that cannot influence "
                    "the output")
        ->check(CLI::IsMember({"built", "pruned"}));
    verb.add_option("--cores", arguments.cores, "processors to measure on, such as 2,3")
        ->delimiter(',')
        ->check(CLI::Range(0, 1023));
}

} // namespace

Command addMeasureCommand(CLI::App& app)
{
    CLI::App* verb = app.add_subcommand("measure", "Measure networks on this machine");
    auto arguments = std::make_shared<MeasureArguments>();
    arguments->data.addTo(*verb);
    verb->remove_option(verb->get_option("--batch")); // here it is the batch of the networks
    arguments->choice.addTo(*verb);
    addRuntimeOptions(*verb, *arguments);
    verb->add_option("--seconds", arguments->seconds,
                     "budget; ends earlier once the halves of all repeats agree (default 60)")
        ->check(CLI::Range(1.0, 1e6));
    verb->add_option("--seed", arguments->seed, "of order and choice (default 1)");
    verb->add_option("--device", arguments->device,
                     "name in the table; from processor, runtime and settings without");
    verb->add_option("--store", arguments->store,
                     "SQLite file with every repeat; beside the table without");
    verb->add_flag("--again", arguments->isRepeated,
                   "measure networks again that have settled in an earlier session");
    verb->add_option("--out", arguments->out, "table with all devices of the store: *.latency.json")
        ->required();
    return {verb, [arguments](SignalStop& stop) { return measure(*arguments, stop); }};
}

} // namespace latency
