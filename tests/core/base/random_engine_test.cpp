// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random_engine.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

using namespace latency;

class RandomEngineTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sameSeedGivesTheSameDraws()
    {
        RandomEngine a(Seed{7});
        RandomEngine b(Seed{7});
        for (int i = 0; i < 100; ++i)
            QCOMPARE(a.index(1000), b.index(1000));
    }
    void derivedSeedsDiffer()
    {
        std::set<std::uint64_t> seen;
        for (std::uint64_t part = 0; part < 1000; ++part)
            seen.insert(Seed{1}.derive(part).value);
        QCOMPARE(seen.size(), std::size_t{1000});
    }
    void derivedSeedsAreThoseOfSplitmix64()
    {
        // The first two draws of splitmix64 from 0, as its author publishes them.
        QCOMPARE(Seed{0}.derive(0).value, std::uint64_t{0xE220A8397B1DCDAF});
        QCOMPARE(Seed{0}.derive(1).value, std::uint64_t{0x6E789E6AA1B965F4});
        QVERIFY(Seed{1}.derive(0) != Seed{0}.derive(0));
    }
    void otherSeedsGiveOtherDraws()
    {
        QVERIFY(RandomEngine(Seed{1}).permutation(50) != RandomEngine(Seed{2}).permutation(50));
    }
    void uniformDrawsFillTheUnitInterval()
    {
        RandomEngine random(Seed{8});
        std::vector<int> tenths(10);
        for (int i = 0; i < 100000; ++i) {
            const double draw = random.uniform();
            QVERIFY(draw >= 0.0 && draw < 1.0);
            ++tenths[static_cast<std::size_t>(10.0 * draw)];
        }
        for (const int count : tenths)
            QVERIFY(std::abs(count - 10000) < 500); // five standard deviations
    }
    void everyOrderOfPicksIsEquallyLikely()
    {
        RandomEngine random(Seed{9});
        std::map<std::vector<int>, int> counts;
        for (int i = 0; i < 60000; ++i)
            ++counts[random.distinct(2, 3)];
        QCOMPARE(counts.size(), std::size_t{6});
        for (const auto& [picks, count] : counts)
            QVERIFY(std::abs(count - 10000) < 500);
    }
    void distinctPicksAreDistinctAndInRange()
    {
        RandomEngine random(Seed{3});
        const std::vector<int> picks = random.distinct(50, 60);
        const std::set<int> unique(picks.begin(), picks.end());
        QCOMPARE(unique.size(), std::size_t{50});
        QVERIFY(*unique.begin() >= 0 && *unique.rbegin() < 60);
    }
    void aPermutationHoldsEveryIndexOnce()
    {
        std::vector<int> order = RandomEngine(Seed{4}).permutation(100);
        std::ranges::sort(order);
        for (int i = 0; i < 100; ++i)
            QCOMPARE(order[static_cast<std::size_t>(i)], i);
    }
    void indicesAreUniform()
    {
        RandomEngine random(Seed{5});
        std::vector<int> counts(7);
        for (int i = 0; i < 70000; ++i)
            ++counts[random.index(7)];
        for (const int count : counts)
            QVERIFY(std::abs(count - 10000) < 500); // five standard deviations
    }
    void normalDrawsHaveMeanZeroAndVarianceOne()
    {
        RandomEngine random(Seed{6});
        double sum = 0.0;
        double squares = 0.0;
        for (int i = 0; i < 100000; ++i) {
            const double draw = random.normal();
            sum += draw;
            squares += draw * draw;
        }
        QVERIFY(std::abs(sum / 1e5) < 0.02);
        QVERIFY(std::abs(squares / 1e5 - 1.0) < 0.03);
    }
};

QTEST_GUILESS_MAIN(RandomEngineTest)
#include "random_engine_test.moc"
