// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/space/ofa_mobilenet.h"

#include "core/base/file_text.h"
#include "tests/core/space/published_file.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace latency;

namespace
{

/// The first network of HELP's list (methods/spaces.md §5).
const char* const kFirstText = "ks=7,5,5,5,7,7,5,7,5,7,3,7,5,3,7,3,5,3,5,3;"
                               "e=6,4,4,6,6,3,4,3,3,6,3,3,3,6,3,4,6,4,3,6;d=2,2,2,2,3;r=204";

const SearchSpace& space()
{
    return *findSearchSpace("ofa");
}

Architecture first()
{
    return space().fromText(kFirstText).value();
}

/// All blocks alike.
Architecture uniform(int kernel, int expansion, int depth, int resolution)
{
    Architecture network(46, static_cast<std::int16_t>(kernel));
    std::fill(network.begin() + 20, network.begin() + 40, static_cast<std::int16_t>(expansion));
    std::fill(network.begin() + 40, network.begin() + 45, static_cast<std::int16_t>(depth));
    network[45] = static_cast<std::int16_t>(resolution);
    return network;
}

/// The name a block has in OFANAS's tables of the Note 10.
std::string tableKey(const ofa::Place& place, int kernel, int expansion, bool isFirstOfStage,
                     bool hasHardSwish)
{
    const auto shape = [](int size, int width) {
        const std::string text = std::to_string(size);
        return text + "x" + text + "x" + std::to_string(width);
    };
    const int out = (place.size - 1) / place.stride + 1;
    std::string key = "expanded_conv-input:" + shape(place.size, place.widthIn);
    key += "-output:" + shape(out, place.widthOut);
    key += "-expand:" + std::to_string(place.widthIn * expansion);
    key += "-kernel:" + std::to_string(kernel) + "-stride:" + std::to_string(place.stride);
    key += isFirstOfStage ? "-idskip:0" : "-idskip:1";
    key += place.hasSqueeze ? "-se:1" : "-se:0";
    return key + (hasHardSwish ? "-hs:1" : "-hs:0");
}

} // namespace

class OfaMobileNetTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theTextHoldsEveryDecision()
    {
        const Architecture network = first();
        QCOMPARE(network.size(), std::size_t{46});
        QCOMPARE(space().toText(network), std::string(kFirstText));
        QCOMPARE(network[0], std::int16_t{7});
        QCOMPARE(network[20], std::int16_t{6});
        QCOMPARE(network[44], std::int16_t{3});
        QCOMPARE(network[45], std::int16_t{204});
    }
    void otherTextIsRefused()
    {
        const std::string text = kFirstText;
        QVERIFY(!space().fromText(text + ";"));
        QVERIFY(!space().fromText(text.substr(1)));
        QVERIFY(!space().fromText(text + "0"));
        QVERIFY(!space().fromText("k" + text));
        QVERIFY(!space().fromText("e=1;ks=1;d=1;r=1"));
        const auto read = space().fromText(text.substr(0, text.size() - 3) + "206");
        QVERIFY(!read);
        QCOMPARE(read.error().message,
                 std::string("ofa: resolution is 206; expected 128 to 224 in steps of 4."));
    }
    void compOfaNetworksBelong()
    {
        // Expansion 3, 4, 6 for depth 2, 3, 4, and a fixed kernel a stage.
        const auto network =
            space().fromText("ks=3,3,3,3,5,5,5,5,3,3,3,3,3,3,3,3,5,5,5,5;"
                             "e=6,6,6,6,4,4,4,4,4,4,4,4,6,6,6,6,3,3,3,3;d=4,3,3,4,2;r=176");
        QVERIFY(network);
    }
    void oneHotsAreThoseOfHelp()
    {
        QCOMPARE(space().oneHotWidth(), 145);
        std::vector<float> row(145);
        space().oneHot(first(), row);
        std::vector<float> expected(145);
        for (const std::size_t column : {2,  4,  14, 17, 25, 29, 37,  39,  49,  51,  55, 62,
                                         64, 74, 75, 84, 89, 96, 101, 110, 112, 114, 139})
            expected[column] = 1.0F;
        QCOMPARE(row, expected);
    }
    void theGraphIsAChainThroughTheActiveBlocks()
    {
        const ArchitectureGraph graph = space().graph(first(), GraphForm::Corrected);
        QVERIFY(graph == space().graph(first(), GraphForm::Paper));
        QCOMPARE(graph.nodes, 22);
        QCOMPARE(space().graphOperationCount(GraphForm::Corrected), 36);
        const std::vector<int> chain{0, 1, 2, 5, 6, 9, 10, 13, 14, 17, 18, 19, 21};
        std::set<std::pair<int, int>> expected;
        for (std::size_t i = 1; i < chain.size(); ++i)
            expected.emplace(chain[i - 1], chain[i]);
        for (int from = 0; from < 22; ++from) {
            for (int to = 0; to < 22; ++to)
                QCOMPARE(graph.hasEdge(from, to), expected.contains({from, to}));
        }
        QCOMPARE(graph.operations[0], 11 + 19);
        QCOMPARE(graph.operations[1], 8); // k7 e6
        QCOMPARE(graph.operations[2], 4); // k5 e4
        QCOMPARE(graph.operations[3], 9);
        QCOMPARE(graph.operations[21], 10);
    }
    void inactiveBlocksChangeNothingButTheText()
    {
        Architecture other = first();
        other[2] = 7;
        other[22] = 3;
        QVERIFY(space().toText(other) != space().toText(first()));
        QVERIFY(space().graph(other, GraphForm::Corrected) ==
                space().graph(first(), GraphForm::Corrected));
        QVERIFY(space().costs(other) == space().costs(first()));
    }
    void placesAreThoseOfTheNote10Tables_data()
    {
        QTest::addColumn<int>("resolution");
        for (int resolution = 160; resolution <= 224; resolution += 4)
            QTest::addRow("%d", resolution) << resolution;
    }
    void placesAreThoseOfTheNote10Tables()
    {
        QFETCH(int, resolution);
        const auto file = publishedFile("ofanas/latency_table@note10/" +
                                        std::to_string(resolution) + "_lookup_table.yaml");
        SKIP_WITHOUT(file);
        std::set<std::string> published;
        const QString text = QString::fromStdString(readFile(file).value());
        for (const QString& line : text.split('\n')) {
            if (line.startsWith("expanded_conv"))
                published.insert(line.chopped(1).toStdString());
        }
        std::set<std::string> ours;
        const auto places = ofa::places(resolution);
        for (std::size_t i = 0; i < places.size(); ++i) {
            for (const int kernel : {3, 5, 7}) {
                for (const int expansion : {3, 4, 6})
                    ours.insert(tableKey(places[i], kernel, expansion, i % 4 == 0, i >= 8));
            }
        }
        const ofa::Place firstBlock{resolution / 2, 24, 24, 1, false};
        ours.insert(tableKey(firstBlock, 3, 1, false, false));
        QCOMPARE(ours, published);
    }
    void costsOfABlockAreThoseCountedByHand()
    {
        // Stage 2, block 1 at 128 pixels: 32 × 32 × 32 → 16 × 16 × 48, kernel 5, expansion 3,
        // squeeze to divisible-by-eight(96 / 4) = 24 channels.
        const auto layers = space().layers(uniform(5, 3, 2, 128));
        const auto block = std::ranges::find(layers, 4, &LayerCost::position);
        QVERIFY(block != layers.end());
        QCOMPARE(block->name, std::string("stage 2 · block 1 · k5 e3"));
        QCOMPARE(block->inputSize, 32.0);
        const double expand = 32.0 * 96 * 32 * 32;
        const double depthwise = 25.0 * 96 * 16 * 16;
        const double squeeze = 2.0 * 96 * 24;
        const double project = 96.0 * 48 * 16 * 16;
        QCOMPARE(block->costs.flops, expand + depthwise + squeeze + project);
        QCOMPARE(block->costs.depthwiseFlops, depthwise);
        const double weights = 32.0 * 96 + 25 * 96 + 2 * 96 * 24 + 96 * 48;
        const double biases = 24 + 96;
        const double normalisations = 2.0 * (96 + 96 + 48);
        QCOMPARE(block->costs.parameters, weights + biases + normalisations);
    }
    void fixedLayersAreThoseCountedByHand()
    {
        Costs fixed;
        for (const LayerCost& layer : space().layers(uniform(7, 6, 4, 224))) {
            if (layer.position < 0)
                fixed += layer.costs;
        }
        const double first = 27.0 * 24 * 112 * 112 + (9.0 * 24 + 24 * 24) * 112 * 112;
        const double last = 192.0 * 1152 * 7 * 7 + 1152.0 * 1536 + 1536.0 * 1000;
        QCOMPARE(fixed.flops, first + last);
        const double parameters = 27 * 24 + 48 + 9 * 24 + 48 + 24 * 24 + 48 + 192 * 1152 +
                                  2 * 1152 + 1152 * 1536 + 1536 * 1000 + 1000;
        QCOMPARE(fixed.parameters, parameters);
    }
    void theDrawingShowsWhichBlocksAreOff()
    {
        using Weight = ArchitectureDrawing::Weight;
        const ArchitectureDrawing drawing = space().drawing(first());
        QCOMPARE(drawing.layers.size(), std::size_t{20});
        QCOMPARE(drawing.layers[0].label, std::string("k7 e6"));
        QCOMPARE(drawing.layers[0].size, 1.0);
        QCOMPARE(drawing.layers[1].label, std::string("k5 e4"));
        QVERIFY(drawing.layers[1].weight == Weight::Medium);
        QVERIFY(drawing.layers[1].size > 0.5 && drawing.layers[1].size < 0.8);
        QCOMPARE(drawing.layers[2].label, std::string("off"));
        QCOMPARE(drawing.layers[2].size, 0.0);
        QVERIFY(drawing.layers[2].weight == Weight::Absent);
        QCOMPARE(drawing.layers[19].stage, 4);
    }
};

QTEST_GUILESS_MAIN(OfaMobileNetTest)
#include "ofa_mobilenet_test.moc"
