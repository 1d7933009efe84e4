// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/kernel/learned_weights.h"
#include "tests/core/encoding/kernel_features/small_tables.h"

#include <QtTest>

#include <cmath>

using namespace latency;

namespace
{

const KernelPriors kPriors;

WeightPrior learned(const LatencyTablePointer& table, const std::vector<int>& devices)
{
    return learnedWeights(*table, *kernelFeatures(table, devices), true, kPriors).weights;
}

} // namespace

class LearnedWeightsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fewerThanTwoTrainDevicesTeachNothing()
    {
        const auto table = smallTable("fbnet", 80);
        for (const std::vector<int>& devices : {std::vector<int>{}, std::vector<int>{1}}) {
            const auto features = kernelFeatures(table, devices);
            const WeightPrior expected = expectedWeights(features->groups, kPriors);
            const WeightPrior prior = learned(table, devices);
            QCOMPARE(prior.mean.size(), static_cast<Eigen::Index>(features->groups.size()) + 2);
            QVERIFY(prior.mean == expected.mean && prior.deviation == expected.deviation);
        }
    }

    void devicesMeasuredTooSeldomTeachNothing()
    {
        const auto table = smallTable("fbnet", 40);
        const auto features = kernelFeatures(table, {0, 1});
        QVERIFY(learned(table, {0, 1}).mean == expectedWeights(features->groups, kPriors).mean);
    }

    void cleanTrainDevicesTeachThatMeasurementsHaveLittleNoise()
    {
        for (const char* space : {"nasbench201", "fbnet", "ofa"}) {
            const auto table = smallTable(space, 120);
            const WeightPrior prior = learned(table, {0, 1, 2});
            QVERIFY(prior.mean.tail(1)(0) < std::log(kPriors.noise));
            QVERIFY(prior.mean.allFinite());
            QVERIFY(prior.deviation.minCoeff() >= 1.0);
        }
    }

    void theOrderOfTheTrainDevicesDoesNotMatter()
    {
        const auto table = smallTable("fbnet", 80);
        QVERIFY(learned(table, {2, 0, 1}).mean == learned(table, {0, 1, 2}).mean);
    }

    void aFormIsAsLikelyAsTheTrainDevicesItExplainsBetter()
    {
        const LearnedForm nothing;
        QCOMPARE(logarithmOdds(nothing, nothing), 0.0);
        const LearnedForm milliseconds{{}, {100.0, 100.0, 0.0}};
        const LearnedForm logarithms{{}, {0.0, 0.0, 100.0}};
        QVERIFY(std::abs(logarithmOdds(milliseconds, logarithms) - std::log(2.0 / 3.0)) < 1e-9);
        QVERIFY(std::abs(logarithmOdds(logarithms, milliseconds) - std::log(3.0 / 2.0)) < 1e-9);
    }
};

QTEST_GUILESS_MAIN(LearnedWeightsTest)
#include "learned_weights_test.moc"
