// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/arithmetic/parallel_parts.h"

#include "core/predictor/arithmetic/torch_runtime.h"

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
    void aFailureInAPartReachesTheCaller()
    {
        const auto fail = [](int, int, int) { throw std::runtime_error("no"); };
        QVERIFY_EXCEPTION_THROWN(inParallel(2, fail), std::runtime_error);
    }
};

QTEST_GUILESS_MAIN(ParallelPartsTest)
#include "parallel_parts_test.moc"
