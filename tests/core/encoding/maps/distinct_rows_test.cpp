// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/maps/distinct_rows.h"

#include <QTest>

using namespace latency;

class DistinctRowsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void equalRowsAreKeptOnceInTheOrderTheyCome()
    {
        FloatMatrix rows(4, 2);
        const float values[]{1, 2, 3, 4, 1, 2, 3, 5};
        std::ranges::copy(values, rows.values().begin());
        const DistinctRows distinct = distinctRows(rows);
        QCOMPARE(distinct.places, (std::vector<std::size_t>{0, 1, 0, 2}));
        QCOMPARE(distinct.rows.rows(), std::size_t(3));
        for (std::size_t i = 0; i < rows.rows(); ++i)
            for (std::size_t j = 0; j < rows.columns(); ++j)
                QCOMPARE(distinct.rows(distinct.places[i], j), rows(i, j));
    }

    void noRowsGiveNone()
    {
        const DistinctRows distinct = distinctRows(FloatMatrix(0, 3));
        QCOMPARE(distinct.rows.rows(), std::size_t(0));
        QVERIFY(distinct.places.empty());
    }
};

QTEST_APPLESS_MAIN(DistinctRowsTest)
#include "distinct_rows_test.moc"
