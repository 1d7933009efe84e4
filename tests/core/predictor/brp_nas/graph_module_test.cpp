// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/brp_nas/graph_module.h"

#include <torch/csrc/autograd/autograd.h>
#include <torch/utils.h>

#include <QTest>

#include <cmath>

using namespace latency;
using namespace latency::brp_nas;

namespace
{

using Rows = std::vector<std::vector<double>>;

/// The parameters of a network by name, in double.
class Numbers
{
public:
    explicit Numbers(GraphModule& network) : named_(network->named_parameters()) {}
    double at(const std::string& name, int row, int column) const
    {
        return named_[name].index({row, column}).item<double>();
    }
    double at(const std::string& name, int place) const
    {
        return named_[name].index({place}).item<double>();
    }

private:
    torch::OrderedDict<std::string, torch::Tensor> named_;
};

/// The network as the paper writes it, number by number, for one graph.
double naiveScore(const GraphBatch& batch, int graph, int width, int layers, GraphModule& network)
{
    const Numbers numbers(network);
    const int nodes = static_cast<int>(batch.adjacency.size(1));
    Rows rows;
    for (int node = 0; node < nodes; ++node) {
        rows.emplace_back();
        for (int i = 0; i < batch.features.size(2); ++i)
            rows.back().push_back(batch.features.index({graph, node, i}).item<double>());
    }
    for (int layer = 0; layer < layers; ++layer) {
        const std::string place = std::to_string(layer);
        Rows next(rows.size(), std::vector<double>(static_cast<std::size_t>(width)));
        for (int node = 0; node < nodes; ++node) {
            std::vector<double>& row = next[static_cast<std::size_t>(node)];
            for (int column = 0; column < width; ++column) {
                double sum = numbers.at("bias" + place, column);
                for (int other = 0; other < nodes; ++other)
                    for (std::size_t i = 0; i < rows.front().size(); ++i)
                        sum += batch.adjacency.index({graph, node, other}).item<double>() *
                               rows[static_cast<std::size_t>(other)][i] *
                               numbers.at("weight" + place, static_cast<int>(i), column);
                row[static_cast<std::size_t>(column)] = sum;
            }
            double mean = 0.0;
            double square = 0.0;
            for (const double value : row)
                mean += value / width;
            for (const double value : row)
                square += (value - mean) * (value - mean) / width;
            for (int column = 0; column < width; ++column) {
                double& value = row[static_cast<std::size_t>(column)];
                value = (value - mean) / std::sqrt(square + 1e-5) *
                            numbers.at("norm" + place + ".weight", column) +
                        numbers.at("norm" + place + ".bias", column);
                value = std::max(value, 0.0);
            }
        }
        rows = next;
    }
    double score = numbers.at("score.bias", 0);
    for (int column = 0; column < width; ++column)
        score += rows[0][static_cast<std::size_t>(column)] * numbers.at("score.weight", 0, column);
    return score;
}

/// 0 → 1 → 3 with a node 2 that nothing reaches, and a chain of three.
std::vector<ArchitectureGraph> twoGraphs()
{
    ArchitectureGraph one;
    one.nodes = 4;
    one.adjacency.assign(16, 0);
    one.adjacency[0 * 4 + 1] = one.adjacency[1 * 4 + 3] = 1;
    one.operations = {2, 0, 1, 3};
    ArchitectureGraph other;
    other.nodes = 3;
    other.adjacency.assign(9, 0);
    other.adjacency[0 * 3 + 1] = other.adjacency[1 * 3 + 2] = 1;
    other.operations = {2, 1, 3};
    return {one, other};
}

constexpr int operations = 4;
constexpr int width = 5;
constexpr int layers = 3;

GraphBatch inDouble(const GraphBatch& batch)
{
    return {batch.adjacency.to(torch::kDouble), batch.features.to(torch::kDouble)};
}

} // namespace

class GraphModuleTest : public QObject
{
    Q_OBJECT

