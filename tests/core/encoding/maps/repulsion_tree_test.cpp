// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/maps/repulsion_tree.h"

#include "core/base/random_engine.h"

#include <QTest>

#include <cmath>

using namespace latency;

namespace
{

std::vector<PlanePoint> randomPoints(std::size_t count)
{
    RandomEngine random(Seed{7});
    std::vector<PlanePoint> points(count);
    for (PlanePoint& point : points)
        point = {random.normal() * 4.0, random.normal()};
    return points;
}

Repulsion everyOther(const std::vector<PlanePoint>& points, std::size_t i)
{
    Repulsion sum;
    for (std::size_t j = 0; j < points.size(); ++j) {
        if (j == i)
            continue;
        const double dx = points[i].x - points[j].x;
        const double dy = points[i].y - points[j].y;
        const double q = 1.0 / (1.0 + dx * dx + dy * dy);
        sum.similarity += q;
        sum.force.x += q * q * dx;
        sum.force.y += q * q * dy;
    }
    return sum;
}

} // namespace

class RepulsionTreeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aTreeThatIsFullyOpenedIsExact()
    {
        const auto points = randomPoints(200);
        const RepulsionTree tree(points);
        for (std::size_t i = 0; i < points.size(); ++i) {
            const Repulsion exact = everyOther(points, i);
            const Repulsion found = tree.at(points[i], 0.0);
            QVERIFY(std::abs(found.similarity - exact.similarity) < 1e-9);
            QVERIFY(std::abs(found.force.x - exact.force.x) < 1e-9);
            QVERIFY(std::abs(found.force.y - exact.force.y) < 1e-9);
        }
    }

    void farSquaresAsOnePointAreNearlyExact()
    {
        const auto points = randomPoints(500);
        const RepulsionTree tree(points);
        double worst = 0.0;
        double errors = 0.0;
        double sizes = 0.0;
        for (std::size_t i = 0; i < points.size(); ++i) {
            const Repulsion exact = everyOther(points, i);
            const Repulsion found = tree.at(points[i], 0.5);
            worst = std::max(worst, std::abs(found.similarity / exact.similarity - 1.0));
            errors += std::hypot(found.force.x - exact.force.x, found.force.y - exact.force.y);
            sizes += std::hypot(exact.force.x, exact.force.y);
        }
        QVERIFY2(worst < 0.05, qPrintable(QString::number(worst)));
        QVERIFY2(errors < 0.02 * sizes, qPrintable(QString::number(errors / sizes)));
    }

    void pointsInOnePlaceDoNotHangTheTree()
    {
        const std::vector<PlanePoint> points(100, PlanePoint{1.0, 2.0});
        const Repulsion found = RepulsionTree(points).at(points[0], 0.5);
        QVERIFY(std::hypot(found.force.x, found.force.y) < 1e-6);
    }

    void anEmptyTreePushesNobody()
    {
        QCOMPARE(RepulsionTree({}).at({1.0, 1.0}, 0.5).similarity, 0.0);
    }
};

QTEST_APPLESS_MAIN(RepulsionTreeTest)
#include "repulsion_tree_test.moc"
