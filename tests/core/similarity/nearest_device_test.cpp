// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/similarity/nearest_device.h"

#include "small_table.h"

#include <QTest>

#include <limits>

using namespace latency;

class NearestDeviceTest : public QObject
{
    Q_OBJECT
private:
    const LatencyTablePointer table_ = smallTable(
        {{1, 2, 3, 4, 5}, {5, 4, 3, 2, 1}, {1, 3, 2, 5, 4}, {7, 7, 7, 7, 7}, {2, 4, 6, 8, 10}});
    const std::vector<float> rising_{10, 20, 30};
    const std::vector<int> architectures_{0, 2, 4};

private Q_SLOTS:
    void theDeviceOfTheSameOrderIsNearest()
    {
        QCOMPARE(nearestDevice(*table_, {1, 2, 3}, architectures_, rising_), 2);
        QCOMPARE(nearestDevice(*table_, {1, 3}, architectures_, rising_), 1);
    }
    void theEarlierOfTwoAlikeIsTaken()
    {
        QCOMPARE(nearestDevice(*table_, {4, 0}, architectures_, rising_), 4);
        QCOMPARE(nearestDevice(*table_, {0, 4}, architectures_, rising_), 0);
    }
    void unmeasuredSamplesAreLeftOut()
    {
        constexpr float hole = std::numeric_limits<float>::quiet_NaN();
        QCOMPARE(nearestDevice(*table_, {0, 1}, architectures_, std::vector<float>{hole, 9, 1}), 1);
    }
    void nothingDefinedGivesNone()
    {
        QCOMPARE(nearestDevice(*table_, {3}, architectures_, rising_), -1);
        QCOMPARE(nearestDevice(*table_, {}, architectures_, rising_), -1);
        QCOMPARE(nearestDevice(*table_, {0, 1}, std::vector<int>{}, std::vector<float>{}), -1);
        QCOMPARE(nearestDevice(*table_, {0}, architectures_, std::vector<float>{1, 1, 1}), -1);
    }
};

QTEST_GUILESS_MAIN(NearestDeviceTest)
#include "nearest_device_test.moc"
