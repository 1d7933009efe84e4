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
    void everyProtocolIsFoundByItsName()
    {
        for (const EvaluationProtocol protocol : evaluationProtocols())
            QCOMPARE(evaluationProtocolFromName(evaluationProtocolName(protocol)), protocol);
        QVERIFY(!evaluationProtocolFromName("best"));
    }
};

QTEST_GUILESS_MAIN(EvaluationProtocolTest)
#include "evaluation_protocol_test.moc"
