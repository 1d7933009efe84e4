// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/lookup_table/published_table.h"
#include "tests/core/dataset/pickle_bytes.h"
#include "tests/core/predictor/ofa_mlp/ofanas_tables.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <fstream>

using namespace latency;
using namespace latency::lookup_table;

class PublishedTableTest : public QObject
{
    Q_OBJECT

    static Architecture network(int resolution)
    {
        const auto read = findSearchSpace("ofa")->fromText(
            "ks=3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3;e=3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3;"
            "d=2,2,2,2,2;r=" +
            std::to_string(resolution));
        return *read;
    }
    /// A table in which every layer of every network takes one millisecond.
    static LayerTimes ones(int resolution)
    {
        LayerTimes times;
        for (const std::string& name : publishedFixedNames(resolution))
            times[name] = 1.0;
        for (std::size_t block = 0; block < ofa::kBlocks; ++block)
            for (std::size_t choice = 0; choice < 9; ++choice)
                times[publishedBlockName(resolution, block, choice)] = 1.0;
        return times;
    }

private Q_SLOTS:
    void namesLayersAsThePublishedFilesDo()
    {
        QCOMPARE(
            publishedFixedNames(160),
            (std::vector<std::string>{
                "Conv-input:160x160x3-output:80x80x24",
                "expanded_conv-input:80x80x24-output:80x80x24-expand:24-kernel:3-stride:1-"
                "idskip:1-se:0-hs:0",
                "Conv_1-input:5x5x192-output:5x5x1152", "AvgPool2D-input:5x5x1152-output:1x1x1152",
                "Conv_2-input:1x1x1152-output:1x1x1536", "Logits-input:1x1x1536-output:1000"}));
        // Stage 4, second block, kernel 5, expansion 4; stage 5, first block, kernel 3,
        // expansion 3.
        QCOMPARE(publishedBlockName(160, 13, 4),
                 std::string("expanded_conv-input:10x10x136-output:10x10x136-expand:544-kernel:5-"
                             "stride:1-idskip:1-se:1-hs:1"));
        QCOMPARE(publishedBlockName(160, 16, 0),
                 std::string("expanded_conv-input:10x10x136-output:5x5x192-expand:408-kernel:3-"
                             "stride:2-idskip:0-se:1-hs:1"));
    }
    void readsTimesAndSaysWhereTheyAreBroken()
    {
        const auto times = readLayerTimes("a-input:1x1:\n  count: 5\n  mean: 0.5\n  std: 0.1\nb:\n"
                                          "  mean: 2e-1\n",
                                          "t.yaml");
        QVERIFY(times.hasValue());
        QCOMPARE(*times, (LayerTimes{{"a-input:1x1", 0.5}, {"b", 0.2}}));
        const std::pair<const char*, const char*> broken[]{
            {"a:\n  count: 5\nb:\n  mean: 1\n", "t.yaml, line 3: layer \"a\" has no mean"},
            {"a:\n  mean: fast\n", "t.yaml, line 2: expected a mean"},
            {"a:\n  mean: -1\n", "t.yaml, line 2: expected a mean"},
            {"a:\n  mean: nan\n", "t.yaml, line 2: expected a mean"},
            {"just text\n", "t.yaml, line 1: expected the name"},
            {"  mean: 1\n", "t.yaml, line 1: expected a mean"},
            {"a:\n", "has no mean"},
            {"", "contains no layer"}};
        for (const auto& [text, expected] : broken) {
            const auto read = readLayerTimes(text, "t.yaml");
            QVERIFY(!read);
            QVERIFY2(read.error().message.find(expected) != std::string::npos,
                     read.error().message.c_str());
        }
    }
    void aTableIsTheSameInEveryForm_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("contents");
        const auto row = [](const char* name, const std::string& contents) {
            QTest::newRow(qPrintable(QString("%1 %2").arg(name).arg(contents.size())))
                << name << QByteArray::fromStdString(contents);
        };
        const std::string a = "Conv-input:1x1x3-output:1x1x2";
        row("t.yaml", a + ":\n  count: 5\n  mean: 0.5\n  var: 0.1\nb:\n  mean: 2e-1\n");
        row("t.yml", a + ": 0.5\nb: 0.2\n");
        row("t.json",
            "{\"" + a + "\": {\"count\": 5, \"mean\": 0.5, \"std\": 0.1}, \"b\": {\"mean\": 0.2}}");
        row("t.json", "{\"" + a + "\": 0.5, \"b\": [0.1, 0.3]}");
        row("t.json", "[{\"layer\": \"" + a +
                          "\", \"latency_us\": 500}, {\"layer\": \"b\", \"latency_us\": 200}]");
        row("t.csv", "name,count,mean,std\n" + a + ",5,0.5,0.1\nb,5,0.2,0.1\n");
        row("t.csv", "latency [us];layer\n500;" + a + "\n200;b\n");
        row("t.csv", a + ",0.5\nb,0.2\n");
        row("t.txt", "# a comment\n" + a + " 0.5\r\nb: 0.2\n");
        using namespace pickle_bytes;
        row("t.pickle", whole(dictionary(text(a) + real(0.5) + text("b") + real(0.2))));
        row("t.pkl",
            whole(dictionary(text(a) +
                             dictionary(text("count") + integer(5) + text("mean") + real(0.5)) +
                             text("b") + list(real(0.1) + real(0.3)))));
    }
    void aTableIsTheSameInEveryForm()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, contents);
        const QTemporaryDir folder;
        const std::filesystem::path file = folder.filePath(name).toStdString();
        std::ofstream(file, std::ios::binary) << contents.toStdString();
        const auto times = readLayerFile(file);
        QVERIFY2(times, times ? "" : times.error().message.c_str());
        QCOMPARE(times->size(), std::size_t{2});
        QCOMPARE(times->at("Conv-input:1x1x3-output:1x1x2"), 0.5);
        QVERIFY(std::abs(times->at("b") - 0.2) < 1e-12);
    }
    void otherContentIsOneSentence()
    {
        const QTemporaryDir folder;
        const std::pair<const char*, std::string> wrong[] = {
            {"t.json", "{\"a\": \"fast\"}"},
            {"t.json", "{\"a\": -1}"},
            {"t.json", "{"},
            {"t.json", std::string(100'000, '[')},
            {"t.json", "[1, 2]"},
            {"t.json", "{}"},
            {"t.csv", "name,mean\na\n"},
            {"t.csv", "name,mean\na,nan\n"},
            {"t.txt", "words\n"},
            {"t.pickle", "cos\nsystem\n(S'id'\ntR."},
            {"t.pickle", pickle_bytes::whole(pickle_bytes::list(pickle_bytes::real(1.0)))}};
        for (const auto& [name, contents] : wrong) {
            const std::filesystem::path file = folder.filePath(name).toStdString();
            std::ofstream(file, std::ios::binary) << contents;
            const auto times = readLayerFile(file);
            QVERIFY2(!times, contents.substr(0, 40).c_str());
            QVERIFY(times.error().message.starts_with(file.string()));
            QVERIFY(times.error().message.ends_with('.'));
        }
    }
    void sumsTheLayersOfANetworkAtItsOwnResolution()
    {
        auto larger = ones(176);
        for (auto& [name, time] : larger)
            time = 2.0;
        const auto table = PublishedTable::fromTimes({{160, ones(160)}, {176, larger}});
        QCOMPARE(table.resolutions(), (std::vector<int>{160, 176}));
        QCOMPARE(table.milliseconds(network(160)), 16.0F); // six fixed layers, ten blocks
        QCOMPARE(table.milliseconds(network(176)), 32.0F);
    }
    void saysWhatIsMissing()
    {
        LayerTimes times = ones(160);
        const std::string lost = publishedBlockName(160, 13, 0);
        times.erase(lost);
        const auto table = PublishedTable::fromTimes({{160, times}});
        QVERIFY(std::isnan(table.milliseconds(network(160))));
        QCOMPARE(table.missing(network(160)), std::set<std::string>{lost});
        QVERIFY(std::isnan(table.milliseconds(network(192))));
        QCOMPARE(table.missing(network(192)), std::set<std::string>{"images of 192 pixels"});
        Architecture other = network(160);
        other[13] = 5;
        other[12] = 7;
        // The lost entry is that of every second to fourth block of the stage.
        QVERIFY(table.missing(other).empty());
    }
    void refusesFoldersWithoutTables()
    {
        QTemporaryDir folder;
        QVERIFY(!PublishedTable::read(folder.path().toStdString()));
        QVERIFY(!PublishedTable::read("/does/not/exist"));
        std::ofstream(folder.filePath("161_lookup_table.yaml").toStdString()) << "a:\n  mean: 1\n";
        QVERIFY(PublishedTable::read(folder.path().toStdString()).error().message.find("161") !=
                std::string::npos);
    }
    void publishedTableGivesThePublishedLatencies()
    {
        SKIP_WITHOUT_PUBLISHED_DATA();
        const auto table = PublishedTable::read(ofanas_tables::folder() / "latency_table@note10");
        QVERIFY2(table.hasValue(), table.hasValue() ? "" : table.error().message.c_str());
        QCOMPARE(table->resolutions().size(), std::size_t{17});
        const auto networks = ofanas_tables::openTable();
        const auto measured = networks->milliseconds(ofanas_tables::kNote10);
        double worst = 0.0;
        for (int i = 0; i < networks->architectureCount(); ++i)
            worst =
                std::max(worst, std::abs(double{table->milliseconds(networks->architecture(i))} /
                                             double{measured[static_cast<std::size_t>(i)]} -
                                         1.0));
        QVERIFY2(worst < 1e-4, qPrintable(QString::number(worst)));
    }
};

QTEST_GUILESS_MAIN(PublishedTableTest)
#include "published_table_test.moc"
