// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/space/nasbench201.h"

#include "core/space/nasbench201_cell.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <functional>
#include <set>

using namespace latency;
using namespace latency::nasbench201;

namespace
{

const SearchSpace& space()
{
    return *findSearchSpace("nasbench201");
}

std::vector<Architecture> allCells()
{
    std::vector<Architecture> cells;
    for (int number = 0; number < 15625; ++number) {
        Architecture cell;
        for (int rest = number, i = 0; i < 6; ++i, rest /= 5)
            cell.push_back(static_cast<std::int16_t>(rest % 5));
        cells.push_back(cell);
    }
    return cells;
}

QString edgesOf(const ArchitectureGraph& graph)
{
    QStringList edges;
    for (int from = 0; from < graph.nodes; ++from) {
        for (int to = 0; to < graph.nodes; ++to) {
            if (graph.hasEdge(from, to))
                edges << QStringLiteral("%1→%2").arg(from).arg(to);
        }
    }
    return edges.join(' ');
}

/// Whether the edge lies on a path of operations from input to output, by following every path.
bool liesOnAPath(const Architecture& cell, std::size_t edge)
{
    bool isFound = false;
    const std::function<void(int, bool)> follow = [&](int node, bool hasPassed) {
        isFound = isFound || (node == 3 && hasPassed);
        for (std::size_t i = 0; i < kCellEdges.size(); ++i) {
            if (kCellEdges[i].from == node && cell[i] != None)
                follow(kCellEdges[i].to, hasPassed || i == edge);
        }
    };
    follow(0, false);
    return isFound;
}

Architecture parse(const char* text)
{
    return space().fromText(text).value();
}

} // namespace

