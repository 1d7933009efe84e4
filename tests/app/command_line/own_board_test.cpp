// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dataset/open_dataset.h"
#include "core/experiment/evaluation_protocol.h"
#include "core/experiment/result_files.h"
#include "core/similarity/rank_correlation.h"
#include "tests/core/similarity/published_data.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace latency;

/// The way of somebody with a board and twenty measurements, from a CSV to every prediction.
class OwnBoardTest : public QObject
{
    Q_OBJECT

    struct Ended {
        int status = -1;
        QString out;
        QString err;
    };
    static Ended run(const QStringList& arguments)
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.remove(QStringLiteral("DISPLAY"));
        environment.remove(QStringLiteral("WAYLAND_DISPLAY"));
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(LATENCY_PROGRAM), arguments);
        process.waitForFinished(300000);
        return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
                QString::fromUtf8(process.readAllStandardError())};
    }
    static QJsonObject json(const QString& text)
    {
        return QJsonDocument::fromJson(text.toUtf8()).object();
    }
    static QList<QStringList> rows(const QString& file)
    {
        QFile csv(file);
        if (!csv.open(QIODevice::ReadOnly))
            qFatal("no file %s", qPrintable(file));
        QList<QStringList> all;
        for (const QString& line :
             QString::fromUtf8(csv.readAll()).trimmed().split(QLatin1Char('\n')))
            all << line.split(QLatin1Char(','));
        return all;
    }
    static void write(const QString& file, const QByteArray& text)
    {
        QFile target(file);
        QVERIFY(target.open(QIODevice::WriteOnly));
        target.write(text);
    }
    static QByteArray cell(const LatencyTable& table, int row)
    {
        return QByteArray::fromStdString(table.space().toText(table.architecture(row)));
    }
    /// Measurements of a device of the table under another name.
    static QByteArray measurements(const LatencyTable& table, int device,
                                   const std::vector<int>& chosen)
    {
        QByteArray csv = "architecture,my board [ms]\n";
        for (const int row : chosen)
            csv +=
                cell(table, row) + ',' +
                QByteArray::number(double(table.milliseconds(device)[std::size_t(row)]), 'g', 9) +
                '\n';
        return csv;
    }
    static std::vector<int> twenty(const LatencyTable& table)
    {
        std::vector<int> chosen = RandomEngine(Seed{7}).distinct(20, table.architectureCount());
        std::ranges::sort(chosen);
        return chosen;
    }
    static std::vector<int> every(const LatencyTable& table)
    {
        std::vector<int> all;
        for (int row = 0; row < table.architectureCount(); ++row)
            all.push_back(row);
        return all;
    }
    static QStringList othersThan(const LatencyTable& table, int device)
    {
        QStringList names;
        for (int other = 0; other < table.deviceCount(); ++other)
            if (other != device)
                names << QString::fromStdString(table.device(other).name);
        return names;
    }
    static QByteArray experiment(const QString& reference, const LatencyTable& table, int device,
                                 const std::vector<int>& picks)
    {
        QJsonArray chosen;
        for (const int row : picks)
            chosen << row;
        return QJsonDocument(
                   QJsonObject{
                       {"format", "latency-experiment/1"},
                       {"dataset", QJsonArray{reference, "truth.csv"}},
                       {"train_devices", QJsonArray::fromStringList(othersThan(table, device))},
                       {"test_devices", QJsonArray{"my board"}},
                       {"predictor", QJsonObject{{"name", "kernel"}}},
                       {"sampler", QJsonObject{{"name", "by-hand"}, {"picks", chosen}}},
                       {"trials", 1}})
            .toJson();
    }

    /// Twenty of the table's networks are measured on "my board", a device of it in disguise; all
    /// are predicted, and what the board hides is judged.
    static void predictTheRest(const QString& reference, const char* name,
                               const LatencyTablePointer& table)
    {
        QTemporaryDir folder;
        const int device = table->findDevice(name);
        const std::vector<int> labels = twenty(*table);
        const QString mine = folder.filePath(QStringLiteral("mine.csv"));
        const QString out = folder.filePath(QStringLiteral("predictions.csv"));
        write(mine, measurements(*table, device, labels));
        QElapsedTimer clock;
        clock.start();
        const Ended ended =
            run({"predict", reference, "--with", mine, "--device", "my board", "--train",
                 othersThan(*table, device).join(QLatin1Char(',')), "--out", out});
        QVERIFY2(ended.status == 0, qPrintable(ended.err));
        qInfo("%d predictions in %lld ms", table->architectureCount(), clock.elapsed());
        QVERIFY2(ended.out.contains(QStringLiteral("20 measurements, learns from %1 devices")
                                        .arg(table->deviceCount() - 1)),
                 qPrintable(ended.out));
        const QList<QStringList> lines = rows(out);
        QCOMPARE(lines.size(), table->architectureCount() + 1);
        QCOMPARE(lines[0].join(QLatin1Char(',')),
                 QStringLiteral("architecture,predicted_ms,deviation_ms,measured_ms"));

        write(folder.filePath(QStringLiteral("truth.csv")),
              measurements(*table, device, every(*table)));
        const QString asked = folder.filePath(QStringLiteral("experiment.json"));
        write(asked, experiment(reference, *table, device, labels));
        const Ended judged =
            run({"run", asked, "--quiet", "--out", folder.filePath(QStringLiteral("result"))});
        QVERIFY2(judged.status == 0, qPrintable(judged.err));
        const auto result = readResultFile(folder.filePath(QStringLiteral("result")).toStdString());
        QVERIFY2(result, result ? "" : result.error().message.c_str());

        std::vector<float> predicted;
        std::vector<float> truth;
        for (const int row : evaluationSet(EvaluationProtocol::Unseen, *table, device, labels)) {
            QCOMPARE(lines[row + 1][0].toUtf8(), cell(*table, row));
            predicted.push_back(lines[row + 1][1].toFloat());
            truth.push_back(table->milliseconds(device)[std::size_t(row)]);
            QVERIFY(lines[row + 1][2].toDouble() > 0.0);
            QVERIFY(lines[row + 1][3].isEmpty());
        }
        const double rho = spearman(predicted, truth);
        qInfo("rho %.6f, by run %.6f", rho, result->trials[0].unseen.spearman);
        QVERIFY(std::abs(rho - result->trials[0].unseen.spearman) < 1e-12);
        for (const int row : labels)
            QCOMPARE(lines[row + 1][3].toFloat(), table->milliseconds(device)[std::size_t(row)]);
    }

