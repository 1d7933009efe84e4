// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/multi_predict/multi_predict_predictor.h"

#include "core/learning/torch_runtime.h"
#include "core/similarity/rank_correlation.h"
#include "made_up_table.h"

#include <QTest>

#include <chrono>
#include <cmath>
#include <limits>
#include <thread>

using namespace latency;

namespace
{

constexpr int architectureCount = 60;
constexpr int sourceCount = 40;

nlohmann::json resolved(const nlohmann::json& given)
{
    return resolveOptions(multiPredictPredictor().info().options, given, "test").value();
}

std::unique_ptr<Predictor> predictor(const nlohmann::json& given)
{
    return multiPredictPredictor().create(resolved(given));
}

SourceData source(const LatencyTablePointer& table, std::vector<int> trainDevices,
                  const nlohmann::json& given = nlohmann::json::object())
{
    SourceData data;
    data.table = table;
    data.trainDevices = std::move(trainDevices);
    for (int i = 0; i < sourceCount; ++i)
        data.sourceArchitectures.push_back(i);
    data.references =
        multiPredictPredictor()
            .referenceArchitectures({table, data.trainDevices, resolved(given), Seed{1}})
            .value();
    return data;
}

TargetSamples target(const SourceData& data, int device, int count)
{
    TargetSamples samples;
    const LatencyTable& table = *data.table;
    samples.deviceName = table.device(device).name;
    samples.device = device;
    const auto at = [&](int row) {
        return table.milliseconds(device)[static_cast<std::size_t>(row)];
    };
    for (int i = 0; i < count; ++i) {
        samples.architectures.push_back(i * 7 % architectureCount);
        samples.milliseconds.push_back(at(samples.architectures.back()));
    }
    for (const int row : data.references)
        samples.referenceMilliseconds.push_back(at(row));
    return samples;
}

std::vector<float> values(const Outcome<Prediction>& outcome)
{
    const auto* prediction = std::get_if<Prediction>(&outcome);
    return prediction ? prediction->values : std::vector<float>{};
}

template <class Value>
std::string sentence(const Outcome<Value>& outcome)
{
    const auto* error = std::get_if<Error>(&outcome);
    return error ? error->message : std::string();
}

bool allFinite(const std::vector<float>& numbers)
{
    return std::ranges::all_of(numbers, [](float value) { return std::isfinite(value); });
}

const nlohmann::json quick{{"epochs", 3}, {"transfer_epochs", 3}, {"repeats", 2}, {"width", 32}};

nlohmann::json quickWith(nlohmann::json more)
{
    more.update(quick);
    return more;
}

} // namespace

