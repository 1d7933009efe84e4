// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/transfer_plan.h"

#include "two_spaces.h"

#include <QTest>

using namespace latency;

class TransferPlanTest : public QObject
{
    Q_OBJECT

    LatencyTablePointer cells_ = mixedTable("nasbench201", 5, 1100);
    LatencyTablePointer networks_ = mixedTable("fbnet", 5, 1100);

    std::string refusal(const TransferSpec& spec) const
    {
        const auto plan = planTransfer(spec, cells_, networks_);
        return plan ? std::string() : plan.error().message;
    }

private Q_SLOTS:
    void takesAllCommonDevicesByDefault()
    {
        const auto plan = planTransfer({}, cells_, networks_);
        QVERIFY2(plan, plan ? "" : plan.error().message.c_str());
        QCOMPARE(plan->devices.size(), std::size_t{5});
        QVERIFY(plan->vectorDevices.empty());
    }
    void devicesOfTheVectorAreNotLearned()
    {
        TransferSpec spec;
        spec.vectorDevices = {"board1", "board3"};
        QCOMPARE(planTransfer(spec, cells_, networks_)->devices,
                 (std::vector<std::string>{"board0", "board2", "board4"}));
    }
    void labelsAreSortedAndCountedOnce()
    {
        TransferSpec spec;
        spec.labels = {20, 2, 20, 5};
        QCOMPARE(planTransfer(spec, cells_, networks_)->labels, (std::vector<int>{2, 5, 20}));
    }
    void refusesInOneSentence_data()
    {
        QTest::addColumn<QString>("json");
        QTest::addColumn<QString>("says");
        QTest::newRow("a vector that holds the answer")
            << R"({"devices": ["board1"], "vector": ["board0", "board1"]})"
            << "the latency vector contains board1";
        QTest::newRow("a device of one table only") << R"({"devices": ["toaster"]})"
                                                    << "\"toaster\" is not measured in both";
        QTest::newRow("no labels") << R"({"labels": []})"
                                   << "missing";
        QTest::newRow("fewer than none") << R"({"labels": [-1, 5]})"
                                         << "negative";
        QTest::newRow("more labels than networks") << R"({"labels": [5, 1090]})"
                                                   << "at least 1190";
        QTest::newRow("unknown option") << R"({"options": {"wings": 2}})"
                                        << "wings";
        QTest::newRow("more source samples than networks")
            << R"({"options": {"source_samples": 2000}})"
            << "2000 source samples";
        QTest::newRow("a vector of all")
            << R"({"vector": ["board0", "board1", "board2", "board3", "board4"]})"
            << "one left to learn";
    }
    void refusesInOneSentence()
    {
        QFETCH(QString, json);
        QFETCH(QString, says);
        const auto given = nlohmann::json::parse(json.toStdString());
        TransferSpec spec;
        spec.devices = given.value("devices", spec.devices);
        spec.vectorDevices = given.value("vector", spec.vectorDevices);
        spec.labels = given.value("labels", spec.labels);
        spec.options = given.value("options", spec.options);
        const std::string sentence = refusal(spec);
        QVERIFY2(QString::fromStdString(sentence).contains(says), sentence.c_str());
    }
    void refusesTablesThatDoNotFitTogether()
    {
        const auto same = planTransfer({}, cells_, cells_);
        QVERIFY(!same && same.error().message.find("two search spaces") != std::string::npos);
        LatencyTableParts parts = networks_->parts();
        for (Device& device : parts.devices)
            device.name = "other " + device.name;
        const auto strange =
            planTransfer({}, cells_, LatencyTable::create(std::move(parts)).value());
        QVERIFY(!strange && strange.error().message.find("no device") != std::string::npos);
        LatencyTableParts errors = networks_->parts();
        errors.quantity = taskError();
        const auto tasks =
            planTransfer({}, cells_, LatencyTable::create(std::move(errors)).value());
        QVERIFY(!tasks && tasks.error().message.find("no latencies") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TransferPlanTest)
#include "transfer_plan_test.moc"
