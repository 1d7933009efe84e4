// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

/// Drives the built program as a user would.
class CommandLineTest : public QObject
{
    Q_OBJECT

    static constexpr const char* kOwnCells =
        "architecture,board [ms]\n"
        "|nor_conv_3x3~0|+|none~0|none~1|+|none~0|skip_connect~1|none~2|,3\n"
        "|none~0|+|none~0|none~1|+|nor_conv_3x3~0|none~1|none~2|,4\n"
        "|none~0|+|none~0|none~1|+|nor_conv_1x1~0|none~1|none~2|,2\n";

    struct Ended {
        int status = -1;
        QString out;
        QString err;
    };
    /// platform  Qt's, for a window without a display
    static Ended run(const QStringList& arguments, const QString& platform = {})
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.remove(QStringLiteral("DISPLAY"));
        environment.remove(QStringLiteral("WAYLAND_DISPLAY"));
        environment.remove(QStringLiteral("QT_QPA_PLATFORM"));
        environment.remove(QStringLiteral("LATENCY_STUDIO_DATA"));
        environment.remove(QStringLiteral("XDG_RUNTIME_DIR")); // libraries speak of it
        if (!platform.isEmpty())
            environment.insert(QStringLiteral("QT_QPA_PLATFORM"), platform);
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(LATENCY_PROGRAM), arguments);
        process.waitForFinished(120000);
        return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
                QString::fromUtf8(process.readAllStandardError())};
    }
    static int colourCount(const QImage& image)
    {
        QSet<QRgb> colours;
        for (int y = 0; y < image.height(); y += 3)
            for (int x = 0; x < image.width(); x += 3)
                colours.insert(image.pixel(x, y));
        return static_cast<int>(colours.size());
    }
    static void write(const QString& file, const QByteArray& text)
    {
        QFile target(file);
        QVERIFY(target.open(QIODevice::WriteOnly));
        target.write(text);
    }
    /// An experiment that compares architectures by `encoding`.
    static QString experimentOf(const QTemporaryDir& folder, const QByteArray& encoding)
    {
        const QString file = folder.filePath(QStringLiteral("experiment.json"));
        write(file, R"({"format":"latency-experiment/1","dataset":"simulated:nasbench201",
            "train_devices":["sim_gpu_desktop_b1","sim_cpu_server_a"],
            "test_devices":["sim_fpga"],"predictor":{"name":"kernel"},"trials":1,
            "sampler":{"name":"kmeans","count":5,"encoding":")" +
                        encoding + R"("}})");
        return file;
    }

