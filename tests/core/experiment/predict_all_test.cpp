// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/predict_all.h"

#include "core/dataset/files/native_file.h"
#include "core/experiment/predictions_file.h"
#include "core/experiment/source_devices.h"
#include "core/similarity/rank_correlation.h"
#include "tests/fixtures/small_table.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <set>

using namespace latency;

class PredictAllTest : public QObject
{
    Q_OBJECT

    static constexpr int kDevice = 2;
    LatencyTablePointer whole_ = fixtures::smallTable(120, 4);
    std::vector<int> labels_ = {3, 14, 15, 92, 65, 35, 89, 79, 32, 38, 46, 26};

    /// Only the labels are measured on the device, and row 7 failed there.
    [[nodiscard]] LatencyTablePointer partly() const
    {
        LatencyTableParts parts = whole_->parts();
        for (int row = 0; row < whole_->architectureCount(); ++row)
            if (std::ranges::find(labels_, row) == labels_.end())
                parts.milliseconds(kDevice, std::size_t(row)) = NAN;
        parts.marks.push_back({kDevice, 7, CellMark::Kind::Failed, "out of memory"});
        return LatencyTable::create(std::move(parts)).value();
    }
    [[nodiscard]] PredictAllRequest request() const
    {
        PredictAllRequest request;
        request.table = partly();
        request.device = kDevice;
        request.trainDevices = otherMeasuredDevices(*request.table, kDevice);
        return request;
    }
    static NetworkPredictions predicted(const PredictAllRequest& request)
    {
        auto outcome = predictAll(request, {}, {});
        if (const Error* error = std::get_if<Error>(&outcome))
            qFatal("%s", error->message.c_str());
        return std::get<NetworkPredictions>(std::move(outcome));
    }
    static std::string refusal(const PredictAllRequest& request)
    {
        const auto outcome = predictAll(request, {}, {});
        const Error* error = std::get_if<Error>(&outcome);
        return error ? error->message : std::string();
    }
    [[nodiscard]] DeviceTrial byHand(const std::string& predictor) const
    {
        ExperimentSpec spec;
        spec.dataset = "fixture";
        spec.trainDevices = {"device0", "device1", "device3"};
        spec.testDevices = {"device2"};
        spec.predictor = {{"name", predictor}};
        spec.sampler = {{"name", "by-hand"}};
        spec.handPicked = labels_;
        std::ranges::sort(spec.handPicked);
        spec.trials = 1;
        const auto plan = planExperiment(spec, whole_);
        if (!plan)
            qFatal("%s", plan.error().message.c_str());
        return runExperiment(*plan, {}, {}).value().trials.front();
    }

private Q_SLOTS:
    void everyNetworkIsPredictedExactlyAsByAnExperimentOnTheSameLabels()
    {
        for (const char* predictor : {"kernel", "ridge", "best-source"}) {
            PredictAllRequest asked = request();
            asked.predictor = {{"name", predictor}};
            const NetworkPredictions all = predicted(asked);
            const DeviceTrial trial = byHand(predictor);
            QCOMPARE(all.predicted, trial.predicted);
            std::vector<float> rest;
            std::vector<float> truth;
            for (int row = 0; row < whole_->architectureCount(); ++row)
                if (std::ranges::find(labels_, row) == labels_.end()) {
                    rest.push_back(all.predicted[std::size_t(row)]);
                    truth.push_back(whole_->milliseconds(kDevice)[std::size_t(row)]);
                }
            QCOMPARE(spearman(rest, truth), trial.unseen.spearman);
        }
    }
    void allLabelsAreLearnedFromAndFailuresStayMarks()
    {
        const NetworkPredictions all = predicted(request());
        QCOMPARE(all.labels.size(), labels_.size());
        QCOMPARE(all.deviation.size(), all.predicted.size());
        QCOMPARE(std::ranges::count(all.hasFailed, 1), 1);
        QVERIFY(all.hasFailed[7]);
        QVERIFY(std::ranges::all_of(all.deviation, [](float d) { return d > 0.0F; }));
    }
    void aPredictorWithoutABandIsGivenThatOfItsLabels()
    {
        PredictAllRequest asked = request();
        asked.predictor = {{"name", "best-source"}};
        const NetworkPredictions all = predicted(asked);
        QVERIFY(all.deviation[0] > 0.0F);
        QVERIFY(all.remarks.at(0).find("no deviation of its own") != std::string::npos);
    }
    void networksOutsideTheTableArePredictedToo()
    {
        PredictAllRequest asked = request();
        RandomEngine random(Seed{8});
        asked.others = {whole_->space().random(random), whole_->space().random(random)};
        const auto known = whole_->architecture(5);
        asked.others.emplace_back(known.begin(), known.end());
        asked.others.push_back(asked.others.front());
        const NetworkPredictions all = predicted(asked);
        QCOMPARE(all.table->architectureCount(), 122);
        QCOMPARE(all.predicted.size(), std::size_t{122});
        for (int row = 120; row < 122; ++row) {
            const double work = whole_->space().costs(all.table->architecture(row)).flops * 1e-6;
            QVERIFY(std::abs(all.predicted[std::size_t(row)] / std::pow(work, 1.2) - 1.0) < 0.3);
        }
    }
    void badInputIsASentence()
    {
        PredictAllRequest asked = request();
        LatencyTableParts parts = asked.table->parts();
        for (const int row : labels_)
            parts.milliseconds(kDevice, std::size_t(row)) = 5.0F;
        asked.table = LatencyTable::create(parts).value();
        QVERIFY(refusal(asked).find("have the same latency") != std::string::npos);
        for (std::size_t i = 1; i < labels_.size(); ++i)
            parts.milliseconds(kDevice, std::size_t(labels_[i])) = NAN;
        asked.table = LatencyTable::create(parts).value();
        QVERIFY(refusal(asked).find("only one network is measured on \"device2\"") !=
                std::string::npos);
        parts.milliseconds(kDevice, std::size_t(labels_[0])) = NAN;
        asked.table = LatencyTable::create(parts).value();
        QVERIFY(refusal(asked).find("no network is measured") != std::string::npos);
        asked = request();
        asked.predictor = {{"name", "magic"}};
        QVERIFY(refusal(asked).find("magic") != std::string::npos);
        asked = request();
        asked.others = {Architecture{1, 2}};
        QVERIFY(!refusal(asked).empty());
    }
    void withoutANetworkInCommonNothingIsLearnedFromOthers()
    {
        PredictAllRequest asked = request();
        LatencyTableParts parts = asked.table->parts();
        for (const int device : asked.trainDevices)
            for (const int row : labels_)
                parts.milliseconds(std::size_t(device), std::size_t(row)) = NAN;
        asked.table = LatencyTable::create(parts).value();
        QVERIFY(refusal(asked).find("in common") != std::string::npos);
    }
    void theCsvNamesTheNetworkAndWhatIsKnownOfIt()
    {
        const NetworkPredictions all = predicted(request());
        const QStringList lines =
            QString::fromStdString(predictionsCsv(all)).trimmed().split(QLatin1Char('\n'));
        QCOMPARE(lines.size(), 121);
        QCOMPARE(lines[0], QStringLiteral("architecture,predicted_ms,deviation_ms,measured_ms"));
        const QStringList third = lines[4].split(QLatin1Char(','));
        QCOMPARE(third[0].toStdString(), whole_->space().toText(whole_->architecture(3)));
        QCOMPARE(third[1].toFloat(), all.predicted[3]);
        QCOMPARE(third[2].toFloat(), all.deviation[3]);
        QCOMPARE(third[3].toFloat(), whole_->milliseconds(kDevice)[3]);
        QVERIFY(lines[8].endsWith(QStringLiteral(",failed")));
        QVERIFY(lines[1].endsWith(QLatin1Char(',')));
        QCOMPARE(QString::fromStdString(predictionsCsv(all, {3, 9})).count(QLatin1Char('\n')), 3);
    }
    void namesOfColumnsFollowTheUnit()
    {
        PredictAllRequest asked = request();
        LatencyTableParts parts = asked.table->parts();
        parts.quantity = {"energy", "mJ", "device"};
        asked.table = LatencyTable::create(parts).value();
        QVERIFY(predictionsCsv(predicted(asked))
                    .starts_with("architecture,predicted_mJ,deviation_mJ,measured_mJ\n"));
        QCOMPARE(unitInColumnName("%"), std::string("percent"));
    }
    void aNativeTableMarksWhatIsPredicted()
    {
        const NetworkPredictions all = predicted(request());
        const auto table = predictedTable(all);
        QVERIFY2(table, table ? "" : table.error().message.c_str());
        QCOMPARE((*table)->deviceCount(), 1);
        QCOMPARE((*table)->device(0).name, std::string("device2"));
        QCOMPARE(measuredRows(**table, 0).size(), labels_.size());
        QCOMPARE((*table)->measuredCount(0), 119);
        QCOMPARE((*table)->marks().size(), std::size_t{120 - labels_.size()});
        QCOMPARE((*table)->milliseconds(0)[0], all.predicted[0]);
        QCOMPARE((*table)->milliseconds(0)[3], whole_->milliseconds(kDevice)[3]);
        const auto again = withoutPredictedCells(*table);
        QCOMPARE((*again)->measuredCount(0), int(labels_.size()));
        QCOMPARE((*again)->marks().size(), std::size_t{1});
    }
    void filesEndInCsvOrInOurOwnFormat()
    {
        QTemporaryDir folder;
        const auto file = [&](const char* name) {
            return std::filesystem::path(folder.filePath(QString::fromLatin1(name)).toStdString());
        };
        const NetworkPredictions all = predicted(request());
        QVERIFY(writePredictions(all, file("p.csv")));
        QVERIFY(writePredictions(all, file("p.latency.json")));
        QVERIFY(!writePredictions(all, file("p.xlsx")));
        QVERIFY(!std::filesystem::exists(file("p.xlsx")));
        const auto read = readNativeFile(file("p.latency.json"));
        QVERIFY2(read, read ? "" : read.error().message.c_str());
        QCOMPARE(read->milliseconds.columns(), std::size_t{120});
    }
    void numbersOfAPredictorAreNoTruthOfAnExperiment()
    {
        const auto table = predictedTable(predicted(request()));
        ExperimentSpec spec;
        spec.testDevices = {"device2"};
        spec.predictor = {{"name", "kernel"}};
        spec.sampleCount = 5;
        const auto plan = planExperiment(spec, *table);
        QVERIFY2(plan, plan ? "" : plan.error().message.c_str());
        QCOMPARE(plan->table->measuredCount(0), int(labels_.size()));
    }
    void anExperimentThatCannotBeJudgedNamesTheWayOut()
    {
        ExperimentSpec spec;
        spec.trainDevices = {"device0"};
        spec.testDevices = {"device2"};
        spec.predictor = {{"name", "kernel"}};
        spec.sampleCount = 12;
        const auto plan = planExperiment(spec, partly());
        QVERIFY(!plan);
        QVERIFY(plan.error().message.find("latency-studio predict") != std::string::npos);
    }
    void aNewDeviceLearnsFromAllOthersThatAreMeasured()
    {
        LatencyTableParts parts = whole_->parts();
        for (int row = 0; row < whole_->architectureCount(); ++row)
            parts.milliseconds(1, std::size_t(row)) = NAN;
        const auto table = LatencyTable::create(parts).value();
        QCOMPARE(otherMeasuredDevices(*table, kDevice), (std::vector<int>{0, 3}));
        QCOMPARE(otherMeasuredDevices(*table, -1), (std::vector<int>{0, 2, 3}));
        QCOMPARE(learnsFrom(*table, {0, 3}), std::string("learns from 2 devices"));
        QCOMPARE(learnsFrom(*table, {3}), std::string("learns from device3"));
    }
};

QTEST_GUILESS_MAIN(PredictAllTest)
#include "predict_all_test.moc"
