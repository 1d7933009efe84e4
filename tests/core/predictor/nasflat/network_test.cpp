// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/nasflat/network.h"

#include "core/learning/torch_runtime.h"
#include "naive_network.h"

#include <QTest>

#include <cmath>
#include <numeric>

using namespace latency;
using namespace latency::nasflat;

Q_DECLARE_METATYPE(NetworkShape)
Q_DECLARE_METATYPE(AttentionMask)
Q_DECLARE_METATYPE(NodeFeatures)

namespace
{

constexpr int operations = 5;
constexpr int devices = 3;

ArchitectureGraph graph(int nodes, const std::vector<std::pair<int, int>>& edges,
                        std::vector<int> operationIds)
{
    ArchitectureGraph made;
    made.nodes = nodes;
    made.adjacency.assign(static_cast<std::size_t>(nodes * nodes), 0);
    for (const auto& [from, to] : edges)
        made.adjacency[static_cast<std::size_t>(from * nodes + to)] = 1;
    made.operations = std::move(operationIds);
    return made;
}

/// A chain, a branched cell with a dead node, a graph without edges, one with loops, a longer one.
GraphCatalogue variedGraphs(NodeFeatures features = NodeFeatures::Shared)
{
    GraphCatalogue catalogue(features);
    catalogue.add(graph(5, {{0, 1}, {1, 2}, {2, 3}, {3, 4}}, {0, 1, 2, 3, 4}));
    catalogue.add(graph(5, {{0, 1}, {1, 2}, {2, 3}, {3, 4}}, {0, 2, 2, 1, 4}));
    catalogue.add(graph(6, {{0, 1}, {0, 2}, {1, 4}, {2, 4}, {0, 4}, {4, 5}}, {1, 2, 3, 0, 1, 1}));
    catalogue.add(graph(4, {}, {0, 3, 1, 2}));
    catalogue.add(graph(4, {{0, 0}, {1, 1}, {2, 2}, {3, 3}}, {0, 3, 1, 2}));
    catalogue.add(graph(7, {{0, 1}, {0, 2}, {0, 3}, {1, 5}, {2, 5}, {3, 5}, {5, 6}, {0, 6}},
                        {0, 1, 2, 3, 4, 0, 1}));
    FloatMatrix encoding(6, 3);
    for (std::size_t i = 0; i < encoding.values().size(); ++i)
        encoding.values()[i] = 0.1F * static_cast<float>(i * i % 17);
    catalogue.supplement(std::move(encoding));
    return catalogue;
}

NetworkShape shapeOf(GraphLayerKind layers, NodeFeatures features)
{
    return {operations, devices, layers, variedGraphs(features).featureRows()};
}

NetworkShape plainShape()
{
    return shapeOf(GraphLayerKind::Ensemble, NodeFeatures::Shared);
}

/// Everything besides the plain form at once.
NetworkShape fullShape()
{
    NetworkShape shape = plainShape();
    shape.fusion = Fusion::Mlp;
    shape.hardware = HardwarePlace::Head;
    shape.supplement = 3;
    return shape;
}

const std::vector<Sample> samples{{0, 0}, {1, 2}, {2, 1}, {3, 0}, {4, 2}, {5, 1}, {2, 2}};

std::vector<double> initialValues(const NetworkParameters& parameters)
{
    RandomEngine random(Seed{11});
    const std::vector<float> drawn = parameters.initialValues(random);
    std::vector<double> values(drawn.begin(), drawn.end());
    // Zeros and ones would hide mistakes in what multiplies them.
    for (double& value : values)
        value += 0.1 * random.normal();
    return values;
}

} // namespace

class NetworkTest : public QObject
{
    Q_OBJECT
private:
    void kindsAndMasks()
    {
        QTest::addColumn<NetworkShape>("shape");
        QTest::addColumn<AttentionMask>("mask");
        QTest::addColumn<NodeFeatures>("features");
        using enum GraphLayerKind;
        const std::pair<const char*, GraphLayerKind> kinds[]{
            {"ensemble", Ensemble}, {"flow", Flow}, {"attention", Attention}, {"heads", MultiHead}};
        for (const auto mask : {AttentionMask::Predecessors, AttentionMask::Everyone}) {
            const char* seen = mask == AttentionMask::Everyone ? "everyone" : "predecessors";
            for (const auto& [name, kind] : kinds)
                for (const auto features : {NodeFeatures::Position, NodeFeatures::Shared})
                    QTest::addRow("%s, %s, %s", name, seen,
                                  features == NodeFeatures::Shared ? "shared" : "by place")
                        << shapeOf(kind, features) << mask << features;
            const auto addPlain = [&](const char* what, const NetworkShape& shape) {
                QTest::addRow("%s, %s", what, seen) << shape << mask << NodeFeatures::Shared;
            };
            NetworkShape fused = plainShape();
            fused.fusion = Fusion::Mlp;
            addPlain("fused by dense layers", fused);
            NetworkShape beside = plainShape();
            beside.hardware = HardwarePlace::Head;
            addPlain("device at the head", beside);
            NetworkShape supplemented = plainShape();
            supplemented.supplement = 3;
            addPlain("supplement", supplemented);
            addPlain("all of it", fullShape());
        }
    }

private Q_SLOTS:
    void initTestCase() { setTorchThreads(1); }