private Q_SLOTS:
    void helpAndVersionNeedNoDisplay()
    {
        QCOMPARE(run({QStringLiteral("--help")}).status, 0);
        const Ended version = run({QStringLiteral("--version")});
        QCOMPARE(version.status, 0);
        QVERIFY(version.out.startsWith(QStringLiteral("latency-studio ")));
    }
    void theWindowWithoutADisplayIsASentence()
    {
        const Ended ended = run({});
        QCOMPARE(ended.status, 4);
        QVERIFY(ended.err.contains(QStringLiteral("there is no display")));
    }
    void aLanguageThatIsNotThereIsRefused()
    {
        const Ended ended =
            run({QStringLiteral("--language"), QStringLiteral("tlh")}, QStringLiteral("offscreen"));
        QCOMPARE(ended.status, 2);
        QVERIFY2(ended.err.contains(QStringLiteral("expected one of system, en, de")),
                 qPrintable(ended.err));
    }
    void wrongUsageIsStatusTwo()
    {
        QCOMPARE(run({QStringLiteral("run")}).status, 2);
        QCOMPARE(run({QStringLiteral("list"), QStringLiteral("cats")}).status, 2);
        QCOMPARE(run({QStringLiteral("plot"), QStringLiteral("x"), QStringLiteral("--out"),
                      QStringLiteral("x.gif")})
                     .status,
                 2);
    }
    void refusedInputIsStatusThreeWithOneSentence_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("missing dataset") << QStringList{"info", "/nowhere.csv"};
        QTest::newRow("unknown help set") << QStringList{"info", "help:cifar"};
        QTest::newRow("missing experiment") << QStringList{"run", "/nowhere.json"};
        QTest::newRow("too many devices")
            << QStringList{"partition", "simulated:fbnet", "--train", "90", "--test", "3"};
        QTest::newRow("unknown encoding")
            << QStringList{"encode", "simulated:fbnet", "--encoding", "magic"};
        QTest::newRow("unknown sampler of networks to export")
            << QStringList{"export",    "simulated:fbnet", "--count", "3",
                           "--sampler", "magic",           "--out",   "/nowhere/at/all"};
        QTest::newRow("a precision that the runtime lacks")
            << QStringList{"measure",     "simulated:fbnet", "--runtime", "opencv",
                           "--precision", "bf16",            "--out",     "/nowhere/at/all.json"};
        QTest::newRow("unknown search device")
            << QStringList{"search", "simulated:fbnet", "--device", "x", "--limit", "3"};
        QTest::newRow("transfer within one space")
            << QStringList{"transfer", "simulated:fbnet", "simulated:fbnet"};
        QTest::newRow("a latency vector with the answer") << QStringList{
            "transfer", "simulated:nasbench201",  "simulated:fbnet", "--devices", "sim_fpga",
            "--vector", "sim_fpga,sim_phone_2019"};
        QTest::newRow("transfer options that are no JSON") << QStringList{
            "transfer", "simulated:nasbench201", "simulated:fbnet", "--options", "x"};
        QTest::newRow("accuracies that are not there")
            << QStringList{"info", "accuracy:nasbench201"};
        QTest::newRow("not a result") << QStringList{"plot", "/nowhere", "--out", "x.pdf"};
    }
    void refusedInputIsStatusThreeWithOneSentence()
    {
        QFETCH(QStringList, arguments);
        const Ended ended = run(arguments);
        QCOMPARE(ended.status, 3);
        QVERIFY(ended.err.startsWith(QStringLiteral("latency-studio: ")));
        QCOMPARE(ended.err.trimmed().count(QLatin1Char('\n')), 0);
        QVERIFY(ended.out.isEmpty());
    }
    void theWholeJobRunsOnBundledData()
    {
        QTemporaryDir folder;
        const QString experiment = folder.filePath(QStringLiteral("e.json"));
        write(experiment, R"({"format":"latency-experiment/1","dataset":"simulated:fbnet",
            "train_devices":["sim_gpu_desktop_b1","sim_cpu_server_a","sim_phone_2017"],
            "test_devices":["sim_fpga","sim_phone_2019"],"predictor":{"name":"kernel"},
            "sampler":{"name":"kernel-greedy","count":12},"trials":2,"protocol":"all"})");
        const QString out = folder.filePath(QStringLiteral("out"));
        const Ended first = run({"run", experiment, "--out", out, "--quiet"});
        QVERIFY2(first.status == 0, qPrintable(first.err));
        QVERIFY(first.out.contains(QStringLiteral("SIMULATED")));
        QVERIFY(first.out.contains(QStringLiteral("4988 unseen architectures")));

        QFile result(out + QStringLiteral("/result.json"));
        QVERIFY(result.open(QIODevice::ReadOnly));
        const QJsonObject json = QJsonDocument::fromJson(result.readAll()).object();
        QCOMPARE(json[QStringLiteral("format")].toString(), QStringLiteral("latency-result/1"));
        QVERIFY(json[QStringLiteral("complete")].toBool());

        for (const char* name : {"figure.svg", "figure.pdf", "figure.png"}) {
            const QString figure = folder.filePath(QString::fromLatin1(name));
            const Ended plot = run({"plot", out, "--out", figure});
            QVERIFY2(plot.status == 0, qPrintable(plot.err));
            QVERIFY(QFile(figure).size() > 1000);
        }
        QVERIFY(colourCount(QImage(folder.filePath(QStringLiteral("figure.png")))) > 8);
        for (const char* name : {"report.html", "report.pdf"}) {
            const QString report = folder.filePath(QString::fromLatin1(name));
            QCOMPARE(run({"report", out, "--out", report}).status, 0);
            QVERIFY(QFile(report).size() > 1000);
        }
    }
    void devicesOfTwoDatasetsStandSideBySide()
    {
        QTemporaryDir folder;
        const QString own = folder.filePath(QStringLiteral("own.csv"));
        write(own, kOwnCells);
        const auto countOf = [](const Ended& ended, const char* key) {
            return QJsonDocument::fromJson(ended.out.toUtf8()).object()[QLatin1String(key)].toInt();
        };
        const Ended all = run({"info", "simulated:nasbench201", "--with", own, "--json"});
        QVERIFY2(all.status == 0, qPrintable(all.err));
        QCOMPARE(countOf(all, "architectures"), 15625);
        QVERIFY(all.out.contains(QStringLiteral("\"board\"")));
        const Ended shared = run(
            {"info", "simulated:nasbench201", "--with", own, "--join", "intersection", "--json"});
        QCOMPARE(countOf(shared, "architectures"), 3);
        QCOMPARE(run({"info", own, "--with", own, "--join", "left"}).status, 2);
        const Ended other = run({"info", "simulated:fbnet", "--with", own});
        QCOMPARE(other.status, 3);
        QVERIFY2(other.err.contains(QStringLiteral("expected tables of one search space")),
                 qPrintable(other.err));
    }
    void anExperimentNamesSeveralDatasetsRelativeToItsFile()
    {
        QTemporaryDir folder;
        write(folder.filePath(QStringLiteral("own.csv")), kOwnCells);
        const QString experiment = folder.filePath(QStringLiteral("e.json"));
        write(experiment, R"({"format":"latency-experiment/1",
            "dataset":["simulated:nasbench201","own.csv"],"train_devices":["board"],
            "test_devices":["sim_fpga"],"predictor":{"name":"kernel"},"trials":1,
            "sampler":{"name":"random","count":9}})");
        const QString out = folder.filePath(QStringLiteral("out"));
        const Ended ended = run({"run", experiment, "--out", out, "--quiet"});
        QVERIFY2(ended.status == 0, qPrintable(ended.err));
        QVERIFY(ended.out.contains(QStringLiteral("+ own")));
        QVERIFY(ended.out.contains(QStringLiteral("Only 3 of the 900 requested source samples")));
        QFile result(out + QStringLiteral("/result.json"));
        QVERIFY(result.open(QIODevice::ReadOnly));
        QCOMPARE(QJsonDocument::fromJson(result.readAll())
                     .object()[QStringLiteral("experiment")]
                     .toObject()[QStringLiteral("dataset")]
                     .toArray(),
                 (QJsonArray{QStringLiteral("simulated:nasbench201"), QStringLiteral("own.csv")}));
    }
    void aComparisonRunsWhatCanRunAndIsOneArgumentOfFigures()
    {
        QTemporaryDir folder;
        const QString experiment = folder.filePath(QStringLiteral("e.json"));
        write(experiment, R"({"format":"latency-experiment/1","dataset":"simulated:fbnet",
            "train_devices":["sim_gpu_desktop_b1","sim_cpu_server_a"],
            "test_devices":["sim_fpga"],"predictor":{"name":"kernel"},"trials":2,
            "sampler":{"name":"random","count":12}})");
        const QString out = folder.filePath(QStringLiteral("out"));
        const Ended ended = run({"run", experiment, "--predictors", "ridge,help,magic,kernel",
                                 "--out", out, "--quiet"});
        QVERIFY2(ended.status == 0, qPrintable(ended.err));
        QVERIFY2(ended.out.contains(QStringLiteral("help did not run: predictor help: 2 train "
                                                   "devices are too few")),
                 qPrintable(ended.out));
        QVERIFY(ended.out.contains(QStringLiteral("magic did not run: ")));
        QVERIFY(QFile::exists(out + QStringLiteral("/ridge/result.json")));
        QVERIFY(QFile::exists(out + QStringLiteral("/kernel/predictions.csv")));
        QVERIFY(!QFile::exists(out + QStringLiteral("/help")));

        const QString figure = folder.filePath(QStringLiteral("figure.png"));
        const Ended plot = run({"plot", out, "--out", figure});
        QVERIFY2(plot.status == 0, qPrintable(plot.err));
        QCOMPARE(plot.err, QString());
        QVERIFY(QImage(figure).height() > QImage(figure).width()); // one below the other
        const QString page = folder.filePath(QStringLiteral("report.html"));
        const Ended report = run({"report", out, "--out", page});
        QVERIFY2(report.status == 0, qPrintable(report.err));
        QCOMPARE(report.err, QString());
        QFile html(page);
        QVERIFY(html.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(html.readAll());
        for (const char* head : {"dataset", "task", "samples", "seed"})
            QVERIFY(text.contains(QStringLiteral("<th>%1</th>").arg(QLatin1String(head))));
        QVERIFY(text.contains(QStringLiteral("<h2>ridge</h2>")));
        QVERIFY(text.contains(QStringLiteral("<h2>kernel</h2>")));

        QVERIFY(QFile::remove(out + QStringLiteral("/ridge/predictions.csv")));
        QCOMPARE(run({"report", out, "--out", page}).status, 0);
        const Ended without = run({"plot", out, "--out", figure});
        QCOMPARE(without.status, 3);
        QVERIFY(without.err.contains(QStringLiteral("predictions.csv")));
    }
    void aResultThatCannotBeWrittenIsAFailure()
    {
        QTemporaryDir folder;
        const QString experiment = experimentOf(folder, "one-hot");
        const QString inTheWay = folder.filePath(QStringLiteral("file"));
        write(inTheWay, "a file where a folder is expected");
        const Ended ended =
            run({"run", experiment, "--out", inTheWay + QStringLiteral("/out"), "--quiet"});
        QVERIFY2(ended.status == 4, qPrintable(QString::number(ended.status) + ended.err));
        QVERIFY2(ended.err.startsWith(QStringLiteral("latency-studio: Cannot write ")),
                 qPrintable(ended.err));
        QVERIFY(ended.out.contains(QStringLiteral("sim_fpga"))); // the numbers are not lost
    }
    void theSeedOfTheCommandLineWins()
    {
        QTemporaryDir folder;
        const QString experiment = experimentOf(folder, "one-hot");
        const auto samplesWith = [&](const QStringList& more) {
            const QString out = folder.filePath(QStringLiteral("out"));
            const Ended ended = run(QStringList{"run", experiment, "--out", out, "--quiet"} + more);
            if (ended.status != 0)
                qFatal("%s", qPrintable(ended.err));
            QFile result(out + QStringLiteral("/result.json"));
            if (!result.open(QIODevice::ReadOnly))
                qFatal("there is no result");
            const QJsonObject json = QJsonDocument::fromJson(result.readAll()).object();
            return std::pair{
                json[QStringLiteral("experiment")].toObject()[QStringLiteral("seed")].toInt(),
                json[QStringLiteral("trials")]
                    .toArray()[0]
                    .toObject()[QStringLiteral("samples")]
                    .toArray()};
        };
        const auto [plainSeed, plain] = samplesWith({});
        const auto [givenSeed, given] = samplesWith({"--seed", "7"});
        QCOMPARE(plainSeed, 1);
        QCOMPARE(givenSeed, 7);
        QVERIFY(plain != given);
    }
    void aComparisonInWhichNothingRunsIsRefused()
    {
        QTemporaryDir folder;
        const QString experiment = experimentOf(folder, "one-hot");
        const Ended ended = run({"run", experiment, "--predictors", "help,magic", "--quiet"});
        QCOMPARE(ended.status, 3);
        QVERIFY(ended.err.contains(QStringLiteral("help did not run: ")));
        QVERIFY(ended.out.isEmpty());
    }
    void tasksNameTheDatasetThatHasTheMissingDevices()
    {
        const Ended ended = run({"tasks", "simulated:nasbench201", "--data-dir", "/nowhere"});
        QCOMPARE(ended.status, 0);
        QVERIFY2(ended.out.contains(QStringLiteral("needs help:nasbench201 (not in the data "
                                                   "folders) and eagle:nasbench201")),
                 qPrintable(ended.out));
        QVERIFY(ended.out.contains(QStringLiteral("other search space; runs with help:fbnet")));
        QVERIFY(run({"tasks"}).out.contains(QStringLiteral("runs with help:nasbench201")));
    }
    void everyOtherVerbAnswersOnBundledData()
    {
        QTemporaryDir folder;
        const QList<QStringList> calls{
            {"info", "simulated:fbnet", "--json"},
            {"similarity", "simulated:fbnet"},
            {"similarity", "simulated:fbnet", "--method", "pearson", "--format", "json"},
            {"partition", "simulated:fbnet", "--train", "6", "--test", "3"},
            {"tasks", "simulated:nasbench201"},
            {"list", "predictors"},
            {"list", "samplers", "--json"},
            {"list", "encodings"},
            {"list", "spaces"},
            {"encode", "simulated:fbnet", "--encoding", "costs", "--out",
             folder.filePath(QStringLiteral("costs.csv"))},
            {"search", "simulated:fbnet", "--device", "sim_fpga", "--limit", "1.6", "--json"},
            {"transfer", "simulated:nasbench201", "simulated:fbnet", "--devices", "sim_fpga",
             "--labels", "0,4", "--options", R"({"repeats": 1, "epochs": 2, "transfer_epochs": 2})",
             "--out", folder.filePath(QStringLiteral("transfer"))}};
        for (const QStringList& call : calls) {
            const Ended ended = run(call);
            QVERIFY2(ended.status == 0, qPrintable(call.join(QLatin1Char(' ')) + ended.err));
            QVERIFY(!ended.out.isEmpty());
        }
    }
    void encodingsThatTakeLongAreComputedOnceAndKept()
    {
        QTemporaryDir folder;
        qputenv("XDG_CACHE_HOME", folder.path().toUtf8());
        const QString cells = folder.filePath(QStringLiteral("cells.csv"));
        write(cells, "architecture,board [ms]\n"
                     "|nor_conv_3x3~0|+|none~0|none~1|+|none~0|skip_connect~1|none~2|,3\n"
                     "|none~0|+|none~0|none~1|+|nor_conv_3x3~0|none~1|none~2|,4\n"
                     "|none~0|+|none~0|none~1|+|nor_conv_1x1~0|none~1|none~2|,2\n");
        const QString out = folder.filePath(QStringLiteral("synflow.csv"));
        const QStringList call{"encode", cells, "--encoding", "synflow", "--out", out};
        for (int round = 0; round < 2; ++round) {
            const Ended ended = run(call);
            QVERIFY2(ended.status == 0, qPrintable(ended.err));
            QFile file(out);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QList<QByteArray> lines = file.readAll().trimmed().split('\n');
            QCOMPARE(lines.size(), 4);
            QCOMPARE(lines[0], QByteArray("network,\"synflow\""));
            // The first two cells are the same network.
            QCOMPARE(lines[1].split(',').last(), lines[2].split(',').last());
            QCOMPARE(lines[3].split(',').last(), QByteArray("0"));
        }
        const Ended missing = run({"run", experimentOf(folder, "zen"), "--out",
                                   folder.filePath(QStringLiteral("result"))});
        QVERIFY(missing.status != 0);
        QVERIFY2(missing.err.contains(QStringLiteral("--encoding zen computes them")),
                 qPrintable(missing.err));
        qunsetenv("XDG_CACHE_HOME");
    }
};

QTEST_GUILESS_MAIN(CommandLineTest)
#include "command_line_test.moc"
