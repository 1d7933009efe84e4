// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/brp_nas/graph_module.h"

#include <ATen/CPUGeneratorImpl.h>
#include <torch/utils.h>

#include <algorithm>
#include <cmath>

namespace latency::brp_nas
{
namespace
{

torch::Tensor uniform(std::vector<std::int64_t> shape, double bound, RandomEngine& random)
{
    torch::Tensor values = torch::empty(shape);
    for (float& value :
         std::span(values.data_ptr<float>(), static_cast<std::size_t>(values.numel())))
        value = static_cast<float>(bound * (2.0 * random.uniform() - 1.0));
    return values;
}

bool hasEdges(const ArchitectureGraph& graph, int node)
{
    for (int other = 0; other < graph.nodes; ++other)
        if (graph.hasEdge(node, other) || graph.hasEdge(other, node))
            return true;
    return false;
}

} // namespace

GraphBatch graphBatch(const std::vector<ArchitectureGraph>& graphs, int operations)
{
    const int nodes = 1 + std::ranges::max(graphs, {}, &ArchitectureGraph::nodes).nodes;
    const auto count = static_cast<std::int64_t>(graphs.size());
    GraphBatch batch{torch::zeros({count, nodes, nodes}),
                     torch::zeros({count, nodes, operations + 1})};
    auto edges = batch.adjacency.accessor<float, 3>();
    auto features = batch.features.accessor<float, 3>();
    for (std::int64_t i = 0; i < count; ++i) {
        const ArchitectureGraph& graph = graphs[static_cast<std::size_t>(i)];
        edges[i][0][0] = 1.0F;
        features[i][0][operations] = 1.0F;
        for (int node = 0; node < graph.nodes; ++node) {
            edges[i][0][node + 1] = edges[i][node + 1][node + 1] = 1.0F;
            for (int other = 0; other < graph.nodes; ++other)
                if (graph.hasEdge(node, other))
                    edges[i][node + 1][other + 1] = 1.0F;
            const bool isEnd = node == 0 || node + 1 == graph.nodes;
            if (isEnd || hasEdges(graph, node))
                features[i][node + 1][graph.operations[static_cast<std::size_t>(node)]] = 1.0F;
        }
    }
    return batch;
}

GraphModuleImpl::GraphModuleImpl(int features, int width, int layers, RandomEngine& random)
{
    const double bound = 1.0 / std::sqrt(width);
    for (int layer = 0; layer < layers; ++layer) {
        const std::string place = std::to_string(layer);
        weights_.push_back(register_parameter(
            "weight" + place, uniform({layer == 0 ? features : width, width}, bound, random)));
        biases_.push_back(register_parameter("bias" + place, uniform({width}, bound, random)));
        norms_.push_back(register_module(
            "norm" + place, torch::nn::LayerNorm(torch::nn::LayerNormOptions({width}))));
    }
    score_ = register_module("score", torch::nn::Linear(width, 1));
    const torch::NoGradGuard noGradients;
    score_->weight.copy_(uniform({1, width}, bound, random));
    score_->bias.copy_(uniform({1}, bound, random));
}

torch::Tensor GraphModuleImpl::forward(const GraphBatch& batch, double dropout, std::uint64_t seed)
{
    torch::Generator generator = at::detail::createCPUGenerator(seed);
    torch::Tensor rows = batch.features;
    for (std::size_t layer = 0; layer < weights_.size(); ++layer) {
        rows = torch::bmm(batch.adjacency, rows.matmul(weights_[layer])) + biases_[layer];
        rows = torch::relu(norms_[layer]->forward(rows));
        if (dropout > 0.0)
            rows = rows * torch::empty_like(rows).bernoulli_(1.0 - dropout, generator) /
                   (1.0 - dropout);
    }
    return score_->forward(rows.select(1, 0)).squeeze(1);
}

} // namespace latency::brp_nas
