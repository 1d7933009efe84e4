// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/brp_nas/brp_nas_predictor.h"
#include "core/similarity/rank_correlation.h"
#include "tests/fixtures/small_table.h"

#include <QTest>

#include <cmath>

using namespace latency;

namespace
{

/// FBNet for somebody who does not have its graphs.
class GraphlessSpace final : public SearchSpace
{
public:
    GraphlessSpace() { facts_.hasGraph = false; }
    [[nodiscard]] std::string name() const override { return "graphless"; }
    [[nodiscard]] std::string title() const override { return "Graphless"; }
    [[nodiscard]] std::string description() const override { return {}; }
    [[nodiscard]] std::string networkNoun() const override { return "network"; }
    [[nodiscard]] const std::vector<Position>& positions() const override
    {
        return fbnet().positions();
    }
    [[nodiscard]] const SpaceFacts& facts() const override { return facts_; }
    [[nodiscard]] std::string toText(ArchitectureView network) const override
    {
        return fbnet().toText(network);
    }
    [[nodiscard]] Result<Architecture> fromText(std::string_view text) const override
    {
        return fbnet().fromText(text);
    }
    [[nodiscard]] int graphOperationCount(GraphForm) const override { return 0; }
    [[nodiscard]] ArchitectureGraph graph(ArchitectureView, GraphForm) const override { return {}; }
    [[nodiscard]] std::vector<LayerCost> layers(ArchitectureView network) const override
    {
        return fbnet().layers(network);
    }
    [[nodiscard]] ArchitectureDrawing drawing(ArchitectureView network) const override
    {
        return fbnet().drawing(network);
    }

private:
    static const SearchSpace& fbnet() { return *findSearchSpace("fbnet"); }
    SpaceFacts facts_;
};

} // namespace

class BrpNasPredictorTest : public QObject
{
    Q_OBJECT

    static constexpr int kArchitectures = 300;

    static std::unique_ptr<Predictor> predictor(nlohmann::json given = {})
    {
        nlohmann::json options{{"width", 32}, {"learning_rate", 4e-3}, {"transfer_rate", 4e-3}};
        if (!given.is_null())
            options.update(given);
        return brpNasPredictor().create(
            resolveOptions(brpNasPredictor().info().options, options, "test").value());
    }
    static SourceData source(const LatencyTablePointer& table, int architectures = 150)
    {
        SourceData data;
        data.table = table;
        data.trainDevices = {0, 1};
        for (int row = 0; row < architectures; ++row)
            data.sourceArchitectures.push_back(row);
        return data;
    }
    static TargetSamples target(const LatencyTable& table, int count)
    {
        TargetSamples samples;
        samples.deviceName = "device2";
        samples.device = 2;
        for (int row = kArchitectures - count; row < kArchitectures; ++row) {
            samples.architectures.push_back(row);
            samples.milliseconds.push_back(table.milliseconds(2)[static_cast<std::size_t>(row)]);
        }
        return samples;
    }
    static std::vector<float> values(const Outcome<Prediction>& outcome)
    {
        if (const Error* error = std::get_if<Error>(&outcome))
            qFatal("%s", error->message.c_str());
        return std::get<Prediction>(outcome).values;
    }
    /// ρ over the architectures that are no samples.
    static double quality(const LatencyTable& table, const std::vector<float>& predicted)
    {
        const auto unseen = std::span(predicted).first(kArchitectures - 20);
        return spearman(unseen, table.milliseconds(2).first(unseen.size()));
    }

private Q_SLOTS:
    void whatTheTrainDevicesHaveInCommonHelpsOnANewDevice_data()
    {
        QTest::addColumn<QByteArray>("space");
        QTest::addColumn<double>("least");
        QTest::newRow("nasbench201") << QByteArray("nasbench201") << 0.8;
        QTest::newRow("fbnet") << QByteArray("fbnet") << 0.8;
        // The image's height scales every layer, but is one node of twenty-two in the readout.
        QTest::newRow("ofa") << QByteArray("ofa") << 0.3;
    }
    void whatTheTrainDevicesHaveInCommonHelpsOnANewDevice()
    {
        QFETCH(QByteArray, space);
        QFETCH(double, least);
        const auto table = fixtures::smallTable(kArchitectures, 3, 0.02, space.toStdString());
        const auto rho = [&](int epochs) {
            const auto made = predictor({{"epochs", epochs}});
            made->pretrain(source(table), Seed{1}, {});
            return quality(*table, values(made->adapt(target(*table, 20), Seed{2}, {})));
        };
        const double transferred = rho(30);
        const double scratch = rho(0);
        qInfo("ρ %.3f with train devices, %.3f without", transferred, scratch);
        QVERIFY(transferred > scratch);
        QVERIFY(transferred > least);
    }

