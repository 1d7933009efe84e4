// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workers/experiment_runner.h"
#include "tests/fixtures/small_table.h"

#include <QSignalSpy>
#include <QTest>

using namespace latency;

class ExperimentRunnerTest : public QObject
{
    Q_OBJECT

    static ExperimentPlan plan(const std::string& predictor, nlohmann::json options = {})
    {
        ExperimentSpec spec;
        spec.dataset = "fixture";
        spec.trainDevices = {"device0"};
        spec.testDevices = {"device1", "device2"};
        spec.predictor = std::move(options);
        spec.predictor["name"] = predictor;
        spec.sampleCount = 6;
        spec.trials = 2;
        return planExperiment(spec, fixtures::smallTable(80, 3)).value();
    }

private Q_SLOTS:
    void aRunEndsWithEverythingDelivered()
    {
        ExperimentRunner runner;
        std::size_t finishedDevices = 0;
        connect(&runner, &ExperimentRunner::progressed, this,
                [&](const RunUpdate& update) { finishedDevices += update.finished.size(); });
        int finished = 0;
        bool isComplete = false;
        connect(&runner, &ExperimentRunner::finished, this, [&](const auto& result) {
            ++finished;
            isComplete = result->hasValue() && (*result)->isComplete;
            QCOMPARE(finishedDevices, std::size_t{4}); // nothing arrives after the end
        });
        runner.start(plan("ridge"), {});
        QTRY_COMPARE(finished, 1);
        QVERIFY(isComplete);
        QVERIFY(!runner.isRunning());
    }
    void stoppingEndsOnceAsStopped()
    {
        ExperimentRunner runner;
        int finished = 0;
        bool isComplete = true;
        connect(&runner, &ExperimentRunner::finished, this, [&](const auto& result) {
            ++finished;
            isComplete = (*result)->isComplete;
        });
        QSignalSpy progressed(&runner, &ExperimentRunner::progressed);
        runner.start(plan("nasflat", {{"epochs", 500}}), {.previewArchitectures = 20});
        QVERIFY(progressed.wait(20000));
        runner.stop();
        QTRY_COMPARE(finished, 1);
        QVERIFY(!isComplete);
        QTest::qWait(100);
        QCOMPARE(finished, 1);
    }
    void goingAwayWhileRunningIsSafe()
    {
        ExperimentRunner runner;
        runner.start(plan("nasflat", {{"epochs", 500}}), {.previewArchitectures = 20});
        QTest::qWait(50);
    }
};

QTEST_GUILESS_MAIN(ExperimentRunnerTest)
#include "experiment_runner_test.moc"
