// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/files/accuracy_table.h"

#include "core/dataset/files/native_file.h"
#include "core/dataset/open_dataset.h"
#include "core/dataset/options/dataset_reference.h"
#include "tests/core/dataset/published_data.h"
#include "tests/core/dataset/scratch_folder.h"

#include <QTest>

#include <cmath>

using namespace latency;

class AccuracyTableTest : public QObject
{
    Q_OBJECT

    static Result<LatencyTableParts> readText(const std::string& text)
    {
        const ScratchFolder folder;
        return readAccuracyTable(folder.write("nb201_accuracy.csv", text));
    }

private Q_SLOTS:
    void isToldByItsFirstLine()
    {
        QVERIFY(isAccuracyCsv("arch_idx,cifar100_top1_percent,ninapro_score,darcy_score\n0,1"));
        QVERIFY(!isAccuracyCsv("architecture,cifar100_top1_percent\n"));
        QVERIFY(!isAccuracyCsv("arch_idx,latency\ncifar100_top1_percent"));
    }
    void isFoundByName()
    {
        QVERIFY(isNamedDataset("accuracy:nasbench201"));
        QVERIFY(!isNamedDataset("/tmp/accuracy.csv"));
        const auto unknown = openDataset("accuracy:fbnet", {});
        QVERIFY(!unknown &&
                unknown.error().message.find("accuracy:nasbench201") != std::string::npos);
        const auto missing = openDataset("accuracy:nasbench201", {});
        QVERIFY(!missing && missing.error().message.find("--data-dir") != std::string::npos);
    }
    void needsNoListOfCells()
    {
        const auto parts = readText("arch_idx,cifar100_top1_percent,ninapro_score,darcy_score\n"
                                    "1,52.5,90,0.9\n");
        QVERIFY2(parts, parts ? "" : parts.error().message.c_str());
        QCOMPARE(parts->space->toText(parts->architectures.row(1)),
                 std::string("|nor_conv_3x3~0|+|nor_conv_3x3~0|avg_pool_3x3~1|+|skip_connect~0|"
                             "nor_conv_3x3~1|skip_connect~2|"));
        QCOMPARE(parts->milliseconds(0, 1), 47.5F);
    }
    void scoresBecomeErrorsInPercent()
    {
        const auto parts = readText("arch_idx,cifar100_top1_percent,ninapro_score,darcy_score\n"
                                    "0,52.5,90,0.9\n7,10,80,-0.5\n");
        QVERIFY2(parts, parts ? "" : parts.error().message.c_str());
        QCOMPARE(parts->milliseconds(0, 0), 47.5F);
        QCOMPARE(parts->milliseconds(1, 0), 10.0F);
        QVERIFY(std::abs(parts->milliseconds(2, 0) - 10.0F) < 1e-4F);
        QVERIFY(std::abs(parts->milliseconds(2, 7) - 150.0F) < 1e-4F);
        QVERIFY(std::isnan(parts->milliseconds(0, 1)));
        QCOMPARE(parts->quantity, taskError());
        QCOMPARE(parts->architectures.rows(), std::size_t{15625});
    }
    void refusesWhatIsNoScore()
    {
        const std::string head = "arch_idx,cifar100_top1_percent,ninapro_score,darcy_score\n";
        for (const auto& [row, says] :
             std::vector<std::pair<const char*, const char*>>{{"0,101,1,0.1\n", "at most 100"},
                                                              {"0,1,1,1.5\n", "at most 1."},
                                                              {"0,1,1,bad\n", "line 2"},
                                                              {"15625,1,1,0.5\n", "below 15625"}}) {
            const auto parts = readText(head + row);
            QVERIFY(!parts);
            QVERIFY2(parts.error().message.find(says) != std::string::npos,
                     parts.error().message.c_str());
        }
    }
    void publishedErrorsSurviveTheNativeFile()
    {
        SKIP_WITHOUT_PUBLISHED_DATA();
        const auto table = openDataset("accuracy:nasbench201", {{publishedData()}, {}, {}});
        QVERIFY2(table, table ? "" : table.error().message.c_str());
        QCOMPARE((*table)->deviceCount(), 3);
        QCOMPARE((*table)->measuredCount(0), 15625);
        const ScratchFolder folder;
        const auto file = folder.path() / "errors.latency.json";
        QVERIFY(writeNativeFile(**table, file));
        const auto again = openDataset(file.string(), {});
        QVERIFY2(again, again ? "" : again.error().message.c_str());
        QCOMPARE((*again)->quantity(), taskError());
        QCOMPARE((*again)->milliseconds().values()[100], (*table)->milliseconds().values()[100]);
    }
};

QTEST_GUILESS_MAIN(AccuracyTableTest)
#include "accuracy_table_test.moc"
