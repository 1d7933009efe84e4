// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/instant_fit.h"
#include "core/experiment/run_experiment.h"
#include "tests/fixtures/small_table.h"

#include <QTest>

using namespace latency;

class InstantFitTest : public QObject
{
    Q_OBJECT

    static ExperimentPlan plan(const std::vector<int>& picks)
    {
        ExperimentSpec spec;
        spec.dataset = "fixture";
        spec.trainDevices = {"device0"};
        spec.testDevices = {"device1", "device2"};
        spec.predictor = {{"name", "ridge"}};
        spec.sampler = {{"name", "by-hand"}};
        spec.handPicked = picks;
        spec.trials = 1;
        return planExperiment(spec, fixtures::smallTable(80, 3)).value();
    }

private Q_SLOTS:
    void givesWhatARunWithThePicksGives()
    {
        const std::vector<int> picks{3, 9, 27, 41, 66};
        const ExperimentPlan planned = plan(picks);
        const auto run = runExperiment(planned, {}, {});
        InstantFit fit;
        const auto trials = fit.fit(planned, picks, {});
        QVERIFY(run && trials);
        QCOMPARE(trials->size(), std::size_t{2});
        for (std::size_t i = 0; i < 2; ++i)
            QCOMPARE((*trials)[i].predicted, run->trials[i].predicted);
    }
    void leavesOutDevicesWithTooFewLabels()
    {
        ExperimentPlan planned = plan({3, 9, 27});
        planned.table = fixtures::withHoles(*planned.table, 1, {3, 9});
        InstantFit fit;
        const auto trials = fit.fit(planned, {3, 9, 27}, {});
        QVERIFY(trials);
        QCOMPARE(trials->size(), std::size_t{1});
        QCOMPARE(trials->front().deviceName, std::string("device2"));
    }
};

QTEST_GUILESS_MAIN(InstantFitTest)
#include "instant_fit_test.moc"
