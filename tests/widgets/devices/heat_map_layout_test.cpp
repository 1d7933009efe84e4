// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/devices/heat_map_layout.h"

#include <QTest>

using namespace latency;

namespace
{

QStringList names(int count)
{
    QStringList names;
    for (int i = 0; i < count; ++i)
        names << "titan_rtx_" + QString::number(i);
    return names;
}

} // namespace

class HeatMapLayoutTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCellIsHitAtItsCentre_data();
    void everyCellIsHitAtItsCentre();
    void nothingIsHitOutside();
    void partsDoNotOverlap_data();
    void partsDoNotOverlap();
};

void HeatMapLayoutTest::everyCellIsHitAtItsCentre_data()
{
    QTest::addColumn<int>("count");
    for (const int count : {1, 2, 27, 60})
        QTest::addRow("%d devices", count) << count;
}

void HeatMapLayoutTest::everyCellIsHitAtItsCentre()
{
    QFETCH(int, count);
    const HeatMapLayout layout = heatMapLayout(QSizeF(450, 440), names(count), lightTheme());
    for (int row = 0; row < count; ++row) {
        for (int column = 0; column < count; ++column)
            QCOMPARE(layout.hit(layout.cellRect(row, column).center()),
                     (HeatMapHit{row, column, false}));
        QCOMPARE(layout.hit(layout.labelRect(row).center()), (HeatMapHit{row, -1, true}));
    }
}

void HeatMapLayoutTest::nothingIsHitOutside()
{
    const HeatMapLayout layout = heatMapLayout(QSizeF(450, 440), names(5), lightTheme());
    QCOMPARE(layout.hit(layout.tree.center()), HeatMapHit{});
    QCOMPARE(layout.hit(layout.scale.center()), HeatMapHit{});
    QCOMPARE(layout.hit(QPointF(-1, -1)), HeatMapHit{});
    QCOMPARE(layout.hit(layout.cells.bottomRight() + QPointF(1, 1)), HeatMapHit{});
    QCOMPARE(heatMapLayout(QSizeF(450, 440), {}, lightTheme()).hit(QPointF(200, 200)),
             HeatMapHit{});
}

void HeatMapLayoutTest::partsDoNotOverlap_data()
{
    QTest::addColumn<QSizeF>("size");
    QTest::newRow("workbench") << QSizeF(450, 440);
    QTest::newRow("wide") << QSizeF(900, 300);
    QTest::newRow("tall") << QSizeF(300, 800);
}

void HeatMapLayoutTest::partsDoNotOverlap()
{
    QFETCH(QSizeF, size);
    const HeatMapLayout layout = heatMapLayout(size, names(27), lightTheme(1.5));
    const QRectF parts[] = {layout.tree,  layout.labels,  layout.strip, layout.cells,
                            layout.scale, layout.readOut, layout.kinds};
    const QRectF whole(QPointF(), size);
    for (const QRectF& one : parts) {
        QVERIFY(whole.contains(one));
        for (const QRectF& two : parts)
            QVERIFY(&one == &two || !one.intersects(two));
    }
    QVERIFY(std::abs(layout.cells.width() - layout.cells.height()) < 1e-6);
}

QTEST_MAIN(HeatMapLayoutTest)
#include "heat_map_layout_test.moc"
