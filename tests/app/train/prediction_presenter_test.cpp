// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/train/curves_presenter.h"
#include "app/train/prediction_presenter.h"
#include "tests/fixtures/small_table.h"
#include "widgets/panels/elided_label.h"
#include "widgets/panels/metric_strip.h"
#include "widgets/plots/learning_curves.h"
#include "widgets/plots/prediction_canvas.h"
#include "widgets/plots/prediction_scatter.h"

#include <QComboBox>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace latency;

/// The scatter and the learning curves without a window around them.
class PredictionPresenterTest : public QObject
{
    Q_OBJECT

    static constexpr int kNetworks = 30;
    static constexpr int kFirst = 3; ///< the two test devices
    static constexpr int kSecond = 4;

    struct Views {
        StudioDocument document;
        PredictionScatter scatter;
        LearningCurves curves;
        PredictionPresenter presenter{document, scatter, nullptr};
        CurvesPresenter curvesPresenter{document, curves, nullptr};

        Views()
        {
            const auto snapshot = makeSnapshot("fixture", fixtures::smallTable(kNetworks, 5), {});
            StudioSetup setup = initialSetup(snapshot->table, snapshot->similarity.values);
            setup.roles = {DeviceRole::Train, DeviceRole::Train, DeviceRole::Train,
                           DeviceRole::Test, DeviceRole::Test};
            document.openDataset(snapshot, setup);
        }
        [[nodiscard]] PredictionCanvas& canvas() { return scatter.canvas(); }
        [[nodiscard]] QString metric(std::size_t place)
        {
            return scatter.findChild<MetricStrip*>("predictionMetrics")->metrics()[place].value;
        }
        [[nodiscard]] QString protocol()
        {
            return scatter.findChild<ElidedLabel*>("predictionProtocol")->text();
        }
        [[nodiscard]] QSpinBox& stage() { return *scatter.findChild<QSpinBox*>(); }
        [[nodiscard]] ShownPredictions& predictions() { return document.predictions(); }
        void showBoth()
        {
            predictions().takeInstantFit({trialOf(kFirst, 1.0F, 0.25), trialOf(kSecond, 5.0F, 0.5)},
                                         "fit");
        }
    };