    static GraphModule network()
    {
        RandomEngine random(Seed{3});
        GraphModule made(operations + 1, width, layers, random);
        made->to(torch::kDouble);
        return made;
    }

private Q_SLOTS:
    void theGlobalNodeSeesAllNodesAndTheyTheirSuccessors()
    {
        const GraphBatch batch = graphBatch(twoGraphs(), operations);
        QCOMPARE(batch.adjacency.size(0), std::int64_t{2});
        QCOMPARE(batch.adjacency.size(1), std::int64_t{5});
        const float expected[2][5][5] = {
            {{1, 1, 1, 1, 1}, {0, 1, 1, 0, 0}, {0, 0, 1, 0, 1}, {0, 0, 0, 1, 0}, {0, 0, 0, 0, 1}},
            {{1, 1, 1, 1, 0}, {0, 1, 1, 0, 0}, {0, 0, 1, 1, 0}, {0, 0, 0, 1, 0}, {0, 0, 0, 0, 0}}};
        for (int graph = 0; graph < 2; ++graph)
            for (int from = 0; from < 5; ++from)
                for (int to = 0; to < 5; ++to)
                    QCOMPARE(batch.adjacency.index({graph, from, to}).item<float>(),
                             expected[graph][from][to]);
    }

    void aNodeHasItsOperationUnlessNoEdgeReachesIt()
    {
        const GraphBatch batch = graphBatch(twoGraphs(), operations);
        const int expected[2][5] = {{4, 2, 0, -1, 3}, {4, 2, 1, 3, -1}};
        for (int graph = 0; graph < 2; ++graph)
            for (int node = 0; node < 5; ++node)
                for (int i = 0; i <= operations; ++i)
                    QCOMPARE(batch.features.index({graph, node, i}).item<float>(),
                             i == expected[graph][node] ? 1.0F : 0.0F);
    }

    void scoresAgreeWithThePaperNumberByNumber()
    {
        GraphModule net = network();
        const GraphBatch batch = inDouble(graphBatch(twoGraphs(), operations));
        const torch::Tensor scores = net->forward(batch, 0.0, 0);
        for (int graph = 0; graph < 2; ++graph)
            QVERIFY(std::abs(scores.index({graph}).item<double>() -
                             naiveScore(batch, graph, width, layers, net)) < 1e-9);
    }

    void aGraphScoresTheSameBesideALargerOne()
    {
        GraphModule net = network();
        const auto both = net->forward(inDouble(graphBatch(twoGraphs(), operations)), 0.0, 0);
        const auto alone = net->forward(inDouble(graphBatch({twoGraphs()[1]}, operations)), 0.0, 0);
        QVERIFY(std::abs(both[1].item<double>() - alone[0].item<double>()) < 1e-12);
    }

    void gradientsAgreeWithDifferences()
    {
        GraphModule net = network();
        const GraphBatch batch = inDouble(graphBatch(twoGraphs(), operations));
        const auto loss = [&] { return net->forward(batch, 0.25, 7).square().sum(); };
        const auto parameters = net->parameters();
        const auto gradients = torch::autograd::grad({loss()}, parameters);
        const torch::NoGradGuard noGradients;
        constexpr double step = 1e-6;
        double largest = 0.0;
        for (std::size_t i = 0; i < parameters.size(); ++i)
            for (std::int64_t at = 0; at < parameters[i].numel(); ++at) {
                double& value = parameters[i].data_ptr<double>()[at];
                const double before = value;
                value = before + step;
                const double above = loss().item<double>();
                value = before - step;
                const double below = loss().item<double>();
                value = before;
                const double gradient = gradients[i].contiguous().data_ptr<double>()[at];
                QVERIFY(std::abs((above - below) / (2 * step) - gradient) < 1e-5);
                largest = std::max(largest, std::abs(gradient));
            }
        QVERIFY(largest > 0.01);
    }

    void dropoutIsDrawnBySeed()
    {
        GraphModule net = network();
        const GraphBatch batch = inDouble(graphBatch(twoGraphs(), operations));
        const auto first = net->forward(batch, 0.5, 1);
        QVERIFY(torch::equal(first, net->forward(batch, 0.5, 1)));
        QVERIFY(!torch::equal(first, net->forward(batch, 0.5, 2)));
    }
};

QTEST_GUILESS_MAIN(GraphModuleTest)
#include "graph_module_test.moc"
