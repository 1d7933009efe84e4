// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/run_row.h"
#include "app/train/runs_presenter.h"
#include "tests/fixtures/small_table.h"
#include "widgets/runs/run_table_view.h"

#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace latency;

/// The list of runs without a window around it.
class RunsPresenterTest : public QObject
{
    Q_OBJECT

    struct List {
        StudioDocument document;
        RunTableView view;
        RunsPresenter presenter{document, view, nullptr};

        List()
        {
            const auto snapshot = makeSnapshot("fixture", fixtures::smallTable(30, 5), {});
            StudioSetup setup = initialSetup(snapshot->table, snapshot->similarity.values);
            setup.roles = {DeviceRole::Train, DeviceRole::Train, DeviceRole::Train,
                           DeviceRole::Test, DeviceRole::Test};
            document.openDataset(snapshot, setup);
        }
        [[nodiscard]] const std::vector<RunRow>& rows() const { return view.model()->runs(); }
    };

    /// Two trials on device3 and device4; ρ of the first is `rho` and 0.2 more, of the second 0.5.
    static RunRecord runOf(double rho, std::uint64_t seed = 1)
    {
        RunRecord record;
        ExperimentResult& result = record.result;
        result.spec.predictor = {{"name", "ridge"}};
        result.spec.sampler = {{"name", "random"}};
        result.spec.testDevices = {"device3", "device4"};
        result.spec.trainDevices = {"device0"};
        result.spec.dataset = "fixture";
        result.spec.sampleCount = 12;
        result.spec.trials = 2;
        result.spec.seed = seed;
        result.totalSeconds = 3.0;
        result.isComplete = true;
        for (int trial = 1; trial <= 2; ++trial)
            for (int device = 3; device <= 4; ++device) {
                DeviceTrial one;
                one.trial = trial;
                one.device = device;
                one.deviceName = "device" + std::to_string(device);
                one.unseen.architectures = 15 + device;
                one.unseen.spearman = device == 3 ? rho + 0.2 * (trial - 1) : 0.5;
                one.unseen.kendall = 0.25;
                one.asked.spearman = 0.99;
                result.trials.push_back(one);
            }
        return record;
    }

private Q_SLOTS:
    void aLineIsTheMeanOverDevicesAndItsDeviationThatOverTrials()
    {
        const RunRow row = runRow(runOf(0.6));
        // Trials: (0.6 + 0.5) / 2 and (0.8 + 0.5) / 2.
        QVERIFY(std::abs(row.rho - 0.6) < 1e-12);
        QVERIFY(std::abs(row.deviation - std::sqrt(0.005)) < 1e-12);
        QCOMPARE(row.tau, 0.25);
        QCOMPARE(row.seeds, 2);
        QCOMPARE(row.architectures, 18); // the fewest
        QCOMPARE(row.seconds, 3.0);
        QCOMPARE(row.protocol, QStringLiteral("unseen"));
        QVERIFY2(row.samples.contains(QStringLiteral("12")), qPrintable(row.samples));
        QVERIFY(!row.isOracle);
    }
    void ofSomeDevicesItIsTheirMean()
    {
        const RunRow row = runRow(runOf(0.6), {"device3"});
        QVERIFY(std::abs(row.rho - 0.7) < 1e-12);
        QCOMPARE(row.architectures, 18);
        QCOMPARE(runRow(runOf(0.6), {"device4"}).rho, 0.5);
        QCOMPARE(runRow(runOf(0.6), {"device4"}).architectures, 19);
    }
    void oneTrialHasNoDeviation()
    {
        RunRecord record = runOf(0.6);
        record.result.trials.resize(2);
        QVERIFY(std::isnan(runRow(record).deviation));
    }
    void whatTheNumbersRestOnIsSaid()
    {
        RunRecord record = runOf(0.6);
        record.result.isComplete = false;
        record.result.isOracle = true;
        record.result.isLabelFree = true;
        const RunRow row = runRow(record);
        QVERIFY(row.predictor.endsWith(QStringLiteral(", stopped")));
        QVERIFY(row.isOracle);
        QCOMPARE(row.samples, QStringLiteral("–"));
        record.result.isLabelFree = false;
        record.result.referenceCount = 10;
        QVERIFY(runRow(record).samples.contains(QStringLiteral("10 + 12")));
    }
    void theNewestRunIsTheFirstLineAndTheOneShownIsChosen()
    {
        List list;
        const int first = list.document.addRun(runOf(0.1));
        const int second = list.document.addRun(runOf(0.9));
        QCOMPARE(list.rows().size(), std::size_t{2});
        QCOMPARE(list.rows()[0].id, second);
        QCOMPARE(list.rows()[1].id, first);
        QCOMPARE(list.view.selectedRuns(), QList<int>{second});
        list.document.showRun(first);
        QCOMPARE(list.view.selectedRuns(), QList<int>{first});
    }
    void choosingALineShowsItsRun()
    {
        List list;
        const int first = list.document.addRun(runOf(0.1));
        const int second = list.document.addRun(runOf(0.9));
        Q_EMIT list.view.runSelected(first);
        QCOMPARE(list.document.shownRun(), first);
        Q_EMIT list.view.runSelected(-1000); // a published figure
        QCOMPARE(list.document.shownRun(), first);
        QSignalSpy compared(&list.document, &StudioDocument::comparisonRequested);
        Q_EMIT list.view.compareRequested({first, second});
        QCOMPARE(compared.count(), 1);
        QCOMPARE(compared.last().first().value<QList<int>>(), (QList<int>{first, second}));
    }
    void selectedDevicesNarrowTheMeans()
    {
        List list;
        list.document.addRun(runOf(0.6));
        list.document.selectDevices({3});
        QVERIFY(std::abs(list.rows()[0].rho - 0.7) < 1e-12);
        list.document.selectDevices({4});
        QCOMPARE(list.rows()[0].rho, 0.5);
        list.document.selectDevices({0}); // no run was tested on it
        QVERIFY(std::abs(list.rows()[0].rho - 0.6) < 1e-12);
    }
    void removedRunsGoInOneStepAndComeBack()
    {
        List list;
        const int first = list.document.addRun(runOf(0.1));
        const int second = list.document.addRun(runOf(0.9));
        const int third = list.document.addRun(runOf(0.5));
        Q_EMIT list.view.removalRequested({second, third, -1000});
        QCOMPARE(list.rows().size(), std::size_t{1});
        QCOMPARE(list.rows()[0].id, first);
        QCOMPARE(list.document.shownRun(), -1); // the one shown was among them
        QCOMPARE(list.document.undoStack().undoText(), QStringLiteral("Remove 2 runs"));
        list.document.undoStack().undo();
        QCOMPARE(list.rows().size(), std::size_t{3});
    }
    void theRunUnderWayIsALineUntilItEnds()
    {
        List list;
        list.document.addRun(runOf(0.1));
        list.document.predictions().beginRun(
            {QStringLiteral("NASFLAT"), QStringLiteral("random 20"), QStringLiteral("epoch 1")});
        QCOMPARE(list.rows().size(), std::size_t{2});
        const auto found =
            std::ranges::find_if(list.rows(), [](const RunRow& row) { return row.isRunning; });
        QVERIFY(found != list.rows().end());
        QCOMPARE(found->predictor, QStringLiteral("NASFLAT"));
        QCOMPARE(found->samples, QStringLiteral("random 20"));
        list.document.predictions().endRun();
        QCOMPARE(list.rows().size(), std::size_t{1});
    }
    void settingsOfARunAreTakenOver()
    {
        List list;
        const int run = list.document.addRun(runOf(0.1, 77));
        QVERIFY(list.document.setup().form.seed != 77);
        Q_EMIT list.view.repeatRequested(run);
        QCOMPARE(list.document.setup().form.seed, std::uint64_t{77});
        QCOMPARE(list.document.setup().form.predictor, std::string("ridge"));
        QVERIFY(list.document.undoStack().canUndo());
    }
    void settingsOfARunLeaveWhatAPersonMade()
    {
        List list;
        const int run = list.document.addRun(runOf(0.1, 77));
        StudioSetup setup = list.document.setup();
        setup.board = BoardMeasurements("mine", setup.board.space());
        QVERIFY(
            setup.board.set(measuredOnBoard(list.document.table()->architecture(3), {3.0, 4.0})));
        setup.picks = {1, 2};
        setup.pickOrigin = "by hand";
        setup.runNotes = {{run, "a note"}};
        setup.baselineRun = run;
        setup.removedRuns = {999};
        list.document.changeSetup(setup, QStringLiteral("made"));
        Q_EMIT list.view.repeatRequested(run);
        const StudioSetup& now = list.document.setup();
        QCOMPARE(now.form.seed, std::uint64_t{77});
        QVERIFY(now.board == setup.board);
        QCOMPARE(now.picks, setup.picks);
        QCOMPARE(now.pickOrigin, setup.pickOrigin);
        QVERIFY(now.runNotes == setup.runNotes);
        QCOMPARE(now.baselineRun, run);
        QCOMPARE(now.removedRuns, setup.removedRuns);
    }
};

QTEST_MAIN(RunsPresenterTest)
#include "runs_presenter_test.moc"
