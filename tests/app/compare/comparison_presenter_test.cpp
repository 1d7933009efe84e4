// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compare/comparison_presenter.h"
#include "tests/fixtures/small_table.h"
#include "widgets/runs/comparison_panel.h"

#include <QTest>

#include <cmath>

using namespace latency;

/// Runs over one another, without a window around them.
class ComparisonPresenterTest : public QObject
{
    Q_OBJECT

    struct Compared {
        StudioDocument document;
        ComparisonPanel panel;
        ComparisonPresenter presenter{document, panel, nullptr};
        int first = -1;  ///< ρ 0.6 on device3, 0.8 on device4
        int second = -1; ///< 0.5 and 0.5; on device4 alone it was tested too
        int third = -1;  ///< 0.9 on device4 only

        Compared()
        {
            const auto snapshot = makeSnapshot("fixture", fixtures::smallTable(30, 5), {});
            StudioSetup setup = initialSetup(snapshot->table, snapshot->similarity.values);
            setup.roles = {DeviceRole::Train, DeviceRole::Train, DeviceRole::Train,
                           DeviceRole::Test, DeviceRole::Test};
            document.openDataset(snapshot, setup);
            first = document.addRun(runOf("ridge", {{3, 0.6}, {4, 0.8}}));
            second = document.addRun(runOf("flops", {{3, 0.5}, {4, 0.5}}));
        }
        [[nodiscard]] const std::vector<ComparedRunRow>& rows() { return panel.model().runs(); }
        [[nodiscard]] const ComparedRunRow& row(int id)
        {
            return *std::ranges::find(rows(), id, &ComparedRunRow::id);
        }
    };

