// SPDX-License-Identifier: GPL-3.0-or-later
#include "naive_network.h"

#include "core/predictor/help/help_predictor.h"
#include "core/predictor/open_ended_predictor.h"
#include "core/similarity/rank_correlation.h"

#include <QTemporaryDir>
#include <QTest>

#include <chrono>
#include <cmath>
#include <limits>
#include <thread>

using namespace latency;

namespace
{

constexpr int networks = 400;

nlohmann::json resolved(const nlohmann::json& given)
{
    nlohmann::json options = {{"episodes", 100}, {"references", "random"}, {"meta_rate", 1e-3}};
    if (!given.empty())
        options.update(given);
    return resolveOptions(helpPredictor().info().options, options, "test").value();
}

/// Boards 0…5 train, board 6 is new.
SourceData source(const LatencyTablePointer& table, const nlohmann::json& options, int devices = 6)
{
    SourceData data;
    data.table = table;
    for (int device = 0; device < devices; ++device)
        data.trainDevices.push_back(device);
    for (int row = 0; row < networks - 100; ++row)
        data.sourceArchitectures.push_back(row);
    data.references = helpPredictor()
                          .referenceArchitectures({table, data.trainDevices, options, Seed{1}})
                          .value();
    return data;
}

TargetSamples target(const SourceData& data, int device)
{
    TargetSamples samples;
    samples.device = device;
    samples.deviceName = data.table->device(device).name;
    const auto of = [&](int row) {
        return data.table->milliseconds(device)[static_cast<std::size_t>(row)];
    };
    for (int i = 0; i < 10; ++i) {
        samples.architectures.push_back(i * 7);
        samples.milliseconds.push_back(of(i * 7));
    }
    for (const int row : data.references)
        samples.referenceMilliseconds.push_back(of(row));
    return samples;
}

/// A table in which one row or device is changed.
LatencyTablePointer changedTable(const std::function<void(FloatMatrix&)>& change)
{
    LatencyTableParts parts = naive::madeUpTable("fbnet", 7, networks)->parts();
    change(parts.milliseconds);
    parts.notes.clear();
    return LatencyTable::create(std::move(parts)).value();
}

template <class T>
std::string failure(const Outcome<T>& outcome)
{
    const Error* error = std::get_if<Error>(&outcome);
    return error ? error->message : "";
}

} // namespace

class HelpPredictorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void learnsToRankANewDevice_data()
    {
        QTest::addColumn<QByteArray>("variant");
        for (const char* variant : {"help", "tuned", "meta-sgd", "maml"})
            QTest::newRow(variant) << QByteArray(variant);
    }
    void learnsToRankANewDevice()
    {
        QFETCH(QByteArray, variant);
        const auto options = resolved({{"variant", variant.toStdString()}});
        const SourceData data = source(naive::madeUpTable("fbnet", 7, networks), options);
        const auto predictor = helpPredictor().create(options);
        const auto trained = predictor->pretrain(data, Seed{1}, {});
        QVERIFY2(failure(trained).empty(), failure(trained).c_str());
        const auto outcome = predictor->adapt(target(data, 6), Seed{1}, {});
        QVERIFY2(failure(outcome).empty(), failure(outcome).c_str());
        const auto& prediction = std::get<Prediction>(outcome);
        QCOMPARE(prediction.values.size(), std::size_t{networks});
        const double rho = spearman(prediction.values, data.table->milliseconds(6));
        QVERIFY2(rho > 0.7, qPrintable(QString::number(rho)));
        QVERIFY(prediction.isMilliseconds);
    }

    void showsTheEmbeddingAndEveryStep()
    {
        const auto options = resolved({{"episodes", 1}, {"test_steps", 4}});
        const SourceData data = source(naive::madeUpTable("nasbench201", 7, networks), options);
        const auto predictor = helpPredictor().create(options);
        predictor->pretrain(data, Seed{1}, {});
        const auto prediction =
            std::get<Prediction>(predictor->adapt(target(data, 6), Seed{1}, {}));
        QCOMPARE(prediction.embedding.size(), 10U);
        QCOMPARE(*std::ranges::min_element(prediction.embedding), 0.0F);
        QCOMPARE(*std::ranges::max_element(prediction.embedding), 1.0F);
        QCOMPARE(prediction.stages.size(), 5U);
        for (const auto& stage : prediction.stages)
            QCOMPARE(stage.size(), std::size_t{networks});
        QVERIFY(prediction.stages[0] != prediction.stages[1]);
    }

    void answersOutsideTheTableAsInside_data()
    {
        QTest::addColumn<QByteArray>("space");
        for (const char* space : {"nasbench201", "fbnet", "ofa"})
            QTest::newRow(space) << QByteArray(space);
    }
    void answersOutsideTheTableAsInside()
    {
        QFETCH(QByteArray, space);
        const auto table = naive::madeUpTable(space.constData(), 7, networks);
        const auto options = resolved({});
        const SourceData data = source(table, options);
        const auto predictor = helpPredictor().create(options);
        auto* openEnded = dynamic_cast<OpenEndedPredictor*>(predictor.get());
        QVERIFY(std::holds_alternative<Error>(openEnded->predictOutside({})));
        predictor->pretrain(data, Seed{1}, {});
        const auto values =
            std::get<Prediction>(predictor->adapt(target(data, 6), Seed{1}, {})).values;
        std::vector<Architecture> all;
        for (int row = 0; row < networks; ++row) {
            const auto view = table->architecture(row);
            all.emplace_back(view.begin(), view.end());
        }
        const auto outside = std::get<std::vector<float>>(openEnded->predictOutside(all));
        QCOMPARE(outside.size(), values.size());
        for (std::size_t i = 0; i < values.size(); ++i)
            QVERIFY(std::abs(outside[i] - values[i]) <= 1e-4F * std::abs(values[i]));
    }
    void theSameSeedGivesTheSamePrediction()
    {
        const auto options = resolved({{"episodes", 20}});
        const SourceData data = source(naive::madeUpTable("fbnet", 7, networks), options);
        std::vector<std::vector<float>> values;
        for (const std::uint64_t seed : {1, 1, 2}) {
            const auto predictor = helpPredictor().create(options);
            predictor->pretrain(data, Seed{seed}, {});
            values.push_back(
                std::get<Prediction>(predictor->adapt(target(data, 6), Seed{seed}, {})).values);
        }
        QCOMPARE(values[0], values[1]);
        QVERIFY(values[0] != values[2]);
    }

    void reportsEveryFiftyEpisodesWithPreviews()
    {
        const auto options = resolved({{"episodes", 120}});
        SourceData data = source(naive::madeUpTable("fbnet", 7, networks), options);
        data.previewTargets = {target(data, 6)};
        data.previewArchitectures = {390, 391, 392};
        std::vector<TrainingProgress> reports;
        helpPredictor().create(options)->pretrain(
            data, Seed{1},
            {{}, [&](const TrainingProgress& progress) { reports.push_back(progress); }});
        QCOMPARE(reports.size(), 3U);
        QCOMPARE(reports.back().epoch, 3);
        QCOMPARE(reports.back().epochs, 3);
        QVERIFY(reports.back().loss < reports.front().loss);
        QCOMPARE(reports.back().previews.size(), 1U);
        QCOMPARE(reports.back().previews.front().device, 6);
        QCOMPARE(reports.back().previews.front().scores->size(), 3U);
    }

    void stopsWithinATenthOfASecond()
    {
        const auto options = resolved({{"episodes", 1'000'000}});
        const SourceData data = source(naive::madeUpTable("nasbench201", 7, networks), options);
        using Clock = std::chrono::steady_clock;
        std::stop_source stop;
        Clock::time_point asked;
        std::jthread asker([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(300));
            asked = Clock::now();
            stop.request_stop();
        });
        const auto predictor = helpPredictor().create(options);
        const auto outcome = predictor->pretrain(data, Seed{1}, {stop.get_token(), {}});
        const std::chrono::duration<double> late = Clock::now() - asked;
        QVERIFY(std::holds_alternative<Stopped>(outcome));
        QVERIFY2(late.count() < 0.1 * 3, qPrintable(QString::number(late.count())));
        QVERIFY(std::holds_alternative<Prediction>(predictor->adapt(target(data, 6), Seed{1}, {})));
    }

    void whatIsSavedPredictsTheSame()
    {
        const QTemporaryDir folder;
        const std::string file = folder.filePath("trained.help").toStdString();
        const auto table = naive::madeUpTable("fbnet", 7, networks);
        const auto training = resolved({{"episodes", 5}, {"save", file}});
        const SourceData data = source(table, training);
        const auto trained = helpPredictor().create(training);
        QCOMPARE(failure(trained->pretrain(data, Seed{1}, {})), std::string());
        const auto loading = resolved({{"checkpoint", file}});
        const auto loaded = helpPredictor().create(loading);
        QCOMPARE(failure(loaded->pretrain(data, Seed{1}, {})), std::string());
        QCOMPARE(std::get<Prediction>(loaded->adapt(target(data, 6), Seed{1}, {})).values,
                 std::get<Prediction>(trained->adapt(target(data, 6), Seed{1}, {})).values);

        SourceData others = data;
        std::ranges::reverse(others.references);
        QVERIFY(failure(helpPredictor().create(loading)->pretrain(others, Seed{1}, {}))
                    .find("other reference networks") != std::string::npos);
        const auto cells = source(naive::madeUpTable("nasbench201", 7, networks), loading);
        QVERIFY(failure(helpPredictor().create(loading)->pretrain(cells, Seed{1}, {}))
                    .find("a HELP checkpoint of \"fbnet\"; expected one of \"nasbench201\"") !=
                std::string::npos);
    }

    void refusesFewerThanThreeTrainDevices()
    {
        const auto options = resolved({});
        const SourceData data = source(naive::madeUpTable("fbnet", 7, networks), options, 2);
        QCOMPARE(failure(helpPredictor().create(options)->pretrain(data, Seed{1}, {})),
                 std::string("predictor help: 2 train devices are too few for meta-training; "
                             "expected at least 3."));
    }

    void saysWhichReferenceIsNotMeasured()
    {
        const auto options = resolved({});
        const auto whole = naive::madeUpTable("fbnet", 7, networks);
        const int missing = source(whole, options).references[3];
        const auto table = changedTable([&](FloatMatrix& milliseconds) {
            milliseconds(2, static_cast<std::size_t>(missing)) =
                std::numeric_limits<float>::quiet_NaN();
        });
        SourceData data = source(whole, options);
        data.table = table;
        QCOMPARE(failure(helpPredictor().create(options)->pretrain(data, Seed{1}, {})),
                 "predictor help: reference network " + std::to_string(missing) +
                     " is not measured on board2; expected a latency.");
    }

    void refusesConstantLatencies()
    {
        const auto options = resolved({{"episodes", 1}});
        const auto table = changedTable(
            [](FloatMatrix& milliseconds) { std::ranges::fill(milliseconds.row(1), 3.0F); });
        const SourceData data = source(table, options);
        QVERIFY(failure(helpPredictor().create(options)->pretrain(data, Seed{1}, {}))
                    .find("have the same latency on board1") != std::string::npos);

        const SourceData good = source(naive::madeUpTable("fbnet", 7, networks), options);
        const auto predictor = helpPredictor().create(options);
        predictor->pretrain(good, Seed{1}, {});
        TargetSamples samples = target(good, 6);
        std::ranges::fill(samples.referenceMilliseconds, 2.0F);
        QVERIFY(failure(predictor->adapt(samples, Seed{1}, {})).find("same latency on board6") !=
                std::string::npos);
    }

    void referencesAreAnyTenAskedFor()
    {
        const auto table = naive::madeUpTable("fbnet", 7, networks);
        const auto rows = [&](const nlohmann::json& given) {
            return helpPredictor().referenceArchitectures(
                {table, {0, 1, 2}, resolved(given), Seed{1}});
        };
        QCOMPARE(
            rows({{"references", "by-hand"}, {"reference_list", "9,8, 7,6,5,4,3,2,1,0"}}).value(),
            (std::vector<int>{9, 8, 7, 6, 5, 4, 3, 2, 1, 0}));
        for (const char* sampler : {"random", "params", "kernel-greedy"})
            QCOMPARE(rows({{"references", sampler}}).value().size(), 10U);
        for (const char* list : {"", "1,2", "1,1,2,3,4,5,6,7,8,9", "1,2,3,4,5,6,7,8,9,400", "a"})
            QVERIFY(!rows({{"references", "by-hand"}, {"reference_list", list}}));
        QCOMPARE(rows({{"references", "auto"}}).value(),
                 rows({{"references", "kernel-greedy"}}).value());
        QVERIFY(rows({{"references", "published"}}).error().message.find("lacks the published") !=
                std::string::npos);
        QVERIFY(rows({{"variant", "maml"}}).value().empty());
    }
};

QTEST_GUILESS_MAIN(HelpPredictorTest)
#include "help_predictor_test.moc"
