// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measurement/network_export.h"

#include "core/base/atomic_file.h"
#include "core/base/plain_text.h"
#include "core/measurement/runtimes/runtime_registry.h"
#include "core/onnx/onnx_file.h"

#include <exception>

namespace latency
{
namespace
{

/// Turns a network into the bytes of its file.
using Writer = std::function<Result<std::string>(const NetworkPlan& plan, const std::string& name,
                                                 const std::string& description)>;

Result<Writer> onnxWriter(const NetworkExport& task)
{
    return Writer([&task](const NetworkPlan& plan, const std::string& name,
                          const std::string& description) {
        return onnxBytes(plan, drawWeights(plan, task.seed), {name, description, task.batch});
    });
}

Result<Writer> torchscriptWriter(const NetworkExport& task)
{
    const auto runtime = loadRuntime(*findRuntimeInfo("torchscript"));
    if (!runtime)
        return runtime.error();
    return Writer([&task, runtime = *runtime](const NetworkPlan& plan, const std::string& name,
                                              const std::string&) -> Result<std::string> {
        try {
            return runtime->fileBytes(plan, drawWeights(plan, task.seed), {.batch = task.batch});
        } catch (const std::exception& fault) {
            return Error{name + ": TorchScript could not be written: " + fault.what()};
        }
    });
}

/// One network's lines of networks.csv and files.
class NetworkFiles
{
public:
    NetworkFiles(const NetworkExport& task, Writer write) : task_(task), write_(std::move(write)) {}

    Result<void> add(ArchitectureView architecture)
    {
        const std::string stem = networkFileStem(*task_.space, architecture);
        std::string builtFile;
        std::size_t builtLayers = 0;
        for (const NetworkForm form : task_.forms) {
            const auto plan = formPlan(*task_.space, architecture, form);
            if (!plan)
                return plan.error();
            const bool isSame = !builtFile.empty() && plan->layers.size() == builtLayers;
            const std::string file = isSame ? builtFile : fileName(stem, form);
            if (!isSame)
                if (const auto written = write(file, *plan, architecture, form); !written)
                    return written;
            exported_.withoutPruned += isSame ? 1 : 0;
            list_ += line(file, *plan, architecture, form);
            if (form == NetworkForm::Built) {
                builtFile = file;
                builtLayers = plan->layers.size();
            }
        }
        return {};
    }

    Result<ExportedNetworks> finish()
    {
        if (const auto written = writeFileAtomically(task_.folder / "networks.csv", list_); !written)
            return written.error();
        return exported_;
    }

private:
    [[nodiscard]] std::string fileName(const std::string& stem, NetworkForm form) const
    {
        return stem + "." + std::string(networkFormName(form)) +
               (task_.format == ExportFormat::Onnx ? ".onnx" : ".pt");
    }

    Result<void> write(const std::string& file, const NetworkPlan& plan,
                       ArchitectureView architecture, NetworkForm form)
    {
        const auto bytes =
            write_(plan, file,
                   task_.space->toText(architecture) + ", " + std::string(networkFormName(form)));
        if (!bytes)
            return bytes.error();
        ++exported_.files;
        return writeFileAtomically(task_.folder / file, *bytes);
    }

    [[nodiscard]] std::string line(const std::string& file, const NetworkPlan& plan,
                                   ArchitectureView architecture, NetworkForm form) const
    {
        const std::string size = std::to_string(plan.imageSize);
        return csvField(task_.space->toText(architecture)) + "," +
               std::string(networkFormName(form)) + "," + csvField(file) + "," +
               std::to_string(static_cast<long long>(parameterCount(plan))) + "," +
               std::to_string(task_.batch) + "x3x" + size + "x" + size + "\n";
    }

    const NetworkExport& task_;
    Writer write_;
    ExportedNetworks exported_;
    std::string list_ = "network,form,file,parameters,input\n";
};

} // namespace

Outcome<ExportedNetworks> exportNetworks(const NetworkExport& task)
{
    auto writer =
        task.format == ExportFormat::Onnx ? onnxWriter(task) : torchscriptWriter(task);
    if (!writer)
        return writer.error();
    NetworkFiles files(task, std::move(writer).value());
    const int total = static_cast<int>(task.architectures.size());
    for (int i = 0; i < total; ++i) {
        if (task.stop.stop_requested())
            return Stopped{};
        if (const auto added = files.add(task.architectures[static_cast<std::size_t>(i)]); !added)
            return added.error();
        if (task.progress)
            task.progress(i + 1, total);
    }
    const auto finished = files.finish();
    if (!finished)
        return finished.error();
    return *finished;
}

} // namespace latency
