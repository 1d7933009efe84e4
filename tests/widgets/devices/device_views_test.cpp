// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/widgets/sample_values.h"
#include "widgets/devices/device_list.h"
#include "widgets/devices/devices_panel.h"

#include <QMouseEvent>
#include <QSignalSpy>

using namespace latency;

namespace
{

void moveMouse(QWidget& widget, QPoint to, Qt::MouseButtons buttons)
{
    QMouseEvent move(QEvent::MouseMove, to, widget.mapToGlobal(to), Qt::NoButton, buttons,
                     Qt::NoModifier);
    QApplication::sendEvent(&widget, &move);
}

QList<int> devicesOf(const QSignalSpy& spy)
{
    return spy.last().at(0).value<QList<int>>();
}

DeviceRole roleOf(const QSignalSpy& spy)
{
    return spy.last().at(1).value<DeviceRole>();
}

} // namespace

class DeviceViewsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void everyViewDrawsAnyNumberOfDevices_data();
    void everyViewDrawsAnyNumberOfDevices();
    void clickOnALabelGivesTheNextRole();
    void dragOverLabelsGivesOneRole();
    void hoverTellsTheRowsDevice();
    void pairIsReadOutInWords();
    void keysChooseAndAssign();
    void missingCorrelationsAreDrawn();
    void clickOnAPointGivesTheNextRole();
    void pointDroppedOnAZoneGetsItsRole();
    void pointDroppedElsewhereKeepsItsRole();
    void keysMoveDevicesBetweenTheLists();
    void panelCountsBothSides();
};

void DeviceViewsTest::everyViewDrawsAnyNumberOfDevices_data()
{
    QTest::addColumn<int>("count");
    for (const int count : {0, 1, 60})
        QTest::addRow("%d devices", count) << count;
}

void DeviceViewsTest::everyViewDrawsAnyNumberOfDevices()
{
    QFETCH(int, count);
    DevicesPanel panel;
    panel.resize(460, 480);
    panel.setDevices(sampleSimilarity(count), sampleDendrogram(count), sampleMap(count),
                     sampleDevices(count));
    panel.setRoles(std::vector<DeviceRole>(static_cast<std::size_t>(count), DeviceRole::Test));
    panel.setHighlightedDevice(count - 1);
    panel.setSelectedDevice(0);
    panel.show();
    for (const auto shown : {DevicesPanel::Shown::HeatMap, DevicesPanel::Shown::Map,
                             DevicesPanel::Shown::Lists, DevicesPanel::Shown::Table}) {
        panel.setShown(shown);
        settle();
        QVERIFY(!panel.grab().isNull());
    }
}

void DeviceViewsTest::clickOnALabelGivesTheNextRole()
{
    SimilarityHeatMap map;
    map.resize(450, 440);
    map.setSimilarity(sampleSimilarity(5), sampleDendrogram(5), sampleDevices(5));
    map.setRoles({DeviceRole::Train, DeviceRole::Train, DeviceRole::Train, DeviceRole::Train,
                  DeviceRole::Test});
    map.show();
    QSignalSpy wished(&map, &SimilarityHeatMap::deviceRoleRequested);
    const HeatMapLayout layout = map.layoutFor(map.size());
    // The leaves are in reversed order: the first row is device 4.
    QTest::mouseClick(&map, Qt::LeftButton, {}, layout.labelRect(0).center().toPoint());
    QCOMPARE(devicesOf(wished), QList<int>{4});
    QCOMPARE(roleOf(wished), DeviceRole::Unused);
}

void DeviceViewsTest::dragOverLabelsGivesOneRole()
{
    SimilarityHeatMap map;
    map.resize(450, 440);
    map.setSimilarity(sampleSimilarity(5), sampleDendrogram(5), sampleDevices(5));
    map.show();
    QSignalSpy wished(&map, &SimilarityHeatMap::deviceRoleRequested);
    const HeatMapLayout layout = map.layoutFor(map.size());
    QTest::mousePress(&map, Qt::LeftButton, {}, layout.labelRect(1).center().toPoint());
    moveMouse(map, layout.labelRect(2).center().toPoint(), Qt::LeftButton);
    moveMouse(map, layout.labelRect(3).center().toPoint(), Qt::LeftButton);
    map.grab();
    QTest::mouseRelease(&map, Qt::LeftButton, {}, layout.labelRect(3).center().toPoint());
    QCOMPARE(wished.count(), 1);
    QCOMPARE(devicesOf(wished), (QList<int>{3, 2, 1}));
    QCOMPARE(roleOf(wished), DeviceRole::Train);
}

void DeviceViewsTest::hoverTellsTheRowsDevice()
{
    SimilarityHeatMap map;
    map.resize(450, 440);
    map.setSimilarity(sampleSimilarity(5), sampleDendrogram(5), sampleDevices(5));
    map.show();
    QSignalSpy hovered(&map, &SimilarityHeatMap::deviceHovered);
    const HeatMapLayout layout = map.layoutFor(map.size());
    moveMouse(map, layout.cellRect(1, 3).center().toPoint(), Qt::NoButton);
    moveMouse(map, layout.cellRect(1, 4).center().toPoint(), Qt::NoButton);
    QCOMPARE(hovered.count(), 1);
    QCOMPARE(hovered.last().first().toInt(), 3);
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(&map, &leave);
    QCOMPARE(hovered.last().first().toInt(), -1);
}

