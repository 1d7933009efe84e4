// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/nasflat/network_batch.h"

#include <QTest>

using namespace latency;
using namespace latency::nasflat;

namespace
{

LatencyTablePointer table(const char* space, int count)
{
    LatencyTableParts parts;
    parts.name = "made up";
    parts.space = findSearchSpace(space);
    parts.devices = {deviceFromPublishedName("board")};
    RandomEngine random(Seed{3});
    const std::size_t positions = parts.space->positions().size();
    parts.architectures = ArchitectureMatrix(static_cast<std::size_t>(count), positions);
    for (std::size_t row = 0; row < parts.architectures.rows(); ++row)
        std::ranges::copy(parts.space->random(random), parts.architectures.row(row).begin());
    parts.milliseconds = FloatMatrix(1, parts.architectures.rows(), 1.0F);
    return LatencyTable::create(std::move(parts)).value();
}

} // namespace

class GraphCatalogueTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aChainOfFbnetIsOnePattern()
    {
        const GraphCatalogue catalogue(*table("fbnet", 50), FbnetGraph::Chain,
                                       NodeFeatures::Shared);
        QCOMPARE(catalogue.patternCount(), 1);
        const GraphPattern& pattern = catalogue.pattern(49);
        QCOMPARE(pattern.nodes(), 24);
        QCOMPARE(pattern.start[1], 0);
        for (std::size_t node = 1; node < 24; ++node) {
            QCOMPARE(pattern.start[node + 1] - pattern.start[node], 1);
            QCOMPARE(pattern.predecessor[node - 1], static_cast<int>(node) - 1);
        }
        // The input node, the node behind it, all others.
        QCOMPARE(catalogue.firstLayer().nodes(), 3);
    }

    void placesHaveRowsOfTheirOwnUnlessShared()
    {
        const GraphCatalogue shared(*table("fbnet", 5), FbnetGraph::Chain, NodeFeatures::Shared);
        QCOMPARE(shared.featureRows(), 2);
        const GraphCatalogue places(*table("fbnet", 5), FbnetGraph::Chain, NodeFeatures::Position);
        QCOMPARE(places.featureRows(), 24);
        QCOMPARE(places.firstLayer().nodes(), 24);
    }

    void fbnetAsPublishedHasItsFirstAndLastLayerAtTheEnds()
    {
        const GraphCatalogue catalogue(*table("fbnet", 5), FbnetGraph::Paper, NodeFeatures::Shared);
        QCOMPARE(catalogue.pattern(0).nodes(), 22);
        QCOMPARE(catalogue.operationCount(), 9);
        const GraphCatalogue isolated(*table("fbnet", 5), FbnetGraph::Isolated,
                                      NodeFeatures::Shared);
        QCOMPARE(isolated.pattern(0).nodes(), 24);
        for (std::size_t node = 0; node < 24; ++node)
            QCOMPARE(isolated.pattern(0).predecessor[node], static_cast<int>(node));
    }

    void everySpaceGivesGraphsWhosePredecessorsAreEarlierNodes()
    {
        for (const char* space : {"nasbench201", "fbnet", "ofa"}) {
            const LatencyTablePointer made = table(space, 40);
            const GraphCatalogue catalogue(*made, FbnetGraph::Chain, NodeFeatures::Shared);
            for (int i = 0; i < 40; ++i) {
                const GraphPattern& pattern = catalogue.pattern(i);
                QCOMPARE(catalogue.operations(i).size(), static_cast<std::size_t>(pattern.nodes()));
                for (std::size_t node = 0; node + 1 < pattern.start.size(); ++node)
                    for (int at = pattern.start[node]; at < pattern.start[node + 1]; ++at)
                        QVERIFY(pattern.predecessor[static_cast<std::size_t>(at)] <
                                static_cast<int>(node));
                for (const int operation : catalogue.operations(i))
                    QVERIFY(operation >= 0 && operation < catalogue.operationCount());
            }
        }
    }

    void onlyOfaHasAnInputThatIsChosen()
    {
        QVERIFY(GraphCatalogue(*table("ofa", 3), FbnetGraph::Chain, NodeFeatures::Shared)
                    .inputIsChosen());
        QVERIFY(!GraphCatalogue(*table("fbnet", 3), FbnetGraph::Chain, NodeFeatures::Shared)
                     .inputIsChosen());
        QVERIFY(!GraphCatalogue(*table("nasbench201", 3), FbnetGraph::Chain, NodeFeatures::Shared)
                     .inputIsChosen());
    }

    void aBatchComputesEqualRowsOfItsTableOnce()
    {
        const GraphCatalogue catalogue(*table("fbnet", 128), FbnetGraph::Chain,
                                       NodeFeatures::Shared);
        std::vector<Sample> samples;
        for (int i = 0; i < 128; ++i)
            samples.push_back({i, i % 2});
        NetworkBatch batch;
        batch.assign(catalogue, samples, AttentionMask::Predecessors, HardwarePlace::Nodes);
        QCOMPARE(batch.graphs(), 128);
        QCOMPARE(batch.rows(), 128 * 24);
        // The output node and what may stand before it: nine operations on two devices.
        QVERIFY(batch.tableRows() <= 1 + 9 * 2);
        QCOMPARE(batch.nodes.nodes(), batch.rows());
        QCOMPARE(batch.outputNodes.nodes(), 128);
    }
};

QTEST_GUILESS_MAIN(GraphCatalogueTest)
#include "graph_catalogue_test.moc"
