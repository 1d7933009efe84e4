// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/similarity/rank_correlation.h"

#include "core/base/random_engine.h"
#include "published_data.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace latency;

namespace
{

constexpr float kHole = std::numeric_limits<float>::quiet_NaN();
using Floats = std::vector<float>;

bool isNear(double a, double b, double tolerance = 1e-12)
{
    return std::abs(a - b) <= tolerance;
}

// By definition: how many are smaller, and half of those that tie.
std::vector<double> ranksByCounting(const Floats& values)
{
    std::vector<double> ranks;
    for (const float value : values) {
        const auto smaller = std::ranges::count_if(values, [&](float v) { return v < value; });
        const auto equal = std::ranges::count(values, value);
        ranks.push_back(static_cast<double>(smaller) + 0.5 * static_cast<double>(equal + 1));
    }
    return ranks;
}

int sign(float a, float b)
{
    return (a > b ? 1 : 0) - (a < b ? 1 : 0);
}

// By definition, over all pairs.
double kendallByCounting(const Floats& x, const Floats& y)
{
    double score = 0.0;
    double untiedX = 0.0;
    double untiedY = 0.0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            const int signX = sign(x[i], x[j]);
            const int signY = sign(y[i], y[j]);
            score += signX * signY;
            untiedX += signX * signX;
            untiedY += signY * signY;
        }
    }
    return score / std::sqrt(untiedX * untiedY);
}

// Draws from `levels` different values, half of them negative.
Floats draws(RandomEngine& random, std::size_t count, std::size_t levels)
{
    Floats values(count);
    for (float& value : values)
        value = (static_cast<float>(random.index(levels)) - static_cast<float>(levels / 2)) * 0.37F;
    return values;
}

} // namespace

class RankCorrelationTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tiesShareTheMeanOfTheirRanks()
    {
        QCOMPARE(midRanks(Floats{3, 1, 3, 2}), (std::vector<double>{3.5, 1, 3.5, 2}));
        QCOMPARE(midRanks(Floats{0.0F, -0.0F}), (std::vector<double>{1.5, 1.5}));
        QVERIFY(midRanks(Floats{}).empty());
    }
    void everyFiniteAndInfiniteValueIsInOrder()
    {
        constexpr float inf = std::numeric_limits<float>::infinity();
        QCOMPARE(midRanks(Floats{inf, 1e-45F, -1e-45F, -inf, 3e38F, -3e38F, 0}),
                 (std::vector<double>{7, 5, 3, 1, 6, 2, 4}));
    }
    void ranksAgreeWithCounting()
    {
        RandomEngine random(Seed{1});
        for (const std::size_t count : {1UL, 2UL, 37UL, 511UL, 512UL, 1500UL}) {
            for (const std::size_t levels : {1UL, 5UL, 100000UL}) {
                const Floats values = draws(random, count, levels);
                QCOMPARE(midRanks(values), ranksByCounting(values));
            }
        }
    }
    void publishedExamplesAgree()
    {
        // From SciPy's documentation of spearmanr and kendalltau.
        QVERIFY(isNear(spearman(Floats{1, 2, 3, 4, 5}, Floats{5, 6, 7, 8, 7}), 0.8207826816681233));
        QVERIFY(
            isNear(kendall(Floats{12, 2, 1, 12, 2}, Floats{1, 4, 7, 1, 0}), -0.4714045207910316));
    }
    void correlationsAgreeWithTheirDefinitions()
    {
        RandomEngine random(Seed{2});
        for (const std::size_t count : {2UL, 3UL, 17UL, 100UL, 777UL}) {
            for (const std::size_t levels : {4UL, 100UL, 1000000UL}) {
                const Floats x = draws(random, count, levels);
                Floats y = draws(random, count, levels);
                for (std::size_t i = 0; i < count; i += 2)
                    y[i] = x[i];
                const std::vector<double> ranksX = ranksByCounting(x);
                const std::vector<double> ranksY = ranksByCounting(y);
                const double rho = spearman(x, y);
                if (std::isnan(rho))
                    continue; // a constant side, possible with two values
                QVERIFY(isNear(rho, pearson(ranksX, ranksY)));
                QVERIFY(isNear(kendall(x, y), kendallByCounting(x, y)));
                QVERIFY(isNear(kendall(x, y), kendall(y, x)));
            }
        }
    }
    void pearsonAgreesWithItsDefinition()
    {
        QVERIFY(
            isNear(pearson(Floats{1, 2, 4}, Floats{1, 3, 2}), 1.0 / std::sqrt(14.0 / 3.0 * 2.0)));
        QVERIFY(isNear(pearson(Floats{1, 2, 4}, Floats{-2, -4, -8}), -1.0));
    }
    void anyMonotoneChangeLeavesRanksAlone()
    {
        RandomEngine random(Seed{3});
        const Floats x = draws(random, 600, 1000);
        Floats y = x;
        std::ranges::transform(y, y.begin(), [](float v) { return std::exp(v * 0.01F); });
        QVERIFY(isNear(spearman(x, y), 1.0));
        QVERIFY(isNear(kendall(x, y), 1.0));
        std::ranges::transform(y, y.begin(), [](float v) { return -v; });
        QVERIFY(isNear(spearman(x, y), -1.0));
        QVERIFY(isNear(kendall(x, y), -1.0));
    }
    void constantAndShortInputsHaveNoCorrelation()
    {
        // The mean of three times 0.1 is not 0.1, which must not make it a signal.
        const Floats constant{0.1F, 0.1F, 0.1F};
        const Floats rising{1, 2, 3};
        for (const auto& [x, y] : {std::pair{constant, rising}, std::pair{rising, constant},
                                   std::pair{Floats{1}, Floats{2}}, std::pair{Floats{}, Floats{}},
                                   std::pair{Floats{1, kHole, 2}, Floats{kHole, 3, 4}}}) {
            QVERIFY(std::isnan(spearman(x, y)));
            QVERIFY(std::isnan(kendall(x, y)));
        }
        QVERIFY(std::isnan(pearson(constant, rising)));
        QVERIFY(std::isnan(pearson(Floats{}, Floats{})));
    }
    void pairsWithHolesAreLeftOut()
    {
        const Floats x{5, kHole, 1, 2, 9, 4};
        const Floats y{4, 7, 2, kHole, 3, 8};
        const Floats keptX{5, 1, 9, 4};
        const Floats keptY{4, 2, 3, 8};
        QCOMPARE(spearman(x, y), spearman(keptX, keptY));
        QCOMPARE(kendall(x, y), kendall(keptX, keptY));
    }
    void publishedVectorsAgree_data()
    {
        QTest::addColumn<QString>("x");
        QTest::addColumn<QString>("y");
        QTest::addColumn<int>("count");
        QTest::addColumn<double>("rho");
        QTest::addColumn<double>("tau");
        const auto add = [](const char* x, const char* y, int count, double rho, double tau) {
            QTest::addRow("%s and %s, %d", x, y, count) << x << y << count << rho << tau;
        };
        // The file of eyeriss holds 27 latencies and, in double precision, eleven more that differ
        // from them by rounding (3.1541000000000006 and 3.1541000000000015). Appendix C counts all
        // (.753266 .572867, first 128 .803885 .624875); a table of floats rightly sees ties.
        add("fpga", "eyeriss", 15625, .754097, .577719);
        add("fpga", "eyeriss", 128, .811065, .637390);
        add("pixel2", "raspi4", 15625, .786506, .616535);
        add("pixel2", "raspi4", 128, .825429, .697696);
        add("1080ti_1", "titan_rtx_256", 15625, .772032, .585208);
        add("1080ti_1", "titan_rtx_256", 128, .772941, .595472);
    }
    void publishedVectorsAgree() // methods/evaluation.md §6
    {
        const LatencyTablePointer table = openPublished("help:nasbench201");
        if (!table)
            QSKIP("The HELP tables are not on this machine.");
        QFETCH(QString, x);
        QFETCH(QString, y);
        QFETCH(int, count);
        QFETCH(double, rho);
        QFETCH(double, tau);
        const auto first = [&](const QString& name) {
            return table->milliseconds(table->findDevice(name.toStdString()))
                .first(static_cast<std::size_t>(count));
        };
        QVERIFY(isNear(spearman(first(x), first(y)), rho, 6e-7));
        QVERIFY(isNear(kendall(first(x), first(y)), tau, 6e-7));
    }
};

QTEST_GUILESS_MAIN(RankCorrelationTest)
#include "rank_correlation_test.moc"
