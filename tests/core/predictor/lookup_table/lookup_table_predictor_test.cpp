// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/lookup_table/lookup_table_predictor.h"

#include "core/dataset/open_dataset.h"
#include "core/predictor/lookup_table/learned_table.h"
#include "core/predictor/open_ended_predictor.h"
#include "core/similarity/rank_correlation.h"
#include "tests/core/predictor/ofa_mlp/ofa_table.h"
#include "tests/fixtures/small_table.h"

#include <QTest>

#include <numeric>

using namespace latency;

class LookupTablePredictorTest : public QObject
{
    Q_OBJECT

    static TargetSamples samples(const LatencyTable& table, int device, int count)
    {
        TargetSamples few{"new", device, std::vector<int>(static_cast<std::size_t>(count)), {}};
        std::iota(few.architectures.begin(), few.architectures.end(), 0);
        for (const int row : few.architectures)
            few.milliseconds.push_back(table.milliseconds(device)[static_cast<std::size_t>(row)]);
        return few;
    }
    static std::unique_ptr<Predictor> learned(const LatencyTablePointer& table)
    {
        auto predictor = lookupTablePredictor().create({{"table", ""}});
        SourceData source;
        source.table = table;
        predictor->pretrain(source, Seed{1}, {});
        return predictor;
    }

private Q_SLOTS:
    void learnsATableOnEverySpace_data()
    {
        QTest::addColumn<QString>("space");
        QTest::newRow("ofa") << "ofa";
        QTest::newRow("fbnet") << "fbnet";
        QTest::newRow("nasbench201") << "nasbench201";
    }
    void learnsATableOnEverySpace()
    {
        QFETCH(QString, space);
        const auto table = space == "ofa"     ? fixtures::ofaTable(300, {"board"})
                           : space == "fbnet" ? fixtures::smallTable(300, 1, 0.0)
                                              : openDataset("simulated:nasbench201", {}).value();
        const auto predictor = learned(table);
        const auto outcome = predictor->adapt(samples(*table, 0, 100), Seed{1}, {});
        const Prediction& prediction = std::get<Prediction>(outcome);
        QVERIFY(prediction.isMilliseconds);
        const double rho = spearman(prediction.values, table->milliseconds(0));
        QVERIFY2(rho > 0.9, qPrintable(QString::number(rho)));
        for (const float value : prediction.values)
            QVERIFY(value >= 0.0F);

        const auto view = table->architecture(150);
        auto* openEnded = dynamic_cast<OpenEndedPredictor*>(predictor.get());
        const auto outside = openEnded->predictOutside({Architecture(view.begin(), view.end())});
        QVERIFY(std::abs(std::get<std::vector<float>>(outside)[0] / prediction.values[150] - 1.0F) <
                1e-3F);
    }
    void noLayerTakesANegativeTime()
    {
        const auto table = fixtures::ofaTable(200, {"board"});
        lookup_table::LearnedTable learnedTable(table->space(), table->architectures(), {});
        const TargetSamples few = samples(*table, 0, 25);
        QVERIFY(learnedTable.learn(few.architectures, few.milliseconds, {}));
        for (int i = 0; i < 20; ++i)
            for (const LayerCost& layer : table->space().layers(table->architecture(i)))
                QVERIFY(learnedTable.layerMilliseconds(layer) >= 0.0);
    }
    void oneLabelIsEnoughToStart()
    {
        const auto table = fixtures::ofaTable(50, {"board"});
        const auto outcome = learned(table)->adapt(samples(*table, 0, 1), Seed{1}, {});
        const float first = std::get<Prediction>(outcome).values[0];
        QVERIFY(std::abs(first / table->milliseconds(0)[0] - 1.0F) < 0.5F);
    }
    void saysWhatIsMissing()
    {
        const auto table = fixtures::ofaTable(20, {"board"});
        QVERIFY(std::get<Error>(learned(table)->adapt(samples(*table, 0, 0), Seed{1}, {}))
                    .message.find("no labelled network") != std::string::npos);
        SourceData source;
        source.table = table;
        const auto published = lookupTablePredictor().create({{"table", "/no/such/folder"}});
        QVERIFY(std::holds_alternative<Error>(published->pretrain(source, Seed{1}, {})));
        source.table = fixtures::smallTable(20, 1);
        QVERIFY(std::get<Error>(published->pretrain(source, Seed{1}, {}))
                    .message.find("is for OFA-MobileNetV3") != std::string::npos);
    }
    void stops()
    {
        const auto table = fixtures::ofaTable(200, {"board"});
        std::stop_source stop;
        stop.request_stop();
        const auto predictor = learned(table);
        QVERIFY(std::holds_alternative<Stopped>(
            predictor->adapt(samples(*table, 0, 50), Seed{1}, {stop.get_token(), {}})));
    }
};

QTEST_GUILESS_MAIN(LookupTablePredictorTest)
#include "lookup_table_predictor_test.moc"
