// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/torch_runtime.h"
#include "core/similarity/rank_correlation.h"
#include "made_up_task.h"

#include <QTest>

#include <chrono>
#include <cmath>
#include <limits>
#include <thread>

using namespace latency;
using namespace latency::made_up;

class NasflatPredictorTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { setTorchThreads(2); }

    void learnsATableOfSums_data()
    {
        QTest::addColumn<QString>("space");
        QTest::addColumn<QString>("options");
        QTest::newRow("default") << "fbnet"
                                 << "{}";
        QTest::newRow("as published") << "fbnet"
                                      << R"({"fbnet_graph": "paper", "attention_mask": "paper",
                   "node_features": "paper", "pairs": "paper",
                   "label_scale": "paper"})";
        QTest::newRow("attention to predecessors") << "fbnet"
                                                   << R"({"attention_mask": "predecessors"})";
        QTest::newRow("gated sums") << "fbnet"
                                    << R"({"layers": "dense"})";
        QTest::newRow("attention") << "fbnet"
                                   << R"({"layers": "gat"})";
        QTest::newRow("squared error") << "fbnet"
                                       << R"({"loss": "mse"})";
        QTest::newRow("cell") << "nasbench201"
                              << "{}";
        QTest::newRow("OFA") << "ofa"
                             << "{}";
    }
    void learnsATableOfSums()
    {
        QFETCH(QString, space);
        QFETCH(QString, options);
        const LatencyTablePointer table = madeUpTable(space.toUtf8().constData());
        nlohmann::json given = nlohmann::json::parse(options.toStdString());
        given["epochs"] = 60;
        const auto made = predictor(given);
        const SourceData data = source(table, {0, 1});
        QVERIFY(std::holds_alternative<std::monostate>(made->pretrain(data, Seed{1}, {})));
        const auto outcome = made->adapt(target(*table, 2, 20), Seed{1}, {});
        const std::vector<float> found = values(outcome);
        QCOMPARE(found.size(), std::size_t{architectureCount});
        const double rho = spearman(found, table->milliseconds(2));
        QVERIFY2(rho > (space == "ofa" ? 0.6 : 0.85), qPrintable(QString::number(rho)));
        QCOMPARE(std::get<Prediction>(outcome).isMilliseconds, options.contains("mse"));
    }

    void sameSeedGivesTheSamePredictionToTheLastBit()
    {
        const LatencyTablePointer table = madeUpTable();
        std::vector<std::vector<float>> found;
        for (const std::uint64_t seed : {5U, 5U, 6U}) {
            const auto made = predictor(quick);
            made->pretrain(source(table, {0, 1}), Seed{seed}, {});
            found.push_back(values(made->adapt(target(*table, 2, 10), Seed{seed}, {})));
        }
        QCOMPARE(found[0], found[1]);
        QVERIFY(found[0] != found[2]);
    }

    void adaptingStartsFromThePretrainedStateEachTime()
    {
        const LatencyTablePointer table = madeUpTable();
        const auto made = predictor(quick);
        made->pretrain(source(table, {0, 1}), Seed{1}, {});
        const auto first = values(made->adapt(target(*table, 2, 10), Seed{1}, {}));
        made->adapt(target(*table, 2, 20), Seed{2}, {});
        QCOMPARE(values(made->adapt(target(*table, 2, 10), Seed{1}, {})), first);
    }

    void previewsArriveEachEpochAndChangeNothing()
    {
        const LatencyTablePointer table = madeUpTable();
        SourceData data = source(table, {0, 1});
        const auto plain = predictor(quick);
        plain->pretrain(data, Seed{1}, {});
        const auto expected = values(plain->adapt(target(*table, 2, 10), Seed{1}, {}));
        data.previewTargets = {target(*table, 2, 10)};
        data.previewArchitectures = {1, 5, 9};
        int epochs = 0;
        TrainingControl control;
        control.report = [&](const TrainingProgress& progress) {
            ++epochs;
            QCOMPARE(progress.epochs, 3);
            QCOMPARE(progress.previews.size(), std::size_t{1});
            QCOMPARE(progress.previews[0].device, 2);
            QCOMPARE(progress.previews[0].scores->size(), std::size_t{3});
            QVERIFY(std::isfinite(progress.loss));
        };
        const auto watched = predictor(quick);
        watched->pretrain(data, Seed{1}, control);
        QCOMPARE(epochs, 3);
        QCOMPARE(values(watched->adapt(target(*table, 2, 10), Seed{1}, control)), expected);
        QCOMPARE(epochs, 6);
    }

    void stopsSoonAndStaysUsable()
    {
        const LatencyTablePointer table = madeUpTable();
        const auto made = predictor({{"epochs", 1000}, {"transfer_epochs", 3}});
        std::stop_source stop;
        TrainingControl control;
        control.stop = stop.get_token();
        std::chrono::steady_clock::time_point asked;
        control.report = [&](const TrainingProgress& progress) {
            if (progress.epoch == 2) {
                asked = std::chrono::steady_clock::now();
                stop.request_stop();
            }
        };
        const auto outcome = made->pretrain(source(table, {0, 1}), Seed{1}, control);
        const std::chrono::duration<double> late = std::chrono::steady_clock::now() - asked;
        QVERIFY(std::holds_alternative<Stopped>(outcome));
        QVERIFY2(late.count() < 1.0, "took a thousandth of all epochs at most");
        QVERIFY(
            std::holds_alternative<Stopped>(made->adapt(target(*table, 2, 10), Seed{1}, control)));
        QCOMPARE(values(made->adapt(target(*table, 2, 10), Seed{1}, {})).size(),
                 std::size_t{architectureCount});
    }

    void labelsThatRankNothingGiveFiniteScores_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<bool>("constant");
        QTest::addColumn<QString>("loss");
        for (const char* loss : {"hinge", "mse"}) {
            QTest::addRow("no label, %s", loss) << 0 << false << loss;
            QTest::addRow("one label, %s", loss) << 1 << false << loss;
            QTest::addRow("two labels, %s", loss) << 2 << false << loss;
            QTest::addRow("17 labels, %s", loss) << 17 << false << loss;
            QTest::addRow("equal labels, %s", loss) << 20 << true << loss;
        }
    }
    void labelsThatRankNothingGiveFiniteScores()
    {
        QFETCH(int, count);
        QFETCH(bool, constant);
        QFETCH(QString, loss);
        const LatencyTablePointer table = madeUpTable();
        nlohmann::json given = quick;
        given["loss"] = loss.toStdString();
        const auto made = predictor(given);
        made->pretrain(source(table, {0, 1}), Seed{1}, {});
        TargetSamples samples = target(*table, 2, count);
        if (constant)
            std::ranges::fill(samples.milliseconds, 4.0F);
        const auto found = values(made->adapt(samples, Seed{1}, {}));
        QCOMPARE(found.size(), std::size_t{architectureCount});
        QVERIFY(allFinite(found));
    }

    void worksWithoutTrainDevices()
    {
        const LatencyTablePointer table = madeUpTable();
        const auto made = predictor({{"transfer_epochs", 60}});
        QVERIFY(
            std::holds_alternative<std::monostate>(made->pretrain(source(table, {}), Seed{1}, {})));
        const auto found = values(made->adapt(target(*table, 2, 20), Seed{1}, {}));
        QVERIFY(allFinite(found));
        QVERIFY(spearman(found, table->milliseconds(2)) > 0.5);
    }

    void passesOverWhatWasNotMeasured()
    {
        LatencyTableParts parts = madeUpTable()->parts();
        for (std::size_t row = 0; row < architectureCount; row += 2)
            parts.milliseconds(0, row) = std::numeric_limits<float>::quiet_NaN();
        for (std::size_t row = 0; row < architectureCount; ++row)
            parts.milliseconds(1, row) = std::numeric_limits<float>::quiet_NaN();
        const LatencyTablePointer table = LatencyTable::create(std::move(parts)).value();
        const auto made = predictor(quick);
        made->pretrain(source(table, {0, 1}), Seed{1}, {});
        QVERIFY(allFinite(values(made->adapt(target(*table, 2, 10), Seed{1}, {}))));
    }

    void aBatchSmallerThanTheThreadsIsTrainedToo()
    {
        const LatencyTablePointer table = madeUpTable();
        const auto made = predictor({{"epochs", 1}, {"batch", 2}, {"transfer_batch", 3}});
        made->pretrain(source(table, {0}), Seed{1}, {});
        QVERIFY(allFinite(values(made->adapt(target(*table, 2, 4), Seed{1}, {}))));
    }

    void neverGivesScoresThatAreNotFinite()
    {
        const LatencyTablePointer table = madeUpTable();
        const auto made = predictor({{"epochs", 3},
                                     {"transfer_epochs", 30},
                                     {"loss", "mse"},
                                     {"learning_rate", 1.0},
                                     {"transfer_rate", 1.0}});
        const auto learned = made->pretrain(source(table, {0, 1}), Seed{1}, {});
        QVERIFY(!std::holds_alternative<Stopped>(learned));
        const auto outcome = made->adapt(target(*table, 2, 20), Seed{1}, {});
        QVERIFY(std::holds_alternative<Error>(outcome) || allFinite(values(outcome)));
    }

    void saysSoWhenAskedToAdaptFirst()
    {
        const auto made = predictor(quick);
        QVERIFY(
            std::holds_alternative<Error>(made->adapt(target(*madeUpTable(), 2, 4), Seed{1}, {})));
    }
};

QTEST_GUILESS_MAIN(NasflatPredictorTest)
#include "nasflat_predictor_test.moc"
