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

    void normal(const Parameter& parameter)
    {
        for (std::size_t i = 0; i < parameter.size(); ++i)
            values_[parameter.offset + i] = static_cast<float>(random_.normal());
    }
    /// ±1/√scale
    void uniform(const Parameter& parameter, int scale)
    {
        columns(parameter, 0, parameter.columns, scale);
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
    void linear(const LinearParameters& linear)
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
            for (const LinearParameters& fuse : layer.fuse)
                linear(fuse);
    }

private:
    std::vector<float>& values_;
    RandomEngine& random_;
};

} // namespace

NetworkParameters::NetworkParameters(const NetworkShape& networkShape) : shape(networkShape)
{
    operationTable = add(shape.operations, shape.operationWidth());
    deviceTable = add(shape.devices, deviceWidth);
    outputEntry = add(1, entryWidth);
    nodeFeatures = add(shape.featureRows, entryWidth);
    lift = addLinear(entryWidth, featureWidth);
    refinement = {addLayer(featureWidth), addLayer(graphWidth)};
    trunk = {addLayer(featureWidth), addLayer(graphWidth), addLayer(graphWidth)};
    for (LinearParameters& linear : summary)
        linear = addLinear(graphWidth, graphWidth);
    updateEntry = add(entryWidth, graphWidth);
    updateSummary = add(graphWidth, graphWidth);
    updateBias = add(1, graphWidth);
    update = addLinear(graphWidth, entryWidth);
    if (shape.supplement > 0)
        supplement = {addLinear(shape.supplement, graphWidth), addLinear(graphWidth, graphWidth),
                      addLinear(graphWidth, besideWidth)};
    if (!shape.hasDeviceAtNodes())
        hardware = {addLinear(deviceWidth, besideWidth), addLinear(besideWidth, besideWidth)};
    head = {addLinear(shape.headInputs(), headWidth), addLinear(headWidth, headWidth),
            addLinear(headWidth, headWidth)};
    score = addLinear(headWidth, 1);
}

Parameter NetworkParameters::add(int rows, int columns)
{
    const Parameter parameter{count_, rows, columns};
    count_ += parameter.size();
    return parameter;
}

LinearParameters NetworkParameters::addLinear(int in, int out)
{
    const Parameter weight = add(in, out);
    return {weight, add(1, out)};
}

LayerParameters NetworkParameters::addLayer(int in)
{
    const int columns = shape.layerColumns();
    const int flow = shape.hasFlow() ? graphWidth : 0;
    const int attention = shape.hasAttention() ? graphWidth : 0;
    LayerParameters layer;
    layer.project = add(in, columns);
    layer.gate = add(entryWidth, columns);
    layer.gateBias = add(1, columns);
    layer.flowBias = add(1, flow);
    layer.score = add(1, attention);
    layer.normGain = add(1, attention);
    layer.normShift = add(1, attention);
    if (shape.fusesByMlp())
        layer.fuse = {addLinear(2 * graphWidth, graphWidth), addLinear(graphWidth, graphWidth)};
    return layer;
}

std::vector<float> NetworkParameters::initialValues(RandomEngine& random) const
{
    std::vector<float> values(count_, 0.0F);
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
    for (const LinearParameters& linear : summary)
        draw.linear(linear);
    const int updateWidth = entryWidth + graphWidth;
    draw.uniform(updateEntry, updateWidth);
    draw.uniform(updateSummary, updateWidth);
    draw.uniform(updateBias, updateWidth);
    draw.linear(update);
    if (shape.supplement > 0)
        for (const LinearParameters& linear : supplement)
            draw.linear(linear);
    if (!shape.hasDeviceAtNodes())
        for (const LinearParameters& linear : hardware)
            draw.linear(linear);
    for (const LinearParameters& linear : head)
        draw.linear(linear);
    draw.linear(score);
    return values;
}

} // namespace latency::nasflat
