// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/atomic_file.h"
#include "core/base/file_text.h"
#include "core/experiment/experiment_result.h"
#include "core/experiment/prediction_rows.h"
#include "core/experiment/result_files.h"
#include "core/experiment/result_table.h"
#include "tests/core/dataset/one_sentence.h"
#include "tests/fixtures/small_table.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <csignal>
#include <sys/wait.h>
#include <tuple>
#include <unistd.h>

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
    void aResultThatCannotBeReadIsKeptToo()
    {
        QTemporaryDir folder;
        const std::filesystem::path path = folder.path().toStdString();
        QVERIFY(writeFileAtomically(path / "result.json", "{\"format\": \"latency-result/99\"}"));
        ExperimentResult stopped = result();
        stopped.isComplete = false;
        const auto written = writeResultFiles(stopped, *fixtures::smallTable(5, 2), path);
        QVERIFY(written);
        QCOMPARE(written->folder, path / "stopped");
    }
    void predictionsOfAnotherResultAreRefusedInASentence()
    {
        QTemporaryDir folder;
        const std::filesystem::path path = folder.path().toStdString();
        const auto table = fixtures::smallTable(5, 2);
        ExperimentResult other = result();
        other.trials[0].predicted[4] = 5.5F;
        QVERIFY(writeResultFiles(result(), *table, path / "one"));
        QVERIFY(writeResultFiles(other, *table, path / "other"));
        std::filesystem::copy_file(path / "other" / "predictions.csv",
                                   path / "one" / "predictions.csv",
                                   std::filesystem::copy_options::overwrite_existing);
        const auto text = readPredictionsText(path / "one", *readResultFile(path / "one"));
        QVERIFY(!text);
        QVERIFY(isOneSentence(text.error()));
        QVERIFY(mentions(text.error(), "predictions.csv"));
        QVERIFY(mentions(text.error(), "result.json"));
    }
    void aResultFromBeforeChecksumsBringsItsPredictions()
    {
        QTemporaryDir folder;
        const std::filesystem::path path = folder.path().toStdString();
        QVERIFY(writeResultFiles(result(), *fixtures::smallTable(5, 2), path));
        auto json = nlohmann::json::parse(*readFile(path / "result.json"));
        json.erase("predictions");
        QVERIFY(writeFileAtomically(path / "result.json", json.dump()));
        const auto text = readPredictionsText(path, *readResultFile(path));
        QVERIFY(text && *text);
    }
    void aKillAtAnyPointLeavesAPairOrWhatReadersRefuse()
    {
        QTemporaryDir folder;
        const std::filesystem::path path = folder.path().toStdString();
        const auto table = fixtures::smallTable(5, 2);
        QVERIFY(writeResultFiles(result(), *table, path));
        for (int kill = 0; kill < 60; ++kill) {
            const pid_t child = ::fork();
            if (child == 0)
                for (float number = 1.0F;; number += 1.0F) {
                    ExperimentResult next = result();
                    next.trials[0].predicted[4] = number;
                    std::ignore = writeResultFiles(next, *table, path);
                }
            ::usleep(static_cast<useconds_t>(2000 + 137 * kill));
            ::kill(child, SIGKILL);
            ::waitpid(child, nullptr, 0);
            const auto read = readResultFile(path);
            QVERIFY2(read, read ? "" : read.error().message.c_str());
            const auto text = readPredictionsText(path, *read);
            QVERIFY(text ? text->has_value() : isOneSentence(text.error()));
        }
        QVERIFY(writeResultFiles(result(), *table, path));
        QVERIFY(readPredictionsText(path, *readResultFile(path)));
        QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot).size(), 2);
    }
    void namesThatAreFormulasAreNoFormulasInTheFile()
    {
        ExperimentResult one = result();
        one.trials = {trial(1, "=1+1", 0.5)};
        one.trials[0].device = 0;
        QTemporaryDir folder;
        const std::filesystem::path path = folder.path().toStdString();
        QVERIFY(writeResultFiles(one, *fixtures::smallTable(5, 2), path));
        const auto text = readPredictionsText(path, *readResultFile(path));
        QVERIFY(text && (*text)->find(",=") == std::string::npos);
        QCOMPARE(readPredictionRows(**text, "p.csv")->front().deviceName, std::string("=1+1"));
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
    void anEarlierResultStaysWhereTheNextCannotBeWritten()
    {
        QTemporaryDir folder;
        const std::filesystem::path path = folder.path().toStdString();
        const auto table = fixtures::smallTable(5, 2);
        QVERIFY(writeResultFiles(result(), *table, path));
        std::filesystem::remove(path / "predictions.csv");
        std::filesystem::create_directories(path / "predictions.csv" / "in the way");
        ExperimentResult next = result();
        next.spec.seed = 9;
        QVERIFY(!writeResultFiles(next, *table, path));
        QCOMPARE(readResultFile(path)->spec.seed, std::uint64_t{1});
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
        const auto text = readPredictionsText(path, *readResultFile(path));
        QVERIFY(text && *text);
        const auto rows = readPredictionRows(**text, "predictions.csv");
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
