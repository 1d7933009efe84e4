// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/nasflat/lanes.h"

#include <QTest>

#include <limits>

using namespace latency::nasflat;

class LanesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sigmoidAgreesWithTheLibraryToFloatPrecision()
    {
        for (double x = -100.0; x < 100.0; x += 0.0137) {
            Lane<float> lane = Lane<float>{} + static_cast<float>(x);
            sigmoid(lane);
            const double expected =
                1.0 / (1.0 + std::exp(-static_cast<double>(static_cast<float>(x))));
            QVERIFY(std::abs(static_cast<double>(lane[3]) - expected) <= 4e-7 * expected + 1e-37);
        }
    }

    void sigmoidOfExtremesIsFinite()
    {
        for (const float x : {-std::numeric_limits<float>::max(), std::numeric_limits<float>::max(),
                              -88.8F, 88.8F, 0.0F}) {
            Lane<float> lane = Lane<float>{} + x;
            sigmoid(lane);
            QVERIFY(lane[0] >= 0.0F && lane[0] <= 1.0F);
        }
    }

    void totalAddsEveryLane()
    {
        Lane<float> lane;
        for (int i = 0; i < Lanes<float>::count; ++i)
            lane[i] = static_cast<float>(1 << i);
        QCOMPARE(total<float>(lane), 65535.0F);
        Lane<double> wide;
        for (int i = 0; i < Lanes<double>::count; ++i)
            wide[i] = 1 << i;
        QCOMPARE(total<double>(wide), 255.0);
    }
};

QTEST_GUILESS_MAIN(LanesTest)
#include "lanes_test.moc"