void DeviceViewsTest::pairIsReadOutInWords()
{
    SimilarityHeatMap map;
    map.setSimilarity(sampleSimilarity(3), sampleDendrogram(3), sampleDevices(3));
    QCOMPARE(map.pairText(0, 2), "device0 × device2 ρ 0.30 · 15\u2009625 cells");
}

void DeviceViewsTest::keysChooseAndAssign()
{
    SimilarityHeatMap map;
    map.resize(450, 440);
    map.setSimilarity(sampleSimilarity(3), sampleDendrogram(3), sampleDevices(3));
    map.show();
    QSignalSpy selected(&map, &SimilarityHeatMap::deviceSelected);
    QSignalSpy wished(&map, &SimilarityHeatMap::deviceRoleRequested);
    QTest::keyClick(&map, Qt::Key_2);
    QCOMPARE(wished.count(), 0);
    QTest::keyClick(&map, Qt::Key_Down);
    QTest::keyClick(&map, Qt::Key_Down);
    QCOMPARE(selected.last().first().toInt(), 1);
    QTest::keyClick(&map, Qt::Key_2);
    QCOMPARE(devicesOf(wished), QList<int>{1});
    QCOMPARE(roleOf(wished), DeviceRole::Test);
}

void DeviceViewsTest::missingCorrelationsAreDrawn()
{
    DeviceSimilarity similarity = sampleSimilarity(3);
    similarity.values(0, 1) = similarity.values(1, 0) = std::nan("");
    SimilarityHeatMap map;
    map.resize(450, 440);
    map.setSimilarity(similarity, sampleDendrogram(3), sampleDevices(3));
    map.grab();
    QVERIFY(map.pairText(0, 1).contains("–"));
}

void DeviceViewsTest::clickOnAPointGivesTheNextRole()
{
    DeviceMap map;
    map.resize(450, 440);
    map.setMap(sampleMap(6), sampleDevices(6));
    map.show();
    QSignalSpy wished(&map, &DeviceMap::deviceRoleRequested);
    for (int device = 0; device < 6; ++device) {
        QCOMPARE(map.deviceAt(map.positionOf(device)), device);
        QTest::mouseClick(&map, Qt::LeftButton, {}, map.positionOf(device).toPoint());
        QCOMPARE(devicesOf(wished), QList<int>{device});
        QCOMPARE(roleOf(wished), DeviceRole::Train);
    }
}

void DeviceViewsTest::pointDroppedOnAZoneGetsItsRole()
{
    DeviceMap map;
    map.resize(450, 440);
    map.setMap(sampleMap(6), sampleDevices(6));
    map.show();
    QSignalSpy wished(&map, &DeviceMap::deviceRoleRequested);
    for (const DeviceRole role : kDeviceRoles) {
        const QPoint zone = map.zoneOf(role).center().toPoint();
        QTest::mousePress(&map, Qt::LeftButton, {}, map.positionOf(2).toPoint());
        moveMouse(map, zone, Qt::LeftButton);
        map.grab();
        QTest::mouseRelease(&map, Qt::LeftButton, {}, zone);
        QCOMPARE(devicesOf(wished), QList<int>{2});
        QCOMPARE(roleOf(wished), role);
    }
}

void DeviceViewsTest::pointDroppedElsewhereKeepsItsRole()
{
    DeviceMap map;
    map.resize(450, 440);
    map.setMap(sampleMap(6), sampleDevices(6));
    map.show();
    QSignalSpy wished(&map, &DeviceMap::deviceRoleRequested);
    QTest::mousePress(&map, Qt::LeftButton, {}, map.positionOf(2).toPoint());
    moveMouse(map, QPoint(225, 180), Qt::LeftButton);
    QTest::mouseRelease(&map, Qt::LeftButton, {}, QPoint(225, 180));
    QCOMPARE(wished.count(), 0);
}

void DeviceViewsTest::keysMoveDevicesBetweenTheLists()
{
    DevicePartitionBoard board;
    board.setDevices(sampleDevices(4));
    board.setRoles({DeviceRole::Train, DeviceRole::Train, DeviceRole::Test, DeviceRole::Unused});
    board.setMeanCrossCorrelation(0.82);
    board.show();
    auto* train = board.findChild<DeviceList*>("deviceList_train");
    QCOMPARE(train->count(), 2);
    QSignalSpy wished(&board, &DevicePartitionBoard::deviceRoleRequested);
    train->selectAll();
    QTest::keyClick(train, Qt::Key_2);
    QCOMPARE(devicesOf(wished), (QList<int>{0, 1}));
    QCOMPARE(roleOf(wished), DeviceRole::Test);
}

void DeviceViewsTest::panelCountsBothSides()
{
    DevicesPanel panel;
    panel.setDevices(sampleSimilarity(3), sampleDendrogram(3), sampleMap(3), sampleDevices(3));
    panel.setRoles({DeviceRole::Train, DeviceRole::Train, DeviceRole::Test});
    panel.setMeanCrossCorrelation(0.823);
    QCOMPARE(panel.findChild<Chip*>("trainChip")->text(), "train 2");
    QCOMPARE(panel.findChild<Chip*>("testChip")->text(), "test 1");
    QCOMPARE(panel.findChild<Chip*>("crossChip")->text(), "cross-ρ .82");
    QVERIFY(panel.plotSource());
    panel.setShown(DevicesPanel::Shown::Table);
    QVERIFY(!panel.plotSource());
}

QTEST_MAIN(DeviceViewsTest)
#include "device_views_test.moc"