    /// The counts of methods/nasflat.md §2, without and with 13 proxies, hold tables of 128
    /// operations and 128 devices, the input node's 48 frozen zeros, and a supplement's layers (13
    /// → 128 → 128 → 48) even in runs that never use them.
    void hasAsManyParametersAsPublished()
    {
        NetworkShape shape{128, 128, GraphLayerKind::Ensemble};
        const std::size_t frozen = 48;
        const std::size_t supplement = 14 * 128 + 129 * 128 + 129 * 48;
        QCOMPARE(NetworkParameters(shape).count() + frozen + supplement, std::size_t{433057});
        shape.supplement = 13;
        QCOMPARE(NetworkParameters(shape).count() + frozen, std::size_t{442657});
    }

    void agreesWithTheNetworkWrittenOutNodeByNode_data() { kindsAndMasks(); }
    void agreesWithTheNetworkWrittenOutNodeByNode()
    {
        QFETCH(NetworkShape, shape);
        QFETCH(AttentionMask, mask);
        QFETCH(NodeFeatures, features);
        const GraphCatalogue catalogue = variedGraphs(features);
        const NetworkParameters parameters(shape);
        const std::vector<double> values = initialValues(parameters);
        Network<double> network(parameters, mask);
        std::vector<int> all(samples.size());
        std::iota(all.begin(), all.end(), 0);
        const std::span<const double> scores =
            network.forward(values.data(), catalogue, samples, all, {});
        for (std::size_t i = 0; i < samples.size(); ++i) {
            const double expected = naiveScore(parameters, values, catalogue, samples[i], mask);
            QVERIFY2(std::abs(scores[i] - expected) < 1e-9 * (1.0 + std::abs(expected)),
                     qPrintable(QString("%1 against %2").arg(scores[i]).arg(expected)));
        }
    }

    void singlePrecisionAgreesWithDouble()
    {
        const GraphCatalogue catalogue = variedGraphs();
        const NetworkParameters parameters({operations, devices, GraphLayerKind::Ensemble});
        const std::vector<double> values = initialValues(parameters);
        const std::vector<float> singles(values.begin(), values.end());
        const std::vector<int> all{0, 1, 2, 3, 4, 5, 6};
        Network<double> network(parameters, AttentionMask::Everyone);
        Network<float> single(parameters, AttentionMask::Everyone);
        const auto expected = network.forward(values.data(), catalogue, samples, all, {});
        const auto scores = single.forward(singles.data(), catalogue, samples, all, {});
        for (std::size_t i = 0; i < all.size(); ++i)
            QVERIFY(std::abs(scores[i] - expected[i]) < 1e-3 * (1.0 + std::abs(expected[i])));
    }

    void gradientsAgreeWithFiniteDifferences_data() { kindsAndMasks(); }
    void gradientsAgreeWithFiniteDifferences()
    {
        QFETCH(NetworkShape, shape);
        QFETCH(AttentionMask, mask);
        QFETCH(NodeFeatures, features);
        const GraphCatalogue catalogue = variedGraphs(features);
        const NetworkParameters parameters(shape);
        std::vector<double> values = initialValues(parameters);
        Network<double> network(parameters, mask);
        const std::vector<int> graphs{0, 3, 1, 2, 2, 4, 6, 5};
        const std::vector<double> weights{1.0, -2.0, 0.5, 3.0, -1.0, 1.5, 0.7, -0.4};
        const Dropout dropout{0.3, 5};
        const auto loss = [&] {
            const auto scores = network.forward(values.data(), catalogue, samples, graphs, dropout);
            return std::inner_product(scores.begin(), scores.end(), weights.begin(), 0.0);
        };
        loss();
        std::vector<double> gradients(values.size());
        network.backward(values.data(), catalogue, dropout, weights, gradients.data());
        RandomEngine random(Seed{21});
        int far = 0;
        const int directions = 40;
        for (int trial = 0; trial < directions; ++trial) {
            // One parameter alone for small blocks, a random direction for the whole.
            const bool whole = trial < 6;
            std::vector<std::pair<std::size_t, double>> direction;
            if (whole)
                for (std::size_t i = 0; i < values.size(); ++i)
                    direction.push_back({i, random.normal()});
            else
                direction.push_back({random.index(values.size()), 1.0});
            const double step = whole ? 1e-9 : 1e-6;
            const auto move = [&](double length) {
                for (const auto& [index, amount] : direction)
                    values[index] += length * amount;
            };
            move(step);
            const double above = loss();
            move(-2.0 * step);
            const double below = loss();
            move(step);
            double expected = 0.0;
            for (const auto& [index, amount] : direction)
                expected += gradients[index] * amount;
            const double found = (above - below) / (2.0 * step);
            far += std::abs(found - expected) > 1e-4 * (1.0 + std::abs(expected)) ? 1 : 0;
        }
        // A ReLU may lie within a step of its corner.
        QVERIFY2(far <= 1, qPrintable(QString::number(far)));
    }

