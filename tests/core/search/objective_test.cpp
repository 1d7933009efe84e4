// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/objective.h"

#include "core/search/published_search.h"
#include "tests/fixtures/small_table.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <numeric>

using namespace latency;

class ObjectiveTest : public QObject
{
    Q_OBJECT

    /// The cells of these official numbers, in this order.
    static LatencyTableParts cells(const std::vector<int>& numbers)
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
        return parts;
    }
    static LatencyTablePointer table(LatencyTableParts parts)
    {
        return LatencyTable::create(std::move(parts)).value();
    }
    static std::filesystem::path write(const QTemporaryDir& folder, const std::string& text,
                                       const char* name = "a.csv")
    {
        const std::filesystem::path path = folder.path().toStdString();
        std::ofstream(path / name) << text;
        return path / name;
    }
    static Result<Objective> read(const char* text)
    {
        const QTemporaryDir folder;
        return readAccuracyCsv(write(folder, text), "top1", *table(cells({0, 1, 2})));
    }

private Q_SLOTS:
    void rowsAreFoundByTheirNetwork()
    {
        const auto objective = read("arch_idx,other,top1\n2,0,71.5\n0,0,60\n9,0,99\n");
        QVERIFY(objective);
        QCOMPARE(objective->values[0], 60.0F);
        QCOMPARE(objective->values[2], 71.5F);
        QVERIFY(std::isnan(objective->values[1]));
        QCOMPARE(objective->unit, std::string("%"));
        QCOMPARE(objective->remark,
                 std::string("1 of the 3 cells has no top1 in a.csv and is left out; 1 cell of "
                             "that file is not in the table."));
    }
    void theOrderOfTheTableDoesNotMatter()
    {
        std::vector<int> order(15625);
        std::iota(order.begin(), order.end(), 0);
        std::string text = "arch_idx,top1\n";
        for (const int number : order)
            text += std::to_string(number) + "," + std::to_string(number % 977) + "\n";
        const QTemporaryDir folder;
        const auto file = write(folder, text);
        order = RandomEngine(Seed{4}).distinct(15625, 15625);
        const auto shuffled = readAccuracyCsv(file, {}, *table(cells(order)));
        QVERIFY2(shuffled, shuffled ? "" : shuffled.error().message.c_str());
        for (std::size_t row = 0; row < order.size(); ++row)
            QCOMPARE(shuffled->values[row], static_cast<float>(order[row] % 977));
        QVERIFY(shuffled->remark.empty());
    }
    void theTablesOwnAccuracyComesFirst()
    {
        LatencyTableParts parts = cells({0, 5});
        using Kind = ArchitectureColumn::Kind;
        parts.columns.push_back({"flops", "M", Kind::Cost, {1, 2}});
        parts.columns.push_back({"top1", "", Kind::Accuracy, {0.5F, 0.25F}});
        parts.columns.push_back({"val", "%", Kind::Accuracy, {50, NAN}});
        const auto own = table(std::move(parts));
        const QTemporaryDir folder;
        const auto published =
            write(folder, "arch_idx,cifar100_top1_percent\n5,70\n", "nb201_accuracy.csv");
        const std::vector folders{published.parent_path()};
        const auto first = chooseObjective(*own, {{}, {}, folders});
        QCOMPARE(first->title, std::string("top1"));
        QCOMPARE(first->unit, std::string());
        const auto named = chooseObjective(*own, {{}, "val", folders});
        QCOMPARE(named->unit, std::string("%"));
        QCOMPARE(named->remark, std::string("1 of the 2 cells has no val and is left out."));
        const auto given = chooseObjective(*own, {published, {}, {}});
        QCOMPARE(given->values[1], 70.0F);
        QVERIFY(!chooseObjective(*own, {{}, "elsewhere", {}}));
        QVERIFY(chooseObjective(*own, {{}, "elsewhere", {}}).error().message.find("top1, val") !=
                std::string::npos);
    }
    void publishedAccuraciesAreFoundForSmallTablesToo()
    {
        const QTemporaryDir folder;
        std::string text = "arch_idx,cifar100_top1_percent\n";
        for (int number = 0; number < 15625; ++number)
            text += std::to_string(number) + "," + std::to_string(number % 89) + "\n";
        const auto file = write(folder, text, "nb201_accuracy.csv");
        const auto small =
            chooseObjective(*table(cells({4000, 17})), {{}, {}, {file.parent_path()}});
        QVERIFY2(small, small ? "" : small.error().message.c_str());
        QCOMPARE(small->values, (std::vector<float>{4000 % 89, 17}));
        QCOMPARE(small->title, std::string("CIFAR-100 top-1 accuracy (%)"));
        QVERIFY(small->remark.empty());
        const auto other =
            chooseObjective(*fixtures::smallTable(3, 1), {{}, {}, {file.parent_path()}});
        QVERIFY(other && !other->isAccuracy);
    }
    void whatIsBetterWhenSmallIsNoObjective()
    {
        const QTemporaryDir folder;
        const auto file = write(folder, "arch_idx,test_error\n0,30\n");
        QVERIFY(!readAccuracyCsv(file, {}, *table(cells({0}))));
    }
    void publishedFiguresAreOfHelpsDevicesOnly()
    {
        LatencyTableParts parts = cells({0, 1});
        parts.devices[0].name = "pixel2";
        QVERIFY(!isPublishedDevice(*table(parts), "pixel2"));
        parts.devices[0].source = "HELP";
        QVERIFY(isPublishedDevice(*table(parts), "pixel2"));
        QVERIFY(!isPublishedDevice(*table(parts), "pixel3"));
    }
    void faultsAreRefusedWithTheirLine_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("place");
        QTest::newRow("no such column") << QByteArray("arch_idx,x\n0,1\n") << "line 1";
        QTest::newRow("number out of range") << QByteArray("arch_idx,top1\n15625,1\n") << "line 2";
        QTest::newRow("text") << QByteArray("arch_idx,top1\n0,1\n1,good\n") << "line 3";
        QTest::newRow("not finite") << QByteArray("arch_idx,top1\n0,nan\n") << "line 2";
        QTest::newRow("empty") << QByteArray("") << "line 1";
    }
    void faultsAreRefusedWithTheirLine()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, place);
        const auto objective = read(text.constData());
        QVERIFY(!objective);
        const QString sentence = QString::fromStdString(objective.error().message);
        QVERIFY2(sentence.contains(place), qPrintable(sentence));
    }
    void numbersNeedASpaceThatHasThem()
    {
        const QTemporaryDir folder;
        const auto file = write(folder, "arch_idx,top1\n0,1\n");
        const auto objective = readAccuracyCsv(file, "top1", *fixtures::smallTable(3, 1));
        QVERIFY(!objective);
        QVERIFY(objective.error().message.find("no official numbers") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(ObjectiveTest)
#include "objective_test.moc"
