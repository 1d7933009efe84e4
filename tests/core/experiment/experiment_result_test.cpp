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
    void everyNumberOfASummaryIsThatOfItsOwnColumn()
    {
        ExperimentResult one = result();
        double value = 1.0;
        for (DeviceTrial& trial : one.trials) {
            trial.unseen = {10 + trial.trial, value,     2 * value, 3 * value,
                            4 * value,        5 * value, 6 * value};
            trial.copies = trial.trial;
            trial.seconds = value;
            value += 1.0;
        }
        const auto summaries = summarize(one, false);
        const auto holds = [](const ResultSummary& summary, double mean, double deviation) {
            double factor = 1.0;
            for (const MeanDeviation& column :
                 {summary.spearman, summary.kendall, summary.rmse, summary.meanAbsolute,
                  summary.within5, summary.within10}) {
                if (std::abs(column.mean - factor * mean) > 1e-12 ||
                    std::abs(column.deviation - factor * deviation) > 1e-12)
                    return false;
                factor += 1.0;
            }
            return true;
        };
        QVERIFY(holds(summaries[0], 2.0, std::sqrt(2.0))); // 1 and 3
        QVERIFY(holds(summaries[1], 3.0, std::sqrt(2.0))); // 2 and 4
        QVERIFY(holds(summaries[2], 2.5, std::sqrt(2.0))); // 1.5 and 3.5
        for (const ResultSummary& summary : summaries) {
            QCOMPARE(summary.trials, 2);
            QCOMPARE(summary.architectures, 11);
            QCOMPARE(summary.copies, 2);
        }
        QCOMPARE(summaries[0].seconds, 2.0);
        QCOMPARE(summaries[2].seconds, 2.5);
    }
    void everyFieldComesBackFromItsJson()
    {
        ExperimentResult one = result();
        one.spec.trainDevices = {"device2"};
        one.datasetTitle = "Fixture";
        one.spaceName = "fbnet";
        one.isSimulated = one.isOracle = one.isLabelFree = one.readsWholeSourceTables = true;
        one.referenceCount = 10;
        one.validationDevices = {"v"};
        one.remarks = {"A remark."};
        one.pretrainSeconds = {1.5};
        one.epochSeconds = {0.5, 0.25};
        one.totalSeconds = 3.0;
        one.threads = 2;
        one.program = "program";
        one.machine = "machine";
        DeviceTrial& trial = one.trials.front();
        trial.references = {3};
        trial.embedding = {0.5F};
        trial.shares = {{"costs", 0.25}};
        trial.copies = 4;
        trial.seconds = 0.75;
        const auto again = experimentResultFromJson(toJson(one), "r.json");
        QVERIFY2(again, again ? "" : again.error().message.c_str());
        QCOMPARE(again->spec, one.spec);
        QCOMPARE(again->datasetTitle, one.datasetTitle);
        QCOMPARE(again->spaceName, one.spaceName);
        QVERIFY(again->isSimulated && again->isOracle && again->isLabelFree &&
                again->readsWholeSourceTables && again->isComplete);
        QCOMPARE(again->referenceCount, 10);
        QCOMPARE(again->validationDevices, one.validationDevices);
        QCOMPARE(again->remarks, one.remarks);
        QCOMPARE(again->pretrainSeconds, one.pretrainSeconds);
        QCOMPARE(again->epochSeconds, one.epochSeconds);
        QCOMPARE(again->totalSeconds, 3.0);
        QCOMPARE(again->threads, 2);
        QCOMPARE(again->program, one.program);
        QCOMPARE(again->machine, one.machine);
        QCOMPARE(again->trials.size(), std::size_t{4});
        const DeviceTrial& read = again->trials.front();
        QCOMPARE(read.trial, 1);
        QCOMPARE(again->trials[2].trial, 2);
        QCOMPARE(read.deviceName, trial.deviceName);
        QCOMPARE(read.samples, trial.samples);
        QCOMPARE(read.references, trial.references);
        QCOMPARE(read.embedding, trial.embedding);
        QCOMPARE(read.shares, trial.shares);
        QCOMPARE(read.copies, 4);
        QCOMPARE(read.seconds, 0.75);
        QCOMPARE(read.unseen.spearman, 0.8);
        QVERIFY(std::abs(read.asked.spearman - 0.7) < 1e-12);
        one.isComplete = false;
        QVERIFY(!experimentResultFromJson(toJson(one), "r.json")->isComplete);
    }
    void predictionsStandBesideWhatWasMeasured()
    {
        QTemporaryDir folder;
        const auto table = fixtures::withHoles(*fixtures::smallTable(5, 2), 0, {3});
        ExperimentResult one = result();
        one.trials.resize(1);
        one.trials[0].references = {4};
        one.trials[0].deviation = {0.5F, 0.5F, 0.5F, 0.5F, 0.25F};
        const std::filesystem::path path = folder.path().toStdString();
        QVERIFY(writeResultFiles(one, *table, path));
        const auto text = readFile(path / "predictions.csv");
        QVERIFY(text);
        const QStringList lines = QString::fromStdString(*text).split(QLatin1Char('\n'));
        QCOMPARE(lines.size(), 6); // a header, four measured networks, the end
        QCOMPARE(lines[0],
                 QStringLiteral("trial,device,architecture,network,measured_ms,predicted_ms,"
                                "deviation_ms,labelled"));
        for (const auto& [line, row, labelled] :
             {std::tuple{1, 0, 0}, std::tuple{2, 1, 1}, std::tuple{3, 2, 1}, std::tuple{4, 4, 1}}) {
            const QString& written = lines[line];
            QVERIFY2(written.startsWith(QStringLiteral("1,device0,%1,").arg(row)),
                     qPrintable(written));
            const QStringList cells = written.split(QLatin1Char(','));
            QCOMPARE(cells[cells.size() - 4].toFloat(),
                     table->milliseconds(0)[static_cast<std::size_t>(row)]);
            QCOMPARE(cells[cells.size() - 3].toInt(), row + 1);
            QCOMPARE(cells[cells.size() - 2].toDouble(), row == 4 ? 0.25 : 0.5);
            QCOMPARE(cells.last().toInt(), labelled);
            QVERIFY(written.contains(
                QString::fromStdString(table->space().toText(table->architecture(row)))));
        }
    }
    void simulatedNumbersSaySoInTheirFile()
    {
        QTemporaryDir folder;
        ExperimentResult one = result();
        one.isSimulated = true;
        const std::filesystem::path path = folder.path().toStdString();
        QVERIFY(writeResultFiles(one, *fixtures::smallTable(5, 2), path));
        QVERIFY(readFile(path / "predictions.csv")
                    ->starts_with("# simulated latencies, not measured\n"));
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
