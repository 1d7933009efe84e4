// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/bad_predictions.h"
#include "tests/fixtures/small_table.h"

#include <QTest>

#include <cmath>
#include <numeric>

using namespace latency;

class BadPredictionsTest : public QObject
{
    Q_OBJECT

    static std::vector<float> measured(const LatencyTable& table)
    {
        const auto row = table.milliseconds(0);
        return {row.begin(), row.end()};
    }

private Q_SLOTS:
    void whatIsPredictedAtNothingIsAmongTheWorst()
    {
        const auto table = fixtures::smallTable(2000, 2);
        std::vector<float> predicted = measured(*table);
        for (const std::size_t row : {3U, 700U})
            predicted[row] = row == 3U ? 0.0F : -4.0F;
        const BadPredictions pattern = findBadPredictions(*table, 0, predicted, {});
        QCOMPARE(pattern.architectures, 2000);
        for (const int row : {3, 700})
            QVERIFY(std::ranges::find(pattern.rows, row) != pattern.rows.end());
    }
    void theDecisionThatSpoilsThePredictionIsNamedFirst()
    {
        const auto table = fixtures::smallTable(2000, 2);
        std::vector<float> predicted = measured(*table);
        // One in nine networks has operation 2 in layer 5; only these are predicted wrongly.
        const std::int16_t spoilt = table->space().positions()[5].values[2];
        int spoiltNetworks = 0;
        for (int row = 0; row < table->architectureCount(); ++row)
            if (table->architecture(row)[5] == spoilt) {
                predicted[static_cast<std::size_t>(row)] *= 1.5F;
                ++spoiltNetworks;
            }
        const BadPredictions pattern = findBadPredictions(*table, 0, predicted, {});
        QCOMPARE(pattern.architectures, 2000);
        QCOMPARE(pattern.group, 200);
        QVERIFY(!pattern.decisions.empty());
        const SharedDecision& first = pattern.decisions.front();
        QCOMPARE(first.position, 5);
        QCOMPARE(first.value, int{spoilt});
        QCOMPARE(first.architectures, spoiltNetworks);
        QVERIFY(first.inGroup > 0.99);
        QVERIFY(std::abs(first.inAll - spoiltNetworks / 2000.0) < 1e-9);
        QVERIFY(std::abs(first.bias - std::log(1.5)) < 1e-6);
        QVERIFY(pattern.groupError > pattern.typicalError);
    }

    void nothingIsSaidOfErrorsThatAreOnlyChance()
    {
        const auto table = fixtures::smallTable(2000, 2);
        std::vector<float> predicted = measured(*table);
        RandomEngine random(Seed{5});
        for (float& value : predicted)
            value *= static_cast<float>(std::exp(0.1 * random.normal()));
        QVERIFY(findBadPredictions(*table, 0, predicted, {}).decisions.empty());
    }

    void labelledUnmeasuredAndUnpredictedNetworksAreNotCounted()
    {
        const auto table = fixtures::withHoles(*fixtures::smallTable(100, 2), 0, {3, 4});
        std::vector<float> predicted(100, 1.0F);
        predicted[5] = std::nanf("");
        const std::vector<int> labelled{7, 8, 9};
        const BadPredictions pattern = findBadPredictions(*table, 0, predicted, labelled);
        QCOMPARE(pattern.architectures, 100 - 2 - 1 - 3);
        QCOMPARE(pattern.group, 9);
        QVERIFY(pattern.decisions.empty()); // nine are too few to say anything of
    }

    void aGroupOfOnesOwnTakesThePlaceOfTheWorst()
    {
        const auto table = fixtures::smallTable(500, 2);
        const std::vector<float> predicted = measured(*table);
        std::vector<int> group;
        const std::int16_t chosen = table->space().positions()[0].values[1];
        for (int row = 0; row < 500; ++row)
            if (table->architecture(row)[0] == chosen)
                group.push_back(row);
        const BadPredictions pattern = findBadPredictions(*table, 0, predicted, {}, group);
        QCOMPARE(pattern.rows, group);
        QCOMPARE(pattern.decisions.front().position, 0);
        QCOMPARE(pattern.decisions.front().value, int{chosen});
        QCOMPARE(pattern.decisions.front().inGroup, 1.0);
        // All of them, or none, is no contrast.
        std::vector<int> all(500);
        std::iota(all.begin(), all.end(), 0);
        QVERIFY(findBadPredictions(*table, 0, predicted, {}, all).decisions.empty());
    }
};

QTEST_GUILESS_MAIN(BadPredictionsTest)
#include "bad_predictions_test.moc"
