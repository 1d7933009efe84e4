// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/acquisition.h"

#include "core/base/random_engine.h"
#include "core/search/pareto_front.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace latency;

class AcquisitionTest : public QObject
{
    Q_OBJECT

    struct Case {
        LatencyBelief belief;
        std::vector<float> objective;
        std::vector<int> candidates;
    };
    static Case randomCase(std::uint64_t seed)
    {
        RandomEngine random(Seed{seed});
        std::vector<float> milliseconds;
        std::vector<float> deviation;
        Case one;
        for (int i = 0; i < 40; ++i) {
            milliseconds.push_back(5.0F + 10.0F * float(random.uniform()));
            deviation.push_back(0.2F + float(random.uniform()));
            one.objective.push_back(milliseconds.back() + 4.0F * float(random.uniform()));
            one.candidates.push_back(i);
        }
        const std::vector<std::pair<int, double>> measured{{3, milliseconds[3]},
                                                           {8, milliseconds[8]}};
        one.belief = LatencyBelief(milliseconds, deviation, measured);
        return one;
    }
    static double volumeWith(const Case& one, int architecture, double latency)
    {
        std::vector<FrontPoint> points;
        double lowest = 1e9;
        std::vector<float> milliseconds = one.belief.milliseconds();
        const auto front = paretoFront(milliseconds, one.objective);
        const double slowest = front.back().milliseconds;
        for (std::size_t i = 0; i < one.objective.size(); ++i)
            lowest = std::min<double>(lowest, one.objective[i]);
        for (std::size_t i = 0; i < one.objective.size(); ++i)
            points.push_back({int(i), milliseconds[i], one.objective[i]});
        points.push_back({architecture, latency, one.objective[std::size_t(architecture)]});
        return hypervolume(points, {slowest, lowest});
    }

private Q_SLOTS:
    void theGainUnderALimitIsProbabilityTimesLead()
    {
        const Case one = randomCase(1);
        const double limit = 11.0;
        double toBeat = -1.0;
        for (const int i : {3, 8})
            if (double(one.belief.milliseconds()[std::size_t(i)]) <= limit)
                toBeat = std::max<double>(toBeat, one.objective[std::size_t(i)]);
        if (toBeat < 0.0)
            toBeat = *std::ranges::min_element(one.objective);
        const auto gains = constrainedImprovement(one.belief, one.objective, one.candidates, limit);
        QVERIFY(!gains.empty());
        for (const Gain& gain : gains) {
            const double lead = one.objective[std::size_t(gain.architecture)] - toBeat;
            QVERIFY(lead > 0.0);
            QVERIFY(!one.belief.isMeasured(gain.architecture));
            QVERIFY(std::abs(gain.expected -
                             lead * one.belief.probabilityWithin(gain.architecture, limit)) < 1e-9);
        }
    }
    void onlyCandidatesWithAnObjectiveCanGain()
    {
        Case one = randomCase(2);
        one.objective[5] = NAN;
        for (const Gain& gain :
             constrainedImprovement(one.belief, one.objective, std::vector<int>{4, 5}, 30.0))
            QCOMPARE(gain.architecture, 4);
        for (const Gain& gain : frontImprovement(one.belief, one.objective, std::vector<int>{4, 5}))
            QCOMPARE(gain.architecture, 4);
    }
    void theFrontsGainIsTheMeanGrowthOfItsHypervolume()
    {
        const Case one = randomCase(3);
        const auto gains = frontImprovement(one.belief, one.objective, one.candidates);
        QVERIFY(gains.size() > 5);
        const double now = volumeWith(one, 3, 1e6);
        for (const Gain& gain : gains) {
            // Mean over latencies at evenly spread probabilities.
            double mean = 0.0;
            const int steps = 2000;
            for (int k = 0; k < steps; ++k)
                mean += (volumeWith(one, gain.architecture,
                                    std::max(0.0, one.belief.latencyAt(gain.architecture,
                                                                       (k + 0.5) / steps))) -
                         now) /
                        steps;
            QVERIFY2(std::abs(gain.expected * now - mean) < 0.03 * mean + 2e-3 * now,
                     qPrintable(QString::number(gain.expected * now) + QLatin1Char(' ') +
                                QString::number(mean)));
        }
    }
    void theLargestGainsComeFirst()
    {
        const auto best = largestGains({{1, 0.5}, {2, 3.0}, {3, 1.0}, {0, 3.0}}, 3);
        QCOMPARE(best.size(), std::size_t{3});
        QCOMPARE(best[0].architecture, 0);
        QCOMPARE(best[1].architecture, 2);
        QCOMPARE(best[2].architecture, 3);
        QVERIFY(largestGains({{1, 0.5}}, -1).empty());
    }
};

QTEST_GUILESS_MAIN(AcquisitionTest)
#include "acquisition_test.moc"
