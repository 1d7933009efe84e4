// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/open_ended_scoring.h"

#include "core/learning/torch_runtime.h"
#include "core/similarity/rank_correlation.h"
#include "tests/core/predictor/ofa_mlp/ofa_table.h"

#include <QTest>

#include <numeric>

using namespace latency;

class OpenEndedScoringTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { setTorchThreads(2); }
    void scoresNetworksOutsideTheTable_data()
    {
        QTest::addColumn<QByteArray>("predictor");
        QTest::addColumn<QByteArray>("options");
        QTest::newRow("lookup-table") << QByteArray("lookup-table") << QByteArray("{}");
        QTest::newRow("ofa-mlp") << QByteArray("ofa-mlp") << QByteArray(R"({"epochs": 10})");
        QTest::newRow("kernel") << QByteArray("kernel") << QByteArray("{}");
    }
    void scoresNetworksOutsideTheTable()
    {
        QFETCH(QByteArray, predictor);
        QFETCH(QByteArray, options);
        // The second half of the networks is scored without their latencies.
        const std::vector<std::string> names{"first", "second", "third", "fourth", "fifth"};
        const auto all = fixtures::ofaTable(400, names);
        const auto known = fixtures::ofaTable(200, names);
        ScoredDevice device{known, {0, 2, 3, 4}, {}, {"second", 1, {}, {}}};
        for (int row = 0; row < 60; ++row) {
            device.samples.architectures.push_back(row);
            device.samples.milliseconds.push_back(
                known->milliseconds(1)[static_cast<std::size_t>(row)]);
        }
        std::vector<Architecture> others;
        for (int row = 200; row < 400; ++row) {
            const auto view = all->architecture(row);
            others.emplace_back(view.begin(), view.end());
        }
        const PredictorKind* kind = findPredictor(predictor.toStdString());
        const auto resolved = resolveOptions(kind->info().options,
                                             nlohmann::json::parse(options.toStdString()), "test");
        auto outcome = scorerOf(*kind, *resolved, device, Seed{1}, {});
        const auto* scorer = std::get_if<TrainedScorer>(&outcome);
        const Error* error = std::get_if<Error>(&outcome);
        QVERIFY2(scorer, error ? error->message.c_str() : "");
        QCOMPARE(scorer->distillationError.has_value(), predictor == "kernel");
        QVERIFY(scorer->distillationError.value_or(0.0) < 0.05);
        const auto scored = scorer->scorer(others);
        const auto& values = std::get<std::vector<double>>(scored);
        const std::vector<float> floats(values.begin(), values.end());
        const double rho = spearman(floats, all->milliseconds(1).last(200));
        QVERIFY2(rho > 0.8, qPrintable(QString::number(rho)));
    }
    void asksForALabelToDistil()
    {
        const auto table = fixtures::ofaTable(20, {"first"});
        const auto outcome = scorerOf(*findPredictor("kernel"), nlohmann::json::object(),
                                      {table, {}, {}, {"first", 0, {}, {}}}, Seed{1}, {});
        QVERIFY(std::holds_alternative<Error>(outcome));
    }
    void passesOnWhatThePredictorRefuses()
    {
        const auto table = fixtures::ofaTable(20, {"first"});
        const PredictorKind* kind = findPredictor("lookup-table");
        const auto outcome = scorerOf(*kind, {{"table", "/no/such/folder"}},
                                      {table, {}, {}, {"first", 0, {}, {}}}, Seed{1}, {});
        QVERIFY(std::holds_alternative<Error>(outcome));
    }
};

QTEST_GUILESS_MAIN(OpenEndedScoringTest)
#include "open_ended_scoring_test.moc"
