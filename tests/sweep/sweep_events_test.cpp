// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/file_text.h"
#include "core/base/random_engine.h"
#include "core/sweep/job_claim.h"
#include "tests/sweep/small_sweep.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace latency;

/// A sweep on this machine under random events: nothing is lost or doubled. LATENCY_SWEEP_EVENTS
/// and LATENCY_SWEEP_SEED give their number and order.
class SweepEventsTest : public QObject
{
    Q_OBJECT

    QTemporaryDir temporary_;
    QString folder_;

    static int numberOf(const char* variable, int otherwise)
    {
        bool isNumber = false;
        const int number = qEnvironmentVariableIntValue(variable, &isNumber);
        return isNumber ? number : otherwise;
    }

    /// The process that a claim names, if it lives.
    static pid_t holderOf(const std::filesystem::path& claim)
    {
        const auto text = readFile(claim);
        if (!text || !isClaimHeld(claim))
            return 0;
        static const QRegularExpression number(QStringLiteral("process (\\d+)"));
        return number.match(QString::fromStdString(*text)).captured(1).toInt();
    }
    static void end(pid_t process, int signal)
    {
        if (process > 1)
            ::kill(process, signal);
    }
    static std::vector<std::filesystem::path> claimsOf(const SweepFolder& folder)
    {
        std::vector<std::filesystem::path> claims;
        std::error_code fault;
        for (const auto& entry : std::filesystem::directory_iterator(folder.path / "claims", fault))
            claims.push_back(entry.path());
        return claims;
    }

    void happen(RandomEngine& random, const SweepFolder& folder, int& computedTwice)
    {
        const SweepJob& job = folder.jobs[random.index(folder.jobs.size())];
        switch (random.index(7)) {
        case 0: // jobs are killed
        case 1:
            for (const auto& claim : claimsOf(folder))
                end(holderOf(claim), random.uniform() < 0.7 ? SIGKILL : SIGTERM);
            break;
        case 2: // the pool is killed; its jobs go on
            end(holderOf(folder.path / "pool"), SIGKILL);
            break;
        case 3: // submitted again, possibly beside a pool that works
            QCOMPARE(callSweep({"retry", folder_, "--processes", "2"}).status, 0);
            break;
        case 4: // cancelled, then continued
            QCOMPARE(callSweep({"cancel", folder_}).status, 0);
            QCOMPARE(callSweep({"retry", folder_, "--processes", "2"}).status, 0);
            break;
        case 5: // the same job by another engine
            computedTwice +=
                CalledProgram({"sweep", "job", folder_, QString::fromStdString(job.id)})
                        .end()
                        .out.contains(QStringLiteral("done"))
                    ? 1
                    : 0;
            break;
        case 6: // no byte can be written, as on a full disk
            CalledProgram({"sweep", "job", folder_, QString::fromStdString(job.id)}, [] {
                const rlimit none{0, 0};
                ::setrlimit(RLIMIT_FSIZE, &none);
            }).end();
            break;
        }
    }

private Q_SLOTS:
    void nothingIsLostOrDoubled()
    {
        const int events = numberOf("LATENCY_SWEEP_EVENTS", 50);
        const auto seed = static_cast<std::uint64_t>(numberOf("LATENCY_SWEEP_SEED", 1));
        const QString file = temporary_.filePath(QStringLiteral("small.json"));
        writeSmallSweep(file, std::max(5, events / 5));
        const QString undisturbed = temporary_.filePath(QStringLiteral("undisturbed"));
        QCOMPARE(callSweep({"submit", file, "--folder", undisturbed, "--wait"}).status, 0);

        folder_ = temporary_.filePath(QStringLiteral("disturbed"));
        QCOMPARE(callSweep({"submit", file, "--folder", folder_, "--processes", "2"}).status, 0);
        const auto folder = openSweepFolder(folder_.toStdString());
        QVERIFY(folder);
        RandomEngine random(Seed{seed});
        int computedTwice = 0;
        int doneBefore = 0;
        for (int event = 0; event < events; ++event) {
            QTest::qWait(static_cast<int>(random.index(150)));
            happen(random, *folder, computedTwice);
            const int done = readJobStates(*folder).count(JobState::Done);
            QVERIFY2(done >= doneBefore, "a result has gone");
            doneBefore = done;
        }
        qInfo("%d of %zu jobs were done after %d events", doneBefore, folder->jobs.size(), events);
        const Ended ended = callSweep({"retry", folder_, "--wait"});
        QVERIFY2(ended.status == 0, qPrintable(ended.out + ended.err));

        QCOMPARE(readJobStates(*folder).count(JobState::Done),
                 static_cast<int>(folder->jobs.size()));
        QCOMPARE(strangers(*folder, "results"), QStringList());
        const auto other = openSweepFolder(undisturbed.toStdString());
        QVERIFY(figuresOf(*folder) == figuresOf(*other));
        const auto board = [](const SweepFolder& of) {
            FinishedJobs finished;
            const JobStates states = readJobStates(of);
            readFinishedJobs(of, states, finished);
            std::vector<double> values;
            const SweepBoard made = makeSweepBoard(of, states, finished);
            for (const auto& row : made.cells)
                for (const BoardCell& cell : row)
                    values.insert(values.end(), {cell.spearman.mean, cell.spearman.deviation,
                                                 cell.kendall.mean, double(cell.done)});
            return values;
        };
        QCOMPARE(board(*folder), board(*other));
    }
};

QTEST_GUILESS_MAIN(SweepEventsTest)
#include "sweep_events_test.moc"