    void latenciesAreInMilliseconds()
    {
        const auto table = fixtures::smallTable(kArchitectures, 3);
        const auto made = predictor({{"transfer_epochs", 200}});
        made->pretrain(source(table), Seed{1}, {});
        const auto outcome = made->adapt(target(*table, 20), Seed{2}, {});
        const auto& prediction = std::get<Prediction>(outcome);
        QVERIFY(prediction.isMilliseconds);
        double relative = 0.0;
        for (int row = kArchitectures - 20; row < kArchitectures; ++row) {
            const auto at = static_cast<std::size_t>(row);
            relative += std::abs(prediction.values[at] / table->milliseconds(2)[at] - 1.0F) / 20.0;
        }
        QVERIFY2(relative < 0.1, qPrintable(QString::number(relative)));
    }

    void aMissingLatencyIsLeftOut()
    {
        const auto table =
            fixtures::withHoles(*fixtures::smallTable(kArchitectures, 3), 0, {1, 2, 3, 50, 51});
        const auto made = predictor({{"epochs", 3}, {"transfer_epochs", 3}});
        made->pretrain(source(table), Seed{1}, {});
        for (const float value : values(made->adapt(target(*table, 20), Seed{2}, {})))
            QVERIFY(std::isfinite(value));
    }

    void theSeedDecides()
    {
        const auto table = fixtures::smallTable(kArchitectures, 3);
        std::vector<std::vector<float>> found;
        for (const std::uint64_t seed : {5U, 5U, 6U}) {
            const auto made = predictor({{"epochs", 2}, {"transfer_epochs", 2}});
            made->pretrain(source(table), Seed{seed}, {});
            found.push_back(values(made->adapt(target(*table, 20), Seed{seed}, {})));
        }
        QCOMPARE(found[0], found[1]);
        QVERIFY(found[0] != found[2]);
    }

    void adaptingStartsFromThePretrainedStateEachTime()
    {
        const auto table = fixtures::smallTable(kArchitectures, 3);
        const auto made = predictor({{"epochs", 2}, {"transfer_epochs", 2}});
        made->pretrain(source(table), Seed{1}, {});
        const auto first = values(made->adapt(target(*table, 20), Seed{2}, {}));
        values(made->adapt(target(*table, 5), Seed{3}, {}));
        QCOMPARE(values(made->adapt(target(*table, 20), Seed{2}, {})), first);
    }

    void aStopEndsTrainingAndScoring()
    {
        const auto table = fixtures::smallTable(kArchitectures, 3);
        const auto made = predictor({{"epochs", 1000}});
        std::stop_source stop;
        int epochs = 0;
        TrainingControl control;
        control.stop = stop.get_token();
        control.report = [&](const TrainingProgress& progress) {
            epochs = progress.epoch;
            stop.request_stop();
        };
        QVERIFY(std::holds_alternative<Stopped>(made->pretrain(source(table), Seed{1}, control)));
        QCOMPARE(epochs, 1);
        QVERIFY(std::holds_alternative<Stopped>(made->adapt(target(*table, 20), Seed{2}, control)));
        QVERIFY(std::holds_alternative<Prediction>(made->adapt(target(*table, 20), Seed{2}, {})));
    }

    void aSpaceWithoutGraphsIsRefused()
    {
        const std::shared_ptr<const SearchSpace> space = std::make_shared<const GraphlessSpace>();
        LatencyTableParts parts = fixtures::smallTable(kArchitectures, 3)->parts();
        parts.space = space;
        const auto made = predictor();
        const auto outcome =
            made->pretrain(source(LatencyTable::create(std::move(parts)).value()), Seed{1}, {});
        const Error* error = std::get_if<Error>(&outcome);
        QVERIFY(error);
        QVERIFY(error->message.find("has no graphs") != std::string::npos);
    }

    void adaptingBeforePretrainingIsRefused()
    {
        const auto table = fixtures::smallTable(kArchitectures, 3);
        QVERIFY(std::holds_alternative<Error>(predictor()->adapt(target(*table, 5), Seed{1}, {})));
    }
};

QTEST_GUILESS_MAIN(BrpNasPredictorTest)
#include "brp_nas_predictor_test.moc"
