// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/experiment_plan.h"
#include "tests/fixtures/small_table.h"

#include <QTest>

#include <limits>

using namespace latency;

class ExperimentPlanTest : public QObject
{
    Q_OBJECT

    static ExperimentSpec spec()
    {
        ExperimentSpec spec;
        spec.dataset = "fixture";
        spec.trainDevices = {"device0", "device1"};
        spec.testDevices = {"device2"};
        spec.predictor = {{"name", "ridge"}};
        spec.sampleCount = 5;
        return spec;
    }

private Q_SLOTS:
    void aGoodExperimentIsPlanned()
    {
        const auto plan = planExperiment(spec(), fixtures::smallTable(50, 3));
        QVERIFY2(plan, plan ? "" : plan.error().message.c_str());
        QCOMPARE(plan->trainDevices, (std::vector<int>{0, 1}));
        QCOMPARE(plan->spec.sourceSamples, 50);
    }
    void picksAreFoundByTheirNetwork()
    {
        const auto table = fixtures::smallTable(50, 3);
        ExperimentSpec asked = spec();
        asked.sampler = {{"name", "by-hand"}};
        for (const int row : {40, 3, 17})
            asked.pickedNetworks.push_back(table->space().toText(table->architecture(row)));
        const auto plan = planExperiment(asked, table);
        QVERIFY2(plan, plan ? "" : plan.error().message.c_str());
        QCOMPARE(plan->spec.handPicked, (std::vector<int>{40, 3, 17}));
        QCOMPARE(plan->spec.sampleCount, 3);
        const auto again = experimentSpecFromJson(toJson(plan->spec), "test");
        QVERIFY2(again, again ? "" : again.error().message.c_str());
        QCOMPARE(again->pickedNetworks, asked.pickedNetworks);
        asked.pickedNetworks[1] = "8_8_8_8_8_8_8_8_8_8_8_8_8_8_8_8_8_8_8_8_8_8";
        QVERIFY(!planExperiment(asked, table));
        asked.pickedNetworks[1] = "# 3";
        QVERIFY(!planExperiment(asked, table));
    }
    void faultsAreNamed_data()
    {
        QTest::addColumn<int>("fault");
        QTest::addColumn<QString>("names");
        QTest::newRow("unknown device") << 0 << "\"gpu9\"";
        QTest::newRow("device in both sets") << 1 << "both train_devices and test_devices";
        QTest::newRow("device twice") << 2 << "twice";
        QTest::newRow("no test device") << 3 << "test_devices is empty";
        QTest::newRow("more samples than architectures") << 4 << "60 samples leave";
        QTest::newRow("more source samples") << 5 << "source_samples is 51";
        QTest::newRow("unknown predictor") << 6 << "no predictor \"magic\"";
        QTest::newRow("unknown sampler") << 7 << "no sampler \"magic\"";
        QTest::newRow("unknown protocol") << 8 << "no protocol \"magic\"";
        QTest::newRow("unknown task") << 9 << "no task \"F9\"";
        QTest::newRow("task of another space") << 10 << "task ND is on nasbench201";
        QTest::newRow("protocol needs more") << 11 << "needs 5000 architectures";
        QTest::newRow("unknown option") << 12 << "no option \"magic\"";
        QTest::newRow("pick out of range") << 13 << "architecture 99";
    }
    void faultsAreNamed()
    {
        QFETCH(int, fault);
        QFETCH(QString, names);
        ExperimentSpec bad = spec();
        switch (fault) {
        case 0:
            bad.testDevices = {"gpu9"};
            break;
        case 1:
            bad.testDevices = {"device0"};
            break;
        case 2:
            bad.trainDevices = {"device0", "device0"};
            break;
        case 3:
            bad.testDevices.clear();
            break;
        case 4:
            bad.sampleCount = 60;
            break;
        case 5:
            bad.sourceSamples = 51;
            break;
        case 6:
            bad.predictor = {{"name", "magic"}};
            break;
        case 7:
            bad.sampler = {{"name", "magic"}};
            break;
        case 8:
            bad.protocol = "magic";
            break;
        case 9:
            bad.task = "F9";
            break;
        case 10:
            bad.task = "ND";
            bad.trainDevices.clear();
            bad.testDevices.clear();
            break;
        case 11:
            bad.protocol = "help-800";
            break;
        case 12:
            bad.predictor["magic"] = 1;
            break;
        case 13:
            bad.sampler = {{"name", "by-hand"}};
            bad.handPicked = {1, 2, 99};
            break;
        }
        const auto plan = planExperiment(bad, fixtures::smallTable(50, 3));
        QVERIFY(!plan);
        const QString sentence = QString::fromStdString(plan.error().message);
        QVERIFY2(sentence.contains(names), qPrintable(sentence));
    }
    void referenceNetworksAreMeasuredOnTopOfTheSamples()
    {
        ExperimentSpec help = spec();
        help.predictor = {{"name", "help"}, {"references", "random"}};
        auto plan = planExperiment(help, fixtures::smallTable(50, 3));
        QVERIFY2(plan, plan ? "" : plan.error().message.c_str());
        QCOMPARE(plan->references.size(), std::size_t{10});
        QCOMPARE(plan->budget(), 15);
        help.predictor["references_are_samples"] = true;
        help.sampleCount = 12;
        plan = planExperiment(help, fixtures::smallTable(50, 3));
        QCOMPARE(plan->budget(), 12);
        help.sampleCount = 9;
        plan = planExperiment(help, fixtures::smallTable(50, 3));
        QCOMPARE(plan.error().message, std::string("experiment: 9 samples are fewer than the 10 "
                                                   "reference networks that count as samples."));
    }
    void aReferenceThatIsNotMeasuredIsNamedWithItsDevice()
    {
        LatencyTableParts parts = fixtures::smallTable(50, 3)->parts();
        parts.notes.clear();
        parts.milliseconds(2, 7) = std::numeric_limits<float>::quiet_NaN();
        ExperimentSpec help = spec();
        help.predictor = {{"name", "help"},
                          {"references", "by-hand"},
                          {"reference_list", "1,2,3,4,5,6,7,8,9,10"}};
        const auto plan = planExperiment(help, LatencyTable::create(parts).value());
        QVERIFY(!plan);
        const std::string& sentence = plan.error().message;
        QVERIFY2(sentence.find("not measured on device2") != std::string::npos, sentence.c_str());
        QVERIFY2(sentence.find("(number 7)") != std::string::npos, sentence.c_str());
    }
    void explicitDevicesWinOverTheTask()
    {
        ExperimentSpec both = spec();
        both.task = "F2";
        QVERIFY(planExperiment(both, fixtures::smallTable(50, 3)));
    }
};

QTEST_GUILESS_MAIN(ExperimentPlanTest)
#include "experiment_plan_test.moc"
