// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/similarity/device_partition.h"

#include "core/similarity/device_similarity.h"

#include <QTest>

#include <bit>
#include <cmath>
#include <limits>
#include <set>

using namespace latency;

namespace
{

Matrix twoFamilies(std::size_t size)
{
    Matrix similarity(size, size);
    for (std::size_t i = 0; i < size; ++i)
        for (std::size_t j = 0; j < size; ++j)
            similarity(i, j) = i == j ? 1.0 : i % 2 == j % 2 ? 0.95 : 0.2;
    return similarity;
}

Matrix randomSimilarity(std::size_t size, RandomEngine& random)
{
    Matrix similarity(size, size, 1.0);
    for (std::size_t i = 0; i < size; ++i)
        for (std::size_t j = 0; j < i; ++j)
            similarity(i, j) = similarity(j, i) = 2.0 * random.uniform() - 1.0;
    return similarity;
}

// The least mean cross-correlation of all splits into `train` devices and the rest.
double leastOfAllSplits(const Matrix& similarity, int train)
{
    double least = std::numeric_limits<double>::infinity();
    const auto size = static_cast<int>(similarity.rows());
    for (unsigned set = 0; set < 1U << size; ++set) {
        if (std::popcount(set) != train)
            continue;
        std::vector<int> left;
        std::vector<int> right;
        for (int device = 0; device < size; ++device)
            (((set >> device) & 1U) != 0 ? left : right).push_back(device);
        least = std::min(least, meanCrossCorrelation(similarity, left, right));
    }
    return least;
}

Matrix negated(Matrix similarity)
{
    for (double& value : similarity.values())
        value = -value;
    return similarity;
}

} // namespace

class DevicePartitionTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void lowKeepsFamiliesApartFromEverySeed()
    {
        for (const std::size_t size : {8UL, 12UL}) {
            for (std::uint64_t seed = 0; seed < 50; ++seed) {
                const int half = static_cast<int>(size / 2);
                const auto partition = partitionDevices(twoFamilies(size), half, half,
                                                        PartitionObjective::Low, Seed{seed});
                QVERIFY(partition);
                QVERIFY(std::abs(partition->meanCrossCorrelation - 0.2) < 1e-12);
                for (const int device : partition->train)
                    QCOMPARE(device % 2, partition->train.front() % 2);
            }
        }
    }
    void highMixesFamilies()
    {
        for (std::uint64_t seed = 0; seed < 50; ++seed) {
            const auto partition =
                partitionDevices(twoFamilies(8), 4, 4, PartitionObjective::High, Seed{seed});
            QVERIFY(partition);
            QVERIFY(std::abs(partition->meanCrossCorrelation - 0.575) < 1e-12);
        }
    }
    void evenSplitsOfSmallSetsAreTheBestThereAre()
    {
        RandomEngine random(Seed{1});
        for (int repeat = 0; repeat < 30; ++repeat) {
            for (const auto& [size, train] : {std::pair{6, 3}, {7, 3}, {8, 4}, {9, 2}, {10, 5}}) {
                const Matrix similarity = randomSimilarity(static_cast<std::size_t>(size), random);
                const auto low = partitionDevices(similarity, train, size - train,
                                                  PartitionObjective::Low, Seed{7});
                const auto high = partitionDevices(similarity, train, size - train,
                                                   PartitionObjective::High, Seed{7});
                QVERIFY(std::abs(low->meanCrossCorrelation - leastOfAllSplits(similarity, train)) <
                        1e-12);
                QVERIFY(std::abs(high->meanCrossCorrelation +
                                 leastOfAllSplits(negated(similarity), train)) < 1e-12);
            }
        }
    }
    void pruningTakesOffTheOddOneOut()
    {
        // Device 8 is like everything, so it serves a low cross-correlation least.
        Matrix similarity = twoFamilies(9);
        for (std::size_t i = 0; i < 8; ++i)
            similarity(8, i) = similarity(i, 8) = 0.9;
        const auto partition = partitionDevices(similarity, 4, 4, PartitionObjective::Low, Seed{3});
        QVERIFY(std::abs(partition->meanCrossCorrelation - 0.2) < 1e-12);
        for (const auto* side : {&partition->train, &partition->test})
            QVERIFY(std::ranges::find(*side, 8) == side->end());
    }
    void sizesAreThoseAskedForAndSidesDoNotMeet()
    {
        RandomEngine random(Seed{2});
        const Matrix similarity = randomSimilarity(13, random);
        for (const auto& [train, test] : {std::pair{1, 1}, {10, 3}, {12, 1}, {1, 12}, {3, 5}}) {
            for (const auto objective : {PartitionObjective::Low, PartitionObjective::High}) {
                const auto partition =
                    partitionDevices(similarity, train, test, objective, Seed{1});
                QVERIFY(partition);
                QCOMPARE(partition->train.size(), static_cast<std::size_t>(train));
                QCOMPARE(partition->test.size(), static_cast<std::size_t>(test));
                QVERIFY(std::ranges::is_sorted(partition->train));
                QVERIFY(std::ranges::is_sorted(partition->test));
                std::set<int> all(partition->train.begin(), partition->train.end());
                all.insert(partition->test.begin(), partition->test.end());
                QCOMPARE(all.size(), static_cast<std::size_t>(train + test));
                QCOMPARE(partition->meanCrossCorrelation,
                         meanCrossCorrelation(similarity, partition->train, partition->test));
            }
        }
    }
    void theSameSeedGivesTheSamePartition()
    {
        RandomEngine random(Seed{3});
        const Matrix similarity = randomSimilarity(27, random);
        const auto once = partitionDevices(similarity, 10, 3, PartitionObjective::Low, Seed{5});
        const auto again = partitionDevices(similarity, 10, 3, PartitionObjective::Low, Seed{5});
        QCOMPARE(once->train, again->train);
        QCOMPARE(once->test, again->test);
    }
    void undefinedCorrelationsCountAsZero()
    {
        const Matrix undefined(6, 6, std::numeric_limits<double>::quiet_NaN());
        const auto partition = partitionDevices(undefined, 2, 2, PartitionObjective::Low, Seed{1});
        QVERIFY(partition);
        QCOMPARE(partition->train.size(), std::size_t{2});
    }
    void impossibleCountsAreRefused()
    {
        const Matrix similarity = twoFamilies(6);
        QCOMPARE(
            partitionDevices(similarity, 0, 3, PartitionObjective::Low, Seed{1}).error().message,
            std::string("Partition: 0 train and 3 test devices were requested; expected at least "
                        "one of each."));
        QCOMPARE(
            partitionDevices(similarity, 4, 3, PartitionObjective::Low, Seed{1}).error().message,
            std::string("Partition: 4 train and 3 test devices were requested; the table has 6."));
        QVERIFY(!partitionDevices(Matrix(), 1, 1, PartitionObjective::Low, Seed{1}));
    }
    void objectivesHaveNames()
    {
        QVERIFY(partitionObjectiveFromName("low") == PartitionObjective::Low);
        QVERIFY(partitionObjectiveFromName("high") == PartitionObjective::High);
        QVERIFY(!partitionObjectiveFromName("Low"));
    }
};

QTEST_GUILESS_MAIN(DevicePartitionTest)
#include "device_partition_test.moc"
