// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/baselines/best_source_predictor.h"
#include "tests/fixtures/small_table.h"

#include <QTest>

#include <cmath>

using namespace latency;

class BestSourcePredictorTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void takesTheTrainDeviceThatRanksTheLabelsAlike()
    {
        const LatencyTablePointer table = fixtures::smallTable(40, 3, 0.5);
        SourceData source;
        source.table = table;
        source.trainDevices = {0, 2};
        const auto predictor = bestSourcePredictor().create({});
        predictor->pretrain(source, Seed{1}, {});
        TargetSamples samples{"new", 1, {4, 9, 12, 17, 21, 30, 33, 38}, {}};
        for (const int row : samples.architectures) // labels that are exactly device 2's
            samples.milliseconds.push_back(table->milliseconds(2)[static_cast<std::size_t>(row)]);
        const auto outcome = predictor->adapt(samples, Seed{1}, {});
        const Prediction& prediction = std::get<Prediction>(outcome);
        QCOMPARE(prediction.shares.front().first, std::string("device2"));
        QCOMPARE(prediction.values[3], table->milliseconds(2)[3]);
    }
    void holesStandAtTheMedian()
    {
        const LatencyTablePointer table = fixtures::withHoles(*fixtures::smallTable(5, 2), 0, {1});
        SourceData source;
        source.table = table;
        source.trainDevices = {0};
        const auto predictor = bestSourcePredictor().create({});
        predictor->pretrain(source, Seed{1}, {});
        const auto outcome = predictor->adapt({"new", 1, {0, 2}, {1.0F, 2.0F}}, Seed{1}, {});
        QVERIFY(std::isfinite(std::get<Prediction>(outcome).values[1]));
    }
    void needsATrainDevice()
    {
        SourceData source;
        source.table = fixtures::smallTable(5, 1);
        const auto outcome = bestSourcePredictor().create({})->pretrain(source, Seed{1}, {});
        QVERIFY(std::holds_alternative<Error>(outcome));
    }
};

QTEST_GUILESS_MAIN(BestSourcePredictorTest)
#include "best_source_predictor_test.moc"
