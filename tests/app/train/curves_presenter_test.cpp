// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/train/curves_presenter.h"
#include "tests/fixtures/small_table.h"
#include "widgets/plots/learning_curves.h"

#include <QTest>

using namespace latency;

/// The learning curves without a window around them.
class CurvesPresenterTest : public QObject
{
    Q_OBJECT

    struct Curves {
        StudioDocument document;
        LearningCurves view;
        CurvesPresenter presenter{document, view, nullptr};

        Curves()
        {
            const auto snapshot = makeSnapshot("fixture", fixtures::smallTable(30, 5), {});
            StudioSetup setup = initialSetup(snapshot->table, snapshot->similarity.values);
            setup.roles = {DeviceRole::Train, DeviceRole::Train, DeviceRole::Train,
                           DeviceRole::Test, DeviceRole::Test};
            document.openDataset(snapshot, setup);
        }
    };
    static RunRecord runWithCurve()
    {
        RunRecord record;
        record.result.spec.predictor = {{"name", "nasflat"}};
        DeviceTrial trial;
        trial.device = 3;
        trial.deviceName = "device3";
        record.result.trials = {trial};
        for (int epoch = 1; epoch <= 4; ++epoch)
            record.curve.push_back({3, 1, epoch, 0.125 * epoch, 20, false});
        record.losses = {{1.0, 0.5}, {2.0, 0.25}};
        return record;
    }

private Q_SLOTS:
    void curvesAreThoseOfTheRunShown()
    {
        Curves curves;
        QCOMPARE(curves.view.state(), Panel::State::Empty);
        const int id = curves.document.addRun(runWithCurve());
        QCOMPARE(curves.view.state(), Panel::State::Content);
        const QString csv = curves.view.dataAsCsv();
        QVERIFY2(csv.contains("device3"), qPrintable(csv));
        QVERIFY2(csv.contains("0.375"), qPrintable(csv));
        curves.document.addRun({}); // learned in one step
        QCOMPARE(curves.view.state(), Panel::State::Empty);
        QVERIFY(!curves.view.dataAsCsv().contains("device3"));
        curves.document.showRun(id);
        QCOMPARE(curves.view.state(), Panel::State::Content);
        curves.document.showRun(-1);
        QCOMPARE(curves.view.state(), Panel::State::Empty);
    }
    void devicesOfCurvesAreThoseOfTheDocument()
    {
        Curves curves;
        const int id = curves.document.addRun(runWithCurve());
        Q_EMIT curves.view.deviceHovered(4);
        QCOMPARE(curves.document.hoveredDevice(), 4);
        QCOMPARE(curves.document.hoveredRun(), id);
        Q_EMIT curves.view.deviceHovered(-1);
        QCOMPARE(curves.document.hoveredDevice(), -1);
        QCOMPARE(curves.document.hoveredRun(), -1);
        Q_EMIT curves.view.deviceSelected(4);
        QCOMPARE(curves.document.shownDevice(), 4);
    }
};

QTEST_MAIN(CurvesPresenterTest)
#include "curves_presenter_test.moc"
