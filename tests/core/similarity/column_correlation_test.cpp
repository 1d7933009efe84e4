// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/similarity/column_correlation.h"

#include "small_table.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace latency;

class ColumnCorrelationTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aColumnIsRankedAgainstEveryDevice()
    {
        const auto table = smallTable({{1, 2, 3, 4}, {4, 3, 2, 1}, {2, 1, 4, 3}});
        FloatMatrix rows(4, 2);
        for (std::size_t i = 0; i < 4; ++i) {
            rows(i, 0) = static_cast<float>(i * i); // in the order of the first device
            rows(i, 1) = 5.0F;                      // says nothing
        }
        const ColumnCorrelation found = columnCorrelation(rows, *table);
        QCOMPARE(found.values(0, 0), 1.0);
        QCOMPARE(found.values(0, 1), -1.0);
        QCOMPARE(found.values(0, 2), 0.6); // 1 - 6·(1+1+1+1) / (4·15)
        QVERIFY(std::isnan(found.values(1, 0)));
        QCOMPARE(found.counts(0, 2), 4);
    }

    void whatIsMissingOnEitherSideIsLeftOutAndCounted()
    {
        constexpr float kHole = std::numeric_limits<float>::quiet_NaN();
        const auto table = smallTable({{1, kHole, 3, 4, 5}});
        FloatMatrix rows(5, 1);
        const float values[]{1, 9, 2, kHole, 3};
        std::ranges::copy(values, rows.values().begin());
        const ColumnCorrelation found = columnCorrelation(rows, *table);
        QCOMPARE(found.counts(0, 0), 3);
        QCOMPARE(found.values(0, 0), 1.0);
    }

    void aStopLeavesTheRestUnknown()
    {
        std::stop_source stop;
        stop.request_stop();
        const auto table = smallTable({{1, 2, 3}});
        const ColumnCorrelation found =
            columnCorrelation(FloatMatrix(3, 1, 1.0F), *table, stop.get_token());
        QVERIFY(std::isnan(found.values(0, 0)));
    }
};

QTEST_APPLESS_MAIN(ColumnCorrelationTest)
#include "column_correlation_test.moc"
