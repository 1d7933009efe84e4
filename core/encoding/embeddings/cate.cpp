// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/embeddings/cate.h"

#include "core/encoding/embeddings/cate_network.h"
#include "core/encoding/embeddings/cate_pairs.h"
#include "core/encoding/embeddings/embedding_rows.h"
#include "core/encoding/embeddings/graph_tensors.h"
#include "core/encoding/embeddings/tensor_adam.h"
#include "core/network/pass_stop.h"
#include "core/network/single_thread.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/cat.h>
#include <torch/csrc/autograd/autograd.h>

#include <algorithm>
#include <atomic>
#include <exception>
#include <thread>

namespace latency
{

namespace
{

enum SeedPart : std::uint64_t { NetworkPart, PairPart, CorruptionPart };

struct Schedule {
    int epochs;
    std::size_t batch; ///< pairs
};
constexpr Schedule kPublished{10, 1024};
constexpr Schedule kQuick{4, 256};           ///< more and smaller steps in less time
constexpr std::size_t kPlacesOfAPart = 2048; ///< what one thread works on fits its caches
constexpr double kRate = 1e-3;
constexpr double kWeightDecay = 0.01;
constexpr int kWarmUp = 100;
constexpr double kHiddenShare = 0.2;
constexpr double kMarkedShare = 0.8; ///< of the hidden ones; the others get any operation
constexpr double kSmoothing = 0.1;

using Pairs = std::vector<std::pair<int, int>>;

/// A warm-up, then down to zero; the warm-up is a third of a short training.
double rateAt(int step, int steps)
{
    const int warmUp = std::min(kWarmUp, 1 + steps / 3);
    if (step < warmUp)
        return kRate * (step + 1) / warmUp;
    return kRate * (steps - step) / std::max(1, steps - warmUp);
}

/// −1e9 where no path leads from i to j. A node without successors attends to all nodes equally.
at::Tensor blockedPaths(const at::Tensor& adjacency)
{
    at::Tensor paths = adjacency;
    for (std::int64_t length = 1; length < adjacency.size(1); length *= 2)
        paths = (paths + paths.matmul(paths)).gt(0.0).to(at::kFloat);
    return ((1.0 - paths) * -1e9).unsqueeze(1);
}

/// Everything that stays constant during training.
struct CateTraining {
    CateTraining(const EmbeddingTask& given)
        : task(given), graphs(graphTensors(*given.space, given.architectures, given.form)),
          blocked(blockedPaths(graphs.adjacency)), isPaper(given.form == GraphForm::Paper),
          network(graphs.operationCount + (isPaper ? 0 : 1), given.seed.derive(NetworkPart))
    {
    }

    [[nodiscard]] std::int64_t mark() const { return isPaper ? 1 : graphs.operationCount; }
    [[nodiscard]] CateNetwork::Graphs rows(const at::Tensor& places) const
    {
        return {graphs.operations.index_select(0, places), blocked.index_select(0, places)};
    }

