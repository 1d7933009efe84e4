// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measurement/runtimes/libtorch_runtime.h"

#include "core/measurement/runtimes/torch_tensors.h"

#include <ATen/Functions.h>
#include <c10/core/InferenceMode.h>
#include <torch/csrc/api/include/torch/version.h>

namespace latency
{
namespace
{

using Kind = PlanLayer::Kind;

at::Tensor layerValue(const PlanLayer& layer, const LayerTensors& numbers, const at::Tensor& input,
                      const at::Tensor& second)
{
    switch (layer.kind) {
    case Kind::Convolution:
        return at::conv2d(input, numbers.weight, numbers.bias, layer.stride, (layer.kernel - 1) / 2,
                          1, layer.groups);
    case Kind::Linear:
        return at::linear(input.flatten(1), numbers.weight, numbers.bias);
    case Kind::Normalisation:
        return at::batch_norm(input, numbers.weight, numbers.bias, numbers.mean, numbers.variance,
                              false, 0.1, 1e-5, false);
    case Kind::Relu:
        return at::relu(input);
    case Kind::HardSwish:
        return at::hardswish(input);
    case Kind::HardSigmoid:
        return at::hardsigmoid(input);
    case Kind::AveragePool:
        return at::avg_pool2d(input, layer.kernel, layer.stride, (layer.kernel - 1) / 2, false,
                              false);
    case Kind::GlobalPool:
        return at::adaptive_avg_pool2d(input, {1, 1});
    case Kind::ChannelShuffle:
        return at::channel_shuffle(input, layer.groups);
    case Kind::Add:
        return at::add(input, second);
    case Kind::Multiply:
        return at::mul(input, second);
    case Kind::Zero:
        break;
    }
    return at::mul(input, 0.0);
}

class EagerNetwork final : public BuiltNetwork
{
public:
    EagerNetwork(const NetworkPlan& plan, const std::vector<LayerNumbers>& weights,
                 const RuntimeSettings& settings)
        : plan_(plan), tensors_(layerTensors(plan, weights, settings)),
          images_(imageTensor(plan, settings)), lastUses_(plan.layers.size() + 1)
    {
        for (std::size_t i = 0; i < plan.layers.size(); ++i)
            for (const int read : {plan.layers[i].input, plan.layers[i].secondInput})
                if (read >= 0)
                    lastUses_[static_cast<std::size_t>(read)] = i;
    }

    void run() override
    {
        const c10::InferenceMode inference;
        std::vector<at::Tensor> values(plan_.layers.size() + 1);
        values[0] = images_;
        for (std::size_t i = 0; i < plan_.layers.size(); ++i) {
            const PlanLayer& layer = plan_.layers[i];
            const auto input = static_cast<std::size_t>(layer.input);
            const at::Tensor second =
                layer.secondInput < 0 ? at::Tensor()
                                      : values[static_cast<std::size_t>(layer.secondInput)];
            values[i + 1] = layerValue(layer, tensors_[i], values[input], second);
            // As in a framework: a value that nobody reads any more gives its memory back.
            for (const int read : {layer.input, layer.secondInput})
                if (read >= 0 && lastUses_[static_cast<std::size_t>(read)] == i)
                    values[static_cast<std::size_t>(read)].reset();
        }
        scores_ = values.back();
    }

    [[nodiscard]] std::vector<float> scores() const override { return numbersOf(scores_); }

private:
    NetworkPlan plan_;
    std::vector<LayerTensors> tensors_;
    at::Tensor images_;
    std::vector<std::size_t> lastUses_; ///< of each value: the layer after which nobody reads it
    at::Tensor scores_;
};

} // namespace

std::string LibtorchRuntime::version() const
{
    return TORCH_VERSION;
}

Result<std::unique_ptr<BuiltNetwork>>
LibtorchRuntime::build(const NetworkPlan& plan, const std::vector<LayerNumbers>& weights,
                       const RuntimeSettings& settings) const
{
    prepareTorch(settings);
    const c10::InferenceMode inference;
    return std::unique_ptr<BuiltNetwork>(new EagerNetwork(plan, weights, settings));
}

} // namespace latency
