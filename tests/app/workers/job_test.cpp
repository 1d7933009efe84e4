// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workers/job.h"
#include "core/base/result.h"

#include <QTest>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <memory>
#include <new>
#include <stdexcept>
#include <thread>
#include <vector>

using namespace latency;

class JobTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void onlyTheNewestAnswerIsDelivered()
    {
        Job job;
        std::vector<int> answers;
        for (int i = 0; i < 50; ++i)
            job.run([i](std::stop_token) { return i; },
                    [&](int value) { answers.push_back(value); });
        QTRY_COMPARE(answers.size(), std::size_t{1});
        QCOMPARE(answers.front(), 49);
    }
    void aCancelledAnswerIsDropped()
    {
        Job job;
        bool isDelivered = false;
        job.run([](std::stop_token) { return 1; }, [&](int) { isDelivered = true; });
        job.cancel();
        QTest::qWait(50);
        QVERIFY(!isDelivered);
    }
    void theOlderWorkIsAskedToStop()
    {
        Job job;
        std::atomic_bool wasStopped = false;
        job.run(
            [&](std::stop_token stop) {
                while (!stop.stop_requested())
                    std::this_thread::sleep_for(std::chrono::milliseconds(1));
                wasStopped = true;
                return 1;
            },
            [](int) {});
        QTest::qWait(20);
        int answer = 0;
        job.run([](std::stop_token) { return 2; }, [&](int value) { answer = value; });
        QTRY_COMPARE(answer, 2);
        QVERIFY(wasStopped);
    }
    void workThatWasStoppedDeliversItsAnswer()
    {
        Job job;
        int answer = 0;
        job.run(
            [](std::stop_token stop) {
                while (!stop.stop_requested())
                    std::this_thread::sleep_for(std::chrono::milliseconds(1));
                return 7;
            },
            [&](int value) { answer = value; });
        QVERIFY(job.isRunning());
        job.stop(); // it may not have begun yet
        QTRY_COMPARE(answer, 7);
        QVERIFY(!job.isRunning());
    }
    void olderWorkMayFinish()
    {
        Job job;
        std::vector<int> answers;
        std::atomic_bool goesOn = false;
        job.run(
            [&](std::stop_token stop) {
                while (!goesOn)
                    std::this_thread::yield();
                return stop.stop_requested() ? -1 : 1;
            },
            [&](int value) { answers.push_back(value); });
        QTest::qWait(20);
        for (const int value : {2, 3}) // the one that has not begun is replaced
            job.run([value](std::stop_token) { return value; },
                    [&](int given) { answers.push_back(given); }, Job::Older::Finishes);
        goesOn = true;
        QTRY_COMPARE(answers, (std::vector{1, 3}));
        QVERIFY(!job.isRunning());
    }
    void progressComesBeforeTheAnswerAndInOrder()
    {
        Job job;
        std::vector<int> shown;
        bool isDone = false;
        job.run<int>(
            [](const RunControl<int>& control) {
                for (int i = 1; i <= 2000; ++i)
                    control.report(i);
                return 0;
            },
            [&](int progress) {
                QVERIFY(!isDone);
                shown.push_back(progress);
            },
            [&](int) { isDone = true; });
        QTRY_VERIFY(isDone);
        QVERIFY(!shown.empty());
        QVERIFY(std::ranges::is_sorted(shown));
        QCOMPARE(shown.back(), 2000); // the newest is never left out
    }
    void progressOfDroppedWorkIsNotShown()
    {
        Job job;
        std::atomic_bool hasReported = false;
        bool isShown = false;
        job.run<int>(
            [&](const RunControl<int>& control) {
                control.report(1);
                hasReported = true;
                return 0;
            },
            [&](int) { isShown = true; }, [&](int) { isShown = true; });
        while (!hasReported)
            std::this_thread::yield();
        job.cancel();
        QTest::qWait(50);
        QVERIFY(!isShown);
        QVERIFY(!job.isRunning());
    }
    void longWorkHoldsUpNoOther()
    {
        std::vector<std::unique_ptr<Job>> busy;
        for (int i = 0; i < 40; ++i) {
            busy.push_back(std::make_unique<Job>());
            busy.back()->run(
                [](std::stop_token stop) {
                    while (!stop.stop_requested())
                        std::this_thread::sleep_for(std::chrono::milliseconds(1));
                    return 0;
                },
                [](int) {});
        }
        Job job;
        int answer = 0;
        job.run([](std::stop_token) { return 1; }, [&](int value) { answer = value; });
        QTRY_COMPARE(answer, 1);
    }
    void workThatThrowsIsAnsweredByASentence()
    {
        Job job;
        std::string answer;
        job.run([](std::stop_token) -> Result<int> { throw std::bad_alloc(); },
                [&](const Result<int>& value) { answer = value.error().message; });
        QTRY_COMPARE(answer, std::string("There is not enough memory for this."));
    }
    void workThatMayNotFailAndThrowsIsAnnounced()
    {
        Job job;
        QStringList sentences;
        connect(&JobFailures::instance(), &JobFailures::failed, this,
                [&](const QString& sentence) { sentences << sentence; });
        job.run([](std::stop_token) -> int { throw std::runtime_error("no such layer"); },
                [](int) {});
        QTRY_COMPARE(sentences, QStringList{QStringLiteral("This failed: no such layer.")});
        QVERIFY(!job.isRunning());
        bool isDelivered = false;
        job.run([](std::stop_token) { return 1; }, [&](int) { isDelivered = true; });
        QTRY_VERIFY(isDelivered);
    }
    void goingAwayWhileWorkingIsSafe()
    {
        for (int i = 0; i < 20; ++i) {
            auto job = std::make_unique<Job>();
            job->run(
                [](std::stop_token stop) {
                    while (!stop.stop_requested())
                        std::this_thread::yield();
                    return 1;
                },
                [](int) { QFAIL("delivered after its owner was gone"); });
        }
    }
};

QTEST_GUILESS_MAIN(JobTest)
#include "job_test.moc"
