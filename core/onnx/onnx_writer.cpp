// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/onnx/onnx_file.h"
#include "core/onnx/onnx_graph.h"

#include <limits>
#include <new>

namespace latency
{
namespace
{

using Kind = PlanLayer::Kind;
using Shape = OnnxGraph::Shape;

/// The nodes of one layer.
class LayerNodes
{
public:
    LayerNodes(OnnxGraph& graph, int batch) : graph_(graph), batch_(batch) {}

    /// returns  the name of the layer's value
    std::string add(const PlanLayer& layer, const LayerNumbers& numbers, const std::string& input,
                    const std::string& second)
    {
        switch (layer.kind) {
        case Kind::Convolution:
            return convolution(layer, numbers, input);
        case Kind::Linear:
            return linear(layer, numbers, input);
        case Kind::Normalisation:
            return normalisation(layer, numbers, input);
        case Kind::Relu:
            return graph_.node("Relu", {input});
        case Kind::HardSwish:
            return graph_.node("Mul", {input, hardSigmoid(input)});
        case Kind::HardSigmoid:
            return hardSigmoid(input);
        case Kind::AveragePool:
            return averagePool(layer, input);
        case Kind::GlobalPool:
            return graph_.node("GlobalAveragePool", {input});
        case Kind::ChannelShuffle:
            return shuffle(layer, input);
        case Kind::Add:
            return graph_.node("Add", {input, second});
        case Kind::Multiply:
            return graph_.node("Mul", {input, second});
        case Kind::Zero:
            break;
        }
        const float zero = 0.0F;
        return graph_.node("Mul", {input, graph_.constant({&zero, 1}, {1})});
    }

private:
    std::string convolution(const PlanLayer& layer, const LayerNumbers& numbers,
                            const std::string& input)
    {
        std::vector<std::string> inputs{
            input, graph_.constant(numbers.weight, {layer.widthOut, layer.widthIn / layer.groups,
                                                    layer.kernel, layer.kernel})};
        if (layer.hasBias)
            inputs.push_back(graph_.constant(numbers.bias, {layer.widthOut}));
        const std::string output = graph_.node("Conv", inputs);
        addWindow(layer);
        graph_.withInteger("group", layer.groups);
        return output;
    }

    std::string linear(const PlanLayer& layer, const LayerNumbers& numbers,
                       const std::string& input)
    {
        const std::string flat = graph_.node("Flatten", {input});
        graph_.withInteger("axis", 1);
        // OpenCV 4.6 refuses a Gemm without the third input.
        const std::vector<float> zeros(static_cast<std::size_t>(layer.widthOut), 0.0F);
        const std::string weight =
            graph_.constant(numbers.weight, {layer.widthOut, layer.widthIn});
        const std::string bias =
            graph_.constant(layer.hasBias ? numbers.bias : zeros, {layer.widthOut});
        std::string output = graph_.node("Gemm", {flat, weight, bias});
        graph_.withInteger("transB", 1);
        return output;
    }

    std::string normalisation(const PlanLayer& layer, const LayerNumbers& numbers,
                              const std::string& input)
    {
        const Shape shape{layer.widthOut};
        const std::string scale = graph_.constant(numbers.weight, shape);
        const std::string shift = graph_.constant(numbers.bias, shape);
        const std::string mean = graph_.constant(numbers.mean, shape);
        const std::string variance = graph_.constant(numbers.variance, shape);
        std::string output =
            graph_.node("BatchNormalization", {input, scale, shift, mean, variance});
        graph_.withNumber("epsilon", 1e-5F);
        return output;
    }

    std::string hardSigmoid(const std::string& input)
    {
        std::string output = graph_.node("HardSigmoid", {input});
        graph_.withNumber("alpha", 1.0F / 6.0F).withNumber("beta", 0.5F);
        return output;
    }

    std::string averagePool(const PlanLayer& layer, const std::string& input)
    {
        std::string output = graph_.node("AveragePool", {input});
        addWindow(layer);
        graph_.withInteger("count_include_pad", 0);
        return output;
    }

    std::string shuffle(const PlanLayer& layer, const std::string& input)
    {
        const std::int64_t groups = layer.groups;
        const std::int64_t inside = layer.widthIn / layer.groups;
        const std::string split = graph_.node(
            "Reshape",
            {input, graph_.constant({batch_, groups, inside, layer.size, layer.size})});
        const std::string turned = graph_.node("Transpose", {split});
        graph_.withIntegers("perm", {0, 2, 1, 3, 4});
        return graph_.node(
            "Reshape", {turned, graph_.constant({batch_, layer.widthIn, layer.size, layer.size})});
    }

    void addWindow(const PlanLayer& layer)
    {
        const std::int64_t pad = (layer.kernel - 1) / 2;
        graph_.withIntegers("kernel_shape", {layer.kernel, layer.kernel})
            .withIntegers("strides", {layer.stride, layer.stride})
            .withIntegers("pads", {pad, pad, pad, pad});
    }

    OnnxGraph& graph_;
    int batch_;
};

void fillModel(onnx::ModelProto& model, const NetworkPlan& plan,
               const std::vector<LayerNumbers>& weights, const OnnxDetails& details)
{
    model.set_ir_version(7); // of the time of opset 13
    model.set_producer_name("latency-studio");
    auto& opset = *model.add_opset_import();
    opset.set_domain("");
    opset.set_version(kOnnxOpset);
    onnx::GraphProto& proto = *model.mutable_graph();
    proto.set_name(details.name);
    proto.set_doc_string(details.description);
    OnnxGraph::describe(*proto.add_input(), "image",
                        {details.batch, 3, plan.imageSize, plan.imageSize});
    OnnxGraph::describe(*proto.add_output(), "scores", {details.batch, plan.classes});
    OnnxGraph graph(proto);
    LayerNodes nodes(graph, details.batch);
    std::vector<std::string> values{"image"};
    for (std::size_t i = 0; i < plan.layers.size(); ++i) {
        const PlanLayer& layer = plan.layers[i];
        const std::string second =
            layer.secondInput < 0 ? "" : values[static_cast<std::size_t>(layer.secondInput)];
        values.push_back(
            nodes.add(layer, weights[i], values[static_cast<std::size_t>(layer.input)], second));
    }
    graph.nameLast("scores");
}

} // namespace

Result<std::string> onnxBytes(const NetworkPlan& plan, const std::vector<LayerNumbers>& weights,
                              const OnnxDetails& details)
try {
    // protobuf's messages end at 2 GB, and it counts in int.
    if (parameterCount(plan) * sizeof(float) > 0.95 * std::numeric_limits<std::int32_t>::max())
        return Error{details.name +
                     ": its weights exceed 2 GB; an .onnx file can hold no more."};
    onnx::ModelProto model;
    fillModel(model, plan, weights, details);
    std::string bytes;
    if (!model.SerializeToString(&bytes))
        return Error{details.name + ": libonnx could not write the network."};
    return bytes;
} catch (const std::bad_alloc&) {
    return Error{details.name + ": too little memory for the network as ONNX."};
}

Result<void> checkOnnx(std::string_view bytes)
try {
    onnx::ModelProto model;
    if (bytes.size() > std::numeric_limits<int>::max() ||
        !model.ParseFromArray(bytes.data(), static_cast<int>(bytes.size())))
        return Error{"The bytes are not an ONNX model."};
    onnx::checker::check_model(model);
    onnx::shape_inference::InferShapes(model, onnx::OpSchemaRegistry::Instance(),
                                       {true, 1, false});
    return {};
} catch (const std::exception& fault) {
    return Error{std::string("ONNX's checker: ") + fault.what()};
}

} // namespace latency
