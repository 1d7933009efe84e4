// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measurement/runtimes/torchscript_runtime.h"

#include "core/measurement/runtimes/torch_tensors.h"

#include <c10/core/InferenceMode.h>
#include <torch/csrc/api/include/torch/version.h>
#include <torch/csrc/jit/api/module.h>

#include <algorithm>
#include <sstream>

namespace latency
{
namespace
{

using Kind = PlanLayer::Kind;

std::string tensorName(const char* role, std::size_t layer)
{
    return std::string(role) + std::to_string(layer);
}

std::string twice(int number)
{
    return "[" + std::to_string(number) + ", " + std::to_string(number) + "]";
}

std::string shuffled(const PlanLayer& layer, const std::string& input, int batch)
{
    const auto shape = [batch](std::initializer_list<int> sizes) {
        std::string text = "[" + std::to_string(batch);
        for (const int size : sizes)
            text += ", " + std::to_string(size);
        return text + "]";
    };
    return "torch.reshape(torch.transpose(torch.reshape(" + input + ", " +
           shape({layer.groups, layer.widthIn / layer.groups, layer.size, layer.size}) +
           "), 1, 2), " + shape({layer.widthIn, layer.size, layer.size}) + ")";
}

/// The right side of a layer's assignment in TorchScript.
std::string expression(const PlanLayer& layer, std::size_t index, int batch)
{
    const std::string input = tensorName("v", static_cast<std::size_t>(layer.input));
    const std::string second =
        layer.secondInput < 0 ? "" : tensorName("v", static_cast<std::size_t>(layer.secondInput));
    const std::string weight = "self." + tensorName("weight", index);
    const std::string bias = layer.hasBias ? "self." + tensorName("bias", index) : "None";
    const std::string window = twice((layer.kernel - 1) / 2);
    switch (layer.kind) {
    case Kind::Convolution:
        return "torch.conv2d(" + input + ", " + weight + ", " + bias + ", " + twice(layer.stride) +
               ", " + window + ", [1, 1], " + std::to_string(layer.groups) + ")";
    case Kind::Linear:
        return "torch.linear(torch.flatten(" + input + ", 1), " + weight + ", " + bias + ")";
    case Kind::Normalisation:
        return "torch.batch_norm(" + input + ", " + weight + ", self." + tensorName("bias", index) +
               ", self." + tensorName("mean", index) + ", self." + tensorName("variance", index) +
               ", False, 0.1, 1e-05, False)";
    case Kind::Relu:
        return "torch.relu(" + input + ")";
    case Kind::HardSwish:
        return "torch.hardswish(" + input + ")";
    case Kind::HardSigmoid:
        return "torch.hardsigmoid(" + input + ")";
    case Kind::AveragePool:
        return "torch.avg_pool2d(" + input + ", " + twice(layer.kernel) + ", " +
               twice(layer.stride) + ", " + window + ", False, False, None)";
    case Kind::GlobalPool:
        return "torch.adaptive_avg_pool2d(" + input + ", [1, 1])";
    case Kind::ChannelShuffle:
        return shuffled(layer, input, batch);
    case Kind::Add:
        return "torch.add(" + input + ", " + second + ")";
    case Kind::Multiply:
        return "torch.mul(" + input + ", " + second + ")";
    case Kind::Zero:
        break;
    }
    return "torch.mul(" + input + ", 0.0)";
}

/// LibTorch has no tracer for C++ in its public headers, so the network is written as source.
torch::jit::Module scriptOf(const NetworkPlan& plan, const std::vector<LayerNumbers>& weights,
                            const RuntimeSettings& settings)
{
    torch::jit::Module module("Network");
    module.register_attribute("training", c10::BoolType::get(), false);
    const std::vector<LayerTensors> tensors = layerTensors(plan, weights, settings);
    std::string source = "def forward(self, v0):\n";
    for (std::size_t i = 0; i < tensors.size(); ++i) {
        const auto add = [&](const char* role, const at::Tensor& tensor) {
            if (tensor.defined())
                module.register_buffer(tensorName(role, i), tensor);
        };
        add("weight", tensors[i].weight);
        add("bias", tensors[i].bias);
        add("mean", tensors[i].mean);
        add("variance", tensors[i].variance);
        source += "    " + tensorName("v", i + 1) + " = " +
                  expression(plan.layers[i], i, settings.batch) + "\n";
    }
    source += "    return " + tensorName("v", tensors.size()) + "\n";
    module.define(source);
    module.eval();
    return module;
}

class ScriptedNetwork final : public BuiltNetwork
{
public:
    ScriptedNetwork(torch::jit::Module module, at::Tensor images)
        : module_(std::move(module)), images_(std::move(images))
    {
    }

    void run() override
    {
        const c10::InferenceMode inference;
        scores_ = module_.forward({images_}).toTensor();
    }
    [[nodiscard]] std::vector<float> scores() const override { return numbersOf(scores_); }

private:
    torch::jit::Module module_;
    at::Tensor images_;
    at::Tensor scores_;
};

} // namespace

std::string TorchscriptRuntime::version() const
{
    return TORCH_VERSION;
}

Result<std::unique_ptr<BuiltNetwork>>
TorchscriptRuntime::build(const NetworkPlan& plan, const std::vector<LayerNumbers>& weights,
                          const RuntimeSettings& settings) const
{
    if (settings.precision != "fp32" || settings.isChannelsLast)
        return Error{"TorchScript is measured with fp32 and the usual memory format only."};
    prepareTorch(settings);
    torch::jit::Module module = scriptOf(plan, weights, settings);
    // LibTorch 1.13 gives wrong scores for h-swish between its blocked convolutions: tensors padded
    // to blocks of channels are read as if they were not.
    const bool hasHardSwish =
        std::ranges::find(plan.layers, Kind::HardSwish, &PlanLayer::kind) != plan.layers.end();
    torch::jit::Module optimised = hasHardSwish ? torch::jit::freeze(module)
                                                : torch::jit::optimize_for_inference(module);
    return std::unique_ptr<BuiltNetwork>(
        new ScriptedNetwork(std::move(optimised), imageTensor(plan, settings)));
}

Result<std::string> TorchscriptRuntime::fileBytes(const NetworkPlan& plan,
                                                  const std::vector<LayerNumbers>& weights,
                                                  const RuntimeSettings& settings) const
{
    std::ostringstream bytes;
    scriptOf(plan, weights, settings).save(bytes);
    return std::move(bytes).str();
}

} // namespace latency
