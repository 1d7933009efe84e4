// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/latency_features.h"

#include "two_spaces.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <numeric>

using namespace latency;

class LatencyFeaturesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void commonDevicesKeepTheOrderOfTheFirst()
    {
        const auto one = mixedTable("nasbench201", 4, 20);
        const auto other = mixedTable("fbnet", 3, 20);
        QCOMPARE(commonDevices(*one, *other),
                 (std::vector<std::string>{"board0", "board1", "board2"}));
    }
    void theLeastCorrelatedComeFirstAndNeverTheDeviceItself()
    {
        const auto table = mixedTable("fbnet", 5, 200);
        std::vector<int> rows(200);
        std::iota(rows.begin(), rows.end(), 0);
        std::vector<std::string> names;
        for (const Device& device : table->devices())
            names.push_back(device.name);
        QCOMPARE(leastCorrelated(*table, "board0", names, rows, 2),
                 (std::vector<std::string>{"board4", "board3"}));
        QCOMPARE(leastCorrelated(*table, "board4", names, rows, 9).size(), std::size_t{4});
    }
    void latenciesOfEachDeviceSpanZeroToOne()
    {
        const auto table = mixedTable("fbnet", 3, 50);
        const FloatMatrix features = latencyFeatures(*table, {"board2", "board0"});
        QCOMPARE(features.rows(), std::size_t{50});
        QCOMPARE(features.columns(), std::size_t{2});
        for (std::size_t column = 0; column < 2; ++column) {
            float least = 9.0F;
            float most = -9.0F;
            for (std::size_t row = 0; row < 50; ++row) {
                least = std::min(least, features(row, column));
                most = std::max(most, features(row, column));
            }
            QCOMPARE(least, 0.0F);
            QCOMPARE(most, 1.0F);
        }
    }
    void plainCellsAreSixNumbersAndOneHotsThirty()
    {
        const auto table = mixedTable("nasbench201", 1, 10);
        QCOMPARE(plainFeatures(*table, true).columns(), std::size_t{6});
        QCOMPARE(plainFeatures(*table, false).columns(), std::size_t{30});
        QCOMPARE(plainFeatures(*mixedTable("fbnet", 1, 10), true).columns(), std::size_t{132});
    }
    void rowsWithAHoleAreLeftOut()
    {
        LatencyTableParts parts = mixedTable("fbnet", 2, 10)->parts();
        parts.milliseconds(0, 3) = std::numeric_limits<float>::quiet_NaN();
        const auto table = LatencyTable::create(std::move(parts)).value();
        QCOMPARE(measuredOnAll(*table, {"board0", "board1"}).size(), std::size_t{9});
        QCOMPARE(measuredOnAll(*table, {"board1"}).size(), std::size_t{10});
    }
};

QTEST_GUILESS_MAIN(LatencyFeaturesTest)
#include "latency_features_test.moc"
