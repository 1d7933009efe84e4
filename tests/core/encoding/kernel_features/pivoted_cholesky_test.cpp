// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/kernel_features/feature_scaling.h"
#include "core/encoding/kernel_features/pivoted_cholesky.h"

#include <Eigen/Dense>
#include <QtTest>

#include <numeric>
#include <set>

using namespace latency;

namespace
{

constexpr int kRows = 60;

KernelGroup randomGroup(std::uint64_t seed, Eigen::Index columns, double weight)
{
    RandomEngine random(Seed{seed});
    Eigen::MatrixXd values(kRows, columns);
    for (Eigen::Index i = 0; i < values.size(); ++i)
        values.data()[i] = random.normal();
    return {"group", weight, unitFeatures(values)};
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
    Eigen::MatrixXd kernel = Eigen::MatrixXd::Zero(kRows, kRows);
    for (const KernelGroup& group : groups) {
        const Eigen::MatrixXd features = group.features.cast<double>();
        kernel += group.priorWeight * features * features.transpose();
    }
    Eigen::MatrixXd picked = kernel(picks, picks);
    picked.diagonal().array() += noise;
    const Eigen::MatrixXd cross = kernel(picks, Eigen::all);
    return kernel.diagonal() - (cross.transpose() * picked.inverse() * cross).diagonal();
}

} // namespace

class PivotedCholeskyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPickHasTheLargestVarianceThatBruteForceFinds()
    {
        const std::vector<KernelGroup> groups{randomGroup(1, 12, 0.5), randomGroup(2, 30, 0.2)};
        RandomEngine random(Seed{3});
        const auto picks = pivotedCholeskyPicks(groups, 0.1, everything(), 15, random);
        for (std::size_t step = 1; step < picks.size(); ++step) {
            const std::vector<int> before(picks.begin(),
                                          picks.begin() + static_cast<std::ptrdiff_t>(step));
            Eigen::VectorXd left = varianceLeft(groups, 0.1, before);
            for (const int pick : before)
                left(pick) = -1.0;
            QVERIFY(left(picks[step]) > left.maxCoeff() - 1e-4);
        }
    }

    void picksAreDistinctEvenWhenTheKernelIsExhausted()
    {
        const std::vector<KernelGroup> groups{randomGroup(1, 2, 1.0)};
        RandomEngine random(Seed{1});
        const auto picks = pivotedCholeskyPicks(groups, 1e-6, everything(), kRows, random);
        QCOMPARE(std::set<int>(picks.begin(), picks.end()).size(), std::size_t{kRows});
    }

    void onlyCandidatesArePicked()
    {
        const std::vector<KernelGroup> groups{randomGroup(1, 5, 1.0)};
        RandomEngine random(Seed{1});
        const std::vector<int> candidates{3, 8, 20, 41};
        const auto picks = pivotedCholeskyPicks(groups, 0.1, candidates, 4, random);
        QCOMPARE(std::set<int>(picks.begin(), picks.end()),
                 std::set<int>(candidates.begin(), candidates.end()));
    }

    void theSameSeedPicksTheSame()
    {
        const std::vector<KernelGroup> groups{randomGroup(1, 5, 1.0)};
        RandomEngine first(Seed{4});
        RandomEngine second(Seed{4});
        QCOMPARE(pivotedCholeskyPicks(groups, 0.1, everything(), 9, first),
                 pivotedCholeskyPicks(groups, 0.1, everything(), 9, second));
    }

    void noGroupsStillGiveDistinctPicks()
    {
        RandomEngine random(Seed{1});
        const auto picks = pivotedCholeskyPicks({}, 0.1, everything(), 5, random);
        QCOMPARE(std::set<int>(picks.begin(), picks.end()).size(), std::size_t{5});
    }
};

QTEST_GUILESS_MAIN(PivotedCholeskyTest)
#include "pivoted_cholesky_test.moc"
