// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/kernel/kernel_posterior.h"
#include "core/predictor/kernel/suspicious_label.h"
#include "tests/core/predictor/kernel/random_groups.h"

#include <Eigen/Dense>
#include <QtTest>

#include <numeric>

using namespace latency;

namespace
{

std::vector<int> firstRows(int count)
{
    std::vector<int> rows(static_cast<std::size_t>(count));
    std::iota(rows.begin(), rows.end(), 0);
    return rows;
}

Eigen::VectorXd noConsensus(Eigen::Index count)
{
    return Eigen::VectorXd::Zero(count);
}

/// The fitted covariance without its noise.
Eigen::MatrixXd fittedKernel(const KernelPosterior& posterior,
                             const std::vector<Eigen::MatrixXd>& kernels)
{
    const Eigen::Index labels = posterior.alpha.size();
    Eigen::MatrixXd sum =
        Eigen::MatrixXd::Constant(labels, labels, posterior.weights(posterior.weights.size() - 1));
    for (std::size_t g = 0; g < kernels.size(); ++g)
        sum += posterior.weights(static_cast<Eigen::Index>(g)) * kernels[g];
    return sum;
}

} // namespace

class KernelPosteriorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavingALabelOutByHandGivesTheSameBelief()
    {
        const auto groups = randomGroups(14);
        const auto kernels = kernelsBetween(groups, firstRows(14));
        const auto posterior =
            kernelPosterior(expectedWeights(groups, KernelPriors{}), kernels, noConsensus(14),
                            labelForm(latenciesLike(groups, 0.05), true), KernelPriors{});
        const Eigen::MatrixXd kernel = fittedKernel(posterior, kernels);
        for (Eigen::Index left = 0; left < 14; ++left) {
            std::vector<Eigen::Index> others;
            for (Eigen::Index i = 0; i < 14; ++i)
                if (i != left)
                    others.push_back(i);
            Eigen::MatrixXd between = kernel(others, others);
            between.diagonal() += posterior.noise * posterior.noiseShape(others);
            const Eigen::VectorXd cross = kernel(others, left);
            const Eigen::MatrixXd inverse = between.inverse();
            const double mean = cross.dot(inverse * posterior.form.values(others));
            const double variance = kernel(left, left) - cross.dot(inverse * cross) +
                                    posterior.noise * posterior.noiseShape(left);
            QVERIFY(std::abs(mean - posterior.leftOutMean(left)) < 1e-5);
            QVERIFY(std::abs(variance - posterior.leftOutVariance(left)) < 1e-5);
        }
    }

    void theGroupThatMadeTheLabelsGetsTheWeight()
    {
        const auto groups = randomGroups(40);
        const auto posterior = kernelPosterior(
            expectedWeights(groups, KernelPriors{}), kernelsBetween(groups, firstRows(40)),
            noConsensus(40), labelForm(latenciesLike(groups, 0.01), true), KernelPriors{});
        QVERIFY(posterior.weights(0) > 10.0 * posterior.weights(1));
        QVERIFY(posterior.weights(0) > 10.0 * posterior.weights(2));
        QVERIFY(posterior.noise < 0.05);
    }

    void logarithmicLabelsAreBetterExplainedInTheirForm()
    {
        auto groups = randomGroups(40);
        auto milliseconds = latenciesLike(groups, 0.01);
        for (float& value : milliseconds)
            value = value * value * value * value;
        const auto kernels = kernelsBetween(groups, firstRows(40));
        const auto evidence = [&](bool isLogarithm) {
            return kernelPosterior(expectedWeights(groups, KernelPriors{}), kernels,
                                   noConsensus(40), labelForm(milliseconds, isLogarithm),
                                   KernelPriors{})
                .logEvidence;
        };
        QVERIFY(evidence(true) > evidence(false));
    }

    void withoutAnythingElseTheConsensusDecides()
    {
        const auto groups = randomGroups(4);
        const auto kernels = kernelsBetween(groups, firstRows(2));
        const Eigen::Vector2d consensus(-1.0, 1.0);
        const auto posterior =
            kernelPosterior(expectedWeights(groups, KernelPriors{}), kernels, consensus,
                            labelForm(std::vector<float>{5.0F, 9.0F}, false), KernelPriors{});
        QVERIFY(posterior.trendSlope > 0.0);
        QCOMPARE(posterior.trendCentre, 0.0);
    }

    void anOutlierIsDoubted()
    {
        const auto groups = randomGroups(20);
        auto milliseconds = latenciesLike(groups, 0.01);
        milliseconds[7] *= 3.0F;
        const auto kernels = kernelsBetween(groups, firstRows(20));
        const auto posterior =
            kernelPosterior(expectedWeights(groups, KernelPriors{}), kernels, noConsensus(20),
                            labelForm(milliseconds, true), KernelPriors{});
        Eigen::Index most = -1;
        posterior.noiseShape.maxCoeff(&most);
        QCOMPARE(most, 7);
        QVERIFY(labelWithout(expectedWeights(groups, KernelPriors{}), kernels, noConsensus(20),
                             milliseconds, 7, KernelPriors{})
                    .deviations > 4.0);
        QVERIFY(labelWithout(expectedWeights(groups, KernelPriors{}), kernels, noConsensus(20),
                             latenciesLike(groups, 0.01), 7, KernelPriors{})
                    .deviations < 4.0);
    }

    void singularKernelsStayFinite()
    {
        const auto groups = randomGroups(3);
        const std::vector<int> twice{0, 1, 2, 0, 1, 2, 0, 0};
        const std::vector<float> milliseconds{5, 6, 7, 5, 6, 7, 5, 5};
        const auto posterior =
            kernelPosterior(expectedWeights(groups, KernelPriors{}), kernelsBetween(groups, twice),
                            noConsensus(8), labelForm(milliseconds, false), KernelPriors{});
        QVERIFY(posterior.alpha.allFinite() && posterior.inverseRoot.allFinite());
        QVERIFY(std::isfinite(posterior.logEvidence));
    }
};

QTEST_GUILESS_MAIN(KernelPosteriorTest)
#include "kernel_posterior_test.moc"
