// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random_engine.h"
#include "core/sweep/slurm_engine.h"
#include "tests/sweep/small_sweep.h"

#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace latency;

/// Sweeps on a Slurm of this machine alone, which the test starts (one-node-slurm.sh).
class SlurmSweepTest : public QObject
{
    Q_OBJECT

    QTemporaryDir temporary_;
    QString slurm_;
    bool hasStarted_ = false;

    static Ended call(const QString& program, const QStringList& arguments)
    {
        QProcess process;
        process.start(program, arguments);
        if (!process.waitForFinished(120'000))
            process.kill();
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
                QString::fromUtf8(process.readAllStandardOutput()),
                QString::fromUtf8(process.readAllStandardError())};
    }
    Ended node(const char* action) const
    {
        return call(QStringLiteral("bash"),
                    {QStringLiteral(LATENCY_SOURCE_DIR "/tests/sweep/one-node-slurm.sh"),
                     QString::fromLatin1(action), slurm_});
    }
    void killController() const
    {
        QFile file(slurm_ + QStringLiteral("/run/slurmctld.pid"));
        const int process = file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().toInt() : 0;
        if (process > 1)
            ::kill(process, SIGKILL);
    }
    static void resumeNode()
    {
        const QString node =
            call(QStringLiteral("sinfo"), {"-h", "-N", "-o", "%N"}).out.section('\n', 0, 0);
        call(QStringLiteral("scontrol"),
             {"update", QStringLiteral("NodeName=") + node, QStringLiteral("State=RESUME")});
    }
    QString path(const char* name) const { return temporary_.filePath(QString::fromLatin1(name)); }
    SweepFolder folderOf(const char* name) const
    {
        return *openSweepFolder(path(name).toStdString());
    }
    /// The array of a folder in Slurm, such as "12".
    static QString arrayOf(const SweepFolder& folder)
    {
        const Ended ended = call(QStringLiteral("squeue"),
                                 {"-h", "-o", "%F", "--name",
                                  QString::fromStdString("latency-" + folder.record.mark + "-1")});
        return ended.out.section(QLatin1Char('\n'), 0, 0);
    }

private Q_SLOTS:
    void initTestCase()
    {
        slurm_ = path("slurm");
        // The arrays of 200 jobs need several of them.
        qputenv("MAX_ARRAY_SIZE", "101");
        const Ended started = node("start");
        if (started.status == 77)
            QSKIP(qPrintable("No Slurm was tested: " + started.out));
        QVERIFY2(started.status == 0, qPrintable(started.err));
        hasStarted_ = true;
        qputenv("SLURM_CONF", started.out.trimmed().toUtf8());
    }
    void cleanupTestCase()
    {
        if (hasStarted_)
            node("stop");
    }

    void twoHundredJobsAreThoseOfThisMachine()
    {
        writeSmallSweep(path("sweep.json"), 50);
        const Ended here =
            callSweep({"submit", path("sweep.json"), "--folder", path("local"), "--wait"});
        QVERIFY2(here.status == 0, qPrintable(here.err));
        const Ended there = callSweep({"submit", path("sweep.json"), "--folder", path("slurm-200"),
                                       "--engine", "slurm", "--wait"});
        QVERIFY2(there.status == 0, qPrintable(there.out + there.err));
        const SweepFolder folder = folderOf("slurm-200");
        QCOMPARE(readJobStates(folder).count(JobState::Done), 200);
        QCOMPARE(strangers(folder, "results"), QStringList());
        QVERIFY(figuresOf(folder) == figuresOf(folderOf("local")));
    }
    void aQueuedSweepIsNotSubmittedTwice()
    {
        writeSmallSweep(path("small.json"), 2);
        QCOMPARE(callSweep({"submit", path("small.json"), "--folder", path("twice"), "--engine",
                            "slurm", "--processes", "1"})
                     .status,
                 0);
        const SweepFolder folder = folderOf("twice");
        call(QStringLiteral("scontrol"), {"hold", arrayOf(folder)});
        const Ended status = callSweep({"status", path("twice")});
        QVERIFY2(status.out.contains(QStringLiteral("scontrol release")), qPrintable(status.out));
        const Ended again = callSweep({"retry", path("twice"), "--engine", "slurm"});
        QVERIFY2(again.out.contains(QStringLiteral("none was submitted")) ||
                     readJobStates(folder).areSettled(),
                 qPrintable(again.out + again.err));
        call(QStringLiteral("scontrol"), {"release", arrayOf(folder)});
        QCOMPARE(callSweep({"watch", path("twice")}).status, 0);
    }
    void aCancelledArrayGoesOnWhenRetried()
    {
        QCOMPARE(callSweep({"submit", path("small.json"), "--folder", path("cancelled"), "--engine",
                            "slurm", "--processes", "1"})
                     .status,
                 0);
        QCOMPARE(callSweep({"cancel", path("cancelled")}).status, 0);
        QTRY_VERIFY_WITH_TIMEOUT(arrayOf(folderOf("cancelled")).isEmpty(), 20'000);
        const Ended retried =
            callSweep({"retry", path("cancelled"), "--engine", "slurm", "--wait"});
        QVERIFY2(retried.status == 0, qPrintable(retried.out + retried.err));
        QVERIFY(readJobStates(folderOf("cancelled")).count(JobState::Done) == 8);
    }
    void nothingIsLostUnderRandomEvents()
    {
        bool isNumber = false;
        const int given = qEnvironmentVariableIntValue("LATENCY_SWEEP_EVENTS", &isNumber);
        const int events = isNumber ? given : 12;
        writeSmallSweep(path("forty.json"), 10);
        const Ended here =
            callSweep({"submit", path("forty.json"), "--folder", path("undisturbed"), "--wait"});
        QVERIFY2(here.status == 0, qPrintable(here.err));
        QCOMPARE(callSweep({"submit", path("forty.json"), "--folder", path("events"), "--engine",
                            "slurm"})
                     .status,
                 0);
        const SweepFolder folder = folderOf("events");
        RandomEngine random(Seed{7});
        for (int event = 0; event < events; ++event) {
            QTest::qWait(100 + static_cast<int>(random.index(300)));
            const QString task = arrayOf(folder) + "_" + QString::number(random.index(40));
            switch (random.index(4)) {
            case 0:
                call(QStringLiteral("scontrol"), {"requeue", task});
                break;
            case 1:
                call(QStringLiteral("scancel"), {task});
                break;
            case 2: // ids of lost jobs are given again after this
                killController();
                node("controller");
                break;
            case 3:
                callSweep({"retry", path("events"), "--engine", "slurm"});
                break;
            }
        }
        // Slurm drains a node that still runs a job whose id it gave again; jobs have ended by then.
        QTest::qWait(2000);
        resumeNode();
        const Ended retried = callSweep({"retry", path("events"), "--engine", "slurm", "--wait"});
        QVERIFY2(retried.status == 0, qPrintable(retried.out + retried.err));
        QVERIFY(figuresOf(folder) == figuresOf(folderOf("undisturbed")));
        QCOMPARE(strangers(folder, "results"), QStringList());
    }
};

QTEST_GUILESS_MAIN(SlurmSweepTest)
#include "slurm_sweep_test.moc"
