// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/space/ofa_network.h"

#include "core/space/layer_costs.h"
#include "core/space/layer_drawing.h"

#include <algorithm>
#include <string>

namespace latency
{

using namespace ofa;

namespace
{

constexpr double kFirstWidth = 24.0;
constexpr double kFinalWidth = 1152.0;
constexpr double kFeatureWidth = 1536.0;
constexpr double kClasses = 1000.0;

struct Stage {
    int width;
    int stride;
    bool hasSqueeze;
};
constexpr std::array<Stage, kStages> kStageShapes{
    {{32, 2, false}, {48, 2, true}, {96, 2, false}, {136, 1, true}, {192, 2, true}}};

/// The nearest multiple of eight, but not less than nine tenths of `width`.
double divisibleByEight(double width)
{
    const double nearest = std::max(8.0, 8.0 * static_cast<int>((width + 4.0) / 8.0));
    return nearest < 0.9 * width ? nearest + 8.0 : nearest;
}

/// Pool, reduce, activate, expand, activate, scale.
Costs squeezeCosts(double size, double width)
{
    const double narrow = divisibleByEight(static_cast<int>(width) / 4);
    Costs costs = globalPoolCosts(size, width);
    costs += linearCosts(width, narrow);
    costs += linearCosts(narrow, width);
    costs += passCosts(size, width);
    costs.launches += 2.0;
    return costs;
}

Costs blockCosts(const Place& place, int kernel, int expansion)
{
    const auto size = static_cast<double>(place.size);
    const auto stride = static_cast<double>(place.stride);
    const double middle = place.widthIn * expansion;
    const double out = outputSize(size, stride);
    Costs costs = normalisedConvolutionCosts({size, static_cast<double>(place.widthIn), middle});
    costs += normalisedConvolutionCosts(
        {size, middle, middle, static_cast<double>(kernel), stride, middle});
    if (place.hasSqueeze)
        costs += squeezeCosts(out, middle);
    costs += normalisedConvolutionCosts({out, middle, static_cast<double>(place.widthOut)});
    if (place.keepsShape())
        costs += additionCosts(out, place.widthOut);
    return costs;
}

LayerCost normalisedConvolution(const char* name, const Convolution& convolution)
{
    return convolutionLayer(name, convolution, normalisedConvolutionCosts(convolution));
}

std::vector<LayerCost> firstLayers(int resolution)
{
    const Convolution stem{static_cast<double>(resolution), 3.0, kFirstWidth, 3.0, 2.0};
    const double size = outputSize(stem.size, stem.stride);
    const Convolution depthwise{size, kFirstWidth, kFirstWidth, 3.0, 1.0, kFirstWidth};
    return {normalisedConvolution("first · conv 3×3", stem),
            normalisedConvolution("first block · depthwise 3×3", depthwise),
            normalisedConvolution("first block · conv 1×1", {size, kFirstWidth, kFirstWidth}),
            fixedLayer("first block · add", size, kFirstWidth, kFirstWidth,
                       additionCosts(size, kFirstWidth))};
}

std::vector<LayerCost> lastLayers(double size, double width)
{
    const Convolution mix{1.0, kFinalWidth, kFeatureWidth};
    Costs mixCosts = convolutionCosts(mix);
    mixCosts.launches += 1.0;
    return {normalisedConvolution("final expand · conv 1×1", {size, width, kFinalWidth}),
            fixedLayer("pool", size, kFinalWidth, kFinalWidth, globalPoolCosts(size, kFinalWidth)),
            convolutionLayer("feature mix · conv 1×1", mix, mixCosts),
            fixedLayer("classifier", 1.0, kFeatureWidth, kClasses,
                       linearCosts(kFeatureWidth, kClasses))};
}

std::vector<LayerCost> lastLayers(const std::array<Place, kBlocks>& all)
{
    return lastLayers(all.back().size, all.back().widthOut);
}

int resolutionAt(std::size_t index)
{
    return kSmallestResolution + kResolutionStep * static_cast<int>(index);
}

} // namespace

bool ofa::isActive(ArchitectureView network, std::size_t block)
{
    const std::int16_t depth = network[kFirstDepth + block / kBlocksPerStage];
    return static_cast<std::int16_t>(block % kBlocksPerStage) < depth;
}

std::size_t ofa::blockChoice(ArchitectureView network, std::size_t block)
{
    const auto kernel = static_cast<std::size_t>((network[block] - 3) / 2);
    const std::int16_t expansion = network[kFirstExpansion + block];
    return 3 * kernel + (expansion == 6 ? 2U : static_cast<std::size_t>(expansion - 3));
}

std::size_t ofa::resolutionIndex(ArchitectureView network)
{
    return static_cast<std::size_t>((network[kResolution] - kSmallestResolution) / kResolutionStep);
}

std::array<Place, kBlocks> ofa::places(int resolution)
{
    std::array<Place, kBlocks> all;
    int size = (resolution + 1) / 2;
    int width = static_cast<int>(kFirstWidth);
    for (std::size_t i = 0; i < kBlocks; ++i) {
        const Stage& stage = kStageShapes[i / kBlocksPerStage];
        const int stride = i % kBlocksPerStage == 0 ? stage.stride : 1;
        all[i] = {size, width, stage.width, stride, stage.hasSqueeze};
        size = (size - 1) / stride + 1;
        width = stage.width;
    }
    return all;
}

OfaNetwork::OfaNetwork() : tables_(kResolutions)
{
    for (std::size_t index = 0; index < kResolutions; ++index) {
        Table& table = tables_[index];
        table.places = places(resolutionAt(index));
        for (std::size_t i = 0; i < kBlocks; ++i) {
            for (std::size_t choice = 0; choice < 9; ++choice)
                table.blocks[i][choice] =
                    blockCosts(table.places[i], kKernels[choice / 3], kExpansions[choice % 3]);
        }
        for (const LayerCost& layer : firstLayers(resolutionAt(index)))
            table.fixed += layer.costs;
        for (const LayerCost& layer : lastLayers(table.places))
            table.fixed += layer.costs;
    }
}

LayerCost OfaNetwork::block(ArchitectureView network, std::size_t index) const
{
    const Table& table = tables_[resolutionIndex(network)];
    const Place& place = table.places[index];
    const std::size_t stage = index / kBlocksPerStage;
    const std::string name = "stage " + std::to_string(stage + 1) + " · block " +
                             std::to_string(index % kBlocksPerStage + 1) + " · " +
                             bottleneckLabel(network[index], network[kFirstExpansion + index]);
    LayerCost layer = fixedLayer(name, place.size, place.widthIn, place.widthOut,
                                 table.blocks[index][blockChoice(network, index)]);
    layer.position = static_cast<int>(index);
    layer.kind = BottleneckLayer;
    layer.kernel = network[index];
    layer.groups = 1.0;
    layer.stride = place.stride;
    return layer;
}

double OfaNetwork::largestFlops(ArchitectureView network, std::size_t index) const
{
    return tables_[resolutionIndex(network)].blocks[index].back().flops;
}

std::vector<LayerCost> OfaNetwork::layers(ArchitectureView network) const
{
    std::vector<LayerCost> all = firstLayers(network[kResolution]);
    for (std::size_t i = 0; i < kBlocks; ++i) {
        if (isActive(network, i))
            all.push_back(block(network, i));
    }
    for (LayerCost& layer : lastLayers(tables_[resolutionIndex(network)].places))
        all.push_back(std::move(layer));
    return all;
}

Costs OfaNetwork::costs(ArchitectureView network) const
{
    const Table& table = tables_[resolutionIndex(network)];
    Costs total = table.fixed;
    for (std::size_t i = 0; i < kBlocks; ++i) {
        if (isActive(network, i))
            total += table.blocks[i][blockChoice(network, i)];
    }
    return total;
}

} // namespace latency
