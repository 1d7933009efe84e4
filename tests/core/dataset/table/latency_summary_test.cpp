// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/table/latency_summary.h"

#include <QTest>

#include <cmath>
#include <random>
#include <set>

using namespace latency;

class LatencySummaryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aHandfulByHand()
    {
        const std::vector<float> values = {3.0F, 1.0F, std::nanf(""), 3.0F, 2.0F};
        const LatencySummary summary = summarizeLatencies(values);
        QCOMPARE(summary.measured, 4);
        QCOMPARE(summary.distinct, 3);
        QCOMPARE(summary.minimum, 1.0);
        QCOMPARE(summary.median, 2.5);
        QCOMPARE(summary.maximum, 3.0);
        QCOMPARE(summary.tiedPairShare, 1.0 / 6.0);
        QCOMPARE(summary.nearZero, 0);
    }
    void nothingMeasured()
    {
        QCOMPARE(summarizeLatencies({}), LatencySummary{});
        const std::vector<float> holes(5, std::nanf(""));
        QCOMPARE(summarizeLatencies(holes), LatencySummary{});
    }
    void tiesAndMediansAgreeWithCountingPairs()
    {
        std::mt19937 random(7);
        for (int round = 0; round < 20; ++round) {
            std::vector<float> values;
            for (int i = 0; i < 80 + round; ++i)
                values.push_back(static_cast<float>(random() % 30));
            int tied = 0;
            int pairs = 0;
            for (std::size_t i = 0; i < values.size(); ++i)
                for (std::size_t k = i + 1; k < values.size(); ++k, ++pairs)
                    tied += values[i] == values[k] ? 1 : 0;
            const LatencySummary summary = summarizeLatencies(values);
            QCOMPARE(summary.tiedPairShare, static_cast<double>(tied) / pairs);
            QCOMPARE(summary.distinct,
                     static_cast<int>(std::set<float>(values.begin(), values.end()).size()));
        }
    }
    void nearZeroAndOutliersAreCounted()
    {
        std::vector<float> values;
        for (int i = 0; i < 2000; ++i)
            values.push_back(10.0F + static_cast<float>(i) * 0.001F);
        values.push_back(0.05F);
        values.push_back(90.0F);
        const LatencySummary summary = summarizeLatencies(values);
        QCOMPARE(summary.nearZero, 1);
        QCOMPARE(summary.outliers, 1);
    }
};

QTEST_GUILESS_MAIN(LatencySummaryTest)
#include "latency_summary_test.moc"