private Q_SLOTS:
    void twentyMeasurementsPredictEveryNetworkAsWellAsARunDoes()
    {
        predictTheRest(QStringLiteral("simulated:nasbench201"), "sim_fpga",
                       openDataset("simulated:nasbench201", {}).value());
    }
    void theSameWithThePublishedDevices()
    {
        const auto table = openPublished("help:nasbench201");
        if (!table || !qEnvironmentVariableIsSet("LATENCY_STUDIO_DATA"))
            QSKIP("Not tested: the published tables are not here; set LATENCY_STUDIO_DATA.");
        predictTheRest(QStringLiteral("help:nasbench201"), "raspi4", table);
    }
    void measurementsMayComeBesideTheDatasetAndInAnyUnit()
    {
        QTemporaryDir folder;
        const auto table = openDataset("simulated:nasbench201", {}).value();
        const int device = table->findDevice("sim_fpga");
        QByteArray csv = "architecture;my board [us]\r\n";
        for (const int row : twenty(*table))
            csv += cell(*table, row) + ';' +
                   QByteArray::number(
                       1000.0 * double(table->milliseconds(device)[std::size_t(row)]), 'f', 1) +
                   "\r\n";
        const QString mine = folder.filePath(QStringLiteral("mine.csv"));
        write(mine, csv);
        const QString out = folder.filePath(QStringLiteral("all.latency.json"));
        const Ended ended = run({"predict", "simulated:nasbench201", "--device", "my board",
                                 "--measured", mine, "--out", out});
        QVERIFY2(ended.status == 0, qPrintable(ended.err));
        QVERIFY2(!ended.out.contains(QStringLiteral("are they")), qPrintable(ended.out));
        const Ended info = run({"info", out, "--json"});
        QVERIFY2(info.status == 0, qPrintable(info.err));
        QVERIFY(info.out.contains(QStringLiteral("my board")));
    }
    void singleNetworksArePredictedOnRequest()
    {
        QTemporaryDir folder;
        const auto table = openDataset("simulated:nasbench201", {}).value();
        const QString mine = folder.filePath(QStringLiteral("mine.csv"));
        write(mine, measurements(*table, table->findDevice("sim_fpga"), twenty(*table)));
        const Ended ended =
            run({"predict", "simulated:nasbench201", "--with", mine, "--device", "my board",
                 "--architecture", QString::fromUtf8(cell(*table, 5)), "--architecture",
                 QString::fromUtf8(cell(*table, 9)).remove(QLatin1Char(' '))});
        QVERIFY2(ended.status == 0, qPrintable(ended.err));
        QCOMPARE(ended.out.count(QLatin1Char('\n')), 3);
        QVERIFY(ended.out.contains(QString::fromUtf8(cell(*table, 9))));
    }
    void aWrongUnitIsAskedAbout()
    {
        QTemporaryDir folder;
        const auto table = openDataset("simulated:nasbench201", {}).value();
        QByteArray csv = measurements(*table, table->findDevice("sim_fpga"), twenty(*table));
        csv.replace("[ms]", "[s]");
        const QString mine = folder.filePath(QStringLiteral("mine.csv"));
        write(mine, csv);
        const Ended ended = run({"predict", "simulated:nasbench201", "--with", mine, "--device",
                                 "my board", "--out", folder.filePath(QStringLiteral("p.csv"))});
        QVERIFY2(ended.status == 0, qPrintable(ended.err));
        QVERIFY2(ended.out.contains(QStringLiteral("times longer than on the other devices")),
                 qPrintable(ended.out));
    }
    void oneMeasurementThatIsAThousandTimesOffIsAskedAboutByEveryVerb()
    {
        QTemporaryDir folder;
        const auto table = openDataset("simulated:nasbench201", {}).value();
        const std::vector<int> labels = twenty(*table);
        const int device = table->findDevice("sim_fpga");
        QByteArray csv = measurements(*table, device, labels);
        const QByteArray right =
            QByteArray::number(double(table->milliseconds(device)[std::size_t(labels[9])]), 'g', 9);
        csv.replace(',' + right + '\n', ",9" + right + '\n');
        const QString mine = folder.filePath(QStringLiteral("mine.csv"));
        write(mine, csv);
        for (const char* verb : {"predict", "search"}) {
            QStringList call{
                verb,    "simulated:nasbench201", "--measured", mine, "--device", "my board",
                "--out", folder.filePath("p.csv")};
            if (call.front() == "search")
                call << "--limit"
                     << "5";
            const Ended ended = run(call);
            QVERIFY2(ended.status == 0, qPrintable(ended.err));
            QVERIFY2(ended.out.contains(
                         QStringLiteral("1 of the 20 measurements fits the others badly")),
                     qPrintable(ended.out));
            // A measured network keeps what the predictor says of it.
            for (const QStringList& row : rows(folder.filePath("p.csv")))
                QVERIFY(row.size() > 3 && (row[2].isEmpty() || row[2] != row.back()));
        }
    }
    void measurementsWithDecimalCommasSayWithWhichOptionTheyAreRead()
    {
        QTemporaryDir folder;
        const auto table = openDataset("simulated:nasbench201", {}).value();
        QByteArray csv = "architecture;my board [ms]\n";
        for (const int row : twenty(*table))
            csv += cell(*table, row) + ';' +
                   QByteArray::number(double(table->milliseconds(0)[std::size_t(row)]), 'f', 3)
                       .replace('.', ',') +
                   '\n';
        const QString mine = folder.filePath(QStringLiteral("mine.csv"));
        write(mine, csv);
        const QStringList call{
            "predict", "simulated:nasbench201", "--measured", mine, "--device", "my board",
            "--out",   folder.filePath("p.csv")};
        const Ended refused = run(call);
        QCOMPARE(refused.status, 3);
        QVERIFY2(refused.err.contains(QStringLiteral("give --measured-decimal-comma")),
                 qPrintable(refused.err));
        const Ended read = run(call + QStringList{"--measured-decimal-comma"});
        QVERIFY2(read.status == 0, qPrintable(read.err));
    }
    void aPartlyMeasuredTableIsSearchedAmongAllNetworks()
    {
        QTemporaryDir folder;
        const auto table = openDataset("simulated:nasbench201", {}).value();
        const std::vector<int> labels = twenty(*table);
        const QString mine = folder.filePath(QStringLiteral("mine.csv"));
        const QString sheet = folder.filePath(QStringLiteral("sheet.csv"));
        const QString out = folder.filePath(QStringLiteral("p.csv"));
        write(mine, measurements(*table, table->findDevice("sim_fpga"), labels));
        const Ended ended = run({"search", "simulated:nasbench201", "--with", mine, "--device",
                                 "my board", "--limit", "5", "--worksheet", sheet,
                                 "--measured-unit", "us", "--out", out, "--json"});
        QVERIFY2(ended.status == 0, qPrintable(ended.err));
        const QJsonObject report = json(ended.out);
        QCOMPARE(report[QStringLiteral("candidates")].toInt(), 15625);
        QCOMPARE(report[QStringLiteral("measurements")].toInt(), 20);
        QCOMPARE(report[QStringLiteral("learns_from")].toArray().size(),
                 qsizetype(table->deviceCount()));
        QVERIFY(!report.contains(QStringLiteral("true_optimum")));
        const QJsonArray next = report[QStringLiteral("next")].toArray();
        QVERIFY(!next.isEmpty());
        for (const QJsonValue& row : next)
            QVERIFY(std::ranges::find(labels, row.toInt()) == labels.end());
        QCOMPARE(rows(out).size(), 15626);
        QFile written(sheet);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QVERIFY(written.readAll().contains("# unit: us\n"));
    }
    void aFailedNetworkIsReplacedFromSheetToSheet()
    {
        QTemporaryDir folder;
        const auto file = [&](const char* name) {
            return folder.filePath(QString::fromLatin1(name));
        };
        const QStringList call{
            "search",     "simulated:nasbench201", "--device", "my board", "--limit", "18",
            "--one-shot", "--measurements",        "8"};
        const Ended first = run(call + QStringList{"--worksheet", file("a.csv")});
        QVERIFY2(first.status == 0, qPrintable(first.err));
        QFile sheet(file("a.csv"));
        QVERIFY(sheet.open(QIODevice::ReadOnly));
        QByteArray text = sheet.readAll();
        QCOMPARE(text.count("\",,,\n"), 8);
        text.replace(text.indexOf("\",,,"), 4, "\",OOM,,");
        // The largest cells come first; they miss the limit, so that there is something left to
        // gain.
        for (int i = 0; text.contains("\",,,"); ++i)
            text.replace(text.indexOf("\",,,"), 4,
                         "\"," + QByteArray::number(20.5 - i) + ',' + QByteArray::number(20.4 - i) +
                             ',');
        write(file("b.csv"), text);
        const Ended second = run(call + QStringList{"--measured", file("b.csv"), "--json"});
        QVERIFY2(second.status == 0, qPrintable(second.err));
        const QJsonObject report = json(second.out);
        const QJsonArray failed = report[QStringLiteral("failed")].toArray();
        QCOMPARE(failed.size(), 1);
        QCOMPARE(report[QStringLiteral("candidates")].toInt(), 15624);
        QCOMPARE(report[QStringLiteral("measurements")].toInt(), 7);
        QVERIFY(!report[QStringLiteral("next")].toArray().isEmpty());
        QVERIFY(!report[QStringLiteral("next")].toArray().contains(failed[0]));
    }
    void whatCannotBeLearnedFromIsOneSentence_data()
    {
        QTest::addColumn<QByteArray>("csv");
        QTest::addColumn<QString>("words");
        const QByteArray one = "|nor_conv_3x3~0|+|none~0|none~1|+|none~0|skip_connect~1|none~2|";
        const QByteArray other = "|none~0|+|none~0|none~1|+|nor_conv_3x3~0|none~1|nor_conv_1x1~2|";
        QTest::newRow("equal labels")
            << "architecture,my board [ms]\n" + one + ",3\n" + other + ",3\n"
            << QStringLiteral("same latency");
        QTest::newRow("one label") << "architecture,my board [ms]\n" + one + ",3\n"
                                   << QStringLiteral("only one cell is measured");
        QTest::newRow("another name") << "architecture,raspi [ms]\n" + one + ",3\n" + other + ",4\n"
                                      << QStringLiteral("has no device \"my board\"");
    }
    void whatCannotBeLearnedFromIsOneSentence()
    {
        QFETCH(QByteArray, csv);
        QFETCH(QString, words);
        QTemporaryDir folder;
        const QString mine = folder.filePath(QStringLiteral("mine.csv"));
        write(mine, csv);
        const Ended ended = run({"predict", "simulated:nasbench201", "--with", mine, "--device",
                                 "my board", "--out", folder.filePath(QStringLiteral("p.csv"))});
        QCOMPARE(ended.status, 3);
        QVERIFY2(ended.err.contains(words), qPrintable(ended.err));
        QCOMPARE(ended.err.trimmed().count(QLatin1Char('\n')), 0);
        QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("p.csv"))));
    }
    void measurementsAreNotWrittenOver()
    {
        QTemporaryDir folder;
        const auto table = openDataset("simulated:nasbench201", {}).value();
        const QString mine = folder.filePath(QStringLiteral("mine.csv"));
        const QByteArray csv = measurements(*table, 0, twenty(*table));
        write(mine, csv);
        const Ended ended = run({"predict", "simulated:nasbench201", "--measured", mine, "--device",
                                 "my board", "--out", mine});
        QCOMPARE(ended.status, 3);
        QFile kept(mine);
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), csv);
    }
};

QTEST_GUILESS_MAIN(OwnBoardTest)
#include "own_board_test.moc"
