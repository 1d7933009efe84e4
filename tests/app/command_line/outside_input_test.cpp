// SPDX-License-Identifier: GPL-3.0-or-later
// What outsiders may hand to the program: deep JSON, pipes, names that a terminal obeys. Each is
// refused with status 3 and one plain sentence, at once.
#include "core/base/plain_text.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <sys/resource.h>
#include <sys/stat.h>

using namespace latency;

class OutsideInputTest : public QObject
{
    Q_OBJECT

    struct Ended {
        int status = -1;
        bool hasCrashed = false;
        QByteArray out;
        QByteArray err;
    };

    static std::unique_ptr<QProcess> program(const QStringList& arguments)
    {
        auto process = std::make_unique<QProcess>();
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        environment.remove(QStringLiteral("LATENCY_STUDIO_DATA"));
        environment.remove(QStringLiteral("XDG_RUNTIME_DIR"));
        process->setProcessEnvironment(environment);
        process->setProgram(QStringLiteral(LATENCY_PROGRAM));
        process->setArguments(arguments);
        // A stack of one megabyte, as threads of other systems have.
        process->setChildProcessModifier([] {
            const rlimit stack{1U << 20U, 1U << 20U};
            ::setrlimit(RLIMIT_STACK, &stack);
        });
        return process;
    }
    static Ended run(const QStringList& arguments, const QByteArray& input = {})
    {
        const auto process = program(arguments);
        process->start();
        process->write(input);
        process->closeWriteChannel();
        process->waitForFinished(60'000);
        return {process->exitCode(), process->exitStatus() == QProcess::CrashExit,
                process->readAllStandardOutput(), process->readAllStandardError()};
    }
    static void verifyRefusal(const Ended& ended)
    {
        QVERIFY(!ended.hasCrashed);
        QVERIFY2(ended.status == 3, ended.err.constData());
        QVERIFY2(ended.err.count('\n') == 1 && ended.err.endsWith(".\n"), ended.err.constData());
        verifyPlain(ended);
    }
    static void verifyPlain(const Ended& ended)
    {
        for (const QByteArray& text : {ended.out, ended.err})
            for (const QByteArray& line : text.split('\n'))
                QVERIFY2(isPlainText(QByteArray(line).replace('\t', ' ').toStdString()),
                         line.constData());
    }
    QString write(const char* name, const QByteArray& text) const
    {
        QFile file(folder_.filePath(QLatin1String(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write a test's file");
        return file.fileName();
    }
    static QByteArray nested() { return QByteArray(200'000, '[') + QByteArray(200'000, ']'); }

    QTemporaryDir folder_;

    /// By itself or by the signal it was sent, but by no fault of its own.
    static bool hasEndedByRequest(const QProcess& process)
    {
        return process.exitStatus() == QProcess::NormalExit || process.exitCode() == SIGTERM;
    }

private Q_SLOTS:
    void deepJsonIsRefusedWhereverItStands_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        const QByteArray head = "{\"format\":\"latency-experiment/1\",\"dataset\":";
        const QByteArray simulated = head + "\"simulated:fbnet\",";
        QTest::newRow("format") << QByteArray("{\"format\":") << QByteArray("}");
        QTest::newRow("dataset") << head << QByteArray("}");
        QTest::newRow("predictor") << simulated + "\"predictor\":" << QByteArray("}");
        QTest::newRow("option of the predictor")
            << simulated + "\"predictor\":{\"name\":\"kernel\",\"x\":" << QByteArray("}}");
        QTest::newRow("picks") << simulated + "\"sampler\":{\"name\":\"random\",\"picks\":"
                               << QByteArray("}}");
        QTest::newRow("outermost") << QByteArray() << QByteArray();
        QTest::newRow("never closed") << QByteArray(5'000'000, '[') << QByteArray();
        QTest::newRow("worksheet")
            << QByteArray("{\"format\":\"latency-worksheet/1\",\"unit\":\"ms\",\"device\":")
            << QByteArray("}");
        QTest::newRow("result") << QByteArray("{\"format\":\"latency-result/1\",\"x\":")
                                << QByteArray("}");
        QTest::newRow("session") << QByteArray("{\"format\":\"latency-session/1\",\"window\":")
                                 << QByteArray("}");
        QTest::newRow("table") << QByteArray("{\"format\":\"latency-table/1\",\"name\":")
                               << QByteArray("}");
    }
    void deepJsonIsRefusedWhereverItStands()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        const QByteArray text = before + nested() + after;
        const QString file = write("deep.json", text);
        const QString out = folder_.filePath(QStringLiteral("out"));
        for (const QStringList& arguments :
             {QStringList{"run", file}, QStringList{"info", file},
              QStringList{"report", file, "--out", out + ".html"},
              QStringList{"search", "simulated:fbnet", "--device", "x", "--limit", "18",
                          "--measured", file, "--worksheet", out},
              QStringList{"transfer", "simulated:fbnet", "simulated:nasbench201", "--options",
                          QString::fromUtf8("{\"a\":" + QByteArray(9000, '[') + "}")}})
            verifyRefusal(run(arguments));
        verifyRefusal(run({"run", "-"}, text));
    }
    void aWindowLivesOnWithDeepJson()
    {
        for (const char* head :
             {"{\"format\":", "{\"format\":\"latency-experiment/1\",\"dataset\":",
              "{\"format\":\"latency-session/1\",\"window\":",
              "{\"format\":\"latency-worksheet/1\",\"unit\":\"ms\",\"device\":",
              "{\"format\":\"latency-result/1\",\"x\":"}) {
            const auto process = program({write("deep.json", head + nested() + "}")});
            process->start();
            QVERIFY(!process->waitForFinished(2500));
            process->terminate();
            QVERIFY(process->waitForFinished(10'000));
            QVERIFY(hasEndedByRequest(*process));
        }
    }
    void pipesAndDevicesAreRefusedAtOnce()
    {
        const QString pipe = folder_.filePath(QStringLiteral("pipe.csv"));
        QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        for (const QString& path : {pipe, QStringLiteral("/dev/zero"), QStringLiteral("/dev/tty")})
            for (const QStringList& arguments :
                 {QStringList{"info", path}, QStringList{"run", path},
                  QStringList{"similarity", path}, QStringList{"report", path, "--out", "x.html"},
                  QStringList{"info", "simulated:fbnet", "--with", path},
                  QStringList{"search", "simulated:fbnet", "--device", "x", "--limit", "18",
                              "--measured", path, "--worksheet", "x"}})
                verifyRefusal(run(arguments));
        const auto window = program({pipe});
        window->start();
        QVERIFY(!window->waitForFinished(2500));
        window->terminate();
        QVERIFY(window->waitForFinished(5'000)); // no worker waits for the pipe
        QVERIFY(hasEndedByRequest(*window));
    }
    void whatATerminalObeysNeverReachesIt()
    {
        // ESC, BEL, a line break, the 8-bit CSI and a bidi override.
        const QByteArray hostile = "a\x1b[31m\x07\r\n\xC2\x9B"
                                   "31m\xE2\x80\xAEz";
        const QByteArray escaped = "a\\u001b[31m\\u0007\\r\\n\\u009b31m\\u202ez";
        const QByteArray head =
            "{\"format\":\"latency-experiment/1\",\"dataset\":\"simulated:fbnet\",";
        const QByteArray devices =
            head + "\"train_devices\":[\"sim_gpu_desktop_b1\"],\"test_devices\":[\"sim_fpga\"],";
        const QByteArray rows = "\n0_0_0_0_0_0_0_0_0_0_0_0_0_0_0_0_0_0_0_0_0_0,1.5\n";
        const QList<QByteArray> experiments{
            head + "\"" + escaped + "\":1}",
            head + "\"train_devices\":[\"" + escaped + "\"]}",
            devices + "\"predictor\":{\"name\":\"" + escaped + "\"}}",
            devices + "\"predictor\":{\"name\":\"kernel\",\"" + escaped + "\":1}}",
            devices + "\"sampler\":{\"name\":\"random\",\"encoding\":\"" + escaped + "\"}}",
            "{\"format\":\"" + escaped + "\"}",
            "{\"format\":\"latency-experiment/1\",\"dataset\":\"" + escaped + "\"}",
            "{\"" + escaped + "\":1,\"" + escaped + "\":2}",
            hostile};
        for (const QByteArray& experiment : experiments) {
            verifyRefusal(run({"run", write("hostile.json", experiment)}));
            verifyRefusal(run({"run", "-"}, experiment));
        }
        const QString name = QString::fromUtf8(hostile);
        verifyRefusal(run({"info", name + "/"}));
        verifyRefusal(run({"info", write(hostile + ".csv", "architecture" + rows)}));
        verifyRefusal(run({"info", write("device.csv", "architecture,\xC2\x9B"
                                                       "31m [ms]" +
                                                           rows)}));
        verifyRefusal(run({"info", write("bidi.csv", "architecture,a\xE2\x80\xAE [ms]" + rows)}));
        verifyRefusal(run({"search", "simulated:fbnet", "--device", name, "--limit", "18",
                           "--measured", write("sheet.csv", hostile), "--worksheet", "x"}));
        verifyPlain(run({name}));
        verifyPlain(run({"info", "--" + name}));
        verifyPlain(run({"info", write("noted.csv", "# source: \x1b[31mlab\xC2\x9B\narchitecture,"
                                                    "a [ms]" +
                                                        rows)}));
        verifyPlain(run({"info", "--json", folder_.filePath(QStringLiteral("noted.csv"))}));
    }
};

QTEST_GUILESS_MAIN(OutsideInputTest)
#include "outside_input_test.moc"
