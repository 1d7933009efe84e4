// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/evaluation_protocol.h"
#include "tests/fixtures/small_table.h"

#include <QTest>

#include <algorithm>

using namespace latency;

class EvaluationProtocolTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void unseenLeavesOutLabelledAndUnmeasured()
    {
        const auto table = fixtures::withHoles(*fixtures::smallTable(6, 1), 0, {4});
        QCOMPARE(evaluationSet(EvaluationProtocol::Unseen, *table, 0, {1, 3}),
                 (std::vector<int>{0, 2, 5}));
        QCOMPARE(evaluationSet(EvaluationProtocol::All, *table, 0, {1, 3}),
                 (std::vector<int>{0, 1, 2, 3, 5}));
    }
    void unseenLeavesOutCopiesOfTheLabelled()
    {
        LatencyTableParts parts = fixtures::smallTable(6, 1)->parts();
        std::ranges::copy(parts.architectures.row(1), parts.architectures.row(4).begin());
        const auto table = LatencyTable::create(std::move(parts)).value();
        QCOMPARE(evaluationSet(EvaluationProtocol::Unseen, *table, 0, {1}),
                 (std::vector<int>{0, 2, 3, 5}));
        QCOMPARE(evaluationSet(EvaluationProtocol::All, *table, 0, {1}),
                 (std::vector<int>{0, 1, 2, 3, 4, 5}));
    }
    void nasflatCountsTheFirst128()
    {
        const auto table = fixtures::smallTable(200, 1);
        const auto rows = evaluationSet(EvaluationProtocol::Nasflat128, *table, 0, {1});
        QCOMPARE(rows.size(), std::size_t{128});
        QCOMPARE(rows.back(), 127);
    }
    void helpCountsATrimmedSliceAfterItsPool()
    {
        const auto table = fixtures::smallTable(5000, 1);
        const auto rows = evaluationSet(EvaluationProtocol::Help800, *table, 0, {});
        QCOMPARE(rows.size(), std::size_t{800});
        QVERIFY(rows.front() >= 4000);
        std::vector<float> slice(table->milliseconds(0).begin() + 4000,
                                 table->milliseconds(0).end());
        std::ranges::sort(slice);
        for (const int row : rows) {
            const float value = table->milliseconds(0)[static_cast<std::size_t>(row)];
            QVERIFY(slice[100] <= value && value <= slice[899]);
        }
    }
    void helpCountsExactlyWithoutATenthAtEachEnd_data()
    {
        QTest::addColumn<QByteArray>("space");
        QTest::addColumn<int>("pool");
        QTest::newRow("cells") << QByteArray("nasbench201") << 900;
        QTest::newRow("networks") << QByteArray("fbnet") << 4000;
    }
    void helpCountsExactlyWithoutATenthAtEachEnd()
    {
        QFETCH(const QByteArray, space);
        QFETCH(const int, pool);
        LatencyTableParts parts;
        parts.name = "descending";
        parts.space = findSearchSpace(space.toStdString());
        const auto rows = static_cast<std::size_t>(pool) + 1200;
        parts.architectures = ArchitectureMatrix(rows, parts.space->positions().size());
        parts.milliseconds = FloatMatrix(1, rows);
        RandomEngine random(Seed{2});
        for (std::size_t i = 0; i < rows; ++i) {
            std::ranges::copy(parts.space->random(random), parts.architectures.row(i).begin());
            parts.milliseconds(0, i) = static_cast<float>(rows - i);
        }
        parts.devices.push_back(deviceFromPublishedName("board"));
        const auto table = LatencyTable::create(std::move(parts)).value();
        const auto slice = evaluationSet(EvaluationProtocol::Help800, *table, 0, {});
        QCOMPARE(slice.size(), std::size_t{800});
        QCOMPARE(slice.front(), pool + 100);
        QCOMPARE(slice.back(), pool + 899);
        QCOMPARE(neededArchitectures(EvaluationProtocol::Help800, table->space()), pool + 1000);
        QCOMPARE(neededArchitectures(EvaluationProtocol::Nasflat128, table->space()), 128);
        QCOMPARE(neededArchitectures(EvaluationProtocol::Unseen, table->space()), 2);
    }
    void theNamesAreThoseOfExperimentFiles()
    {
        QCOMPARE(evaluationProtocolName(EvaluationProtocol::Unseen), std::string_view("unseen"));
        QCOMPARE(evaluationProtocolName(EvaluationProtocol::All), std::string_view("all"));
        QCOMPARE(evaluationProtocolName(EvaluationProtocol::Nasflat128),
                 std::string_view("nasflat-128"));
        QCOMPARE(evaluationProtocolName(EvaluationProtocol::Help800), std::string_view("help-800"));
    }
    void everyProtocolIsFoundByItsName()
    {
        for (const EvaluationProtocol protocol : evaluationProtocols())
            QCOMPARE(evaluationProtocolFromName(evaluationProtocolName(protocol)), protocol);
        QVERIFY(!evaluationProtocolFromName("best"));
    }
};

QTEST_GUILESS_MAIN(EvaluationProtocolTest)
#include "evaluation_protocol_test.moc"
