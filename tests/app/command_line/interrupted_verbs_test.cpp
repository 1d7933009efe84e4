// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <signal.h>

/// Verbs that take long, interrupted in the middle of their work.
class InterruptedVerbsTest : public QObject
{
    Q_OBJECT

    struct Ended {
        bool isExit = false; ///< it ended by itself
        int status = -1;
        QString out;
        QString err;
    };
    /// Starts the program and sends the signal when it has shown the first progress.
    static Ended interrupted(const QStringList& arguments, int number, const QString& cache)
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.remove(QStringLiteral("LATENCY_STUDIO_DATA"));
        environment.insert(QStringLiteral("XDG_CACHE_HOME"), cache);
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(LATENCY_PROGRAM), arguments);
        process.setReadChannel(QProcess::StandardError);
        while (!process.canReadLine() && process.waitForReadyRead(120000)) {
        }
        ::kill(static_cast<pid_t>(process.processId()), number);
        process.waitForFinished(60000);
        return {process.exitStatus() == QProcess::NormalExit, process.exitCode(),
                QString::fromUtf8(process.readAllStandardOutput()),
                QString::fromUtf8(process.readAllStandardError())};
    }
    static QJsonObject objectIn(const QString& file)
    {
        QFile text(file);
        return text.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(text.readAll()).object()
                                              : QJsonObject();
    }
    static QString longExperiment(const QTemporaryDir& folder)
    {
        const QString file = folder.filePath(QStringLiteral("e.json"));
        QFile text(file);
        if (!text.open(QIODevice::WriteOnly))
            qFatal("cannot write the experiment");
        text.write(R"({"format":"latency-experiment/1","dataset":"simulated:fbnet",
            "train_devices":["sim_gpu_desktop_b1","sim_cpu_server_a","sim_phone_2017"],
            "test_devices":["sim_fpga"],"predictor":{"name":"nasflat","epochs":1000},
            "sampler":{"name":"random","count":12},"trials":2})");
        return file;
    }

private Q_SLOTS:
    void anInterruptedVerbDoesNotSucceed_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("number");
        const QList<std::pair<const char*, QStringList>> verbs{
            {"run", {"run", "EXPERIMENT", "--out", "FOLDER/out"}},
            {"encode",
             {"encode", "simulated:fbnet", "--encoding", "zcp", "--out", "FOLDER/out.csv"}},
            {"evolve",
             {"evolve", "simulated:ofa", "--device", "sim_fpga", "--limit", "1000", "--accuracy",
              "multiply-adds", "--generations", "1000000", "--out", "FOLDER/out.json"}},
            {"transfer",
             {"transfer", "simulated:nasbench201", "simulated:fbnet", "--out", "FOLDER/out",
              "--options", R"({"epochs": 2000, "repeats": 100})"}},
        };
        for (const auto& [name, arguments] : verbs)
            for (const int number : {SIGINT, SIGTERM})
                QTest::addRow("%s, signal %d", name, number) << arguments << number;
    }
    void anInterruptedVerbDoesNotSucceed()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, number);
        QTemporaryDir folder;
        arguments.replaceInStrings(QStringLiteral("FOLDER"), folder.path());
        arguments.replaceInStrings(QStringLiteral("EXPERIMENT"), longExperiment(folder));
        const Ended ended = interrupted(arguments, number, folder.path());
        QVERIFY2(ended.isExit, qPrintable(ended.err));
        QVERIFY2(ended.status == 130, qPrintable(QString::number(ended.status) + ended.err));
        // Files that only whole work is worth do not appear.
        QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("out.csv"))));
        QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("out.json"))));
    }
    void anInterruptedRunLeavesWhatWasDoneMarkedAsSuch()
    {
        QTemporaryDir folder;
        const QString out = folder.filePath(QStringLiteral("out"));
        const Ended ended =
            interrupted({"run", longExperiment(folder), "--out", out}, SIGINT, folder.path());
        QCOMPARE(ended.status, 130);
        const QJsonObject result = objectIn(out + QStringLiteral("/result.json"));
        QCOMPARE(result[QStringLiteral("format")].toString(), QStringLiteral("latency-result/1"));
        QCOMPARE(result[QStringLiteral("complete")], QJsonValue(false));
        QVERIFY(result[QStringLiteral("trials")].toArray().size() < 2);
    }
};

QTEST_GUILESS_MAIN(InterruptedVerbsTest)
#include "interrupted_verbs_test.moc"
