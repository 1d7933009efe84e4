// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/ofa_mlp/ofa_mlp_predictor.h"

#include "core/learning/torch_runtime.h"
#include "core/predictor/open_ended_predictor.h"
#include "core/similarity/rank_correlation.h"
#include "ofa_table.h"
#include "ofanas_tables.h"

#include <QTemporaryDir>
#include <QTest>

#include <chrono>
#include <fstream>
#include <thread>

using namespace latency;

class OfaMlpPredictorTest : public QObject
{
    Q_OBJECT

    static nlohmann::json resolved(const nlohmann::json& given)
    {
        return resolveOptions(ofaMlpPredictor().info().options, given, "test").value();
    }
    static std::unique_ptr<Predictor> make(const nlohmann::json& given)
    {
        return ofaMlpPredictor().create(resolved(given));
    }
    static SourceData source(const LatencyTablePointer& table, std::vector<int> devices)
    {
        SourceData data;
        data.table = table;
        data.trainDevices = std::move(devices);
        data.sourceArchitectures = ofanas_tables::firstRows(table->architectureCount());
        return data;
    }
    static TargetSamples samples(const LatencyTable& table, int device, int count)
    {
        TargetSamples few{table.device(device).name, device, ofanas_tables::firstRows(count), {}};
        for (const int row : few.architectures)
            few.milliseconds.push_back(table.milliseconds(device)[static_cast<std::size_t>(row)]);
        return few;
    }
    static std::string message(const Outcome<std::monostate>& outcome)
    {
        const Error* error = std::get_if<Error>(&outcome);
        return error ? error->message : "";
    }

private Q_SLOTS:
    void initTestCase() { setTorchThreads(2); }

