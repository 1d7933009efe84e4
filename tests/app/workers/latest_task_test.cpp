// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workers/latest_task.h"

#include <QTest>

#include <atomic>
#include <chrono>
#include <memory>
#include <new>
#include <stdexcept>

using namespace latency;

class LatestTaskTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void onlyTheNewestAnswerIsDelivered()
    {
        LatestTask task;
        std::vector<int> answers;
        for (int i = 0; i < 50; ++i)
            task.start([i](std::stop_token) { return i; },
                       [&](int value) { answers.push_back(value); });
        QTRY_COMPARE(answers.size(), std::size_t{1});
        QCOMPARE(answers.front(), 49);
    }
    void aCancelledAnswerIsDropped()
    {
        LatestTask task;
        bool isDelivered = false;
        task.start([](std::stop_token) { return 1; }, [&](int) { isDelivered = true; });
        task.cancel();
        QTest::qWait(50);
        QVERIFY(!isDelivered);
    }
    void theOlderWorkIsAskedToStop()
    {
        LatestTask task;
        std::atomic_bool wasStopped = false;
        task.start(
            [&](std::stop_token stop) {
                while (!stop.stop_requested())
                    std::this_thread::sleep_for(std::chrono::milliseconds(1));
                wasStopped = true;
                return 1;
            },
            [](int) {});
        QTest::qWait(20);
        int answer = 0;
        task.start([](std::stop_token) { return 2; }, [&](int value) { answer = value; });
        QTRY_COMPARE(answer, 2);
        QVERIFY(wasStopped);
    }
    void workThatThrowsIsAnsweredByASentence()
    {
        LatestTask task;
        std::string answer;
        task.start([](std::stop_token) -> Result<int> { throw std::bad_alloc(); },
                   [&](const Result<int>& value) { answer = value.error().message; });
        QTRY_COMPARE(answer, std::string("There is not enough memory for this."));
    }
    void workThatMayNotFailAndThrowsIsAnnounced()
    {
        LatestTask task;
        QStringList sentences;
        connect(&TaskFailures::instance(), &TaskFailures::failed, this,
                [&](const QString& sentence) { sentences << sentence; });
        task.start([](std::stop_token) -> int { throw std::runtime_error("no such layer"); },
                   [](int) {});
        QTRY_COMPARE(sentences, QStringList{QStringLiteral("This failed: no such layer.")});
        bool isDelivered = false;
        task.start([](std::stop_token) { return 1; }, [&](int) { isDelivered = true; });
        QTRY_VERIFY(isDelivered);
    }
    void goingAwayWhileWorkingIsSafe()
    {
        for (int i = 0; i < 20; ++i) {
            auto task = std::make_unique<LatestTask>();
            task->start(
                [](std::stop_token stop) {
                    while (!stop.stop_requested())
                        std::this_thread::yield();
                    return 1;
                },
                [](int) { QFAIL("delivered after its owner was gone"); });
        }
    }
};

QTEST_GUILESS_MAIN(LatestTaskTest)
#include "latest_task_test.moc"
