// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/embeddings/arch2vec.h"

#include "core/encoding/embeddings/arch2vec_network.h"
#include "core/encoding/embeddings/embedding_rows.h"
#include "core/encoding/embeddings/graph_tensors.h"
#include "core/encoding/embeddings/tensor_adam.h"
#include "core/network/pass_stop.h"
#include "core/network/single_thread.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/one_hot.h>
#include <torch/csrc/autograd/autograd.h>

#include <algorithm>

namespace latency
{

namespace
{

enum SeedPart : std::uint64_t { NetworkPart, OrderPart };

constexpr std::size_t kBatch = 32;
constexpr double kRate = 1e-3;
constexpr double kLargestGradient = 5.0;
constexpr double kTrainedShare = 0.9;

int epochsOf(const EmbeddingTask& task)
{
    return task.epochs > 0 ? task.epochs : task.space->facts().embeddingEpochs;
}

Arch2vecNetwork::Graphs allGraphs(const GraphTensors& graphs)
{
    // The upper triangle is mirrored; the diagonal is kept.
    return {at::one_hot(graphs.operations, graphs.operationCount).to(at::kFloat),
            graphs.adjacency + graphs.adjacency.triu(1).transpose(1, 2)};
}

Arch2vecNetwork::Graphs someGraphs(const Arch2vecNetwork::Graphs& all, std::span<const int> rows)
{
    const at::Tensor places = placesOf(rows);
    return {all.operations.index_select(0, places), all.edges.index_select(0, places)};
}

void train(Arch2vecNetwork& network, const Arch2vecNetwork::Graphs& graphs,
           const EmbeddingTask& task, const ComputationControl& control)
{
    RandomEngine random(task.seed.derive(OrderPart));
    const int count = static_cast<int>(task.architectures.size());
    std::vector<int> trained = random.permutation(count);
    trained.resize(static_cast<std::size_t>(std::max(1.0, kTrainedShare * count)));
    const int epochs = epochsOf(task);
    const auto batches = static_cast<int>((trained.size() + kBatch - 1) / kBatch);
    TrainingReport report(control, epochs * batches);
    TensorAdam adam(network.parameters(), 0.0);
    for (int epoch = 0; epoch < epochs; ++epoch) {
        const std::vector<int> order = random.permutation(static_cast<int>(trained.size()));
        std::vector<int> rows;
        for (const int place : order)
            rows.push_back(trained[static_cast<std::size_t>(place)]);
        for (std::size_t first = 0; first < rows.size(); first += kBatch) {
            report.beginStep();
            const auto batch =
                std::span(rows).subspan(first, std::min(kBatch, rows.size() - first));
            const at::Tensor loss = network.loss(someGraphs(graphs, batch), control.run.stop);
            std::vector<at::Tensor> gradients = torch::autograd::grad({loss}, network.parameters());
            clipNorm(gradients, kLargestGradient);
            adam.step(gradients, kRate);
        }
    }
}

} // namespace

Outcome<FloatMatrix> learnArch2vec(const EmbeddingTask& task, const ComputationControl& control)
{
    return embeddingOutcome("arch2vec", [&] {
        const SingleThread alone;
        const GraphTensors tensors = graphTensors(*task.space, task.architectures, task.form);
        const Arch2vecNetwork::Graphs graphs = allGraphs(tensors);
        Arch2vecNetwork network(tensors.operationCount, task.seed.derive(NetworkPart));
        train(network, graphs, task, control);
        return rowsInParts(task.architectures.size(), control.run.stop,
                           [&](std::span<const int> rows) {
                               return network.means(someGraphs(graphs, rows)).mean(1);
                           });
    });
}

} // namespace latency
