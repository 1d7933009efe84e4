// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/carried_over.h"
#include "app/studio/studio_document.h"
#include "tests/fixtures/small_table.h"

#include <QTest>

#include <algorithm>

using namespace latency;

namespace
{

/// The table with its networks in the opposite order, the first device renamed as joins rename it,
/// and another device in front.
LatencyTablePointer rearranged(const LatencyTable& table)
{
    LatencyTableParts parts = table.parts();
    const std::size_t rows = parts.architectures.rows();
    for (std::size_t i = 0; i < rows; ++i) {
        std::ranges::copy(table.architectures().row(rows - 1 - i),
                          parts.architectures.row(i).begin());
        for (std::size_t k = 0; k < parts.devices.size(); ++k)
            parts.milliseconds(k, i) = table.milliseconds()(k, rows - 1 - i);
    }
    parts.devices[0].name += " (fixture)";
    std::rotate(parts.devices.begin(), parts.devices.end() - 1, parts.devices.end());
    return LatencyTable::create(std::move(parts)).value();
}

} // namespace

class CarriedOverTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void picksGoByNetworkAndRolesByDeviceThroughAllOfUndo()
    {
        StudioDocument document;
        const auto before = makeSnapshot("before", fixtures::smallTable(60, 5), {});
        document.openDataset(before, initialSetup(before->table, before->similarity.values));
        StudioSetup setup = document.setup();
        setup.roles.assign(5, DeviceRole::Unused);
        setup.roles[0] = DeviceRole::Test;
        setup.roles[3] = DeviceRole::Train;
        setup.picks = {2, 59, 7};
        document.changeSetup(setup, QStringLiteral("first"));
        setup.picks = {2};
        document.changeSetup(setup, QStringLiteral("second"));
        document.selectArchitecture(4);
        document.selectGroup({0, 1});

        const auto after = makeSnapshot("after", rearranged(*before->table), {});
        document.continueOn(after);
        const LatencyTable& table = *after->table;
        QCOMPARE(document.setup().picks, std::vector<int>{57});
        QCOMPARE(
            document.setup().roles[static_cast<std::size_t>(table.findDevice("device0 (fixture)"))],
            DeviceRole::Test);
        QCOMPARE(document.setup().roles[static_cast<std::size_t>(table.findDevice("device3"))],
                 DeviceRole::Train);
        QCOMPARE(document.selectedArchitecture(), 55);
        QCOMPARE(document.selectedGroup(), (std::vector<int>{58, 59}));
        document.undoStack().undo();
        QCOMPARE(document.setup().picks, (std::vector<int>{57, 0, 52}));
        QCOMPARE(document.undoStack().undoText(), QStringLiteral("first"));
    }
    void whatTheOtherTableLacksIsLeftOut()
    {
        const auto table = fixtures::smallTable(60, 5);
        LatencyTableParts parts = table->parts();
        parts.architectures = ArchitectureMatrix(30, parts.architectures.columns());
        parts.milliseconds = FloatMatrix(2, 30);
        parts.devices.resize(2);
        for (std::size_t i = 0; i < 30; ++i) {
            std::ranges::copy(table->architectures().row(i), parts.architectures.row(i).begin());
            for (std::size_t k = 0; k < 2; ++k)
                parts.milliseconds(k, i) = table->milliseconds()(k, i);
        }
        const auto half = LatencyTable::create(std::move(parts)).value();
        Session session;
        StudioSetup setup;
        setup.roles = {DeviceRole::Train, DeviceRole::Test, DeviceRole::Test, DeviceRole::Train,
                       DeviceRole::Unused};
        setup.picks = {40, 3};
        session.history.setups = {setup};
        session.shownDevice = 2;
        session.selectedArchitecture = 31;
        const Session carried = carriedOver(session, *table, *half);
        QCOMPARE(carried.history.setups.front().picks, std::vector<int>{3});
        QCOMPARE(carried.history.setups.front().roles,
                 (std::vector<DeviceRole>{DeviceRole::Train, DeviceRole::Test}));
        QCOMPARE(carried.shownDevice, -1);
        QCOMPARE(carried.selectedArchitecture, -1);
    }
};

QTEST_GUILESS_MAIN(CarriedOverTest)
#include "carried_over_test.moc"
