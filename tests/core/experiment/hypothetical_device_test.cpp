// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/hypothetical_device.h"

#include "tests/core/predictor/ofa_mlp/ofa_table.h"

#include <QTest>

#include <algorithm>
#include <numeric>

using namespace latency;

class HypotheticalDeviceTest : public QObject
{
    Q_OBJECT

    static std::vector<float> answers(HypotheticalDevice& study,
                                      const HardwareSpecification& specification)
    {
        return std::get<std::vector<float>>(study.milliseconds(0, specification, {}));
    }
    static HypotheticalStudy study(const LatencyTablePointer& table)
    {
        HypotheticalStudy asked;
        asked.table = table;
        asked.epochs = 3;
        asked.sourceArchitectures.resize(static_cast<std::size_t>(table->architectureCount()));
        std::iota(asked.sourceArchitectures.begin(), asked.sourceArchitectures.end(), 0);
        return asked;
    }

private Q_SLOTS:
    void findsTheDevicesThatSayEnoughOfThemselves()
    {
        const auto table = fixtures::ofaTable(20, {"2080ti_1", "titan_rtx_32", "pixel3", "v100"});
        QCOMPARE(specifiedDevices(*table, {}), (std::vector<int>{0, 1})); // a V100 of which batch?
        QCOMPARE(specifiedDevices(*table, {{"pixel3", {8, 4, 30, 1, "", false}}}),
                 (std::vector<int>{0, 1}));
    }
    void aFasterDataSheetIsAFasterDevice()
    {
        const auto table = fixtures::ofaTable(120, {"2080ti_64", "titan_rtx_64"});
        auto outcome = HypotheticalDevice::learn(study(table), {});
        const auto learned = std::get<std::shared_ptr<HypotheticalDevice>>(outcome);
        QCOMPARE(learned->learnedFrom().size(), std::size_t{2});
        const HardwareSpecification real =
            *HardwareSpecifications::builtIn().find(table->device(0));
        HardwareSpecification doubled = real;
        doubled.bandwidth *= 2.0;
        doubled.peak *= 2.0;
        const auto before = answers(*learned, real);
        const auto after = answers(*learned, doubled);
        QCOMPARE(before.size(), std::size_t{120});
        for (std::size_t i = 0; i < before.size(); ++i)
            QVERIFY(after[i] < before[i]);
        QCOMPARE(answers(*learned, real), before); // the sliders went back
    }
    void coresAndMemoryEnterOnlyAsInputs()
    {
        const auto table = fixtures::ofaTable(120, {"2080ti_64", "titan_rtx_64"});
        HardwareSpecification more = *HardwareSpecifications::builtIn().find(table->device(0));
        const HardwareSpecification real = more;
        more.cores *= 2.0;
        more.memory *= 2.0;
        for (const bool readsColumns : {false, true}) {
            HypotheticalStudy asked = study(table);
            asked.readsColumns = readsColumns;
            auto outcome = HypotheticalDevice::learn(asked, {});
            const auto learned = std::get<std::shared_ptr<HypotheticalDevice>>(outcome);
            QCOMPARE(answers(*learned, more) == answers(*learned, real), !readsColumns);
        }
    }
    void refusesWhatItCannotLearnFrom()
    {
        const auto one = fixtures::ofaTable(20, {"2080ti_1", "pixel3"});
        const auto outcome = HypotheticalDevice::learn(study(one), {});
        const Error* error = std::get_if<Error>(&outcome);
        QVERIFY(error);
        QVERIFY(error->message.find("1 of the devices") != std::string::npos);
    }
    void stops()
    {
        const auto table = fixtures::ofaTable(120, {"2080ti_64", "titan_rtx_64"});
        std::stop_source stop;
        stop.request_stop();
        const auto outcome = HypotheticalDevice::learn(study(table), {stop.get_token(), {}});
        QVERIFY(std::holds_alternative<Stopped>(outcome));
    }
};

QTEST_GUILESS_MAIN(HypotheticalDeviceTest)
#include "hypothetical_device_test.moc"
