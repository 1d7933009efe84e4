// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/devices/devices_presenter.h"
#include "tests/fixtures/small_table.h"
#include "widgets/devices/devices_panel.h"

#include <QSignalSpy>
#include <QTest>

using namespace latency;

/// The panel of devices without a window around it.
class DevicesPresenterTest : public QObject
{
    Q_OBJECT

    struct Devices {
        StudioDocument document;
        DevicesPanel panel;
        DevicesPresenter presenter{document, panel, nullptr};

        Devices()
        {
            const auto snapshot = makeSnapshot("fixture", fixtures::smallTable(30, 6), {});
            StudioSetup setup = initialSetup(snapshot->table, snapshot->similarity.values);
            setup.roles = {DeviceRole::Train, DeviceRole::Train, DeviceRole::Train,
                           DeviceRole::Test,  DeviceRole::Test,  DeviceRole::Unused};
            document.openDataset(snapshot, setup);
        }
    };

private Q_SLOTS:
    void pointingGoesBothWays()
    {
        Devices devices;
        Q_EMIT devices.panel.deviceHovered(2);
        QCOMPARE(devices.document.hoveredDevice(), 2);
        Q_EMIT devices.panel.deviceHovered(-1);
        QCOMPARE(devices.document.hoveredDevice(), -1);
    }
    void onlyTestDevicesAreShown()
    {
        Devices devices;
        Q_EMIT devices.panel.deviceSelected(4);
        QCOMPARE(devices.document.shownDevice(), 4);
        for (const int other : {0, 5})
            Q_EMIT devices.panel.deviceSelected(other);
        QCOMPARE(devices.document.shownDevice(), 4);
    }
    void rolesChangeInOneStepThatNamesThem()
    {
        Devices devices;
        Q_EMIT devices.panel.deviceRoleRequested({0, 5}, DeviceRole::Test);
        const auto& roles = devices.document.setup().roles;
        QCOMPARE(roles[0], DeviceRole::Test);
        QCOMPARE(roles[5], DeviceRole::Test);
        QCOMPARE(roles[1], DeviceRole::Train);
        QVERIFY(devices.document.undoStack().undoText().contains(QStringLiteral("2 devices")));
        devices.document.undoStack().undo();
        QCOMPARE(devices.document.setup().roles[0], DeviceRole::Train);
        Q_EMIT devices.panel.deviceRoleRequested({5}, DeviceRole::Train);
        QVERIFY(devices.document.undoStack().undoText().contains(QStringLiteral("device5")));
    }
    void aSuggestionKeepsTheSizesOfBothSides()
    {
        Devices devices;
        Q_EMIT devices.panel.partitionSuggestionRequested();
        QTRY_VERIFY(devices.document.undoStack().canUndo());
        QCOMPARE(devices.document.testDevices().size(), std::size_t{2});
        QCOMPARE(devices.document.trainDevices().size(), std::size_t{3});
        devices.document.undoStack().undo();
        QCOMPARE(devices.document.testDevices(), (std::vector<int>{3, 4}));
    }
};

QTEST_MAIN(DevicesPresenterTest)
#include "devices_presenter_test.moc"
