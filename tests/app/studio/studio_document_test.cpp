// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/studio_document.h"
#include "core/predictor/predictor.h"
#include "tests/fixtures/small_table.h"

#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace latency;

class StudioDocumentTest : public QObject
{
    Q_OBJECT

    static void open(StudioDocument& document)
    {
        const auto snapshot = makeSnapshot("fixture", fixtures::smallTable(60, 5), {});
        document.openDataset(snapshot, initialSetup(snapshot->table, snapshot->similarity.values));
    }

    static void changeAtRandom(StudioDocument& document, int changes)
    {
        RandomEngine random(Seed{3});
        for (int i = 0; i < changes;) {
            StudioSetup next = document.setup();
            switch (random.index(7)) {
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
                next.removedRuns.push_back(1000 + i);
                break;
            case 4:
                next.specifications["d0"] = {random.uniform() + 1, 2, 3, 4, "typed in", false};
                break;
            case 5:
                next.runNotes[static_cast<int>(random.index(9))] = std::to_string(random.index(9));
                break;
            case 6:
                next.baselineRun = static_cast<int>(random.index(4)) - 1;
                break;
            }
            if (next == document.setup())
                continue;
            document.changeSetup(next, QStringLiteral("step %1").arg(i++));
        }
    }
    static RunRecord madeUpRun(const LatencyTable& table)
    {
        RunRecord run;
        run.result.spec.dataset = "fixture";
        run.result.spec.testDevices = {table.device(1).name};
        run.result.datasetTitle = "Fixture";
        run.result.spaceName = table.space().name();
        DeviceTrial trial;
        trial.device = 1;
        trial.deviceName = table.device(1).name;
        trial.samples = {1, 2, 3};
        for (int row = 0; row < table.architectureCount(); ++row)
            trial.predicted.push_back(1.0F / static_cast<float>(row + 3));
        trial.deviation = trial.predicted;
        trial.shares = {{"costs", 0.25}};
        trial.leftOut = {{1, 0.1, 0.2, 0.3, true}};
        trial.sourceEmbeddings = {{0, {0.1F, 0.2F}}};
        trial.stages = {{trial.predicted, {}}};
        run.result.trials = {trial};
        run.curve = {{1, 1, 3, std::nan(""), 40, false}, {1, 1, 4, 0.5, 57, true}};
        run.losses = {{1.0, 0.5}, {2.0, 1.0 / 3.0}};
        return run;
    }

private Q_SLOTS:
    void everyChangeIsUndoneAndRedone()
    {
        StudioDocument document;
        open(document);
        const StudioSetup start = document.setup();
        changeAtRandom(document, 500);
        const StudioSetup end = document.setup();
        while (document.undoStack().canUndo())
            document.undoStack().undo();
        QVERIFY(document.setup() == start);
        while (document.undoStack().canRedo())
            document.undoStack().redo();
        QVERIFY(document.setup() == end);
    }
    void aSessionBringsBackEveryStepRunAndSelection()
    {
        StudioDocument document;
        open(document);
        changeAtRandom(document, 60);
        document.addRun(madeUpRun(*document.table()));
        document.selectArchitecture(7);
        document.selectGroup({3, 5});
        document.selectDevices({4, 1});
        document.undoStack().setIndex(41);
        const Session session = document.session();
        QCOMPARE(session.history.setups.size(), std::size_t{61});
        std::vector<std::string> runs;
        for (const RunRecordPointer& run : session.runs)
            runs.push_back(toJson(*run).dump());
        const std::string text = sessionText(session, *document.table(), runs);

        const auto json = nlohmann::json::parse(text);
        QCOMPARE(sessionDataset(json, "test").value(), std::string("fixture"));
        const auto read = sessionFromJson(json, *document.table(), "test");
        QVERIFY2(read.hasValue(), read.hasValue() ? "" : read.error().message.c_str());
        StudioDocument other;
        QSignalSpy changed(&other, &StudioDocument::rolesChanged);
        other.openSession(document.dataset(), *read);
        QCOMPARE(changed.size(), 1); // not once a step
        QVERIFY(other.setup() == document.setup());
        QCOMPARE(other.selectedArchitecture(), 7);
        QCOMPARE(other.selectedGroup(), (std::vector<int>{3, 5}));
        QCOMPARE(other.deviceSelection().rows(), (std::vector<int>{1, 4}));
        QCOMPARE(other.shownRun(), document.shownRun());
        // Undo and redo lead to the same setups.
        QVERIFY(other.session().history == session.history);
        other.undoStack().undo();
        document.undoStack().undo();
        QVERIFY(other.setup() == document.setup());
        QCOMPARE(other.undoStack().redoText(), document.undoStack().redoText());
        // The run is the same to the last bit.
        QCOMPARE(toJson(*other.runs().front()).dump(), runs.front());
        QCOMPARE(other.runs().front()->result.trials.front().predicted,
                 document.runs().front()->result.trials.front().predicted);
        // And what is saved again is the same file.
        QCOMPARE(sessionText(other.session(), *other.table(), runs),
                 sessionText(document.session(), *document.table(), runs));
    }
    void aDamagedSessionIsRefusedInASentence()
    {
        StudioDocument document;
        open(document);
        document.addRun(madeUpRun(*document.table()));
        changeAtRandom(document, 3);
        std::vector<std::string> runs{toJson(*document.runs().front()).dump()};
        const auto good =
            nlohmann::json::parse(sessionText(document.session(), *document.table(), runs));
        const std::vector<std::pair<const char*, nlohmann::json>> faults{
            {"/format", "latency-session/9"},
            {"/format", 3},
            {"/dataset", 3},
            {"/checksum", "0000000000000000"},
            {"/current", 17},
            {"/steps", nlohmann::json::array()},
            {"/setups/0/train", {"no such device"}},
            {"/setups/1/picks", {60}},
            {"/setups/1/predictor/name", "oracle"},
            {"/setups/1/trials", "many"},
            {"/selected_group", {-1}},
            {"/runs/0/predictions/0/predicted", "AAAA"},
            {"/runs/0/result", nullptr},
        };
        for (const auto& [place, value] : faults) {
            nlohmann::json bad = good;
            bad[nlohmann::json::json_pointer(place)] = value;
            const auto read = sessionFromJson(bad, *document.table(), "bad.session.json");
            QVERIFY2(!read, place);
            QVERIFY2(read.error().message.starts_with("bad.session.json: "), place);
        }
        QVERIFY(sessionFromJson(good, *document.table(), "good").hasValue());
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
    void aFileThatLeavesOptionsOutSetsThemAll()
    {
        StudioDocument document;
        open(document);
        ExperimentSpec spec = document.experimentSpec();
        spec.predictor = {{"name", "help"}, {"variant", "tuned"}};
        const StudioSetup setup = setupFromSpec(spec, *document.table());
        QVERIFY(setup.form.predictorOptions["variant"] == "tuned");
        QVERIFY(setup.form.predictorOptions.contains("references_are_samples"));
        // Nothing that asks the predictor about its options falls over them.
        QCOMPARE(findPredictor("help")->measurementsBesidesSamples(setup.form.predictorOptions),
                 10);
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
