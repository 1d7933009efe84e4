// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/maps/nearest_rows.h"

#include "core/base/random_engine.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace latency;

namespace
{

FloatMatrix randomRows(std::size_t count, std::size_t columns)
{
    RandomEngine random(Seed{3});
    FloatMatrix rows(count, columns);
    for (float& value : rows.values())
        value = static_cast<float>(random.normal());
    return rows;
}

double squaredDistance(const FloatMatrix& rows, std::size_t a, std::size_t b)
{
    double sum = 0.0;
    for (std::size_t j = 0; j < rows.columns(); ++j)
        sum += std::pow(static_cast<double>(rows(a, j)) - static_cast<double>(rows(b, j)), 2.0);
    return sum;
}

} // namespace

class NearestRowsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void neighboursAreThoseOfAFullSearch()
    {
        const FloatMatrix rows = randomRows(300, 7);
        const auto nearest = nearestRows(rows, 9, 2, {});
        QVERIFY(nearest.has_value());
        for (std::size_t i = 0; i < rows.rows(); ++i) {
            std::vector<std::pair<double, std::size_t>> all;
            for (std::size_t j = 0; j < rows.rows(); ++j)
                if (j != i)
                    all.emplace_back(squaredDistance(rows, i, j), j);
            std::ranges::sort(all);
            for (std::size_t k = 0; k < 9; ++k) {
                QCOMPARE(std::size_t(nearest->places(i, k)), all[k].second);
                QVERIFY(std::abs(static_cast<double>(nearest->squaredDistances(i, k)) -
                                 all[k].first) < 1e-4);
            }
        }
    }

    void threadsDoNotChangeTheAnswer()
    {
        const FloatMatrix rows = randomRows(400, 5);
        const auto one = nearestRows(rows, 12, 1, {});
        const auto three = nearestRows(rows, 12, 3, {});
        QVERIFY(one->places == three->places);
        QVERIFY(one->squaredDistances == three->squaredDistances);
    }

    void aStopEndsTheSearchWithNothing()
    {
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(!nearestRows(randomRows(300, 7), 9, 2, stop.get_token()).has_value());
    }
};

QTEST_APPLESS_MAIN(NearestRowsTest)
#include "nearest_rows_test.moc"
