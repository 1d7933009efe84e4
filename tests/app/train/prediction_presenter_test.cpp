// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/train/prediction_presenter.h"
#include "tests/fixtures/small_table.h"
#include "widgets/panels/metric_strip.h"
#include "widgets/plots/prediction_canvas.h"
#include "widgets/plots/prediction_scatter.h"

#include <QComboBox>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace latency;

/// The scatter without a window around it.
class PredictionPresenterTest : public QObject
{
    Q_OBJECT

    static constexpr int kNetworks = 30;
    static constexpr int kFirst = 3; ///< the two test devices
    static constexpr int kSecond = 4;

    struct Views {
        StudioDocument document;
        PredictionScatter scatter;
        PredictionPresenter presenter{document, scatter, nullptr};

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
        [[nodiscard]] QSpinBox& stage() { return *scatter.findChild<QSpinBox*>(); }
        void showBoth()
        {
            document.predictions().takeInstantFit(
                {trialOf(kFirst, 1.0F, 0.25), trialOf(kSecond, 5.0F, 0.5)}, "fit");
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
    void aNewPredictionOfADeviceIsShownWhole()
    {
        Views views;
        views.showBoth();
        views.document.showDevice(kFirst);
        Q_EMIT views.scatter.stageChosen(0);
        QCOMPARE(views.stage().value(), 0);
        views.showBoth(); // a step of the fit before is none of this one
        QCOMPARE(views.stage().value(), 2);
        QCOMPARE(std::as_const(views.canvas()).cloud().y(0), 1.0);
    }
    void whatTheNumbersRestOnIsSaid()
    {
        Views views;
        views.document.showDevice(kFirst);
        RunRecord record;
        record.result.spec.predictor = {{"name", "ridge"}};
        record.result.spec.trials = 2;
        record.result.trials = {trialOf(kFirst, 20.0F, 0.75)};
        record.result.trials[0].copies = 3;
        views.document.addRun(std::move(record));
        const auto protocol = [&] {
            return views.scatter.findChild<MetricStrip*>("predictionMetrics")->metrics()[0].meaning;
        };
        QVERIFY2(protocol().contains("23 unseen"), qPrintable(protocol()));
        QVERIFY2(protocol().contains("3 copies"), qPrintable(protocol()));
        QVERIFY2(protocol().contains("seed 1 of 2"), qPrintable(protocol()));
        Q_EMIT views.scatter.stageChosen(1);
        QVERIFY2(protocol().contains("after step 1"), qPrintable(protocol()));
        views.document.showRun(-1);
        QCOMPARE(views.metric(0), "–"); // there is no fit
    }
};

QTEST_MAIN(PredictionPresenterTest)
#include "prediction_presenter_test.moc"
