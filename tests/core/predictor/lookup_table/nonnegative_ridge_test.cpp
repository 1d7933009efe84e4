// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/lookup_table/nonnegative_ridge.h"

#include "core/base/random_engine.h"

#include <QTest>

#include <cmath>

using namespace latency;
using namespace latency::lookup_table;

class NonnegativeRidgeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void solvesOnPaper()
    {
        // Two orthogonal columns: w = Xᵀy / (XᵀX + penalty), cut at zero.
        Matrix gram(2, 2);
        gram(0, 0) = 4.0;
        gram(1, 1) = 1.0;
        std::vector<double> weights;
        solveNonnegativeRidge(gram, std::vector<double>{8.0, -3.0}, std::vector<double>{1.0, 1.0},
                              4.0, weights);
        QCOMPARE(weights, (std::vector<double>{1.0, 0.0}));
        solveNonnegativeRidge(gram, std::vector<double>{8.0, 3.0}, std::vector<double>{0.0, 1.0},
                              2.0, weights);
        QCOMPARE(weights, (std::vector<double>{2.0, 1.0}));
    }
    void meetsTheConditionsOfTheOptimum()
    {
        RandomEngine random(Seed{9});
        constexpr std::size_t columns = 12;
        Matrix x(40, columns);
        for (double& value : x.values())
            value = random.normal();
        Matrix gram(columns, columns);
        std::vector<double> correlation(columns);
        for (std::size_t row = 0; row < x.rows(); ++row) {
            const double y = random.normal() + x(row, 0) - x(row, 1);
            for (std::size_t i = 0; i < columns; ++i) {
                correlation[i] += x(row, i) * y;
                for (std::size_t j = 0; j < columns; ++j)
                    gram(i, j) += x(row, i) * x(row, j);
            }
        }
        std::vector<double> weights;
        const std::vector<double> shrink(columns, 1.0);
        solveNonnegativeRidge(gram, correlation, shrink, 0.5, weights);
        for (std::size_t i = 0; i < columns; ++i) {
            double slope = correlation[i] - 0.5 * weights[i];
            for (std::size_t j = 0; j < columns; ++j)
                slope -= gram(i, j) * weights[j];
            QVERIFY(weights[i] >= 0.0);
            QVERIFY(weights[i] > 0.0 ? std::abs(slope) < 1e-2 : slope < 1e-2);
        }
    }
    void findsAPositiveLawAndStops()
    {
        RandomEngine random(Seed{4});
        Matrix x(60, 3);
        std::vector<double> y;
        for (std::size_t row = 0; row < 60; ++row) {
            for (std::size_t i = 0; i < 3; ++i)
                x(row, i) = random.uniform();
            y.push_back(2.0 * x(row, 0) + 3.0 * x(row, 2));
        }
        const std::vector<double> shrink(3, 1.0);
        const auto weights = fitNonnegativeRidge(x, y, shrink, {});
        QVERIFY(std::abs(weights[0] - 2.0) < 0.05);
        QVERIFY(weights[1] < 0.05);
        QVERIFY(std::abs(weights[2] - 3.0) < 0.05);
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(fitNonnegativeRidge(x, y, shrink, stop.get_token()).empty());
    }
    void onlyOneRow()
    {
        Matrix x(1, 2, 1.0);
        for (const double weight :
             fitNonnegativeRidge(x, std::vector<double>{4.0}, std::vector<double>{1e-3, 1.0}, {}))
            QVERIFY(std::isfinite(weight) && weight >= 0.0);
    }
};

QTEST_GUILESS_MAIN(NonnegativeRidgeTest)
#include "nonnegative_ridge_test.moc"
