// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/plan_builder.h"

namespace latency
{

PlanBuilder::PlanBuilder(int imageSize, int classes)
{
    plan_.imageSize = imageSize;
    plan_.classes = classes;
}

PlanValue PlanBuilder::append(PlanLayer layer, const PlanValue& input)
{
    layer.input = input.index;
    layer.widthIn = input.width;
    layer.size = input.size;
    plan_.layers.push_back(layer);
    return {static_cast<int>(plan_.layers.size()), layer.widthOut, layer.sizeOut};
}

PlanValue PlanBuilder::convolution(const PlanValue& input, const ConvolutionShape& shape)
{
    PlanLayer layer;
    layer.kind = PlanLayer::Kind::Convolution;
    layer.widthOut = shape.widthOut;
    layer.sizeOut = (input.size - 1) / shape.stride + 1;
    layer.kernel = shape.kernel;
    layer.stride = shape.stride;
    layer.groups = shape.groups;
    layer.hasBias = shape.hasBias;
    return append(layer, input);
}

PlanValue PlanBuilder::linear(const PlanValue& input, int widthOut)
{
    PlanLayer layer;
    layer.kind = PlanLayer::Kind::Linear;
    layer.widthOut = widthOut;
    layer.hasBias = true;
    return append(layer, input);
}

PlanValue PlanBuilder::same(PlanLayer::Kind kind, const PlanValue& input, int groups)
{
    PlanLayer layer;
    layer.kind = kind;
    layer.widthOut = input.width;
    layer.sizeOut = input.size;
    layer.groups = groups;
    return append(layer, input);
}

PlanValue PlanBuilder::averagePool(const PlanValue& input, int kernel, int stride)
{
    PlanLayer layer;
    layer.kind = PlanLayer::Kind::AveragePool;
    layer.widthOut = input.width;
    layer.sizeOut = (input.size - 1) / stride + 1;
    layer.kernel = kernel;
    layer.stride = stride;
    return append(layer, input);
}

PlanValue PlanBuilder::globalPool(const PlanValue& input)
{
    PlanLayer layer;
    layer.kind = PlanLayer::Kind::GlobalPool;
    layer.widthOut = input.width;
    return append(layer, input);
}

PlanValue PlanBuilder::add(const PlanValue& left, const PlanValue& right)
{
    const PlanValue sum = same(PlanLayer::Kind::Add, left);
    plan_.layers.back().secondInput = right.index;
    return sum;
}

PlanValue PlanBuilder::multiply(const PlanValue& left, const PlanValue& perChannel)
{
    const PlanValue product = same(PlanLayer::Kind::Multiply, left);
    plan_.layers.back().secondInput = perChannel.index;
    return product;
}

} // namespace latency
