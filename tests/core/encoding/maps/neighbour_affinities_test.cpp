// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/maps/neighbour_affinities.h"

#include "core/base/random_engine.h"

#include <QTest>

#include <cmath>
#include <map>

using namespace latency;

namespace
{

NearestRows neighboursOf(std::size_t count, std::size_t neighbours)
{
    RandomEngine random(Seed{5});
    FloatMatrix rows(count, 4);
    for (float& value : rows.values())
        value = static_cast<float>(random.normal());
    return *nearestRows(rows, neighbours, 1, {});
}

} // namespace

class NeighbourAffinitiesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void entriesAreSymmetricAndSumToOne()
    {
        const NeighbourAffinities made = neighbourAffinities(neighboursOf(120, 30), 10.0);
        std::map<std::pair<std::size_t, std::size_t>, double> sums;
        double whole = 0.0;
        for (std::size_t row = 0; row + 1 < made.starts.size(); ++row)
            for (std::size_t k = made.starts[row]; k < made.starts[row + 1]; ++k) {
                sums[{row, made.others[k]}] += static_cast<double>(made.values[k]);
                whole += static_cast<double>(made.values[k]);
            }
        QVERIFY(std::abs(whole - 1.0) < 1e-4);
        for (const auto& [place, value] : sums) {
            const auto mirrored = sums.find({place.second, place.first});
            QVERIFY(mirrored != sums.end());
            QVERIFY(std::abs(value - mirrored->second) < 1e-8);
        }
    }

    void sharesOfOneRowHaveThePerplexityAskedFor()
    {
        // Row 0 is nobody's neighbour here, so its entries are half of its own shares.
        NearestRows nearest{{4, 3}, {4, 3}};
        const std::uint32_t places[]{1, 2, 3, 2, 3, 2, 1, 3, 1, 1, 2, 1};
        std::ranges::copy(places, nearest.places.values().begin());
        const float distances[]{0.5F, 1.0F, 4.0F, 1, 2, 3, 1, 2, 3, 1, 2, 3};
        std::ranges::copy(distances, nearest.squaredDistances.values().begin());
        const NeighbourAffinities made = neighbourAffinities(nearest, 2.0);
        double entropy = 0.0;
        for (std::size_t k = made.starts[0]; k < made.starts[1]; ++k) {
            const double share = static_cast<double>(made.values[k]) * 2.0 * 4.0;
            entropy -= share * std::log2(share);
        }
        QVERIFY2(std::abs(std::exp2(entropy) - 2.0) < 1e-3,
                 qPrintable(QString::number(std::exp2(entropy))));
    }
};

QTEST_APPLESS_MAIN(NeighbourAffinitiesTest)
#include "neighbour_affinities_test.moc"
