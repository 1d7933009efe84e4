// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/space/nasbench201_network.h"

#include "core/space/layer_costs.h"
#include "core/space/nasbench201_cell.h"

#include <string>

namespace latency
{

using namespace nasbench201;

namespace
{

constexpr int kStages = 3;
constexpr int kCellsPerStage = 5;
constexpr double kClasses = 10.0;

double widthOf(int stage)
{
    return 16.0 * (1 << stage);
}

double sizeOf(int stage)
{
    return 32.0 / (1 << stage);
}

/// An edge of a cell; values that depend on its place are left unset.
LayerCost edgeLayer(std::int16_t operation, int stage)
{
    const double width = widthOf(stage);
    const double size = sizeOf(stage);
    if (operation == Conv1x1 || operation == Conv3x3) {
        const Convolution convolution{size, width, width, operation == Conv1x1 ? 1.0 : 3.0};
        LayerCost layer =
            convolutionLayer({}, convolution, normalisedConvolutionCosts(convolution));
        layer.kind = ConvolutionLayer;
        return layer;
    }
    LayerCost layer = fixedLayer({}, size, width, width, {});
    layer.kind = SkipLayer;
    if (operation == AveragePool3x3) {
        layer.kind = PoolingLayer;
        layer.kernel = 3.0;
        layer.costs = averagePoolCosts(size, width, 3.0, 1.0);
    }
    return layer;
}

LayerCost additionLayer(int stage)
{
    const double width = widthOf(stage);
    LayerCost layer =
        fixedLayer({}, sizeOf(stage), width, width, additionCosts(sizeOf(stage), width));
    layer.kind = AdditionLayer;
    return layer;
}

LayerCost normalisedConvolution(const std::string& name, const Convolution& convolution)
{
    return convolutionLayer(name, convolution, normalisedConvolutionCosts(convolution));
}

/// The residual block that leads into a stage.
void appendReduction(std::vector<LayerCost>& layers, int stage)
{
    const double widthIn = widthOf(stage - 1);
    const double width = widthOf(stage);
    const double size = sizeOf(stage - 1);
    const double out = sizeOf(stage);
    const std::string name = "reduction " + std::to_string(stage) + " · ";
    layers.push_back(normalisedConvolution(name + "conv 3×3 a", {size, widthIn, width, 3.0, 2.0}));
    layers.push_back(normalisedConvolution(name + "conv 3×3 b", {out, width, width, 3.0}));
    layers.push_back(fixedLayer(name + "avg pool", size, widthIn, widthIn,
                                averagePoolCosts(size, widthIn, 2.0, 2.0)));
    layers.back().kernel = 2.0;
    layers.back().stride = 2.0;
    const Convolution shortcut{out, widthIn, width};
    layers.push_back(convolutionLayer(name + "conv 1×1", shortcut, convolutionCosts(shortcut)));
    layers.push_back(fixedLayer(name + "add", out, width, width, additionCosts(out, width)));
}

void appendHead(std::vector<LayerCost>& layers)
{
    const double width = widthOf(kStages - 1);
    const double size = sizeOf(kStages - 1);
    Costs activation = passCosts(size, width);
    activation.parameters = 2.0 * width;
    layers.push_back(fixedLayer("head · normalisation", size, width, width, activation));
    layers.push_back(fixedLayer("head · pool", size, width, width, globalPoolCosts(size, width)));
    Costs classifier = linearCosts(width, kClasses);
    classifier.flops += kClasses; // the benchmark's counter counts the bias
    layers.push_back(fixedLayer("head · classifier", 1.0, width, kClasses, classifier));
}

/// Edges of a cell whose output is added to an earlier value of their end node.
std::array<bool, 6> addedEdges(ArchitectureView cell, const std::array<bool, 6>& dead)
{
    std::array<bool, 6> isAdded{};
    std::array<bool, 4> hasInput{};
    for (const bool isDead : {false, true}) {
        for (std::size_t i = 0; i < kCellEdges.size(); ++i) {
            if (cell[i] == None || dead[i] != isDead)
                continue;
            bool& isTaken = hasInput[static_cast<std::size_t>(kCellEdges[i].to)];
            isAdded[i] = isTaken;
            isTaken = true;
        }
    }
    return isAdded;
}

void appendCell(std::vector<LayerCost>& layers, ArchitectureView cell, int stage, int number)
{
    const std::array<bool, 6> dead = deadEdges(cell);
    const std::array<bool, 6> isAdded = addedEdges(cell, dead);
    for (std::size_t i = 0; i < kCellEdges.size(); ++i) {
        if (cell[i] == None)
            continue;
        const auto [from, to] = kCellEdges[i];
        const std::string place = "stage " + std::to_string(stage + 1) + " · cell " +
                                  std::to_string(number + 1) + " · edge " + std::to_string(from) +
                                  "→" + std::to_string(to) + " · ";
        const auto append = [&](LayerCost layer, const char* what) {
            layer.name = place + what;
            layer.position = static_cast<int>(i);
            layer.isDead = dead[i];
            layers.push_back(std::move(layer));
        };
        append(edgeLayer(cell[i], stage), kOperationLabels[static_cast<std::size_t>(cell[i])]);
        if (isAdded[i])
            append(additionLayer(stage), "add");
    }
}

std::vector<LayerCost> networkLayers(ArchitectureView cell)
{
    std::vector<LayerCost> layers;
    layers.reserve(140);
    layers.push_back(normalisedConvolution("stem · conv 3×3", {32.0, 3.0, widthOf(0), 3.0}));
    for (int stage = 0; stage < kStages; ++stage) {
        if (stage > 0)
            appendReduction(layers, stage);
        for (int number = 0; number < kCellsPerStage; ++number)
            appendCell(layers, cell, stage, number);
    }
    appendHead(layers);
    return layers;
}

} // namespace

NasBench201Network::NasBench201Network()
{
    const Architecture empty(kCellEdges.size(), None);
    for (const LayerCost& layer : networkLayers(empty))
        fixed_ += layer.costs;
    for (int stage = 0; stage < kStages; ++stage) {
        for (int number = 0; number < kCellsPerStage; ++number) {
            for (const std::int16_t operation : {SkipConnect, Conv1x1, Conv3x3, AveragePool3x3})
                operations_[static_cast<std::size_t>(operation)] +=
                    edgeLayer(operation, stage).costs;
            addition_ += additionLayer(stage).costs;
        }
    }
}

std::vector<LayerCost> NasBench201Network::layers(ArchitectureView cell) const
{
    return networkLayers(cell);
}

Costs NasBench201Network::costs(ArchitectureView cell) const
{
    Costs total = fixed_;
    std::array<int, 4> inputs{};
    for (std::size_t i = 0; i < kCellEdges.size(); ++i) {
        total += operations_[static_cast<std::size_t>(cell[i])];
        int& seen = inputs[static_cast<std::size_t>(kCellEdges[i].to)];
        if (cell[i] != None && seen++ > 0)
            total += addition_;
    }
    return total;
}

} // namespace latency
