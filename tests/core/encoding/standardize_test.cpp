// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/standardize.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace latency;

namespace
{

FloatMatrix columnOf(const std::vector<float>& values)
{
    FloatMatrix column(values.size(), 1);
    std::ranges::copy(values, column.values().begin());
    return column;
}

} // namespace

class StandardizeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void columnsGetMeanZeroAndDeviationOne()
    {
        const FloatMatrix rows = standardized(columnOf({1, 3, 5, 7})); // mean 4, deviation √5
        for (std::size_t i = 0; i < 4; ++i)
            QVERIFY(std::abs(rows(i, 0) - (2.0F * static_cast<float>(i) - 3.0F) / std::sqrt(5.0F)) <
                    1e-6F);
    }
    void constantColumnsBecomeZero()
    {
        // The mean of three times 0.1 is not 0.1.
        QCOMPARE(standardized(columnOf({.1F, .1F, .1F})), columnOf({0, 0, 0}));
        QCOMPARE(Standardization(columnOf({.1F, .1F, .1F})).deviations().front(), 0.0);
    }
    void aFitIsAppliedToOtherRows()
    {
        const Standardization fit(columnOf({0, 2}));
        FloatMatrix others = columnOf({4, 1});
        fit.apply(others);
        QCOMPARE(others, columnOf({3, 0}));
    }
    void valuesThatAreNotFiniteAreLeftOutAndBecomeTheMean()
    {
        constexpr float nan = std::numeric_limits<float>::quiet_NaN();
        constexpr float inf = std::numeric_limits<float>::infinity();
        QCOMPARE(standardized(columnOf({nan, 0, inf, 2})), columnOf({0, -1, 0, 1}));
        QCOMPARE(standardized(columnOf({nan, nan})), columnOf({0, 0}));
    }
    void nothingStaysNothing()
    {
        QVERIFY(standardized(FloatMatrix()).isEmpty());
        QCOMPARE(standardized(FloatMatrix(0, 3)).rows(), std::size_t{0});
    }
};

QTEST_GUILESS_MAIN(StandardizeTest)
#include "standardize_test.moc"
