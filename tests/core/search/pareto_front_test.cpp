// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/pareto_front.h"

#include "core/base/random_engine.h"

#include <QTest>

#include <cmath>

using namespace latency;

class ParetoFrontTest : public QObject
{
    Q_OBJECT

    struct Cloud {
        std::vector<float> milliseconds;
        std::vector<float> objective;
    };
    /// Coarse values, so that there are ties.
    static Cloud cloud(int count, std::uint64_t seed)
    {
        RandomEngine random(Seed{seed});
        Cloud cloud;
        for (int i = 0; i < count; ++i) {
            cloud.milliseconds.push_back(1.0F + std::floor(20.0F * float(random.uniform())));
            cloud.objective.push_back(std::floor(20.0F * float(random.uniform())));
        }
        return cloud;
    }

private Q_SLOTS:
    void noNetworkBeatsOneOfTheFrontAndTheRestIsBeaten()
    {
        for (std::uint64_t seed = 1; seed <= 20; ++seed) {
            const Cloud all = cloud(60, seed);
            const auto front = paretoFront(all.milliseconds, all.objective);
            const auto beats = [&](std::size_t i, double ms, double objective) {
                return all.milliseconds[i] <= ms && all.objective[i] >= objective &&
                       (all.milliseconds[i] < ms || all.objective[i] > objective);
            };
            for (const FrontPoint& point : front)
                for (std::size_t i = 0; i < 60; ++i)
                    QVERIFY(!beats(i, point.milliseconds, point.objective));
            for (std::size_t i = 0; i < 60; ++i) {
                const bool isCovered = std::ranges::any_of(front, [&](const FrontPoint& point) {
                    return point.milliseconds <= all.milliseconds[i] &&
                           point.objective >= all.objective[i];
                });
                QVERIFY(isCovered);
            }
        }
    }
    void unknownLatenciesAndObjectivesTakeNoPart()
    {
        const std::vector<float> milliseconds{NAN, 2.0F, 1.0F};
        const std::vector<float> objective{9.0F, NAN, 1.0F};
        const auto front = paretoFront(milliseconds, objective);
        QCOMPARE(front.size(), std::size_t{1});
        QCOMPARE(front.front().architecture, 2);
    }
    void theHypervolumeIsTheAreaCountedCellByCell()
    {
        for (std::uint64_t seed = 1; seed <= 20; ++seed) {
            const Cloud all = cloud(8, seed);
            const ReferencePoint reference{15.0, 3.0};
            std::vector<FrontPoint> points;
            for (int i = 0; i < 8; ++i)
                points.push_back(
                    {i, all.milliseconds[std::size_t(i)], all.objective[std::size_t(i)]});
            int cells = 0;
            for (int ms = 0; ms < 15; ++ms)
                for (int objective = 3; objective < 25; ++objective)
                    cells += std::ranges::any_of(points, [&](const FrontPoint& point) {
                        return point.milliseconds <= ms && point.objective >= objective + 1;
                    });
            QCOMPARE(hypervolume(points, reference), double(cells));
        }
    }
    void theNadirIsTheWorstOfTheFront()
    {
        const ReferencePoint worst = nadir({{0, 1.0, 5.0}, {1, 3.0, 9.0}});
        QCOMPARE(worst.milliseconds, 3.0);
        QCOMPARE(worst.objective, 5.0);
        QCOMPARE(nadir({}).milliseconds, 0.0);
    }
};

QTEST_GUILESS_MAIN(ParetoFrontTest)
#include "pareto_front_test.moc"
