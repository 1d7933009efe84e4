// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/row_set.h"

#include <QTest>

using namespace latency;

class RowSetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsComeBackAscendingAndOnce()
    {
        const RowSet set(200, std::vector{130, 3, 64, 3, 63, 199, -1, 200});
        QCOMPARE(set.rows(), (std::vector<int>{3, 63, 64, 130, 199}));
        QCOMPARE(set.count(), 5);
        QVERIFY(set.contains(64) && !set.contains(65) && !set.contains(-1) && !set.contains(200));
    }
    void theOthersAreAllThatWereNotIn()
    {
        const RowSet set(130, std::vector{0, 129});
        QCOMPARE(set.inverted().count(), 128);
        QVERIFY(!set.inverted().contains(129));
        QCOMPARE(set.inverted().inverted(), set);
        QVERIFY(RowSet().isEmpty());
        QVERIFY(RowSet(0, {}).inverted().isEmpty());
    }
};

QTEST_GUILESS_MAIN(RowSetTest)
#include "row_set_test.moc"
