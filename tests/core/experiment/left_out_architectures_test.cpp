// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/left_out_architectures.h"

#include "core/encoding/proxies/zero_cost_proxy.h"
#include "core/experiment/run_experiment.h"
#include "tests/fixtures/small_table.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <fstream>

using namespace latency;

class LeftOutArchitecturesTest : public QObject
{
    Q_OBJECT

    static constexpr int kNetworks = 60;
    static constexpr int kWithoutProxies = 7;
    QTemporaryDir folder_;
    LatencyTablePointer table_;

    /// Multi-Predict with the published proxies.
    [[nodiscard]] ExperimentSpec spec() const
    {
        ExperimentSpec made;
        made.dataset = "fixture";
        made.predictor = {{"name", "multi-predict"}, {"representation", "zcp_vec"}, {"epochs", 1}};
        made.sampler = {{"name", "random"}};
        made.sampleCount = 10;
        made.sourceSamples = 20;
        made.trials = 1;
        made.trainDevices = {"device0", "device1"};
        made.testDevices = {"device2"};
        return made;
    }

private Q_SLOTS:
    void init()
    {
        qputenv("LATENCY_STUDIO_DATA", folder_.path().toUtf8());
        table_ = fixtures::smallTable(kNetworks, 3);
        nlohmann::json file = nlohmann::json::object();
        for (int row = kWithoutProxies; row < kNetworks; ++row) {
            std::string key;
            for (const auto decision : table_->architecture(row))
                key += (key.empty() ? "" : "_") + std::to_string(static_cast<int>(decision));
            for (const ZeroCostProxy& proxy : zeroCostProxies())
                file[key][std::string(proxy.name)] = row * 0.1 + 1.0;
        }
        std::ofstream(folder_.filePath("zc_fbnet.json").toStdString()) << file.dump();
    }

    void networksWithoutProxiesAreLeftOutAndCounted()
    {
        auto plan = planExperiment(spec(), table_);
        QVERIFY2(plan, plan ? "" : plan.error().message.c_str());
        const auto remarks = leaveOutUnencoded(*plan);
        QVERIFY2(remarks, remarks ? "" : remarks.error().message.c_str());
        QCOMPARE(remarks->size(), std::size_t(1));
        const QString said = QString::fromStdString(remarks->front());
        QVERIFY2(said.contains("missing for 7 of 60 networks"), qPrintable(said));
        for (int device = 0; device < 3; ++device)
            for (int row = 0; row < kNetworks; ++row)
                QCOMPARE(
                    std::isnan(plan->table->milliseconds(device)[static_cast<std::size_t>(row)]),
                    row < kWithoutProxies);
    }

    void aRunLearnsAndCountsTheOthersOnly()
    {
        const auto plan = planExperiment(spec(), table_);
        QVERIFY(plan);
        const auto result = runExperiment(*plan, {}, {});
        QVERIFY2(result, result ? "" : result.error().message.c_str());
        QCOMPARE(result->remarks.size(), std::size_t(1));
        QCOMPARE(result->trials.front().unseen.architectures, kNetworks - kWithoutProxies - 10);
        for (const int sample : result->trials.front().samples)
            QVERIFY(sample >= kWithoutProxies);
        const auto read = experimentResultFromJson(toJson(*result), "test");
        QVERIFY2(read, read ? "" : read.error().message.c_str());
        QCOMPARE(read->remarks, result->remarks);
    }

    void anEncodingThatTheOptionsDoNotReadLeavesTheTableAlone()
    {
        ExperimentSpec other = spec();
        other.predictor = {{"name", "multi-predict"}, {"representation", "vec"}};
        auto plan = planExperiment(other, table_);
        QVERIFY(plan);
        QCOMPARE(leaveOutUnencoded(*plan)->size(), std::size_t(0));
        QCOMPARE(plan->table, table_);
    }

    void otherEncodingsLeaveTheTableAlone()
    {
        ExperimentSpec other = spec();
        other.predictor = {{"name", "kernel"}};
        auto plan = planExperiment(other, table_);
        QVERIFY(plan);
        QCOMPARE(leaveOutUnencoded(*plan)->size(), std::size_t(0));
        QCOMPARE(plan->table, table_);
    }
};

QTEST_GUILESS_MAIN(LeftOutArchitecturesTest)
#include "left_out_architectures_test.moc"
