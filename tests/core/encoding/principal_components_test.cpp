// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/principal_components.h"

#include "core/base/random_engine.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace latency;

namespace
{

PrincipalComponents components(const FloatMatrix& rows, int count)
{
    return std::get<PrincipalComponents>(principalComponents(rows, count));
}

FloatMatrix randomRows(std::size_t count, std::size_t columns)
{
    RandomEngine random(Seed{1});
    FloatMatrix rows(count, columns);
    for (std::size_t i = 0; i < count; ++i)
        for (std::size_t j = 0; j < columns; ++j)
            rows(i, j) = static_cast<float>(random.normal() * static_cast<double>(j + 1) + 5.0);
    return rows;
}

double covariance(const FloatMatrix& rows, std::size_t a, std::size_t b)
{
    double meanA = 0.0;
    double meanB = 0.0;
    const auto count = static_cast<double>(rows.rows());
    for (std::size_t i = 0; i < rows.rows(); ++i) {
        meanA += static_cast<double>(rows(i, a)) / count;
        meanB += static_cast<double>(rows(i, b)) / count;
    }
    double sum = 0.0;
    for (std::size_t i = 0; i < rows.rows(); ++i)
        sum +=
            (static_cast<double>(rows(i, a)) - meanA) * (static_cast<double>(rows(i, b)) - meanB);
    return sum / count;
}

} // namespace

class PrincipalComponentsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void knownDirectionsComeBack()
    {
        // Along (.6, .8) by ±2, along (.8, -.6) by ±1, in all four combinations, about (10, 20).
        FloatMatrix rows(4, 3, 7.0F); // the third column is constant
        for (std::size_t i = 0; i < 4; ++i) {
            const float u = i < 2 ? 2.0F : -2.0F;
            const float v = i % 2 == 0 ? 1.0F : -1.0F;
            rows(i, 0) = 10.0F + 0.6F * u + 0.8F * v;
            rows(i, 1) = 20.0F + 0.8F * u - 0.6F * v;
        }
        const PrincipalComponents found = components(rows, 3);
        for (std::size_t i = 0; i < 4; ++i) {
            QVERIFY(std::abs(found.scores(i, 0) - (i < 2 ? 2.0F : -2.0F)) < 1e-5F);
            QVERIFY(std::abs(found.scores(i, 1) - (i % 2 == 0 ? 1.0F : -1.0F)) < 1e-5F);
            QCOMPARE(found.scores(i, 2), 0.0F);
        }
        QVERIFY(std::abs(found.shares[0] - 0.8) < 1e-6);
        QVERIFY(std::abs(found.shares[1] - 0.2) < 1e-6);
        QCOMPARE(found.shares[2], 0.0);
    }
    void scoresAreUncorrelatedAndHoldTheWholeVariance()
    {
        const FloatMatrix rows = randomRows(1500, 6); // several blocks of rows
        const PrincipalComponents found = components(rows, 6);
        double whole = 0.0;
        for (std::size_t j = 0; j < 6; ++j)
            whole += covariance(rows, j, j);
        for (std::size_t a = 0; a < 6; ++a) {
            QVERIFY(std::abs(covariance(found.scores, a, a) - found.shares[a] * whole) <
                    1e-4 * whole);
            QVERIFY(a == 0 || found.shares[a] <= found.shares[a - 1]);
            for (std::size_t b = 0; b < a; ++b)
                QVERIFY(std::abs(covariance(found.scores, a, b)) < 1e-4 * whole);
        }
    }
    void theSameInputGivesTheSamePicture()
    {
        const FloatMatrix rows = randomRows(300, 5);
        QCOMPARE(components(rows, 2).scores, components(rows, 2).scores);
    }
    void rowsWithoutVarianceAreAtZero()
    {
        QCOMPARE(components(FloatMatrix(3, 4, 2.0F), 2).scores, FloatMatrix(3, 2));
        QCOMPARE(components(FloatMatrix(), 2).scores.rows(), std::size_t{0});
        QCOMPARE(components(FloatMatrix(1, 4, 2.0F), 2).scores, FloatMatrix(1, 2));
    }
    void whatIsNotFiniteIsRefused()
    {
        FloatMatrix rows = randomRows(5, 2);
        rows(3, 1) = std::numeric_limits<float>::quiet_NaN();
        QVERIFY(std::holds_alternative<Error>(principalComponents(rows, 2)));
    }
    void aStopIsFollowed()
    {
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(std::holds_alternative<Stopped>(
            principalComponents(randomRows(20, 3), 2, stop.get_token())));
    }
};

QTEST_GUILESS_MAIN(PrincipalComponentsTest)
#include "principal_components_test.moc"
