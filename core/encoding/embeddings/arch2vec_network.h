#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/encoding/embeddings/parameter_set.h"

#include <ATen/Tensor.h>

#include <stop_token>
#include <vector>

namespace latency
{

/// The autoencoder of arch2vec.
class Arch2vecNetwork
{
public:
    Arch2vecNetwork(int operationCount, Seed seed);

    struct Graphs {
        at::Tensor operations; ///< [graphs, nodes, operations] ones and zeros
        at::Tensor edges;      ///< [graphs, nodes, nodes] undirected, ones and zeros
    };

    /// Cross-entropies of operations and edges and the divergence, in training.
    at::Tensor loss(const Graphs& graphs, const std::stop_token& stop);
    /// Means of the nodes' distributions, [graphs, nodes, 32]; independent of other graphs.
    at::Tensor means(const Graphs& graphs);

    [[nodiscard]] const std::vector<at::Tensor>& parameters() const { return set_.all(); }

private:
    struct Normalisation {
        ScaleShift scaleShift;
        at::Tensor runningMean;
        at::Tensor runningVariance;
    };
    struct Layer {
        at::Tensor epsilon;
        DenseLayer first;
        Normalisation firstNorm;
        DenseLayer second;
        Normalisation secondNorm;
    };

    Normalisation normalisation();
    at::Tensor hidden(const Graphs& graphs, bool isTraining, const std::stop_token& stop);
    at::Tensor randomLike(const at::Tensor& shape, bool isNormal);

    ParameterSet set_;
    RandomEngine noise_;
    std::vector<Layer> layers_;
    DenseLayer mean_;
    DenseLayer logDeviation_;
    DenseLayer operations_;
};

} // namespace latency
