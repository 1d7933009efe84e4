// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/baselines/cost_predictor.h"
#include "core/similarity/rank_correlation.h"
#include "tests/fixtures/small_table.h"

#include <QTest>

using namespace latency;

class CostPredictorTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void flopsRankADevicePerfectlyWhoseLatencyIsFlops()
    {
        SourceData source;
        source.table = fixtures::smallTable(50, 1, 0.0);
        const auto predictor = flopsPredictor().create({});
        predictor->pretrain(source, Seed{1}, {});
        const auto outcome = predictor->adapt({}, Seed{1}, {});
        const Prediction& prediction = std::get<Prediction>(outcome);
        QCOMPARE(spearman(prediction.values, source.table->milliseconds(0)), 1.0);
        QVERIFY(!prediction.isMilliseconds);
    }
    void bothNeedNoLabels()
    {
        QVERIFY(flopsPredictor().isLabelFree());
        QVERIFY(paramsPredictor().isLabelFree());
    }
};

QTEST_GUILESS_MAIN(CostPredictorTest)
#include "cost_predictor_test.moc"
