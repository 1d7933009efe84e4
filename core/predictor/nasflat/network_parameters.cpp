// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/nasflat/network_parameters.h"

#include <algorithm>
#include <cmath>

namespace latency::nasflat
{

namespace
{

/// Draws into parts of the flat buffer.
class Initialiser
{
public:
    Initialiser(std::vector<float>& values, RandomEngine& random) : values_(values), random_(random)
    {
    }

    void normal(const Parameter& parameter) { drawNormal(parameter, 1.0, random_, values_); }
    /// ±1/√scale
    void uniform(const Parameter& parameter, int scale)
    {
        drawUniform(parameter, 1.0 / std::sqrt(scale), random_, values_);
    }
    void columns(const Parameter& parameter, int first, int count, int scale)
    {
        const double bound = 1.0 / std::sqrt(scale);
        for (int row = 0; row < parameter.rows; ++row)
            for (int column = first; column < first + count; ++column)
                values_[parameter.offset +
                        static_cast<std::size_t>(row * parameter.columns + column)] =
                    static_cast<float>(bound * (2.0 * random_.uniform() - 1.0));
    }
    void fill(const Parameter& parameter, float value)
    {
        const auto begin = values_.begin() + static_cast<std::ptrdiff_t>(parameter.offset);
        std::fill_n(begin, parameter.size(), value);
    }
    void linear(const DenseParameters& linear)
    {
        uniform(linear.weight, linear.weight.rows);
        uniform(linear.bias, linear.weight.rows);
    }
    void layer(const LayerParameters& layer, const NetworkShape& shape)
    {
        int column = 0;
        if (shape.hasFlow()) {
            columns(layer.project, 0, graphWidth, graphWidth);
            uniform(layer.flowBias, graphWidth);
            column = graphWidth;
        }
        if (shape.hasAttention()) {
            columns(layer.project, column, graphWidth, layer.project.rows);
            uniform(layer.score, graphWidth);
            fill(layer.normGain, 1.0F);
        }
        uniform(layer.gate, entryWidth);
        uniform(layer.gateBias, entryWidth);
        if (shape.fusesByMlp())
            for (const DenseParameters& fuse : layer.fuse)
                linear(fuse);
    }

private:
    std::vector<float>& values_;
    RandomEngine& random_;
};

} // namespace

NetworkParameters::NetworkParameters(const NetworkShape& networkShape) : shape(networkShape)
{
    operationTable = layout_.take(shape.operations, shape.operationWidth());
    deviceTable = layout_.take(shape.devices, deviceWidth);
    outputEntry = layout_.take(1, entryWidth);
    nodeFeatures = layout_.take(shape.featureRows, entryWidth);
    lift = layout_.dense(entryWidth, featureWidth);
    refinement = {addLayer(featureWidth), addLayer(graphWidth)};
    trunk = {addLayer(featureWidth), addLayer(graphWidth), addLayer(graphWidth)};
    for (DenseParameters& linear : summary)
        linear = layout_.dense(graphWidth, graphWidth);
    updateEntry = layout_.take(entryWidth, graphWidth);
    updateSummary = layout_.take(graphWidth, graphWidth);
    updateBias = layout_.take(1, graphWidth);
    update = layout_.dense(graphWidth, entryWidth);
    if (shape.supplement > 0)
        supplement = {layout_.dense(shape.supplement, graphWidth),
                      layout_.dense(graphWidth, graphWidth),
                      layout_.dense(graphWidth, besideWidth)};
    if (!shape.hasDeviceAtNodes())
        hardware = {layout_.dense(deviceWidth, besideWidth),
                    layout_.dense(besideWidth, besideWidth)};
    head = {layout_.dense(shape.headInputs(), headWidth), layout_.dense(headWidth, headWidth),
            layout_.dense(headWidth, headWidth)};
    score = layout_.dense(headWidth, 1);
}

LayerParameters NetworkParameters::addLayer(int in)
{
    const int columns = shape.layerColumns();
    const int flow = shape.hasFlow() ? graphWidth : 0;
    const int attention = shape.hasAttention() ? graphWidth : 0;
    LayerParameters layer;
    layer.project = layout_.take(in, columns);
    layer.gate = layout_.take(entryWidth, columns);
    layer.gateBias = layout_.take(1, columns);
    layer.flowBias = layout_.take(1, flow);
    layer.score = layout_.take(1, attention);
    layer.normGain = layout_.take(1, attention);
    layer.normShift = layout_.take(1, attention);
    if (shape.fusesByMlp())
        layer.fuse = {layout_.dense(2 * graphWidth, graphWidth),
                      layout_.dense(graphWidth, graphWidth)};
    return layer;
}

std::vector<float> NetworkParameters::initialValues(RandomEngine& random) const
{
    std::vector<float> values(count(), 0.0F);
    Initialiser draw(values, random);
    draw.normal(operationTable);
    draw.normal(deviceTable);
    draw.normal(outputEntry);
    // As published, the row shared by all nodes but the first starts at zero. Rows of places must
    // differ from the start: from zero they hardly come apart.
    const bool isShared = shape.featureRows == 2;
    draw.normal({nodeFeatures.offset, isShared ? 1 : nodeFeatures.rows, nodeFeatures.columns});
    draw.linear(lift);
    for (const LayerParameters& layer : refinement)
        draw.layer(layer, shape);
    for (const LayerParameters& layer : trunk)
        draw.layer(layer, shape);
    for (const DenseParameters& linear : summary)
        draw.linear(linear);
    const int updateWidth = entryWidth + graphWidth;
    draw.uniform(updateEntry, updateWidth);
    draw.uniform(updateSummary, updateWidth);
    draw.uniform(updateBias, updateWidth);
    draw.linear(update);
    if (shape.supplement > 0)
        for (const DenseParameters& linear : supplement)
            draw.linear(linear);
    if (!shape.hasDeviceAtNodes())
        for (const DenseParameters& linear : hardware)
            draw.linear(linear);
    for (const DenseParameters& linear : head)
        draw.linear(linear);
    draw.linear(score);
    return values;
}

} // namespace latency::nasflat
