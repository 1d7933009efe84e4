// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/embeddings/cate_network.h"

#include "core/encoding/embeddings/embedding_training.h"
#include "core/encoding/embeddings/small_head_attention.h"
#include "core/network/pass_stop.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/cat.h>
#include <ATen/ops/embedding.h>
#include <ATen/ops/layer_norm.h>

#include <cmath>

namespace latency
{

namespace
{

at::Tensor normalised(const at::Tensor& rows, const ScaleShift& norm)
{
    return at::layer_norm(rows, {kEmbeddingWidth}, norm.scale, norm.shift);
}

} // namespace

CateNetwork::CateNetwork(int operationCount, Seed seed)
    : set_(seed), operations_(set_.normal(operationCount, kEmbeddingWidth)),
      segments_(set_.normal(2, kEmbeddingWidth)), graphStack_(stack(12, 128)),
      pairStack_(stack(24, 256)), guess_(set_.dense(kEmbeddingWidth, kEmbeddingWidth)),
      guessed_(set_.dense(kEmbeddingWidth, operationCount))
{
}

CateNetwork::Stack CateNetwork::stack(int layers, int feedForwardWidth)
{
    Stack made;
    for (int i = 0; i < layers; ++i) {
        Layer layer;
        layer.attentionNorm = set_.scaleShift(kEmbeddingWidth);
        layer.queriesKeysValues = set_.dense(kEmbeddingWidth, 3 * kEmbeddingWidth);
        layer.joined = set_.dense(kEmbeddingWidth, kEmbeddingWidth);
        layer.feedForwardNorm = set_.scaleShift(kEmbeddingWidth);
        layer.wide = set_.dense(kEmbeddingWidth, feedForwardWidth);
        layer.narrow = set_.dense(feedForwardWidth, kEmbeddingWidth);
        made.layers.push_back(std::move(layer));
    }
    made.norm = set_.scaleShift(kEmbeddingWidth);
    return made;
}

at::Tensor CateNetwork::run(const Stack& stack, at::Tensor rows, const at::Tensor& blocked,
                            const std::stop_token& stop)
{
    for (const Layer& layer : stack.layers) {
        const at::Tensor all = layer.queriesKeysValues(normalised(rows, layer.attentionNorm));
        const at::Tensor seen = smallHeadAttention(all, blocked);
        rows = rows + layer.joined(seen);
        rows = rows + layer.narrow(layer.wide(normalised(rows, layer.feedForwardNorm)).relu_());
        watchForStop(rows, stop);
    }
    return normalised(rows, stack.norm);
}

at::Tensor CateNetwork::nodes(const Graphs& graphs, const std::stop_token& stop) const
{
    const at::Tensor rows =
        at::embedding(operations_, graphs.operations) * std::sqrt(1.0 * kEmbeddingWidth);
    return run(graphStack_, rows, graphs.blocked, stop);
}

at::Tensor CateNetwork::lastNodes(const Graphs& graphs, const std::stop_token& stop) const
{
    return nodes(graphs, stop).select(1, -1).detach();
}

at::Tensor CateNetwork::pairGuesses(const Graphs& first, const Graphs& second,
                                    const std::stop_token& stop) const
{
    const at::Tensor both = at::cat(
        {nodes(first, stop) + segments_.select(0, 0), nodes(second, stop) + segments_.select(0, 1)},
        1);
    const at::Tensor rows = run(pairStack_, both, {}, stop);
    return guessed_(guess_(rows).tanh()).log_softmax(2);
}

} // namespace latency
