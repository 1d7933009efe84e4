// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/torch_runtime.h"
#include "core/similarity/rank_correlation.h"
#include "made_up_task.h"

#include <QTest>

#include <chrono>
#include <thread>

using namespace latency;
using namespace latency::made_up;

class NasflatVariantsTest : public QObject
{
    Q_OBJECT

    static void learn(Predictor& made, const LatencyTablePointer& table)
    {
        QVERIFY(std::holds_alternative<std::monostate>(
            made.pretrain(source(table, {0, 1}), Seed{1}, {})));
    }

private Q_SLOTS:
    void initTestCase()
    {
        setTorchThreads(2);
        qunsetenv("LATENCY_STUDIO_DATA");
    }

    void everyStudyOfThePaperLearnsATableOfSums_data()
    {
        QTest::addColumn<QString>("options");
        const auto add = [](const char* name, const char* options) {
            QTest::newRow(name) << QString::fromLatin1(options);
        };
        add("attention with heads", R"({"layers":"gat_mh"})");
        add("fusion by dense layers", R"({"fusion":"mlp"})");
        add("device behind the graph", R"({"hardware":"mlp"})");
        add("supplement", R"({"supplement":"costs"})");
        add("everything at once",
            R"({"fusion":"mlp","hardware":"mlp","supplement":"one-hot","attention_mask":"paper"})");
        add("plain network", R"({"network":"flat","supplement":"one-hot","transfer_epochs":60})");
        add("plain network, numbered devices",
            R"({"network":"flat","supplement":"one-hot","flat_device":"paper",
                "transfer_epochs":60})");
        add("plain network, squared error",
            R"({"network":"flat","supplement":"costs","loss":"mse","transfer_epochs":60})");
    }
    void everyStudyOfThePaperLearnsATableOfSums()
    {
        QFETCH(QString, options);
        nlohmann::json given = nlohmann::json::parse(options.toStdString());
        given["epochs"] = 25;
        const LatencyTablePointer table = madeUpTable();
        std::vector<std::vector<float>> found;
        for (int run = 0; run < 2; ++run) {
            const auto made = predictor(given);
            learn(*made, table);
            found.push_back(values(made->adapt(target(*table, 2, 20), Seed{1}, {})));
        }
        QCOMPARE(found[0].size(), std::size_t{architectureCount});
        QCOMPARE(found[0], found[1]);
        const double rho = spearman(found[0], table->milliseconds(2));
        QVERIFY2(rho > 0.7, qPrintable(QString::number(rho)));
    }

    void withoutEpochsADeviceIsLearnedFromScratch()
    {
        const LatencyTablePointer table = madeUpTable();
        const auto made = predictor({{"epochs", 0}, {"transfer_epochs", 60}});
        learn(*made, table);
        const auto found = values(made->adapt(target(*table, 2, 20), Seed{1}, {}));
        QVERIFY(spearman(found, table->milliseconds(2)) > 0.5);
    }

    void aDeviceGoesOnFromTheOneBeforeOnlyAsPublished()
    {
        const LatencyTablePointer table = madeUpTable();
        for (const bool isPaper : {false, true}) {
            nlohmann::json given = quick;
            given["weights"] = isPaper ? "paper" : "restore";
            const auto made = predictor(given);
            learn(*made, table);
            const auto first = values(made->adapt(target(*table, 2, 10), Seed{1}, {}));
            const auto second = values(made->adapt(target(*table, 2, 10), Seed{1}, {}));
            QCOMPARE(first != second, isPaper);
        }
    }

    void theMetricIsAveragedOverFourEpochsOnlyAsPublished()
    {
        const LatencyTablePointer table = madeUpTable();
        for (const int epochs : {1, 3, 6}) {
            const auto made =
                predictor({{"epochs", 1}, {"transfer_epochs", epochs}, {"metric", "paper"}});
            learn(*made, table);
            const auto outcome = made->adapt(target(*table, 2, 10), Seed{1}, {});
            const auto& prediction = std::get<Prediction>(outcome);
            QCOMPARE(int(prediction.lastEpochs.size()), std::min(epochs, 4));
            QCOMPARE(prediction.lastEpochs.back(), prediction.values);
        }
        const auto plain = predictor(quick);
        learn(*plain, table);
        const auto outcome = plain->adapt(target(*table, 2, 10), Seed{1}, {});
        QVERIFY(std::get<Prediction>(outcome).lastEpochs.empty());
    }

    void whatCannotBeHadIsSaid_data()
    {
        QTest::addColumn<QString>("options");
        QTest::addColumn<QString>("space");
        QTest::addColumn<QString>("said");
        QTest::newRow("plain network without an encoding") << R"({"network":"flat"})"
                                                           << "fbnet"
                                                           << "expected one as supplement";
        QTest::newRow("proxies of cells that are not here") << R"({"supplement":"zcp"})"
                                                            << "nasbench201"
                                                            << "zc_nasbench201.json";
        QTest::newRow("proxies that are not here") << R"({"supplement":"zcp"})"
                                                   << "fbnet"
                                                   << "zc_fbnet.json";
    }
    void whatCannotBeHadIsSaid()
    {
        QFETCH(QString, options);
        QFETCH(QString, space);
        QFETCH(QString, said);
        const auto made = predictor(nlohmann::json::parse(options.toStdString()));
        const auto outcome =
            made->pretrain(source(madeUpTable(space.toUtf8().constData()), {0, 1}), Seed{1}, {});
        const Error* error = std::get_if<Error>(&outcome);
        QVERIFY(error);
        QVERIFY2(QString::fromStdString(error->message).contains(said), error->message.c_str());
    }

    void thePresetAsPublishedSetsEveryQuirk()
    {
        const MethodInfo& info = nasflatPredictor().info();
        const nlohmann::json quirks = paperQuirks(info.options);
        for (const char* space : {"nasbench201", "fbnet"}) {
            const auto options = resolveOptions(info, {{"preset", "paper"}}, space, "test");
            QVERIFY(options);
            for (const auto& [name, quirk] : quirks.items())
                QVERIFY((*options)[name] == quirk);
            QVERIFY((*options)["epochs"] == 150);
        }
        QVERIFY(!resolveOptions(info, {{"preset", "paper"}}, "ofa", "test"));
        QVERIFY(!resolveOptions(info, {{"preset", 3}}, "fbnet", "test"));
        const auto own =
            resolveOptions(info, {{"preset", "paper"}, {"epochs", 9}}, "fbnet", "test");
        QVERIFY((*own)["epochs"] == 9);
    }

    /// 200 runs stopped at a random moment; then a run must give what a fresh predictor gives.
    void stoppedAtAnyMomentItEndsSoonAndLeavesNothingBehind()
    {
        const LatencyTablePointer table = madeUpTable();
        const auto fresh = predictor(quick);
        learn(*fresh, table);
        const auto expected = values(fresh->adapt(target(*table, 2, 10), Seed{1}, {}));
        const auto made = predictor({{"epochs", 1000}, {"transfer_epochs", 1000}});
        RandomEngine random(Seed{7});
        double longest = 0.0;
        for (int run = 0; run < 200; ++run) {
            std::stop_source stop;
            std::chrono::steady_clock::time_point ended;
            std::thread work([&] {
                made->pretrain(source(table, {0, 1}), Seed{1}, {stop.get_token(), {}});
                if (run % 4 == 0)
                    made->adapt(target(*table, 2, 10), Seed{1}, {stop.get_token(), {}});
                ended = std::chrono::steady_clock::now();
            });
            std::this_thread::sleep_for(
                std::chrono::duration<double, std::milli>(25.0 * random.uniform()));
            const auto asked = std::chrono::steady_clock::now();
            stop.request_stop();
            work.join();
            longest = std::max(longest, std::chrono::duration<double>(ended - asked).count());
        }
        qInfo("the longest of 200 stops took %.1f ms", 1e3 * longest);
        QVERIFY(longest < 2.0);
        const auto again = predictor(quick);
        learn(*again, table);
        QCOMPARE(values(again->adapt(target(*table, 2, 10), Seed{1}, {})), expected);
    }
};

QTEST_GUILESS_MAIN(NasflatVariantsTest)
#include "nasflat_variants_test.moc"