    const EmbeddingTask& task;
    GraphTensors graphs;
    at::Tensor blocked;
    bool isPaper;
    CateNetwork network;
};

/// A few pairs with some of their operations hidden.
struct CatePart {
    CateNetwork::Graphs first;
    CateNetwork::Graphs second;
    at::Tensor truth;    ///< [pairs, 2 · nodes]
    at::Tensor isHidden; ///< the same, ones and zeros
};

/// Replaces hidden operations in place; returns their places.
at::Tensor hideSome(const at::Tensor& operations, const CateTraining& training,
                    RandomEngine& random)
{
    at::Tensor isHidden = operations.to(at::kFloat);
    auto* hidden = isHidden.data_ptr<float>();
    auto* operation = operations.data_ptr<std::int64_t>();
    const auto count = static_cast<std::size_t>(training.graphs.operationCount);
    for (std::int64_t i = 0; i < operations.numel(); ++i) {
        hidden[i] = random.uniform() < kHiddenShare ? 1.0F : 0.0F;
        if (hidden[i] > 0.0F)
            operation[i] = random.uniform() < kMarkedShare
                               ? training.mark()
                               : static_cast<std::int64_t>(random.index(count));
    }
    return isHidden;
}

CatePart corruptedPart(const CateTraining& training, std::span<const std::pair<int, int>> pairs,
                       RandomEngine& random)
{
    std::vector<int> firsts;
    std::vector<int> seconds;
    for (const auto& [first, second] : pairs) {
        firsts.push_back(first);
        seconds.push_back(second);
    }
    CatePart part{training.rows(placesOf(firsts)), training.rows(placesOf(seconds)), {}, {}};
    part.truth = at::cat({part.first.operations, part.second.operations}, 1);
    part.isHidden = at::cat({hideSome(part.first.operations, training, random),
                             hideSome(part.second.operations, training, random)},
                            1);
    return part;
}

std::vector<at::Tensor> gradientsOf(const CateTraining& training, const CatePart& part,
                                    double hiddenCount, const std::stop_token& stop)
{
    const at::Tensor guesses = training.network.pairGuesses(part.first, part.second, stop);
    const at::Tensor right = guesses.gather(2, part.truth.unsqueeze(2)).squeeze(2);
    const at::Tensor each = (1.0 - kSmoothing) * right + kSmoothing * guesses.mean(2);
    const at::Tensor loss = (each * part.isHidden).sum() * (-1.0 / hiddenCount);
    return torch::autograd::grad({loss}, training.network.parameters());
}

/// Gradients of the parts, computed by some threads, summed in the parts' order: the sum does not
/// depend on the number of threads.
std::vector<at::Tensor> summedGradients(const CateTraining& training,
                                        const std::vector<CatePart>& parts, int threads,
                                        const std::stop_token& stop)
{
    double hiddenCount = 0.0;
    for (const CatePart& part : parts)
        hiddenCount += part.isHidden.sum().item<double>();
    std::vector<std::vector<at::Tensor>> each(parts.size());
    std::vector<std::exception_ptr> failures(parts.size());
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
        const SingleThread alone;
        for (std::size_t i = next++; i < parts.size(); i = next++) {
            try {
                each[i] = gradientsOf(training, parts[i], std::max(1.0, hiddenCount), stop);
            } catch (...) {
                failures[i] = std::current_exception();
                next = parts.size();
            }
        }
    };
    {
        std::vector<std::jthread> others;
        for (int i = 1; i < threads; ++i)
            others.emplace_back(work);
        work();
    }
    for (const std::exception_ptr& failure : failures)
        if (failure)
            std::rethrow_exception(failure);
    std::vector<at::Tensor> sum = std::move(each.front());
    for (std::size_t i = 1; i < each.size(); ++i)
        for (std::size_t j = 0; j < sum.size(); ++j)
            sum[j].add_(each[i][j]);
    return sum;
}

Pairs allPairs(const EmbeddingTask& task)
{
    std::vector<double> counts;
    for (const Architecture& architecture : task.architectures)
        counts.push_back(task.space->costs(architecture).parameters);
    RandomEngine random(task.seed.derive(PairPart));
    return similarPairs(counts, task.space->facts().embeddingPairs, random);
}

void train(CateTraining& training, const ComputationControl& control)
{
    const Pairs pairs = allPairs(training.task);
    const Schedule schedule = training.isPaper ? kPublished : kQuick;
    const int epochs = training.task.epochs > 0 ? training.task.epochs : schedule.epochs;
    const auto batches = static_cast<int>((pairs.size() + schedule.batch - 1) / schedule.batch);
    const auto pairsOfAPart = std::max(
        std::size_t{1}, kPlacesOfAPart / (2 * static_cast<std::size_t>(training.graphs.nodes)));
    const int threads = control.threads > 0
                            ? control.threads
                            : static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
    TrainingReport report(control, epochs * batches);
    TensorAdam adam(training.network.parameters(), kWeightDecay);
    RandomEngine random(training.task.seed.derive(CorruptionPart));
    int step = 0;
    for (int epoch = 0; epoch < epochs; ++epoch) {
        Pairs shuffled;
        for (const int place : random.permutation(static_cast<int>(pairs.size())))
            shuffled.push_back(pairs[static_cast<std::size_t>(place)]);
        for (std::size_t first = 0; first < shuffled.size(); first += schedule.batch) {
            report.beginStep();
            const auto batch = std::span(shuffled).subspan(
                first, std::min(schedule.batch, shuffled.size() - first));
            std::vector<CatePart> parts;
            for (std::size_t i = 0; i < batch.size(); i += pairsOfAPart)
                parts.push_back(corruptedPart(
                    training, batch.subspan(i, std::min(pairsOfAPart, batch.size() - i)), random));
            const auto gradients = summedGradients(training, parts, threads, control.run.stop);
            adam.step(gradients, rateAt(step++, epochs * batches));
        }
    }
}

} // namespace

Outcome<FloatMatrix> learnCate(const EmbeddingTask& task, const ComputationControl& control)
{
    return embeddingOutcome("cate", [&] {
        const SingleThread alone;
        CateTraining training(task);
        train(training, control);
        return rowsInParts(
            task.architectures.size(), control.run.stop, [&](std::span<const int> rows) {
                return training.network.lastNodes(training.rows(placesOf(rows)), control.run.stop);
            });
    });
}

} // namespace latency
