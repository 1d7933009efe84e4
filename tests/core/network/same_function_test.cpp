// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/network_plan.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace latency;

class SameFunctionTest : public QObject
{
    Q_OBJECT

    static const SearchSpace& cells() { return *findSearchSpace("nasbench201"); }
    static Architecture standIn(const Architecture& cell) { return cells().sameFunction(cell); }
    static std::vector<Architecture> allCells()
    {
        std::vector<Architecture> all;
        for (int number = 0; number < 15625; ++number) {
            Architecture cell;
            for (int rest = number; cell.size() < 6; rest /= 5)
                cell.push_back(static_cast<std::int16_t>(rest % 5));
            all.push_back(cell);
        }
        return all;
    }

private Q_SLOTS:
    void cellsMakeFewerNetworks()
    {
        std::set<Architecture> distinct;
        for (const Architecture& cell : allCells())
            distinct.insert(standIn(cell));
        QCOMPARE(distinct.size(), std::size_t{5260});
        for (const Architecture& cell : distinct)
            QCOMPARE(standIn(cell), cell);
    }
    void theStandInHasTheSameLiveParts()
    {
        const auto live = [](const Architecture& cell) {
            const NetworkPlan plan = networkPlan(cells(), cell);
            return std::pair(parameterCount(plan), publishedFlops(cells(), plan));
        };
        for (const Architecture& cell : allCells())
            QCOMPARE(live(standIn(cell)), live(cell));
    }
    void equalNetworksShareOne()
    {
        // One conv 3×3, on the edge 0→3 or 0→1 and on by a skip; edge 2→3 is dead.
        QCOMPARE(standIn({0, 0, 0, 3, 0, 0}), standIn({3, 0, 0, 0, 1, 0}));
        QCOMPARE(standIn({0, 0, 0, 3, 0, 2}), standIn({0, 0, 0, 3, 0, 0}));
        // Sums in another order.
        QCOMPARE(standIn({1, 0, 0, 2, 3, 0}), standIn({1, 0, 0, 3, 2, 0}));
    }
    void aSharedConvolutionIsNotTwo()
    {
        const Architecture two{3, 0, 0, 3, 1, 0};
        const Architecture twice{3, 0, 1, 0, 1, 1};
        QVERIFY(standIn(two) != standIn(twice));
    }
    void inactiveBlocksDoNotCount()
    {
        const SearchSpace& ofa = *findSearchSpace("ofa");
        RandomEngine random(Seed{1});
        Architecture network = ofa.random(random);
        network[40] = 2;
        Architecture other = network;
        other[3] = network[3] == 3 ? 5 : 3;
        QVERIFY(other != network);
        QCOMPARE(ofa.sameFunction(other), ofa.sameFunction(network));
        other[0] = network[0] == 3 ? 5 : 3;
        QVERIFY(ofa.sameFunction(other) != ofa.sameFunction(network));
    }
};

QTEST_GUILESS_MAIN(SameFunctionTest)
#include "same_function_test.moc"
