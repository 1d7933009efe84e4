// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/computed_encoding.h"

#include "random_table.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <set>

using namespace latency;

namespace
{

FloatMatrix encoded(const char* encoding, const LatencyTable& table)
{
    return std::get<FloatMatrix>(findEncoding(encoding)->encode(table, {}));
}

LatencyTablePointer cells(const std::vector<Architecture>& architectures)
{
    LatencyTableParts parts;
    parts.name = "cells";
    parts.space = findSearchSpace("nasbench201");
    parts.architectures = ArchitectureMatrix(architectures.size(), 6);
    for (std::size_t i = 0; i < architectures.size(); ++i)
        std::ranges::copy(architectures[i], parts.architectures.row(i).begin());
    parts.devices.resize(1);
    parts.devices.front().name = "device";
    parts.milliseconds = FloatMatrix(1, architectures.size(), 1.0F);
    return *LatencyTable::create(std::move(parts));
}

// What a column of that name holds.
float named(const char* encoding, const LatencyTable& table, const std::string& column)
{
    const std::vector<std::string> names = findEncoding(encoding)->columns(table.space());
    const auto place = std::ranges::find(names, column);
    return place == names.end()
               ? -1.0F
               : encoded(encoding, table)(0, static_cast<std::size_t>(place - names.begin()));
}

} // namespace

