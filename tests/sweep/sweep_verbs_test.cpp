// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sweep/small_sweep.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace latency;

/// The verb sweep, run on this machine.
class SweepVerbsTest : public QObject
{
    Q_OBJECT

    QTemporaryDir temporary_;

    QString path(const char* name) const { return temporary_.filePath(QString::fromLatin1(name)); }

private Q_SLOTS:
    void initTestCase()
    {
        writeSmallSweep(path("small.json"), 3);
        const Ended ended = callSweep(
            {"submit", path("small.json"), "--folder", path("done"), "--wait", "--processes", "2"});
        QVERIFY2(ended.status == 0, qPrintable(ended.err));
    }
    void aSweepRunsToItsEnd()
    {
        const auto folder = openSweepFolder(path("done").toStdString());
        QVERIFY(folder);
        QCOMPARE(readJobStates(*folder).count(JobState::Done), 12);
        QCOMPARE(strangers(*folder, "results"), QStringList());
        QCOMPARE(strangers(*folder, "claims"), QStringList());
    }
    void submittedAgainNothingIsComputedTwice()
    {
        const auto folder = openSweepFolder(path("done").toStdString());
        const auto before = folder->path / "results";
        const auto time = std::filesystem::last_write_time(before);
        const Ended ended =
            callSweep({"submit", path("small.json"), "--folder", path("done"), "--wait"});
        QCOMPARE(ended.status, 0);
        QVERIFY(std::filesystem::last_write_time(before) == time);
    }
    void theBoardIsPrintedAndWritten()
    {
        const Ended ended = callSweep({"collect", path("done"), "--out", path("b.csv"), "--out",
                                       path("b.tex"), "--out", path("b.html")});
        QVERIFY2(ended.status == 0, qPrintable(ended.err));
        QVERIFY2(ended.out.contains(QStringLiteral("12 of 12 jobs done, 0 failed")),
                 qPrintable(ended.out));
        for (const char* name : {"b.csv", "b.tex", "b.html"})
            QVERIFY(QFile::exists(path(name)));
        const Ended json = callSweep({"collect", path("done"), "--json"});
        const auto board = parseJson(json.out.toStdString(), "board");
        QVERIFY(board);
        QCOMPARE((*board)["done"], 12);
        QCOMPARE((*board)["rows"][0]["cells"].size(), 4U);
    }
    void theNumbersAreThoseOfRun()
    {
        const auto folder = openSweepFolder(path("done").toStdString());
        const SweepJob& job = folder->jobs.back();
        writeText(path("one.json"), QByteArray::fromStdString(toJson(job.experiment).dump()));
        const Ended ended =
            CalledProgram({"run", path("one.json"), "--quiet", "--out", path("one")}).end();
        QVERIFY2(ended.status == 0, qPrintable(ended.err));
        auto trials = (*readJsonFile(path("one/result.json").toStdString()))["trials"];
        for (auto& trial : trials)
            for (const char* time : {"seconds", "transfer_seconds"})
                trial.erase(time);
        QCOMPARE(trials.dump(), figuresOf(*folder).at(job.id));
    }
    void aDryRunWritesNothing()
    {
        const Ended ended =
            callSweep({"submit", path("small.json"), "--folder", path("dry"), "--dry-run"});
        QCOMPARE(ended.status, 0);
        QCOMPARE(ended.out, QStringLiteral("12 jobs\n"));
        QVERIFY(!QFile::exists(path("dry")));
    }
    void tenMillionJobsAreSaidBeforeAnythingIsWritten()
    {
        const Ended ended =
            callSweep({"new", "--out", path("big.json"), "--data", "simulated:fbnet", "--train",
                       "a", "--test", "b", "--predictors", "flops", "--seeds", "1-1000000",
                       "--samples", "1,2,3,4,5,6,7,8,9,10"});
        QCOMPARE(ended.status, 3);
        QVERIFY(ended.err.contains(QStringLiteral("10 000 000 jobs")));
        QVERIFY(!QFile::exists(path("big.json")));
    }
    void unknownNamesAreRefusedBeforeAnythingIsWritten()
    {
        writeText(path("unknown.json"), R"({"format":"latency-sweep/1",
            "data":["simulated:nasbench201"],"tasks":["Z9"],"predictors":["flops"]})");
        const Ended ended =
            callSweep({"submit", path("unknown.json"), "--folder", path("unknown"), "--wait"});
        QCOMPARE(ended.status, 3);
        QCOMPARE(ended.sentences(), 1);
        QVERIFY(!QFile::exists(path("unknown")));
    }
    void theWindowsEndLeavesJobsRunning()
    {
        const Ended ended = callSweep({"submit", path("small.json"), "--folder", path("detached")});
        QCOMPARE(ended.status, 0);
        const Ended watched = callSweep({"watch", path("detached")});
        QVERIFY2(watched.status == 0, qPrintable(watched.err));
        QVERIFY(watched.out.contains(QStringLiteral("12 done")));
    }
    void aCancelledSweepGoesOnWhenRetried()
    {
        QCOMPARE(callSweep({"submit", path("small.json"), "--folder", path("cancelled")}).status,
                 0);
        QCOMPARE(callSweep({"cancel", path("cancelled")}).status, 0);
        const Ended status = callSweep({"status", path("cancelled"), "--json"});
        const auto read = parseJson(status.out.toStdString(), "status");
        QVERIFY(read);
        QCOMPARE((*read)["cancelled"], true);
        QCOMPARE(callSweep({"retry", path("cancelled"), "--wait"}).status, 0);
    }
    void whatHangsOrTalksNonsenseIsASentence_data()
    {
        QTest::addColumn<QByteArray>("program");
        QTest::addColumn<QString>("said");
        QTest::newRow("garbage") << QByteArray("echo garbage") << QStringLiteral("not valid JSON");
        QTest::newRow("fails") << QByteArray("echo no controller >&2; exit 1")
                               << QStringLiteral("no controller");
        QTest::newRow("empty") << QByteArray("exit 0") << QStringLiteral("squeue");
        QTest::newRow("hangs") << QByteArray("sleep 60") << QStringLiteral("within 20 s");
    }
    void whatHangsOrTalksNonsenseIsASentence()
    {
        QFETCH(QByteArray, program);
        QFETCH(QString, said);
        const QString programs = path("programs");
        QDir().mkpath(programs);
        writeText(programs + QStringLiteral("/squeue"), "#!/bin/sh\n" + program + "\n");
        QFile(programs + QStringLiteral("/squeue")).setPermissions(QFile::Permissions(0x7777));
        const QByteArray search = qgetenv("PATH");
        qputenv("PATH", programs.toUtf8() + ":" + search);
        const Ended ended = callSweep({"status", path("done"), "--engine", "slurm"});
        qputenv("PATH", search);
        QCOMPARE(ended.status, 0);
        QVERIFY2(ended.out.contains(said), qPrintable(ended.out));
        QVERIFY(ended.out.contains(QStringLiteral("12 done")));
    }
};

QTEST_GUILESS_MAIN(SweepVerbsTest)
#include "sweep_verbs_test.moc"
