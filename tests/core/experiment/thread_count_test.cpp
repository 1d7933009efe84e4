// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/run_experiment.h"
#include "tests/fixtures/small_table.h"

#include <ATen/Parallel.h>

#include <QTest>

using namespace latency;

/// The same experiment has the same result, to the last bit, whatever the number of threads. Every
/// registered predictor is run, those of tomorrow too.
class ThreadCountTest : public QObject
{
    Q_OBJECT

    /// A training of every kind, but a short one.
    static nlohmann::json shortened(const PredictorKind& kind)
    {
        nlohmann::json options{{"name", kind.info().name}};
        for (const OptionSpec& option : kind.info().options)
            if (option.name.ends_with("epochs"))
                options[option.name] = 2;
            else if (option.name == "episodes")
                options[option.name] = 5;
            else if (option.name == "references")
                options[option.name] = "random";
        return options;
    }

    static Result<ExperimentPlan> planOf(const PredictorKind& kind, const std::string& space,
                                         const nlohmann::json& more)
    {
        ExperimentSpec spec;
        spec.dataset = "fixture";
        spec.trainDevices = {"device0", "device1", "device2"};
        spec.testDevices = {"device3"};
        spec.predictor = shortened(kind);
        spec.predictor.update(more);
        spec.sampleCount = 20;
        spec.sourceSamples = 200;
        spec.trials = 1;
        return planExperiment(spec, fixtures::smallTable(1500, 4, 0.02, space));
    }

    /// Predictions with that many threads, or why there are none. LibTorch is asked directly: the
    /// studio uses no more threads than there are cores.
    static Result<std::vector<float>> predictions(const ExperimentPlan& plan, int threads)
    {
        at::set_num_threads(threads);
        auto result = runExperiment(plan, {}, {});
        if (!result)
            return result.error();
        return result->trials.front().predicted;
    }

    static void compareCounts(const ExperimentPlan& plan, const std::vector<float>& alone)
    {
        for (const int threads : {2, 4, 8}) {
            const auto together = predictions(plan, threads);
            QVERIFY2(together, together ? "" : together.error().message.c_str());
            QVERIFY2(*together == alone, qPrintable(QString("%1 threads").arg(threads)));
        }
    }

private Q_SLOTS:
    void cleanup() { at::set_num_threads(1); }

    void everyPredictorPredictsTheSame_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("more");
        for (const PredictorKind* kind : predictors())
            QTest::newRow(kind->info().name.c_str())
                << QByteArray(kind->info().name.c_str()) << QByteArray("{}");
        QTest::newRow("nasflat's plain network")
            << QByteArray("nasflat")
            << QByteArray(R"({"network": "flat", "supplement": "one-hot"})");
        QTest::newRow("nasflat, one dropout per network")
            << QByteArray("nasflat") << QByteArray(R"({"dropout_per_pair": false})");
        QTest::newRow("nasflat, squared error")
            << QByteArray("nasflat") << QByteArray(R"({"loss": "mse"})");
        QTest::newRow("multi-predict, one repeat after the other")
            << QByteArray("multi-predict") << QByteArray(R"({"repeat_state": "paper"})");
    }
    void everyPredictorPredictsTheSame()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, more);
        const PredictorKind& kind = *findPredictor(name.toStdString());
        int spaces = 0;
        std::string refusal;
        for (const char* space : {"nasbench201", "fbnet", "ofa"}) {
            const auto plan = planOf(kind, space, nlohmann::json::parse(more.toStdString()));
            const auto alone = plan ? predictions(*plan, 1) : plan.error();
            if (!alone) {
                refusal = alone.error().message;
                continue;
            }
            ++spaces;
            compareCounts(*plan, *alone);
        }
        QVERIFY2(spaces > 0, refusal.c_str());
    }
};

QTEST_GUILESS_MAIN(ThreadCountTest)
#include "thread_count_test.moc"