class EncodingTest : public QObject
{
    Q_OBJECT
private:
    void addEveryEncodingAndSpace()
    {
        QTest::addColumn<QString>("encoding");
        QTest::addColumn<QString>("space");
        for (const Encoding* encoding : encodings())
            for (const SearchSpace* space : searchSpaces())
                if (encoding->info().supportsSpace(space->name()) &&
                    encoding->info().name != "zcp" && // read from a file
                    !asComputed(*encoding))
                    QTest::addRow("%s of %s", encoding->info().name.c_str(), space->name().c_str())
                        << QString::fromStdString(encoding->info().name)
                        << QString::fromStdString(space->name());
    }

private Q_SLOTS:
    void encodingsAreFoundByTheirNames()
    {
        for (const char* name : {"adjacency", "one-hot", "costs"}) {
            const Encoding* encoding = findEncoding(name);
            QVERIFY(encoding);
            QCOMPARE(encoding->info().name, std::string(name));
            QVERIFY(std::ranges::find(encodings(), encoding) != encodings().end());
        }
        QVERIFY(!findEncoding("arch2vec?"));
    }
    void everyColumnHasItsOwnName_data() { addEveryEncodingAndSpace(); }
    void everyColumnHasItsOwnName()
    {
        QFETCH(QString, encoding);
        QFETCH(QString, space);
        const auto table = randomTable(space.toStdString(), 10);
        const Encoding& kind = *findEncoding(encoding.toStdString());
        const std::vector<std::string> names = kind.columns(table->space());
        QCOMPARE(encoded(encoding.toUtf8(), *table).columns(), names.size());
        QCOMPARE(std::set<std::string>(names.begin(), names.end()).size(), names.size());
    }
    void everyValueIsFinite_data() { addEveryEncodingAndSpace(); }
    void everyValueIsFinite()
    {
        QFETCH(QString, encoding);
        QFETCH(QString, space);
        const FloatMatrix rows = encoded(encoding.toUtf8(), *randomTable(space.toStdString(), 100));
        QCOMPARE(rows.rows(), std::size_t{100});
        QVERIFY(std::ranges::all_of(rows.values(), [](float v) { return std::isfinite(v); }));
    }
    void theGraphCanBeReadBack_data()
    {
        QTest::addColumn<QString>("space");
        for (const SearchSpace* space : searchSpaces())
            QTest::addRow("%s", space->name().c_str()) << QString::fromStdString(space->name());
    }
    void theGraphCanBeReadBack()
    {
        QFETCH(QString, space);
        const auto table = randomTable(space.toStdString(), 50);
        const FloatMatrix rows = encoded("adjacency", *table);
        const int operations = table->space().graphOperationCount(GraphForm::Corrected);
        for (int i = 0; i < table->architectureCount(); ++i) {
            const ArchitectureGraph graph =
                table->space().graph(table->architecture(i), GraphForm::Corrected);
            const std::span<const float> row = rows.row(static_cast<std::size_t>(i));
            std::size_t column = 0;
            for (int from = 0; from < graph.nodes; ++from) {
                for (int to = 0; to < graph.nodes; ++to) {
                    if (to <= from)
                        QVERIFY(!graph.hasEdge(from, to));
                    else
                        QCOMPARE(row[column++] != 0.0F, graph.hasEdge(from, to));
                }
            }
            for (const int operation : graph.operations)
                for (int id = 0; id < operations; ++id)
                    QCOMPARE(row[column++], id == operation ? 1.0F : 0.0F);
            QCOMPARE(column, row.size());
        }
    }
    void aPrunedCellHasThePublishedEdges() // methods/spaces.md §5, number 14451
    {
        const SearchSpace& space = *findSearchSpace("nasbench201");
        const auto cell = space.fromText("|none~0|+|nor_conv_1x1~0|none~1|+"
                                         "|nor_conv_3x3~0|nor_conv_1x1~1|nor_conv_1x1~2|");
        QVERIFY(cell);
        const auto table = cells({*cell});
        std::set<std::string> edges;
        const std::vector<std::string> names = findEncoding("adjacency")->columns(space);
        const FloatMatrix row = encoded("adjacency", *table);
        for (std::size_t i = 0; i < names.size(); ++i)
            if (names[i].starts_with("edge") && row(0, i) != 0.0F)
                edges.insert(names[i]);
        QCOMPARE(edges, (std::set<std::string>{"edge 0→2", "edge 0→4", "edge 2→6", "edge 4→7",
                                               "edge 6→7"}));
    }
    void costsAreLogarithmsAndCounts()
    {
        const SearchSpace& space = *findSearchSpace("nasbench201");
        const auto cell = space.fromText("|nor_conv_3x3~0|+|nor_conv_3x3~0|avg_pool_3x3~1|+"
                                         "|skip_connect~0|nor_conv_3x3~1|skip_connect~2|");
        QVERIFY(cell);
        const auto table = cells({*cell});
        const Costs costs = space.costs(*cell);
        QCOMPARE(named("costs", *table, "log flops"), static_cast<float>(std::log1p(costs.flops)));
        QCOMPARE(named("costs", *table, "log pooling flops"),
                 static_cast<float>(std::log1p(costs.poolingFlops)));
        QCOMPARE(named("costs", *table, "count of conv 3×3"), 3.0F);
        QCOMPARE(named("costs", *table, "count of skip"), 2.0F);
        QCOMPARE(named("costs", *table, "count of avg pool"), 1.0F);
        QCOMPARE(named("costs", *table, "count of none"), 0.0F);
    }
    void decisionsWithoutEffectAreNotCounted()
    {
        const auto table = randomTable("ofa", 40);
        const std::vector<std::string> names = findEncoding("costs")->columns(table->space());
        const FloatMatrix rows = encoded("costs", *table);
        for (int i = 0; i < table->architectureCount(); ++i) {
            float kernels = 0.0F;
            for (std::size_t j = 0; j < names.size(); ++j)
                if (names[j].starts_with("count of k"))
                    kernels += rows(static_cast<std::size_t>(i), j);
            float depth = 0.0F;
            for (const std::int16_t stage : table->architecture(i).subspan(40, 5))
                depth += static_cast<float>(stage);
            QCOMPARE(kernels, depth);
        }
    }
    void progressRisesToTheEnd_data() { addEveryEncodingAndSpace(); }
    void progressRisesToTheEnd()
    {
        QFETCH(QString, encoding);
        QFETCH(QString, space);
        const auto table = randomTable(space.toStdString(), 1000);
        std::vector<int> done;
        const auto result = findEncoding(encoding.toStdString())
                                ->encode(*table, {.stop = {}, .report = [&](const auto& progress) {
                                                      QCOMPARE(progress.total, 1000);
                                                      done.push_back(progress.done);
                                                  }});
        QVERIFY(std::holds_alternative<FloatMatrix>(result));
        QVERIFY(std::ranges::is_sorted(done));
        QVERIFY(done.size() > 3);
        QCOMPARE(done.back(), 1000);
    }
    void aStopEndsTheWorkSoon_data() { addEveryEncodingAndSpace(); }
    void aStopEndsTheWorkSoon()
    {
        QFETCH(QString, encoding);
        QFETCH(QString, space);
        const auto table = randomTable(space.toStdString(), 1000);
        std::stop_source stop;
        int last = 0;
        const auto result =
            findEncoding(encoding.toStdString())
                ->encode(*table, {.stop = stop.get_token(), .report = [&](const auto& progress) {
                                      last = progress.done;
                                      if (progress.done > 100)
                                          stop.request_stop();
                                  }});
        QVERIFY(std::holds_alternative<Stopped>(result));
        QVERIFY(last < 300);
    }
};

QTEST_GUILESS_MAIN(EncodingTest)
#include "encoding_test.moc"
