// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/command_line/called_program.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <unistd.h>

using namespace latency;

/// How the program ends: its status is that of what was asked, and nothing found is lost.
class EndingTest : public QObject
{
    Q_OBJECT

    QTemporaryDir folder_;

    /// trials  more than can end while a test looks
    QString experiment(const char* predictor, int trials)
    {
        const QString name = folder_.filePath(QStringLiteral("experiment.json"));
        writeText(name,
                  QByteArray("{\"format\":\"latency-experiment/1\","
                             "\"dataset\":\"simulated:nasbench201\","
                             "\"train_devices\":[\"sim_gpu_desktop_b1\",\"sim_cpu_server_a\"],"
                             "\"test_devices\":[\"sim_fpga\"],\"predictor\":{\"name\":\"") +
                      predictor + "\"},\"trials\":" + QByteArray::number(trials) +
                      ",\"sampler\":{\"name\":\"random\",\"count\":5}}");
        return name;
    }
    static QJsonObject object(const QString& name)
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                              : QJsonObject();
    }

    static void printIntoClosedPipe()
    {
        int ends[2];
        if (::pipe(ends) != 0)
            return;
        ::dup2(ends[1], STDOUT_FILENO);
        ::close(ends[0]);
        ::close(ends[1]);
    }

private Q_SLOTS:
    void outputThatCannotBeWrittenIsAFailure_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("help") << QStringList{"--help"};
        QTest::newRow("version") << QStringList{"--version"};
        QTest::newRow("tasks") << QStringList{"tasks"};
        QTest::newRow("info") << QStringList{"info", "simulated:fbnet"};
        QTest::newRow("list") << QStringList{"list", "spaces"};
        QTest::newRow("similarity") << QStringList{"similarity", "simulated:fbnet"};
        QTest::newRow("run") << QStringList{"run", experiment("flops", 1), "--quiet"};
    }
    void outputThatCannotBeWrittenIsAFailure()
    {
        QFETCH(QStringList, arguments);
        const Ended ended = CalledProgram(arguments, {}, QStringLiteral("/dev/full")).end();
        QCOMPARE(ended.status, 4);
        QCOMPARE(ended.sentences(), 1);
        QVERIFY2(ended.err.startsWith(
                     QStringLiteral("latency-studio: standard output could not be written")),
                 qPrintable(ended.err));
    }
    void closedOutputIsAFailure()
    {
        const Ended ended =
            CalledProgram({QStringLiteral("tasks")}, [] { ::close(STDOUT_FILENO); }).end();
        QCOMPARE(ended.status, 4);
        QCOMPARE(ended.sentences(), 1);
    }
    void filesAreWrittenThoughNobodyReadsTheTable()
    {
        const QString out = folder_.filePath(QStringLiteral("unread"));
        const Ended ended = CalledProgram({"run", experiment("flops", 1), "--predictors",
                                           "flops,params,best-source", "--out", out, "--quiet"},
                                          printIntoClosedPipe)
                                .end();
        QCOMPARE(ended.status, 4);
        QCOMPARE(ended.sentences(), 1);
        for (const char* name : {"flops", "params", "best-source"})
            QVERIFY2(object(out + '/' + name + "/result.json")[QStringLiteral("complete")].toBool(),
                     name);
    }
    void aSignalKeepsWhatWasDone_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("Ctrl+C") << SIGINT;
        QTest::newRow("terminated") << SIGTERM;
        QTest::newRow("terminal closed") << SIGHUP;
    }
    void aSignalKeepsWhatWasDone()
    {
        QFETCH(int, signal);
        const QString out = folder_.filePath(QString::number(signal));
        CalledProgram program({"run", experiment("kernel", 1000), "--out", out});
        program.expectErrors();
        QVERIFY(program.says("trial ")); // a line every ten seconds, the first at once
        ::kill(program.id(), signal);
        const Ended ended = program.end();
        QCOMPARE(ended.status, 130);
        const QJsonObject result = object(out + QStringLiteral("/result.json"));
        QVERIFY(result.contains(QStringLiteral("complete")));
        QVERIFY(!result[QStringLiteral("complete")].toBool());
        QVERIFY(QFile::exists(out + QStringLiteral("/predictions.csv")));
    }
    void aProgramStartedByNohupOutlivesItsTerminal()
    {
        CalledProgram program({"run", experiment("kernel", 1000)},
                              [] { std::signal(SIGHUP, SIG_IGN); });
        program.expectErrors();
        QVERIFY(program.says("trial "));
        ::kill(program.id(), SIGHUP);
        ::kill(program.id(), SIGTERM);
        QCOMPARE(program.end().status, 130);
    }
    void everyVerbInterruptedIsNoSuccess_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("search") << QStringList{
            "search", "simulated:fbnet", "--device", "sim_fpga",       "--limit",
            "1.6",    "--predictor",     "nasflat",  "--measurements", "400"};
        QTest::newRow("transfer") << QStringList{"transfer", "simulated:nasbench201",
                                                 "simulated:fbnet"};
        QTest::newRow("encode") << QStringList{
            "encode", "simulated:fbnet", "--encoding", "zen", "--out", folder_.filePath("zen.csv")};
        if (qEnvironmentVariableIsSet("LATENCY_STUDIO_DATA")) // evolution breeds OFA's networks
            QTest::newRow("evolve") << QStringList{"evolve",     "help:ofa",
                                                   "--device",   "v100_32",
                                                   "--limit",    "20",
                                                   "--accuracy", "multiply-adds",
                                                   "--out",      folder_.filePath("evolved.json")};
    }
    void everyVerbInterruptedIsNoSuccess()
    {
        QFETCH(QStringList, arguments);
        qputenv("XDG_CACHE_HOME", folder_.path().toUtf8());
        CalledProgram program(arguments);
        program.expectErrors();
        if (arguments.front() != QStringLiteral("search")) // it has no line of progress
            QVERIFY(program.says("·"));
        else
            QTest::qSleep(300);
        ::kill(program.id(), SIGINT);
        QCOMPARE(program.end().status, 130);
        // Files that are worth something only as a whole do not appear.
        for (const char* name : {"zen.csv", "evolved.json"})
            QVERIFY2(!QFile::exists(folder_.filePath(QLatin1String(name))), name);
        qunsetenv("XDG_CACHE_HOME");
    }
};

QTEST_GUILESS_MAIN(EndingTest)
#include "ending_test.moc"
