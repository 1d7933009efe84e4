// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/embeddings/graph_tensors.h"

#include <ATen/ops/empty.h>

#include <algorithm>

namespace latency
{

GraphTensors graphTensors(const SearchSpace& space, const std::vector<Architecture>& architectures,
                          GraphForm form)
{
    GraphTensors graphs;
    graphs.operationCount = space.graphOperationCount(form);
    graphs.nodes = space.graph(architectures.front(), form).nodes;
    const auto count = static_cast<std::int64_t>(architectures.size());
    graphs.operations = at::empty({count, graphs.nodes}, at::TensorOptions(at::kLong));
    graphs.adjacency = at::empty({count, graphs.nodes, graphs.nodes});
    auto* operation = graphs.operations.data_ptr<std::int64_t>();
    auto* edge = graphs.adjacency.data_ptr<float>();
    for (const Architecture& architecture : architectures) {
        const ArchitectureGraph graph = space.graph(architecture, form);
        operation = std::ranges::copy(graph.operations, operation).out;
        edge = std::ranges::copy(graph.adjacency, edge).out;
    }
    return graphs;
}

} // namespace latency
