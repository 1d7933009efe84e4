#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

// Includes LibTorch: for .cpp files of this folder only.
#include "core/base/random_engine.h"
#include "core/space/architecture_graph.h"

#include <torch/nn/modules/linear.h>
#include <torch/nn/modules/normalization.h>
#include <torch/nn/pimpl.h>

#include <span>
#include <vector>

namespace latency::brp_nas
{

/// Graphs as the network reads them. Node 0 is one more than a graph has: the global node, which
/// sees all others.
struct GraphBatch {
    torch::Tensor adjacency; ///< [graphs, nodes, nodes] 1 from a node to its successors and itself
    torch::Tensor features;  ///< [graphs, nodes, operations + 1] one-hot; the last is "global"
};

/// Smaller graphs are padded with nodes that nobody sees. Nodes in the middle that no edge reaches,
/// such as pruned ones, have no operation.
GraphBatch graphBatch(const std::vector<ArchitectureGraph>& graphs, int operations);

/// Graph convolutions H ← dropout(ReLU(layer norm(A H W + b))), then one dense layer on the global
/// node (methods/brp-nas.md §2).
class GraphModuleImpl : public torch::nn::Module
{
public:
    /// Every W and b is drawn from U(±1/√width), as published.
    GraphModuleImpl(int features, int width, int layers, RandomEngine& random);

    /// dropout  share of a layer's numbers to silence, drawn with `seed`; 0 for none
    /// returns  [graphs]
    torch::Tensor forward(const GraphBatch& batch, double dropout, std::uint64_t seed);

private:
    std::vector<torch::Tensor> weights_; ///< [in, width]
    std::vector<torch::Tensor> biases_;  ///< [width]
    std::vector<torch::nn::LayerNorm> norms_;
    torch::nn::Linear score_ = nullptr;
};
TORCH_MODULE(GraphModule);

} // namespace latency::brp_nas
