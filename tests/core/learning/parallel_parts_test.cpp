// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learning/parallel_parts.h"

#include "core/learning/torch_runtime.h"

#include <QTest>

#include <algorithm>
#include <atomic>
#include <numeric>
#include <stdexcept>
#include <vector>

using namespace latency;

class ParallelPartsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { setTorchThreads(2); }

    void everyPlaceIsWorkedOnOnce()
    {
        std::vector<int> visits(101);
        inParallel(101, [&](int, int first, int last) {
            for (int i = first; i < last; ++i)
                ++visits[static_cast<std::size_t>(i)];
        });
        QCOMPARE(std::accumulate(visits.begin(), visits.end(), 0), 101);
        QCOMPARE(*std::ranges::max_element(visits), 1);
    }
    void aPartHasOneProcessorToItself()
    {
        std::atomic<int> inner = 0;
        std::atomic<int> widest = 0;
        inParallel(2, [&](int, int first, int last) {
            for (int i = first; i < last; ++i)
                inParallel(10, [&](int part, int from, int to) {
                    inner += to - from;
                    widest = std::max<int>(widest, part + 1);
                });
        });
        QCOMPARE(inner.load(), 20);
        QCOMPARE(widest.load(), 1);
        QCOMPARE(parallelParts(), 2);
    }
    void everyShareIsWorkedOnOnceHoweverManyThereAre()
    {
        for (const int shares : {0, 1, 2, 7}) {
            std::vector<std::atomic<int>> visits(static_cast<std::size_t>(shares));
            inShares(shares, [&](int share) { ++visits[static_cast<std::size_t>(share)]; });
            for (const std::atomic<int>& visit : visits)
                QCOMPARE(visit.load(), 1);
        }
        QCOMPARE(shareBegin(10, 0, 4), 0);
        QCOMPARE(shareBegin(10, 2, 4), 5);
        QCOMPARE(shareBegin(10, 4, 4), 10);
    }
    void aShareHasOneProcessorToItself()
    {
        for (const int shares : {1, 3})
            inShares(shares, [](int) { QCOMPARE(parallelParts(), 1); });
        QCOMPARE(parallelParts(), 2);
    }
    void aFailureInAPartReachesTheCaller()
    {
        const auto fail = [](int, int, int) { throw std::runtime_error("no"); };
        QVERIFY_EXCEPTION_THROWN(inParallel(2, fail), std::runtime_error);
    }
};

QTEST_GUILESS_MAIN(ParallelPartsTest)
#include "parallel_parts_test.moc"