    void fineTunesTheNetworkOfAnotherDevice()
    {
        const auto table = fixtures::ofaTable(300, {"first", "second", "third"});
        const auto predictor = make({{"epochs", 15}});
        std::vector<int> epochs;
        TrainingControl control;
        control.report = [&](const TrainingProgress& progress) {
            epochs.push_back(progress.epoch);
            QCOMPARE(progress.epochs, 30);
        };
        QCOMPARE(message(predictor->pretrain(source(table, {0, 1}), Seed{1}, control)), "");
        QCOMPARE(epochs.size(), std::size_t{30});
        QCOMPARE(epochs.back(), 30);
        const auto outcome = predictor->adapt(samples(*table, 2, 20), Seed{1}, {});
        const Prediction& prediction = std::get<Prediction>(outcome);
        QVERIFY(prediction.isMilliseconds);
        QVERIFY(spearman(prediction.values, table->milliseconds(2)) > 0.95);

        auto* openEnded = dynamic_cast<OpenEndedPredictor*>(predictor.get());
        const auto view = table->architecture(7);
        const auto outside = openEnded->predictOutside({Architecture(view.begin(), view.end())});
        QVERIFY(std::abs(std::get<std::vector<float>>(outside)[0] - prediction.values[7]) < 1e-3F);
    }
    void sameSeedSameResult()
    {
        const auto table = fixtures::ofaTable(80, {"first", "second"});
        const auto run = [&](std::uint64_t seed) {
            const auto predictor = make({{"epochs", 2}});
            predictor->pretrain(source(table, {0}), Seed{seed}, {});
            return std::get<Prediction>(predictor->adapt(samples(*table, 1, 10), Seed{seed}, {}))
                .values;
        };
        QCOMPARE(run(3), run(3));
        QVERIFY(run(3) != run(4));
    }
    void stopsSoon()
    {
        const auto table = fixtures::ofaTable(2000, {"first"});
        std::stop_source stop;
        const auto predictor = make({{"epochs", 1000}});
        std::chrono::steady_clock::time_point asked;
        std::jthread asker([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(300));
            asked = std::chrono::steady_clock::now();
            stop.request_stop();
        });
        const auto outcome =
            predictor->pretrain(source(table, {0}), Seed{1}, {stop.get_token(), {}});
        asker.join();
        QVERIFY(std::holds_alternative<Stopped>(outcome));
        QVERIFY(std::chrono::steady_clock::now() - asked < std::chrono::milliseconds(100));
    }
    void generalizesToAGpuNobodyMeasured()
    {
        const auto table = fixtures::ofaTable(
            300, {"2080ti_32", "v100_32", "titan_xp_32", "titan_rtx_32", "pixel3"});
        const auto predictor = make({{"variant", "generalized"}, {"epochs", 15}});
        QCOMPARE(message(predictor->pretrain(source(table, {0, 1, 2}), Seed{1}, {})), "");
        const auto outcome = predictor->adapt({"titan_rtx_32", 3, {}, {}}, Seed{1}, {});
        QVERIFY(spearman(std::get<Prediction>(outcome).values, table->milliseconds(3)) > 0.9);
        const auto unknown = predictor->adapt({"pixel3", 4, {}, {}}, Seed{1}, {});
        QVERIFY(std::get<Error>(unknown).message.find("data sheet of pixel3") != std::string::npos);
        QVERIFY(message(predictor->pretrain(source(table, {0, 4}), Seed{1}, {}))
                    .find("data sheet of pixel3") != std::string::npos);
    }
    void saysWhatIsMissing()
    {
        const auto table = fixtures::ofaTable(30, {"first", "second"});
        const auto untrained = make({});
        untrained->pretrain(source(table, {}), Seed{1}, {});
        QVERIFY(std::get<Error>(untrained->adapt({"second", 1, {}, {}}, Seed{1}, {}))
                    .message.find("no labelled network") != std::string::npos);
        QVERIFY(std::holds_alternative<Error>(make({})->adapt(samples(*table, 1, 3), Seed{1}, {})));
        QVERIFY(
            message(make({{"checkpoint", "/no/such.pt"}})->pretrain(source(table, {}), Seed{1}, {}))
                .find("/no/such.pt") != std::string::npos);
        auto* openEnded = dynamic_cast<OpenEndedPredictor*>(untrained.get());
        QVERIFY(std::holds_alternative<Error>(openEnded->predictOutside({})));
    }
    void publishedNetworksGiveThePublishedFigures_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("device");
        QTest::addColumn<double>("published");
        QTest::newRow("RTX 2080 Ti")
            << "checkpoint_RTX_2080_Ti_GPU_ofa.pt" << ofanas_tables::kRtx << .386;
        QTest::newRow("Tesla P40")
            << "checkpoint_Tesla_P40_GPU_ofa.pt" << ofanas_tables::kP40 << 1.181;
        // Published as .3525, which rounds either way.
        QTest::newRow("Note 10") << "checkpoint_note10_ofa.pt" << ofanas_tables::kNote10 << .3525;
    }
    void publishedNetworksGiveThePublishedFigures()
    {
        SKIP_WITHOUT_PUBLISHED_DATA();
        QFETCH(QString, file);
        QFETCH(int, device);
        QFETCH(double, published);
        const auto table = ofanas_tables::openTable();
        const auto predictor =
            make({{"variant", "base"},
                  {"checkpoint",
                   (ofanas_tables::folder() / "checkpoints" / file.toStdString()).string()}});
        QCOMPARE(message(predictor->pretrain(source(table, {}), Seed{1}, {})), "");
        const auto outcome = predictor->adapt({"target", device, {}, {}}, Seed{1}, {});
        const std::vector<float>& values = std::get<Prediction>(outcome).values;
        const double error =
            ofanas_tables::testError(values, table->milliseconds(device)).meanAbsolute;
        QVERIFY2(std::abs(error - published) < 5e-4, qPrintable(QString::number(error)));
        if (device == ofanas_tables::kRtx) {
            // methods/ofa.md §9.
            QVERIFY(std::abs(values[0] - 20.72450F) < 1e-4F);
            QVERIFY(std::abs(values[1] - 18.70705F) < 1e-4F);
            QVERIFY(std::abs(values[2] - 17.49284F) < 1e-4F);
        }
    }
    void refusesACheckpointOfAnotherShape()
    {
        SKIP_WITHOUT_PUBLISHED_DATA();
        const auto table = fixtures::ofaTable(30, {"first"});
        const auto file = publishedData() / "help/data/ofa/checkpoint/help_max_corr.pt";
        QVERIFY(
            message(make({{"checkpoint", file.string()}})->pretrain(source(table, {}), Seed{1}, {}))
                .find("expected one of shape 400 × 128") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(OfaMlpPredictorTest)
#include "ofa_mlp_predictor_test.moc"
