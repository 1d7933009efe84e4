// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/similarity/dendrogram.h"

#include "core/base/random_engine.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace latency;

namespace
{

Matrix symmetric(std::size_t size, const std::vector<double>& lowerRows)
{
    Matrix matrix(size, size, 1.0);
    std::size_t next = 0;
    for (std::size_t i = 0; i < size; ++i)
        for (std::size_t j = 0; j < i; ++j)
            matrix(i, j) = matrix(j, i) = lowerRows[next++];
    return matrix;
}

Matrix randomSimilarity(std::size_t size, RandomEngine& random)
{
    std::vector<double> lower(size * (size - 1) / 2);
    for (double& value : lower)
        value = 2.0 * random.uniform() - 1.0;
    return symmetric(size, lower);
}

// Heights of average linkage by definition: join the two groups of the least mean distance.
std::vector<double> heightsByDefinition(const Matrix& similarity)
{
    std::vector<std::vector<std::size_t>> groups;
    for (std::size_t i = 0; i < similarity.rows(); ++i)
        groups.push_back({i});
    std::vector<double> heights;
    while (groups.size() > 1) {
        double least = std::numeric_limits<double>::infinity();
        std::pair<std::size_t, std::size_t> pair;
        for (std::size_t a = 0; a < groups.size(); ++a) {
            for (std::size_t b = 0; b < a; ++b) {
                double sum = 0.0;
                for (const std::size_t i : groups[a])
                    for (const std::size_t j : groups[b])
                        sum += 1.0 - similarity(i, j);
                const double mean = sum / static_cast<double>(groups[a].size() * groups[b].size());
                if (mean < least) {
                    least = mean;
                    pair = {a, b};
                }
            }
        }
        auto& kept = groups[pair.second];
        kept.insert(kept.end(), groups[pair.first].begin(), groups[pair.first].end());
        groups.erase(groups.begin() + static_cast<std::ptrdiff_t>(pair.first));
        heights.push_back(least);
    }
    return heights;
}

// Leaves of a cluster, each merge turned over where its bit of `flips` is set.
std::vector<int> leaves(const Dendrogram& tree, int cluster, unsigned flips)
{
    const int items = static_cast<int>(tree.leafOrder.size());
    if (cluster < items)
        return {cluster};
    const Dendrogram::Merge& merge = tree.merges[static_cast<std::size_t>(cluster - items)];
    const bool isFlipped = ((flips >> (cluster - items)) & 1U) != 0;
    std::vector<int> order = leaves(tree, isFlipped ? merge.right : merge.left, flips);
    const std::vector<int> rest = leaves(tree, isFlipped ? merge.left : merge.right, flips);
    order.insert(order.end(), rest.begin(), rest.end());
    return order;
}

double walk(const Matrix& similarity, const std::vector<int>& order)
{
    double sum = 0.0;
    for (std::size_t i = 1; i < order.size(); ++i)
        sum += 1.0 - similarity(static_cast<std::size_t>(order[i - 1]),
                                static_cast<std::size_t>(order[i]));
    return sum;
}

} // namespace

class DendrogramTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fourDevicesAreJoinedAsByHand()
    {
        // Distances: 0-1 .1, 2-3 .2, 0-2 .6, 0-3 .8, 1-2 .7, 1-3 .5; the pairs are .65 apart.
        const Dendrogram tree = clusterDevices(symmetric(4, {.9, .4, .3, .2, .5, .8}));
        QCOMPARE(tree.merges.size(), std::size_t{3});
        QCOMPARE(tree.merges[0].left + tree.merges[0].right, 1);
        QCOMPARE(tree.merges[1].left + tree.merges[1].right, 5);
        QCOMPARE(tree.merges[2].left + tree.merges[2].right, 9);
        QCOMPARE(tree.merges[0].height, .1);
        QCOMPARE(tree.merges[1].height, .2);
        QCOMPARE(tree.merges[2].height, .65);
        QCOMPARE(tree.leafOrder, (std::vector<int>{0, 1, 3, 2})); // 1 and 3 are the nearest
    }
    void heightsAgreeWithTheDefinition()
    {
        RandomEngine random(Seed{1});
        for (const std::size_t size : {2UL, 3UL, 9UL, 27UL}) {
            const Matrix similarity = randomSimilarity(size, random);
            const Dendrogram tree = clusterDevices(similarity);
            const std::vector<double> expected = heightsByDefinition(similarity);
            QCOMPARE(tree.merges.size(), expected.size());
            for (std::size_t i = 0; i < expected.size(); ++i)
                QVERIFY(std::abs(tree.merges[i].height - expected[i]) < 1e-12);
        }
    }
    void noOtherOrderOfTheLeavesIsShorter()
    {
        RandomEngine random(Seed{2});
        for (int repeat = 0; repeat < 20; ++repeat) {
            const Matrix similarity = randomSimilarity(9, random);
            const Dendrogram tree = clusterDevices(similarity);
            const int root = static_cast<int>(tree.leafOrder.size() + tree.merges.size()) - 1;
            double shortest = std::numeric_limits<double>::infinity();
            bool isOrderOfTree = false;
            for (unsigned flips = 0; flips < 1U << tree.merges.size(); ++flips) {
                const std::vector<int> order = leaves(tree, root, flips);
                shortest = std::min(shortest, walk(similarity, order));
                isOrderOfTree = isOrderOfTree || order == tree.leafOrder;
            }
            QVERIFY(isOrderOfTree);
            QVERIFY(std::abs(walk(similarity, tree.leafOrder) - shortest) < 1e-12);
        }
    }
    void familiesStandTogether()
    {
        Matrix similarity(12, 12);
        for (std::size_t i = 0; i < 12; ++i)
            for (std::size_t j = 0; j < 12; ++j)
                similarity(i, j) = i == j ? 1.0 : i % 3 == j % 3 ? 0.95 : 0.2;
        const std::vector<int> order = clusterDevices(similarity).leafOrder;
        for (std::size_t i = 0; i < 12; ++i)
            QCOMPARE(order[i] % 3, order[i / 4 * 4] % 3);
    }
    void sizesFromNoneToTwoAreTrees()
    {
        QVERIFY(clusterDevices(Matrix()).leafOrder.empty());
        QCOMPARE(clusterDevices(Matrix(1, 1, 1.0)).leafOrder, std::vector<int>{0});
        QVERIFY(clusterDevices(Matrix(1, 1, 1.0)).merges.empty());
        QCOMPARE(clusterDevices(Matrix(2, 2, 1.0)).leafOrder, (std::vector<int>{0, 1}));
    }
    void undefinedCountsAsUnrelated()
    {
        constexpr double nan = std::numeric_limits<double>::quiet_NaN();
        const Dendrogram tree = clusterDevices(symmetric(3, {nan, .5, nan}));
        const Dendrogram expected = clusterDevices(symmetric(3, {0, .5, 0}));
        QCOMPARE(tree.leafOrder, expected.leafOrder);
        QVERIFY(tree.merges == expected.merges);
    }
};

QTEST_GUILESS_MAIN(DendrogramTest)
#include "dendrogram_test.moc"
