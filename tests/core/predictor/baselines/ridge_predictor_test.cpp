// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/baselines/ridge_predictor.h"
#include "core/similarity/rank_correlation.h"
#include "tests/fixtures/small_table.h"

#include <QTest>

#include <cmath>
#include <numeric>

using namespace latency;

class RidgePredictorTest : public QObject
{
    Q_OBJECT

    static Prediction fit(const LatencyTablePointer& table, std::vector<int> rows)
    {
        SourceData source;
        source.table = table;
        const auto predictor = ridgePredictor().create({});
        predictor->pretrain(source, Seed{1}, {});
        TargetSamples samples{"new", 0, std::move(rows), {}};
        for (const int row : samples.architectures)
            samples.milliseconds.push_back(table->milliseconds(0)[static_cast<std::size_t>(row)]);
        return std::get<Prediction>(predictor->adapt(samples, Seed{1}, {}));
    }

private Q_SLOTS:
    void findsALinearLawFromEnoughLabels()
    {
        // FLOPs are a sum over layers of a value per operation: linear in the one-hots but for the
        // width of the input, so plenty of labels give it almost exactly.
        const LatencyTablePointer table = fixtures::smallTable(400, 1, 0.0);
        std::vector<int> rows(300);
        std::iota(rows.begin(), rows.end(), 0);
        const Prediction prediction = fit(table, rows);
        QVERIFY(prediction.isMilliseconds);
        QVERIFY(spearman(std::span(prediction.values).subspan(300),
                         table->milliseconds(0).subspan(300)) > 0.99);
    }
    void oneLabelGivesItsValueEverywhere()
    {
        const LatencyTablePointer table = fixtures::smallTable(20, 1);
        const Prediction prediction = fit(table, {3});
        for (const float value : prediction.values)
            QVERIFY(std::abs(value - table->milliseconds(0)[3]) < 1e-3F * value);
    }
};

QTEST_GUILESS_MAIN(RidgePredictorTest)
#include "ridge_predictor_test.moc"