class MultiPredictPredictorTest : public QObject
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
                                      << R"({"pairing": "paper", "source_networks": "paper",
                   "repeat_state": "paper", "correlator": "paper",
                   "label_scale": "paper"})";
        QTest::newRow("the baseline script") << "fbnet"
                                             << R"({"variant": "baseline"})";
        QTest::newRow("latencies") << "fbnet"
                                   << R"({"representation": "hwl_vec"})";
        QTest::newRow("latencies of one device")
            << "fbnet"
            << R"({"representation": "hwl_vec", "vector_devices": " board1 ,"})";
        QTest::newRow("latencies never read, as published")
            << "fbnet"
            << R"({"representation": "hwl_vec", "latency_vector": "paper"})";
        QTest::newRow("published encoding") << "fbnet"
                                            << R"({"encoding": "published"})";
        QTest::newRow("registered encoding") << "fbnet"
                                             << R"({"encoding": "costs"})";
        QTest::newRow("an encoding beside the architecture")
            << "fbnet"
            << R"({"representation": "zcp_vec", "supplement": "costs"})";
        QTest::newRow("an encoding beside the cell")
            << "nasbench201"
            << R"({"representation": "zcp_vec", "supplement": "costs"})";
        QTest::newRow("device by number") << "fbnet"
                                          << R"({"device": "index"})";
        QTest::newRow("device by latencies") << "fbnet"
                                             << R"({"device": "sample"})";
        QTest::newRow("first device's row") << "fbnet"
                                            << R"({"device_start": "first"})";
        QTest::newRow("cell") << "nasbench201"
                              << "{}";
        QTest::newRow("cell and latencies") << "nasbench201"
                                            << R"({"representation": "hwl_vec"})";
        QTest::newRow("cell as one-hots") << "nasbench201"
                                          << R"({"encoding": "one-hot"})";
        QTest::newRow("OFA") << "ofa"
                             << "{}";
    }
    void learnsATableOfSums()
    {
        QFETCH(QString, space);
        QFETCH(QString, options);
        const LatencyTablePointer table =
            madeUpTable(space.toUtf8().constData(), 3, architectureCount);
        nlohmann::json given = nlohmann::json::parse(options.toStdString());
        given["epochs"] = 150;
        given["repeats"] = 2;
        const auto made = predictor(given);
        const SourceData data = source(table, {0, 1}, given);
        const auto pretrained = made->pretrain(data, Seed{1}, {});
        QVERIFY2(std::holds_alternative<std::monostate>(pretrained), sentence(pretrained).c_str());
        const auto outcome = made->adapt(target(data, 2, 20), Seed{1}, {});
        QVERIFY2(std::holds_alternative<Prediction>(outcome), sentence(outcome).c_str());
        const std::vector<float> found = values(outcome);
        QCOMPARE(found.size(), std::size_t{architectureCount});
        const double rho = spearman(found, table->milliseconds(2));
        QVERIFY2(rho > (space == "ofa" ? 0.5 : 0.75), qPrintable(QString::number(rho)));
        QVERIFY(std::get<Prediction>(outcome).isMilliseconds);
    }

    void sameSeedGivesTheSamePredictionToTheLastBit()
    {
        const LatencyTablePointer table = madeUpTable("nasbench201", 3, architectureCount);
        std::vector<std::vector<float>> found;
        for (const std::uint64_t seed : {5U, 5U, 6U}) {
            const auto made = predictor(quick);
            const SourceData data = source(table, {0, 1});
            made->pretrain(data, Seed{seed}, {});
            found.push_back(values(made->adapt(target(data, 2, 10), Seed{seed}, {})));
        }
        QCOMPARE(found[0], found[1]);
        QVERIFY(found[0] != found[2]);
    }

    void adaptingDoesNotDependOnTheThreads()
    {
        const SourceData data = source(madeUpTable("nasbench201", 3, architectureCount), {0, 1});
        nlohmann::json given = quick;
        given["repeats"] = 3;
        const auto made = predictor(given);
        made->pretrain(data, Seed{1}, {});
        const auto together = values(made->adapt(target(data, 2, 10), Seed{1}, {}));
        setTorchThreads(1);
        const auto alone = values(made->adapt(target(data, 2, 10), Seed{1}, {}));
        setTorchThreads(2);
        QCOMPARE(together, alone);
    }

    void anOddRepeatIsReportedInThisThreadToo()
    {
        const SourceData data = source(madeUpTable("fbnet", 3, architectureCount), {0, 1});
        nlohmann::json given = quick;
        given["repeats"] = 3;
        const auto made = predictor(given);
        made->pretrain(data, Seed{1}, {});
        int last = 0;
        TrainingControl control;
        control.report = [&, caller = std::this_thread::get_id()](const TrainingProgress& now) {
            QVERIFY(std::this_thread::get_id() == caller);
            QVERIFY(now.epoch > last);
            last = now.epoch;
        };
        made->adapt(target(data, 2, 10), Seed{1}, control);
        QCOMPARE(last, 9);
    }

    void adaptingStartsFromThePretrainedStateEachTime()
    {
        const SourceData data = source(madeUpTable("fbnet", 3, architectureCount), {0, 1});
        for (const char* state : {"restored", "paper"}) {
            const auto made = predictor(quickWith({{"repeat_state", state}}));
            made->pretrain(data, Seed{1}, {});
            const auto first = values(made->adapt(target(data, 2, 10), Seed{1}, {}));
            made->adapt(target(data, 2, 20), Seed{2}, {});
            QCOMPARE(values(made->adapt(target(data, 2, 10), Seed{1}, {})), first);
        }
    }

    void previewsArriveAndChangeNothing()
    {
        SourceData data = source(madeUpTable("fbnet", 3, architectureCount), {0, 1});
        const auto plain = predictor(quick);
        plain->pretrain(data, Seed{1}, {});
        const auto expected = values(plain->adapt(target(data, 2, 10), Seed{1}, {}));
        data.previewTargets = {target(data, 2, 10)};
        data.previewArchitectures = {1, 5, 9};
        int reports = 0;
        int previews = 0;
        int epochs = 3;
        int atOnce = 1;
        TrainingControl control;
        control.report = [&](const TrainingProgress& progress) {
            ++reports;
            QCOMPARE(progress.epochs, epochs);
            QCOMPARE(progress.epoch, reports * atOnce);
            QVERIFY(std::isfinite(progress.loss));
            for (const PredictionPreview& preview : progress.previews) {
                ++previews;
                QCOMPARE(preview.device, 2);
                QCOMPARE(preview.scores->size(), std::size_t{3});
            }
        };
        const auto watched = predictor(quick);
        watched->pretrain(data, Seed{1}, control);
        QCOMPARE(reports, 3);
        QCOMPARE(previews, 3);
        reports = 0;
        epochs = 6; // of two repeats, one a thread
        atOnce = 2;
        QCOMPARE(values(watched->adapt(target(data, 2, 10), Seed{1}, control)), expected);
        QCOMPARE(reports, 3);
        QCOMPARE(previews, 4);
    }

    void stopsSoonAndStaysUsable()
    {
        const SourceData data = source(madeUpTable("nasbench201", 3, architectureCount), {0, 1});
        const auto made = predictor({{"epochs", 1000}, {"transfer_epochs", 3}, {"repeats", 2}});
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
        const auto outcome = made->pretrain(data, Seed{1}, control);
        const std::chrono::duration<double> late = std::chrono::steady_clock::now() - asked;
        QVERIFY(std::holds_alternative<Stopped>(outcome));
        QVERIFY2(late.count() < 1.0, "took a thousandth of all epochs at most");
        QVERIFY(
            std::holds_alternative<Stopped>(made->adapt(target(data, 2, 10), Seed{1}, control)));
        QVERIFY(allFinite(values(made->adapt(target(data, 2, 10), Seed{1}, {}))));
        QCOMPARE(values(made->adapt(target(data, 2, 10), Seed{1}, {})).size(),
                 std::size_t{architectureCount});
    }

    void labelsThatRankNothingGiveFiniteValues_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<bool>("constant");
        QTest::addColumn<QString>("representation");
        for (const char* representation : {"vec", "hwl_vec"}) {
            QTest::addRow("no label, %s", representation) << 0 << false << representation;
            QTest::addRow("one label, %s", representation) << 1 << false << representation;
            QTest::addRow("three labels, %s", representation) << 3 << false << representation;
            QTest::addRow("equal labels, %s", representation) << 20 << true << representation;
        }
    }
    void labelsThatRankNothingGiveFiniteValues()
    {
        QFETCH(int, count);
        QFETCH(bool, constant);
        QFETCH(QString, representation);
        const SourceData data = source(madeUpTable("fbnet", 3, architectureCount), {0, 1});
        const auto made = predictor(quickWith({{"representation", representation.toStdString()}}));
        made->pretrain(data, Seed{1}, {});
        TargetSamples samples = target(data, 2, count);
        if (constant)
            std::ranges::fill(samples.milliseconds, 4.0F);
        const auto outcome = made->adapt(samples, Seed{1}, {});
        QCOMPARE(values(outcome).size(), std::size_t{architectureCount});
        QVERIFY(allFinite(values(outcome)));
        QCOMPARE(std::get<Prediction>(outcome).isMilliseconds, count > 0);
    }

    void trainDevicesOfOneLatencyAndUnmeasuredOnesAreBorne()
    {
        constexpr float none = std::numeric_limits<float>::quiet_NaN();
        LatencyTableParts parts = madeUpTable("fbnet", 4, architectureCount)->parts();
        for (std::size_t row = 0; row < architectureCount; ++row) {
            parts.milliseconds(0, row) = 5.0F;
            parts.milliseconds(1, row) = none;
        }
        for (std::size_t row = 0; row < architectureCount; row += 2)
            parts.milliseconds(2, row) = none;
        const LatencyTablePointer table = LatencyTable::create(std::move(parts)).value();
        const SourceData data = source(table, {0, 1, 2});
        for (const char* representation : {"vec", "hwl_vec"}) {
            const auto made = predictor(quickWith({{"representation", representation}}));
            made->pretrain(data, Seed{1}, {});
            TargetSamples samples = target(data, 3, 10);
            samples.milliseconds[4] = none;
            const auto found = values(made->adapt(samples, Seed{1}, {}));
            QCOMPARE(found.size(), std::size_t{architectureCount});
            QVERIFY(allFinite(found));
        }
    }

    void oneTrainDeviceOrNoneWillDo()
    {
        for (const std::vector<int>& devices : {std::vector<int>{}, std::vector<int>{1}}) {
            const SourceData data = source(madeUpTable("fbnet", 3, architectureCount), devices);
            const auto made = predictor(quick);
            QVERIFY(std::holds_alternative<std::monostate>(made->pretrain(data, Seed{1}, {})));
            const auto found = values(made->adapt(target(data, 2, 12), Seed{1}, {}));
            QCOMPARE(found.size(), std::size_t{architectureCount});
            QVERIFY(allFinite(found));
        }
    }

    void refusesALatencyVectorThatGivesAway()
    {
        const nlohmann::json given = quickWith({{"representation", "hwl_vec"}});
        const SourceData data = source(madeUpTable("fbnet", 3, architectureCount), {0, 1});
        const auto made = predictor(given);
        made->pretrain(data, Seed{1}, {});
        const std::string contained = sentence(made->adapt(target(data, 1, 10), Seed{1}, {}));
        QVERIFY2(contained.find("contains board1") != std::string::npos, contained.c_str());
        nlohmann::json named = given;
        named["vector_devices"] = "board0, board2";
        const std::string asked = sentence(predictor(named)->pretrain(data, Seed{1}, {}));
        QVERIFY2(asked.find("board2, which is not a train device") != std::string::npos,
                 asked.c_str());
        SourceData without = data;
        without.trainDevices.clear();
        QVERIFY(sentence(predictor(given)->pretrain(without, Seed{1}, {})).find("train device") !=
                std::string::npos);
    }

    void latenciesNeverUsedAreTheSameAsNone()
    {
        const SourceData data = source(madeUpTable("fbnet", 3, architectureCount), {0, 1});
        std::vector<std::vector<float>> found;
        for (const nlohmann::json& given :
             {nlohmann::json{{"representation", "vec"}},
              nlohmann::json{{"representation", "hwl_vec"}, {"latency_vector", "paper"}}}) {
            const auto made = predictor(quickWith(given));
            made->pretrain(data, Seed{1}, {});
            found.push_back(values(made->adapt(target(data, 2, 10), Seed{1}, {})));
        }
        QCOMPARE(found[0], found[1]);
    }

    void aDeviceByLatenciesNeedsThemMeasured()
    {
        const nlohmann::json given = quickWith({{"device", "sample"}});
        const PredictorKind& kind = multiPredictPredictor();
        QCOMPARE(kind.measurementsBesidesSamples(resolved(given)), 8);
        QCOMPARE(kind.measurementsBesidesSamples(resolved(quick)), 0);
        const SourceData data = source(madeUpTable("fbnet", 3, architectureCount), {0, 1}, given);
        QCOMPARE(data.references.size(), std::size_t{8});
        const auto made = predictor(given);
        made->pretrain(data, Seed{1}, {});
        TargetSamples samples = target(data, 2, 10);
        samples.referenceMilliseconds[3] = std::numeric_limits<float>::quiet_NaN();
        const std::string refused = sentence(made->adapt(samples, Seed{1}, {}));
        QVERIFY2(refused.find("board2 has fewer than eight") != std::string::npos, refused.c_str());
    }

    void neverGivesValuesThatAreNotFinite()
    {
        const SourceData data = source(madeUpTable("fbnet", 3, architectureCount), {0, 1});
        const auto made = predictor(quickWith({{"learning_rate", 1.0}, {"transfer_rate", 1.0}}));
        const auto learned = made->pretrain(data, Seed{1}, {});
        QVERIFY(!std::holds_alternative<Stopped>(learned));
        const auto outcome = made->adapt(target(data, 2, 20), Seed{1}, {});
        QVERIFY(std::holds_alternative<Error>(outcome) || allFinite(values(outcome)));
    }

    void saysWhatLooksAtTheTarget()
    {
        const PredictorKind& kind = multiPredictPredictor();
        QVERIFY(!kind.looksAtTarget(resolved(nlohmann::json::object())));
        QVERIFY(kind.looksAtTarget(resolved({{"label_scale", "paper"}})));
        QVERIFY(kind.looksAtTarget(resolved({{"correlator", "paper"}})));
    }

    void saysSoWhenAskedToAdaptFirst()
    {
        const SourceData data = source(madeUpTable("fbnet", 3, architectureCount), {0, 1});
        QVERIFY(std::holds_alternative<Error>(
            predictor(quick)->adapt(target(data, 2, 4), Seed{1}, {})));
    }
};

QTEST_GUILESS_MAIN(MultiPredictPredictorTest)
#include "multi_predict_predictor_test.moc"
