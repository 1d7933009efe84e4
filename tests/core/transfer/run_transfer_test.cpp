// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transfer/run_transfer.h"

#include "core/learning/torch_runtime.h"
#include "core/transfer/transfer_options.h"
#include "two_spaces.h"

#include <QTest>

#include <chrono>
#include <cmath>
#include <limits>
#include <map>
#include <thread>

using namespace latency;

namespace
{

constexpr int networks = 500;

TransferSpec quickSpec()
{
    TransferSpec spec;
    spec.devices = {"board1", "board2"};
    spec.labels = {0, 4, 20};
    spec.options = {{"vector_size", 2},     {"repeats", 2}, {"scratch_samples", 60},
                    {"test_networks", 200}, {"epochs", 60}, {"source_samples", 60},
                    {"transfer_epochs", 20}};
    return spec;
}

TransferPlan planOf(const TransferSpec& spec)
{
    return planTransfer(spec, mixedTable("nasbench201", 5, networks),
                        mixedTable("fbnet", 5, networks))
        .value();
}

} // namespace

class RunTransferTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { setTorchThreads(2); }

    void whatIsLearnedOnOneSpaceHelpsOnTheOther()
    {
        TransferSpec spec = quickSpec();
        spec.options["epochs"] = 200;
        const auto result = runTransfer(planOf(spec), {});
        QVERIFY(result);
        QVERIFY(result->isComplete);
        QCOMPARE(result->draws.size(), std::size_t{4});
        const TransferCurve transferred = transferCurve(*result, TransferArm::Transferred);
        const TransferCurve plain = transferCurve(*result, TransferArm::Plain);
        // Two devices tell the third exactly, in either space.
        QVERIFY2(transferred.rho[1].mean > 0.9,
                 qPrintable(QString::number(transferred.rho[1].mean)));
        QVERIFY(transferred.rho[1].mean > plain.rho[1].mean);
        QVERIFY(std::isfinite(transferred.rho[0].mean));
        QVERIFY(std::isnan(plain.rho[0].mean));
        QVERIFY(std::isfinite(scratchRho(*result).mean));
    }
    void everyOptionIsHeeded_data()
    {
        QTest::addColumn<QString>("option");
        QTest::addColumn<QString>("value");
        const std::map<std::string, const char*> values{{"vector_size", "3"},
                                                        {"source_samples", "40"},
                                                        {"repeats", "3"},
                                                        {"scratch_samples", "80"},
                                                        {"scratch_repeats", "2"},
                                                        {"test_networks", "150"},
                                                        {"epochs", "50"},
                                                        {"transfer_epochs", "10"},
                                                        {"state", "\"paper\""},
                                                        {"label_scale", "\"paper\""},
                                                        {"vector_order", "\"paper\""},
                                                        {"plain_vector", "\"paper\""}};
        for (const OptionSpec& option : transferOptionSpecs()) {
            const auto value = values.find(option.name);
            if (value == values.end())
                qFatal("no test turns the option %s", option.name.c_str());
            QTest::newRow(option.name.c_str())
                << QString::fromStdString(option.name) << QString::fromLatin1(value->second);
        }
    }
    void everyOptionIsHeeded()
    {
        QFETCH(const QString, option);
        QFETCH(const QString, value);
        const auto answer = [](const TransferSpec& spec) {
            const auto result = runTransfer(planOf(spec), {});
            nlohmann::json numbers = result->vectors;
            for (std::size_t i = 0; i < result->draws.size(); ++i)
                for (const TransferArm arm : transferArms)
                    for (const double rho : result->rhos(arm, i))
                        numbers.push_back(rho);
            numbers.push_back(scratchRho(*result).mean);
            numbers.push_back(scratchRho(*result).deviation);
            return numbers.dump();
        };
        TransferSpec spec = quickSpec();
        // Of the third device nothing is told by two others alone, so the choice of them matters.
        const std::string before = answer(spec);
        spec.options[option.toStdString()] = nlohmann::json::parse(value.toStdString());
        QVERIFY(answer(spec) != before);
    }
    void theVectorNeverHoldsTheDevice()
    {
        const auto result = runTransfer(planOf(quickSpec()), {});
        for (std::size_t i = 0; i < result->devices.size(); ++i) {
            QCOMPARE(result->vectors[i].size(), std::size_t{2});
            for (const std::string& name : result->vectors[i])
                QVERIFY(name != result->devices[i]);
        }
    }
    void numbersDependOnTheSeedAndNotOnTheThreads()
    {
        const auto rhos = [](const Result<TransferResult>& result) {
            std::vector<double> all;
            for (std::size_t i = 0; i < result->draws.size(); ++i)
                for (const TransferArm arm : transferArms)
                    for (const double rho : result->rhos(arm, i))
                        all.push_back(std::isnan(rho) ? -9.0 : rho);
            return all;
        };
        const auto together = rhos(runTransfer(planOf(quickSpec()), {}));
        setTorchThreads(1);
        const auto alone = rhos(runTransfer(planOf(quickSpec()), {}));
        setTorchThreads(2);
        QCOMPARE(together, alone);
        TransferSpec other = quickSpec();
        other.seed = 2;
        QVERIFY(rhos(runTransfer(planOf(other), {})) != together);
    }
    void theTargetsUnlabelledLatenciesChangeNoPrediction()
    {
        // Only ρ itself may know them: a monotone change of them leaves the ranks and thus every ρ.
        TransferSpec spec = quickSpec();
        spec.labels = {0};
        spec.options["scratch_repeats"] = 0;
        const TransferPlan plan = planOf(spec);
        LatencyTableParts parts = plan.target->parts();
        for (const std::string& name : spec.devices)
            for (float& value :
                 parts.milliseconds.row(static_cast<std::size_t>(plan.target->findDevice(name))))
                value = value * value;
        TransferPlan changed = plan;
        changed.target = LatencyTable::create(std::move(parts)).value();
        changed.vectorDevices = {"board0", "board4"};
        TransferPlan same = plan;
        same.vectorDevices = changed.vectorDevices;
        const auto before = runTransfer(same, {});
        const auto after = runTransfer(changed, {});
        for (std::size_t i = 0; i < before->draws.size(); ++i)
            QCOMPARE(before->rhos(TransferArm::Transferred, i),
                     after->rhos(TransferArm::Transferred, i));
    }
    void networksWithoutALatencyOfTheVectorAreLeftOutAndCounted()
    {
        TransferSpec spec = quickSpec();
        spec.vectorDevices = {"board0", "board4"};
        TransferPlan plan = planOf(spec);
        LatencyTableParts parts = plan.target->parts();
        for (std::size_t row = 0; row < 30; ++row)
            parts.milliseconds(4, row) = std::numeric_limits<float>::quiet_NaN();
        plan.target = LatencyTable::create(std::move(parts)).value();
        const auto result = runTransfer(plan, {});
        QVERIFY(result && result->isComplete);
        QCOMPARE(result->unmeasured, 30);
        for (std::size_t i = 0; i < result->draws.size(); ++i)
            QVERIFY(std::isfinite(result->rhos(TransferArm::Transferred, i)[1]));
    }
    void refusesADeviceThatIsHardlyMeasured()
    {
        TransferPlan plan = planOf(quickSpec());
        LatencyTableParts parts = plan.target->parts();
        for (std::size_t row = 0; row < networks - 50; ++row)
            parts.milliseconds(1, row) = std::numeric_limits<float>::quiet_NaN();
        plan.target = LatencyTable::create(std::move(parts)).value();
        const auto result = runTransfer(plan, {});
        QVERIFY(!result);
        QVERIFY2(result.error().message.find("measured on board1") != std::string::npos,
                 result.error().message.c_str());
    }
    void theReferencesFormRuns()
    {
        TransferSpec spec = quickSpec();
        spec.options.update(paperQuirks(transferOptionSpecs()));
        const auto result = runTransfer(planOf(spec), {});
        QVERIFY(result && result->isComplete);
        QVERIFY(result->isPublishedForm);
    }
    void aSingleDeviceIsReportedDrawByDrawInThisThread()
    {
        TransferSpec spec = quickSpec();
        spec.devices = {"board1"};
        RunControl<TransferProgress> control;
        std::vector<int> draws;
        control.report = [&, caller = std::this_thread::get_id()](const TransferProgress& now) {
            QVERIFY(std::this_thread::get_id() == caller);
            draws.push_back(now.draws);
        };
        QVERIFY(runTransfer(planOf(spec), control));
        // The first once more, with the network from scratch.
        QCOMPARE(draws, (std::vector<int>{1, 1, 2}));
    }
    void stopsSoonAndKeepsWhatWasDone()
    {
        TransferSpec spec = quickSpec();
        spec.options["repeats"] = 100;
        std::stop_source stop;
        RunControl<TransferProgress> control;
        control.stop = stop.get_token();
        std::chrono::steady_clock::time_point asked;
        int total = 0;
        control.report = [&](const TransferProgress& progress) {
            total = progress.total;
            asked = std::chrono::steady_clock::now();
            stop.request_stop();
        };
        const auto result = runTransfer(planOf(spec), control);
        const std::chrono::duration<double> late = std::chrono::steady_clock::now() - asked;
        QVERIFY2(late.count() < 1.0, "a hundredth of all draws");
        QVERIFY(result && !result->isComplete);
        QVERIFY(!result->draws.empty());
        QCOMPARE(total, 200);
    }
};

QTEST_GUILESS_MAIN(RunTransferTest)
#include "run_transfer_test.moc"
