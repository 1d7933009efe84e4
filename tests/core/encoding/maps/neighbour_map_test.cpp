// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/maps/neighbour_map.h"

#include "core/base/random_engine.h"

#include <QTest>

#include <chrono>
#include <cmath>
#include <limits>
#include <thread>

using namespace latency;

namespace
{

constexpr std::size_t kGroups = 4;

/// Rows about four far corners, group after group.
FloatMatrix groupedRows(std::size_t count)
{
    RandomEngine random(Seed{11});
    FloatMatrix rows(count, 6);
    for (std::size_t i = 0; i < count; ++i)
        for (std::size_t j = 0; j < 6; ++j)
            rows(i, j) =
                static_cast<float>(random.normal() + (i * kGroups / count == j ? 20.0 : 0.0));
    return rows;
}

double distance(const FloatMatrix& points, std::size_t a, std::size_t b)
{
    return std::hypot(static_cast<double>(points(a, 0) - points(b, 0)),
                      static_cast<double>(points(a, 1) - points(b, 1)));
}

FloatMatrix mapOf(const FloatMatrix& rows, NeighbourMapOptions options = {})
{
    return std::get<FloatMatrix>(neighbourMap(rows, options, {}));
}

} // namespace

class NeighbourMapTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nearestPointsAreOfTheSameGroup()
    {
        const FloatMatrix rows = groupedRows(240);
        const FloatMatrix points = mapOf(rows);
        QCOMPARE(points.rows(), rows.rows());
        QCOMPARE(points.columns(), std::size_t(2));
        for (std::size_t i = 0; i < points.rows(); ++i) {
            std::size_t best = i == 0 ? 1 : 0;
            for (std::size_t j = 0; j < points.rows(); ++j)
                if (j != i && distance(points, i, j) < distance(points, i, best))
                    best = j;
            QCOMPARE(best * kGroups / 240, i * kGroups / 240);
        }
    }

    void theSameRowsGiveTheSameMapOnAnyNumberOfThreads()
    {
        const FloatMatrix rows = groupedRows(120);
        QVERIFY(mapOf(rows, {30.0, 100, 1}) == mapOf(rows, {30.0, 100, 3}));
    }

    void equalRowsShareAPoint()
    {
        FloatMatrix rows = groupedRows(60);
        std::ranges::copy(rows.row(3), rows.row(40).begin());
        const FloatMatrix points = mapOf(rows, {30.0, 50, 1});
        QCOMPARE(distance(points, 3, 40), 0.0);
    }

    void aHandfulOfRowsIsMappedToo()
    {
        for (const std::size_t count : {0, 1, 2, 4, 5, 7}) {
            const FloatMatrix points = mapOf(groupedRows(count));
            QCOMPARE(points.rows(), count);
            for (const float value : points.values())
                QVERIFY(std::isfinite(value));
        }
        QCOMPARE(mapOf(FloatMatrix(50, 3, 1.0F)).rows(), std::size_t(50)); // all equal
        QCOMPARE(mapOf(FloatMatrix(3, 0)).rows(), std::size_t(3));         // no columns
    }

    void whatIsNotFiniteIsRefused()
    {
        FloatMatrix rows = groupedRows(60);
        rows(5, 1) = std::numeric_limits<float>::infinity();
        const auto outcome = neighbourMap(rows, {}, {});
        const Error* error = std::get_if<Error>(&outcome);
        QVERIFY(error);
        QVERIFY(QString::fromStdString(error->message).startsWith("Neighbour map: "));
    }

    void aStopEndsItWithinATenthOfASecond()
    {
        const FloatMatrix rows = groupedRows(4000);
        std::stop_source stop;
        std::chrono::steady_clock::time_point asked;
        std::jthread stopper([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(400));
            asked = std::chrono::steady_clock::now();
            stop.request_stop();
        });
        int reports = 0;
        FloatMatrix seen;
        const auto outcome = neighbourMap(rows, {30.0, 100000, 2},
                                          {stop.get_token(), [&](const NeighbourMapProgress& now) {
                                               ++reports;
                                               seen = now.points;
                                           }});
        const auto ended = std::chrono::steady_clock::now();
        stopper.join();
        QVERIFY(std::holds_alternative<Stopped>(outcome));
        QVERIFY(ended - asked < std::chrono::milliseconds(200)); // twice, for a busy machine
        if (reports > 0)
            QCOMPARE(seen.rows(), rows.rows());
    }
};

QTEST_APPLESS_MAIN(NeighbourMapTest)
#include "neighbour_map_test.moc"
