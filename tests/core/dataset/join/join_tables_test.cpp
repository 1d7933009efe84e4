// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/join/join_tables.h"

#include "core/dataset/open_dataset.h"
#include "core/dataset/table/table_checksum.h"
#include "tests/core/dataset/published_data.h"
#include "tests/core/dataset/scratch_folder.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace latency;

namespace
{

constexpr float kHole = std::numeric_limits<float>::quiet_NaN();

/// A NAS-Bench-201 cell whose six edges do `edges`.
Architecture cell(std::int16_t edges)
{
    return Architecture(6, edges);
}

struct NamedLatencies {
    std::string device;
    std::vector<float> milliseconds;
};

/// A table of cells that do one operation throughout.
LatencyTableParts partsOf(const std::string& name, const std::vector<std::int16_t>& cells,
                          const std::vector<NamedLatencies>& devices)
{
    LatencyTableParts parts;
    parts.name = name;
    parts.title = "Title of " + name;
    parts.space = findSearchSpace("nasbench201");
    parts.architectures = ArchitectureMatrix(cells.size(), 6);
    for (std::size_t i = 0; i < cells.size(); ++i)
        std::ranges::copy(cell(cells[i]), parts.architectures.row(i).begin());
    parts.milliseconds = FloatMatrix(devices.size(), cells.size());
    for (std::size_t d = 0; d < devices.size(); ++d) {
        Device device;
        device.name = devices[d].device;
        parts.devices.push_back(device);
        std::ranges::copy(devices[d].milliseconds, parts.milliseconds.row(d).begin());
    }
    return parts;
}

LatencyTablePointer tableOf(LatencyTableParts parts)
{
    auto table = LatencyTable::create(std::move(parts));
    if (!table)
        qFatal("%s", table.error().message.c_str());
    return *table;
}

LatencyTablePointer joined(const std::vector<LatencyTablePointer>& tables, JoinRows rows)
{
    auto parts = joinTables(tables, rows);
    if (!parts)
        qFatal("%s", parts.error().message.c_str());
    return tableOf(std::move(*parts));
}

bool hasNote(const LatencyTable& table, const std::string& words)
{
    return std::ranges::any_of(
        table.notes(), [&words](const std::string& note) { return note.find(words) != note.npos; });
}

} // namespace

class JoinTablesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void devicesAreMatchedByArchitectureAndNotByPosition()
    {
        const auto phones = tableOf(partsOf("phones", {0, 1, 2}, {{"phone", {10, 11, 12}}}));
        const auto boards = tableOf(partsOf("boards", {2, 0, 1}, {{"board", {22, 20, 21}}}));
        for (const JoinRows rows : {JoinRows::Union, JoinRows::Intersection}) {
            const auto table = joined({phones, boards}, rows);
            QCOMPARE(table->architectures(), phones->architectures());
            QCOMPARE(table->deviceCount(), 2);
            for (const int i : {0, 1, 2}) {
                QCOMPARE(table->milliseconds(0)[static_cast<std::size_t>(i)],
                         static_cast<float>(10 + i));
                QCOMPARE(table->milliseconds(1)[static_cast<std::size_t>(i)],
                         static_cast<float>(20 + i));
            }
        }
    }
    void aUnionHasEveryArchitectureAndSaysWhatIsMissing()
    {
        const auto phones = tableOf(partsOf("phones", {0, 1}, {{"phone", {10, 11}}}));
        const auto boards = tableOf(partsOf("boards", {3, 1}, {{"board", {23, 21}}}));
        const auto table = joined({phones, boards}, JoinRows::Union);
        QCOMPARE(table->architectureCount(), 3);
        QCOMPARE(table->findArchitecture(cell(0)), 0);
        QCOMPARE(table->findArchitecture(cell(1)), 1);
        QCOMPARE(table->findArchitecture(cell(3)), 2);
        QVERIFY(std::isnan(table->milliseconds(0)[2]));
        QVERIFY(std::isnan(table->milliseconds(1)[0]));
        QCOMPARE(table->milliseconds(1)[2], 23.0F);
        QVERIFY(hasNote(*table, "1 of the 2 cells of Title of phones are in no other table"));
        QVERIFY(hasNote(*table, "1 of the 2 cells of Title of boards are in no other table"));
        QCOMPARE(table->title(), std::string("Title of phones + Title of boards"));
    }
    void anIntersectionHasWhatAllTablesHaveAndCountsTheRest()
    {
        const auto one = tableOf(partsOf("one", {0, 1, 2}, {{"a", {10, 11, 12}}}));
        const auto two = tableOf(partsOf("two", {2, 1, 4}, {{"b", {22, 21, 24}}}));
        const auto three = tableOf(partsOf("three", {4, 2}, {{"c", {34, 32}}}));
        const auto table = joined({one, two, three}, JoinRows::Intersection);
        QCOMPARE(table->architectureCount(), 1);
        QCOMPARE(table->milliseconds(0)[0], 12.0F);
        QCOMPARE(table->milliseconds(1)[0], 22.0F);
        QCOMPARE(table->milliseconds(2)[0], 32.0F);
        QVERIFY(hasNote(*table, "2 of the 3 cells of Title of one are not in every other table"));
    }
    void aNetworkThatATableRepeatsKeepsAllItsRows()
    {
        const auto one = tableOf(partsOf("one", {0, 0, 1}, {{"a", {10, 19, 11}}}));
        const auto two = tableOf(partsOf("two", {1, 0, 0, 0}, {{"b", {21, 20, 25, 29}}}));
        const auto table = joined({one, two}, JoinRows::Union);
        QCOMPARE(table->architectureCount(), 4);
        QCOMPARE(table->milliseconds(1)[0], 20.0F);
        QCOMPARE(table->milliseconds(1)[1], 25.0F);
        QCOMPARE(table->milliseconds(1)[2], 21.0F);
        QCOMPARE(table->milliseconds(1)[3], 29.0F);
    }
    void decisionsWithoutEffectDoNotTellNetworksApart()
    {
        const SearchSpace* ofa = findSearchSpace("ofa");
        RandomEngine random(Seed{3});
        Architecture network = ofa->random(random);
        while (ofa->sameNetwork(network) == network) // until a block is unused
            network = ofa->random(random);
        const auto make = [&](const std::string& name, const Architecture& one, float latency) {
            LatencyTableParts parts;
            parts.name = parts.title = name;
            parts.space = ofa;
            parts.architectures = ArchitectureMatrix(1, one.size());
            std::ranges::copy(one, parts.architectures.row(0).begin());
            Device device;
            device.name = name;
            parts.devices = {device};
            parts.milliseconds = FloatMatrix(1, 1, latency);
            return tableOf(std::move(parts));
        };
        const auto table = joined({make("a", network, 1), make("b", ofa->sameNetwork(network), 2)},
                                  JoinRows::Union);
        QCOMPARE(table->architectureCount(), 1);
    }
    void provenanceIsKeptForEveryDevice()
    {
        LatencyTableParts published = partsOf("published", {0, 1}, {{"a", {1, 2}}, {"b", {3, 4}}});
        published.source = "A paper";
        published.licence = "MIT";
        published.devices[1].source = "A later paper";
        LatencyTableParts own = partsOf("own", {0, 1}, {{"board", {5, 6}}});
        own.devices[0].isSimulated = true;
        const auto table =
            joined({tableOf(std::move(published)), tableOf(std::move(own))}, JoinRows::Union);
        QCOMPARE(table->device(0).source, std::string("A paper"));
        QCOMPARE(table->device(0).licence, std::string("MIT"));
        QCOMPARE(table->device(1).source, std::string("A later paper"));
        QCOMPARE(table->device(2).source, std::string("own"));
        QVERIFY(table->device(2).licence.empty());
        QVERIFY(!table->device(0).isSimulated);
        QVERIFY(table->isSimulated());
    }
    void namesThatClashGetTheTableBehindThem()
    {
        const auto one = tableOf(partsOf("one", {0, 1}, {{"phone", {10, 11}}}));
        const auto two =
            tableOf(partsOf("two", {0, 1}, {{"phone", {10, 12}}, {"phone (two)", {1, 2}}}));
        const auto three = tableOf(partsOf("two", {0, 1}, {{"phone", {7, 8}}, {"Phone", {5, 6}}}));
        const auto table = joined({one, two, three}, JoinRows::Union);
        std::vector<std::string> names;
        for (const Device& device : table->devices())
            names.push_back(device.name);
        QCOMPARE(names, (std::vector<std::string>{"phone", "phone (two 2)", "phone (two)",
                                                  "phone (two 3)", "Phone"}));
        QVERIFY(hasNote(*table, "There is another phone: the one of Title of two is named phone "
                                "(two 2)."));
        QVERIFY(hasNote(*table, "phone and Phone of Title of two are taken for two devices"));
    }
    void aDeviceThatTablesRepeatIsOneAndItsHolesAreFilled()
    {
        const auto one = tableOf(partsOf("one", {0, 1, 2}, {{"board", {10, 11, kHole}}}));
        const auto two = tableOf(partsOf("two", {2, 1, 3}, {{"board", {12, 11, 13}}}));
        const auto table = joined({one, two}, JoinRows::Union);
        QCOMPARE(table->deviceCount(), 1);
        QCOMPARE(table->measuredCount(0), 4);
        QCOMPARE(table->milliseconds(0)[2], 12.0F);
        QVERIFY(hasNote(*table, "Title of two repeats board with the same measurements"));
    }
    void devicesOfOneNameWithoutACommonMeasurementStayTwo()
    {
        const auto one = tableOf(partsOf("one", {0, 1}, {{"board", {10, kHole}}}));
        const auto two = tableOf(partsOf("two", {0, 1}, {{"board", {kHole, 11}}}));
        QCOMPARE(joined({one, two}, JoinRows::Union)->deviceCount(), 2);
    }
    void spreadColumnsAndMarksComeAlong()
    {
        LatencyTableParts one = partsOf("one", {0, 1, 2}, {{"a", {10, 11, 12}}});
        one.columns.push_back({"top1", "%", ArchitectureColumn::Kind::Accuracy, {70, 71, kHole}});
        LatencyTableParts two = partsOf("two", {2, 1, 3}, {{"b", {22, kHole, 23}}});
        two.spread = FloatMatrix(1, 3, 0.5F);
        two.columns.push_back({"top1", "%", ArchitectureColumn::Kind::Accuracy, {72, 71, 73}});
        two.columns.push_back({"macs", "M", ArchitectureColumn::Kind::Cost, {1, 2, 3}});
        two.marks.push_back({0, 1, CellMark::Kind::Failed, "out of memory"});
        LatencyTableParts three = partsOf("three", {0, 1}, {{"c", {30, 31}}});
        three.columns.push_back({"top1", "%", ArchitectureColumn::Kind::Accuracy, {99, 71}});
        const auto table =
            joined({tableOf(std::move(one)), tableOf(std::move(two)), tableOf(std::move(three))},
                   JoinRows::Union);
        QVERIFY(std::isnan(table->spread(0)[0]));
        QCOMPARE(table->spread(1)[2], 0.5F);
        QCOMPARE(table->columns().size(), std::size_t{3});
        QCOMPARE(table->columns()[0].values, (std::vector<float>{70, 71, 72, 73}));
        QCOMPARE(table->columns()[1].values[3], 3.0F);
        QCOMPARE(table->columns()[2].name, std::string("top1 (three)"));
        QCOMPARE(table->marks(),
                 (std::vector<CellMark>{{1, 1, CellMark::Kind::Failed, "out of memory"}}));
    }
    void aFailureIsForgottenWhereAnotherTableHasTheNumber()
    {
        LatencyTableParts one = partsOf("one", {0, 1}, {{"board", {10, kHole}}});
        one.marks.push_back({0, 1, CellMark::Kind::Failed, ""});
        LatencyTableParts two = partsOf("two", {0, 1}, {{"board", {10, 11}}});
        two.marks.push_back({0, 0, CellMark::Kind::Predicted, ""});
        const auto table =
            joined({tableOf(std::move(one)), tableOf(std::move(two))}, JoinRows::Union);
        QCOMPARE(table->deviceCount(), 1);
        QVERIFY(table->marks().empty());
    }
    void notesOfTheTablesComeAlongUnderTheirTitles()
    {
        LatencyTableParts one = partsOf("one", {0, 1}, {{"a", {10, 11}}});
        one.notes = {"Column x is not read."};
        const auto two = tableOf(partsOf("two", {0, 1}, {{"b", {20, 21}}}));
        const auto table = joined({tableOf(std::move(one)), two}, JoinRows::Union);
        QVERIFY(hasNote(*table, "Title of one: Column x is not read."));
    }
    void tablesThatDoNotFitAreRefused()
    {
        const auto one = tableOf(partsOf("one", {0, 1}, {{"a", {10, 11}}}));
        const auto apart = tableOf(partsOf("apart", {3, 4}, {{"b", {10, 11}}}));
        const auto message = [](const Result<LatencyTableParts>& parts) {
            return parts ? QString() : QString::fromStdString(parts.error().message);
        };
        for (const JoinRows rows : {JoinRows::Union, JoinRows::Intersection})
            QCOMPARE(message(joinTables({one, apart}, rows)),
                     QStringLiteral("apart has no cell in common with one; expected tables that "
                                    "measure the same cells."));
        LatencyTableParts energy = partsOf("energy", {0, 1}, {{"a", {10, 11}}});
        energy.quantity = {"energy", "mJ", "device"};
        QVERIFY(message(joinTables({one, tableOf(std::move(energy))}, JoinRows::Union))
                    .contains(QStringLiteral("energy holds energy in mJ")));
        const auto other = openDataset("simulated:fbnet", {});
        QVERIFY(other);
        QVERIFY(message(joinTables({one, *other}, JoinRows::Union))
                    .contains(QStringLiteral("expected tables of one search space")));
        const auto between = tableOf(partsOf("between", {1, 3}, {{"c", {10, 11}}}));
        QVERIFY(joinTables({one, between, apart}, JoinRows::Union));
        QVERIFY(message(joinTables({one, between, apart}, JoinRows::Intersection))
                    .contains(QStringLiteral("no cell that is in all of them")));
        QVERIFY(!joinTables({}, JoinRows::Union));
    }
    void oneTableAloneComesBackAsItIs()
    {
        const auto one = tableOf(partsOf("one", {0, 1}, {{"a", {10, 11}}}));
        QCOMPARE(tableChecksum(*joined({one}, JoinRows::Intersection)), tableChecksum(*one));
    }
    void datasetsAreOpenedTogether()
    {
        ScratchFolder folder;
        const auto own =
            folder.write("own.csv", "architecture,board [ms]\n"
                                    "|nor_conv_3x3~0|+|none~0|none~1|+|none~0|none~1|none~2|,3\n"
                                    "|none~0|+|none~0|none~1|+|none~0|none~1|none~2|,1\n");
        OpenOptions options;
        const auto both = openDatasets({"simulated:nasbench201", own}, options);
        QVERIFY2(both, both ? "" : both.error().message.c_str());
        QCOMPARE((*both)->architectureCount(), 15625);
        const int board = (*both)->findDevice("board");
        QCOMPARE((*both)->measuredCount(board), 2);
        const auto row = (*both)->findArchitecture(
            *(*both)->space().fromText("|none~0|+|none~0|none~1|+|none~0|none~1|none~2|"));
        QCOMPARE((*both)->milliseconds(board)[static_cast<std::size_t>(row)], 1.0F);
        options.join = JoinRows::Intersection;
        const auto shared = openDatasets({"simulated:nasbench201", own}, options);
        QVERIFY(shared);
        QCOMPARE((*shared)->architectureCount(), 2);
        QVERIFY(!openDatasets({}, options));
        QVERIFY(!openDatasets({own, "/nowhere.csv"}, options));
    }
    void optionsAreForTheFilesThatNeedThem()
    {
        ScratchFolder folder;
        const std::string rows = "|nor_conv_3x3~0|+|none~0|none~1|+|none~0|none~1|none~2|,3,70\n"
                                 "|none~0|+|none~0|none~1|+|none~0|none~1|none~2|,1,60\n";
        const auto bare = folder.write("bare.csv", "architecture,board,points\n" + rows);
        const auto said = folder.write("said.csv", "architecture,phone [s],other [ms]\n" + rows);
        OpenOptions options;
        options.unit = LatencyUnit::Microseconds;
        options.skip = {"points"};
        const auto table = openDatasets({"simulated:nasbench201", bare, said}, options);
        QVERIFY2(table, table ? "" : table.error().message.c_str());
        QCOMPARE((*table)->findDevice("points"), -1);
        const Architecture conv =
            *(*table)->space().fromText("|nor_conv_3x3~0|+|none~0|none~1|+|none~0|none~1|none~2|");
        const auto row = static_cast<std::size_t>((*table)->findArchitecture(conv));
        QCOMPARE((*table)->milliseconds((*table)->findDevice("board"))[row], 0.003F);
        QCOMPARE((*table)->milliseconds((*table)->findDevice("phone"))[row], 3000.0F);
        options.skip = {"nothing"};
        QVERIFY(!openDatasets({"simulated:nasbench201", bare}, options));
        options.skip.clear();
        QVERIFY(!openDatasets({"simulated:nasbench201", "simulated:nasbench201"}, options));
    }
    void thePublishedTablesHaveTheFortyDevicesOfTheTasks()
    {
        SKIP_WITHOUT_PUBLISHED_DATA();
        OpenOptions options;
        options.dataFolders = {publishedData()};
        const auto help = openDataset("help:nasbench201", options);
        const auto eagle = openDataset((publishedData() / "eagle").string(), options);
        QVERIFY(help);
        QVERIFY(eagle);
        const auto table = joined({*help, *eagle}, JoinRows::Union);
        QCOMPARE(table->deviceCount(), 40);
        QCOMPARE(table->architectures(), (*help)->architectures());
        const int tpu = (*eagle)->findDevice("embedded_tpu_edge_tpu_int8");
        QVERIFY(tpu >= 0);
        const int sameTpu = table->findDevice("embedded_tpu_edge_tpu_int8");
        for (int i = 0; i < table->architectureCount(); i += 97) {
            const int row = (*eagle)->findArchitecture(table->architecture(i));
            const float here = table->milliseconds(sameTpu)[static_cast<std::size_t>(i)];
            if (row < 0)
                QVERIFY(std::isnan(here));
            else if (const float there = (*eagle)->milliseconds(tpu)[static_cast<std::size_t>(row)];
                     std::isnan(there))
                QVERIFY(std::isnan(here));
            else
                QCOMPARE(here, there);
        }
    }
};

QTEST_GUILESS_MAIN(JoinTablesTest)
#include "join_tables_test.moc"
