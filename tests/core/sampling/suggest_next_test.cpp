// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sampling/suggest_next.h"
#include "tests/fixtures/small_table.h"

#include <QTest>

#include <numeric>
#include <set>

using namespace latency;

class SuggestNextTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void neverSuggestsWhatIsPicked()
    {
        const LatencyTablePointer table = fixtures::smallTable(30, 3);
        std::vector<int> picks;
        for (int i = 0; i < 30; ++i)
            picks.push_back(suggestNext(table, {0, 1}, picks).value());
        QCOMPARE(std::set<int>(picks.begin(), picks.end()).size(), std::size_t{30});
    }
    void refusesWhenNothingIsLeft()
    {
        const LatencyTablePointer table = fixtures::smallTable(10, 2);
        std::vector<int> all(10);
        std::iota(all.begin(), all.end(), 0);
        QVERIFY(!suggestNext(table, {0}, all));
    }
    void worksWithoutTrainDevices() { QVERIFY(suggestNext(fixtures::smallTable(10, 2), {}, {3})); }
};

QTEST_GUILESS_MAIN(SuggestNextTest)
#include "suggest_next_test.moc"
