// SPDX-License-Identifier: GPL-3.0-or-later
// The network as methods/nasflat.md §2 writes it, with LibTorch's own gradients and optimizer,
// against ours with its cheap forms: the same losses step by step.
#include "core/learning/adam_w.h"
#include "core/learning/torch_runtime.h"
#include "core/predictor/nasflat/network.h"
#include "core/predictor/nasflat/pair_loss.h"

#include <QTest>

#include <torch/torch.h>

#include <cmath>
#include <numeric>

using namespace latency;
using namespace latency::nasflat;
using torch::Tensor;

namespace
{

/// One flat buffer of parameters, read through views.
class PlainForm
{
public:
    PlainForm(const NetworkParameters& parameters, const Tensor& values)
        : parameters_(parameters), values_(values)
    {
    }

    Tensor score(const GraphCatalogue& catalogue, const Sample& sample) const
    {
        const GraphPattern& pattern = catalogue.pattern(sample.architecture);
        const std::span<const int> operations = catalogue.operations(sample.architecture);
        const std::int64_t nodes = pattern.nodes();
        const Tensor edges = torch::zeros({nodes, nodes});
        for (int to = 0; to < pattern.nodes(); ++to)
            for (int i = pattern.start[static_cast<std::size_t>(to)];
                 i < pattern.start[static_cast<std::size_t>(to) + 1]; ++i)
                edges[to][pattern.predecessor[static_cast<std::size_t>(i)]] = 1.0F;
        std::vector<Tensor> rows{torch::zeros({1, entryWidth})};
        for (std::int64_t node = 1; node + 1 < nodes; ++node)
            rows.push_back(
                torch::cat({at(parameters_.operationTable)
                                .narrow(0, operations[static_cast<std::size_t>(node)], 1),
                            at(parameters_.deviceTable).narrow(0, sample.device, 1)},
                           1));
        rows.push_back(at(parameters_.outputEntry));
        Tensor entries = torch::cat(rows);
        const Tensor features = at(parameters_.nodeFeatures);
        const Tensor x = linear(parameters_.lift,
                                torch::cat({features.narrow(0, 0, 1),
                                            features.narrow(0, 1, 1).expand({nodes - 1, -1})}));
        Tensor y = layer(parameters_.refinement[0], x, entries, edges).relu();
        y = layer(parameters_.refinement[1], y, entries, edges);
        Tensor summary = y.narrow(0, nodes - 1, 1);
        for (std::size_t i = 0; i < 3; ++i) {
            summary = linear(parameters_.summary[i], summary);
            summary = i < 2 ? summary.relu() : summary;
        }
        const Tensor weight =
            torch::cat({at(parameters_.updateEntry), at(parameters_.updateSummary)});
        entries = torch::cat({entries, summary.expand({nodes, -1})}, 1);
        entries = linear(parameters_.update,
                         (entries.matmul(weight) + at(parameters_.updateBias)).relu());
        y = layer(parameters_.trunk[0], x, entries, edges).relu();
        y = layer(parameters_.trunk[1], y, entries, edges).relu();
        y = layer(parameters_.trunk[2], y, entries, edges);
        Tensor pooled = y.narrow(0, 1, nodes - 1).mean(0, true);
        for (const DenseParameters& head : parameters_.head)
            pooled = linear(head, pooled).relu();
        return linear(parameters_.score, pooled).view({1});
    }

private:
    Tensor at(const Parameter& p) const
    {
        return values_
            .narrow(0, static_cast<std::int64_t>(p.offset), static_cast<std::int64_t>(p.size()))
            .view({p.rows, p.columns});
    }
    Tensor linear(const DenseParameters& p, const Tensor& x) const
    {
        return x.matmul(at(p.weight)) + at(p.bias);
    }
    Tensor layer(const LayerParameters& p, const Tensor& x, const Tensor& entries,
                 const Tensor& edges) const
    {
        const Tensor both = x.matmul(at(p.project));
        const Tensor support = both.narrow(1, 0, graphWidth);
        const Tensor v = both.narrow(1, graphWidth, graphWidth);
        const Tensor gates = (entries.matmul(at(p.gate)) + at(p.gateBias)).sigmoid();
        const Tensor flow =
            gates.narrow(1, 0, graphWidth) * edges.matmul(support) + support + at(p.flowBias);
        const Tensor scores = torch::leaky_relu(
            (v * at(p.score)).matmul(v.t()) / std::sqrt(static_cast<double>(graphWidth)), 0.01);
        const Tensor attention = torch::softmax(scores * edges, 1);
        const Tensor mixed = gates.narrow(1, graphWidth, graphWidth) * attention.matmul(v);
        const Tensor normal = torch::layer_norm(mixed, {graphWidth}, at(p.normGain).view(-1),
                                                at(p.normShift).view(-1));
        return (flow + normal) / 2;
    }