    static RunRecord runOf(const std::string& predictor,
                           const std::vector<std::pair<int, double>>& rhos)
    {
        RunRecord record;
        ExperimentResult& result = record.result;
        result.spec.predictor = {{"name", predictor}};
        result.spec.sampler = {{"name", "random"}};
        result.spec.dataset = "fixture";
        result.spec.trials = 1;
        result.isComplete = true;
        for (const auto& [device, rho] : rhos) {
            DeviceTrial trial;
            trial.device = device;
            trial.deviceName = "device" + std::to_string(device);
            trial.unseen.spearman = rho;
            trial.unseen.architectures = 18;
            result.trials.push_back(trial);
            result.spec.testDevices.push_back(trial.deviceName);
            for (const int epoch : {1, 2})
                record.curve.push_back({device, 1, epoch, rho - 0.1 * (2 - epoch), 18, false});
        }
        record.curve.push_back({rhos.front().first, 1, 3, 0.99, 18, false}); // of one device only
        return record;
    }

private Q_SLOTS:
    void everyRunHasItsSeriesByDeviceAndItsMean()
    {
        Compared compared;
        QCOMPARE(compared.rows().size(), std::size_t{2});
        QVERIFY(std::abs(compared.row(compared.first).mean - 0.7) < 1e-12);
        QVERIFY(std::abs(compared.row(compared.second).mean - 0.5) < 1e-12);
        QVERIFY(std::isnan(compared.row(compared.first).difference)); // to no baseline
        const ComparisonCanvas& canvas = compared.panel.canvas();
        QCOMPARE(canvas.devices(), (QStringList{"device3", "device4"}));
        QCOMPARE(canvas.series().size(), std::size_t{2});
        QCOMPARE(canvas.series()[0].devices, (std::vector<std::vector<double>>{{0.6}, {0.8}}));
        // The curve is the mean of the epochs that all devices have.
        QCOMPARE(canvas.series()[0].curve.size(), std::size_t{2});
        QCOMPARE(canvas.series()[0].curve[1].x(), 2.0);
        QVERIFY(std::abs(canvas.series()[0].curve[1].y() - 0.7) < 1e-12);
    }
    void meansAreOverTheDevicesThatAllRunsTested()
    {
        Compared compared;
        compared.third = compared.document.addRun(runOf("kernel", {{4, 0.9}}));
        QCOMPARE(compared.row(compared.first).mean, 0.8);
        QCOMPARE(compared.row(compared.third).mean, 0.9);
    }
    void aBaselineIsPinnedAndDifferencesAreToIt()
    {
        Compared compared;
        Q_EMIT compared.panel.baselineRequested(compared.second);
        QCOMPARE(compared.document.setup().baselineRun, compared.second);
        QVERIFY(compared.row(compared.second).isBaseline);
        QVERIFY(!compared.row(compared.first).isBaseline);
        QVERIFY(std::abs(compared.row(compared.first).difference - 0.2) < 1e-12);
        QCOMPARE(compared.row(compared.second).difference, 0.0);
        compared.document.undoStack().undo();
        QVERIFY(!compared.row(compared.second).isBaseline);
        QVERIFY(std::isnan(compared.row(compared.first).difference));
    }
    void notesAreWrittenAndErasedAndUndone()
    {
        Compared compared;
        Q_EMIT compared.panel.noteWritten(compared.first, "good");
        QCOMPARE(compared.row(compared.first).note, "good");
        QVERIFY(compared.row(compared.second).note.isEmpty());
        Q_EMIT compared.panel.noteWritten(compared.first, QString());
        QVERIFY(compared.document.setup().runNotes.empty());
        compared.document.undoStack().undo();
        QCOMPARE(compared.row(compared.first).note, "good");
    }
    void onlyTheChosenAreCompared()
    {
        Compared compared;
        compared.third = compared.document.addRun(runOf("kernel", {{3, 0.9}, {4, 0.9}}));
        compared.presenter.compare({compared.first, compared.third});
        QCOMPARE(compared.rows().size(), std::size_t{2});
        Q_EMIT compared.panel.leftOutRequested({compared.third});
        QCOMPARE(compared.rows().size(), std::size_t{1});
        QCOMPARE(compared.rows()[0].id, compared.first);
        QCOMPARE(compared.document.runs().size(), std::size_t{3}); // none is removed
        Q_EMIT compared.panel.everythingRequested();
        QCOMPARE(compared.rows().size(), std::size_t{3});
    }
    void removedRunsAreNoLongerShownAndComeBack()
    {
        Compared compared;
        QCOMPARE(compared.document.shownRun(), compared.second);
        Q_EMIT compared.panel.removalRequested({compared.second});
        QCOMPARE(compared.rows().size(), std::size_t{1});
        QCOMPARE(compared.document.shownRun(), -1);
        compared.document.undoStack().undo();
        QCOMPARE(compared.rows().size(), std::size_t{2});
        Q_EMIT compared.panel.runSelected(compared.first);
        QCOMPARE(compared.document.shownRun(), compared.first);
    }
    void placesOfThePlotAreDevicesOfTheTable()
    {
        Compared compared;
        ComparisonCanvas& canvas = compared.panel.canvas();
        Q_EMIT canvas.deviceHovered(1);
        QCOMPARE(compared.document.hoveredDevice(), 4);
        QCOMPARE(canvas.highlightedDevice(), 1);
        Q_EMIT canvas.deviceHovered(-1);
        QCOMPARE(compared.document.hoveredDevice(), -1);
        Q_EMIT canvas.deviceClicked(1, Qt::NoModifier);
        QCOMPARE(compared.document.deviceSelection().rows(), std::vector<int>{4});
        QCOMPARE(compared.document.shownDevice(), 4);
        QCOMPARE(canvas.selectedDevices(), std::vector<int>{1});
        compared.document.selectDevices({3});
        QCOMPARE(canvas.selectedDevices(), std::vector<int>{0});
        compared.document.hoverDevice(3);
        QCOMPARE(canvas.highlightedDevice(), 0);
        compared.document.hoverDevice(0); // tested by no run
        QCOMPARE(canvas.highlightedDevice(), -1);
    }
};

QTEST_MAIN(ComparisonPresenterTest)
#include "comparison_presenter_test.moc"
