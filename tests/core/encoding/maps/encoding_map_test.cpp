// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/maps/encoding_map.h"

#include "core/base/random_engine.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace latency;

namespace
{

FloatMatrix randomRows()
{
    RandomEngine random(Seed{1});
    FloatMatrix rows(60, 3);
    for (float& value : rows.values())
        value = static_cast<float>(random.normal());
    return rows;
}

EncodingMap mapOf(const FloatMatrix& rows, MapMethod method)
{
    return std::get<EncodingMap>(encodingMap(rows, method, {30.0, 40, 1}, {}));
}

} // namespace

class EncodingMapTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void unitsOfColumnsDoNotMatter()
    {
        const FloatMatrix rows = randomRows();
        FloatMatrix inOtherUnits = rows;
        for (std::size_t i = 0; i < rows.rows(); ++i)
            inOtherUnits(i, 1) = rows(i, 1) * 1000.0F + 5.0F;
        const EncodingMap one = mapOf(rows, MapMethod::PrincipalComponents);
        const EncodingMap other = mapOf(inOtherUnits, MapMethod::PrincipalComponents);
        for (std::size_t i = 0; i < rows.rows(); ++i)
            QVERIFY(std::abs(one.points(i, 0) - other.points(i, 0)) < 1e-3F);
        QCOMPARE(one.shares.size(), std::size_t(2));
        QVERIFY(one.shares[0] >= one.shares[1]);
    }

    void rowsThatAreMissingHaveNoPoint()
    {
        for (const MapMethod method : {MapMethod::PrincipalComponents, MapMethod::Neighbours}) {
            FloatMatrix rows = randomRows();
            rows(7, 2) = std::numeric_limits<float>::quiet_NaN();
            const EncodingMap map = mapOf(rows, method);
            QCOMPARE(map.architectures, 59);
            for (std::size_t i = 0; i < rows.rows(); ++i)
                QCOMPARE(std::isnan(map.points(i, 0)), i == 7);
        }
    }

    void anEncodingWithoutRowsHasAnEmptyMap()
    {
        const FloatMatrix rows(5, 2, std::numeric_limits<float>::quiet_NaN());
        for (const MapMethod method : {MapMethod::PrincipalComponents, MapMethod::Neighbours})
            QCOMPARE(mapOf(rows, method).architectures, 0);
    }

    void theMapIsShownOnItsWay()
    {
        FloatMatrix rows = randomRows();
        rows(0, 0) = std::numeric_limits<float>::quiet_NaN();
        int reports = 0;
        const auto outcome = encodingMap(rows, MapMethod::Neighbours, {30.0, 40, 1},
                                         {{}, [&](const NeighbourMapProgress& progress) {
                                              ++reports;
                                              QCOMPARE(progress.points.rows(), rows.rows());
                                              QVERIFY(std::isnan(progress.points(0, 0)));
                                          }});
        QVERIFY(std::holds_alternative<EncodingMap>(outcome));
        QVERIFY(reports > 0);
    }
};

QTEST_APPLESS_MAIN(EncodingMapTest)
#include "encoding_map_test.moc"