    const NetworkParameters& parameters_;
    Tensor values_;
};

GraphCatalogue cells()
{
    GraphCatalogue catalogue(NodeFeatures::Shared);
    RandomEngine random(Seed{4});
    for (int made = 0; made < 12; ++made) {
        ArchitectureGraph graph;
        graph.nodes = 8;
        graph.adjacency.assign(64, 0);
        for (int to = 1; to < 8; ++to)
            for (int from = 0; from < to; ++from)
                graph.adjacency[static_cast<std::size_t>(from * 8 + to)] =
                    random.uniform() < 0.3 ? 1 : 0;
        for (int node = 0; node < 8; ++node)
            graph.operations.push_back(static_cast<int>(random.index(5)));
        catalogue.add(graph);
    }
    return catalogue;
}

} // namespace

class PlainFormTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { setTorchThreads(1); }

    void lossesAreThoseOfThePlainFormStepByStep()
    {
        const GraphCatalogue catalogue = cells();
        const NetworkParameters parameters({5, 3, GraphLayerKind::Ensemble});
        RandomEngine random(Seed{2});
        std::vector<float> values = parameters.initialValues(random);
        const auto count = static_cast<std::int64_t>(values.size());
        Tensor plainValues = torch::from_blob(values.data(), {count}).clone();
        plainValues.requires_grad_(true);
        const PlainForm plain(parameters, plainValues);
        torch::optim::AdamW plainOptimizer({plainValues},
                                           torch::optim::AdamWOptions(1e-3).weight_decay(1e-5));
        Network<float> network(parameters, AttentionMask::Everyone);
        AdamW optimizer(values.size(), 1e-5);
        std::vector<float> gradients(values.size());
        for (int step = 0; step < 12; ++step) {
            std::vector<Sample> samples;
            std::vector<float> labels;
            for (int row = 0; row < 10; ++row) {
                samples.push_back(
                    {static_cast<int>(random.index(12)), static_cast<int>(random.index(3))});
                labels.push_back(static_cast<float>(random.uniform()));
            }
            const std::vector<RankedPair> pairs = rankedPairs(labels, {}, random);
            std::vector<int> each(samples.size());
            std::iota(each.begin(), each.end(), 0);
            const auto scores = network.forward(values.data(), catalogue, samples, each, {});
            std::vector<float> arriving(samples.size());
            const double loss = hingeLoss(pairs, scores, arriving);
            network.backward(values.data(), catalogue, {}, arriving, gradients.data());
            float* const all[]{gradients.data()};
            optimizer.step(values, all, 1e-3);

            std::vector<Tensor> plainScores;
            for (const Sample& sample : samples)
                plainScores.push_back(plain.score(catalogue, sample));
            Tensor plainLoss = torch::zeros({1});
            for (const RankedPair& pair : pairs)
                plainLoss = plainLoss + (0.1 - plainScores[static_cast<std::size_t>(pair.slower)] +
                                         plainScores[static_cast<std::size_t>(pair.faster)])
                                            .relu();
            plainLoss = plainLoss / static_cast<double>(pairs.size());
            plainOptimizer.zero_grad();
            plainLoss.backward();
            plainOptimizer.step();
            const double expected = plainLoss.item<double>();
            // AdamW turns rounding in gradients near zero into whole steps, which adds up.
            const double noise = step < 6 ? 1e-4 : 5e-3;
            QVERIFY2(
                std::abs(loss - expected) < noise * (0.01 + expected),
                qPrintable(QString("step %1: %2 against %3").arg(step).arg(loss).arg(expected)));
        }
    }
};

QTEST_GUILESS_MAIN(PlainFormTest)
#include "plain_form_test.moc"
