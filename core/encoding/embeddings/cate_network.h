#pragma once
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/encoding/embeddings/parameter_set.h"

#include <ATen/Tensor.h>

#include <stop_token>
#include <vector>

namespace latency
{

/// The two stacks of transformer layers of CATE: twelve over the nodes of a graph, twenty-four
/// over the nodes of a pair.
class CateNetwork
{
public:
    /// operationCount  number of real operations and marks
    CateNetwork(int operationCount, Seed seed);

    struct Graphs {
        at::Tensor operations; ///< [graphs, nodes] integers
        at::Tensor blocked;    ///< [graphs, 1, nodes, nodes]: −1e9 where i does not see j, else 0
    };

    /// The last node after the first stack, [graphs, 32].
    at::Tensor lastNodes(const Graphs& graphs, const std::stop_token& stop) const;
    /// Logarithms of the operations' probabilities at all nodes of both graphs of each pair,
    /// [pairs, 2 · nodes, operations].
    at::Tensor pairGuesses(const Graphs& first, const Graphs& second,
                           const std::stop_token& stop) const;

    [[nodiscard]] const std::vector<at::Tensor>& parameters() const { return set_.all(); }

private:
    struct Layer {
        ScaleShift attentionNorm;
        DenseLayer queriesKeysValues;
        DenseLayer joined;
        ScaleShift feedForwardNorm;
        DenseLayer wide;
        DenseLayer narrow;
    };
    struct Stack {
        std::vector<Layer> layers;
        ScaleShift norm;
    };

    Stack stack(int layers, int feedForwardWidth);
    static at::Tensor run(const Stack& stack, at::Tensor rows, const at::Tensor& blocked,
                          const std::stop_token& stop);
    [[nodiscard]] at::Tensor nodes(const Graphs& graphs, const std::stop_token& stop) const;

    ParameterSet set_;
    at::Tensor operations_; ///< [operations, 32]
    at::Tensor segments_;   ///< [2, 32]
    Stack graphStack_;
    Stack pairStack_;
    DenseLayer guess_;
    DenseLayer guessed_;
};

} // namespace latency
