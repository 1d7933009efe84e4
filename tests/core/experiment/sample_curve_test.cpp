// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/instant_fit.h"
#include "core/experiment/sample_curve.h"
#include "tests/fixtures/small_table.h"

#include <QTest>

using namespace latency;

class SampleCurveTest : public QObject
{
    Q_OBJECT

    static ExperimentPlan plan(const std::string& sampler, const std::vector<int>& picks = {})
    {
        ExperimentSpec spec;
        spec.dataset = "fixture";
        spec.trainDevices = {"device0", "device1"};
        spec.testDevices = {"device2"};
        spec.predictor = {{"name", "kernel"}};
        spec.sampler = {{"name", sampler}};
        spec.handPicked = picks;
        spec.sampleCount = picks.empty() ? 6 : static_cast<int>(picks.size());
        spec.trials = 1;
        return planExperiment(spec, fixtures::smallTable(60, 3)).value();
    }

    static SampleCurve curveOf(const ExperimentPlan& planned, const std::vector<int>& picks)
    {
        return std::get<SampleCurve>(sampleCurve(planned, 2, picks, {}));
    }

private Q_SLOTS:
    void aSamplerIsTriedWithThreeSeedsAndManyNumbersOfSamples()
    {
        const SampleCurve curve = curveOf(plan("random"), {});
        QCOMPARE(curve.device, 2);
        std::vector<int> counts;
        for (const SampleCurvePoint& point : curve.points) {
            counts.push_back(point.samples);
            QCOMPARE(point.trials, 3);
            QVERIFY(point.band > 0.0);
            QVERIFY(!point.isAhead);
        }
        QCOMPARE(counts, (std::vector<int>{2, 3, 4, 5, 6, 7, 10, 14, 20, 28, 40}));
        QCOMPARE(curve.architectures, 20);
        QVERIFY(curve.points.back().spearman > curve.points.front().spearman - 0.05);
        QVERIFY(curve.points.back().band < curve.points.front().band);
    }

    void picksByHandAreAddedOneByOneAndThenContinued()
    {
        const std::vector<int> picks{3, 9, 27, 41};
        const ExperimentPlan planned = plan("by-hand", picks);
        const SampleCurve curve = curveOf(planned, picks);
        QCOMPARE(curve.points.size(), std::size_t{3 + 10});
        for (std::size_t i = 0; i < curve.points.size(); ++i) {
            QCOMPARE(curve.points[i].samples, static_cast<int>(i) + 2);
            QCOMPARE(curve.points[i].isAhead, i >= 3);
        }
        InstantFit fit;
        const auto now = fit.fit(planned, picks, {});
        QCOMPARE(curve.points[2].spearman, now->front().unseen.spearman);
    }

    void aStopIsHeardAndARefusalIsPassedOn()
    {
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(
            std::holds_alternative<Stopped>(sampleCurve(plan("random"), 2, {}, stop.get_token())));
        ExperimentPlan planned = plan("random");
        planned.predictor = findPredictor("ridge");
        QVERIFY(std::holds_alternative<SampleCurve>(sampleCurve(planned, 2, {}, {})));
    }
};

QTEST_GUILESS_MAIN(SampleCurveTest)
#include "sample_curve_test.moc"
