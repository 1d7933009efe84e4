// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/predictor/multi_predict/closest_correlator.h"

#include "made_up_table.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace latency;
using namespace latency::multi_predict;

namespace
{

/// Spearman's ρ from its definition: counts how many are smaller, pair by pair.
double naiveSpearman(const std::vector<float>& x, const std::vector<float>& y)
{
    const auto ranks = [](const std::vector<float>& values) {
        std::vector<double> made;
        for (const float value : values) {
            double rank = 0.0;
            for (const float other : values)
                rank += other < value ? 1.0 : other == value ? 0.5 : 0.0;
            made.push_back(rank);
        }
        return made;
    };
    const auto a = ranks(x);
    const auto b = ranks(y);
    const auto n = static_cast<double>(a.size());
    double ab = 0.0, aa = 0.0, bb = 0.0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        const double da = a[i] - n / 2.0;
        const double db = b[i] - n / 2.0;
        ab += da * db;
        aa += da * da;
        bb += db * db;
    }
    return ab / std::sqrt(aa * bb);
}

} // namespace

class ClosestCorrelatorTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isTheBestOfAllByBruteForce()
    {
        const LatencyTablePointer table = madeUpTable("fbnet", 7, 80);
        RandomEngine random(Seed{2});
        for (int draw = 0; draw < 50; ++draw) {
            const int target = static_cast<int>(random.index(7));
            std::vector<int> devices;
            for (int device = 0; device < 7; ++device)
                if (device != target)
                    devices.push_back(device);
            const std::vector<int> rows = random.distinct(12, 80);
            const auto at = [&](int device) {
                std::vector<float> values;
                for (const int row : rows)
                    values.push_back(table->milliseconds(device)[static_cast<std::size_t>(row)]);
                return values;
            };
            const std::vector<float> own = at(target);
            double best = -2.0;
            for (const int device : devices)
                best = std::max(best, naiveSpearman(at(device), own));
            const int place = closestCorrelator(*table, devices, rows, own);
            QVERIFY(place >= 0);
            const int found = devices[static_cast<std::size_t>(place)];
            QVERIFY(std::abs(naiveSpearman(at(found), own) - best) < 1e-9);
        }
    }

    void ofEqualsTheEarlierOrAsPublishedTheLater()
    {
        LatencyTableParts parts = madeUpTable("fbnet", 3, 20)->parts();
        for (std::size_t row = 0; row < 20; ++row)
            parts.milliseconds(2, row) = 2.0F * parts.milliseconds(1, row);
        const LatencyTablePointer table = LatencyTable::create(std::move(parts)).value();
        const std::vector<int> rows{1, 4, 7, 11};
        std::vector<float> own;
        for (const int row : rows)
            own.push_back(table->milliseconds(1)[static_cast<std::size_t>(row)]);
        QCOMPARE(closestCorrelator(*table, {1, 2}, rows, own), 0);
        QCOMPARE(closestCorrelator(*table, {1, 2}, rows, own, OnTie::Later), 1);
    }

    void nothingIsClosestToLabelsThatRankNothing()
    {
        const LatencyTablePointer table = madeUpTable("fbnet", 3, 20);
        const std::vector<int> rows{1, 4, 7};
        QCOMPARE(closestCorrelator(*table, {0, 1}, rows, std::vector<float>{4, 4, 4}), -1);
        QCOMPARE(closestCorrelator(*table, {0, 1}, {}, {}), -1);
        QCOMPARE(closestCorrelator(*table, {}, rows, std::vector<float>{4, 5, 6}), -1);
        constexpr float none = std::numeric_limits<float>::quiet_NaN();
        QCOMPARE(closestCorrelator(*table, {0, 1}, rows, std::vector<float>{none, none, none}), -1);
    }
};

QTEST_GUILESS_MAIN(ClosestCorrelatorTest)
#include "closest_correlator_test.moc"
