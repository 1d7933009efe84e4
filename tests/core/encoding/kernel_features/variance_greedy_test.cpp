// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random_engine.h"
#include "core/encoding/kernel_features/feature_scaling.h"
#include "core/encoding/kernel_features/variance_greedy.h"

#include <Eigen/Dense>
#include <QtTest>

#include <numeric>
#include <set>

using namespace latency;

namespace
{

constexpr int kRows = 60;
constexpr double kConstant = 0.3;
constexpr double kNoise = 0.1;

KernelGroup randomGroup(std::uint64_t seed, Eigen::Index columns, double weight)
{
    RandomEngine random(Seed{seed});
    Eigen::MatrixXd values(kRows, columns);
    for (Eigen::Index i = 0; i < values.size(); ++i)
        values.data()[i] = random.normal();
    return {"group", weight, unitFeatures(values)};
}

std::vector<KernelGroup> twoGroups()
{
    return {randomGroup(1, 12, 0.5), randomGroup(2, 30, 0.2)};
}

std::vector<int> everything()
{
    std::vector<int> all(kRows);
    std::iota(all.begin(), all.end(), 0);
    return all;
}

/// Variance left at every row by the textbook: k(x,x) - k(x,S) (K(S,S) + noise I)⁻¹ k(S,x).
Eigen::VectorXd varianceLeft(const std::vector<KernelGroup>& groups, double noise,
                             const std::vector<int>& picks)
{
    Eigen::MatrixXd kernel = Eigen::MatrixXd::Constant(kRows, kRows, kConstant);
    for (const KernelGroup& group : groups) {
        const Eigen::MatrixXd features = group.features.cast<double>();
        kernel += group.priorWeight * features * features.transpose();
    }
    if (picks.empty())
        return kernel.diagonal();
    Eigen::MatrixXd picked = kernel(picks, picks);
    picked.diagonal().array() += noise;
    const Eigen::MatrixXd cross = kernel(picks, Eigen::all);
    return kernel.diagonal() - (cross.transpose() * picked.inverse() * cross).diagonal();
}

std::vector<int> picksOf(const std::vector<KernelGroup>& groups, double noise,
                         const std::vector<int>& candidates, int count)
{
    return varianceGreedyPicks(priorModes(groups, kRows, kConstant), noise, candidates, count);
}

std::vector<int> firstOf(const std::vector<int>& picks, std::size_t count)
{
    return {picks.begin(), picks.begin() + static_cast<std::ptrdiff_t>(count)};
}

} // namespace

class VarianceGreedyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theModesAreThePriorKernel()
    {
        const std::vector<KernelGroup> groups = twoGroups();
        const PriorModes prior = priorModes(groups, kRows, kConstant);
        const Eigen::VectorXd variance = varianceLeft(groups, 0.1, {});
        for (Eigen::Index i = 0; i < kRows; ++i)
            QVERIFY(std::abs(prior.modes.row(i).squaredNorm() + prior.rest(i) - variance(i)) <
                    1e-4);
        for (Eigen::Index mode = 0; mode < prior.spread.size(); ++mode) {
            QVERIFY(std::abs(prior.modes.col(mode).squaredNorm() / kRows - prior.spread(mode)) <
                    1e-4);
            QVERIFY(mode == 0 || prior.spread(mode) <= prior.spread(mode - 1));
        }
    }

    void theFirstFiveAndThenEveryOtherLeaveTheLeastMeanVarianceThatBruteForceFinds()
    {
        const std::vector<KernelGroup> groups = twoGroups();
        const std::vector<int> picks = picksOf(groups, kNoise, everything(), 13);
        for (const std::size_t step : {0U, 1U, 2U, 3U, 4U, 6U, 8U, 10U, 12U}) {
            const auto before = firstOf(picks, step);
            double best = INFINITY;
            double mine = INFINITY;
            for (int other = 0; other < kRows; ++other) {
                if (std::ranges::find(before, other) != before.end())
                    continue;
                std::vector<int> with = before;
                with.push_back(other);
                const double mean = varianceLeft(groups, kNoise, with).mean();
                best = std::min(best, mean);
                mine = other == picks[step] ? mean : mine;
            }
            QVERIFY(mine < best + 1e-4);
        }
    }

    void thoseBetweenTheLaterOnesHaveTheLargestVarianceLeft()
    {
        const std::vector<KernelGroup> groups = twoGroups();
        const std::vector<int> picks = picksOf(groups, kNoise, everything(), 14);
        for (std::size_t step = 5; step < picks.size(); step += 2) {
            Eigen::VectorXd left = varianceLeft(groups, kNoise, firstOf(picks, step));
            for (const int pick : firstOf(picks, step))
                left(pick) = -1.0;
            QVERIFY(left(picks[step]) > left.maxCoeff() - 1e-3);
        }
    }

    void fewerPicksAreTheFirstOfMore()
    {
        const std::vector<int> many = picksOf(twoGroups(), kNoise, everything(), 20);
        QCOMPARE(picksOf(twoGroups(), kNoise, everything(), 7), firstOf(many, 7));
    }

    void picksAreDistinctEvenWhenNothingIsLeftToLearn()
    {
        const auto picks = picksOf({randomGroup(1, 2, 1.0)}, 1e-6, everything(), kRows);
        QCOMPARE(std::set<int>(picks.begin(), picks.end()).size(), std::size_t{kRows});
        const auto blind = picksOf({}, kNoise, everything(), kRows);
        QCOMPARE(std::set<int>(blind.begin(), blind.end()).size(), std::size_t{kRows});
    }

    void onlyCandidatesArePicked()
    {
        const std::vector<int> candidates{3, 8, 20, 41};
        const auto picks = picksOf(twoGroups(), kNoise, candidates, 4);
        QCOMPARE(std::set<int>(picks.begin(), picks.end()),
                 std::set<int>(candidates.begin(), candidates.end()));
    }
};

QTEST_GUILESS_MAIN(VarianceGreedyTest)
#include "variance_greedy_test.moc"
