// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/joined_threads.h"

#include <QTest>

#include <atomic>
#include <stdexcept>

using namespace latency;

class JoinedThreadsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void allWorkIsDoneBeforeJoinReturns()
    {
        std::atomic<int> sum = 0;
        JoinedThreads threads;
        for (int i = 1; i <= 4; ++i)
            threads.start([&sum, i] { sum += i; });
        threads.join();
        QCOMPARE(sum.load(), 10);
    }
    void whatOneThreadThrowsIsThrownByJoin()
    {
        std::atomic<int> done = 0;
        JoinedThreads threads;
        threads.start([] { throw std::runtime_error("no memory"); });
        for (int i = 0; i < 3; ++i)
            threads.start([&done] { ++done; });
        QVERIFY_EXCEPTION_THROWN(threads.join(), std::runtime_error);
        QCOMPARE(done.load(), 3);
        threads.join(); // said once
    }
};

QTEST_GUILESS_MAIN(JoinedThreadsTest)
#include "joined_threads_test.moc"
