// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/instant_fit.h"
#include "core/experiment/run_experiment.h"
#include "tests/fixtures/small_table.h"

#include <QTest>

#include <cmath>

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
    void saysWhyWhereThePredictorCan()
    {
        const std::vector<int> picks{3, 9, 27, 41, 66};
        ExperimentSpec spec = plan(picks).spec;
        InstantFit fit;
        const auto nothing = fit.explain(plan(picks), 1, picks, 20, {});
        QVERIFY(nothing && !*nothing); // ridge cannot say
        spec.predictor = {{"name", "kernel"}};
        const ExperimentPlan planned = planExperiment(spec, fixtures::smallTable(80, 3)).value();
        const auto trials = fit.fit(planned, picks, {});
        QVERIFY(trials);
        for (const DeviceTrial& trial : *trials)
            for (const int architecture : {20, 21, 66}) {
                const auto why = fit.explain(planned, trial.device, picks, architecture, {});
                QVERIFY(why && *why);
                const double predicted = trial.predicted[static_cast<std::size_t>(architecture)];
                QVERIFY(std::abs((*why)->milliseconds() - predicted) < 1e-3 * predicted);
            }
        const auto fewer = fit.explain(planned, 1, {3, 9, 27}, 20, {});
        QVERIFY(fewer && *fewer);
        QCOMPARE((*fewer)->forms.front().pulls.size(), std::size_t{3});
    }
};

QTEST_GUILESS_MAIN(InstantFitTest)
#include "instant_fit_test.moc"
