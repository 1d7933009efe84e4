// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/nasflat/pair_loss.h"

#include <QTest>

#include <cmath>
#include <set>

using namespace latency;
using namespace latency::nasflat;

class PairLossTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void takesEveryPairOfASmallBatchWithTheSlowerFirst()
    {
        RandomEngine random(Seed{1});
        const std::vector<float> labels{0.3F, 0.1F, 0.3F, 0.9F};
        std::set<std::pair<int, int>> found;
        for (const RankedPair& pair : rankedPairs(labels, {}, random))
            found.insert({pair.slower, pair.faster});
        const std::set<std::pair<int, int>> expected{{0, 1}, {2, 1}, {3, 0}, {3, 1}, {3, 2}};
        QCOMPARE(found, expected);
    }

    void drawsFourPairsAnArchitectureFromALargeBatch()
    {
        RandomEngine random(Seed{2});
        std::vector<float> labels;
        for (int i = 0; i < 40; ++i)
            labels.push_back(static_cast<float>(i * 7 % 40));
        std::set<std::pair<int, int>> distinct;
        for (const RankedPair& pair : rankedPairs(labels, {}, random)) {
            QVERIFY(labels[static_cast<std::size_t>(pair.slower)] >
                    labels[static_cast<std::size_t>(pair.faster)]);
            distinct.insert({pair.slower, pair.faster});
        }
        QCOMPARE(distinct.size(), std::size_t{160});
    }

    void keepsDevicesApartWhenAsked()
    {
        RandomEngine random(Seed{3});
        const std::vector<float> labels{1.0F, 2.0F, 3.0F, 4.0F};
        const std::vector<int> devices{0, 1, 0, 1};
        const std::vector<RankedPair> pairs = rankedPairs(labels, devices, random);
        QCOMPARE(pairs.size(), std::size_t{2});
        for (const RankedPair& pair : pairs)
            QCOMPARE(devices[static_cast<std::size_t>(pair.slower)],
                     devices[static_cast<std::size_t>(pair.faster)]);
    }

    void hasNoPairWhereNothingCanBeRanked()
    {
        RandomEngine random(Seed{4});
        QVERIFY(rankedPairs({}, {}, random).empty());
        QVERIFY(rankedPairs(std::vector<float>{1.0F}, {}, random).empty());
        QVERIFY(rankedPairs(std::vector<float>{1.0F, 1.0F, 1.0F}, {}, random).empty());
        std::vector<float> gradient(3, 1.0F);
        QCOMPARE(hingeLoss({}, std::vector<float>{1.0F, 2.0F, 3.0F}, gradient), 0.0);
        QCOMPARE(gradient, std::vector<float>(3, 0.0F));
    }

    void hingeIsTheMeanOfWhatIsMissingToTheMargin()
    {
        const std::vector<RankedPair> pairs{{0, 1}, {2, 1}};
        const std::vector<float> scores{0.5F, 0.45F, 2.0F};
        std::vector<float> gradient(3);
        QVERIFY(std::abs(hingeLoss(pairs, scores, gradient) - 0.025) < 1e-6);
        const std::vector<float> expected{-0.5F, 0.5F, 0.0F};
        QCOMPARE(gradient, expected);
    }

    void squaredLossHasTheGradientOfFiniteDifferences()
    {
        const std::vector<float> labels{0.1F, 0.7F};
        std::vector<float> scores{0.4F, 0.2F};
        std::vector<float> gradient(2);
        std::vector<float> unused(2);
        squaredLoss(labels, scores, gradient);
        for (std::size_t i = 0; i < 2; ++i) {
            const float before = scores[i];
            scores[i] = before + 1e-3F;
            const double above = squaredLoss(labels, scores, unused);
            scores[i] = before - 1e-3F;
            const double below = squaredLoss(labels, scores, unused);
            scores[i] = before;
            QVERIFY(std::abs((above - below) / 2e-3 - static_cast<double>(gradient[i])) < 1e-3);
        }
    }
};

QTEST_GUILESS_MAIN(PairLossTest)
#include "pair_loss_test.moc"
