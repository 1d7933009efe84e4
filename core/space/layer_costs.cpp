// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/space/layer_costs.h"

#include <cmath>
#include <utility>

namespace latency
{

double outputSize(double size, double stride)
{
    return std::floor((size - 1.0) / stride) + 1.0;
}

Costs convolutionCosts(const Convolution& convolution)
{
    const auto& [size, widthIn, widthOut, kernel, stride, groups] = convolution;
    const double out = outputSize(size, stride);
    const double weights = kernel * kernel * widthIn / groups * widthOut;
    Costs costs;
    costs.flops = weights * out * out;
    costs.parameters = weights;
    costs.memoryTraffic = size * size * widthIn + out * out * widthOut + weights;
    costs.launches = 1.0;
    if (groups > 1.0 && groups == widthIn && groups == widthOut)
        costs.depthwiseFlops = costs.flops;
    return costs;
}

Costs normalisationCosts(double width)
{
    Costs costs;
    costs.parameters = 2.0 * width;
    costs.launches = 1.0;
    return costs;
}

Costs normalisedConvolutionCosts(const Convolution& convolution)
{
    return convolutionCosts(convolution) + normalisationCosts(convolution.widthOut);
}

Costs additionCosts(double size, double width)
{
    Costs costs;
    costs.memoryTraffic = 3.0 * size * size * width;
    costs.launches = 1.0;
    return costs;
}

Costs passCosts(double size, double width)
{
    Costs costs;
    costs.memoryTraffic = 2.0 * size * size * width;
    costs.launches = 1.0;
    return costs;
}

Costs averagePoolCosts(double size, double width, double kernel, double stride)
{
    const double out = outputSize(size, stride);
    Costs costs;
    costs.memoryTraffic = size * size * width + out * out * width;
    costs.launches = 1.0;
    costs.poolingFlops = kernel * kernel * out * out * width;
    return costs;
}

Costs globalPoolCosts(double size, double width)
{
    Costs costs;
    costs.memoryTraffic = size * size * width + width;
    costs.launches = 1.0;
    costs.poolingFlops = size * size * width;
    return costs;
}

Costs linearCosts(double widthIn, double widthOut)
{
    Costs costs;
    costs.flops = widthIn * widthOut;
    costs.parameters = widthIn * widthOut + widthOut;
    costs.memoryTraffic = widthIn + widthOut + costs.parameters;
    costs.launches = 1.0;
    return costs;
}

LayerCost convolutionLayer(std::string name, const Convolution& convolution, const Costs& costs)
{
    LayerCost layer;
    layer.name = std::move(name);
    layer.costs = costs;
    layer.kernel = convolution.kernel;
    layer.groups = convolution.groups;
    layer.inputSize = convolution.size;
    layer.widthIn = convolution.widthIn;
    layer.widthOut = convolution.widthOut;
    layer.stride = convolution.stride;
    return layer;
}

LayerCost fixedLayer(std::string name, double size, double widthIn, double widthOut,
                     const Costs& costs)
{
    LayerCost layer;
    layer.name = std::move(name);
    layer.costs = costs;
    layer.inputSize = size;
    layer.widthIn = widthIn;
    layer.widthOut = widthOut;
    return layer;
}

} // namespace latency
