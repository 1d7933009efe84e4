// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/latency_belief.h"

#include <QTest>

#include <cmath>

using namespace latency;

class LatencyBeliefTest : public QObject
{
    Q_OBJECT

    static LatencyBelief belief()
    {
        const std::vector<std::pair<int, double>> measured{{1, 7.5}};
        return LatencyBelief({10.0F, 10.0F, 20.0F}, {1.0F, 1.0F, 0.0F}, measured);
    }

private Q_SLOTS:
    void whatWasMeasuredIsCertain()
    {
        QVERIFY(belief().isMeasured(1));
        QCOMPARE(belief().milliseconds()[1], 7.5F);
        QCOMPARE(belief().probabilityWithin(1, 7.5), 1.0);
        QCOMPARE(belief().probabilityWithin(1, 7.4), 0.0);
    }
    void whatThePredictorSaysOfTheMeasuredIsKeptBesideIt()
    {
        QCOMPARE(belief().guess(1).milliseconds, 10.0F);
        QCOMPARE(belief().guess(1).deviation, 1.0F);
        QCOMPARE(belief().guess(2).milliseconds, 20.0F);
        QVERIFY(belief().doubtful().empty());
    }
    void theProbabilityRisesWithTheLimitFromNoneToAll()
    {
        double before = 0.0;
        for (double limit = 2.0; limit < 18.0; limit += 0.25) {
            const double now = belief().probabilityWithin(0, limit);
            QVERIFY(now > before);
            before = now;
        }
        QCOMPARE(belief().probabilityWithin(0, 10.0), 0.5);
        QVERIFY(before > 0.999);
    }
    void theTailsAreThoseOfStudentWithFourDegreesOfFreedom()
    {
        // Tabled: P(t ≤ 2.1318) = .95 and P(t ≤ 3.7469) = .99; a deviation is √2 of its scale.
        QVERIFY(std::abs(heavyTailProbability(2.1318468 / std::sqrt(2.0)) - 0.95) < 1e-6);
        QVERIFY(std::abs(heavyTailProbability(3.7469474 / std::sqrt(2.0)) - 0.99) < 1e-6);
        QVERIFY(std::abs(heavyTailProbability(-1.0) + heavyTailProbability(1.0) - 1.0) < 1e-12);
    }
    void theLatencyAtAConfidenceIsMetWithIt()
    {
        for (const double confidence : {0.5, 0.8, 0.95, 0.99}) {
            const double limit = belief().latencyAt(0, confidence, 1.5);
            QVERIFY(std::abs(belief().probabilityWithin(0, limit, 1.5) - confidence) < 1e-5);
        }
    }
    void noDeviationMeansAStep()
    {
        QVERIFY(belief().probabilityWithin(2, 20.001) > 0.999);
        QVERIFY(belief().probabilityWithin(2, 19.999) < 0.001);
    }
};

QTEST_GUILESS_MAIN(LatencyBeliefTest)
#include "latency_belief_test.moc"
