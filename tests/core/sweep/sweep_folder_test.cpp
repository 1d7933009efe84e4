// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/atomic_file.h"
#include "core/experiment/result_files.h"
#include "core/sweep/job_claim.h"
#include "core/sweep/job_states.h"
#include "core/sweep/run_job.h"
#include "core/sweep/sweep_check.h"

#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace latency;
namespace fs = std::filesystem;

/// A sweep's folder, its states, claims and jobs.
class SweepFolderTest : public QObject
{
    Q_OBJECT

    QTemporaryDir temporary_;
    int folders_ = 0;

    static SweepSpec spec(std::vector<std::uint64_t> seeds)
    {
        SweepSpec sweep;
        sweep.data = {{{"simulated:nasbench201"}, {}, {"sim_cpu_server_a"}, {"sim_fpga"}}};
        sweep.predictors = {{{"name", "flops"}}};
        sweep.seeds = std::move(seeds);
        return sweep;
    }
    Result<SweepFolder> write(const fs::path& path, const SweepSpec& sweep,
                              std::map<std::string, std::string> checksums = {})
    {
        return writeSweepFolder(path, {{}, "program", {}, std::move(checksums), sweep},
                                *expandSweep(sweep, "sweep"));
    }
    fs::path newPath()
    {
        return fs::path(temporary_.path().toStdString()) / ("sweep" + std::to_string(++folders_));
    }

private Q_SLOTS:
    void aFolderIsReadAsWritten()
    {
        const fs::path path = newPath();
        const auto written = write(path, spec({1, 2}));
        QVERIFY(written);
        const auto read = openSweepFolder(path);
        QVERIFY(read);
        QCOMPARE(read->jobs.size(), 2U);
        QVERIFY(read->jobs[1].experiment == written->jobs[1].experiment);
        QCOMPARE(read->record.mark, written->record.mark);
        const auto single = openSweepFolder(path, written->jobs[1].id);
        QVERIFY(single);
        QCOMPARE(single->jobs.size(), 1U);
        QVERIFY(!openSweepFolder(path, "../../etc/passwd"));
        QVERIFY(!openSweepFolder(path, "0123456789abcdef"));
    }
    void anotherSubmissionKeepsMarkAndResults()
    {
        const fs::path path = newPath();
        const auto first = write(path, spec({1}));
        QVERIFY(*runSweepJob(*first, first->jobs[0], {}, {}) == JobEnd::Done);
        const auto second = write(path, spec({1, 2}));
        QVERIFY(second);
        QCOMPARE(second->record.mark, first->record.mark);
        const JobStates states = readJobStates(*second);
        QCOMPARE(states.count(JobState::Done), 1);
        QCOMPARE(states.count(JobState::Waiting), 1);
    }
    void aFolderOfSomethingElseIsRefused()
    {
        const fs::path path = newPath();
        fs::create_directories(path);
        QVERIFY(writeFileAtomically(path / "thesis.tex", "years of work"));
        QVERIFY(!write(path, spec({1})));
        QVERIFY(!fs::exists(path / "results"));
    }
    void aListOfAnotherWritingIsRefused()
    {
        const fs::path path = newPath();
        QVERIFY(write(path, spec({1, 2})));
        QVERIFY(writeFileAtomically(path / "jobs.jsonl", ""));
        QVERIFY(!openSweepFolder(path));
    }
    void changedDataAreSaidAndNotMixed()
    {
        const fs::path path = newPath();
        const SweepSpec sweep = spec({1});
        const auto folder = write(path, sweep, {{"simulated:nasbench201", "0000000000000000"}});
        const auto end = runSweepJob(*folder, folder->jobs[0], {}, {});
        QVERIFY(!end);
        QVERIFY(end.error().message.find("checksum") != std::string::npos);
        QCOMPARE(readJobStates(*folder).count(JobState::Failed), 1);
        QVERIFY(failureSentence(*folder, folder->jobs[0].id).find("checksum") != std::string::npos);
        const auto again = write(path, sweep, {{"simulated:nasbench201", "1111111111111111"}});
        QVERIFY(!again);
        QVERIFY(again.error().message.find("0000000000000000") != std::string::npos);
    }
    void aResultIsNeverReplaced()
    {
        const auto folder = write(newPath(), spec({1}));
        const SweepJob& job = folder->jobs[0];
        QVERIFY(*runSweepJob(*folder, job, {}, {}) == JobEnd::Done);
        const auto before = fs::last_write_time(folder->result(job.id) / "result.json");
        QVERIFY(*runSweepJob(*folder, job, {}, {}) == JobEnd::DoneBefore);
        QVERIFY(fs::last_write_time(folder->result(job.id) / "result.json") == before);
        QVERIFY(readResultFile(folder->result(job.id)));
        QVERIFY(!fs::exists(folder->result(job.id) / "predictions.csv"));
        QVERIFY(fs::is_empty(folder->path / "claims"));
    }
    void aStoppedJobLeavesNothing()
    {
        const auto folder = write(newPath(), spec({1}));
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(*runSweepJob(*folder, folder->jobs[0], {}, {stop.get_token(), {}}) ==
                JobEnd::Stopped);
        QVERIFY(readJobStates(*folder).states[0] == JobState::Waiting);
    }
    void aCancelledSweepBeginsNoJobUntilItIsRetried()
    {
        const auto folder = write(newPath(), spec({1}));
        QVERIFY(markCancelled(*folder));
        QVERIFY(*runSweepJob(*folder, folder->jobs[0], {}, {}) == JobEnd::Cancelled);
        QVERIFY(forgetFailures(*folder));
        QVERIFY(*runSweepJob(*folder, folder->jobs[0], {}, {}) == JobEnd::Done);
    }
    void aClaimEndsWithItsProcess()
    {
        const auto folder = write(newPath(), spec({1}));
        const SweepJob& job = folder->jobs[0];
        const fs::path file = folder->claim(job.id);
        const pid_t child = ::fork();
        if (child == 0) {
            const auto claim = JobClaim::take(file, "child\n");
            ::pause();
            ::_exit(0);
        }
        QTRY_VERIFY(isClaimHeld(file));
        QVERIFY(readJobStates(*folder).states[0] == JobState::Running);
        QVERIFY(*runSweepJob(*folder, job, {}, {}) == JobEnd::HeldElsewhere);
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        QVERIFY(!isClaimHeld(file));
        QVERIFY(readJobStates(*folder).states[0] == JobState::Interrupted);
        QVERIFY(*runSweepJob(*folder, job, {}, {}) == JobEnd::Done);
        QVERIFY(readJobStates(*folder).states[0] == JobState::Done);
    }
    void aFullDiskLosesNothing()
    {
        const auto folder = write(newPath(), spec({1}));
        const SweepJob& job = folder->jobs[0];
        fs::rename(folder->path / "results", folder->path / "aside");
        QVERIFY(writeFileAtomically(folder->path / "results", "in the way"));
        QVERIFY(!runSweepJob(*folder, job, {}, {}));
        QVERIFY(readJobStates(*folder).states[0] == JobState::Failed);
        fs::remove(folder->path / "results");
        fs::rename(folder->path / "aside", folder->path / "results");
        QCOMPARE(*forgetFailures(*folder), 1);
        QVERIFY(*runSweepJob(*folder, job, {}, {}) == JobEnd::Done);
    }
    void unknownNamesAreRefusedBeforeAnythingIsWritten()
    {
        SweepSpec sweep = spec({1, 2});
        QVERIFY(checkSweep(*expandSweep(sweep, "s"), {}, {}));
        sweep.predictors.push_back({{"name", "crystal-ball"}});
        const auto checked = checkSweep(*expandSweep(sweep, "s"), {}, {});
        QVERIFY(!checked);
        QVERIFY(checked.error().message.find("crystal-ball") != std::string::npos);
    }
    void fiveThousandJobsAreReadInTwoSeconds()
    {
        std::vector<std::uint64_t> seeds(5000);
        for (std::size_t i = 0; i < seeds.size(); ++i)
            seeds[i] = i;
        const fs::path path = newPath();
        const auto folder = write(path, spec(seeds));
        QVERIFY(folder);
        timespec before{};
        timespec after{};
        ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &before);
        const auto read = openSweepFolder(path);
        QVERIFY(read);
        QCOMPARE(readJobStates(*read).count(JobState::Waiting), 5000);
        ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &after);
        const double seconds = static_cast<double>(after.tv_sec - before.tv_sec) +
                               1e-9 * static_cast<double>(after.tv_nsec - before.tv_nsec);
        qInfo("5000 jobs: %.3f s of processor time", seconds);
        QVERIFY2(seconds < 2, "reading takes too long");
    }
};

QTEST_GUILESS_MAIN(SweepFolderTest)
#include "sweep_folder_test.moc"
