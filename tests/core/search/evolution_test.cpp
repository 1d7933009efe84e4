// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/evolution.h"

#include <QTest>

#include <limits>

using namespace latency;

namespace
{

/// Analytic, so that all 15 625 cells can be tried: memory traffic stands in for latency.
double cost(const SearchSpace& space, ArchitectureView architecture)
{
    return space.costs(architecture).memoryTraffic * 1e-6;
}

double worth(const SearchSpace& space, ArchitectureView architecture)
{
    return space.costs(architecture).flops * 1e-6;
}

} // namespace

class EvolutionTest : public QObject
{
    Q_OBJECT

    static LatencyScorer scorer(const SearchSpace& space)
    {
        return [&space](const std::vector<Architecture>& batch) -> Outcome<std::vector<double>> {
            std::vector<double> scores;
            for (const Architecture& one : batch)
                scores.push_back(cost(space, one));
            return scores;
        };
    }
    static ArchitectureObjective objective(const SearchSpace& space)
    {
        return [&space](ArchitectureView one) { return worth(space, one); };
    }
    static EvolutionOptions shortRun()
    {
        EvolutionOptions options;
        options.generations = 40;
        return options;
    }

private Q_SLOTS:
    void findsWhatTryingEveryCellFinds()
    {
        const SearchSpace& space = *findSearchSpace("nasbench201");
        std::vector<double> costs;
        double best = 0.0;
        double limit = 0.0;
        const auto every = [&](auto&& visit) {
            for (int code = 0; code < 15625; ++code) {
                Architecture cell;
                for (int rest = code, i = 0; i < 6; ++i, rest /= 5)
                    cell.push_back(space.positions()[std::size_t(i)].values[std::size_t(rest % 5)]);
                visit(cell);
            }
        };
        every([&](const Architecture& cell) { costs.push_back(cost(space, cell)); });
        std::ranges::nth_element(costs, costs.begin() + 5000);
        limit = costs[5000];
        every([&](const Architecture& cell) {
            if (cost(space, cell) <= limit)
                best = std::max(best, worth(space, cell));
        });
        const auto answer =
            evolve(space, objective(space), scorer(space), limit, shortRun(), Seed{1}, {});
        QVERIFY(answer);
        QVERIFY(answer->milliseconds <= limit);
        QCOMPARE(answer->objective, best);
    }
    void neverGetsWorseFromOneGenerationToTheNext()
    {
        const SearchSpace& space = *findSearchSpace("ofa");
        EvolutionOptions options = shortRun();
        options.generations = 8;
        const auto answer =
            evolve(space, objective(space), scorer(space), 12.0, options, Seed{3}, {});
        QVERIFY(answer);
        QVERIFY(!answer->architecture.empty());
        QVERIFY(!space.check(answer->architecture));
        QVERIFY(std::ranges::is_sorted(answer->bestByGeneration));
        QVERIFY(answer->bestByGeneration.back() > answer->bestByGeneration.front());
    }
    void anImpossibleLimitEndsWithoutAnAnswer()
    {
        const SearchSpace& space = *findSearchSpace("fbnet");
        const auto answer =
            evolve(space, objective(space), scorer(space), 0.0, shortRun(), Seed{1}, {});
        QVERIFY(answer);
        QVERIFY(answer->architecture.empty());
        // Random draws, then a batch to breed the fastest from, then their children.
        QCOMPARE(answer->scored, 100 * (50 + 1 + 50));
    }
    void theSameSeedGivesTheSameNetwork()
    {
        const SearchSpace& space = *findSearchSpace("nasbench201");
        const auto run = [&] {
            return evolve(space, objective(space), scorer(space), 5.0, shortRun(), Seed{7}, {})
                ->architecture;
        };
        QCOMPARE(run(), run());
    }
    void aStopEndsItAtOnceAndKeepsWhatItHas()
    {
        const SearchSpace& space = *findSearchSpace("nasbench201");
        std::stop_source stop;
        int batches = 0;
        const LatencyScorer counting = [&](const std::vector<Architecture>& batch) {
            if (++batches == 5)
                stop.request_stop();
            return scorer(space)(batch);
        };
        const auto answer =
            evolve(space, objective(space), counting, 1e9, shortRun(), Seed{1}, stop.get_token());
        QVERIFY(answer);
        QVERIFY(!answer->isComplete);
        QVERIFY(!answer->architecture.empty());
        QCOMPARE(batches, 5);
    }
    void badOptionsAndARefusingScorerAreSentences()
    {
        const SearchSpace& space = *findSearchSpace("nasbench201");
        EvolutionOptions options;
        options.population = 1;
        QVERIFY(!evolve(space, objective(space), scorer(space), 5.0, options, Seed{1}, {}));
        options = {};
        options.mutation = 0.0;
        QVERIFY(!evolve(space, objective(space), scorer(space), 5.0, options, Seed{1}, {}));
        const LatencyScorer refusing = [](const std::vector<Architecture>&) {
            return Outcome<std::vector<double>>(Error{"no."});
        };
        QVERIFY(!evolve(space, objective(space), refusing, 5.0, {}, Seed{1}, {}));
    }
};

QTEST_GUILESS_MAIN(EvolutionTest)
#include "evolution_test.moc"
