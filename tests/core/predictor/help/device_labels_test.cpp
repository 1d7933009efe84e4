// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/label_scale.h"
#include "core/predictor/help/device_labels.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <numeric>

using namespace latency;
using namespace latency::help;

class DeviceLabelsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void labelsLieBetweenATwentiethAndNineteenTwentieths()
    {
        const LabelRange range{2.0F, 6.0F};
        QCOMPARE(range.label(2.0F), 0.05F);
        QCOMPARE(range.label(6.0F), 0.95F);
        QCOMPARE(range.milliseconds(range.label(3.7F)), 3.7F);
    }

    void aPublishedLabelComesOut()
    {
        // methods/help.md §8: NAS-Bench-201 on fpga.
        const LabelRange range{2.36176F, 5.31536F};
        QVERIFY(std::abs(range.label(2.57296F) - 0.114355F) < 1e-5F);
    }

    void thePoolLosesItsFastestAndSlowestTenth()
    {
        std::vector<float> milliseconds(30);
        for (std::size_t i = 0; i < 30; ++i)
            milliseconds[i] = static_cast<float>((i * 7) % 30 + 1);
        milliseconds[29] = std::numeric_limits<float>::quiet_NaN();
        std::vector<int> rows(20);
        std::iota(rows.begin(), rows.end(), 10);
        const DevicePool pool = trimmedPool(milliseconds, rows);
        QCOMPARE(pool.rows.size(), 19U - 2U);
        QVERIFY(std::ranges::is_sorted(pool.rows));
        std::vector<float> kept;
        for (const int row : pool.rows)
            kept.push_back(milliseconds[static_cast<std::size_t>(row)]);
        QCOMPARE(pool.range.least, *std::ranges::min_element(kept));
        QCOMPARE(pool.range.most, *std::ranges::max_element(kept));
    }

    void aFewMeasurementsTellTheRangeOfThePool()
    {
        std::vector<float> milliseconds(11);
        std::iota(milliseconds.rbegin(), milliseconds.rend(), 0.0F);
        const LabelRange range = estimatedRange(milliseconds);
        QCOMPARE(range.least, 1.0F);
        QCOMPARE(range.most, 9.0F);
    }

    void whereMostMeasurementsAreEqualTheExtremesCount()
    {
        std::vector<float> milliseconds(20, 5.0F);
        milliseconds[3] = 7.0F;
        const LabelRange range = estimatedRange(milliseconds);
        QCOMPARE(range.least, 5.0F);
        QCOMPARE(range.most, 7.0F);
    }

    void constantLatenciesHaveNoRangeAndNoVector()
    {
        const std::vector<float> constant(10, 4.0F);
        QVERIFY(estimatedRange(constant).isEmpty());
        QVERIFY(estimatedRange({}).isEmpty());
        QVERIFY(scaledToOne(constant).empty());
    }

    void theHardwareVectorReachesFromZeroToOne()
    {
        const std::vector<float> milliseconds{2.0F, 4.0F, 3.0F};
        QCOMPARE(scaledToOne(milliseconds), (std::vector<float>{0.0F, 1.0F, 0.5F}));
    }
};

QTEST_GUILESS_MAIN(DeviceLabelsTest)
#include "device_labels_test.moc"
