// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random_engine.h"
#include "core/predictor/kernel/map_estimate.h"

#include <Eigen/Dense>
#include <QtTest>

#include <cmath>

using namespace latency;

namespace
{

MapProblem randomProblem(Eigen::Index labels)
{
    RandomEngine random(Seed{11});
    const auto draw = [&](Eigen::Index rows, Eigen::Index columns) {
        Eigen::MatrixXd values(rows, columns);
        for (Eigen::Index i = 0; i < values.size(); ++i)
            values.data()[i] = random.normal();
        return values;
    };
    MapProblem problem;
    for (const Eigen::Index columns : {3, 8}) {
        const Eigen::MatrixXd features = draw(labels, columns);
        problem.kernels.emplace_back(features * features.transpose());
    }
    problem.kernels.emplace_back(Eigen::MatrixXd::Ones(labels, labels));
    problem.target = draw(labels, 1);
    problem.noiseShape = draw(labels, 1).array().square() + 1.0;
    problem.priorMean = Eigen::Vector4d(-0.7, -2.0, -1.0, -1.5);
    problem.priorDeviation = Eigen::Vector4d(2.0, 2.0, 1.0, 1.0);
    return problem;
}

/// The definition, with a determinant and an inverse.
double textbook(const MapProblem& problem, const Eigen::VectorXd& theta)
{
    const Eigen::MatrixXd kernel = covariance(problem, theta);
    const Eigen::ArrayXd off = (theta - problem.priorMean).array() / problem.priorDeviation.array();
    return 0.5 * problem.target.dot(kernel.inverse() * problem.target) +
           0.5 * std::log(kernel.determinant()) + 0.5 * off.square().sum();
}

} // namespace

class MapEstimateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theValueIsThatOfTheTextbook()
    {
        const MapProblem problem = randomProblem(9);
        for (const double shift : {-1.0, 0.0, 0.8}) {
            const Eigen::VectorXd theta = problem.priorMean.array() + shift;
            QVERIFY(std::abs(negativeLogPosterior(problem, theta, nullptr) -
                             textbook(problem, theta)) < 1e-9);
        }
    }

    void theGradientIsThatOfFiniteDifferences()
    {
        const MapProblem problem = randomProblem(12);
        const Eigen::VectorXd theta = problem.priorMean + Eigen::Vector4d(0.3, -0.5, 0.2, 0.7);
        Eigen::VectorXd gradient;
        negativeLogPosterior(problem, theta, &gradient);
        for (Eigen::Index i = 0; i < theta.size(); ++i) {
            Eigen::VectorXd up = theta;
            Eigen::VectorXd down = theta;
            up(i) += 1e-5;
            down(i) -= 1e-5;
            const double slope = (negativeLogPosterior(problem, up, nullptr) -
                                  negativeLogPosterior(problem, down, nullptr)) /
                                 2e-5;
            QVERIFY(std::abs(slope - gradient(i)) < 1e-6 * (1.0 + std::abs(slope)));
        }
    }

    void theEstimateIsAMinimum()
    {
        const MapProblem problem = randomProblem(15);
        const MapEstimate best = maximumAPosteriori(problem, problem.priorMean);
        QVERIFY(best.value <= negativeLogPosterior(problem, problem.priorMean, nullptr));
        Eigen::VectorXd gradient;
        negativeLogPosterior(problem, best.theta, &gradient);
        QVERIFY(gradient.norm() < 0.02);
    }

    void aKernelOfZerosAndEqualLabelsStayFinite()
    {
        MapProblem problem = randomProblem(6);
        for (Eigen::MatrixXd& kernel : problem.kernels)
            kernel.setZero();
        problem.target.setZero();
        const MapEstimate best = maximumAPosteriori(problem, problem.priorMean);
        QVERIFY(best.theta.allFinite() && std::isfinite(best.value));
    }
};

QTEST_GUILESS_MAIN(MapEstimateTest)
#include "map_estimate_test.moc"
