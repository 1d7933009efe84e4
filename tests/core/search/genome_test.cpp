// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/genome.h"

#include <QTest>

#include <set>

using namespace latency;

class GenomeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPositionIsInOneGroup()
    {
        for (const SearchSpace* space : searchSpaces()) {
            std::multiset<std::size_t> all;
            for (const auto& group : geneGroups(*space))
                all.insert(group.begin(), group.end());
            QCOMPARE(all.size(), space->positions().size());
            QCOMPARE(std::set<std::size_t>(all.begin(), all.end()).size(), all.size());
        }
    }
    void anOfaBlocksKernelAndExpansionAreDrawnTogether()
    {
        const auto groups = geneGroups(*findSearchSpace("ofa"));
        QCOMPARE(groups.size(), std::size_t{26});
        QCOMPARE(groups[4], (std::vector<std::size_t>{4, 24}));
        QCOMPARE(groups[25], (std::vector<std::size_t>{45}));
    }
    void childrenAreOfTheSpaceAndOfTheirParents()
    {
        RandomEngine random(Seed{1});
        for (const SearchSpace* space : searchSpaces())
            for (int i = 0; i < 100; ++i) {
                const Architecture first = space->random(random);
                const Architecture second = space->random(random);
                QVERIFY(!space->check(mutated(*space, first, 0.3, random)));
                const Architecture child = crossedOver(first, second, true, random);
                QVERIFY(!space->check(child));
                for (std::size_t k = 0; k < child.size(); ++k)
                    QVERIFY(child[k] == first[k] || child[k] == second[k]);
                QCOMPARE(child.back(), first.back());
            }
    }
    void aMutantDiffersInTheShareAskedFor()
    {
        const SearchSpace& space = *findSearchSpace("fbnet");
        RandomEngine random(Seed{2});
        const Architecture parent = space.random(random);
        int changed = 0;
        for (int i = 0; i < 2000; ++i) {
            const Architecture child = mutated(space, parent, 0.1, random);
            for (std::size_t k = 0; k < parent.size(); ++k)
                changed += child[k] != parent[k];
        }
        // One draw in nine gives what was there.
        const double share = changed / (2000.0 * double(parent.size()));
        QVERIFY(std::abs(share - 0.1 * 8.0 / 9.0) < 0.006);
        QCOMPARE(mutated(space, parent, 0.0, random), parent);
    }
};

QTEST_GUILESS_MAIN(GenomeTest)
#include "genome_test.moc"
