// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/studio_document.h"
#include "tests/fixtures/small_table.h"

#include <QSignalSpy>
#include <QTest>

using namespace latency;

class StudioDocumentTest : public QObject
{
    Q_OBJECT

    static void open(StudioDocument& document)
    {
        const auto snapshot = makeSnapshot("fixture", fixtures::smallTable(60, 5), {});
        document.openDataset(snapshot, initialSetup(snapshot->table, snapshot->similarity.values));
    }

private Q_SLOTS:
    void everyChangeIsUndoneAndRedone()
    {
        StudioDocument document;
        open(document);
        const StudioSetup start = document.setup();
        RandomEngine random(Seed{3});
        for (int i = 0; i < 200; ++i) {
            StudioSetup next = document.setup();
            switch (random.index(4)) {
            case 0:
                next.roles[random.index(5)] = kDeviceRoles[random.index(3)];
                break;
            case 1:
                next.picks.push_back(static_cast<int>(random.index(60)));
                break;
            case 2:
                next.form.trials = 1 + static_cast<int>(random.index(9));
                break;
            case 3:
                next.removedRuns.push_back(i);
                break;
            }
            document.changeSetup(next, QStringLiteral("step"));
        }
        const StudioSetup end = document.setup();
        while (document.undoStack().canUndo())
            document.undoStack().undo();
        QVERIFY(document.setup() == start);
        while (document.undoStack().canRedo())
            document.undoStack().redo();
        QVERIFY(document.setup() == end);
    }
    void ofTasksOneIsPredictedAndAllOthersAreLearned()
    {
        LatencyTableParts parts = fixtures::smallTable(60, 3)->parts();
        parts.quantity = taskError();
        const LatencyTablePointer tasks = LatencyTable::create(std::move(parts)).value();
        const StudioSetup setup = initialSetup(tasks, Matrix(3, 3, 1.0));
        QCOMPARE(devicesWithRole(setup, DeviceRole::Test), (std::vector<int>{0}));
        QCOMPARE(devicesWithRole(setup, DeviceRole::Train), (std::vector<int>{1, 2}));
    }
    void aChangeOfNothingIsNoStep()
    {
        StudioDocument document;
        open(document);
        document.changeSetup(document.setup(), QStringLiteral("nothing"));
        QVERIFY(!document.undoStack().canUndo());
    }
    void theShownDeviceStaysATestDevice()
    {
        StudioDocument document;
        open(document);
        StudioSetup setup = document.setup();
        setup.roles.assign(5, DeviceRole::Train);
        setup.roles[4] = DeviceRole::Test;
        document.changeSetup(setup, QStringLiteral("roles"));
        QCOMPARE(document.shownDevice(), 4);
        setup.roles[4] = DeviceRole::Unused;
        document.changeSetup(setup, QStringLiteral("none"));
        QCOMPARE(document.shownDevice(), -1);
    }
    void theSetupSurvivesItsExperimentFile()
    {
        StudioDocument document;
        open(document);
        const ExperimentSpec spec = document.experimentSpec();
        const StudioSetup again = setupFromSpec(spec, *document.table());
        QCOMPARE(again.roles, document.setup().roles);
        QVERIFY(again.form == document.setup().form);
    }
    void openingAnotherDatasetStartsAnew()
    {
        StudioDocument document;
        open(document);
        StudioSetup setup = document.setup();
        setup.picks = {1, 2, 3};
        document.changeSetup(setup, QStringLiteral("picks"));
        document.hoverArchitecture(5);
        open(document);
        QVERIFY(!document.undoStack().canUndo());
        QCOMPARE(document.hoveredArchitecture(), -1);
    }
};

QTEST_GUILESS_MAIN(StudioDocumentTest)
#include "studio_document_test.moc"
