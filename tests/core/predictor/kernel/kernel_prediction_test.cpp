// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/kernel/kernel_prediction.h"
#include "tests/core/predictor/kernel/random_groups.h"

#include <Eigen/Dense>
#include <QtTest>

#include <numeric>

using namespace latency;

namespace
{

constexpr Eigen::Index kArchitectures = 600; // more than two blocks
constexpr double kWidened = 1.15;

struct Case {
    std::vector<KernelGroup> groups = randomGroups(kArchitectures);
    std::vector<int> rows;
    std::vector<float> labels;
    FeatureMatrix squaredNorm;

    Case()
    {
        const auto all = latenciesLike(groups, 0.05);
        for (int i = 0; i < 18; ++i) {
            rows.push_back(31 * i);
            labels.push_back(all[static_cast<std::size_t>(31 * i)]);
        }
        squaredNorm.resize(kArchitectures, 3);
        for (Eigen::Index g = 0; g < 3; ++g)
            squaredNorm.col(g) =
                groups[static_cast<std::size_t>(g)].features.rowwise().squaredNorm();
    }

    [[nodiscard]] KernelFeatures features() const
    {
        KernelFeatures all;
        all.groups = groups;
        all.consensus = groups[1].features.col(0);
        return all;
    }

    [[nodiscard]] KernelPosterior posterior(bool isLogarithm) const
    {
        return kernelPosterior(expectedWeights(groups, KernelPriors{}),
                               kernelsBetween(groups, rows),
                               consensusAt(features().consensus, rows),
                               labelForm(labels, isLogarithm), KernelPriors{});
    }
};

/// Dense Gaussian process in double precision, with an inverse: mean and variance of a measurement.
std::pair<Eigen::VectorXd, Eigen::VectorXd> textbook(const Case& one, const KernelPosterior& fit)
{
    Eigen::MatrixXd kernel =
        Eigen::MatrixXd::Constant(kArchitectures, kArchitectures, fit.weights(3));
    for (std::size_t g = 0; g < 3; ++g) {
        const Eigen::MatrixXd features = one.groups[g].features.cast<double>();
        kernel += fit.weights(static_cast<Eigen::Index>(g)) * features * features.transpose();
    }
    Eigen::MatrixXd between = kernel(one.rows, one.rows);
    between.diagonal() += fit.noise * fit.noiseShape;
    const Eigen::MatrixXd inverse = between.inverse();
    const Eigen::MatrixXd cross = kernel(Eigen::all, one.rows);
    const Eigen::VectorXd trend =
        fit.trendSlope * (one.features().consensus.cast<double>().array() - fit.trendCentre);
    return {trend + cross * inverse * (fit.form.values - trend(one.rows)),
            kernel.diagonal() - (cross * inverse * cross.transpose()).diagonal() +
                Eigen::VectorXd::Constant(kArchitectures, fit.noise)};
}

} // namespace

class KernelPredictionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneFormAgreesWithADenseGaussianProcessInDoublePrecision()
    {
        const Case one;
        const KernelPosterior posterior = one.posterior(false);
        const KernelBelief belief =
            kernelBelief(one.features(), one.squaredNorm, one.rows, {{posterior, 1.0}});
        const auto [mean, variance] = textbook(one, posterior);
        for (Eigen::Index i = 0; i < kArchitectures; ++i) {
            const auto at = static_cast<std::size_t>(i);
            const double expected = posterior.form.centre + posterior.form.scale * mean(i);
            const double deviation = kWidened * posterior.form.scale * std::sqrt(variance(i));
            QVERIFY(std::abs(belief.milliseconds[at] - expected) < 1e-3 * posterior.form.scale);
            QVERIFY(std::abs(belief.deviation[at] - deviation) < 1e-3 * posterior.form.scale);
        }
    }

    void twoFormsAreTheMixtureOfTheirBeliefs()
    {
        const Case one;
        const KernelPosterior plain = one.posterior(false);
        const KernelPosterior logarithmic = one.posterior(true);
        const KernelBelief belief = kernelBelief(one.features(), one.squaredNorm, one.rows,
                                                 {{plain, 0.3}, {logarithmic, 0.7}});
        const auto [meanA, varianceA] = textbook(one, plain);
        const auto [meanB, varianceB] = textbook(one, logarithmic);
        for (Eigen::Index i = 0; i < kArchitectures; i += 7) {
            const auto at = static_cast<std::size_t>(i);
            const MillisecondBelief a = inMilliseconds(plain.form, meanA(i), varianceA(i));
            const MillisecondBelief b = inMilliseconds(logarithmic.form, meanB(i), varianceB(i));
            const double mean = 0.3 * a.mean + 0.7 * b.mean;
            const double square = 0.3 * (a.mean * a.mean + a.deviation * a.deviation) +
                                  0.7 * (b.mean * b.mean + b.deviation * b.deviation);
            QVERIFY(std::abs(belief.milliseconds[at] - mean) < 1e-3 * mean);
            QVERIFY(std::abs(belief.deviation[at] - kWidened * std::sqrt(square - mean * mean)) <
                    2e-3 * mean);
        }
    }

    void guessesStayPositiveAndInOrder()
    {
        Case one;
        for (std::size_t i = 0; i < one.labels.size(); ++i)
            one.labels[i] = std::max(0.01F, 1.0F + 10.0F * one.groups[0].features(one.rows[i], 0));
        const KernelPosterior posterior = one.posterior(false);
        const KernelBelief belief =
            kernelBelief(one.features(), one.squaredNorm, one.rows, {{posterior, 1.0}});
        const auto [mean, variance] = textbook(one, posterior);
        std::vector<std::size_t> order(belief.milliseconds.size());
        std::iota(order.begin(), order.end(), 0U);
        std::ranges::sort(order, {},
                          [&](std::size_t i) { return mean(static_cast<Eigen::Index>(i)); });
        for (std::size_t i = 1; i < order.size(); ++i)
            QVERIFY(belief.milliseconds[order[i]] >= belief.milliseconds[order[i - 1]] - 1e-4F);
        QVERIFY(*std::ranges::min_element(belief.milliseconds) >= 0.0F);
    }
};

QTEST_GUILESS_MAIN(KernelPredictionTest)
#include "kernel_prediction_test.moc"