class NasBench201Test : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theCellStringIsTheBenchmarks()
    {
        const char* text = "|avg_pool_3x3~0|+|nor_conv_1x1~0|skip_connect~1|+|nor_conv_3x3~0|"
                           "none~1|skip_connect~2|";
        QCOMPARE(parse(text), (Architecture{4, 2, 1, 3, 0, 1}));
        QCOMPARE(space().toText(Architecture{4, 2, 1, 3, 0, 1}), std::string(text));
    }
    void otherTextIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text : {"", "|", "||+|||+||||", "none", "|none~0|+|none~0|none~1|",
                                 "|none~0|+|none~0|none~1|+|none~0|none~1|none~2",
                                 "|none~0|+|none~0|none~1|+|none~0|none~1|none~2||",
                                 "|none~0|+|none~0|none~1|+|none~0|none~1|none~2|+",
                                 "|none~1|+|none~0|none~1|+|none~0|none~1|none~2|",
                                 "|none~0|+|none~0|none~1|+|none~0|none~1|none|",
                                 "|none~0|+|none~0|none~1|+|none~0|none~1|None~2|",
                                 "|none~0|+|none~0|none~1|+|none~0|none~1|conv_7x7~2|",
                                 " |none~0|+|none~0|none~1|+|none~0|none~1|none~2|"})
            QTest::newRow(text) << text;
    }
    void otherTextIsRefused()
    {
        QFETCH(QString, text);
        QVERIFY(!space().fromText(text.toStdString()));
    }
    void anUnknownOperationIsNamed()
    {
        const auto cell = space().fromText("|none~0|+|none~0|max~1|+|none~0|none~1|none~2|");
        QVERIFY(!cell);
        QCOMPARE(cell.error().message,
                 std::string("nasbench201: the cell \"|none~0|+|none~0|max~1|+|none~0|none~1|none~"
                             "2|\" has an operation \"max\"; expected none, skip_connect, "
                             "nor_conv_1x1, nor_conv_3x3 or avg_pool_3x3."));
    }
    void prunedEdgesAreThePublishedOnes_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<QString>("edges");
        QTest::newRow("0") << "|avg_pool_3x3~0|+|nor_conv_1x1~0|skip_connect~1|+|nor_conv_1x1~0|"
                              "skip_connect~1|skip_connect~2|"
                           << "0→1 0→2 0→4 1→7 2→7 4→7";
        QTest::newRow("1") << "|nor_conv_3x3~0|+|nor_conv_3x3~0|avg_pool_3x3~1|+|skip_connect~0|"
                              "nor_conv_3x3~1|skip_connect~2|"
                           << "0→1 0→2 0→7 1→3 1→5 2→7 3→7 5→7";
        QTest::newRow("9") << "|avg_pool_3x3~0|+|none~0|none~1|+|skip_connect~0|none~1|"
                              "nor_conv_3x3~2|"
                           << "0→7";
        QTest::newRow("431") << "|nor_conv_3x3~0|+|none~0|skip_connect~1|+|none~0|none~1|"
                                "skip_connect~2|"
                             << "0→1 1→7";
        QTest::newRow("14451") << "|none~0|+|nor_conv_1x1~0|none~1|+|nor_conv_3x3~0|"
                                  "nor_conv_1x1~1|nor_conv_1x1~2|"
                               << "0→2 0→4 2→6 4→7 6→7";
    }
    void prunedEdgesAreThePublishedOnes()
    {
        QFETCH(QString, cell);
        QFETCH(QString, edges);
        const Architecture architecture = parse(cell.toUtf8().constData());
        const ArchitectureGraph graph = space().graph(architecture, GraphForm::Corrected);
        QCOMPARE(edgesOf(graph), edges);
        QVERIFY(graph == space().graph(architecture, GraphForm::Paper));
    }
    void theSpaceHas181GraphsAnd341EmptyOnes()
    {
        std::set<QString> distinct;
        int empty = 0;
        for (const Architecture& cell : allCells()) {
            const QString edges = edgesOf(space().graph(cell, GraphForm::Paper));
            distinct.insert(edges);
            empty += edges.isEmpty() ? 1 : 0;
        }
        QCOMPARE(distinct.size(), std::size_t{181});
        QCOMPARE(empty, 341);
    }
    void deadNodesKeepTheirOperation()
    {
        const ArchitectureGraph graph =
            space().graph(Architecture{None, SkipConnect, Conv1x1, Conv3x3, AveragePool3x3, None},
                          GraphForm::Paper);
        QCOMPARE(graph.operations, (std::vector<int>{1, 5, 6, 3, 4, 2, 5, 0}));
        QCOMPARE(edgesOf(graph), QStringLiteral("0→4 4→7"));
    }
    void deadEdgesAreThoseOnNoPath()
    {
        for (const Architecture& cell : allCells()) {
            const auto dead = deadEdges(cell);
            for (std::size_t edge = 0; edge < 6; ++edge)
                QCOMPARE(dead[edge], cell[edge] == None || !liesOnAPath(cell, edge));
        }
    }
    void deadEdgesAreThoseThePrunedGraphDrops()
    {
        for (const Architecture& cell : allCells()) {
            const ArchitectureGraph graph = space().graph(cell, GraphForm::Paper);
            const auto dead = deadEdges(cell);
            for (std::size_t edge = 0; edge < 6; ++edge) {
                bool isConnected = false;
                for (int node = 0; node < graph.nodes; ++node)
                    isConnected = isConnected || graph.hasEdge(node, static_cast<int>(edge + 1));
                if (cell[edge] != SkipConnect)
                    QCOMPARE(isConnected, !dead[edge]);
            }
        }
    }
    void oneHotsHaveOneColumnAnOperation()
    {
        std::vector<float> row(30);
        QCOMPARE(space().oneHotWidth(), 30);
        space().oneHot(Architecture{4, 2, 1, 3, 0, 1}, row);
        std::vector<float> expected(30);
        for (const std::size_t column : {4U, 7U, 11U, 18U, 20U, 26U})
            expected[column] = 1.0F;
        QCOMPARE(row, expected);
    }
    void costsAreThePublishedOnes_data()
    {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<double>("millionFlops");
        QTest::addColumn<double>("millionParameters");
        // The least and the most that NAS-Bench-201 and NATS-Bench report for CIFAR-10, the cell of
        // index 0 (NATS-Bench issue 24) and a cell of issue 36.
        QTest::newRow("least") << "|none~0|+|none~0|none~1|+|none~0|none~1|none~2|" << 7.78305
                               << 0.073306;
        QTest::newRow("most") << "|nor_conv_3x3~0|+|nor_conv_3x3~0|nor_conv_3x3~1|+|nor_conv_3x3~0|"
                                 "nor_conv_3x3~1|nor_conv_3x3~2|"
                              << 220.11969 << 1.531546;
        QTest::newRow("index 0")
            << "|avg_pool_3x3~0|+|nor_conv_1x1~0|skip_connect~1|+|nor_conv_1x1~0|skip_connect~1|"
               "skip_connect~2|"
            << 15.64737 << 0.129306;
        QTest::newRow("issue 36")
            << "|skip_connect~0|+|none~0|nor_conv_3x3~1|+|avg_pool_3x3~0|nor_conv_3x3~1|"
               "nor_conv_3x3~2|"
            << 113.95137 << 0.802426;
    }
    void costsAreThePublishedOnes()
    {
        QFETCH(QString, cell);
        QFETCH(double, millionFlops);
        QFETCH(double, millionParameters);
        const Costs costs = space().costs(parse(cell.toUtf8().constData()));
        QCOMPARE(costs.flops, std::round(millionFlops * 1e6));
        QCOMPARE(costs.parameters, std::round(millionParameters * 1e6));
    }
    void everyCellsCostsAreTheSumOfItsLayers()
    {
        const std::vector<Architecture> cells = allCells();
        for (std::size_t i = 0; i < cells.size(); i += 7) {
            Costs sum;
            for (const LayerCost& layer : space().layers(cells[i]))
                sum += layer.costs;
            QVERIFY(sum == space().costs(cells[i]));
        }
    }
    void aNodeAddsAllButItsFirstInput()
    {
        const auto additions = [](const Architecture& cell, bool isDead) {
            int count = 0;
            for (const LayerCost& layer : space().layers(cell))
                count += layer.kind == AdditionLayer && layer.isDead == isDead ? 1 : 0;
            return count;
        };
        QCOMPARE(additions({3, 3, 3, 3, 3, 3}, false), 15 * 3);
        QCOMPARE(additions({3, 3, 3, 3, 3, 3}, true), 0);
        QCOMPARE(additions({3, 0, 0, 3, 0, 0}, false), 0);
        // Node 1 has no input: its edges to 2 and 3 are dead and added after the live ones.
        QCOMPARE(additions({0, 1, 3, 0, 4, 2}, false), 0);
        QCOMPARE(additions({0, 1, 3, 0, 4, 2}, true), 15 * 2);
    }
    void edgesWithoutOperationExecuteNothing()
    {
        for (const LayerCost& layer : space().layers(Architecture(6, None)))
            QCOMPARE(layer.position, -1);
        const auto layers = space().layers(Architecture{0, 1, 3, 0, 4, 2});
        const auto named = [&](const std::string& name) {
            return std::ranges::find(layers, name, &LayerCost::name);
        };
        const auto dead = named("stage 2 · cell 3 · edge 1→2 · conv 3×3");
        QVERIFY(dead != layers.end());
        QVERIFY(dead->isDead);
        QCOMPARE(dead->inputSize, 16.0);
        QCOMPARE(dead->widthIn, 32.0);
        QCOMPARE(dead->kernel, 3.0);
        const auto live = named("stage 3 · cell 5 · edge 2→3 · conv 1×1");
        QVERIFY(live != layers.end() && !live->isDead && live->position == 5);
    }
    void officialNumbersAreTheBenchmarks()
    {
        const std::vector<std::pair<int, std::string>> known{
            {0, "|avg_pool_3x3~0|+|nor_conv_1x1~0|skip_connect~1|+|nor_conv_1x1~0|skip_connect~1|"
                "skip_connect~2|"},
            {1, "|nor_conv_3x3~0|+|nor_conv_3x3~0|avg_pool_3x3~1|+|skip_connect~0|nor_conv_3x3~1|"
                "skip_connect~2|"},
            {1462, "|nor_conv_3x3~0|+|nor_conv_3x3~0|nor_conv_3x3~1|+|nor_conv_3x3~0|"
                   "nor_conv_3x3~1|nor_conv_3x3~2|"},
            {15624, "|nor_conv_1x1~0|+|none~0|nor_conv_1x1~1|+|none~0|nor_conv_1x1~1|"
                    "nor_conv_1x1~2|"}};
        for (const auto& [number, text] : known) {
            QCOMPARE(space().toText(space().officialArchitecture(number)), text);
            QCOMPARE(space().officialNumber(*space().fromText(text)), number);
        }
    }
    void everyCellHasOneOfficialNumber()
    {
        QCOMPARE(space().officialCount(), 15625);
        std::vector<bool> isTaken(15625);
        for (int number = 0; number < 15625; ++number) {
            const Architecture cell = space().officialArchitecture(number);
            QCOMPARE(space().officialNumber(cell), number);
            const auto code = static_cast<std::size_t>(codeOfCell(cell));
            QVERIFY(!isTaken[code]);
            isTaken[code] = true;
        }
    }
    void theDrawingShowsEveryEdge()
    {
        using Weight = ArchitectureDrawing::Weight;
        const ArchitectureDrawing drawing = space().drawing(Architecture{0, 1, 2, 3, 4, 0});
        QCOMPARE(drawing.nodes.size(), std::size_t{4});
        QCOMPARE(drawing.nodes.front().label, std::string("in"));
        QCOMPARE(drawing.nodes.back().label, std::string("out"));
        const std::vector<std::string> labels{"none",     "skip",     "conv 1×1",
                                              "conv 3×3", "avg pool", "none"};
        const std::vector<Weight> weights{Weight::Absent, Weight::Free,  Weight::Medium,
                                          Weight::Heavy,  Weight::Light, Weight::Absent};
        const std::vector<bool> dead{true, true, true, false, true, true};
        for (std::size_t i = 0; i < 6; ++i) {
            QCOMPARE(drawing.edges[i].from, kCellEdges[i].from);
            QCOMPARE(drawing.edges[i].to, kCellEdges[i].to);
            QCOMPARE(drawing.edges[i].label, labels[i]);
            QVERIFY(drawing.edges[i].weight == weights[i]);
            QCOMPARE(drawing.edges[i].isDead, static_cast<bool>(dead[i]));
        }
    }
};

QTEST_GUILESS_MAIN(NasBench201Test)
#include "nasbench201_test.moc"
