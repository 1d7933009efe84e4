// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/files/accuracy_csv.h"

#include "tests/core/dataset/scratch_folder.h"

#include <QTest>

#include <cmath>

using namespace latency;

class AccuracyCsvTest : public QObject
{
    Q_OBJECT

    /// The cells of these official numbers, in this order.
    static LatencyTablePointer cells(const std::vector<int>& numbers)
    {
        LatencyTableParts parts;
        parts.name = parts.title = "fixture";
        parts.space = findSearchSpace("nasbench201");
        parts.architectures = ArchitectureMatrix(numbers.size(), 6);
        for (std::size_t row = 0; row < numbers.size(); ++row)
            std::ranges::copy(parts.space->officialArchitecture(numbers[row]),
                              parts.architectures.row(row).begin());
        parts.milliseconds = FloatMatrix(1, numbers.size(), 1.0F);
        parts.devices.push_back(deviceFromPublishedName("board"));
        return LatencyTable::create(std::move(parts)).value();
    }
    static std::string text(int number)
    {
        const SearchSpace& space = *findSearchSpace("nasbench201");
        return space.toText(space.officialArchitecture(number));
    }
    static Result<JoinedAccuracies> read(const std::string& content, const LatencyTable& table,
                                         const std::string& column = "top1")
    {
        const ScratchFolder folder;
        return readAccuracies(folder.write("a.csv", content), column, table);
    }

private Q_SLOTS:
    void officialNumbersAreCellsNotRows()
    {
        const auto table = cells({7, 3, 15624});
        const auto joined = read("arch_idx,top1\n3,30\n7,70\n15624,99\n0,1\n", *table);
        QVERIFY2(joined, joined ? "" : joined.error().message.c_str());
        QCOMPARE(joined->values, (std::vector<float>{70, 30, 99}));
        QCOMPARE(joined->missing, 0);
        QCOMPARE(joined->unused, 1);
    }
    void namesOfNetworksAreAsGoodAsNumbers()
    {
        const auto table = cells({7, 3, 5});
        for (const char* header : {"architecture,top1\n", "Arch_Str,top1\n", "cell,top1\n"}) {
            const auto joined =
                read(header + text(5) + ",50\n" + text(7).substr(1) + ",70\n# 9,90\n", *table);
            QVERIFY2(joined, joined ? "" : joined.error().message.c_str());
            QCOMPARE(joined->values[0], 70.0F);
            QVERIFY(std::isnan(joined->values[1]));
            QCOMPARE(joined->values[2], 50.0F);
            QCOMPARE(joinRemark(*joined, *table, "dir/a.csv", false),
                     std::string("1 of the 3 cells has no top1 in a.csv and is left out; 1 cell "
                                 "of that file is not in the table."));
            QCOMPARE(joinRemark(*joined, *table, "dir/a.csv", true),
                     std::string("1 of the 3 cells has no top1 in a.csv and is left out."));
        }
    }
    void unusedBlocksMakeNoOtherNetwork()
    {
        LatencyTableParts parts;
        parts.name = parts.title = "fixture";
        parts.space = findSearchSpace("ofa");
        const std::string end = ";e=3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3;d=2,2,2,2,2;r=160";
        parts.architectures = ArchitectureMatrix(1, parts.space->positions().size());
        std::ranges::copy(
            *parts.space->fromText("ks=3,3,7,7,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3" + end),
            parts.architectures.row(0).begin());
        parts.milliseconds = FloatMatrix(1, 1, 1.0F);
        parts.devices.push_back(deviceFromPublishedName("board"));
        const auto table = LatencyTable::create(std::move(parts)).value();
        const auto joined = read("architecture,top1\n\"ks=3,3,5,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3,3" +
                                     end + "\",76.5\n",
                                 *table);
        QVERIFY2(joined, joined ? "" : joined.error().message.c_str());
        QCOMPARE(joined->values[0], 76.5F);
    }
    void theColumnIsFoundOrTheirNamesAreListed()
    {
        const auto table = cells({0});
        const auto chosen = [&](const std::string& content, const std::string& column) {
            const auto joined = read(content, *table, column);
            return joined ? joined->column : joined.error().message;
        };
        QCOMPARE(chosen("arch_idx,anything\n0,1\n", ""), std::string("anything"));
        QCOMPARE(chosen("arch_idx,flops,val_acc\n0,1,2\n", ""), std::string("val_acc"));
        QCOMPARE(chosen("arch_idx,a_acc,cifar100_top1_percent\n0,1,2\n", ""),
                 std::string("cifar100_top1_percent"));
        QVERIFY(chosen("arch_idx,a_acc,b_acc\n0,1,2\n", "").find("one of a_acc, b_acc") !=
                std::string::npos);
        QVERIFY(chosen("arch_idx,a_acc,b_acc\n0,1,2\n", "c").find("one of a_acc, b_acc") !=
                std::string::npos);
    }
    void faultsAreRefusedWithTheirLine_data()
    {
        QTest::addColumn<QString>("content");
        QTest::addColumn<QString>("says");
        QTest::newRow("no networks") << "name,top1\nx,1\n"
                                     << "line 1";
        QTest::newRow("too large") << "arch_idx,top1\n0,1\n15625,1\n"
                                   << "line 3";
        QTest::newRow("negative") << "arch_idx,top1\n-1,1\n"
                                  << "line 2";
        QTest::newRow("no cell") << "architecture,top1\n|none~0|,1\n"
                                 << "line 2";
        QTest::newRow("text") << "arch_idx,top1\n0,good\n"
                              << "line 2";
        QTest::newRow("twice") << "arch_idx,top1\n0,1\n0,2\n"
                               << "line 3";
        QTest::newRow("others") << "arch_idx,top1\n5,1\n"
                                << "none of the 1 cells";
        QTest::newRow("only holes") << "arch_idx,top1\n0,\n"
                                    << "none of the 1 cells";
    }
    void faultsAreRefusedWithTheirLine()
    {
        QFETCH(QString, content);
        QFETCH(QString, says);
        const auto joined = read(content.toStdString(), *cells({0}));
        QVERIFY(!joined);
        QVERIFY2(QString::fromStdString(joined.error().message).contains(says),
                 joined.error().message.c_str());
    }
    void equalRepeatsAreOne()
    {
        const auto joined = read("arch_idx,top1\n0,1\n0,1\n", *cells({0}));
        QVERIFY(joined);
        QCOMPARE(joined->values[0], 1.0F);
    }
};

QTEST_GUILESS_MAIN(AccuracyCsvTest)
#include "accuracy_csv_test.moc"
