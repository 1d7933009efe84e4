// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/evaluation_metrics.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace latency;

class EvaluationMetricsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void countsOnTheRowsGivenOnly()
    {
        const std::vector<float> measured{10, 20, 40, 80, 1};
        const std::vector<float> predicted{10.4F, 18.5F, 48, 80, 99};
        const EvaluationMetrics metrics =
            evaluationMetrics(predicted, predicted, measured, {0, 1, 2, 3});
        QCOMPARE(metrics.architectures, 4);
        QCOMPARE(metrics.spearman, 1.0);
        QCOMPARE(metrics.kendall, 1.0);
        QCOMPARE(metrics.within5, 0.5);   // 4 % and 0 % off
        QCOMPARE(metrics.within10, 0.75); // and 7.5 %
        QVERIFY(std::abs(metrics.rmse - std::sqrt((0.16 + 2.25 + 64.0) / 4.0)) < 1e-5);
        QVERIFY(std::abs(metrics.meanAbsolute - (0.4 + 1.5 + 8.0) / 4.0) < 1e-5);
    }
    void undefinedNumbersBecomeNullInJson()
    {
        const std::vector<float> constant{1, 1, 1};
        const EvaluationMetrics metrics =
            evaluationMetrics(constant, constant, constant, {0, 1, 2});
        QVERIFY(std::isnan(metrics.spearman));
        QVERIFY(toJson(metrics)["spearman"].is_null());
        QVERIFY(std::isnan(evaluationMetricsFromJson(toJson(metrics)).spearman));
    }
    void meanAndSampleDeviationLeaveOutNan()
    {
        const double nan = std::numeric_limits<double>::quiet_NaN();
        const MeanDeviation value = meanDeviation(std::vector{1.0, nan, 3.0});
        QCOMPARE(value.mean, 2.0);
        QCOMPARE(value.deviation, std::sqrt(2.0));
        QVERIFY(std::isnan(meanDeviation(std::vector{nan}).mean));
        QCOMPARE(meanDeviation(std::vector{4.0}).deviation, 0.0);
    }
};

QTEST_GUILESS_MAIN(EvaluationMetricsTest)
#include "evaluation_metrics_test.moc"
