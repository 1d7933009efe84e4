// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/onnx/onnx_graph.h"

#include <bit>

namespace latency
{

// raw_data is little-endian by definition and is written as the machine has it.
static_assert(std::endian::native == std::endian::little);

onnx::TensorProto& OnnxGraph::tensor(const Shape& shape)
{
    onnx::TensorProto& added = *graph_->add_initializer();
    added.set_name("w" + std::to_string(constants_++));
    for (const std::int64_t size : shape)
        added.add_dims(size);
    return added;
}

std::string OnnxGraph::constant(std::span<const float> numbers, const Shape& shape)
{
    onnx::TensorProto& added = tensor(shape);
    added.set_data_type(onnx::TensorProto::FLOAT);
    added.set_raw_data(numbers.data(), numbers.size_bytes());
    return added.name();
}

std::string OnnxGraph::constant(const Shape& integers)
{
    onnx::TensorProto& added = tensor({static_cast<std::int64_t>(integers.size())});
    added.set_data_type(onnx::TensorProto::INT64);
    added.set_raw_data(integers.data(), integers.size() * sizeof integers.front());
    return added.name();
}

std::string OnnxGraph::node(const std::string& operation, const std::vector<std::string>& inputs)
{
    const std::string output = "v" + std::to_string(graph_->node_size() + 1);
    onnx::NodeProto& added = *graph_->add_node();
    added.set_op_type(operation);
    added.set_name(operation + std::to_string(graph_->node_size()));
    for (const std::string& input : inputs)
        added.add_input(input);
    added.add_output(output);
    return output;
}

onnx::AttributeProto& OnnxGraph::attribute(const char* name)
{
    onnx::AttributeProto& added =
        *graph_->mutable_node(graph_->node_size() - 1)->add_attribute();
    added.set_name(name);
    return added;
}

OnnxGraph& OnnxGraph::withInteger(const char* name, std::int64_t value)
{
    onnx::AttributeProto& added = attribute(name);
    added.set_type(onnx::AttributeProto::INT);
    added.set_i(value);
    return *this;
}

OnnxGraph& OnnxGraph::withIntegers(const char* name, const Shape& values)
{
    onnx::AttributeProto& added = attribute(name);
    added.set_type(onnx::AttributeProto::INTS);
    for (const std::int64_t value : values)
        added.add_ints(value);
    return *this;
}

OnnxGraph& OnnxGraph::withNumber(const char* name, float value)
{
    onnx::AttributeProto& added = attribute(name);
    added.set_type(onnx::AttributeProto::FLOAT);
    added.set_f(value);
    return *this;
}

void OnnxGraph::nameLast(const std::string& output)
{
    graph_->mutable_node(graph_->node_size() - 1)->set_output(0, output);
}

void OnnxGraph::describe(onnx::ValueInfoProto& value, const std::string& name, const Shape& shape)
{
    value.set_name(name);
    auto& type = *value.mutable_type()->mutable_tensor_type();
    type.set_elem_type(onnx::TensorProto::FLOAT);
    for (const std::int64_t size : shape)
        type.mutable_shape()->add_dim()->set_dim_value(size);
}

} // namespace latency