    void everyBlockOfParametersHasTheGradientOfFiniteDifferences()
    {
        const GraphCatalogue catalogue = variedGraphs();
        const NetworkParameters parameters(fullShape());
        std::vector<double> values = initialValues(parameters);
        Network<double> network(parameters, AttentionMask::Everyone);
        const std::vector<int> graphs{0, 1, 2, 3, 4, 5, 6};
        const std::vector<double> weights{1.0, -2.0, 0.5, 3.0, -1.0, 1.5, 0.7};
        const auto loss = [&] {
            const auto scores = network.forward(values.data(), catalogue, samples, graphs, {});
            return std::inner_product(scores.begin(), scores.end(), weights.begin(), 0.0);
        };
        loss();
        std::vector<double> gradients(values.size());
        network.backward(values.data(), catalogue, {}, weights, gradients.data());
        const LayerParameters& layer = parameters.trunk[1];
        const LayerParameters& last = parameters.refinement[1];
        for (const Parameter& block : {parameters.operationTable,
                                       parameters.deviceTable,
                                       parameters.outputEntry,
                                       parameters.nodeFeatures,
                                       parameters.lift.weight,
                                       parameters.lift.bias,
                                       layer.project,
                                       layer.gate,
                                       layer.gateBias,
                                       layer.flowBias,
                                       layer.score,
                                       layer.normGain,
                                       layer.normShift,
                                       last.project,
                                       last.gate,
                                       last.gateBias,
                                       last.score,
                                       parameters.refinement[0].score,
                                       parameters.refinement[0].normGain,
                                       parameters.trunk[0].score,
                                       parameters.trunk[0].flowBias,
                                       parameters.trunk[2].gate,
                                       parameters.summary[0].weight,
                                       parameters.summary[2].bias,
                                       parameters.updateEntry,
                                       parameters.updateSummary,
                                       parameters.updateBias,
                                       parameters.update.weight,
                                       parameters.refinement[0].fuse[0].weight,
                                       last.fuse[1].bias,
                                       parameters.trunk[2].fuse[0].bias,
                                       parameters.trunk[2].fuse[1].weight,
                                       parameters.supplement[0].weight,
                                       parameters.supplement[1].bias,
                                       parameters.supplement[2].weight,
                                       parameters.hardware[0].weight,
                                       parameters.hardware[0].bias,
                                       parameters.hardware[1].weight,
                                       parameters.head[0].weight,
                                       parameters.head[1].bias,
                                       parameters.score.weight}) {
            // Along the gradient itself the difference is its length.
            double square = 0.0;
            for (std::size_t i = 0; i < block.size(); ++i)
                square += gradients[block.offset + i] * gradients[block.offset + i];
            const double length = std::sqrt(square);
            QVERIFY(length > 0.0);
            const auto move = [&](double step) {
                for (std::size_t i = 0; i < block.size(); ++i)
                    values[block.offset + i] += step * gradients[block.offset + i] / length;
            };
            const double step = 1e-7;
            move(step);
            const double above = loss();
            move(-2.0 * step);
            const double below = loss();
            move(step);
            const double found = (above - below) / (2.0 * step);
            QVERIFY2(std::abs(found - length) < 1e-3 * (1.0 + length),
                     qPrintable(QString("block at %1: %2 against %3")
                                    .arg(block.offset)
                                    .arg(found)
                                    .arg(length)));
        }
    }

    void dropoutSilencesItsShareAndKeepsTheMean()
    {
        const NetworkParameters parameters({operations, devices, GraphLayerKind::Ensemble});
        std::vector<double> values = initialValues(parameters);
        ScoreHead<double> head(parameters);
        const std::vector<double> pooled(graphWidth, 1.0);
        const std::vector<int> graphs(4000, 0);
        const auto mean = [&](const Dropout& dropout) {
            const auto scores =
                head.forward(values.data(), {pooled.data(), 1, graphWidth}, graphs, dropout);
            return std::accumulate(scores.begin(), scores.end(), 0.0) / 4000.0;
        };
        const double without = mean({});
        QVERIFY(mean({0.1, 1}) != without);
        QVERIFY(std::abs(mean({0.1, 1}) - without) < 0.1 * std::abs(without) + 0.05);
        QCOMPARE(mean({0.1, 1}), mean({0.1, 1}));
        QVERIFY(mean({0.1, 1}) != mean({0.1, 2}));
    }
};

QTEST_GUILESS_MAIN(NetworkTest)
#include "network_test.moc"
