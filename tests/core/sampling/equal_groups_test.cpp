// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sampling/equal_groups.h"

#include <QTest>

#include <numeric>
#include <set>

using namespace latency;

class EqualGroupsTest : public QObject
{
    Q_OBJECT

    /// What each of `groups` groups of 0 … count-1 is ever picked from.
    static std::vector<std::set<int>> membersPicked(int count, int groups)
    {
        std::vector<int> sorted(static_cast<std::size_t>(count));
        std::iota(sorted.begin(), sorted.end(), 0);
        std::vector<std::set<int>> members(static_cast<std::size_t>(groups));
        RandomEngine random(Seed{1});
        for (int draw = 0; draw < 500; ++draw) {
            const std::vector<int> picks = oneFromEachGroup(sorted, groups, random);
            for (std::size_t group = 0; group < picks.size(); ++group)
                members[group].insert(picks[group]);
        }
        return members;
    }

private Q_SLOTS:
    void everyMemberIsInOneGroupAndMayBePicked()
    {
        QCOMPARE(membersPicked(6, 3), (std::vector<std::set<int>>{{0, 1}, {2, 3}, {4, 5}}));
    }
    void theFirstGroupsAreLargerByOneWhereNumbersDoNotDivide()
    {
        QCOMPARE(membersPicked(8, 3), (std::vector<std::set<int>>{{0, 1, 2}, {3, 4, 5}, {6, 7}}));
        QCOMPARE(membersPicked(3, 3), (std::vector<std::set<int>>{{0}, {1}, {2}}));
    }
};

QTEST_GUILESS_MAIN(EqualGroupsTest)
#include "equal_groups_test.moc"
