// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sampling/nearest_picks.h"
#include "tests/fixtures/small_table.h"

#include <QTest>

using namespace latency;

class NearestPicksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePicksThatDifferInFewestDecisionsComeFirst()
    {
        LatencyTableParts parts = fixtures::smallTable(6, 1)->parts();
        // Network k is the first one with k decisions changed.
        for (std::size_t k = 1; k < 6; ++k)
            for (std::size_t p = 0; p < parts.architectures.columns(); ++p) {
                const std::int16_t first = parts.architectures(0, p);
                const auto& values = parts.space->positions()[p].values;
                parts.architectures(k, p) =
                    p < k ? (first == values[0] ? values[1] : values[0]) : first;
            }
        const auto table = LatencyTable::create(std::move(parts)).value();
        const std::vector<int> picks{5, 0, 1, 3};
        QCOMPARE(nearestPicks(*table, picks, 0, 2), (std::vector<NearPick>{{1, 1}, {3, 3}}));
        QCOMPARE(nearestPicks(*table, picks, 0, 9).size(), std::size_t{3}); // not itself
        QVERIFY(nearestPicks(*table, {}, 0, 3).empty());
    }
};

QTEST_GUILESS_MAIN(NearestPicksTest)
#include "nearest_picks_test.moc"
