// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/architecture_choice.h"
#include "app/command_line/commands.h"
#include "app/command_line/exit_status.h"
#include "app/command_line/progress_line.h"
#include "app/command_line/signal_stop.h"
#include "core/measurement/network_export.h"

#include <iostream>

namespace latency
{
namespace
{

struct ExportArguments {
    DatasetArgument data;
    ArchitectureChoice choice;
    std::string format = "onnx";
    std::string form = "both";
    int batch = 1;
    std::uint64_t seed = 1;
    std::string out;
};

std::vector<NetworkForm> namedForms(const std::string& name)
{
    if (const auto form = networkFormFromName(name))
        return {*form};
    return {NetworkForm::Built, NetworkForm::Pruned};
}

int exportArchitectures(const ExportArguments& arguments, SignalStop& stop)
{
    const auto table = arguments.data.open();
    if (!table)
        return refuse(table.error());
    auto chosen = arguments.choice.choose(*table, Seed{arguments.seed}, stop.token());
    if (!chosen)
        return refuse(chosen.error());
    ProgressLine line(false);
    NetworkExport task{.space = &(*table)->space(),
                       .architectures = std::move(chosen).value(),
                       .forms = namedForms(arguments.form),
                       .format = arguments.format == "onnx" ? ExportFormat::Onnx
                                                            : ExportFormat::TorchScript,
                       .batch = arguments.batch,
                       .seed = Seed{arguments.seed},
                       .folder = arguments.out,
                       .stop = stop.token(),
                       .progress = [&line](int done, int total) {
                           line.show("export · " + std::to_string(done) + " of " +
                                     std::to_string(total));
                       }};
    const auto outcome = exportNetworks(task);
    if (std::holds_alternative<Stopped>(outcome))
        return InterruptedByUser;
    if (const Error* error = std::get_if<Error>(&outcome))
        return refuse(*error);
    const auto& exported = std::get<ExportedNetworks>(outcome);
    std::cout << arguments.out << ": " << task.architectures.size() << " networks in "
              << exported.files << " files";
    if (exported.withoutPruned > 0)
        std::cout << "; nothing can be pruned in " << exported.withoutPruned
                  << " of them, whose two forms are one file";
    std::cout << '\n';
    return Done;
}

} // namespace

Command addExportCommand(CLI::App& app)
{
    CLI::App* verb = app.add_subcommand(
        "export", "Write networks with random weights as ONNX or TorchScript, for other runtimes");
    auto arguments = std::make_shared<ExportArguments>();
    arguments->data.addTo(*verb);
    verb->remove_option(verb->get_option("--batch")); // here it is the batch of the networks
    arguments->choice.addTo(*verb);
    verb->add_option("--format", arguments->format, "onnx (default) or torchscript")
        ->check(CLI::IsMember({"onnx", "torchscript"}));
    verb->add_option("--form", arguments->form,
                     "built: every layer; pruned: without layers that cannot influence the output; "
                     "both (default)")
        ->check(CLI::IsMember({"built", "pruned", "both"}));
    verb->add_option("--batch", arguments->batch, "images per pass, fixed in the file (default 1)")
        ->check(CLI::Range(1, 4096));
    verb->add_option("--seed", arguments->seed, "of the weights and of the choice (default 1)");
    verb->add_option("--out", arguments->out, "folder; networks.csv lists its files")->required();
    return {verb, [arguments](SignalStop& stop) { return exportArchitectures(*arguments, stop); }};
}

} // namespace latency
