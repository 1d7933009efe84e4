// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file_text.h"
#include "core/experiment/experiment_result.h"
#include "core/experiment/prediction_rows.h"
#include "core/experiment/result_files.h"
#include "core/experiment/result_table.h"
#include "tests/fixtures/small_table.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace latency;

class ExperimentResultTest : public QObject
{
    Q_OBJECT

    static DeviceTrial trial(int number, const std::string& device, double rho)
    {
        DeviceTrial one;
        one.trial = number;
        one.device = device == "device0" ? 0 : 1;
        one.deviceName = device;
        one.samples = {1, 2};
        one.predicted = {1, 2, 3, 4, 5};
        one.unseen.architectures = one.asked.architectures = 3;
        one.unseen.spearman = rho;
        one.asked.spearman = rho - 0.1;
        return one;
    }
    static ExperimentResult result()
    {
        ExperimentResult one;
        one.spec.dataset = "fixture";
        one.spec.testDevices = {"device0", "device1"};
        one.spec.trials = 2;
        one.isComplete = true;
        one.trials = {trial(1, "device0", 0.8), trial(1, "device1", 0.6), trial(2, "device0", 0.9),
                      trial(2, "device1", 0.7)};
        return one;
    }

private Q_SLOTS:
    void devicesAreSummarizedOverTrialsAndTheMeanOverTrialMeans()
    {
        const auto summaries = summarize(result(), false);
        QCOMPARE(summaries.size(), std::size_t{3});
        QVERIFY(std::abs(summaries[0].spearman.mean - 0.85) < 1e-12);
        QVERIFY(std::abs(summaries[2].spearman.mean - 0.75) < 1e-12);
        // Trial means .7 and .8.
        QVERIFY(std::abs(summaries[2].spearman.deviation - std::sqrt(0.005)) < 1e-12);
        QVERIFY(std::abs(summarize(result(), true)[2].spearman.mean - 0.65) < 1e-12);
    }
    void roundTripsThroughItsFile()
    {
        QTemporaryDir folder;
        const auto table = fixtures::smallTable(5, 2);
        QVERIFY(writeResultFiles(result(), *table, folder.path().toStdString()));
        const auto again = readResultFile(folder.path().toStdString());
        QVERIFY2(again, again ? "" : again.error().message.c_str());
        QVERIFY(toJson(*again) == toJson(result()));
        const auto text = readFile(folder.path().toStdString() + "/result.json");
        QVERIFY(text);
        const nlohmann::json expected{table->space().toText(table->architecture(1)),
                                      table->space().toText(table->architecture(2))};
        QVERIFY(nlohmann::json::parse(*text)["trials"][0]["sample_networks"] == expected);
    }
    void aStoppedResultNeverTakesThePlaceOfACompleteOne()
    {
        QTemporaryDir folder;
        const std::filesystem::path path = folder.path().toStdString();
        const auto table = fixtures::smallTable(5, 2);
        ExperimentResult stopped = result();
        stopped.isComplete = false;
        stopped.spec.seed = 9;
        const auto alone = writeResultFiles(stopped, *table, path);
        QVERIFY(alone);
        QCOMPARE(alone->folder, path);
        QVERIFY(alone->remark.empty());
        QVERIFY(writeResultFiles(result(), *table, path));
        const auto kept = writeResultFiles(stopped, *table, path);
        QVERIFY(kept);
        QCOMPARE(kept->folder, path / "stopped");
        QVERIFY(kept->remark.find("holds a complete result and is kept") != std::string::npos);
        QCOMPARE(readResultFile(path)->spec.seed, std::uint64_t{1});
        QCOMPARE(readResultFile(path / "stopped")->spec.seed, std::uint64_t{9});
    }
    void predictionsThatCannotBeWrittenDoNotLoseTheResult()
    {
        QTemporaryDir folder;
        const std::filesystem::path path = folder.path().toStdString();
        std::filesystem::create_directories(path / "predictions.csv" / "in the way");
        const auto written = writeResultFiles(result(), *fixtures::smallTable(5, 2), path);
        QVERIFY(!written);
        QVERIFY(written.error().message.find("predictions.csv") != std::string::npos);
        QVERIFY(readResultFile(path));
    }
    void theFolderOfAComparisonStandsForItsResults()
    {
        QTemporaryDir folder;
        const std::filesystem::path path = folder.path().toStdString();
        const auto table = fixtures::smallTable(5, 2);
        QVERIFY(!resultsIn(path));
        QVERIFY(!resultsIn(path / "nowhere"));
        for (const char* name : {"ridge", "kernel"})
            QVERIFY(writeResultFiles(result(), *table, path / name));
        std::filesystem::create_directories(path / "notes");
        QCOMPARE(*resultsIn(path),
                 (std::vector<std::filesystem::path>{path / "kernel", path / "ridge"}));
        QCOMPARE(*resultsIn(path / "kernel"), std::vector{path / "kernel"});
        QCOMPARE(*resultsIn(path / "kernel" / "result.json"),
                 std::vector{path / "kernel" / "result.json"});
    }
    void otherQuantitiesKeepNameAndUnit()
    {
        ExperimentResult energy = result();
        energy.quantity = {"energy", "mJ", "device"};
        const auto again = experimentResultFromJson(toJson(energy), "r.json");
        QVERIFY(again);
        QCOMPARE(again->quantity, energy.quantity);
        QTemporaryDir folder;
        const std::filesystem::path path = folder.path().toStdString();
        QVERIFY(writeResultFiles(energy, *fixtures::smallTable(5, 2), path));
        const auto rows = readPredictionRows(path / "predictions.csv");
        QVERIFY2(rows, rows ? "" : rows.error().message.c_str());
        QCOMPARE(rows->size(), std::size_t{4});
        QCOMPARE(rows->front().architectures, (std::vector<int>{0, 1, 2, 3, 4}));
        QCOMPARE(rows->front().labelled, (std::vector<int>{1, 2}));
    }
    void aComparisonSaysWhyAPredictorDidNotRun()
    {
        ExperimentResult stopped = result();
        stopped.isComplete = false;
        const QString text = QString::fromStdString(
            comparisonTable({result(), stopped}, {{"help", "2 train devices are too few."}}));
        QVERIFY(text.endsWith(QStringLiteral("help did not run: 2 train devices are too few.\n")));
        QVERIFY(text.contains(QStringLiteral("nasflat (stopped)")));
    }
    void aDamagedResultIsRefused()
    {
        nlohmann::json json = toJson(result());
        json["trials"][0].erase("samples");
        QVERIFY(!experimentResultFromJson(json, "r.json"));
        QVERIFY(!experimentResultFromJson(nlohmann::json::array(), "r.json"));
        json["format"] = "latency-result/9";
        QVERIFY(!experimentResultFromJson(json, "r.json"));
    }
    void theTableSaysOnHowManyArchitecturesSeedsAndWhichProtocol()
    {
        const QString text = QString::fromStdString(resultTable(result()));
        QVERIFY(text.contains(QStringLiteral("3 unseen architectures")));
        QVERIFY(text.contains(QStringLiteral("2 of 2 trials, seed 1")));
    }
};

QTEST_GUILESS_MAIN(ExperimentResultTest)
#include "experiment_result_test.moc"
