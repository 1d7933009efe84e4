// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measurement/runtimes/runtime_registry.h"

#include "core/base/late_module.h"

#include <algorithm>

namespace latency
{

std::span<const RuntimeInfo> runtimeInfos()
{
    static const std::vector<RuntimeInfo> infos{
        {"libtorch", "LibTorch", "LibTorch, layer by layer as PyTorch runs a model",
         "latency-runtime-torch.so", "libtorch1.13", true, true},
        {"torchscript", "TorchScript", "LibTorch's TorchScript, frozen and optimised for inference",
         "latency-runtime-torch.so", "libtorch1.13", false, false},
        {"opencv", "OpenCV", "OpenCV's DNN module, which reads the network as ONNX",
         "latency-runtime-opencv.so", "libopencv-dnn406 libonnx1", false, false},
    };
    return infos;
}

const RuntimeInfo* findRuntimeInfo(std::string_view name)
{
    const auto found = std::ranges::find(runtimeInfos(), name, &RuntimeInfo::name);
    return found == runtimeInfos().end() ? nullptr : &*found;
}

std::string runtimeNames()
{
    std::string names;
    const auto infos = runtimeInfos();
    for (std::size_t i = 0; i < infos.size(); ++i)
        names += (i == 0 ? "" : i + 1 == infos.size() ? " or " : ", ") + infos[i].name;
    return names;
}

Result<const Runtime*> loadRuntime(const RuntimeInfo& info)
{
    const auto getter = loadLateModule(info.module, kRuntimeGetterName);
    if (!getter)
        return Error{info.title + " is not installed here (apt install " + info.package +
                     "): " + getter.error().message};
    const Runtime* runtime = reinterpret_cast<RuntimeGetter>(*getter)(info.name.c_str());
    if (!runtime)
        return Error{info.module + " has no runtime \"" + info.name +
                     "\"; expected the one of this version of the program."};
    return runtime;
}

} // namespace latency
