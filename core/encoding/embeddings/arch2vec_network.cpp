// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/embeddings/arch2vec_network.h"

#include "core/encoding/embeddings/embedding_training.h"
#include "core/network/pass_stop.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/batch_norm.h>
#include <ATen/ops/binary_cross_entropy_with_logits.h>
#include <ATen/ops/empty_like.h>
#include <ATen/ops/ones.h>
#include <ATen/ops/zeros.h>

namespace latency
{

namespace
{

constexpr int kLayers = 4;
constexpr int kWidth = 128;
constexpr double kDropout = 0.3;

} // namespace

Arch2vecNetwork::Arch2vecNetwork(int operationCount, Seed seed)
    : set_(seed.derive(0)), noise_(seed.derive(1))
{
    for (int i = 0; i < kLayers; ++i)
        layers_.push_back({set_.zero(), set_.dense(i == 0 ? operationCount : kWidth, kWidth),
                           normalisation(), set_.dense(kWidth, kWidth), normalisation()});
    mean_ = set_.dense(kWidth, kEmbeddingWidth);
    logDeviation_ = set_.dense(kWidth, kEmbeddingWidth);
    operations_ = set_.dense(kEmbeddingWidth, operationCount);
}

Arch2vecNetwork::Normalisation Arch2vecNetwork::normalisation()
{
    return {set_.scaleShift(kWidth), at::zeros({kWidth}), at::ones({kWidth})};
}

at::Tensor Arch2vecNetwork::hidden(const Graphs& graphs, bool isTraining,
                                   const std::stop_token& stop)
{
    const auto normalised = [isTraining](const at::Tensor& rows, const Normalisation& norm) {
        return at::batch_norm(rows.flatten(0, 1), norm.scaleShift.scale, norm.scaleShift.shift,
                              norm.runningMean, norm.runningVariance, isTraining, 0.1, 1e-5, false)
            .view(rows.sizes())
            .relu();
    };
    at::Tensor rows = graphs.operations;
    for (const Layer& layer : layers_) {
        const at::Tensor sums = (layer.epsilon + 1.0) * rows + graphs.edges.matmul(rows);
        rows = normalised(layer.second(normalised(layer.first(sums), layer.firstNorm)),
                          layer.secondNorm);
        watchForStop(rows, stop);
    }
    return rows;
}

at::Tensor Arch2vecNetwork::randomLike(const at::Tensor& shape, bool isNormal)
{
    at::Tensor numbers = at::empty_like(shape);
    auto* to = numbers.data_ptr<float>();
    for (std::int64_t i = 0; i < numbers.numel(); ++i)
        to[i] = static_cast<float>(isNormal ? noise_.normal() : noise_.uniform());
    return numbers;
}

at::Tensor Arch2vecNetwork::loss(const Graphs& graphs, const std::stop_token& stop)
{
    const at::Tensor rows = hidden(graphs, true, stop);
    const at::Tensor mean = mean_(rows);
    const at::Tensor logDeviation = logDeviation_(rows);
    const at::Tensor deviation = logDeviation.exp();
    const at::Tensor kept =
        randomLike(mean.detach(), false).ge(kDropout).to(at::kFloat) / (1.0 - kDropout);
    const at::Tensor latent = (mean + deviation * randomLike(mean.detach(), true)) * kept;
    const at::Tensor edges = latent.matmul(latent.transpose(1, 2));
    const auto nodes = static_cast<double>(mean.size(0) * mean.size(1));
    const at::Tensor divergence =
        (logDeviation * 2.0 + 1.0 - mean.square() - deviation.square()).sum(2).mean() *
        (-0.5 / nodes);
    return at::binary_cross_entropy_with_logits(operations_(latent), graphs.operations) +
           at::binary_cross_entropy_with_logits(edges, graphs.edges) + divergence;
}

at::Tensor Arch2vecNetwork::means(const Graphs& graphs)
{
    return mean_(hidden(graphs, false, {})).detach();
}

} // namespace latency
