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
    void rankCorrelationsAreThoseOfTheScores()
    {
        const std::vector<float> measured{1, 2, 3, 4};
        const std::vector<float> scores{1, 3, 2, 4}; // one of six pairs is turned round
        const EvaluationMetrics metrics =
            evaluationMetrics(scores, measured, measured, {0, 1, 2, 3});
        QCOMPARE(metrics.spearman, 0.8);
        QVERIFY(std::abs(metrics.kendall - 4.0 / 6.0) < 1e-12);
        QCOMPARE(metrics.rmse, 0.0);
        QVERIFY(
            std::isnan(evaluationMetrics(scores, measured, measured, {0, 1, 2, 3}, false).kendall));
    }
    void aPredictionAtTheEdgeIsWithin()
    {
        const std::vector<float> measured{100, 100, 100, 100, 100};
        const std::vector<float> predicted{105, 106, 110, 111, 89};
        const EvaluationMetrics metrics =
            evaluationMetrics(predicted, predicted, measured, {0, 1, 2, 3, 4});
        QCOMPARE(metrics.within5, 0.2);
        QCOMPARE(metrics.within10, 0.6);
    }
    void everyNumberComesBackFromJson()
    {
        const EvaluationMetrics metrics{7, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6};
        const EvaluationMetrics again = evaluationMetricsFromJson(toJson(metrics));
        QCOMPARE(again.architectures, 7);
        QCOMPARE(again.spearman, 0.1);
        QCOMPARE(again.kendall, 0.2);
        QCOMPARE(again.rmse, 0.3);
        QCOMPARE(again.meanAbsolute, 0.4);
        QCOMPARE(again.within5, 0.5);
        QCOMPARE(again.within10, 0.6);
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
