// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/similarity/device_map.h"

#include "core/base/random_engine.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace latency;

namespace
{

double distance(const MapPoint& a, const MapPoint& b)
{
    return std::hypot(a.x - b.x, a.y - b.y);
}

Matrix similarityOf(const std::vector<MapPoint>& points)
{
    Matrix similarity(points.size(), points.size());
    for (std::size_t i = 0; i < points.size(); ++i)
        for (std::size_t j = 0; j < points.size(); ++j)
            similarity(i, j) = 1.0 - distance(points[i], points[j]);
    return similarity;
}

} // namespace

class DeviceMapTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void pointsOfAPlaneComeBack()
    {
        RandomEngine random(Seed{1});
        std::vector<MapPoint> points(20);
        for (MapPoint& point : points)
            point = {random.normal(), 0.3 * random.normal()};
        const std::vector<MapPoint> map = deviceMap(similarityOf(points));
        QCOMPARE(map.size(), points.size());
        for (std::size_t i = 0; i < points.size(); ++i)
            for (std::size_t j = 0; j < i; ++j)
                QVERIFY(std::abs(distance(map[i], map[j]) - distance(points[i], points[j])) < 1e-9);
    }
    void theWiderAxisIsAcross()
    {
        const std::vector<MapPoint> map = deviceMap(similarityOf({{0, 0}, {0, 1}, {4, 0}, {4, 1}}));
        for (const MapPoint& point : map) {
            QVERIFY(std::abs(std::abs(point.x) - 2.0) < 1e-9);
            QVERIFY(std::abs(std::abs(point.y) - 0.5) < 1e-9);
        }
    }
    void mirroredInputGivesTheSamePicture()
    {
        const std::vector<MapPoint> points{{0, 0}, {0.2, 1}, {3, 0}, {1, 0.4}};
        std::vector<MapPoint> mirrored = points;
        for (MapPoint& point : mirrored)
            point = {-point.x, -point.y};
        const std::vector<MapPoint> a = deviceMap(similarityOf(points));
        const std::vector<MapPoint> b = deviceMap(similarityOf(mirrored));
        for (std::size_t i = 0; i < points.size(); ++i)
            QVERIFY(distance(a[i], b[i]) < 1e-9);
        const auto farthest = std::ranges::max_element(
            a, {}, [](const MapPoint& point) { return std::abs(point.x); });
        QVERIFY(farthest->x > 0.0);
    }
    void fewDevicesAndUndefinedValuesGiveFinitePoints()
    {
        QVERIFY(deviceMap(Matrix()).empty());
        QCOMPARE(deviceMap(Matrix(1, 1, 1.0)).size(), std::size_t{1});
        Matrix undefined(3, 3, std::numeric_limits<double>::quiet_NaN());
        const std::vector<MapPoint> map = deviceMap(undefined);
        for (std::size_t i = 0; i < 3; ++i)
            for (std::size_t j = 0; j < i; ++j)
                QVERIFY(std::abs(distance(map[i], map[j]) - 1.0) < 1e-9);
        for (const MapPoint& point : deviceMap(Matrix(5, 5, 1.0)))
            QVERIFY(std::abs(point.x) < 1e-9 && std::abs(point.y) < 1e-9);
    }
};

QTEST_GUILESS_MAIN(DeviceMapTest)
#include "device_map_test.moc"
