// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/studio_document.h"
#include "app/workers/experiment_runner.h"
#include "tests/fixtures/small_table.h"

#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace latency;

/// Which predictions all views show: live ones, those of a run, or the instant fit.
class ShownPredictionsTest : public QObject
{
    Q_OBJECT

    static constexpr int kNetworks = 30;
    static constexpr int kFirst = 3; ///< the two test devices
    static constexpr int kSecond = 4;

    struct Studio {
        StudioDocument document;

        Studio()
        {
            open();
            document.showDevice(kFirst);
        }
        void open()
        {
            const auto snapshot = makeSnapshot("fixture", fixtures::smallTable(kNetworks, 5), {});
            StudioSetup setup = initialSetup(snapshot->table, snapshot->similarity.values);
            setup.roles = {DeviceRole::Train, DeviceRole::Train, DeviceRole::Train,
                           DeviceRole::Test, DeviceRole::Test};
            document.openDataset(snapshot, setup);
        }
        [[nodiscard]] ShownPredictions& shown() { return document.predictions(); }
        void fitBoth()
        {
            shown().takeInstantFit({trialOf(kFirst, 1.0F), trialOf(kSecond, 5.0F)}, "fit");
        }
    };

    static DeviceTrial trialOf(int device, float base, int number = 1)
    {
        DeviceTrial trial;
        trial.trial = number;
        trial.device = device;
        for (int i = 0; i < kNetworks; ++i)
            trial.predicted.push_back(base + static_cast<float>(i));
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
    static LivePrediction liveOf(int device)
    {
        LivePrediction live;
        live.device = device;
        live.rows = std::make_shared<const std::vector<int>>(std::vector<int>{2, 5});
        live.predicted = std::make_shared<const std::vector<float>>(std::vector<float>{8, 9});
        live.labelled = {1};
        live.metrics.architectures = 2;
        live.metrics.spearman = 1.0;
        live.metrics.rmse = 3.0;
        return live;
    }

private Q_SLOTS:
    void theFitHasOnePredictionPerDevice()
    {
        Studio studio;
        QVERIFY(!studio.shown().shown());
        studio.fitBoth();
        QCOMPARE(studio.shown().predictor(), QStringLiteral("fit"));
        QCOMPARE(*studio.shown().predicted(kFirst, 8), 9.0);
        QCOMPARE(*studio.shown().predicted(kSecond, 8), 13.0);
        QVERIFY(!studio.shown().predicted(0, 8));
        QCOMPARE(studio.shown().shown()->device, kFirst);
        studio.document.showDevice(kSecond);
        QCOMPARE(studio.shown().shown()->device, kSecond);
    }
    void aRunIsShownUntilNoneIs()
    {
        Studio studio;
        studio.fitBoth();
        RunRecord record;
        record.result.spec.predictor = {{"name", "ridge"}};
        record.result.spec.trials = 2;
        record.result.trials = {trialOf(kFirst, 20.0F), trialOf(kFirst, 40.0F, 2)};
        record.curve = {{kFirst, 2, 1, 0.5, 10, false}};
        record.losses = {{1.0, 0.25}};
        const int id = studio.document.addRun(std::move(record));
        QCOMPARE(*studio.shown().predicted(kFirst, 0), 20.0); // its first trial
        QCOMPARE(studio.shown().trials(), 2);
        QVERIFY(!studio.shown().predicted(kSecond, 0)); // the run was not tested on it
        QCOMPARE(studio.shown().curves().points.size(), std::size_t{1});
        QCOMPARE(studio.shown().curves().losses.size(), std::size_t{1});
        QCOMPARE(studio.shown().curves().trial, 2); // its last
        studio.fitBoth();                           // waits until no run is shown
        QCOMPARE(*studio.shown().predicted(kFirst, 0), 20.0);
        studio.document.showRun(-1);
        QCOMPARE(*studio.shown().predicted(kFirst, 0), 1.0);
        QCOMPARE(studio.shown().trials(), 1);
        QVERIFY(studio.shown().curves().points.empty());
        studio.document.showRun(id);
        QCOMPARE(*studio.shown().predicted(kFirst, 0), 20.0);
    }
    void aRunUnderWayDrawsItsNewestTrial()
    {
        Studio studio;
        QSignalSpy began(&studio.shown(), &ShownPredictions::runBegan);
        QSignalSpy ended(&studio.shown(), &ShownPredictions::runEnded);
        QSignalSpy curves(&studio.shown(), &ShownPredictions::curvesChanged);
        studio.shown().beginRun({"Ridge", "random 20", "0 %"});
        QVERIFY(studio.shown().isLive());
        QCOMPARE(began.count(), 1);
        curves.clear();
        studio.shown().takeUpdate(
            updateOf(1, {{kFirst, 1, 1, 0.5, 10, false}, {kFirst, 1, 2, 0.6, 10, false}}));
        QCOMPARE(curves.count(), 1);
        QCOMPARE(studio.shown().curvesOfRun().curve.size(), std::size_t{2});
        studio.shown().takeUpdate(updateOf(1, {{kSecond, 1, 1, 0.4, 10, false}}));
        QCOMPARE(studio.shown().curvesOfRun().curve.size(), std::size_t{3});
        QCOMPARE(studio.shown().curvesOfRun().losses.size(), std::size_t{2});
        // The second trial begins anew, and late points of the first are no part of it.
        studio.shown().takeUpdate(
            updateOf(2, {{kFirst, 1, 9, 0.9, 10, true}, {kFirst, 2, 1, 0.3, 10, false}}));
        const RunRecord now = studio.shown().curvesOfRun();
        QCOMPARE(now.curve.size(), std::size_t{1});
        QCOMPARE(now.curve.front().spearman, 0.3);
        QCOMPARE(now.losses.size(), std::size_t{1});
        QCOMPARE(studio.shown().curves().epochs, 9);
        QCOMPARE(studio.shown().curves().trial, 2);
        studio.shown().endRun();
        QVERIFY(!studio.shown().isLive());
        QCOMPARE(ended.count(), 1);
    }
    void aPreviewHasOnlyWhatIsPredictedSoFar()
    {
        Studio studio;
        QSignalSpy changed(&studio.shown(), &ShownPredictions::changed);
        studio.shown().beginRun({"Ridge", "random 20", "0 %"});
        changed.clear();
        RunUpdate update = updateOf(1, {});
        update.live = {liveOf(kFirst)};
        studio.shown().takeUpdate(update);
        QCOMPARE(changed.count(), 1);
        QVERIFY(studio.shown().isPreview(kFirst));
        QVERIFY(!studio.shown().isPreview(kSecond));
        QCOMPARE(*studio.shown().predicted(kFirst, 2), 8.0);
        QCOMPARE(*studio.shown().predicted(kFirst, 5), 9.0);
        QVERIFY(!studio.shown().predicted(kFirst, 3));
        const DeviceTrialPointer shown = studio.shown().shown();
        QCOMPARE(shown->samples, std::vector<int>{1});
        QCOMPARE(shown->unseen.spearman, 1.0);
        QVERIFY(std::isnan(shown->unseen.rmse)); // errors are not known before it has adapted
        // What is done takes the preview's place.
        RunUpdate done = updateOf(1, {});
        done.finished = {std::make_shared<const DeviceTrial>(trialOf(kFirst, 7.0F))};
        studio.shown().takeUpdate(done);
        QVERIFY(!studio.shown().isPreview(kFirst));
        QCOMPARE(*studio.shown().predicted(kFirst, 3), 10.0);
    }
    void updatesOfCurvesAloneAreNoNewPredictions()
    {
        Studio studio;
        studio.shown().beginRun({"Ridge", "random 20", "0 %"});
        QSignalSpy changed(&studio.shown(), &ShownPredictions::changed);
        studio.shown().takeUpdate(updateOf(1, {{kFirst, 1, 1, 0.5, 10, false}}));
        QCOMPARE(changed.count(), 0);
    }
    void whileARunComputesNoOtherIsShown()
    {
        Studio studio;
        RunRecord record;
        record.result.trials = {trialOf(kFirst, 20.0F)};
        const int id = studio.document.addRun(std::move(record));
        studio.document.showRun(-1);
        studio.shown().beginRun({"Ridge", "random 20", "0 %"});
        studio.document.showRun(id);
        QVERIFY(!studio.shown().shown());
        studio.shown().endRun();
    }
    void aStoppedRunLeavesItsCurvesAndTheFitBeforeIt()
    {
        Studio studio;
        studio.fitBoth();
        studio.shown().beginRun({"Ridge", "random 20", "0 %"});
        QVERIFY(!studio.shown().shown());
        studio.shown().takeUpdate(updateOf(1, {{kFirst, 1, 1, 0.5, 10, false}}));
        studio.shown().endRun();
        studio.shown().showStoppedRun();
        QCOMPARE(*studio.shown().predicted(kFirst, 0), 1.0);
        QVERIFY(studio.shown().curves().isStopped);
        QCOMPARE(studio.shown().curves().points.size(), std::size_t{1});
    }
    void anExpectedFitIsSaidUntilItIsThere()
    {
        Studio studio;
        QSignalSpy changed(&studio.shown(), &ShownPredictions::changed);
        studio.shown().expectInstantFit();
        QVERIFY(studio.shown().isFitting());
        QCOMPARE(changed.count(), 1);
        studio.fitBoth();
        QVERIFY(!studio.shown().isFitting());
        changed.clear();
        studio.shown().expectInstantFit(); // what is shown stays
        QCOMPARE(changed.count(), 0);
        QVERIFY(studio.shown().shown());
    }
    void anotherDatasetForgetsTheFit()
    {
        Studio studio;
        studio.fitBoth();
        studio.open();
        QVERIFY(studio.shown().byDevice().empty());
    }
};

QTEST_GUILESS_MAIN(ShownPredictionsTest)
#include "shown_predictions_test.moc"
