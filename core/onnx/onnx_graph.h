#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/onnx/onnx_proto.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace latency
{

/// Appends nodes and constants to a graph; every value gets a name of its own.
class OnnxGraph
{
public:
    explicit OnnxGraph(onnx::GraphProto& graph) : graph_(&graph) {}

    using Shape = std::vector<std::int64_t>;

    /// returns  the name of the constant
    std::string constant(std::span<const float> numbers, const Shape& shape);
    std::string constant(const Shape& integers); ///< a vector of 64-bit integers

    /// A node with one output; attributes follow by `with…` until the next node.
    ///
    /// returns  the name of the output
    std::string node(const std::string& operation, const std::vector<std::string>& inputs);
    OnnxGraph& withInteger(const char* name, std::int64_t value);
    OnnxGraph& withIntegers(const char* name, const Shape& values);
    OnnxGraph& withNumber(const char* name, float value);

    /// Renames the output of the last node.
    void nameLast(const std::string& output);
    static void describe(onnx::ValueInfoProto& value, const std::string& name, const Shape& shape);

private:
    onnx::AttributeProto& attribute(const char* name);
    onnx::TensorProto& tensor(const Shape& shape);

    onnx::GraphProto* graph_;
    int constants_ = 0;
};

} // namespace latency
