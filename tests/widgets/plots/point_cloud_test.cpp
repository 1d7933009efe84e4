// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/widgets/sample_values.h"
#include "widgets/plots/point_cloud.h"

#include <random>

using namespace latency;

namespace
{

struct Cloud {
    QCustomPlot plot;
    PointCloud* points = nullptr;
    std::vector<double> x;
    std::vector<double> y;

    explicit Cloud(int count)
    {
        plot.resize(500, 400);
        points = new PointCloud(plot.xAxis, plot.yAxis);
        points->setLook(Qt::black, 3);
        std::mt19937 random(3);
        std::uniform_real_distribution<double> uniform(0.1, 10.0);
        for (int i = 0; i < count; ++i) {
            x.push_back(uniform(random));
            y.push_back(uniform(random));
        }
        points->setPoints(x, y);
        plot.xAxis->setRange(0.1, 10);
        plot.yAxis->setRange(0.1, 10);
        plot.replot();
    }
};

} // namespace

class PointCloudTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void pixelsAgreeWithTheAxes_data();
    void pixelsAgreeWithTheAxes();
    void nearestAgreesWithASearchByHand();
    void insideAgreesWithASearchByHand();
    void missingValuesAreNeitherDrawnNorFound();
    void drawsAnyNumberOfPoints_data();
    void drawsAnyNumberOfPoints();
    void paintsWhereThePointIs();
};

void PointCloudTest::pixelsAgreeWithTheAxes_data()
{
    QTest::addColumn<bool>("isLog");
    QTest::newRow("linear") << false;
    QTest::newRow("logarithmic") << true;
}

void PointCloudTest::pixelsAgreeWithTheAxes()
{
    QFETCH(bool, isLog);
    Cloud cloud(50);
    if (isLog) {
        cloud.plot.xAxis->setScaleType(QCPAxis::stLogarithmic);
        cloud.plot.yAxis->setScaleType(QCPAxis::stLogarithmic);
        cloud.plot.replot();
    }
    for (int i = 0; i < 50; ++i) {
        const auto place = static_cast<std::size_t>(i);
        const QPointF pixel = cloud.points->pixel(i);
        QVERIFY(std::abs(pixel.x() - cloud.plot.xAxis->coordToPixel(cloud.x[place])) < 1e-6);
        QVERIFY(std::abs(pixel.y() - cloud.plot.yAxis->coordToPixel(cloud.y[place])) < 1e-6);
    }
}

void PointCloudTest::nearestAgreesWithASearchByHand()
{
    Cloud cloud(300);
    for (const QPointF& position : {QPointF(100, 100), QPointF(250, 200), QPointF(400, 333)}) {
        int best = -1;
        double bestDistance = 40;
        for (int i = 0; i < 300; ++i) {
            const QPointF away = cloud.points->pixel(i) - position;
            if (std::hypot(away.x(), away.y()) < bestDistance) {
                bestDistance = std::hypot(away.x(), away.y());
                best = i;
            }
        }
        QCOMPARE(cloud.points->nearest(position, 40), best);
    }
    QCOMPARE(cloud.points->nearest(QPointF(-500, -500), 40), -1);
}

void PointCloudTest::insideAgreesWithASearchByHand()
{
    Cloud cloud(300);
    // A triangle, tested by the signs of its three edges.
    const QPointF a(100, 60);
    const QPointF b(420, 120);
    const QPointF c(200, 340);
    const auto side = [](QPointF p, QPointF from, QPointF to) {
        return (to.x() - from.x()) * (p.y() - from.y()) - (to.y() - from.y()) * (p.x() - from.x());
    };
    std::vector<int> expected;
    for (int i = 0; i < 300; ++i) {
        const QPointF p = cloud.points->pixel(i);
        if (side(p, a, b) > 0 && side(p, b, c) > 0 && side(p, c, a) > 0)
            expected.push_back(i);
    }
    QVERIFY(!expected.empty());
    QCOMPARE(cloud.points->inside(QPolygonF{a, b, c}), expected);
}

void PointCloudTest::missingValuesAreNeitherDrawnNorFound()
{
    Cloud cloud(1);
    const double nan = std::nan("");
    cloud.points->setPoints({nan, 5, 5}, {5, nan, 5});
    cloud.plot.replot();
    const QPolygonF everything(QRectF(-1e6, -1e6, 2e6, 2e6));
    QCOMPARE(cloud.points->inside(everything), std::vector<int>{2});
    QCOMPARE(cloud.points->nearest(QPointF(200, 200), 1e6), 2);
    bool isFound = false;
    QCOMPARE(cloud.points->xRange(false, isFound).size(), 0.0);
    QVERIFY(isFound);
}

void PointCloudTest::drawsAnyNumberOfPoints_data()
{
    QTest::addColumn<int>("count");
    for (const int count : {0, 1, 15625})
        QTest::addRow("%d points", count) << count;
}

void PointCloudTest::drawsAnyNumberOfPoints()
{
    QFETCH(int, count);
    Cloud cloud(count);
    QVERIFY(!cloud.plot.grab().isNull());
    cloud.plot.resize(1, 1);
    cloud.plot.replot();
}

void PointCloudTest::paintsWhereThePointIs()
{
    Cloud cloud(1);
    cloud.points->setLook(Qt::red, 7);
    cloud.points->setPoints({5}, {5});
    cloud.plot.replot();
    const QImage picture = cloud.plot.toPixmap().toImage();
    const QPoint at = cloud.points->pixel(0).toPoint();
    QCOMPARE(picture.pixelColor(at), QColor(Qt::red));
    QVERIFY(picture.pixelColor(at + QPoint(9, 0)) != QColor(Qt::red));
}

QTEST_MAIN(PointCloudTest)
#include "point_cloud_test.moc"
