// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/space/fbnet_network.h"

#include "core/space/layer_costs.h"
#include "core/space/layer_drawing.h"

#include <algorithm>
#include <string>

namespace latency
{

using namespace fbnet;

namespace
{

constexpr int kFirstSize = 32;
constexpr int kFirstWidth = 16;
constexpr int kHeadWidth = 1504;
constexpr int kClasses = 100;

struct Stage {
    int width;
    int layers;
    int stride;
};
constexpr std::array<Stage, 7> kStages{
    {{16, 1, 1}, {24, 4, 1}, {32, 4, 2}, {64, 4, 2}, {112, 4, 1}, {184, 4, 2}, {352, 1, 1}}};

/// FLOPs of a convolution with normalisation, and a ReLU if `isActivated`, by the published
/// counter.
Costs countedConvolution(const Convolution& convolution, bool isActivated)
{
    Costs costs = normalisedConvolutionCosts(convolution);
    const double out = outputSize(convolution.size, convolution.stride);
    costs.flops += (isActivated ? 3.0 : 2.0) * out * out * convolution.widthOut;
    return costs;
}

Costs blockCosts(const Place& place, const Block& block)
{
    const double size = place.size;
    const double groups = block.groups;
    const double middle = place.widthIn * block.expansion;
    const double stride = place.stride;
    const double out = outputSize(size, stride);
    Costs costs = countedConvolution(
        {size, static_cast<double>(place.widthIn), middle, 1.0, 1.0, groups}, false);
    if (block.groups > 1)
        costs += passCosts(size, middle);
    const auto kernel = static_cast<double>(block.kernel);
    costs += countedConvolution({size, middle, middle, kernel, stride, middle}, true);
    const auto width = static_cast<double>(place.widthOut);
    costs += countedConvolution({out, middle, width, 1.0, 1.0, groups}, false);
    if (place.keepsShape())
        costs += additionCosts(out, width);
    return costs;
}

LayerCost skipLayer(const Place& place)
{
    const double size = place.size;
    const double widthIn = place.widthIn;
    const double width = place.widthOut;
    LayerCost layer = fixedLayer({}, size, widthIn, width, {});
    layer.kind = SkipLayer;
    if (!place.keepsShape()) {
        const Convolution convolution{size, widthIn, width, 1.0, static_cast<double>(place.stride)};
        layer = convolutionLayer({}, convolution, countedConvolution(convolution, true));
        layer.kind = ConvolutionLayer;
    }
    return layer;
}

LayerCost searchedLayer(const Place& place, std::int16_t operation)
{
    if (operation == kSkip)
        return skipLayer(place);
    const Block& block = kBlocks[static_cast<std::size_t>(operation)];
    LayerCost layer =
        fixedLayer({}, place.size, place.widthIn, place.widthOut, blockCosts(place, block));
    layer.kind = BottleneckLayer;
    layer.kernel = block.kernel;
    layer.groups = block.groups;
    layer.stride = place.stride;
    return layer;
}

std::string layerName(std::size_t place, int stage, std::int16_t operation)
{
    std::string name =
        "stage " + std::to_string(stage + 1) + " · layer " + std::to_string(place + 1) + " · ";
    if (operation == kSkip)
        return name + "skip";
    const Block& block = kBlocks[static_cast<std::size_t>(operation)];
    return name + bottleneckLabel(block.kernel, block.expansion, block.groups);
}

std::vector<LayerCost> fixedLayers(double lastSize, double lastWidth)
{
    std::vector<LayerCost> layers;
    const Convolution stem{kFirstSize, 3.0, kFirstWidth, 3.0};
    layers.push_back(convolutionLayer("stem · conv 3×3", stem, countedConvolution(stem, true)));
    const Convolution header{lastSize, lastWidth, kHeadWidth};
    layers.push_back(convolutionLayer("head · conv 1×1", header, countedConvolution(header, true)));
    Costs pool = globalPoolCosts(lastSize, kHeadWidth);
    pool.flops = pool.poolingFlops;
    layers.push_back(fixedLayer("head · pool", lastSize, kHeadWidth, kHeadWidth, pool));
    layers.push_back(fixedLayer("head · classifier", 1.0, kHeadWidth, kClasses,
                                linearCosts(kHeadWidth, kClasses)));
    return layers;
}

} // namespace

std::array<Place, kLayers> fbnet::places()
{
    std::array<Place, kLayers> all;
    std::size_t next = 0;
    int size = kFirstSize;
    int width = kFirstWidth;
    for (std::size_t stage = 0; stage < kStages.size(); ++stage) {
        for (int i = 0; i < kStages[stage].layers; ++i) {
            const int stride = i == 0 ? kStages[stage].stride : 1;
            all[next++] = {static_cast<int>(stage), size, width, kStages[stage].width, stride};
            size /= stride;
            width = kStages[stage].width;
        }
    }
    return all;
}

FbnetNetwork::FbnetNetwork()
{
    const auto all = places();
    for (std::size_t i = 0; i < kLayers; ++i) {
        for (std::int16_t operation = 0; operation <= kSkip; ++operation) {
            LayerCost& layer = layers_[i][static_cast<std::size_t>(operation)];
            layer = searchedLayer(all[i], operation);
            layer.name = layerName(i, all[i].stage, operation);
            layer.position = static_cast<int>(i);
        }
    }
    ends_ = fixedLayers(all.back().size, all.back().widthOut);
    for (const LayerCost& layer : ends_)
        fixed_ += layer.costs;
}

const LayerCost& FbnetNetwork::layer(std::size_t place, std::int16_t operation) const
{
    return layers_[place][static_cast<std::size_t>(operation)];
}

double FbnetNetwork::largestFlops(std::size_t place) const
{
    double largest = 0.0;
    for (const LayerCost& layer : layers_[place])
        largest = std::max(largest, layer.costs.flops);
    return largest;
}

std::vector<LayerCost> FbnetNetwork::layers(ArchitectureView network) const
{
    std::vector<LayerCost> all;
    all.reserve(kLayers + ends_.size());
    all.push_back(ends_.front());
    for (std::size_t i = 0; i < kLayers; ++i)
        all.push_back(layer(i, network[i]));
    all.insert(all.end(), ends_.begin() + 1, ends_.end());
    return all;
}

Costs FbnetNetwork::costs(ArchitectureView network) const
{
    Costs total = fixed_;
    for (std::size_t i = 0; i < kLayers; ++i)
        total += layer(i, network[i]).costs;
    return total;
}

} // namespace latency
