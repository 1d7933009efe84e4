// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sampling/coverage.h"

#include <QTest>

using namespace latency;

class CoverageTest : public QObject
{
    Q_OBJECT

    static FloatMatrix line()
    {
        FloatMatrix points(5, 1);
        for (std::size_t i = 0; i < 5; ++i)
            points(i, 0) = static_cast<float>(i);
        return points;
    }

private Q_SLOTS:
    void nothingPickedCoversNothing() { QCOMPARE(coverage(line(), {}), 0.0); }
    void everythingPickedCoversAll() { QCOMPARE(coverage(line(), {0, 1, 2, 3, 4}), 1.0); }
    void theCentreAloneCoversNothing() { QCOMPARE(coverage(line(), {2}), 0.0); }
    void isOneMinusTheNearestDistancesOverTheSpread()
    {
        // Points 0…4 with picks 1 and 3: squared distances 1 0 1 0 1; around the centre 4 1 0 1 4.
        QCOMPARE(coverage(line(), {1, 3}), 1.0 - 3.0 / 10.0);
    }
};

QTEST_GUILESS_MAIN(CoverageTest)
#include "coverage_test.moc"
