// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/space/fbnet.h"

#include "core/base/file_text.h"
#include "tests/core/space/published_file.h"

#include <QTest>

#include <algorithm>
#include <nlohmann/json.hpp>

using namespace latency;

namespace
{

/// The first network of HELP's list (methods/spaces.md §5).
const Architecture kFirst{7, 8, 1, 8, 4, 8, 8, 8, 7, 4, 1, 4, 7, 3, 2, 7, 3, 2, 4, 2, 4, 5};

const SearchSpace& space()
{
    return *findSearchSpace("fbnet");
}

} // namespace

class FbnetTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theTextIsTheProxyFilesKey()
    {
        const std::string text = "7_8_1_8_4_8_8_8_7_4_1_4_7_3_2_7_3_2_4_2_4_5";
        QCOMPARE(space().toText(kFirst), text);
        QCOMPARE(space().fromText(text).value(), kFirst);
    }
    void otherTextIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("empty") << ""
                               << "fbnet: \"\" holds 1 operations; expected 22 with \"_\" between "
                                  "them.";
        QTest::newRow("range") << "9_8_1_8_4_8_8_8_7_4_1_4_7_3_2_7_3_2_4_2_4_5"
                               << "fbnet: layer 1 is 9; expected 0 to 8.";
        QTest::newRow("word") << "7_8_1_8_4_8_8_8_7_4_1_4_7_3_2_7_3_2_4_2_4_x"
                              << "fbnet: layer 22 is \"x\"; expected 0 to 8.";
        QTest::newRow("zeros") << "07_8_1_8_4_8_8_8_7_4_1_4_7_3_2_7_3_2_4_2_4_5"
                               << "fbnet: layer 1 is \"07\"; expected 0 to 8.";
    }
    void otherTextIsRefused()
    {
        QFETCH(QString, text);
        QFETCH(QString, sentence);
        const auto read = space().fromText(text.toStdString());
        QVERIFY(!read);
        QCOMPARE(QString::fromStdString(read.error().message), sentence);
    }
    void theCorrectedGraphIsAChain()
    {
        const ArchitectureGraph graph = space().graph(kFirst, GraphForm::Corrected);
        QCOMPARE(graph.nodes, 24);
        QCOMPARE(space().graphOperationCount(GraphForm::Corrected), 11);
        QCOMPARE(graph.operations.front(), 9);
        QCOMPARE(graph.operations.back(), 10);
        for (int from = 0; from < 24; ++from) {
            for (int to = 0; to < 24; ++to)
                QCOMPARE(graph.hasEdge(from, to), to == from + 1);
        }
        for (std::size_t i = 0; i < 22; ++i)
            QCOMPARE(graph.operations[i + 1], static_cast<int>(kFirst[i]));
    }
    void thePaperGraphIsTheIdentity()
    {
        const ArchitectureGraph graph = space().graph(kFirst, GraphForm::Paper);
        QCOMPARE(graph.nodes, 22);
        QCOMPARE(space().graphOperationCount(GraphForm::Paper), 9);
        for (int from = 0; from < 22; ++from) {
            for (int to = 0; to < 22; ++to)
                QCOMPARE(graph.hasEdge(from, to), to == from);
            QCOMPARE(graph.operations[static_cast<std::size_t>(from)],
                     static_cast<int>(kFirst[static_cast<std::size_t>(from)]));
        }
    }
    void oneHotsHaveNineColumnsALayer()
    {
        QCOMPARE(space().oneHotWidth(), 198);
        std::vector<float> row(198);
        space().oneHot(kFirst, row);
        QCOMPARE(std::ranges::count(row, 1.0F), 22);
        for (std::size_t i = 0; i < 22; ++i)
            QCOMPARE(row[9 * i + static_cast<std::size_t>(kFirst[i])], 1.0F);
    }
    void costsOfTheFirstNetworkAreThePublishedOnes()
    {
        const Costs costs = space().costs(kFirst);
        QCOMPARE(costs.parameters, 1790500.0);
        QCOMPARE(std::round(costs.flops / 100.0), 700988.0);
    }
    void costsAreThoseOfTheProxyFile()
    {
        const auto file = publishedFile("nasflat/zc_fbnet.json");
        SKIP_WITHOUT(file);
        const auto proxies = nlohmann::json::parse(readFile(file).value());
        QCOMPARE(proxies.size(), std::size_t{5000});
        for (const auto& [text, values] : proxies.items()) {
            const Costs costs = space().costs(space().fromText(text).value());
            QCOMPARE(costs.flops, values["flops"].get<double>());
            QCOMPARE(costs.parameters, values["params"].get<double>());
        }
    }
    void skipsAreFreeWhereTheShapeIsKept()
    {
        const auto layers = space().layers(Architecture(22, fbnet::kSkip));
        QCOMPARE(layers.size(), std::size_t{26});
        for (const LayerCost& layer : layers) {
            if (layer.position < 0)
                continue;
            const bool isFirstOfStage =
                std::ranges::count(std::array{1, 5, 9, 13, 17, 21}, layer.position) > 0;
            QCOMPARE(layer.kind, isFirstOfStage ? int{ConvolutionLayer} : int{SkipLayer});
            QCOMPARE(layer.costs == Costs{}, !isFirstOfStage);
        }
    }
    void placesFollowTheStages()
    {
        const auto places = fbnet::places();
        QCOMPARE(places[0].widthIn, 16);
        QCOMPARE(places[5].stride, 2);
        QCOMPARE(places[5].size, 32);
        QCOMPARE(places[9].size, 16);
        QCOMPARE(places[13].stride, 1);
        QCOMPARE(places[17].widthOut, 184);
        QCOMPARE(places[21].size, 4);
        QCOMPARE(places[21].widthOut, 352);
    }
    void theDrawingIsTheChainOfLayers()
    {
        using Weight = ArchitectureDrawing::Weight;
        const ArchitectureDrawing drawing = space().drawing(kFirst);
        QCOMPARE(drawing.layers.size(), std::size_t{22});
        QCOMPARE(drawing.layers[0].label, std::string("k5 e6"));
        QCOMPARE(drawing.layers[0].size, 1.0);
        QVERIFY(drawing.layers[0].weight == Weight::Heavy);
        QVERIFY(drawing.layers[0].detail.starts_with(
            "stage 1 · layer 1 · k5 e6: 16 → 16 channels, 32 × 32 pixels, "));
        QCOMPARE(drawing.layers[1].label, std::string("skip"));
        QVERIFY(drawing.layers[1].weight == Weight::Light);
        QCOMPARE(drawing.layers[2].label, std::string("k3 e1 g2"));
        QVERIFY(drawing.layers[3].weight == Weight::Free);
        QCOMPARE(drawing.layers[3].size, 0.0);
        QCOMPARE(drawing.layers[21].stage, 6);
    }
};

QTEST_GUILESS_MAIN(FbnetTest)
#include "fbnet_test.moc"
