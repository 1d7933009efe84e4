// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measurement/runtimes/torch_tensors.h"

#include <ATen/Context.h>
#include <ATen/Functions.h>
#include <ATen/Parallel.h>

namespace latency
{
namespace
{

at::Tensor tensorOf(const std::vector<float>& numbers, const std::vector<std::int64_t>& shape,
                    const RuntimeSettings& settings)
{
    if (numbers.empty())
        return {};
    // The cast is safe because the tensor is copied at once.
    at::Tensor tensor = at::from_blob(const_cast<float*>(numbers.data()), shape).clone();
    if (settings.precision == "bf16")
        tensor = tensor.to(at::kBFloat16);
    if (settings.isChannelsLast && shape.size() == 4)
        tensor = tensor.contiguous(at::MemoryFormat::ChannelsLast);
    return tensor;
}

} // namespace

std::vector<LayerTensors> layerTensors(const NetworkPlan& plan,
                                       const std::vector<LayerNumbers>& weights,
                                       const RuntimeSettings& settings)
{
    std::vector<LayerTensors> all(plan.layers.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        const PlanLayer& layer = plan.layers[i];
        std::vector<std::int64_t> shape{layer.widthOut};
        if (layer.kind == PlanLayer::Kind::Convolution)
            shape = {layer.widthOut, layer.widthIn / layer.groups, layer.kernel, layer.kernel};
        else if (layer.kind == PlanLayer::Kind::Linear)
            shape = {layer.widthOut, layer.widthIn};
        all[i] = {tensorOf(weights[i].weight, shape, settings),
                  tensorOf(weights[i].bias, {layer.widthOut}, settings),
                  tensorOf(weights[i].mean, {layer.widthOut}, settings),
                  tensorOf(weights[i].variance, {layer.widthOut}, settings)};
    }
    return all;
}

at::Tensor imageTensor(const NetworkPlan& plan, const RuntimeSettings& settings)
{
    return tensorOf(drawImages(plan, settings.batch, kImageSeed),
                    {settings.batch, 3, plan.imageSize, plan.imageSize}, settings);
}

std::vector<float> numbersOf(const at::Tensor& tensor)
{
    const at::Tensor flat = tensor.to(at::kFloat).contiguous();
    return {flat.data_ptr<float>(), flat.data_ptr<float>() + flat.numel()};
}

void prepareTorch(const RuntimeSettings& settings)
{
    at::set_num_threads(settings.threads);
    at::globalContext().setFlushDenormal(true);
}

} // namespace latency