    /// A made-up prediction: `base` ms and a little more for every network.
    static DeviceTrial trialOf(int device, float base, double rho)
    {
        DeviceTrial trial;
        trial.device = device;
        trial.samples = {device, device + 1};
        for (int i = 0; i < kNetworks; ++i)
            trial.predicted.push_back(base + 0.125F * static_cast<float>(i));
        trial.unseen.architectures = 20 + device;
        trial.unseen.spearman = rho;
        trial.leftOut = {{device, 1.0, 2.0, 0.1, false}, {device + 1, 1.0, 2.0, 0.1, true}};
        for (int step = 0; step < 3; ++step) {
            AdaptationStage stage;
            stage.predicted.assign(kNetworks, base + 100.0F + static_cast<float>(step));
            stage.unseen.spearman = 0.125 * (step + 1);
            trial.stages.push_back(std::move(stage));
        }
        return trial;
    }
    static RunUpdate updateOf(int trial, std::vector<CurvePoint> points)
    {
        RunUpdate update;
        update.latest.trial = trial;
        update.latest.trials = 2;
        update.latest.epochs = 9;
        update.curve = std::move(points);
        update.losses = {{1.0, 0.5}};
        return update;
    }

private Q_SLOTS:
    void everyDeviceShowsItsOwnPrediction()
    {
        Views views;
        views.showBoth();
        const auto shows = [&](int device, float base, const char* rho) {
            const auto& cloud = std::as_const(views.canvas()).cloud();
            const auto measured = views.document.table()->milliseconds(device);
            for (int i = 0; i < kNetworks; ++i) {
                QCOMPARE(cloud.x(i), double(measured[static_cast<std::size_t>(i)]));
                QCOMPARE(cloud.y(i), double(base) + 0.125 * i);
            }
            QCOMPARE(views.canvas().marked(), (std::vector<int>{device, device + 1}));
            QCOMPARE(views.metric(0), QString::fromLatin1(rho));
        };
        views.document.showDevice(kFirst);
        shows(kFirst, 1.0F, "0.250");
        views.document.showDevice(kSecond);
        shows(kSecond, 5.0F, "0.500");
        views.document.showDevice(kFirst);
        shows(kFirst, 1.0F, "0.250");
        QCOMPARE(*views.predictions().predicted(kSecond, 8), 6.0);
        QCOMPARE(*views.predictions().predicted(kFirst, 8), 2.0);
        QVERIFY(!views.predictions().predicted(0, 8));
    }
    void theStepShownIsThatOfItsDevice()
    {
        Views views;
        views.showBoth();
        views.document.showDevice(kFirst);
        QCOMPARE(views.stage().value(), 2); // the last of three
        Q_EMIT views.scatter.stageChosen(1);
        const auto& cloud = std::as_const(views.canvas()).cloud();
        QCOMPARE(cloud.y(0), 102.0);
        QCOMPARE(views.metric(0), "0.250");
        QCOMPARE(views.stage().value(), 1);
        views.document.showDevice(kSecond);
        QCOMPARE(views.stage().value(), 2);
        QCOMPARE(cloud.y(0), 5.0);
        QCOMPARE(views.metric(0), "0.500");
        views.document.showDevice(kFirst);
        QCOMPARE(views.stage().value(), 1);
        QCOMPARE(cloud.y(0), 102.0);
        Q_EMIT views.scatter.stageChosen(2);
        QCOMPARE(cloud.y(0), 1.0);
    }
    void devicesAreChosenByTheirPlaceAmongTheTestDevices()
    {
        Views views;
        auto* choice = views.scatter.findChild<QComboBox*>("predictionDevice");
        QCOMPARE(choice->count(), 2);
        QCOMPARE(choice->itemText(0), "device3");
        QCOMPARE(choice->itemText(1), "device4");
        Q_EMIT views.scatter.deviceChosen(1);
        QCOMPARE(views.document.shownDevice(), kSecond);
        QCOMPARE(choice->currentIndex(), 1);
        Q_EMIT views.scatter.deviceChosen(0);
        QCOMPARE(views.document.shownDevice(), kFirst);
        for (const int place : {-1, 2})
            Q_EMIT views.scatter.deviceChosen(place);
        QCOMPARE(views.document.shownDevice(), kFirst);
        StudioSetup setup = views.document.setup();
        setup.roles[2] = DeviceRole::Test;
        views.document.changeSetup(setup, "role");
        QCOMPARE(choice->count(), 3);
        QCOMPARE(choice->itemText(0), "device2");
    }
    void pointingAndSelectingGoBothWays()
    {
        Views views;
        views.showBoth();
        Q_EMIT views.scatter.architectureHovered(7);
        QCOMPARE(views.document.hoveredArchitecture(), 7);
        Q_EMIT views.scatter.architectureSelected(9);
        QCOMPARE(views.document.selectedArchitecture(), 9);
        views.document.hoverArchitecture(11);
        QCOMPARE(views.canvas().hovered(), 11);
        views.document.selectGroup({2, 4});
        QCOMPARE(views.canvas().selected(), (std::vector<int>{2, 4}));
        Q_EMIT views.curves.deviceHovered(kSecond);
        QCOMPARE(views.document.hoveredDevice(), kSecond);
        Q_EMIT views.curves.deviceSelected(kSecond);
        QCOMPARE(views.document.shownDevice(), kSecond);
    }
    void everyChangeOfThePredictionIsSaid()
    {
        Views views;
        QSignalSpy changed(&views.presenter, &PredictionPresenter::shownPredictionChanged);
        views.showBoth();
        QVERIFY(!changed.isEmpty());
        changed.clear();
        views.document.showDevice(views.document.shownDevice() == kFirst ? kSecond : kFirst);
        QVERIFY(!changed.isEmpty());
        changed.clear();
        Q_EMIT views.scatter.stageChosen(0);
        QVERIFY(!changed.isEmpty());
    }
    void aRunIsShownUntilNoneIs()
    {
        Views views;
        views.showBoth();
        RunRecord record;
        record.result.spec.predictor = {{"name", "ridge"}};
        record.result.spec.trials = 2;
        record.result.trials = {trialOf(kFirst, 20.0F, 0.75), trialOf(kFirst, 40.0F, 0.9)};
        record.result.trials[1].trial = 2;
        views.document.showDevice(kFirst);
        const int id = views.document.addRun(std::move(record));
        const auto& cloud = std::as_const(views.canvas()).cloud();
        QCOMPARE(views.document.shownRun(), id);
        QCOMPARE(cloud.y(0), 20.0); // its first trial
        QVERIFY(views.protocol().contains("23 unseen"));
        QVERIFY(views.protocol().contains("seed 1 of 2"));
        // An instant fit waits until no run is shown.
        views.showBoth();
        QCOMPARE(cloud.y(0), 20.0);
        views.document.showRun(-1);
        QCOMPARE(cloud.y(0), 1.0);
        views.document.showDevice(kSecond);
        views.document.showRun(id);
        QVERIFY(!views.predictions().shown()); // the run was not tested on it
    }
    void aRunUnderWayDrawsItsNewestTrial()
    {
        Views views;
        views.predictions().beginRun({"Ridge", "random 20", "starting"});
        QVERIFY(views.predictions().isLive());
        views.predictions().takeUpdate(
            updateOf(1, {{kFirst, 1, 1, 0.5, 10, false}, {kFirst, 1, 2, 0.6, 10, false}}));
        QCOMPARE(views.predictions().curvesOfRun().curve.size(), std::size_t{2});
        QCOMPARE(views.predictions().curvesOfRun().losses.size(), std::size_t{1});
        views.predictions().takeUpdate(updateOf(1, {{kSecond, 1, 1, 0.4, 10, false}}));
        QCOMPARE(views.predictions().curvesOfRun().curve.size(), std::size_t{3});
        // The second trial begins anew, and late points of the first are no part of it.
        views.predictions().takeUpdate(
            updateOf(2, {{kFirst, 1, 9, 0.9, 10, true}, {kFirst, 2, 1, 0.3, 10, false}}));
        const RunRecord now = views.predictions().curvesOfRun();
        QCOMPARE(now.curve.size(), std::size_t{1});
        QCOMPARE(now.curve.front().trial, 2);
        QCOMPARE(now.curve.front().spearman, 0.3);
        QCOMPARE(now.losses.size(), std::size_t{1});
        views.predictions().endRun();
        QVERIFY(!views.predictions().isLive());
    }
    void aLivePredictionShowsOnlyWhatItHas()
    {
        Views views;
        views.document.showDevice(kFirst);
        views.predictions().beginRun({"Ridge", "random 20", "starting"});
        RunUpdate update = updateOf(1, {});
        LivePrediction live;
        live.device = kFirst;
        live.rows = std::make_shared<const std::vector<int>>(std::vector<int>{2, 5});
        live.predicted = std::make_shared<const std::vector<float>>(std::vector<float>{8, 9});
        live.labelled = {1};
        live.metrics.architectures = 2;
        live.metrics.spearman = 1.0;
        update.live = {live};
        views.predictions().takeUpdate(update);
        QCOMPARE(*views.predictions().predicted(kFirst, 2), 8.0);
        QCOMPARE(*views.predictions().predicted(kFirst, 5), 9.0);
        QVERIFY(!views.predictions().predicted(kFirst, 3));
        QCOMPARE(views.canvas().marked(), std::vector<int>{1});
        QCOMPARE(views.metric(0), "1.000");
        QCOMPARE(views.metric(2), "–"); // errors are not known before it has adapted
        views.document.showDevice(kSecond);
        QVERIFY(!views.predictions().shown());
    }
    void anotherDatasetForgetsTheFit()
    {
        Views views;
        views.showBoth();
        const auto snapshot = makeSnapshot("other", fixtures::smallTable(kNetworks, 5), {});
        views.document.openDataset(snapshot,
                                   initialSetup(snapshot->table, snapshot->similarity.values));
        QVERIFY(views.predictions().byDevice().empty());
    }
};

QTEST_MAIN(PredictionPresenterTest)
#include "prediction_presenter_test.moc"
