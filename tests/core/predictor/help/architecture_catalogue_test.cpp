// SPDX-License-Identifier: GPL-3.0-or-later
#include "naive_network.h"

#include <QTest>

#include <set>

using namespace naive;

class ArchitectureCatalogueTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fbnetHasAKernelAndAnExpansionALayer()
    {
        // methods/help.md §8, FBNet.
        const Architecture network{7, 8, 1, 8, 4, 8, 8, 8, 7, 4, 1,
                                   4, 7, 3, 2, 7, 3, 2, 4, 2, 4, 5};
        const std::set<int> expected{1,   5,   12,  15,  25,  26,  49,  53,  55,  56, 60, 63,
                                     67,  68,  73,  77,  78,  83,  84,  88,  91,  95, 96, 101,
                                     102, 106, 109, 110, 114, 118, 121, 122, 127, 129};
        const std::vector<float> row = denseEncoding(*findSearchSpace("fbnet"), network);
        QCOMPARE(row.size(), 132U);
        for (int i = 0; i < 132; ++i)
            QCOMPARE(row[static_cast<std::size_t>(i)], expected.contains(i) ? 1.0F : 0.0F);
    }

    void ofaHasAHundredAndFortyFiveColumns()
    {
        const SearchSpace& space = *findSearchSpace("ofa");
        RandomEngine random(Seed{1});
        QCOMPARE(denseEncoding(space, space.random(random)).size(), 145U);
    }

    void nodesSeeThemselvesAndTheirPredecessors()
    {
        for (std::size_t node = 0; node < cellNodes; ++node) {
            std::vector<int> seen = cellNeighbours()[node];
            QCOMPARE(seen.front(), static_cast<int>(node));
            std::ranges::sort(seen);
            QCOMPARE(seen, attended[node]);
        }
    }

    void equalNodesOfCellsAreOneRow()
    {
        const auto table = madeUpTable("nasbench201", 1, 400);
        const ArchitectureCatalogue catalogue(table->space(), table->architectures());
        std::vector<int> all(400);
        for (int i = 0; i < 400; ++i)
            all[static_cast<std::size_t>(i)] = i;
        ArchitectureBatch<float> batch;
        catalogue.gather<float>(all, batch);
        QCOMPARE(batch.architectures, 400);
        QCOMPARE(batch.readout.count(), 400);
        // One input, 5 one-step and 25 two-step nodes; up to 625 last edges; output and global.
        QVERIFY(batch.rows <= 1 + 5 + 25 + 400 + 800);
        for (std::size_t i = 0; i < 400; ++i)
            QCOMPARE(batch.readout.begin[i + 1] - batch.readout.begin[i], 9);
    }
};

QTEST_GUILESS_MAIN(ArchitectureCatalogueTest)
#include "architecture_catalogue_test.moc"
