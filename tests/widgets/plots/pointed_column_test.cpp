// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plots/pointed_column.h"

#include <QTest>

using namespace latency;

class PointedColumnTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theNearestWithinReachIsMeant()
    {
        const std::vector<double> columns{10.0, 30.0, 34.0, 100.0};
        QCOMPARE(pointedColumn(columns, 12.0, 20.0), 0);
        QCOMPARE(pointedColumn(columns, 33.0, 20.0), 2);
        QCOMPARE(pointedColumn(columns, 32.0, 20.0), 1);
        QCOMPARE(pointedColumn(columns, 70.0, 20.0), -1);
        QCOMPARE(pointedColumn({}, 70.0, 20.0), -1);
    }
};

QTEST_GUILESS_MAIN(PointedColumnTest)
#include "pointed_column_test.moc"
